import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse.ts'

const read = (value: unknown, path = 'papers.json') => parse({ path, value: JSON.stringify(value) })
const long = (text: string) =>
  `${text} ${'It goes on for a while, as abstracts do, and says what was found. '.repeat(5)}`.trim()

describe('JSON with a record for each paper', () => {
  it('leaves papers their lines where an answer is cut off in what is around its list', async () => {
    const text = `{"message": {"items": [\n ${['Sheep', 'Goats']
      .map((title) => JSON.stringify({ title, DOI: `10.1000/${title}` }))
      .join(',\n')}`
    for (const value of [text, `${text}\n], "total": 2}`]) {
      const { papers, ledger } = await parse({ path: 'answer.json', value })
      expect(papers.map(({ title }) => title)).toEqual(['Sheep', 'Goats'])
      expect(ledger.map(({ kind }) => kind).slice(0, 3)).toEqual(['digest', 'paper', 'paper'])
    }
  })

  it('tells of a line in a list that is no record', async () => {
    const text = '[\n{"title": "Sheep", "doi": "10.1000/1"},\n{"words": "none"}\n]\n'
    const { ledger } = await parse({ path: 'list.json', value: text })
    expect(ledger.map(({ kind }) => kind)).toEqual(['digest', 'paper', 'unread', 'digest'])
  })

  it('reads titles under identifiers and addresses under titles, each on its line', async () => {
    const text = `{
  "updated": "2025-01-02",
  "Kites": {
    "2301.00001": "How to count sheep at night",
    "2301.00002v2": "Kites: A survey"
  },
  "Wool and its uses today": "https://doi.org/10.1234/wool"
}`
    const { papers, messages } = await parse({ path: 'seen.json', value: text })
    expect(papers.map(({ title, ids, headings, source }) => [title, ids, headings, source.line])).toEqual([
      ['How to count sheep at night', { arxiv: '2301.00001' }, ['Kites'], 4],
      ['Kites: A survey', { arxiv: '2301.00002' }, ['Kites'], 5],
      ['Wool and its uses today', { doi: '10.1234/wool' }, [], 7],
    ])
    expect(messages).toEqual([])
  })

  it('takes the feed that answers were read from for no paper', async () => {
    const { papers } = await read({
      feed: { title: 'Query: sheep', id: 'http://arxiv.org/api/x', link: 'http://arxiv.org/api/x' },
      entries: [{ title: 'Sheep', id: 'http://arxiv.org/abs/2301.00001v1' }],
    })
    expect(papers.map(({ title }) => title)).toEqual(['Sheep'])
  })

  it('takes what a list says of itself for no paper', async () => {
    const { papers } = await read({
      metadata: { title: 'All my sheep', author: 'Ada One', url: 'https://example.org/one' },
      bibliography: [{ title: 'Wool', author: 'Ada One', year: 2020 }],
    })
    expect(papers.map(({ title }) => title)).toEqual(['Wool'])
  })

  it('finds no papers in the template of a list', async () => {
    const value =
      '---\n---\n[\n{% for b in site.bibliography %}\n{ "id": {{ b.slug }}, "title": {{ b.title }} }\n{% endfor %}\n]\n'
    expect((await parse({ path: 'bibliography.json', value })).papers).toEqual([])
  })

  it.each([
    [
      'given names before family names',
      [['Ada B.', 'One'], ['Blaise Agüera y', 'Arcas'], ['Plato']],
      ['Ada B. One', 'Blaise Agüera y Arcas', 'Plato'],
    ],
    [
      'family names before initials, of which one lacks its stop',
      ['One A.B.', 'di Two C.', 'Three D.E.F'],
      ['A.B. One', 'C. di Two', 'D.E.F Three'],
    ],
    [
      'names before places',
      [
        ['Ada One', 'Department of Sheep, Wool College'],
        ['Bo Two', 'House of Kites, Inc.'],
      ],
      ['Ada One', 'Bo Two'],
    ],
  ])('reads authors in lists: %s', async (_, authors, names) => {
    const { papers } = await read([{ title: 'Sheep', url: 'https://arxiv.org/abs/2606.00001', authors }])
    expect(papers[0]?.authors.map(({ name }) => name)).toEqual(names)
  })

  it('takes what is known of a preprint where nothing is known of a publication', async () => {
    const preprint = { preprint_doi: '10.1234/a', preprint_year: 2020, preprint_journal: 'Barn' }
    const published = { doi: '10.1234/b', year: 2022, journal: 'Wool' }
    const { papers } = await read([
      { title: 'Sheep', ...preprint, doi: null, year: null, journal: null },
      { title: 'Goats', ...preprint, ...published },
    ])
    expect(papers).toEqual([
      expect.objectContaining({ ids: { doi: '10.1234/a' }, date: '2020', venue: 'Barn' }),
      expect.objectContaining({ ids: { doi: '10.1234/b' }, date: '2022', venue: 'Wool' }),
    ])
  })

  it('reads titles over dates, where there are several', async () => {
    const { papers } = await read({
      'How to count sheep at night': '2023-04-02',
      'Kites: A survey of their tails': '2023-04-02',
      'Wool  and its many uses today': '2023-04',
    })
    expect(papers.map(({ title, date }) => [title, date])).toEqual([
      ['How to count sheep at night', '2023-04-02'],
      ['Kites: A survey of their tails', '2023-04-02'],
      ['Wool and its many uses today', '2023-04'],
    ])
    expect(
      (await read({ 'last run': '2023-04-02', 'next run': '2023-04-03', 'first run': '2023-04-01' })).papers,
    ).toEqual([])
  })

  it('knows others of an author in a list, and the date of publication online', async () => {
    const { papers } = await read([
      {
        title: 'Sheep',
        authors: ['Ada One et al. (20 herds)'],
        onlinePublicationDate: '2026-08-14',
        doi: '10.1234/a',
      },
    ])
    expect(papers[0]).toMatchObject({
      authors: [{ name: 'Ada One' }],
      authorsPartial: true,
      date: '2026-08-14',
    })
  })

  it('takes no summaries under identifiers for titles', async () => {
    const { papers } = await read({ '2301.00001': 'We count sheep at night. They are many. We sleep.' })
    expect(papers).toEqual([])
  })

  it('reads a daily paper of which no more is kept than its identifier and title', async () => {
    const { papers } = await read([
      { paper: { id: '2606.00001', upvotes: 7 }, publishedAt: '2026-05-29T20:00:00.000Z', title: 'Shelves' },
    ])
    expect(papers).toEqual([
      expect.objectContaining({ title: 'Shelves', ids: { arxiv: '2606.00001' }, date: '2026-05-29' }),
    ])
  })

  it('takes the summary of a daily paper for its abstract, however short', async () => {
    const { papers } = await read([
      {
        paper: {
          id: '2606.00001',
          title: 'Shelves',
          summary: 'We look at shelves.',
          upvotes: 7,
          publishedAt: '2026-05-30T00:00:00.000Z',
        },
      },
    ])
    expect(papers[0]).toMatchObject({ abstract: 'We look at shelves.' })
    expect(papers[0]).not.toHaveProperty('summary')
  })

  it.each([
    ['under its heading', { content_text: 'Abstract  Customer-facing sheep are counted.' }],
    ['below its heading', { abstract: 'Abstract\r\n   Customer-facing sheep are counted.' }],
    ['glued to its heading', { abstract: 'AbstractCustomer-facing sheep are counted.' }],
    [
      'glued to its heading in an index of words',
      { abstract_inverted_index: { 'AbstractCustomer-facing': [0], sheep: [1], are: [2], 'counted.': [3] } },
    ],
  ])('reads an abstract %s', async (_, text) => {
    const { papers } = await read([
      { title: 'Sheep', url: 'https://huggingface.co/papers/2606.00001', ...text },
    ])
    expect(papers[0]).toMatchObject({ abstract: 'Customer-facing sheep are counted.' })
  })

  it.each([
    ['a record', [{ name: 'H. -J. One, Bo Two' }]],
    ['a text', ['H. -J. One, Bo Two']],
    ['a record of three', [{ name: 'H. -J. One, Bo Two, Cy Dow' }]],
  ])('parts the authors whom a reader of arXiv’s feeds took for one, in %s', async (_, authors) => {
    const { papers } = await read([{ id: 'http://arxiv.org/abs/2606.00001v1', title: 'Sheep', authors }])
    expect(papers[0]?.authors.slice(0, 2)).toEqual([{ name: 'H. -J. One' }, { name: 'Bo Two' }])
  })

  it('leaves a name that is turned round whole', async () => {
    const { papers } = await read([
      { id: '2606.00001', title: 'Sheep', authors: [{ name: 'One, Ada Bo' }] },
      { doi: '10.1000/2', title: 'Lambs', authors: [{ name: 'One Two, Ada Bo' }] },
    ])
    expect(papers.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
      ['Ada Bo One'],
      ['Ada Bo One Two'],
    ])
  })

  it('takes the summary of an entry of arXiv’s for the abstract, however short', async () => {
    const { papers } = await read([
      {
        id: 'http://arxiv.org/abs/2606.00001v1',
        title: 'Sheep',
        published: '2026-06-01T10:00:00Z',
        summary: 'Sheep are counted.',
        summary_detail: { type: 'text/plain', value: 'Sheep are counted.' },
      },
    ])
    expect(papers[0]).toMatchObject({ abstract: 'Sheep are counted.' })
  })

  it('takes descriptions for abstracts where the authors speak in them, and so most others beside them', async () => {
    const long = (text: string) =>
      `${text} ${'Sheep are counted in the evening and at night. '.repeat(8)}`.trim()
    const record = (n: number, description: string) => ({
      title: `Sheep ${n}`,
      authors: ['Ada One'],
      description,
    })
    const ours = [1, 2, 3, 4, 5].map((n) => record(n, long('In our fold we count.')))
    const { papers } = await read([...ours, record(6, long('A fold is counted.')), record(7, 'On counting.')])
    expect(papers.map(({ abstract, summary }) => [abstract !== undefined, summary !== undefined])).toEqual([
      ...ours.map(() => [true, false]),
      [true, false],
      [false, true],
    ])
    const [alone] = (await read([record(6, long('A fold is counted.'))])).papers
    expect(alone).not.toHaveProperty('abstract')
  })

  it('takes no title for the abstract, and a translation for somebody’s words', async () => {
    const { papers } = await read([
      { title: 'Sheep at Night', arxiv_id: '2606.00001', abstract: 'Sheep at Night', translation: '数羊。' },
    ])
    expect(papers[0]).toMatchObject({ summary: '数羊。' })
    expect(papers[0]).not.toHaveProperty('abstract')
  })

  it('takes where a paper appeared for no abstract', async () => {
    const { papers } = await read([
      { title: 'Sheep', doi: '10.1000/1', abstract: 'Folding Science, Ahead of Print.' },
      { title: 'Lambs', doi: '10.1000/2', abstract: 'Folding Science, Ahead of Print. We count lambs.' },
      {
        title: 'Goats',
        doi: '10.1038/s41000-026-00001-x',
        abstract:
          'Human Folds, Published online: 2 March 2026; doi:10.1038/s41000-026-00001-xWe count goats of all ages.',
      },
      { title: 'Wool', doi: '10.1000/3', abstract: 'Volume of wool is rising. Volume 2 is what we need.' },
    ])
    expect(papers.map(({ abstract, notes }) => [abstract, notes])).toEqual([
      [undefined, ['Folding Science, Ahead of Print.']],
      ['We count lambs.', []],
      ['We count goats of all ages.', []],
      ['Volume of wool is rising. Volume 2 is what we need.', []],
    ])
  })

  it('knows the year in which a search engine says that a paper was published', async () => {
    const { papers } = await read({
      data: {
        paperList: [{ title: 'Sheep', abstract: long('We count.'), publishYear: '2002', publishTime: '0' }],
      },
    })
    expect(papers.map(({ date }) => date)).toEqual(['2002'])
  })

  it('reads what a publisher’s feed had where abstracts are', async () => {
    const { papers } = await read([
      {
        title: 'Sheep',
        url: 'https://www.sciencedirect.com/science/article/pii/S1',
        authors: [],
        abstract:
          'Publication date: 25 June 2026\nSource: Folding Science, Volume 2\nAuthor(s): Ada One, Bo Two',
      },
      {
        title: 'Lambs',
        url: 'https://www.sciencedirect.com/science/article/pii/S2',
        authors: ['Cy Dow'],
        description: 'Publication date: July 2026 Source: Folding Science Author(s): C. Dow',
      },
    ])
    expect(
      papers.map(({ abstract, summary, authors, date, venue }) => ({
        abstract,
        summary,
        authors: authors.map(({ name }) => name),
        date,
        venue,
      })),
    ).toEqual([
      { authors: ['Ada One', 'Bo Two'], date: '2026-06-25', venue: 'Folding Science, Volume 2' },
      { authors: ['Cy Dow'], date: '2026-07', venue: 'Folding Science' },
    ])
  })

  it('takes the day of the last version where a script kept no other', async () => {
    const { papers } = await read([
      { title: 'Sheep', url: 'http://arxiv.org/abs/2606.00001v1', update_time: '2026-06-02' },
      {
        title: 'Lambs',
        url: 'http://arxiv.org/abs/2606.00002v1',
        updated: '2026-06-02',
        published: '2026-06-01',
      },
      { title: 'Wool', doi: '10.1000/3', authors: ['Ada One'], updated: '2026-06-02' },
    ])
    expect(papers.map(({ date }) => date)).toEqual(['2026-06-02', '2026-06-01', undefined])
  })

  it('finds the identifier in the address to which an alert leads on', async () => {
    const { papers } = await read([
      {
        title: 'Sheep',
        link: 'https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2606.00001&hl=en&sa=X',
      },
    ])
    expect(papers[0]).toMatchObject({ ids: { arxiv: '2606.00001' } })
  })

  it('reads people grouped by what they did, and no contributors for the paper’s fields', async () => {
    const people = { authors: [{ name: 'One, Ada' }], editors: [{ name: 'Two, Bo' }] }
    const { papers } = await read([
      { title: { title: 'Sheep' }, year: '2026', contributors: people },
      {
        title: 'Lambs',
        doi: '10.1000/2',
        authors: ['Cy Dow'],
        contributors: [{ name: 'Dee Lee', doi: '10.1000/3' }],
      },
    ])
    expect(papers.map(({ authors, ids }) => [authors.map(({ name }) => name), ids.doi])).toEqual([
      [['Ada One'], undefined],
      [['Cy Dow'], '10.1000/2'],
    ])
  })

  it('reads fields whose names tell how they were kept', async () => {
    const { papers } = await read([
      {
        title_raw: 'Sheep',
        url: 'https://arxiv.org/abs/2606.00001',
        authors_text: 'Ada One, Bo Two',
        raw_abstract: 'We count.',
      },
    ])
    expect(papers[0]).toMatchObject({
      title: 'Sheep',
      abstract: 'We count.',
      authors: [{ name: 'Ada One' }, { name: 'Bo Two' }],
    })
  })

  it('takes a curator’s summary for no abstract, however long, because there are tags beside it', async () => {
    const summary = `Counts sheep${' in the evening and at night'.repeat(10)}.`
    const { papers } = await read([
      { title: 'Sheep', paper_url: 'https://arxiv.org/abs/2606.00001', tags: ['wool'], summary },
    ])
    expect(papers[0]).toMatchObject({ summary })
    expect(papers[0]).not.toHaveProperty('abstract')
  })

  it('keeps the asterisk of a name in a row of Markdown', async () => {
    const { papers } = await read({
      Kites: {
        '2301.00001':
          '|**2023-01-01**|**Hybrid A* and D* for kites**|Ada One et.al.|[2301.00001](http://arxiv.org/abs/2301.00001)|null|\n',
      },
    })
    expect(papers[0]).toMatchObject({ title: 'Hybrid A* and D* for kites' })
  })

  it('reads the daily-papers API: the paper’s own date, a model’s summary apart from the abstract', async () => {
    const abstract = long('We look at shelves.')
    const { format, papers } = await read([
      {
        paper: {
          id: '2606.00001',
          authors: [{ _id: 'x', name: 'Ada One', hidden: false }],
          publishedAt: '2026-05-30T00:00:00.000Z',
          submittedOnDailyAt: '2026-06-12T00:00:00.000Z',
          title: 'Shelves',
          summary: abstract,
          upvotes: 7,
          githubRepo: 'https://github.com/example/shelves',
          projectPage: 'https://example.org/shelves',
          ai_summary: 'Shelves are looked at.',
          ai_keywords: ['shelves'],
          organization: { name: 'library', avatar: 'https://example.org/a.png' },
        },
        publishedAt: '2026-05-29T20:00:00.000Z',
        title: 'Shelves',
        summary: abstract,
        numComments: 2,
        submittedBy: { name: 'someone', avatarUrl: 'https://example.org/b.png' },
      },
    ])
    expect(format).toBe('papers-json')
    expect(papers).toEqual([
      expect.objectContaining({
        title: 'Shelves',
        abstract,
        summary: 'Shelves are looked at.',
        authors: [{ name: 'Ada One' }],
        ids: { arxiv: '2606.00001' },
        date: '2026-05-30',
        keywords: ['shelves'],
        counts: { upvotes: 7, comments: 2 },
        links: [
          { url: 'https://github.com/example/shelves', kind: 'code', text: 'githubRepo' },
          { url: 'https://example.org/shelves', kind: 'project', text: 'projectPage' },
        ].map(({ url, kind }) => ({ url, kind })),
      }),
    ])
  })

  it('does not take a comment or a bot’s message for the abstract of a scraped page', async () => {
    const { papers } = await read([
      {
        title: 'Shelves',
        paper_url: 'https://huggingface.co/papers/2501.00001',
        stars: '3',
        details: { abstract: 'Up～', arxiv_page_url: 'https://arxiv.org/abs/2501.00001', github_links: [] },
      },
      {
        title: 'Spines',
        paper_url: 'https://huggingface.co/papers/2501.00002',
        details: {
          abstract: 'This is an automated message from the Librarian Bot. I found the following papers.',
        },
      },
    ])
    expect(papers).toMatchObject([
      { ids: { arxiv: '2501.00001' }, notes: ['Up～'], counts: { stars: 3 } },
      { ids: { arxiv: '2501.00002' }, notes: [expect.stringContaining('Librarian Bot')] },
    ])
    expect(papers.some((paper) => 'abstract' in paper)).toBe(false)
  })

  it('takes a wave between numbers for a range, not for a remark’s end', async () => {
    const { papers } = await read([
      {
        title: '羊の数え方',
        authors: ['山田花'],
        abstract: '羊を 1～3 回数えた結果を，夜と昼とに分けて報告する．',
      },
    ])
    expect(papers[0]?.abstract).toBe('羊を 1～3 回数えた結果を，夜と昼とに分けて報告する．')
  })

  it('takes a summary in which the named authors say at length what they did for the abstract', async () => {
    const record = { title: 'Counting Sheep', doi: '10.1000/1', summary_ja: '羊を数える。' }
    const { papers } = await read([
      { ...record, authors: ['Ann Lee'], summary: long('We present a way to count sheep.') },
      { ...record, authors: ['Ann Lee'], summary: long('The authors present a way to count sheep.') },
      { ...record, summary: long('We present a way to count sheep.') },
    ])
    expect(papers.map(({ abstract, summary }) => [abstract?.slice(0, 10), summary?.slice(0, 10)])).toEqual([
      ['We present', '羊を数える。'],
      [undefined, 'The author'],
      [undefined, 'We present'],
    ])
  })

  it('gives each record its own lines, and a line of many papers to all of them', async () => {
    const value = JSON.stringify(
      [
        { title: 'One', doi: '10.1000/1' },
        { title: 'Two', doi: '10.1000/2' },
      ],
      null,
      1,
    )
    const pretty = await parse({ path: 'a.json', value })
    expect(pretty.papers.map(({ source }) => source)).toEqual([
      { line: 2, endLine: 5 },
      { line: 6, endLine: 9 },
    ])
    expect(pretty.messages).toEqual([])
    const minified = await parse({ path: 'a.json', value: JSON.stringify(JSON.parse(value)) })
    expect(minified.ledger).toMatchObject([{ kind: 'paper', paper: 0, endPaper: 1 }])
  })

  it('reads what stands before a break, and says where it is', async () => {
    const { papers, messages } = await parse({
      path: 'a.json',
      value:
        '[\n{"title": "One", "authors": ["A B"]},\n{"title": "Two", "authors": ["C D"]},\n{"title": "Thr\n',
    })
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['json-broken', 4],
      ['unread-line', 4],
    ])
    expect(messages[0]?.reason).toContain('line 4, column 11')
  })

  it('skips a broken line of JSON Lines', async () => {
    const { papers, messages } = await parse({
      path: 'a.jsonl',
      value:
        '{"title": "One", "id": "2501.00001"}\n{"title": "Two", "id": \n{"title": "Three", "id": "2501.00003"}\n',
    })
    expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
      ['One', 1],
      ['Three', 3],
    ])
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['json-broken', 2],
      ['unread-line', 2],
    ])
  })

  it('keeps groups as headings and the digest’s own fields apart', async () => {
    const digest = await read({
      title: 'Weekly Shelves',
      date: '2026-01-09',
      sections: {
        Wood: [{ title: 'Oak', url: 'https://arxiv.org/abs/2601.00001', tldr: 'Oak holds.' }],
        Steel: [],
      },
    })
    expect(digest).toMatchObject({ title: 'Weekly Shelves', date: '2026-01-09' })
    expect(digest.papers).toMatchObject([
      { title: 'Oak', summary: 'Oak holds.', ids: { arxiv: '2601.00001' } },
    ])
    expect(digest.papers[0]?.headings).toEqual(['Wood'])
  })

  it('takes the key of a record for its id', async () => {
    const { papers } = await read({ '2601.00001': { title: 'Oak', authors: 'Ada One, Bob Two et al.' } })
    expect(papers).toMatchObject([{ ids: { arxiv: '2601.00001' }, authorsPartial: true }])
  })

  it('reads Semantic Scholar, OpenAlex and Crossref', async () => {
    const s2 = await read({
      total: 1,
      data: [
        {
          paperId: 'c8b25fab5608c3e033d34b4483ec47e68ba109b7',
          externalIds: { ArXiv: '2103.00001', DOI: '10.1000/ABC', CorpusId: 1 },
          title: 'Oak',
          year: 2021,
          publicationDate: null,
          openAccessPdf: { url: 'https://arxiv.org/pdf/2103.00001' },
          authors: [{ authorId: '1', name: 'Ada One' }],
          citations: [{ title: 'Not a paper of this list', authors: [] }],
        },
      ],
    })
    expect(s2.papers).toMatchObject([
      {
        ids: { arxiv: '2103.00001', doi: '10.1000/abc', s2: 'c8b25fab5608c3e033d34b4483ec47e68ba109b7' },
        date: '2021',
        links: [{ kind: 'pdf' }],
      },
    ])
    const openalex = await read({
      meta: { count: 1 },
      results: [
        {
          id: 'https://openalex.org/W1',
          doi: 'https://doi.org/10.1000/x',
          display_name: 'Oak',
          title: 'Oak',
          publication_date: '2020-02-03',
          publication_year: 2020,
          authorships: [
            { author: { display_name: 'Ada One', orcid: 'https://orcid.org/0000-0001-2345-6789' } },
          ],
          abstract_inverted_index: {
            Oak: [0],
            holds: [1, 4],
            and: [2],
            steel: [3],
            'what we put on it': [5],
          },
          primary_location: {
            landing_page_url: 'https://doi.org/10.1000/x',
            source: { display_name: 'J. Oak' },
          },
        },
      ],
    })
    expect(openalex.papers).toMatchObject([
      {
        abstract: 'Oak holds and steel holds what we put on it',
        ids: { openalex: 'W1', doi: '10.1000/x' },
        authors: [{ name: 'Ada One', orcid: '0000-0001-2345-6789' }],
        date: '2020-02-03',
        venue: 'J. Oak',
      },
    ])
    const crossref = await read({
      status: 'ok',
      message: {
        DOI: '10.1000/y',
        prefix: '10.1000',
        title: ['Oak &amp; Steel'],
        abstract: '<jats:sec><jats:title>Background</jats:title><jats:p>Oak is wood.</jats:p></jats:sec>',
        author: [{ given: 'Ada', family: 'One' }],
        issued: { 'date-parts': [[2020, 11]] },
        created: { 'date-parts': [[2021, 1, 2]] },
        'container-title': ['J. Oak'],
        reference: [{ 'article-title': 'Cited', author: 'Someone' }],
        'is-referenced-by-count': 10,
      },
    })
    expect(crossref.papers).toMatchObject([
      {
        title: 'Oak & Steel',
        abstract: 'Background: Oak is wood.',
        authors: [{ name: 'Ada One', family: 'One', given: 'Ada' }],
        date: '2020-11',
        venue: 'J. Oak',
        counts: { citations: 10 },
      },
    ])
  })

  it('files a search engine’s extract as a snippet', async () => {
    const { papers } = await read([
      {
        uid: 'GS:1',
        title: 'Oak',
        abstract: '… oak holds …',
        cites_url: 'https://scholar.google.com/x',
        authors: ['A One'],
      },
    ])
    expect(papers[0]).toMatchObject({ snippet: '… oak holds …' })
    expect(papers[0]).not.toHaveProperty('abstract')
  })

  it('reads labels in other languages', async () => {
    const { papers } = await read([
      { 标题: '书架', 作者: '甲、乙', 链接: 'https://arxiv.org/abs/2601.00001', 总结: '好。' },
    ])
    expect(papers).toMatchObject([
      {
        title: '书架',
        authors: [{ name: '甲' }, { name: '乙' }],
        ids: { arxiv: '2601.00001' },
        summary: '好。',
      },
    ])
  })

  it('keeps a bare identifier among records, and says that its title is missing', async () => {
    const { papers, messages } = await read([
      { title: 'Oak', doi: '10.1000/1' },
      { id: 'arXiv:2601.00001' },
      { x: 1 },
    ])
    expect(papers).toMatchObject([{ title: 'Oak' }, { ids: { arxiv: '2601.00001' } }])
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['title-missing', 'record-unread']),
    )
  })

  it('takes a record with a title alone for a paper where others stand beside it, one a line, too', async () => {
    const records = [{ title: 'Oak', doi: '10.1000/1' }, { title: 'Beech' }, { x: 1 }]
    const list = await read(records)
    const lines = await parse({
      path: 'a.jsonl',
      value: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    })
    for (const { papers } of [list, lines]) expect(papers.map(({ title }) => title)).toEqual(['Oak', 'Beech'])
    expect(lines.messages.map(({ ruleId, line }) => [ruleId, line])).toContainEqual(['unread-line', 3])
  })

  it('is not led into deep nesting, and leaves other JSON alone', async () => {
    const deep = await parse({
      path: 'a.json',
      value: `[{"title": "Oak", "doi": "10.1000/1"},${'['.repeat(1_000_000)}`,
    })
    expect(deep.papers).toHaveLength(1)
    expect(deep.messages.map(({ ruleId }) => ruleId)).toContain('json-broken')
    const other = await read({ name: 'package', version: '1.0.0', dependencies: { a: '1' } }, 'package.json')
    expect(other.format).not.toBe('papers-json')
  })
})

