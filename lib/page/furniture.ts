/**
 * What of a page is not the article: navigation, sidebars, comments, captions, forms. Decided by elements, roles and the names
 * that authors give to parts; a part that holds most of the page's text is never furniture, whatever it is called.
 */

/** Hold no text of the article in any page. Names as in `Element.localName`. */
const NEVER_TEXT = new Set(
  'script style noscript template iframe object embed svg math canvas video audio map select option datalist button input textarea nav aside footer dialog menu figcaption picture img head progress meter rp rt'.split(
    ' ',
  ),
)

/** Of these, parts of a page that hold text of another kind. */
const PARTS = new Set('nav aside footer dialog menu figcaption'.split(' '))

const ROLES = new Set(
  'navigation complementary contentinfo search banner dialog alertdialog menu menubar toolbar tablist tooltip button img log'.split(
    ' ',
  ),
)

/** Words in classes and ids of parts that are not the article, whatever else they are called. */
const NAMES = new Set(
  'ad ads advert advertisement advertising sponsor sponsored outbrain taboola comment comments commentlist disqus respond replies related recommended recommendations recirc promo promotion newsletter subscribe subscription subscriptions signup cookie cookies consent gdpr footnote footnotes breadcrumb breadcrumbs masthead footer nav navbar navigation menu popup modal'.split(
    ' ',
  ),
)
/** Words that also stand in the names of parts around an article ("content-with-sidebar"); these decide only without OWN. */
const DOUBTFUL = new Set('side sidebar sidebars rail overlay banner toolbar'.split(' '))
/** Words for boxes that can be longer than the article itself. */
const SURE = new Set('cookie cookies consent gdpr'.split(' '))
const OWN = new Set('article body content entry main post story text'.split(' '))
/** Words for small print beside the text: they name furniture only where there is little text. */
const LABELS = new Set(
  'share sharing social caption credit credits byline author authors tags pagination pager skip meta copyright disclaimer'.split(
    ' ',
  ),
)
/** Text longer than this is no label. In characters. */
const LABEL_LENGTH = 400

/** Words for screen readers only, like "opens in a new window". */
const UNSEEN = new Set('sr visuallyhidden screenreader'.split(' '))

/** A part with at least this share of the page's text is kept whatever its name. */
const MOST = 0.4

/** Parts with one of these inside hold the article. */
const HEART = 'h1, main, [role="main"], [itemprop~="articleBody"]'

/** Code, pictures, fields and what is hidden: there is nothing to read in them, whatever is asked for. */
export const isNeverText = (element: Element): boolean =>
  (NEVER_TEXT.has(element.localName) && !PARTS.has(element.localName)) || isHidden(element)

/** Says for each element of a document whether it is furniture. */
export function createFurniture(document: Document): (element: Element) => boolean {
  const most = document.body ? textLength(document.body) * MOST : 0
  return (element) => {
    const tag = element.localName
    if (NEVER_TEXT.has(tag)) return true
    if (isHidden(element)) return true
    const isSuspect =
      ROLES.has(element.getAttribute('role') ?? '') ||
      isForm(element, tag) ||
      (tag === 'header' && !element.closest('article, main, [role="main"]')) ||
      (tag === 'sup' && element.querySelector('a') !== null) ||
      hasFurnitureName(element, tag)
    if (!isSuspect || element.matches(HEART)) return false
    return element.querySelector(HEART) === null && (isSure(element) || textLength(element) < most)
  }
}

const wordsOf = (names: string): string[] =>
  names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)

const isSure = (element: Element): boolean =>
  wordsOf(`${element.getAttribute('class') ?? ''} ${element.id}`).some((word) => SURE.has(word))

/** Characters of an element's text, without code. */
function textLength(element: Element): number {
  let length = element.textContent?.length ?? 0
  for (const code of element.querySelectorAll('script, style, noscript, template')) {
    length -= code.textContent?.length ?? 0
  }
  return length
}

/** Some sites wrap their whole page in one form. */
function isForm(element: Element, tag: string): boolean {
  return tag === 'form' && element.querySelectorAll('p').length < 3
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/.test(element.getAttribute('style') ?? '')
  )
}

/** Paragraphs themselves are named by writers and editors in every way ("p-author", "tag"): only parts are judged by name. */
function hasFurnitureName(element: Element, tag: string): boolean {
  const kind = tag.includes('-') ? tag : ''
  const names = `${element.getAttribute('class') ?? ''} ${element.id} ${kind}`
  if (names === '  ') return false
  const words = wordsOf(names)
  if (words.some((word) => UNSEEN.has(word)) || /visually-?hidden|screen-?reader/i.test(names)) return true
  if (tag === 'article') return words.includes('comment')
  if (words.some((word) => NAMES.has(word))) return true
  if (words.some((word) => DOUBTFUL.has(word)) && !words.some((word) => OWN.has(word))) return true
  return words.some((word) => LABELS.has(word)) && textLength(element) < LABEL_LENGTH
}

/** Headings after which a page goes on with something else. */
const END_HEADING =
  /^(?:\d+ )?(?:comments?|leave a (?:reply|comment)|join the (?:conversation|discussion)|related\b.*|read (?:more|next|also)\b.*|more (?:on|from|stories|news|like)\b.*|most (?:read|popular|viewed)|recommended\b.*|you (?:may|might) (?:also )?like|about the authors?|newsletters?|sign up\b.*|share this\b.*|what to read next|trending|editor[’']?s[’']? picks?|topics|tags)\W*$/i

/** True for a heading under which the article does not go on: "Comments", "Related stories", "Most read". */
export function endsArticle(heading: string): boolean {
  return heading.length < 60 && END_HEADING.test(heading.trim())
}
