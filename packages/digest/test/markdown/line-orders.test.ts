import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

const TITLES = [
  'Counting sheep with sparse attention',
  'Kites over water: a study of looms and wool',
  'On the looms of engine towns',
  'Do strings hold in storms?',
]
const NAMES = ['Ada Weber and Bo Lind', 'Cy Dow, Di Elm, and Ed Fox', 'Ada Weber', 'Ed Fox, Bo Lind']
const VENUES = [
  'In Proceedings of the 4th Workshop on Dust (DUST), 2010',
  'Journal of Dust, 11(3):45–67, 2011',
  'Dust Rev. B 72, 195322 (2012)',
  'Dust Letters (2013)',
]
const FAMILIES = [['Weber', 'Lind'], ['Dow', 'Elm', 'Fox'], ['Weber'], ['Fox', 'Lind']]

const read = async (value: string, path = 'publications.md') => (await parse({ path, value })).papers

/** A list whose entries have their parts a line each. */
function list(
  order: string,
  mark: (title: string) => string,
  parted: string,
  item = '- ',
  between = '\n',
): string {
  const entries = TITLES.map((title, n) => {
    const parts: Record<string, string> = { N: NAMES[n] ?? '', T: mark(title), V: VENUES[n] ?? '' }
    return item + [...order].map((part) => parts[part]).join(parted)
  })
  return `# Publications\n\n${entries.join(between)}\n`
}

describe('entries that have title, authors and venue a line each', () => {
  const marks = {
    plain: (title: string) => title,
    quoted: (title: string) => `"${title}"`,
    italic: (title: string) => `*${title}*`,
    bold: (title: string) => `**${title}**`,
  }
  const cases = ['NTV', 'TNV', 'TVN'].flatMap((order) =>
    Object.entries(marks).flatMap(([name, mark]) => [
      [`${order} ${name} with tags`, list(order, mark, '<br>')] as const,
      [`${order} ${name} with spaces`, list(order, mark, '  \n  ')] as const,
      [`${order} ${name} in paragraphs`, list(order, mark, '\\\n', '', '\n\n')] as const,
    ]),
  )

  it.each(cases)('are read whatever their order: %s', async (_, text) => {
    const papers = await read(text)
    expect(papers.map(({ title }) => title)).toEqual(TITLES)
    expect(papers.map(({ authors }) => authors.map(({ name }) => name.split(' ').at(-1)))).toEqual(FAMILIES)
    expect(papers.map(({ date }) => date)).toEqual(['2010', '2011', '2012', '2013'])
  })

  it('are told from people and where they work', async () => {
    const people = ['Ada Weber', 'Bo Lind', 'Cy Dow', 'Di Elm']
    const text = people.map((name) => `- ${name}<br>Professor of Kites, Dust Town`).join('\n')
    expect(await read(`# Organisers\n\n${text}\n`, 'papers.md')).toEqual([])
  })

  it('take the names of one whom nothing else shows to be names', async () => {
    const text = list('TN', (title) => title, '\n').replace('Ed Fox, Bo Lind', 'ed fox, Bo Lind and Di Elm')
    const papers = await read(text, 'accepted-papers.md')
    expect(papers.at(-1)?.authors.map(({ name }) => name)).toEqual(['ed fox', 'Bo Lind', 'Di Elm'])
  })
})

describe('one author', () => {
  const names = [
    'Ada Weber, Bo Lind',
    'Cy Dow, Di Elm',
    'Ada Weber',
    'Ed Fox, Bo Lind, Cy Dow',
    'Di Elm, Ada Weber',
  ]
  const titles = [...TITLES, 'Knots for all kites in the northern winds']
  const entries = (entry: (title: string, who: string, n: number) => string) =>
    `# Publications\n\n${titles.map((title, n) => `- ${entry(title, names[n] ?? '', n)}`).join('\n')}\n`

  it.each([
    [
      'between a title and a journal',
      entries((title, who, n) => `"${title}", ${who}, Dust Rev. B 7${n}, 1953 (2012)`),
    ],
    ['before a title', entries((title, who, n) => `${who}. ${title}. Dust Letters (201${n})`)],
    [
      'before a title and proceedings',
      entries((title, who) => `${who}, ${title}, In Proceedings of the 4th Dust (DUST), 2010.`),
    ],
    [
      'before a link on a line below',
      entries(
        (title, who, n) =>
          `${title}<br>Dust Letters (201${n})<br>${who} [[pdf]](https://example.org/${n}.pdf)`,
      ),
    ],
  ])('is known from others of the page %s', async (_, text) => {
    const papers = await read(text)
    expect(papers.map(({ title }) => title)).toEqual(titles)
    expect(papers.map(({ authors }) => authors.map(({ name }) => name).join(', '))).toEqual(names)
    expect(papers.every(({ date }) => /^201\d$/.test(date ?? ''))).toBe(true)
  })
})

