import { safeUrl } from '../../../text/links.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { addLink, type Draft, hasIds, isKeptPaper, leadsNowhere, newDraft } from '../draft.ts'
import type { Piece } from '../inline/piece.ts'
import { isListOfAuthors } from '../words/citation.ts'
import { isLoneAuthor } from '../words/credit.ts'
import { collapse, isTitleLike, wordCount } from '../words/titles.ts'

/** A stretch of a line that may be the title. */
export interface Candidate {
  start: number
  end: number
  text: string
  mark: NonNullable<Draft['titleMark']>
}

const QUOTED = /[“"「『《]([^“”"「」『』《》]{3,600})[”"」』》]/g

/** Straight quotation marks around a title that has others within: `"Kites Say "No" to Strings"`. */
const NESTED =
  /(?<=^|[\s.,:;([])"([^\s"“”](?:[^"“”]{0,200}[\s(]"[^"“”\s][^"“”]{0,80}"){1,2}[^"“”]{1,200}[^"“”\s])"(?=[\s,.;:)\]]|$)/g

/** Single quotation marks, as British references have them. Apostrophes are no ends: behind those a comma or a stop stands. */
const SINGLY_QUOTED =
  /(?<=^|[.,:;)]\s)[‘'](?=[\p{Lu}\d])([^‘“”"]{10,300}?)(?:[.,?!]['’](?=\s|$)|['’](?=[.,;]))/gu

/** The marks of French, German and Italian, and of languages that set them the other way round: `« Poussière »`, `„Staub“`, `»Staub«`. */
const OF_OTHER_LANGUAGES = /«\s?([^«»]{3,600})»|„([^„“”«»]{3,600})[“”]|»([^«»]{3,600})«/g

/** The same closing mark at both ends, as some type it: `Ada Weber, ”Dust on Shelves”`. */
const CLOSED_TWICE = /(?<=[\p{L}.,:;]\s)”(?=[\p{Lu}\d])([^“”"]{10,600})”/gu

/**
 * Contiguous stretches of pieces that share what `key` gives: objects, never `true`, since comparing both kinds in one
 * place makes V8 compile it again and again.
 */
export function runs(
  pieces: readonly Piece[],
  key: (piece: Piece) => object | undefined,
  mark: Candidate['mark'],
): Candidate[] {
  const found: Candidate[] = []
  let at = 0
  let open: { value: object | undefined; candidate: Candidate } | undefined
  for (const piece of pieces) {
    if (piece.image) continue
    const value = key(piece)
    const end = at + piece.text.length
    const goesOn =
      value === undefined
        ? piece.text.trim() === ''
        : value === open?.value && !(mark === 'bold' && isByline(open.candidate, piece, at))
    if (open && goesOn) {
      if (value !== undefined) {
        open.candidate.text += (open.candidate.end < at ? ' ' : '') + piece.text
        open.candidate.end = end
      }
    } else {
      open = undefined
      if (value !== undefined) {
        open = { value, candidate: { start: at, end, text: piece.text, mark } }
        found.push(open.candidate)
      }
    }
    at = end
  }
  return found
}

/** Whether a part of a line names people behind a part that ends as a title does, though both are marked alike: `**The title.** **Ann Lee**` */
function isByline(ahead: Candidate, { text, emphasis }: Piece, at: number): boolean {
  const isParted = ahead.end < at || /\s$/.test(ahead.text) || /^\s/.test(text)
  const names = collapse(trimEnd(text, ' .,;:*†‡'))
  return (
    isParted &&
    !emphasis &&
    /[.?!]\s*$/.test(ahead.text) &&
    wordCount(ahead.text) >= FEWEST_WORDS &&
    (isLoneAuthor(names) || isListOfAuthors(names))
  )
}

const FEWEST_WORDS = 3

export function quotedIn(text: string, others: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  if (!/[“”"「『《‘'«»„]/.test(text)) return found
  const head = text.slice(0, 4000)
  const twice = head.includes('“') ? [] : [...head.matchAll(CLOSED_TWICE)]
  const nested = [...head.matchAll(NESTED)]
  const isWithin = ({ index }: RegExpExecArray) =>
    nested.some((outer) => index >= outer.index && index < outer.index + outer[0].length)
  const foreign = /[«»„]/.test(head) ? [...head.matchAll(OF_OTHER_LANGUAGES)] : []
  const plain = foreign.length > 0 ? [] : [...head.matchAll(QUOTED)]
  const single = [...foreign, ...plain, ...head.matchAll(SINGLY_QUOTED), ...twice]
  for (const match of [...nested, ...single.filter((each) => !isWithin(each))]) {
    const inner = (match[1] ?? match[2] ?? match[3] ?? '').trim()
    const start = match.index
    const end = start + match[0].length
    if (!isTitleLike(inner) || (wordCount(inner) < 2 && !isWithinReference(text, start, end))) continue
    // Words that a sentence quotes: `"kites are fun" is what it says`
    if (/^\p{Ll}/u.test(inner) && /^\s\p{Ll}{2}/u.test(text.slice(end, end + 3))) continue
    const inside = others.some(
      (other) => other.start <= start && end <= other.end && other.text.trim().length > match[0].length + 3,
    )
    if (!inside) found.push({ start, end, text: inner, mark: 'quoted' })
  }
  return found
}

/** Whether a comma stands on both sides of a quotation, as it does around a title of one word behind its authors: `A. Lee, "Salt," in …`. */
function isWithinReference(text: string, start: number, end: number): boolean {
  const isBehind = /[\p{L}.],\s$/u.test(text.slice(Math.max(0, start - 3), start))
  return isBehind && (text[end - 2] === ',' || text[end] === ',')
}

/** Whether a candidate's link leads to a place on the same page, or nowhere. */
export function isAnchorOnly(pieces: readonly Piece[], run: Candidate): boolean {
  let at = 0
  for (const piece of pieces) {
    if (piece.image) continue
    if (at === run.start && piece.anchor)
      return (
        !leadsNowhere(piece.anchor.url) &&
        safeUrl(piece.anchor.url) === undefined &&
        !isKeptPaper(piece.anchor.url)
      )
    at += piece.text.length
  }
  return false
}

/** Pages of people: publication lists link the authors to them. */
const PERSON =
  /^https?:\/\/(?:(?:[\w-]+\.)?orcid\.org\/|scholar\.google\.[a-z.]{2,6}\/citations\?(?!.*citation_for_view)|openreview\.net\/profile\?|(?:www\.)?researchgate\.net\/profile\/[^/]+\/?$|(?:www\.)?linkedin\.com\/in\/|dblp\.(?:org|uni-trier\.de)\/pid\/|(?:www\.)?semanticscholar\.org\/author\/)/i
const MOST_NAME_WORDS = 5

/** Whether a candidate is a few words that lead to a person's page. */
export function leadsToPerson(pieces: readonly Piece[], run: Candidate): boolean {
  if (wordCount(run.text) > MOST_NAME_WORDS) return false
  let at = 0
  for (const piece of pieces) {
    if (piece.image) continue
    if (at === run.start && piece.anchor) return PERSON.test(piece.anchor.url)
    at += piece.text.length
  }
  return false
}

/** Whether a title is linked to a paper of its own. */
export function hasOwnId(pieces: readonly Piece[], title: Candidate): boolean {
  let at = 0
  for (const piece of pieces) {
    if (piece.image) continue
    if (piece.anchor && at >= title.start && at < title.end) {
      const probe = newDraft('item', 1, 1)
      addLink(probe, piece.anchor.url, '')
      return hasIds(probe) || probe.hasPaperLink
    }
    at += piece.text.length
  }
  return false
}
