import { sayCount } from '../../lib/words/say.ts'

interface ParagraphListProps {
  paragraphs: readonly string[]
  /** Positions of those that are left out. */
  dropped: ReadonlySet<number>
  onToggle: (position: number) => void
}

/** The text, paragraph by paragraph; what has no tick is not added. */
export function ParagraphList({ paragraphs, dropped, onToggle }: ParagraphListProps) {
  const kept = paragraphs.length - dropped.size
  return (
    <fieldset class="add-paragraphs">
      <legend>{sayCount('add.paragraphs', paragraphs.length, { kept })}</legend>
      {paragraphs.map((text, position) => (
        <label class="choice add-paragraph" data-dropped={dropped.has(position)} key={position}>
          <input type="checkbox" checked={!dropped.has(position)} onChange={() => onToggle(position)} />
          <span dir="auto">{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
