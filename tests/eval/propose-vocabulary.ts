/**
 * Proposes subjects for the vocabulary: what the papers of a corpus share and the vocabulary lacks, with the number
 * of papers. A person decides. Run: `node tests/eval/propose-vocabulary.ts [--least n] [set or file …]`, on the sets
 * that weights are learnt from, never on those kept for measuring.
 */
import { parseArgs } from 'node:util'
import { tagPapers } from '../../packages/archive/src/tags/tag-papers.ts'
import { filesOfSets, readSet, stemOf } from './keyword-sets.ts'

const { values, positionals } = parseArgs({
  options: { least: { type: 'string', default: '3' } },
  allowPositionals: true,
})
for (const file of filesOfSets(positionals)) {
  const set = readSet(file)
  const papers = set.papers.slice(-20_000)
  const { tags } = tagPapers(papers, { settings: { minPapers: Number(values.least), maxTagsPerPaper: 12 } })
  const proposed = new Map<string, { name: string; papers: number; keywords: number }>()
  for (const tag of tags)
    if (tag.kind === 'discovered')
      proposed.set(stemOf(tag.name), { name: tag.name, papers: tag.papers.length, keywords: 0 })
  const known = new Set(
    tags.filter((tag) => tag.kind === 'vocabulary').flatMap((tag) => [tag.name, ...tag.aliases].map(stemOf)),
  )
  for (const keyword of set.keywords.flat()) {
    const stem = stemOf(keyword)
    if (known.has(stem)) continue
    const held = proposed.get(stem) ?? { name: keyword, papers: 0, keywords: 0 }
    held.keywords++
    proposed.set(stem, held)
  }
  console.log(`# ${set.name}`)
  for (const { name, papers, keywords } of [...proposed.values()]
    .filter((each) => each.papers + each.keywords >= Number(values.least))
    .sort((a, b) => b.papers + b.keywords - a.papers - a.keywords || (a.name < b.name ? -1 : 1)))
    console.log(`${papers}\t${keywords}\t${name}`)
}
