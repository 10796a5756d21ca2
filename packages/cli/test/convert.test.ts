import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Digest, parse } from '@offprint/digest'
import { beforeAll, describe, expect, test } from 'vitest'
import { convert } from '../src/commands/convert.ts'
import { type FindingAt, findingLines } from '../src/finding-lines.ts'
import { run } from './run.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures/digests', import.meta.url))

const converted = (path: string, to: string, input = '') =>
  run((streams) => convert.run([path, '--to', to], streams), input)

const extensionOf: Record<string, string> = {
  json: 'json',
  jsonl: 'jsonl',
  bibtex: 'bib',
  ris: 'ris',
  csl: 'json',
  markdown: 'md',
  csv: 'csv',
}

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

  test.each(['jsonl', 'bibtex', 'ris', 'csl', 'markdown', 'csv'])(
    'as %s, which Offprint reads again',
    async (to) => {
      const { status, out } = await converted(fixtures, to)
      expect(status).toBe(0)
      const again: Digest = await parse({ path: `papers.${extensionOf[to]}`, value: out })
      const plain = (title: string | undefined) => title?.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
      expect(again.papers.map(({ title }) => plain(title))).toEqual(titles.map(plain))
    },
  )
})

const rich = `@inproceedings{a, title={Looms at Night: $O(n^2)$ knots}, author={van den Oord, Aäron and {The Loom Team} and others},
  booktitle={ICML 2024}, year={2024}, month=mar, doi={10.1145/1234.5678}, eprint={2403.01234}, eprinttype={arxiv},
  keywords={looms; knots}, url={https://example.org/looms_at_night?a=1}, note={Best paper},
  abstract={Looms rest; https://github.com/looms/at_night has them.

A second paragraph.}}
@article{b, title={Quiet Looms}, author={Ann Lee}, journal={Journal of Looms}, year=2020, doi={10.1000/xyz}, pmid={12345}}
@misc{c, title={A Loom of Which Nothing Is Known}}
@misc{d, title={Looms in an Old Catalogue}, doi={10.1000/(loom)1:2<3::aid-loom4>5.0.co;2-6}}
`

test.each(['json', 'jsonl', 'markdown', 'csv'])(
  'as %s, every paper comes back with its texts, ids, dates and an unfinished list of authors',
  async (to) => {
    const { out } = await converted('-', to, rich)
    const { papers } = await parse({ path: `papers.${extensionOf[to]}`, value: out })
    expect(
      papers.map(({ title, abstract, summary, authors, authorsPartial, ids, date, venue, keywords }) => ({
        title,
        abstract,
        summary,
        authors: authors.map(({ name }) => name),
        authorsPartial,
        ids: { arxiv: ids.arxiv, doi: ids.doi },
        date,
        venue,
        keywords,
      })),
    ).toEqual([
      {
        title: 'Looms at Night: O(n²) knots',
        abstract: 'Looms rest; https://github.com/looms/at_night has them.\n\nA second paragraph.',
        authors: ['Aäron van den Oord', 'The Loom Team'],
        authorsPartial: true,
        ids: { arxiv: '2403.01234', doi: '10.1145/1234.5678' },
        date: '2024-03',
        venue: 'ICML 2024',
        keywords: ['looms', 'knots'],
      },
      {
        title: 'Quiet Looms',
        authors: ['Ann Lee'],
        ids: { doi: '10.1000/xyz' },
        date: '2020',
        venue: 'Journal of Looms',
        keywords: [],
      },
      { title: 'A Loom of Which Nothing Is Known', authors: [], ids: {}, keywords: [] },
      {
        title: 'Looms in an Old Catalogue',
        authors: [],
        ids: { doi: '10.1000/(loom)1:2<3::aid-loom4>5.0.co;2-6' },
        keywords: [],
      },
    ])
  },
)

