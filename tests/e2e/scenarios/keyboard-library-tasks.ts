import { back, enter, gone, leave, press, see, space, type Task, to, type } from '../keyboard.ts'

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
