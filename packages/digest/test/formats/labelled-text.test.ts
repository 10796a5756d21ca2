import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const long = 'We study how small models learn to count and find that they do so late. '.repeat(7).trim()

describe('records of labelled lines', () => {
  test('parted by rules, as scripts print the fields of the arXiv API', async () => {
    const digest = await parse(
      `Title: Counting Late\nPDF: https://arxiv.org/pdf/2503.01234v2\nSummary: ${long}\n---\nTitle: Counting Early\nPDF: https://arxiv.org/pdf/2503.01235\nSummary: ${long}\n---\n`,
    )
    expect(digest.format).toBe('labelled-text')
    expect(digest.papers[0]).toEqual({
      title: 'Counting Late',
      abstract: long,
      authors: [],
      ids: { arxiv: '2503.01234' },
      version: 2,
      links: [{ url: 'https://arxiv.org/pdf/2503.01234v2', kind: 'pdf' }],
      keywords: [],
      categories: [],
      headings: [],
      notes: [],
      source: { line: 1, endLine: 3 },
    })
    expect(digest.papers[1]?.source).toEqual({ line: 5, endLine: 7 })
    expect(digest.messages).toEqual([])
  })

  test('whose titles have a number and a rule below them, and whose links have labels of their own', async () => {
    const rule = '='.repeat(80)
    const record = (n: number, title: string) =>
      `[${n}] ${title}\n${'-'.repeat(80)}\nHTML链接: https://arxiv.org/html/2503.0123${n}v1\n摘要页面: https://arxiv.org/abs/2503.0123${n}\n\n摘要:\n${long}\n\n${rule}\n`
    const titles = ['Counting Late', 'Counting Early', 'Counting by Twos']
    const { format, papers } = await parse({
      path: 'papers.txt',
      value: `arXiv 论文信息汇总\n${rule}\n生成时间: 2025-11-13 22:57:30\n总计: 3 篇论文\n${rule}\n\n${titles.map((title, n) => record(n + 1, title)).join('\n')}`,
    })
    expect(format).toBe('labelled-text')
    expect(papers.map((paper) => [paper.title, paper.ids.arxiv, paper.abstract, paper.source.line])).toEqual(
      titles.map((title, n) => [title, `2503.0123${n + 1}`, long, 7 + 10 * n]),
    )
  })

  test('with the address of each on a line without a label', async () => {
    const { papers } = await parse(
      'Title: Counting Late\nAuthors: Ada Weber; Bo Lind\nhttps://example.org/late\n\nTitle: Counting Early\nAuthors: Cy Dow\nhttps://example.org/early\n',
    )
    expect(papers.map(({ authors, links }) => [authors.map(({ name }) => name), links[0]?.url])).toEqual([
      [['Ada Weber', 'Bo Lind'], 'https://example.org/late'],
      [['Cy Dow'], 'https://example.org/early'],
    ])
  })

  test('kept by hand under days and sections, with numbers and where each appeared', async () => {
    const { format, papers } = await parse({
      path: 'reading.txt',
      value:
        "------- 2020.02.07 ------\n-- Counting:\n\n-- Late Counting:\n1.\nTitle: Counting Late\n- 2019'LATE\nAuthor: Ada Weber; Juan Cruz\nInstitute: Late Lab\nMotivation: To count\n\n2.\nTitle: Counting Early\nAuthor: Ada Weber\nMethod: Count early\n",
    })
    expect(format).toBe('labelled-text')
    expect(papers).toMatchObject([
      {
        title: 'Counting Late',
        authors: [{ name: 'Ada Weber' }, { name: 'Juan Cruz' }],
        date: '2019',
        venue: 'LATE',
        source: { line: 6 },
      },
      { title: 'Counting Early', authors: [{ name: 'Ada Weber' }], source: { line: 13 } },
    ])
  })

  test('parted by blank lines, wrapped, with authors, date and venue', async () => {
    const { papers } = await parse(
      'Title: Counting\n  Late\nAuthors: Ada Weber, Juan Cruz et al.\nDate: 13 March 2025\nVenue: A Workshop\nKeywords: counting; late bloomers\n\nTitle: Counting Early\nDOI: 10.1000/XYZ.1\nNote: read it again\n',
    )
    expect(papers).toMatchObject([
      {
        title: 'Counting Late',
        authors: [{ name: 'Ada Weber' }, { name: 'Juan Cruz' }],
        authorsPartial: true,
        date: '2025-03-13',
        venue: 'A Workshop',
        keywords: ['counting', 'late bloomers'],
      },
      { title: 'Counting Early', ids: { doi: '10.1000/xyz.1' }, notes: ['read it again'] },
    ])
  })

  test('a few sentences under "Summary" are a summary, never the abstract', async () => {
    const { papers } = await parse(
      'Title: Counting Late\nLink: https://arxiv.org/abs/2503.01234\nSummary: Models count late.\n\nTitle: Other\nAbstract: Theirs.\nSummary: Mine.\n',
    )
    expect(papers.map(({ abstract, summary }) => ({ abstract, summary }))).toEqual([
      { abstract: undefined, summary: 'Models count late.' },
      { abstract: 'Theirs.', summary: 'Mine.' },
    ])
  })

  test('in Chinese, with full-width colons', async () => {
    const { papers, format } = await parse(
      '标题：晚学的计数\n作者：张三、李四\n摘要：我们研究小模型如何学会计数。\n链接：https://arxiv.org/abs/2503.01234\n',
    )
    expect(format).toBe('labelled-text')
    expect(papers).toMatchObject([
      { title: '晚学的计数', authors: [{ name: '张三' }, { name: '李四' }], ids: { arxiv: '2503.01234' } },
    ])
  })

  test('tell of a link that leads to no web page, and of records without title', async () => {
    const digest = await parse(
      'Title: Counting Late\nURL: javascript:alert(1)\n\n---\nAbstract: Nobody knows whose.\n---\nTitle: Other\nURL: https://example.org/x\n',
    )
    expect(digest.papers.map(({ title, links }) => [title, links.length])).toEqual([
      ['Counting Late', 0],
      ['Other', 1],
    ])
    expect(digest.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['unread-line', 5],
      ['unsafe-link', 2],
    ])
  })
})

