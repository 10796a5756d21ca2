import { expect, test } from 'vitest'
import { read } from './read.ts'

const digest = (front: string) =>
  read(`---\n${front}\n---\n\n- [Slow Reading](https://arxiv.org/abs/2401.00001)\n`)

test.each(['2025-13-45', 'last Tuesday'])('tells of a date that is none: %s', async (date) => {
  const { messages, date: read } = await digest(`title: Weekly\ndate: ${date}`)
  expect(read).toBeUndefined()
  expect(messages.map(({ ruleId, reason, line }) => [ruleId, reason, line])).toEqual([
    ['front-matter', `The front matter's date is none: ${date}`, 3],
  ])
})

test('names the line of what is no YAML', async () => {
  const { messages } = await digest('title: Weekly\nauthor: [Ada\ndate: 2025-03-14')
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['front-matter', 4]])
})

test.each(['date: 2025', 'date: 2025-03-14', 'date: March 14, 2025', 'date:', 'title: Weekly'])(
  'has nothing to tell of: %s',
  async (front) => {
    expect((await digest(front)).messages).toEqual([])
  },
)

test.each([
  ['title: Counting: A Study of Sheep', 'Counting: A Study of Sheep'],
  ['title: [Survey] Counting Sheep', '[Survey] Counting Sheep'],
  ['title: Counting: A "Study": and more', 'Counting: A "Study": and more'],
])('reads a title that YAML has no words for: %s', async (title, read_) => {
  const { papers, messages } = await read(
    `---\n${title}\nauthors: Ada Weber, Juan Cruz\nurl: https://arxiv.org/abs/2401.00001\ndate: 2025-03-14\n---\n\nSheep are counted.\n`,
  )
  expect(papers).toMatchObject([
    { title: read_, authors: [{ name: 'Ada Weber' }, { name: 'Juan Cruz' }], ids: { arxiv: '2401.00001' } },
  ])
  expect(messages).toEqual([])
})

test('an address with a title of its own beside it is of one of the papers, not of the file', async () => {
  const { papers, title } = await digest(
    'title: Weekly\ntop_title: "Fast Reading"\ntop_url: https://arxiv.org/abs/2401.00009',
  )
  expect(title).toBe('Weekly')
  expect(papers.map((paper) => [paper.title, paper.ids.arxiv])).toEqual([['Slow Reading', '2401.00001']])
})
