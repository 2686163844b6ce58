import { useId } from 'preact/hooks'
import type { ReportDraft } from '../../lib/core/library.ts'
import { say } from '../../lib/words/say.ts'

type FieldName = 'title' | 'publisher' | 'author' | 'publishedAt' | 'language' | 'url'

interface DraftFieldsProps {
  draft: ReportDraft
  onChange: (change: Partial<ReportDraft>) => void
}

interface Shape {
  name: FieldName
  label: `add.${'title_field' | 'publisher' | 'author' | 'date' | 'language' | 'url'}`
  type: 'text' | 'date'
  /** Takes the whole width. */
  wide?: true
  /** Direction of what is written, where it is not that of its letters. */
  dir?: 'ltr'
  /** What it must look like when it is not empty; the browser says so in its own words. */
  pattern?: string
}

const FIELDS: readonly Shape[] = [
  { name: 'title', label: 'add.title_field', type: 'text', wide: true },
  { name: 'publisher', label: 'add.publisher', type: 'text' },
  { name: 'author', label: 'add.author', type: 'text' },
  { name: 'publishedAt', label: 'add.date', type: 'date' },
  {
    name: 'language',
    label: 'add.language',
    type: 'text',
    dir: 'ltr',
    pattern: '[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*',
  },
  { name: 'url', label: 'add.url', type: 'text', wide: true, dir: 'ltr', pattern: '(https?|file):.*' },
]

/** What is known of a report, each field to be corrected; an empty one means unknown. */
export function DraftFields({ draft, onChange }: DraftFieldsProps) {
  const id = useId()
  return (
    <div class="add-fields">
      {FIELDS.map(({ name, label, type, wide, dir, pattern }) => {
        const input = {
          id: `${id}-${name}`,
          class: 'input',
          dir: dir ?? 'auto',
          pattern,
          placeholder: say('add.unknown'),
          onInput: (event: { currentTarget: { value: string } }) =>
            onChange({ [name]: event.currentTarget.value || null }),
        } as const
        return (
          <div class="field" data-wide={wide} key={name}>
            <label for={input.id}>{say(label)}</label>
            {type === 'date' ? (
              <input {...input} type="date" value={dayOf(draft[name])} />
            ) : (
              <input {...input} type="text" value={draft[name] ?? ''} />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** The day of a date or date-time, as date fields write it; a time of day is kept unless the reader changes the day. */
const dayOf = (date: string | null) => /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? ''
