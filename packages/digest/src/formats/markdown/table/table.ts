import { safeUrl } from '../../../text/links.ts'
import type { Row } from '../blocks/blocks.ts'
import { addIdsInText, type Draft, hasIds, linksOf, newDraft } from '../draft.ts'
import type { BodyStyle } from '../entry/text.ts'
import type { ReadInline } from '../inline/inline.ts'
import { after, type Piece, textOf } from '../inline/piece.ts'
import { isEvent, isNoMeeting, isTimeOfDay, presentationAhead } from '../words/events.ts'
import { fieldOf } from '../words/field-labels.ts'
import { labelKey } from '../words/label-key.ts'
import { isTitleCase, wordCount } from '../words/titles.ts'
import { cellsOf } from './cells.ts'
import { type Role, rolesOf } from './columns.ts'
import { papersInCell } from './papers-in-cell.ts'
import { readRow } from './rows.ts'

/** What a table turned out to be. */
export interface TableReading {
  /** A draft for each row that is a paper, else `undefined`. */
  rows: { row: Row; draft: Draft | undefined; mention?: Draft }[]
  plan: TablePlan
}

/** No size, count or version: `1,113,954 bytes (1.1 MB)` */
const OF_WORDS = /\p{L}{2}[^\d]*\s\p{L}{2}|[\u3040-\u9fff]{4}/u

/** What a row mentions that is nothing but a title and a bare identifier: an overview has such, of what stands below. */
function mentionIn(draft: Draft | undefined): { mention?: Draft } {
  const title = draft?.title ?? ''
  return draft?.bareId !== undefined && wordCount(title) >= FEWEST_WORDS && OF_WORDS.test(title)
    ? { mention: draft }
    : {}
}

/** What a table's first rows tell of all. */
export interface TablePlan {
  /**
   * Whether its rows are papers, what a meeting holds at which time, places on the page, people's tools, or things that
   * papers are about: datasets, measurements.
   */
  kind: 'papers' | 'programme' | 'contents' | 'other' | 'things'
  /** How many columns its head has. */
  width: number | undefined
  labels: readonly string[]
  roles: readonly Role[]
  /** Whether its head speaks of titles. */
  titled: boolean
}

const SAMPLE_ROWS = 40
/** As many rows with a linked title below a head that says so are papers, wherever the links lead. */
const FEWEST_LISTED = 4
const FEWEST_WORDS = 4
/** Columns of numbers beside names of fewer words are what was measured. */
const FEWEST_MEASURES = 2
const LONGEST_NAME = 3
const SHARE_OF_LISTED = 0.8
const SHARE_OF_PAPERS = 0.3

/**
 * Reads rows of a table. What a column holds is decided from its cells; its header only breaks ties.
 *
 * @param plan what rows before these told, if there are such
 */
export function readTable(
  head: Row | undefined,
  rows: readonly Row[],
  inline: ReadInline,
  style: BodyStyle,
  namesPapers: () => boolean,
  plan?: TablePlan,
): TableReading {
  const { width, labels, roles, titled, anchored, timed } = plan
    ? { ...plan, anchored: false, timed: plan.kind === 'programme' }
    : columnsOf(head, rows, inline)
  const contributed = new Set<Draft>()
  const column = roles.indexOf('title')
  const entries = rows.flatMap((row) => {
    const cells = read(row, width, inline)
    return papersInCell(cells[column] ?? []).map((title) => ({
      row,
      cells: cells.map((cell, n) => (n === column ? title : cell)),
    }))
  })
  const drafts = entries.map(({ row, cells }) => {
    const draft = newDraft('table', row.line, row.endLine)
    if (!timed) return readRow(cells, roles, labels, draft, style)
    const ahead = presentedAhead(cells[column] ?? [])
    if (ahead.isSaid) contributed.add(draft)
    return readRow(
      cells.map((cell, n) => (n === column ? after(cell, ahead.length) : cell)),
      roles,
      labels,
      draft,
      style,
    )
  })
  const listed = !plan && areListed(drafts, labels[column]) && namesPapers()
  const papers = listed ? entries.length : drafts.filter((draft) => draft && isPaper(draft, titled)).length
  const kind =
    plan?.kind ??
    (anchored
      ? 'contents'
      : timed
        ? 'programme'
        : areThings(drafts, labels, roles, titled)
          ? 'things'
          : papers > 0 && papers >= entries.length * SHARE_OF_PAPERS
            ? 'papers'
            : 'other')
  const namesTitles = fieldOf(labels[column] ?? '') === 'title'
  return {
    plan: { kind, width, labels, roles, titled },
    rows: entries.map(({ row }, n) => {
      const draft = drafts[n]
      const taken =
        draft &&
        (kind === 'papers'
          ? draft.title !== undefined && (hasIds(draft) || !isNoMeeting(draft.title))
          : kind === 'programme'
            ? isPresented(draft, contributed.has(draft), namesTitles) && !isEvent(draft.title ?? '')
            : kind === 'other' && isPaper(draft, titled) && hasIds(draft))
      if (draft?.bareId !== undefined && (taken || kind === 'other')) addIdsInText(draft, draft.bareId)
      return taken ? { row, draft } : { row, draft: undefined, ...(kind === 'other' ? mentionIn(draft) : {}) }
    }),
  }
}

/**
 * Whether nearly every row has a title as papers have them, and links it, if to the list's own pages, or says its year, or
 * has any title beside a venue and its year.
 */
