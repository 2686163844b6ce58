import type { Page } from 'playwright-core'
import { PAINTED, type PaintedStatus } from '../../../lib/page/mark-style.ts'

type Line = 'solid' | 'double' | 'dashed' | 'dotted' | 'none'

/** The line of each status, told without its colour. */
const LINES: Record<PaintedStatus, Line> = {
  confirmed: 'solid',
  contradicted: 'double',
  disputed: 'dashed',
  unreported: 'dotted',
}

/** Takes a picture of the marks, forgets its colours, and says which statuses can no longer be told apart. */
export async function untoldIn(page: Page): Promise<string[]> {
  // The letters would stand in the way of the lines; the marks paint no letters.
  const style = await page.addStyleTag({ content: 'main p { color: transparent }' })
  const faults: string[] = []
  for (const status of PAINTED) {
    const box = await page.evaluate((name) => {
      const [given] = CSS.highlights.get(name) ?? []
      if (!given) return null
      const range = document.createRange()
      range.setStart(given.startContainer, given.startOffset)
      range.setEnd(given.endContainer, given.endOffset)
      const line = range.getClientRects()[0]
      return line ? { x: line.left + 2, y: line.top + 4, width: 160, height: line.height + 4 } : null
    }, `second-source-${status}`)
    if (!box) {
      faults.push(`${status} is not painted`)
      continue
    }
    const picture = (await page.screenshot({ clip: box })).toString('base64')
    const line = await page.evaluate(lineIn, `data:image/png;base64,${picture}`)
    if (line !== LINES[status]) faults.push(`${status} is a ${line} line without its colour`)
  }
  await style.evaluate((tag) => (tag as Element).remove())
  return faults
}

/** The kind of line in a picture of nothing else, by its luminance alone. Runs in the page. */
async function lineIn(source: string): Promise<Line> {
  const image = await createImageBitmap(await (await fetch(source)).blob())
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const grey = (x: number, y: number) => {
    const at = (y * image.width + x) * 4
    return 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0)
  }
  const ground = grey(0, 0)
  const rows = Array.from({ length: image.height }, (_, y) =>
    Array.from({ length: image.width }, (_, x) => Math.abs(grey(x, y) - ground) > 60),
  )
  const inked = rows.map((row) => row.filter(Boolean).length / image.width)
  const bands = inked.flatMap((share, y) => (share > 0.2 && (inked[y - 1] ?? 0) <= 0.2 ? [y] : []))
  const [first] = bands
  if (first === undefined) return 'none'
  if (bands.length > 1) return 'double'
  const height = inked.slice(first).findIndex((share) => share <= 0.2)
  const row = rows[first + Math.floor(height / 2)] ?? []
  if (row.every(Boolean)) return 'solid'
  const runs = row.reduce<number[]>((found, ink, x) => {
    if (ink && row[x - 1]) found[found.length - 1] = (found.at(-1) ?? 0) + 1
    else if (ink) found.push(1)
    return found
  }, [])
  const length = runs.sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0
  return length > 1.5 * height ? 'dashed' : 'dotted'
}
