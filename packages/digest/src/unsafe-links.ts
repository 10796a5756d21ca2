import type { LedgerEntry, Paper } from './digest.ts'
import type { Context } from './format.ts'
import type { Source } from './source.ts'
import { textsOf } from './texts-of.ts'

/**
 * An address that runs a program, opens a file of the reader's own, or that browsers no longer open. A picture, sound
 * or font that is carried in its address (`data:image/png;base64,…`) leads nowhere, and `javascript:void(0)` stands
 * where a page has a button.
 */
const UNSAFE =
  /\b(?:(?:javascript|vbscript):(?!\s|void\b|;|["'])|data:(?:text|application|multipart|message)\/|(?:file|ftp):\/\/)[\w%./:+-]*/iy
/** How long a scheme is that ends in a letter. */
const LENGTHS: Readonly<Record<string, readonly number[]>> = { t: [10, 8], a: [4], e: [4], p: [3] }
const NO_LENGTHS: readonly number[] = []

/** What stands before an address that is written as a link: in Markdown, in HTML, in a list of references. */
const BEFORE_LINK = /\]\(\s*<?$|\bhref\s*=\s*["']?$|^\s*\[[^\]]{1,200}\]:?\s*<?$|^\s*\d{1,5}\.\s+$/i

/** How far before an address the marks of a link stand at most. */
const REACH = 256

/**
 * Tells of links that were left out because no page may hold them.
 *
 * No form takes such an address for a link (see `safeUrl`), so they are looked for in the source itself, which covers
 * every form: among a paper's lines an address that its texts have not kept, among other lines one that is written
 * as a link.
 *
 * @param read the papers of the source, and how many papers of the file stand before it
 */
export function findUnsafeLinks(
  source: Source,
  entries: readonly LedgerEntry[],
  read: { papers: readonly Paper[]; before: number },
  finding: Context['finding'],
): void {
  let n = 0
  let of: LedgerEntry | undefined
  let kept: ReadonlySet<string> = new Set()
  for (const { address, index } of [...unsafeAddresses(source.text), ...disguisedAddresses(source.text)].sort(
    (a, b) => a.index - b.index,
  )) {
    while ((entries[n]?.end ?? Number.POSITIVE_INFINITY) <= source.offset + index) n++
    const entry = entries[n]
    if (entry === undefined || entry.kind === 'unread') continue
    const line = source.lineAt(index)
    if (entry.kind === 'paper') {
      if (of !== entry) {
        const { paper = 0, endPaper = paper } = entry
        kept = keptBy(read.papers.slice(Math.max(0, paper - read.before), endPaper - read.before + 1))
        of = entry
      }
      if (kept.has(address)) continue
    } else {
      const before = source.text.slice(Math.max(source.lineStart(line), index - REACH), index)
      if (!BEFORE_LINK.test(before)) continue
    }
    const scheme = address.slice(0, address.indexOf(':')).toLowerCase()
    finding('unsafe-link', {
      line,
      reason: `A link leads to an address that is no web page (${scheme}:)`,
      note: 'The link is left out. If it should lead somewhere, write an https: address.',
      severity: scheme === 'file' || scheme === 'ftp' ? 'info' : 'warning',
    })
  }
}

/** The unsafe addresses that stand in the texts of papers. */
function keptBy(papers: readonly Paper[]): ReadonlySet<string> {
  return new Set(textsOf(papers).flatMap((text) => [...unsafeAddresses(text)].map(({ address }) => address)))
}

/** Unsafe addresses in a text, none inside another. Goes from colon to colon: most texts have few, and most of those follow no scheme. */
function* unsafeAddresses(text: string): Generator<{ address: string; index: number }> {
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    for (const length of LENGTHS[text.charAt(colon - 1).toLowerCase()] ?? NO_LENGTHS) {
      UNSAFE.lastIndex = colon - length
      const address = colon < length ? undefined : UNSAFE.exec(text)?.[0]
      if (address === undefined) continue
      yield { address, index: colon - length }
      colon = UNSAFE.lastIndex - 1
      break
    }
  }
}

/** A link whose address has character references where an address has none: `java&#115;cript:`. */
const DISGUISED =
  /(?:\]\(\s{0,9}<?|\bhref\s{0,9}=\s{0,9}["']?)([^\s"'<>()&]{0,20}&(?:#|colon;|tab;|newline;)[^\s"'<>()]{0,500})/gi
const REFERENCE = /&#(?:x([\da-f]{1,6})|(\d{1,7}));?|&(colon|tab|newline);/gi

/** Unsafe addresses of links that character references disguise, as a browser would read them. */
function* disguisedAddresses(text: string): Generator<{ address: string; index: number }> {
  if (!hasReference(text)) return
  for (const match of text.matchAll(DISGUISED)) {
    const written = match[1] as string
    const plain = written.replace(REFERENCE, (_, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return /colon/i.test(name) ? ':' : ''
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      // Browsers take white space and controls out of an address.
      return code > 32 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
    UNSAFE.lastIndex = 0
    const address = UNSAFE.exec(plain)?.[0]
    if (address !== undefined) yield { address, index: match.index + match[0].length - written.length }
  }
}

/** Whether a text has a character reference of those that disguise addresses. Most texts are looked at for `&` alone. */
function hasReference(text: string): boolean {
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1))
    if (/^&(?:#|colon;|tab;|newline;)/i.test(text.slice(at, at + 9))) return true
  return false
}
