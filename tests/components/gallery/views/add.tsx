import { render } from 'preact'
import { AddForm } from '../../../../components/add/add-form.tsx'
import { fitWidth } from '../../../../components/panel/fit-width.ts'
import { PageHeader } from '../../../../components/panel/page-header.tsx'
import panelStyle from '../../../../components/panel/panel.css?inline'
import type { ReportDraft, ReportPreview, StoryChoice } from '../../../../lib/core/library.ts'
import { aDraft, aPreview } from '../../add/draft.ts'
import type { View, Views } from '../view.ts'
import { page } from './story.ts'

const nothing = () => {}

interface State {
  draft?: ReportDraft
  preview?: Partial<ReportPreview>
  story?: StoryChoice
  dropped?: number[]
  act?: (root: HTMLElement) => void
}

/** The form in the popup, in a state. */
const form = ({
  draft = aDraft(),
  preview = {},
  story = { kind: 'proposed' },
  dropped = [],
  act = nothing,
}: State): View => ({
  room: 'popup',
  style: panelStyle,
  mount(root) {
    render(
      <div class="panel">
        <PageHeader page={page} comparison={false} />
        <main class="body">
          <AddForm
            draft={draft}
            dropped={new Set(dropped)}
            preview={aPreview(preview)}
            stories={[{ id: 's2', title: 'Ferry strike' }]}
            story={story}
            saving={false}
            onChange={nothing}
            onToggle={nothing}
            onStory={nothing}
            onSave={nothing}
            onCancel={nothing}
          />
        </main>
      </div>,
      root,
    )
    act(root)
    fitWidth(window, 0)
  },
})

const knownTitle = 'Old harbour bridge closed to lorries'

/** The report before it is added. */
export const addViews: Views = {
  'popup/add': form({ dropped: [1] }),
  'popup/add-new-story': form({
    story: { kind: 'new', title: null },
    draft: aDraft({ publisher: null, url: null }),
  }),
  'popup/add-same': form({ preview: { known: { kind: 'same', report: 'r1' }, knownTitle } }),
  'popup/add-copy': form({ preview: { known: { kind: 'copy', report: 'r1' }, knownTitle } }),
  'popup/add-version': form({
    preview: {
      known: {
        kind: 'version',
        report: 'r1',
        differences: [
          {
            kind: 'changed',
            before: 'It was shut on Sunday.',
            after: 'It was shut on Monday.',
            paragraph: 1,
          },
          { kind: 'added', before: null, after: 'A crack was found.', paragraph: 3 },
        ],
      },
      knownTitle,
    },
    act: (root) => root.querySelector('summary')?.click(),
  }),
  'popup/add-nothing': form({ dropped: [0, 1, 2] }),
}
