import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserKind } from './browsers/driver.ts'
import { builtFor, program, root, runNode } from './build.ts'

/** A fact about the built package that needs no browser. */
export interface PackageCheck {
  name: string
  kinds: BrowserKind[]
  run(kind: BrowserKind): Promise<void>
}

/** Permissions that no browser warns of when the extension is installed. */
const SILENT = [
  'activeTab',
  'scripting',
  'storage',
  'unlimitedStorage',
  'contextMenus',
  'menus',
  'sidePanel',
  'alarms',
]

interface Manifest {
  manifest_version: number
  permissions?: string[]
  optional_permissions?: string[]
  optional_host_permissions?: string[]
  host_permissions?: string[]
  content_scripts?: unknown[]
  web_accessible_resources?: unknown[]
  content_security_policy?: unknown
}

const manifestOf = (kind: BrowserKind): Manifest =>
  JSON.parse(readFileSync(join(builtFor(kind), 'manifest.json'), 'utf8'))

export const packageChecks: PackageCheck[] = [
  {
    name: 'nothing is asked for when it is installed',
    kinds: ['chromium', 'firefox'],
    async run(kind) {
      const manifest = manifestOf(kind)
      assert.equal(manifest.manifest_version, 3)
      assert.deepEqual(
        (manifest.permissions ?? []).filter((permission) => !SILENT.includes(permission)),
        [],
      )
      assert.deepEqual(manifest.host_permissions ?? [], [])
      assert.deepEqual(manifest.content_scripts ?? [], [])
    },
  },
  {
    name: 'PRIVACY.md, which is the text for the stores, lists exactly the permissions of the manifest',
    kinds: ['chromium', 'firefox'],
    async run(kind) {
      const manifest = manifestOf(kind)
      const table = readFileSync(join(root, 'PRIVACY.md'), 'utf8').split('\n## Permissions\n')[1] ?? ''
      const listed = [...table.matchAll(/^\| `([^`]+)`( \(optional\))? \| \S.* \|$/gm)].map(
        ([, name, optional]) => `${name}${optional ?? ''}`,
      )
      const optional = [
        ...(manifest.optional_permissions ?? []),
        ...(manifest.optional_host_permissions ?? []),
      ]
      const asked = [...(manifest.permissions ?? []), ...optional.map((name) => `${name} (optional)`)]
      // Firefox has its sidebar without one.
      const expected = kind === 'firefox' ? [...asked, 'sidePanel'] : asked
      assert.deepEqual([...listed].sort(), expected.sort())
    },
  },
  {
    name: 'what is put into a page first is 25 kB at most, zipped',
    kinds: ['chromium', 'firefox'],
    async run(kind) {
      const script = readFileSync(join(builtFor(kind), 'content-scripts/content.js'))
      const size = gzipSync(script, { level: 9 }).length
      assert.ok(size <= 25_000, `${size} bytes`)
    },
  },
  {
    name: 'the package is 1.5 MB at most, zipped',
    kinds: ['chromium', 'firefox'],
    async run(kind) {
      const files = readdirSync(builtFor(kind), { recursive: true, withFileTypes: true })
      const size = files
        .filter((entry) => entry.isFile())
        .reduce((sum, { parentPath, name }) => sum + gzipSync(readFileSync(join(parentPath, name))).length, 0)
      assert.ok(size <= 1_500_000, `${size} bytes`)
    },
  },
  {
    name: 'no website can see that it is there',
    kinds: ['chromium', 'firefox'],
    async run(kind) {
      assert.deepEqual(manifestOf(kind).web_accessible_resources ?? [], [])
    },
  },
  {
    name: 'addons-linter finds no error',
    kinds: ['firefox'],
    async run(kind) {
      const { output } = await runNode(program('web-ext'), [
        'lint',
        '--source-dir',
        builtFor(kind),
        '--output',
        'json',
      ])
      const start = output.indexOf('{')
      const { errors } = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as {
        errors: { code: string; message: string; file?: string }[]
      }
      assert.deepEqual(
        errors.map(({ code, message, file }) => `${file}: ${code}: ${message}`),
        [],
      )
    },
  },
]
