/** Expected trouble as data. Throw only for bugs. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure }

/** What went wrong, with a code for programs and a sentence with the next step for people. */
export interface Failure {
  code: string
  message: string
}

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const fail = (code: string, message: string): Result<never> => ({
  ok: false,
  error: { code, message },
})
