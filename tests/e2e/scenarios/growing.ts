import assert from 'node:assert/strict'
import type { Popup } from '../browsers/driver.ts'
import { until } from '../browsers/until.ts'
import { chooseFile, goTo, openLibrary, pressWhenThere, savedBy, shows, write } from '../library-view.ts'
import { marksOf } from '../page-view.ts'
import { lookAtPopup, press, stancesOf } from '../popup-view.ts'
import type { Scenario, World } from '../scenario.ts'

/** Four reports of an invented story, each in another make of page, and what must be read off each. */
const REPORTS = [
  {
    path: '/cable-courier.html',
    title: 'Cable car stops above the Brennach gorge with 46 people aboard',
    publisher: 'The Lienhofen Courier',
    author: 'Mara Dietl',
    date: '2026-05-09',
    paragraphs: 4,
  },
  {
    path: '/cable-radio.html',
    title: 'Dozens rescued from stranded cable car at Brennach',
    publisher: 'Radio Hochtal',
    author: 'Newsroom of Radio Hochtal',
    date: '2026-05-09',
    paragraphs: 4,
  },
  {
    path: '/cable-grid.html',
    title: 'Power failure blamed for cable car drama at Brennach',
    publisher: '',
    author: 'Jonas Prell',
    date: '2026-05-10',
    paragraphs: 5,
    /** An advertisement that nothing in the page marks as one. */
    drop: 'Spend the summer by the lake',
  },
  {
    path: '/cable-questions.html',
    title: 'After the cable car stop: questions to Brennachbahn',
    publisher: '',
    author: '',
    date: '2026-05-11',
    paragraphs: 4,
    /** The page says so only in its heading. */
    write: 'Alpine Weekly',
  },
] as const

/** Opens a report, adds it with one click to look and one to save. */
async function add(world: World, report: (typeof REPORTS)[number]): Promise<void> {
  const tab = await world.open(report.path)
  const { popup } = await world.check(tab)
  await press(popup, 'Add this article')
  const form = await until('the form is there', () => lookAtForm(popup))
  const { title, publisher, author, date, paragraphs } = report
  assert.deepEqual(form, { title, publisher, author, date, paragraphs })
  if ('write' in report) await writePublisher(popup, report.write)
  if ('drop' in report) await untick(popup, report.drop)
  await press(popup, 'Save')
  await until('it is said that it was added', async () =>
    popup.run((wanted) => document.body.textContent?.includes(`“${wanted}” was added`), title),
  )
  if (report === REPORTS[0])
    await until('the popup knows the article now', async () =>
      /only report of its story/.test((await lookAtPopup(popup)).notice?.title ?? ''),
    )
  await popup.close()
}

/** Leaves out the paragraph that begins with these words. */
const untick = (popup: Popup, words: string) =>
  popup.run((wanted) => {
    const labels = [...document.querySelectorAll<HTMLElement>('form.add label.choice')]
    labels.find((label) => label.textContent?.trim().startsWith(wanted))?.click()
  }, words)

