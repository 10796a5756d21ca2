import { parseArxivId } from '../../../text/identifiers.ts'
import type { Block, BlockOf } from '../blocks/blocks.ts'
import { hasIds, linksOf, newDraft } from '../draft.ts'
import { type Line, linesOf } from '../inline/lines.ts'
import { isEmphasised, type Piece, textOf } from '../inline/piece.ts'
import { hasDashedVenue } from '../lead/around-plain-title.ts'
import { readLead } from '../lead/lead.ts'
import type { Page } from '../page.ts'
import { fieldRows } from '../table/field-rows.ts'
import { isListOfAuthors } from '../words/citation.ts'
import { headsPeople } from '../words/events.ts'
import { type Field, fieldOf, fieldOfHeading } from '../words/field-labels.ts'
import { labelled } from '../words/labelled.ts'
import { cleanTitle, collapse, isNamedVenue, isTitleLike, wordCount } from '../words/titles.ts'
import { isWide } from '../words/wide.ts'
import { fieldsOf } from './body.ts'
import { isCredits } from './credits.ts'
import { isMeasurement, isWholeTitle } from './entry-signs.ts'
import {
  arxivIds,
  explainsField,
  idAhead,
  isAbstractHead,
  isAnnouncement,
  isBoldLine,
  isBoldTranslation,
  isEntryField,
  isLabelledDoi,
  isLinkedSign,
  isOwnLink,
  isPaperField,
  isTitleLink,
  isTranslation,
  labelledId,
  namesNobody,
} from './evidence.ts'
import { isPartedEntry } from './parted-entries.ts'
import { isPartedLine } from './parted-line.ts'
import { givesAgain, isPart, repeatsTitle } from './parts.ts'
import { subtitlesBelow } from './subtitles.ts'

/** The name of a list, below which its own survey or the lists of other years may be linked: `Awesome Kites`, `CVPR 2024 论文合集` */
const LIST_NAME =
  /^awesome[\s-]|^\p{Lu}{3,10}[\s-]?(?:19|20)\d{2}\s(?:accepted )?(?:papers?\b|论文|論文)|论文\S{0,10}(?:合集|汇总|大全|列表)/iu

/** Blocks behind a heading that are looked at to tell what it is. */
const LONGEST_BODY = 60
/** Rows of a table in HTML that is more than a frame around one paper's fields. */
const MANY_ROWS = 8

/** As many linked titles below a heading are a list, whatever they lead to. */
const FEWEST_TITLES = 3
const FEWEST_WORDS_WITH_VENUE = 4
/** A heading that numbers the paper of which it is the title: `Paper 1: The title`. */
const CALLED_PAPER = /^\P{L}{0,6}(?:paper|论文|論文|논문)\s?#?\d{1,3}\s?[:：]\s?\S/iu
/** Fields that one paper has once behind the same label. */
const FIELDS_OF_ONE: ReadonlySet<Field> = new Set(['title', 'abstract', 'summary'])

