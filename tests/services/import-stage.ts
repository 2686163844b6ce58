import type { ImportPreview, Job } from '../../lib/core/library.ts'
import { readJobs, readReports } from '../../lib/services/library-reads.ts'
import { type ImportFile, stageImport } from '../../lib/services/stage-import.ts'
import { DAM, good, type Library } from './library-stage.ts'

export const csv = (name: string, texts: readonly string[]): ImportFile => ({
  name,
  text: `text\n${texts.map((text) => `"${text}"`).join('\n')}`,
})

export async function staged(
  library: Library,
  files: readonly ImportFile[],
): Promise<Job & { preview: ImportPreview }> {
  await library.say('job/wake', {})
  const { job } = good(await stageImport(library.db, files))
  const found = (await readJobs(library.db)).find(({ id }) => id === job)
  if (!found?.preview) throw new Error('no preview')
  return { ...found, preview: found.preview }
}

export async function imported(library: Library, files: readonly ImportFile[]): Promise<number> {
  const { id } = await staged(library, files)
  good(await library.say('job/start', { job: id }))
  await library.settled()
  return id
}

export const mine = async (library: Library) =>
  (await readReports(library.db)).filter(({ origin }) => origin !== 'bundled')

/** Reports of 24 claims each, with words of their own. */
export const many = (count: number): ImportFile => ({
  name: 'many.ndjson',
  text: Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      title: `Report ${at}`,
      paragraphs: Array.from({ length: 8 }, (_, part) =>
        DAM.map((text) => text.replaceAll('Vintar', `Vintar${at}p${part}`)).join(' '),
      ),
    }),
  ).join('\n'),
})

/** Waits until something has come about in the background. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 2000) throw new Error('It never came about.')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
