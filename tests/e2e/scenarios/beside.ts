import assert from 'node:assert/strict'
import type { Frame } from '../browsers/driver.ts'
import { until } from '../browsers/until.ts'
import { pointIn } from '../page-view.ts'
import type { Scenario } from '../scenario.ts'

/** The sentence that the panel shows as the one the reader is at, and whether its row is in view; null for none. */
const shownIn = (panel: Frame) =>
  panel.run(() => {
    const row = document.querySelector<HTMLElement>('.row[aria-current]')
    if (!row) return null
    const { top, bottom } = row.getBoundingClientRect()
    return {
      text: (row.querySelector('.row-text')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      inView: bottom > 0 && top < innerHeight,
      focused: row.contains(document.activeElement),
    }
  })

/** The painted sentence of a page that is nearest to the middle of its view. */
const middleOf = (tab: Frame) =>
  tab.run(() => {
    const painted = [...CSS.highlights]
      .filter(([name]) => name.startsWith('second-source-') && !name.endsWith('-active'))
      .flatMap(([, highlight]) => [...highlight])
      .map((given) => {
        const range = document.createRange()
        range.setStart(given.startContainer, given.startOffset)
        range.setEnd(given.endContainer, given.endOffset)
        const away = Math.min(
          ...[...range.getClientRects()].map(({ top, bottom }) =>
            Math.max(top - innerHeight / 2, innerHeight / 2 - bottom, 0),
          ),
        )
        return { text: range.toString().replace(/\s+/g, ' ').trim(), away }
      })
    return painted.sort((a, b) => a.away - b.away)[0]?.text ?? ''
  })

const scroll = (tab: Frame, share: number) =>
  tab.run((at) => scrollTo({ top: document.body.scrollHeight * at, behavior: 'instant' }), share)

/** The side panel beside the page. */
export const beside: Scenario[] = [
  {
    name: 'the list in the side panel follows the scroll, and a click on a mark leads to its row',
    async run(world) {
      const tab = await world.open('/sample.html')
      await world.checkAndRead(tab)
      const panel = await world.openPanel(tab)
      for (const share of [0.6, 0.3]) {
        await scroll(tab, share)
        // Painting comes a moment after the scroll.
        const shown = await until('the panel shows the sentence in the middle', async () => {
          const now = await shownIn(panel)
          return now?.inView && now.text === (await middleOf(tab)) ? now : null
        })
        assert.equal(shown.focused, false)
      }
      const clicked = await middleOf(tab)
      await scroll(tab, 0)
      await until('the panel went on', async () => (await shownIn(panel))?.text !== clicked)
      const { x, y } = await until('it is painted', () => pointIn(tab, clicked).catch(() => null))
      await tab.clickAt(x, y)
      await until('the panel shows the clicked sentence', async () => {
        const shown = await shownIn(panel)
        return shown?.inView && shown.text === clicked
      })
      await tab.press('Escape')
    },
  },
]
