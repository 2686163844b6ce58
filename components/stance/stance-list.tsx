import type { Evidence, SentenceFinding, Stance } from '../../lib/core/types.ts'
import type { ReportCard } from '../../lib/messaging/protocol.ts'
import { reasonWords } from '../../lib/words/reason.ts'
import { say, sayCount } from '../../lib/words/say.ts'
import { Icon } from './icon.tsx'
import { MarkedText } from './marked-text.tsx'
import { Names } from './names.tsx'
import { attributionOf, nameById, type StanceTone, TONES, toneOf, toneWord } from './words.ts'

export interface StanceListProps {
  finding: SentenceFinding
  /** Cards of at least the reports that the stances name. */
  reports: readonly ReportCard[]
}

/**
 * What each of the other reports says to one sentence, what differs first: stance, reason, and the two passages side by side
 * with the differing words marked. Reports that do not mention it share one line at the end.
 */
export function StanceList({ finding, reports }: StanceListProps) {
  const cards = new Map(reports.map((report) => [report.id, report]))
  const titleOf = (stance: Stance) => nameById(reports, stance.report)
  const spoken = TONES.filter((tone) => tone !== 'omits').flatMap((tone) =>
    finding.stances.filter((stance) => toneOf(stance) === tone),
  )
  const silent = finding.stances.filter((stance) => toneOf(stance) === 'omits')
  if (finding.stances.length === 0) return null
  return (
    <ul class="ss-stances" aria-label={say('stance.list')}>
      {spoken.map((stance) => (
        <StanceItem
          key={stance.report}
          stance={stance}
          title={titleOf(stance)}
          url={cards.get(stance.report)?.url ?? null}
          sentence={finding.sentence.text}
        />
      ))}
      {silent.length > 0 && (
        <li class="ss-stance" data-tone="omits">
          <p class="ss-stance-verdict">
            <Icon name="omits" />
            <span>{sayCount('stance.silent', silent.length)}</span>
          </p>
          <p class="ss-silent">
            <Names names={silent.map(titleOf)} />
          </p>
        </li>
      )}
    </ul>
  )
}

interface ItemProps {
  stance: Stance
  title: string
  url: string | null
  sentence: string
}

function StanceItem({ stance, title, url, sentence }: ItemProps) {
  const tone = toneOf(stance)
  return (
    <li class="ss-stance" data-tone={tone}>
      <p class="ss-stance-head">
        <span class="ss-stance-report">
          {url && /^https?:/.test(url) ? (
            <a href={url} target="_blank" rel="noreferrer" dir="auto">
              {title}
            </a>
          ) : (
            <bdi>{title}</bdi>
          )}
        </span>{' '}
        <span class="ss-stance-verdict">
          <Icon name={tone} />
          <span>{toneWord(tone)}</span>
        </span>
      </p>
      {stance.reasons.map((reason) => (
        <p class="ss-reason">{reasonWords(reason)}</p>
      ))}
      {stance.evidence.length > 0 && <Compare stance={stance} tone={tone} sentence={sentence} />}
    </li>
  )
}

function Compare({ stance, tone, sentence }: { stance: Stance; tone: StanceTone; sentence: string }) {
  const here = stance.reasons.map((reason) => reason.here)
  const there = stance.reasons.map((reason) => reason.there)
  const beside = tone !== 'confirms'
  return (
    <dl class="ss-compare" data-beside={beside ? '' : undefined}>
      {beside && (
        <div class="ss-passage" data-side="here">
          <dt>{say('common.this_article')}</dt>
          <dd dir="auto">
            <MarkedText text={sentence} words={here} />
          </dd>
        </div>
      )}
      <div class="ss-passage" data-side="there">
        <dt>{say('common.that_report')}</dt>
        {stance.evidence.map((evidence) => (
          <Passage key={evidence.claim} evidence={evidence} words={there} />
        ))}
      </div>
    </dl>
  )
}

function Passage({ evidence, words }: { evidence: Evidence; words: readonly (string | null)[] }) {
  const attribution = attributionOf(evidence)
  return (
    <dd dir="auto">
      <MarkedText text={evidence.text} words={words} />
      {attribution && (
        <span class="ss-attribution" dir="auto">
          {attribution}
        </span>
      )}
    </dd>
  )
}
