import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Digest, parse } from '@offprint/digest'
import { beforeAll, describe, expect, test } from 'vitest'
import { convert } from '../src/commands/convert.ts'
import { run } from './run.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures/digests', import.meta.url))

const converted = (path: string, to: string, input = '') =>
  run((streams) => convert.run([path, '--to', to], streams), input)

describe('what a folder is turned into holds the same papers', () => {
  let titles: string[]
  beforeAll(async () => {
    titles = JSON.parse((await converted(fixtures, 'json')).out).map(
      (paper: { title: string }) => paper.title,
    )
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
      const { status, out } = await converted(fixtures, to)
      expect(status).toBe(0)
      const again: Digest = await parse({ path: `papers.${extensions[to]}`, value: out })
      const plain = (title: string | undefined) => title?.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
      expect(again.papers.map(({ title }) => plain(title))).toEqual(titles.map(plain))
    },
  )
})

test('one digest from standard input', async () => {
  const { out } = await converted(
    '-',
    'jsonl',
    '# Notes\n\n- **[A paper](https://arxiv.org/abs/1706.03762)**. Good.\n',
  )
  expect(JSON.parse(out)).toMatchObject({ title: 'A paper', ids: { arxiv: '1706.03762' } })
})

test('what is lost is said on standard error, with its place, and ends in 1', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-convert-'))
  const file = join(folder, 'broken.json')
  await writeFile(file, '[{"title": "Counting Late", "doi": "10.1000/5"},\n{"title": "Count')
  for (const path of [file, folder]) {
    const { status, out, err } = await converted(path, 'jsonl')
    expect(JSON.parse(out)).toMatchObject({ title: 'Counting Late' })
    expect(err).toContain(`${file}:2  error  The JSON is broken`)
    expect(status).toBe(1)
  }
  await rm(folder, { recursive: true })
})

test('a folder without digests is said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-convert-'))
  const { status, err } = await converted(folder, 'ris')
  expect({ status, err }).toEqual({
    status: 1,
    err: `offprint convert: There are no digests in ${folder}.\n`,
  })
  await rm(folder, { recursive: true })
})

test('a form that is none is refused with the list', async () => {
  await expect(converted(fixtures, 'word')).rejects.toThrow(/The forms are json, jsonl, bibtex/)
})
