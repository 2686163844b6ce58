/** Letters with marks that look like the plain ones: what is still plain in a window was not translated. */
const MARKED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzž'].flatMap((_, at, all) =>
    at % 2 === 0
      ? [
          [all[at], all[at + 1]],
          [all[at]?.toUpperCase(), all[at + 1]?.toUpperCase()],
        ]
      : [],
  ),
)
/** Languages with long words need this share more room than English. */
const LONGER = 0.4

/**
 * A text as a language that nobody speaks: every letter marked, longer, in brackets that show where it ends. What is put in
 * keeps its name and is set apart with isolates, so that a check can leave it out.
 */
export function pseudo(text: string): string {
  const marked = text.replace(/\{\w+\}|[a-z]/gi, (found) =>
    found.startsWith('{') ? `\u2068${found}\u2069` : (MARKED[found] ?? found),
  )
  const words = 'öñé ţŵö ţĥŕéé ƒöûŕ ƒîṽé šîẋ šéṽéñ éîĝĥţ ñîñé ţéñ éļéṽéñ ţŵéļṽé'
  const more = Math.ceil(text.replace(/\{\w+\}/g, '').length * LONGER)
  return `[${marked} ${words
    .repeat(Math.ceil(more / words.length))
    .slice(0, more)
    .trim()}]`
}
