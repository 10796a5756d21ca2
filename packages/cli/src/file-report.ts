import type { United, UnitedPaper } from '@offprint/archive'
import type { Digest } from '@offprint/digest'
import { type PlainFinding, plainFinding } from './finding.ts'

/** What was read of one file. */
export interface FileReport {
  file: string
  format: string
  date?: string
  papers: {
    /** Entries in the file. */
    total: number
    /** Papers that no older digest has. */
    new: number
    /** Papers that an older digest has too. */
    seenBefore: number
    /** Entries that name a paper of this same file again. */
    repeated: number
    /** Entries that the page printed twice and that were folded into one. */
    folded: number
    /** Papers with a field from another file: authors, an id, an abstract. */
    completed: number
  }
  /** Lines by what became of them. */
  lines: Record<'paper' | 'digest' | 'furniture' | 'unread', number>
  findings: PlainFinding[]
}

/** What was read of each digest, in their order. `united` is what was made of all of them. */
export function fileReports(
  digests: readonly Digest[],
  united: Pick<United, 'papers' | 'digests'>,
): FileReport[] {
  const known = new Map(united.digests.map((digest) => [digest.file, digest]))
  // A file without a date, such as a .bib beside a page, is no older than any digest.
  const dated = new Set(united.digests.flatMap(({ id, date }) => (date === undefined ? [] : [id])))
  const papers = new Map(united.papers.map((paper) => [paper.slug, paper]))
  return digests.map((digest) => {
    const { id, papers: slugs = [] } = known.get(digest.file ?? '') ?? {}
    const own = slugs.map((slug) => papers.get(slug) as UnitedPaper)
    const fresh = own.filter((paper) => oldestDigest(paper, dated) === id).length
    const findings = digest.messages.map(plainFinding)
    return {
      file: digest.file ?? '',
      format: digest.format,
      ...(digest.date === undefined ? {} : { date: digest.date }),
      papers: {
        total: digest.papers.length,
        new: fresh,
        seenBefore: own.length - fresh,
        repeated: digest.papers.length - own.length,
        folded: findings.filter(({ ruleId }) =>
          /^(?:entry-folded|mention-folded|printed-twice)$/.test(ruleId),
        ).length,
        completed: own.filter((paper) =>
          Object.values(paper.provenance).some((source) => source.digest !== id),
        ).length,
      },
      lines: countLines(digest),
      findings,
    }
  })
}

/** The digest that a paper first appeared in. */
function oldestDigest({ appearances }: UnitedPaper, dated: ReadonlySet<string>): string | undefined {
  return (appearances.findLast(({ digest }) => dated.has(digest)) ?? appearances.at(-1))?.digest
}

function countLines({ ledger }: Digest): FileReport['lines'] {
  const lines: FileReport['lines'] = { paper: 0, digest: 0, furniture: 0, unread: 0 }
  for (const entry of ledger) lines[entry.kind] += entry.endLine - entry.line + 1
  return lines
}
