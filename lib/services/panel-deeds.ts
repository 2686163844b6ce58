import type { ReportDraft, StoryChoice } from '../core/library.ts'
import { ok } from '../core/result.ts'
import { send } from '../messaging/send.ts'
import { database } from '../storage/database.ts'
import { guarded } from '../storage/database-problem.ts'
import { readStories } from './library-reads.ts'
import { onlyDisagreements, watchDisagreements } from './show-marks.ts'
import { chooseSite, revokeSite } from './site-access.ts'
import { watchThisSite } from './this-site.ts'
import { watchPage } from './watch-page.ts'

/** What the popup and the side panel need done. None of it rejects. */
export const panelDeeds = {
  watch: watchPage,
  check: (tab: number) => send('page/check', { tab }),
  clear: (tab: number) => send('page/clear', { tab }),
  goTo: (tab: number, index: number) => send('page/go-to', { tab, index }),
  repair: (rebuild: boolean) => send('corpus/repair', { rebuild }),
  undo: (step: number) => send('undo/to', { step }),
  add: {
    draft: (tab: number, selection: boolean) => send('page/draft', { tab, selection }),
    preview: (draft: ReportDraft) => send('report/preview', { draft }),
    add: (addition: { draft: ReportDraft; story: StoryChoice; replaces: string | null }) =>
      send('report/add', addition),
    stories: () =>
      guarded(async () => ok((await readStories(database())).map(({ id, title }) => ({ id, title })))),
  },
  disagreements: { watch: watchDisagreements, keep: (only: boolean) => onlyDisagreements(only) },
  site: { watch: watchThisSite, choose: chooseSite, giveUp: revokeSite },
}
