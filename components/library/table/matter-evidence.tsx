import { useEffect, useRef } from 'preact/hooks'
import type { ReportLine } from '../../../lib/core/library-views.ts'
import type { Matter } from '../../../lib/core/story-table/table.ts'
import { say } from '../../../lib/words/say.ts'
import { MarkedText } from '../../stance/marked-text.tsx'
import { attributionOf } from '../../stance/words.ts'
import { titleOf } from '../names.ts'
import { hashOf } from '../route.ts'
import { GroupSign } from './group-sign.tsx'
import { matterName } from './matter-words.ts'

interface MatterEvidenceProps {
  matter: Matter
  columns: readonly ReportLine[]
  /** Id of the report whose passage was asked for: it comes first. */
  first: string
  onClose: () => void
}

/** The passages of all reports on one matter, side by side, the one asked for first. */
export function MatterEvidence({ matter, columns, first, onClose }: MatterEvidenceProps) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus({ preventScroll: true }), [first])
  const speaking = columns.filter(({ id }) => matter.cells[id])
  const ordered = [...speaking].sort((a, b) => Number(b.id === first) - Number(a.id === first))
  return (
    <section class="lib-evidence" ref={box} tabIndex={-1} aria-label={say('matter.evidence')}>
      <div class="lib-evidence-head">
        <h3 dir="auto">{matterName(matter)}</h3>
        <button type="button" class="button" data-quiet onClick={onClose}>
          {say('matter.close')}
        </button>
      </div>
      {matter.question === null && <p class="hint">{say('matter.by_engine')}</p>}
      <div class="lib-passages">
        {ordered.map((report) => (
          <Passages key={report.id} matter={matter} report={report} asked={report.id === first} />
        ))}
      </div>
    </section>
  )
}

function Passages({ matter, report, asked }: { matter: Matter; report: ReportLine; asked: boolean }) {
  const cell = matter.cells[report.id]
  if (!cell) return null
  const { stance, groups, labels, evidence } = cell
  const own = stance === null && matter.question === null
  const others = Object.values(matter.cells).flatMap((one) => one.stance?.differences ?? [])
  const words = own ? others.map(({ here }) => here) : (stance?.differences ?? []).map(({ there }) => there)
  return (
    <article class="lib-passage" data-asked={asked ? '' : undefined}>
      <p class="lib-passage-head">
        {groups.map((group) => (
          <GroupSign key={group} group={group} />
        ))}
        <strong dir="auto">{titleOf(report)}</strong>
      </p>
      {labels.map((label) => (
        <p class="lib-passage-label" key={label} dir="auto">
          {label}
        </p>
      ))}
      {evidence.map((one) => (
        <blockquote key={one.claim} dir="auto">
          <MarkedText text={one.text} words={words} />
          {attributionOf(one) && <span class="lib-attribution">{attributionOf(one)}</span>}
          <a class="lib-place" href={hashOf({ view: 'report', id: report.id, claim: one.claim })}>
            {say('matter.place', { paragraph: one.paragraph, sentence: one.sentence })}
          </a>
        </blockquote>
      ))}
    </article>
  )
}
