import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { detectFormat, sampleOf } from '../src/detect.ts'
import { formats, parse } from '../src/index.ts'

/** Real digests by others in every form, where they are at hand; they are no part of the repository. */
const digests = new URL('../../../../shared/eval/dev/digests/', import.meta.url)
const present = existsSync(digests)
const files = present
  ? readdirSync(digests, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'INDEX.tsv')
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .sort()
  : []

describe.skipIf(!present)('digests by others in every form (skipped where they are not at hand)', () => {
  test.each(files)('%s is accounted for, whatever its name', { timeout: 60_000 }, async (path) => {
    const bytes = readFileSync(path)
    const digest = await parse({ path, value: bytes })
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const { ledger, papers, messages } = digest

    expect(messages.filter(({ ruleId }) => ruleId === 'format-failed')).toEqual([])
    expect(ledger.map(({ start, end }) => text.slice(start, end)).join('') === text).toBe(true)

    const lineCount = ledger.at(-1)?.endLine ?? 0
    for (const { source } of papers) {
      expect(source.line).toBeGreaterThanOrEqual(1)
      expect(source.endLine).toBeGreaterThanOrEqual(source.line)
      expect(source.endLine).toBeLessThanOrEqual(lineCount)
    }

    const reported = new Set(
      messages.filter(({ ruleId }) => ruleId === 'unread-line').map(({ line }) => line),
    )
    const unread = ledger.filter(({ kind }) => kind === 'unread')
    // Of one kind of finding the first thousand are listed, the others counted.
    expect(unread.slice(0, 1000).filter(({ line }) => !reported.has(line))).toEqual([])

    for (const name of ['', 'digest.txt'])
      expect(detectFormat(sampleOf(text, name), formats)?.name).toBe(digest.format)
  })
})
