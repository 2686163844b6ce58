import type { PagePanelProps } from '../../../../components/panel/page-panel.tsx'
import { say } from '../../../../lib/words/say.ts'
import { aFinding, aPage, aStory, stancesOf } from '../../builders.ts'
import { findings, page } from './story.ts'

type State = Pick<PagePanelProps, 'watched' | 'asked' | 'trouble' | 'news' | 'onUndo' | 'site' | 'onRebuild'>

const failed = (code: string, values = {}): State => ({
  watched: {
    page: aPage({ phase: 'failed', title: null, problem: { code, message: '', values } }),
    findings: [],
  },
})
const statuses = ['contradicted', 'disputed', 'confirmed', 'unreported', 'not-a-claim'] as const
const many = Array.from({ length: 400 }, (_, index) =>
  aFinding(index, {
    text: `Sentence ${index + 1}: the council of the harbour town met for the ${index + 1}th time to speak about the bridge and its cost.`,
    status: statuses[index % statuses.length] ?? 'confirmed',
    stances: stancesOf('confirm', 'contradict', 'omit', 'omit'),
  }),
)

/** Every state of the popup, by name. */
export const states: Record<string, State> = {
  done: { watched: { page, findings }, site: { host: 'news.example', pattern: '', chosen: false } },
  added: {
    watched: { page: aPage({ story: aStory({ reports: [], sameAs: 'r9' }), reports: [] }), findings: [] },
    site: { host: 'news.example', pattern: '', chosen: true },
    // Read when it is drawn, in the language that is spoken then.
    get news() {
      return say('add.added', { title: 'Old harbour bridge closed to lorries' })
    },
    onUndo: () => {},
  },
  known: {
    watched: {
      page: { ...page, story: aStory({ reports: ['b', 'c', 'd'], sameAs: 'a' }) },
      findings,
    },
  },
  judging: {
    watched: {
      page: { ...page, phase: 'judging', judged: 3, omissions: [] },
      findings: findings.slice(0, 4),
    },
  },
  many: { watched: { page: { ...page, checkable: 400, judged: 400 }, findings: many } },
  reading: { watched: { page: aPage({ phase: 'reading' }), findings: [] } },
  unchecked: { watched: { page: null, findings: [] } },
  alone: { watched: { page: aPage({ story: aStory({ reports: [] }), reports: [] }), findings: [] } },
  language: {
    watched: {
      page: aPage({
        title: 'Alte Hafenbrücke gesperrt',
        story: aStory({ reports: [], language: 'names-and-numbers-only' }),
        reports: [],
      }),
      findings: [],
    },
  },
  'language-compared': {
    watched: {
      page: { ...page, story: aStory({ reports: ['a', 'b', 'c', 'd'], language: 'names-and-numbers-only' }) },
      findings,
    },
  },
  cleared: { watched: { page: aPage({ phase: 'cleared' }), findings: [] } },
  'not-an-article': failed('not-an-article'),
  forbidden: failed('refused', { text: 'Cannot access contents of the page' }),
  damaged: failed('database-damaged'),
  unopenable: {
    ...failed('database-unreadable'),
    trouble: { code: 'cannot-repair', message: '' },
    onRebuild: () => {},
  },
  trouble: {
    watched: { page, findings },
    trouble: { code: 'no-page', message: '' },
  },
  'no-claims': { watched: { page, findings: [aFinding(0, { status: 'not-a-claim' })] } },
}
