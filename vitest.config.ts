import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig(async () => ({
  plugins: [await WxtVitest()],
  test: {
    environment: 'happy-dom',
    setupFiles: ['fake-indexeddb/auto', 'tests/words/setup.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    mockReset: true,
    restoreMocks: true,
  },
}))