test('front matter of Markdown is no record, records between rules are', async () => {
  const front = '---\ntitle: Papers of the week\nauthor: Ada Weber\ndate: 2025-03-13\n---\n'
  const paper = '\n## [Counting Late](https://arxiv.org/abs/2503.01234)\n\nWe study how small models count.\n'
  expect((await parse(front + paper)).format).toBe('markdown')
  const record = 'title: Counting Late\nauthor: Ada Weber\nurl: https://arxiv.org/abs/2503.01234\n---\n'
  expect((await parse(`---\n${record.repeat(3)}`)).format).toBe('labelled-text')
})

test('a label that is not known is a note, and no part of the field before it', async () => {
  const { papers } = await parse(
    'Title: Counting Late\nAuthors: Ada Weber\nVerdict: worth it\nURL: https://arxiv.org/abs/2503.01234\n\nTitle: Counting\nLate: A Study\nAuthors: Juan Cruz,\nBo Kim\nAbstract: We count.\nMethod: by hand.\n',
  )
  expect(
    papers.map(({ title, authors, notes, abstract }) => [
      title,
      authors.map(({ name }) => name),
      notes,
      abstract,
    ]),
  ).toEqual([
    ['Counting Late', ['Ada Weber'], ['Verdict: worth it'], undefined],
    ['Counting Late: A Study', ['Juan Cruz', 'Bo Kim'], [], 'We count. Method: by hand.'],
  ])
})

test('a report of a database is read by its labels, a title above them begins the record', async () => {
  const record = (title: string, author: string, more: string) => `Document 1 of 2

${title}

Author: ${author}

Publication info: Journal of Kites ; Townsville  Vol. 12, Iss. 3,  (Mar 2019): 12-34.

ProQuest document link

Abstract: We weave kites of silk and of paper, and find that the wind does not mind.

Title: ${title}

Publication title: Journal of Kites; Townsville

Volume: 12

Publication year: 2019

Publication date: Mar 2019

ISSN: 1234-5678

${more}ProQuest document ID: 1234567890

Database: Kite Index

____________________________________________________________

`
  const { format, papers } = await parse({
    path: 'report.txt',
    value: `____________________________________________________________

${record('Woven kites in strong winds', 'Byron, Ada; Hopper, Grace', 'DOI: https://dx.doi.org/10.1000/kites.2019\n\n')}${record('Kites on land', 'Dow, Cy', '')}`,
  })
  expect(format).toBe('labelled-text')
  expect(papers).toMatchObject([
    {
      title: 'Woven kites in strong winds',
      authors: [{ name: 'Ada Byron' }, { name: 'Grace Hopper' }],
      ids: { doi: '10.1000/kites.2019' },
      venue: 'Journal of Kites; Townsville',
      date: '2019-03',
      abstract: 'We weave kites of silk and of paper, and find that the wind does not mind.',
      notes: [],
      source: { line: 5 },
    },
    { title: 'Kites on land', authors: [{ name: 'Cy Dow' }], date: '2019-03', source: { line: 37 } },
  ])
})

