import type { ComponentChildren } from 'preact'
import { say } from '../../lib/words/say.ts'
import { ToolbarDrawing } from './toolbar-drawing.tsx'

interface FirstStepsProps {
  pinning: 'chromium' | 'firefox'
  shortcut: string | null
  library: string
}

/** What to do next: keep the button in sight, press it on an article, add what one reads; and what is kept where. */
export function FirstSteps({ pinning, shortcut, library }: FirstStepsProps) {
  return (
    <aside aria-labelledby="steps-title">
      <h2 id="steps-title" class="steps-title">
        {say('welcome.next')}
      </h2>
      <ol class="steps">
        <Step title={say('welcome.pin')} drawing={<ToolbarDrawing />}>
          {say(pinning === 'firefox' ? 'welcome.pin_firefox' : 'welcome.pin_chromium')}
        </Step>
        <Step title={say('welcome.press')}>
          {say('welcome.press_how')}{' '}
          {shortcut ? say('welcome.press_key', { key: shortcut }) : say('welcome.press_no_key')}
        </Step>
        <Step title={say('welcome.add')}>{say('welcome.add_how')}</Step>
        <Step title={say('welcome.keeps')}>
          {say('welcome.keeps_what')} <a href={library}>{say('welcome.library')}</a>
        </Step>
      </ol>
    </aside>
  )
}

function Step(props: { title: string; drawing?: ComponentChildren; children: ComponentChildren }) {
  return (
    <li class="step">
      <h3>{props.title}</h3>
      <p class="step-words">{props.children}</p>
      {props.drawing}
    </li>
  )
}
