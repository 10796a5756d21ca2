import type { Author } from '../../../digest.ts'
import { hasIdentifier, idsFromUrl, parseArxivId } from '../../../text/identifiers.ts'
import { safeUrl } from '../../../text/links.ts'
import { isNobody } from '../../../text/placeholder.ts'
import { addLink, hasIds, isKeptPaper, leadsNowhere, linksOf, newDraft } from '../draft.ts'
import type { Line } from '../inline/lines.ts'
import { type Piece, textOf } from '../inline/piece.ts'
import { knownParts } from '../lead/known-parts.ts'
import { readLead } from '../lead/lead.ts'
import { isListOfAuthors, looksLikeAuthors } from '../words/citation.ts'
import { isDateLike } from '../words/date-like.ts'
import { type Field, fieldOf } from '../words/field-labels.ts'
import { labelKey } from '../words/label-key.ts'
import { labelled } from '../words/labelled.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import {
  CONNECTIVE,
  cleanTitle,
  collapse,
  isNamedVenue,
  isTitleCase,
  isTitleLike,
  isVenueTag,
  unbracketed,
  wordCount,
} from '../words/titles.ts'
import { isWide } from '../words/wide.ts'
import { yearIn } from '../words/years.ts'

// What a line is evidence of: small questions that decide what a block belongs to.

/** Whether an address leads to a place on the same site, and to no paper that is kept there. */
export function isLocal(url: string): boolean {
  if (leadsNowhere(url) || isKeptPaper(url)) return false
  return /^(?:\.?\/?#|\.{0,2}\/|#)/.test(url) || !/^(?:https?:)?\/\/|^www\./i.test(url)
}

/** Whether a line has a link to a paper. */
export function hasPaperLink(pieces: readonly Piece[]): boolean {
  return linksOf(pieces).some((link) => {
    const draft = newDraft('item', 1, 1)
    addLink(draft, link.anchor.url, link.text)
    return hasIds(draft) || draft.hasPaperLink
  })
}

/** Whether a line gives the link of the paper that is spoken of, and is no prose that mentions one. */
export function isOwnLink(pieces: readonly Piece[], title: string): boolean {
  const label = labelled(pieces)
  // `Paper: [The title](address)`, wherever it leads
  if (label?.field === 'links' && PAPER.test(label.label) && leadsAway(label.rest)) return true
  if (!hasPaperLink(pieces)) return false
  if (label?.field === 'links' || label?.field === 'id') return true
  // The title of another paper
  const [link, second] = linksOf(pieces)
  if (link && !second && namesAnother(link.text, title)) return false
  const bare = textOf(pieces.filter((piece) => !piece.anchor))
  if (wordCount(bare) <= 12) return true
  return linksOf(pieces).some(
    (link) => linkLabelKind(link.text) !== undefined && hasIdentifier(link.anchor.url),
  )
}

const PAPER = /^\P{L}*(?:paper|论文|論文|논문)\P{L}*$/iu

/**
 * Whether lines are the fields of one paper or talk, each behind its label, of which the title is not the first: `Date: …`,
 * `Title: …`, `Authors: …`.
 */
export function areFieldsAroundTitle(lines: readonly Line[]): boolean {
  const at = lines.findIndex(({ pieces }) => labelled(pieces)?.field === 'title')
  if (at < 1) return false
  const title = labelled((lines[at] as Line).pieces)
  return (
    title !== undefined &&
    isTitleLike(collapse(textOf(title.rest))) &&
    lines.slice(0, at).every(({ pieces }) => isLabelled(pieces)) &&
    lines.slice(at + 1).every(({ pieces }) => labelled(pieces)?.field !== 'title') &&
    (lines.length > 2 || labelled((lines[0] as Line).pieces) !== undefined)
  )
}

/** Whether a line has a label and something behind it, one that lists have or any in bold. */
function isLabelled(pieces: readonly Piece[]): boolean {
  const end = pieces.findIndex((piece) => !piece.strong)
  const label = end > 0 ? textOf(pieces.slice(0, end)) + textOf(pieces.slice(end, end + 1)).slice(0, 1) : ''
  return labelled(pieces) !== undefined || /^[\p{L} ]{2,20}\s?[:：]/u.test(label)
}

/** Whether a line gives a title under its label or behind the word: `Title: …`, `论文：…`. */
export function givesTitle(pieces: readonly Piece[]): boolean {
  const label = labelled(pieces)
  if (label?.field === 'title') return true
  const said = label && collapse(textOf(label.rest))
  const [link, second] = label ? linksOf(label.rest) : []
  return (
    label?.field === 'links' &&
    said !== undefined &&
    PAPER.test(label.label) &&
    (link === undefined || (second === undefined && link.text.length >= said.length)) &&
    wordCount(said) >= FEWEST_WORDS_OF_TITLE &&
    isTitleLike(said)
  )
}

const FEWEST_WORDS_OF_TITLE = 4

/** Whether a line says `Paper:` and names or links one behind it. */
export function isPaperField(pieces: readonly Piece[]): boolean {
  const label = labelled(pieces)
  return label?.field === 'links' && PAPER.test(label.label) && hasPaperLink(label.rest)
}

/** The address of a paper, or its number on arXiv, that stands, with a number at most, above the title of its record: `[3]: https://…`. */
export function addressAbove([first, title]: readonly Line[]): string | undefined {
  if (!first || !title || !givesTitle(title.pieces)) return undefined
  const id = ID_ALONE.exec(textOf(first.pieces))?.[1]
  if (id !== undefined) return id
  if (!hasPaperLink(first.pieces)) return undefined
  const [link, second] = linksOf(first.pieces)
  if (!link || second || !/^(?:https?:\/\/|www\.)\S+$/i.test(collapse(link.text))) return undefined
  const beside = textOf(first.pieces.filter((piece) => !piece.anchor))
  return /^[\s\d[\]().:：、]*$/.test(beside) ? link.anchor.url : undefined
}

const ID_ALONE = /^\s*(?:\[?\d{1,4}\]?[.:)、]?\s+)?(arxiv:\s?\d{4}\.\d{4,5}(?:v\d{1,2})?)\s*$/i