test('reads authors that a report names twice, and those who have a line each', async () => {
  const value = `Counting shelves of the coast
Author: One, Ada; Two, Bob 1 University of the Coast
Abstract: We count shelves of the coast, and find that they are many.
Title: Counting shelves of the coast
Author: One, Ada; Two, Bob
Publication title: Journal of Shelves
DOI: 10.1000/1

----

Title: Spines and what they hold
Author: Six, Fay
Author: Ten, Gus
Publisher: Shelf Press
DOI: 10.1000/2
`
  const { papers } = await parse({ path: 'report.txt', value }, { format: 'labelled-text' })
  expect(papers.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
    ['Ada One', 'Bob Two'],
    ['Fay Six', 'Gus Ten'],
  ])
})

describe('labelled lines without titles', () => {
  test('are records where an identifier begins each', async () => {
    const { format, papers, messages } = await parse(
      `DOI: DOI\nABSTRACT: Abstract\n-----\nDOI: 10.1000/one\nABSTRACT: ${long}\n-----\nDOI: 10.1000/two\nABSTRACT: ${long}\n\nDOI: 10.1000/three\nABSTRACT: ${long}\n`,
    )
    expect(format).toBe('labelled-text')
    expect(papers.map(({ ids, abstract, source }) => [ids.doi, abstract, source.line])).toEqual([
      ['10.1000/one', long, 4],
      ['10.1000/two', long, 7],
      ['10.1000/three', long, 10],
    ])
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['title-missing', 4],
      ['unread-line', 1],
    ])
  })
})

describe('what a script prints', () => {
  test('has rules within its records, and numbers with dates above them', async () => {
    const rule = '='.repeat(40)
    const { format, papers } = await parse({
      path: 'results.txt',
      value: `${rule}\n  Collector of Sheep\n${rule}\n\n${[1, 2, 3]
        .map(
          (n) =>
            `No. ${n}  [2026-01-0${n}]\nTitle : Counting ${n} Sheep\nLink  : http://arxiv.org/abs/2601.0000${n}v1\n${'-'.repeat(40)}\nAbstract:\n${long}\n${rule}\n\n`,
        )
        .join('')}`,
    })
    expect(format).toBe('labelled-text')
    expect(
      papers.map(({ title, date, ids, abstract, source }) => [title, date, ids.arxiv, abstract, source.line]),
    ).toEqual(
      [1, 2, 3].map((n) => [`Counting ${n} Sheep`, `2026-01-0${n}`, `2601.0000${n}`, long, 8 * n - 3]),
    )
  })

  test('may have the abstract below the labels, without one', async () => {
    const { papers, messages } = await parse({
      path: 'reader.txt',
      value: [1, 2]
        .map(
          (n) =>
            `Title: Counting ${n} Sheep\nAuthor: Ann Lee, Bo Kim\nDate: Wed, 12 Aug 2020 21:10:36 +0800\nLink: http://arxiv.org/abs/2008.0123${n}\n\n${long.replaceAll('. ', '.\n')}\n\n`,
        )
        .join(''),
    })
    expect(papers.map(({ title, abstract, source }) => [title, abstract, source.line])).toEqual([
      ['Counting 1 Sheep', long, 1],
      ['Counting 2 Sheep', long, 14],
    ])
    expect(messages).toEqual([])
  })
})

