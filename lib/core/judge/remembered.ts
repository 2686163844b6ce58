/**
 * The same function, computed once for each thing it is asked about and kept as long as that thing: what depends on one
 * passage alone is asked for with every passage it is compared with.
 */
export function remembered<Thing extends object, Value>(
  compute: (thing: Thing) => Value,
): (thing: Thing) => Value {
  const known = new WeakMap<Thing, Value>()
  return (thing) => {
    const found = known.get(thing)
    if (found !== undefined || known.has(thing)) return found as Value
    const value = compute(thing)
    known.set(thing, value)
    return value
  }
}
