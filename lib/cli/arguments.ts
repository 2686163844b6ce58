import { fail, ok, type Result } from '../core/result.ts'

/** What the command was asked to do. */
export interface Arguments {
  articles: string[]
  /** Folder of reports; null for the bundled corpus. */
  corpus: string | null
  exclude: string[]
  json: boolean
  help: boolean
}

export const USAGE = `Usage: npm run --silent check -- [--corpus FOLDER] [--exclude ID]… [--json] ARTICLE…

Compares each article with the reports of its story.

  --corpus FOLDER  every .txt, .md, .html or .json file in it is one report; without it the bundled corpus is used
  --exclude ID     do not compare with this report; may be given more than once. An article is never compared
                   with itself, so excluding the report that it is changes nothing
  --json           one JSON object for each article, one a line when there are several`

/** Reads the command line. */
export function readArguments(words: readonly string[]): Result<Arguments> {
  const found: Arguments = { articles: [], corpus: null, exclude: [], json: false, help: false }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    const [name, inline] = word.startsWith('--') ? splitOption(word) : [word, undefined]
    if (name === '--') {
      found.articles.push(...words.slice(at + 1))
      break
    }
    if (name === '--json') found.json = true
    else if (name === '--help' || name === '-h') found.help = true
    else if (name === '--corpus' || name === '--exclude') {
      const value = inline ?? words[++at]
      if (value === undefined || value === '') return fail('arguments', `${name} needs a value. Try --help.`)
      if (name === '--corpus') found.corpus = value
      else found.exclude.push(...value.split(',').filter(Boolean))
    } else if (word.startsWith('-') && word !== '-')
      return fail('arguments', `${word} is not an option. Try --help.`)
    else found.articles.push(word)
  }
  if (!found.help && found.articles.length === 0)
    return fail('arguments', 'Name at least one article. Try --help.')
  return ok(found)
}

function splitOption(word: string): [string, string | undefined] {
  const equals = word.indexOf('=')
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)]
}
