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
