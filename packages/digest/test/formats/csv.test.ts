import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse.ts'

const read = (value: string, path = 'papers.csv') => parse({ path, value })
const long = 'We look at shelves in two towns, and find that they hold what is put on them, mostly. '
  .repeat(6)
  .trim()

describe('a table of papers', () => {
  it('reads names of columns whatever they are called, quotes, and cells of several lines', async () => {
    const { format, papers, messages } = await read(
      `\uFEFFUID,Paper Title,Author(s),Abstract,PDF Link\r\n1,"Shelves, a ""study""",Ada One|Bob Two,"${long}\r\nMore.",https://arxiv.org/pdf/2301.00001v2\r\n`,
    )
    expect(format).toBe('csv')
    expect(messages).toEqual([])
    expect(papers).toEqual([
      expect.objectContaining({
        title: 'Shelves, a "study"',
        abstract: `${long} More.`,
        authors: [{ name: 'Ada One' }, { name: 'Bob Two' }],
        ids: { arxiv: '2301.00001' },
        version: 2,
        source: { line: 2, endLine: 3 },
      }),
    ])
  })

  it('reads tables without names, with tabs, from their cells', async () => {
    const { papers } = await read(
      '2301.00001\tCounting shelves in small towns\tAda One, Bob Two\thttps://arxiv.org/abs/2301.00001\n' +
        '2301.00002\tSpines and what they hold, a study\tDi Four, Ed Five\thttps://arxiv.org/abs/2301.00002\n',
    )
    expect(papers).toMatchObject([
      { title: 'Counting shelves in small towns', authors: [{ name: 'Ada One' }, { name: 'Bob Two' }] },
      { title: 'Spines and what they hold, a study', ids: { arxiv: '2301.00002' } },
    ])
  })

  it('joins cells where commas of the text were not quoted, and says so', async () => {
    const { papers, messages } = await read(
      'date,title,url\n2024-01-02,Shelves, spines, books,https://arxiv.org/abs/2301.00001\n2024-01-03,Oak,Elm,https://arxiv.org/abs/2301.00002\n',
    )
    expect(papers).toMatchObject([
      { title: 'Shelves, spines, books', date: '2024-01-02', ids: { arxiv: '2301.00001' } },
      { title: 'Oak,Elm', date: '2024-01-03', ids: { arxiv: '2301.00002' } },
    ])
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['row-ragged'])
  })

  it('believes the cells and not the name, where they disagree', async () => {
    const { papers } = await read(
      `Title,Authors,Code\nShelves of the world,"['Ada One', 'Bob Two']","${long}"\n`,
    )
    expect(papers).toMatchObject([
      { title: 'Shelves of the world', abstract: long, authors: [{ name: 'Ada One' }, { name: 'Bob Two' }] },
    ])
  })

  it('reads an editor’s words as a summary, and lists of keywords', async () => {
    const { papers } = await read(
      `Title,Description,PaperURL,Abstract,Keywords\nOak,holds books,https://arxiv.org/abs/2301.00001,"${long}","['wood', 'books, heavy']"\nElm,also holds books,https://example.org/elm,,[]\n`,
    )
    expect(papers).toMatchObject([
      { summary: 'holds books', abstract: long, keywords: ['wood', 'books, heavy'] },
      { title: 'Elm', summary: 'also holds books', links: [{ url: 'https://example.org/elm' }] },
    ])
    expect(papers[1]).not.toHaveProperty('abstract')
  })

  it('does not lose the rest of a file to a quote that is never closed', async () => {
    const { papers, messages } = await read(
      'title,authors,venue\nOak and elm,Ada One,J. Oak\n"Open and never closed,Bob Two,J. Elm\nAsh and yew,Cy Three,J. Ash\n',
    )
    expect(papers.map(({ title }) => title)).toEqual(['Oak and elm', 'Open and never closed', 'Ash and yew'])
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['quote-open', 3]])
  })

  it('reports rows that are no papers as one stretch', async () => {
    const { papers, messages } = await read('title,url\nOak,https://arxiv.org/abs/2301.00001\n,\n,x\n,y\n')
    expect(papers).toHaveLength(1)
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['unread-line', 4]])
  })

  it('leaves a table of other things alone', async () => {
    expect((await read('name,price\nOak,5\nElm,6\n')).format).not.toBe('csv')
  })
})