/** Whether some pieces have a link that leads to another site. */
function leadsAway(pieces: readonly Piece[]): boolean {
  return linksOf(pieces).some(({ anchor }) => safeUrl(anchor.url) !== undefined)
}

/** Whether a link's words are a title in the same script as another, and not that one. */
function namesAnother(words: string, title: string): boolean {
  return (
    isTitleLike(words) &&
    wordCount(words) >= 4 &&
    isWide(words) === isWide(title) &&
    labelKey(cleanTitle(words)) !== labelKey(cleanTitle(title))
  )
}

/** A word that sentences begin with. */
const OPENING = /^(?:I|We|This|These|Our|Here|Please|Thanks?|If|You|Welcome|欢迎)\b|^(?:欢迎|本|我们)/u

/** Whether what seems a title begins as somebody's sentence does: `We organise …`. */
export function speaks(title = ''): boolean {
  return OPENING.test(title) && !isTitleCase(title)
}

/** Characters of a text that tell whether it speaks of the list itself. */
const LONGEST_ADDRESS = 400

/** Whether a text tells what became of the list: `News: Our survey is accepted`. */
export function isAnnouncement(text: string): boolean {
  return /^\W*(?:news|updates?|announcements?)\s*[:：!]|\b(?:our|this) (?:[\w-]+ )?(?:survey|paper|work|article|review)\b.*\b(?:accepted|released|published|available|updated)\b|\bwe (?:have )?(?:released|published|posted|written|wrote) .{0,60}\b(?:survey|paper|review|preprint)\b/i.test(
    text.slice(0, LONGEST_ADDRESS),
  )
}

/** Whether what seems a title speaks to the reader: `Please see our survey: …`. */
export function isAddressed({ title = '' }: { title?: string }): boolean {
  if (isAnnouncement(title)) return true
  return (
    wordCount(title) >= 8 &&
    /\b(?:feel free|stay tuned|check (?:it |them )?out|please (?:refer|see|check|cite|visit))\b/i.test(title)
  )
}

