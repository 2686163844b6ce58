import { expect, test } from 'vitest'
import { chancesOf, LIMIT, type Network, standardised } from '../../../lib/core/judge/model/network.ts'

const network: Network = {
  mean: [0.5, 0, 2],
  scale: [0.25, 1, 0.5],
  members: [
    {
      hidden: [
        [0.3, -0.2, 0.5, 0.1],
        [-0.4, 0.6, 0.2, -0.3],
      ],
      out: [
        [0.7, -0.5, 0.1, 0.2, -0.1, 0.05],
        [-0.2, 0.9, 0.3, -0.4, 0.2, -0.15],
      ],
    },
    {
      hidden: [[0.1, 0.8, -0.6, 0.4]],
      out: [
        [1.1, 0.2, -0.3, 0.1, 0.3],
        [-0.6, 0.4, 0.5, -0.2, 0.1],
      ],
    },
  ],
}

/** The definition, layer by layer over every feature: rectified units, then units and features together, then a softmax. */
function plainly({ members, ...moments }: Network, vector: readonly number[]): number[] {
  const input = [...standardised(moments, vector)]
  const dot = (row: readonly number[], values: readonly number[]) =>
    [...values, 1].reduce((sum, value, at) => sum + value * (row[at] as number), 0)
  const chances = members.map(({ hidden, out }) => {
    const units = hidden.map((row) => Math.max(0, dot(row, input)))
    const powers = out.map((row) => Math.exp(dot(row, [...units, ...input])))
    return powers.map((power) => power / powers.reduce((sum, one) => sum + one, 0))
  })
  return [0, 1].map((which) => chances.reduce((sum, one) => sum + (one[which] as number) / chances.length, 0))
}

test.each([
  ['only zeros', [0, 0, 0]],
  ['some zeros', [0, 1.5, 0]],
  ['no zeros', [1, -2, 2.5]],
  ['values beyond the limit', [100, 0, -100]],
  ['a mean, which is no deviation', [0.5, 0, 2]],
])('the packed network gives the chances of its definition: %s', (_, vector) => {
  const expected = plainly(network, vector)
  chancesOf(network, vector).forEach((chance, which) => {
    expect(chance).toBeCloseTo(expected[which] as number, 12)
  })
})

test('a feature that is left out is 0, and deviations end at the limit', () => {
  expect([...standardised(network, [100, -100])]).toEqual([LIMIT, -LIMIT, -4])
  expect(chancesOf(network, [1])).toEqual(chancesOf(network, [1, 0, 0]))
})
