import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprintSentence } from '../lib/core/fingerprint.ts'
import { splitSentences } from '../lib/core/sentences.ts'
import { SEEDS } from './build.ts'
import { formatSeed } from './format.ts'

/** Hashes of the sentences of a source text, a list for each line that is not blank. */
export function fingerprintText(text: string): string[][] {
  const paragraphs = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return paragraphs.map((line) => splitSentences(line).map((sentence) => fingerprintSentence(sentence.text)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sources = process.argv[2]
  if (sources === undefined) {
    console.error('usage: node seeds/fingerprint.ts FOLDER-OF-SOURCE-TEXTS')
    process.exit(2)
  }
  for (const file of readdirSync(join(SEEDS, 'reports'))) {
    const path = join(SEEDS, 'reports', file)
    const { claims, ...report } = JSON.parse(readFileSync(path, 'utf8'))
    const fingerprint = fingerprintText(readFileSync(join(sources, report.source), 'utf8'))
    writeFileSync(path, formatSeed({ ...report, paragraphs: fingerprint.length, fingerprint, claims }))
    console.log(`${file}: ${fingerprint.flat().length} sentences in ${fingerprint.length} paragraphs`)
  }
}
