/** The tree as it is drawn: open shadow roots in place of what their hosts hold, slots with what is put into them. */

/** Nodes drawn inside a node, in order. Slots are asked, so nothing is met twice. */
export function drawnChildren(node: Node): ArrayLike<Node> {
  const { shadowRoot, localName } = node as Element
  if (shadowRoot) return shadowRoot.childNodes
  if (localName === 'slot' && 'assignedNodes' in node) {
    const assigned = (node as HTMLSlotElement).assignedNodes()
    if (assigned.length > 0) return assigned
  }
  return node.childNodes
}

/** The element around an element; from the top of a shadow root it is the host. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement
  const root = element.parentNode as ShadowRoot | null
  return root?.host ?? null
}

/** True when an element holds another one, or is it; shadow roots count as part of their host. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true
  return false
}

/** The trees in which these elements stand: the document, and open shadow roots. */
export function rootsOf(elements: Iterable<Element>): Set<Document | ShadowRoot> {
  const roots = new Set<Document | ShadowRoot>()
  for (const element of elements) {
    const root = element.getRootNode() as Document | ShadowRoot
    if ('adoptedStyleSheets' in root) roots.add(root)
  }
  return roots
}
