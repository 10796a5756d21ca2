import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { labelKey } from '../../src/formats/markdown/words/label-key.ts'
import { parse } from '../../src/parse.ts'

/** Digests by others with gold answers, where they are at hand; they are no part of the repository. */
const dev = new URL('../../../../../shared/eval/dev/', import.meta.url)
const forms: readonly string[] = [
  'hf-digest-md',
  'kv-text',
  'arxiv-table-md',
  'arxiv-digest-md',
  'potw-table',
  'awesome-list',
  'conference-table-md',
  'newsletter-md',
]

interface Gold {
  title: string
  arxivId?: string
  optional?: boolean
}

describe.skipIf(!existsSync(dev))('digests by others (skipped where they are not at hand)', () => {
  const files = existsSync(dev)
    ? forms.flatMap((form) => readdirSync(new URL(`digests/${form}/`, dev)).map((file) => `${form}/${file}`))
    : []

  test.each(files)('%s is read without loss', { timeout: 60_000 }, async (file) => {
    const text = readFileSync(new URL(`digests/${file}`, dev), 'utf8')
    const digest = await parse({ path: file, value: text }, { format: 'markdown' })
    expect(digest.ledger.map((entry) => text.slice(entry.start, entry.end)).join('') === text).toBe(true)
    expect(digest.messages.filter((message) => message.ruleId === 'format-failed')).toEqual([])
    const unread = digest.ledger.filter((entry) => entry.kind === 'unread')
    expect(unread.length).toBeLessThanOrEqual(Math.max(1, digest.papers.length / 100))
    const gold = new URL(`gold/${file}.gold.json`, dev)
    if (!existsSync(gold)) return
    const records = (JSON.parse(readFileSync(gold, 'utf8')) as Gold[]).filter((record) => !record.optional)
    const ids = new Set(digest.papers.map((paper) => paper.ids.arxiv))
    const titles = new Set(digest.papers.map((paper) => labelKey(paper.title ?? '')))
    const found = records.filter(
      (record) => titles.has(labelKey(record.title)) && (!record.arxivId || ids.has(record.arxivId)),
    )
    expect(found.length / records.length).toBeGreaterThanOrEqual(0.97)
  })
})
