import { back, enter, gone, leave, press, see, shortcut, space, type Task, to, type } from '../keyboard.ts'

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