describe('lines below a title', () => {
  it.each([
    ['(with Bo Lind and Cy Dow)', ['Bo Lind', 'Cy Dow'], true],
    ['Ada Weber - Bo Lind - Cy Dow', ['Ada Weber', 'Bo Lind', 'Cy Dow'], undefined],
  ])('give authors: %s', async (line, names, partial) => {
    const entry = (title: string, n: number) =>
      `**${title}**  \n${line}  \nDust Research 9${n}, 11–19, 2018  \n[author version](https://hal.science/hal-0${n}123456)`
    const papers = await read(`## Looms\n\n${TITLES.map(entry).join('\n\n')}\n`)
    expect(papers.map(({ title }) => title)).toEqual(TITLES)
    expect(papers[1]).toMatchObject({ date: '2018', venue: 'Dust Research 91, 11–19, 2018' })
    expect(papers[1]?.authors.map(({ name }) => name)).toEqual(names)
    expect(papers[1]?.authorsPartial).toBe(partial)
  })

  it('give authors and, in italics behind them, where and when', async () => {
    const [paper] = await read(
      '# Publications\n\n- **Kites Over Quiet Water**\n  Ada Weber, Bo Lind, and Cy Dow, *Dust Research, 2021*\n  [[pdf](https://example.org/kites.pdf)]\n',
    )
    expect(paper?.authors.map(({ name }) => name)).toEqual(['Ada Weber', 'Bo Lind', 'Cy Dow'])
    expect(paper).toMatchObject({ venue: 'Dust Research, 2021', date: '2021' })
  })

  it('say where and when a paper appeared, which is no summary', async () => {
    const venues = [
      'Dust Winter Conference on Looms (DWCL), 2021.',
      'Annals of Dust and Wool 156(1), 2021.',
      'To appear in Transactions of the Dust Society, 2021',
    ]
    for (const venue of venues) {
      const [paper] = await read(
        `## Kites Over Quiet Water\n\n- Ada Weber, Bo Lind\n- ${venue}\n- [[paper]](https://arxiv.org/abs/2101.00001)\n`,
      )
      expect(paper).toMatchObject({ title: 'Kites Over Quiet Water', date: '2021' })
      expect(paper?.venue).toContain('2021')
      expect(paper?.summary).toBeUndefined()
    }
  })

  it('stand indented in paragraphs of their own', async () => {
    const [paper] = await read(
      '## Articles\n\n- **Kites Over Quiet Water**\n\n\tAda Weber, *DUST spotlight, 2021*\n\n\t[[paper](https://arxiv.org/abs/2101.00001)]\n',
    )
    expect(paper).toMatchObject({
      title: 'Kites Over Quiet Water',
      date: '2021',
      ids: { arxiv: '2101.00001' },
    })
    expect(paper?.authors.map(({ name }) => name)).toEqual(['Ada Weber'])
  })
})

it.each([
  'Dust Research, 17, 122104.',
  'J. Dust Sci. Technol. B 23(6), 2958-2962.',
  'Dust Behaviour 145: 87–97.',
  'Dusts, 13(20), 5350, DOI: 10.1000/dust.5350.',
])('A journal with volume and pages behind authors and a title is no summary: %s', async (journal) => {
  const [paper] = await read(
    `# Publications\n\n- Weber, A. & Lind, B., 2021. "Kites over quiet water." ${journal}\n`,
  )
  expect(paper).toMatchObject({ title: 'Kites over quiet water', date: '2021' })
  expect(paper?.venue).toBe(journal.replace(/, DOI.*|\.$/, ''))
  expect(paper?.summary).toBeUndefined()
})

it('People with their places, a line each below a title in bold, are its authors', async () => {
  const entry = (title: string) =>
    `- **${title}**\n_Ada Weber (Dust Town - Norway)_; \n_Maria Bo de la Lind (Kite Lab / Hill School)_; \n_Cy Dow (Loom Inc.)_; `
  const papers = await read(`# Accepted papers\n\n${TITLES.map(entry).join('\n\n')}\n`, 'accepted-papers.md')
  expect(papers.map(({ title }) => title)).toEqual(TITLES)
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Ada Weber', 'Maria Bo de la Lind', 'Cy Dow'])
  expect(papers[0]?.summary).toBeUndefined()
})

it('A title that links its home page, with the authors in an item below it, is a paper', async () => {
  const [paper] = await read(
    '# Recent works\n\n* Dust-Aware Discovery of Kites [[Homepage]](https://sites.example.org/kites)\n\n    * Ada Weber, Bo Lind\n\n    * Dust Town\n',
  )
  expect(paper?.title).toBe('Dust-Aware Discovery of Kites')
  expect(paper?.authors.map(({ name }) => name)).toEqual(['Ada Weber', 'Bo Lind'])
})

it('References with their papers’ files that stand in quotations are papers', async () => {
  const quotes = TITLES.map(
    (title, n) =>
      `> Ada Weber, Bo Lind and Cy Dow. ${title} [pdf](papers/dust${n}.pdf) [video](https://youtu.be/${n})`,
  )
  const papers = await read(`# Programme\n\n_MON OCT 19 (Chair: Di Elm)_\n\n${quotes.join('\n\n')}\n`)
  expect(papers.map(({ title }) => title)).toEqual(TITLES)
  expect(papers[0]?.authors).toHaveLength(3)
})
