/** A unit of measure: factor turns a value into the dimension's base unit; spread is what a value loosely given allows. */
export interface Unit {
  dimension: string
  factor: number
  spread: number
}

const TABLE: [string, number, string][] = [
  ['time', 1 / 3600, 'second seconds sec'],
  ['time', 1 / 60, 'minute minutes min mins'],
  ['time', 1, 'hour hours hr hrs'],
  ['time', 24, 'day days'],
  ['time', 24 * 7, 'week weeks'],
  ['time', 24 * 30.4, 'month months'],
  ['time', 24 * 365, 'year years'],
  ['time', 24 * 3650, 'decade decades'],
  ['length', 0.001, 'millimetre millimetres millimeter millimeters mm'],
  ['length', 0.01, 'centimetre centimetres centimeter centimeters cm'],
  ['length', 1, 'metre metres meter meters'],
  ['length', 1000, 'kilometre kilometres kilometer kilometers km'],
  ['length', 0.3048, 'foot feet ft'],
  ['length', 0.9144, 'yard yards'],
  ['length', 1609, 'mile miles'],
  ['length', 1852, 'nautical|miles nautical|mile'],
  ['speed', 1, 'km|h kilometres|an|hour kilometers|an|hour kilometres|per|hour kilometers|per|hour kph kmh'],
  ['speed', 1.609, 'mph miles|an|hour miles|per|hour'],
  ['speed', 1.852, 'knots knot'],
  ['mass', 0.001, 'gram grams'],
  ['mass', 1, 'kilogram kilograms kilo kilos kg'],
  ['mass', 1000, 'tonne tonnes ton tons'],
  ['mass', 0.4536, 'pound|weight lb lbs'],
  ['area', 1, 'hectare hectares ha'],
  ['area', 0.4047, 'acre acres'],
  ['area', 100, 'square|kilometres square|kilometers square|kilometre sq|km'],
  ['area', 259, 'square|miles square|mile'],
  ['volume', 1, 'litre litres liter liters'],
  ['volume', 1000, 'cubic|metres cubic|meters cubic|metre'],
  ['volume', 4.546, 'gallon gallons'],
  ['temperature', 1, 'degrees degree'],
  ['energy', 1, 'megawatt megawatts mw'],
  ['energy', 1000, 'gigawatt gigawatts gw'],
]

/** Units by their spelling, words separated by a blank. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  TABLE.flatMap(([dimension, factor, names]) =>
    names.split(' ').map((name): [string, Unit] => [
      name.replaceAll('|', ' '),
      // A month is 28 to 31 days, a year has leap years, three nautical miles are some five and a half kilometres.
      {
        dimension,
        factor,
        spread: factor * (factor > 24 && dimension === 'time' ? 0.02 : dimension === 'time' ? 0 : 0.015),
      },
    ]),
  ),
)
