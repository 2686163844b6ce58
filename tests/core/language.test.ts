import { expect, it } from 'vitest'
import { languageOf } from '../../lib/core/language.ts'

const ENGLISH =
  'The ferry had left the harbour at ten and was on its way to the island when the two ships met in the fog, the coastguard said.'
const CASES: [string, string, string | null, ReturnType<typeof languageOf>][] = [
  ['English', ENGLISH, null, 'judged'],
  ['English on a page that says it is German', ENGLISH, 'de', 'judged'],
  [
    'French',
    'Le ferry avait quitté le port à dix heures et faisait route vers l’île quand les deux navires se sont heurtés dans le brouillard, selon les garde-côtes du pays voisin.',
    'en',
    'names-and-numbers-only',
  ],
  [
    'Spanish',
    'El transbordador había salido del puerto a las diez y se dirigía a la isla cuando los dos barcos chocaron en la niebla, según informó la guardia costera de la región.',
    null,
    'names-and-numbers-only',
  ],
  ['Japanese', '船が沈んだ。七人が死亡した。'.repeat(30), 'ja', 'names-and-numbers-only'],
  ['too little, declared', 'Ferry sinks.', 'en-GB', 'judged'],
  ['too little, declared otherwise', 'Ferry sinks.', 'nl', 'names-and-numbers-only'],
  ['nothing', '', null, 'unknown'],
]

it.each(CASES)('%s', (_, text, declared, expected) => expect(languageOf([text], declared)).toBe(expected))
