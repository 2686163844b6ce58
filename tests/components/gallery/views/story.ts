import type { Omission, Reason, ReasonKind, ReasonTemplate } from '../../../../lib/core/types.ts'
import type { PageState, StoredFinding } from '../../../../lib/messaging/protocol.ts'
import { aFinding, anEvidence, aPage, aReport, aStance, aStory } from '../../builders.ts'

const reports = [
  aReport({ id: 'a', publisher: 'The Harbour Post', title: 'Bridge shut to lorries after crack is found' }),
  aReport({ id: 'b', publisher: 'Radio Coast', title: 'What we know about the old harbour bridge' }),
  aReport({ id: 'c', publisher: null, title: 'Council orders repairs on bridge “within weeks”' }),
  aReport({ id: 'd', publisher: 'Freight Weekly', title: 'Hauliers face a 40-kilometre detour' }),
]

const omits = (...ids: string[]) => ids.map((report) => aStance({ report }))

const says = (
  kind: ReasonKind,
  code: ReasonTemplate['code'],
  values: ReasonTemplate['values'] = {},
): Reason => ({
  kind,
  here: null,
  there: null,
  text: '',
  template: { code, values },
})
const saysOther = (kind: ReasonKind, here: string, there: string): Reason => ({
  ...says(kind, 'says-other', { here, there }),
  here,
  there,
})

export const findings: StoredFinding[] = [
  aFinding(0, {
    text: 'The old harbour bridge was closed to lorries on Monday evening after a routine inspection.',
    status: 'disputed',
    origins: 1,
    stances: [
      aStance({
        report: 'a',
        verdict: 'contradict',
        confidence: 0.93,
        evidence: [
          anEvidence({
            claim: 'a-2',
            text: 'Lorries have been banned from the bridge since Tuesday at six in the morning.',
          }),
        ],
        reasons: [
          {
            ...saysOther('date', 'Monday evening', 'Tuesday at six in the morning'),
            question: 'closing',
          },
        ],
      }),
      aStance({
        report: 'b',
        verdict: 'confirm',
        confidence: 0.9,
        evidence: [anEvidence({ claim: 'b-1', text: 'Since Monday evening no lorry may cross the bridge.' })],
        reasons: [says('same', 'other-words')],
      }),
      ...omits('c', 'd'),
    ],
    questions: [
      {
        id: 'closing',
        text: 'When was the bridge closed to lorries?',
        answers: [
          { label: 'On Monday evening', reports: ['b'], here: true },
          { label: 'On Tuesday morning', reports: ['a'], here: false },
        ],
      },
    ],
  }),
  aFinding(1, {
    text: 'Engineers found a crack of 34 centimetres in one of the two main girders.',
    status: 'contradicted',
    stances: [
      aStance({
        report: 'b',
        verdict: 'contradict',
        confidence: 0.9,
        evidence: [
          anEvidence({
            claim: 'b-4',
            text: 'The crack is 12 centimetres long and lies in a cross-beam.',
            speaker: { name: 'Ines Varga', role: 'bridge engineer', named: true },
          }),
        ],
        reasons: [saysOther('number', '34 centimetres', '12 centimetres')],
      }),
      aStance({
        report: 'd',
        verdict: 'contradict',
        sure: false,
        confidence: 0.5,
        evidence: [anEvidence({ claim: 'd-9', text: 'Damage was found in several beams.' })],
        reasons: [saysOther('quantity', 'one of the two main girders', 'several beams')],
      }),
      ...omits('a', 'c'),
    ],
  }),
  aFinding(2, {
    text: 'Buses and cars may still cross, at no more than 30 kilometres an hour.',
    status: 'confirmed',
    origins: 2,
    stances: [
      aStance({
        report: 'a',
        verdict: 'confirm',
        evidence: [anEvidence({ claim: 'a-5', text: 'Cars and buses may go on crossing, at 30 km/h.' })],
      }),
      aStance({
        report: 'b',
        verdict: 'confirm',
        evidence: [anEvidence({ claim: 'b-5', text: 'Cars and buses may go on crossing, at 30 km/h.' })],
      }),
      aStance({
        report: 'c',
        verdict: 'confirm',
        evidence: [anEvidence({ claim: 'c-3', text: 'Cars are allowed at low speed.' })],
      }),
      ...omits('d'),
    ],
  }),
  aFinding(3, { text: 'Nobody who crosses it every morning will be surprised.', status: 'not-a-claim' }),
  aFinding(4, {
    text: 'The mayor had asked for money for the girders in three letters to the ministry, the last of them in March.',
    status: 'unreported',
    stances: omits('a', 'b', 'c', 'd'),
  }),
  aFinding(5, {
    text: 'Repairs are expected to cost 2.4 million.',
    status: 'unreported',
    stances: [
      aStance({
        report: 'c',
        verdict: 'confirm',
        sure: false,
        confidence: 0.5,
        evidence: [
          anEvidence({ claim: 'c-8', text: 'The council has set aside about two and a half million.' }),
        ],
      }),
      ...omits('a', 'b', 'd'),
    ],
  }),
  aFinding(6, {
    text: 'The ministry has not commented.',
    status: 'contradicted',
    stances: [
      aStance({
        report: 'c',
        verdict: 'contradict',
        evidence: [
          anEvidence({
            claim: 'c-6',
            text: 'A spokeswoman of the ministry said that it would pay half.',
            speaker: { role: 'spokeswoman of the ministry', named: false },
          }),
        ],
        reasons: [saysOther('silence', 'has not commented', 'said')],
      }),
      ...omits('a', 'b', 'd'),
    ],
  }),
  aFinding(7, {
    text: 'The bridge was built in 1931.',
    status: 'confirmed',
    origins: 1,
    stances: [
      aStance({ report: 'd', verdict: 'confirm', evidence: [anEvidence({ text: 'It dates from 1931.' })] }),
      ...omits('a', 'b', 'c'),
    ],
  }),
]

const omissions: Omission[] = [
  {
    claim: 'a-7',
    text: 'The previous inspection, two years ago, had already noted rust on the girders.',
    reports: ['a', 'b', 'c', 'd'],
  },
  {
    claim: 'd-2',
    text: 'Lorries have to drive a detour of 40 kilometres by way of the motorway.',
    reports: ['a', 'd'],
  },
  { claim: 'c-9', text: 'The council meets on Friday to decide who repairs the bridge.', reports: ['c'] },
]

/** A checked page of an invented story. */
export const page: PageState = aPage({
  title: 'Old harbour bridge closed to lorries after inspectors find a crack',
  story: aStory({ reports: ['a', 'b', 'c', 'd'] }),
  reports,
  checkable: 7,
  judged: 7,
  omissions,
})
