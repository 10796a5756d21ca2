import { parseDate } from '../../../text/dates.ts'
import { addLink, hasIds, linksOf, newDraft } from '../draft.ts'
import { type Piece, textOf } from '../inline/piece.ts'
import { isListOfAuthors, looksLikeAuthors } from '../words/citation.ts'
import { isDateLike } from '../words/date-like.ts'
import { headsOrganisers } from '../words/events.ts'
import { type Field, fieldOf } from '../words/field-labels.ts'
import { collapse, isTitleCase, isTitleLike, isVenueTag, wordCount } from '../words/titles.ts'

export type Role =
  | 'title'
  | 'authors'
  | 'date'
  | 'day first'
  | 'month first'
  | 'abstract'
  | 'summary'
  | 'text'
  | 'links'
  | 'venue'
  | 'note'
  | 'keywords'
  | 'categories'
  | 'number'
  | 'reference'
  | 'empty'

const LONG_TEXT = 200
/** Words of a title that is no nickname. */
const FEWEST_WORDS = 4
/** Words of the shortest sentence that says something of a paper. */
const FEWEST_WORDS_SAID = 6

/** So many of a column of titles differ: a paper may be listed twice. */
const SHARE_OF_DISTINCT = 0.6
/** Of so few some may be the same by chance. */
const FEW_TITLES = 4

/** What columns are called that name papers by their methods. */
const OF_METHODS = /^(?:method|model|approach|framework|algorithm|system|work)(?:s| name)?$/i

/** A month of a year that is cut to two digits, `23.05`, as tables write it, and the share of a column's cells that are such. */
export const SHORT_MONTH = /^\d{2}\.(?:0[1-9]|1[0-2])$/
const SHARE_OF_MONTHS = 0.9
/** A day that no number looks like: `2025-03-14`. */
const DAY = /^(?:19|20)\d{2}([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])$/

/** A year, with or without its month and day: `2017`, `5.2017`, `2017/05`. */
const YEAR =
  /^(?:(?:(?:0?[1-9]|1[0-2])[./-])?(?:19|20)\d{2}|(?:19|20)\d{2}[./-](?:0?[1-9]|1[0-2])(?:[./-]\d{1,2})?)$/

/** A day as numbers with its year last, as tables write it: `30/07/2017`. A column of them tells which number is the month. */
export const SLASHED = /^(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d{2})$/

/** Fields whose words may look like names. */
const NO_NAMES: readonly (Field | undefined)[] = ['title', 'note', 'categories', 'keywords']

/** What heads the names of things, of which a cell may list many as it lists people. */
const OF_THINGS =
  /\b(?:data|datasets?|benchmarks?|models?|backbones?|baselines?|metrics?|tasks?)\b|数据集|模型/i

/** Whether a column holds dates. */
export function isDate(role: Role | undefined): boolean {
  return role === 'date' || role === 'day first' || role === 'month first'
}

export function rolesOf(labels: readonly string[], sample: readonly Piece[][][]): Role[] {
  const width = sample.reduce((most, row) => Math.max(most, row.length), labels.length)
  const shapes = Array.from({ length: width }, (_, column) => shapeOf(sample.map((row) => row[column] ?? [])))
  const roles = shapes.map((shape, column) => roleOf(shape, labels[column] ?? ''))
  const title = titleColumn(shapes, labels, roles)
  return roles.map((role, column) => (column === title ? 'title' : role === 'title' ? 'note' : role))
}

interface Shape {
  filled: number
  dates: number
  days: number
  shortMonths: number
  slashed: number
  daysFirst: number
  daysSecond: number
  numbers: number
  names: number
  lists: number
  handles: number
  long: number
  titles: number
  /** Titles that differ. */
  distinct: number
  linkedTitles: number
  paperLinks: number
  onlyLinks: number
  references: number
  years: number
  venues: number
  words: number
  bold: number
  sentences: number
  /** Sentences in Latin letters, which a title may end as, too. */
  plainSentences: number
}

