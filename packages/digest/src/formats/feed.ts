import type { XMLParser } from 'fast-xml-parser'
import type { Paper } from '../digest.ts'
import {
  type Context,
  emptyPaper,
  type Format,
  formatInPieces,
  type PieceReader,
  type PieceReading,
  type Reading,
  type Sample,
} from '../format.ts'
import type { Source } from '../source.ts'
import { parseDate } from '../text/dates.ts'
import type { Json, JsonObject } from '../text/json.ts'
import { linkKind } from '../text/links.ts'

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

/** The digest's own fields. */
type Head = Omit<Reading, 'papers'>

class FeedReader implements PieceReader {
  readonly withinLines = true
  readonly #context: Context
  #reader: { entries: EntryReader; parser: XMLParser } | undefined
  #head: Head | undefined
  #papers = 0

  constructor(context: Context) {
    this.#context = context
  }

  async read(source: Source, isLast: boolean): Promise<PieceReading> {
    const { text } = source
    const { ledger, finding } = this.#context
    const { slices, cut } = entrySlices(text)
    const papers: Paper[] = []
    if (!isLast && slices.length === 0) return { papers, end: 0 }
    this.#reader ??= await loadReader()
    const { entries, parser } = this.#reader
    this.#head ??= readHead(text.slice(source.bodyStart, slices[0]?.start ?? cut ?? text.length), entries)
    const head = this.#head

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
        const paper = typeof entry === 'object' ? entries.read(entry, line, endLine, head) : undefined
        if (paper) {
          papers.push(paper)
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
}

async function loadReader(): Promise<{ entries: EntryReader; parser: XMLParser }> {
  const [{ XMLParser }, { decodeHTML }, { htmlToText }, record] = await Promise.all([
    import('fast-xml-parser'),
    import('entities/decode'),
    import('../text/html.ts'),
    import('../records/paper-from-record.ts'),
  ])
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    trimValues: true,
    // Their content is markup in its own right; it is wanted as it stands.
    stopNodes: ['*.title', '*.summary', '*.description', '*.content', '*.encoded', '*.creator'],
  })
  return { entries: new EntryReader(decodeHTML, htmlToText, record), parser }
}

/** An element as the XML reader gives it: text, or attributes and children by name. */
interface Node {
  [name: string]: string | Node | (string | Node)[] | undefined
}

