/** The extension's own API, as scripts see it that the drivers send into its worker and windows. */
declare const chrome: typeof import('wxt/browser').browser
