import type { Paper } from '../digest.ts'
import {
  type Context,
  type Format,
  formatInPieces,
  type PieceReader,
  type PieceReading,
  type Sample,
} from '../format.ts'
import { FieldsNotKept } from '../records/fields-not-kept.ts'
import type { Source } from '../source.ts'
import { parseDate } from '../text/dates.ts'
import type { FeedHabits, FeedHead, Node } from './feed/entry.ts'

/**
 * Feeds of papers: answers of arXiv's API and any other Atom, RSS 2.0 and RSS 1.0. An entry is cut out of the text
 * and read by itself, so a broken one costs only itself, and no document type is ever looked at: entities cannot
 * be declared.
 *
 * Rules: https://www.rfc-editor.org/rfc/rfc4287, https://www.rssboard.org/rss-specification,
 * https://info.arxiv.org/help/api/user-manual.html, https://info.arxiv.org/help/rss_specifications.html
 */
export const feed: Format = formatInPieces({
  name: 'feed',
  title: 'Atom or RSS feed',
  extensions: ['xml', 'atom', 'rss', 'rdf'],
  detect,
  inPieces: (context) => new FeedReader(context),
})

const ROOT = /<(?:[\w-]+:)?(?:feed|rss|RDF)[\s>]/

function detect(sample: Sample): number {
  if (!ROOT.test(sample.text.slice(0, 8192))) return 0
  return /<(?:[\w-]+:)?(?:entry|item)[\s>]/.test(sample.text) ? 0.95 : 0.6
}

/** The share of an issue's papers that must be found in it. */
const MOST = 0.6

interface Slice {
  start: number
  end: number
}

/** The entries' places, and that of one which the file cuts off. */
function entrySlices(text: string): { slices: Slice[]; cut?: number } {
  const slices: Slice[] = []
  const token = /<!\[CDATA\[|<!--|<(\/?)(?:[\w-]+:)?(?:entry|item)(?=[\s>/])/g
  let open = -1
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '<![CDATA[' || match[0] === '<!--') {
      const end = text.indexOf(match[0] === '<!--' ? '-->' : ']]>', token.lastIndex)
      if (end === -1) break
      token.lastIndex = end + 3
    } else if (match[1] !== '/') {
      if (open === -1) open = match.index
    } else if (open !== -1) {
      const end = text.indexOf('>', token.lastIndex)
      if (end === -1) break
      slices.push({ start: open, end: end + 1 })
      token.lastIndex = end + 1
      open = -1
    }
  }
  return open === -1 ? { slices } : { slices, cut: open }
}

/** Entries of which it is told, and as many titles as do not begin with a bracket by chance. */
const LOOKED_AT = 20
const FEWEST_AHEAD = 3

/** The share of entries with one author that must plainly name a journal there, for all of them to do so. */
const NAMING_JOURNALS = 0.25

/**
 * Whether a feed's entries have the name of a journal where their author stands, as feeds of several journals do: some
 * of the names say what they are, and the others (`Marketing Science`) are then none of people either.
 */
function nameJournals(first: readonly string[], isJournal: (name: string) => boolean): boolean {
  const lone = first.flatMap((entry) => {
    const [only, ...more] = entry.match(/<author>[^<]*/g) ?? []
    return only === undefined || more.length > 0 ? [] : [only.slice('<author>'.length)]
  })
  return lone.length > 0 && lone.filter(isJournal).length >= lone.length * NAMING_JOURNALS
}

