import assert from 'node:assert/strict'
import { until } from '../browsers/until.ts'
import type { Scenario } from '../scenario.ts'

export const addressBar: Scenario[] = [
  {
    name: 'the keyword in the address bar searches the corpus, and a line opens in the library',
    async run(world) {
      const tab = await world.visit('about:blank')
      // Signs that mean something in markup must not spoil the list.
      const lines = await world.browser.typeAddress('ss freeze <assets> & "Alibaba"')
      const line = lines.find(({ description }) => plain(description).includes('freeze assets of Alibaba'))
      assert.ok(line, JSON.stringify(lines))
      assert.ok(lines.length <= 6)
      const url = await world.browser.chooseAddress(line.content)
      assert.match(url, /options\.html#\/reports\/003\/003-35$/)
      await tab.go(url)
      await until('the library shows the report', () =>
        tab.run(() => document.body.textContent?.includes('freeze assets of Alibaba in London')),
      )
    },
  },
]

/** Without the markup that one of the browsers wants. */
const plain = (description: string) =>
  description
    .replace(/<[^>]+>/g, '')
    .replaceAll('&apos;', '’')
    .replaceAll('&amp;', '&')
