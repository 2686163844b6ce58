import { expect, it } from 'vitest'
import { exporters } from '../../lib/core/exporters/index.ts'
import { writeExport } from '../../lib/services/export-library.ts'
import { added, DAM, FERRY, openLibrary } from './library-stage.ts'

it('writes what the reader added, or what is asked for, and leaves out what is gone', async () => {
  const library = openLibrary()
  const a = await added(library, FERRY, { title: 'Ferry' })
  const b = await added(library, DAM, { title: 'Dam' })
  const [json] = exporters
  if (!json) throw new Error('no exporter')
  const titles = async (ids: string[] | null) => {
    const parts: string[] = []
    await writeExport(library.db, json, ids, (text) => parts.push(text))
    return JSON.parse(parts.join('')).reports.map(({ title }: { title: string }) => title)
  }
  expect((await titles(null)).sort()).toEqual(['Dam', 'Ferry'])
  expect(await titles([b.id, 'gone', '000', a.id])).toEqual(['Dam', 'Report 000', 'Ferry'])
  expect(await titles([])).toEqual([])
})
