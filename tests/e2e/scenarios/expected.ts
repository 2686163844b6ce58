/** What must be shown for one sentence of an article. */
export interface Expected {
  /** Words by which the sentence is known. */
  sentence: string
  status?: string[]
  /** Reports (ids) that must be shown as contradicting it, and be sure. */
  contradicts?: string[]
  /** Reports that must be shown as confirming it, and be sure. */
  confirms?: string[]
  /** Words of a question that must be shown with all its answers. */
  question?: string
  /** Reports that must not be shown as contradicting it. */
  bears?: string[]
}

/** What must be shown for one page. */
export interface ExpectedPage {
  name: string
  path: string
  /** Report of the corpus that it is; absent for a page that is none. */
  sameAs?: string
  sentences: Expected[]
  /** Words of sentences that no other report speaks of, and of sentences that make no claim. */
  unreported: string[]
  notClaims: string[]
  /** Least numbers of both kinds, whatever sentences they are. */
  least?: { unreported: number; notClaims: number }
  /** Words that stand on the page, but not in the article. */
  around: string[]
}

/** Pages written for the project. */
export const pages: ExpectedPage[] = [
  {
    name: 'an article that says London',
    path: '/london.html',
    sentences: [
      {
        sentence: 'formally accused the Chinese technology group',
        status: ['confirmed'],
        confirms: ['001', '002', '003', '004'],
      },
      {
        sentence: 'filed with the High Court in London',
        status: ['disputed'],
        contradicts: ['000', '002'],
        confirms: ['003', '004'],
        question: 'file',
      },
      {
        sentence: 'Alibaba has denied',
        status: ['confirmed'],
        confirms: ['000', '001', '002', '003', '004'],
      },
      {
        sentence: 'has not commented publicly',
        status: ['disputed'],
        contradicts: ['000'],
        confirms: ['001'],
      },
      {
        sentence: 'took place in the United Kingdom last week',
        status: ['disputed'],
        contradicts: ['000'],
        confirms: ['001'],
      },
      {
        sentence: 'Downing Street has not yet commented',
        status: ['disputed'],
        contradicts: ['003'],
        confirms: ['002'],
      },
      { sentence: 'Professor Sarah Chen', contradicts: ['002'], confirms: ['003'] },
    ],
    unreported: ['third week of March', '214 pages'],
    notClaims: ['What happens next?', 'a stranger week'],
    around: ['harbourmaster', 'Ten harbours', 'gullwatcher', 'Subscribe', 'invented paper'],
  },
  {
    name: 'an article that says California',
    path: '/california.html',
    sentences: [
      { sentence: 'formally accused Alibaba', status: ['confirmed'], confirms: ['002', '003', '004'] },
      {
        sentence: 'Northern District of California',
        status: ['disputed'],
        contradicts: ['003'],
        confirms: ['000', '002', '004'],
      },
      { sentence: 'Dario Amodei', contradicts: ['001'] },
      { sentence: 'Alibaba denies', status: ['confirmed'], confirms: ['000', '001', '002', '003', '004'] },
      { sentence: 'currently under way', status: ['disputed'], contradicts: ['001'], confirms: ['000'] },
      { sentence: 'A Downing Street spokesperson', contradicts: ['002'], confirms: ['003'] },
      { sentence: 'chief executive of the London firm Verbatim', contradicts: ['003'], confirms: ['002'] },
    ],
    unreported: ['three chip makers', 'a judge in San Jose'],
    notClaims: ['Who should own', 'depressing thought'],
    around: ['writes a reader', 'paper map', 'Ferry passengers', 'Imprint'],
  },
  {
    name: 'an article that says both authorities, on dark paper',
    path: '/authorities.html',
    sentences: [
      {
        sentence: 'both the United States and the United Kingdom',
        confirms: ['004'],
        bears: ['000', '002', '003'],
      },
      { sentence: 'GCHQ', status: ['confirmed'], confirms: ['004'] },
      { sentence: 'went on for several months', confirms: ['000', '004'] },
    ],
    unreported: ['museum in Leeds'],
    notClaims: ['seen it coming', 'chilling story'],
    around: ['invented site'],
  },
  {
    name: 'the sample article',
    path: '/sample.html',
    sentences: [
      {
        sentence: 'formally accused',
        status: ['confirmed'],
        confirms: ['001', '002', '003', '004'],
        bears: ['000'],
      },
      {
        sentence: 'filed with the High Court',
        status: ['disputed'],
        contradicts: ['000', '002'],
        confirms: ['003', '004'],
      },
      {
        sentence: 'Alibaba has denied',
        status: ['confirmed'],
        confirms: ['000', '001', '002', '003', '004'],
      },
      { sentence: 'anomalous data transfers last month', confirms: ['003'] },
      { sentence: 'went on for several months', confirms: ['000', '004'] },
      {
        sentence: 'has not commented publicly',
        contradicts: ['000'],
        confirms: ['001'],
        bears: ['002', '003', '004'],
      },
      { sentence: 'Tom Brown', confirms: ['002'], bears: ['000', '003', '004'] },
      { sentence: 'Downing Street', contradicts: ['003'], confirms: ['002'] },
      { sentence: 'Professor Sarah Chen', contradicts: ['002'], confirms: ['003'] },
      { sentence: 'held in Britain last week', contradicts: ['000'], confirms: ['001'] },
      { sentence: '28 nations', confirms: ['001'] },
    ],
    unreported: ['timetable'],
    notClaims: ['What should a reader make', 'a murky affair'],
    around: ['ferry', 'footnote', 'Drawing', 'printed nowhere', 'sample article of Second Source'],
  },
]

