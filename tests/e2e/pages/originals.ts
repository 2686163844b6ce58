import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A report of the bundled corpus with its own words. They are not part of the project: see `originals`. */
export interface Original {
  id: string
  text: string
}

const folder = join(import.meta.dirname, '../../../../shared/eval/bundled')

/** The original reports, when their folder stands beside the project; otherwise none. */
export function originals(): Original[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^\d{3}_.*\.txt$/.test(name))
    .sort()
    .map((name) => ({ id: name.slice(0, 3), text: readFileSync(join(folder, name), 'utf8') }))
}

const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The report as a news site shows it: headline, navigation, sidebar, comments and footer around it. */
export function wrapped({ id, text }: Original): string {
  const paragraphs = text.split('\n').filter((line) => line.trim())
  const title = `Report ${id} on Anthropic and Alibaba`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} | The Harbour Courier</title>
<style>
  body { margin: 0; font: 17px/1.6 Georgia, serif }
  .columns { display: grid; grid-template-columns: minmax(0, 1fr) 240px; gap: 32px; max-width: 1000px; margin: auto }
  header, nav, aside, footer { font: 14px sans-serif; padding: 12px }
</style></head>
<body>
<header><strong>The Harbour Courier</strong></header>
<nav><a href="/front.html">Home</a> <a href="/front.html">World</a> <a href="/front.html">Business</a></nav>
<div class="columns">
<main><article><h1>${title}</h1><p class="byline">By our technology desk</p>
${paragraphs.map((line) => `<p>${asHtml(line)}</p>`).join('\n')}
</article>
<section class="comments"><h2>Comments</h2>
<div class="comment"><p><b>harbourmaster</b>: I heard the complaint was filed in Leeds, which would be odd.</p></div>
<div class="comment"><p><b>gullwatcher</b>: They all deny everything. Great reporting, thank you!</p></div>
</section></main>
<aside><h2>Most read</h2><ul><li><a href="/other-story.html">Evening ferry runs aground off Skerry Point</a></li>
<li><a href="/front.html">Ten harbours to see before the winter</a></li></ul></aside>
</div>
<footer>© The Harbour Courier. <a href="/front.html">Imprint</a></footer>
</body></html>`
}
