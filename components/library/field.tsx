import { useId } from 'preact/hooks'

interface FieldProps {
  label: string
  value: string
  onInput: (value: string) => void
  /** How it is to be written. */
  hint?: string
  type?: 'text' | 'url' | 'search'
  /** Lines; more than one makes it a field of several lines. */
  lines?: number
  /** Direction of what is written, where it is not the language’s own. */
  dir?: 'ltr' | 'auto'
  required?: boolean
  invalid?: boolean
}

/** A field with its name above it. */
export function Field({ label, value, onInput, hint, type = 'text', lines = 1, ...rest }: FieldProps) {
  const id = useId()
  const same = {
    id,
    value,
    class: 'input',
    dir: rest.dir ?? 'auto',
    required: rest.required,
    'aria-invalid': rest.invalid,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  } as const
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines > 1 && <textarea {...same} rows={lines} />}
      {lines === 1 && type === 'text' && <input {...same} type="text" />}
      {lines === 1 && type === 'url' && <input {...same} type="url" />}
      {lines === 1 && type === 'search' && <input {...same} type="search" />}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