/** Whether what seems a title is several sentences. */
export function hasSentences(title = ''): boolean {
  return wordCount(title) >= 15 && /(?<!\bvs)(?<=\p{Ll}{2}\)?)\.\s+\p{Lu}/u.test(title)
}

/**
 * Whether what seems a title and its link are words of a passage: sentences, a long way to the first link beside the
 * authors, a link on other words than a label, such as an author's name.
 */
export function isPassage(
  pieces: readonly Piece[],
  { title = '', authors = [], venue = '' }: { title?: string; authors?: readonly Author[]; venue?: string },
): boolean {
  if (hasSentences(title)) return true
  if (/。/.test(title) || (wordCount(title) >= 15 && speaks(title))) return true
  const first = pieces.findIndex((piece) => piece.anchor)
  if (first === -1) return false
  // `The slides are available [here](address)`
  if (/\b(?:is|are|available|found|at|see)$/.test(title) && /^here$/i.test(pieces[first]?.text ?? ''))
    return true
  const text = collapse(textOf(pieces.slice(0, first)))
  // Behind authors, where the paper appeared may have many words, too.
  const known = [title, ...authors.map(({ name }) => name), ...(authors.length > 0 ? [venue] : [])]
  return (
    wordCount(text) > wordCount(known.join(' ')) + 12 ||
    /\bet\.? al\b/.test(linksOf(pieces.slice(first))[0]?.text ?? '')
  )
}

/** Whether a line ends in links, so that no sentence goes on behind them. */
export function endsInLinks(pieces: readonly Piece[]): boolean {
  const last = pieces.findLastIndex((piece) => piece.anchor)
  return last !== -1 && wordCount(textOf(pieces.slice(last + 1))) <= 2
}

/** The arXiv ids of a line's links. */
export function arxivIds(pieces: readonly Piece[]): string[] {
  return linksOf(pieces).flatMap((link) => idsFromUrl(link.anchor.url).ids.arxiv ?? [])
}

const ENTRY_FIELDS: readonly Field[] = ['authors', 'abstract']
const FIELDS_EXPLAINED: readonly Field[] = ['title', ...ENTRY_FIELDS]

/** Whether a line says what a field is, as the description of a form of data does: `Title: the paper title`. */
export function explainsField(pieces: readonly Piece[]): boolean {
  const label = labelled(pieces)
  if (label === undefined || !FIELDS_EXPLAINED.includes(label.field)) return false
  return fieldOf(collapse(textOf(label.rest)).replace(/^(?:the|a) /i, '')) === label.field
}

/** Whether a line gives a field that only entries have. */
export function isEntryField(pieces: readonly Piece[]): boolean {
  const label = labelled(pieces)
  return label !== undefined ? ENTRY_FIELDS.includes(label.field) : isAbstractHead(pieces)
}

/** Whether a line's label promises authors, and nobody is named behind it: `Authors: 3 researchers`. */
export function namesNobody(pieces: readonly Piece[]): boolean {
  const label = labelled(pieces)
  return label?.field === 'authors' && isNobody(collapse(textOf(label.rest)))
}

/** The arXiv id that a line gives under its label, linked or not: `**arXiv ID:** 2503.01234`. */
export function labelledId(pieces: readonly Piece[]): string | undefined {
  const label = labelled(pieces)
  return label?.field === 'id' ? parseArxivId(collapse(textOf(label.rest)))?.id : undefined
}

/** Whether a line is a DOI alone behind the label of a place or an identifier: `Links: [10.1000/kites.1]`. */
export function isLabelledDoi(pieces: readonly Piece[]): boolean {
  const label = labelled(pieces)
  if (label?.field !== 'links' && label?.field !== 'id') return false
  return /^10\.\d{4,9}\/\S+$/.test(unbracketed(collapse(textOf(label.rest))))
}