describe("publishers' exports", () => {
  it('reads names of columns that speak of items, and names of authors run together', async () => {
    const { papers } = await read(
      `Item Title,Publication Title,Book Series Title,Journal Volume,Journal Issue,Item DOI,Authors,Publication Year,URL,Content Type
"A study of shelves","The Journal of Shelving","","61","3","10.1000/s1","Vivek K. PallMohammad BhuiMelissa C. McSmith","2012","http://link.example.org/article/10.1000/s1","Article"
"Shelves, compared","Shelf Letters","","62","1","10.1000/s2","Xia MaWu-chun Feng","2013","http://link.example.org/article/10.1000/s2","Article"
`,
    )
    expect(papers).toMatchObject([
      {
        title: 'A study of shelves',
        authors: [{ name: 'Vivek K. Pall' }, { name: 'Mohammad Bhui' }, { name: 'Melissa C. McSmith' }],
        ids: { doi: '10.1000/s1' },
        venue: 'The Journal of Shelving',
        date: '2012',
      },
      { authors: [{ name: 'Xia MaWu-chun Feng' }], venue: 'Shelf Letters' },
    ])
  })

  it('takes no cell for torn where a name is missing in the head; a database is no venue', async () => {
    const row = (n: number) =>
      `"One A., Two B.","Shelves ${n}",2021,"Shelf Review","10.1000/s${n}","${long}","oak; elm","","A grant, twice","Scopus"\n`
    const { papers, messages } = await read(
      `Authors,Title,Year,Source title,DOI,Abstract,Author Keywords,Funding Details,Source\n${row(1)}${row(2)}${row(3)}`,
    )
    expect(papers.map(({ abstract, venue, keywords }) => [abstract, venue, keywords])).toEqual(
      Array.from({ length: 3 }, () => [long, 'Shelf Review', ['oak', 'elm']]),
    )
    expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ['fields-not-kept', 'The column "column 10" is not read, here and in 2 more places'],
    ])
  })

  it('knows that nobody is named', async () => {
    const { papers } = await read(
      'Authors,Title,Year,DOI\n[No author name available],Proceedings of Shelving,2019,10.1000/s9\nOne A.,Shelf,2019,10.1000/s8\n',
    )
    expect(papers.map(({ authors }) => authors.length)).toEqual([0, 1])
  })
})

describe('tables made from other forms', () => {
  it('reads the paths that columns of flattened JSON have for names', async () => {
    const { papers } = await read(
      `id,authorships.author.display_name,authorships.author.id,authorships.institutions.display_name,display_name,doi,ids.pmid,primary_location.source.display_name,publication_date
https://openalex.org/W123,Ada One|Bob Two,https://openalex.org/A1|https://openalex.org/A2,Oak House|Elm House,Shelves and what they hold,https://doi.org/10.1000/1,https://pubmed.ncbi.nlm.nih.gov/12345678,Journal of Shelves,2024-05-06
`,
    )
    expect(papers).toMatchObject([
      {
        title: 'Shelves and what they hold',
        authors: [{ name: 'Ada One' }, { name: 'Bob Two' }],
        ids: { openalex: 'W123', doi: '10.1000/1', pmid: '12345678' },
        venue: 'Journal of Shelves',
        date: '2024-05-06',
      },
    ])
  })

  it('parts names at middle dots, though one has a nickname in brackets', async () => {
    const { papers } = await parse({
      path: 'p.csv',
      value: 'title,authors\nOak and elm,Ada One · Bo (Bob) Two · Cy Three\n',
    })
    expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Ada One', 'Bo (Bob) Two', 'Cy Three'])
  })

  it('reads lists of RIS’s authors, pages from two columns, and a date with slashes', async () => {
    const { papers } = await read(
      `title,first_authors,secondary_authors,start_page,end_page,publication_year
Shelves,"['One, Ada', 'Two, Bob']","['Three, Cy']",10,19,2014//
`,
    )
    expect(papers).toMatchObject([
      { title: 'Shelves', authors: [{ name: 'Ada One' }, { name: 'Bob Two' }], pages: '10-19', date: '2014' },
    ])
    expect(papers[0]).not.toHaveProperty('authorsPartial')
  })

  it('takes Scopus’ full names, and initials from behind family names', async () => {
    const { papers } = await read(
      `Authors,Author full names,Title,DOI
"One A.; Two B.C.","One, Ada (57202138757); Two, Bob Cy (7102415947)",Shelves,10.1000/1
`,
    )
    expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Ada One', 'Bob Cy Two'])
    const short = await read('Authors,Title,DOI\n"One A., van Two B.C.",Shelves,10.1000/1\n')
    expect(short.papers[0]?.authors.map(({ name }) => name)).toEqual(['A. One', 'B.C. van Two'])
  })

  it('takes names of columns for no row, though no column has titles', async () => {
    const { papers, messages } = await read(
      `authors,abstract,year,publisher,issn,volume\nAda One,"${long}",2014,Oak House,1932-6208,9\n`,
    )
    expect(papers).toEqual([])
    expect(messages.map(({ ruleId }) => ruleId)).toContain('unread-line')
  })
})

it('reads what a form asked: long names of columns with examples in brackets, rows of several lines', async () => {
  const { papers, format } = await read(
    `Timestamp,Does it use shelves as an input?,Title,"Year (of the venue, e.g. released in 2021, accepted in 2022, then put 2022 here)",Bibtex (e.g. @inproceedings),PDF link (arXiv preferred),"Authors (format: First Last, First Last, ...)",Abstract
10/26/2022,,Shelves and what they hold,2022,"@article{a,
title={Shelves}
}",https://arxiv.org/pdf/2301.00001,"Ada One, Bob Two",${long.replaceAll(',', ';')}
`,
  )
  expect(format).toBe('csv')
  expect(papers).toMatchObject([
    {
      title: 'Shelves and what they hold',
      date: '2022',
      authors: [{ name: 'Ada One' }, { name: 'Bob Two' }],
      ids: { arxiv: '2301.00001' },
    },
  ])
})

it('tells of columns that say nothing of a paper, and of no empty ones', async () => {
  const { messages } = await read(
    'title,doi,my rating,unused\nShelves and what they hold,10.1000/1,5 of 5,\nBooks that nobody reads,10.1000/2,,\n',
  )
  expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['fields-not-kept', 'The column "my rating" is not read'],
  ])
})

