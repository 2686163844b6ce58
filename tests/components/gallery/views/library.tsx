import { options, render } from 'preact'
import type { LibraryDeeds } from '../../../../components/library/deeds.ts'
import libraryStyle from '../../../../components/library/library.css?inline'
import { Library } from '../../../../components/library/library.tsx'
import type { View, Views } from '../view.ts'
import { aJob, aLine, always, broken, never, ready, report, stage } from './library-stage.ts'

/** The library at an address; then the reader does something, step by step. */
function drawn(
  hash: string,
  change: Partial<LibraryDeeds> = {},
  ...acts: ((root: HTMLElement) => void)[]
): View {
  return {
    room: 'page',
    style: libraryStyle,
    mount(root) {
      history.replaceState(null, '', hash)
      // Everything is drawn at once, so that what the reader does next finds it.
      const { debounceRendering, requestAnimationFrame } = options
      options.debounceRendering = (draw) => draw()
      options.requestAnimationFrame = (draw) => draw()
      render(<Library deeds={stage(change)} />, root)
      for (const act of acts) act(root)
      Object.assign(options, { debounceRendering, requestAnimationFrame })
    },
  }
}

const press =
  (selector: string, at = 0) =>
  (root: HTMLElement) => {
    const found = [...root.querySelectorAll<HTMLElement>(selector)]
    found.at(at)?.click()
  }
const many = Array.from({ length: 3000 }, (_, at) =>
  aLine({ id: `r${at}`, title: `Report number ${at + 1} on the harbour`, story: null }),
)
const restated = {
  ...report,
  wholeText: false,
  versions: [],
  report: aLine({ origin: 'bundled', url: null, publisher: null, publishedAt: null }),
}

/** Every view of the library, in its states. */
export const libraryViews: Views = {
  'page/stories': drawn('#/stories'),
  'page/stories-selected': drawn('#/stories', {}, press('[type=checkbox]', 0), press('[type=checkbox]', 1)),
  'page/stories-empty': drawn('#/stories', { stories: always([]) }),
  'page/stories-broken': drawn('#/stories', { stories: broken }),
  'page/story': drawn('#/stories/bridge'),
  'page/story-evidence': drawn('#/stories/bridge', {}, press('.lib-cell-open', 4)),
  'page/story-comparing': drawn('#/stories/bridge', {
    compare: () => always({ kind: 'busy' as const, compared: { done: 40, total: 260 } }),
  }),
  'page/story-alone': drawn('#/stories/bundled'),
  'page/story-proposed': drawn('#/stories/strike'),
  'page/story-rename': drawn('#/stories/bridge', {}, press('.lib-head .button', 0)),
  'page/story-gone': drawn('#/stories/nowhere'),
  'page/reports': drawn('#/reports', {}, press('[type=checkbox]', 1)),
  'page/reports-many': drawn('#/reports', { reports: always(many) }),
  'page/report': drawn('#/reports/a/a.p1.s2'),
  'page/report-restated': drawn('#/reports/a', { report: () => always(restated) }),
  'page/report-edit': drawn('#/reports/a', {}, press('.lib-head .button', 0)),
  'page/search-empty': drawn('#/search'),
  'page/search': drawn('#/search/brigde'),
  'page/search-nothing': drawn('#/search/zzz'),
  'page/search-opening': drawn('#/search', { search: never }),
  'page/import': drawn('#/import'),
  'page/import-ready': drawn('#/import', { jobs: always([ready]) }),
  'page/import-running': drawn('#/import', {
    jobs: always([
      aJob({ id: 3, state: 'done', step: 7, done: 900, total: 900 }),
      aJob({
        id: 4,
        state: 'failed',
        problem: { code: 'database-full', message: 'There is no room left on this disk.' },
      }),
      aJob(),
    ]),
  }),
  'page/sites': drawn('#/sites'),
  'page/sites-empty': drawn('#/sites', { sites: always([]) }),
  'page/appearance': drawn('#/appearance'),
  'page/data': drawn('#/data'),
  'page/data-wipe': drawn('#/data', {}, press('.lib-view .button[data-grave]', -1)),
}
