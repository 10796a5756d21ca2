/**
 * Papers with keywords by their authors or editors, to measure tags and neighbours. They lie outside the
 * repository (`../shared/corpus/tags/dev`), since most come from listings without a licence.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { stemmer } from 'stemmer'
import type { TaggablePaper } from '../../packages/archive/src/tags/taggable-paper.ts'

/** A set of papers and the keywords that their authors gave, which the tagger does not see. */
export interface KeywordSet {
  name: string
  papers: TaggablePaper[]
  keywords: string[][]
}

const folder = resolve(import.meta.dirname, '../../../shared/corpus/tags/dev')

/** Names of the sets given on the command line (files or names), else of all in the folder. */
export function filesOfSets(names: readonly string[]): string[] {
  if (names.length > 0)
    return names.map((name) => (existsSync(name) ? name : join(folder, `${name}.jsonl.gz`)))
  if (!existsSync(folder)) {
    console.log(`Skipped: no papers with keywords at ${folder}`)
    return []
  }
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl.gz'))
    .sort()
    .map((file) => join(folder, file))
}

export function readSet(file: string): KeywordSet {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const set: KeywordSet = { name: basename(file).replace(/\.jsonl(\.gz)?$/, ''), papers: [], keywords: [] }
  for (const line of text.split('\n')) {
    if (line === '') continue
    const { id, title, abstract, keywords } = JSON.parse(line)
    if (title === '' && abstract === undefined) continue
    set.papers.push({ slug: id, title, abstract, keywords: [], categories: [], headings: [] })
    set.keywords.push(keywords ?? [])
  }
  return set
}

/** The stem of a phrase: Porter's, without spaces. For measuring only: it folds more than a reader would. */
export function stemOf(phrase: string): string {
  return wordsOf(phrase.replace(/\s*\([^)]*\)\s*$/, '') || phrase)
    .map(stemmer)
    .join('')
}

/** The stems of a text, each between spaces. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map((word) => {
    const known = stems.get(word)
    if (known !== undefined) return known
    const stem = stemmer(word)
    stems.set(word, stem)
    return stem
  })
}

const stems = new Map<string, string>()

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Whether a stemmed phrase stands in a text of stems, whatever its hyphens and spaces. */
export function occurs(stem: string, text: readonly string[]): boolean {
  for (let from = 0; from < text.length; from++) {
    let rest = stem
    for (let at = from; at < text.length; at++) {
      const word = text[at] as string
      if (!rest.startsWith(word)) break
      rest = rest.slice(word.length)
      if (rest === '') return true
    }
  }
  return false
}
