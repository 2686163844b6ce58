import type { Cell, Matter, StoryTable } from '../../../../lib/core/story-table/table.ts'

const cell = (report: string, text: string, change: Partial<Cell> = {}): [string, Cell] => [
  report,
  {
    groups: [0],
    labels: [],
    evidence: [{ claim: `${report}.p1.s1`, paragraph: 1, sentence: 1, text, mode: 'asserted' }],
    stance: null,
    ...change,
  },
]

const matter = (id: string, change: Partial<Matter>, ...cells: [string, Cell][]): Matter => ({
  id,
  question: null,
  topic: [],
  difference: null,
  state: 'agrees',
  groups: 1,
  ...change,
  cells: Object.fromEntries(cells),
})

/** The table of an invented story of four reports, with a row of every kind. */
export const bridge: StoryTable = {
  reports: ['a', 'b', 'c', 'd'],
  matters: [
    matter(
      'question:closing',
      { question: 'When was the bridge closed to lorries?', state: 'differs', groups: 2 },
      cell('a', 'The bridge was shut to lorries on Monday evening.', { labels: ['On Monday evening'] }),
      cell('b', 'Since Monday evening no lorry may cross the bridge.', { labels: ['On Monday evening'] }),
      cell('c', 'Lorries have been banned since Tuesday at six in the morning.', {
        groups: [1],
        labels: ['On Tuesday morning'],
      }),
    ),
    matter(
      'claim:a.p1.s2',
      {
        topic: ['crack', 'centimetres'],
        difference: { kind: 'number', here: '34 centimetres', there: '12 centimetres' },
        state: 'differs',
        groups: 3,
      },
      cell('a', 'An inspection had found a crack of 34 centimetres.'),
      cell('b', 'The crack is 12 centimetres long and lies in a cross-beam.', {
        groups: [1],
        stance: {
          verdict: 'contradict',
          sure: true,
          differences: [{ kind: 'number', here: '34 centimetres', there: '12 centimetres' }],
        },
      }),
      cell('c', 'Engineers spoke of a crack “as long as a hand”.', {
        groups: [],
        stance: { verdict: 'contradict', sure: false, differences: [] },
      }),
      cell('d', 'Three cracks were found, the longest of them half a metre.', {
        groups: [2],
        stance: {
          verdict: 'contradict',
          sure: true,
          differences: [{ kind: 'number', here: '34 centimetres', there: 'half a metre' }],
        },
      }),
    ),
    matter(
      'claim:a.p2.s2',
      { topic: ['Cars', 'buses', 'crossing'] },
      cell('a', 'Cars and buses may go on crossing, at 30 km/h.'),
      cell('d', 'Cars are allowed at low speed.', {
        stance: { verdict: 'confirm', sure: true, differences: [] },
      }),
    ),
    matter(
      'claim:c.p3.s1',
      { topic: ['repairs'], state: 'may-agree' },
      cell('c', 'The council has set aside about two and a half million.'),
      cell('d', 'Repairs are expected to cost 2.4 million.', {
        groups: [],
        stance: { verdict: 'confirm', sure: false, differences: [] },
      }),
    ),
    matter(
      'claim:d.p4.s1',
      { topic: ['detour'], state: 'alone' },
      cell('d', 'Lorries have to drive 40 kilometres more.'),
    ),
  ],
}
