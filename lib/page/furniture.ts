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

const ROLES = new Set(
  'navigation complementary contentinfo search banner dialog alertdialog menu menubar toolbar tablist tooltip button img log'.split(
    ' ',
  ),
)

/** Words in classes and ids of parts that are not the article. */
const NAMES = new Set(
  'ad ads advert advertisement advertising sponsor sponsored outbrain taboola comment comments commentlist disqus respond replies sidebar sidebars related recommended recommendations recirc promo promotion newsletter subscribe subscription signup paywall share sharing social cookie cookies consent gdpr breadcrumb breadcrumbs caption credit credits byline author authors tags pagination pager masthead footer nav navbar navigation menu popup modal overlay banner toolbar skip meta copyright disclaimer'.split(
    ' ',
  ),
)

/** Words for screen readers only, like "opens in a new window". */
const UNSEEN = new Set('sr visuallyhidden screenreader'.split(' '))

/** A part with at least this share of the page's text is kept whatever its name. */
const MOST = 0.4

/** Says for each element whether it is furniture. `pageLength`: characters of the whole page. */
export function createFurniture(pageLength: number): (element: Element) => boolean {
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
    if (!isSuspect || tag === 'body' || tag === 'main') return false
    return (element.textContent?.length ?? 0) < pageLength * MOST
  }
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
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`
  if (names === ' ') return false
  const words = names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
  if (words.some((word) => UNSEEN.has(word)) || /visually-?hidden|screen-?reader/i.test(names)) return true
  if (tag === 'article') return words.includes('comment')
  return words.some((word) => NAMES.has(word))
}

/** Headings after which a page goes on with something else. */
const END_HEADING =
  /^(?:\d+ )?(?:comments?|leave a (?:reply|comment)|join the (?:conversation|discussion)|related\b.*|read (?:more|next|also)\b.*|more (?:on|from|stories|news|like)\b.*|most (?:read|popular|viewed)|recommended\b.*|you (?:may|might) (?:also )?like|about the authors?|newsletters?|sign up\b.*|share this\b.*|what to read next|trending|editor[’']?s[’']? picks?|topics|tags)\W*$/i

/** True for a heading under which the article does not go on: "Comments", "Related stories", "Most read". */
export function endsArticle(heading: string): boolean {
  return heading.length < 60 && END_HEADING.test(heading.trim())
}
