import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestFirst } from '../src/neighbours/largest-first.ts'

function frontOf(keys: readonly number[], wanted: number): number[] {
  const list = Float64Array.from(keys)
  largestFirst(list, list.length, wanted)
  expect([...list].sort((a, b) => a - b)).toEqual([...keys].sort((a, b) => a - b))
  return [...list.subarray(0, wanted)].sort((a, b) => b - a)
}

describe('largestFirst', () => {
  it('moves the largest keys to the front, whatever their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), (keys, at) => {
        const wanted = 1 + (at % keys.length)
        expect(frontOf(keys, wanted)).toEqual([...keys].sort((a, b) => b - a).slice(0, wanted))
      }),
    )
  })

  it('does so where each middle key is the largest, or the smallest, of those that are left', () => {
    const rising: number[] = []
    // The last key of a list, put into its middle, leaves the list before it when it is taken out again.
    for (let key = 0; key < 400; key++) {
      rising.push(key)
      const middle = (rising.length - 1) >> 1
      const last = rising.length - 1
      ;[rising[middle], rising[last]] = [rising[last] as number, rising[middle] as number]
    }
    const falling = rising.map((key) => 399 - key)
    for (const keys of [rising, falling])
      for (const wanted of [1, 2, 56, 200, 399, 400])
        expect(frontOf(keys, wanted)).toEqual(Array.from({ length: wanted }, (_, rank) => 399 - rank))
  })
})
