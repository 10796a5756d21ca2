/**
 * Measures neighbours. Run: `pnpm eval:neighbours [set or file …]`.
 *
 * P@5: the share of the five nearest papers that bear a keyword of the paper, of keywords that at most 3 % of the set's
 * papers bear; over the papers that have such a keyword in common with any other. For `ijcai_subjects` the keywords are
 * curated subjects, of at most 8 %. Best: what the best ranking would reach, for many papers share such keywords with
 * fewer than five; chance: what a random one does. Shown: neighbours that are near enough to be shown, and P of these.
 */
import { findNeighbours } from '../../packages/archive/src/neighbours/find-neighbours.ts'
import { tagPapers } from '../../packages/archive/src/tags/tag-papers.ts'
import { vocabulary } from '../../packages/archive/src/tags/vocabulary.ts'
import { foldingBy } from './keyword-names.ts'
import { filesOfSets, type KeywordSet, readSet } from './keyword-sets.ts'

const fold = foldingBy(vocabulary)
const percent = (share: number) => (100 * share).toFixed(1)

function measure({ name, papers, keywords }: KeywordSet): Record<string, string | number> {
  const most = (name.startsWith('ijcai') ? 0.08 : 0.03) * papers.length
  const folded = keywords.map((list) => new Set(list.map(fold)))
  const bearers = new Map<string, number>()
  for (const list of folded) for (const keyword of list) bearers.set(keyword, (bearers.get(keyword) ?? 0) + 1)
  const telling = folded.map(
    (list) =>
      new Set(
        [...list].filter((keyword) => (bearers.get(keyword) ?? 0) > 1 && (bearers.get(keyword) ?? 0) <= most),
      ),
  )
  const place = new Map(papers.map(({ slug }, index) => [slug, index]))
  const { subjects, texts } = tagPapers(papers)
  const { best, chance } = limits(telling)
  const row: Record<string, string | number> = { set: name, papers: papers.length }
  for (const isShown of [false, true]) {
    const least = isShown ? {} : { minSimilarity: 0 }
    const near = findNeighbours(papers, { subjects, texts, count: 5, ...least })
    let shown = 0
    let right = 0
    let sum = 0
    let judged = 0
    let hit = 0
    near.forEach((list, index) => {
      const wanted = telling[index] as Set<string>
      if (wanted.size === 0) return
      judged++
      const good = list.filter(({ paper }) =>
        [...(telling[place.get(paper) as number] as Set<string>)].some((keyword) => wanted.has(keyword)),
      ).length
      shown += list.length
      right += good
      sum += good / 5
      if (good > 0) hit++
    })
    if (!isShown) {
      row['judged'] = judged
      row['P@5'] = percent(sum / judged)
      row['best'] = percent(best)
      row['chance'] = percent(chance)
      row['hit@5'] = percent(hit / judged)
    } else {
      row['shown'] = (shown / judged).toFixed(2)
      row['P shown'] = percent(right / shown)
      row['papers with any'] = percent(near.filter((list) => list.length > 0).length / papers.length)
    }
  }
  return row
}

/** P@5 of the best ranking and of a random one. */
function limits(telling: readonly ReadonlySet<string>[]): { best: number; chance: number } {
  const bearers = new Map<string, number[]>()
  telling.forEach((keywords, paper) => {
    for (const keyword of keywords) bearers.set(keyword, [...(bearers.get(keyword) ?? []), paper])
  })
  let judged = 0
  let best = 0
  let chance = 0
  telling.forEach((keywords, paper) => {
    if (keywords.size === 0) return
    const partners = new Set([...keywords].flatMap((keyword) => bearers.get(keyword) ?? []))
    partners.delete(paper)
    judged++
    best += Math.min(5, partners.size) / 5
    chance += partners.size / (telling.length - 1)
  })
  return { best: best / judged, chance: chance / judged }
}

const rows = filesOfSets(process.argv.slice(2)).map((file) => measure(readSet(file)))
if (rows.length > 0) console.table(rows)
