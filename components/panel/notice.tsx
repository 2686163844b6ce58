import type { ComponentChildren } from 'preact'

interface NoticeProps {
  /** `busy` while something goes on, `trouble` when something failed; both also differ in shape. */
  kind: 'plain' | 'busy' | 'trouble'
  /** One clear sentence. */
  title: string
  /** The next step. */
  children?: ComponentChildren
  /** Buttons. */
  actions?: ComponentChildren
}

/** A state of the page that is no list: what it is, in one sentence, and what to do next. */
export function Notice({ kind, title, children, actions }: NoticeProps) {
  return (
    <section class="notice" data-kind={kind} aria-busy={kind === 'busy'}>
      <NoticeDrawing kind={kind} />
      <h2 class="notice-title">{title}</h2>
      {children && <p class="notice-words">{children}</p>}
      {actions && <div class="notice-actions">{actions}</div>}
    </section>
  )
}

/** Lines of text: being read, set apart, or broken off. */
function NoticeDrawing({ kind }: { kind: NoticeProps['kind'] }) {
  return (
    <svg
      class="notice-drawing"
      viewBox="0 0 48 36"
      width="48"
      height="36"
      aria-hidden="true"
      focusable="false"
    >
      <g fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round">
        <path d="M6 6h36" />
        {kind === 'trouble' ? <path d="M6 18h12M30 18h12" /> : <path d="M6 18h36" class="notice-line" />}
        <path d={kind === 'plain' ? 'M6 30h20' : 'M6 30h36'} class="notice-line" />
      </g>
    </svg>
  )
}
