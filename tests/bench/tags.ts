/**
 * Time and memory of tags and neighbours as the archive grows, and of neighbours when 50 papers join it. Run:
 * `pnpm bench:tags [count …]`. Each size runs in a process of its own, so that its peak memory is its own.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findNeighbours, updateNeighbours } from '../../packages/archive/src/neighbours/find-neighbours.ts'
import { fromBytes, toBytes } from '../../packages/archive/src/neighbours/kept-bytes.ts'
import { tagPapers } from '../../packages/archive/src/tags/tag-papers.ts'
import type { TaggablePaper } from '../../packages/archive/src/tags/taggable-paper.ts'
import { corpusName, readCorpus } from './corpus.ts'
import { table } from './table.ts'

const added = 50

async function papersOf(count: number): Promise<TaggablePaper[]> {
  return (await readCorpus(count)).map(({ title, abstract }, index) => ({
    slug: `paper-${index}`,
    title,
    abstract,
    keywords: [],
    categories: [],
    headings: [],
  }))
}

const hashOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)

/** Processor time that some work takes, in seconds. */
function timed<Result>(work: () => Result): { result: Result; cpu: number } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { result, cpu: (user + system) / 1e6 }
}

if (process.argv[2] === '--one') {
  const papers = await papersOf(Number(process.argv[3]))
  const tagging = timed(() => tagPapers(papers))
  const { tags, assigned, subjects, texts } = tagging.result
  const neighbours = timed(() => findNeighbours(papers, { subjects, texts }))
  console.log(
    JSON.stringify({
      papers: papers.length,
      tags: tags.length,
      tagging: tagging.cpu,
      neighbours: neighbours.cpu,
      cpu: tagging.cpu + neighbours.cpu,
      memory: process.resourceUsage().maxRSS / 1024,
      hash: hashOf([tags, assigned, neighbours.result]),
    }),
  )
} else if (process.argv[2] === '--before') {
  // Leaves what is kept of an archive that lacks the last papers.
  const papers = (await papersOf(Number(process.argv[3]))).slice(0, -added)
  const { subjects, texts } = tagPapers(papers)
  const { kept } = updateNeighbours(papers, { subjects, texts })
  writeFileSync(process.argv[4] as string, toBytes(kept()))
} else if (process.argv[2] === '--after') {
  const papers = await papersOf(Number(process.argv[3]))
  const bytes = process.argv[4] === undefined ? undefined : readFileSync(process.argv[4])
  const { subjects, texts } = tagPapers(papers)
  const { result, cpu } = timed(() => {
    const kept = bytes === undefined ? undefined : fromBytes(bytes)
    const updated = updateNeighbours(papers, { subjects, texts, kept })
    toBytes(updated.kept())
    return updated.neighbours
  })
  console.log(JSON.stringify({ papers: papers.length, cpu, hash: hashOf(result) }))
} else {
  const given = process.argv.slice(2)
  const run = (...args: string[]) => {
    const { stdout } = spawnSync(process.execPath, [import.meta.filename, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return stdout === '' ? undefined : JSON.parse(stdout)
  }
  const counts = given.length > 0 ? given : ['6000', '12000', '60000']
  const rows: string[][] = []
  let before: { papers: number; cpu: number } | undefined
  for (const count of counts) {
    const result = run('--one', count)
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
  console.log(`${corpusName}; CPU seconds, MB; growth: by papers, against the row above (1: linear)\n`)
  console.log(table(['papers', 'tags', 'tagging', 'neighbours', 'both', 'growth', 'memory', 'hash'], rows))

  const folder = mkdtempSync(join(tmpdir(), 'offprint-'))
  const file = join(folder, 'kept')
  const updates = counts.map((count) => {
    run('--before', count, file)
    const afresh = run('--after', count)
    const updated = run('--after', count, file)
    return [
      String(updated.papers),
      afresh.cpu.toFixed(2),
      updated.cpu.toFixed(2),
      (updated.cpu / afresh.cpu).toFixed(2),
      updated.hash === afresh.hash ? 'the same' : 'DIFFERENT',
    ]
  })
  rmSync(folder, { recursive: true })
  console.log(`\nNeighbours, and what is kept of them, when the last ${added} papers join; CPU seconds\n`)
  console.log(table(['papers', 'from nothing', 'from what was kept', 'share', 'neighbours are'], updates))
}
