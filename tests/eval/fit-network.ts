import type { Layers, Network } from '../../lib/core/judge/model/network.ts'
import { momentsOf, rounded, standardRows } from './standard.ts'

/** How a network is trained. */
export interface NetworkSettings {
  /** Number of hidden units. */
  units: number
  /** Passes over all rows. */
  epochs: number
  /** Share of hidden units left out at each step (Srivastava and others, 2014); half as much of the features. */
  dropout: number
  /** Penalty on the weights. */
  decay: number
  /** Networks trained from different beginnings. */
  members: number
}

const BATCH = 256
const RATE = 2e-3
/** The weights of so many last passes are averaged. */
const AVERAGED = 5

/** Numbers from 0 to 1, always the same ones for a seed (Mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Fits networks with two classes by Adam (Kingma and Ba, 2015). Beginnings, order and dropout come from fixed seeds. */
export function fitNetwork(
  data: readonly (readonly number[])[],
  labels: readonly number[],
  settings: NetworkSettings,
): Network {
  const moments = momentsOf(data)
  const flat = standardRows(data, moments)
  return {
    mean: [...moments.mean].map(rounded),
    scale: [...moments.scale].map(rounded),
    members: Array.from({ length: settings.members }, (_, at) => fitLayers(flat, labels, settings, at + 1)),
  }
}

/** One block of weights with its slope and Adam's two moments. */
class Block {
  readonly values: Float32Array
  readonly slope: Float32Array
  readonly sum: Float32Array
  readonly #first: Float32Array
  readonly #second: Float32Array

  constructor(size: number) {
    this.values = new Float32Array(size)
    this.slope = new Float32Array(size)
    this.sum = new Float32Array(size)
    this.#first = new Float32Array(size)
    this.#second = new Float32Array(size)
  }

  /** One step down the slope, which is then cleared. */
  step(rate: number, decay: number, time: number): void {
    const { values, slope } = this
    const [one, two] = [1 - 0.9 ** time, 1 - 0.999 ** time]
    for (let at = 0; at < values.length; at++) {
      const g = (slope[at] as number) + decay * (values[at] as number)
      const first = 0.9 * (this.#first[at] as number) + 0.1 * g
      const second = 0.999 * (this.#second[at] as number) + 0.001 * g * g
      this.#first[at] = first
      this.#second[at] = second
      values[at] = (values[at] as number) - (rate * (first / one)) / (Math.sqrt(second / two) + 1e-8)
      slope[at] = 0
    }
  }

  keep(): void {
    for (let at = 0; at < this.sum.length; at++)
      this.sum[at] = (this.sum[at] as number) + (this.values[at] as number)
  }
}

function fitLayers(
  flat: Float32Array,
  labels: readonly number[],
  settings: NetworkSettings,
  seed: number,
): Layers {
  const { units, epochs, dropout, decay } = settings
  const size = labels.length
  const wide = flat.length / size
  const random = chance(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const hidden = new Block(units * wide)
  // One score is enough for two classes: units, features, bias.
  const out = new Block(units + wide)
  for (let at = 0; at < hidden.values.length; at++)
    if ((at + 1) % wide !== 0) hidden.values[at] = normal() / Math.sqrt(wide)
  for (let at = 0; at < units; at++) out.values[at] = normal() / Math.sqrt(units)
  const order = Uint32Array.from({ length: size }, (_, at) => at)
  const input = new Float32Array(wide)
  const active = new Float32Array(units)
  let time = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = size - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const kept = order[at] as number
      order[at] = order[other] as number
      order[other] = kept
    }
    const rate = RATE * (1 - epoch / epochs) + 1e-5
    for (let from = 0; from < size; from += BATCH) {
      const to = Math.min(size, from + BATCH)
      for (let at = from; at < to; at++) {
        const row = order[at] as number
        takeRow(flat, row * wide, input, dropout / 2, random)
        forward(hidden.values, input, active, dropout, random)
        let score = 0
        for (let u = 0; u < units; u++) score += (out.values[u] as number) * (active[u] as number)
        for (let f = 0; f < wide; f++) score += (out.values[units + f] as number) * (input[f] as number)
        const error = (1 / (1 + Math.exp(-score)) - (labels[row] === 1 ? 1 : 0)) / (to - from)
        backward(hidden, out, input, active, error, 1 / (1 - dropout))
      }
      time++
      hidden.step(rate, decay, time)
      out.step(rate, decay, time)
    }
    if (epoch >= epochs - AVERAGED) {
      hidden.keep()
      out.keep()
    }
  }
  return layersOf(hidden, out, units, wide, Math.min(AVERAGED, epochs))
}

function takeRow(
  flat: Float32Array,
  from: number,
  input: Float32Array,
  dropout: number,
  random: () => number,
): void {
  const last = input.length - 1
  for (let f = 0; f < last; f++)
    input[f] = random() < dropout ? 0 : (flat[from + f] as number) / (1 - dropout)
  input[last] = 1
}

function forward(
  hidden: Float32Array,
  input: Float32Array,
  active: Float32Array,
  dropout: number,
  random: () => number,
): void {
  const wide = input.length
  for (let u = 0; u < active.length; u++) {
    if (random() < dropout) {
      active[u] = 0
      continue
    }
    let sum = 0
    const base = u * wide
    for (let f = 0; f < wide; f++) sum += (hidden[base + f] as number) * (input[f] as number)
    active[u] = sum > 0 ? sum / (1 - dropout) : 0
  }
}

function backward(
  hidden: Block,
  out: Block,
  input: Float32Array,
  active: Float32Array,
  error: number,
  kept: number,
): void {
  const wide = input.length
  const units = active.length
  for (let f = 0; f < wide; f++)
    out.slope[units + f] = (out.slope[units + f] as number) + error * (input[f] as number)
  for (let u = 0; u < units; u++) {
    if (active[u] === 0) continue
    out.slope[u] = (out.slope[u] as number) + error * (active[u] as number)
    const part = error * (out.values[u] as number) * kept
    const base = u * wide
    for (let f = 0; f < wide; f++)
      hidden.slope[base + f] = (hidden.slope[base + f] as number) + part * (input[f] as number)
  }
}

/** The averaged weights; the class "no" gets score 0. */
function layersOf(hidden: Block, out: Block, units: number, wide: number, count: number): Layers {
  const mean = (sum: Float32Array, from: number, to: number) =>
    [...sum.slice(from, to)].map((value) => rounded(value / count))
  return {
    hidden: Array.from({ length: units }, (_, u) => mean(hidden.sum, u * wide, (u + 1) * wide)),
    out: [new Array(units + wide).fill(0), mean(out.sum, 0, units + wide)],
  }
}
