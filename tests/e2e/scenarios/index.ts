import { originals } from '../pages/originals.ts'
import type { Scenario } from '../scenario.ts'
import { adding } from './adding.ts'
import { addressBar } from './address-bar.ts'
import { appearance } from './appearance.ts'
import { badInput } from './bad-input.ts'
import { beside } from './beside.ts'
import { choices } from './choices.ts'
import { originalPages } from './expected.ts'
import { extraction } from './extraction.ts'
import { following } from './following.ts'
import { growing } from './growing.ts'
import { importing } from './importing.ts'
import { keyboard } from './keyboard.ts'
import { library } from './library.ts'
import { reading } from './reading.ts'
import { sites } from './sites.ts'
import { scenariosFor, stances } from './stances.ts'
import { welcome } from './welcome.ts'
import { worker } from './worker.ts'

/** All that is played in each browser, in this order. */
export const scenarios: Scenario[] = [
  ...welcome,
  ...stances,
  ...reading,
  ...beside,
  ...following,
  ...choices,
  ...extraction,
  ...sites,
  ...worker,
  ...importing,
  ...badInput,
  ...appearance,
  ...adding,
  ...growing,
  ...library,
  ...keyboard,
  ...addressBar,
  ...(originals().length > 0 ? scenariosFor(originalPages) : []),
]

/** Why some scenarios are not among them; empty when all are. */
export const notPlayed: string[] =
  originals().length > 0
    ? []
    : ['not run: the five original reports as news pages (their texts are no part of this project)']