describe('a file of several tables', () => {
  const file = [
    'Date: 07-11-2024',
    'Paper Title,Upvotes',
    'Oaks and elms in rows: what they hold,41',
    'Shelves of the "coast" and their books,12',
    'Shelves without a number of any kind',
    '',
    'Date: 06-11-2024',
    'Paper Title,Upvotes',
    'Books that are lent, lost, and found again,7',
    '',
    'Date: 05-11-2024',
    'Dating: a history of shelves,5',
  ].join('\n')

  it('has no paper in the names of columns and the dates between them, which head the papers below', async () => {
    const { papers } = await read(file)
    expect(papers.map(({ title, headings, source }) => [source.line, title, headings])).toEqual([
      [3, 'Oaks and elms in rows: what they hold', ['Date: 07-11-2024']],
      [4, 'Shelves of the "coast" and their books', ['Date: 07-11-2024']],
      [5, 'Shelves without a number of any kind', ['Date: 07-11-2024']],
      [9, 'Books that are lent, lost, and found again', ['Date: 06-11-2024']],
      [12, 'Dating: a history of shelves', ['Date: 05-11-2024']],
    ])
  })

  it('keeps the spaces of a torn title where a quote is not closed', async () => {
    const { papers } = await read(
      'Paper Title,Upvotes\n"Oaks and elms in rows,4\nBooks that are lent, lost, and found,7\nShelves of the coast,5\n',
    )
    expect(papers.map(({ title }) => title)).toEqual([
      'Oaks and elms in rows',
      'Books that are lent, lost, and found',
      'Shelves of the coast',
    ])
  })
})

describe('tables of databases', () => {
  it('keep DOIs that have angle brackets, and take no date of export for the paper’s', async () => {
    const { papers } = await read(
      'PT\tAU\tTI\tSO\tDI\tPD\tPY\tUT\tDA\n' +
        'J\tOne, A; Two, B\tShelves of the coast\tJournal of Shelves\t10.1000/0012-3456(2001)012<0034:SOTCAN>2.0.CO;2\tMAR 4\t2001\tWOS:1\t2021-11-28\n',
      'savedrecs.txt',
    )
    expect(papers).toMatchObject([
      { ids: { doi: '10.1000/0012-3456(2001)012<0034:sotcan>2.0.co;2' }, date: '2001-03-04' },
    ])
  })

  it('are dated by the year and month that screening tools name `published`', async () => {
    const { papers } = await read(
      'Title,Authors,Published Year,Published Month\nShelves of the coast,"One, A",2016,5\nOaks and elms in rows,"Two, B",2017,\n',
    )
    expect(papers.map(({ date }) => date)).toEqual(['2016-05', '2017'])
  })

  it('may end rows with a carriage return, and lines within a cell with a line feed', async () => {
    const { papers } = await read(
      'Title,Keywords,Year\rShelves of the coast,"oak;\nelm",2016\rOaks and elms in rows,"rows;\nlines",2017\r',
    )
    expect(papers).toMatchObject([
      { title: 'Shelves of the coast', keywords: ['oak', 'elm'], source: { line: 2, endLine: 3 } },
      { title: 'Oaks and elms in rows', date: '2017' },
    ])
  })
})

describe('tables of repositories and of programs', () => {
  it('name columns by a path with a language, or with the side of a join', async () => {
    const { papers } = await read(
      'id,dc.contributor.author,dc.date.issued,dc.title[en]\n1,"One, A||Two, B::rp01::600",2021-04-17,Shelves of the coast\n',
    )
    expect(papers).toMatchObject([
      {
        title: 'Shelves of the coast',
        authors: [{ name: 'A One' }, { name: 'B Two' }],
        date: '2021-04-17',
      },
    ])
    const joined = await read(
      `"","abstract.id","title.x","abstract.x"\n"1","M1","Shelves of the coast","${long}"\n"2","M2","Oaks and elms in rows","${long}"\n`,
    )
    expect(joined.papers.map(({ title }) => title)).toEqual(['Shelves of the coast', 'Oaks and elms in rows'])
  })

  it('are no page of text where they hold no papers', async () => {
    const { format, papers } = await read(
      `Time,What is asked of you,Anything else\n2022,"${long}","${long}"\n2023,"${long}\n${long}",None of it\n`,
    )
    expect([format, papers]).toEqual(['unknown', []])
  })
})

describe('a table of RefWorks', () => {
  it('names its columns in its own way', async () => {
    const { papers } = await read(
      'Reference Type\tReference Id\tAuthors, Primary\tTitle Primary\tPeriodical Full\tPub Year\tStart Page\tOther Pages\tDOI\n' +
        'Journal Article\t1\tOne,Ada;Two, Bob C.\tShelves of the coast\tJournal of Shelves\t2014\t3\t9\t10.1000/1\n',
      'export.tsv',
    )
    expect(papers).toMatchObject([
      {
        title: 'Shelves of the coast',
        authors: [{ name: 'Ada One' }, { name: 'Bob C. Two' }],
        venue: 'Journal of Shelves',
        date: '2014',
        pages: '3-9',
      },
    ])
  })
})

