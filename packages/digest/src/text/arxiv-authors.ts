import type { Author } from '../digest.ts'
import { type Authors, areTurned, author } from './names.ts'
import { collapse } from './white-space.ts'

/**
 * Authors as arXiv writes them: names parted by commas and `and`, affiliations in brackets behind them,
 * numbered ones explained in the last bracket, a collaboration before a colon or behind `for the`.
 *
 * @example parseArxivAuthors('The X Collaboration: Ada One (Here), Bob Two') // a group and two people
 * Rules: https://info.arxiv.org/help/prep.html#author
 */
export function parseArxivAuthors(text: string): Authors {
  const { outside, brackets } = withoutBrackets(text)
  const legend = new Map<string, string>()
  for (const bracket of brackets) {
    for (const match of bracket.matchAll(/\((\d{1,2})\)\s*([^()]+)/g))
      legend.set(match[1] as string, (match[2] as string).replace(/[\s,;]+(?:and\s*)?$/, ''))
    if (NUMBERED.test(bracket)) {
      for (const part of bracket.split(/[,;]\s*(?=\d{1,2}:)/)) {
        const numbered = /^\s*(\d{1,2}):\s*(.+)$/.exec(part)
        if (numbered) legend.set(numbered[1] as string, (numbered[2] as string).trim())
      }
    }
  }
  let partial = false
  const authors: Author[] = []
  const parts = outside
    .replace(/\s+/g, ' ')
    .split(/[,;:、，；]|\s+(?:and|&)\s+|^(?:and|&)\s+|\s+(?:for|on behalf of)\s+(?=the\b)/)
    .flatMap((part) => {
      const trimmed = part.replace(/^\s*(?:and|&)\s+/, '').trim()
      return trimmed ? [trimmed] : []
    })
  for (const written of parts) {
    const part = written.replace(WITHIN_NAME, (all, n: string) => {
      const bracket = brackets[Number(n)] as string
      return NICKNAME.test(bracket) ? `(${bracket})` : all
    })
    const affiliations = [...part.matchAll(PLACEHOLDER)].map((match) => brackets[Number(match[1])] as string)
    const whole = collapse(part.replace(PLACEHOLDER, ' '))
    const name = whole.replace(/\s*\b(?:et\.?\s*al\b\.?|and others|others)\s*$/i, '').trim()
    if (name !== whole) partial = true
    const affiliation = affiliations.flatMap((each) => affiliationOf(each, legend)).join('; ')
    const affiliated = affiliation ? { affiliation } : {}
    if (/^(?:Jr|Sr|I{2,3}|IV)\.?$/.test(name) && authors.length) {
      const last = authors.at(-1) as Author
      authors[authors.length - 1] = { ...last, name: `${last.name}, ${name}`, ...affiliated }
      continue
    }
    if (/\p{L}/u.test(name)) authors.push({ ...author(name), ...affiliated })
    // A place that stands apart is that of all before it.
    else if (affiliation) for (const each of authors) each.affiliation ??= affiliation
  }
  return { authors, ...(partial ? { partial: true as const } : {}) }
}

/**
 * Whether a text of names, their places in brackets, has them as they are read: between semicolons, too, which then part
 * places, and no family name stands before a comma.
 *
 * @example namesInOrder('Ada One, Bob Two (Here); Cy Three (There)') // true
 */
export function namesInOrder(text: string): boolean {
  const names = () => withoutBrackets(text).outside.replace(PLACEHOLDER, ' ')
  if (!text.includes(';')) return !/, .* and /.test(text) || !areTurned(names().split(/\s+and\s+/))
  const lists = names()
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => part.split(/,\s*(?:and\s+)?|\s+and\s+/).map((name) => name.trim()))
  return (
    lists.some((list) => list.length !== 2) &&
    lists.every((list) => list.every((name) => /^\p{Lu}[^\s,]* [^\s,]/u.test(name)))
  )
}

/** An explanation of numbers: `1: Town Library, 2: Elsewhere`. */
const NUMBERED = /^\s*\d{1,2}:\s*\S/

const PLACEHOLDER = /\uE000(\d+)\uE000/g
/** A bracket with more of the name behind it. */
const WITHIN_NAME = /(?<=\p{L} )\uE000(\d+)\uE000(?= \p{Lu})/gu
/** The name by which a person is called: `Mary (Molly) Lind`. */
const NICKNAME = /^\p{Lu}\p{Ll}[\p{L}'’-]{0,20}$/u

/** The text with every outermost bracket replaced by a placeholder, and what the brackets held. */
function withoutBrackets(text: string): { outside: string; brackets: string[] } {
  const brackets: string[] = []
  const plain = text.replaceAll('\uE000', ' ')
  if (!plain.includes('(')) return { outside: plain, brackets }
  let outside = ''
  let depth = 0
  /** Where the outermost bracket opened, or the text behind it begins. */
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 40) {
      if (depth++ > 0) continue
      outside += plain.slice(from, i)
      from = i + 1
    } else if (code === 41 && depth > 0 && --depth === 0) {
      outside += ` \uE000${brackets.push(text.slice(from, i)) - 1}\uE000 `
      from = i + 1
    }
  }
  if (depth > 0) brackets.push(text.slice(from))
  else outside += plain.slice(from)
  return { outside, brackets }
}

/** The affiliations that one bracket names, numbers looked up in the legend. */
function affiliationOf(bracket: string, legend: ReadonlyMap<string, string>): string[] {
  if (/\(\d/.test(bracket) || NUMBERED.test(bracket)) return []
  if (!/^[\d\s,;*†‡and]+$/.test(bracket)) return [bracket.trim()]
  return [...bracket.matchAll(/\d+/g)].flatMap((match) => legend.get(match[0]) ?? [])
}
