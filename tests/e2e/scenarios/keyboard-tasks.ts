import { back, gone, press, see, shortcut, type Task, to, type } from '../keyboard.ts'

const enter = press('Enter')
const space = press(' ')
const leave = press('Escape')

/** Opens a section of the library from its navigation. */
const section = (name: string) => [back('nav a', `^${name}`), enter, see('h1:focus', `^${name}$`)]

const pasted = (text: string) => [
  back('button', '^Paste a text'),
  enter,
  see('dialog[open] textarea:focus'),
  type(text),
  to('button', '^Read it'),
  enter,
]

const OTHER = 'The ferry to Little Orme stopped\n\nThe ferry carried 31 people on Monday.'

/** In the library, which is opened at its stories. */
export const libraryTasks: Task[] = [
  {
    name: 'open the story that is bundled',
    steps: [
      see('.lib-rows', 'Came with Second Source'),
      to('a[data-row]'),
      press('End', 'Home'),
      enter,
      see('.lib-table tbody tr', 'Reports differ'),
    ],
  },
  {
    name: 'show only disagreements, and all again',
    steps: [
      to('input', '^Only disagreements'),
      space,
      gone('.lib-table .lib-state', 'Reports agree'),
      space,
      see('.lib-table .lib-state', 'Reports agree'),
    ],
  },
  {
    name: 'open the passages of a cell',
    steps: [to('.lib-cell-open'), enter, see('.lib-evidence:focus'), see('.lib-evidence blockquote')],
  },
  {
    name: 'close them and be back at the cell',
    steps: [leave, gone('.lib-evidence'), see('.lib-cell-open:focus')],
  },
  {
    name: 'rename the story',
    steps: [
      back('button', '^Rename'),
      enter,
      see('dialog[open] input:focus', 'Name of the story'),
      press('End'),
      type(' of keys'),
      enter,
      see('[role=status]', 'is now called .* of keys'),
      see('button:focus', '^Rename'),
    ],
  },
  {
    name: 'undo that',
    steps: [back('button', '^Undo$'), enter, gone('h1', 'of keys'), see('h1')],
  },
  { name: 'open the reports', steps: [...section('Reports'), see('a[data-row]')] },
  {
    name: 'open a report and come back',
    steps: [
      to('a[data-row]'),
      press('ArrowDown'),
      enter,
      see('h2', '^Claims'),
      to('.lib-back'),
      enter,
      see('h1', '^Reports$'),
    ],
  },
  {
    name: 'search, with a typing error',
    steps: [
      back('nav a', '^Search'),
      enter,
      see('input:focus', 'Search everything'),
      type('antropic london'),
      see('.hint', 'antropic.{1,4}is not in your library'),
      see('.lib-rows mark', '^London$'),
    ],
  },
  {
    name: 'walk through the results and back to the field',
    steps: [
      press('ArrowDown'),
      see('[aria-posinset="1"] [data-row]:focus'),
      press('ArrowDown'),
      see('[aria-posinset="2"] [data-row]:focus'),
      press('Home', 'ArrowUp'),
      see('input:focus', 'Search everything'),
    ],
  },
  { name: 'open the sites', steps: [...section('Sites'), see('h2', 'No site was chosen')] },
  {
    name: 'change the appearance, and back',
    steps: [
      ...section('Appearance'),
      to('input[type=radio]'),
      press('ArrowDown', 'ArrowDown'),
      see('html[data-theme=dark]'),
      press('ArrowUp', 'ArrowUp'),
      gone('html[data-theme=dark]'),
    ],
  },
  {
    name: 'write a backup',
    steps: [...section('Data and privacy'), to('.button[data-first]'), enter, see('[role=status] .message')],
  },
  {
    name: 'begin to remove everything, and think better of it',
    steps: [
      to('.button[data-grave]'),
      enter,
      see('dialog[open] input:focus'),
      type('del'),
      see('dialog[open] button[data-grave]:disabled'),
      leave,
      gone('dialog[open]'),
      see('.button[data-grave]:focus'),
    ],
  },
  {
    name: 'paste a report and add it',
    steps: [
      ...section('Import'),
      to('button', '^Paste a text'),
      ...pasted(OTHER),
      to('button', '^Add 1 report'),
      enter,
      see('button', '^Undo this import'),
    ],
  },
  {
    name: 'undo the import',
    steps: [
      to('button', '^Undo this import'),
      enter,
      see('[role=status]', 'taken back'),
      gone('.lib-job h3', '^Added'),
    ],
  },
  {
    name: 'paste a report and dismiss it',
    steps: [
      ...pasted(OTHER),
      see('button', '^Add 1 report'),
      to('button', '^Dismiss'),
      enter,
      gone('button', '^Add 1 report'),
    ],
  },
]