describe('a table of PubMed', () => {
  it('has initials behind names, a full stop behind the last, and groups behind a semicolon', async () => {
    const { papers } = await read(
      'PMID,Title,Authors,Publication Year\n' +
        '1,Shelves of the coast,"One A, O\'Two JB Jr, van den Drei C; Shelf Study Group.",2019\n' +
        '2,Oaks and elms in rows,"Four D, Five EF.",2020\n',
    )
    expect(papers.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
      ['A One', "JB O'Two Jr", 'C van den Drei', 'Shelf Study Group'],
      ['D Four', 'EF Five'],
    ])
  })

  it('or of others may say in brackets where authors work', async () => {
    const { papers } = await read(
      'Title,Authors\nShelves of the coast,"One, Ada (Town Library); Two, Bob (Library, Other Town)"\nOaks and elms in rows,"Six, Fay; Ten, Gus"\n',
    )
    expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Ada One', 'Bob Two'])
  })
})

describe('a table of Web of Science', () => {
  it('has its columns headed by tags, and names turned round', async () => {
    const { papers } = await read(
      'PT\tAU\tAF\tTI\tSO\tLA\tDE\tID\tTC\tBP\tEP\tDI\tPD\tPY\tVL\tUT\nJ\tOne, A; Two, B\tOne, Ada; Two, Bob\tShelves of the coast\tJOURNAL OF SHELVES\tEnglish\tshelves; coast\tWOOD\t3\t10\t19\t10.1000/5\tMAY 4\t2021\t7\tWOS:1\nJ\tSix, F\tSix, Fay\tOaks and elms in rows\tJOURNAL OF SHELVES\tEnglish\t\t\t0\t1\t2\t\t\t1999\t2\tWOS:2\n',
      'savedrecs.txt',
    )
    expect(papers).toMatchObject([
      {
        title: 'Shelves of the coast',
        authors: [{ name: 'Ada One' }, { name: 'Bob Two' }],
        venue: 'JOURNAL OF SHELVES',
        keywords: ['shelves', 'coast', 'WOOD'],
        pages: '10-19',
        date: '2021-05-04',
        counts: { citations: 3 },
      },
      { title: 'Oaks and elms in rows', authors: [{ name: 'Fay Six', family: 'Six' }], date: '1999' },
    ])
  })
})

it('a name alone is turned round where others of its column are', async () => {
  const { papers } = await read(
    'Title,Authors\nShelves of the coast,"One, Ada; Two, Bob"\nOaks and elms,"Six, Fay (57200000001)"\n',
  )
  expect(papers[1]?.authors).toEqual([{ name: 'Fay Six', family: 'Six', given: 'Fay' }])
})

it('the word with which Lens says that a first name is not known is no name', async () => {
  const { papers } = await read('Title,Author/s,Year\nShelves of the coast,null One; Bob Two,1921\n')
  expect(papers[0]?.authors).toEqual([{ name: 'One' }, { name: 'Bob Two' }])
})

it('the words with which Scopus tells that there is no abstract are no abstract', async () => {
  const { papers } = await read('Title,Abstract,Year\nShelves of the coast,[No abstract available],2021\n')
  expect(papers[0]?.abstract).toBeUndefined()
  expect(papers[0]?.notes).toEqual(['[No abstract available]'])
})

it('a form that asks whole questions has a row of names', async () => {
  const { papers } = await read(
    'Study,Title,Authors,Journal,"How many shelves were there in the library at the beginning of the study, and how many at its end, counted by whom?"\n1,Shelves of the coast,Ada One,Journal of Shelves,12\n',
  )
  expect(papers).toMatchObject([
    { title: 'Shelves of the coast', authors: [{ name: 'Ada One' }], venue: 'Journal of Shelves' },
  ])
})

it('a word in quotes at the beginning of a tabbed cell swallows no rows', async () => {
  const row = (n: number, title: string) => `2301.0000${n}\t${title}\tAda One\n`
  const { papers } = await read(
    `id\ttitle\tauthors\n${row(1, '"Sorted" shelves of the coast')}${row(2, 'Spines and what they hold')}${row(3, '"Oaks" and "elms" in rows')}${row(4, '"Books, of all kinds"')}`,
    'papers.tsv',
  )
  expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
    ['"Sorted" shelves of the coast', 2],
    ['Spines and what they hold', 3],
    ['"Oaks" and "elms" in rows', 4],
    ['Books, of all kinds', 5],
  ])
})

it('authors stand under a byline, too', async () => {
  const { papers } = await read('"Title","Review Byline"\n"Shelves of the coast","One A, Two BC"\n')
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['A One', 'BC Two'])
})

it('an apostrophe that keeps a spreadsheet from running a cell is none of the text’s', async () => {
  const { papers } = await read(
    `title,doi,abstract\n'=Looms=: a language,10.1000/1,"'- ${long}"\n'Tis looms,10.1000/2,"''+' ${long}"\n`,
  )
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['=Looms=: a language', `- ${long}`],
    ["'Tis looms", `'+' ${long}`],
  ])
})