const least = { unreported: 2, notClaims: 2 }
const rest = {
  unreported: [],
  notClaims: [],
  least,
  around: ['harbourmaster', 'gullwatcher', 'Ten harbours'],
}

/** The original reports as news pages; run where their texts are at hand. */
export const originalPages: ExpectedPage[] = [
  {
    ...rest,
    name: 'the original report 000',
    // All but one of its claims are told by another report: the labels of its sentences say so, too.
    least: { unreported: 1, notClaims: 2 },
    path: '/original/000.html',
    sameAs: '000',
    sentences: [
      { sentence: 'Northern District of California', contradicts: ['003'], confirms: ['002', '004'] },
      { sentence: 'Dario Amodei stated', contradicts: ['001'] },
      { sentence: 'currently hosting the Global AI Safety Summit', contradicts: ['001'] },
    ],
  },
  {
    ...rest,
    name: 'the original report 001',
    path: '/original/001.html',
    sameAs: '001',
    sentences: [
      { sentence: 'has not commented publicly', contradicts: ['000'] },
      { sentence: 'Just last week', contradicts: ['000'] },
    ],
  },
  {
    ...rest,
    name: 'the original report 002',
    path: '/original/002.html',
    sameAs: '002',
    sentences: [
      { sentence: 'federal court in California', contradicts: ['003'], confirms: ['000', '004'] },
      { sentence: 'Sarah Chen, CEO', contradicts: ['003'] },
      { sentence: 'Downing Street has not yet commented', contradicts: ['003'] },
    ],
  },
  {
    ...rest,
    name: 'the original report 003',
    path: '/original/003.html',
    sameAs: '003',
    sentences: [
      { sentence: 'the High Court in London', contradicts: ['000', '002'], confirms: ['004'] },
      { sentence: 'Professor Sarah Chen', contradicts: ['002'] },
      { sentence: 'argued a Downing Street spokesperson', contradicts: ['002'] },
    ],
  },
  {
    ...rest,
    name: 'the original report 004',
    path: '/original/004.html',
    sameAs: '004',
    sentences: [{ sentence: 'both US and UK authorities', confirms: ['003'], bears: ['000', '002'] }],
  },
]
