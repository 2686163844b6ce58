import { textOf } from '../article.ts'
import type { Claim, ReportWithClaims } from '../types.ts'
import type { Exporter } from './exporter.ts'

/** Characters of the text before and behind a quote by which it is found when the page has changed. */
const CONTEXT = 32

/**
 * Every claim as a W3C Web Annotation on its page: where the claims are the report's own sentences, with the quote, its
 * surroundings and its place in the text; where they are restated, as a description of the page.
 */
export const annotations: Exporter = {
  id: 'Web Annotation',
  ending: 'jsonld',
  mediaType: 'application/ld+json',
  head: '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[\n',
  between: ',\n',
  tail: '\n]}\n',
  report(report) {
    const text = textOf(report)
      .map((sentences) => sentences.join(' '))
      .join('\n')
    const target = {
      source: report.url ?? `urn:second-source:${encodeURIComponent(report.id)}`,
      'dc:title': report.title,
    }
    let from = 0
    return inOrder(report.claims)
      .map((claim) => {
        const exact = report.asides ? claim.text : claim.quote
        const start = exact === undefined ? -1 : text.indexOf(exact, from)
        if (exact !== undefined && start >= 0) from = start + exact.length
        return JSON.stringify({
          type: 'Annotation',
          id: `urn:second-source:${encodeURIComponent(claim.id)}`,
          motivation: exact === undefined ? 'describing' : 'highlighting',
          ...(report.addedAt ? { created: report.addedAt } : {}),
          ...(exact === claim.text ? {} : { body: { type: 'TextualBody', value: claim.text } }),
          target: exact === undefined ? target : { ...target, selector: selectors(exact, text, start) },
        })
      })
      .join(',\n')
  },
}

const inOrder = (claims: ReportWithClaims['claims']): Claim[] =>
  [...claims].sort((a, b) => a.at.paragraph - b.at.paragraph || a.at.sentence - b.at.sentence)

function selectors(exact: string, text: string, start: number) {
  if (start < 0) return { type: 'TextQuoteSelector', exact }
  const end = start + exact.length
  return [
    {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    { type: 'TextPositionSelector', start, end },
  ]
}