describe('what tables have beside their texts', () => {
  it('is a number before each title, which is the list’s', async () => {
    const numbered = await parse({
      path: 'flock.csv',
      value:
        'title,link\n1. Sheep Late,https://example.org/1\n2. 3 Goats,https://example.org/2\n3. Lambs,https://example.org/3\n',
    })
    expect(numbered.papers.map(({ title }) => title)).toEqual(['Sheep Late', '3 Goats', 'Lambs'])
    const own = await parse({
      path: 'flock.csv',
      value:
        'title,link\n1. Sheep Late,https://example.org/1\n1984. A Study,https://example.org/2\nLambs,https://example.org/3\n',
    })
    expect(own.papers.map(({ title }) => title)).toEqual(['1. Sheep Late', '1984. A Study', 'Lambs'])
  })

  it('is a mark behind the place where an author works', async () => {
    const { papers } = await parse({
      path: 'flock.csv',
      value: 'title,authors\nSheep Late,"Ada Weber ( Pasture College)*; Juan Cruz (Hill School)"\n',
    })
    expect(papers[0]?.authors).toEqual([
      { name: 'Ada Weber', affiliation: 'Pasture College' },
      { name: 'Juan Cruz', affiliation: 'Hill School' },
    ])
  })
})

describe('quotes that are not doubled, or not closed', () => {
  const rows = (...lines: string[]) =>
    read(`title,authors,note\nOak and elm,Ada One,first\n${lines.join('\n')}\n`)
  const titles = async (...lines: string[]) => {
    const { papers, messages } = await rows(...lines)
    return {
      titles: papers.map(({ title, source }) => `${source.line} ${title}`),
      findings: messages.map(({ ruleId, line }) => `${ruleId} ${line}`),
    }
  }
  const others = ['"Ash, and yew",Cy Three,"last, but one"', 'Fir of the hills,Di Four,last']
  const expected = (title: string) => ['2 Oak and elm', `3 ${title}`, '4 Ash, and yew', '5 Fir of the hills']

  it('end no cell within a text', async () => {
    expect(await titles('"They say "no" twice",Bob Two,third', ...others)).toEqual({
      titles: expected('They say "no" twice'),
      findings: [],
    })
  })

  it('run no rows together where a text ends in one', async () => {
    expect(await titles('"They all say "no"",Bob Two,third', ...others)).toEqual({
      titles: expected('They all say "no"'),
      findings: ['quote-open 3'],
    })
    expect(await titles('They say no,Bob Two,"and say "no""', ...others)).toEqual({
      titles: expected('They say no'),
      findings: ['quote-open 3'],
    })
  })

  it('nor cells of one row', async () => {
    for (const title of ['"They all say "no""', '"They say no']) {
      const { papers, messages } = await rows(`${title},"Bob Two, Ed Five",third`, ...others)
      expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual([
        ['Oak and elm', 1],
        [title.slice(1).replace(/""$/, '"'), 2],
        ['Ash, and yew', 1],
        ['Fir of the hills', 1],
      ])
      expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['quote-open', 3]])
    }
  })

  it('nor where a cell only begins with one, whatever is quoted below', async () => {
    expect(await titles('"They say no,Bob Two,third', ...others)).toEqual({
      titles: expected('They say no'),
      findings: ['quote-open 3'],
    })
    expect(await titles('"They say no,Bob Two,third', others[1] as string, others[0] as string)).toEqual({
      titles: ['2 Oak and elm', '3 They say no', '4 Fir of the hills', '5 Ash, and yew'],
      findings: ['quote-open 3'],
    })
    const many = Array.from({ length: 300 }, (_, n) => `Fir ${n} of the hills,Di Four,${n}`)
    const { papers } = await rows('"They say no,Bob Two,third', ...many, ...others)
    expect(papers).toHaveLength(304)
  })

  it('leave a cell of several lines whole', async () => {
    const { papers, messages } = await rows(
      'They say no,Bob Two,"It says "no" first\nand "no" again\nthrice"',
      ...others,
    )
    expect(papers.map(({ title }) => title)).toEqual([
      'Oak and elm',
      'They say no',
      'Ash, and yew',
      'Fir of the hills',
    ])
    expect(messages.map(({ ruleId }) => ruleId)).toEqual([])
    const whole = await rows(
      'They say no,Bob Two,"It says "no" at first\nand, in the end, "no" again"',
      ...others,
    )
    expect(whole.papers.map(({ notes }) => notes)[1]).toEqual([
      'It says "no" at first and, in the end, "no" again',
    ])
    expect(whole.messages).toEqual([])
  })
})

it('names in capitals are turned once, and accents that stand before their letters join them', async () => {
  const value = `Title,Authors,Year
Sheep at night,"LEE, ANN BO; DOW, CY",2020
Goats by day,"L¨ober, D., D´ıaz, A., Pau, C.",2020
Wool and hay,M¨uller Ada; ˇCech Bo,2020
`
  const { papers } = await parse({ path: 'names.csv', value })
  expect(papers.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
    ['ANN BO LEE', 'CY DOW'],
    ['D. Löber', 'A. Díaz', 'C. Pau'],
    ['Müller Ada', 'Čech Bo'],
  ])
})

it('rows without names of columns are papers by title, authors and abstract alone', async () => {
  const value = `,,,,
W1_1,Counting sheep at night with care,"${long}",Ada Lovelace and Bo Lind,"ada@example.org, bo@example.org"
W1_2,Goats by day: a closer look,"${long}","Cy Dow, Di Elm, Ed Fox",cy@example.org
`
  const { papers, format } = await read(value)
  expect(format).toBe('csv')
  expect(
    papers.map(({ title, authors, abstract, source }) => [title, authors.length, abstract, source.line]),
  ).toEqual([
    ['Counting sheep at night with care', 2, long, 2],
    ['Goats by day: a closer look', 3, long, 3],
  ])
})

