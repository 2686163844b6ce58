import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { BackIcon } from '../icons/library-icons.tsx'

interface ViewProps {
  title: string
  /** One or two sentences below the title. */
  about?: ComponentChildren
  /** Buttons beside the title. */
  actions?: ComponentChildren
  /** The list that leads here. */
  back?: { href: string; words: string }
  /** The text takes the whole width: for tables. */
  wide?: boolean
  children: ComponentChildren
}

/** A view has been drawn in this window. */
let opened = false

/** One view of the library: title, what it is about, what can be done. The title gets the focus when the view opens. */
export function View({ title, about, actions, back, wide, children }: ViewProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Second Source`
  }, [title])
  // Before other effects, so that a view can still lead to a field or a passage of its own.
  useLayoutEffect(() => {
    // What opened this view is gone, and the focus with it. The window's first view leaves it where the browser put it.
    if (opened) {
      heading.current?.focus({ preventScroll: true })
      scrollTo(0, 0)
    }
    opened = true
  }, [])
  return (
    <div class="lib-view" data-wide={wide}>
      {back && (
        <a class="lib-back" href={back.href}>
          <BackIcon /> {back.words}
        </a>
      )}
      <div class="lib-head">
        <div class="lib-head-words">
          <h1 class="lib-title" ref={heading} tabIndex={-1} dir="auto">
            {title}
          </h1>
          {about && <p class="lib-about">{about}</p>}
        </div>
        {actions && <div class="buttons">{actions}</div>}
      </div>
      {children}
    </div>
  )
}
