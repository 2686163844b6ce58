/** Checks that run inside the gallery's page: each is one function, for it travels there as text. */

/** What does not fit: text outside the window or cut by an element around it, and windows that scroll sideways. */
export function clippedIn(): string[] {
  const faults: string[] = []
  const view = document.documentElement
  if (view.scrollWidth > view.clientWidth) faults.push(`the window scrolls sideways: ${view.scrollWidth} px`)
  const roots: (Document | ShadowRoot)[] = [document]
  for (const element of document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
  /** Report text may be shortened, and what only screen readers are told is cut on purpose. */
  const mayBeCut = '[dir=auto], bdi, .unseen, style, script, title, [hidden]'
  for (const root of roots) {
    const walker = document.createTreeWalker(root === document ? document.body : root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.nodeValue?.trim() || element.closest(mayBeCut) || !element.checkVisibility())
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      const words = node.nodeValue.trim().slice(0, 60)
      if (box.left < -1 || box.right > view.clientWidth + 1) {
        let scrolls = false
        for (let at: Element | null = element; at; at = at.parentElement) {
          if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) scrolls = true
        }
        if (!scrolls) faults.push(`outside the window: ${words}`)
      }
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at)
        const around = at.getBoundingClientRect()
        const isCut = box.left < around.left - 1 || box.right > around.right + 1
        if ((overflowX === 'hidden' || overflowX === 'clip') && isCut) faults.push(`cut: ${words}`)
        if (
          at === element &&
          getComputedStyle(at).display !== 'inline' &&
          at.scrollWidth > at.clientWidth + 1
        ) {
          faults.push(`wider than its box: ${words}`)
        }
        if (['auto', 'scroll'].includes(overflowX)) break
      }
    }
  }
  return [...new Set(faults)]
}

/** Plain letters in a language that has none: what was not translated. Report text and what was put into a text is left out. */
export function untranslatedIn(): string[] {
  const found: string[] = []
  const roots: (Document | ShadowRoot)[] = [document]
  for (const element of document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
  const plain = (text: string) => /[a-z]{2}/i.test(text.replace(/\u2068[^\u2069]*\u2069/g, ''))
  const foreign = '[dir=auto], [dir=ltr][lang], bdi, style, script, kbd, code'
  for (const root of roots) {
    const top = root === document ? document.body : root
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest(foreign)) continue
      if (plain(node.nodeValue ?? '')) found.push((node.nodeValue ?? '').trim())
    }
    for (const element of root.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (element.closest(foreign)) continue
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const value = element.getAttribute(name) ?? ''
        // A tooltip that repeats report text is no text of ours.
        if (plain(value) && !element.textContent?.includes(value)) found.push(`${name}=${value}`)
      }
    }
  }
  return [...new Set(found)]
}