/** The arXiv id that a line begins with which links no other site, and what little it says behind it: `arXiv 2503.01234 Kites`. */
export function idAhead(pieces: readonly Piece[]): { id: string; behind: string } | undefined {
  // Most lines begin otherwise.
  if (!/^\s*arxiv/i.test(pieces[0]?.text ?? '')) return undefined
  const [, id, behind = ''] =
    /^arxiv(?: id)?[:：\s]\s?(\d{4}\.\d{4,5}(?:v\d{1,2})?)(?![\d.])(.{0,200})$/i.exec(
      collapse(textOf(pieces)),
    ) ?? []
  if (id === undefined || wordCount(behind) > MOST_BEHIND_ID) return undefined
  // A title may stand behind it: `arXiv:2503.01234: Counting Kites at Dusk`.
  if (wordCount(behind) >= FEWEST_WORDS_OF_TITLE && isTitleCase(behind) && !isListOfAuthors(behind))
    return undefined
  const isOther = (url: string) => !isLocal(url) && !url.includes(`arxiv.org/abs/${id}`)
  if (linksOf(pieces).some(({ anchor }) => isOther(anchor.url))) return undefined
  return { id, behind: behind.replace(/^[^\p{L}\p{N}]+/u, '') }
}

/** Words behind an id that are tags, and no sentence. */
const MOST_BEHIND_ID = 20

/** Whether a line is an address and nothing else. */
export function isAddressAlone(pieces: readonly Piece[]): boolean {
  return /^https?:\/\/\S+$/i.test(collapse(textOf(pieces)))
}

/** Whether a line is the word `Abstract` alone, which stands above the text of one. */
export function isAbstractHead(pieces: readonly Piece[]): boolean {
  return (
    /^[^\p{L}\p{N}]*(?:abstract|摘要)[^\p{L}\p{N}]*$/iu.test(textOf(pieces)) && linksOf(pieces).length === 0
  )
}

/**
 * Whether a heading is a link to a paper on too few letters for a title elsewhere: `???!!! … ???`, `T5`, or the paper's
 * id alone.
 */
export function isLinkedSign(pieces: readonly Piece[]): boolean {
  const [link, second] = linksOf(pieces)
  const text = textOf(pieces)
  if (
    !link ||
    second ||
    /\p{L}.*?\p{L}/su.test(text) ||
    cleanTitle(text) === '' ||
    isDateLike(cleanTitle(text))
  )
    return false
  return hasIdentifier(link.anchor.url)
}

/** Whether a line has links under generic words and nothing else. */
export function isLinksOnly(pieces: readonly Piece[]): boolean {
  const links = linksOf(pieces)
  if (links.length === 0) return false
  const bare = collapse(textOf(pieces.filter((piece) => !piece.anchor)))
  if (wordCount(bare) > 2) return false
  const others = links.filter(
    (link) => !link.badge && linkLabelKind(link.text) === undefined && isTitleLike(link.text),
  )
  // One word behind generic ones is another button: `[pdf](address) [samples](address)`
  return others.every(
    (link) => wordCount(link.text) === 1 && linkLabelKind(links[0]?.text ?? '') !== undefined,
  )
}

/** Words of the longest link to another page of the same site. */
const LONGEST_WAY = 3

/** Whether a line leads around the site a page stands on, and to the paper it is about: `[← All](../all.md) · [arXiv](address)`. */
export function isWayAround(pieces: readonly Piece[]): boolean {
  const [first, ...others] = linksOf(pieces)
  if (!first || others.length === 0 || !isLocal(first.anchor.url)) return false
  const beside = pieces.filter((piece) => !piece.anchor).map(({ text }) => text)
  if (!/[←⬅«↩]|\b(?:back|all|home|index)\b/i.test(`${beside[0] ?? ''}${first.text}`)) return false
  return (
    !beside.some((text) => /[\p{L}\p{N}]/u.test(text)) &&
    [first, ...others].every(({ anchor, text }) =>
      isLocal(anchor.url) ? wordCount(text) <= LONGEST_WAY : linkLabelKind(text) !== undefined,
    )
  )
}

