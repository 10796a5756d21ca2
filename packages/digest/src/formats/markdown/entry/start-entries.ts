import { idsFromUrl } from '../../../text/identifiers.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import type { Span, TextBlock } from '../blocks/blocks.ts'
import type { DigestDraft } from '../digest-draft.ts'
import { addLink, type Draft, hasIds, linksOf, newDraft, setAuthors, setDate } from '../draft.ts'
import { joined, joinLines, type Line } from '../inline/lines.ts'
import { isEmphasised, type Piece, PLAIN, textOf } from '../inline/piece.ts'
import { readLead } from '../lead/lead.ts'
import { readTag } from '../lead/reference.ts'
import { namedInText } from '../mentions.ts'
import type { Page } from '../page.ts'
import { isListOfAuthors, listedAuthors } from '../words/citation.ts'
import { headsPeople, isEvent } from '../words/events.ts'
import { labelled } from '../words/labelled.ts'
import { headsOthers, headsTalks, headsTools } from '../words/other-sections.ts'
import { collapse, isNamedVenue, isTitleCase, isTitleLike, unbracketed, wordCount } from '../words/titles.ts'
import { yearIn } from '../words/years.ts'
import { readBody } from './body.ts'
import { creditAboveTitle, isAuthorsAboveQuote, isAuthorsLine, unwrappedAuthors } from './credits.ts'
import { type EntrySigns, hasLeadIn, isTagLine, isWholeReference } from './entry-signs.ts'
import {
  endsInLinks,
  givesTitle,
  hasPaperLink,
  hasSentences,
  isAddressAlone,
  isAddressed,
  isBoldLine,
  isLinksOnly,
  isPassage,
  isWrapped,
  isWrappedAboveLinks,
} from './evidence.ts'
import { readField } from './field.ts'
import { partedEntry } from './parted-entries.ts'
import { acceptedTitle, creditedTitle } from './title-above-names.ts'
import { titledDraft } from './titled-draft.ts'

/** As many lines of one block, nearly all of them a title with links, are a paper each. */
const FEWEST_LINES = 4
/** Words of the shortest of several titles that one line links. */
const FEWEST_WORDS_OF_LINKED = 4
/** Words of the shortest sentence that says something of a paper. */
const FEWEST_WORDS_OF_SENTENCE = 8
/** Lines of authors among those below titles; the others are a single author's, which nothing tells from other words. */
const SHARE_OF_CREDITED = 0.7
/** Characters of the longest reference that runs over several lines. */
const LONGEST_REFERENCE = 3000

/** Starts the entry (or the entries, one a line) that a block holds. Gives whether it holds any. */
export function startEntries(block: TextBlock, lines: readonly Line[], page: Page): boolean {
  const { digest } = page
  const { type, indent } = block
  const found = entriesOf(block, lines, page)
  const parted = partedEntry(block, lines, page, found)
  if (parted) {
    digest.doubts.count()
    digest.begin(parted, type, { indent })
    return true
  }
  if (!found.some(({ draft }) => draft !== undefined)) return false
  for (const { span, draft } of found) {
    if (draft) {
      digest.doubts.count(draft.authors.length > 0 && draft.ledBy === undefined)
      digest.begin(draft, type, { indent })
    } else digest.claim(span, 'text')
  }
  return true
}