describe('answers of other services', () => {
  it('reads INSPIRE: lists of titles, ids and abstracts with their sources', async () => {
    const { papers } = await read({
      hits: {
        hits: [
          {
            id: '1234567',
            metadata: {
              titles: [{ source: 'arXiv', title: 'Shelves' }],
              authors: [{ full_name: 'One, Ada' }, { full_name: 'Two, Bob' }],
              arxiv_eprints: [{ categories: ['hep-th'], value: '2601.00001' }],
              dois: [{ value: '10.1000/1' }],
              abstracts: [
                { source: 'arXiv', value: 'We look at shelves.' },
                { source: 'Oak', value: 'Shelves, we look at.' },
              ],
              publication_info: [
                { journal_title: 'Oak Letters', journal_volume: '7', page_start: '1', page_end: '9' },
              ],
              preprint_date: '2026-01-02',
              public_notes: [{ value: '9 pages' }],
            },
          },
        ],
      },
    })
    expect(papers).toMatchObject([
      {
        title: 'Shelves',
        authors: [{ name: 'Ada One' }, { name: 'Bob Two' }],
        ids: { arxiv: '2601.00001', doi: '10.1000/1' },
        abstract: 'We look at shelves.',
        venue: 'Oak Letters',
        volume: '7',
        pages: '1-9',
        date: '2026-01-02',
        notes: ['9 pages'],
      },
    ])
  })

  it('reads DataCite: one record with titles, creators and described descriptions', async () => {
    const { papers } = await read({
      data: {
        id: '10.1000/1',
        attributes: {
          doi: '10.1000/1',
          titles: [{ title: 'Shelves' }],
          creators: [{ name: 'One, Ada', givenName: 'Ada', familyName: 'One' }],
          descriptions: [
            { descriptionType: 'Other', description: 'On oak.' },
            { descriptionType: 'Abstract', description: 'We look at shelves.' },
          ],
          publicationYear: 2025,
          subjects: [{ subject: 'oak' }],
        },
      },
    })
    expect(papers).toMatchObject([
      {
        title: 'Shelves',
        authors: [{ name: 'Ada One' }],
        abstract: 'We look at shelves.',
        date: '2025',
        keywords: ['oak'],
      },
    ])
  })

  it('reads PubMed’s and Lens’ lists of identifiers, and leaves editors out', async () => {
    const { papers } = await read([
      {
        title: 'Shelves',
        source: 'Oak Lett',
        fulljournalname: 'Oak letters',
        pubdate: '2019-05-00',
        articleids: [
          { idtype: 'doi', value: '10.1000/1' },
          { idtype: 'pubmed', value: '12345678' },
        ],
        creators: [
          { creatorType: 'author', firstName: 'Ada', lastName: 'One' },
          { creatorType: 'editor', firstName: 'Cy', lastName: 'Three' },
        ],
      },
    ])
    expect(papers).toMatchObject([
      {
        ids: { doi: '10.1000/1', pmid: '12345678' },
        authors: [{ name: 'Ada One' }],
        date: '2019-05',
        venue: 'Oak letters',
      },
    ])
  })

  it('takes a short summary beside a model’s for the abstract', async () => {
    const { papers } = await read([
      {
        paper: {
          id: '2601.00001',
          title: 'Shelves',
          summary: 'We look.',
          ai_summary: 'It looks.',
          upvotes: 3,
        },
      },
    ])
    expect(papers).toMatchObject([{ abstract: 'We look.', summary: 'It looks.' }])
  })
})

