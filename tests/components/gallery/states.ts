import type { PagePanelProps } from '../../../components/panel/page-panel.tsx'
import { aFinding, aPage, aStory, stancesOf } from '../builders.ts'
import { findings, page } from './story.ts'

type State = Pick<PagePanelProps, 'watched' | 'asked' | 'trouble' | 'news' | 'onUndo' | 'site' | 'onRebuild'>

const failed = (code: string, message: string): State => ({
  watched: { page: aPage({ phase: 'failed', title: null, problem: { code, message } }), findings: [] },
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
    news: '“Old harbour bridge closed to lorries” was added to your corpus.',
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
  'not-an-article': failed('not-an-article', 'There is no article on this page. Open one and check it.'),
  forbidden: failed(
    'cannot-inject',
    'The browser lets no extension read this page. Open an article on a website and check it.',
  ),
  damaged: failed('database-damaged', 'What Second Source stored is damaged. Press “Repair” in the popup.'),
  unopenable: {
    ...failed('database-unreadable', 'What Second Source stored cannot be opened. Restart the browser.'),
    trouble: {
      code: 'database-unreadable',
      message: 'Nothing was changed. “Rebuild” deletes what is stored and begins anew.',
    },
    onRebuild: () => {},
  },
  trouble: {
    watched: { page, findings },
    trouble: { code: 'no-page', message: 'The page does not answer. Reload it, then check it again.' },
  },
  'no-claims': { watched: { page, findings: [aFinding(0, { status: 'not-a-claim' })] } },
}
