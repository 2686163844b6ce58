import type { Difference, ReportPreview } from '../../lib/core/library.ts'
import { say, sayCount } from '../../lib/words/say.ts'

/** Differences drawn; a text that was written anew has more than anybody reads here. */
const MOST = 60

/** What the corpus has of this text already, and for a new version what has changed since; nothing when it is new. */
export function KnownNotice({ preview }: { preview: ReportPreview }) {
  const { known } = preview
  const title = preview.knownTitle ?? ''
  switch (known.kind) {
    case 'new':
      return null
    case 'same':
      return <p class="message add-known">{say('add.known_same', { title })}</p>
    case 'copy':
      return <p class="message add-known">{say('add.known_copy', { title })}</p>
    case 'version':
      return (
        <div class="message add-known">
          <p>{say('add.known_version', { title })}</p>
          <Differences differences={known.differences} />
        </div>
      )
  }
}

/** What differs between the older text and this one, sentence by sentence: taken out, put in. */
function Differences({ differences }: { differences: readonly Difference[] }) {
  const changed = differences.filter(({ kind }) => kind !== 'same')
  return (
    <details class="add-differences">
      <summary>{sayCount('add.differences', changed.length)}</summary>
      <ul>
        {changed.slice(0, MOST).map(({ before, after, paragraph }) => (
          <li key={`${paragraph} ${before} ${after}`}>
            {before !== null && (
              <p>
                <span class="add-change">{say('add.before')}</span> <del dir="auto">{before}</del>
              </p>
            )}
            {after !== null && (
              <p>
                <span class="add-change">{say('add.after')}</span> <ins dir="auto">{after}</ins>
              </p>
            )}
          </li>
        ))}
      </ul>
      {changed.length > MOST && <p>{sayCount('add.more_differences', changed.length - MOST)}</p>}
    </details>
  )
}