it('PubMed’s XML that was written as JSON is read as it is: elements within lists of their own, labelled sections', async () => {
  const { papers, messages } = await read([
    {
      MedlineCitation: {
        '@Owner': 'NLM',
        PMID: { '@Version': '1', '#text': '30600001' },
        Article: {
          Journal: {
            JournalIssue: { Volume: '41', Issue: '3', PubDate: { Year: '2019', Month: 'Mar' } },
            Title: 'Journal of Sheep',
          },
          ArticleTitle: 'Sheep at Night.',
          Pagination: { MedlinePgn: '1-9' },
          ELocationID: { '@EIdType': 'doi', '#text': '10.1234/sheep' },
          Abstract: {
            AbstractText: [
              { '@Label': 'AIM', '#text': 'To count sheep.' },
              { '@Label': 'METHODS', '#text': 'We counted.' },
            ],
          },
          AuthorList: {
            '@CompleteYN': 'Y',
            Author: [
              { LastName: 'One', ForeName: 'Ada', AffiliationInfo: { Affiliation: 'Barn of Ely' } },
              { CollectiveName: 'Sheep Study Group' },
            ],
          },
          ArticleDate: { '@DateType': 'Electronic', Year: '2019', Month: '01', Day: '02' },
          VernacularTitle: 'Schafe bei Nacht',
        },
        KeywordList: { '@Owner': 'NOTNLM', Keyword: [{ '#text': 'wool' }, { '#text': 'hills' }] },
      },
    },
    {
      MedlineCitation: {
        PMID: '30600002',
        Article: {
          ArticleTitle: 'Goats',
          Journal: { JournalIssue: { PubDate: { MedlineDate: '2018 Feb - Apr' } } },
        },
      },
    },
  ])
  expect(papers).toMatchObject([
    {
      title: 'Sheep at Night.',
      abstract: 'AIM: To count sheep.\n\nMETHODS: We counted.',
      authors: [{ name: 'Ada One', affiliation: 'Barn of Ely' }, { name: 'Sheep Study Group' }],
      ids: { pmid: '30600001', doi: '10.1234/sheep' },
      venue: 'Journal of Sheep',
      volume: '41',
      issue: '3',
      pages: '1-9',
      date: '2019-03',
      keywords: ['wool', 'hills'],
    },
    { title: 'Goats', ids: { pmid: '30600002' }, date: '2018-02' },
  ])
  expect(messages.map(({ reason }) => reason)).toEqual([
    'The field "@Owner" is not read',
    'The field "Article.VernacularTitle" is not read',
  ])
})

