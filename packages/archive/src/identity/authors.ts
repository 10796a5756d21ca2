import type { Author } from '@offprint/digest'

/** How many names of each list are compared: lists of three thousand names exist. */
const COMPARED = 12

/**
 * Whether two lists of authors can be of one paper. `undefined` where they cannot be compared: one is empty,
 * made of user handles, of groups alone, or in a script that the other is not in.
 *
 * Names agree whichever part comes first and when one has initials only (`Wang W`, `Wei Wang`). At least a
 * third of the shorter list must agree: a common family name alone is no evidence.
 */
export function authorsAgree(one: readonly Author[], other: readonly Author[]): boolean | undefined {
  const here = names(one)
  const there = names(other)
  if (here.length === 0 || there.length === 0) return undefined
  const latin = (list: string[][]) => list.some((name) => name.some((part) => /[a-z]/.test(part)))
  if (latin(here) !== latin(there)) return undefined
  let agreeing = 0
  for (const name of here) if (there.some((each) => nameAgrees(name, each))) agreeing++
  return agreeing >= Math.max(1, Math.ceil(Math.min(here.length, there.length) / 3))
}

/** Whether a name is a user handle (`akhaliq`, `wei_w2`), which says little of who the author is. */
export function isHandle(author: Author): boolean {
  return !author.group && author.family === undefined && /^@?[a-z0-9][a-z0-9._-]*\d*$|^@/.test(author.name)
}

/** A name's parts in the spelling that is compared: lower case, without accents and punctuation. */
export function nameParts(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replace(/[\u0300-\u036f'’]/g, '')
      .toLowerCase()
      .replace(/ø/g, 'o')
      .replace(/ł/g, 'l')
      .replace(/ß/g, 'ss')
      .replace(/æ/g, 'ae')
      .replace(/đ/g, 'd')
      .normalize('NFC')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  )
}

function names(authors: readonly Author[]): string[][] {
  const list: string[][] = []
  for (const author of authors) {
    if (author.group || isHandle(author)) continue
    const parts = nameParts(initialsApart(author.name))
    if (parts.length) list.push(parts)
    if (list.length === COMPARED) break
  }
  return list
}

/** Whether each part of the shorter name is in the other, in full or as an initial; one of them in full. */
function nameAgrees(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let full = false
  for (const part of short) {
    if (long.includes(part)) full ||= part.length > 1
    else if (!long.some((each) => isInitial(part, each) || isInitial(each, part))) return false
  }
  return full
}

function isInitial(initial: string, name: string): boolean {
  return initial.length === 1 && name.startsWith(initial)
}

/** `Doe JA` as `Doe J A`: capitals in a row beside a name in small letters are initials. */
function initialsApart(name: string): string {
  if (!/\p{Ll}/u.test(name)) return name
  return name.replace(/(?<![\p{L}\p{M}])\p{Lu}{2,3}(?![\p{L}\p{M}])/gu, (initials) => [...initials].join(' '))
}
