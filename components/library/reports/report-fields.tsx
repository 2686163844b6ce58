import type { ComponentChildren } from 'preact'
import type { ReportView } from '../../../lib/core/library-views.ts'
import { say } from '../../../lib/words/say.ts'
import { MakerTag } from '../maker-tag.tsx'
import { dateWords, momentWords } from '../names.ts'
import { hashOf } from '../route.ts'

/** What is known of a report; what is not known is said so. */
export function ReportFields({ whole: { report, story } }: { whole: ReportView }) {
  const { publisher, author, publishedAt, url, addedAt, origin } = report
  return (
    <dl class="lib-fields">
      <Row name={say('report.publisher')}>{publisher}</Row>
      {author !== undefined && <Row name={say('report.author')}>{author}</Row>}
      <Row name={say('report.date')}>{publishedAt && dateWords(publishedAt)}</Row>
      <Row name={say('report.url')}>{url && <Address url={url} />}</Row>
      <Row name={say('report.language')}>{languageWords(report.language)}</Row>
      {addedAt && <Row name={say('report.added')}>{momentWords(addedAt)}</Row>}
      <Row name={say('report.origin')}>{say(`report.origin_${origin}`)}</Row>
      {story && (
        <Row name={say('report.story')}>
          <a href={hashOf({ view: 'story', id: story.id })} dir="auto">
            {story.title}
          </a>{' '}
          {report.by === 'proposed' && <MakerTag made="proposed" />}
        </Row>
      )}
    </dl>
  )
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  const known = children !== null && children !== ''
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto" data-unknown={known ? undefined : ''}>
        {known ? children : say('report.unknown')}
      </dd>
    </div>
  )
}

const Address = ({ url }: { url: string }) =>
  /^https?:/i.test(url) ? (
    <a href={url} target="_blank" rel="noreferrer" dir="ltr">
      {url}
    </a>
  ) : (
    <span dir="ltr">{url}</span>
  )

/** A language by name; its code where the browser knows no name. */
function languageWords(code: string): string {
  try {
    return new Intl.DisplayNames(say('language.tag'), { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