it('what the record of a journal says of the paper’s place in it is the paper’s', async () => {
  const journal = { name: 'Barn Letters', volume: '12', pages: '1-9' }
  const { papers } = await read([{ title: 'Sheep', authors: [{ name: 'Ada One' }], journal }])
  expect(papers).toMatchObject([{ venue: 'Barn Letters', volume: '12', pages: '1-9' }])
})

describe('JSON as scripts write it', () => {
  it('reads Python’s notation, a record a line', async () => {
    const { papers, format, messages } = await parse({
      path: 'papers.jsonl',
      value: `{'title': 'Shelves', 'authors': ['Ada One'], 'arxiv_id': '2601.00001', 'code': None, 'license': True, 'abstract': "Ada's shelves, we find, hold what is put on them."}
{'title': 'Caf\\xe9 tables', 'authors': ['Bob Two'], 'arxiv_id': '2601.00002', 'abstract': 'We count the \\'tables\\' and chairs in it.'}
`,
    })
    expect([format, messages]).toEqual(['papers-json', []])
    expect(papers).toMatchObject([
      {
        title: 'Shelves',
        ids: { arxiv: '2601.00001' },
        abstract: "Ada's shelves, we find, hold what is put on them.",
      },
      { title: 'Café tables', abstract: "We count the 'tables' and chairs in it." },
    ])
  })

  it('steps over comments, and over what they leave out', async () => {
    const value = `[
  { "title": "Sheep", /* of the hills */ "doi": "10.1000/1", // "year": 2020,
  },
  // { "title": "Goats", "doi": "10.1000/2" },
  { "title": "Wool",
    // "note": "see http://example.org/wool",
    "url": "http://example.org/a//b" }
]`
    const { papers, messages } = await parse({ path: 'list.json', value })
    expect(papers.map(({ title, links }) => [title, ...links.map(({ url }) => url)])).toEqual([
      ['Sheep'],
      ['Wool', 'http://example.org/a//b'],
    ])
    expect(messages).toEqual([])
  })

  it('reads what stands before a comment that does not end', async () => {
    const value =
      '[\n{ "title": "Sheep", "doi": "10.1000/1" },\n/* { "title": "Goats", "doi": "10.1000/2" }\n]'
    const { papers, messages } = await parse({ path: 'list.json', value })
    expect(papers.map(({ title }) => title)).toEqual(['Sheep'])
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['json-broken'])
  })

  it('goes on where a comma is missing between records, and says so', async () => {
    const { papers, messages } = await parse({
      path: 'papers.json',
      value:
        '[\n{"title": "Shelves", "doi": "10.1000/1"}\n{"title": "Tables"\n"doi": "10.1000/2"},\n{"title": "Chairs", "doi": "10.1000/3"}\n]',
    })
    expect(papers.map(({ title, ids }) => [title, ids.doi])).toEqual([
      ['Shelves', '10.1000/1'],
      ['Tables', '10.1000/2'],
      ['Chairs', '10.1000/3'],
    ])
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['json-comma-missing', 3]])
  })

  it('passes over the rest of a broken record and reads those behind it', async () => {
    const { papers, messages } = await parse({
      path: 'papers.json',
      value: `{
  "papers": [
    {
      "title": "Shelves",
      "doi": "10.1000/1",
      "abstract": "We call it "the shelf" here.",
      "authors": ["Ann Lee"]
    },
    {
      "title": "Tables",
      "doi": "10.1000/2"
    },
    {
      "title": "Chairs",
      "doi": "10.1000/3",
      "note": ?
    }
  ],
  "older": [
    { "title": "Stools", "doi": "10.1000/4" }
  ]
}`,
    })
    expect(
      papers.map(({ title, abstract, headings, source }) => [title, abstract, headings, source.line]),
    ).toEqual([
      ['Shelves', undefined, [], 3],
      ['Tables', undefined, [], 9],
      ['Chairs', undefined, [], 13],
      ['Stools', undefined, ['older'], 20],
    ])
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['json-broken', 6],
      ['json-broken', 16],
    ])
  })

  it('closes a string at the end of its line where the next name would close it', async () => {
    const { papers, messages } = await parse({
      path: 'papers.json',
      value:
        '{\n"p1": {\n "title": "Shelves,\n "abstract": "\n "doi": "10.1000/1"\n},\n"p2": {"title": "Tables" "doi": "10.1000/2"}\n}',
    })
    expect(papers.map(({ title, abstract, ids }) => [title, abstract, ids.doi])).toEqual([
      ['Shelves', undefined, '10.1000/1'],
      ['Tables', undefined, '10.1000/2'],
    ])
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['json-broken', 3],
      ['json-broken', 4],
      ['json-comma-missing', 5],
    ])
  })

  it('takes settings with a title for no paper, and finds links by what they lead to', async () => {
    const { papers } = await read({
      config: { title: 'My papers', venues: ['CVPR'], query: [] },
      papers: [
        {
          title: 'Shelves',
          authors: ['Ada One*', 'Bob Two†'],
          venue: 'conference',
          booktitle: 'Oak 2024',
          links: {
            code: 'https://github.com/a/b',
            website: 'https://shelves.example',
            doi: 'https://doi.org/10.1000/1',
          },
        },
      ],
    })
    expect(papers).toMatchObject([
      {
        title: 'Shelves',
        authors: [{ name: 'Ada One' }, { name: 'Bob Two' }],
        venue: 'Oak 2024',
        date: '2024',
        ids: { doi: '10.1000/1' },
        links: [
          { url: 'https://github.com/a/b', kind: 'code' },
          { url: 'https://shelves.example', kind: 'project' },
          { url: 'https://doi.org/10.1000/1', kind: 'paper' },
        ],
      },
    ])
    expect(papers).toHaveLength(1)
  })
})

it('reads links by any of the names of a paper, and those to what belongs to it', async () => {
  const { papers } = await read([
    {
      title: 'Shelves',
      links: { Paper: 'https://arxiv.org/abs/2301.00001', Slides: 'https://shelves.example/talk' },
    },
  ])
  expect(papers).toMatchObject([
    {
      ids: { arxiv: '2301.00001' },
      links: [{ url: 'https://arxiv.org/abs/2301.00001' }, { url: 'https://shelves.example/talk' }],
    },
  ])
})

it('leaves out what every record has: the address and the id of a template', async () => {
  const { papers } = await read(
    ['Oak', 'Elm', 'Ash', 'Fir', 'Yew'].map((title) => ({
      title,
      TLDR: `On ${title}.`,
      abstract: `On ${title}.`,
      authors: ['Ada One (Engine House)*'],
      venue: 'Trees, ',
      pdf_url: 'https://arxiv.org/pdf/2007.12238.pdf',
      code_link: `https://github.com/a/${title}`,
    })),
  )
  expect(papers[0]).toMatchObject({
    title: 'Oak',
    authors: [{ name: 'Ada One', affiliation: 'Engine House' }],
    venue: 'Trees',
    ids: {},
    links: [{ url: 'https://github.com/a/Oak' }],
  })
  expect(papers[0]).not.toHaveProperty('summary')
})

it.each([
  ['Lovelace, A., Hopper, G. M., and Turing, Alan', ['A. Lovelace', 'G. M. Hopper', 'Alan Turing']],
  ['van Dyke, A., Hopper, Grace', ['A. van Dyke', 'Grace Hopper']],
  ['Ada Lovelace, Grace Hopper', ['Ada Lovelace', 'Grace Hopper']],
  ['Lovelace A.B., Hopper G.', ['A.B. Lovelace', 'G. Hopper']],
  ['Lovelace AB, Hopper G', ['AB Lovelace', 'G Hopper']],
])('takes the names of %j in the order they are said', async (authors, names) => {
  const { papers } = await read([{ title: 'Shelves', authors, doi: '10.1000/1' }])
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(names)
})

describe('what search engines and libraries answer', () => {
  it('reads a result of Google Scholar: its line of authors, its extract, the links in its list', async () => {
    const { papers } = await read({
      organic_results: [
        {
          title: 'Counting shelves',
          result_id: 'x',
          link: 'https://shelves.example/1',
          snippet: 'We count shelves … in old towns',
          publication_info: { summary: 'A One, B Two… - Journal of Shelves, 2019 - shelves.example' },
          resources: [{ title: 'arxiv.org', file_format: 'PDF', link: 'https://arxiv.org/pdf/2001.00001' }],
        },
      ],
    })
    expect(papers).toMatchObject([
      {
        title: 'Counting shelves',
        authors: [{ name: 'A One' }, { name: 'B Two' }],
        authorsPartial: true,
        venue: 'Journal of Shelves',
        date: '2019',
        snippet: 'We count shelves … in old towns',
        ids: { arxiv: '2001.00001' },
      },
    ])
    expect(papers[0]).not.toHaveProperty('summary')
  })

  it('reads Zotero’s items, and not the files and notes that hang on them', async () => {
    const { papers } = await read([
      {
        key: 'A',
        data: { itemType: 'journalArticle', title: 'Shelves', DOI: '10.1000/1', tags: [{ tag: 'oak' }] },
      },
      {
        key: 'B',
        data: { itemType: 'attachment', title: 'Full Text PDF', url: 'https://shelves.example/1.pdf' },
      },
    ])
    expect(papers).toMatchObject([{ title: 'Shelves', keywords: ['oak'] }])
    expect(papers).toHaveLength(1)
  })

  it('finds a DOI in a list of named identifiers, and turns names that are families and initials', async () => {
    const { papers } = await read([
      {
        bibjson: {
          title: 'Shelves',
          author: [{ name: 'One A' }, { name: 'van Two BC' }],
          identifier: [{ type: 'doi', id: '10.1000/1' }],
        },
      },
    ])
    expect(papers).toMatchObject([
      { title: 'Shelves', authors: [{ name: 'A One' }, { name: 'BC van Two' }], ids: { doi: '10.1000/1' } },
    ])
  })
})

describe('records of databases', () => {
  it('are papers themselves, not the ones that cite them', async () => {
    const { papers } = await read([
      {
        title: 'Shelves of the coast',
        authors: 'One A., Two B.',
        date: '2016',
        citation_papers: [{ title: 'Shelves seen again', authors: 'Three C.', date: '2017' }],
      },
      { title: 'Oaks in rows', authors: 'Four D.', date: '2017', citation_papers: null },
    ])
    expect(papers.map(({ title }) => title)).toEqual(['Shelves of the coast', 'Oaks in rows'])
  })

  it('have no marks of places behind names, no class for a venue, no page of a site for pages', async () => {
    const { papers } = await read([
      {
        title: '书架的研究',
        creator: '张三[1];李四[2]',
        venue: 'cs.DL',
        page: 'papers/1.html',
        date: { published: '2012-05', updated: '2016-08-02' },
        doi: '10.1000/1',
      },
    ])
    expect(papers).toMatchObject([
      { authors: [{ name: '张三' }, { name: '李四' }], categories: ['cs.DL'], date: '2012-05' },
    ])
    expect(papers[0]).not.toHaveProperty('venue')
    expect(papers[0]).not.toHaveProperty('pages')
  })
})