/** The lines of a block where it holds one entry or several, each with its entry, if it is one. */
function entriesOf(
  block: TextBlock,
  lines: readonly Line[],
  { signs, digest }: Page,
): { span: Span; draft: Draft | undefined }[] {
  const { type } = block
  const credited = type === 'paragraph' ? acceptedTitle(lines, digest) : undefined
  if (credited) return [{ span: block, draft: creditedTitle(credited.title, credited.names, block) }]
  const credit = creditAboveTitle(lines)
  if (credit) return [{ span: block, draft: entryBelow(credit, lines, type, block, digest) }]
  const addressed = type === 'paragraph' ? addressedEntry(lines, block, digest) : undefined
  if (addressed) return [{ span: block, draft: addressed }]
  if (type === 'paragraph' && signs.isAboveSentence(lines))
    return [{ span: block, draft: entryAboveSentence(lines, block, digest) }]
  const several = linkedTitles(lines)
  if (several)
    return several.titles.map((pieces) => {
      const draft = entryOf([{ ...(lines[0] as Line), pieces }], type, block, true, digest)
      if (several.ahead !== '') draft?.notes.unshift(several.ahead)
      return { span: block, draft }
    })
  const everyLine = lines.length >= FEWEST_LINES && signs.areRows(lines)
  const first = lines[0] as Line
  const begins = (line: Line, n: number) =>
    n === 0 ||
    // What a line break parts on one line of the source is one entry's.
    ((type === 'paragraph' || line.offset > (lines[n - 1] as Line).offset) &&
      labelled(line.pieces) === undefined &&
      !isCreditsOfFirst(lines, n, signs) &&
      !(n === 1 && endsWithinNames(first)) &&
      !isSentenceOf(first, line) &&
      // Behind a line of authors comes their own paper's title.
      (signs.isStrong([line], undefined, !everyLine) ||
        signs.isReference(line) ||
        isBoldAboveLinks(lines.slice(n, n + 3), signs)) &&
      !(
        n === 1 &&
        (isAuthorsLine(first.pieces) ||
          isAuthorsAboveQuote(lines as [Line, ...Line[]]) ||
          isWrapped(lines) ||
          isWrappedAboveLinks(lines) ||
          isTagLine(first))
      ))
  const paired = type === 'paragraph' && areTitlesAboveAuthors(lines)
  const starts =
    lines.length === 1
      ? [0]
      : lines.flatMap((line, n) => ((paired ? n % 2 === 0 : begins(line, n)) ? [n] : []))
  return starts.map((start, n) => {
    const end = starts[n + 1] ?? lines.length
    const span = spanOfLines(block, lines, start, end)
    const draft = paired
      ? creditedTitle(lines[start] as Line, lines[start + 1] as Line, span)
      : entryOf(lines.slice(start, end), type, span, n === 0, digest)
    return { span, draft }
  })
}

/** The entry of a paragraph that is a paper's address on one line, its title on the next, and who wrote it below. */
function addressedEntry(lines: readonly Line[], span: Span, digest: DigestDraft): Draft | undefined {
  const [address, title, people, ...others] = lines
  if (!address || !title || !people || !isAddressAlone(address.pieces) || !hasPaperLink(address.pieces))
    return undefined
  const text = collapse(textOf(title.pieces))
  if (linksOf(title.pieces).length > 0 || labelled(title.pieces) || labelled(people.pieces)) return undefined
  if (!isTitleLike(text) || wordCount(text) < FEWEST_WORDS_OF_LINKED || /[.。:：]$/.test(text))
    return undefined
  if (!/[,;]/.test(textOf(people.pieces)) || hasSentences(textOf(people.pieces))) return undefined
  const draft = titledDraft('paragraph', span, title.pieces, text, digest.date)
  const rest = joinLines([address, people, ...others], address.offset)
  readBody(draft, rest, { ...span, quote: false }, digest.styleOf(draft), undefined)
  return draft
}

/** The entry of a paragraph that is a title on a line of its own, and what is said of the paper up to its address. */
function entryAboveSentence(
  [title, ...said]: readonly Line[],
  span: Span,
  digest: DigestDraft,
): Draft | undefined {
  const draft = newDraft('paragraph', span.line, span.endLine)
  if (!title || !readLead(title.pieces, draft, digest.date)) return undefined
  const pieces = joinLines(said, title.offset)
  const [link] = linksOf(pieces)
  if (link) addLink(draft, link.anchor.url, link.text)
  const text = pieces.filter((piece) => piece.anchor !== link?.anchor)
  readBody(draft, text, { ...span, quote: false }, digest.styleOf(draft), undefined)
  return draft
}

/**
 * The titles of several papers that one line links, each to its own, where it has nothing else but a day or the words that
 * lead up to them: `[The title](address), [Another one](address)`, `5 March: [The title](address) and [Another one](address)`.
 */
