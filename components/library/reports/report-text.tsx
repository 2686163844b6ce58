import { useEffect, useRef } from 'preact/hooks'
import type { ReportView } from '../../../lib/core/library-views.ts'
import type { Claim } from '../../../lib/core/types.ts'
import { say } from '../../../lib/words/say.ts'
import { attributionOf } from '../../stance/words.ts'

interface ReportTextProps {
  whole: ReportView
  /** Id of the claim that is looked for. */
  claim: string | null
}

/** What a report says: its text where that is kept, else its claims. The claim looked for is marked and brought into view. */
export function ReportText({ whole, claim }: ReportTextProps) {
  const sought = useRef<HTMLElement>(null)
  useEffect(() => sought.current?.scrollIntoView?.({ block: 'center' }), [claim])
  if (whole.claims.length === 0 && whole.text.length === 0) return <p>{say('report.no_claims')}</p>
  return whole.wholeText ? (
    <FullText whole={whole} claim={claim} sought={sought} />
  ) : (
    <>
      <p class="hint">{say('report.restated')}</p>
      <ol class="lib-claims">
        {whole.claims.map((one) => (
          <li key={one.id} dir="auto">
            <Sought claim={one} wanted={claim} sought={sought} />
            {attributionOf(one) && <span class="lib-attribution">{attributionOf(one)}</span>}
          </li>
        ))}
      </ol>
    </>
  )
}

type Sight = { current: HTMLElement | null }

function FullText({ whole, claim, sought }: ReportTextProps & { sought: Sight }) {
  const places = new Map(whole.claims.map((one) => [`${one.at.paragraph}.${one.at.sentence}`, one]))
  return (
    <div class="lib-text" lang={whole.report.language}>
      {whole.text.map((sentences, p) => (
        <p key={p} dir="auto">
          {sentences.map((sentence, s) => {
            const one = places.get(`${p + 1}.${s + 1}`)
            return (
              <span key={s}>
                {one ? (
                  <Sought claim={one} wanted={claim} sought={sought} />
                ) : (
                  <span class="lib-aside">{sentence}</span>
                )}{' '}
              </span>
            )
          })}
        </p>
      ))}
    </div>
  )
}

const Sought = ({ claim, wanted, sought }: { claim: Claim; wanted: string | null; sought: Sight }) =>
  claim.id === wanted ? <mark ref={sought}>{claim.text}</mark> : claim.text
