import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig(async () => ({
  plugins: [await WxtVitest()],
  test: {
    environment: 'happy-dom',
    setupFiles: ['fake-indexeddb/auto', 'tests/words/setup.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    // On a busy machine a few seconds of work take long; nothing here waits for a time to pass.
    testTimeout: 30_000,
    mockReset: true,
    restoreMocks: true,
  },
}))
