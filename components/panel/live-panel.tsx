import { useEffect, useRef, useState } from 'preact/hooks'
import type { Done } from '../../lib/core/library.ts'
import type { Failure, Result } from '../../lib/core/result.ts'
import type { ReadingPlace } from '../../lib/messaging/protocol.ts'
import { say, sayCount } from '../../lib/words/say.ts'
import { type AddDeeds, LiveAdd } from '../add/live-add.tsx'
import { PageHeader } from './page-header.tsx'
import { PagePanel } from './page-panel.tsx'
import { type SiteDeeds, useSite } from './site.ts'
import type { WatchedPage } from './situation.ts'

/** What the panel needs done; the door that opens it hands these in. None of them rejects. */
export interface PanelDeeds {
  /** Calls back now and after every change until the returned function is called. */
  watch: (tab: number, callback: (watched: WatchedPage) => void) => () => void
  check: (tab: number) => Promise<Result<null>>
  clear: (tab: number) => Promise<Result<null>>
  goTo: (tab: number, index: number) => Promise<Result<null>>
  /** With `rebuild`, a database that cannot be opened is deleted and begun anew. */
  repair: (rebuild: boolean) => Promise<Result<{ claims: number }>>
  add: AddDeeds
  /** Takes back a step and all that came after it. */
  undo: (step: number) => Promise<Result<{ undone: number }>>
  site: SiteDeeds
  /** Calls back with where the reader is in the page until the returned function is called. Absent in the popup. */
  watchPlace?: (tab: number, callback: (place: ReadingPlace) => void) => () => void
  /** Whether only disagreements are shown, in this window and in pages. */
  disagreements: {
    watch: (callback: (only: boolean) => void) => () => void
    keep: (only: boolean) => Promise<Result<null>>
  }
}

/** What is read for being added: the article, or what is selected in it. */
export type Adding = 'article' | 'selection'

export interface LivePanelProps {
  tab: number
  deeds: PanelDeeds
  /** Check the page at once unless it is already checked, being checked, or its marks were removed. */
  checkAtOnce: boolean
  repairable: readonly string[]
  /** Begins with a report to be added, because the reader asked for it elsewhere. */
  adding?: Adding | null
  /** The page was brought to a sentence. */
  onWentTo?: (() => void) | undefined
  onOpenPanel?: (() => void) | undefined
  /** Addresses of our own pages. */
  library: string
  help: string
}

interface News {
  words: string
  /** Takes back what the words tell of. */
  undo: (() => void) | null
}

/** The failure of a repair that only deleting what is stored can cure. */
const CANNOT_OPEN = 'cannot-repair'

/** `begun`: the background has begun, and the first that is stored of it is on its way here. */
type Asked = 'no' | 'asked' | 'begun'

