/** One picture of the gallery: a window in a state. */
export interface View {
  /** Becomes `data-room` of the body: the kind of window that it stands in. */
  room: 'popup' | 'panel' | 'page' | 'article'
  /** The style sheet that the window links, whole: import it with `?inline`. */
  style: string
  /** Draws it. `root` is empty and is thrown away afterwards; what is put elsewhere must end with the signal. */
  mount(root: HTMLElement, signal: AbortSignal): void
}

/** Views by name: `popup/done`. */
export type Views = Readonly<Record<string, View>>