/** Whether a heading (or a `<summary>`) is a paper's title: its body then has one paper's links. */
export function isEntryHeading(i: number, pieces: readonly Piece[], text: string, page: Page): boolean {
  const { blocks, signs } = page
  if (LIST_NAME.test(cleanTitle(text)) || isAnnouncement(text)) return false
  if (leadsUp(pieces)) return false
  if (CALLED_PAPER.test(text)) return true
  const sign = isLinkedSign(pieces)
  if ((!sign && !isTitleLike(text)) || fieldOfHeading(text) !== undefined) return false
  const block = blocks.at(i) as Block
  const depth = block.type === 'heading' ? block.depth : 0
  const probe = newDraft('heading', block.line, block.endLine)
  const titled = readLead(pieces, probe, undefined)
  const subtitles = isWholeTitle(text) && !headsPeople(text) ? subtitlesBelow(i, depth, page) : 0
  const linked =
    sign ||
    subtitles > 0 ||
    (titled &&
      (hasIds(probe) ||
        (probe.hasPaperLink && (probe.titleMark !== 'plain' || isWholeTitle(probe.title ?? '')))))
  // `Title [ICML'19]`, `2019-ICML-Title`, `Title (Lee et al., 2019)` above notes
  const dated =
    titled &&
    probe.date !== undefined &&
    (isVenueOfYear(probe.venue ?? '', probe.date) ||
      probe.authors.length > 0 ||
      probe.citedName !== undefined)
  const { open } = page.digest
  const isBelowEntry = open?.kind === 'heading' && depth > open.depth
  let own =
    linked || (dated && (wordCount(probe.title ?? '') >= FEWEST_WORDS_WITH_VENUE || hasDashedVenue(text)))
  let fields = false
  const ids = new Set<string>()
  let entries = 0
  let titles = 0
  let papers = 0
  let credited = false
  let abstracts = 0
  let linkedBelow = false
  let saysWhen = false
  const texts = new Set<string>()
  for (let n = i + 1 + subtitles; n <= i + LONGEST_BODY; n++) {
    const next = blocks.at(n)
    if (!next) break
    if (block.type === 'summary' && next.type === 'html' && next.closesDetails) break
    if (next.type === 'heading') {
      if (next.depth <= depth) {
        if (isBelowEntry || !isAbstractBeside(next, depth, text)) break
        own = fields = true
        continue
      }
      const heading = blocks.inline(next.text)
      if (labelled(heading)?.field === 'title') return false
      const named = labelled(heading)?.field ?? fieldOfHeading(collapse(textOf(heading)))
      if (named === undefined) {
        // Its own links alone may stand above the first of its parts.
        const id = own || !isWholeTitle(text) || !saysWhen ? undefined : idBelow(n, depth, page)
        if (id !== undefined) {
          ids.add(id)
          own = fields = true
        }
        const told = fields || (own && (ids.size === 1 || (dated && linkedBelow)) && isWholeTitle(text))
        if (!linked && !(told && isPart(n, depth, text, ids, page))) return false
        break
      }
      own ||= named === 'authors'
      continue
    }
    if (next.type === 'table' && next.goesOn) break
    // A heading has a table of papers below it.
    if (next.type === 'htmlTable' && !linked && next.text.split(/<tr[\s>]/i, MANY_ROWS).length === MANY_ROWS)
      return false
    if (next.type === 'table' || next.type === 'summary') {
      if (next.type === 'table' && !linked && next.rows.length > 1) {
        const rows = fieldRows(next.head, next.rows, blocks.inline)
        // A title of its own stands above the table of its fields.
        if (rows === undefined || hasTitleBetween(i, n, page)) return false
        own = true
        fields ||= isWholeTitle(text) && rows.some(({ field }) => field === 'authors' || field === 'id')
        for (const { rest } of rows) for (const id of arxivIds(rest)) ids.add(id)
      }
      if (next.type === 'summary' && !linked) {
        const words = blocks.inline(next.text)
        // Details within details: the outer ones head the papers that the inner ones are.
        if (signs.isStrong(linesOf(words))) return false
        // One abstract folded away is the heading's own, several are those of a list.
        if (fieldOf(collapse(textOf(words))) === 'abstract' && isWholeTitle(text)) {
          if (abstracts++ > 0) return false
          own = fields = true
        }
      }
      continue
    }
    if (next.type !== 'item' && next.type !== 'paragraph') continue
    // What stands last, below a rule, is said of the paper whose parts the headings are.
    const isLast = blocks.at(n - 1)?.type === 'rule' && blocks.at(n + 1) === undefined
    if (isLast && isBelowEntry && open.draft.authors.length === 0) break
    const { lines } = blocks.text(next)
    // A form for others to fill in names no paper.
    const isForm =
      lines.some((line) => explainsField(line.pieces)) || isBlankForm(lines, blocks.at(n + 1), blocks)
    if (isForm && !hasIds(probe)) return false
    if (!linked && isTitleLink(lines) && ++titles >= FEWEST_TITLES) return false
    const begun = idAhead(lines[0]?.pieces ?? [])
    const ahead = begun && !signs.isCredited(lines[0]) ? begun : undefined
    // The links beside it have no version.
    if (ahead) ids.add(ahead.id.replace(/v\d+$/, ''))
    if (
      n === i + 1 &&
      (ahead ||
        (isWholeTitle(text) && isPartedLine(lines)) ||
        isTranslation(text, lines) ||
        signs.isTextOfTitle(n, text) ||
        (signs.isPublished(lines) && wordCount(text) >= FEWEST_WORDS_WITH_VENUE))
    ) {
      own = true
      // Its id among other fields: what is listed behind them in a section that goes on is of other papers.
      fields ||=
        ahead !== undefined && isWholeTitle(text) && /\s[|·•｜]\s/.test(textOf(lines[0]?.pieces ?? []))
      for (const line of lines) for (const id of arxivIds(line.pieces)) ids.add(id)
    } else if (
      n === i + 1 &&
      isWholeTitle(text) &&
      (leadsLabels(lines, blocks.at(n + 1), blocks) || (probe.titleMark === 'link' && areAuthors(lines)))
    )
      own = true
    else if (n === i + 1 && isBoldTranslation(text, lines)) continue
    else if (!credited && isCredits(lines)) {
      credited = true
      own = true
      for (const line of lines) for (const id of arxivIds(line.pieces)) ids.add(id)
    } else if (dated && givesAgain(lines, probe.title)) fields = true
    else if (
      signs.isStrong(lines, probe.title ?? cleanTitle(text)) ||
      isPartedEntry(next, lines, page) ||
      signs.leadsLink(n) ||
      signs.leadsKnownParts(next, n) ||
      signs.isAddressedCard(lines) ||
      // Right below a title a paragraph may say where the paper appeared.
      ((next.type === 'item' ||
        wordCount(text) < FEWEST_WORDS_WITH_VENUE ||
        /^["“„«]/.test(textOf(lines[0]?.pieces ?? []))) &&
        isWide(text) === isWide(textOf(lines[0]?.pieces ?? [])) &&
        signs.isCard(lines)) ||
      (next.type === 'item' &&
        (signs.leadsLinks(next, n) || (lines[0] !== undefined && signs.isDatedTitle(lines[0])))) ||
      (wordCount(cleanTitle(textOf(lines[0]?.pieces ?? []))) >= 3 &&
        (signs.isTitleOfFields(lines, n) ||
          (next.type === 'item' && (signs.leadsAuthors(n) || signs.leadsCredits(next, n)))))
    ) {
      // What seemed to be who wrote the paper is the first of several references.
      if (credited && !linked) return false
      // Behind a paper's own fields, another title begins the next entry.
      if (fields) break
      entries++
    } else {
      const parted = lines.map((line) => fieldsOf(line))
      // The word alone in a list is one of many.
      fields ||= lines.some(
        (line, at) =>
          parted[at]?.some(
            // How many wrote the paper above is counted below who did.
            ({ pieces }) => isEntryField(pieces) && !(isBelowEntry && namesNobody(pieces)),
          ) &&
          (next.type === 'paragraph' || !isAbstractHead(line.pieces)),
      )
      fields ||= lines.some((line) => repeatsTitle(line.pieces, text))
      const named = lines.flatMap((line) => labelledId(line.pieces) ?? [])
      for (const id of named) ids.add(id)
      own ||=
        lines.some((line) => isLabelledDoi(line.pieces)) &&
        lines.every((line) => labelled(line.pieces) !== undefined)
      own ||= fields || named.length > 0 || lines.some((line) => isOwnLink(line.pieces, text))
      saysWhen ||= parted.some((each) => each.some(({ pieces }) => labelled(pieces)?.field === 'date'))
      linkedBelow ||= lines.some((line) => labelled(line.pieces)?.field === 'links')
      // What stands again behind the same label is another entry's.
      for (const { pieces } of linked ? [] : lines) {
        const label = labelled(pieces)
        if (label === undefined || !FIELDS_OF_ONE.has(label.field)) continue
        if (texts.has(label.label) || isOtherTitle(label, text)) return false
        texts.add(label.label)
      }
      // Several papers, each behind the word and below a name of its own
      if (!linked && lines.some((line) => isPaperField(line.pieces)) && ++papers > 1) return false
      // A venue and its year alone on a line say where the paper of the heading stood.
      own ||= next.type === 'paragraph' && isVenueAlone(lines) && wordCount(text) >= FEWEST_WORDS_WITH_VENUE
      for (const line of lines)
        if (!isMeasurement(line.pieces)) for (const id of arxivIds(line.pieces)) ids.add(id)
    }
    if (entries > 1) return linked && isTitleLike(text) && probe.titleMark === 'link' && hasIds(probe)
  }
  if (!own || (entries > 0 && !linked)) return false
  if (linked) return true
  // What stands last below an entry's heading may end in the id that is not known of the entry yet.
  if (isBelowEntry && open && !hasIds(open.draft) && !isWholeTitle(text)) return false
  // Below an entry's heading stand its links once more.
  const above = isBelowEntry ? open?.draft.ids.arxiv : undefined
  return ids.size <= 1 && !(above !== undefined && ids.has(above))
}

/** Whether a field is a title in the language of the heading above it, and another one: the heading is that of a list. */
function isOtherTitle({ field, rest }: { field: Field; rest: readonly Piece[] }, heading: string): boolean {
  const title = cleanTitle(collapse(textOf(rest)))
  return (
    field === 'title' &&
    isWholeTitle(title) &&
    isWide(title) === isWide(heading) &&
    title.toLowerCase() !== cleanTitle(heading).toLowerCase()
  )
}

/**
 * The one arXiv id that lines give under its label from a block on, up to the next heading of a depth: what is written on
 * a paper at length may end in it.
 */
function idBelow(from: number, depth: number, { blocks }: Page): string | undefined {
  const ids = new Set<string>()
  for (let n = from; n <= from + LONGEST_BODY; n++) {
    const block = blocks.at(n)
    if (!block || (n > from && block.type === 'heading' && block.depth <= depth)) break
    if (block.type !== 'item' && block.type !== 'paragraph') continue
    for (const { pieces } of blocks.text(block).lines) {
      const label = labelled(pieces)
      const [first = ''] = label?.field === 'id' ? collapse(textOf(label.rest)).split(' ', 1) : []
      const id = parseArxivId(first)?.id
      if (id !== undefined) ids.add(id)
    }
  }
  const [only, another] = ids
  return another === undefined ? only : undefined
}

/** Whether a line in bold that is no label stands between two blocks. */
function hasTitleBetween(from: number, to: number, { blocks }: Page): boolean {
  for (let n = from + 1; n < to; n++) {
    const block = blocks.at(n)
    if (block?.type !== 'item' && block?.type !== 'paragraph') continue
    const { lines } = blocks.text(block)
    if (lines[0] && isBoldLine(lines) && labelled(lines[0].pieces) === undefined) return true
  }
  return false
}

/** Whether a block is a list of authors in italics and nothing else, as below a title that links the page of a meeting's talk. */
function areAuthors([first, more]: readonly Line[]): boolean {
  return (
    first !== undefined &&
    more === undefined &&
    isEmphasised(first.pieces) &&
    linksOf(first.pieces).length === 0 &&
    isListOfAuthors(collapse(textOf(first.pieces)))
  )
}

/** Whether a heading as a whole leads to a place on its own page, such as back to the contents. */
function leadsUp(pieces: readonly Piece[]): boolean {
  const [link, second] = linksOf(pieces)
  return (
    link !== undefined &&
    second === undefined &&
    link.anchor.url.startsWith('#') &&
    collapse(link.text) === collapse(textOf(pieces))
  )
}

/** Whether a venue is one with its year, which may stand beside it: `2019-KITE-The title`. */
function isVenueOfYear(venue: string, date: string): boolean {
  return isNamedVenue(venue) || (venue !== '' && isNamedVenue(`${venue} ${date.slice(0, 4)}`))
}

/** Whether a title's label has nothing behind it, and another one has not either: what a list asks for of the next paper. */
function isBlankForm(lines: readonly Line[], next: Block | undefined, blocks: Page['blocks']): boolean {
  const blank = (line: Line | undefined) => {
    const label = line && labelled(line.pieces)
    return label && collapse(textOf(label.rest)) === '' ? label.field : undefined
  }
  const below = next?.type === 'item' || next?.type === 'paragraph' ? blocks.text(next).lines[0] : undefined
  return blank(lines[0]) === 'title' && blank(lines[1] ?? below) !== undefined
}

/** Whether a line is a list of authors, above lines that give the paper's links under labels, if only to say that there are none. */
function leadsLabels(lines: readonly Line[], next: Block | undefined, blocks: Page['blocks']): boolean {
  const [first] = lines
  if (!first || lines.length > 1 || (next?.type !== 'item' && next?.type !== 'paragraph')) return false
  const below = blocks.text(next).lines[0]
  return (
    linksOf(first.pieces).length === 0 &&
    isListOfAuthors(collapse(textOf(first.pieces))) &&
    below !== undefined &&
    labelled(below.pieces)?.field === 'links'
  )
}

/** Whether a heading beside another names the abstract of the paper that is its title: `## The title`, `## Abstract`. */
function isAbstractBeside(next: BlockOf<'heading'>, depth: number, title: string): boolean {
  return next.depth === depth && fieldOf(collapse(next.text)) === 'abstract' && isWholeTitle(title)
}

/** Whether a block is a venue with its year and nothing else: `CVPR 2025`. */
function isVenueAlone(lines: readonly Line[]): boolean {
  const [line] = lines
  return line !== undefined && lines.length === 1 && isNamedVenue(collapse(textOf(line.pieces)))
}