test('Numbers may stand before the titles of records, and headings between rules above them', async () => {
  const numbered = await parse({
    path: 'papers.txt',
    value: [
      '[1] Title: Kite Models Are Few-Shot Fliers',
      '    Link: https://arxiv.org/abs/2602.01234',
      '    Abstract: We show that kites',
      '    fly in few shots.',
      '----------------------------------------',
      '[2] Title: Looms of the North',
      '    Link: https://arxiv.org/abs/2602.01235',
      '    Abstract: We weave.',
    ].join('\n'),
  })
  expect(numbered.papers.map(({ title, ids, abstract }) => [title, ids.arxiv, abstract])).toEqual([
    ['Kite Models Are Few-Shot Fliers', '2602.01234', 'We show that kites fly in few shots.'],
    ['Looms of the North', '2602.01235', 'We weave.'],
  ])
  const headed = await parse({
    path: 'papers.txt',
    value: [
      '=== Paper 1 ===',
      'Title      : Kite Models Are Few-Shot Fliers',
      'Authors    : Ann Lee, Bo Kim',
      'URL        : http://arxiv.org/abs/2602.01234v1',
      '',
      '=== Paper 2 ===',
      'Title      : Looms of the North',
      'Authors    : Cy Moss',
      'URL        : http://arxiv.org/abs/2602.01235v1',
    ].join('\n'),
  })
  expect(headed.papers.map(({ title, ids, source }) => [title, ids.arxiv, source.line])).toEqual([
    ['Kite Models Are Few-Shot Fliers', '2602.01234', 2],
    ['Looms of the North', '2602.01235', 7],
  ])
})

test('Where all authors work may stand behind them: a firm, or a place behind a semicolon', async () => {
  const of = async (authors: string) => {
    const value = [
      `Title: Kite Models Are Few-Shot Fliers\nAuthors: ${authors}\nLink: https://arxiv.org/abs/2602.01234`,
      'Title: Looms of the North\nAuthors: Cy Moss\nLink: https://arxiv.org/abs/2602.01235',
    ].join('\n\n')
    const { papers } = await parse({ path: 'papers.txt', value })
    return papers[0]?.authors.map(({ name, affiliation }) => [name, affiliation])
  }
  expect(await of('Ann Lee, Bo Kim, Kite Inc.')).toEqual([
    ['Ann Lee', 'Kite Inc.'],
    ['Bo Kim', 'Kite Inc.'],
  ])
  expect(await of('Ann Lee, Bo Kim and Di Fay; Loom Research')).toEqual([
    ['Ann Lee', 'Loom Research'],
    ['Bo Kim', 'Loom Research'],
    ['Di Fay', 'Loom Research'],
  ])
  expect((await of('Ann Lee, Bo Kim, Kite Study Group'))?.map(([name]) => name)).toEqual([
    'Ann Lee',
    'Bo Kim',
    'Kite Study Group',
  ])
  expect((await of('Lee, Ann; Kim, Bo'))?.map(([name]) => name)).toEqual(['Ann Lee', 'Bo Kim'])
})

