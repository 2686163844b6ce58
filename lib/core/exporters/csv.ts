import { rowText } from '../separated-values.ts'
import type { Exporter } from './exporter.ts'

/** One row a sentence, for tables. Sentences that make no claim are there too, where they are kept. */
export const csv: Exporter = {
  id: 'CSV',
  ending: 'csv',
  mediaType: 'text/csv',
  head: rowText('report,title,url,date,publisher,author,language,paragraph,sentence,text'.split(',')),
  between: '',
  tail: '',
  report({ id, title, url, publishedAt, publisher, author, language, claims, asides }) {
    const about = [id, title, url, publishedAt, publisher, author ?? null, language]
    return [...claims, ...(asides ?? [])]
      .sort((a, b) => a.at.paragraph - b.at.paragraph || a.at.sentence - b.at.sentence)
      .map(({ at, text }) => rowText([...about, at.paragraph, at.sentence, text]))
      .join('')
  },
}
