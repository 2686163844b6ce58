import { articleOf, reportOf } from './article.ts'
import { fingerprintSentence } from './fingerprint.ts'
import type { Imported } from './importers/importer.ts'
import type { Article, Report, ReportWithClaims } from './types.ts'

/** The article that a file holds; a report with restated claims is none. */
export function importedArticle(imported: Extract<Imported, { kind: 'text' }>): Article {
  const article = articleOf(imported.text)
  if (!imported.sentences) return article
  let index = 0
  return {
    ...article,
    sentences: imported.sentences.flatMap((paragraph, p) =>
      paragraph.map((text, s) => ({ index: index++, paragraph: p + 1, sentence: s + 1, text })),
    ),
  }
}

/** What a file holds as a report of the corpus, under the id that it gets there; `edition` counts its texts from 1. */
export function importedReport(
  imported: Imported,
  { edition = 1, ...about }: Pick<Report, 'id' | 'source' | 'addedAt'> & { edition?: number },
): ReportWithClaims {
  if (imported.kind === 'text') {
    const { publisher = null, author = null } = imported.text
    const article = importedArticle(imported)
    const report = reportOf(article, { ...about, edition, origin: 'file', publisher, author })
    return imported.original === undefined ? report : { ...report, original: imported.original }
  }
  const { report } = imported
  const prefix = about.id + (edition > 1 ? `.v${edition}` : '')
  return {
    ...report,
    ...about,
    fingerprint: report.fingerprint.length > 0 ? report.fingerprint : fingerprintOf(report),
    claims: report.claims.map((claim, at) => ({ ...claim, id: `${prefix}.${at + 1}`, report: about.id })),
  }
}

/** Of a report that names no hashes its claims stand for its sentences. */
function fingerprintOf({ claims, asides }: ReportWithClaims): string[][] {
  const rows: string[][] = []
  for (const { at, text } of [...claims, ...(asides ?? [])]) {
    while (rows.length < at.paragraph) rows.push([])
    rows[at.paragraph - 1]?.push(fingerprintSentence(text))
  }
  return rows
}
