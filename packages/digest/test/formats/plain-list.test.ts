import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse.ts'

const PAPERS: Fields[] = [
  ['Kites That Remember Their Wind', 'Ann Lee, Bo Kim, Cy Dow', '2301.00001', 'Kite Letters', '2024'],
  ['A Loom for Very Long Threads', 'Di Elm and Ed Fox', '2301.00002', 'NeurIPS', '2023'],
  ['Lamps in the Fog: A Survey', 'Flo Ito, Gus Lund', '2301.00003', 'CVPR', '2024'],
  ['Counting the Tides by Hand', 'Hana Mori', '2301.00004', 'ACL', '2024'],
]
type Fields = [title: string, names: string, id: string, venue: string, year: string]

const read = (
  each: (...fields: [...Fields, number]) => string,
  between: string,
  path = 'list.txt',
  head = '',
) => parse({ path, value: `${head}${PAPERS.map((fields, n) => each(...fields, n + 1)).join(between)}\n` })

const url = (id: string) => `https://arxiv.org/abs/${id}`

describe('a paper a line', () => {
  const shapes: Record<string, (...fields: [...Fields, number]) => string> = {
    'address ahead': (title, _, id) => `${url(id)} ${title}`,
    'address behind': (title, _, id) => `${title} ${url(id)}`,
    'address behind a colon': (title, _, id) => `${title}: ${url(id)}`,
    'address in brackets': (title, _, id) => `${title} (${url(id)})`,
    'tabs of a browser': (title, _, id) => `${url(id)} | [${id}] ${title}`,
    'id ahead': (title, _, id) => `${id} ${title}`,
    'id in brackets ahead': (title, _, id) => `[${id}] ${title}`,
    'id behind': (title, _, id) => `${title} (arXiv:${id})`,
    strokes: (title, names, id, venue, year) => `${title} | ${names} | ${venue} ${year} | ${url(id)}`,
    semicolons: (title, names, id, venue, year) => `${title}; ${names}; ${venue} ${year}; arXiv:${id}`,
    bullets: (title, names, id) => `• ${title} - ${names} - ${url(id)}`,
  }
  for (const [named, shape] of Object.entries(shapes))
    for (const path of ['list.txt', 'list.md'])
      it(`${named}, ${path}`, async () => {
        const { papers, messages } = await read(shape, '\n', path)
        expect(papers.map(({ title, ids, source }) => [title, ids.arxiv, source.line])).toEqual(
          PAPERS.map(([title, , id], n) => [title, id, n + 1]),
        )
        if (/strokes|semicolons|bullets/.test(named))
          expect(papers.map(({ authors }) => authors.length)).toEqual([3, 2, 2, 1])
        expect(messages.filter(({ ruleId }) => ruleId === 'unread-line')).toEqual([])
      })
})

describe('titles and names side by side', () => {
  const shapes: Record<string, (...fields: [...Fields, number]) => string> = {
    dash: (title, names) => `${title} - ${names}`,
    colon: (title, names) => `${names}: ${title}`,
    by: (title, names, _, venue, year) => `${title}, by ${names} (${venue} ${year})`,
    quotes: (title, names, _, venue, year) => `"${title}" by ${names} (${venue} ${year})`,
    columns: (title, names, _id, _venue, _year, n) => `${n}  ${title}     ${names}`,
  }
  for (const [named, shape] of Object.entries(shapes))
    it(named, async () => {
      const { format, papers } = await read(shape, '\n')
      expect(format).toBe('plain-list')
      expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual(
        PAPERS.map(([title], n) => [title, [3, 2, 2, 1][n]]),
      )
    })
})

