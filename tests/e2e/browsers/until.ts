/** Resolves after so many milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Asks again until the answer is truthy and returns it. Rejects after the limit (default 10 s) with what was waited for and the
 * last answer or error.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  { limit = 25_000, every = 50 }: { limit?: number; every?: number } = {},
): Promise<NonNullable<T>> {
  const end = performance.now() + limit
  let last: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer) return answer
      last = answer
    } catch (error) {
      last = error instanceof Error ? error.message : error
    }
    if (performance.now() > end)
      throw new Error(`Waited ${limit} ms in vain until ${what}; last: ${String(last)}`)
    await pause(every)
  }
}

/** Rejects when the work takes longer than so many milliseconds. */
export async function within<T>(limit: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${limit} ms`)), limit)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
