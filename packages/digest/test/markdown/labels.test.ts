import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

/** What a labelled line of a digest's entry says, as an item below a heading and as a line of an item. */
async function read(label: string, value: string) {
  const [one, other] = await Promise.all(
    [
      `# Weekly\n\n## [Weaving kites over quiet towns](https://arxiv.org/abs/2405.00001)\n\n- **${label}:** ${value}\n\n## [Looms for silk strings in autumn](https://arxiv.org/abs/2405.00002)\n\n- **${label}:** ${value}\n`,
      `# Weekly\n\n1. **[Weaving kites over quiet towns](https://arxiv.org/abs/2405.00001)**\n   ${label}: ${value}\n2. **[Looms for silk strings in autumn](https://arxiv.org/abs/2405.00002)**\n   ${label}: ${value}\n`,
    ].map(async (text) => {
      const { papers } = await parse({ path: 'weekly.md', value: text })
      expect(papers).toHaveLength(2)
      const { authors, authorsPartial, date, venue, abstract, summary, keywords, notes } = papers[0] as never
      return { authors, authorsPartial, date, venue, abstract, summary, keywords, notes }
    }),
  )
  expect(other).toEqual(one)
  return one
}

test.each(['Paper authors', 'Author list', 'Written by', 'Research Team', '作者/机构'])(
  'The label "%s" is that of authors',
  async (label) => {
    expect(await read(label, 'Ada Weber, Bo Lind')).toMatchObject({
      authors: [{ name: 'Ada Weber' }, { name: 'Bo Lind' }],
    })
  },
)

test.each(['Lead author', '1st Author'])('The label "%s" is that of one of the authors', async (label) => {
  expect(await read(label, 'Ada Weber')).toMatchObject({
    authors: [{ name: 'Ada Weber' }],
    authorsPartial: true,
  })
})

test.each(['Date of publication', 'arXiv date', 'First submitted', 'Uploaded', '出版日期'])(
  'The label "%s" is that of a date',
  async (label) => {
    expect(await read(label, '2024-05-06')).toMatchObject({ date: '2024-05-06' })
  },
)

test.each(['Conference/Journal', 'Appeared in', '发表于'])(
  'The label "%s" is that of a venue',
  async (label) => {
    expect(await read(label, 'Kite Letters')).toMatchObject({ venue: 'Kite Letters' })
  },
)

const text = 'We fly kites in nine towns and find that strings of silk hold.'

test.each(['arXiv Abstract', 'Abstract text', 'Abstract (original)'])(
  'The label "%s" is that of the abstract',
  async (label) => {
    expect(await read(label, text)).toMatchObject({ abstract: text })
  },
)

test.each(['ChatGPT summary', 'Short Summary', '摘要（中文）'])(
  'What the label "%s" gives are somebody’s own words',
  async (label) => {
    expect(await read(label, text)).toMatchObject({ abstract: undefined, summary: text })
  },
)

test.each(['TL;DR', 'Key takeaway', 'AI Summary', 'Why it matters', '一句话总结'])(
  'What "%s" gives in a record of labelled lines is no abstract',
  async (label) => {
    const { papers } = await parse({
      path: 'papers.md',
      value: ['Weaving kites over quiet towns', 'Looms for silk strings in autumn']
        .map(
          (title, n) =>
            `**Title**: ${title}  \n**Authors**: Ada Weber, Bo Lind  \n**${label}**: Kites hold in nine towns.  \n**Link**: https://arxiv.org/abs/2405.0000${n}`,
        )
        .join('\n\n---\n\n'),
    })
    expect(papers).toHaveLength(2)
    for (const { abstract, summary } of papers) {
      expect(abstract).toBeUndefined()
      expect(summary).toMatch(/Kites hold in nine towns\.$/)
    }
  },
)

test('What a record of labelled lines calls a summary is the abstract, as in arXiv’s interface', async () => {
  const { papers } = await parse({
    path: 'papers.md',
    value: `**Title**: Weaving kites over quiet towns  \n**Summary**: ${text}  \n**Link**: https://arxiv.org/abs/2405.00001\n`,
  })
  expect(papers).toMatchObject([{ abstract: text }])
})

test('A column of bare identifiers identifies the papers of a table', async () => {
  const { papers } = await parse({
    path: 'table.md',
    value: `| Title | Authors | arXiv ID |
|---|---|---|
| Weaving kites over quiet towns | Ada Weber, Bo Lind | 2405.00011 |
| Looms for silk strings in autumn | Mia Novak, Kai Tanaka | 2405.00012 |
`,
  })
  expect(papers.map(({ ids }) => ids.arxiv)).toEqual(['2405.00011', '2405.00012'])
})

const overview = `| # | Title | arXiv ID |
|---|---|---|
| 1 | Kites over quiet towns | 2405.00011 |
| 2 | Looms for silk strings | 2405.00012 |
`

test('Titles beside bare identifiers are papers, where a table has no more', async () => {
  const { papers } = await parse({ path: 'table.md', value: overview })
  expect(papers.map(({ title, ids, source }) => [title, ids.arxiv, source.line])).toEqual([
    ['Kites over quiet towns', '2405.00011', 3],
    ['Looms for silk strings', '2405.00012', 4],
  ])
})

test('Titles beside bare identifiers above the entries of these papers are an overview', async () => {
  const { papers } = await parse({
    path: 'digest.md',
    value: `# Daily\n\n${overview}\n## 1. Kites over quiet towns and loud ones\n\n**arXiv**: [2405.00011](https://arxiv.org/abs/2405.00011)\n\n## 2. Looms for silk strings: a survey\n\n**arXiv**: [2405.00012](https://arxiv.org/abs/2405.00012)\n`,
  })
  expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
    ['Kites over quiet towns and loud ones', 8],
    ['Looms for silk strings: a survey', 12],
  ])
})

test('Bold letters alone may set an abstract off, and a title that begins so has no colon either', async () => {
  const abstract =
    'Kites hold in nine towns, as we show with many strings, long tails, and looms that weave ropes for all of them.'
  const { papers } = await parse({
    path: 'papers.md',
    value: `# Papers\n\n### Weaving kites over quiet towns\n> A new way of weaving.\n\n- **Abstract** ${abstract}\n- **OpenReview**: https://openreview.net/pdf?id=abcDEF1234\n\n### Looms for silk strings\n> A loom for all.\n\n- **Abstract** ${abstract}\n- **OpenReview**: https://openreview.net/pdf?id=abcDEF1235\n\n### Ropes\n\n- **Abstract** Kites in Many Towns. [pdf](https://arxiv.org/abs/2405.00009)\n`,
  })
  expect(papers.slice(0, 2)).toMatchObject([
    { title: 'Weaving kites over quiet towns', abstract },
    { title: 'Looms for silk strings', abstract },
  ])
})