it('families of several words are turned, where all given names are initials', async () => {
  const { papers } = await read(
    'Authors,Title,Year\n"Lind, W.L., Weaver III, C.A., de la Cruz, B., Emanuel Ross, A.",Sheep at night,2001\n',
  )
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual([
    'W.L. Lind',
    'C.A. Weaver III',
    'B. de la Cruz',
    'A. Emanuel Ross',
  ])
})

it('rows without names of columns may have cells that go over lines, and more lines than rows', async () => {
  const abstract = (n: number) =>
    `BACKGROUND: Sheep are counted, ${n} at a time.\nMETHODS: We counted them, by night, on hills.\nRESULTS: ${long}\nCONCLUSIONS: Count by day.`
  const rows = [1, 2, 3].map(
    (n) =>
      `3000000${n},Counting Sheep On Hill ${n}: A Review,"${abstract(n)}",A One; B Two,202${n},10.1234/sheep.${n}`,
  )
  const { format, papers } = await parse({ path: 'sheep.csv', value: `${rows.join('\n')}\n` })
  expect(format).toBe('csv')
  expect(papers.map(({ title, abstract, ids, source }) => [title, abstract, ids.doi, source.line])).toEqual(
    [1, 2, 3].map((n) => [
      `Counting Sheep On Hill ${n}: A Review`,
      expect.stringContaining(`counted, ${n} at a time`),
      `10.1234/sheep.${n}`,
      4 * n - 3,
    ]),
  )
})

describe('whole references in a column', () => {
  const cited = [
    '"Lee, A. and Kim, B. (2019). Counting sheep at night. Journal of Barns, 12(3), 1-10."',
    '"Weber, C. (2020). Folding paper by hand and other ways. Folding Letters, 2, 20-30."',
    '"Ito, D., Moss, E., and Dow, F. (2021). Oak shelves hold more. Wood Science, 5(1), 3-9."',
  ]
  const said = [
    ['Counting sheep at night', ['A. Lee', 'B. Kim'], '2019', '10.1000/0', 'Keep.'],
    ['Folding paper by hand and other ways', ['C. Weber'], '2020', '10.1000/1', 'Keep.'],
    ['Oak shelves hold more', ['D. Ito', 'E. Moss', 'F. Dow'], '2021', '10.1000/2', 'Keep.'],
  ]

  it.each([
    [
      'under their name',
      'id,citation,doi,summary\n',
      cited.map((text, n) => `${n},${text},10.1000/${n},Keep.`),
    ],
    ['without names', '', cited.map((text, n) => `${n},${text},10.1000/${n}`)],
  ])('are read where no other has the titles: %s', async (_, header, rows) => {
    const { papers } = await read(`${header}${rows.join('\n')}\n`)
    expect(
      papers.map(({ title, authors, date, ids, summary }) => [
        title,
        authors.map(({ name }) => name),
        date,
        ids.doi,
        ...(summary === undefined ? [] : [summary]),
      ]),
    ).toEqual(header === '' ? said.map((each) => each.slice(0, 4)) : said)
    expect(papers.map(({ source }) => source.line)).toEqual(header === '' ? [1, 2, 3] : [2, 3, 4])
  })

  it('are no summaries of what has its title beside them', async () => {
    const { papers } = await read(
      cited.map((text, n) => `${said[n]?.[0]},https://doi.org/10.1000/${n},${text}\n`).join(''),
    )
    expect(papers.map(({ title, summary }) => [title, summary])).toEqual(
      said.map(([title]) => [title, undefined]),
    )
  })
})

describe('tables with headers in other languages', () => {
  it.each([
    ['作者,文献标题,年份,来源出版物名称,卷,期,起始页码,截止页码,DOI,链接,摘要', 'Scopus, simplified Chinese'],
    [
      '作者關鍵字,書名,年份,來源出版物名稱,卷,期,起始頁碼,截止頁碼,DOI,連結,摘要',
      'Scopus, traditional Chinese',
    ],
    ['著者名,タイトル,出版年,出版物名,巻,号,開始ページ,終了ページ,DOI,リンク,抄録', 'Scopus, Japanese'],
    ['저자,제목,연도,학술지,volume,issue,startpage,endpage,DOI,링크,초록', 'Korean'],
  ])('%s', async (header) => {
    const { papers } = await read(
      `\uFEFF${header}\n"Weber A., Cruz J.","Counting late",2019,"Journal of Examples",12,3,1,9,10.1000/1,https://example.org/1,"We count and are late."\n`,
    )
    expect(papers).toMatchObject([
      {
        title: 'Counting late',
        authors: [{ name: 'A. Weber' }, { name: 'J. Cruz' }],
        date: '2019',
        venue: 'Journal of Examples',
        volume: '12',
        issue: '3',
        pages: '1-9',
        ids: { doi: '10.1000/1' },
        abstract: 'We count and are late.',
        links: [{ url: 'https://example.org/1' }],
        source: { line: 2 },
      },
    ])
  })
})

