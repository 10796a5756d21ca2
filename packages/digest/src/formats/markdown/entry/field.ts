import { listInText } from '../../../records/paper/values.ts'
import { parseDate } from '../../../text/dates.ts'
import { hasIdentifier } from '../../../text/identifiers.ts'
import { findUrls } from '../../../text/links.ts'
import { author } from '../../../text/names.ts'
import { saidDate } from '../../../text/said-date.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { addIdsInText, addLink, type Draft, hasIds, linksOf, setAuthors, setDate } from '../draft.ts'
import { type Piece, textOf } from '../inline/piece.ts'
import { readTitle } from '../lead/read-title.ts'
import { isListOfAuthors, listedAuthors } from '../words/citation.ts'
import { namesAndYear } from '../words/credit.ts'
import { labelKey } from '../words/label-key.ts'
import type { Labelled } from '../words/labelled.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import {
  cleanTitle,
  collapse,
  isTitleCase,
  isTitleLike,
  isVenueTag,
  unbracketed,
  wordCount,
} from '../words/titles.ts'
import { isWide } from '../words/wide.ts'
import { dayBehind, MONTH_OF_YEAR, yearIn } from '../words/years.ts'
import { readNamesAhead } from './parted-line.ts'
import { addProseLinks, type BodyStyle, putText, saysNothing } from './text.ts'

