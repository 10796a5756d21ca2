import {
  type Citable,
  type CitationFileOptions,
  type CitationOptions,
  ofOne,
  onOneLine,
  paperUrl,
  primaryClass,
  type WorkKind,
  workKind,
} from './citable.ts'
import { type CitationName, citationName } from './names.ts'

const TYPES: Readonly<Record<WorkKind, string>> = {
  preprint: 'misc',
  article: 'article',
  conference: 'inproceedings',
  chapter: 'incollection',
  book: 'book',
  thesis: 'phdthesis',
  report: 'techreport',
  other: 'misc',
}

/** What the venue is called, by kind of work. */
const VENUE_FIELDS: Readonly<Record<WorkKind, string>> = {
  preprint: 'howpublished',
  article: 'journal',
  conference: 'booktitle',
  chapter: 'booktitle',
  book: 'series',
  thesis: 'school',
  report: 'institution',
  other: 'howpublished',
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * A paper as a BibTeX entry: UTF-8, one field a line, capitals that must stay in braces. Its key is its slug, which
 * never changes, so that a citation finds the paper's page. A preprint is `@misc` with `eprint`, `archiveprefix` and
 * `eprinttype` (Zotero keeps an arXiv id for the last of them only). What others wrote of it is its `annote`, as in an
 * annotated bibliography; its notes are a `comment`, which no style prints. The `day` of its date is a field that styles leave
 * alone and reference managers read; `date` beside `year` and `month` would make biber complain.
 *
 * Fields that the paper does not have are left out; so an entry may lack `author` or `year`, which is valid, if incomplete.
 *
 * @example
 * toBibtex(paper, { url: 'https://example.org/papers/sparse-attention/' })
 * // @misc{sparse-attention,
 * //   title = {Sparse Attention},
 * //   url = {https://example.org/papers/sparse-attention/},
 * // }
 */
export function toBibtex(paper: Citable, options: CitationOptions = {}): string {
  const kind = workKind(paper)
  const [year, month, day] = paper.date?.split('-') ?? []
  const url = paperUrl(paper, options.url)
  const { ids } = paper
  const primary = primaryClass(paper)
  const fields: [name: string, value: string | undefined][] = [
    ['title', braced(protectCapitals(paper.title))],
    ['author', authors(paper)],
    ['year', year && braced(year)],
    ['month', month && MONTHS[Number(month) - 1]],
    ['day', day && braced(String(Number(day)))],
    [VENUE_FIELDS[kind], text(paper.venue)],
    ['volume', text(paper.volume)],
    ['number', text(paper.issue)],
    ['pages', text(paper.pages?.replace(/(?<=\d)\s*[-–—]+\s*(?=[a-z]?\d)/gi, '--'))],
    ['publisher', text(paper.publisher)],
    ['isbn', text(ids.isbn)],
    ['doi', verbatim(ids.doi)],
    ['eprint', verbatim(ids.arxiv)],
    ['archiveprefix', ids.arxiv && braced('arXiv')],
    ['eprinttype', ids.arxiv && braced('arxiv')],
    ['primaryclass', primary && braced(primary)],
    ['pmid', verbatim(ids.pmid)],
    ['pmcid', verbatim(ids.pmcid)],
    ['url', verbatim(url)],
    ['language', text(paper.language)],
    ['keywords', text(paper.keywords.join(', ') || undefined)],
    ['abstract', text(paper.abstract)],
    ['annote', text(paper.summary)],
    ['comment', text(paper.notes?.join('; ') || undefined)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []))
  return `@${TYPES[kind]}{${paper.slug},\n${lines.join('')}}\n`
}

/**
 * The BibTeX file of many papers, entry by entry: join it, or write it to a stream.
 *
 * @example
 * [...bibtexFile(archive.papers)].join('')
 */
export function* bibtexFile(papers: Iterable<Citable>, options: CitationFileOptions = {}): Generator<string> {
  let between = ''
  for (const paper of papers) {
    yield between + toBibtex(paper, ofOne(paper, options))
    between = '\n'
  }
}

function authors(paper: Citable): string | undefined {
  const names = paper.authors.map((author) => bibtexName(citationName(author)))
  if (names.length === 0) return undefined
  if (paper.authorsPartial) names.push('others')
  return braced(names.join(' and '))
}

function bibtexName(name: CitationName): string {
  if ('literal' in name) {
    return /^[\p{L}\p{M}-]+$/u.test(name.literal) && name.literal !== 'others'
      ? name.literal
      : braced(escaped(name.literal))
  }
  return [part(name.family), name.suffix && part(name.suffix), part(name.given)].filter(Boolean).join(', ')
}

/** A part of a name; in braces where BibTeX would split it. */
function part(value: string): string {
  const plain = escaped(value)
  return /,|(?:^|\s)and(?:\s|$)/i.test(value) ? braced(plain) : plain
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : braced(escaped(onOneLine(value)))
}

/** A value that BibTeX styles print as it stands. */
function verbatim(value: string | undefined): string | undefined {
  return value === undefined ? undefined : braced(onOneLine(value).replace(/[{}\\\s]/g, encodeURIComponent))
}

function braced(value: string): string {
  return `{${value}}`
}

/** Words whose capitals a style must not change: `LLM`, `SeerAttention`, `3D`, and names in a title in small letters. */
function protectCapitals(title: string): string {
  const line = onOneLine(title)
  const words = line.split(' ')
  const later = words.slice(1).filter((word) => /^\p{L}{4,}/u.test(word))
  const capitalised = later.filter((word) => /^\p{Lu}/u.test(word)).length
  const sentenceCase = capitalised * 2 < later.length
  let opens = true
  const marked = escaped(line)
    .split(' ')
    .map((word) => {
      if (!/[A-Z]|[^\0-\x7f]/.test(word)) {
        opens = /[:.?!]$/.test(word)
        return word
      }
      const bare = word.replace(/\$[^$]*\$|\\[a-z]*/g, '')
      const inner =
        /\p{Lu}/u.test(bare.replace(/^[^\p{L}\p{N}]*\p{L}/u, '')) || /\$[^$]*\p{Lu}[^$]*\$/u.test(word)
      const name = sentenceCase && !opens && /^[^\p{L}]*\p{Lu}/u.test(bare)
      opens = /[:.?!]$/.test(word)
      const end = /[:;,.?!]*$/.exec(word)?.index ?? word.length
      const core = word.slice(0, end)
      return (inner || name) && isBalanced(core) && !core.endsWith('\\')
        ? `{${core}}${word.slice(end)}`
        : word
    })
  return marked.join(' ')
}

const MATHS = /\$(?=\S)[^$]*[^$\s\\]\$(?!\d)/g
const ESCAPES: Readonly<Record<string, string>> = {
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '\\': '{\\textbackslash}',
  '^': '{\\textasciicircum}',
  '~': '{\\textasciitilde}',
}

/**
 * Text with TeX's special characters escaped as every reader of BibTeX understands them, and maths left as maths:
 * `$S^2$FT` stays, `S^{2}FT` becomes `S$^{2}$FT`.
 */
function escaped(value: string): string {
  if (!value.includes('$')) return escapedText(value)
  let result = ''
  let at = 0
  for (const match of value.matchAll(MATHS)) {
    if (!isBalanced(match[0]) || /[%#&]/.test(match[0])) continue
    result += escapedText(value.slice(at, match.index)) + match[0]
    at = match.index + match[0].length
  }
  return result + escapedText(value.slice(at))
}

function escapedText(value: string): string {
  if (!/[\^_]\{/.test(value)) return escapedCharacters(value)
  let result = ''
  let at = 0
  for (const match of value.matchAll(/(?<=[\p{L}\p{N}])[\^_]\{[\p{L}\p{N} ,.+-]{1,40}\}/gu)) {
    result += `${escapedCharacters(value.slice(at, match.index))}$${match[0]}$`
    at = match.index + match[0].length
  }
  return result + escapedCharacters(value.slice(at))
}

function escapedCharacters(value: string): string {
  // A text may still have TeX's own escapes.
  return value
    .replace(/\\(?=[%&#_${}])/g, '')
    .replace(/[%&#_{}$<>\\^~]/g, (character) => ESCAPES[character] as string)
}

/** Whether every brace has its partner. */
function isBalanced(value: string): boolean {
  let depth = 0
  for (const [brace] of value.matchAll(/(?<!\\)[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}
