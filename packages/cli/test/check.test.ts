import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { check } from '../src/commands/check.ts'
import { run } from './run.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures/digests', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-check-'))
  await cp(fixtures, folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

const checked = (...args: string[]) => run((streams) => check.run([folder, ...args], streams))

test('reports each file: form, papers, and what became of its lines', async () => {
  const { status, out } = await checked()
  expect(status).toBe(0)
  expect(out).toMatch(/2025-03-13-trending\.txt {2}page-text, 2025-03-13\n {2}59 papers: 59 new/)
  expect(out).toContain('245 lines: ')
  expect(out).toContain('0 unread')
  expect(out).toMatch(/2025-03-14-weekly\.md {2}markdown, 2025-03-14\n {2}11 papers: 3 new, 8 seen before/)
})

test('tells new papers from those seen before, and what a file without a date completed', async () => {
  await writeFile(
    join(folder, 'sidecar.bib'),
    '@misc{a, title = {Feat2GS: Probing Visual Foundation Models with Gaussian Splatting}, author = {Weber, Ada}}\n',
  )
  const { out } = await checked()
  expect(out).toMatch(/sidecar\.bib {2}bibtex\n {2}1 paper: 0 new, 1 seen before/)
  const completed = /trending\.txt .*\n {2}59 papers: 59 new, (\d+) completed from other files/.exec(out)?.[1]
  await rm(join(folder, 'sidecar.bib'))
  const before = /59 papers: 59 new, (\d+) completed/.exec((await checked()).out)?.[1]
  expect(Number(before)).toBeGreaterThan(0)
  expect(Number(completed)).toBe(Number(before) + 1)
})

test('a file is no folder', async () => {
  const file = join(folder, '2025-03-14-weekly.md')
  await expect(run((streams) => check.run([file], streams))).rejects.toThrow(
    `${file} is no folder. To look at one file: offprint parse ${file}`,
  )
})

test('a digest that cannot be read is an error with file, line and what to do', async () => {
  await writeFile(
    join(folder, '2025-03-15-picture.txt'),
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
  )
  const { status, out } = await checked()
  expect(status).toBe(1)
  expect(out).toMatch(/2025-03-15-picture\.txt:1 {2}error {2}The file is not text {2}not-text\n +\S/)
  expect(out).toContain('59 papers: 59 new')
})

test('--repairs prints every repair with its place, and the damage that is left', async () => {
  const { status, out } = await checked('--repairs')
  expect(status).toBe(0)
  expect(out).toMatch(/2025-03-13-trending\.txt:239 {2}S\^\{2\} → S² {2}maths/)
  expect(out).toMatch(/2025-03-13-trending\.txt:217 {2}3\.9times → 3\.9× {2}number/)
  expect(out).toMatch(/2025-03-13-trending\.txt:53 {2}stateof-the-art {2}a hyphen at the wrong place/)
  const { repairs, damage } = JSON.parse((await checked('--repairs', '--json')).out)
  expect(repairs).toHaveLength(25)
  expect(repairs).toContainEqual({
    file: '2025-03-13-trending.txt',
    line: 239,
    title: 'S²FT: Efficient, Scalable and Generalizable LLM Fine-tuning by Structured Sparsity',
    field: 'title',
    rule: 'maths',
    start: 0,
    from: 'S^{2}',
    to: '$S^{2}$',
    text: 'S²',
  })
  expect(damage.map(({ found }: { found: string }) => found)).toContain('predictivity-how')
})

test('repairs are off where offprint.yaml says so', async () => {
  await writeFile(
    join(folder, 'offprint.yaml'),
    'digests:\n  2025-03-13-trending.txt:\n    repairs: [number]\n',
  )
  const { repairs } = JSON.parse((await checked('--repairs', '--json')).out)
  expect(new Set(repairs.map(({ rule }: { rule: string }) => rule))).toEqual(new Set(['number']))
})

describe('unread lines', () => {
  beforeEach(async () => {
    await writeFile(
      join(folder, '2025-03-16-list.ris'),
      'TY  - JOUR\nTI  - A study of lists that people keep\nAU  - Doe, Jo\nPY  - 2020\nER  - \n\nthis line is nothing that RIS knows\n',
    )
  })

  test('are told with file, line and reason, and fail only with --strict', async () => {
    const { status, out } = await checked()
    expect(out).toMatch(/2025-03-16-list\.ris:7 {2}warning {2}Line not read: .* {2}unread-line/)
    expect(status).toBe(0)
    expect((await checked('--strict')).status).toBe(1)
  })

  test('fail where there are more than a limit allows', async () => {
    expect((await checked('--fail-on', 'unread=0')).status).toBe(1)
    expect((await checked('--fail-on', 'unread=0.01%')).status).toBe(1)
    expect((await checked('--fail-on', 'unread=5%')).status).toBe(0)
    expect((await checked('--fail-on', 'unread-line=0')).out).toContain(
      'limit passed  more than unread-line=0',
    )
    expect((await checked('--fail-on', 'unread-line=1')).status).toBe(0)
    await expect(checked('--fail-on', 'unread-line=1%')).rejects.toThrow(/only unread can be a share/)
    await expect(checked('--fail-on', 'unread')).rejects.toThrow(/write it as/)
    await expect(checked('--fail-on', 'unred=0')).rejects.toThrow(/Did you mean unread=0\?/)
    await expect(checked('--fail-on', 'near-mtach=0')).rejects.toThrow(
      '--fail-on near-mtach=0: there is no finding called near-mtach. Did you mean near-match=0?',
    )
    await expect(checked('--fail-on', 'zzz=0')).rejects.toThrow(/the name that stands behind a finding/)
  })
})

test('--json says the same as data', async () => {
  const { out } = await checked('--json')
  const { summary, files } = JSON.parse(out)
  expect(summary).toMatchObject({ papers: 62, digests: 2, error: 0 })
  expect(files[0]).toMatchObject({
    file: '2025-03-13-trending.txt',
    papers: { total: 59, new: 59 },
    lines: { unread: 0 },
  })
})

test('a recorded address that would vanish fails', async () => {
  expect((await checked('--save-permalinks')).status).toBe(0)
  const record = JSON.parse(await readFile(join(folder, 'permalinks.json'), 'utf8'))
  expect(Object.keys(record.papers).length).toBeGreaterThan(50)
  await rm(join(folder, '2025-03-14-weekly.md'))
  const { status, out } = await checked()
  expect(status).toBe(1)
  expect(out).toContain('permalink-vanished')
})

test('a recorded tag that would vanish fails', async () => {
  await checked('--save-permalinks')
  const file = join(folder, 'permalinks.json')
  const record = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...record, tags: [...record.tags, 'basket-weaving'] }))
  const { status, out } = await checked()
  expect(status).toBe(1)
  expect(out).toContain('The address /tags/basket-weaving/ was published and would vanish')
})

