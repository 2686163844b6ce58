import assert from 'node:assert/strict'
import type { Popup, Tab } from '../browsers/driver.ts'
import { until } from '../browsers/until.ts'
import { lookAtPage, marksOf, pointIn, popoverOf } from '../page-view.ts'
import { lookAtPopup, omissionsOf, type PopupRow, type PopupView, stancesOf } from '../popup-view.ts'
import { byId } from '../reports.ts'
import type { Scenario, World } from '../scenario.ts'
import { type Expected, type ExpectedPage, pages } from './expected.ts'

/** Every expectation of a page, in its popup and, for the first, in the popover too. Says all that is wrong at once. */
async function read(world: World, page: ExpectedPage): Promise<void> {
  const tab = await world.open(page.path)
  const { popup, view } = await world.check(tab)
  const faults: string[] = []
  assert.ok(view.compared, `the popup shows no comparison: ${JSON.stringify(view.notice ?? view.trouble)}`)
  const others = page.sameAs ? 4 : 5
  if (page.sameAs && !/in your corpus/.test(view.compared)) faults.push(`not recognised: “${view.compared}”`)
  if (!view.compared.includes(String(others)))
    faults.push(`compared with others than ${others}: “${view.compared}”`)

  for (const expected of page.sentences) faults.push(...(await shownInPopup(popup, view, expected)))
  for (const words of page.unreported) {
    const row = view.rows.find(({ text }) => text.includes(words))
    if (row?.status !== 'unreported')
      faults.push(`“${words}” is ${row?.status ?? 'no claim'}, not unreported`)
  }
  faults.push(...(await notClaims(popup, page)))
  faults.push(...countsAgree(view))
  if ((view.counts.unreported ?? 0) < (page.least?.unreported ?? 0))
    faults.push(`unreported: ${view.counts.unreported}`)
  if ((await omissionsOf(popup)).length === 0) faults.push('it seems to leave nothing out')
  await popup.close()

  faults.push(...(await marksAgree(tab, view, page)))
  for (const expected of page.sentences.slice(0, 2)) faults.push(...(await shownInPopover(tab, expected)))
  assert.deepEqual(faults, [])
}

async function shownInPopup(popup: Popup, view: PopupView, expected: Expected): Promise<string[]> {
  const row = view.rows.find(({ text }) => text.includes(expected.sentence))
  if (!row) return [`“${expected.sentence}” is not in the list`]
  const wrong = expected.status && !expected.status.includes(row.status)
  return [
    ...(wrong ? [`“${expected.sentence}” is ${row.status}, not ${expected.status}`] : []),
    ...stancesAgree(byId(await stancesOf(popup, row.index)), expected, 'popup'),
  ]
}

async function shownInPopover(tab: Tab, expected: Expected): Promise<string[]> {
  const { x, y } = await pointIn(tab, expected.sentence.split(' ').slice(0, 3).join(' '))
  await tab.clickAt(x, y)
  const { stances, questions } = await popoverOf(tab, expected.sentence)
  await tab.press('Escape')
  const { question } = expected
  const asked = question === undefined || questions.some((text) => text.includes(question))
  return [
    ...stancesAgree(byId(stances), expected, 'popover'),
    ...(asked ? [] : [`popover: “${expected.sentence}”: no question on “${question}”`]),
  ]
}

function stancesAgree(shown: Record<string, string[]>, expected: Expected, where: string): string[] {
  const said = (report: string) =>
    Object.keys(shown).find((tone) => shown[tone]?.includes(report)) ?? 'nothing'
  const wrong = (reports: string[] | undefined, fits: (tone: string) => boolean, word: string) =>
    (reports ?? [])
      .filter((report) => !fits(said(report)))
      .map((report) => `${where}: “${expected.sentence}”: ${report} should ${word}, shown: ${said(report)}`)
  return [
    ...wrong(expected.contradicts, (tone) => tone === 'contradicts', 'contradict'),
    ...wrong(expected.confirms, (tone) => tone === 'confirms', 'confirm'),
    ...wrong(expected.bears, (tone) => tone !== 'contradicts', 'not contradict'),
  ]
}

async function notClaims(popup: Popup, page: ExpectedPage): Promise<string[]> {
  if (!/no claim/.test((await lookAtPopup(popup)).aside)) return ['no sentence is without a claim']
  await pressAside(popup)
  const listed = (await rowsOf(popup, 'not-a-claim')).map(({ text }) => text)
  await pressAside(popup)
  await until('all claims are back', async () =>
    (await lookAtPopup(popup)).rows.some(({ status }) => status !== 'not-a-claim'),
  )
  return [
    ...page.notClaims
      .filter((words) => !listed.some((text) => text.includes(words)))
      .map((words) => `“${words}” is taken for a claim`),
    ...(listed.length < (page.least?.notClaims ?? 0) ? [`sentences without a claim: ${listed.length}`] : []),
  ]
}

function pressAside(popup: Popup): Promise<void> {
  return popup.run(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.aside button')]
    buttons.find((button) => /no claim/.test(button.textContent ?? ''))?.click()
  })
}

/** Waits until the list shows sentences of one status only. */
function rowsOf(popup: Popup, status: string): Promise<PopupRow[]> {
  return until(`the list shows only ${status}`, async () => {
    const { rows } = await lookAtPopup(popup)
    return rows.length > 0 && rows.every((row) => row.status === status) ? rows : null
  })
}

function countsAgree(view: PopupView): string[] {
  return ['contradicted', 'disputed', 'confirmed', 'unreported'].flatMap((status) => {
    const listed = view.rows.filter((row) => row.status === status).length
    return view.counts[status] === listed
      ? []
      : [`${status}: ${view.counts[status]} counted, ${listed} listed`]
  })
}

/** Every mark in view is a sentence of the popup's list with the same status, and nothing around the article is marked. */
async function marksAgree(tab: Tab, view: PopupView, page: ExpectedPage): Promise<string[]> {
  const marks = page.sameAs ? (await lookAtPage(tab)).marks : await marksOf(tab, view.rows.length)
  const faults: string[] = []
  for (const [status, texts] of Object.entries(marks)) {
    if (status === 'active') continue
    for (const text of texts) {
      const row = view.rows.find((one) => one.text === text)
      if (row?.status !== status)
        faults.push(`“${text}” is marked ${status}, listed ${row?.status ?? 'nowhere'}`)
    }
  }
  const painted = Object.values(marks).flat()
  if (painted.length === 0) faults.push('nothing is marked')
  for (const words of page.around) {
    if (painted.some((text) => text.includes(words))) faults.push(`“${words}” is not the article, but marked`)
  }
  return faults
}

export const scenariosFor = (expected: ExpectedPage[]): Scenario[] =>
  expected.map((page) => ({
    name: `${page.name}: marks, popup and popover show what the reports say`,
    run: (world) => read(world, page),
  }))

export const stances: Scenario[] = [
  ...scenariosFor(pages),
  {
    name: 'the filter narrows the list to one status',
    async run(world) {
      const { popup, view } = await world.check(await world.open('/london.html'))
      const { disputed = 0 } = view.counts
      assert.ok(disputed > 0)
      await popup.run(() => {
        const buttons = [...document.querySelectorAll<HTMLElement>('fieldset button')]
        buttons.find((button) => /disputed/i.test(button.textContent ?? ''))?.click()
      })
      assert.equal((await rowsOf(popup, 'disputed')).length, disputed)
    },
  },
]
