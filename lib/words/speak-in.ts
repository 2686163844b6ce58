import { say } from './say.ts'

/** Tells a window's document which language its texts are in and which way that runs. */
export function speakIn(document: Document): void {
  document.documentElement.lang = say('language.tag')
  document.documentElement.dir = say('language.direction')
  document.title = say('manifest.name')
}