describe('one author in a text', () => {
  it('is one whose name is turned, where the field is called `author`', async () => {
    const { papers } = await read([
      { title: 'Shelves of the coast', author: 'Lovelace, Ada K.', year: '2014', date: 'Jul' },
      { title: 'Oaks in rows', author: 'Ada Lovelace, Grace Hopper', year: '2014' },
      { title: 'Elms in rows', authors: 'Ada, Grace', year: '2014' },
      {
        title: 'Rows in rows',
        author: 'Le Scao, Teven and others',
        author_list: [{ given_name: 'Teven', surname: 'Le Scao' }],
        year: '2014',
      },
    ])
    expect(papers.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
      ['Ada K. Lovelace'],
      ['Ada Lovelace', 'Grace Hopper'],
      ['Ada', 'Grace'],
      ['Teven Le Scao'],
    ])
    expect(papers[0]?.date).toBe('2014-07')
  })
})

describe('answers of other services', () => {
  it('of OpenAlex about one work are no CSL, and give ids without their addresses', async () => {
    const { format, papers } = await read({
      id: 'https://openalex.org/W1',
      title: 'Sheep of the coast',
      display_name: 'Sheep of the coast',
      type: 'article',
      ids: {
        pmid: 'https://pubmed.ncbi.nlm.nih.gov/123456',
        pmcid: 'https://www.ncbi.nlm.nih.gov/pmc/articles/77',
      },
      authorships: [{ author: { display_name: 'Ada Lovelace' } }],
      abstract_inverted_index: { Sheep: [0], graze: [1], beside: [2], goats: [3] },
    })
    expect(format).toBe('papers-json')
    expect(papers).toMatchObject([
      {
        authors: [{ name: 'Ada Lovelace' }],
        abstract: 'Sheep graze beside goats',
        ids: { openalex: 'W1', pmid: '123456', pmcid: 'PMC77' },
      },
    ])
  })

  it('list what a paper cites, which are no papers of the answer', async () => {
    const { papers } = await read({
      hits: [
        {
          title: 'Sheep of the coast',
          author: [{ name: 'Ada Lovelace' }],
          doi: ['10.1000/1'],
          refBibs: [{ title: 'Goats of old', author: [{ name: 'Bo Dow' }] }],
        },
      ],
    })
    expect(papers.map(({ title }) => title)).toEqual(['Sheep of the coast'])
  })

  it('have names in parts of many names, of which Na is one', async () => {
    const { papers } = await read([
      {
        title: 'Sheep of the coast',
        doi: '10.1000/1',
        authors: [
          { firstName: 'Na', lastName: 'Yu' },
          { author_first: 'Ada', author_last: 'Lovelace' },
          { fullName: 'Hopper, Grace', name: 'Grace', surname: 'Hopper' },
        ],
      },
    ])
    expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Na Yu', 'Ada Lovelace', 'Grace Hopper'])
  })

  it('or write them in one text, the first turned round, or with addresses between', async () => {
    const { papers } = await read(
      [
        'Lovelace, Ada, Grace Hopper, and Alan Turing',
        'Ada Lovelace, https://orcid.org/0000-0001-2345-6789, ada@example.org, Grace Hopper',
      ].map((authors, n) => ({ title: `Sheep, volume ${n}`, doi: `10.1000/${n}`, authors })),
    )
    expect(papers.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
      ['Ada Lovelace', 'Grace Hopper', 'Alan Turing'],
      ['Ada Lovelace', 'Grace Hopper'],
    ])
  })
})

it('an address at the Institute of Physics ends in a word that is no part of the DOI', async () => {
  const { papers } = await read([
    {
      title: 'Sheep of the coast',
      url: 'https://iopscience.iop.org/article/10.1088/1742-6596/1/1/012173/meta',
    },
  ])
  expect(papers[0]?.ids.doi).toBe('10.1088/1742-6596/1/1/012173')
})

it('what arXiv’s feed says before an abstract is no part of it', async () => {
  const words = long('We look at shelves.')
  const { papers } = await read(
    ['abstract', 'summary'].map((name, n) => ({
      title: `Shelves, volume ${n}`,
      link: `https://arxiv.org/abs/2501.0000${n}`,
      [name]: `arXiv:2501.0000${n}v1 Announce Type: cross\nAbstract: ${words}`,
    })),
  )
  expect(papers.map(({ abstract, summary }) => [abstract, summary])).toEqual([
    [words, undefined],
    [words, undefined],
  ])
})

it('a title may be signs alone', async () => {
  const { papers } = await read([{ title: '?!', doi: '10.1000/1' }])
  expect(papers.map(({ title }) => title)).toEqual(['?!'])
})

it('what an archive gives out names the other titles under which a paper appeared', async () => {
  const { papers } = await read([
    {
      title: 'Sheep of the coast',
      authors: [{ name: 'Ada Lovelace' }],
      ids: { doi: '10.1000/1' },
      appearances: [
        { digest: 'week', line: 2, headings: [] },
        { digest: 'list', line: 9, title: 'Sheep of the coasts', headings: [] },
      ],
    },
  ])
  expect(papers).toMatchObject([{ title: 'Sheep of the coast', ids: { doi: '10.1000/1' } }])
})

describe("Semantic Scholar's answers", () => {
  const id = (n: number) => String(n).repeat(40)

  it('a batch: null where the service knew no paper, a summary by a model without its name', async () => {
    const { format, papers, messages } = await read([
      {
        paperId: id(1),
        externalIds: { ArXiv: '2301.00001', DOI: '10.1000/Loom', CorpusId: 12 },
        title: 'Looms at Rest',
        abstract: null,
        venue: '',
        year: 2023,
        tldr: { model: 'tldr@v2.0.0', text: 'Looms rest.' },
        authors: [{ authorId: '1', name: 'Ada Weaver' }],
      },
      null,
      { paperId: id(2), title: 'Looms in Motion' },
      null,
    ])
    expect(format).toBe('papers-json')
    expect(papers).toMatchObject([
      { title: 'Looms at Rest', summary: 'Looms rest.', ids: { arxiv: '2301.00001', doi: '10.1000/loom' } },
      { title: 'Looms in Motion', ids: { s2: id(2) } },
    ])
    expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ['record-empty', '2 places in the list hold nothing (null)'],
    ])
  })

  it('a batch of which nothing but titles was asked for', async () => {
    const { papers } = await read([
      { paperId: id(1), title: 'Looms at Rest' },
      { paperId: id(2), title: 'Looms' },
    ])
    expect(papers.map(({ title, ids }) => [title, ids.s2])).toEqual([
      ['Looms at Rest', id(1)],
      ['Looms', id(2)],
    ])
  })

  it.each([
    [
      'recommendations',
      {
        recommendedPapers: [
          { paperId: id(1), title: 'Looms at Rest' },
          { paperId: id(2), title: 'Looms', year: 2022 },
        ],
      },
    ],
    [
      'citations',
      {
        offset: 0,
        data: [
          { contexts: ['as in'], citingPaper: { paperId: id(1), title: 'Looms at Rest', year: 2023 } },
          { citingPaper: { paperId: id(2), title: 'Looms', authors: [{ name: 'Ada Weaver' }] } },
        ],
      },
    ],
  ])('%s', async (_, answer) => {
    const { papers } = await read(answer)
    expect(papers.map(({ title, headings }) => [title, headings])).toEqual([
      ['Looms at Rest', []],
      ['Looms', []],
    ])
  })
})

it('each line may wrap its record in another', async () => {
  const line = (n: number) =>
    JSON.stringify({
      seen: '2026-07-15',
      item: { title: `Shelves ${n}`, url: `https://arxiv.org/abs/2607.0000${n}`, authors: ['Ada One'] },
    })
  const { papers, messages } = await parse({
    path: 'seen.jsonl',
    value: [1, 2, 3].map((n) => `${line(n)}\n`).join(''),
  })
  expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
    ['Shelves 1', 1],
    ['Shelves 2', 2],
    ['Shelves 3', 3],
  ])
  expect(messages).toEqual([])
})

it('files and notes that hang on items are no papers, however their kind is called', async () => {
  const { papers } = await read([
    {
      item_type: 'attachment',
      title: 'shelves.pdf',
      url: 'https://example.org/shelves.pdf',
      doi: '10.1000/1',
    },
    { item_type: 'journalArticle', title: 'Shelves', doi: '10.1000/1', authors: ['Ada One'] },
  ])
  expect(papers.map(({ title }) => title)).toEqual(['Shelves'])
})

it('arXiv’s metadata as it is passed on: the first version’s date, the last one’s number, two-line titles', async () => {
  const { papers, messages } = await read([
    {
      id: '0704.0001',
      submitter: 'A. Weaver',
      authors: 'A. Weaver and B. Knot',
      title: 'Looms\n  at rest',
      comments: '3 pages',
      'report-no': 'LH-1',
      categories: 'hep-ph cs.DL',
      license: null,
      abstract: '  We rest\nlooms.\n',
      versions: [
        { version: 'v1', created: 'Mon, 2 Apr 2007 19:18:42 GMT' },
        { version: 'v2', created: 'Tue, 24 Jul 2007 20:10:27 GMT' },
      ],
      update_date: '2008-11-26',
      authors_parsed: [['Weaver', 'A.', '']],
    },
  ])
  expect(papers).toMatchObject([
    {
      title: 'Looms at rest',
      abstract: 'We rest looms.',
      ids: { arxiv: '0704.0001' },
      date: '2007-04-02',
      version: 2,
      notes: ['3 pages', 'Report number: LH-1'],
    },
  ])
  expect(messages).toEqual([])
})

