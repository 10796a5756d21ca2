import type { Paper } from '../digest.ts'
import { emptyPaper, type Format, formatInPieces, type Sample } from '../format.ts'
import { type Identified, idsFromUrl, idsInText, idsOfDoi, parseArxivId } from '../text/identifiers.ts'
import { linkKind, safeUrl } from '../text/links.ts'

/** Bullets, numbers, quotes and brackets around an identifier. */
const AROUND = /^(?:[-*•+>]\s+|\d{1,4}[.)]\s+|\[\d{1,4}\]:?\s+)?[<"'([]*(.*?)[>"')\],;]*$/
const PMID = /^(?:pmid:?\s*)(\d{1,8})$/i
/** A PubMed id by itself; only in a list of such is it one. */
const BARE_PMID = /^\d{5,8}$/
const COMMENT = /^(?:#|\/\/|;|%)/

/** What somebody has remarked behind an identifier: `2501.00001  # read first`. */
const REMARK = /(?<!\s)\s+#\s*(\S.*)$/
/** The same without a sign, in words that begin small, as no title does: `2501.00001 - read first`. */
const PLAIN_REMARK = /^\s*(?:[-*•+]\s+|\d{1,4}[.)]\s+)?\S+?:?(?:\s+[-–—|:])?\s+(\p{Ll}.{1,200})$/u

/** What one word of a list is: identifiers, an address, or neither. */
function identify(word: string): { found: Identified; url?: string } | undefined {
  const url = /\s/.test(word) ? undefined : safeUrl(word)
  if (url) {
    const found = idsFromUrl(url)
    return { found, url }
  }
  const arxiv = parseArxivId(word)
  if (arxiv) {
    const { id, version } = arxiv
    return { found: { ids: { arxiv: id }, ...(version === undefined ? {} : { version }) } }
  }
  const pmid = PMID.exec(word)?.[1] ?? BARE_PMID.exec(word)?.[0]
  if (pmid !== undefined) return { found: { ids: { pmid } } }
  if (/^(?:doi:\s*)?10\.\d{4,9}\/\S+$/i.test(word)) {
    const found = idsOfDoi(word)
    return found.ids.doi === undefined ? undefined : { found }
  }
  // `arXiv:2501.00001v2 [cs.CL]`; behind other words a title may stand.
  if (/^(?:arxiv|doi):\s*\S+(?:\s+\[[a-z.-]+\]?)?$/i.test(word)) {
    const found = idsInText(word)
    return Object.keys(found.ids).length > 0 ? { found } : undefined
  }
  if (
    /^(?:www\.)?(?:arxiv\.org|doi\.org|dx\.doi\.org|huggingface\.co|aclanthology\.org|openreview\.net)\//i.test(
      word,
    )
  ) {
    const address = `https://${word}`
    return { found: idsFromUrl(address), url: address }
  }
  return undefined
}

/** The entries of a line: one, or several parted by white space or commas. */
function entries(line: string): { found: Identified; url?: string }[] | undefined {
  const bare = (AROUND.exec(line.replace(REMARK, '').trim())?.[1] ?? '').trim()
  const whole = identify(bare)
  if (whole) return [whole]
  const words = bare.split(/[\s,;]+/).filter((word) => word !== '')
  if (words.length < 2 || words.length > 200) return undefined
  const found: { found: Identified; url?: string }[] = []
  for (const word of words) {
    const identified = identify(AROUND.exec(word)?.[1] ?? word)
    if (!identified) return undefined
    found.push(identified)
  }
  return found
}

/** A line's entries and what is remarked on them. */
function readLine(
  line: string,
): { found: { found: Identified; url?: string }[]; remark?: string } | undefined {
  const found = entries(line)
  if (found) {
    const remark = REMARK.exec(line)?.[1]?.trimEnd()
    return { found, ...(remark === undefined ? {} : { remark }) }
  }
  const remark = PLAIN_REMARK.exec(line)?.[1]?.trimEnd()
  if (remark === undefined) return undefined
  const named = entries(line.slice(0, line.lastIndexOf(remark)).replace(/\s*[-–—|:]\s+$/, ''))
  return named?.length === 1 ? { found: named, remark } : undefined
}

/**
 * A bare list of arXiv ids, DOIs, PubMed ids and addresses. Its papers have no titles: another file beside it
 * (a `.bib`, an Atom feed, an API's JSON) completes them.
 */
export const identifierList: Format = formatInPieces({
  name: 'identifier-list',
  title: 'List of arXiv ids, DOIs and addresses',
  extensions: ['txt', 'list', 'ids'],
  detect(sample: Sample) {
    let listed = 0
    let others = 0
    const ofPubmed = /pubmed|pmid|medline/i.test(sample.name)
    for (const line of sample.lines) {
      if (line.trim() === '' || COMMENT.test(line.trim())) continue
      if (line.length < 2000 && (ofPubmed || !BARE_PMID.test(line.trim())) && readLine(line)) listed++
      else if (++others > Math.max(1, sample.lines.length / 20)) return 0
    }
    if (listed === 0) return 0
    return others === 0 ? 0.95 : others <= listed / 4 ? 0.7 : 0
  },
  inPieces(context) {
    let first: number | undefined
    let count = 0
    return {
      read(source, isLast) {
        const papers: Paper[] = []
        const { ledger } = context
        for (let n = source.firstLine; n <= source.lineCount; n++) {
          if (source.isBlank(n)) continue
          const line = source.line(n)
          if (COMMENT.test(line.trim())) {
            ledger.claim(n, n, { kind: 'furniture', name: 'comment' })
            continue
          }
          const read = line.length < 20_000 ? readLine(line) : undefined
          if (!read) continue
          const { found, remark } = read
          first ??= n
          const from = count
          for (const { found: identified, url } of found) {
            const paper = emptyPaper(n, n)
            paper.ids = { ...identified.ids }
            if (identified.version !== undefined) paper.version = identified.version
            if (remark !== undefined) paper.notes.push(remark)
            if (url !== undefined) paper.links.push({ url, kind: linkKind(url) })
            papers.push(paper)
            count++
          }
          ledger.claim(n, n, {
            kind: 'paper',
            paper: from,
            field: 'ids',
            ...(found.length > 1 ? { endPaper: count - 1 } : {}),
          })
        }
        if (isLast && first !== undefined) {
          context.finding('title-missing', {
            line: first,
            reason: `${count === 1 ? 'The paper of this list has' : `The ${count} papers of this list have`} no title`,
            note: 'Put a .bib, .ris, Atom or JSON file with the same ids beside this one: it completes them.',
            severity: 'warning',
          })
        }
        return { papers }
      },
    }
  },
})
