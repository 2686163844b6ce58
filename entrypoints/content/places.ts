import type { ReadingPlace } from '../../lib/messaging/protocol.ts'
import type { PageArticle } from '../../lib/page/article.ts'
import type { Highlighter } from '../../lib/page/highlighter.ts'
import { watchMiddle } from '../../lib/page/middle.ts'

/** What is marked now. */
interface Marked {
  window: Window & typeof globalThis
  page: PageArticle
  highlighter: Highlighter
  /** Ends when something else is marked, or nothing. */
  signal: AbortSignal
}

/** Tells those who follow the page where the reader is; while nobody does, nothing is watched. */
export interface Places {
  /** Another follower; the returned function ends it. */
  follow(tell: (place: ReadingPlace) => void): () => void
  /** From now on these marks are what is followed. */
  mark(marked: Marked): void
  /** A marked sentence was clicked. */
  pick(index: number): void
}

export function createPlaces(): Places {
  const followers = new Set<(place: ReadingPlace) => void>()
  let marked: Marked | null = null
  let watching = new AbortController()

  const tell = (place: ReadingPlace) => {
    for (const follower of followers) follower(place)
  }
  const watch = () => {
    watching.abort()
    if (!marked || marked.signal.aborted || followers.size === 0) return
    const { window, page, highlighter, signal } = marked
    watching = new AbortController()
    signal.addEventListener('abort', () => watching.abort(), { signal: watching.signal })
    watchMiddle({
      window,
      page,
      near: highlighter.near,
      counts: highlighter.isMarked,
      onChange: (index) => tell({ index, picked: false }),
      signal: watching.signal,
    })
  }
  return {
    follow(follower) {
      followers.add(follower)
      watch()
      return () => {
        followers.delete(follower)
        if (followers.size === 0) watching.abort()
      }
    },
    mark(now) {
      marked = now
      watch()
    },
    pick: (index) => tell({ index, picked: true }),
  }
}
