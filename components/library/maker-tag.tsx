import type { Maker } from '../../lib/core/library.ts'
import { say } from '../../lib/words/say.ts'

/** Says who made a story; a proposal says what that means. */
export function MakerTag({ made }: { made: Maker }) {
  return (
    <span
      class="lib-tag"
      data-made={made}
      title={made === 'proposed' ? say('maker.proposed_explained') : undefined}
    >
      {say(`maker.${made}`)}
    </span>
  )
}