/** Reads one labelled field into a draft. */
export function readField(draft: Draft, { field, label, rest }: Labelled, style: BodyStyle): void {
  // Links under generic words behind authors are the paper's.
  const named = field === 'authors' ? rest.filter((piece) => !isButton(piece)) : rest
  if (named.length < rest.length)
    for (const { anchor, text } of linksOf(rest.filter(isButton))) addLink(draft, anchor.url, text)
  const text = collapse(textOf(named))
  const leads = hasIds(draft) || draft.hasPaperLink
  if (field !== 'authors') {
    for (const link of linksOf(rest)) {
      const words = isTitleLike(link.text) ? (field === 'links' ? label : link.text) : link.text || label
      addLink(draft, link.anchor.url, linkLabelKind(words) ? words : linkLabelKind(label) ? label : words)
    }
  }
  switch (field) {
    case 'title':
      if (text) readLabelledTitle(draft, label, text, style)
      return
    case 'authors': {
      if (COUNT_OF_AUTHORS.test(text)) {
        draft.notes.push(`${label}: ${text}`)
        return
      }
      // `Author: Lee, Ann`, `Author: Lee Dow, Ann | Town University`, one line for each of them
      const one = /^(?:first ?)?author$/i.test(label.trim())
        ? (/^((?:\p{Ll}\S* ){0,2}[^\s,;|]+,[^,;|]+)$/u.exec(text) ??
            /^((?:[^\s,;|]+ ){0,3}[^\s,;|]+,[^,;|]+?)\s*\|/u.exec(text))?.[1]
        : undefined
      if (one) draft.authors.push(author(one))
      else {
        // `First author: Ann Lee; venue: arXiv`
        const names = withoutNoteLinks(text).replace(/;\s*\p{Ll}[\p{L} ]{2,20}:.*$/su, '')
        // `Authors and affiliations: Ann Lee, Bo Kim; Town University`
        readAuthors(
          draft,
          /affiliation|机构|单位/i.test(label) ? (names.split(/\s*[;；]/, 1)[0] as string) : names,
          style.context,
        )
        if (/^(?:(?:first|1st|lead(?:ing)?) ?author|第一作者)$/i.test(label.trim()))
          draft.authorsPartial = true
      }
      return
    }
    case 'date': {
      // `Published / updated: 2026-07-10 / 2026-07-11`
      const plain = parseDate(text.replace(/[(（].*$|\s[/|]\s.*$/, '').trimEnd(), style.context)
      const date = plain ?? saidDate(text, style.context)
      if (date !== undefined) setDate(draft, date)
      if (plain === undefined && text) draft.notes.push(`${label}: ${text}`)
      return
    }
    case 'venue':
      if (text && !saysNothing(text) && !/^https?:\S+$/.test(text) && !isWhereSeen(label, rest)) {
        const dated = dayBehind(text)
        if (dated) setDate(draft, parseDate(dated.day))
        const [venue, remark] = withoutSentences(dated ? dated.venue : text)
        if (remark !== undefined) draft.notes.push(remark)
        // `Source: PubMed` above `Journal: Kite Letters` is where the list found the paper.
        if (SOURCE.test(labelKey(label))) {
          if (draft.venue === undefined) draft.source = venue
        } else if (draft.source !== undefined && draft.source === draft.venue) {
          draft.notes.push(`Source: ${draft.source}`)
          draft.venue = venue
        }
        draft.venue ??= venue
        const month = MONTH_OF_YEAR.exec(trimEnd(text, ' .'))?.[0]
        if (month !== undefined) setDate(draft, parseDate(month))
        const year = yearIn(text)
        if (year) draft.date ??= year
        addIdsInText(draft, text)
      }
      return
    case 'keywords':
      for (const word of listInText(text) ?? keywordsOf(rest).split(/\s*[,;，；、]\s*|\s+#|^#/)) {
        const keyword = trimEnd(word.replace(/^[#`]+/, ''), '`.').trim()
        if (keyword && !draft.keywords.includes(keyword)) draft.keywords.push(keyword)
      }
      return
    case 'categories':
      // Codes may have spaces between them alone: `cs.CL cs.LG`
      for (const category of text.split(CODES.test(text) ? /\s+/ : /\s*[,;，；、|]\s*/)) {
        const code = /\(([a-z-]+(?:\.[A-Z]{2}|\.[a-z-]+)?)\)/.exec(category)?.[1] ?? category.trim()
        if (code && !draft.categories.includes(code)) draft.categories.push(code)
      }
      return
    case 'id':
      addIdsInText(draft, /^doi/i.test(label) ? `doi:${text}` : text)
      addIdsInText(draft, `${label}: ${text}`)
      return
    case 'links': {
      for (const found of findUrls(text)) addLink(draft, found.url, label)
      if (linksOf(rest).length === 0) {
        addIdsInText(draft, `${label}: ${text}`)
        // `arXiv preprint arXiv:2503.01234 (2025)`
        setDate(draft, /[(（]((?:19|20)\d{2})[)）]\W*$/.exec(text)?.[1])
      }
      // Below a nickname, or what leads to no paper itself, may stand `**Paper:** [The title](address)`.
      if (
        draft.title === undefined
          ? isTitleText(rest, 4)
          : isPaperLabel(label) &&
            (((isNickname(draft) || (draft.titleMark === 'link' && !leads)) && isTitleText(rest, 3)) ||
              isTitleBelowNews(draft, rest))
      ) {
        if (draft.title !== undefined && draft.titleMark === 'plain' && !isNickname(draft))
          draft.notes.unshift(draft.title)
        readTitle((linksOf(rest)[0] as { text: string }).text, draft, style.context)
      }
      if (/^paper$/i.test(labelKey(label))) takeMarkedTitle(draft, rest)
      if (saysNothing(text) || linksOf(rest).length > 0 || findUrls(text).length > 0) return
      // `**Paper**: The title`
      if (
        (isPaperLabel(label) || isOriginalLabel(label)) &&
        isTitleLike(text) &&
        wordCount(text) >= FEWEST_WORDS_OF_TITLE
      )
        readLabelledTitle(draft, label, text, style)
      else if (wordCount(text) > 2) {
        // `Source: Kite Search · Ann Lee, Bo Kim et al. (5 authors)`
        const [last = '', ...ahead] = text.split(/\s[·|]\s/).reverse()
        const names = last.replace(/\s\(\d{1,4} authors?\)$/, '')
        if (ahead.length > 0 && isListOfAuthors(names)) setAuthors(draft, listedAuthors(names))
        draft.notes.push(`${label}: ${text}`)
      }
      return
    }
    case 'count': {
      const count = /(\d[\d,]*)/.exec(text)?.[1]
      if (count) draft.counts[/star/i.test(label) ? 'stars' : 'upvotes'] ??= Number(count.replaceAll(',', ''))
      return
    }
    default:
      if (isOwnWords({ field, label })) draft.isSummed = true
      putText(draft, field, prefixed({ field, label, rest }, text), { quote: false }, style)
      addProseLinks(draft, rest)
  }
}

/**
 * Reads a title that a label gives. One above it that nothing marks may be somebody's words for the paper, in another
 * language or in short: these are noted, as what a label translates is.
 */
function readLabelledTitle(draft: Draft, label: string, text: string, style: BodyStyle): void {
  const { title: above, titleMark } = draft
  if (above !== undefined) {
    const said = labelKey(cleanTitle(text))
    if (said === labelKey(above)) return
    const isTranslation = isWide(text) && !isWide(above)
    const isFuller =
      ((isWide(above) && !isWide(text)) || wordCount(text) > wordCount(above)) && titleMark === 'plain'
    if (isTranslation || !isFuller) {
      draft.notes.push(`${label}: ${text}`)
      return
    }
  }
  readTitle(text, draft, style.context)
  draft.titleMark = 'label'
  if (above !== undefined && !labelKey(cleanTitle(text)).includes(labelKey(above))) draft.notes.push(above)
}

/** Reads what a label or a column gives as authors, and the year or more that stands behind them. */
export function readAuthors(draft: Draft, text: string, context: string | undefined): void {
  const list = listInText(text)
  if (list) {
    setAuthors(draft, { authors: list.map((name) => author(name)) })
    return
  }
  const [, people, venue, when] = SCHOLAR_LINE.exec(text) ?? []
  if (people !== undefined) {
    setAuthors(draft, listedAuthors(people))
    setDate(draft, when)
    if (venue !== undefined) draft.venue ??= venue
    return
  }
  if (readNamesAhead(draft, text, context)) return
  const { names, year } = namesAndYear(text)
  setAuthors(draft, listedAuthors(names))
  setDate(draft, year)
}

/** Authors as Google Scholar prints them, the venue and the year behind a dash: `A Lee, B Kim… - Kite Letters, 2026`. */
const SCHOLAR_LINE = /^(\p{Lu}(?:(?!\s[-–]\s).){2,500})\s[-–]\s(?:(.{2,200}?),\s)?((?:19|20)\d{2})$/u

/** A text without the marks of links to notes: `[[Ann Lee]], [[people/bo|Bo Kim]]`. */
function withoutNoteLinks(text: string): string {
  return text.includes('[[') ? text.replace(/\[\[(?:[^[\]|]{1,80}\|)?([^[\]|]{1,80})\]\]/g, '$1') : text
}

/** How many people wrote a paper, and not who: `61位作者 (lee 提交)`, `12 authors`. */
const COUNT_OF_AUTHORS = /^\d{1,4}\s?(?:[位名个]\s?)?(?:作者|authors?\b)/i

/** Whether a label says that words are somebody's own; `Summary` is also what arXiv's interface calls the abstract. */
export function isOwnWords({ field, label }: Pick<Labelled, 'field' | 'label'>): boolean {
  return field === 'summary' && !/^\P{L}*summary[^\p{L}()]*$/iu.test(label)
}

/** Keeps a label that says something of the text behind it: `Method: …`. */
export function prefixed(label: Labelled, text: string): string {
  if (label.field === 'abstract') return text.replace(/^abstract\s*[:：.]\s*/i, '')
  if (
    /^(?:(?:\p{L}+ ){0,3}(?:ai ?)?summary|tl;?\s?dr|description|overview|概要|要約|简介|总结|(?:ai ?|中文)摘要|(?:핵심 |한 ?줄 )?요약|resumen(?: breve)?|resumo|résumé|en bref|zusammenfassung|riassunto|sintesi|аннотация|кратко|краткое содержание|суть|tóm tắt|comments?|notes?|relevance|备注|一句话(?:总结|摘要|概括)|摘要(?:中文|中译|翻译|译文)?)$/iu.test(
      label.label.replace(/[^\p{L};\s]/gu, '').trim(),
    )
  )
    return text
  return `${label.label.replace(/[*_]/g, '').trim()}: ${text}`
}

function isButton({ anchor, text }: Piece): boolean {
  return anchor !== undefined && linkLabelKind(unbracketed(text)) !== undefined
}

/** Words of a title that stands where a link would. */
const FEWEST_WORDS_OF_TITLE = 4

const CODES = /^[a-z-]+(?:\.[A-Za-z-]{2,20})(?:\s+[a-z-]+\.[A-Za-z-]{2,20})+$/

/** Keywords as text; those set as code each for itself need no commas. */
function keywordsOf(rest: readonly Piece[]): string {
  return collapse(textOf(rest.map((piece) => (piece.code ? { ...piece, text: `${piece.text},` } : piece))))
}

/** Whether a label says that what stands behind it is the title which a digest has translated: `原文: The title`. */
function isOriginalLabel(label: string): boolean {
  return /^(?:原文|原論文|元論文|원문)$/.test(labelKey(label))
}

function isPaperLabel(label: string): boolean {
  return /^(?:(?:full |original |the )?paper|read more|论文|論文)$/.test(labelKey(label))
}

/**
 * Whether behind the word `Paper` the one link that leads to a paper by its id has that paper's title, and what was
 * taken for it are few words of a heading, or words written as no title is: `# Kite Experts` or `# How kites learn from
 * other kites` above `Paper: [Scalable Learning with Expert Kites](address)`.
 */
function isTitleBelowNews(draft: Draft, rest: readonly Piece[]): boolean {
  const [link, second] = linksOf(rest)
  return (
    link !== undefined &&
    second === undefined &&
    draft.titleMark === 'plain' &&
    isTitleText(rest, FEWEST_WORDS_OF_TITLE) &&
    (wordCount(draft.title ?? '') < wordCount(link.text) ||
      (isTitleCase(link.text) && !isTitleCase(draft.title ?? ''))) &&
    !isWide(link.text) &&
    hasIdentifier(link.anchor.url)
  )
}

const SOURCE = /^(?:source|来源|來源|fuente|fonte)$/

/** Whether a field says in which other place its list found the paper: `Source: [Kite Blog](address)`. */
function isWhereSeen(label: string, rest: readonly Piece[]): boolean {
  const [link, second] = linksOf(rest)
  return (
    SOURCE.test(labelKey(label)) &&
    link !== undefined &&
    second === undefined &&
    collapse(textOf(rest)) === collapse(link.text) &&
    !hasIdentifier(link.anchor.url) &&
    !isVenueTag(link.text)
  )
}

/** Whether a field is a link to a paper on its title, of so many words at least. */
function isTitleText(rest: readonly Piece[], words: number): boolean {
  const first = linksOf(rest)[0]
  return first !== undefined && isTitleLike(first.text) && wordCount(first.text) >= words
}

/** Takes the title that a field gives in italics before the paper's address: `Paper: *The title*, address`. */
function takeMarkedTitle(draft: Draft, rest: readonly Piece[]): void {
  const link = rest.findIndex((piece) => piece.anchor)
  const lead = rest.slice(0, Math.max(0, link)).filter((piece) => /[\p{L}\p{N}]/u.test(piece.text))
  const title = cleanTitle(textOf(lead))
  const isMarked = lead.length > 0 && lead.every((piece) => piece.emphasis)
  if (!isMarked || draft.titleMark !== 'plain' || wordCount(title) < 2 || !isTitleLike(title)) return
  // What stands above it is the name that the list gives it.
  if (draft.title !== undefined && draft.title !== title) draft.notes.unshift(draft.title)
  draft.title = title
  draft.titleMark = 'quoted'
}

/** Whether an entry goes by a name of a word or two, which nothing links to the paper. */
function isNickname(draft: Draft): boolean {
  return wordCount(draft.title ?? '') <= 2 && draft.titleMark !== 'link' && draft.titleMark !== 'label'
}

/** A venue, and the sentences that somebody says of it behind a stop: `ICML 2026 Workshop. Such papers score lower than others.` */
function withoutSentences(text: string): [venue: string, remark?: string] {
  if (wordCount(text) < FEWEST_WORDS_WITH_REMARK || !/[.!?]$/.test(text)) return [text]
  const [, venue, remark] = /^(.{3,150}?(?:\p{Ll}{3}|(?:19|20)\d{2})\)?)\.\s+(\p{Lu}.*)$/su.exec(text) ?? []
  return venue === undefined || remark === undefined ? [text] : [venue, remark]
}

const FEWEST_WORDS_WITH_REMARK = 20
