import { useEffect, useState } from 'preact/hooks'
import type { Result } from '../../lib/core/result.ts'
import type { Watch } from './deeds.ts'

/**
 * What is watched: null until the first answer, then the last one.
 *
 * @param key watches anew when it changes
 */
export function useWatched<T>(watch: Watch<T>, key = ''): Result<T> | null {
  const [told, setTold] = useState<{ key: string; now: Result<T> } | null>(null)
  useEffect(() => watch((now) => setTold({ key, now })), [key])
  return told?.key === key ? told.now : null
}