describe('a paper in lines that blank ones part, or nothing does', () => {
  const shapes: Record<string, (...fields: [...Fields, number]) => string> = {
    'title, names': (title, names) => `${title}\n${names}`,
    'title, names, address': (title, names, id) => `${title}\n${names}\n${url(id)}`,
    'names, title, venue': (title, names, _, venue, year) => `${names}\n${title}\n${venue} ${year}`,
    'title, venue, names': (title, names, _, venue, year) => `${title}\n${venue} ${year}\n${names}`,
    'numbers of a thread': (title, names, id, _venue, _year, n) => `${n}/ ${title}\nby ${names}\n${url(id)}`,
    'title, names, text, address': (title, names, id) =>
      `${title}\n${names}\nWe show what kites can do where nobody looks at them.\n${url(id)}`,
    'a server of preprints': (title, names, id) =>
      `${title}\n${names}\nbioRxiv ${id}; doi: https://doi.org/10.1101/${id}`,
  }
  for (const [named, shape] of Object.entries(shapes))
    for (const between of ['\n\n', '\n'])
      it(`${named}, ${between.length > 1 ? 'blank lines' : 'nothing'} between`, async () => {
        const { format, papers } = await read(shape, between)
        expect(format).toBe('plain-list')
        const size = shape(...(PAPERS[0] as Fields), 1).split('\n').length + between.length - 1
        expect(papers.map(({ title, authors, source }) => [title, authors.length, source.line])).toEqual(
          PAPERS.map(([title], n) => [title, [3, 2, 2, 1][n], n * size + 1]),
        )
        if (shape(...(PAPERS[0] as Fields), 1).includes('http'))
          expect(papers.every(({ ids }) => ids.arxiv !== undefined || ids.doi !== undefined)).toBe(true)
        if (named.includes('venue'))
          expect(papers.map(({ date }) => date)).toEqual(['2024', '2023', '2024', '2024'])
      })
})

describe('references', () => {
  const shapes: Record<string, (...fields: [...Fields, number]) => string> = {
    APA: (title, _, id, venue, year) => `Lee, A., & Kim, B. (${year}). ${title}. ${venue}. ${url(id)}`,
    MLA: (title, _, _id, venue, year) => `Lee, Ann, and Bo Kim. "${title}." ${venue} (${year}).`,
    Chicago: (title, _, id, venue, year) =>
      `Lee, Ann, and Bo Kim. ${year}. “${title}.” ${venue} 12 (3): 45–60. ${url(id)}.`,
    IEEE: (title, _, _id, venue, year, n) =>
      `[${n}] A. Lee and B. Kim, “${title},” ${venue}, vol. 12, no. 3, pp. 45–60, ${year}.`,
    'IEEE, broken': (title, _, _id, venue, year, n) =>
      `[${n}] A. Lee and B. Kim, “${title},” in Proceedings of\n    the ${venue}, vol. 12, pp. 45–60, ${year}.`,
    ACM: (title, _, _id, venue, year, n) =>
      `[${n}] Ann Lee and Bo Kim. ${year}. ${title}. In ${venue}. ACM, 45–60.`,
    Vancouver: (title, _, _id, venue, year, n) =>
      `${n}. Lee A, Kim B. ${title}. ${venue}. ${year};12(3):45-60.`,
    keys: (title, _, _id, venue, year) =>
      `[LK${year.slice(2)}] Ann Lee and Bo Kim. ${title}. ${venue}, 12(3):45–60, ${year}.`,
    'GB/T 7714': (title, _, _id, venue, year, n) =>
      `[${n}] 王伟, 李明. ${title}[J]. ${venue}, ${year}, 12(3): 45-60.`,
  }
  for (const [named, shape] of Object.entries(shapes))
    for (const between of ['\n', '\n\n'])
      it(`${named}, ${between.length > 1 ? 'blank lines' : 'nothing'} between`, async () => {
        const { papers } = await read(shape, between)
        expect(
          papers.map(({ title, authors, date }) => [title?.replace(/[!?.]$/, ''), authors.length, date]),
        ).toEqual(PAPERS.map(([title, , , , year]) => [title, 2, year]))
      })

  it('one author by the full name, among others', async () => {
    const { papers } = await read(
      (title, names, _, venue, year) => `${names}. ${title}. ${venue} ${year}.`,
      '\n',
    )
    expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual(
      PAPERS.map(([title], n) => [title, [3, 2, 2, 1][n]]),
    )
  })
})

it('What stands around the entries is told of as text, and is no part of them', async () => {
  const value =
    'Hi all,\n\nhere are the papers for this week:\n\nKites That Remember Their Wind\nhttps://arxiv.org/abs/2301.00001\n\nA Loom for Very Long Threads\nhttps://arxiv.org/abs/2301.00002\n\nSee you on Thursday,\nAnn\n'
  const { papers, ledger } = await parse({ path: 'mail.txt', value })
  expect(papers.map(({ title, summary, source }) => [title, summary, source.line, source.endLine])).toEqual([
    ['Kites That Remember Their Wind', undefined, 5, 6],
    ['A Loom for Very Long Threads', undefined, 8, 9],
  ])
  expect(ledger.flatMap(({ kind, line }) => (kind === 'paper' ? [] : [line]))).toEqual(
    expect.arrayContaining([1, 3, 11]),
  )
})

