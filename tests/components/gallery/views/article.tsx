import type { PaintedStatus } from '../../../../lib/page/mark-style.ts'
import { highlightName, markStyle, PAINTED } from '../../../../lib/page/mark-style.ts'
import type { View, Views } from '../view.ts'
import articleStyle from './article.css?inline'
import { findings, page } from './story.ts'

/** Puts the article of the story into the page, a paragraph for each sentence; gives the paragraphs. */
export function anArticle(root: HTMLElement): HTMLElement[] {
  const main = document.createElement('main')
  main.lang = 'en'
  main.dir = 'ltr'
  const title = document.createElement('h1')
  title.textContent = page.title
  const paragraphs = findings.map(({ finding }) => {
    const paragraph = document.createElement('p')
    paragraph.textContent = finding.sentence.text
    return paragraph
  })
  main.append(title, ...paragraphs)
  root.append(main)
  return paragraphs
}

/** An article with the marks of its sentences, painted as in a page. */
const marks: View = {
  room: 'article',
  style: articleStyle,
  mount(root, signal) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(markStyle(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'))
    document.adoptedStyleSheets = [sheet]
    const highlights = new Map<string, Highlight>(PAINTED.map((status) => [status, new Highlight()]))
    for (const [status, highlight] of highlights) {
      CSS.highlights.set(highlightName(status as PaintedStatus), highlight)
    }
    const paragraphs = anArticle(root)
    for (const [at, { finding }] of findings.entries()) {
      const paragraph = paragraphs[at] as HTMLElement
      const range = document.createRange()
      range.selectNodeContents(paragraph)
      highlights.get(finding.status)?.add(range)
    }
    signal.addEventListener('abort', () => {
      document.adoptedStyleSheets = []
      CSS.highlights.clear()
    })
  },
}

export const articleViews: Views = { 'article/marks': marks }
