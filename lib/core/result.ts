/** Expected trouble as data. Throw only for bugs. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure }

/** What went wrong, with a code for programs and a sentence with the next step for people. */
export interface Failure {
  code: string
  /** In English, for the command line and for logs; windows say it in the reader's language by its code. */
  message: string
  /** What the sentence names. */
  values?: FailureValues
}

/** By the names that the sentences of this code have for them. */
export type FailureValues = Readonly<Record<string, string | number>>

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const fail = (code: string, message: string, values?: FailureValues): Result<never> => ({
  ok: false,
  error: { code, message, ...(values ? { values } : {}) },
})