function linkedTitles([line, more]: readonly Line[]): { titles: Piece[][]; ahead: string } | undefined {
  if (!line || more) return undefined
  const links = linksOf(line.pieces)
  const first = line.pieces.findIndex(({ anchor }) => anchor)
  const ahead = collapse(textOf(line.pieces.slice(0, Math.max(0, first))))
  const isLedUpTo = /[\p{L}\p{N}]/u.test(ahead)
  if (isLedUpTo && !(/[:：]$/.test(ahead) && wordCount(ahead) <= MOST_AHEAD_OF_LINKED)) return undefined
  const between = textOf(line.pieces.slice(first).filter(({ anchor }) => !anchor))
  if (links.length < 2 || !/^(?:[\s,.;|/·•、，；]|and|&|和|与|及)*$/u.test(between)) return undefined
  const ids = new Set(links.map(({ anchor }) => JSON.stringify(idsFromUrl(anchor.url).ids)))
  if (ids.size < links.length || ids.has('{}')) return undefined
  if (!links.every(({ text }) => wordCount(text) >= FEWEST_WORDS_OF_LINKED || isShortTitle(text)))
    return undefined
  return {
    titles: links.map(({ anchor }) => line.pieces.filter((piece) => piece.anchor === anchor)),
    ahead: isLedUpTo ? trimEnd(ahead, ' :：') : '',
  }
}

/** Words of the longest text that leads up to several linked titles. */
const MOST_AHEAD_OF_LINKED = 10

/** Whether a link's words are a title though they are few: `Snow as Memory` */
function isShortTitle(text: string): boolean {
  return wordCount(text) === FEWEST_WORDS_OF_LINKED - 1 && isTitleCase(text)
}

/** The entry of a block whose title stands below who wrote the paper and when. */
function entryBelow(
  { names, year, length }: NonNullable<ReturnType<typeof creditAboveTitle>>,
  lines: readonly Line[],
  kind: 'item' | 'paragraph',
  span: Span,
  digest: DigestDraft,
): Draft | undefined {
  const draft = newDraft(kind, span.line, span.endLine)
  setAuthors(draft, listedAuthors(names))
  setDate(draft, year)
  // What stands behind the title goes on with the reference, up to its links.
  const below = lines.slice(length)
  const linked = below.findIndex(({ pieces }, n) => n > 0 && linksOf(pieces).length > 0)
  const end = linked === -1 ? below.length : linked
  const reference = below.slice(0, end).flatMap((line): Piece[] => [...line.pieces, { ...PLAIN, text: ' ' }])
  if (!readLead(reference, draft, digest.date)) return undefined
  const rest = below.slice(end)
  if (rest.length > 0)
    readBody(draft, joinLines(rest), { ...span, quote: false }, digest.styleOf(draft), undefined)
  return draft
}

/** Whether the lines of a block are titles in bold, each above a line of its authors, as conferences list what they accept. */
function areTitlesAboveAuthors(lines: readonly Line[]): boolean {
  if (lines.length < FEWEST_LINES || lines.length % 2 !== 0) return false
  let credited = 0
  for (let n = 0; n < lines.length; n += 2) {
    const [title, authors] = [lines[n], lines[n + 1]] as [Line, Line]
    if (!isBoldLine([title]) || isBoldLine([authors]) || linksOf(authors.pieces).length > 0) return false
    if (isListOfAuthors(collapse(textOf(authors.pieces)))) credited++
  }
  return credited >= (lines.length / 2) * SHARE_OF_CREDITED
}

/** Whether a line is a title in bold and nothing else, and the next the paper's links; its keywords may stand between. */
function isBoldAboveLinks([line, ...below]: readonly Line[], signs: EntrySigns): boolean {
  const links = below.find(({ pieces }) => labelled(pieces)?.field !== 'keywords')
  return (
    line !== undefined &&
    links !== undefined &&
    isBoldLine([line]) &&
    labelled(line.pieces) === undefined &&
    wordCount(textOf(line.pieces)) >= 3 &&
    signs.isMarkedTitle(line) &&
    isLinksOnly(links.pieces) &&
    hasPaperLink(links.pieces)
  )
}

/** Whether a line ends between the initials and the family name of a list's next author: `Ada Weber, B. Lind, J.` */
function endsWithinNames({ pieces }: Line): boolean {
  const text = collapse(textOf(pieces))
  const [names, initials] = /^(.{4,600}),\s(?:and\s)?((?:\p{Lu}\.[\s-]?){1,3})$/u.exec(text)?.slice(1) ?? []
  return initials !== undefined && isListOfAuthors(names as string)
}

