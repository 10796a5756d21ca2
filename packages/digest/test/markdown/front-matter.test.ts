import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'
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

test('reads values that hold a colon and stand in no quotation marks', async () => {
  const { title, description, messages, papers } = await read(
    [
      '---',
      'title: Kites: A Week of Winds',
      'description: what we read: kites, looms',
      '  and threads',
      'url: https://kites.example.org',
      '---',
      '',
      '- [Slow Reading](https://arxiv.org/abs/2401.00001)',
    ].join('\n'),
  )
  expect([title, description, messages]).toEqual([
    'Kites: A Week of Winds',
    'what we read: kites, looms and threads',
    [],
  ])
  expect(papers.map(({ source }) => source.line)).toEqual([8])
})

test('makes a saved page of one paper that paper, not those who wrote below it', async () => {
  const { papers } = await read(
    [
      '---',
      'title: Paper page - Kites: Weaving with Strong Winds for Very Large',
      '  Looms',
      'url: https://huggingface.co/papers/2605.01234',
      '---',
      '',
      '# Paper page - Kites: Weaving with Strong Winds for Very Large',
      '  Looms',
      '',
      'arxiv:2605.01234',
      '',
      '[Upvote 53](https://huggingface.co/login?next=%2Fpapers%2F2605.01234)',
      '',
      'Abstract',
      '--------',
      '',
      'Looms are large, and winds are strong. We weave with both of them and are happy with the cloth that they give us.',
      '',
      '### Community',
      '',
      '[kitefan](https://huggingface.co/kitefan)[Oct 14, 2026](https://huggingface.co/papers/2605.01234#65)',
      '',
      'What a paper!',
    ].join('\n'),
  )
  expect(papers.map(({ title, ids, venue, abstract }) => [title, ids.arxiv, venue, abstract])).toEqual([
    [
      'Kites: Weaving with Strong Winds for Very Large Looms',
      '2605.01234',
      undefined,
      'Looms are large, and winds are strong. We weave with both of them and are happy with the cloth that they give us.',
    ],
  ])
})

test('is no paper’s where the paper that it links to has a title of its own there', async () => {
  const { title, papers } = await read(
    [
      '---',
      'title: Winds of the Day',
      'pick_title: Kites: Weaving with Strong Winds',
      'pick_url: https://arxiv.org/abs/2605.01234',
      '---',
      '',
      '# Winds of the Day',
      '',
      '- [Kites: Weaving with Strong Winds](https://arxiv.org/abs/2605.01234)',
      '- [Slow Reading](https://arxiv.org/abs/2401.00001)',
    ].join('\n'),
  )
  expect([title, papers.map((paper) => paper.title)]).toEqual([
    'Winds of the Day',
    ['Kites: Weaving with Strong Winds', 'Slow Reading'],
  ])
})

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

test('a paper’s front matter may call its fields by other names, of several words or another language', async () => {
  const { format, papers } = await parse({
    path: 'paper.md',
    value: `---
Paper title: "Weaving kites over quiet towns"
作者: "Ada Weber, Bo Lind"
Date of publication: "2024-05-06"
Conference/Journal: Kite Letters
Paper link: https://arxiv.org/abs/2405.00011
Abstract text: We fly kites in nine towns.
---

Some notes on it.
`,
  })
  expect(format).toBe('markdown')
  expect(papers).toMatchObject([
    {
      title: 'Weaving kites over quiet towns',
      authors: [{ name: 'Ada Weber' }, { name: 'Bo Lind' }],
      date: '2024-05-06',
      venue: 'Kite Letters',
      ids: { arxiv: '2405.00011' },
      abstract: 'We fly kites in nine towns.',
    },
  ])
})