it('A programme’s sessions and times are no titles', async () => {
  const value =
    'Session 1: Kites\n09:00 Kites That Remember Their Wind\nAnn Lee, Bo Kim\n\n09:20 A Loom for Very Long Threads\nDi Elm and Ed Fox\n\nCoffee\n\nSession 2: Lamps\n10:00 Lamps in the Fog\nFlo Ito, Gus Lund\n'
  const { papers } = await parse({ path: 'programme.txt', value })
  expect(papers.map(({ title }) => title)).toEqual([
    'Kites That Remember Their Wind',
    'A Loom for Very Long Threads',
    'Lamps in the Fog',
  ])
})

it('Stars, strokes and tags of titles are text', async () => {
  const titles = [
    'A* Search for `Kites` and A* Looms',
    'The <b>Bold</b> Kites of *Towns*',
    'Kites_of_Towns and __Looms__',
  ]
  const { papers } = await parse({
    path: 'list.txt',
    value: titles
      .map((title, n) => `${title}\nAnn Lee, Bo Kim\nhttps://arxiv.org/abs/2301.0000${n}`)
      .join('\n\n'),
  })
  expect(papers.map(({ title }) => title)).toEqual([
    titles[0],
    expect.stringContaining('Kites of *Towns'),
    titles[2],
  ])
})

it('Verses, addresses of people and recipes are no papers', async () => {
  for (const value of [
    'Pancakes for Sunday Mornings\n2 eggs, 1 cup of milk\nMix and fry.\n\nSoup of the Long Day\ncarrots, leeks\nBoil.\n',
    'Ada Weber\nTown University\nada@example.org\n\nBo Kim\nHill School\nbo@example.org\n\nCy Dow\nKite Lab\n',
  ])
    expect((await parse({ path: 'other.txt', value })).format).not.toBe('plain-list')
})

describe('what the authors say of their papers stands below their names', () => {
  const said = (title: string) =>
    `We study ${title.toLowerCase()} at length, and find that the effect is larger than it was thought to be in earlier work.`
  const shapes: Record<string, (...fields: [...Fields, number]) => string> = {
    'on a line': (title, names) => `${title}\n${names}\n${said(title)}\n`,
    'behind blank lines': (title, names) => `${title}\n\n${names}\n\n${said(title)}\n`,
    'under its label': (title, names, _, __, ___, n) =>
      `${n}. ${title}\n${names}\nAbstract: ${said(title)}\n`,
    'broken over lines': (title, names) =>
      `${title}\n${names}\n${said(title)
        .repeat(8)
        .replaceAll('.', '. ')
        .replace(/(.{60,80}) /g, '$1\n')}\n`,
    'below a count and a place': (title, names, _, venue, year, n) =>
      `${90 + n} Relevance\n${title}\n${names}\n${venue} ${year}\n${said(title)}\n`,
  }
  for (const [named, shape] of Object.entries(shapes))
    it(named, async () => {
      const { papers, ledger } = await read(shape, '\n')
      expect(
        papers.map(({ title, authors, abstract, summary }) => [
          title,
          authors.length,
          abstract?.startsWith('We study'),
          summary,
        ]),
      ).toEqual(PAPERS.map(([title], n) => [title, [3, 2, 2, 1][n], true, undefined]))
      expect(ledger.filter(({ kind }) => kind === 'unread')).toEqual([])
    })
})

it('Of many authors the first may be named alone; what is not the authors’ is no abstract', async () => {
  const { papers } = await read(
    (title, names, _, venue, year) =>
      `${title}\n${names.split(', ')[0]}, +7 authors\n${venue}\n12 September ${year}\nTLDR: We find that kites and looms are not what we thought they were, and that our lamps are brighter.\n`,
    '\n',
  )
  expect(papers.map(({ authorsPartial, abstract }) => [authorsPartial, abstract])).toEqual(
    PAPERS.map(() => [true, undefined]),
  )
  expect(papers[0]?.summary).toContain('We find that kites')
})

describe('a stop between the title and the people', () => {
  const shapes: Record<string, (...fields: [...Fields, number]) => string> = {
    'people ahead': (title, names) => `${names}. ${title}`,
    'people behind': (title, names) => `${title}. ${names}.`,
    'a question ahead': (title, names) => `Why Are ${title}? ${names}`,
  }
  for (const [named, shape] of Object.entries(shapes))
    it(named, async () => {
      const { papers } = await read(shape, '\n')
      expect(papers.map(({ title, authors }) => [title?.includes('.'), authors.length])).toEqual(
        PAPERS.map((_, n) => [false, [3, 2, 2, 1][n]]),
      )
    })
})

