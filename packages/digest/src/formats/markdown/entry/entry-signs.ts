import { hasIdentifier, parseArxivId } from '../../../text/identifiers.ts'
import { safeUrl } from '../../../text/links.ts'
import type { BlockTexts } from '../blocks/block-texts.ts'
import type { Block, BlockOf, TextBlock } from '../blocks/blocks.ts'
import { type Draft, hasIds, linksOf, newDraft } from '../draft.ts'
import type { ReadInline } from '../inline/inline.ts'
import type { Line } from '../inline/lines.ts'
import { isEmphasised, type Piece, textOf } from '../inline/piece.ts'
import { hasDashedVenue } from '../lead/around-plain-title.ts'
import { knownParts } from '../lead/known-parts.ts'
import { readLead } from '../lead/lead.ts'
import { fieldRows } from '../table/field-rows.ts'
import { INSTITUTION, isListOfAuthors } from '../words/citation.ts'
import { bylineOf, isLoneAuthor, partedCredit } from '../words/credit.ts'
import { isDateLike } from '../words/date-like.ts'
import { fieldOf } from '../words/field-labels.ts'
import { labelled } from '../words/labelled.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { SIGNED } from '../words/signs.ts'
import {
  cleanTitle,
  collapse,
  isNamedVenue,
  isTitleCase,
  isTitleLike,
  isVenueTag,
  wordCount,
} from '../words/titles.ts'
import { isWide } from '../words/wide.ts'
import { creditsBeforeLinks, isCredits } from './credits.ts'
import {
  areBadges,
  endsInLinks,
  hasPaperLink,
  hasSentences,
  isAddressAlone,
  isBoldLine,
  isBoldWithTranslation,
  isLinksOnly,
  isPaperField,
  isPassage,
  isPublished,
  isTitleLink,
  isWayAround,
  isWrapped,
  isWrappedAboveLinks,
  labelledId,
} from './evidence.ts'
import { saysWho } from './line-role.ts'
import { isNamesLine } from './title-above-names.ts'

/** A heading of this depth is no section of a digest. */
export const DEPTH_OF_PARTS = 4

/** As many answers are remembered. */
const MOST_PROBES = 256
/** As many lines of one block, nearly all of them a title with links, are a paper each. */
const SHARE_OF_ROWS = 0.8
/** A title's links stand within so many blocks behind it, its other fields before them. */
const MOST_FIELDS = 8
/** As many lines say who wrote a paper, where it appeared, and give its link. */
const MOST_KNOWN_PARTS = 4
/** A title and the text below it are at least so long where only their place tells that they belong together. */
const FEWEST_WORDS_OF_TITLE = 4
const FEWEST_WORDS_OF_TEXT = 12
/** Words behind a link with which a sentence goes on. */
const FEWEST_WORDS_BEHIND = 8
/** Chinese and Japanese titles have twice as many characters. */
const FEWEST_WORDS_WIDE = 6
/** Words of a title that no section has, and of the name that a list gives its paper. */
const FEWEST_WORDS_OF_NAMED = 4
const LONGEST_NAME = 3
/** Words of the shortest title in bold that has nothing but its abstract below it. */
const FEWEST_WORDS_ABOVE_ABSTRACT = 3

/** Tells where entries begin: what a line says by itself, and what it says with the blocks behind it. */
export class EntrySigns {
  readonly #blocks: BlockTexts
  /** What the lines that were looked at lately say where they begin an entry. */
  #probes = new Map<readonly Piece[], Draft | 'none'>()

  constructor(blocks: BlockTexts) {
    this.#blocks = blocks
  }

  /** What a line says where it begins an entry; `undefined` where it has no title. */
  #probe(pieces: readonly Piece[]): Draft | undefined {
    let probe = this.#probes.get(pieces)
    if (probe === undefined) {
      const draft = newDraft('item', 1, 1)
      probe = readLead(pieces, draft, undefined) ? draft : 'none'
      // Not cleared, for the reason that `BlockTexts` has.
      if (this.#probes.size > MOST_PROBES) this.#probes = new Map()
      this.#probes.set(pieces, probe)
    }
    return probe === 'none' ? undefined : probe
  }

  /** Whether a line is a whole reference, with or without a link. */
  isReference({ pieces }: Line): boolean {
    const probe = labelled(pieces) ? undefined : this.#probe(pieces)
    if (probe === undefined) return false
    const marked =
      (probe.titleMark === 'quoted' || (probe.titleMark === 'link' && !pieces[0]?.anchor)) &&
      probe.authors.length > 0 &&
      (probe.date !== undefined || probe.isToAppear === true)
    // `**The title**. (2023-ICML) Ann Lee, Bo Kim.`
    const isBold =
      probe.titleMark === 'bold' &&
      pieces[0]?.strong === true &&
      wordCount(probe.title ?? '') >= FEWEST_WORDS_OF_TITLE &&
      (probe.authors.length > 1 || (probe.authors.length === 1 && probe.venue !== undefined)) &&
      probe.date !== undefined
    return marked || isBold || isWholeReference(probe)
  }

