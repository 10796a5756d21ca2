import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

/** A paper of the benchmark's corpus. */
export interface CorpusPaper {
  title: string
  abstract: string
  year: number
}

const acl = join(import.meta.dirname, '../../../shared/corpus/acl/papers.jsonl.gz')

/** Where the papers of `readCorpus` come from. */
export const corpusName = existsSync(acl) ? 'papers of the ACL Anthology' : 'generated papers'

/**
 * The first `count` papers with an abstract of 200 to 4,000 characters: of the ACL corpus where it stands
 * beside the repository, else generated from a word list by a fixed seed.
 */
export async function readCorpus(count: number): Promise<CorpusPaper[]> {
  return existsSync(acl) ? readAcl(count) : Array.from({ length: count }, (_, index) => generated(index))
}

async function readAcl(count: number): Promise<CorpusPaper[]> {
  const papers: CorpusPaper[] = []
  const titles = new Set<string>()
  const lines = createInterface({
    input: createReadStream(acl).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  for await (const line of lines) {
    const { title, abstract, year } = JSON.parse(line)
    const text = typeof abstract === 'string' ? abstract.replace(/\s+/g, ' ').trim() : ''
    const key = String(title).toLowerCase()
    if (text.length < 200 || text.length > 4000 || titles.has(key) || String(title).length < 20) continue
    titles.add(key)
    papers.push({ title: String(title).replace(/\s+/g, ' ').trim(), abstract: text, year: Number(year) })
    if (papers.length === count) break
  }
  lines.close()
  return papers
}

const words =
  'sparse dense graph language vision model attention retrieval alignment parsing speech translation robust neural ' +
  'learning data efficient transfer generation evaluation reasoning long context token representation structure ' +
  'prompt search ranking summary question answering knowledge entity relation dialogue policy reward training'
const vocabulary = words.split(' ')

function generated(index: number): CorpusPaper {
  let state = (index + 1) * 2654435761
  const word = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return vocabulary[state % vocabulary.length] as string
  }
  const sentence = (length: number) => {
    const text = Array.from({ length }, word).join(' ')
    return text[0]?.toUpperCase() + text.slice(1)
  }
  return {
    title: `${sentence(7)} ${index}`,
    abstract: `${Array.from({ length: 9 }, () => sentence(15)).join('. ')}.`,
    year: 2016 + (index % 9),
  }
}
