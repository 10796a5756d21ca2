import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { type Digest, parse } from '@offprint/digest'
import { beforeAll, describe, expect, test } from 'vitest'
import { convert } from '../src/commands/convert.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures/digests', import.meta.url))

async function run(path: string, to: string, input = '') {
  const stdout = new PassThrough()
  const printed = text(stdout)
  const status = await convert.run([path, '--to', to], {
    stdin: Readable.from([input]),
    stdout,
    stderr: new PassThrough(),
  })
  stdout.end()
  return { status, out: await printed }
}

describe('what a folder is turned into holds the same papers', () => {
  let titles: string[]
  beforeAll(async () => {
    titles = JSON.parse((await run(fixtures, 'json')).out).map((paper: { title: string }) => paper.title)
  })

  test('62 papers, each once', () => {
    expect(titles).toHaveLength(62)
    expect(new Set(titles).size).toBe(62)
  })

  const extensions: Record<string, string> = {
    jsonl: 'jsonl',
    bibtex: 'bib',
    ris: 'ris',
    csl: 'json',
    markdown: 'md',
    csv: 'csv',
  }

  test.each(['jsonl', 'bibtex', 'ris', 'csl', 'markdown', 'csv'])(
    'as %s, which Offprint reads again',
    async (to) => {
      const { status, out } = await run(fixtures, to)
      expect(status).toBe(0)
      const again: Digest = await parse({ path: `papers.${extensions[to]}`, value: out })
      const plain = (title: string | undefined) => title?.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
      expect(again.papers.map(({ title }) => plain(title))).toEqual(titles.map(plain))
    },
  )
})

test('one digest from standard input', async () => {
  const { out } = await run(
    '-',
    'jsonl',
    '# Notes\n\n- **[A paper](https://arxiv.org/abs/1706.03762)**. Good.\n',
  )
  expect(JSON.parse(out)).toMatchObject({ title: 'A paper', ids: { arxiv: '1706.03762' } })
})

test('a form that is none is refused with the list', async () => {
  await expect(run(fixtures, 'word')).rejects.toThrow(/The forms are json, jsonl, bibtex/)
})
