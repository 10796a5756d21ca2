import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from '@offprint/digest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newDigest } from '../src/commands/new.ts'
import { run } from './run.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-new-'))
})
afterEach(() => rm(folder, { recursive: true }))

const start = (...args: string[]) => run((streams) => newDigest.run(args, streams))

test('starts a digest whose examples parse without findings', async () => {
  const { status, out } = await start(join(folder, 'digests/weekly'), '--date', '2025-03-14')
  const path = join(folder, 'digests/2025-03-14-weekly.md')
  expect({ status, out }).toEqual({ status: 0, out: `${path}\n` })
  const digest = await parse({ path, value: await readFile(path) })
  expect(digest).toMatchObject({
    format: 'markdown',
    title: 'Weekly, 2025-03-14',
    date: '2025-03-14',
    papers: [
      {
        title: 'The title of a paper',
        authors: [{ name: 'First Author' }, { name: 'Second Author' }],
        ids: { arxiv: '2410.00000' },
      },
      { title: "Another paper's title", ids: { arxiv: '2411.00000' } },
    ],
  })
  expect(digest.messages.map(String)).toEqual([])
  // No paper of arXiv's has the number 0 of its month.
  for (const { ids } of digest.papers) expect(ids.arxiv).toMatch(/\.00000$/)
})

test('takes the date from the name', async () => {
  const { out } = await start(join(folder, '2025-03-21-reading-group.md'))
  expect(out).toBe(`${join(folder, '2025-03-21-reading-group.md')}\n`)
  expect(await readFile(join(folder, '2025-03-21-reading-group.md'), 'utf8')).toContain(
    'title: "Reading group, 2025-03-21"',
  )
})

test('never overwrites a file', async () => {
  const path = join(folder, '2025-03-14-weekly.md')
  await writeFile(path, 'mine')
  await expect(start(path)).rejects.toThrow(/is there already/)
  expect(await readFile(path, 'utf8')).toBe('mine')
})

test.each(['', 'digests/', '..'])('refuses "%s", which names no file', async (path) => {
  await expect(start(path)).rejects.toThrow(/names no file/)
})

test('makes the folders that a name is in', async () => {
  const path = join(folder, 'a/b/c/2025-03-14-weekly.md')
  expect((await start(path)).out).toBe(`${path}\n`)
})

test.skipIf(!existsSync('/proc'))('says where no folder can be made', async () => {
  await expect(start('/proc/digests/deep/weekly')).rejects.toThrow('No folder can be made in /proc.')
})

test('refuses a name of another form', async () => {
  await expect(start(join(folder, 'weekly.txt'))).rejects.toThrow(/Name it .*weekly\.md\./)
})

test('refuses what is no date', async () => {
  await expect(start(join(folder, 'weekly'), '--date', '14 March')).rejects.toThrow(/is no date/)
})
