import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Every folder that holds source, and the files that stand alone. */
const FOLDERS = ['components', 'entrypoints', 'lib', 'logo', 'seeds', 'tests']
const root = resolve(import.meta.dirname, '..')

interface Import {
  /** What the file names: a relative path, resolved from the root, or a package. */
  target: string
  isPackage: boolean
  typeOnly: boolean
}

interface Source {
  /** Path from the root, with slashes. */
  path: string
  text: string
  imports: Import[]
}

const sources: Source[] = FOLDERS.flatMap((folder) => filesBelow(join(root, folder))).map((file) => {
  const text = readFileSync(file, 'utf8')
  return { path: fromRoot(file), text, imports: importsOf(text, file) }
})

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

function fromRoot(file: string): string {
  return relative(root, file).replaceAll('\\', '/')
}

function importsOf(text: string, file: string): Import[] {
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s)?\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm,
  )
  return [...statements].map((statement) => {
    const name = (statement[2] ?? statement[3] ?? '').replace(/\?.*$/, '')
    const isPackage = !name.startsWith('.')
    const target = isPackage ? name : fromRoot(resolve(dirname(file), name))
    return { target, isPackage, typeOnly: statement[1] !== undefined }
  })
}

const inside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)
const below = (folder: string) => sources.filter(({ path }) => inside(path, folder))

/** What each room may import from the project; `types of` a room means that nothing of it is run. */
const ROOMS: Record<string, { from: string[]; typesOf?: string[]; packages: RegExp }> = {
  'lib/core': { from: ['lib/core'], packages: /^(?:fuse\.js|stemmer)$/ },
  'lib/page': { from: ['lib/page', 'lib/core'], packages: /^$/ },
  'lib/storage': { from: ['lib/storage', 'lib/core'], packages: /^(?:dexie|wxt\/.+)$/ },
  'lib/messaging': { from: ['lib/messaging', 'lib/core'], packages: /^wxt\/browser$/ },
  'lib/words': { from: ['lib/words'], typesOf: ['lib/core'], packages: /^(?:@wxt-dev\/i18n|#i18n)$/ },
  'lib/services': {
    from: ['lib/services', 'lib/storage', 'lib/messaging', 'lib/words', 'lib/core'],
    packages: /^(?:dexie|wxt\/.+)$/,
  },
  'lib/cli': { from: ['lib/cli', 'lib/core', 'seeds'], packages: /^node:/ },
  components: {
    from: ['components', 'lib/words'],
    typesOf: ['lib/core', 'lib/messaging/protocol.ts'],
    packages: /^preact(?:\/|$)/,
  },
  seeds: { from: ['seeds', 'lib/core'], packages: /^node:/ },
}

describe('imports point down', () => {
  it.each(Object.entries(ROOMS))('%s', (room, { from, typesOf = [], packages }) => {
    const wrong = below(room).flatMap(({ path, imports }) =>
      imports
        .filter(({ target, isPackage, typeOnly }) => {
          if (isPackage) return !packages.test(target)
          if (from.some((folder) => inside(target, folder))) return false
          return !(typeOnly && typesOf.some((folder) => inside(target, folder)))
        })
        .map(({ target }) => `${path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('a door is imported by nobody', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => inside(target, 'entrypoints'))
        .filter(({ target }) => dirname(target) !== dirname(path) && !inside(path, 'tests'))
        .map(({ target }) => `${path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('Fuse.js stays in the matchers and the stemmer in terms.ts', () => {
    const wrong = below('lib').flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) =>
          target === 'fuse.js'
            ? !inside(path, 'lib/core/matchers')
            : target === 'stemmer' && path !== 'lib/core/terms.ts',
        )
        .map(({ target }) => `${path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('relative imports name files that exist, with their ending', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ target, isPackage }) => !isPackage && !/\.(?:tsx?|json|css)$/.test(target))
        .map(({ target }) => `${path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('the content script never reaches storage or services: IndexedDB there belongs to the website', () => {
    expect(reached('entrypoints/content').filter(isForbiddenInPages)).toEqual([])
  })
})

const isForbiddenInPages = (path: string) =>
  path === 'dexie' ||
  inside(path, 'lib/storage') ||
  inside(path, 'lib/services') ||
  inside(path, 'lib/core/judge')

/** Everything that the files of a folder run, directly or not. */
function reached(folder: string): string[] {
  const seen = new Set<string>()
  const visit = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    const source = sources.find((one) => one.path === path)
    for (const { target, typeOnly } of source?.imports ?? []) if (!typeOnly) visit(target)
  }
  for (const { path } of below(folder)) visit(path)
  return [...seen].sort()
}

describe('the core is pure', () => {
  const impure: [string, RegExp][] = [
    ['a document', /(?<![.\w])document\s*[.?]/],
    ['a window', /(?<![.\w])(?:window|self|globalThis)\s*[.?]/],
    ['a browser', /(?<![.\w])(?:browser|chrome|navigator)\s*[.?]/],
    ['a clock', /\bDate\.now\b|\bnew Date\(\s*\)|(?<![.\w])performance\s*\.|\bset(?:Timeout|Interval)\(/],
    ['chance', /\bMath\.random\b|(?<![.\w])crypto\s*\./],
    ['storage', /\bindexedDB\b|\blocalStorage\b/],
    ['the network', /(?<![.\w])fetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
    ['the machine', /(?<![.\w])process\s*\./],
  ]
  it.each(impure)('it knows nothing of %s', (_, pattern) => {
    const wrong = below('lib/core').filter(({ text }) => pattern.test(withoutComments(text)))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

/** Code without comments, quoted text and regular expressions that hold such words. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
}

describe('the tree is the map', () => {
  it('a folder with a list has every file of the folder in it', () => {
    const lists = below('lib').filter(({ path }) => path.endsWith('/index.ts'))
    const wrong = lists.flatMap(({ path, imports }) => {
      const folder = dirname(path)
      const listed = new Set(imports.map(({ target }) => target))
      return sources
        .filter((one) => dirname(one.path) === folder && one.path !== path && !listed.has(one.path))
        .map((one) => `${one.path} is missing in ${path}`)
    })
    expect(wrong).toEqual([])
  })

  it('files end before 250 lines, tests before 300', () => {
    const wrong = sources
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ path, lines }) => lines > (inside(path, 'tests') ? 300 : 250))
    expect(wrong.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([])
  })

  it('there is no attic', () => {
    // Not ours to name: a module of the framework, objects of Firefox.
    const foreign = /'wxt\/utils\/[^']+'|\b(?:ChromeUtils|windowUtils)\b/g
    const attic = new RegExp(['util', 's'].join(''), 'i')
    const wrong = sources.filter(
      ({ path, text }) => attic.test(path) || attic.test(text.replace(foreign, '')),
    )
    expect(wrong.map(({ path }) => path).filter((path) => path !== 'tests/architecture.test.ts')).toEqual([])
  })

  it('types are on and tests run', () => {
    const off =
      /@ts-(?:ignore|nocheck|expect-error)|\bas any\b|: any\b|\b(?:it|test|describe)\.(?:skip|only|todo)\b/
    const wrong = sources.filter(({ path, text }) => off.test(text) && path !== 'tests/architecture.test.ts')
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})
