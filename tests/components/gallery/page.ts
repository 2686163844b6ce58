import { fileURLToPath } from 'node:url'
import { build, type Rollup } from 'vite'
import { allTexts } from './texts.ts'

/**
 * The whole gallery as one HTML document: `gallery.show(NAME, LANGUAGE)` draws a view, `gallery.names` lists them. The texts
 * come from the locale files by way of an object that stands in for the browser's own.
 */
export async function galleryPage(): Promise<string> {
  const texts = JSON.stringify({ language: 'en', texts: allTexts() }).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Second Source</title><style></style></head>
<body>
<script>
globalThis.gallerySpeaks = ${texts}
globalThis.browser = { runtime: { id: 'gallery' }, i18n: { getMessage: (key) => gallerySpeaks.texts[gallerySpeaks.language]?.[key] ?? '' } }
</script>
<script>${(await script()).replaceAll('</script', '<\\/script')}</script>
</body>
</html>`
}

async function script(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.FIREFOX': 'false' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('gallery.ts', import.meta.url)),
        formats: ['iife'],
        name: 'gallery',
      },
    },
  })) as Rollup.RollupOutput[]
  const [chunk] = built.flatMap((output) => output.output).filter((file) => file.type === 'chunk')
  if (!chunk) throw new Error('The gallery was not built.')
  return chunk.code
}
