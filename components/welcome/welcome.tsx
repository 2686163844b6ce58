import { say } from '../../lib/words/say.ts'
import { Logo } from '../icons/logo.tsx'
import { FirstSteps } from './first-steps.tsx'
import { SampleArticle } from './sample-article.tsx'
import { TrySample, type TrySampleProps } from './try-sample.tsx'

export interface WelcomeProps extends TrySampleProps {
  /** How this browser keeps a button in its toolbar. */
  pinning: 'chromium' | 'firefox'
  /** The key of the toolbar button as the browser writes it; null when it assigned none. */
  shortcut: string | null
  /** Addresses of our own pages. */
  library: string
  help: string
}

/**
 * The first page that a reader sees: what it does, an article to try it on at once, and what to do next. Nothing else. What
 * stands around the article is marked up as standing around it, so that the check takes the article alone.
 */
export function Welcome({ pinning, shortcut, library, help, ...trying }: WelcomeProps) {
  return (
    <>
      <header class="welcome-head">
        <p class="brand">
          <Logo /> {say('manifest.name')}
        </p>
        <h1>{say('welcome.title')}</h1>
      </header>
      <aside class="lead" aria-label={say('welcome.does')}>
        <p>
          {say('welcome.first')} {say('welcome.second')} {say('welcome.third')}
        </p>
      </aside>
      <div class="try">
        <main>
          <SampleArticle />
        </main>
        <TrySample {...trying} />
      </div>
      <FirstSteps pinning={pinning} shortcut={shortcut} library={library} />
      <footer class="page-foot">
        <p>{say('welcome.sample_note')}</p>
        <p>
          {say('common.creed')} <a href={help}>{say('welcome.help')}</a>
        </p>
      </footer>
    </>
  )
}
