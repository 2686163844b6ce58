import { useState } from 'preact/hooks'
import type { ReportEdit } from '../../../lib/core/library.ts'
import type { ReportLine } from '../../../lib/core/library-views.ts'
import { say } from '../../../lib/words/say.ts'
import type { LibraryDeeds } from '../deeds.ts'
import { Dialog } from '../dialog.tsx'
import { Field } from '../field.tsx'
import { useNews } from '../news.tsx'

interface EditDialogProps {
  report: ReportLine
  deeds: LibraryDeeds
  onClose: () => void
}

const isDate = (text: string) =>
  text === '' || (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text)))
const isAddress = (text: string) => text === '' || (/^(?:https?|file):/i.test(text) && URL.canParse(text))
const isLanguage = (text: string) => /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(text)

/** Corrects what is known of a report. */
export function EditDialog({ report, deeds, onClose }: EditDialogProps) {
  const { tell } = useNews()
  const [title, setTitle] = useState(report.title)
  const [publisher, setPublisher] = useState(report.publisher ?? '')
  const [author, setAuthor] = useState(report.author ?? '')
  const [date, setDate] = useState(report.publishedAt ?? '')
  const [url, setUrl] = useState(report.url ?? '')
  const [language, setLanguage] = useState(report.language)
  const written = (text: string) => text.trim() || null
  const good =
    title.trim() !== '' && isDate(date.trim()) && isAddress(url.trim()) && isLanguage(language.trim())
  const save = () => {
    const change: ReportEdit = {
      title: title.trim(),
      publisher: written(publisher),
      author: written(author),
      publishedAt: written(date),
      url: written(url),
      language: language.trim(),
    }
    void tell(deeds.editReport(report.id, change), say('done.edited'))
  }
  return (
    <Dialog
      title={say('report.fields')}
      action={say('library.save')}
      disabled={!good}
      onDo={save}
      onClose={onClose}
    >
      <Field
        label={say('report.title')}
        value={title}
        onInput={setTitle}
        required
        invalid={title.trim() === ''}
      />
      <Field label={say('report.publisher')} value={publisher} onInput={setPublisher} />
      <Field label={say('report.author')} value={author} onInput={setAuthor} />
      <Field
        label={say('report.date')}
        hint={say('report.date_hint')}
        value={date}
        onInput={setDate}
        dir="ltr"
        invalid={!isDate(date.trim())}
      />
      <Field
        label={say('report.url')}
        type="url"
        value={url}
        onInput={setUrl}
        dir="ltr"
        invalid={!isAddress(url.trim())}
      />
      <Field
        label={say('report.language')}
        hint={say('report.language_hint')}
        value={language}
        onInput={setLanguage}
        dir="ltr"
        invalid={!isLanguage(language.trim())}
      />
    </Dialog>
  )
}