describe('records whose titles have no label', () => {
  const read = async (value: string, path = 'papers.txt') => {
    const { format, papers } = await parse({ path, value })
    return [
      format,
      ...papers.map(({ title, authors, ids, date, source }) => [
        source.line,
        title,
        authors.map(({ name }) => name).join('; '),
        ids.arxiv ?? ids.pmid,
        date,
      ]),
    ]
  }
  const late = [1, 'Counting Late: How They Learn', 'Ada Weber; Juan Cruz', '2503.01234', '2025-03-04']

  test('begin with a number, as scripts print lists', async () => {
    expect(
      await read(
        '1. Counting Late: How They Learn\n   Authors: Ada Weber, Juan Cruz\n   Published: 2025-03-04\n   URL: https://arxiv.org/abs/2503.01234v1\n   Abstract: We study how small models count.\n\n2. Counting\n   Early\n   Authors: Bo Kim\n   Published: 2025-03-05\n   URL: https://arxiv.org/abs/2503.01235v2\n   Abstract: We count before breakfast.\n',
      ),
    ).toEqual(['labelled-text', late, [7, 'Counting Early', 'Bo Kim', '2503.01235', '2025-03-05']])
  })

  test('have a year in brackets behind them, or stand alone in the line above', async () => {
    expect(
      await read(
        'Top Results:\n[1] Counting Late (2022)\n    Author(s): Ada Weber\n    Abstract: We study how small models count\nin the wild...\n    PDF: http://arxiv.org/pdf/2503.01234v1\n\n[2] Counting Early (2021)\n    Author(s): Bo Kim\n    Abstract: We count early.\n    PDF: http://arxiv.org/pdf/2503.01235v1\n',
      ),
    ).toEqual([
      'labelled-text',
      [2, 'Counting Late', 'Ada Weber', '2503.01234', '2022'],
      [8, 'Counting Early', 'Bo Kim', '2503.01235', '2021'],
    ])
    expect(
      await read(
        'Counting Late\nAuthors: Ada Weber\nLink: http://arxiv.org/abs/2503.01234\n\nCounting Early\nAuthors: Bo Kim\nLink: http://arxiv.org/abs/2503.01235\n',
      ),
    ).toEqual([
      'labelled-text',
      [1, 'Counting Late', 'Ada Weber', '2503.01234', undefined],
      [5, 'Counting Early', 'Bo Kim', '2503.01235', undefined],
    ])
  })

  test('stand behind the word for a paper and its number', async () => {
    expect(
      await read(
        'Paper 1: Counting Late\nAuthors: Ada Weber\narXiv ID: 2503.01234\n---------\nPaper 2: Counting Early\nAuthors: Bo Kim\narXiv ID: 2503.01235\n---------\n',
      ),
    ).toEqual([
      'labelled-text',
      [1, 'Counting Late', 'Ada Weber', '2503.01234', undefined],
      [5, 'Counting Early', 'Bo Kim', '2503.01235', undefined],
    ])
  })

  test('are closed headings, with text below the last label', async () => {
    const { papers } = await parse({
      path: 'papers.txt',
      value:
        '### Counting Late ###\nAuthors: Ada Weber\narXiv: 2503.01234\nWe study how small models count.\n\n### Counting Early ###\nAuthors: Bo Kim\narXiv: 2503.01235\nWe count before breakfast.\n',
    })
    expect(papers).toMatchObject([
      { title: 'Counting Late', ids: { arxiv: '2503.01234' }, summary: 'We study how small models count.' },
      { title: 'Counting Early', ids: { arxiv: '2503.01235' }, source: { line: 6 } },
    ])
  })

  test('are none where words of an abstract stand above a label', async () => {
    expect(
      await read(
        'Counting Late\nAuthors: Ada Weber\nAbstract:\n\nWe study how small models count and find that they do\n\nPDF: https://arxiv.org/pdf/2503.01234\n\nCounting Early\nAuthors: Bo Kim\nAbstract:\n\nWe count before breakfast and find that nobody minds\n\nPDF: https://arxiv.org/pdf/2503.01235\n',
      ),
    ).toEqual([
      'labelled-text',
      [1, 'Counting Late', 'Ada Weber', '2503.01234', undefined],
      [9, 'Counting Early', 'Bo Kim', '2503.01235', undefined],
    ])
  })
})

test('what stands above a record identifies its paper, and arXiv says more behind the day', async () => {
  const record = (n: number, id: string) =>
    `**${n}. arXiv:${id} [cs.CL, cs.LG]**\n**Title:** Counting ${n}\n**Authors:** Ada Weber, Bo Kim\n**Submitted:** 20 May, 2025; originally announced May 2025\n`
  const { papers } = await parse({
    path: 'found.txt',
    value: `Here they are:\n\n---\n\n${record(1, '2505.01234')}\n---\n\n${record(2, '2505.01235v3')}`,
  })
  expect(papers).toMatchObject([
    { title: 'Counting 1', ids: { arxiv: '2505.01234' }, date: '2025-05-20', source: { line: 5 } },
    {
      title: 'Counting 2',
      ids: { arxiv: '2505.01235' },
      version: 3,
      date: '2025-05-20',
      source: { line: 12 },
    },
  ])
})

test('authors: as Scholar prints them, one to a line, as a list of code, one of them turned round', async () => {
  const { papers } = await parse({
    path: 'found.txt',
    value:
      "Title: Counting Late\nLink: https://example.org/late\nCitation: A Weber, J van Cruz… - Journal of Counting, 2011 - example.org\n\nTITLE : Counting Early\nAUTHORS : Ada Weber\n          Juan Cruz\nDATE : 05 Mar 2024\n\nTitle: Counting Twice\nAuthors: ['Ada Weber', 'Juan Cruz']\nEntry ID: http://arxiv.org/abs/2503.01234v1\n\nTitle: Counting Alone\nAuthor: Weber, Ada\nYear: 2023\n",
  })
  expect(papers.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
    ['A Weber', 'J van Cruz'],
    ['Ada Weber', 'Juan Cruz'],
    ['Ada Weber', 'Juan Cruz'],
    ['Ada Weber'],
  ])
  expect(papers[0]).toMatchObject({ authorsPartial: true, venue: 'Journal of Counting', date: '2011' })
  const medical = await parse(
    'PMID: 38123456\nTitle: Counting cells\nAuthors: Weber A, Cruz J.\n\nPMID: 38123457\nTitle: More cells\nAuthors: Kim B.\n',
  )
  expect(medical.papers).toMatchObject([
    {
      title: 'Counting cells',
      ids: { pmid: '38123456' },
      authors: [{ name: 'A Weber' }, { name: 'J Cruz' }],
    },
    { title: 'More cells', ids: { pmid: '38123457' } },
  ])
})

