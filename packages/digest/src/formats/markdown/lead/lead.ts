import { addIdsInText, addLink, type Draft, linksOf, newDraft, setAuthors, setDate } from '../draft.ts'
import { after, before, type Piece, PLAIN, textOf } from '../inline/piece.ts'
import { areNames, citedAuthors, isListOfAuthors } from '../words/citation.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { collapse, isTitleCase, isTitleLike, unbracketed, wordCount } from '../words/titles.ts'
import { hasDashedVenue, withoutPrefix } from './around-plain-title.ts'
import { endsAuthors, readBefore } from './before-title.ts'
import { readBehind } from './behind-title.ts'
import { buttonsAhead, sentenceBehindButtons } from './buttons-ahead.ts'
import { chooseTitle, isCitedBehind } from './choose-title.ts'
import { familiesAhead } from './families-ahead.ts'
import { readPartedLead } from './parted-lead.ts'
import { readTitle } from './read-title.ts'
import { citedIn, isCitationKey } from './reference.ts'
import { lengthOfAuthors } from './reference-parts.ts'
import { keepRemark, keepWords, tidyRemark } from './remarks.ts'
import { type Candidate, hasOwnId, quotedIn } from './title-candidates.ts'
import { standingAhead, standingBehind, withoutStanding } from './to-appear.ts'

const LONGEST_LEAD = 20_000

/** The year that a list sets ahead of whatever it says of a paper: `2019 | Lee, A. (2019). Kites. Kite Letters.` */
const YEAR_AHEAD = /^\s*((?:19|20)\d{2})\s+[|｜]\s+(?=\S)/

/** A paper's id, and who wrote it ahead of its title: `2503.01234 — Ann Lee, Bo Kim — The title`. */
const ID_AND_PEOPLE =
  /^[^\p{L}\p{N}]{0,6}(?:[aA]r[xX]iv:\s?)?(\d{4}\.\d{4,5}(?:v\d{1,2})?)[\])]?\s*[–—|·:-]\s+([^–—|·"“]{3,400}?)\s*[–—|·:]\s+(?=["“*]?[\p{Lu}\d])/u

function peopleBehindId(text: string): { id: string; names: string; length: number } | undefined {
  const [ahead = '', id = '', names = ''] = ID_AND_PEOPLE.exec(text.slice(0, LONGEST_WITH_PEOPLE)) ?? []
  const areSeveral = /,|&|\sand\s|\bet\s?al/.test(names) && areNames(names.replace(/,?\s*et\s?al\.?$/, ''))
  return ahead !== '' && (areSeveral || isListOfAuthors(names))
    ? { id, names, length: ahead.length }
    : undefined
}

const LONGEST_WITH_PEOPLE = 500

/** What the plan of a course says ahead of a paper that is to be read: `Required: Lee & Kim, "The title"`. */
const READING_AHEAD =
  /^\s*((?:required|optional|recommended|suggested)(?: readings?| papers?)?|(?:further|background|additional|supplementary|main|primary) readings?)\s?[:：]\s*(?=\S)/i

/**
 * Reads the line that an entry begins with into a draft: title, links, and what stands around them (a
 * date, a venue, authors, a remark). Tells whether it found a title.
 */
export function readLead(
  all: readonly Piece[],
  draft: Draft,
  context: string | undefined,
  inCell = false,
): boolean {
  return readWithin(all, draft, context, { inCell })
}

/** What is known of the line that some pieces are of. */
interface Within {
  inCell: boolean
  /** Whether what stands ahead of the title, or behind the last links, is looked past: each would be read twice over. */
  isPastButtons?: boolean
  isAheadOfSentence?: boolean
}

