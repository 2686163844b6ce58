import type { ComponentChildren } from 'preact'
import type { ImportPreview as Preview } from '../../../lib/core/library.ts'
import { faultWords } from '../../../lib/words/fault.ts'
import { say, sayCount } from '../../../lib/words/say.ts'

interface ImportPreviewProps {
  preview: Preview
  onAdd: () => void
  onDismiss: () => void
}

/** What files hold, before anything is added: what is new, what is known, and every fault with its cure. */
export function ImportPreview({ preview, onAdd, onDismiss }: ImportPreviewProps) {
  const { reports, claims, same, copies, versions, faults, titles, known, problems } = preview
  return (
    <div class="lib-preview">
      <ul class="lib-facts">
        <li>
          <strong>
            {reports > 0 ? sayCount('import_view.will_add', reports) : say('import_view.nothing_to_add')}
          </strong>
          {reports > 0 && <span class="lib-beside">{sayCount('library.claims', claims)}</span>}
        </li>
        {versions > 0 && <li>{sayCount('import_view.versions', versions)}</li>}
        {copies > 0 && <li>{sayCount('import_view.copies', copies)}</li>}
        {same > 0 && <li>{sayCount('import_view.same', same)}</li>}
      </ul>
      {faults > 0 && (
        <Part name={sayCount('import_view.faults', faults)} open>
          <p class="hint">{say('import_view.faults_explained')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <section class="table-frame" tabIndex={0} aria-label={sayCount('import_view.faults', faults)}>
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{say('import_view.faults_place')}</th>
                  <th scope="col">{say('import_view.faults_message')}</th>
                  <th scope="col">{say('import_view.faults_cure')}</th>
                </tr>
              </thead>
              <tbody>
                {problems.map((problem, at) => (
                  <tr key={at}>
                    <td dir="auto">{problem.place}</td>
                    <td>{faultWords(problem).message}</td>
                    <td>{faultWords(problem).cure}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <Rest listed={problems.length} all={faults} />
        </Part>
      )}
      {titles.length > 0 && (
        <Part name={say('import_view.titles')}>
          <ul>
            {titles.map((title, at) => (
              <li key={at} dir="auto">
                {title}
              </li>
            ))}
          </ul>
          <Rest listed={titles.length} all={reports} />
        </Part>
      )}
      {known.length > 0 && (
        <Part name={say('import_view.known')}>
          <ul>
            {known.map((one) => (
              <li key={one.place} dir="auto">
                {one.title}: {say(`import_view.known_${one.kind}`, { known: one.known })}{' '}
                <span class="hint">{one.place}</span>
              </li>
            ))}
          </ul>
          <Rest listed={known.length} all={same + copies + versions} />
        </Part>
      )}
      <div class="buttons">
        {reports > 0 && (
          <button type="button" class="button" data-first onClick={onAdd}>
            {sayCount(faults > 0 ? 'import_view.add_good' : 'import_view.add', reports)}
          </button>
        )}
        <button type="button" class="button" onClick={onDismiss}>
          {say('import_view.dismiss')}
        </button>
      </div>
    </div>
  )
}

function Part({ name, open, children }: { name: string; open?: boolean; children: ComponentChildren }) {
  return (
    <details open={open}>
      <summary>{name}</summary>
      {children}
    </details>
  )
}

const Rest = ({ listed, all }: { listed: number; all: number }) =>
  listed < all ? <p class="hint">{say('import_view.listed_only', { n: listed })}</p> : null