const writePublisher = (popup: Popup, words: string) =>
  popup.run((written) => {
    const field = document.querySelector<HTMLInputElement>('form.add input[id$="-publisher"]')
    if (!field) throw new Error('There is no field for the publisher.')
    field.value = written
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, words)

/** What the form shows; null before it does. */
const lookAtForm = (popup: Popup) =>
  popup.run(() => {
    const form = document.querySelector('form.add')
    const value = (name: string) =>
      form?.querySelector<HTMLInputElement>(`input[id$="-${name}"]`)?.value ?? null
    if (!form) return null
    return {
      title: value('title'),
      publisher: value('publisher'),
      author: value('author'),
      date: value('publishedAt'),
      paragraphs: form.querySelectorAll('[type=checkbox]').length,
    }
  })

/** A sixth report, as a file; one line of it is a fault. */
const FILE = [
  JSON.stringify({
    title: 'Council of Oberbrennach asks for a new cable car',
    publisher: 'Hochtal Gazette',
    publishedAt: '2026-05-15',
    url: null,
    language: 'en',
    paragraphs: ['The council of Oberbrennach wants a new cable car. It would cost 14 million euros.'],
  }),
  '{ "title": "Broken',
].join('\n')

/** Imports a file, finds what it held, and takes it back. */
async function importSearchUndo(world: World): Promise<void> {
  const tab = await openLibrary(world, '/import')
  await chooseFile(tab, 'gazette.ndjson', FILE)
  await shows(tab, /1 report will be added/i)
  await shows(tab, /gazette\.ndjson ?:2 this is no valid JSON/)
  await pressWhenThere(tab, 'Add the good one')
  await shows(tab, /Added From gazette/)
  await goTo(tab, '/search/14%20milion%20euros')
  await shows(tab, /It would cost 14 million euros/)
  await goTo(tab, '/data')
  await shows(tab, /gazette\.ndjson/)
  await pressWhenThere(tab, 'Undo to here')
  await shows(tab, /1 change was taken back/)
  await goTo(tab, '/reports')
  await shows(tab, /Power failure blamed/)
  await until('what was taken back is listed no more', () =>
    tab.run(() => document.body.textContent?.includes('asks for a new cable car') === false),
  )
}

/** Saves a backup, removes everything, restores it, and saves another one: not a byte may differ. */
async function backupWipeRestore(world: World): Promise<void> {
  const tab = await openLibrary(world, '/data')
  await pressWhenThere(tab, 'Save a backup')
  const before = await savedBy(tab, 1)
  for (const { title } of REPORTS) assert.ok(before.includes(title), `the backup lacks “${title}”`)
  await pressWhenThere(tab, 'Remove all my data')
  await until('the question is asked', () => tab.run(() => document.querySelector('dialog input') !== null))
  await write(tab, 'dialog input', 'remove')
  await pressWhenThere(tab, 'Remove everything')
  await shows(tab, /Everything of yours was removed/)
  await pressWhenThere(tab, 'Save a backup')
  const empty = await savedBy(tab, 2)
  for (const { title } of REPORTS) assert.ok(!empty.includes(title), `“${title}” was not removed`)
  await chooseFile(tab, 'backup.ndjson', before)
  await shows(tab, /4 reports will be added/i)
  await pressWhenThere(tab, 'Add')
  await shows(tab, /Restored/)
  await goTo(tab, '/data')
  await pressWhenThere(tab, 'Save a backup')
  assert.equal(await savedBy(tab, 3), before)
}

/** Leaves the corpus to the scenarios that follow as it was. */
async function wipe(world: World): Promise<void> {
  const tab = await world.visit(`${world.browser.origin}help.html`)
  const wiped = await tab.run(() => chrome.runtime.sendMessage({ name: 'library/wipe', input: {} }))
  assert.deepEqual(wiped, { ok: true, value: null })
}

export const growing: Scenario[] = [
  {
    name: 'the corpus grows: four reports added with one click each, the fifth compared with them; import, search, undo, backup, wipe, restore',
    limit: 180_000,
    async run(world) {
      for (const report of REPORTS) await add(world, report)
      const tab = await world.open('/cable-evening.html')
      const { popup, view } = await world.check(tab)
      assert.match(view.compared ?? '', /4 other reports/)
      const texts = (status: string) =>
        view.rows.filter((row) => row.status === status).map(({ text }) => text)
      assert.ok(texts('confirmed').some((text) => text.includes('five hours')))
      assert.ok(texts('confirmed').length >= 2, 'too few are confirmed')
      assert.ok(texts('contradicted').some((text) => text.includes('750,000 euros')))
      assert.ok(texts('contradicted').length >= 2, 'too few are contradicted')
      const cost = view.rows.find(({ text }) => text.includes('750,000 euros'))
      const stances = await stancesOf(popup, cost?.index ?? -1)
      // The article is the later one: a figure that has changed since is told as such.
      const otherwise = [...(stances.contradicts ?? []), ...(stances.updated ?? [])]
      assert.deepEqual(otherwise.sort(), [
        'Alpine Weekly: After the cable car stop: questions to Brennachbahn',
        'Radio Hochtal: Dozens rescued from stranded cable car at Brennach',
      ])
      await popup.close()
      await marksOf(tab, view.rows.length)
      await importSearchUndo(world)
      await backupWipeRestore(world)
      await wipe(world)
    },
  },
]