/** Whether the links of a line are badges of the page's own, as its license is: pictures that lead to no paper and no code. */
export function areBadges(pieces: readonly Piece[]): boolean {
  const links = linksOf(pieces)
  const probe = newDraft('item', 1, 1)
  for (const { anchor, text } of links) addLink(probe, anchor.url, text)
  return (
    links.every(({ badge }) => badge) &&
    !probe.hasPaperLink &&
    probe.links.every(({ kind }) => kind === 'other')
  )
}

/** Whether a title begins with words in quotation marks and goes on behind them: `"Do Kites Dream?" A Study of Sleep`. */
export function beginsQuoted(pieces: readonly Piece[]): boolean {
  const text = collapse(textOf(pieces))
  const behind = /^(?:"[^"]{3,100}"|“[^“”]{3,100}”)\s*:?\s+(?=[\p{L}\p{N}&])(.+)$/u.exec(text)?.[1]
  return (
    behind !== undefined &&
    linksOf(pieces).length === 0 &&
    !/^(?:by|in|at|from)\s/i.test(behind) &&
    !isVenueTag(behind) &&
    !/\d{4}/.test(behind) &&
    !isListOfAuthors(behind)
  )
}

/** Words that the second line of a title may begin with, and no line of its own. */
const CONNECTED = /^(?:Via|For|With|Using|Through|Under|Of|And|From)\s+\S/

/** Whether a title goes on from the first line to the second, where its links stand: `… with\nLooms [[pdf](…)]`. */
export function isWrapped(lines: readonly Line[]): boolean {
  const [first, second] = lines
  if (!first || !second || linksOf(first.pieces).length > 0) return false
  const text = textOf(first.pieces).trimEnd()
  const link = second.pieces.findIndex((piece) => piece.anchor)
  const words = textOf(second.pieces.slice(0, Math.max(link, 0))).trim()
  return (
    link > 0 &&
    wordCount(text) >= 3 &&
    wordCount(words) >= 1 &&
    labelled(first.pieces) === undefined &&
    labelled(second.pieces) === undefined &&
    !isVenueTag(words) &&
    (CONNECTIVE.test(text) ||
      (/[:：]$/.test(text) && !isNamedVenue(words.replace(/\W+$/, ''))) ||
      (CONNECTED.test(words) && /[\p{L}\p{N}]$/u.test(text) && endsInLinks(second.pieces)) ||
      (/^\p{Ll}/u.test(words) && /[\p{L}\p{N}]$/u.test(text) && endsInLinks(second.pieces)))
  )
}

/** Whether a title goes on from the first line to the second, and the third is the paper's links alone. */
export function isWrappedAboveLinks([first, second, third]: readonly Line[]): boolean {
  if (!first || !second || !third || !isLinksOnly(third.pieces) || !hasPaperLink(third.pieces)) return false
  const [begun, rest] = [collapse(textOf(first.pieces)), collapse(textOf(second.pieces))]
  return (
    linksOf(first.pieces).length + linksOf(second.pieces).length === 0 &&
    labelled(first.pieces) === undefined &&
    labelled(second.pieces) === undefined &&
    wordCount(begun) >= 3 &&
    /[\p{L}\p{N}:,–—-]$/u.test(begun) &&
    /^[\p{L}\p{N}]/u.test(rest) &&
    !/[.,;:]$/.test(rest) &&
    yearIn(rest) === undefined &&
    !isVenueTag(rest) &&
    (CONNECTIVE.test(begun) || /^\p{Ll}/u.test(rest) || (isTitleCase(rest) && !looksLikeAuthors(rest))) &&
    knownParts(rest)?.names === undefined
  )
}

/** Words of the longest journal in bold, and of the longest line that says where and when a paper appeared. */
const LONGEST_JOURNAL = 5
const LONGEST_PUBLISHED = 14

