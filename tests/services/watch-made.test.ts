import { describe, expect, it, vi } from 'vitest'
import type { Result } from '../../lib/core/result.ts'
import { watchMade } from '../../lib/services/watch-made.ts'
import { corpusMeta } from '../../lib/storage/corpus-meta.ts'
import { freshDatabase } from '../storage/builders.ts'

const said = (told: { mock: { calls: unknown[][] } }) =>
  told.mock.calls.map(([now]) => {
    const result = now as Result<string>
    return result.ok ? result.value : result.error.code
  })

/** Something made of the corpus's revision; `open` lets a making go on. */
function stage() {
  const db = freshDatabase()
  const gates: (() => void)[] = []
  const made = vi.fn()
  const watching = watchMade<string>({
    key: async (read) => String((await corpusMeta(read)).revision),
    make: async (read, signal, tell) => {
      made()
      tell('begun')
      await new Promise<void>((resolve) => gates.push(resolve))
      if (!signal.aborted) tell(`made of ${(await corpusMeta(read)).revision}`)
    },
  })
  return {
    db,
    made,
    watching,
    open: () => {
      for (const gate of gates.splice(0)) gate()
    },
    change: (revision: number) => db.meta.put({ key: 'corpus', revision, nextNumber: 1, index: 1 }),
  }
}

describe('what takes time to be made', () => {
  it('is made once for all who watch, and is there at once for who comes back', async () => {
    const { db, watching, made, open } = stage()
    const [one, other] = [vi.fn(), vi.fn()]
    const stopOne = watching(one, db)
    const stopOther = watching(other, db)
    await vi.waitFor(() => expect(said(one)).toEqual(['begun']))
    open()
    await vi.waitFor(() => expect(said(one).at(-1)).toBe('made of 0'))
    expect(said(other).at(-1)).toBe('made of 0')
    stopOne()
    stopOther()
    const later = vi.fn()
    watching(later, db)()
    const stop = watching(later, db)
    await vi.waitFor(() => expect(said(later)).toEqual(['made of 0']))
    expect(made).toHaveBeenCalledOnce()
    stop()
  })

  it('is made anew after a change; what is being made then is given up', async () => {
    const { db, watching, made, open, change } = stage()
    const told = vi.fn()
    const stop = watching(told, db)
    await vi.waitFor(() => expect(made).toHaveBeenCalledTimes(1))
    await change(5)
    await vi.waitFor(() => expect(made).toHaveBeenCalledTimes(2), { timeout: 3000 })
    open()
    await vi.waitFor(() => expect(said(told).at(-1)).toBe('made of 5'))
    expect(said(told)).toEqual(['begun', 'begun', 'made of 5'])
    stop()
  })

  it('that was given up half-way is not remembered', async () => {
    const { db, watching, made, open } = stage()
    const told = vi.fn()
    const stop = watching(told, db)
    await vi.waitFor(() => expect(said(told)).toEqual(['begun']))
    stop()
    open()
    const again = vi.fn()
    const end = watching(again, db)
    await vi.waitFor(() => expect(made).toHaveBeenCalledTimes(2))
    open()
    await vi.waitFor(() => expect(said(again).at(-1)).toBe('made of 0'))
    end()
  })

  it('says why when it cannot be made', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const told = vi.fn()
    const stop = watchMade<string>({
      key: async () => 'k',
      make: async () => {
        throw new TypeError('a mistake')
      },
    })(told, freshDatabase())
    await vi.waitFor(() => expect(said(told)).toEqual(['bug']))
    stop()
  })
})