describe('a text behind a blank line below names and address is the paper’s, where nearly all have one', () => {
  const said = (title: string) =>
    `We study ${title.toLowerCase()} at length, and find that the effect\n      is larger than it was thought to be in earlier work.`
  const shapes: Record<string, (...fields: [...Fields, number]) => string> = {
    'between rules': (title, names, id, _, year, n) =>
      `------------------------\n[${n}/4] ${title}\n      ${names}\n      cs.LG | ${year}-03-12 | ${url(id)}v1\n\n      ${said(title)}\n\n      >> Summary: short.\n`,
    numbered: (title, names, id, _, __, n) => `${n}. ${title}\n${names}\n${url(id)}\n\n${said(title)}\n`,
  }
  for (const [named, shape] of Object.entries(shapes))
    it(named, async () => {
      const digest = await read(shape, '\n', 'list.txt', 'PAPERS OF THE DAY\n=================\n\n')
      expect(
        digest.papers.map(({ title, authors, ids, abstract, summary }) => [
          title,
          authors.length,
          ids.arxiv,
          abstract?.startsWith('We study'),
          summary,
        ]),
      ).toEqual(
        PAPERS.map(([title, , id], n) => [
          title,
          [3, 2, 2, 1][n],
          id,
          true,
          named === 'numbered' ? undefined : 'short.',
        ]),
      )
    })

  it('what ends the digest is no text of its last paper', async () => {
    const { papers } = await read(
      (title, names, id) => `${title}\n${names}\n${url(id)}\n\n${said(title)}\n`,
      '\n',
      'list.txt',
    )
    const ended = await parse({
      path: 'list.txt',
      value: `${PAPERS.map(([title, names, id]) => `${title}\n${names}\n${url(id)}\n\n${said(title)}\n`).join('\n')}\nHave a good week, and write to us if we have missed something.\n`,
    })
    expect(ended.papers.map(({ abstract }) => abstract)).toEqual(papers.map(({ abstract }) => abstract))
  })
})

it('reads numbered references that have their titles first and are broken over lines', async () => {
  const { papers, format } = await parse({
    path: 'publications.txt',
    value: [
      'Publications',
      '',
      '1. Three kinds of kites and the winds that carry them over water, A. Lee,',
      'B.C. Kim, and D. Dow, J. Kite Phys. (submitted)',
      '',
      '2. Load balancing by stealing strings in calculations of large kites:',
      'an application, E. Fox and D. Dow, Comp. Kite Chem. 51, 151-160 (2015)',
      'http://dx.doi.org/10.1016/j.kite.2014.10',
      '',
      '3. Advances in the weaving of looms for applications in kites of wool,',
      'A. Lee, E. Fox, and D. Dow, in: Proceedings of the Second International Conference on Kites,',
      'Looms and Lamps, Kite Town, pp. 119-136, (2013).',
      '',
      '4. Spin of knots: the nuclear approximation for yarn and for wool. E. Fox,',
      'A. Lee, Kite Lett. 382, 186, (2003).',
    ].join('\n'),
  })
  expect(format).toBe('plain-list')
  expect(papers.map(({ title, authors, date }) => [title, authors.length, date])).toEqual([
    ['Three kinds of kites and the winds that carry them over water', 3, undefined],
    ['Load balancing by stealing strings in calculations of large kites: an application', 2, '2015'],
    ['Advances in the weaving of looms for applications in kites of wool', 3, '2013'],
    ['Spin of knots: the nuclear approximation for yarn and for wool', 2, '2003'],
  ])
})

it('reads titles in capitals over several lines, and one among linked papers that has a journal and its year alone', async () => {
  const { papers, messages } = await parse({
    path: 'papers.txt',
    value: `[Kites]

1. KITEMIXER: A MIXING ARCHITECTURE FOR LONG WINDS
https://arxiv.org/abs/2310.00655
arxiv 2023
https://github.com/lee/kitemixer

2. REVERSIBLE KITE NORMALIZATION FOR
ACCURATE WIND FORECASTING AGAINST
THE TURN OF SEASONS
https://openreview.net/pdf?id=cGDAkQo1C0p
ICLR 2022

3. A loom-based wind forecasting method that uses many threads
Kite Tools Appl 2022

4. Learning the Language of Kites
https://arxiv.org/abs/2403.07815
TMLR 2024
`,
  })
  expect(
    papers.map(({ title, date, authors, source }) => [source.line, title, date, authors.length]),
  ).toEqual([
    [3, 'KITEMIXER: A MIXING ARCHITECTURE FOR LONG WINDS', '2023', 0],
    [8, 'REVERSIBLE KITE NORMALIZATION FOR ACCURATE WIND FORECASTING AGAINST THE TURN OF SEASONS', '2022', 0],
    [14, 'A loom-based wind forecasting method that uses many threads', '2022', 0],
    [17, 'Learning the Language of Kites', '2024', 0],
  ])
  expect(papers[2]?.venue).toBe('Kite Tools Appl 2022')
  expect(messages).toEqual([])
})

