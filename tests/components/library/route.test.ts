import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf, type Route, routeOf, SECTIONS, sectionOf } from '../../../components/library/route.ts'

const id = fc.string({ minLength: 1 })
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom(...SECTIONS.filter((one) => one !== 'search')).map((view): Route => ({ view })),
  fc.string().map((query): Route => ({ view: 'search', query })),
  id.map((one): Route => ({ view: 'story', id: one })),
  fc.tuple(id, fc.option(id)).map(([one, claim]): Route => ({ view: 'report', id: one, claim })),
)

describe('an address', () => {
  it('leads to what it was made of, whatever an id or a query holds', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(routeOf(hashOf(route))).toEqual(route)
      }),
    )
  })

  it.each([
    ['', 'stories'],
    ['#', 'stories'],
    ['#/nowhere/else', 'stories'],
    ['#/%E0%A4%A', 'stories'],
    ['#/data', 'data'],
    ['#/search', 'search'],
    ['#/report/r1', 'report'],
    ['#/story/s1', 'story'],
  ])('%s shows %s', (hash, view) => {
    expect(routeOf(hash).view).toBe(view)
  })

  it('stands in a section of the navigation', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(SECTIONS).toContain(sectionOf(route))
      }),
    )
  })
})