describe('answers with names of their own', () => {
  const names = ({ authors }: { authors: readonly { name: string }[] }) => authors.map(({ name }) => name)

  it('of Scopus have the names of two standards', async () => {
    const { papers } = await read({
      'search-results': {
        entry: [
          {
            'prism:url': 'https://api.example.org/content/abstract/scopus_id/1',
            'dc:identifier': 'SCOPUS_ID:1',
            'dc:title': 'Sheep',
            'dc:creator': 'One A.',
            'prism:publicationName': 'Folds',
            'prism:coverDate': '2026-11-01',
            'prism:doi': '10.1000/1',
            'dc:description': 'Sheep are counted.',
            author: [
              { authname: 'One A.', surname: 'One', 'given-name': 'Ada' },
              { authname: 'Two B.', surname: 'Two', 'given-name': 'Bo' },
            ],
          },
        ],
      },
    })
    expect(papers).toMatchObject([
      {
        title: 'Sheep',
        abstract: 'Sheep are counted.',
        ids: { doi: '10.1000/1' },
        date: '2026-11-01',
        venue: 'Folds',
      },
    ])
    expect(papers.map(names)).toEqual([['Ada One', 'Bo Two']])
  })

  it('of PubMed and Europe PMC have groups among people', async () => {
    const { papers } = await read([
      {
        pmid: '40000001',
        title: 'Sheep',
        authors: [
          { name: 'One AB', authtype: 'Author' },
          { name: 'Two B', authtype: 'Author' },
          { name: 'Sheep Study Group', authtype: 'CollectiveName' },
        ],
      },
      { pmid: '40000002', title: 'Lambs', authorString: 'One AB, Two B, Lamb Consortium.' },
      {
        pmid: '40000003',
        title: 'Wool',
        authorList: { author: [{ firstName: 'Ada', lastName: 'One' }, { collectiveName: 'Wool Team' }] },
      },
    ])
    expect(papers.map(names)).toEqual([
      ['AB One', 'B Two', 'Sheep Study Group'],
      ['AB One', 'B Two', 'Lamb Consortium'],
      ['Ada One', 'Wool Team'],
    ])
  })

  it('of DataCite say of what each date is', async () => {
    const { papers } = await read({
      doi: '10.1000/1',
      titles: [{ title: 'Sheep' }],
      creators: [{ name: 'One, Ada' }],
      publicationYear: 2026,
      dates: [
        { date: '2026-01-01', dateType: 'Created' },
        { date: '2026-03-04', dateType: 'Issued' },
      ],
    })
    expect(papers[0]?.date).toBe('2026-03-04')
  })

  it('of models have one line under its own name', async () => {
    const { papers } = await read([
      {
        title: 'Sheep',
        arxiv_id: '2601.00001',
        ai_summary: { one_line: 'Sheep twice.', method: 'Counting.' },
      },
    ])
    expect(papers[0]?.summary).toBe('Sheep twice.\n\nMethod: Counting.')
  })
})

describe('records with names of their own', () => {
  it('are papers by a title that only papers have, or by a paper’s address under any name', async () => {
    const decided = await read([
      { paper_id: 7, paper_title: 'Counting Sheep Late', final_decision: 'Accept as Poster' },
      { paper_id: 8, paper_title: 'Goats', final_decision: 'Accept as Lecture' },
    ])
    expect(decided.papers.map(({ title, notes }) => [title, notes])).toEqual([
      ['Counting Sheep Late', ['Accept as Poster']],
      ['Goats', ['Accept as Lecture']],
    ])
    const { papers } = await read([
      {
        name: 'Counting Sheep Late',
        db_author: 'Ada Weber,Juan Cruz',
        date: '2025-03-14',
        pub_url: 'http://arxiv.org/abs/2503.01234v1',
      },
    ])
    expect(papers).toMatchObject([
      {
        title: 'Counting Sheep Late',
        authors: [{ name: 'Ada Weber' }, { name: 'Juan Cruz' }],
        ids: { arxiv: '2503.01234' },
        date: '2025-03-14',
      },
    ])
  })

  it('say whose a field is, and only the one who writes to the editors is no author', async () => {
    const { papers } = await read([
      { title: 'Sheep', paper_authors: ['Ada Weber'], article_abstract: long('We count sheep.') },
      { title: 'Goats', doi: '10.1000/goats', corresponding_author: 'Juan Cruz' },
    ])
    expect(papers.map(({ authors, abstract }) => [authors, abstract])).toEqual([
      [[{ name: 'Ada Weber' }], long('We count sheep.')],
      [[], undefined],
    ])
  })

  it('are papers by their titles alone, where a list has titles as papers have them', async () => {
    const { papers, ledger, messages } = await read({
      event: 'Pastures',
      talks: [
        { title: 'Counting Sheep Late in the Night', session: 'A' },
        { title: 'Why Goats Do Not Count', session: 'A' },
        { title: 'On the Number of Lambs in a Flock', session: 'B' },
      ],
    })
    expect(papers.map(({ title, headings }) => [title, headings])).toEqual([
      ['Counting Sheep Late in the Night', ['A']],
      ['Why Goats Do Not Count', ['A']],
      ['On the Number of Lambs in a Flock', ['B']],
    ])
    expect(ledger.every(({ kind }) => kind !== 'unread')).toBe(true)
    expect(messages).toEqual([])
    const { format } = await read([{ title: 'Home' }, { title: 'News' }, { title: 'About us' }])
    expect(format).toBe('unknown')
  })

  it('are papers by their identifiers alone, where a list has nothing else, and told of', async () => {
    const { papers, messages } = await read([
      { url: 'https://arxiv.org/abs/2301.00001v2' },
      { url: 'https://doi.org/10.1234/wool', note: 'read first' },
      { url: 'https://arxiv.org/abs/2301.00003' },
    ])
    expect(papers.map(({ ids, notes }) => [ids, notes])).toEqual([
      [{ arxiv: '2301.00001' }, []],
      [{ doi: '10.1234/wool' }, ['read first']],
      [{ arxiv: '2301.00003' }, []],
    ])
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['title-missing'])
  })

  it('have titles without the word that arXiv’s pages print before them', async () => {
    const { papers } = await read([
      { title: 'Title:\n          Counting Sheep Late', authors: 'Ada Weber', abstract: long('We count.') },
    ])
    expect(papers[0]?.title).toBe('Counting Sheep Late')
  })
})

describe('what pages print and scrapers keep', () => {
  it('people with where they work behind them, a place to a semicolon', async () => {
    const names = async (authors: string) =>
      (await read([{ title: 'Sheep', authors }])).papers[0]?.authors.map(({ name, affiliation }) =>
        affiliation === undefined ? name : `${name} (${affiliation})`,
      )
    expect(
      await names(
        'Ada Weber and Juan Cruz, Hill School; Bo Lind, Institute of Sheep, Academy of Goats; Pasture College; Cy Dow, Eva Ott, and Gil Ray, ETH Pasture',
      ),
    ).toEqual([
      'Ada Weber (Hill School)',
      'Juan Cruz (Hill School)',
      'Bo Lind (Institute of Sheep, Academy of Goats; Pasture College)',
      'Cy Dow (ETH Pasture)',
      'Eva Ott (ETH Pasture)',
      'Gil Ray (ETH Pasture)',
    ])
    expect(await names('Cy Dow, Eva Ott, and Gil Ray, University of Pasture')).toEqual([
      'Cy Dow (University of Pasture)',
      'Eva Ott (University of Pasture)',
      'Gil Ray (University of Pasture)',
    ])
    expect(await names('Weber, Ada; Cruz Lind, Juan; van Ott, B.')).toEqual([
      'Ada Weber',
      'Juan Cruz Lind',
      'B. van Ott',
    ])
    expect(await names('Ada Weber, Juan Cruz, Sheep Research Group')).toEqual([
      'Ada Weber',
      'Juan Cruz',
      'Sheep Research Group',
    ])
  })

  it('a model’s summary, signed, before the abstract', async () => {
    const { papers } = await read({
      items: [
        {
          url: 'https://huggingface.co/papers/2608.00001',
          title: 'Sheep',
          content_text: `Abstract Sheep are counted late, and seldom twice.  Generated by pasture/Ram-8B ${long('We count sheep.')}`,
        },
      ],
    })
    expect(papers).toMatchObject([
      { summary: 'Sheep are counted late, and seldom twice.', abstract: long('We count sheep.') },
    ])
  })

  it('the word that says that a description is the abstract', async () => {
    const { papers } = await read([
      {
        title: 'Sheep',
        url: 'https://example.org/sheep',
        description: `Abstract: ${long('We count sheep.')}`,
      },
    ])
    expect(papers[0]?.abstract).toBe(long('We count sheep.'))
  })

  it('the heading of an abstract that was run into it', async () => {
    const { papers } = await read([
      { title: 'Sheep', abstract: `Abstract ${long('We count sheep.')}` },
      { title: 'Goats', abstract: long('Abstract machines count goats.') },
      { title: 'Wool', abstract: `ABSTRACT ${long('Wool–silk yarns hold well.')}` },
      { title: 'Hay', abstract: long('ABSTRACT MACHINES count hay.') },
    ])
    expect(papers.map(({ abstract }) => abstract)).toEqual([
      long('We count sheep.'),
      long('Abstract machines count goats.'),
      long('Wool–silk yarns hold well.'),
      long('ABSTRACT MACHINES count hay.'),
    ])
  })
})

describe('records under identifiers', () => {
  it('have them, however little they say and whatever they are wrapped in', async () => {
    const { papers } = await read({
      '2401.00001': { title: 'Sheep' },
      '2401.00002': { listing: { title: 'Goats', authors: ['Ada Weber'] }, seen: 3 },
    })
    expect(papers.map(({ title, ids, headings }) => [title, ids, headings])).toEqual([
      ['Sheep', { arxiv: '2401.00001' }, []],
      ['Goats', { arxiv: '2401.00002' }, []],
    ])
  })
})

describe('what stands in lists', () => {
  it('is a venue where there is no other, and else the events of an anthology', async () => {
    const { papers } = await read([
      { title: 'Sheep', authors: ['Ada Weber'], venue: ['ABC', 'WS'], booktitle: 'Workshop on Sheep' },
      { title: 'Goats', authors: ['Ada Weber'], venue: ['ABC'] },
    ])
    expect(papers.map(({ venue }) => venue)).toEqual(['Workshop on Sheep', 'ABC'])
  })

  it('is an editor among the creators of an item, who is told of', async () => {
    const people = [
      { creatorType: 'author', firstName: 'Ada', lastName: 'Weber' },
      { creatorType: 'editor', firstName: 'Bo', lastName: 'Lind' },
    ]
    const { papers, messages } = await read([
      { title: 'Sheep', creators: people, DOI: '10.1000/1' },
      { title: 'Goats', creators: people.slice(1), DOI: '10.1000/2' },
    ])
    expect(papers.map(({ authors, notes }) => [authors.length, notes])).toEqual([
      [1, []],
      [0, ['Edited by Bo Lind']],
    ])
    expect(messages.map(({ reason }) => reason)).toEqual(['The field "creators: editor" is not read'])
  })
})

describe('groups of records', () => {
  const sheep = { title: 'Sheep at night', authors: ['Ada One'] }
  const goats = { title: 'Goats by day', authors: ['Bo Two'], year: 2019, venue: 'Barn Letters' }
  const placed = async (value: unknown) =>
    (await read(value)).papers.map(({ title, venue, date, headings }) => [title, venue, date, headings])

  it('have the year in which their papers appeared, as a name or as a field', async () => {
    expect(await placed({ 2021: [sheep, goats] })).toEqual([
      ['Sheep at night', undefined, '2021', []],
      ['Goats by day', 'Barn Letters', '2019', []],
    ])
    expect(await placed([{ year: 2021, papers: [sheep, goats] }])).toEqual([
      ['Sheep at night', undefined, '2021', []],
      ['Goats by day', 'Barn Letters', '2019', []],
    ])
  })

  it('or the conference, with its year', async () => {
    const proceedings = { 'Conference Name': 'Conference on Wool', Year: 2013, Papers: [sheep, goats] }
    expect(await placed(proceedings)).toEqual([
      ['Sheep at night', 'Conference on Wool', '2013', []],
      ['Goats by day', 'Barn Letters', '2019', []],
    ])
  })

  it('say nothing of when their papers appeared by the year of the digest', async () => {
    expect(await placed({ year: 2026, week: 3, papers: [sheep] })).toEqual([
      ['Sheep at night', undefined, undefined, []],
    ])
    expect(await placed({ 2026: { '03': [sheep] } })).toEqual([['Sheep at night', undefined, undefined, []]])
  })
})

