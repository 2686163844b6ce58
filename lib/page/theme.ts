/** Relative luminance of a colour as WCAG 2 defines it: 0 black to 1 white. Channels 0 to 255. */
export function luminance([red, green, blue]: readonly [number, number, number]): number {
  const linear = (channel: number) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** Contrast of two colours as WCAG 2 defines it: 1 to 21. */
export function contrast(
  one: readonly [number, number, number],
  other: readonly [number, number, number],
): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Reads `rgb()`, `rgba()` and `color(srgb …)` as browsers compute them; null for others and for mostly transparent ones. */
export function readColour(text: string): [number, number, number] | null {
  const numbers = text.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? []
  const [red, green, blue, alpha = 1] = numbers
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null
  if (/^rgba?\(/.test(text)) return [red, green, blue]
  if (text.startsWith('color(srgb ')) return [red * 255, green * 255, blue * 255]
  return null
}

/**
 * True when an element's text is light on dark. The nearest opaque background decides; where there is none (images,
 * gradients), the text's own colour does.
 */
export function isOnDark(element: Element): boolean {
  const window = element.ownerDocument.defaultView
  if (!window) return false
  const ink = readColour(window.getComputedStyle(element).color)
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = window.getComputedStyle(at)
    if (style.backgroundImage.includes('url(')) break
    const paper = readColour(style.backgroundColor)
    if (paper) return ink ? luminance(paper) < luminance(ink) : luminance(paper) < 0.2
  }
  return ink ? luminance(ink) > 0.4 : false
}
