import { describe, expect, it } from 'vitest'
import { mainClause } from '../../lib/core/main-clause.ts'

const CASES: [string, string][] = [
  ['Larkspur, based in Luthen, expects a hearing.', 'Larkspur, expects a hearing.'],
  ['The captain, who was asleep, denied it.', 'The captain, denied it.'],
  ['Oda Venn, the harbour master, resigned.', 'Oda Venn, resigned.'],
  ['It left at noon, the port said.', 'It left at noon, the port said.'],
  ['Seven died, four are missing, two were saved.', 'Seven died, four are missing, two were saved.'],
  ['', ''],
]

describe('the main clause', () => {
  it.each(CASES)('%s', (sentence, main) => expect(mainClause(sentence)).toBe(main))
  it('takes no time over hostile text', () => {
    expect(mainClause(', who '.repeat(20_000)).length).toBeGreaterThan(0)
  })
})
