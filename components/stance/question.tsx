import type { QuestionView } from '../../lib/core/types.ts'
import type { ReportCard } from '../../lib/messaging/protocol.ts'
import { say } from '../../lib/words/say.ts'
import { Names } from './names.tsx'
import { nameById } from './words.ts'

/** A question with all answers and which reports give each; the answer of the sentence being read is named as such. */
export function Question({ question, reports }: { question: QuestionView; reports: readonly ReportCard[] }) {
  return (
    <section class="ss-question" aria-label={question.text}>
      <h3 class="ss-question-text" dir="auto">
        {question.text}
      </h3>
      <ul class="ss-answers">
        {question.answers.map((answer) => (
          <li class="ss-answer" data-here={answer.here ? '' : undefined}>
            <p class="ss-answer-label" dir="auto">
              {answer.label}
            </p>
            <p class="ss-answer-reports">{sayers(answer, reports)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sayers({ here, reports: ids }: QuestionView['answers'][number], reports: readonly ReportCard[]) {
  const names = [...(here ? [say('common.this_article')] : []), ...ids.map((id) => nameById(reports, id))]
  return names.length > 0 ? <Names names={names} /> : say('stance.no_report')
}