it('a paper is one, whatever it has a list of', async () => {
  const signals = [
    { type: 'journal', name: 'Barn Letters', url: 'https://doi.org/10.1234/sheep' },
    { type: 'journal', name: 'Barn Letters', url: 'https://arxiv.org/abs/2301.00001' },
  ]
  const { papers } = await read([
    { title: 'Sheep at night', doi: '10.1234/sheep', signals },
    { title: 'Goats by day', doi: '10.1234/goats', signals },
  ])
  expect(papers.map(({ title }) => title)).toEqual(['Sheep at night', 'Goats by day'])
  const group = { title: 'Sheep', doi: '10.1234/all', papers: [{ title: 'Wool', doi: '10.1234/wool' }] }
  expect((await read([group])).papers.map(({ title }) => title)).toEqual(['Wool'])
})

it('an abstract may be an object of its sections, and what is not understood is told of', async () => {
  const { papers, messages } = await read([
    { title: 'Sheep', doi: '10.1234/1', abstract: { 'Aim:': 'To count.', Methods: 'We counted.' } },
    {
      title: 'Goats &amp;#8211; a list',
      doi: '10.1234/2',
      abstract: { title: 'Abstract', content_0: 'We counted goats.' },
    },
    { title: 'Wool', doi: '10.1234/3', abstract: [[]], authors: { count: '3' }, date: 'soon', year: null },
  ])
  expect(papers.map(({ abstract }) => abstract)).toEqual([
    'Aim: To count.\n\nMethods: We counted.',
    'We counted goats.',
    undefined,
  ])
  expect(papers[1]?.title).toBe('Goats – a list')
  expect(messages.map(({ reason }) => reason)).toEqual([
    'The field "abstract" is not read',
    'The field "authors" is not read',
    'The field "date" is not read',
  ])
})

describe('JSON of other shapes', () => {
  const titles = ['How sheep are counted at night', 'Kites over water', 'Wool and its uses']

  it('keeps the order of the file, though names are numbers', async () => {
    const years = ['2024', '2019', '2021'].map(
      (year, n) => `"${year}": [{"title": "${titles[n]}", "doi": "10.1000/${n}"}]`,
    )
    const { papers } = await parse({ path: 'years.json', value: `{"note": "all",\n${years.join(',\n')}\n}` })
    expect(papers.map(({ title, date, source }) => [title, date, source.line])).toEqual([
      [titles[0], '2024', 2],
      [titles[1], '2019', 3],
      [titles[2], '2021', 4],
    ])
  })

  it.each([
    [
      'names above rows',
      [['title', 'authors', 'year'], ...titles.map((title) => [title, 'Ann Lee, Bo Kim', 2024])],
    ],
    [
      'names beside rows',
      {
        columns: ['title', 'authors', 'year'],
        index: [0, 1, 2],
        data: titles.map((title) => [title, 'Ann Lee, Bo Kim', 2024]),
      },
    ],
    ['columns', { title: titles, authors: titles.map(() => 'Ann Lee, Bo Kim'), year: [2024, 2024, 2024] }],
    [
      'numbered columns',
      {
        title: { ...titles },
        authors: { ...titles.map(() => ['Ann Lee', 'Bo Kim']) },
        year: { 0: 2024, 1: 2024, 2: 2024 },
      },
    ],
  ])('reads a table with %s', async (_, value) => {
    const { format, papers, messages } = await read(value)
    expect(format).toBe('papers-json')
    expect(papers.map(({ title, authors, date }) => [title, authors.length, date])).toEqual(
      titles.map((title) => [title, 2, '2024']),
    )
    expect(messages).toEqual([])
  })

  it('tells what rows without names hold by their places', async () => {
    const { format, papers, messages } = await read(
      titles.map((title, index) => [
        title,
        ['Ann Lee', 'Bo Kim'],
        [`https://arxiv.org/abs/2301.0000${index}`, index === 0 ? null : 'https://example.org/steam'],
        index,
      ]),
    )
    expect(format).toBe('papers-json')
    expect(
      papers.map(({ title, authors, ids, links }) => [title, authors.length, ids.arxiv, links.length]),
    ).toEqual([
      [titles[0], 2, '2301.00000', 1],
      [titles[1], 2, '2301.00001', 2],
      [titles[2], 2, '2301.00002', 2],
    ])
    expect(messages.map(String)).toEqual([expect.stringContaining('"place 4" is not read')])
  })

  it('reads the rows without names that stand before the place where a file breaks off', async () => {
    const rows = titles.map((title) => JSON.stringify([title, ['Ann Lee', 'Bo Kim']]))
    const { papers, messages } = await parse({
      path: 'rows.json',
      value: `[${rows.join(',\n')},\n["Strings that`,
    })
    expect(papers.map(({ title }) => title)).toEqual(titles)
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['json-broken'])
  })

  it('takes no rows of words and addresses for papers that none of them shows to be one', async () => {
    const { papers } = await read(titles.map((title) => [title, 'https://example.org/steam']))
    expect(papers).toEqual([])
  })

  it('gives the rows of a table the lines that they stand on', async () => {
    const rows = titles.map((title) => JSON.stringify([title, '10.1000/1']))
    const text = `[["title", "doi"],\n${rows.join(',\n')}]`
    const { papers } = await parse({ path: 'rows.json', value: text })
    expect(papers.map(({ source }) => source.line)).toEqual([2, 3, 4])
  })

  it('takes lists of one paper for no table', async () => {
    const { papers } = await read({ title: ['Sheep at night', 'A study'], authors: ['Ann Lee', 'Bo Kim'] })
    expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual([['Sheep at night', 2]])
  })

  it('reads records under addresses, with a translated abstract alone', async () => {
    const { papers } = await read({
      'https://arxiv.org/abs/2301.00001v2': {
        Title: titles[0],
        Abstract_CN: '我们数羊。',
        Date: '2023-01-02T00:00:00Z',
      },
    })
    expect(
      papers.map(({ title, ids, summary, date, headings }) => [title, ids.arxiv, summary, date, headings]),
    ).toEqual([[titles[0], '2301.00001', '我们数羊。', '2023-01-02', []]])
  })

  it("takes a description in the first person for the abstract of arXiv's papers", async () => {
    const own = long('We show how sheep are counted.')
    const { papers } = await read([
      {
        name: titles[0],
        source: 'arxiv',
        url: 'https://arxiv.org/abs/2301.00001',
        description: own,
        metrics: { published: '2023-01-02' },
      },
      {
        name: titles[1],
        source: 'arxiv',
        url: 'https://arxiv.org/abs/2301.00002',
        description: long('The authors show how kites fly.'),
      },
      {
        name: titles[2],
        url: 'https://arxiv.org/abs/2301.00003',
        description: long('We show how wool is used.'),
      },
    ])
    expect(papers.map(({ abstract, summary, date }) => [abstract, summary === undefined, date])).toEqual([
      [own, true, '2023-01-02'],
      [undefined, false, undefined],
      [undefined, false, undefined],
    ])
  })

  it('reads what says where and when a paper appeared as a group of fields', async () => {
    const { papers, messages } = await read([
      {
        title: titles[0],
        authors: ['Ann Lee'],
        preprint: { url: 'https://arxiv.org/abs/2301.00001', date: '2023-01-02' },
        published: {
          doi: 'https://doi.org/10.1000/sheep',
          journal: 'Barn Letters',
          volume: '7',
          dates: { submitted: '2023-02-01', published: '2023-05-06' },
        },
      },
    ])
    expect(papers.map(({ ids, venue, volume, date }) => [ids, venue, volume, date])).toEqual([
      [{ doi: '10.1000/sheep', arxiv: '2301.00001' }, 'Barn Letters', '7', '2023-05-06'],
    ])
    expect(messages).toEqual([])
  })

  it('reads references that records have instead of fields', async () => {
    const text = `{"2024": {"papers": [
{"citation": "Lee, A., Kim, B., & Dow, C. (2024). How sheep are counted at night. Barn Letters, 7, 3-9.",
 "url": "https://doi.org/10.1000/sheep"},
{"citation": "Kim B, Fox D, Lee A (2023) “Kites over water.” Wind, 2, 1-8."},
{"citation": "We thank all who have sent us their papers since 2020, and the county."}
]}}`
    const { format, papers, messages } = await parse({ path: 'papers.json', value: text })
    expect(format).toBe('papers-json')
    expect(
      papers.map(({ title, authors, ids, date, source }) => [
        title,
        authors.length,
        ids.doi,
        date,
        source.line,
      ]),
    ).toEqual([
      ['How sheep are counted at night', 3, '10.1000/sheep', '2024', 2],
      ['Kites over water', 3, undefined, '2023', 4],
    ])
    expect(papers.map(({ summary }) => summary)).toEqual([undefined, undefined])
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['record-unread', 5]])
  })

  it('takes how often words stand in a text for no fields', async () => {
    const text = Object.fromEntries(
      ['title', 'abstract', 'authors', 'venue', 'sheep', 'year', 'note', 'code'].map((word, n) => [word, n]),
    )
    const { papers } = await read([
      { id: 'a', content: { title: titles[0], year: 2023, authors: ['Ann Lee'], text } },
    ])
    expect(papers.map(({ title, summary, venue, notes }) => [title, summary, venue, notes])).toEqual([
      [titles[0], undefined, undefined, []],
    ])
  })

  it('reads names that say the language first', async () => {
    const { papers, messages } = await read([
      { title: titles[0], arxiv_id: '2301.00001', zh_summary: '数羊。', chineseTitle: '羊' },
    ])
    expect([papers[0]?.summary, papers[0]?.notes]).toEqual(['数羊。', ['chineseTitle: 羊']])
    expect(messages).toEqual([])
  })

  it('takes what a list is, and the names at the head of a table, for no paper', async () => {
    const { papers, title } = await read({
      site: { title: 'The Barn Digest', description: 'What is new about sheep.' },
      days: { '2025-01-02': { papers: [{ title: titles[0], arxiv_id: '2301.00001' }] } },
      header: { title: 'Title', venue: 'Venue', year: 'Year' },
    })
    expect(papers.map((paper) => paper.title)).toEqual([titles[0]])
    expect(title).toBe('The Barn Digest')
  })

  it('reads links by what they lead to under any name', async () => {
    const { papers, messages } = await read([
      {
        title: titles[0],
        year: 2023,
        materials: {
          PUB: 'https://example.org/barn/1',
          PDF: 'https://arxiv.org/pdf/2301.00001',
          CODE: 'https://github.com/barn/sheep',
          SUPP: '',
        },
      },
    ])
    expect(papers[0]?.links).toEqual([
      { url: 'https://example.org/barn/1', kind: 'other' },
      { url: 'https://arxiv.org/pdf/2301.00001', kind: 'pdf' },
      { url: 'https://github.com/barn/sheep', kind: 'code' },
    ])
    expect(messages).toEqual([])
    const own = await read([
      { title: titles[0], authors: ['Ann Lee'], data: { doi: 'https://doi.org/10.1000/data' } },
    ])
    expect(own.papers[0]?.ids).toEqual({})
  })

  it("reads the answers of SPARQL and of schema.org's notation", async () => {
    const literal = (value: string) => ({ type: 'literal', 'xml:lang': 'en', value })
    const { papers } = await read({
      results: {
        bindings: [
          {
            itemLabel: literal(titles[0] as string),
            doi: literal('10.1000/1'),
            date: literal('2020-03-01T00:00:00Z'),
          },
        ],
      },
    })
    expect(papers.map(({ title, ids, date }) => [title, ids.doi, date])).toEqual([
      [titles[0], '10.1000/1', '2020-03-01'],
    ])
    const graph = await read({
      '@graph': [
        {
          headline: titles[1],
          author: [{ name: 'Ann Lee' }],
          isPartOf: { name: 'Barn Letters' },
          sameAs: 'https://doi.org/10.1000/2',
        },
      ],
    })
    expect(graph.papers.map(({ title, ids, venue }) => [title, ids.doi, venue])).toEqual([
      [titles[1], '10.1000/2', 'Barn Letters'],
    ])
    expect(graph.messages).toEqual([])
  })
})

