/**
 * A function and its arguments as one expression that gives `{ ok: answer }` or `{ error: text }`, for browsers that take text.
 * The function must be self-contained; the arguments must survive JSON.
 */
export function asExpression(script: (...args: never[]) => unknown, args: readonly unknown[]): string {
  const list = args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(',')
  return `(async () => {
    try { return { ok: await (${script.toString()})(${list}) } }
    catch (error) { return { error: String(error && error.stack || error) } }
  })()`
}

/** Opens what such an expression gave. Throws what the function threw. */
export function openAnswer<R>(answer: unknown): R {
  if (typeof answer !== 'object' || answer === null)
    throw new Error('The script gave no answer; did its page go away?')
  if ('error' in answer) throw new Error(`In the browser: ${String(answer.error)}`)
  return ('ok' in answer ? answer.ok : undefined) as R
}
