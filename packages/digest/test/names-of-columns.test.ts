import { expect, test } from 'vitest'
import { parse } from '../src/parse.ts'

/** What a table of two papers reads where one of its columns has a name, and cells, of its own. */
async function firstWith(name: string, cell: string) {
  const { papers } = await parse({
    path: 'papers.csv',
    value: `Code,Title,Link,"${name}"\nK1,Kites in strong winds,https://example.org/1,"${cell}"\nK2,Looms for silk strings,https://example.org/2,"${cell}"\n`,
  })
  return papers[0]
}

test.each([
  'Year of Publication',
  'Yr',
  'Year (published)',
  'Date/Year',
  'Date (YYYY)',
  'Paper Year',
  'Jahr',
  'First Published',
  'Date Issued',
])('A column "%s" holds the date', async (name) => {
  expect(await firstWith(name, '2019')).toMatchObject({ date: '2019' })
})

test.each(['Date (accessed)', 'Year (read)', 'Number of Publications'])(
  'A column "%s" holds no date',
  async (name) => {
    expect((await firstWith(name, '2019'))?.date).toBeUndefined()
  },
)

test.each([
  'Journal/Conference',
  'Conference or Journal',
  'Name of Journal',
  'Conference Title',
  'Venue (full name)',
  '期刊/会议',
])('A column "%s" holds the venue', async (name) => {
  expect(await firstWith(name, 'Kite Letters')).toMatchObject({ venue: 'Kite Letters' })
})

test.each(['Names of Authors', 'List of authors', 'Author/Authors', 'Authors (English)', '作者（英文）'])(
  'A column "%s" holds the authors',
  async (name) => {
    expect(await firstWith(name, 'Ada Weber; Bo Lind')).toMatchObject({
      authors: [{ name: 'Ada Weber' }, { name: 'Bo Lind' }],
    })
  },
)

test.each(['1st Author', 'Lead author', 'Author (first)'])(
  'A column "%s" holds the first author alone',
  async (name) => {
    expect(await firstWith(name, 'Ada Weber')).toMatchObject({
      authors: [{ name: 'Ada Weber' }],
      authorsPartial: true,
    })
  },
)

const text = 'We fly kites in nine towns and find that strings of silk hold longer than those of wool.'

test.each(['Abstract/Description', 'Abstract (EN)', 'Abstract of the paper', 'Resumo'])(
  'A column "%s" holds the abstract',
  async (name) => {
    expect(await firstWith(name, text)).toMatchObject({ abstract: text })
  },
)

test.each(['ChatGPT summary', 'One-sentence summary', 'AI-generated abstract', 'Key findings'])(
  'What a column "%s" holds is a summary, and no abstract',
  async (name) => {
    const paper = await firstWith(name, text)
    expect(paper?.summary).toBe(text)
    expect(paper?.abstract).toBeUndefined()
  },
)

test.each(['Digital Object Identifier', 'DOI or URL', 'DOI (if available)'])(
  'A column "%s" holds the DOI',
  async (name) => {
    expect(await firstWith(name, '10.1000/kite.7')).toMatchObject({ ids: { doi: '10.1000/kite.7' } })
  },
)

test.each(['Title of the Paper', 'Paper Title (English)', 'Study title', 'Name of Paper', 'Titolo'])(
  'A column "%s" holds the title, beside one that has titles of another thing',
  async (name) => {
    const { papers } = await parse({
      path: 'papers.csv',
      value: `Book,"${name}",Year\nWinds and Weather,Kites in strong winds,2019\nWinds and Weather,Looms for silk strings,2020\n`,
    })
    expect(papers.map(({ title }) => title)).toEqual(['Kites in strong winds', 'Looms for silk strings'])
  },
)

test('Names of authors may each have a line of their own', async () => {
  expect(await firstWith('Authors', 'Ada Weber\nJan van der Berg\nBo Lind')).toMatchObject({
    authors: [{ name: 'Ada Weber' }, { name: 'Jan van der Berg' }, { name: 'Bo Lind' }],
  })
  expect(await firstWith('Authors', 'Ada Weber and Jan\nvan der Berg')).toMatchObject({
    authors: [{ name: 'Ada Weber' }, { name: 'Jan van der Berg' }],
  })
})

test.each(['Pre-print', 'Preprint', 'preprint link'])(
  'A column "%s" holds the preprint’s address',
  async (name) => {
    expect(await firstWith(name, 'https://arxiv.org/abs/2405.00001')).toMatchObject({
      ids: { arxiv: '2405.00001' },
    })
  },
)
