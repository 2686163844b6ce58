import type { QuestionView } from '../../lib/core/types.ts'
import type { ReportCard } from '../../lib/messaging/protocol.ts'
import { nameOf } from './words.ts'

/** A question with all answers and which reports give each; the answer of the sentence being read is named as such. */
export function Question({ question, reports }: { question: QuestionView; reports: readonly ReportCard[] }) {
  const name = (id: string) => {
    const report = reports.find((candidate) => candidate.id === id)
    return report ? nameOf(report) : `Report ${id}`
  }
  return (
    <section class="ss-question" aria-label={question.text}>
      <h3 class="ss-question-text">{question.text}</h3>
      <ul class="ss-answers">
        {question.answers.map((answer) => (
          <li class="ss-answer" data-here={answer.here ? '' : undefined}>
            <p class="ss-answer-label">{answer.label}</p>
            <p class="ss-answer-reports">
              {[...(answer.here ? ['This article'] : []), ...answer.reports.map(name)].join(' · ') ||
                'No report'}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
