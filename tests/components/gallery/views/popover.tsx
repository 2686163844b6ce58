import type { PopoverContent, PopoverProps } from '../../../../components/popover/popover.tsx'
import { createPopoverWindow } from '../../../../components/popover/popover-window.tsx'
import type { View, Views } from '../view.ts'
import articleStyle from './article.css?inline'
import { anArticle } from './article.tsx'
import { findings, page } from './story.ts'

const nothing = () => {}

/** The popover over an article, pinned as after a click. */
function drawn(content: () => PopoverContent, over: Partial<PopoverProps> = {}): View {
  return {
    room: 'article',
    style: articleStyle,
    mount(root, signal) {
      const [first] = anArticle(root)
      const popover = createPopoverWindow(document, {
        rects: () => (first ? [first.getBoundingClientRect()] : []),
        onEscape: nothing,
        onUse: nothing,
      })
      const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
      const props = {
        place: { number: 3, of: 12 },
        onStep: nothing,
        onClose: nothing,
        onCopy: nothing,
        copied: null,
      }
      popover.show({ content: content(), ...props, ...over }, { pinned: true, theme })
      signal.addEventListener('abort', popover.remove)
    },
  }
}

const finding = (index: number) => (): PopoverContent => {
  const stored = findings[index]
  if (!stored) throw new Error(`The story has no sentence ${index}.`)
  return { kind: 'finding', view: { finding: stored.finding, reports: page.reports } }
}

/** The popover with each status, waiting, and in trouble. */
export const popoverViews: Views = {
  'popover/disputed': drawn(finding(0)),
  'popover/contradicted': drawn(finding(1)),
  'popover/confirmed': drawn(finding(2), { copied: true }),
  'popover/not-a-claim': drawn(finding(3), { place: null }),
  'popover/unreported': drawn(finding(4), { copied: false }),
  'popover/may-agree': drawn(finding(5)),
  'popover/waiting': drawn(() => ({ kind: 'waiting' })),
  'popover/problem': drawn(() => ({ kind: 'problem', problem: { code: 'outdated', message: '' } })),
  'popover/note': drawn(() => ({ kind: 'note', note: 'selection_alone' }), { place: null }),
}