function areListed(drafts: readonly (Draft | undefined)[], label: string | undefined): boolean {
  const isTitled = label !== undefined && (fieldOf(label) === 'title' || NAMES_TITLES.test(label))
  if (!isTitled || drafts.length < FEWEST_LISTED) return false
  const listed = drafts.filter(
    (draft) =>
      draft?.title !== undefined &&
      wordCount(draft.title) >= FEWEST_WORDS &&
      ((isTitleCase(draft.title) &&
        (draft.titleMark === 'link' || (draft.titleMark === 'bold' && draft.date !== undefined))) ||
        (draft.venue !== undefined && draft.date !== undefined)),
  )
  return listed.length >= drafts.length * SHARE_OF_LISTED
}

/** What heads titles, with what else stands beside them: `Paper title and code`. */
const NAMES_TITLES = /\bpaper titles?\b/i

/** Whether rows are datasets, or methods with what was measured: names of a word or two, and columns of numbers. */
function areThings(
  drafts: readonly (Draft | undefined)[],
  labels: readonly string[],
  roles: readonly Role[],
  titled: boolean,
): boolean {
  if (titled) return false
  const words = drafts.reduce((sum, draft) => sum + wordCount(draft?.title ?? ''), 0)
  const linked = drafts.filter((draft) => draft?.titleMark === 'link').length
  if (DATASETS.test(labels[0] ?? ''))
    return words < drafts.length * FEWEST_WORDS || linked < drafts.length / 2
  return (
    words < drafts.length * LONGEST_NAME &&
    roles.filter((role) => role === 'number').length >= FEWEST_MEASURES
  )
}

const DATASETS = /^(?:datasets?|benchmarks?|corpus|corpora|数据集)$/

/** The cells of a row, read. */
function read(row: Row, width: number | undefined, inline: ReadInline): Piece[][] {
  return cellsOf(row.text, width).map((cell) => inline(cell))
}

/** What the columns of a table hold, and whether most of its cells lead to places on the page. */
function columnsOf(
  head: Row | undefined,
  rows: readonly Row[],
  inline: ReadInline,
): Omit<TablePlan, 'kind'> & { anchored: boolean; timed: boolean } {
  const width = head ? cellsOf(head.text).length : undefined
  const labels = head ? cellsOf(head.text).map((cell) => labelKey(textOf(inline(cell)))) : []
  const sample = (rows.length > SAMPLE_ROWS ? every(rows, SAMPLE_ROWS) : rows).map((row) =>
    read(row, width, inline),
  )
  const cells = sample.flat()
  const filled = cells.filter((cell) => textOf(cell).trim() !== '').length
  return {
    width,
    labels,
    roles: rolesOf(labels, sample),
    titled:
      labels.length === 0 ||
      labels.some((label) => fieldOf(label) === 'title' || /paper|论文|論文/.test(label)),
    anchored: cells.filter(isAnchors).length > filled / 2,
    timed: isProgramme(sample, head ? read(head, width, inline) : []),
  }
}

/** Whether a column of a table holds times of the day and little else. With one below or above it that has a colon, `14.30` is one. */
function isProgramme(sample: readonly Piece[][][], head: readonly Piece[][]): boolean {
  for (const column of [0, 1]) {
    const filled = sample.map((row) => textOf(row[column] ?? []).trim()).filter((text) => text !== '')
    const isClock = [...filled, textOf(head[column] ?? []).trim()].some(isTimeOfDay)
    const times = filled.filter((text) => isTimeOfDay(isClock ? text.replace(DOTTED, '$1:$2') : text)).length
    if (times >= FEWEST_TIMES && times >= filled.length / 2) return true
  }
  return false
}

const DOTTED = /^([01]?\d|2[0-4])\.([0-5]\d)$/
const FEWEST_TIMES = 3

/** How long the words are that say how a row's paper is presented, ahead of its title: `Contributed talk 3: The title`. */
function presentedAhead(cell: readonly Piece[]): { length: number; isSaid: boolean } {
  const text = textOf(cell)
  const dash = /^\s*[-•]\s+/.exec(text)?.[0].length ?? 0
  const said = presentationAhead(text.slice(dash))
  return { length: dash + said, isSaid: said > 0 }
}

/** Whether a row is a paper; by its authors alone only where the table's head speaks of titles. */
function isPaper(draft: Draft, titled: boolean): boolean {
  return (
    draft.title !== undefined && (hasIds(draft) || draft.hasPaperLink || (titled && draft.authors.length > 0))
  )
}

/**
 * Whether a row of a programme is a paper: by its authors, by the words that say how it is presented, or by those of its
 * title where the head calls them one.
 */
function isPresented(draft: Draft, isSaid: boolean, isTitle: boolean): boolean {
  const words = wordCount(draft.title ?? '')
  return words >= FEWEST_PRESENTED && (isPaper(draft, true) || isSaid || (isTitle && words >= FEWEST_BARE))
}

const FEWEST_PRESENTED = 3
/** Who holds a keynote may stand below such a head, too. */
const FEWEST_BARE = 5

function every<T>(list: readonly T[], count: number): T[] {
  const step = list.length / count
  return Array.from({ length: count }, (_, n) => list[Math.floor(n * step)] as T)
}

/** Whether a cell leads to places on the page or to its site's other pages, and not to a document by its title. */
function isAnchors(cell: readonly Piece[]): boolean {
  const links = linksOf(cell).filter(({ text }) => text.trim() !== '')
  return (
    links.length > 0 &&
    links.every(
      ({ anchor, text }) =>
        safeUrl(anchor.url) === undefined && !(DOCUMENT.test(anchor.url) && wordCount(text) >= FEWEST_WORDS),
    )
  )
}

const DOCUMENT = /\.(?:pdf|pptx?|docx?|ps)$/i