/** Whether a line is a sentence on the paper of the title in bold above it, which it links on a word of its own: `This [work](address) flies kites`. */
function isSentenceOf(title: Line, { pieces }: Line): boolean {
  const links = linksOf(pieces)
  return (
    links.length > 0 &&
    isBoldLine([title]) &&
    wordCount(textOf(pieces)) >= FEWEST_WORDS_OF_SENTENCE &&
    links.every(({ text }) => /^\p{Ll}/u.test(text) && wordCount(text) <= 2)
  )
}

/** Whether a line stands behind a title that is marked as one and its authors, so that it says where the paper is: `[Kite Letters 9 (2023)](address)`. */
function isCreditsOfFirst(lines: readonly Line[], n: number, signs: EntrySigns): boolean {
  const [first] = lines
  const above = lines[n - 1]
  return (
    n > 1 &&
    first !== undefined &&
    above !== undefined &&
    linksOf((lines[n] as Line).pieces).length > 0 &&
    isListOfAuthors(collapse(textOf(above.pieces))) &&
    signs.isMarkedTitle(lines[n - 2] as Line)
  )
}

/** The lines of the source that some lines of a block stand in. */
export function spanOfLines(block: Span, lines: readonly Line[], start: number, end: number): Span {
  const line = start === 0 ? block.line : block.line + (lines[start] as Line).offset
  const next = lines[end]
  return { line, endLine: Math.max(line, next ? block.line + next.offset - 1 : block.endLine) }
}

/** The entry that some lines are; `undefined` where they are none. `alone`: they are the first of their block; `tag`: stands above them. */
function entryOf(
  lines: readonly Line[],
  kind: 'item' | 'paragraph',
  span: Span,
  alone: boolean,
  digest: DigestDraft,
  tag?: string,
): Draft | undefined {
  const context = digest.date
  let draft = newDraft(kind, span.line, span.endLine)
  const [above, ...below] = lines as [Line, ...Line[]]
  if (alone && below.length > 0 && isTagLine(above)) {
    return entryOf(below, kind, span, alone, digest, unbracketed(collapse(textOf(above.pieces))))
  }
  const wrapped = alone && (isWrapped(lines) || isWrappedAboveLinks(lines))
  const [first, ...behind] = unwrappedAuthors(
    wrapped ? [joined(lines.slice(0, 2)), ...lines.slice(2)] : lines,
  ) as [Line, ...Line[]]
  let rest = behind
  const bold =
    kind === 'paragraph' && alone && isBoldLine(lines) ? boldReference(lines, span, digest) : undefined
  if (bold) return bold
  const said = labelled(first.pieces)
  // `Paper: The title`
  const label =
    said && linksOf(said.rest).length === 0 && givesTitle(first.pieces)
      ? { ...said, field: 'title' as const }
      : said
  const field = label?.field
  if (field !== undefined && field !== 'title' && (kind === 'paragraph' || field !== 'links'))
    return undefined
  const ledByAuthors =
    alone &&
    rest.length > 0 &&
    (isAuthorsLine(first.pieces) || isAuthorsAboveQuote(lines as [Line, ...Line[]]))
  if (label?.field === 'title') readField(draft, label, digest.styleOf(draft))
  let titled = draft.title !== undefined || (!ledByAuthors && readLead(first.pieces, draft, context))
  // `Paper: [The title](address)`, wherever it leads
  if (titled && field === 'links' && givesTitle(first.pieces)) draft.hasPaperLink = true
  // An id and a day may stand above the title in bold.
  const second = rest[0]
  if (!titled && alone && second && isBoldLine([second]) && hasPaperLink(first.pieces)) {
    draft = newDraft(kind, span.line, span.endLine)
    titled = readLead(second.pieces, draft, context)
    rest = [first, ...rest.slice(1)]
  }
  // A reference may run over several lines, before its title comes or behind it.
  const isReference =
    titled &&
    draft.titleMark === 'quoted' &&
    draft.authors.length > 0 &&
    !(endsInLinks(first.pieces) && yearIn(textOf(rest[0]?.pieces ?? [])) === undefined) &&
    !rest.every((line) => isEmphasised(line.pieces))
  if ((!titled || isReference) && alone && rest.length > 0) {
    const field = isReference
      ? lines.findIndex((line, n) => n > 0 && labelled(line.pieces) !== undefined)
      : -1
    const end = field === -1 ? lines.length : field
    const whole = lines.slice(0, end).flatMap((line): Piece[] => [...line.pieces, { ...PLAIN, text: ' ' }])
    if (textOf(whole).length < LONGEST_REFERENCE) {
      draft = newDraft(kind, span.line, span.endLine)
      titled =
        readLead(whole, draft, context) &&
        (draft.titleMark === 'quoted' || (ledByAuthors && draft.authors.length > 0))
      rest = lines.slice(end)
    }
  } else if (titled && alone && goesOn(draft, lines)) {
    const whole = newDraft(kind, span.line, span.endLine)
    const isTitled = readLead(joined(lines).pieces, whole, context)
    const isQuoted = whole.titleMark === 'quoted' && whole.authors.length > 1
    if (isTitled && (isQuoted || isWholeReference(whole))) {
      draft = whole
      rest = []
    }
  }
  if (!titled) return undefined
  if (
    isAddressed(draft) ||
    (kind === 'paragraph' && isCitedInSentence(first, draft)) ||
    // What its label calls a title may have a stop in it.
    (field !== 'title' &&
      draft.titleMark !== 'link' &&
      hasSentences(draft.title) &&
      !isTitleCase(draft.title ?? '')) ||
    (kind === 'paragraph' &&
      draft.titleMark === 'plain' &&
      (isPassage(first.pieces, draft) ||
        hasLeadIn(first.pieces) ||
        namedInText(textOf(first.pieces)).some(({ title }) => title !== draft.title)))
  )
    return undefined
  if (rest.length > 0) {
    const pieces = joinLines(rest, first.offset)
    const style = kind === 'item' ? digest.styleBelow(draft, pieces) : digest.styleOf(draft)
    readBody(draft, pieces, { ...span, quote: false }, style, undefined)
  }
  if (tag !== undefined) {
    readTag(tag, draft, context)
    if (draft.titleMark === 'link' && wordCount(draft.title ?? '') >= 3) return draft
  }
  if (field === 'title' && (draft.authors.length > 0 || draft.abstract.length > 0)) return draft
  return isPaper(draft, kind, digest) ? draft : undefined
}