function readWithin(
  all: readonly Piece[],
  draft: Draft,
  context: string | undefined,
  within: Within,
): boolean {
  const { inCell } = within
  const pieces = withLinksApart(withAuthorsUnlinked(withEmptyLinkBehind(all)))
  const text = textOf(pieces)
  if (text.length > LONGEST_LEAD) return readLongLead(pieces, text, draft, context, inCell)
  const [ahead = '', year] = YEAR_AHEAD.exec(text) ?? []
  if (year !== undefined) {
    if (!readWithin(after(pieces, ahead.length), draft, context, within)) return false
    setDate(draft, year)
    return true
  }
  const [call = '', reading = ''] = READING_AHEAD.exec(text) ?? []
  if (call !== '') {
    if (!readWithin(after(pieces, call.length), draft, context, within)) return false
    keepWords(reading, draft)
    return true
  }
  const people = peopleBehindId(text)
  if (people) {
    if (!readWithin(after(pieces, people.length), draft, context, within)) return false
    for (const { anchor, text: words } of linksOf(before(pieces, people.length)))
      addLink(draft, anchor.url, words)
    addIdsInText(draft, `arXiv:${people.id}`)
    if (draft.authors.length === 0) setAuthors(draft, citedAuthors(people.names))
    return true
  }
  const families = familiesAhead(pieces, text)
  if (families && draft.authors.length === 0) {
    // What stands behind the title is then nobody's name.
    setAuthors(draft, { authors: families.names.map((name) => ({ name })) })
    draft.ledBy = 'authors and year'
    const { date } = draft
    setDate(draft, families.year)
    if (readWithin(families.rest, draft, context, within)) return true
    draft.authors = []
    delete draft.ledBy
    if (date === undefined) delete draft.date
    else draft.date = date
  }
  const standing = standingAhead(text)
  if (standing) {
    draft.isToAppear = true
    const undated = withoutStanding(pieces, standing)
    if (undated) {
      if (!readWithin(undated, draft, context, within)) return false
      keepWords(standing.standing, draft)
      return true
    }
  }
  if (!inCell && readBehindButtons(pieces, draft, context, within)) return true
  if (!inCell && readBeforeSentence(pieces, draft, context, within)) return true
  if (!inCell && readPartedLead(pieces, draft, context)) return true
  const title = withoutDashedVenue(chooseTitle(pieces, text, inCell))
  if (title && isDefined(title, text)) return false
  const mention = title !== undefined && isProse(pieces, title, text)
  const described =
    title !== undefined &&
    /^[*\s]*\s[-–—]+\s/.test(text.slice(title.end)) &&
    !(title.mark === 'plain' && !isTitleCase(title.text))
  if (title && mention && !inCell && !described && !hasOwnId(pieces, title)) return false
  if (title) {
    draft.titleMark = title.mark
    readTitle(title.text, draft, context)
  }
  for (const link of linksOf(all)) {
    const own =
      !mention ||
      linkLabelKind(link.text) !== undefined ||
      collapse(link.text) === collapse(title?.text ?? '')
    addLink(draft, link.anchor.url, link.text, own)
  }
  if (!title) return false
  if (title.mark === 'link' && isReference(title.text)) {
    // A reference that is a link as a whole
    const inner = newDraft(draft.layout, draft.line, draft.endLine)
    if (readLead([{ ...PLAIN, text: title.text }], inner, context) && inner.authors.length > 0) {
      draft.title = inner.title as string
      setAuthors(draft, { authors: inner.authors, ...(inner.authorsPartial ? { partial: true } : {}) })
      setDate(draft, inner.date)
      if (inner.venue !== undefined) draft.venue ??= inner.venue
    }
  }
  const lead = text.slice(0, title.start)
  const name =
    lead === ''
      ? undefined
      : (boldName(pieces, title.start, isCitedBehind(title, text) ? NAME_BEFORE_DASH : NAME_BEFORE_COLON) ??
        ownName(lead, title.text))
  if (name !== undefined) keepWords(name, draft)
  readBefore(name === undefined ? lead : behindName(lead, name), draft, context)
  if (draft.authors.length > 0 && title.mark === 'plain')
    draft.ledBy = draft.date === undefined ? 'authors' : 'authors and year'
  else if (title.mark === 'plain' && isCitationKey(lead)) draft.ledBy = 'authors and year'
  readBehind(after(pieces, title.end), draft, context)
  if (draft.date === undefined && draft.authors.length > 0 && standingBehind(text)) draft.isToAppear = true
  return true
}

/** Reads a line that begins with its paper's links or id, as if these stood behind, where it goes on with a title for sure. */
function readBehindButtons(
  pieces: readonly Piece[],
  draft: Draft,
  context: string | undefined,
  within: Within,
): boolean {
  const ahead = within.isPastButtons ? undefined : buttonsAhead(pieces)
  if (!ahead) return false
  const rest = after(pieces, ahead.length)
  const past = { ...within, isPastButtons: true }
  const read = newDraft(draft.layout, draft.line, draft.endLine)
  if (!readWithin(rest, read, context, past)) return false
  const isSure =
    read.titleMark === 'plain'
      ? read.authors.length > 0 || read.venue !== undefined
      : linksOf(rest).length === 0
  if (!isSure) return false
  for (const { anchor, text } of linksOf(before(pieces, ahead.length))) addLink(draft, anchor.url, text)
  if (ahead.id !== undefined) addIdsInText(draft, ahead.id)
  return readWithin(rest, draft, context, past)
}

