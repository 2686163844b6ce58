/** The story at the top of every long page, so that it is recognised. */
const STORY = [
  'Anthropic has formally accused Alibaba of stealing the technology behind its Claude models. The complaint was filed with the High Court in London.',
  'Alibaba has denied the allegations. Downing Street has not yet commented on the affair.',
]

const WHO = [
  'The court',
  'A clerk',
  'The registry',
  'Anthropic',
  'Alibaba',
  'A lawyer for Alibaba',
  'The agency',
  'A reader',
]
const DID = ['recorded', 'received', 'listed', 'counted', 'returned', 'copied', 'sealed', 'renamed']
const WHAT = ['letters', 'pages', 'invoices', 'drafts', 'annexes', 'photographs', 'envelopes', 'memoranda']
const WHERE = [
  'in Leeds',
  'in London',
  'in Hangzhou',
  'in San Francisco',
  'at the harbour',
  'in the annexe',
  'on Tuesday',
  'in March',
]

/** A page of about so many words: the story, then sentences that no report speaks of. The same for the same number. */
export function longPage(words: number): string {
  const paragraphs = [...STORY]
  let seed = 7
  const pick = (list: string[]) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return list[Math.floor((seed / 2147483648) * list.length)] ?? ''
  }
  for (let written = 45, n = 1; written < words; ) {
    const sentences: string[] = []
    for (let i = 0; i < 5; i++, n++) {
      sentences.push(
        `${pick(WHO)} ${pick(DID)} ${n + 11} ${pick(WHAT)} ${pick(WHERE)} and ${pick(DID)} ${n + 3} ${pick(WHAT)} more.`,
      )
      written += 12
    }
    paragraphs.push(sentences.join(' '))
  }
  const title = `A case of about ${words.toLocaleString('en')} words`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>
<header>The Long Gazette</header><article><h1>${title}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article><footer>An invented paper.</footer></body></html>`
}