/** Whether a block is one line that says where and when a paper appeared, with its links: `**Kite Letters** 12(3), Jan 2026 | [DOI](address)`. */
export function isPublished(lines: readonly Line[]): boolean {
  const [line] = lines
  if (!line || lines.length > 1 || !line.pieces[0]?.strong) return false
  const { pieces } = line
  const plain = pieces.findIndex((piece) => !piece.strong)
  const behind = textOf(pieces.slice(plain).filter((piece) => !piece.anchor))
  const links = linksOf(pieces)
  return (
    plain > 0 &&
    wordCount(textOf(pieces.slice(0, plain))) <= LONGEST_JOURNAL &&
    wordCount(behind) <= LONGEST_PUBLISHED &&
    yearIn(behind) !== undefined &&
    links.length > 0 &&
    links.every(({ text }) => linkLabelKind(text) !== undefined)
  )
}

/** Whether a block is one linked title and nothing else. */
export function isTitleLink(lines: readonly Line[]): boolean {
  const line = lines[0]
  if (lines.length !== 1 || !line) return false
  const links = linksOf(line.pieces)
  const bare = textOf(line.pieces.filter((piece) => !piece.anchor))
  return (
    links.length === 1 &&
    isTitleLike(links[0]?.text ?? '') &&
    !/[\p{L}\p{N}]/u.test(bare) &&
    !isLocal(links[0]?.anchor.url ?? '')
  )
}

/** Whether a block is one linked title in another language than the heading above it: its translation. */
export function isTranslation(heading: string, lines: readonly Line[]): boolean {
  const first = lines[0]
  return (
    first !== undefined &&
    isTitleLink(lines) &&
    isWide(textOf(first.pieces)) !== isWide(heading) &&
    hasPaperLink(first.pieces) &&
    wordCount(heading) >= 3 &&
    // The name of a digest has its day.
    !/(?:19|20)\d{2}[-/.年]\d{1,2}/.test(heading)
  )
}

/** Whether a block is one line in bold, the translation of the English title that a heading above it is: `**【风筝的尾巴】**`. */
export function isBoldTranslation(heading: string, lines: readonly Line[]): boolean {
  const [line] = lines
  const text = line ? collapse(textOf(line.pieces)) : ''
  return (
    line !== undefined &&
    isBoldLine(lines) &&
    isWide(text) &&
    !isWide(heading) &&
    !/[:：]$/.test(text) &&
    wordCount(heading) >= FEWEST_WORDS_OF_TITLE &&
    linksOf(line.pieces).length === 0 &&
    labelled(line.pieces) === undefined &&
    fieldOf(text) === undefined
  )
}

/** Whether a block is one line set in bold, as headings and titles are. */
export function isBoldLine(lines: readonly Line[]): boolean {
  const line = lines[0]
  if (lines.length !== 1 || !line) return false
  let bold = 0
  for (const { strong, text } of line.pieces) if (strong) bold += text.replace(BETWEEN_WORDS, '').length
  if (bold === 0) return false
  let left = bold * 0.1
  for (const { strong, text } of line.pieces) {
    if (strong) continue
    left -= lengthOfWords(text, left)
    if (left < 0) return false
  }
  return true
}

const BETWEEN_WORDS = /:[a-z0-9_+-]{2,30}:|[\p{P}\p{S}\s]+/gu

/** The characters of a text's words; where they are more than some, as in a text behind its label, only those up to there. */
function lengthOfWords(text: string, most: number): number {
  let length = 0
  let from = 0
  for (const { 0: between, index } of text.matchAll(BETWEEN_WORDS)) {
    length += index - from
    if (length > most) return length
    from = index + between.length
  }
  return length + text.length - from
}

/** Whether two lines are a title in bold and its translation in bold: one of them is Chinese, Japanese or Korean. */
export function isBoldWithTranslation(lines: readonly Line[]): boolean {
  const [title, translation] = lines
  return (
    title !== undefined &&
    translation !== undefined &&
    lines.length === 2 &&
    isBoldLine([title]) &&
    isBoldLine([translation]) &&
    isWide(textOf(title.pieces)) !== isWide(textOf(translation.pieces))
  )
}

/** Whether a line is a reference with a quoted title. */
export function quotedLead(pieces: readonly Piece[]): boolean {
  const draft = newDraft('item', 1, 1)
  return (
    readLead(pieces, draft, undefined) &&
    draft.titleMark === 'quoted' &&
    (draft.venue !== undefined || draft.authors.length > 0)
  )
}