test('exports of CNKI: labels of NoteExpress in braces, and labels in two languages', async () => {
  const inBraces = await parse({
    path: 'export.net',
    value:
      '{Reference Type}: Journal Article\n{Title}: 小模型的计数研究\n{Author}: 张三;李四;\n{Author Address}: 某某大学\n{Journal}: 计数学报\n{Year}: 2019\n{Pages}: 1-8\n{Keywords}: 计数;;模型\n{Abstract}: 我们研究小模型如何学习计数。\n{ISBN/ISSN}: 1000-0000\n\n\n{Reference Type}: Thesis\n{Title}: 慢路快图\n{Author}: 王五\n{Year}: 2018\n{Abstract}: 我们绘制道路。\n',
  })
  const inTwo = await parse({
    path: 'export.txt',
    value:
      'SrcDatabase-来源库: 期刊\nTitle-题名: 小模型的计数研究\nAuthor-作者: 张三;李四;\nOrgan-单位: 某某大学\nSource-文献来源: 计数学报\nSummary-摘要: 我们研究小模型如何学习计数。\nPubTime-发表时间: 2019-03-15\n\nSrcDatabase-来源库: 硕士\nTitle-题名: 慢路快图\nAuthor-作者: 王五\nSummary-摘要: 我们绘制道路。\nPubTime-发表时间: 2018-01-02\n',
  })
  for (const { papers } of [inBraces, inTwo]) {
    expect(papers).toMatchObject([
      {
        title: '小模型的计数研究',
        authors: [{ name: '张三' }, { name: '李四' }],
        venue: '计数学报',
        abstract: '我们研究小模型如何学习计数。',
        date: expect.stringMatching(/^2019/),
      },
      { title: '慢路快图', authors: [{ name: '王五' }], date: expect.stringMatching(/^2018/) },
    ])
  }
})

describe('records', () => {
  test.each([
    ['title', 'authors', 'published', 'pdf_url', 'categories', 'abstract'],
    ['제목', '저자', '발표일', '링크', '카테고리', '초록'],
    ['タイトル', '著者', '公開日', 'URL', 'カテゴリ', 'アブストラクト'],
    ['标题', '作者', '发布日期', '链接', '分类', '摘要'],
  ])(
    'whose labels are %s, %s and so on, in whatever order, behind numbers of their own',
    async (title, authors, published, link, categories, abstract) => {
      const papers = [
        ['Counting Late', '2503.01234', '2026-07-02'],
        ['Counting Early', '2503.01235', '2026-07-01'],
        ['Counting at Noon', '2503.01236', '2026-06-30'],
      ]
      const record = ([name, id, day]: string[], n: number) =>
        `${n + 1}.\n${published}: ${day}\n${link}: https://arxiv.org/pdf/${id}v1\n${title}:\n${name}\n${authors}:\nAda Weber, Juan Cruz\n${categories}: cs.CL, cs.LG\n${abstract}:\n${long}\n`
      const digest = await parse({ path: 'papers.txt', value: papers.map(record).join('\n') })
      expect(digest.format).toBe('labelled-text')
      expect(
        digest.papers.map((paper) => [
          paper.title,
          paper.ids.arxiv,
          paper.date,
          paper.authors.length,
          paper.categories,
          paper.abstract,
        ]),
      ).toEqual(papers.map(([name, id, day]) => [name, id, day, 2, ['cs.CL', 'cs.LG'], long]))
    },
  )
})

