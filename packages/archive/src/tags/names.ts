import type { Concepts } from './concepts.ts'
import { Joint, SurfaceFlag, type Texts } from './texts.ts'

/** How papers write a concept. */
export interface Spelling {
  /** As a reader would write it, first letter capital: `3D Gaussian splatting`. */
  name: string
  /** Its other spellings, most common first. */
  others: string[]
}

/**
 * Names concepts from how the papers write them: the spelling that most of them use, each word with the
 * capitals that it bears inside sentences (titles and beginnings of sentences capitalise everything). Those of the
 * vocabulary have their names; their places tell of capitals.
 */
export function spellings(
  texts: Texts,
  concepts: Concepts,
  wanted: ReadonlySet<number>,
): Map<number, Spelling> {
  const { places, known } = concepts
  const forms = new Map<number, Map<string, number>>()
  // How often each surface stands where its capitals are its own, and the surfaces of each word.
  const times = new Int32Array(texts.surfaceTexts.length)
  const wordSurfaces = new Map<number, number[]>()
  const small: string[] = []
  for (let paper = 0; paper < texts.count; paper++) {
    const body = texts.bodies[paper] as number
    const end = places.starts[paper + 1] as number
    for (let place = places.starts[paper] as number; place < end; place++) {
      const concept = places.concepts[place] as number
      if (!wanted.has(concept)) continue
      const token = places.tokens[place] as number
      const length = places.lengths[place] as number
      const isNamed = concept < known
      let form = ''
      for (let at = token; at < token + length; at++) {
        const surface = texts.surfaces[at] as number
        small[surface] ??= (texts.surfaceTexts[surface] as string).toLowerCase()
        const flags = texts.surfaceFlags[surface] as number
        const word = texts.words[at] as number
        const caps = (flags & SurfaceFlag.caps) !== 0
        if (!isNamed)
          form += (at === token ? '' : texts.joints[at] === Joint.hyphen ? '-' : ' ') + small[surface]
        if (token < body && !caps) continue
        if (at === token && texts.joints[at] === Joint.sentence && !caps) continue
        if (times[surface] === 0) wordSurfaces.set(word, [...(wordSurfaces.get(word) ?? []), surface])
        times[surface] = (times[surface] as number) + 1
      }
      if (isNamed) continue
      let counts = forms.get(concept)
      if (counts === undefined) {
        counts = new Map()
        forms.set(concept, counts)
      }
      counts.set(form, (counts.get(form) ?? 0) + 1)
    }
  }
  const cased = new Map<string, string>()
  for (const surfaces of wordSurfaces.values()) {
    const lower = new Map<string, Map<string, number>>()
    for (const surface of surfaces) {
      const text = texts.surfaceTexts[surface] as string
      const form = small[surface] as string
      let counts = lower.get(form)
      if (counts === undefined) {
        counts = new Map()
        lower.set(form, counts)
      }
      counts.set(text, times[surface] as number)
    }
    for (const [form, counts] of lower) cased.set(form, mostCommon(counts)[0] ?? form)
  }
  const result = new Map<number, Spelling>()
  for (const [concept, counts] of forms) {
    const ordered = mostCommon(counts)
    const written = ordered.map((form) => form.replace(/[^\s]+/g, (run) => casedRun(run, cased)))
    const long = written.filter((form) => form.includes(' ') || form.includes('-') || form.length > 6)
    const best = long[0] ?? written[0] ?? ''
    result.set(concept, { name: capitalised(best), others: written.filter((form) => form !== best) })
  }
  return result
}

function casedRun(run: string, cased: ReadonlyMap<string, string>): string {
  const whole = cased.get(run)
  if (whole !== undefined) return whole
  return run
    .split('-')
    .map((part) => cased.get(part) ?? part)
    .join('-')
}

/** First letter capital, unless the word has capitals of its own further on (`mT5`). */
export function capitalised(name: string): string {
  const first = name.split(/[\s-]/, 1)[0] ?? ''
  if (/\p{Lu}/u.test(first)) return name
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Keys by count, then by code units. */
function mostCommon(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form)
}