  /** Whether a line says both what a paper is called and who wrote it. */
  isCredited(line: Line | undefined): boolean {
    const { title = '', authors = [] } = (line && this.#probe(line.pieces)) ?? {}
    return authors.length > 0 && wordCount(title) >= FEWEST_WORDS_OF_TITLE
  }

  /** Whether the lines of a quotation are a title, who wrote it, and the paper's link. */
  isQuotedCard(lines: readonly Line[]): boolean {
    const [title, names, links, more] = lines
    return (
      title !== undefined &&
      links !== undefined &&
      more === undefined &&
      isTitleOfSomeWords(title) &&
      isNamesLine(names as Line) &&
      isLinksOnly(links.pieces) &&
      hasPaperLink(links.pieces)
    )
  }

  /**
   * Whether lines are a title in italics, in quotation marks or in capitals as papers have them, who wrote that paper or
   * where it appeared, a line each, and the paper's link or id.
   */
  isCard([title, ...others]: readonly Line[]): boolean {
    if (!title || others.length === 0 || !mayBeTitle(title)) return false
    const text = collapse(textOf(title.pieces))
    if (INSTITUTION.test(text)) return false
    const isMarked = isSetOff(title)
    let leads = false
    let credited = false
    for (const line of others.slice(0, MOST_KNOWN_PARTS)) {
      // Below the paper's links stands what is said of it.
      if (leads) break
      const isLink = isLinksOnly(line.pieces) && hasPaperLink(line.pieces)
      const known = isLink ? undefined : knownParts(collapse(textOf(line.pieces)))
      const isNames = !isLink && !known && isNamesLine(line)
      if (!isLink && !known && !isNames) return false
      leads ||= isLink || known?.ids.some(isNumbered) === true
      credited ||= isNames || known?.names !== undefined
    }
    return leads && (isMarked || isTitleCase(text) || (credited && wordCount(text) >= FEWEST_WORDS_OF_TITLE))
  }

  /** Whether lines begin with a paper's address alone, its title, and who wrote it. */
  isAddressedCard([address, title, names]: readonly Line[]): boolean {
    return (
      address !== undefined &&
      title !== undefined &&
      names !== undefined &&
      isAddressAlone(address.pieces) &&
      hasPaperLink(address.pieces) &&
      isTitleOfSomeWords(title) &&
      isNamesLine(names)
    )
  }

  /** Whether the one line of a quotation is authors, a title that nothing marks, and the paper's link: `> Ann Lee, Bo Kim. The title [pdf](address)`. */
  isQuotedReference([line, more]: readonly Line[]): boolean {
    if (!line || more || !endsInLinks(line.pieces)) return false
    const { ledBy, hasPaperLink } = this.#probe(line.pieces) ?? {}
    return ledBy !== undefined && hasPaperLink === true
  }

  /** Whether a block begins another entry: it has a title of its own and its paper's link or id. */
  isStrong(lines: readonly Line[], besides?: string, marked = false): boolean {
    const first = lines[0]
    if (!first || labelled(first.pieces)) return false
    if (lines.length > 1 && (isTagLine(first) || presents(first))) {
      const title = this.#probe((lines[1] as Line).pieces)
      const linked = title?.titleMark === 'link' && wordCount(title.title ?? '') >= 3
      return linked || this.isStrong(lines.slice(1), besides, marked)
    }
    const text = collapse(textOf(first.pieces))
    if (partedCredit(text) || isPartedId(text)) return false
    if (isWrappedAboveLinks(lines) || isWrappedTitle(lines)) return true
    const probe = this.#probe(first.pieces)
    if (probe === undefined) return false
    if (besides !== undefined && probe.title === besides) return false
    if (marked && probe.titleMark === 'plain') return false
    if (isMeasurement(first.pieces) || isWayAround(first.pieces)) return false
    if (hasIds(probe) || probe.hasPaperLink) return true
    // `2019-KITE-The title`
    if (!marked && hasDashedVenue(text) && probe.date !== undefined) return true
    const below = lines[1]
    // A title in bold above its authors
    if (
      below &&
      isBoldLine(lines.slice(0, 1)) &&
      wordCount(probe.title ?? '') >= FEWEST_WORDS_OF_TITLE &&
      isTitleCase(probe.title ?? '') &&
      linksOf(below.pieces).length === 0 &&
      isListOfAuthors(collapse(textOf(below.pieces)))
    )
      return true
    // A title that has a line to itself, with the paper's link in the line below it, or below its authors.
    if (
      below &&
      linksOf(first.pieces).length === 0 &&
      wordCount(probe.title ?? '') >= 3 &&
      !hasLeadIn(first.pieces) &&
      ((isLinksOnly(below.pieces) && hasPaperLink(below.pieces)) || isCredits(lines.slice(1)))
    )
      return true
    if (this.isAboveSentence(lines)) return true
    if (
      this.isDatedTitle(first) &&
      lines.slice(1, 4).some((line) => isLinksOnly(line.pieces) && hasPaperLink(line.pieces))
    )
      return true
    return (
      isBoldLine([{ ...first, pieces: withoutCode(first.pieces) }]) &&
      wordCount(probe.title ?? '') >=
        (/^\s*\d{1,3}[.)]/.test(textOf(first.pieces)) || (below && isEmphasisedAuthors(below.pieces))
          ? 1
          : 3) &&
      lines.slice(1, 4).some((line) => hasPaperLink(line.pieces))
    )
  }