/** Whether what seems a title is a name and a year with which a sentence begins: `[Lee et al. (2013)](address) found kites`. */
function isCitedInSentence({ pieces }: Line, { title = '' }: Draft): boolean {
  return (
    title.length < LONGEST_CITED &&
    /^\p{Lu}[\p{L}'’-]+(?:,? et al\.?|(?: (?:and|&) \p{Lu}[\p{L}'’-]+))? ?[(,] ?(?:19|20)\d\d[a-z]?\)?$/u.test(
      title,
    ) &&
    /^\s?\p{Ll}{2}/u.test(textOf(pieces).trimStart().slice(title.length))
  )
}

/** Characters of the longest name and year that stand for a paper. */
const LONGEST_CITED = 60

/** The entry of a paragraph that is a whole reference in bold, its title in quotation marks or in none. */
function boldReference([line]: readonly Line[], span: Span, digest: DigestDraft): Draft | undefined {
  if (line === undefined || !/\b(?:19|20)\d\d\b/.test(textOf(line.pieces))) return undefined
  const draft = newDraft('paragraph', span.line, span.endLine)
  const pieces = line.pieces.map((piece) => ({ ...piece, strong: false }))
  if (!readLead(pieces, draft, digest.date)) return undefined
  const isQuoted = draft.titleMark === 'quoted' && draft.authors.length > 0 && draft.date !== undefined
  return isQuoted || isWholeReference(draft) ? draft : undefined
}

