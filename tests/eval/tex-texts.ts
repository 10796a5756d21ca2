/**
 * Titles and abstracts with and without formulas, to measure repairs on. They lie outside the repository (`../shared`),
 * since most come from listings without a licence.
 */
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from '../../packages/digest/src/index.ts'

/** One title, abstract or summary. */
export interface SourceText {
  /** Where it is from: a set of papers, a digest, a paper's id. */
  source: string
  text: string
}

const shared = resolve(import.meta.dirname, '../../../shared')

/** Texts with formulas in dollars, each once: of the keyword sets, and of digests whose papers have TeX in them. */
export async function readTexTexts(): Promise<SourceText[]> {
  const found = new Map<string, SourceText>()
  const add = (source: string, ...texts: (string | undefined)[]) => {
    for (const text of texts) {
      if (text !== undefined && /\$[^$]*[\\^_][^$]*\$/.test(text)) found.set(text, { source, text })
    }
  }
  for (const file of filesOf('corpus/tags/dev/*.jsonl.gz')) {
    for (const { title, abstract } of readJsonLines(file)) add(basename(file), title, abstract)
  }
  for (const file of filesOf('eval/dev/digests/{arxiv-*,bibtex,conference-json,csv-tsv}/*')) {
    const { papers } = await parse({ path: file, value: readFileSync(file) })
    for (const { title, abstract, summary } of papers) add(basename(file), title, abstract, summary)
  }
  return [...found.values()]
}

/** Titles and abstracts of mostly plain English. */
export function readPlainTexts(): SourceText[] {
  return filesOf('corpus/acl/*.jsonl.gz').flatMap((file) =>
    readJsonLines(file).flatMap(({ id = '', title, abstract }) =>
      [title, abstract].flatMap((text) => (text ? [{ source: id, text }] : [])),
    ),
  )
}

/**
 * Whether a text is among those that may be looked at while rules are made. Decided by the text alone, so that it stays
 * where other texts come and go.
 */
export function isForLooking({ text }: SourceText): boolean {
  return (createHash('sha256').update(text).digest()[0] as number) % 2 === 0
}

/** `count` of the items, drawn by a seed: the same ones of the same items. */
export function drawBySeed<Item>(
  items: readonly Item[],
  count: number,
  seed: string,
  key: (item: Item) => string,
): Item[] {
  const rank = (item: Item) =>
    createHash('sha256')
      .update(`${seed}\n${key(item)}`)
      .digest('hex')
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item)
}

function filesOf(pattern: string): string[] {
  return globSync(pattern, { cwd: shared })
    .sort()
    .map((file) => join(shared, file))
}

function readJsonLines(file: string): { id?: string; title?: string; abstract?: string }[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