it('takes people in capitals below a title in capitals for its authors', async () => {
  const { papers } = await parse({
    path: 'papers.txt',
    value: `THE WINDS OF MANY KITES
ANN LEE, BO KIM
https://arxiv.org/abs/2310.00655

THE LOOMS OF MANY KITES
CY DOW, DI ROE
https://arxiv.org/abs/2310.00656

THE THREADS OF MANY KITES
ANN LEE, DI ROE
https://arxiv.org/abs/2310.00657
`,
  })
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual([
    ['THE WINDS OF MANY KITES', 2],
    ['THE LOOMS OF MANY KITES', 2],
    ['THE THREADS OF MANY KITES', 2],
  ])
})

it('gives the works of a bibliography the people whom a dash repeats, and reads titles of a word', async () => {
  const { papers, messages } = await parse({
    path: 'bibliography.txt',
    value: `Weber, Ada, and Bo Lind. 2012. Kite Grammar Visualized. Studies of Strings 6. Oslo: Kite Press.
Kim, Ann. 2011. “The System of Kites in Light of Winds.” Kite Studies 52.
———. 2015. “Toward the Ocean of the Kite System.” Folia Kitea 52: 15–36.
———. n.d. “Kite Expressions: Modern Kites (Vol 3).” In Encyclopedia of Kites, 730. Kite Press.
Roe, Cy. 1985. Tense. Kite Textbooks. Cambridge: Kite University.
---. 2014. The Strings of the Kite. Oslo: Kite Press.
Kim, Ann, and Bo Lee. 2017. “Strings and Frames of Kites.” Kite Letters 5 (2): 1–4.
`,
  })
  expect(
    papers.map(({ title, authors, date, source }) => [
      source.line,
      title,
      authors.map(({ name }) => name).join('; '),
      date,
    ]),
  ).toEqual([
    [1, 'Kite Grammar Visualized', 'Ada Weber; Bo Lind', '2012'],
    [2, 'The System of Kites in Light of Winds', 'Ann Kim', '2011'],
    [3, 'Toward the Ocean of the Kite System', 'Ann Kim', '2015'],
    [4, 'Kite Expressions: Modern Kites (Vol 3)', 'Ann Kim', undefined],
    [5, 'Tense', 'Cy Roe', '1985'],
    [6, 'The Strings of the Kite', 'Cy Roe', '2014'],
    [7, 'Strings and Frames of Kites', 'Ann Kim; Bo Lee', '2017'],
  ])
  expect(messages).toEqual([])
})

it('reads entries of as many lines each that a short sign parts, with the venue above the address', async () => {
  const { papers, messages } = await parse({
    path: 'papers.txt',
    value: `Notice: each paper takes **exactly** five lines, and a sign parts them.

#
2020
Ann Lee, Bo Kim, and Cy Dow
A semi-autonomous system for kites of many strings
Journal of Careful Kites
https://example.org/kites/1

#
2020
Di Elm, Ed Fox
SecureKites: A System for Winds
IEEE Transactions on Kite Forensics
https://arxiv.org/abs/2301.00002
#
2019
Flo Ito, Gus Lund
A Privacy Preserving Loom for Wearable Kites
Kites & Security
https://
`,
  })
  expect(
    papers.map(({ title, authors, date, venue, summary, source }) => [
      source.line,
      title,
      authors.length,
      date,
      venue,
      summary,
    ]),
  ).toEqual([
    [
      4,
      'A semi-autonomous system for kites of many strings',
      3,
      '2020',
      'Journal of Careful Kites',
      undefined,
    ],
    [11, 'SecureKites: A System for Winds', 2, '2020', 'IEEE Transactions on Kite Forensics', undefined],
    [17, 'A Privacy Preserving Loom for Wearable Kites', 2, '2019', 'Kites & Security', undefined],
  ])
  expect(messages).toEqual([])
})
