import type { Digest, LedgerEntry } from '@offprint/digest'
import type { Archive, ArchiveDigest, ArchiveFinding, ArchivePaper, PermalinkRecord, Tag } from './archive.ts'
import { collectAuthors } from './authors.ts'
import { nameDigests, seriesOf, titleOf } from './digest-names.ts'
import { sortFindings } from './findings.ts'
import type { Decision } from './identity/decisions.ts'
import { compare, type Entry, entriesOf, type NamedDigest, placeOf } from './identity/entries.ts'
import { type Grouping, groupEntries, line, nameOf } from './identity/group.ts'
import { mergeEntries } from './identity/merge.ts'
import { findNearMatches } from './identity/near-matches.ts'
import { normalTitle } from './identity/title.ts'
import { findNeighbours } from './neighbours.ts'
import { assignAddresses, emptyRecord, vanishedFinding } from './permalinks.ts'
import type { TagSettingsInput } from './tags/settings.ts'
import { type TaggablePaper, tagPapers } from './tags/tag-papers.ts'

/** What the owner decides over all. */
export interface CollectOptions {
  /** Groups of papers that are one. */
  merge?: readonly (Decision | readonly string[])[]
  /** Groups of papers that must stay apart. */
  keepApart?: readonly (Decision | readonly string[])[]
  /** Addresses given so far: they are kept. */
  permalinks?: PermalinkRecord
  /** The owner's `tags.yaml`. */
  tags?: TagSettingsInput
}

/**
 * Collects digests into one archive. Deterministic: the same digests give the same archive, in whatever
 * order they come. Never throws because of what they hold: see `findings`.
 *
 * @example
 * const archive = collect([await parse({ path: '2025-03-13-trending.txt', value: text })])
 * archive.papers[0].slug
 */
export function collect(digests: readonly Digest[], options: CollectOptions = {}): Archive {
  const before = options.permalinks ?? emptyRecord
  const { named, record: digestRecord, findings } = nameDigests(digests, before.digests)
  const entries = entriesOf(named).filter((entry) => isNamed(entry, findings))
  const grouping = groupEntries(entries, {
    merge: (options.merge ?? []).map(decision),
    keepApart: (options.keepApart ?? []).map(decision),
    permalinks: before,
  })
  const { groups } = grouping
  const { addresses, record, findings: moved } = assignAddresses(groups, grouping.shared, before)
  findings.push(...grouping.findings, ...moved)

  const papers = groups.map((group, index): ArchivePaper => {
    const { slug, key } = addresses[index] as { slug: string; key: string }
    return { slug, key, ...mergeEntries(group), tags: [], neighbours: [] }
  })
  findings.push(...untitled(groups), ...nearMatches(papers, grouping))
  const slugOf = new Map<string, string>()
  for (const paper of papers) {
    for (const { digest, position } of paper.appearances) slugOf.set(`${digest}#${position}`, paper.slug)
  }
  papers.sort(byNewest)
  const { tags, assigned, texts } = tagPapers(papers.map(taggable), {
    known: before.tags,
    ...(options.tags === undefined ? {} : { settings: options.tags }),
  })
  const neighbours = findNeighbours(papers, assigned, { texts })
  papers.forEach((paper, index) => {
    paper.tags = assigned[index] ?? []
    paper.neighbours = neighbours[index] ?? []
  })
  findings.push(...vanishedTags(tags, before.tags))

  return {
    papers,
    digests: named.map((digest) => archiveDigest(digest, slugOf)).sort(digestByNewest),
    tags,
    authors: collectAuthors(papers),
    findings: sortFindings(findings),
    permalinks: { version: 1, ...record, digests: digestRecord, tags: recordTags(tags, before.tags) },
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

function taggable(paper: ArchivePaper): TaggablePaper {
  const headings = paper.appearances.flatMap((appearance) => appearance.headings)
  return { ...paper, headings: [...new Set(headings)] }
}

function vanishedTags(tags: readonly Tag[], before: readonly string[]): ArchiveFinding[] {
  const live = new Set(tags.map(({ slug }) => slug))
  return before.filter((slug) => !live.has(slug)).map((slug) => vanishedFinding(`/tags/${slug}/`))
}

function recordTags(tags: readonly Tag[], before: readonly string[]): string[] {
  return [...new Set([...before, ...tags.map(({ slug }) => slug)])].sort(compare)
}

/** Papers that may be one, with what the owner can write to decide it. */
function nearMatches(papers: readonly ArchivePaper[], { groups, areApart }: Grouping): ArchiveFinding[] {
  const comparable = papers.map(({ title, authors }) => ({ title: normalTitle(title), authors }))
  return findNearMatches(comparable)
    .filter(({ pair }) => !areApart(...pair))
    .map(({ pair, difference }) => {
      const [one, other] = pair.map((index) => papers[index]) as [ArchivePaper, ArchivePaper]
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
    ...(digest.language === undefined ? {} : { language: digest.language }),
    series,
    papers: [...new Set(slugs)],
    lines,
  }
}

/** Newest first; those that joined together in their digest's order. */
function byNewest(a: ArchivePaper, b: ArchivePaper): number {
  const [here, there] = [a.appearances.at(-1), b.appearances.at(-1)]
  return (
    compare(b.added ?? '', a.added ?? '') ||
    compare(here?.digest ?? '', there?.digest ?? '') ||
    (here?.position ?? 0) - (there?.position ?? 0) ||
    compare(a.slug, b.slug)
  )
}

function digestByNewest(a: ArchiveDigest, b: ArchiveDigest): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id)
}
