import { describe, expect, it } from 'vitest'
import type { UserManifest } from 'wxt'
import { COMMANDS } from '../../lib/services/commands.ts'
import { keyPart, sayAny } from '../../lib/words/say.ts'
import config from '../../wxt.config.ts'

const manifest = (config.manifest as unknown as (env: { browser: string }) => Pick<UserManifest, 'commands'>)(
  { browser: 'chrome' },
)
const commands = manifest.commands ?? {}

describe('the commands of the manifest', () => {
  it('are those that something is done for, and the browser’s own', () => {
    expect(Object.keys(commands).sort()).toEqual(['_execute_action', ...Object.keys(COMMANDS)].sort())
  })

  it('suggest four keys at most: more, and Chromium refuses the extension', () => {
    expect(Object.values(commands).filter((one) => one.suggested_key).length).toBeLessThanOrEqual(4)
  })

  it.each(Object.keys(commands))('%s is named in words, for the browser’s list and for the help', (name) => {
    const key = `command.${keyPart(name.replace(/^_/, ''))}`
    expect(sayAny(key)).toMatch(/^[A-Z]/)
    const description = commands[name]?.description
    if (name !== '_execute_action') expect(description).toBe(`__MSG_${key.replace('.', '_')}__`)
  })
})
