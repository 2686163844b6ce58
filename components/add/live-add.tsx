import { useEffect, useRef, useState } from 'preact/hooks'
import type { Done, ReportDraft, ReportPreview, StoryChoice } from '../../lib/core/library.ts'
import type { Failure, Result } from '../../lib/core/result.ts'
import { failureWords } from '../../lib/words/failure.ts'
import { say } from '../../lib/words/say.ts'
import { Notice } from '../panel/notice.tsx'
import { AddForm } from './add-form.tsx'
import type { StoryOption } from './story-field.tsx'

/** What adding needs done; the door hands these in. None of them rejects. */
export interface AddDeeds {
  /** What would be added of a tab: its article, or what is selected. */
  draft: (tab: number, selection: boolean) => Promise<Result<{ draft: ReportDraft; preview: ReportPreview }>>
  preview: (draft: ReportDraft) => Promise<Result<ReportPreview>>
  add: (addition: Addition) => Promise<Result<Done>>
  /** The stories that there are, those added to last first. */
  stories: () => Promise<Result<StoryOption[]>>
}

export interface Addition {
  draft: ReportDraft
  story: StoryChoice
  /** The report whose newer text this is. */
  replaces: string | null
}

interface LiveAddProps {
  tab: number
  selection: boolean
  deeds: AddDeeds
  /** Saved, under this title. */
  onAdded: (done: Done, title: string) => void
  onCancel: () => void
}

/** The reader has stopped typing after so many milliseconds. */
const REST = 300

/** Reads what would be added, lets the reader look at it and correct it, and saves it. */
export function LiveAdd({ tab, selection, deeds, onAdded, onCancel }: LiveAddProps) {
  const [draft, setDraft] = useState<ReportDraft | null>(null)
  const [preview, setPreview] = useState<ReportPreview | null>(null)
  const [stories, setStories] = useState<StoryOption[]>([])
  const [story, setStory] = useState<StoryChoice>({ kind: 'proposed' })
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set())
  const [saving, setSaving] = useState(false)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const [attempts, setAttempts] = useState(0)
  const turn = useRef(0)

  useEffect(() => {
    let gone = false
    setTrouble(null)
    void Promise.all([deeds.draft(tab, selection), deeds.stories()]).then(([read, known]) => {
      if (gone) return
      if (!read.ok) return setTrouble(read.error)
      setDraft(read.value.draft)
      setPreview(read.value.preview)
      if (known.ok) setStories(known.value)
    })
    return () => {
      gone = true
    }
  }, [tab, selection, attempts])

  /** Asks anew what saving would do once the reader rests; only the last answer counts. */
  const look = (next: ReportDraft) => {
    const mine = ++turn.current
    setTimeout(async () => {
      if (mine !== turn.current) return
      const looked = await deeds.preview(next)
      if (mine === turn.current && looked.ok) setPreview(looked.value)
    }, REST)
  }

  if (draft === null || preview === null)
    return trouble ? (
      <Notice
        kind="trouble"
        title={say('add.unread')}
        actions={
          <>
            <button type="button" class="button" data-first onClick={() => setAttempts(attempts + 1)}>
              {say('common.try_again')}
            </button>
            <button type="button" class="button" onClick={onCancel}>
              {say('add.cancel')}
            </button>
          </>
        }
      >
        {failureWords(trouble)}
      </Notice>
    ) : (
      <Notice kind="busy" title={say('panel.reading')} />
    )

  const save = async () => {
    setSaving(true)
    const { known } = preview
    const added = await deeds.add({
      draft: kept(draft, dropped),
      story,
      replaces: known.kind === 'version' ? known.report : null,
    })
    setSaving(false)
    if (added.ok) onAdded(added.value, draft.title ?? '')
    else setTrouble(added.error)
  }

  return (
    <>
      {trouble && (
        <p class="message" data-kind="trouble" role="alert">
          {failureWords(trouble)}
        </p>
      )}
      <AddForm
        draft={draft}
        dropped={dropped}
        preview={preview}
        stories={stories}
        story={story}
        saving={saving}
        onChange={(change) => {
          const next = { ...draft, ...change }
          setDraft(next)
          look(kept(next, dropped))
        }}
        onToggle={(position) => {
          const next = new Set(dropped)
          if (!next.delete(position)) next.add(position)
          setDropped(next)
          look(kept(draft, next))
        }}
        onStory={setStory}
        onSave={() => void save()}
        onCancel={onCancel}
      />
    </>
  )
}

/** The draft without the paragraphs that the reader left out. */
const kept = (draft: ReportDraft, dropped: ReadonlySet<number>): ReportDraft =>
  dropped.size === 0
    ? draft
    : {
        ...draft,
        paragraphs: draft.paragraphs.filter((_, position) => !dropped.has(position)),
        dropped: draft.paragraphs.filter((_, position) => dropped.has(position)),
      }
