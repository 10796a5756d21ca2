import type { Link, Paper } from '../digest.ts'
import { type Context, emptyPaper, type Format, type Sample } from '../format.ts'
import type { Source } from '../source.ts'
import { parseDate } from '../text/dates.ts'
import {
  hasIdentifier,
  idsFromUrl,
  idsInText,
  idsOfDoi,
  parseArxivId,
  parseDoi,
} from '../text/identifiers.ts'
import { findUrls, linkKind, safeUrl } from '../text/links.ts'
import { type Authors, author, parseAuthors } from '../text/names.ts'
import { placedNames } from '../text/placed-names.ts'
import { collapse } from '../text/white-space.ts'

type Field =
  | 'title'
  | 'authors'
  | 'abstract'
  | 'summary'
  | 'link'
  | 'date'
  | 'venue'
  | 'keywords'
  | 'categories'
  | 'notes'
  | 'other'

/** Labels by the field they stand for, lower case, in the languages that such records are kept in. */
const LABELS: Readonly<Record<Field, string>> = {
  title:
    'title|paper|paper title|name|标题|題目|题目|标 题|標題|论文|论文标题|论文题目|論文標題|タイトル|論文タイトル|論文名|titre|titel|título|titulo|titolo|제목|название|заголовок',
  authors:
    'author|authors|author(s)|by|作者|著者|auteur|auteurs|autor|autoren|autores|autori|autore|저자|авторы|автор',
  abstract: 'abstract|摘要|论文摘要|要旨|アブストラクト|résumé de l’article|resumen|resumo|초록|аннотация',
  summary:
    'summary|tldr|tl;dr|tl; dr|中文摘要|ai摘要|ai 摘要|ai总结|摘要总结|论文总结|one-line summary|short summary|ai summary|概要|总结|總結|要約|简介|簡介|一句话总结|résumé|zusammenfassung|riassunto|요약|резюме|overview|description|why it matters|key points',
  link: 'pdf|url|document url|link|links|paper url|paper link|pdf url|pdf link|arxiv|arxiv id|arxiv url|arxiv link|abs|doi|id|code|github|repo|repository|project|project page|homepage|website|demo|dataset|data|video|slides|链接|論文リンク|论文链接|论文地址|代码|代码链接|项目主页|リンク|コード|lien|enlace|enlaces|링크|논문 링크|ссылка|地址|论文id|论文编号|原文链接|arxiv链接|arxiv地址|pdf链接|pdf地址|paper id|huggingface|hf link|abstract url|entry id',
  date: 'date|published|published on|published date|publication date|submitted|submitted on|year|日期|发布日期|发表时间|年份|发布时间|发表日期|提交日期|提交时间|更新日期|日付|公開日|投稿日|datum|fecha|fecha de publicación|data de publicação|data di pubblicazione|날짜|дата',
  venue:
    'venue|journal|conference|published in|publication title|source|期刊|会议|會議|掲載誌|revue|zeitschrift|revista',
  keywords:
    'keywords|keyword|identifier keyword|key words|tags|topics|关键词|關鍵詞|キーワード|mots-clés|schlagwörter|palabras clave',
  categories:
    'category|categories|categoría|categorías|categoria|categorias|类别标签|研究领域|领域|subjects|subject|primary category|arxiv category|分类|类别|カテゴリ',
  // What databases print beside: ProQuest's reports have a label for each.
  other:
    'publication info|publication year|volume|issue|pages|first page|number of pages|section|publisher|place of publication|country of publication|publication subject|issn|e-issn|source type|language of publication|document type|document feature|proquest document id|accession number|full text|location|people|copyright|last updated|database',
  notes: 'comment|comments|note|notes|relevance|remarks|备注|评论|コメント|bemerkung',
}
const FIELDS = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.split('|').map((label) => [label, field as Field]),
  ),
)
const LABEL =
  /^\s*(?:(?:[-*•]|\[\d{1,4}\]|\(?\d{1,4}[.)]|\p{Extended_Pictographic}\uFE0F?)\s+)?(?:\*\*|__)?(\p{L}[\p{L} .;()’'-]{0,30})(?:\*\*|__)?\s?[:：](?:\*\*|__)?\s*(.*)$/u
const RULE = /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|#{3,}|~{3,})\s*$/
const HEADING =
  /^\s*(?:#{1,6}\s+\S|\[?\d{1,4}[\].)]?\s*$|(?:paper|entry|no\.?)\s*#?\d{1,4}\s*:?\s*(?:[[(]\d{4}-\d\d-\d\d[\])]\s*)?$|[=*#~-]{2,20}\s*(?:paper|article|entry|record|no\.?|论文|論文)?\s*#?\d{1,4}\s*[=*#~-]{2,80}\s*$|document \d{1,5} of \d{1,5}\s*$|proquest document link\s*$|-{2,20}\s*\p{L}[\p{L} &/-]{0,40}:\s*$|[=*#~-]{2,20}\s*\d{4}[-./]\d\d?[-./]\d\d?\s*[=*#~-]{2,80}\s*$)/iu

/** Where a paper appeared, in a line without a label below its title: `- 2019'ICLR`. */
const APPEARED = /^\s*[-–•]\s+((?:19|20)\d{2})\s?['’]?\s?(\p{Lu}[\p{L}&-]{1,15})\s*$/u

const DATED = /[[(](\d{4}-\d\d-\d\d)[\])]\s*$/

/**
 * What the rules between records are made of; one of another kind stands within a record, before its abstract. Where no
 * title follows any, all are between records.
 */
function rulesBetween(source: Source): ReadonlySet<string> {
  const all = new Set<string>()
  const between = new Set<string>()
  let last = ''
  for (let n = source.firstLine; n <= source.lineCount; n++) {
    const line = source.line(n)
    if (RULE.test(line)) {
      last = line.trim().charAt(0)
      all.add(last)
    } else if (last !== '' && labelled(line.slice(0, 400))?.field === 'title') {
      between.add(last)
      last = ''
    }
  }
  return between.size > 0 ? between : all
}

/** The field and the words of a line that begins with a known label. */
function labelled(line: string): { field: Field; label: string; value: string } | undefined {
  const match = LABEL.exec(line)
  if (!match) return undefined
  const label = (match[1] as string).trim().toLowerCase()
  const field = FIELDS.get(label)
  return field && { field, label, value: (match[2] as string).trim() }
}

/**
 * Records of labelled lines, parted by blank lines or rules, as scripts print them and people keep them:
 *
 * ```text
 * Title: Counting Late
 * PDF: https://arxiv.org/pdf/2503.01234
 * Summary: We study how small models learn to count.
 * ---
 * ```
 */
export const labelledText: Format = {
  name: 'labelled-text',
  title: 'Records of labelled lines (Title: …)',
  extensions: ['txt', 'text'],
  detect,
  parse(source, context) {
    const papers: Paper[] = []
    const between = rulesBetween(source)
    let record: Entry | undefined
    let head: number | undefined
    for (let n = 1; n <= source.lineCount; n++) {
      const line = source.line(n)
      if (source.isBlank(n)) {
        if (record) record.parted = true
        continue
      }
      if (RULE.test(line)) {
        context.ledger.claim(n, n, { kind: 'furniture', name: 'rule' })
        if (record && !between.has(line.trim().charAt(0))) {
          record.parted = true
          continue
        }
        if (record) close(record, papers, context)
        record = undefined
        head = undefined
        continue
      }
      const entry = labelled(line)
      const [, year, venue] = (record && APPEARED.exec(line)) ?? []
      if (record && year !== undefined && venue !== undefined) {
        add(record, n, { field: 'venue', label: 'venue', value: venue })
        if (!record.values.has('date')) add(record, n, { field: 'date', label: 'year', value: year })
      } else if (entry) {
        if (record && beginsNext(record, entry)) {
          close(record, papers, context)
          record = undefined
        }
        record ??= {
          line: n,
          endLine: n,
          values: new Map(),
          claims: [],
          parted: false,
          ...headed(source, head),
        }
        head = undefined
        add(record, n, entry)
      } else if (record && !record.parted && isOfOtherLabel(record, line)) {
        add(record, n, { field: 'notes', label: 'note', value: line.trim() })
      } else if (record && !HEADING.test(line) && continues(record, source, n)) {
        const last = record.claims.at(-1) as Claimed
        last.value += `${record.parted ? '\n\n' : ' '}${line.trim()}`
        last.endLine = n
        record.endLine = n
      } else if (record?.parted && isText(source, n)) {
        add(record, n, { field: 'summary', label: TEXT, value: line.trim() })
      } else if (HEADING.test(line)) {
        // A number may have the paper's date beside it.
        const date = DATED.exec(line)?.[1]
        if (date === undefined) context.ledger.claim(n, n, { kind: 'furniture', name: 'heading' })
        else {
          if (record) close(record, papers, context)
          record = { line: n, endLine: n, values: new Map(), claims: [], parted: false }
          add(record, n, { field: 'date', label: 'date', value: date })
        }
      } else if (record === undefined) head = n
      if (record) record.parted = false
    }
    if (record) close(record, papers, context)
    tellOfUntitled(papers, context)
    return { papers }
  },
}

/** Whether a label begins the next record: a second title, or what the record began with, behind a blank line. */
function beginsNext({ values, claims, parted }: Entry, { field, label }: { field: Field; label: string }) {
  return (field === 'title' && values.has('title')) || (parted && claims[0]?.label === label)
}

/** Tells once of records that have an identifier and no title. */
function tellOfUntitled(papers: readonly Paper[], { finding }: Context): void {
  const untitled = papers.filter(({ title }) => title === undefined)
  const [first] = untitled
  if (!first) return
  finding('title-missing', {
    line: first.source.line,
    reason:
      untitled.length === 1
        ? 'A record has an identifier and no title'
        : `${untitled.length} records have an identifier and no title, the first here`,
    note: 'Put a file with the titles beside it: papers of one identifier are merged.',
    severity: 'warning',
  })
}

interface Claimed {
  field: Field
  label: string
  line: number
  endLine: number
  value: string
}

/** A record while its lines are read. */
interface Entry {
  line: number
  endLine: number
  values: Map<Field, Claimed[]>
  claims: Claimed[]
  /** The last line before it. A report prints the title there, too. */
  head?: { line: number; text: string }
  /** Blank lines stand between its last line and this one. */
  parted: boolean
}

function headed(source: Source, line: number | undefined): Pick<Entry, 'head'> {
  return line === undefined ? {} : { head: { line, text: collapse(source.line(line)) } }
}

function add(
  record: Entry,
  line: number,
  { field, label, value }: { field: Field; label: string; value: string },
) {
  const claimed: Claimed = { field, label, line, endLine: line, value }
  record.claims.push(claimed)
  record.endLine = line
  const list = record.values.get(field)
  if (list) list.push(claimed)
  else record.values.set(field, [claimed])
}

/** Whether a line without a label goes on with the field before it. */
function continues(record: Entry, source: Source, n: number): boolean {
  const last = record.claims.at(-1)
  if (!last) return false
  if (!record.parted) return true
  // Behind a blank line only a further paragraph of running text does.
  return (last.field === 'abstract' || last.field === 'summary') && source.line(n).trim().length > 40
}

/** The label of text that stands below the labelled lines of a record and has none. */
const TEXT = 'text'

/** Whether a line behind a blank one begins running text: no title that stands above the next record is as long, or goes on. */
function isText(source: Source, n: number): boolean {
  const line = source.line(n).trim()
  if (!/\p{Ll} \p{Ll}/u.test(line)) return false
  if (line.length >= LONGEST_TITLE) return true
  const next = n < source.lineCount ? source.line(n + 1).trim() : ''
  return (
    line.length >= SHORTEST_WRAPPED && next.length >= SHORTEST_WRAPPED / 2 && labelled(next) === undefined
  )
}

const LONGEST_TITLE = 300
const SHORTEST_WRAPPED = 50

/** Fields of which a line with a label that is not known is no part. */
const SHORT: ReadonlySet<Field> = new Set(['authors', 'link', 'date', 'venue', 'keywords', 'categories'])

/** Whether a line has a label of its own, though none that is known: `Verdict: worth it` behind the authors. */
function isOfOtherLabel({ claims }: Entry, line: string): boolean {
  const value = LABEL.exec(line)?.[2]
  return !!value && !value.startsWith('//') && SHORT.has(claims.at(-1)?.field as Field)
}

/** Makes a paper of a record and claims its lines. */
function close(record: Entry, papers: Paper[], context: Context): void {
  const paper = emptyPaper(record.line, record.endLine)
  const text = (field: Field) =>
    record.values
      .get(field)
      ?.map(({ value }) => paragraphs(value))
      .filter((value) => value !== '')
      .join('\n\n') || undefined
  const title = text('title')
  for (const link of record.values.get('link') ?? []) readLink(link, paper)
  if (title === undefined && Object.keys(paper.ids).length === 0 && paper.links.length === 0) {
    for (const claimed of record.claims) {
      context.ledger.claim(claimed.line, claimed.endLine, {
        kind: 'unread',
        reason: 'labelled lines without a title or a link',
      })
    }
    return
  }
  if (title !== undefined) paper.title = collapse(title)
  if (record.head && record.head.text === paper.title) {
    paper.source.line = record.head.line
    context.ledger.claim(record.head.line, record.head.line, {
      kind: 'paper',
      paper: papers.length,
      field: 'title',
    })
  }
  const lists = [...new Set((record.values.get('authors') ?? []).map(({ value }) => paragraphs(value)))]
  for (const authors of lists) {
    // Reports name the authors twice, the first time with where they work.
    if (authors === '' || lists.some((other) => other !== authors && authors.startsWith(other))) continue
    // Databases turn a single author's name round, too.
    const single = record.values.has('other') && /^[^,;]+, [^,;]+$/.test(authors)
    const placed = authors.includes(',') && !single ? placedNames(authors) : undefined
    const read: Authors = single
      ? { authors: [author(authors)] }
      : placed
        ? { authors: placed }
        : parseAuthors(authors)
    paper.authors.push(...read.authors)
    if (read.partial) paper.authorsPartial = true
  }
  const date = text('date')
  const read = date === undefined ? undefined : parseDate(date, context.date)
  if (read !== undefined) paper.date = read
  const venue = text('venue')
  if (venue !== undefined) paper.venue = venue
  paper.keywords = list(text('keywords'))
  paper.categories = list(text('categories'))
  paper.notes = (record.values.get('notes') ?? [])
    .map(({ value }) => paragraphs(value))
    .filter((note) => note !== '')
  const abstract = text('abstract')
  const summary = text('summary')
  if (abstract !== undefined) paper.abstract = abstract
  else if (summary !== undefined && isArxivAbstract(record, paper, summary)) paper.abstract = summary
  if (summary !== undefined && paper.abstract !== summary) paper.summary = summary
  for (const body of [paper.abstract, paper.summary]) {
    if (body?.includes('://'))
      for (const { url } of findUrls(body)) addLink(paper, { url, kind: linkKind(url) })
  }
  for (const claimed of record.claims) {
    context.ledger.claim(claimed.line, claimed.endLine, {
      kind: 'paper',
      paper: papers.length,
      field: claimed.field === 'link' ? 'links' : claimed.field,
    })
  }
  papers.push(paper)
}

/**
 * Whether words under `Summary` are the authors' abstract: the arXiv API calls it so
 * (https://info.arxiv.org/help/api/user-manual.html, `summary`), and scripts print its fields as they are.
 * An editor's or a model's summary is a few sentences. Text below a record that names the authors is as long as theirs, too.
 */
function isArxivAbstract(record: Entry, paper: Paper, summary: string): boolean {
  const label = record.values.get('summary')?.[0]?.label
  const isNamed = label === 'summary' || (label === TEXT && paper.authors.length > 0)
  return isNamed && paper.ids.arxiv !== undefined && summary.length >= 400
}

function readLink({ value, label }: Claimed, paper: Paper): void {
  const urls = findUrls(value)
  for (const { url } of urls) {
    const { ids, version } = idsFromUrl(url)
    if (ids.arxiv !== undefined && paper.ids.arxiv === undefined && version !== undefined)
      paper.version = version
    paper.ids = { ...ids, ...paper.ids }
    addLink(paper, { url, kind: linkKind(url, label) })
  }
  if (urls.length > 0) return
  const bare = safeUrl(`https://${value}`)
  const arxiv = parseArxivId(value)
  const { ids } = label === 'doi' || /^10\.\d{4,9}\//.test(value) ? idsOfDoi(value) : { ids: {} }
  if (arxiv) {
    paper.ids.arxiv ??= arxiv.id
    if (arxiv.version !== undefined) paper.version ??= arxiv.version
  } else if (ids.doi !== undefined) paper.ids = { ...ids, ...paper.ids }
  else if (bare && /^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(value))
    addLink(paper, { url: bare, kind: linkKind(bare, label) })
  else paper.ids = { ...idsInText(value).ids, ...paper.ids }
}

function addLink(paper: Paper, link: Link): void {
  if (!paper.links.some(({ url }) => url === link.url)) paper.links.push(link)
}

/** A text's paragraphs, parted by blank lines. */
function paragraphs(value: string): string {
  if (!value.includes('\n\n')) return collapse(value)
  return value
    .split('\n\n')
    .map(collapse)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

function list(value: string | undefined): string[] {
  if (value === undefined) return []
  const parts = value.split(/[;；]|[,，、]/)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** Whether a labelled line says which paper a record is of, though not what it is called. */
function identifies({ field, label, value }: { field: Field; label: string; value: string }): boolean {
  if (field !== 'link') return false
  return label === 'doi'
    ? parseDoi(value) !== undefined
    : parseArxivId(value) !== undefined || findUrls(value).some(({ url }) => hasIdentifier(url))
}

/** Lines with labels, a title or an identifier among them, are most of the lines that begin a paragraph. */
function detect(sample: Sample): number {
  if (/^ya?ml$/.test(sample.extension) || hasFrontMatter(sample)) return 0
  let titles = 0
  let identified = 0
  let known = 0
  let others = 0
  let first: boolean | undefined
  let fresh = true
  for (const line of sample.lines) {
    if (line.trim() === '' || RULE.test(line)) {
      fresh = true
      continue
    }
    if (/^(?:\\\\|[A-Z][A-Z0-9] {2}- |@\w+\s*[{(]|[{<])/.test(line)) return 0
    const entry = labelled(line.length > 400 ? line.slice(0, 400) : line)
    if (entry) {
      known++
      if (entry.field === 'title') titles++
      else if (fresh && identifies(entry)) identified++
    } else if (fresh && !HEADING.test(line)) others++
    if (entry || !HEADING.test(line)) first ??= entry !== undefined
    fresh = false
  }
  const records = titles || (identified > 1 ? identified : 0)
  if (records === 0 || known < records * 2 || others > known / 2) return 0
  const markdown = /^(?:md|markdown)$/.test(sample.extension)
  // What a script printed may have a head of its own.
  const isSure = first || (records > 2 && others < records)
  return (isSure ? 0.9 : 0.6) * (markdown ? 0.6 : 1)
}

/** Whether a text begins with the front matter of Markdown: labels between two rules of three dashes. */
function hasFrontMatter({ lines }: Sample): boolean {
  if (lines[0]?.trimEnd() !== '---') return false
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  const head = lines.slice(1, end).filter((line) => line.trim() !== '')
  if (end === -1 || !head.every((line) => /^(?:[\w-]+:(?:\s|$)|\s|- |#)/.test(line))) return false
  // Records parted by rules go on with labels behind the second rule.
  const next = lines.slice(end + 1).find((line) => line.trim() !== '')
  return next !== undefined && labelled(next) === undefined
}
