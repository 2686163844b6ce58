/** Gives the reader a file to keep, where the browser puts downloads. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser reads it after the click; a minute is more than it needs to begin.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
