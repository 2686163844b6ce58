import { direction, say } from './say.ts'

/** Tells a window's document which language its texts are in, which way that runs, and its title: our name where none is given. */
export function speakIn(document: Document, title = say('manifest.name')): void {
  document.documentElement.lang = say('language.tag')
  document.documentElement.dir = direction()
  document.title = title
}
