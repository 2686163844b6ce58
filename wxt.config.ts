import { defineConfig } from 'wxt'
import { writeBundledCorpus } from './seeds/build.ts'

export default defineConfig({
  webExt: { disabled: true },
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/locales' },
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['*://*/*'],
    omnibox: { keyword: 'ss' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      'next-mark': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_command_next_mark__',
      },
      'previous-mark': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_command_previous_mark__',
      },
      // Browsers take four suggested keys at most; the others are there for readers to choose one.
      'add-article': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_command_add_article__',
      },
      'check-page': { description: '__MSG_command_check_page__' },
      'only-disagreements': { description: '__MSG_command_only_disagreements__' },
      'open-panel': { description: '__MSG_command_open_panel__' },
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
