import { defineConfig } from 'wxt'
import { writeBundledCorpus } from './seeds/build.ts'

export default defineConfig({
  webExt: { disabled: true },
  imports: false,
  manifest: ({ browser }) => ({
    name: 'Second Source',
    description:
      'While you read one report, see what the other reports of the same event say: confirmed, contradicted, omitted. On your device.',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['*://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      'next-mark': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: 'Go to the next marked sentence',
      },
      'previous-mark': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: 'Go to the previous marked sentence',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'second-source@second-source.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
  hooks: {
    'prepare:publicPaths': (_, paths) => {
      if (!paths.includes('corpus/bundled.json')) paths.push('corpus/bundled.json')
    },
    'build:before': (wxt) => {
      writeBundledCorpus(wxt.config.root)
    },
  },
  zip: { excludeSources: ['tests/**', 'shots/**', '.ci/**'] },
  vite: () => ({ build: { target: 'es2022' } }),
})
