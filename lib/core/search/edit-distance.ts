/**
 * How many typing errors lie between what was typed and a word: letters left out, added, exchanged or swapped with their
 * neighbour (optimal string alignment).
 *
 * @param most gives up beyond it
 * @param open the word may go on behind what was typed, because the reader is still typing
 * @returns the number of errors, or `most + 1` when there are more
 */
export function typingErrors(typed: string, word: string, most: number, open = false): number {
  if (typed.length - word.length > most || (!open && word.length - typed.length > most)) return most + 1
  const target = open ? word.slice(0, typed.length + most) : word
  let before: number[] = []
  let last = Array.from({ length: target.length + 1 }, (_, at) => at)
  for (let row = 1; row <= typed.length; row++) {
    const next = [row]
    let least = row
    for (let at = 1; at <= target.length; at++) {
      const same = typed[row - 1] === target[at - 1]
      let cost = Math.min((last[at - 1] ?? 0) + (same ? 0 : 1), (last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1)
      if (row > 1 && at > 1 && typed[row - 1] === target[at - 2] && typed[row - 2] === target[at - 1])
        cost = Math.min(cost, (before[at - 2] ?? 0) + 1)
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = last
    last = next
  }
  return Math.min(open ? Math.min(...last) : (last.at(-1) ?? 0), most + 1)
}
