import type { Difference } from '../../../lib/core/library.ts'
import type { ReportView } from '../../../lib/core/library-views.ts'
import { say, sayCount } from '../../../lib/words/say.ts'
import { momentWords } from '../names.ts'

/** Older texts of a report, newest first, each with what the next text changed. */
export function ReportVersions({ versions }: { versions: ReportView['versions'] }) {
  return (
    <section>
      <h2 class="lib-subtitle">{say('report.versions')}</h2>
      <p class="hint">{say('report.versions_explained')}</p>
      {versions.map(({ version, differences }, at) => {
        const differing = differences.filter(({ kind }) => kind !== 'same')
        return (
          <details class="lib-version" key={version.number} open={at === 0}>
            <summary>
              <strong>{say('report.version_number', { n: version.number })}</strong>{' '}
              {say('report.version_replaced', { date: momentWords(version.replacedAt) })},{' '}
              {differing.length === 0
                ? say('report.no_differences')
                : sayCount('report.differences', differing.length)}
            </summary>
            <Differences differences={differences} />
          </details>
        )
      })}
    </section>
  )
}

/** Sentences that changed, with what stands between them told in number. */
function Differences({ differences }: { differences: readonly Difference[] }) {
  const pieces: (Difference | number)[] = []
  for (const one of differences) {
    if (one.kind !== 'same') pieces.push(one)
    else if (typeof pieces.at(-1) === 'number') pieces.push((pieces.pop() as number) + 1)
    else pieces.push(1)
  }
  return (
    <ol class="lib-differences">
      {pieces.map((piece, at) =>
        typeof piece === 'number' ? (
          <li key={at} class="lib-same">
            {sayCount('report.same_sentences', piece)}
          </li>
        ) : (
          <li key={at} data-kind={piece.kind}>
            <span class="lib-tag">
              {say(`report.${piece.kind as Exclude<Difference['kind'], 'same'>}_sentence`)}
            </span>
            {piece.before !== null && <del dir="auto">{piece.before}</del>}
            {piece.after !== null && <ins dir="auto">{piece.after}</ins>}
          </li>
        ),
      )}
    </ol>
  )
}