describe('tables of proceedings and of spreadsheets', () => {
  it('name where people work behind a colon', async () => {
    const { papers } = await read(
      `title,authors,abstract\nSheep at noon,"Ada Weber: Hill School; Bo Lind: Pasture College, Dale; AN LI: Hill School","${long}"\nGoats at noon,Ada (Addie) Weber: Loom Institute,"${long}"\n`,
    )
    expect(papers.map(({ authors }) => authors)).toEqual([
      [
        { name: 'Ada Weber', affiliation: 'Hill School' },
        { name: 'Bo Lind', affiliation: 'Pasture College, Dale' },
        { name: 'AN LI', affiliation: 'Hill School' },
      ],
      [{ name: 'Ada (Addie) Weber', affiliation: 'Loom Institute' }],
    ])
  })

  it('call titles the names of publications', async () => {
    const { papers } = await read(
      `Picture,Publication Name,Authors,Published On,Topic,Region,Abstract\na.png,Sheep and their shadows at noon,"Ada Weber, Bo Lind",2014,Sheep,Dale,"${long}"\nb.png,Goats and what they say of sheep,Bo Lind,2015,Goats,Hill,"${long}"\n`,
    )
    expect(papers).toMatchObject([
      { title: 'Sheep and their shadows at noon', date: '2014', abstract: long },
      { title: 'Goats and what they say of sheep', authors: [{ name: 'Bo Lind' }], date: '2015' },
    ])
  })

  it('date in numbers, in an order that one of the dates tells', async () => {
    const table = (...dates: string[]) =>
      read(`title,date\n${dates.map((date, n) => `Sheep of ${n + 1} hills,${date}`).join('\n')}\n`)
    const datesOf = async (...dates: string[]) => (await table(...dates)).papers.map(({ date }) => date)
    expect(await datesOf('6/12/2014', '2/26/2015')).toEqual(['2014-06-12', '2015-02-26'])
    expect(await datesOf('06-12-2014', '26-02-2015')).toEqual(['2014-12-06', '2015-02-26'])
    expect(await datesOf('6/12/2014', '2/3/2015')).toEqual(['2014', '2015'])
    expect(await datesOf('6/12/2014', '26/2/2015', '2/26/2015')).toEqual(['2014', '2015-02-26', '2015-02-26'])
  })
})

it('PubMed’s tables have the authors in their descriptions, and the citation in their details', async () => {
  const { papers } = await read(
    'Title,URL,Description,Details,ShortDetails,Resource,Type,Identifiers,Db,EntrezUID,Properties\n' +
      '"Counting sheep at noon.","/pubmed/31000001","Weber A, Lind BC, van der Cruz J.","Sheep Lett. 2019 Jul 10;3(2):1-9. doi: 10.1000/SHEEP.1. [Epub ahead of print]","Sheep Lett.  2019","PubMed","citation","PMID:31000001","pubmed","31000001","create date:2019/07/11"\n' +
      '"Counting goats at noon.","/pubmed/31000002","Weber A; Goat Study Group., Lind BC.","J Goats. 2018 Jan - Apr;1:2.","J Goats.  2018","PubMed","citation","PMID:31000002","pubmed","31000002","create date:2019/07/11"\n',
  )
  expect(papers.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
    ['A Weber', 'BC Lind', 'J van der Cruz'],
    ['A Weber', 'Goat Study Group', 'BC Lind'],
  ])
  expect(papers).toMatchObject([
    { venue: 'Sheep Lett', date: '2019-07-10', ids: { doi: '10.1000/sheep.1' } },
    { venue: 'J Goats', date: '2018-01' },
  ])
  expect(papers.some(({ summary }) => summary !== undefined)).toBe(false)
})

it('tables made from BibTeX keep braces around cells, names with the family ahead, and days apart', async () => {
  const { papers } = await read(
    `title,author,year,month,day,abstract,extra\n"{Sheep {A} and B}","Weber, Ada and Cruz, Juan (John) and Lind, Bo","{2016}",8,26,"{${long}}","{'a': 1}"\n{A} and {B} of goats,"Weber, Ada",2017,13,1,"${long}",\n`,
  )
  expect(papers).toMatchObject([
    {
      title: 'Sheep {A} and B',
      authors: [{ name: 'Ada Weber' }, { name: 'Juan Cruz' }, { name: 'Bo Lind' }],
      date: '2016-08-26',
      abstract: long,
    },
    { title: '{A} and {B} of goats', date: '2017' },
  ])
})

it('a comma parts two who work at a place in brackets, though semicolons part places in other rows', async () => {
  const { papers } = await read(
    'Title,Authors,Year\n' +
      'Sheep of hills,"Ada Weber, Bo Lind (Hill Lab); Juan Cruz, Dee Ray (Sea Lab)",2019\n' +
      'Sheep of plains,"Ada Weber, Bo Lind (Hill Lab)",2020\n',
  )
  expect(papers.at(-1)?.authors.map(({ name }) => name)).toEqual(['Ada Weber', 'Bo Lind'])
  const scopus = await read(
    'Authors,Title,Year\n"Weber, Ada M. (57100000001); Lind, Bo (57100000002)",Sheep of hills,2019\n"Cruz, Juan (57100000003)",Sheep of plains,2020\n',
  )
  expect(scopus.papers.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
    ['Ada M. Weber', 'Bo Lind'],
    ['Juan Cruz'],
  ])
})

it('columns have names in other languages', async () => {
  const { papers } = await read(
    `Judul,Penulis,Tahun,Jurnal,Abstrak\nSheep of hills,"Ada Weber, Bo Lind",2019,Letters of Sheep,"${long}"\n`,
  )
  expect(papers).toMatchObject([
    {
      title: 'Sheep of hills',
      authors: [{ name: 'Ada Weber' }, { name: 'Bo Lind' }],
      date: '2019',
      venue: 'Letters of Sheep',
      abstract: long,
    },
  ])
})

