/**
 * Time and memory of tags and neighbours as the archive grows. Run: `pnpm bench:tags [count …]`. Each size runs in a
 * process of its own, so that its peak memory is its own.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { findNeighbours } from '../../packages/archive/src/neighbours/find-neighbours.ts'
import { tagPapers } from '../../packages/archive/src/tags/tag-papers.ts'
import { corpusName, readCorpus } from './corpus.ts'
import { table } from './table.ts'

if (process.argv[2] === '--one') {
  const corpus = await readCorpus(Number(process.argv[3]))
  const papers = corpus.map(({ title, abstract }, index) => ({
    slug: `paper-${index}`,
    title,
    abstract,
    keywords: [],
    categories: [],
    headings: [],
  }))
  corpus.length = 0
  const before = process.cpuUsage()
  const start = performance.now()
  const { tags, assigned, texts } = tagPapers(papers)
  const middle = performance.now()
  const neighbours = findNeighbours(papers, assigned, { tags, texts })
  const end = performance.now()
  const { user, system } = process.cpuUsage(before)
  const hash = createHash('sha256').update(JSON.stringify([tags, assigned, neighbours]))
  console.log(
    JSON.stringify({
      papers: papers.length,
      tags: tags.length,
      tagging: (middle - start) / 1000,
      neighbours: (end - middle) / 1000,
      cpu: (user + system) / 1e6,
      memory: process.resourceUsage().maxRSS / 1024,
      hash: hash.digest('hex').slice(0, 12),
    }),
  )
} else {
  const given = process.argv.slice(2)
  const rows: string[][] = []
  let before: { papers: number; cpu: number } | undefined
  for (const count of given.length > 0 ? given : ['6000', '12000', '60000']) {
    const run = spawnSync(process.execPath, [import.meta.filename, '--one', count], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const result = JSON.parse(run.stdout)
    const growth =
      before === undefined ? '' : (result.cpu / before.cpu / (result.papers / before.papers)).toFixed(2)
    before = result
    rows.push([
      String(result.papers),
      String(result.tags),
      result.tagging.toFixed(2),
      result.neighbours.toFixed(2),
      result.cpu.toFixed(2),
      growth,
      result.memory.toFixed(0),
      result.hash,
    ])
  }
  console.log(`${corpusName}; seconds, MB; growth: CPU time by papers, against the row above (1: linear)\n`)
  console.log(table(['papers', 'tags', 'tagging', 'neighbours', 'CPU', 'growth', 'memory', 'hash'], rows))
}