/** Reads a line whose last links lead to a sentence, where people stand ahead of these, beside a title. */
function readBeforeSentence(
  pieces: readonly Piece[],
  draft: Draft,
  context: string | undefined,
  within: Within,
): boolean {
  const sentence = within.isAheadOfSentence ? undefined : sentenceBehindButtons(pieces)
  if (!sentence) return false
  const { lead, said } = sentence
  const ahead = { ...within, isAheadOfSentence: true }
  const read = newDraft(draft.layout, draft.line, draft.endLine)
  if (!readWithin(lead, read, context, ahead) || read.authors.length === 0 || read.summary.length > 0)
    return false
  readWithin(lead, draft, context, ahead)
  keepRemark(tidyRemark(said), draft)
  return true
}

/** A title without the year and the venue that its mark takes in: `**2019-KITE-The title**`. */
function withoutDashedVenue(title: Candidate | undefined): Candidate | undefined {
  if (title === undefined || !hasDashedVenue(title.text)) return title
  const text = withoutPrefix(title.text.trimStart())
  return { ...title, text, start: title.end - text.length }
}

const NAME_BEFORE_COLON = /^[^\p{L}\p{N}]*[:：]/u
/** Where authors and year stand behind the title, none stand before a dash. */
const NAME_BEFORE_DASH = /^[^\p{L}\p{N}]*[:：–—-]/u

/** The nickname in bold that alone stands before a title, with a colon: `**Kite Agents**: "The title"`. */
function boldName(pieces: readonly Piece[], end: number, sign: RegExp): string | undefined {
  const lead = before(pieces, end)
  const name = textOf(lead.filter((piece) => piece.strong))
  const rest = textOf(lead.filter((piece) => !piece.strong))
  const alone = sign.exec(rest) ?? (/[:：]\s*$/.test(name) ? /^\s*/.exec(rest) : null)
  if (!alone || !/^[^,;&]{2,40}$/.test(name) || citedIn(name)) return undefined
  const behind = rest.slice(alone[0].length)
  return /^[^\p{L}\p{N}]*$/u.test(behind) || endsAuthors(behind) ? name : undefined
}

/** What stands between a nickname, with its colon, and a title. */
function behindName(lead: string, name: string): string {
  return lead.slice(lead.indexOf(name) + name.length).replace(/^[^\p{L}\p{N}]+/u, '')
}

/** The nickname that stands before a title, with a colon, and once more within it: `Kite Agents: "Kite Agents That Land"`. */
function ownName(lead: string, title: string): string | undefined {
  const name = /^[^\p{L}\p{N}]*([^,;&[\]()]{2,60}?)\s*[:：]?[^\p{L}\p{N}]*$/u.exec(lead.slice(0, 100))?.[1]
  return name !== undefined && title.toLowerCase().includes(name.toLowerCase()) ? name : undefined
}

/** Reads the line of an entry that goes on for pages: what it begins with as any, all that follows as its summary. */
function readLongLead(
  pieces: readonly Piece[],
  text: string,
  draft: Draft,
  context: string | undefined,
  inCell: boolean,
): boolean {
  const end = text.lastIndexOf(' ', LONGEST_LEAD - 1)
  if (end <= 0 || !readLead(before(pieces, end), draft, context, inCell)) return false
  const rest = after(pieces, end)
  for (const link of linksOf(rest)) addLink(draft, link.anchor.url, link.text, false)
  draft.summary.push(collapse(`${draft.summary.pop() ?? ''} ${textOf(rest)}`))
  return true
}

/** Whether a text is a reference as a whole: authors, a title, a venue with its year. */
function isReference(text: string): boolean {
  return (
    /(?:19|20)\d{2}/.test(text) &&
    (lengthOfAuthors(text) > 0 || quotedIn(text, []).some((quote) => endsAuthors(text.slice(0, quote.start))))
  )
}