function all(node: Node, name: string): (string | Node)[] {
  const value = node[name]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/** The digest's own fields, from what stands before the first entry. */
function readHead(head: string, reader: EntryReader): Head {
  const field = (name: string) => {
    const match = new RegExp(
      `<(?:[\\w-]+:)?${name}(?:\\s[^<>]*)?>([^<]*(?:<!\\[CDATA\\[[^\\]]*\\]\\]>)?[^<]*)</`,
      'i',
    ).exec(head)
    const text = match ? reader.plain(match[1] as string) : ''
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

const LABEL =
  /^[^\p{L}\p{N}]{0,4}(author(?:s|\(s\))?|abstract|summary|tl;?dr|ai summary|upvotes|likes|stars|comments?|categories|subjects?|published|publication date|date|venue|journal|source|keywords|tags|doi|pmid|arxiv|code|github|project(?: page)?|作者|期刊|刊名|来源|发表日期|日期|摘要|总结|总结概要|概要|关键词|分类|発表日|著者|要約)\s*[:：]\s*(.*)$/iu
/** What publishers' feeds write above an entry's text and is said elsewhere: where it appeared, its DOI. */
const CITATION =
  /\bPublished online: |^.{2,150}\. (?:19|20)\d\d\b.{0,200}\bdoi: ?10\.|^.{0,100}\bdoi: ?10\.\d{4,9}\/\S+$/i
const HAN_OR_KANA = /[\u3040-\u30ff\u4e00-\u9fff]/

class EntryReader {
  readonly #decode: (text: string) => string
  readonly #htmlToText: (html: string) => string
  readonly #record: typeof import('../records/paper-from-record.ts')

  constructor(
    decode: (text: string) => string,
    htmlToText: (html: string) => string,
    record: typeof import('../records/paper-from-record.ts'),
  ) {
    this.#decode = decode
    this.#htmlToText = htmlToText
    this.#record = record
  }

  /** Plain text of an element's raw content. */
  plain(raw: string): string {
    return this.#htmlToText(this.#markup(raw, undefined))
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
  }

  /**
   * The text construct of an element: CDATA unwrapped, entities decoded once. What then is markup stays markup,
   * unless the element says that it is plain text.
   */
  #markup(raw: string, type: string | undefined): string {
    if (type === 'xhtml') return raw
    let out = ''
    let at = 0
    for (;;) {
      const open = raw.indexOf('<![CDATA[', at)
      out += this.#decode(raw.slice(at, open === -1 ? raw.length : open))
      if (open === -1) break
      const close = raw.indexOf(']]>', open)
      out += raw.slice(open + 9, close === -1 ? raw.length : close)
      if (close === -1) break
      at = close + 3
    }
    return type === 'text' ? out.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : out
  }

  #text(value: string | Node | undefined): string {
    if (value === undefined) return ''
    if (typeof value === 'string') return this.#markup(value, undefined)
    const raw = value['#text']
    const type = value['@type']
    return typeof raw === 'string' ? this.#markup(raw, typeof type === 'string' ? type : undefined) : ''
  }

  /** The paper of an entry, or `undefined` where it is none. */
  read(entry: Node, line: number, endLine: number, head: Head): Paper | undefined {
    const { addIds, addLink, applyTitle } = this.#record
    const paper = emptyPaper(line, endLine)
    const one = (name: string) => this.#text(all(entry, name)[0]).trim()
    // arXiv answers a question that it cannot read with an entry of this kind.
    if (/arxiv\.org\/api\/errors/.test(one('id'))) return undefined
    const titles = all(entry, 'title').map((title) => this.#text(title).trim())
    // MDPI writes the issue before the title, and the title alone as Dublin Core's.
    const alone = titles.find((title) => title !== '' && (titles[0] as string).endsWith(`: ${title}`))
    applyTitle(paper, alone ?? titles[0] ?? '')
    if (paper.title !== undefined) paper.title = withoutDecoration(paper.title)
    for (const name of ['id', 'guid', 'identifier', 'link']) {
      for (const value of all(entry, name))
        addIds(paper, this.#record.identifiersOf(plainId(this.#text(value))))
    }
    for (const link of all(entry, 'link')) {
      if (typeof link === 'string') addLink(paper, this.#decode(link).trim(), 'paper')
      else {
        const rel = link['@rel'] ?? 'alternate'
        const href = link['@href']
        if (rel === 'self' || rel === 'edit' || rel === 'enclosure') continue
        if (typeof href === 'string')
          addLink(
            paper,
            this.#decode(href),
            /pdf/.test(String(link['@type'] ?? link['@title'])) ? 'pdf' : 'paper',
          )
        else addLink(paper, this.#text(link).trim(), 'paper')
      }
    }
    const doi = one('doi') || one('DOI')
    if (doi) addIds(paper, this.#record.identifiersOf(`doi:${doi}`))
    if (paper.links.length === 0) {
      for (const name of ['guid', 'id']) addLink(paper, one(name), 'paper')
    }
    this.#authors(paper, entry)
    for (const category of all(entry, 'category')) {
      const term =
        typeof category === 'string'
          ? this.plain(category)
          : this.#decode(String(category['@term'] ?? category['#text'] ?? ''))
      if (/^[a-z-]+(?:\.[A-Za-z-]+)$|^(?:hep|astro|quant|gr|cond|math|nucl|nlin)-\w+$/.test(term))
        pushOnce(paper.categories, term)
      else pushOnce(paper.keywords, term)
    }
    this.#texts(paper, entry, head)
    const journal = this.plain(one('journal_ref') || one('publicationName'))
    if (journal) paper.venue = journal
    const [volume, issue] = [one('volume'), one('number') || one('issue')].map((text) => this.plain(text))
    if (volume) paper.volume = volume
    if (issue) paper.issue = issue
    const [from, to] = [one('startingPage') || one('startPage'), one('endingPage') || one('endPage')]
    if (from) paper.pages = to && to !== from ? `${from}-${to}` : from
    const comment = this.plain(one('comment'))
    if (comment) pushOnce(paper.notes, comment)
    const announced = one('announce_type')
    if (announced && announced !== 'new') pushOnce(paper.notes, `Announced as ${announced}`)
    // What arXiv announces as replaced or cross-listed is older than its announcement.
    const date =
      one('published') ||
      one('issued') ||
      one('publicationDate') ||
      one('pubDate') ||
      one('pubdate') ||
      one('date') ||
      one('updated')
    if (paper.date === undefined && (announced === '' || announced === 'new')) {
      const read = parseDate(date)
      if (read !== undefined) paper.date = read
    }
    return paper.title === undefined && Object.keys(paper.ids).length === 0 ? undefined : paper
  }

  #authors(paper: Paper, entry: Node): void {
    const { authorsFrom } = this.#record
    const people = all(entry, 'author')
    const values: Json[] = people.flatMap((person): Json[] => {
      if (typeof person === 'string') return [this.plain(person).replace(/^\S+@\S+\s*\((.*)\)$/, '$1')]
      const name = this.plain(this.#text(all(person, 'name')[0]) || this.#text(person))
      const affiliation = this.plain(
        all(person, 'affiliation')
          .map((each) => this.#text(each))
          .join('; '),
      )
      return name === '' ? [] : [{ name, affiliation }]
    })
    const creators = [...all(entry, 'creator'), ...all(entry, 'authors')].map((creator) =>
      this.plain(this.#text(creator)).replace(/[;,]$/, ''),
    )
    const names = values.length ? values : creators
    // Some feeds put all authors into one name.
    const [only] = names
    const whole =
      names.length === 1 && only
        ? typeof only === 'string'
          ? only
          : String((only as JsonObject)['name'])
        : undefined
    const { authors, partial } = authorsFrom(whole !== undefined && /[,;(]| and /.test(whole) ? whole : names)
    paper.authors = authors
    if (partial) paper.authorsPartial = true
  }

  /** Abstract, summary and whatever else the description says with labels. */
  #texts(paper: Paper, entry: Node, head: Head): void {
    const full = this.#text(all(entry, 'encoded')[0]) || this.#text(all(entry, 'content')[0])
    const short = this.#text(all(entry, 'summary')[0]) || this.#text(all(entry, 'description')[0])
    const html = full.length > short.length ? full : short
    const { record, rest } = this.#labelled(html)
    const signs = {
      // Elements that arXiv's answers and feeds have, and no one else's; ids that name a version are arXiv's own too.
      ofArxiv:
        'primary_category' in entry ||
        'announce_type' in entry ||
        ('summary' in entry &&
          /^https?:\/\/arxiv\.org\/abs\/\S+v\d+$/.test(this.#text(all(entry, 'id')[0]).trim())),
      // Whether the entry itself is a paper's, and not only a text that links one.
      known: Object.keys(paper.ids).length > 0 || paper.links.some(({ url }) => linkKind(url) === 'paper'),
    }
    const labels = Object.keys(record)
    if (labels.length) {
      const labelled = this.#record.paperFromRecord(record, paper.source)
      // Where each has an element of its own, a line of them all knows no more.
      if (labelled.authors.length >= Math.max(1, paper.authors.length)) {
        paper.authors = labelled.authors
        if (labelled.authorsPartial) paper.authorsPartial = true
        else delete paper.authorsPartial
      }
      for (const key of ['abstract', 'counts', 'venue'] as const) {
        if (labelled[key] !== undefined && paper[key] === undefined)
          Object.assign(paper, { [key]: labelled[key] })
      }
      if (labelled.date !== undefined) paper.date = labelled.date
      if (labelled.summary !== undefined) this.#describe(paper, labelled.summary, head, signs)
      for (const list of ['keywords', 'categories', 'notes'] as const) {
        for (const each of labelled[list]) pushOnce(paper[list], each)
      }
      this.#record.addIds(paper, { ids: labelled.ids })
    }
    for (const match of html.matchAll(/<a\s[^<>]*?href\s*=\s*["']([^"'<>]*)["']/gi))
      this.#record.addLink(paper, this.#decode(match[1] as string))
    const [byline] = paper.authors
    const text =
      byline && rest.startsWith(`by ${byline.name}`) ? rest.slice(rest.search(/\n\n|$/)).trim() : rest
    if (text !== '') this.#describe(paper, text, head, signs)
  }

  /** The labelled paragraphs of a description (`Authors: …`) as a record, and the rest of it. */
  #labelled(html: string): { record: JsonObject; rest: string } {
    const record: JsonObject = {}
    const rest: string[] = []
    const text = this.#htmlToText(html).replace(
      /^arXiv:(\S+)\s+Announce Type:\s*(\S+)\s+(?=Abstract:)/,
      (_, id: string) => {
        record['arxiv'] = id
        return ''
      },
    )
    let last: string | undefined
    for (const paragraph of text.split(/\n\s*\n|\n[ \t]{2,}(?=\S)/)) {
      let within = false
      for (const line of paragraph.split('\n')) {
        const words = line.replace(/[\s\u00a0]+/g, ' ').trim()
        const match = LABEL.exec(words)
        if (words === '') continue
        if (/^abstract$/i.test(words)) {
          last = 'abstract'
          record[last] = ''
        } else if (last !== 'abstract' && CITATION.test(words)) continue
        else if (match) {
          last = match[1] as string
          record[last] = match[2] as string
        } else if (last !== undefined && OF_ONE_LINE.test(last)) {
          last = undefined
          rest.push(words)
        } else if (last && (within || /abstract|summary|摘要/i.test(last)))
          record[last] = `${record[last] as string}${within ? ' ' : '\n\n'}${words}`
        else if (within) rest.push(`${rest.pop() ?? ''} ${words}`)
        else rest.push(words)
        within = true
      }
    }
    return { record, rest: rest.join('\n\n') }
  }

  /** Files a description: the authors' abstract where everything speaks for it, else somebody's summary. */
  #describe(
    paper: Paper,
    text: string,
    head: Head,
    { ofArxiv, known }: { ofArxiv: boolean; known: boolean },
  ): void {
    if (text === paper.title || text === '') return
    const foreign = HAN_OR_KANA.test(text)
    const fromArxiv =
      ofArxiv || /arxiv/i.test(head.title ?? '') || paper.links.some(({ url }) => /arxiv\.org\/api/.test(url))
    if (paper.abstract === undefined && !foreign && ((fromArxiv && known) || (known && text.length > 300)))
      paper.abstract = text
    else if (paper.abstract !== text)
      paper.summary = paper.summary === undefined ? text : `${paper.summary}\n\n${text}`
  }
}

/** Labels in Chinese of what is said in one line. */
const OF_ONE_LINE = /^(?:期刊|刊名|来源|发表日期|日期)$/

/** A title without the picture before it and the date behind it that feeds made by scripts have. */
function withoutDecoration(title: string): string {
  return (
    title
      .replace(/^(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|\s)+(?=\S)/u, '')
      .replace(/(?<!\s)\s+\(\d{4}-\d{2}-\d{2}\)$/, '') || title
  )
}

/** An id as feeds write it with its scheme in front: `oai:arXiv.org:2401.00001v3` is `arXiv:2401.00001v3`. */
function plainId(id: string): string {
  return id.trim().replace(/^oai:arXiv\.org:/i, 'arXiv:')
}

function pushOnce(list: string[], text: string): void {
  if (text !== '' && !list.includes(text)) list.push(text)
}
