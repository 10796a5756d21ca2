import anyAscii from 'any-ascii'
import { fingerprint } from './fingerprint.ts'
import { withoutMarkup } from './identity/title.ts'

/** Longest slug. */
const LONGEST = 80

/** Names that pages of the archive itself have. */
const RESERVED = new Set(['index', 'page'])

/**
 * The readable part of an address: `a-z`, `0-9` and `-`, at most 80 characters, cut at a word. Other scripts are
 * transliterated. `''` where nothing of the text can be written so (punctuation alone), or where the word is
 * taken by the archive's own pages (`index`, `page`).
 *
 * @example
 * slugify('S²FT: Efficient, Scalable…') // 's2ft-efficient-scalable'
 * slugify('深度学习') // 'shen-du-xue-xi'
 */
export function slugify(text: string, longest: number = LONGEST): string {
  const plain = withoutMarkup(text.length > 2000 ? text.slice(0, 2000) : text)
    .normalize('NFKC')
    .replace(/\p{Extended_Pictographic}/gu, ' ')
    .replace(/['’‘ʼ`´]/g, '')
    // One syllable a character.
    .replace(/\p{Script=Han}/gu, ' $& ')
  const words = anyAscii(plain)
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/(?<=[a-z])(?:\+\+|\+(?![a-z0-9]))/g, (sign) => 'plus'.repeat(sign.length))
    .match(/[a-z0-9]+/g)
  if (!words) return ''
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > longest) {
      if (!slug) slug = longer.slice(0, longest)
      break
    }
    slug = longer
  }
  return RESERVED.has(slug) ? '' : slug
}

/**
 * A slug that is not taken yet: the bare one, else with a suffix made of the identity, lengthened until it is free.
 *
 * @param bare What `slugify` gave; `fallback` stands in where that is empty.
 * @param identity What the suffix is made of: the same identity has the same suffix in every archive.
 */
export function freeSlug(
  bare: string,
  identity: string,
  taken: (slug: string) => boolean,
  fallback: string,
): string {
  const base = bare || fallback
  if (!taken(base)) return base
  for (let length = 4; ; length += 2) {
    const slug = withSuffix(base, identity, length)
    if (!taken(slug)) return slug
    // Beyond the hash's own length only a counter can tell two equal identities apart.
    if (length >= 16) return freeSlug(bare, `${identity}+`, taken, fallback)
  }
}

/** `base` with the identity's suffix, within the longest slug. */
export function withSuffix(base: string, identity: string, length = 4): string {
  const suffix = fingerprint(identity, length)
  const room = LONGEST - suffix.length - 1
  const cut =
    base.length > room
      ? base.slice(0, base.lastIndexOf('-', room) > 0 ? base.lastIndexOf('-', room) : room)
      : base
  return `${cut}-${suffix}`
}
