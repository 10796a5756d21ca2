import type { Digest, LedgerEntry } from '@offprint/digest'
import type { ArchiveDigest, ArchiveFinding, ArchivePaper, PermalinkRecord } from './archive.ts'
import { compare } from './compare.ts'
import { nameDigests, seriesOf, titleOf } from './digest-names.ts'
import { sortFindings } from './findings.ts'
import type { Decision } from './identity/decisions.ts'
import { type Entry, entriesOf, type NamedDigest, placeOf } from './identity/entries.ts'
import { type Grouping, groupEntries, line, nameOf } from './identity/group.ts'
import { type MergedPaper, mergeEntries } from './identity/merge.ts'
import { findNearMatches } from './identity/near-matches.ts'
import { normalTitle } from './identity/title.ts'
import type { RepairSetting } from './paper-text.ts'
import { assignAddresses, emptyRecord } from './permalinks.ts'

/** What the owner decides over all. */
export interface UniteOptions {
  /** Groups of papers that are one. */
  merge?: readonly (Decision | readonly string[])[]
  /** Groups of papers that must stay apart. */
  keepApart?: readonly (Decision | readonly string[])[]
  /** Addresses given so far: they are kept. */
  permalinks?: PermalinkRecord
  /** Which repairs are made in texts whose TeX was damaged: all, none, or the rules named. @default true */
  repairs?: RepairSetting
  /** What holds in single digests, by their file. */
  digests?: ReadonlyMap<string, { repairs?: RepairSetting }>
}

/** A paper with its address, without tags and neighbours. */
export type UnitedPaper = MergedPaper & Pick<ArchivePaper, 'slug' | 'key'>

/** Digests made one: the papers of an archive before anything is understood of their texts. */
export interface United {
  /** Newest first. */
  papers: UnitedPaper[]
  /** Newest first. */
  digests: ArchiveDigest[]
  findings: ArchiveFinding[]
  permalinks: Omit<PermalinkRecord, 'tags'>
}

/**
 * Makes one list of papers of digests: which entries are one paper, what is known of it, where it lives. The first step
 * of `collect`, for what shows neither tags nor neighbours.
 *
 * @example
 * [...bibtexFile(unite(digests).papers)].join('')
 */
export function unite(digests: readonly Digest[], options: UniteOptions = {}): United {
  const before = options.permalinks ?? emptyRecord
  // A file that holds no papers (a readme, a picture) is no digest of the archive. Its own messages tell of it.
  const withPapers = digests.filter(({ papers }) => papers.length > 0)
  const { named, record: digestRecord, findings } = nameDigests(withPapers, before.digests)
  const repairsOf = (file: string) => options.digests?.get(file)?.repairs ?? options.repairs ?? true
  const entries = entriesOf(named, repairsOf).filter((entry) => isNamed(entry, findings))
  const grouping = groupEntries(entries, {
    merge: (options.merge ?? []).map(decision),
    keepApart: (options.keepApart ?? []).map(decision),
    permalinks: before,
  })
  const { groups } = grouping
  const { addresses, record, findings: moved } = assignAddresses(groups, grouping.shared, before)
  const papers = groups.map((group, index): UnitedPaper => {
    const { slug, key } = addresses[index] as { slug: string; key: string }
    return { slug, key, ...mergeEntries(group) }
  })
  findings.push(
    ...grouping.findings,
    ...moved,
    ...untitled(groups),
    ...lostReferences(entries),
    ...nearMatches(papers, grouping),
  )

  const slugOf = new Map<string, string>()
  for (const paper of papers) {
    for (const { digest, position } of paper.appearances) slugOf.set(`${digest}#${position}`, paper.slug)
  }
  return {
    papers: sortByNewest(papers, groups),
    digests: named.map((digest) => archiveDigest(digest, slugOf)).sort(digestByNewest),
    findings: sortFindings(findings),
    permalinks: { version: 1, ...record, digests: digestRecord },
  }
}

function decision(given: Decision | readonly string[]): Decision {
  return 'papers' in given ? given : { papers: given }
}

/** Whether anything tells which paper an entry is. */
function isNamed(entry: Entry, findings: ArchiveFinding[]): boolean {
  if (entry.title || entry.identifiers.length > 0 || entry.paper.links.length > 0) return true
  findings.push({
    ruleId: 'paper-unnamed',
    severity: 'error',
    reason: 'An entry has neither a title nor an id nor a link, and is not in the archive',
    note: 'Give it a title.',
    places: [placeOf(entry)],
  })
  return false
}

