import { describe, expect, it } from 'vitest'
import { findBrowsers, hasDisplay, type Machine } from './browsers/find.ts'

/** A machine that holds these programs. */
const machine = (programs: string[], about: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  home: '/home/reader',
  exists: (path) => programs.includes(path),
  ...about,
})
const names = (found: ReturnType<typeof findBrowsers>) => found.map(({ name, binary }) => `${name} ${binary}`)

describe('finding browsers', () => {
  it.each<[string, Machine, string[]]>([
    ['nothing', machine([]), []],
    [
      'in PATH, in the order of preference, the first name that fits',
      machine(['/usr/bin/firefox-esr', '/usr/bin/chromium', '/usr/local/bin/firefox']),
      ['Chromium /usr/bin/chromium', 'Firefox /usr/bin/firefox-esr'],
    ],
    [
      'named by a variable, before PATH',
      machine(['/opt/chrome/chrome', '/usr/bin/google-chrome'], {
        env: { PATH: '/usr/bin', CHROME_BIN: '/opt/chrome/chrome' },
      }),
      ['Chrome /opt/chrome/chrome'],
    ],
    [
      'on a Mac, for all or for one',
      machine(
        [
          '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
          '/home/reader/Applications/Firefox.app/Contents/MacOS/firefox',
        ],
        { platform: 'darwin' },
      ),
      [
        'Chrome /Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        'Firefox /home/reader/Applications/Firefox.app/Contents/MacOS/firefox',
      ],
    ],
    [
      'on Windows',
      machine(['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'], {
        platform: 'win32',
        env: { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
      }),
      ['Edge C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ],
  ])('%s', (_, given, expected) => {
    expect(names(findBrowsers(given))).toEqual(expected)
  })

  it('says so when a variable names what is not there', () => {
    const given = machine([], { env: { FIREFOX_BIN: '/nowhere/firefox' } })
    expect(() => findBrowsers(given)).toThrow('FIREFOX_BIN names “/nowhere/firefox”')
  })
})

describe('a display', () => {
  it.each<[Parameters<typeof hasDisplay>[0], boolean]>([
    [{ platform: 'linux', env: {} }, false],
    [{ platform: 'linux', env: { DISPLAY: '' } }, false],
    [{ platform: 'linux', env: { DISPLAY: ':0' } }, true],
    [{ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }, true],
    [{ platform: 'darwin', env: {} }, true],
    [{ platform: 'win32', env: {} }, true],
  ])('%o: %s', (given, expected) => {
    expect(hasDisplay(given)).toBe(expected)
  })
})