  /** Whether a block is a title on a line of its own, and what is said of the paper up to its address: `Kites fly. https://…`. */
  isAboveSentence([first, ...others]: readonly Line[]): boolean {
    if (!first || linksOf(first.pieces).length > 0 || labelled(first.pieces) || !endsInAddress(others))
      return false
    const probe = this.#probe(first.pieces)
    const title = probe?.title ?? ''
    return (
      wordCount(title) >= 3 &&
      !hasLeadIn(first.pieces) &&
      !/[.!?:：。]\s*$/.test(textOf(first.pieces)) &&
      (probe?.titleMark !== 'plain' || isTitleCase(title))
    )
  }

  /** Whether a line is prose that cites papers: nothing marks a title in it, and it goes on behind its last link. */
  isPassage({ pieces }: Line): boolean {
    const probe = this.#probe(pieces)
    if (probe === undefined || probe.titleMark !== 'plain') return false
    const behind = pieces.slice(pieces.findLastIndex((piece) => piece.anchor) + 1)
    return (
      isPassage(pieces, probe) ||
      (linksOf(pieces).length > 0 && wordCount(textOf(behind)) >= FEWEST_WORDS_BEHIND)
    )
  }

  /** Whether a line is a title in bold with a date behind it: `**The title.** [May, 2021]`, `**The title,** in KITE, 2011`. */
  isDatedTitle({ pieces }: Line): boolean {
    const probe = this.#probe(pieces)
    return (
      probe?.titleMark === 'bold' &&
      probe.date !== undefined &&
      wordCount(probe.title ?? '') >= 3 &&
      !hasLeadIn(pieces)
    )
  }

  /** Whether a block is a title in bold, the venue with its year behind it, and nothing else: `**The title**. ICML 2021.` */
  isBoldWithVenue([line, ...others]: readonly Line[]): boolean {
    if (!line || others.length > 0 || linksOf(line.pieces).length > 0) return false
    const probe = line.pieces[0]?.strong ? this.#probe(line.pieces) : undefined
    return (
      probe?.titleMark === 'bold' &&
      probe.summary.length === 0 &&
      probe.notes.length === 0 &&
      wordCount(probe.title ?? '') >= 3 &&
      isNamedVenue(probe.venue ?? '')
    )
  }

  /** Whether a block is one line that says where and when a paper appeared: what is in bold is no title that has people or a venue behind it. */
  isPublished(lines: readonly Line[]): boolean {
    if (!isPublished(lines)) return false
    const { titleMark, authors = [], venue = '' } = this.#probe((lines[0] as Line).pieces) ?? {}
    return titleMark !== 'bold' || (authors.length === 0 && !isNamedVenue(venue))
  }

  /** Whether a line is a title in bold or in quotes, without links. */
  isMarkedTitle({ pieces }: Line): boolean {
    const mark = linksOf(pieces).length === 0 ? this.#probe(pieces)?.titleMark : undefined
    return mark === 'bold' || mark === 'quoted'
  }