/** In the popup of an article that is not in the library. */
export const popupTasks: Task[] = [
  {
    name: 'go to the other tab by arrow key, and back',
    steps: [
      to('[role=tab]', '^Sentences'),
      press('ArrowRight'),
      see('[role=tab]:focus', 'leaves out'),
      see('#view-left-out'),
      press('Home'),
      see('#view-sentences'),
    ],
  },
  {
    name: 'list one status alone, and all again',
    steps: [
      to('.count[data-status=disputed]'),
      enter,
      gone('.row[data-status=confirmed]'),
      see('.row[data-status=disputed]'),
      enter,
      see('.row[data-status=confirmed]'),
    ],
  },
  {
    name: 'show only disagreements, and all again',
    steps: [
      to('.only input'),
      space,
      gone('.row[data-status=confirmed]'),
      space,
      see('.row[data-status=confirmed]'),
    ],
  },
  {
    name: 'open what the reports say to a sentence, and close it',
    steps: [
      to('[data-row]'),
      press('ArrowDown'),
      enter,
      see('[data-row][aria-expanded=true]:focus'),
      see('.row-more'),
      leave,
      gone('.row-more'),
      see('[data-row]:focus'),
    ],
  },
  {
    name: 'remove the marks and check again',
    steps: [
      to('button', '^Remove the marks'),
      enter,
      see('.notice', 'The marks were removed'),
      to('button', '^Check this page again'),
      enter,
      see('.row[data-status=disputed]'),
    ],
  },
  {
    name: 'open the form to add the article, and leave it',
    steps: [
      to('button', '^Add this article'),
      enter,
      see('button:focus', '^Save'),
      leave,
      gone('form.add'),
      see('button:focus', '^Add this article'),
    ],
  },
  {
    name: 'fill the form, drop a paragraph and save',
    steps: [
      enter,
      see('button:focus', '^Save'),
      back('input[type=checkbox]'),
      space,
      see('.add-paragraph[data-dropped=true]'),
      back('input', '^Author'),
      type('Nora Quill'),
      to('button', '^Save'),
      enter,
      see('[role=status], .message', 'was added'),
    ],
  },
  {
    name: 'undo that',
    steps: [back('button', '^Undo'), enter, see('[role=status], .message', 'as it was before')],
  },
]

/** In an article that was checked. */
export const articleTasks: Task[] = [
  {
    name: 'go to the first mark and on to the next one',
    steps: [
      to('a'),
      shortcut('next-mark'),
      see('.ss-count', '^1 of'),
      to('button', '^Next marked'),
      enter,
      see('.ss-count', '^2 of'),
    ],
  },
  {
    name: 'go to the one before',
    steps: [back('button', '^Previous marked'), space, see('.ss-count', '^1 of')],
  },
  {
    name: 'close the popover and be back where the focus was',
    steps: [leave, gone('[role=dialog]', 'of'), see('a:focus')],
  },
]

/** On the welcome page, and from there on the help page. */
export const welcomeTasks: Task[] = [
  {
    name: 'be shown where reports differ',
    steps: [
      to('button', '^Show me'),
      enter,
      see('[role=dialog] h2', 'Contradicted|Disputed'),
      leave,
      gone('[role=dialog]', 'of'),
    ],
  },
  {
    name: 'go to the help and to its part on keys',
    steps: [
      to('a', '^What the marks mean'),
      enter,
      see('h1', 'How to read the marks'),
      to('nav a', '^Keys$'),
      enter,
      see('#keys:target'),
    ],
  },
]
