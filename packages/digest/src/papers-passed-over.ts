import type { LedgerEntry, Paper } from './digest.ts'
import type { Context } from './format.ts'
import { listOfLines } from './list-of-lines.ts'
import { NumberList } from './number-list.ts'
import type { Source } from './source.ts'
import { idsFromUrl, idsInText, parseArxivId } from './text/identifiers.ts'
import { findUrls, linkKind } from './text/links.ts'
import { type WebAddress, webAddress } from './text/web-address.ts'

/** Where a paper may be named: an address, a DOI or an identifier of arXiv behind its label, the latter without one. */
const NAME =
  /https?:\/\/[^\s<>"'|\\[\]{}]{4,500}|\b(?:arxiv|doi)\s?:\s?[^\s<>"'|\\[\]{}]{4,100}|(?<![\w./-])\d{4}\.\d{4,5}(?![\w/-]|\.\d)/gi

/** What no page shows as text. */
const HIDDEN = /<!--[\s\S]*?(?:-->|$)|<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)\s*>|$)/gi

/** What a digest lists, and what it says: in its text, or of things that are no papers. */
const LISTED = /^(?:resource|contents|heading)$/
const SAID = /^(?:text|description|table|html|table-head|link)$/

/** DOIs of data and of programs. */
const NO_PAPER = /^10\.(?:5281|6084|17605|57967)\//
/** Addresses of many papers, of none, or of what goes with one. */
const NO_ARTICLE =
  /\/(?:volumes?|venues?|events?|proceedings|toc|conferences?|issues?|journals?|groups?|list|search|users?|profile|authors?|topics?|books?)(?:\/|$)|slide|talk|tutorial|poster|presentation|lecture|suppl/i

/**
 * Tells of papers that a digest names on lines which are no paper's, and has nowhere else: in its text, in tables of
 * other things, in items of lists that nothing shows to be papers. They are looked for in the source, as unsafe links
 * are, which covers every form.
 */
export class PapersPassedOver {
  /** The keys of what papers are known by, each as two numbers: a long file has millions, and names next to none again. */
  readonly #known = new NumberList()
  /** What lines name, each paper by the keys of all that it may be known by. */
  readonly #named: { keys: readonly number[]; line: number; isListed: boolean }[] = []

  /** Notes papers that are read as a whole: by their identifiers, or by the addresses of those that have none. */
  know(papers: readonly Paper[]): void {
    for (const { ids, links } of papers) {
      let isIdentified = false
      for (const id of Object.values(ids)) {
        this.#note(id)
        isIdentified = true
      }
      if (!isIdentified) for (const { url } of links) this.#note(url)
    }
  }

  #note(name: string): void {
    const key = keyOf(name)
    this.#known.push(Math.floor(key / LOW))
    this.#known.push(key % LOW)
  }

  /** Looks at the next piece of the source. */
  look(source: Source, entries: readonly LedgerEntry[]): void {
    for (const entry of entries)
      if (entry.kind === 'digest' || entry.kind === 'furniture') this.#lookAt(source, entry)
  }

  #lookAt(source: Source, { kind, field = '', name = '', start, end }: LedgerEntry): void {
    const what = kind === 'digest' ? field : name
    const isListed = LISTED.test(what)
    if (!isListed && !SAID.test(what)) return
    const from = Math.max(0, start - source.offset)
    const text = source.text.slice(from, end - source.offset)
    const shown = text.includes('<') ? text.replace(HIDDEN, (hidden) => ' '.repeat(hidden.length)) : text
    for (const { 0: written, index } of shown.matchAll(NAME)) {
      const names = namesIn(written, isListed)
      if (names.length > 0)
        this.#named.push({ keys: names.map(keyOf), line: source.lineAt(from + index), isListed })
    }
  }

  /** The keys that lines name and papers are known by. */
  #knownAmongNamed(): ReadonlySet<number> {
    const wanted = new Set(this.#named.flatMap(({ keys }) => keys))
    const known = new Set<number>()
    if (wanted.size === 0) return known
    for (let at = 0; at < this.#known.length; at += 2) {
      const key = this.#known.at(at) * LOW + this.#known.at(at + 1)
      if (wanted.has(key)) known.add(key)
    }
    return known
  }

  /** Reports them, when all is read. */
  report(finding: Context['finding']): void {
    const known = this.#knownAmongNamed()
    const named = this.#named.filter(({ keys }) => !keys.some((key) => known.has(key)))
    const listed = new Set(named.flatMap(({ line, isListed }) => (isListed ? [line] : [])))
    const said = new Set(named.flatMap(({ line, isListed }) => (isListed ? [] : [line])))
    const [firstListed] = listed
    if (firstListed !== undefined)
      finding('link-left-out', {
        line: firstListed,
        reason: `${listed.size === 1 ? 'A line that lists a paper is' : `${listed.size} lines that list papers are`} not read as one: ${listOfLines(listed)}`,
        note: 'Write the title of each in words, and its link behind it or on it, as those have it that are read.',
        severity: 'warning',
      })
    const [firstSaid] = said
    if (firstSaid !== undefined)
      finding('link-left-out', {
        line: firstSaid,
        reason: `${said.size === 1 ? 'A line of text names a paper' : `${said.size} lines of text name papers`} that the digest does not list: ${listOfLines(said)}`,
        note: 'Where they are papers of this digest, give them the form that the others have.',
        severity: 'info',
      })
  }
}

/** Above the lower bits of a key. */
const LOW = 2 ** 21

/** A whole number below 2⁵³ that stands for a name. */
function keyOf(name: string): number {
  let high = 0x811c9dc5
  let low = 0
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low + code, 0x9e3779b1) ^ (low >>> 15)
  }
  return (high >>> 0) * LOW + (low >>> 11)
}

/** What the paper may be known by that a name is of: none where it is no paper's. In a list, that may be its address alone. */
function namesIn(written: string, isListed: boolean): readonly string[] {
  if (!/^https?:/i.test(written)) {
    const { ids } = idsInText(written)
    return Object.keys(ids).length > 0 || /^\D/.test(written) ? named(Object.values(ids)) : bareId(written)
  }
  const url = findUrls(written.replace(/^([^()]*)\).*$/, '$1'))[0]?.url
  const address = url === undefined ? undefined : webAddress(url)
  if (url === undefined || !address) return []
  const ids = Object.values(idsFromUrl(address).ids)
  if (ids.length > 0) return named(ids)
  return isListed && isArticle(address) ? [url] : []
}

function named(ids: readonly string[]): readonly string[] {
  return ids.some((id) => NO_PAPER.test(id)) ? [] : ids
}

/** An identifier of arXiv without a label: since 2015 they have five digits behind the month, before they had four. */
function bareId(written: string): readonly string[] {
  const id = parseArxivId(written)?.id
  if (id === undefined) return []
  const isLate = Number(id.slice(0, 2)) >= 15
  return isLate === (id.length === 10) ? [id] : []
}

/** Whether an address is that of one article in a place of articles, or of a PDF. */
function isArticle(address: WebAddress): boolean {
  const kind = linkKind(address)
  if ((kind !== 'paper' && kind !== 'pdf') || NO_ARTICLE.test(address.pathname)) return false
  return kind === 'pdf' || /\d{3}|[^/]{20}/.test(address.pathname)
}