  /**
   * Whether a paragraph announces the entries of the list below it, and says nothing of the paper above it: `Also seen:`.
   */
  announcesList(i: number, besides: string | undefined): boolean {
    const block = this.#blocks.at(i)
    const next = this.#blocks.at(i + 1)
    if (block?.type !== 'paragraph' || block.quote || next?.type !== 'item') return false
    const { pieces, lines } = this.#blocks.text(block)
    return (
      lines.length === 1 &&
      linksOf(pieces).length === 0 &&
      /[:：]\s*$/.test(textOf(pieces)) &&
      this.isStrong(this.#blocks.text(next).lines, besides)
    )
  }

  /** Whether nearly every line of a block is a title with its paper's links behind it. */
  areRows(lines: readonly Line[]): boolean {
    const rows = lines.filter((line) => endsInLinks(line.pieces) && this.isStrong([line]))
    return rows.length >= lines.length * SHARE_OF_ROWS
  }

  /**
   * Whether a block is a marked title with its authors or its venue and nothing else, and the next block that paper's
   * link: `**Title.** A. Lee. ICML 2020.` above `- [paper](address)`.
   */
  leadsLink(i: number): boolean {
    const block = this.#blocks.at(i)
    const next = this.#blocks.at(i + 1)
    if (!isTextBlock(block)) return false
    if (!isTextBlock(next)) return false
    const { lines } = this.#blocks.text(block)
    const first = lines[0]
    if (!first || lines.length > 2 || labelled(first.pieces) || linksOf(first.pieces).length > 0) return false
    const probe = this.#probe(first.pieces)
    if (probe?.title === undefined || probe.titleMark === 'plain' || wordCount(probe.title) < 3) return false
    const below = this.#blocks.text(next).lines[0]
    if (below === undefined || !hasPaperLink(below.pieces)) return false
    // `- [2503.01234](address) — Lee, Kim` below `**The title** — what it says`
    if (parseArxivId(linksOf(below.pieces)[0]?.text ?? '') !== undefined)
      return probe.summary.length > 0 && this.#probe(below.pieces) === undefined
    if (probe.summary.length > 0 || (probe.authors.length === 0 && probe.venue === undefined)) return false
    return wordCount(textOf(below.pieces)) <= 3
  }

  /**
   * Whether a block is a title without links, and the next block who wrote that paper and its links:
   * `LOOM: **"The title"**` above `*Ann Lee et al.* ICML 2019. [[pdf](address)]`. What nothing marks is a title where
   * these stand indented below it.
   */
  leadsCredits(block: TextBlock, i: number): boolean {
    const next = this.#blocks.at(i + 1)
    const { lines } = this.#blocks.text(block)
    const [first] = lines
    if (!first || lines.length > 1 || labelled(first.pieces) || linksOf(first.pieces).length > 0) return false
    if (!isTextBlock(next)) return false
    const isBelow = next.indent > block.indent
    if (block.type === 'item' ? !isBelow : next.type === 'item') return false
    const title = this.#probe(first.pieces)?.title ?? ''
    const isMarked = title !== '' && this.#probe(first.pieces)?.titleMark !== 'plain'
    const text = collapse(textOf(first.pieces))
    if (!isMarked && !(isBelow && isTitleLike(text) && wordCount(text) >= 3)) return false
    const below = this.#blocks.text(next).lines[0]
    return below !== undefined && hasPaperLink(below.pieces) && creditsBeforeLinks(below.pieces) !== undefined
  }

  /**
   * Whether a block is one line set in bold or numbered, and the blocks behind it give that paper's fields. A paragraph
   * may have the title's translation below it.
   */
  isTitleOfFields(lines: readonly Line[], i: number): boolean {
    const [first] = lines
    if (!first) return false
    if (lines.length > 1)
      return this.#blocks.at(i)?.type === 'paragraph' && isBoldWithTranslation(lines) && this.leadsFields(i)
    if (isFieldInBold(first.pieces)) return false
    const text = collapse(textOf(first.pieces))
    return (isBoldLine(lines) || isPlainTitle(first.pieces, text, this.#leadsTitle(i))) && this.leadsFields(i)
  }

  /** Whether the next block gives a title under its label. */
  #leadsTitle(i: number): boolean {
    const next = this.#blocks.at(i + 1)
    if (!isTextBlock(next)) return false
    const first = this.#blocks.text(next).lines[0]
    return first !== undefined && labelled(first.pieces)?.field === 'title'
  }

  /**
   * Whether the blocks behind a bold line give a paper's links, id or authors under labels: then it is a title. Below one
   * as papers have it, what is said of the paper may stand before these.
   */
  leadsFields(i: number): boolean {
    let credited = false
    let said = false
    for (let n = i + 1; n < i + MOST_FIELDS; n++) {
      const next = this.#blocks.at(n)
      if (!next) return false
      if (next.type === 'html' && (said || !next.closesDetails)) continue
      if (isFieldHead(next) && this.#isWholeTitle(i)) {
        said = true
        continue
      }
      if (next.type === 'table') return isTableOfFields(next, this.#blocks.inline)
      if (!isTextBlock(next)) return false
      const [first, ...others] = this.#blocks.text(next).lines
      if (!first) return false
      const label = labelled(first.pieces)
      if (label?.field === 'authors' || labelledId(first.pieces) !== undefined) return true
      if (n === i + 1 && !label && this.isTextOfTitle(n, this.#titleOf(i))) return true
      if (label && others.some(({ pieces }) => isFieldOfPaper(pieces))) return true
      if (
        label ? hasPaperLink(first.pieces) : said && isLinksOnly(first.pieces) && hasPaperLink(first.pieces)
      )
        return true
      if (label?.field === 'links') return !said
      // Right below a title may stand its abstract.
      if (n === i + 1 && label?.field === 'abstract') return this.#isLongTitle(i)
      if ((isLinksOnly(first.pieces) && !areBadges(first.pieces)) || creditsBeforeLinks(first.pieces))
        return true
      if (label) continue
      if (isEmphasisedAuthors(first.pieces)) return true
      // One name may be a heading, or what the title is of.
      if (n === i + 1 && isEmphasised(first.pieces) && isLoneAuthor(collapse(textOf(first.pieces)))) continue
      // Below plain authors may stand a day and a text, before the paper's link.
      credited ||= n === i + 1 && isPlainAuthors(next.type, first.pieces)
      if (isBoldLine([first])) return false
      said ||= !credited && this.#isWholeTitle(i) && this.#isSaid(next)
      if (!credited && !said) return false
    }
    return false
  }

  /** Whether a paragraph says something in sentences and links nothing. */
  #isSaid(block: TextBlock): boolean {
    if (block.type !== 'paragraph') return false
    const { pieces } = this.#blocks.text(block)
    const text = textOf(pieces)
    if (linksOf(pieces).length > 0) return false
    return wordCount(text) >= FEWEST_WORDS_OF_TEXT || isSentence(text)
  }

  #titleOf(i: number): string {
    const block = this.#blocks.at(i)
    if (!isTextBlock(block)) return ''
    return cleanTitle(textOf(this.#blocks.text(block).pieces))
  }

  /** Whether a block is a title as papers have them, in capitals or in a script that has none. */
  #isWholeTitle(i: number): boolean {
    const text = this.#titleOf(i)
    return isWide(text) ? wordCount(text) >= FEWEST_WORDS_WIDE : isWholeTitle(text) && isTitleLike(text)
  }

  /** Whether a block has the words of a title, and not those of a section. */
  #isLongTitle(i: number): boolean {
    const block = this.#blocks.at(i)
    if (!isTextBlock(block)) return false
    const text = textOf(this.#blocks.text(block).pieces)
    return wordCount(text) >= FEWEST_WORDS_ABOVE_ABSTRACT && isTitleLike(text)
  }

  /** Whether an item is a name without links, and the item below it says `Paper:` and links it. */
  leadsPaper(block: TextBlock, i: number): boolean {
    const next = this.#blocks.at(i + 1)
    const { lines } = this.#blocks.text(block)
    const [line] = lines
    if (!line || lines.length > 1 || next?.type !== 'item' || next.indent < block.indent) return false
    const first = this.#blocks.text(next).lines[0]
    return (
      linksOf(line.pieces).length === 0 &&
      labelled(line.pieces) === undefined &&
      /\p{L}/u.test(textOf(line.pieces)) &&
      first !== undefined &&
      isPaperField(first.pieces)
    )
  }

  /**
   * Whether an item is a title without links, and the only item below it the name that the list gives that paper, or its
   * first author, and its links: `* The Title of It` above `  * KITE [[paper](address)]`.
   */
  leadsName(i: number): boolean {
    const block = this.#blocks.at(i)
    const next = this.#blocks.at(i + 1)
    if (block?.type !== 'item' || next?.type !== 'item' || next.indent <= block.indent) return false
    const [line, second] = this.#blocks.text(block).lines
    if (!line || second || linksOf(line.pieces).length > 0 || labelled(line.pieces)) return false
    const title = collapse(textOf(line.pieces))
    if (!isTitleLike(title) || !isTitleCase(title) || wordCount(title) < FEWEST_WORDS_OF_NAMED) return false
    if (!this.#isNameWithLinks(next)) return false
    // Several names below are papers of a section.
    const beside = this.#blocks.at(i + 2)
    return !(beside?.type === 'item' && beside.indent === next.indent && this.#isNameWithLinks(beside))
  }

  /** Whether an item is a word or two and a paper's links behind them. */
  #isNameWithLinks(block: TextBlock): boolean {
    const first = this.#blocks.text(block).lines[0]
    if (!first || labelled(first.pieces) || !hasPaperLink(first.pieces)) return false
    const link = first.pieces.findIndex((piece) => piece.anchor)
    const name = collapse(textOf(first.pieces.slice(0, link))).replace(/[\s[(]+$/, '')
    return (
      wordCount(name) >= 1 &&
      linkLabelKind(name) === undefined &&
      wordCount(name) <= LONGEST_NAME &&
      linksOf(first.pieces).every(({ text }) => linkLabelKind(text) !== undefined)
    )
  }

  /** Whether a block is one line that could be a title, with a paper's links below it and nothing else. */
  leadsLinks(block: TextBlock, i: number): boolean {
    const next = this.#blocks.at(i + 1)
    const { lines } = this.#blocks.text(block)
    const [line] = lines
    if (!line || lines.length > 1 || !isTextBlock(next)) return false
    if (block.type === 'item' && (next.indent <= block.indent || this.#isNameWithLinks(next))) return false
    const text = textOf(line.pieces)
    const below = this.#blocks.text(next).lines
    return (
      linksOf(line.pieces).length === 0 &&
      labelled(line.pieces) === undefined &&
      wordCount(text) >= 3 &&
      isTitleLike(text) &&
      !SIGNED.test(text) &&
      bylineOf(text) === undefined &&
      !isListOfAuthors(collapse(text)) &&
      !/(?<!\bal)[.:：。]\s*$/.test(text) &&
      !hasSentences(text) &&
      below.length === 1 &&
      isLinksOnly((below[0] as Line).pieces) &&
      hasPaperLink((below[0] as Line).pieces)
    )
  }

  /**
   * Whether a block is one line that may be a title, and the ones below it say who wrote that paper or where it appeared, a
   * line each, and give its link: paragraphs, or what stands indented below an item.
   */
  leadsKnownParts(block: TextBlock, i: number): boolean {
    const [line, more] = this.#blocks.text(block).lines
    if (!line || more || (block.type === 'paragraph' && block.quote)) return false
    let credited = false
    let first: TextBlock | undefined
    for (let n = i + 1; n <= i + MOST_KNOWN_PARTS; n++) {
      const next = this.#blocks.at(n)
      if (!isTextBlock(next)) return false
      first ??= next
      const isBelow = block.type === 'item' ? next.indent > block.indent : next.type === 'paragraph'
      const [part, another] = this.#blocks.text(next).lines
      if (!isBelow || next.type !== first.type || next.indent !== first.indent || !part || another)
        return false
      if (isLinksOnly(part.pieces) && hasPaperLink(part.pieces))
        return (
          n > i + 1 &&
          mayBeTitle(line) &&
          (credited || isSetOff(line) || isWholeTitle(cleanTitle(textOf(line.pieces))))
        )
      const known = linksOf(part.pieces).length === 0 ? knownParts(collapse(textOf(part.pieces))) : undefined
      if (!known && !isNamesLine(part)) return false
      credited ||= known === undefined || known.names !== undefined
      if (known?.ids.some(isNumbered)) return (credited || isSetOff(line)) && mayBeTitle(line)
    }
    return false
  }

  /**
   * Whether a block is all that stands below a title: sentences that link nothing but the paper that they are about,
   * behind them: `We fly kites. [PDF](address)`.
   */
  isTextOfTitle(i: number, title: string): boolean {
    const block = this.#blocks.at(i)
    const next = this.#blocks.at(i + 1)
    if (block?.type !== 'paragraph' || block.quote || (next && !this.#ends(next))) return false
    const { pieces, lines } = this.#blocks.text(block)
    const last = lines.at(-1)
    return (
      last !== undefined &&
      endsInLinks(last.pieces) &&
      hasPaperLink(last.pieces) &&
      !isBoldLine(lines.slice(0, 1)) &&
      // Links on several lines are several papers'.
      lines.slice(0, -1).every((line) => linksOf(line.pieces).length === 0) &&
      (wordCount(textOf(pieces)) >= FEWEST_WORDS_OF_TEXT || isSentence(textOf((lines[0] as Line).pieces))) &&
      linksOf(pieces).every(({ text, anchor }) => linkLabelKind(text) !== undefined || text === anchor.url) &&
      wordCount(cleanTitle(title)) >= FEWEST_WORDS_OF_TITLE &&
      isTitleCase(title) &&
      !this.isCredited(lines[0]) &&
      !this.isCard(lines)
    )
  }

  /** Whether a block ends what stands below a title: a heading, a rule, another title in bold. */
  #ends(block: Block): boolean {
    if (block.type === 'heading' || block.type === 'rule') return true
    return block.type === 'paragraph' && isBoldLine(this.#blocks.text(block).lines.slice(0, 1))
  }

  /** Whether what stands indented below an item begins with authors: then the item is a title. */
  leadsAuthors(i: number): boolean {
    const block = this.#blocks.at(i) as BlockOf<'item'>
    const next = this.#blocks.at(i + 1)
    if (!isTextBlock(next) || next.indent <= block.indent) return false
    const first = this.#blocks.text(next).lines[0]
    if (first === undefined) return false
    if (labelled(first.pieces)?.field === 'authors') return true
    const { lines } = this.#blocks.text(block)
    if (isTitleLink(lines) || this.#isTitleWithButtons(lines))
      return linksOf(first.pieces).length === 0 && isListOfAuthors(collapse(textOf(first.pieces)))
    const [title] = lines
    if (title === undefined || labelled(title.pieces) !== undefined) return false
    const text = textOf(title.pieces)
    const isMarked =
      isBoldLine(lines) ||
      // What is set in italics may be a remark.
      (lines.length === 1 && isEmphasised(title.pieces) && wordCount(text) >= FEWEST_WORDS_OF_TITLE)
    return isMarked && isTitleLike(text) && saysWho(first)
  }

  /** Whether a block is one line, a title as papers have them, with links under generic words behind it: `The Title [[homepage](address)]`. */
  #isTitleWithButtons([line, more]: readonly Line[]): boolean {
    if (!line || more || !endsInLinks(line.pieces) || labelled(line.pieces)) return false
    const { title = '' } = this.#probe(line.pieces) ?? {}
    return (
      wordCount(title) >= FEWEST_WORDS_OF_NAMED &&
      isTitleCase(title) &&
      linksOf(line.pieces).every(({ text }) => linkLabelKind(text.replace(/^\[|\]$/g, '')) !== undefined)
    )
  }
}

/** Whether a line is in italics or in quotation marks as a whole. */
function isSetOff({ pieces }: Line): boolean {
  return isEmphasised(pieces) || /^["“„«].*["”“»]$/.test(collapse(textOf(pieces)))
}

/** Whether an id is a number, and no class of preprints. */
const isNumbered = (id: string) => /\d{4}/.test(id)

/** Whether a line is a title as papers have them, which links nothing, and no list of people. */
function isTitleOfSomeWords(line: Line): boolean {
  return mayBeTitle(line) && isTitleCase(collapse(textOf(line.pieces)))
}

/** Whether a line has the words of a title, links nothing, and is neither a list of people nor a sentence. */
function mayBeTitle(line: Line): boolean {
  const text = collapse(textOf(line.pieces))
  return (
    linksOf(line.pieces).length === 0 &&
    labelled(line.pieces) === undefined &&
    isTitleLike(text) &&
    wordCount(text) >= 3 &&
    !/[.:：。]$/.test(text) &&
    !isNamesLine(line) &&
    knownParts(text) === undefined
  )
}

function isTextBlock(block: Block | undefined): block is TextBlock {
  return block?.type === 'item' || block?.type === 'paragraph'
}

/** Whether a line says something in a sentence that is no title: `Gives kites a memory.` */
function isSentence(text: string): boolean {
  return wordCount(text) >= FEWEST_WORDS_OF_TITLE && /\p{L}[.!?。！？]\s*$/u.test(text) && !isTitleCase(text)
}

/** Whether a line below a field gives who wrote a paper, its id or its links. */
function isFieldOfPaper(pieces: readonly Piece[]): boolean {
  const label = labelled(pieces)
  return (
    label?.field === 'authors' ||
    labelledId(pieces) !== undefined ||
    (hasPaperLink(pieces) && (label !== undefined || isLinksOnly(pieces)))
  )
}

/** Whether a text has the words of a title as papers have them, in capitals or in a script that has none. */
export function isWholeTitle(text: string): boolean {
  return wordCount(text) >= FEWEST_WORDS_OF_TITLE && (isWide(text) || isTitleCase(text))
}

/** Whether a table gives the fields of one paper, its people, its link or its id among them. */
function isTableOfFields({ head, rows }: BlockOf<'table'>, inline: ReadInline): boolean {
  const fields = fieldRows(head, rows, inline) ?? []
  return fields.some(({ field }) => field === 'authors' || field === 'links' || field === 'id')
}

/** Whether a block is the label of a text below it that nothing else has: `#### Abstract`, `<summary>Abstract</summary>`. */
function isFieldHead(block: Block): boolean {
  if (block.type !== 'summary' && (block.type !== 'heading' || block.depth < DEPTH_OF_PARTS)) return false
  const field = fieldOf(collapse(block.text))
  return field === 'abstract' || field === 'summary'
}

/** Whether a line is a field that its list sets in bold as a whole, and no title behind its nickname: `**分类: cs.CL**`, `**PAGE: The title**`. */
function isFieldInBold(pieces: readonly Piece[]): boolean {
  const label = labelled(pieces)
  if (label === undefined || label.field === 'title') return false
  return isWide(label.label) || wordCount(textOf(label.rest)) < FEWEST_WORDS_OF_TITLE
}

/** Whether a line without links is a title that has a number before it: `3、The title`, `[3] The title`. A word is enough for a nickname. */
function isPlainTitle(pieces: readonly Piece[], text: string, isNickname: boolean): boolean {
  return (
    /^(?:\[\d{1,4}\]\s|[(（]?\d{1,4}[.、)）])/.test(text) &&
    linksOf(pieces).length === 0 &&
    isTitleLike(text) &&
    wordCount(cleanTitle(text)) >= (isNickname ? 1 : 2)
  )
}

/** Whether two lines are a title as papers have them, broken over both, with the paper's link behind it. */
function isWrappedTitle(lines: readonly Line[]): boolean {
  const [first, second] = lines
  if (lines.length !== 2 || !first || !second || !isWrapped(lines) || !hasPaperLink(second.pieces))
    return false
  const behind = second.pieces.slice(
    0,
    second.pieces.findIndex((piece) => piece.anchor),
  )
  return isTitleCase(`${textOf(first.pieces)} ${textOf(behind)}`)
}

/** Whether a line is a venue or a date in bold and nothing else, as lists set it above a title: `**[ICML-2018]**`. */
export function isTagLine(line: Line): boolean {
  const text = collapse(textOf(line.pieces))
  return linksOf(line.pieces).length === 0 && isBoldLine([line]) && (isVenueTag(text) || isDateLike(text))
}

/** Whether a line is what a reading group writes above the title of the paper that somebody presents. */
function presents({ pieces }: Line): boolean {
  return /^(?:(?:presented|presenting|discussed|discussing|chosen|selected|featured|main)(?:\spapers?)?|papers?\s(?:presented|discussed))\s?[:：]$/i.test(
    collapse(textOf(pieces)),
  )
}

/** Whether an entry is a whole reference: authors, a title, a year and where it appeared, unless the year leads to the title. */
export function isWholeReference({ ledBy, title = '', date, venue, isToAppear }: Draft): boolean {
  const isWhole =
    ledBy === 'authors and year' || (ledBy === 'authors' && (venue !== undefined || isToAppear === true))
  return isWhole && (date !== undefined || isToAppear === true) && wordCount(title) >= 3
}

/** Whether a line is a list of authors in italics. */
function isEmphasisedAuthors(pieces: readonly Piece[]): boolean {
  return isEmphasised(pieces) && isListOfAuthors(collapse(textOf(pieces)))
}

/** Whether lines are sentences that end in the paper's address, and link nothing else. */
function endsInAddress(lines: readonly Line[]): boolean {
  const links = lines.flatMap(({ pieces }) => linksOf(pieces))
  const pieces = lines.at(-1)?.pieces ?? []
  const at = pieces.findLastIndex(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const anchor = pieces[at]?.anchor
  const said = lines.slice(0, -1).map((line) => textOf(line.pieces))
  const text = collapse([...said, textOf(pieces.slice(0, Math.max(0, at)))].join(' '))
  return (
    anchor !== undefined &&
    links.length === 1 &&
    hasIdentifier(anchor.url) &&
    safeUrl((pieces[at] as Piece).text) !== undefined &&
    wordCount(text) >= 3 &&
    (/[.!?。][\s(]*$/.test(text) || !isTitleCase(text))
  )
}

/** What a line says without the tags set as code that end it: `**The title** `cs.CL``. */
function withoutCode(pieces: readonly Piece[]): Piece[] {
  return pieces.slice(0, pieces.findLastIndex(({ code, text }) => !code && text.trim() !== '') + 1)
}

/** Whether a line is an id between dots and words too few for a title: `hf_daily · 2503.01234 · 2025-03-14`. */
function isPartedId(text: string): boolean {
  if (!text.includes(' · ') || text.length > LONGEST_PARTED) return false
  const parts = text.split(' · ')
  return (
    parts.some((part) => parseArxivId(part) !== undefined) &&
    parts.every((part) => wordCount(part) < FEWEST_WORDS_OF_NAMED)
  )
}

const LONGEST_PARTED = 200

/** Whether a paragraph begins with a line that is a list of authors and nothing else. */
function isPlainAuthors(type: 'item' | 'paragraph', pieces: readonly Piece[]): boolean {
  return type === 'paragraph' && linksOf(pieces).length === 0 && isListOfAuthors(collapse(textOf(pieces)))
}

/** Whether a line is a label in bold and a sentence that mentions papers by their nicknames: `**Results**: better than [LOOM](address)`. */
export function isMeasurement(pieces: readonly Piece[]): boolean {
  const plain = pieces.findIndex((piece) => !piece.strong)
  const label = textOf(pieces.slice(0, Math.max(0, plain)))
  return (
    plain > 0 &&
    wordCount(label) <= 2 &&
    /[:：]$/.test(label + (/^[:：]/.exec(pieces[plain]?.text ?? '')?.[0] ?? '')) &&
    linksOf(pieces).length > 0 &&
    linksOf(pieces).every(
      ({ text }) => linkLabelKind(text) === undefined && wordCount(text) < FEWEST_WORDS_OF_TITLE,
    ) &&
    wordCount(textOf(pieces)) >= FEWEST_WORDS_OF_TEXT
  )
}

/** Whether a line begins with words in bold that end in a colon, and goes on plainly: `**Why it matters:** Kites …`. */
export function hasLeadIn(pieces: readonly Piece[]): boolean {
  const plain = pieces.findIndex((piece) => !piece.strong && piece.text.trim() !== '')
  return plain > 0 && /[:：]\s*$/.test(textOf(pieces.slice(0, plain)))
}