describe('labels that nobody listed', () => {
  const titles = ['Weaving kites over quiet towns', 'Looms for silk strings']
  const records = (...lines: string[]) =>
    parse({
      path: 'papers.txt',
      value: titles
        .map(
          (title, n) =>
            `Title: ${title}\n${lines.join('\n')}\nURL: https://arxiv.org/abs/2405.0000${n + 1}\n`,
        )
        .join('\n'),
    })

  test.each(['Paper authors', 'Written by', 'Names of authors', 'Researchers', '作者/机构'])(
    '%s: who wrote it',
    async (label) => {
      const { papers } = await records(`${label}: Ada Weber, Bo Lind`)
      expect(papers.map(({ title }) => title)).toEqual(titles)
      expect(papers[0]?.authors).toEqual([{ name: 'Ada Weber' }, { name: 'Bo Lind' }])
    },
  )

  test.each(['Date of publication', 'First submitted', 'Posted', '発行日'])('%s: when', async (label) => {
    const { papers } = await records(`${label}: 2024-05-06`)
    expect(papers.map(({ title, date }) => [title, date])).toEqual(
      titles.map((title) => [title, '2024-05-06']),
    )
  })

  test.each(['Abstract text', 'Original abstract', 'Abstract (English)'])(
    '%s: the abstract',
    async (label) => {
      const { papers } = await records(`${label}: We fly kites in nine towns.`)
      expect(papers[0]).toMatchObject({ title: titles[0], abstract: 'We fly kites in nine towns.' })
    },
  )

  test('ones that say nothing known are no part of the title above them, where other records have them', async () => {
    const { papers } = await records('Verdict: worth it')
    expect(papers.map(({ title }) => title)).toEqual(titles)
    expect(papers[0]?.notes).toEqual(['Verdict: worth it'])
  })

  test('a title goes on in a line with a colon', async () => {
    const { papers } = await parse({
      path: 'papers.txt',
      value:
        'Title: Weaving kites over\nquiet towns: a study\nAuthors: Ada Weber\n\nTitle: Looms for silk\nstrings: what they hold\nAuthors: Bo Lind\n',
    })
    expect(papers.map(({ title }) => title)).toEqual([
      'Weaving kites over quiet towns: a study',
      'Looms for silk strings: what they hold',
    ])
  })

  test('an identifier at the end of records makes them no mail of arXiv’s', async () => {
    const { format, papers } = await parse({
      path: 'papers.txt',
      value: titles
        .map((title, n) => `Title: ${title}\nAuthors: Ada Weber, Bo Lind\narXiv: 2405.0000${n + 1}\n`)
        .join('\n'),
    })
    expect(format).toBe('labelled-text')
    expect(papers.map(({ title, ids }) => [title, ids.arxiv])).toEqual([
      [titles[0], '2405.00001'],
      [titles[1], '2405.00002'],
    ])
  })

  test('a lone name is turned as the lists are', async () => {
    const { papers } = await parse({
      path: 'papers.txt',
      value: ['Weber A, Lind BC', 'Cruz J, Ray D', 'Weber A']
        .map((authors, n) => `Title: ${titles[n] ?? 'Silk of hills'}\nAuthors: ${authors}\nYear: 2019\n`)
        .join('----------\n'),
    })
    expect(papers.map(({ authors }) => authors[0]?.name)).toEqual(['A Weber', 'J Cruz', 'A Weber'])
  })
})

test('The number of a title above its fields may have a Chinese comma behind it', async () => {
  const value =
    '1、风筝的记忆：一项研究\n作者：王伟，李明\n链接：https://arxiv.org/abs/2301.00001\n\n2、长文本的织机\n作者：张华\n链接：https://arxiv.org/abs/2301.00002\n'
  const { papers } = await parse({ path: 'papers.txt', value })
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual([
    ['风筝的记忆：一项研究', 2],
    ['长文本的织机', 1],
  ])
})

test('A number with a comma stands ahead of a label; authors named in full are not turned round', async () => {
  const value =
    '1, TITLE: Counting Late\nAUTHORS: Ada Weber; Bo Lind\nHIGHLIGHT: We count late.\n\n2, TITLE: Looms of Hills\nAUTHORS: Cy Dow\nHIGHLIGHT: We weave.\n'
  const { papers } = await parse({ path: 'papers.txt', value })
  expect(papers.map(({ title, authors, summary }) => [title, authors.length, summary])).toEqual([
    ['Counting Late', 2, 'We count late.'],
    ['Looms of Hills', 1, 'We weave.'],
  ])
  const alert = ['Counting Late', 'Looms of Hills'].map(
    (title) => `${title}\nAuthor(s): Ada Weber, Bo Lind\nPublication Year: 2024, Page(s): 3-9\n`,
  )
  expect((await parse({ path: 'alert.txt', value: alert.join('\n') })).papers[0]?.authors).toEqual([
    { name: 'Ada Weber' },
    { name: 'Bo Lind' },
  ])
})