test('as markdown, a link of which nothing is known stands as it is', async () => {
  const { out } = await converted(
    '-',
    'markdown',
    JSON.stringify([
      {
        title: 'Looms',
        abstract: 'They rest.',
        links: ['https://example.org/looms?a=1', 'https://example.org/b'],
      },
    ]),
  )
  expect(out).toContain('<https://example.org/looms?a=1> <https://example.org/b>')
  const { papers } = await parse({ path: 'papers.md', value: out })
  expect(papers[0]?.links.map(({ url }) => url)).toEqual([
    'https://example.org/looms?a=1',
    'https://example.org/b',
  ])
})

const remark =
  'Looms that somebody wrote at length about, so that it might be taken for an abstract. '.repeat(3)
const summarised = `# Looms\n\n- **[Looms by Day](https://arxiv.org/abs/2403.01235)**. ${remark}\n`

test.each(['json', 'jsonl', 'markdown', 'csv'])('as %s, a summary comes back as no abstract', async (to) => {
  const { out } = await converted('-', to, summarised)
  const { papers } = await parse({ path: `papers.${extensionOf[to]}`, value: out })
  expect(papers.map(({ abstract, summary }) => ({ abstract, summary }))).toEqual([{ summary: remark.trim() }])
})

test('one digest from standard input', async () => {
  const { out } = await converted(
    '-',
    'jsonl',
    '# Notes\n\n- **[A paper](https://arxiv.org/abs/1706.03762)**. Good.\n',
  )
  expect(JSON.parse(out)).toMatchObject({ title: 'A paper', ids: { arxiv: '1706.03762' } })
})

test('notes are kept in a table', async () => {
  const { out } = await converted('-', 'csv', rich)
  const { papers } = await parse({ path: 'papers.csv', value: out })
  expect(papers.map(({ notes }) => notes)).toEqual([['Best paper'], [], [], []])
})

test('warnings about a digest stand on standard error, and nothing but papers on standard output', async () => {
  const ris = 'TY  - JOUR\nTI  - Looms and Rest\nER  - \nTY  - JOUR\nDO  - 10.1000/loom\nER  - \n'
  const { status, out, err } = await converted('-', 'jsonl', ris)
  expect(status).toBe(0)
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toHaveLength(2)
  expect(err).toBe(
    'standard input:4  warning  A record has an identifier and no title\n' +
      '  Add titles, or put a file beside this one that has the same identifiers with titles.\n',
  )
})

test('of many warnings twenty are told, errors first, and the rest is counted', async () => {
  const warnings = Array.from({ length: 30 }, (_, n) => ({
    file: 'a.md',
    line: n + 1,
    severity: 'warning' as const,
    reason: 'Odd',
    note: 'Look.',
  }))
  const lines = findingLines([
    ...warnings,
    { ...warnings[0], severity: 'error', reason: 'Lost' } as FindingAt,
  ])
  expect(lines).toHaveLength(21)
  expect(lines[0]).toBe('a.md:1  error  Lost\n  Look.\n')
  expect(lines[20]).toBe('… and 11 more warnings\n')
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

test('that a tag would vanish is no loss to a form that has no tags', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-convert-'))
  await writeFile(join(folder, '2025-03-13-looms.bib'), rich)
  const record = { version: 1, papers: {}, digests: {}, redirects: {}, tags: ['basket-weaving'] }
  await writeFile(join(folder, 'permalinks.json'), JSON.stringify(record))
  for (const to of ['bibtex', 'ris', 'csl', 'markdown'])
    expect(await converted(folder, to)).toMatchObject({ status: 0, err: '' })
  for (const to of ['json', 'jsonl', 'csv']) {
    const { status, err } = await converted(folder, to)
    expect(err).toContain('The address /tags/basket-weaving/ was published and would vanish')
    expect(status).toBe(1)
  }
  await rm(folder, { recursive: true })
})

test('a folder without digests is said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-convert-'))
  const { status, err } = await converted(folder, 'ris')
  expect({ status, err }).toEqual({
    status: 1,
    err: `${folder}:1  warning  The folder has no digests\n  Put a digest into it, for instance 2025-03-13-trending.txt.\n`,
  })
  await rm(folder, { recursive: true })
})

test('a form that is none is refused with the list', async () => {
  await expect(converted(fixtures, 'word')).rejects.toThrow(/The forms are json, jsonl, bibtex/)
})