/** Whether what seems a title on the first of several lines may be part of a reference, which names its year further down. */
function goesOn({ titleMark, date }: Draft, [first, ...below]: readonly Line[]): boolean {
  if (first === undefined || below.length === 0 || titleMark !== 'plain' || date !== undefined) return false
  return (
    /^\P{L}{0,6}\p{Lu}[^,]{0,30},/u.test(textOf(first.pieces)) &&
    below.every(({ pieces }) => labelled(pieces) === undefined) &&
    below.some(({ pieces }) => /\b(?:19|20)\d\d\b/.test(textOf(pieces)))
  )
}

/** Whether all that an entry links is something to watch or a blog, and it does not say who wrote it when. */
function isWatched({ links, authors, date }: Draft): boolean {
  return (
    links.length > 0 &&
    (authors.length === 0 || date === undefined) &&
    links.every(
      ({ kind, text = '' }) =>
        kind === 'video' || kind === 'discussion' || /^(?:blog|video|talk)\b/i.test(text),
    )
  )
}

/** Whether an entry is one person's saying: `Ann Lee: "Kites are the birds of towns"`. */
function isSaying({ titleMark, authors, authorsPartial, links, date, venue, isToAppear }: Draft): boolean {
  return (
    titleMark === 'quoted' &&
    authors.length === 1 &&
    authorsPartial === undefined &&
    links.length === 0 &&
    date === undefined &&
    venue === undefined &&
    isToAppear === undefined
  )
}

/** Whether what was read is a paper: tools, people and places on the page have titles too. */
function isPaper(draft: Draft, kind: 'item' | 'paragraph', { outline, isOfMeeting }: DigestDraft): boolean {
  if (draft.title === undefined || (isOfMeeting && isEvent(draft.title))) return false
  const heading = outline.path.at(-1)
  // A tool by its name, with a link to itself and another to the paper about it.
  const itself = draft.links[0]?.kind
  if (
    headsTools(heading) &&
    wordCount(draft.title) <= 2 &&
    (itself === 'code' || itself === 'project' || itself === 'other')
  )
    return false
  // A meeting's own page lists the papers of its workshops.
  const isPresented = isOfMeeting && draft.authors.length > 0 && !headsPeople(heading)
  // The slides of a talk
  if (
    headsTalks(heading) &&
    !isPresented &&
    !hasIds(draft) &&
    (draft.authors.length === 0 || draft.date === undefined) &&
    draft.links.every(({ kind }) => kind !== 'paper')
  )
    return false
  if (hasIds(draft) || draft.hasPaperLink || isWholeReference(draft)) return true
  if (isPresented && draft.titleMark === 'link' && wordCount(draft.title) >= 4) return true
  // `[Title](address), Ann Lee, 1998`
  if (
    draft.titleMark === 'link' &&
    draft.authors.length > 0 &&
    draft.date !== undefined &&
    !headsOthers(heading)
  )
    return !draft.links.some(({ kind }) => kind === 'discussion' || kind === 'video' || kind === 'code')
  // `[KITE 2023] [Title](address of its code)`
  if (
    draft.titleMark === 'link' &&
    kind === 'item' &&
    draft.date !== undefined &&
    isNamedVenue(draft.venue ?? '') &&
    draft.summary.length > 0 &&
    wordCount(draft.title) >= 4 &&
    isTitleCase(draft.title)
  )
    return !headsOthers(heading) && !isWatched(draft)
  const marked = draft.titleMark === 'quoted' || draft.titleMark === 'bold'
  if (!marked || isWatched(draft) || isSaying(draft)) return false
  // Posts and talks have titles, authors and days, too.
  if (headsOthers(heading) && draft.links.length > 0 && draft.venue === undefined) return false
  const known =
    (draft.authors.length > 0 ? 1 : 0) +
    (draft.date !== undefined ? 1 : 0) +
    (draft.venue !== undefined ? 1 : 0)
  return (
    known >= 2 ||
    (known === 1 &&
      wordCount(draft.title) >= 3 &&
      // What is said of a topic may name a venue: `**The rise of kites**: since LOOM (KITE accepted) they fly`
      (draft.titleMark === 'quoted' ||
        (kind === 'item' && (draft.venue === undefined || draft.summary.length === 0)))) ||
    // A title in bold above its authors
    (draft.authors.length > 1 && wordCount(draft.title) >= 4 && isTitleCase(draft.title))
  )
}
