import type { Author } from '@offprint/digest'
import { isHandle } from '../identity/authors.ts'
import { onOneLine } from './citable.ts'

/** A name for a citation: a person's with its parts, or one that stays whole. */
export type CitationName = { family: string; given: string; suffix?: string } | { literal: string }

const PARTICLES = new Set(
  "af al bin d' da dal dalla das de degli dei del dell' della den der des di do dos du e el ibn la las le los op 't te ten ter van vom von und y zu zum zur".split(
    ' ',
  ),
)
const SUFFIX = /^(?:jr\.?|sr\.?|i{2,3}|iv)$/i

/**
 * A name's parts. Where the source does not set them apart, the last word and the particles before it (`van den Oord`)
 * are the family name, as BibTeX reads it. Groups, handles, single words and names in scripts that put the family
 * first stay whole.
 */
export function citationName(author: Author): CitationName {
  const name = onOneLine(author.name)
  if (author.group || isHandle(author)) return { literal: name }
  if (author.family !== undefined) {
    const family = onOneLine(author.family)
    return author.given === undefined ? { literal: family } : { family, given: onOneLine(author.given) }
  }
  const words = name.split(' ')
  if (
    words.length < 2 ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)
  ) {
    return { literal: name }
  }
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) as string) ? (words.pop() as string) : undefined
  let start = words.length - 1
  while (start > 1 && PARTICLES.has(words[start - 1] as string)) start--
  return {
    family: words.slice(start).join(' ').replace(/,$/, ''),
    given: words.slice(0, start).join(' '),
    ...(suffix === undefined ? {} : { suffix }),
  }
}
