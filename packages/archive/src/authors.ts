import type { Author } from '@offprint/digest'
import type { ArchiveAuthor, ArchivePaper } from './archive.ts'
import { citationName } from './citation/names.ts'
import { compare } from './compare.ts'
import { freeSlug, slugify } from './slug.ts'

/** Orders names as an English index does; one fixed locale, the same everywhere. */
const collator = new Intl.Collator('en')

/**
 * The authors of an archive's papers, sorted as citations sort them. People are never guessed to be the same: a
 * page holds the papers under exactly one name, or under one ORCID. Of two names with one slug the older has it bare.
 *
 * @param papers Newest first.
 */
export function collectAuthors(papers: readonly Pick<ArchivePaper, 'slug' | 'authors'>[]): ArchiveAuthor[] {
  const people = new Map<string, { author: Author; papers: Set<string> }>()
  for (const paper of papers) {
    for (const author of paper.authors) {
      const key = author.orcid ?? author.name
      const known = people.get(key)
      if (!known) people.set(key, { author, papers: new Set([paper.slug]) })
      else {
        known.papers.add(paper.slug)
        if (known.author.family === undefined && author.family !== undefined) known.author = author
      }
    }
  }
  const taken = new Set<string>()
  const collected = [...people].reverse().map(([key, { author, papers: slugs }]) => {
    const slug = freeSlug(slugify(author.name), key, (wanted) => taken.has(wanted), 'author')
    taken.add(slug)
    const entry: ArchiveAuthor = {
      slug,
      name: author.name,
      ...(author.family === undefined ? {} : { family: author.family }),
      sortName: sortName(author),
      ...(author.orcid === undefined ? {} : { orcid: author.orcid }),
      papers: [...slugs],
    }
    return entry
  })
  return collected.sort(
    (a, b) =>
      collator.compare(a.sortName, b.sortName) || collator.compare(a.name, b.name) || compare(a.slug, b.slug),
  )
}

function sortName(author: Author): string {
  const name = citationName(author)
  return 'literal' in name ? name.literal : name.family
}