test('Names stand each in a line of its own below their label', async () => {
  const records = [
    ...['Title:', '  Kites at Dusk', 'Authors:', '  Ann Lee', '  Bo Kim', 'Published:', '  2024-03-02', ''],
    ...['Title:', '  Counting Looms', 'Authors:', '  Cy Dow', 'Published:', '  2024-03-05', ''],
  ]
  const { format, papers } = await parse({ path: 'papers.txt', value: records.join('\n') })
  expect(format).toBe('labelled-text')
  expect(papers).toMatchObject([
    { title: 'Kites at Dusk', authors: [{ name: 'Ann Lee' }, { name: 'Bo Kim' }], date: '2024-03-02' },
    { title: 'Counting Looms', authors: [{ name: 'Cy Dow' }], date: '2024-03-05' },
  ])
})

test('Abstracts stand below titles without a label, and values below their labels and a blank line', async () => {
  const { format, papers } = await parse({
    path: 'talks.txt',
    value: [
      'Title: Helpful Kites: You cannot always get what you want',
      '',
      `Abstract: ${long}`,
      '',
      'Title: The Certain Uncertainty of Kites',
      '',
      'Modern kites will gladly give the answer to most questions.  And while',
      'most of those answers will be correct, some of them are not, and nobody',
      'can reliably detect when a kite is wrong.',
      '',
      'Title:',
      '',
      'Long Strings and Their Knots',
      '',
      'Abstract:',
      '',
      'A common need is to understand large sets of strings: millions of them in',
      'a loom, or a decade worth of lamps.',
    ].join('\n'),
  })
  expect(format).toBe('labelled-text')
  expect(papers.map(({ title }) => title)).toEqual([
    'Helpful Kites: You cannot always get what you want',
    'The Certain Uncertainty of Kites',
    'Long Strings and Their Knots',
  ])
  expect(papers[1]?.summary).toMatch(/^Modern kites .* wrong\.$/)
})

describe('labels with other signs behind them', () => {
  const records = (sign: string) =>
    ['Counting Late', 'Weaving Early']
      .map(
        (title) => `Title${sign}${title}\nAuthors${sign}Ann Lee, Bo Kim\nVenue${sign}Kite Letters (2024)\n`,
      )
      .join('\n')
  for (const [name, sign] of [
    ['equality', ' = '],
    ['a tab', '\t'],
    ['a colon', ': '],
  ] as const)
    test(name, async () => {
      const { format, papers } = await parse({ path: 'papers.txt', value: records(sign) })
      expect(format).toBe('labelled-text')
      expect(papers.map(({ title, authors, date }) => [title, authors.length, date])).toEqual([
        ['Counting Late', 2, '2024'],
        ['Weaving Early', 2, '2024'],
      ])
    })

  test('settings of a program are no records', async () => {
    const { format } = await parse({
      path: 'settings.txt',
      value: 'name = loom\nurl = https://kites.example\n\nname = lamp\nurl = https://lamps.example\n',
    })
    expect(format).not.toBe('labelled-text')
  })
})

test('reads the records that a database parts by their number in angle brackets', async () => {
  const record = (number: number, title: string, authors: string, day: string) => `<RECORD ${number}>

Accession number:2017100342${number}
Title:${title}
Authors:${authors}
Source title:Kite Letters
Volume:35
Issue date:${day}
Language:English
Abstract:We count kites in public winds. Counting is hard.
Number of references:31
DOI:10.1000/kite.${number}
Database:Loomdex
Compilation and indexing terms, Copyright 2017 Looms Inc.

`
  const { papers, messages } = await parse({
    path: 'kites.txt',
    value:
      record(1, 'Targeted counting of kites in public winds', 'Lee, Ann (1); Kim, Bo (2)', 'January 2017') +
      record(2, 'A novel counting system for looms', 'Dow, Cy (1)', 'July 7, 2016'),
  })
  expect(
    papers.map(({ title, authors, ids, date, venue, abstract }) => [
      title,
      authors.map(({ name }) => name).join('; '),
      ids.doi,
      date,
      venue,
      abstract,
    ]),
  ).toEqual([
    [
      'Targeted counting of kites in public winds',
      'Ann Lee; Bo Kim',
      '10.1000/kite.1',
      '2017-01',
      'Kite Letters',
      'We count kites in public winds. Counting is hard.',
    ],
    [
      'A novel counting system for looms',
      'Cy Dow',
      '10.1000/kite.2',
      '2016-07-07',
      'Kite Letters',
      'We count kites in public winds. Counting is hard.',
    ],
  ])
  expect(messages).toEqual([])
})
