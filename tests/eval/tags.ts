/**
 * Measures tags against the keywords of papers' authors or editors. Run: `pnpm eval:tags [set or file …]`.
 *
 * Ranked: the ten best concepts of each paper, whether or not other papers share them; F1 is the mean over
 * papers, precision being of the tags given (at most 5 or 10). *Present* keywords are those whose words stand in
 * title and abstract. Pages: the tags as an archive has them; strict precision is the share of (paper, tag) pairs
 * of tags with three papers or more whose tag is a keyword of the paper.
 */
import { tagPapers } from '../../packages/archive/src/tags/tag-papers.ts'
import { vocabulary } from '../../packages/archive/src/tags/vocabulary.ts'
import { foldingBy } from './keyword-names.ts'
import { filesOfSets, type KeywordSet, occurs, readSet, stemsOf } from './keyword-sets.ts'

const fold = foldingBy(vocabulary)

function f1(found: readonly string[], wanted: ReadonlySet<string>, most: number): number {
  const given = [...new Set(found)].slice(0, most)
  if (given.length === 0 || wanted.size === 0) return 0
  const right = given.filter((tag) => wanted.has(tag)).length
  if (right === 0) return 0
  const precision = right / given.length
  const recall = right / wanted.size
  return (2 * precision * recall) / (precision + recall)
}

const percent = (share: number) => (100 * share).toFixed(1)

function measure({ name, papers, keywords }: KeywordSet): Record<string, string | number> {
  const wanted = keywords.map((list) => new Set(list.map(fold)))
  const stemmed = papers.map(({ title, abstract }) => stemsOf(`${title} ${abstract ?? ''}`))
  const namesOf = new Map<string, string[]>()
  for (const { name, aliases } of vocabulary) namesOf.set(fold(name), [name, ...aliases])
  const present = wanted.map(
    (list, index) =>
      new Set(
        [...list].filter(
          (stem) =>
            occurs(stem, stemmed[index] as string[]) ||
            (namesOf.get(stem) ?? []).some((alias) =>
              occurs(stemsOf(alias).join(''), stemmed[index] as string[]),
            ),
        ),
      ),
  )
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const scored = (assigned: string[][], list: Set<string>[], most: number) => {
    const values: number[] = []
    list.forEach((gold, index) => {
      if (gold.size > 0) values.push(f1(assigned[index] as string[], gold, most))
    })
    return percent(mean(values))
  }
  const names = (result: ReturnType<typeof tagPapers>) => {
    const nameOf = new Map(result.tags.map(({ slug, name }) => [slug, fold(name)]))
    return result.assigned.map((list) => list.map(({ tag }) => nameOf.get(tag) as string))
  }
  const ranked = names(
    tagPapers(papers, { settings: { strictness: 0, minPapers: 1, maxTagsPerPaper: 10, maxShare: 1 } }),
  )
  const archive = tagPapers(papers)
  const pages = names(archive)
  const shared = new Set(archive.tags.filter((tag) => tag.papers.length >= 3).map((tag) => fold(tag.name)))
  let pairs = 0
  let right = 0
  pages.forEach((list, index) => {
    for (const tag of list) {
      if (!shared.has(tag)) continue
      pairs++
      if (wanted[index]?.has(tag)) right++
    }
  })
  return {
    set: name,
    papers: papers.length,
    'F1@5 all': scored(ranked, wanted, 5),
    'F1@5 present': scored(ranked, present, 5),
    'F1@10 all': scored(ranked, wanted, 10),
    'F1@10 present': scored(ranked, present, 10),
    'pages F1@5': `${scored(pages, wanted, 5)} ${scored(pages, present, 5)}`,
    pages: archive.tags.length,
    'strict precision': percent(right / pairs),
    'tags/paper': (pairs / papers.length).toFixed(2),
    covered: percent(mean(pages.map((list) => (list.length > 0 ? 1 : 0)))),
    '3-8 tags': percent(mean(pages.map((list) => (list.length >= 3 && list.length <= 8 ? 1 : 0)))),
  }
}

const rows = filesOfSets(process.argv.slice(2)).map((file) => measure(readSet(file)))
if (rows.length > 0) console.table(rows)
