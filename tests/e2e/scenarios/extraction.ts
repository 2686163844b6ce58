import assert from 'node:assert/strict'
import { expectedOf, f1, names } from '../../page/fixture-pages.ts'
import type { Scenario } from '../scenario.ts'

interface Drafted {
  ok: boolean
  value?: { draft: { title: string | null; paragraphs: string[] } }
}

export const extraction: Scenario[] = [
  {
    name: `the text of ${names.length} fixture pages is found, F1 0.96 or more in the mean`,
    limit: 240_000,
    async run(world) {
      const tab = await world.visit(world.site.url('/empty.html'))
      const scores: [name: string, score: number][] = []
      for (const name of names) {
        const { outcome, title, paragraphs = [] } = expectedOf(name)
        if (outcome !== 'article') continue
        await tab.go(world.site.url(`/fixture/${name}.html`))
        const popup = await tab.clickAction()
        const told = await popup.run(async () => {
          const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
          const input = { tab: front?.id, selection: false }
          return (await chrome.runtime.sendMessage({ name: 'page/draft', input })) as Drafted
        })
        await popup.close()
        const draft = told.value?.draft
        scores.push([name, f1(draft?.paragraphs ?? [], paragraphs)])
        assert.equal(draft?.title, title, `the title of ${name}`)
      }
      const poor = scores.filter(([, score]) => score < 0.999)
      console.log(`       below 1: ${poor.map(([name, score]) => `${name} ${score.toFixed(3)}`).join(', ')}`)
      assert.ok(scores.length >= 25)
      const mean = scores.reduce((sum, [, score]) => sum + score, 0) / scores.length
      console.log(`       F1 in the mean of ${scores.length} pages: ${mean.toFixed(4)}`)
      assert.ok(mean >= 0.96)
    },
  },
]