function shapeOf(cells: readonly Piece[][]): Shape {
  const shape: Shape = {
    filled: 0,
    dates: 0,
    days: 0,
    shortMonths: 0,
    slashed: 0,
    daysFirst: 0,
    daysSecond: 0,
    numbers: 0,
    names: 0,
    lists: 0,
    handles: 0,
    long: 0,
    titles: 0,
    distinct: 0,
    linkedTitles: 0,
    paperLinks: 0,
    onlyLinks: 0,
    references: 0,
    years: 0,
    venues: 0,
    words: 0,
    bold: 0,
    sentences: 0,
    plainSentences: 0,
  }
  const titles = new Set<string>()
  for (const cell of cells) {
    const text = collapse(textOf(cell))
    const links = linksOf(cell)
    if ((!text || isNothing(text)) && links.length === 0) continue
    shape.filled++
    if (cell.some((piece) => piece.strong)) shape.bold++
    const unlinked = collapse(textOf(cell.filter((piece) => !piece.anchor)))
    if (isDateText(text)) shape.dates++
    if (DAY.test(text)) shape.days++
    if (SHORT_MONTH.test(text)) shape.shortMonths++
    const [slashed, one, two] = SLASHED.exec(text) ?? []
    if (slashed !== undefined) shape.slashed++
    if (Number(one) > 12) shape.daysFirst++
    if (Number(two) > 12) shape.daysSecond++
    if (/^[\d\s.,:%/+-]+$/.test(text)) shape.numbers++
    if (text.length >= LONG_TEXT) shape.long++
    if (/。$/.test(text) && !cell.some((piece) => piece.strong || piece.small)) shape.sentences++
    if (/\p{Ll}\.$/u.test(text) && wordCount(text) >= FEWEST_WORDS_SAID && !isTitleCase(text))
      shape.plainSentences++
    if (links.length === 0 && looksLikeAuthors(text)) shape.names++
    if (links.length === 0 && isListOfAuthors(text)) shape.lists++
    if (links.length === 0 && isListOfHandles(text)) shape.handles++
    if (YEAR.test(text)) shape.years++
    if (isVenueTag(text)) shape.venues++
    if (/^\[\^?\d{1,4}\]$/.test(text)) shape.references++
    const firstLink = links.find((link) => isTitleLike(link.text))
    if (firstLink) shape.linkedTitles++
    if (isTitleLike(text) && !isDateText(text)) {
      shape.titles++
      titles.add(text)
      shape.words += Math.min(wordCount(firstLink ? firstLink.text : text), 25)
    }
    if (links.length > 0 && !/\p{L}{3}/u.test(unlinked.replace(/\b(?:or|and|paper|code|pdf)\b/gi, '')))
      shape.onlyLinks++
    if (links.some((link) => isTitleLike(link.text) && hasIdLink(link.anchor.url))) shape.paperLinks++
  }
  shape.distinct = titles.size
  return shape
}

/** Whether a text is a list of handles or names, and not of subjects: `sparse weaving, and other kites`. */
function isListOfHandles(text: string): boolean {
  return (
    /^[\w.-]+(?:\s[\w.-]+){0,3}(?:,\s{0,3}[\w.-][\w.\s-]{1,39})+$/.test(text) &&
    !/(?:^|,\s*)(?:and\s)?[a-z][\w-]*\s\w/.test(text)
  )
}

function hasIdLink(url: string): boolean {
  const draft = newDraft('table', 1, 1)
  addLink(draft, url, '')
  return hasIds(draft) || draft.hasPaperLink
}

function isDateText(cell: string): boolean {
  const text = cell.replace(/\.$/, '')
  return (
    isDateLike(text) || (text.length < 40 && parseDate(text, '2000-12-31') !== undefined && /\d/.test(text))
  )
}

export function isNothing(text: string): boolean {
  return /^(?:null|none|n\/?a|-+|–|—|:heavy_minus_sign:|\/|x|✗|❌|无|暂无|tba|tbd|local demo|coming soon)$/i.test(
    text,
  )
}

