import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserKind } from './browsers/driver.ts'

/** The project's folder. */
export const root = join(import.meta.dirname, '../..')

const args: Record<BrowserKind, string[]> = {
  chromium: ['build'],
  firefox: ['build', '-b', 'firefox', '--mv3'],
}

/** Where the build for a kind of browser lies. */
export const builtFor = (kind: BrowserKind): string =>
  join(root, '.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3')

/** Path of a command that a package of ours brings, for `node`; named after the package where nothing else is said. */
export function program(name: string, command = name): string {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const path = typeof bin === 'string' ? bin : bin[command]
  if (path === undefined) throw new Error(`The package ${name} brings no command “${command}”.`)
  return join(folder, path)
}

/** Runs a program with the Node of this process. Resolves to its exit code and all that it printed. */
export function runNode(
  file: string,
  parameters: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...parameters], {
      cwd: root,
      env: { ...process.env, ...env },
    })
    let output = ''
    child.stdout.on('data', (bytes) => {
      output += bytes
    })
    child.stderr.on('data', (bytes) => {
      output += bytes
    })
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Builds the extension. Rejects with what the build printed. */
export async function build(kind: BrowserKind): Promise<string> {
  const { code, output } = await runNode(program('wxt'), args[kind])
  if (code !== 0) throw new Error(`The build for ${kind} failed:\n${output}`)
  return builtFor(kind)
}
