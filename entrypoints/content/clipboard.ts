/** Copies a text; resolves to whether the browser let it. Pages without TLS have no clipboard object: there the old way serves. */
export async function copyText(window: Window & typeof globalThis, text: string): Promise<boolean> {
  try {
    await window.navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(window.document, text)
  }
}

function copyBySelection(document: Document, text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', put, { capture: true })
  }
}
