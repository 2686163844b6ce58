import type { Problem } from './inspector.ts'

/** What can be wrong with a file, and what its author can do. `{names}` are filled in. */
const FAULTS = {
  'unknown-format': ['its format is not known', 'name it with one of {endings}'],
  'too-large': ['it is larger than {most} MB', 'split it into smaller files'],
  'not-text': ['it is not a text file', 'save it as UTF-8 text, Markdown, HTML, CSV or JSON'],
  'no-text': ['it holds no text', 'give it a text, or leave it out'],
  'no-json': ['this is no valid JSON', 'correct the text there, or save it again as JSON'],
  'too-broken': [
    'more than {most} lines are no valid JSON; what follows was not read',
    'choose a file that has one JSON object a line',
  ],
  'no-report': ['this is no report', 'give it a title and a list of claims, or a text'],
  'no-claims': ['it holds no claims', 'give it at least one claim'],
  'no-claim-text': ['the text of the claim is missing', 'write the claim as one sentence'],
  'no-place': [
    'the place of the claim must name paragraph and sentence, counted from 1',
    'write it as {"paragraph": 1, "sentence": 1}',
  ],
  'bad-date': ['“{value}” is no date; it is left out', 'write it as 2026-01-31'],
  'bad-address': ['“{value}” is no web address; it is left out', 'begin it with https://'],
  'bad-language': ['“{value}” is no code of a language; it is left out', 'write a code as en or de'],
  'no-text-column': [
    'no column is for the text',
    'name one of the columns text; others may be title, url, date, publisher, author, paragraph, sentence',
  ],
  'open-quote': [
    'a quotation mark is opened and never closed',
    'close it, and write a quotation mark inside as ""',
  ],
  'extra-fields': [
    'there are more fields than columns',
    'put texts that hold a separator in quotation marks',
  ],
  'bad-number': ['“{value}” is no whole number from 1', 'count paragraphs and sentences from 1'],
  'no-review': [
    'there is no ClaimReview here',
    'give an object of the type ClaimReview, a list, or a feed of them',
  ],
  'no-reviewed-claim': ['the reviewed claim is missing', 'write it as claimReviewed'],
  'no-annotation': [
    'there is no Web Annotation here',
    'give an object of the type Annotation, or a page of them',
  ],
  'no-source': ['it does not say which page it is about', 'name the page as target.source'],
  'no-quote': ['it quotes no words of the page', 'give a TextQuoteSelector with exact words'],
  'no-feed': ['this is neither an RSS nor an Atom feed', 'save the feed itself, as XML'],
  'no-items': ['the feed has no items', 'save it again when it has some'],
  'bad-xml': ['this is no well-formed XML: {why}', 'save the feed again as its site gives it'],
  'no-entities': [
    'it declares entities of its own, which are not read',
    'remove the DOCTYPE with its declarations',
  ],
  teaser: ['it holds a teaser only, no report', 'open the article and add it from its page'],
  'no-backup': ['this is no backup of Second Source', 'choose a file that “Backup” saved'],
  'newer-backup': ['a newer Second Source wrote this backup', 'update the extension, then restore it'],
  'unknown-kind': [
    '“{value}” is no kind of line that a backup has',
    'remove the line, or restore the file as it was saved',
  ],
  'no-field': ['{field} is missing', 'add it, or restore the file as it was saved'],
  'bad-field': ['{field} does not hold what it must', 'correct it, or restore the file as it was saved'],
  twice: ['{what} “{id}” occurs twice', 'keep one of them'],
  ours: ['“{id}” is a bundled report', 'give the report another id'],
  dangling: [
    'it names “{id}”, which is neither in this file nor in your corpus',
    'add what it names, or remove the line',
  ],
} as const satisfies Record<string, readonly [message: string, cure: string]>

export type FaultCode = keyof typeof FAULTS

/** Every code with the texts it has in English. */
export const faultTexts: Readonly<Record<FaultCode, readonly [message: string, cure: string]>> = FAULTS

/**
 * A fault of a file, in words its author understands.
 *
 * @param place where it is: a line as `:7`, an item as `[3]`, a field as `.text`, alone or one after the other
 * @param values what the words name
 */
export function fault(
  place: string,
  code: FaultCode,
  values: Readonly<Record<string, string | number>> = NO_VALUES,
): Problem {
  const [message, cure] = FAULTS[code]
  // A hostile file has tens of thousands of faults.
  if (values === NO_VALUES) return { place, message, cure, code, values: NO_VALUES }
  const shown = Object.entries(values).map(([name, value]): [string, string] => [
    name,
    String(value).slice(0, LONGEST_VALUE),
  ])
  const filled = (text: string) =>
    shown.reduce((all, [name, value]) => all.replaceAll(`{${name}}`, value), text)
  return { place, message: filled(message), cure: filled(cure), code, values: Object.fromEntries(shown) }
}

const NO_VALUES: Readonly<Record<string, string>> = {}

/** Nobody reads more of a value that is wrong. */
const LONGEST_VALUE = 80
