import { describe, expect, it } from 'vitest'
import { readTexts } from '../../src/tags/texts.ts'

/** Words that a sum of letters times powers of 31, the usual hash, does not tell apart: `Aa` and `BB` are the same to it. */
function alike(parts: number): string[] {
  return Array.from({ length: 2 ** parts }, (_, number) =>
    Array.from({ length: parts }, (_, place) => ((number >> place) & 1 ? 'BB' : 'Aa')).join(''),
  )
}

describe('readTexts', () => {
  it('knows each word again, however many there are and however alike they look to a hash', () => {
    const others = Array.from({ length: 5000 }, (_, number) => `word${number.toString(36)}x`)
    const first = [...alike(7), ...others]
    const again = [...others, ...alike(7)]
    const texts = readTexts([
      { title: first.join(' ') },
      { title: 'Another', abstract: `${again.join(' ')} and ${alike(8).join(' ')}` },
    ])
    const surfaceOf = (token: number) => texts.surfaceTexts[texts.surfaces[token] as number]
    expect(new Set(texts.surfaceTexts).size).toBe(texts.surfaceTexts.length)
    expect(first.map((_, token) => surfaceOf(token))).toEqual(first)
    expect(again.map((_, at) => surfaceOf((texts.bodies[1] as number) + at))).toEqual(again)
    expect(new Set(texts.words.subarray(0, first.length)).size).toBe(first.length)
  })
})
