import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const TITLES = ['Weaving Kites over Quiet Towns', 'Looms That Learn to Count Their Threads']

/** Two entries of a digest, as `entry` writes them. */
async function papersOf(entry: (title: string, address: string) => string) {
  const entries = TITLES.map((title, n) => entry(title, `https://arxiv.org/abs/2401.0000${n + 1}`))
  const { papers } = await read(`# Papers\n\n${entries.join('\n')}`)
  expect(papers.map(({ title }) => title)).toEqual(TITLES)
  return papers
}

describe('a date is read in every way that it is written', () => {
  const WAYS: readonly [string, string][] = [
    ['2024-05-06', '2024-05-06'],
    ['2024.05.06', '2024-05-06'],
    ['06-May-2024', '2024-05-06'],
    ['Monday, May 6, 2024', '2024-05-06'],
    ['2024 May 6', '2024-05-06'],
    ['2024-05-06 UTC', '2024-05-06'],
    ['6 mai 2024', '2024-05-06'],
    ['2024년 5월 6일', '2024-05-06'],
    ['23/05/2024', '2024-05-23'],
    ['📅 2024-05-06', '2024-05-06'],
    ['2024-05', '2024-05'],
    ['May-2024', '2024-05'],
  ]
  test.each<[string, (date: string) => (title: string, address: string) => string]>([
    ['under its label', (date) => (title, address) => `### [${title}](${address})\n\n**Date:** ${date}\n`],
    [
      'in an item below',
      (date) => (title, address) => `- **${title}**\n  - Date: ${date}\n  - Paper: ${address}`,
    ],
    ['behind a link in brackets', (date) => (title, address) => `- [${title}](${address}) (${date})`],
    ['ahead of a link in brackets', (date) => (title, address) => `- [${date}] [${title}](${address})`],
    [
      'behind authors and a dash',
      (date) => (title, address) => `- **${title}** - Ann Lee, Bo Kim - ${date} [[paper](${address})]`,
    ],
    [
      'behind authors in italics',
      (date) => (title, address) =>
        `## [${title}](${address})\n\n*Ann Lee, Bo Kim* · ${date}\n\nWe weave kites and hold them over towns.\n`,
    ],
  ])('%s', async (_, entry) => {
    for (const [written, date] of WAYS) {
      const papers = await papersOf(entry(written))
      expect(
        papers.map((paper) => paper.date),
        written,
      ).toEqual([date, date])
    }
  })
})

describe('people are read in every way that they are written', () => {
  const WAYS: readonly [string, string][] = [
    ['Ann Lee, Bo Kim, ...', 'Ann Lee; Bo Kim …'],
    ['张三, 李四', '张三; 李四'],
    ['Wei Zhang, Xiao-Ming Li, María José García', 'Wei Zhang; Xiao-Ming Li; María José García'],
    ['Ann van den Berg, Bo de la Cruz', 'Ann van den Berg; Bo de la Cruz'],
    ['Lee, A., Kim, B., & Roe, C.', 'A. Lee; B. Kim; C. Roe'],
  ]
  test.each<[string, (names: string) => (title: string, address: string) => string]>([
    ['behind a dash', (names) => (title, address) => `- **${title}** - ${names} [[paper](${address})]`],
    ['behind a comma', (names) => (title, address) => `- [${title}](${address}), ${names}`],
    ['in italics below', (names) => (title, address) => `### [${title}](${address})\n\n*${names}*\n`],
    ['ahead of the title', (names) => (title, address) => `- ${names}. **${title}**. [[paper](${address})]`],
    ['in brackets', (names) => (title, address) => `- [${title}](${address}) (${names})`],
  ])('%s', async (_, entry) => {
    for (const [written, expected] of WAYS) {
      const papers = await papersOf(entry(written))
      for (const { authors, authorsPartial } of papers)
        expect(authors.map(({ name }) => name).join('; ') + (authorsPartial ? ' …' : ''), written).toBe(
          expected,
        )
    }
  })

  test('a Jr. keeps its stop at the end of a list', async () => {
    const [paper] = await papersOf((title, address) => `- [${title}](${address}), Bo Kim, Ann McDonald Jr.`)
    expect(paper?.authors.map(({ name }) => name)).toEqual(['Bo Kim', 'Ann McDonald Jr.'])
  })
})