/** Papers that only an id or an address is known of. */
function untitled(groups: readonly (readonly Entry[])[]): ArchiveFinding[] {
  return groups
    .filter((group) => group.every((entry) => entry.title === undefined))
    .map((group) => ({
      ruleId: 'title-missing',
      severity: 'warning' as const,
      reason: 'Nothing but an id or an address is known of this paper',
      note: 'Put a file beside it that has its title: a .bib, an Atom file or JSON with the same id.',
      places: group.map(placeOf),
    }))
}

/** Texts that refer to a part of a document, or to a bibliography, that is not at hand. */
function lostReferences(entries: readonly Entry[]): ArchiveFinding[] {
  return entries.flatMap((entry) => {
    const all = Object.values(entry.texts).flatMap(({ repairs }) => repairs)
    const lost = all.filter(({ rule }) => rule === 'reference').map(({ from }) => from.trim())
    if (lost.length === 0) return []
    return {
      ruleId: 'reference-left-out',
      severity: 'info' as const,
      reason: `The text refers to what is not at hand: ${lost.slice(0, 5).join(', ')}`,
      note: 'It is left out of the page. Nothing needs to be done.',
      places: [placeOf(entry)],
    }
  })
}

/** Papers that may be one, with what the owner can write to decide it. */
function nearMatches(papers: readonly UnitedPaper[], { groups, areApart }: Grouping): ArchiveFinding[] {
  const comparable = papers.map(({ title, authors }) => ({ title: normalTitle(title), authors }))
  return findNearMatches(comparable)
    .filter(({ pair }) => !areApart(...pair))
    .map(({ pair, difference }) => {
      const [one, other] = pair.map((index) => papers[index]) as [UnitedPaper, UnitedPaper]
      const entries = pair.map((index) => groups[index]?.find((entry) => entry.title !== undefined) as Entry)
      const names = line(entries.map((entry) => nameOf(entry)))
      return {
        ruleId: 'near-match',
        severity: 'warning' as const,
        reason: `/papers/${one.slug}/ and /papers/${other.slug}/ may be one paper: ${
          difference === 'subtitle'
            ? 'one has a subtitle that the other lacks'
            : 'their titles differ by little'
        } ("${one.title}", "${other.title}")`,
        note: `If they are one, add to offprint.yaml under merge: ${names}; if they are two, the same under keepApart`,
        places: entries.map(placeOf),
      }
    })
}

function archiveDigest(
  { id, file, digest }: NamedDigest,
  slugOf: ReadonlyMap<string, string>,
): ArchiveDigest {
  const series = seriesOf(digest.file ?? id)
  const slugs = digest.papers.flatMap((_, position) => slugOf.get(`${id}#${position}`) ?? [])
  const lines: Record<LedgerEntry['kind'], number> = { paper: 0, digest: 0, furniture: 0, unread: 0 }
  for (const entry of digest.ledger) lines[entry.kind] += entry.endLine - entry.line + 1
  return {
    id,
    file,
    format: digest.format,
    title: digest.title ?? titleOf(series, digest.date),
    ...(digest.curator === undefined ? {} : { curator: digest.curator }),
    ...(digest.date === undefined ? {} : { date: digest.date }),
    ...(digest.description === undefined ? {} : { description: digest.description }),
    ...(digest.prose === undefined ? {} : { prose: digest.prose }),
    ...(digest.language === undefined ? {} : { language: digest.language }),
    series,
    papers: [...new Set(slugs)],
    lines,
  }
}

/** Papers newest first; those that joined together in the order of the digest they joined with. */
function sortByNewest(papers: readonly UnitedPaper[], groups: Grouping['groups']): UnitedPaper[] {
  return papers
    .map((paper, index) => ({ paper, first: groups[index]?.[0] as Entry }))
    .sort(
      (a, b) =>
        compare(b.paper.added ?? '', a.paper.added ?? '') ||
        compare(a.first.digest.id, b.first.digest.id) ||
        a.first.position - b.first.position,
    )
    .map(({ paper }) => paper)
}

function digestByNewest(a: ArchiveDigest, b: ArchiveDigest): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id)
}