/** One author as references have it, with initials: `Lee, A. B.`, `A. B. Lee` */
const WITH_INITIALS =
  /^(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, (?:\p{Lu}\.[ -]?){1,3}|(?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}'’-]+)[,\s]*$/u

/** The pieces of a line in which authors that lead to pages of theirs are words as any others, where it says more than their names. */
function withAuthorsUnlinked(pieces: readonly Piece[]): readonly Piece[] {
  const isAuthor = ({ anchor, text }: Piece) => anchor !== undefined && WITH_INITIALS.test(text.trim())
  if (!pieces.some(isAuthor) || pieces.every((piece) => isAuthor(piece) || wordCount(piece.text) === 0))
    return pieces
  return pieces.map((piece) => (isAuthor(piece) ? { ...piece, anchor: undefined } : piece))
}

/** The pieces of a line with the link on nothing that it begins with at its end: `[](address)The title`. */
function withEmptyLinkBehind(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces
  const isEmpty = first?.anchor !== undefined && !first.image && first.text.trim() === ''
  return isEmpty && rest.some(({ text }) => text.trim() !== '') ? [...rest, first] : pieces
}

/** Who wrote a paper and when, in brackets that its links stand in as well: `(Lee, 2024; `, `, Lee 2024)`. */
const CITED_AHEAD = /([(（][^()（）[\]]{0,200}(?:19|20)\d{2}[a-z]?)\s?[,;，；]?\s*$/
const CITED_BEHIND = /^\s?[,;，；]\s*([^()（）[\],;]{2,200}\s(?:19|20)\d{2}[a-z]?[)）])/

/** The pieces of a line in which the links within a citation's brackets have brackets of their own: `(Lee, 2024; [pdf](address))`. */
function withLinksApart(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ anchor }) => anchor)) return pieces
  const apart = [...pieces]
  for (let n = 1; n + 1 < apart.length; n++) {
    const [ahead, link, behind] = apart.slice(n - 1, n + 2) as [Piece, Piece, Piece]
    if (!link.anchor || ahead.anchor || behind.anchor || linkLabelKind(unbracketed(link.text)) === undefined)
      continue
    if (CITED_AHEAD.test(ahead.text) && /^(?:[)）]|\s?[,;|·]\s?$)/.test(behind.text))
      apart[n - 1] = { ...ahead, text: ahead.text.replace(CITED_AHEAD, '$1) (') }
    else if (/[(（]$/.test(ahead.text) && CITED_BEHIND.test(behind.text))
      apart[n + 1] = { ...behind, text: behind.text.replace(CITED_BEHIND, ') ($1') }
  }
  return apart
}

/** Whether what seems a title is a term that the line defines: `**kite distance ([KD](address))** is introduced for …`. */
function isDefined(title: Candidate, text: string): boolean {
  return (
    /^\s*\p{Ll}\p{Ll}/u.test(title.text) &&
    /^[\s*]*\s(?:is|are|was|were)\s/.test(text.slice(title.end, title.end + 12))
  )
}

/** Whether the title's line goes on as prose in which links are embedded. */
function isProse(pieces: readonly Piece[], title: Candidate, text: string): boolean {
  let at = 0
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    if (piece.image) continue
    const start = at
    at += piece.text.length
    if (!piece.anchor || start < title.end || isButton(piece, text, start)) continue
    const between = text.slice(title.end, start)
    // The DOI that a reference ends in: `Kite Letters 9 (2001), 4-7. doi: [10.1000/kite.9](address)`
    if (/^\s*10\.\d{4,9}\//.test(piece.text) && /\bdoi:?\s*$/i.test(between)) continue
    // `The authors use [Weaving of Ropes](address) to fly`
    if (
      title.mark === 'plain' &&
      between.trim() === '' &&
      isTitleLike(piece.text) &&
      wordCount(piece.text) >= 2 &&
      goesOn(unlinkedBehind(pieces, index))
    )
      return true
    const words = wordCount(between)
    if (words < 3) continue
    const behind = unlinkedBehind(pieces, index)
    if (goesOn(behind)) return true
    // A sentence that mentions another paper by its title.
    if (
      title.mark === 'plain' &&
      wordCount(title.text) >= 8 &&
      words >= 4 &&
      wordCount(piece.text) >= 4 &&
      isTitleLike(piece.text.replace(/^[(（]|[)）]$/g, '')) &&
      /[\p{L}\p{N}]\s+$/u.test(between) &&
      !isTitleCase(title.text)
    )
      return true
    if (words <= 8 || '.!?。|[(（【'.includes(between.trimEnd().at(-1) as string)) continue
    if (wordCount(behind) > 2 || /^(?:here|links?|this(?: paper)?)$/i.test(piece.text.trim())) return true
  }
  return false
}

/** Whether the text behind a link goes on as a sentence does. */
function goesOn(behind: string): boolean {
  return /^\s+\p{Ll}/u.test(behind) && wordCount(behind) >= 3
}

/** Whether a link stands in brackets and says what it leads to: no sentence goes on over `[[paper](address)]`. */
function isButton(piece: Piece, text: string, start: number): boolean {
  const label = unbracketed(piece.text)
  const isBracketed =
    label !== piece.text.trim() || (text[start - 1] === '[' && text[start + piece.text.length] === ']')
  return isBracketed && linkLabelKind(label) !== undefined
}

/** The text behind a piece, without that of links. */
function unlinkedBehind(pieces: readonly Piece[], index: number): string {
  let text = ''
  for (let n = index + 1; n < pieces.length; n++) {
    const piece = pieces[n] as Piece
    if (!piece.image && !piece.anchor) text += piece.text
  }
  return text
}