it('a lone name has its initials first where those of the other lists stand behind', async () => {
  const { papers } = await read(
    'Title,Authors,Year\nSheep of hills,"Weber A, Lind BC",2019\nSheep of plains,"Cruz J, Ray D",2020\nGoats of hills,Weber AB,2021\n',
  )
  expect(papers.at(-1)?.authors).toEqual([{ name: 'AB Weber', family: 'Weber', given: 'AB' }])
  const others = await read(
    'Title,Authors,Year\nSheep of hills,"Ada Weber, Bo Lind",2019\nSheep of plains,"Juan Cruz, Dee Ray",2020\nGoats of hills,Narotam N,2021\n',
  )
  expect(others.papers.at(-1)?.authors).toEqual([{ name: 'Narotam N' }])
})

it('two with their initials behind are two, though other rows turn names round', async () => {
  const { papers } = await read(
    'Title,Authors,Year\nSheep of hills,"Weber, Ada; Lind, Bo",2019\nSheep of plains,"Cruz J., Ray D.",2020\n',
  )
  expect(papers.at(-1)?.authors.map(({ name }) => name)).toEqual(['J. Cruz', 'D. Ray'])
})

it('a letter that a wrong encoding lost is part of the name', async () => {
  const { papers } = await read('Title,Authors,Year\nSheep of hills,"Molt\uFFFD G., Lind B.",2019\n')
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['G. Molt\uFFFD', 'B. Lind'])
})

it('marks that are set as maths are no part of names', async () => {
  const { papers } = await read(
    'Title,Authors,Year\nSheep of hills,"Ada Weber$^{1,2}$, Bo Lind$^\\Omega$, Dee Ray$^*$",2019\n',
  )
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Ada Weber', 'Bo Lind', 'Dee Ray'])
})

it('lists of PubMed may have initials with a hyphen, and a name that is none among many', async () => {
  const people = 'Weber A, Kim H-C, Lind B, Cruz J, Ray D, Poe E, Dow F, May G, Lee H'
  const { papers } = await read(
    `Title,Authors,Year\nSheep of hills,"${people}, OpenSheep/CattleSure.",2019\n`,
  )
  const names = papers[0]?.authors.map(({ name }) => name)
  expect(names?.slice(0, 2)).toEqual(['A Weber', 'H-C Kim'])
  expect(names?.at(-1)).toBe('OpenSheep/CattleSure')
})

it('a table without names of columns may have no more than people, years and titles', async () => {
  const { format, papers } = await read(
    'Weber A, Lind BC, & Cruz J.\t2010\tDo sheep of the hills count each other?\tSheep Letters, 63, 8-9.\n' +
      'Ray D & Cruz J.\t2009\tReward and rest in sheep of the plains.\tJournal of Sheep, 10, 2-6.\n',
    'publications.tsv',
  )
  expect(format).toBe('csv')
  expect(papers).toMatchObject([
    {
      title: 'Do sheep of the hills count each other?',
      authors: [{ name: 'A Weber' }, { name: 'BC Lind' }, { name: 'J Cruz' }],
      date: '2010',
    },
    {
      title: 'Reward and rest in sheep of the plains.',
      authors: [{ name: 'D Ray' }, { name: 'J Cruz' }],
      date: '2009',
    },
  ])
})

it('databases’ backslashes before quotation marks are none of TeX’s accents', async () => {
  const { papers } = await read(
    'Title\tAuthors\tYear\n' +
      String.raw`The shepherd\'s \"crook\" and \"bell\"`.replaceAll('\\\\', '\\') +
      '\tAda Weber, Bo Lind\t2004\n' +
      String.raw`Sheep of M\"unster`.replaceAll('\\\\', '\\') +
      '\tAda Weber, Bo Lind\t2005\n',
    'papers.tsv',
  )
  expect(papers.map(({ title }) => title)).toEqual(['The shepherd\'s "crook" and "bell"', 'Sheep of Münster'])
})

it('the label of arXiv’s pages is no part of the first name, nor a version in an address of the DOI', async () => {
  const { papers } = await read(
    'Title,Authors,DOI,Year\nSheep of hills,"Authors:Ada Weber, Bo Lind",https://www.biorxiv.org/content/10.1101/2025.10.20.683560v1,2025\n',
  )
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Ada Weber', 'Bo Lind'])
  expect(papers[0]?.ids).toEqual({ doi: '10.1101/2025.10.20.683560' })
})

it('reads addresses with a label each in one cell', async () => {
  const { papers } = await parse({
    path: 'publications.csv',
    value: `title,authors,venue,year,links
Counting of sheep in two dales,"Ada Weber*, Bo Lind",arXiv preprint,2024,"PDF:https://arxiv.org/abs/2401.00001,Code:https://github.com/lind/sheep"
Counting of goats on one hill,Ada Weber,Sheep Letters,2023,Paper: https://doi.org/10.1000/goat.1; Slides: https://example.org/goat.pdf
`,
  })
  expect(papers.map(({ ids, links }) => [ids, links.map(({ url }) => url)])).toEqual([
    [{ arxiv: '2401.00001' }, ['https://arxiv.org/abs/2401.00001', 'https://github.com/lind/sheep']],
    [{ doi: '10.1000/goat.1' }, ['https://doi.org/10.1000/goat.1', 'https://example.org/goat.pdf']],
  ])
})
