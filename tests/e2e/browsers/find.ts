import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { BrowserKind } from './driver.ts'

/** A browser on this machine. */
export interface FoundBrowser {
  name: 'Chromium' | 'Chrome' | 'Edge' | 'Firefox'
  kind: BrowserKind
  binary: string
}

interface Candidate {
  name: FoundBrowser['name']
  kind: BrowserKind
  /** Environment variable that holds the path of the program and goes before everything else. */
  variable: string
  /** Names looked for in PATH. */
  commands: string[]
  /** Places below /Applications and ~/Applications. */
  mac: string[]
  /** Places below the folders where Windows keeps programs. */
  windows: string[]
}

/** In the order in which they are tried. */
const candidates: Candidate[] = [
  {
    name: 'Chromium',
    kind: 'chromium',
    variable: 'CHROMIUM_BIN',
    commands: ['chromium', 'chromium-browser'],
    mac: ['Chromium.app/Contents/MacOS/Chromium'],
    windows: ['Chromium\\Application\\chrome.exe'],
  },
  {
    name: 'Chrome',
    kind: 'chromium',
    variable: 'CHROME_BIN',
    commands: ['google-chrome', 'google-chrome-stable', 'google-chrome-beta'],
    mac: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
    windows: ['Google\\Chrome\\Application\\chrome.exe'],
  },
  {
    name: 'Edge',
    kind: 'chromium',
    variable: 'EDGE_BIN',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    mac: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    windows: ['Microsoft\\Edge\\Application\\msedge.exe'],
  },
  {
    name: 'Firefox',
    kind: 'firefox',
    variable: 'FIREFOX_BIN',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    mac: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
  },
]

/** Where to look; a parameter so that tests need no real machine. */
export interface Machine {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  home: string
  exists(path: string): boolean
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
}

/**
 * Finds the browsers of a machine in the order Chromium, Chrome, Edge, Firefox, at most one of each name.
 * A variable such as CHROMIUM_BIN or FIREFOX_BIN names the program to use. Throws when it names one that is not there.
 */
export function findBrowsers(machine: Machine = thisMachine): FoundBrowser[] {
  return candidates.flatMap((candidate) => {
    const binary = locate(candidate, machine)
    return binary === null ? [] : [{ name: candidate.name, kind: candidate.kind, binary }]
  })
}

/** True when a window can be shown: on Linux only with a display server. */
export function hasDisplay(machine: Pick<Machine, 'platform' | 'env'> = thisMachine): boolean {
  if (machine.platform === 'darwin' || machine.platform === 'win32') return true
  return Boolean(machine.env.DISPLAY || machine.env.WAYLAND_DISPLAY)
}

function locate(candidate: Candidate, machine: Machine): string | null {
  const told = machine.env[candidate.variable]
  if (told) {
    if (machine.exists(told)) return told
    throw new Error(
      `${candidate.variable} names “${told}”, but there is no such program. Correct or unset it.`,
    )
  }
  return places(candidate, machine).find((path) => machine.exists(path)) ?? null
}

function places(candidate: Candidate, { platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LocalAppData ?? env.LOCALAPPDATA]
    return roots.flatMap((root) => (root ? candidate.windows.map((path) => `${root}\\${path}`) : []))
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', `${home}/Applications`]
    return roots.flatMap((root) => candidate.mac.map((path) => `${root}/${path}`))
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return candidate.commands.flatMap((command) => folders.map((folder) => join(folder, command)))
}
