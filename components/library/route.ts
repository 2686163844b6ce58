/** The views of the library that stand in the navigation, in its order. */
export const SECTIONS = ['stories', 'reports', 'search', 'import', 'sites', 'appearance', 'data'] as const
export type Section = (typeof SECTIONS)[number]

/** What the library shows. Every route has an address of its own, so it can be linked to and Back works. */
export type Route =
  | { view: Exclude<Section, 'search'> }
  | { view: 'search'; query: string }
  | { view: 'story'; id: string }
  | { view: 'report'; id: string; claim: string | null }

/** The hash of a route: `#/reports/003/003-07`. */
export function hashOf(route: Route): string {
  const parts =
    route.view === 'story'
      ? ['stories', route.id]
      : route.view === 'report'
        ? ['reports', route.id, ...(route.claim === null ? [] : [route.claim])]
        : route.view === 'search' && route.query !== ''
          ? ['search', route.query]
          : [route.view]
  return `#/${parts.map(encodeURIComponent).join('/')}`
}

/** The route of a hash; the stories for one that says nothing we know. */
export function routeOf(hash: string): Route {
  const [view = '', first, second] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded)
  // Other windows write them in the singular.
  if (/^stor(?:ies|y)$/.test(view) && first) return { view: 'story', id: first }
  if (/^reports?$/.test(view) && first) return { view: 'report', id: first, claim: second || null }
  if (view === 'search') return { view, query: first ?? '' }
  const section = SECTIONS.find((one): one is Exclude<Section, 'search'> => one === view)
  return { view: section ?? 'stories' }
}

/** The section of the navigation that a route belongs to. */
export function sectionOf({ view }: Route): Section {
  if (view === 'story') return 'stories'
  return view === 'report' ? 'reports' : view
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