/** Whether each of the first entries' titles begins with where it is from, or its grade, as in feeds that join others: `[Letters] …`. */
function haveSourcesAhead(first: readonly string[]): boolean {
  return (
    first.length >= FEWEST_AHEAD &&
    first.every((entry) =>
      /<title[^<>]*>\s*(?:<!\[CDATA\[\s*)?(?:\[[^[\]<>]{2,150}\]|【[^【】<>]{1,150}】)\s*\S/.test(entry),
    )
  )
}

/** Whether an entry has several creators, each with the family name first. */
function hasTurnedNames(entry: string): boolean {
  const names = entry.match(/(?<=<(?:\w+:)?creator>)[^<]*/g) ?? []
  return names.length > 1 && names.every((name) => /^[^,;]+,[^,;]+$/.test(name))
}

type FeedTools = Awaited<ReturnType<typeof loadTools>>

class FeedReader implements PieceReader {
  readonly withinLines = true
  readonly #context: Context
  #tools: FeedTools | undefined
  #head: FeedHead | undefined
  #habits: FeedHabits | undefined
  #papers = 0
  /** Elements of entries that are not read. */
  readonly #notKept: FieldsNotKept

  constructor(context: Context) {
    this.#context = context
    this.#notKept = new FieldsNotKept(context)
  }

  async read(source: Source, isLast: boolean): Promise<PieceReading> {
    const { text } = source
    const { ledger, finding } = this.#context
    const { slices, cut } = entrySlices(text)
    const papers: Paper[] = []
    if (!isLast && slices.length === 0) return { papers, end: 0 }
    this.#tools ??= await loadTools()
    const { parser, paperOfEntry, othersIn, plainText, isJournal } = this.#tools
    this.#head ??= readHead(text.slice(source.bodyStart, slices[0]?.start ?? cut ?? text.length), plainText)
    const head = this.#head
    if (this.#habits === undefined) {
      const first = slices.slice(0, LOOKED_AT).map(({ start, end }) => text.slice(start, end))
      this.#habits = {
        sourceAhead: haveSourcesAhead(first),
        journalAsAuthor: nameJournals(first, isJournal),
        turnedNames: first.some(hasTurnedNames),
      }
    }
    const habits = this.#habits

    let behind = 0
    const gap = (end: number) => {
      const between = text.slice(behind, end).trim()
      if (/^[\uFEFF]?<[\s\S]*>$/.test(between))
        ledger.claim(source.lineAt(behind), source.lineAt(Math.max(behind, end - 1)), {
          kind: 'digest',
          field: 'structure',
        })
    }
    for (const slice of slices) {
      gap(slice.start)
      behind = slice.end
      const line = source.lineAt(slice.start)
      const endLine = source.lineAt(slice.end - 1)
      try {
        const root = parser.parse(text.slice(slice.start, slice.end)) as Record<string, unknown>
        const entry = (root['entry'] ?? root['item']) as Node | string | undefined
        const paper = typeof entry === 'object' ? paperOfEntry(entry, line, endLine, head, habits) : undefined
        const issue = paper && (await this.#papersOfIssue(entry as Node, paper))
        if (issue) {
          for (const each of issue) {
            papers.push(each)
            ledger.claim(line, endLine, { kind: 'paper', paper: this.#papers++, field: 'entry' })
          }
          continue
        }
        if (paper) {
          papers.push(paper)
          for (const name of othersIn(entry as Node)) this.#notKept.add(name, line)
          ledger.claim(line, endLine, { kind: 'paper', paper: this.#papers++, field: 'entry' })
          continue
        }
        ledger.claim(line, endLine, {
          kind: 'unread',
          reason: 'the entry has neither a title nor an identifier',
        })
      } catch (error) {
        ledger.claim(line, endLine, { kind: 'unread', reason: 'the entry is not well-formed XML' })
        finding('xml-broken', {
          line,
          endLine,
          reason: `An entry could not be read: ${error instanceof Error ? error.message : String(error)}`,
          note: 'The entries before and behind it were read. Mend its tags, or fetch the feed again.',
          severity: 'error',
        })
      }
    }
    if (!isLast) return { ...head, papers, end: behind }
    this.#notKept.report()
    if (cut === undefined) gap(text.length)
    else {
      finding('xml-cut-off', {
        line: source.lineAt(cut),
        reason: 'The feed breaks off inside an entry',
        note: 'The entries before it were read. Fetch the feed again to have the rest.',
        severity: 'error',
      })
    }
    return { ...head, papers }
  }

  /** The papers of an entry that is an issue of a digest, where they are found in it. */
  async #papersOfIssue(entry: Node, { ids, title, source, ...rest }: Paper): Promise<Paper[] | undefined> {
    const issue = this.#tools?.issueIn(entry, { ids, source, ...rest })
    if (!issue) return undefined
    const { papers } = await this.#context.readPart(issue.html, {
      name: 'issue.html',
      lineOf: () => source.line,
    })
    const found = new Set(papers.flatMap(({ ids: { arxiv, doi } }) => arxiv ?? doi ?? []))
    if (found.size < issue.identifiers.size * MOST) return undefined
    return papers.map((paper) => ({
      ...paper,
      source,
      headings: [...(title === undefined ? [] : [title]), ...paper.headings],
    }))
  }
}

async function loadTools() {
  const [{ XMLParser }, { paperOfEntry, issueIn, othersIn, plainText, isJournal }] = await Promise.all([
    import('fast-xml-parser'),
    import('./feed/entry.ts'),
  ])
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    jPath: false,
    trimValues: true,
    // Their content is markup in its own right; it is wanted as it stands.
    stopNodes: ['*.title', '*.summary', '*.description', '*.content', '*.encoded', '*.creator'],
  })
  return { parser, paperOfEntry, issueIn, othersIn, plainText, isJournal }
}

/** The digest's own fields, from what stands before the first entry. */
function readHead(head: string, plainText: FeedTools['plainText']): FeedHead {
  const field = (name: string) => {
    const match = new RegExp(
      `<(?:[\\w-]+:)?${name}(?:\\s[^<>]*)?>([^<]*(?:<!\\[CDATA\\[[^\\]]*\\]\\]>)?[^<]*)</`,
      'i',
    ).exec(head)
    const text = match ? plainText(match[1] as string) : ''
    return text === '' ? undefined : text
  }
  const title = field('title')
  const date = parseDate(
    field('updated') ?? field('lastBuildDate') ?? field('pubDate') ?? field('date') ?? '',
  )
  const description = field('subtitle') ?? field('description')
  const language = field('language') ?? /<feed[^<>]*\bxml:lang="([^"]*)"/.exec(head)?.[1]
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(description === undefined ? {} : { description }),
    ...(language && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language) ? { language } : {}),
  }
}
