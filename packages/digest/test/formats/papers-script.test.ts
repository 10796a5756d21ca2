import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

const read = async (value: string, path = 'papers.js') => {
  const { format, papers, ledger } = await parse({ path, value })
  return {
    format,
    papers: papers.map(({ title, authors, date, ids, headings, source }) => ({
      title,
      authors: authors.map(({ name }) => name),
      date,
      ids,
      headings: [...headings],
      line: source.line,
    })),
    unread: ledger
      .filter(({ kind }) => kind === 'unread')
      .map(({ line, endLine, reason }) => [line, endLine, reason]),
  }
}

test.each([
  'export const papers = ',
  'export default ',
  'module.exports = ',
  'window.PAPERS = ',
  '// What we wrote\nimport { url } from "./url.js";\n\nconst papers = ',
  'interface Paper {\n  title: string\n}\n\nexport const papers: Paper[] = ',
])('a module that begins with %s', async (beginning) => {
  const { format, papers, unread } = await read(
    `${beginning}[\n  { title: 'Counting ' + "late", authors: ['Ada Weber', 'Bo Lind'], year: 2024 },\n  { title: \`Shelves that hold\`, author: 'Mia Novak', arxiv: '2401.00001', },\n];\n`,
  )
  const line = beginning.split('\n').length + 1
  expect(format).toBe('papers-script')
  expect(unread).toEqual([])
  expect(papers).toEqual([
    { title: 'Counting late', authors: ['Ada Weber', 'Bo Lind'], date: '2024', ids: {}, headings: [], line },
    {
      title: 'Shelves that hold',
      authors: ['Mia Novak'],
      date: undefined,
      ids: { arxiv: '2401.00001' },
      headings: [],
      line: line + 1,
    },
  ])
})

test('papers in groups', async () => {
  const { papers } = await read(
    `export const years = [{ name: 'Kites', papers: [\n{ title: 'Counting late', year: 2024 },\n{ title: 'Shelves that hold', year: 2024 }] }]\n`,
  )
  expect(papers.map(({ title, line }) => [title, line])).toEqual([
    ['Counting late', 2],
    ['Shelves that hold', 3],
  ])
})

test('what is to be computed is told, and never run', async () => {
  const { papers, unread } = await read(
    `const papers = [\n  { title: 'Counting late', year: 2024 },\n  { title: 'Shelves that hold', url: base() },\n  { title: 'Boards', year: 2024 },\n]\n`,
  )
  expect(papers.map(({ title }) => title)).toEqual(['Counting late'])
  expect(unread).toEqual([[3, 5, 'a value that only running the script would give']])
})

test('a list on one line that goes on with what is to be computed is told of', async () => {
  const { papers, messages } = await parse({
    path: 'papers.js',
    value: `const papers = [{ title: 'Counting late', year: 2024 }, { title: 'Boards', url: base() }]\n`,
  })
  expect(papers).toHaveLength(1)
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['list-cut-off', 1]])
})

test('a script without lists of papers is none', async () => {
  const { format } = await read(`const colours = [{ name: 'red' }]\nexport default colours\n`)
  expect(format).not.toBe('papers-script')
})

test.each(['import a\n', 'type a {} ', '/* * ', 'export type a '])(
  'a beginning of nothing but "%s" is soon given up',
  async (run) => {
    const { format } = await read(`${run.repeat(20_000)}x`)
    expect(format).not.toBe('papers-script')
  },
)
