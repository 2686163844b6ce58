/**
 * npm run sizes: builds the extension and prints, in kB after gzip -9, what is injected into a page, the other parts, the data,
 * and each runtime dependency bundled alone (minified, whole).
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build as bundle } from 'vite'
import { build, builtFor, root } from '../e2e/build.ts'

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`
const zipped = (content: string | Buffer) => gzipSync(content, { level: 9 }).length

await build('chromium')
const built = builtFor('chromium')
console.log('\nThe extension (Chrome), gzip')
for (const entry of readdirSync(built, { recursive: true, encoding: 'utf8' }).sort()) {
  const file = join(built, entry)
  if (statSync(file).isFile() && /\.(?:js|css|json)$/.test(entry))
    console.log(`${kB(zipped(readFileSync(file)))}  ${entry}`)
}

console.log('\nData of the judge, part of the above, gzip')
for (const folder of ['lib/core/judge', 'lib/core/judge/lexicons'])
  for (const name of readdirSync(join(root, folder)).sort())
    if (name.endsWith('.json'))
      console.log(`${kB(zipped(readFileSync(join(root, folder, name))))}  ${folder}/${name}`)

console.log('\nRuntime dependencies, each bundled alone, gzip')
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
}
for (const name of Object.keys(dependencies)) {
  const entry = fileURLToPath(import.meta.resolve(name))
  const result = await bundle({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { write: false, minify: true, lib: { entry, formats: ['es'] } },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const code = outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('')
  console.log(`${kB(zipped(code))}  ${name}`)
}
