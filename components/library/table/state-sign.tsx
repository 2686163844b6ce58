import type { MatterState } from '../../../lib/core/story-table/table.ts'
import { keyPart, say } from '../../../lib/words/say.ts'
import { Icon } from '../../stance/icon.tsx'
import type { StanceTone } from '../../stance/words.ts'

const SIGNS: Record<MatterState, StanceTone> = {
  differs: 'contradicts',
  'may-differ': 'may-differ',
  agrees: 'confirms',
  'may-agree': 'may-agree',
  alone: 'omits',
}

/** How the reports stand to each other on a matter: a sign and a word. */
export const StateSign = ({ state }: { state: MatterState }) => (
  <span class="lib-state" data-state={state}>
    <Icon name={SIGNS[state]} size={14} /> {say(`matter.${keyPart(state)}`)}
  </span>
)
