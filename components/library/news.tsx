import { createContext } from 'preact'
import { useContext, useRef, useState } from 'preact/hooks'
import type { Done } from '../../lib/core/library.ts'
import type { Failure, Result } from '../../lib/core/result.ts'
import { failureWords } from '../../lib/words/failure.ts'
import { say, sayCount } from '../../lib/words/say.ts'

/** What was done last, in words, with the step that takes it back. */
type News = { kind: 'done'; words: string; step: number | null } | { kind: 'trouble'; failure: Failure }

interface Announcer {
  /**
   * Waits for a deed and says what came of it.
   *
   * @param words what is said when it went well; null says nothing
   * @returns its value, undefined when it failed
   */
  tell: <T extends object | null>(deed: Promise<Result<T>>, words: string | null) => Promise<T | undefined>
}

const Context = createContext<Announcer>({ tell: async () => undefined })

/** Lets a view say what came of what the reader did; the words stand above every view and stay until the next deed. */
export const useNews = () => useContext(Context)

/** What was done last, and its undo. */
export function useAnnouncer(undo: (step: number) => Promise<Result<{ undone: number }>>) {
  const [news, setNews] = useState<News | null>(null)
  const turn = useRef(0)
  const tell: Announcer['tell'] = async (deed, words) => {
    const mine = ++turn.current
    const result = await deed
    if (mine !== turn.current && result.ok) return result.value
    if (!result.ok) setNews({ kind: 'trouble', failure: result.error })
    else if (words === null) setNews(null)
    else setNews({ kind: 'done', words, step: (result.value as Partial<Done> | null)?.step ?? null })
    return result.ok ? result.value : undefined
  }
  const takeBack = async (step: number) => {
    const result = await undo(step)
    if (!result.ok) setNews({ kind: 'trouble', failure: result.error })
    else setNews({ kind: 'done', words: sayCount('data_view.undone', result.value.undone), step: null })
  }
  const bar = (
    <div class="lib-news" role="status">
      {news?.kind === 'trouble' && (
        <p class="message" data-kind="trouble">
          {failureWords(news.failure)}
        </p>
      )}
      {news?.kind === 'done' && (
        <p class="message lib-news-done" data-kind="news">
          <span>{news.words}</span>
          {news.step !== null && (
            <button type="button" class="button" onClick={() => void takeBack(news.step as number)}>
              {say('library.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  )
  return { provide: Context.Provider, announcer: { tell }, bar }
}
