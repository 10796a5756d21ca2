/**
 * Draws tag pages at random for a reader to judge: of each, up to fifteen of its papers with the words that earned them
 * the tag. Run: `node tests/eval/draw-tags.ts [--papers 5000] [--pages 30] [--seed n] [fixtures | acl | set …]`. Prints
 * its seed; the same seed draws the same pages.
 */
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { PaperTag } from '../../packages/archive/src/archive.ts'
import { readArchiveFolder } from '../../packages/archive/src/folder.ts'
import { tagPapers } from '../../packages/archive/src/tags/tag-papers.ts'
import type { TaggablePaper } from '../../packages/archive/src/tags/taggable-paper.ts'
import { readCorpus } from '../bench/corpus.ts'
import { filesOfSets, readSet } from './keyword-sets.ts'

const { values, positionals } = parseArgs({
  options: {
    papers: { type: 'string', default: '5000' },
    pages: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(randomInt(1_000_000)) },
  },
  allowPositionals: true,
})
const mostPapers = 15
const mostEvidence = 2
const around = 55

for (const source of positionals.length > 0 ? positionals : ['fixtures', 'acl']) {
  const draw = drawing(Number(values.seed))
  const { papers, tags, assigned } = await read(source, draw)
  const drawn = draw(tags.filter((tag) => tag.papers.length > 0)).slice(0, Number(values.pages))
  console.log(`# ${source}: ${papers.length} papers, ${tags.length} tags, seed ${values.seed}`)
  const indexOf = new Map(papers.map(({ slug }, index) => [slug, index]))
  let memberships = 0
  for (const tag of drawn) {
    console.log(`\n## ${tag.name} (${tag.kind}, ${tag.papers.length} papers)`)
    for (const slug of draw(tag.papers).slice(0, mostPapers)) {
      const index = indexOf.get(slug) as number
      const paper = papers[index] as Drawn
      const own = assigned[index]?.find((each) => each.tag === tag.slug)
      console.log(`${++memberships}. ${paper.title}`)
      for (const line of contexts(paper, own?.evidence ?? [])) console.log(`     ${line}`)
    }
  }
  console.log(`\n${drawn.length} pages, ${memberships} memberships, seed ${values.seed}\n`)
}

type Drawn = Pick<TaggablePaper, 'slug' | 'title' | 'abstract' | 'summary'>

async function read(source: string, draw: <Item>(items: readonly Item[]) => Item[]) {
  if (source === 'fixtures') {
    const { archive } = await readArchiveFolder(join(import.meta.dirname, '../../fixtures'))
    const { papers, tags } = archive
    return { papers, tags, assigned: papers.map((paper) => paper.tags) }
  }
  const papers =
    source === 'acl'
      ? draw(await readCorpus(100_000)).map(({ title, abstract }, index) => taggable(index, title, abstract))
      : draw(filesOfSets([source]).flatMap((file) => readSet(file).papers))
  const kept = papers.slice(0, Number(values.papers))
  return { papers: kept, ...tagPapers(kept) }
}

function taggable(index: number, title: string, abstract: string): TaggablePaper {
  return { slug: `paper-${index}`, title, abstract, keywords: [], categories: [], headings: [] }
}

/** The words of the abstract that earned a tag, with those around them; none where the title has it. */
function contexts(paper: Drawn, evidence: PaperTag['evidence']): string[] {
  const text = paper.abstract ?? paper.summary ?? ''
  if (evidence.some(({ field }) => field === 'title')) return []
  return evidence
    .filter(({ field }) => field === 'abstract' || field === 'summary')
    .slice(0, mostEvidence)
    .map(({ start, end }) => {
      const before = text.slice(Math.max(0, start - around), start)
      return `…${before}[${text.slice(start, end)}]${text.slice(end, end + around)}…`
    })
}

/** Shuffles copies of lists, each time otherwise, by a linear congruential generator. */
function drawing(seed: number): <Item>(items: readonly Item[]) => Item[] {
  let state = seed >>> 0
  const below = (bound: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * bound)
  }
  return (items) => {
    const shuffled = [...items]
    for (let at = shuffled.length - 1; at > 0; at--) {
      const other = below(at + 1)
      const held = shuffled[at]
      shuffled[at] = shuffled[other] as (typeof shuffled)[number]
      shuffled[other] = held as (typeof shuffled)[number]
    }
    return shuffled
  }
}
