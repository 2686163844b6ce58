import { textOf } from '../article.ts'
import type { Exporter } from './exporter.ts'

/** Signs that Markdown gives a meaning anywhere, and at the beginning of a line. */
const ANYWHERE = /[\\`*_[\]~|]/g
const AT_START = /^([#+\->=]|\d{1,3}(?=[.)]))/

/** A text that Markdown shows as it is. */
function plain(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(ANYWHERE, '\\$&')
  return escaped.replace(AT_START, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`))
}

const line = (name: string, value: string | null | undefined) =>
  value ? [`${name}: ${JSON.stringify(value)}`] : []

/** Texts to read, with what is known of them in front. */
export const markdown: Exporter = {
  id: 'Markdown',
  ending: 'md',
  mediaType: 'text/markdown',
  head: '',
  between: '\n',
  tail: '',
  report(report) {
    const about = [
      `title: ${JSON.stringify(report.title)}`,
      ...line('url', report.url),
      ...line('date', report.publishedAt),
      ...line('publisher', report.publisher),
      ...line('author', report.author),
      ...line('language', report.language),
    ]
    const paragraphs = textOf(report).map((sentences) => plain(sentences.join(' ')))
    return `---\n${about.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`
  },
}
