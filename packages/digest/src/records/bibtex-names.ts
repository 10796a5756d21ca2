import type { Author } from '../digest.ts'
import type { Authors } from '../text/names.ts'
import { texToUnicode } from '../text/tex.ts'
import { collapse } from '../text/white-space.ts'
import { INITIALS, isPersonal, personal, recordAuthor, recordAuthors } from './record-names.ts'

const SUFFIX = /^(?:[jJ][rR]|[sS][rR]|[IVX]{1,4}|[ivx]{2,4}|2nd|3rd|[pP][hH]\.?[dD]|[mM][dD])\.?$/
/** What may stand alone behind a family name and be no given name: Xi, Vi and VI are, and so are J.R. and Md. */
const LONE_SUFFIX = /^(?:Jr|jr|Sr|sr|III?|IV|iii?|iv|2nd|3rd|[pP]h\.?[dD])\.?$/
const KEYED = /^(?:family|given|prefix|suffix|useprefix|id|given-i|family-i)\s*=/i

/**
 * The authors of a BibTeX name list: names parted by `and`, each `First von Last`, `von Last, First` or
 * `von Last, Jr, First`, or biblatex's `family=…, given=…`. What stands in braces is never taken apart:
 * `{ICARUS and SBND Collaborations}` is one author. `others` marks the list as partial.
 *
 * @example bibtexAuthors('{\\L}ukasz, Ada and {Qwen Team} and others')
 */
export function bibtexAuthors(list: string): Authors {
  const authors: Author[] = []
  let partial = false
  let names = splitOutsideBraces(list, 'and')
  // Braces around a whole list of persons are a slip; around a group's name they are meant.
  for (let inner = unbraced(list); inner !== undefined; inner = unbraced(inner)) {
    const inside = splitOutsideBraces(inner, 'and')
    if (inside.length > 1 && inside.every((name) => /,/.test(name))) names = inside
  }
  for (const written of names) {
    const name = collapse(written).replace(/,$/, '')
    if (/^\{?(?:others|et\.?~?\s*al\.?|al\.?,\s*et)\}?$/i.test(name)) partial = true
    else if (name !== '') {
      const found = namesIn(name)
      authors.push(...found.authors)
      if (found.partial) partial = true
    }
  }
  return { authors, ...(partial ? { partial: true as const } : {}) }
}

/** What stands between two `and`s: one name, or several where somebody parted them by commas or semicolons. */
function namesIn(written: string): Authors {
  const inner = unbraced(written)
  if (inner !== undefined) {
    const name = clean(inner)
    const author = recordAuthor(name)
    if (!author) return { authors: [] }
    if (author.family !== undefined) return { authors: [author] }
    return { authors: [/\s/.test(name) && !isPersonal(name) ? { name, group: true } : author] }
  }
  if (KEYED.test(written)) {
    // An option for the whole list (`useprefix=false`) stands where a name would.
    const named = keyed(written)
    return { authors: named.name === '' ? [] : [named] }
  }
  if (written.includes(';')) return recordAuthors([clean(written)])
  const cut = /^(.*[^\s,]),?\s+et\.?\s*al\.?$/i.exec(written)?.[1]
  if (cut !== undefined) return { authors: namesIn(cut).authors, partial: true }
  const parts = splitOutsideBraces(written, ',')
    .map(clean)
    .filter((part) => part !== '')
  const [first = '', second = '', third = ''] = parts
  if (parts.length > 3 || (parts.length === 3 && !SUFFIX.test(second) && !SUFFIX.test(third))) {
    return severalNames(parts)
  }
  if (parts.length === 3)
    return { authors: [SUFFIX.test(third) ? personal(first, second, third) : personal(first, third, second)] }
  if (parts.length === 2 && LONE_SUFFIX.test(second)) return { authors: [{ name: `${first} ${second}` }] }
  const author = parts.length === 2 ? recordAuthor(`${first}, ${second}`) : plainName(first)
  return { authors: author ? [author] : [] }
}

function plainName(name: string): Author | undefined {
  return /[\p{L}\p{N}]/u.test(name) ? (recordAuthor(name) ?? { name }) : undefined
}

/** `Ada Lovelace, Alan Turing, Grace Hopper`: names, where BibTeX would see parts of one. */
function severalNames(parts: readonly string[]): Authors {
  const names = parts.filter((part) => part !== '')
  const complete = names.every((name) => /\s/.test(name))
  if (complete) return { authors: names.flatMap((name) => recordAuthor(name) ?? []) }
  // `Lovelace, A., Turing, A.`: by twos.
  if (
    names.length % 2 === 0 &&
    names.every((name, index) => index % 2 === 0 || /^(?:\p{Lu}\.?[\s-]*){1,4}$/u.test(name))
  ) {
    return {
      authors: names.flatMap((name, index) =>
        index % 2 === 0 ? personal(name, names[index + 1] as string) : [],
      ),
    }
  }
  // `Lovelace, Ada, K.` and `Lovelace, K., Ada`: one name, whose initials a comma parts from the first name.
  if (names.length === 3) {
    const [family, second, third] = names as [string, string, string]
    if (INITIALS.test(third)) return { authors: [personal(family, `${second} ${third}`)] }
    if (INITIALS.test(second)) return { authors: [personal(family, `${third} ${second}`)] }
  }
  return { authors: names.length ? [{ name: names.join(', ') }] : [] }
}

/** biblatex's extended form: `family=Beethoven, given=Ludwig, prefix=van`. */
function keyed(written: string): Author {
  const values = new Map<string, string>()
  for (const part of splitOutsideBraces(written, ',')) {
    const [key = '', ...value] = part.split('=')
    values.set(key.trim().toLowerCase(), clean(value.join('=').replace(/^\s*"(.*)"\s*$/, '$1')))
  }
  const family = [values.get('prefix'), values.get('family')].filter(Boolean).join(' ')
  return personal(family, values.get('given') ?? '', values.get('suffix'))
}

function clean(tex: string): string {
  return collapse(
    texToUnicode(tex)
      .replace(/[{}]/g, '')
      .replace(/[*†‡]+/g, ''),
  ).replace(/^[,;\s]+|[,;\s]+$/g, '')
}

/** The content of a name that stands in one pair of braces as a whole, or `undefined`. */
function unbraced(text: string): string | undefined {
  const trimmed = text.trim()
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}') || trimmed.startsWith('{\\')) return undefined
  let depth = 0
  for (let at = 0; at < trimmed.length; at++) {
    const code = trimmed.charCodeAt(at)
    if (code === 0x5c) at++
    else if (code === 0x7b) depth++
    else if (code === 0x7d && --depth === 0)
      return at === trimmed.length - 1 ? trimmed.slice(1, -1) : undefined
  }
  return undefined
}

/** Splits at commas, or at the word `and`, where no brace is open. */
function splitOutsideBraces(text: string, separator: ',' | 'and'): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  const piece = separator === ',' ? /[\\{},]/g : /[\\{}]|(?<=\s)and(?=\s)/gi
  for (let match = piece.exec(text); match; match = piece.exec(text)) {
    const character = match[0]
    if (character === '\\') piece.lastIndex++
    else if (character === '{') depth++
    else if (character === '}') depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      parts.push(text.slice(start, match.index))
      start = match.index + character.length
    }
  }
  parts.push(text.slice(start))
  return parts
}