test('a rule of tags.yaml that meets no paper is told', async () => {
  await writeFile(join(folder, 'tags.yaml'), 'tags:\n  - tag: Looms\n    pin: [no-such-paper]\n')
  expect((await checked()).out).toContain('tag-paper-unknown')
})

test('a record that is not valid is reported, and not written over', async () => {
  const file = join(folder, 'permalinks.json')
  await writeFile(file, '{ "version": 1, "papers": { "arxiv:2503.00001": "Not A Slug" } }')
  const { status, out, err } = await checked('--save-permalinks')
  expect(status).toBe(1)
  expect(out).toMatch(/permalinks\.json:1 {2}error {2}papers, arxiv:2503\.00001: must be a slug/)
  expect(err).toMatch(/^offprint check: permalinks\.json was left as it is, .*must be a slug/)
  expect(await readFile(file, 'utf8')).toContain('Not A Slug')
})

describe('--tags', () => {
  test('reports on the tags, and says that there is nothing to compare with yet', async () => {
    const { status, out } = await checked('--tags')
    expect(status).toBe(0)
    expect(out).toMatch(/^Tags\n {2}\d+ tags of 62 papers\n {2}Papers without tags: none\n/m)
    expect(out).toContain('    Event cameras: Finding Meaning in Points: Weakly Supervised')
    expect(out).toMatch(/Tags that may be one \(.*\): none\n/)
    expect(out).toContain('Nothing to compare with: --save-permalinks')
    expect((await checked()).out).not.toContain('Tags with one paper')
  })

  test('tells what is new and what is gone since the addresses were recorded', async () => {
    await checked('--save-permalinks')
    expect((await checked('--tags')).out).toMatch(/New since .*: none\n {2}Gone since .*: none\n/)
    const file = join(folder, 'permalinks.json')
    const record = JSON.parse(await readFile(file, 'utf8'))
    const tags = ['basket-weaving', ...record.tags.filter((slug: string) => slug !== 'pruning')]
    await writeFile(file, JSON.stringify({ ...record, tags }))
    const { out } = await checked('--tags')
    expect(out).toMatch(/New since .*: 1\n {4}Pruning {2}\/tags\/pruning\/\n/)
    expect(out).toMatch(/Gone since .*: 1\n {4}\/tags\/basket-weaving\/\n/)
    const { tags: report } = JSON.parse((await checked('--tags', '--json')).out)
    expect(report.changes).toEqual({ new: ['pruning'], vanished: ['basket-weaving'] })
  })

  test('names tags that may be one, and why', async () => {
    await writeFile(
      join(folder, 'tags.yaml'),
      'tags:\n  - tag: Autoencoder sparse\n    pin: [toy-models-of-superposition]\n',
    )
    const { out } = await checked('--tags')
    expect(out).toContain('Autoencoder sparse and Sparse autoencoders: "Autoencoder sparse" and ')
  })
})

test('a folder that is not there is said plainly', async () => {
  const nowhere = run((streams) => check.run([join(folder, 'nowhere')], streams))
  await expect(nowhere).rejects.toThrow(/There is no folder/)
})

test('the lines of a file without papers are counted as those of others', async () => {
  await writeFile(join(folder, '2025-03-15-none.md'), '# Issue\n\n## Counting Letters\n\nWe count.\n')
  const { out } = await checked()
  expect(out).toMatch(/2025-03-15-none\.md {2}markdown, 2025-03-15\n {2}0 papers: 0 new\n {2}5 lines: /)
})