function roleOf(shape: Shape, label: string): Role {
  if (shape.filled === 0) return 'empty'
  const most = shape.filled * 0.5
  const field = fieldOf(label)
  if (shape.references > most) return 'reference'
  const years = shape.years > shape.filled * 0.9 || field === 'date'
  if (shape.days > most) return 'date'
  if (field === 'date' && shape.shortMonths > shape.filled * SHARE_OF_MONTHS) return 'date'
  if (shape.slashed > most)
    return shape.daysFirst > 0 === shape.daysSecond > 0
      ? 'date'
      : shape.daysFirst > 0
        ? 'day first'
        : 'month first'
  if (shape.numbers > most && !years) return 'number'
  if (shape.dates > most) return 'date'
  if (shape.numbers > most) return 'number'
  if (shape.long > shape.filled * 0.3 && shape.linkedTitles < most) {
    if (field === 'abstract') return 'abstract'
    if (field === 'summary') return 'summary'
    if (field === 'note') return 'note'
    if (field === 'title' || /paper|论文|論文/.test(label)) return 'title'
    return 'text'
  }
  if (shape.onlyLinks > most && shape.linkedTitles < most) return 'links'
  if (headsOrganisers(label)) return 'note'
  // `Publisher` may head meetings with their years.
  if (field === 'note' && shape.venues > most && shape.linkedTitles < most) return 'venue'
  // Under a name of its own a column of single names is one of places, models or data.
  const ofThings = OF_THINGS.test(label)
  const areNames =
    !ofThings && shape.names > shape.filled * 0.6 && (label === '' || shape.lists > shape.filled * 0.3)
  if (field === 'authors' || (areNames && !NO_NAMES.includes(field))) return 'authors'
  if (
    field === 'abstract' ||
    field === 'summary' ||
    field === 'venue' ||
    field === 'note' ||
    field === 'keywords' ||
    field === 'categories'
  )
    return field
  if (shape.venues > most && field !== 'title') return 'venue'
  const mayBeHandles = field !== 'title' && field !== 'links' && !ofThings
  if (shape.handles > most && shape.linkedTitles === 0 && mayBeHandles) return 'authors'
  if (shape.titles > most) return 'title'
  return shape.onlyLinks > 0 ? 'links' : 'note'
}

function titleColumn(shapes: readonly Shape[], labels: readonly string[], roles: readonly Role[]): number {
  let best = -1
  let bestScore = 0
  shapes.forEach((shape, column) => {
    const role = roles[column]
    if (
      shape.filled === 0 ||
      shape.titles === 0 ||
      isDate(role) ||
      role === 'number' ||
      role === 'authors' ||
      role === 'reference'
    )
      return
    const label = labels[column] ?? ''
    const field = fieldOf(label)
    const isOfMethods = OF_METHODS.test(label) && shape.words / shape.titles < FEWEST_WORDS
    if ((role === 'abstract' || role === 'summary') && field === role && !isOfMethods) return
    const isSaid = label !== '' && !/paper|论文|論文/.test(label)
    const sentences = Math.max(shape.sentences, isSaid ? shape.plainSentences : 0)
    if (sentences > shape.filled * 0.5 && shape.linkedTitles === 0 && field !== 'title') return
    // A column of sentences under a name of its own
    if (
      role === 'text' &&
      label !== '' &&
      field !== 'title' &&
      !/paper|论文|論文/.test(label) &&
      shape.linkedTitles + shape.bold === 0
    )
      return
    let score = shape.titles / shape.filled + Math.min(shape.words / shape.titles, 12) / 6
    if (role === 'text') score -= 2
    if (role === 'venue' || role === 'note' || role === 'keywords' || role === 'categories') score -= 1.5
    // What papers have in common is what they are of.
    if (shape.titles > FEW_TITLES && shape.distinct < shape.titles * SHARE_OF_DISTINCT) score -= 2
    // Nicknames may be linked, beside a column of the titles themselves.
    if (field === 'title') score += shape.words / shape.titles >= FEWEST_WORDS ? 3 : 1.5
    else if (isOfMethods) score += 1.5
    else if (/paper|论文|論文/.test(label)) score += 1
    score += (2 * shape.paperLinks + shape.linkedTitles * 0.5) / shape.filled
    score -= column * 0.01
    if (score > bestScore) {
      bestScore = score
      best = column
    }
  })
  return best
}
