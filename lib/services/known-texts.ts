import { type Recognised, recogniseText, type TextSigns } from '../core/known-text.ts'
import type { ReportRow, SecondSourceDatabase } from '../storage/database.ts'
import { recogniseStored } from './known-report.ts'

/** A text that is known: stored, or among those that the same files held before it. */
export type KnownText = Recognised & { row: ReportRow | null; title: string }

/**
 * Recognises many texts, one after the other. What the stored ones are recognised by is read once, so that a text that is new
 * costs no question to the database.
 */
export class KnownTexts {
  readonly #db: SecondSourceDatabase
  readonly #hashes: ReadonlySet<string>
  readonly #addresses: ReadonlySet<string>
  readonly #texts: { id: string; signs: TextSigns }[] = []
  readonly #byHash = new Map<string, number[]>()

  private constructor(db: SecondSourceDatabase, hashes: string[], addresses: string[]) {
    this.#db = db
    this.#hashes = new Set(hashes)
    this.#addresses = new Set(addresses)
  }

  static async open(db: SecondSourceDatabase): Promise<KnownTexts> {
    const hashes = await db.reports.orderBy('hashes').uniqueKeys()
    const addresses = await db.reports.orderBy('address').uniqueKeys()
    return new KnownTexts(db, hashes.map(String), addresses.map(String))
  }

  /** What is known of a text; null when it is new. */
  async recognise(signs: TextSigns): Promise<KnownText | null> {
    const stored = [...signs.hashes].some((hash) => this.#hashes.has(hash))
    if (stored || (signs.address !== null && this.#addresses.has(signs.address))) {
      const known = await recogniseStored(this.#db, signs)
      if (known) return { ...known, title: known.row.title }
    }
    const places = new Set([...signs.hashes].flatMap((hash) => this.#byHash.get(hash) ?? []))
    const near = [...places].flatMap((place) => this.#texts[place] ?? [])
    const known = recogniseText(signs, near)
    // Which of two texts at one address is the newer one, a file does not say: both are kept.
    if (!known || known.kind === 'version') return null
    return { ...known, row: null, title: near.find(({ id }) => id === known.report)?.signs.title ?? '' }
  }

  /** Another text of the same files will be compared with this one, too. */
  add(id: string, signs: TextSigns): void {
    const place = this.#texts.push({ id, signs }) - 1
    for (const hash of signs.hashes) {
      const list = this.#byHash.get(hash)
      if (list) list.push(place)
      else this.#byHash.set(hash, [place])
    }
  }
}
