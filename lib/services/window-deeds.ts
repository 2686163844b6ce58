import type { Result } from '../core/result.ts'
import type { Handlers } from '../messaging/dispatch.ts'
import type { WindowMessages } from '../messaging/protocol.ts'
import { sendToTab } from '../messaging/send.ts'
import { repairCorpus } from './bundled-corpus.ts'
import { checkTab } from './inject.ts'
import { clear } from './page-deeds.ts'
import type { Workshop } from './workshop.ts'

/** What our windows can ask for. */
export function windowDeeds(workshop: Workshop): Handlers<keyof WindowMessages> {
  return {
    'page/check': ({ tab, selection }) => check(workshop, tab, selection),
    'page/clear': async ({ tab }) => {
      const asked = await sendToTab(tab, 'mark/clear', {})
      // Where nothing of ours runs there are no marks to take away.
      return asked.ok || asked.error.code === 'no-page' ? clear(workshop, tab) : asked
    },
    'page/go-to': ({ tab, index }) => sendToTab(tab, 'mark/go-to', { index }),
    'corpus/repair': ({ rebuild }) => {
      workshop.checks.forgetAll()
      return repairCorpus(workshop.db, rebuild)
    },
  }
}

/** Begins the check of a tab, whoever asked: a window, the context menu, a key. */
export async function check({ db, swept }: Workshop, tab: number, selection = false): Promise<Result<null>> {
  const clean = await swept()
  return clean.ok ? checkTab(db, tab, selection) : clean
}

/** Goes to the next (1) or previous (-1) mark of a tab; a page that was never checked is checked instead. */
export async function step(workshop: Workshop, tab: number, by: 1 | -1): Promise<Result<null>> {
  const stepped = await sendToTab(tab, 'mark/step', { by })
  const unchecked = !stepped.ok && ['no-page', 'not-checked'].includes(stepped.error.code)
  return unchecked ? check(workshop, tab) : stepped
}
