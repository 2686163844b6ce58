import type { ComponentChildren } from 'preact'
import type { Accuracy } from '../../lib/core/accuracy.ts'
import { say } from '../../lib/words/say.ts'
import { Logo } from '../icons/logo.tsx'
import { AccuracySection } from './accuracy-section.tsx'
import { KeysSection, type Shortcut } from './keys-section.tsx'
import { MarksSection } from './marks-section.tsx'

export interface HelpProps {
  accuracy: Accuracy
  /** As the browser assigned them. */
  shortcuts: readonly Shortcut[]
  /** Where keys are chosen. */
  onKeys: () => void
  /** Addresses of our own pages. */
  library: string
  welcome: string
}

const SECTIONS = ['marks', 'accuracy', 'keeps', 'keys', 'limits'] as const
type SectionName = (typeof SECTIONS)[number]

/** What one needs to know to read the marks rightly; each section can be linked to. */
export function Help({ accuracy, shortcuts, onKeys, library, welcome }: HelpProps) {
  return (
    <>
      <header class="help-head">
        <p class="brand">
          <Logo /> {say('manifest.name')}
        </p>
        <h1>{say('help.title')}</h1>
        <p class="lead">{say('help.lead')}</p>
        <nav aria-label={say('help.contents')}>
          <ul class="help-contents">
            {SECTIONS.map((name) => (
              <li key={name}>
                <a href={`#${name}`}>{say(`help.${name}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="help-body">
        <Section name="marks">
          <MarksSection />
        </Section>
        <Section name="accuracy">
          <AccuracySection accuracy={accuracy} />
        </Section>
        <Section name="keeps">
          <ul>
            <li>{say('help.keeps_reports')}</li>
            <li>{say('help.keeps_tabs')}</li>
            <li>{say('help.keeps_choices')}</li>
            <li>{say('help.keeps_where')}</li>
          </ul>
          <p>
            {say('help.keeps_out')} <a href={`${library}#/data`}>{say('help.keeps_link')}</a>
          </p>
        </Section>
        <Section name="keys">
          <KeysSection shortcuts={shortcuts} onKeys={onKeys} />
        </Section>
        <Section name="limits">
          <ul>
            <li>{say('help.limit_language')}</li>
            <li>{say('help.limit_corpus')}</li>
            <li>{say('help.limit_event')}</li>
            <li>{say('help.limit_pages')}</li>
          </ul>
        </Section>
      </main>
      <footer class="page-foot">
        <p>
          {say('common.creed')} <a href={welcome}>{say('help.try')}</a>
        </p>
      </footer>
    </>
  )
}

function Section({ name, children }: { name: SectionName; children: ComponentChildren }) {
  return (
    <section id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{say(`help.${name}`)}</h2>
      {children}
    </section>
  )
}