/** The panel of one tab: shows what is stored of it as it changes, and passes on what the reader asks for. */
export function LivePanel(props: LivePanelProps) {
  const { tab, deeds, repairable, onWentTo } = props
  // Who wants to add a page may not want it checked.
  const checkAtOnce = props.checkAtOnce && !props.adding
  const [watched, setWatched] = useState<WatchedPage | null>(null)
  const [asked, setAsked] = useState<Asked>('no')
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const [news, setNews] = useState<News | null>(null)
  const [adding, setAdding] = useState<Adding | null>(props.adding ?? null)
  const [repairs, setRepairs] = useState(0)
  const [rebuildable, setRebuildable] = useState(false)
  const site = useSite(deeds.site, watched?.page?.url ?? null)

  const [only, setOnly] = useState(false)
  useEffect(() => deeds.disagreements.watch(setOnly), [])

  const attempt = async <T,>(deed: Promise<Result<T>>): Promise<T | undefined> => {
    setTrouble(null)
    const result = await deed
    if (result.ok) return result.value
    setTrouble(result.error)
    return undefined
  }
  const check = async () => {
    setAsked('asked')
    const begun = await attempt(deeds.check(tab))
    setAsked(begun === undefined ? 'no' : 'begun')
  }

  // After a repair the subscription starts anew, for a failure has ended the one before.
  useEffect(() => {
    let first = true
    return deeds.watch(tab, (now) => {
      setWatched(now)
      if (now.page) setAsked((before) => (before === 'begun' ? 'no' : before))
      if (first && repairs === 0 && checkAtOnce && (now.page === null || now.page.phase === 'failed'))
        void check()
      first = false
    })
  }, [tab, repairs])

  // There is something to follow only where there are marks.
  const { watchPlace } = deeds
  const hasMarks = ['judging', 'done'].includes(watched?.page?.phase ?? '')
  const [place, setPlace] = useState<ReadingPlace | null>(null)
  useEffect(() => (hasMarks ? watchPlace?.(tab, setPlace) : undefined), [tab, hasMarks])

  const repair = async (rebuild: boolean) => {
    const result = await deeds.repair(rebuild)
    setRebuildable(!result.ok && result.error.code === CANNOT_OPEN)
    setTrouble(result.ok ? null : result.error)
    if (!result.ok) return
    const words = sayCount(rebuild ? 'panel.rebuilt' : 'panel.repaired', result.value.claims)
    setNews({ words, undo: null })
    setRepairs((times) => times + 1)
    await check()
  }
  const goTo = async (index: number) => {
    const result = await deeds.goTo(tab, index)
    if (result.ok) onWentTo?.()
    else setTrouble(result.error)
  }

  /** Compares the page anew, now that the corpus has changed; one that was never checked stays so. */
  const checkAnew = () => (watched?.page ? check() : undefined)
  const undo = async (step: number) => {
    setNews(null)
    if ((await attempt(deeds.undo(step))) === undefined) return
    setNews({ words: say('add.undone'), undo: null })
    await checkAnew()
  }
  const added = async ({ step }: Done, title: string) => {
    setAdding(null)
    setNews({
      words: title ? say('add.added', { title }) : say('add.added_untitled'),
      undo: step === null ? null : () => void undo(step),
    })
    await checkAnew()
  }

  // The form took the focus; it goes on where the reader is likely to.
  const wasAdding = useRef(false)
  useEffect(() => {
    if (wasAdding.current && !adding) document.querySelector<HTMLElement>('[data-next]')?.focus()
    wasAdding.current = adding !== null
  }, [adding])

  if (adding)
    return (
      <div class="panel">
        <PageHeader page={watched?.page ?? null} comparison={false} />
        <main class="body">
          <LiveAdd
            tab={tab}
            selection={adding === 'selection'}
            deeds={deeds.add}
            onAdded={(done, title) => void added(done, title)}
            onCancel={() => setAdding(null)}
          />
        </main>
      </div>
    )

  // What is stored says why a check failed, in the middle of the window; it is not said twice.
  const told = watched?.page?.phase === 'failed' && watched.page.problem?.message === trouble?.message
  return (
    <PagePanel
      watched={watched}
      asked={asked === 'asked' || (asked === 'begun' && watched?.page === null)}
      trouble={told ? null : trouble}
      news={news?.words ?? null}
      onUndo={news?.undo ?? undefined}
      site={site?.state ?? null}
      place={place}
      library={props.library}
      help={props.help}
      repairable={repairable}
      onlyDisagreements={only}
      onDisagreements={(wanted) => void attempt(deeds.disagreements.keep(wanted))}
      onCheck={() => {
        setNews(null)
        void check()
      }}
      onClear={() => void attempt(deeds.clear(tab))}
      onGoTo={(index) => void goTo(index)}
      onRepair={() => void repair(false)}
      onRebuild={rebuildable ? () => void repair(true) : undefined}
      onOpenPanel={props.onOpenPanel}
      onAdd={() => {
        setNews(null)
        setTrouble(null)
        setAdding('article')
      }}
      onSite={() => site && void attempt(site.toggle())}
    />
  )
}
