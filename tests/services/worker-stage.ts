import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Judge } from '../../lib/core/judge.ts'
import type { Article, Stance } from '../../lib/core/types.ts'
import { dispatch } from '../../lib/messaging/dispatch.ts'
import type { OpenedArticle } from '../../lib/messaging/protocol.ts'
import { pageDeeds } from '../../lib/services/page-deeds.ts'
import { createWorkshop } from '../../lib/services/workshop.ts'
import { SecondSourceDatabase } from '../../lib/storage/database.ts'
import { freshDatabase } from '../storage/builders.ts'
import { courtArticle } from './stage.ts'

export const TAB = 7
export const URL_OF_PAGE = 'https://news.example/court'

/** Says that every report contradicts every sentence, surely; the evidence is the report's first claim. */
const contrary: Judge = {
  id: 'contrary',
  open: ({ reports }) => ({
    stances: () =>
      reports.map(
        ({ report, claims: [claim] }): Stance => ({
          report: report.id,
          verdict: 'contradict',
          confidence: 1,
          sure: true,
          evidence: claim ? [{ claim: claim.id, text: claim.text, mode: claim.mode, ...claim.at }] : [],
          reasons: [],
        }),
      ),
  }),
}

/** A background that has just begun, over a database that may be older than it. */
export function begin(db: SecondSourceDatabase = freshDatabase(), judge: Judge = contrary) {
  const workshop = createWorkshop(judge, db)
  const deeds = pageDeeds(workshop)
  const self = { id: fakeBrowser.runtime.id, origin: 'chrome-extension://ours/' }
  const onBug = vi.fn()
  const say = (name: string, input: unknown, tab = TAB, url = URL_OF_PAGE) =>
    dispatch(deeds, { name, input }, { id: self.id, url, frameId: 0, tab: { id: tab } }, self, onBug)
  return { db, workshop, say, onBug }
}

/** The browser stops the worker; what comes next runs in a new one over what is stored. */
export const revive = ({ db }: { db: SecondSourceDatabase }, judge?: Judge) => {
  db.close()
  return begin(new SecondSourceDatabase(db.name), judge)
}

export type Background = ReturnType<typeof begin>

export async function open({ say }: Background, article: Article = courtArticle()): Promise<OpenedArticle> {
  const reply = await say('article/open', { article })
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as OpenedArticle
}