it('JSON Lines that name papers by their addresses alone', async () => {
  const { format, papers } = await parse({
    path: 'papers.jsonl',
    value: [1, 2, 3]
      .map((n) => `{"url": "https://arxiv.org/abs/2503.0123${n}", "summary": "We count ${n} sheep."}\n`)
      .join(''),
  })
  expect(format).toBe('papers-json')
  expect(papers.map(({ ids, summary, source }) => [ids.arxiv, summary, source.line])).toEqual([
    ['2503.01231', 'We count 1 sheep.', 1],
    ['2503.01232', 'We count 2 sheep.', 2],
    ['2503.01233', 'We count 3 sheep.', 3],
  ])
})

it.each([
  {
    // As arXiv's own data have them: family name, given name, suffix.
    authors: [
      ['Weber', 'Ada', ''],
      ['van der Berg', 'Jan', 'Jr'],
    ],
    names: ['Ada Weber', 'Jan van der Berg Jr'],
  },
  {
    authors: [{ name: { first: 'Ada', last: 'Weber' } }, { name: { given: 'Bo', family: 'Lind' } }],
    names: ['Ada Weber', 'Bo Lind'],
  },
  { authors: { 1: 'Ada Weber', 2: 'Bo Lind' }, names: ['Ada Weber', 'Bo Lind'] },
])('names of authors in their parts: $names', async ({ authors, names }) => {
  const { papers } = await read([{ title: 'A barn for many sheep', authors, year: 2020 }])
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(names)
})

it('the address of where a paper is from', async () => {
  const { papers } = await read([
    { title: 'A barn for many sheep', source: { name: 'arXiv', url: 'https://arxiv.org/abs/2301.00001' } },
  ])
  expect(papers).toMatchObject([{ ids: { arxiv: '2301.00001' } }])
})

it('when a paper was posted, and what a model says of it in a field of its own', async () => {
  const { papers } = await read([
    {
      title: 'A barn for many sheep',
      abstract: long('We count the sheep of nine barns.'),
      posted_date: '2024-05-06',
      key_insight: 'Barns hold sheep.',
    },
  ])
  expect(papers).toMatchObject([{ date: '2024-05-06', summary: 'Barns hold sheep.' }])
})

it('dates in numbers have the order that one of them tells', async () => {
  const { papers } = await read([
    { title: 'Sheep', authors: 'Ada Weber et al.', date: '09-10-2024' },
    { title: 'Goats', authors: 'Ada Weber et al.', date: '20-06-2025' },
  ])
  expect(papers.map(({ date }) => date)).toEqual(['2024-10-09', '2025-06-20'])
})

it('markup that was escaped once more goes, and a grant’s summary is no remark', async () => {
  const { papers } = await read([
    {
      title: 'Sheep of &lt;i&gt;Ovis&lt;/i&gt;',
      abstract: `&lt;div&gt; ${long('We count sheep where p &lt; 0.05.')} &lt;/div&gt;`,
    },
    {
      title: 'Goats',
      abstract: 'PROJECT SUMMARY Dr. Weber’s goal is to count goats in the two towns, all of them.',
    },
  ])
  expect(papers).toMatchObject([
    { title: 'Sheep of Ovis', abstract: long('We count sheep where p < 0.05.') },
    { abstract: 'PROJECT SUMMARY Dr. Weber’s goal is to count goats in the two towns, all of them.' },
  ])
})

it('a record’s title is none that a file within it has, and others at the end of a list are no person', async () => {
  const { papers } = await read([
    {
      title: 'Do sheep count?',
      original: {
        paper: 'Working_Paper_Weber',
        authors: 'Weber A., Lind B.',
        url: 'https://shelf.example/1',
      },
    },
    { title: 'Do goats count?', authors: [{ name: 'Weber, Ada' }, { name: 'others,' }] },
    { title: 'Do both count?', authors: 'Weber A*, Lind BC†, Cruz J*.', abstract: 'They do.' },
  ])
  expect(papers).toMatchObject([
    { title: 'Do sheep count?', authors: [{ name: 'A. Weber' }, { name: 'B. Lind' }] },
    { title: 'Do goats count?', authors: [{ name: 'Ada Weber' }], authorsPartial: true },
    { authors: [{ name: 'A Weber' }, { name: 'BC Lind' }, { name: 'J Cruz' }] },
  ])
})

it('rows of Markdown have abstracts where most of a column’s cells are in the authors’ words', async () => {
  const row = (n: number, text: string) =>
    `|**2025-02-0${n}**|**Counting sheep, part ${n}**|cs.CL|${text}|[2502.0000${n}](http://arxiv.org/abs/2502.0000${n}v1)|null|\n`
  const abstract = long('In this part we propose to count sheep.')
  const { papers } = await read({
    Sheep: { '2502.00001': row(1, abstract), '2502.00002': row(2, abstract), '2502.00003': row(3, 'Short.') },
    Goats: { '2502.00004': row(4, long('The authors count goats, which others have not done.')) },
  })
  expect(papers.map((paper) => [paper.abstract !== undefined, paper.date])).toEqual([
    [true, '2025-02-01'],
    [true, '2025-02-02'],
    [true, '2025-02-03'],
    [false, '2025-02-04'],
  ])
})

it('summaries say by their first word that they are abstracts, or that there is none', async () => {
  const { papers } = await read([
    { title: 'Sheep', doi: '10.1000/sheep.1', summary: 'Abstract Background Sheep are counted.' },
    { title: 'Goats', doi: '10.1000/sheep.2', summary: 'Abstract unavailable' },
    { title: 'Cows', doi: '10.1000/sheep.3', summary: 'Abstract art helps cows.' },
    { title: 'Hens', arxiv_page: 'https://ar5iv.org/abs/2401.00001' },
  ])
  expect(papers).toMatchObject([
    { abstract: 'Background Sheep are counted.' },
    { notes: ['Abstract unavailable'] },
    { summary: 'Abstract art helps cows.' },
    { ids: { arxiv: '2401.00001' } },
  ])
  expect(papers[1]).not.toHaveProperty('summary')
})

it('records of CSL within others have their particles, and no catalogue for a venue', async () => {
  const { papers } = await read({
    count: 1,
    results: [
      {
        type: 'article-journal',
        title: 'Counting sheep',
        DOI: '10.1000/sheep.1',
        source: 'DOI.org (CSL JSON)',
        author: [{ family: 'Brauw', given: 'Alan', 'non-dropping-particle': 'de' }],
      },
    ],
  })
  expect(papers).toMatchObject([{ authors: [{ name: 'Alan de Brauw', family: 'de Brauw', given: 'Alan' }] }])
  expect(papers[0]).not.toHaveProperty('venue')
})

it("takes the lines of a publisher's feed off the head of an abstract: where it appeared, who wrote it", async () => {
  const text =
    'We count sheep in frustrated meadows, which is difficult to assess.\nIn the end we fall asleep.'
  const authors = ['Ann Lee', 'Bo Kim', 'Cy Ode']
  const heads = [
    'Author(s): Ann Lee, Bo Kim, and Cy Ode\n',
    'Kite. Chem. Phys., 2026, 28,10792-10799\nAnn Lee, Bo Kim, Cy Ode\n',
    'Ann Lee, Bo Kim, Cy Ode\n',
  ]
  const { papers } = await read([
    ...heads.map((head, n) => ({ title: `Sheep ${n}`, authors, doi: `10.1000/${n}`, abstract: head + text })),
    {
      title: 'Sheep in review',
      authors,
      doi: '10.1000/7',
      abstract: `${heads[0]}${text} ${text.repeat(2)}…\n[Sheep Rev. B 12, 345678] Published Fri May 08, 2026`,
    },
    { title: 'Sheep alone', authors: [], doi: '10.1000/8', abstract: (heads[0] as string) + text },
    {
      title: 'Sheep by others',
      authors: ['Di Fox'],
      doi: '10.1000/9',
      abstract: `Di Fox and others count.\n${text}`,
    },
  ])
  expect(papers.map(({ abstract }) => abstract?.slice(0, 14))).toEqual([
    ...[1, 2, 3, 4, 5].map(() => 'We count sheep'),
    'Di Fox and oth',
  ])
  expect(papers[3]).toMatchObject({ venue: 'Sheep Rev. B 12, 345678', abstract: expect.stringMatching(/…$/) })
  expect(papers[4]?.authors.map(({ name }) => name)).toEqual(authors)
})

it("reads arXiv's numbers without the zeros that were lost where they were numbers, and people of a paper", async () => {
  const value = `[{"title": "Sheep", "people": ["Ann Lee", "Bo Kim"], "arxiv": 2103.1403, "year": 2021},
    {"title": "Goats", "authors": ["Ann Lee"], "arxiv": 1302.35, "year": 2013},
    {"title": "Cows", "authors": ["Ann Lee"], "arxiv_id": "704.001", "year": 2007},
    {"title": "Hens", "authors": ["Ann Lee"], "arxiv": "2103.14030v2", "year": 2021},
    {"title": "Ducks", "authors": ["Ann Lee"], "doi": "10.1000/1", "arxiv": "4.5", "year": 2021}]`
  const { papers, messages } = await parse({ path: 'papers.json', value })
  expect(papers.map(({ ids }) => ids.arxiv)).toEqual([
    '2103.14030',
    '1302.3500',
    '0704.0010',
    '2103.14030',
    undefined,
  ])
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Kim'])
  expect(messages).toEqual([])
})
