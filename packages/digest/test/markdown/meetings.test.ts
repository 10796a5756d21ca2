import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const credits = async (lines: string[], name?: string) =>
  (await read(lines.join('\n'), name)).papers.map(({ title, authors }) => [
    title,
    authors.map((author) => author.name).join(', '),
  ])

describe('what a meeting accepts', () => {
  test('A title in bold and the paragraph of its authors are a paper, also of one author', async () => {
    expect(
      await credits([
        '## Accepted papers',
        '',
        '**_An inquiry into the knots of village kites_**',
        '',
        'Ann Lee, Bo Kim and Cy Dow',
        '',
        '**_Weaving Plans: A Thesis Proposal_**',
        '',
        'Dee Ray',
      ]),
    ).toEqual([
      ['An inquiry into the knots of village kites', 'Ann Lee, Bo Kim, Cy Dow'],
      ['Weaving Plans: A Thesis Proposal', 'Dee Ray'],
    ])
  })

  test('So are a title and authors of one paragraph, where one of both is marked', async () => {
    expect(
      await credits([
        '# Programme',
        '',
        '***Beyond the old standard in automatic weaving***\\',
        'Gil Roe',
        '',
        'Knowledge transfer between speakers of',
        'several villages<br/>',
        '<em>Ann Lee and Bo Kim</em>',
        '',
        '#### 9:10 Keynote',
        '',
        'The interplay of ropes and knots<br/>',
        '<em>Cy Dow</em>',
        '',
        '**Programme chairs of the whole meeting**',
        '',
        'Ann Lee, Bo Kim',
      ]),
    ).toEqual([
      ['Beyond the old standard in automatic weaving', 'Gil Roe'],
      ['Knowledge transfer between speakers of several villages', 'Ann Lee, Bo Kim'],
    ])
  })

  test('Authors have the places where they work behind them', async () => {
    const { papers } = await read(
      [
        '# Accepted Papers',
        '',
        '## PhD Workshop',
        '',
        '1. **Knots at Scale**, Ann Lee (Technical School of Towns and Villages)',
        '1. **A system design for ropes that stretch**, Bo Kim (Rope Works, Knot Labs)*; Cy Dow (Town (Unit 7112, Knots))',
      ].join('\n'),
    )
    expect(papers.map(({ title, authors }) => [title, authors])).toEqual([
      ['Knots at Scale', [{ name: 'Ann Lee', affiliation: 'Technical School of Towns and Villages' }]],
      [
        'A system design for ropes that stretch',
        [
          { name: 'Bo Kim', affiliation: 'Rope Works, Knot Labs' },
          { name: 'Cy Dow', affiliation: 'Town (Unit 7112, Knots)' },
        ],
      ],
    ])
  })

  test('People with their places are no title, though some write their names small', async () => {
    const titles = ['Old Villages', 'New Villages', 'Small Towns', 'Big Towns', 'Long Rivers'].map(
      (place) => `A Simple and Fast Way to Tie Ropes in ${place}`,
    )
    const { papers } = await read(
      [
        '# Accepted papers',
        ...titles.flatMap((title) => [
          '',
          `1. **${title}**`,
          '',
          '    *Ann Lee (School of Ropes); bo kim (Rope Lab)*; Cy Dow (School of Ropes)',
        ]),
      ].join('\n'),
    )
    expect(papers.map(({ title }) => title)).toEqual(titles)
  })

  test('A tab parts the authors from their title', async () => {
    expect(
      await credits([
        '## Accepted Papers',
        '',
        '* Ann Lee and Bo Kim\tOn Ropes and Long Knots',
        '* Cy Dow, Dee Ray and Gil Roe\tRopeSAT: Adding Knots to Old Solvers of Weaving',
        '* Ann Lee\tThe Village Approach to Weaving',
        '* Bo Kim\tOptimal Looms for Everyone in Town',
      ]),
    ).toEqual([
      ['On Ropes and Long Knots', 'Ann Lee, Bo Kim'],
      ['RopeSAT: Adding Knots to Old Solvers of Weaving', 'Cy Dow, Dee Ray, Gil Roe'],
      ['The Village Approach to Weaving', 'Ann Lee'],
      ['Optimal Looms for Everyone in Town', 'Bo Kim'],
    ])
  })

  test('Authors may stand above the title in bold of which the abstract is below it', async () => {
    const { papers } = await read(
      [
        'Accepted Papers with Abstracts',
        '==============================',
        '',
        'Ann Lee and [Bo Kim](https://example.org/kim)',
        '',
        '**Hammering Knots Flat**',
        '',
        '**Abstract:** We hammer knots until they are flat, and say why this is of use to nobody in the village.',
        '',
        '---',
        '',
        'Cy Dow',
        '',
        '**Weighted Ropes are Semantic Ropes**',
        '',
        '**Abstract:** We explore the relation of ropes that weigh much to those that mean much, and find none.',
      ].join('\n'),
    )
    expect(
      papers.map(({ title, authors, abstract, summary, source }) => [
        title,
        authors.map(({ name }) => name),
        abstract?.slice(0, 15),
        summary,
        source?.line,
      ]),
    ).toEqual([
      ['Hammering Knots Flat', ['Ann Lee', 'Bo Kim'], 'We hammer knots', undefined, 4],
      ['Weighted Ropes are Semantic Ropes', ['Cy Dow'], 'We explore the ', undefined, 12],
    ])
  })

  test('A single author in italics ends the line of a title', async () => {
    expect(
      await credits([
        '# Accepted papers',
        '* Weaving by Hand in Old Towns,\t*Dee Ray*',
        '* Ropes for the Rain of New Towns,\t*Gil Roe*',
        '* The Long Way from Rope to Knot,\t*Ann Lee, Bo Kim*',
        '* What a Knot Can Bear at Night,\t*Cy Dow*',
      ]),
    ).toEqual([
      ['Weaving by Hand in Old Towns', 'Dee Ray'],
      ['Ropes for the Rain of New Towns', 'Gil Roe'],
      ['The Long Way from Rope to Knot', 'Ann Lee, Bo Kim'],
      ['What a Knot Can Bear at Night', 'Cy Dow'],
    ])
  })

  test('An item of a list in HTML is one over several lines, below headings in HTML', async () => {
    const { papers } = await read(
      [
        '---',
        'title: Accepted Papers',
        '---',
        '<h3>Oral</h3>',
        '<ul>',
        '  <li>',
        '    <strong>Finding Knots in Pictures of Ropes</strong>',
        '    - <a href="https://openreview.net/forum?id=kn0tsInR0pe">Open Review</a> |',
        '    <a href="https://example.org/knots.pdf">PDF</a>',
        '  </li>',
        '</ul>',
      ].join('\n'),
    )
    expect(
      papers.map(({ title, headings, ids, authors, source }) => [
        title,
        headings,
        ids,
        authors,
        source?.line,
      ]),
    ).toEqual([['Finding Knots in Pictures of Ropes', ['Oral'], { openreview: 'kn0tsInR0pe' }, [], 6]])
  })
})

describe('a title above a heading that is its authors', () => {
  test('is a paper with its abstract below, and what people organise is none', async () => {
    const { papers } = await read(
      [
        '# Accepted Papers',
        '',
        '### **Gliding Over Old Towns on Long Strings**',
        '',
        '#### _Ann Lee, Bo Kim and Cleo Schulte im Tal_',
        'Old towns have long strings. We glide over them, and find that most of the towns are older than the strings on which we came to see them. We also say how strings are kept dry, and why nobody has thought of it before.',
        '',
        '### **Wind Is Inherent to Kites**',
        '',
        '#### _Dan Moe_',
        'Kites are known to fly where there is wind. We show that they are never seen to fly where there is none, over a whole year of looking up at them from the roof of our loom, and we say what follows for those who hold their strings on days that are still.',
        '',
        '### Those Who Organize It',
        '',
        '#### _Ann Lee, Dan Moe_',
        '',
        'Write to them.',
      ].join('\n'),
    )
    expect(
      papers.map(({ title, authors, abstract }) => [
        title,
        authors.map(({ name }) => name),
        abstract?.slice(0, 9),
      ]),
    ).toEqual([
      ['Gliding Over Old Towns on Long Strings', ['Ann Lee', 'Bo Kim', 'Cleo Schulte im Tal'], 'Old towns'],
      ['Wind Is Inherent to Kites', ['Dan Moe'], 'Kites are'],
    ])
  })
})

describe('what a meeting holds when', () => {
  test('Items of a programme begin with their times, and its breaks and talks are no papers', async () => {
    const { papers, messages } = await read(
      [
        '### Workshop Schedule',
        '',
        '- 09:00 - 09:10: **Opening remarks**',
        '- 09:10 - 09:55: **Invited Talk - Ann Lee**',
        '- 09:55 - 10:30: **Poster round**',
        '  - *Knots that Hold in Any Weather* (Ann Lee, Bo Kim, and Cy Dow)',
        '  - *Asking a Weaver for Diverse Answers* (Bo Kim and Dee Ray)',
        '- 10:30 - 11:00: **Coffee Break**',
        '- 11.00-11.30: **Gil Roe and Dee Ray** - [*Weaving by the Rules of Old Villages*](https://example.org/rules.pdf)',
      ].join('\n'),
    )
    expect(papers.map(({ title, authors }) => [title, authors.map(({ name }) => name)])).toEqual([
      ['Knots that Hold in Any Weather', ['Ann Lee', 'Bo Kim', 'Cy Dow']],
      ['Asking a Weaver for Diverse Answers', ['Bo Kim', 'Dee Ray']],
      ['Weaving by the Rules of Old Villages', ['Gil Roe', 'Dee Ray']],
    ])
    expect(messages).toEqual([])
  })

  test('Rows of a programme are papers where they have authors or say how the paper is presented', async () => {
    expect(
      await credits([
        '# Programme',
        '',
        '| Time | Event |',
        '|---|---|',
        '| 8:50 -- 9:00 | Welcome |',
        '| 9:00 -- 9:20 | Social Knots in Village Ropes<br />_Ann Lee, Bo Kim_ |',
        '| 9:20 -- 9:40 | Contributed Talk 3: Beyond Good Knots: Ropes in Small Towns |',
        '| 9:40 -- 9:50 | Coffee Break |',
        '| 9:50 -- 10:30 | Panel Discussion: The Future of Ropes |',
      ]),
    ).toEqual([
      ['Social Knots in Village Ropes', 'Ann Lee, Bo Kim'],
      ['Beyond Good Knots: Ropes in Small Towns', ''],
    ])
  })

  test('Scores are no times of the day', async () => {
    expect(
      await credits([
        '| Rating | Title |',
        '|---|---|',
        '| 8.00 | [Knots and Ropes](https://openreview.net/forum?id=aaaaaaaaaa) |',
        '| 8.33 | [Village Weaving](https://openreview.net/forum?id=bbbbbbbbbb) |',
        '| 7.00 | [Looms](https://openreview.net/forum?id=cccccccccc) |',
      ]),
    ).toEqual([
      ['Knots and Ropes', ''],
      ['Village Weaving', ''],
      ['Looms', ''],
    ])
  })

  test('People stand above their title in bold in one paragraph with it, where an abstract follows', async () => {
    const { papers } = await read(
      [
        'Kites 2023 Accepted Papers with Abstracts',
        '=========================================',
        '',
        '[Ann Lee](https://lee.example), Bo Kim and Cy Dow. ',
        '**Knots of the Old Village Kites**',
        '',
        '**Abstract:** Knots are old, and so are the kites that they hold in the wind of the village.',
        '',
        '---',
        '',
        'Dee Ray. ',
        '**Ropes and Their Ends**',
        '',
        '**Abstract:** Ropes end where the hands end that hold them.',
      ].join('\n'),
    )
    expect(
      papers.map(({ title, authors, abstract, source }) => [
        title,
        authors.map(({ name }) => name),
        abstract?.slice(0, 9),
        source.line,
      ]),
    ).toEqual([
      ['Knots of the Old Village Kites', ['Ann Lee', 'Bo Kim', 'Cy Dow'], 'Knots are', 4],
      ['Ropes and Their Ends', ['Dee Ray'], 'Ropes end', 11],
    ])
  })

  test('People in bold stand ahead of a title that leads to a path of the site', async () => {
    expect(
      await credits([
        '# Accepted Papers',
        '',
        '1. **Ann Lee, Bo Kim, Cy Dow**, [Knots of the Old Village Kites]({{ site.baseurl }}/papers/knots.pdf)',
        '',
        '2. **Gil Roe and Dee Ray**, [Ropes and the Ends of Their Strands]({{ "/papers/the ropes.pdf" | relative_url }})',
      ]),
    ).toEqual([
      ['Knots of the Old Village Kites', 'Ann Lee, Bo Kim, Cy Dow'],
      ['Ropes and the Ends of Their Strands', 'Gil Roe, Dee Ray'],
    ])
  })

  test('Sessions list their papers in quotations', async () => {
    expect(
      await credits([
        '# Programme',
        '',
        '10:00–11:15 Poster session 1',
        '> - *Knots of the Old Village Kites* [[PDF]](https://aclanthology.org/2021.kites-1.4/) <br/> Ann Lee and Bo Kim',
        '> - *Ropes and the Ends of Their Strands* [[PDF]](https://aclanthology.org/2021.kites-1.5/) <br/> Cy Dow and Gil Roe',
        '> - *Weaving by the Rules of Old Villages* [[PDF]](https://aclanthology.org/2021.kites-1.6/) <br/> Dee Ray and Bo Kim',
      ]),
    ).toEqual([
      ['Knots of the Old Village Kites', 'Ann Lee, Bo Kim'],
      ['Ropes and the Ends of Their Strands', 'Cy Dow, Gil Roe'],
      ['Weaving by the Rules of Old Villages', 'Dee Ray, Bo Kim'],
    ])
  })

  test('Titles alone are papers where a programme says that they are titles', async () => {
    expect(
      await credits([
        '# Workshop Programme',
        '',
        '| Start time | End time | Title |',
        '|---|---|---|',
        '| 09:00:00 | 09:10:00 | Opening remarks |',
        '| 09:10:00 | 09:30:00 | Knots of the Old Village Kites: A Survey |',
        '| 09:30:00 | 09:50:00 | Ropes and the Ends of Their Strands |',
        '| 09:50:00 | 10:30:00 | Invited Talk 1: Gil Roe |',
        '| 10:30:00 | 11:00:00 | Round Table: Beyond Ropes |',
      ]),
    ).toEqual([
      ['Knots of the Old Village Kites: A Survey', ''],
      ['Ropes and the Ends of Their Strands', ''],
    ])
  })

  test('Who chairs a session wrote none of it', async () => {
    expect(
      await credits([
        '# Schedule',
        '',
        '| Time | Session | Chairs |',
        '|---|---|---|',
        '| 3:00-4:00pm | Opening remarks | Cy Dow, Dee Ray |',
        '| 4:15-4:45pm | **Knots and kites of old villages - part 1** | Ann Lee, Bo Kim |',
        '| 4:45-5:15pm | **[Research Session 2](#two)**: Ropes, Knots & Strands <br> Session Chair: Gil Roe | |',
      ]),
    ).toEqual([])
  })

  test('Tables in HTML are programmes, too', async () => {
    expect(
      await credits([
        '# Programme',
        '',
        '### Knots (Chair: Gil Roe)',
        '',
        '<table>',
        '  <tr>',
        '    <td NOWRAP><b>9:20-9:40</b></td>',
        '    <td>Ann Lee, Bo Kim and Cy Dow. <em>Knots of the Old Village Kites</em> (<a href="/1.pdf"> PDF </a>)</td>',
        '  </tr>',
        '  <tr>',
        '    <td NOWRAP><b>9:40-10:00</b></td>',
        '    <td>Dee Ray and Bo Kim. <em>Ropes and the Ends of Their Strands</em> (<a href="/2.pdf"> PDF </a>)</td>',
        '  </tr>',
        '  <tr>',
        '    <td NOWRAP><b>10:00-10:30</b></td>',
        '    <td>Coffee break</td>',
        '  </tr>',
        '</table>',
      ]),
    ).toEqual([
      ['Knots of the Old Village Kites', 'Ann Lee, Bo Kim, Cy Dow'],
      ['Ropes and the Ends of Their Strands', 'Dee Ray, Bo Kim'],
    ])
  })

  test('Below times stand titles and authors under labels', async () => {
    expect(
      await credits([
        '---',
        'title: Program',
        '---',
        '',
        'The event will be online on October 10th.',
        '',
        '1. Welcome and Opening (10 min) @ 9:00 AM',
        '2. Paper presentation (25 min) @ 9:10 AM',
        '    * Title: **Knots of the Old Village Kites**',
        '    * Authors: Ann Lee, Bo Kim and Cy Dow',
        '3. Paper presentation (25 min) @ 9:35 AM',
        '    * Title: **Ropes and the Ends of Their Strands**',
        '    * Authors: Dee Ray and Bo Kim',
        '4. Break (10 min) @ 10:00 AM',
      ]),
    ).toEqual([
      ['Knots of the Old Village Kites', 'Ann Lee, Bo Kim, Cy Dow'],
      ['Ropes and the Ends of Their Strands', 'Dee Ray, Bo Kim'],
    ])
  })

  test('Front matter may hold the sections of a page', async () => {
    const { papers, messages } = await read(
      [
        '---',
        'title : Accepted Papers',
        'sections:',
        '',
        '  - block: markdown',
        '    content:',
        '      title: Accepted Papers',
        '      text: |-',
        '',
        '        | Paper ID | Title & Authors',
        '        |------|-----------------',
        '        `1182` | **Knots of the Old Village Kites** </br> Ann Lee, Bo Kim and Cy Dow',
        '        `7818` | **Ropes and the Ends of Their Strands** </br> Dee Ray and Bo Kim',
        '  - block: hero',
        '---',
        '',
        'Come and see.',
      ].join('\n'),
    )
    expect(papers.map(({ title, authors, source }) => [title, authors.length, source.line])).toEqual([
      ['Knots of the Old Village Kites', 3, 12],
      ['Ropes and the Ends of Their Strands', 2, 13],
    ])
    expect(messages).toEqual([])
  })

  test('What a meeting decided stands behind the authors', async () => {
    expect(
      await credits([
        '# Accepted papers',
        '',
        '- [Knots of the Old Village Kites](https://openreview.net/forum?id=aaaaaaaaaa), Ann Lee · Bo Kim - **Accept (Poster)**',
        '- [Ropes and the Ends of Their Strands](https://openreview.net/forum?id=bbbbbbbbbb), Cy Dow - **Accept (Oral)**',
      ]),
    ).toEqual([
      ['Knots of the Old Village Kites', 'Ann Lee, Bo Kim'],
      ['Ropes and the Ends of Their Strands', 'Cy Dow'],
    ])
  })
})

test('A linked title with its authors in italics below it is a paper, though the abstract links what the paper left', async () => {
  const { papers } = await read(
    [
      '### [Tethered Kites for Measuring Slow Weather](https://kites.example/virtual/2025/poster/1)',
      '*Ann Lee, Bo Kim, Cy Dow*',
      '',
      'We fly kites on a long line and read the wind from how they pull. All is at [our page](https://kites.example/tethered).',
      '',
      '### [Counting Threads Without Looking at Looms](https://kites.example/virtual/2025/poster/2)',
      '*Dee Fox, Eve Gray*',
      '',
      'A loom can be heard. We count its threads by ear, on four looms, and miss one in a hundred.',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors }) => [title, authors.map(({ name }) => name)])).toEqual([
    ['Tethered Kites for Measuring Slow Weather', ['Ann Lee', 'Bo Kim', 'Cy Dow']],
    ['Counting Threads Without Looking at Looms', ['Dee Fox', 'Eve Gray']],
  ])
})

test('What a meeting has decided stands behind the authors, and their places below them', async () => {
  const { papers } = await read(
    [
      '# Accepted papers',
      '',
      '- [Kites that count the winds of towns](https://openreview.net/forum?id=abcDEF1234), Ann Lee · Bo Kim - **Accept (Spotlight)**',
      '- [Strings that hold in every storm](https://openreview.net/forum?id=abcDEF1235), Cy Dow - **Accept (Poster)**',
      '',
      '## Knots for all the strings of a kite',
      '',
      '[PDF](/papers/3.pdf)',
      '',
      'Di Elm<sup>1</sup>, Ed Fox<sup>2</sup>',
      '',
      '<sup>1</sup> Hill University, Norway &nbsp; <sup>2</sup> University of the Shore, Chile',
      '',
      'We count the knots of kites over towns. There are many, and none of them is tied twice by the same hand.',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors, notes }) => [title, authors.map(({ name }) => name), notes])).toEqual([
    ['Kites that count the winds of towns', ['Ann Lee', 'Bo Kim'], ['Accept (Spotlight)']],
    ['Strings that hold in every storm', ['Cy Dow'], ['Accept (Poster)']],
    [
      'Knots for all the strings of a kite',
      ['Di Elm', 'Ed Fox'],
      [expect.stringContaining('Hill University, Norway')],
    ],
  ])
  expect(papers[2]?.abstract ?? papers[2]?.summary).toMatch(/^We count the knots/)
})

test('Names have where people work behind a comma, and a semicolon between them', async () => {
  expect(
    await credits([
      '# Accepted papers',
      '',
      '[**Kites with Tails: Flying Better in Wind**](assets/paper_1.pdf): Ann Lee*, Loomex; Bo Kim, Loomex; cy dow, Loomex',
      '',
      '[**Towers of Sand: How Water Makes Them**](assets/paper_2.pdf): Di Fox, EE at KITE; Ed Gray*, Kite University',
      '',
      '[**Looms of Glass: Weaving Without Threads**](assets/paper_3.pdf): García Márquez, Ana; López Pérez, Juan',
    ]),
  ).toEqual([
    ['Kites with Tails: Flying Better in Wind', 'Ann Lee, Bo Kim, cy dow'],
    ['Towers of Sand: How Water Makes Them', 'Di Fox, Ed Gray'],
    ['Looms of Glass: Weaving Without Threads', 'Ana García Márquez, Juan López Pérez'],
  ])
})

test('A title in italics stands above its people on a page of accepted papers', async () => {
  const lines = [
    '# Workshop on Village Kites',
    '',
    '*Kites with Tails for Better Flight*  ',
    'Ann Lee, Bo Kim and Cy Dow',
    '',
    '*Towers of Sand and Water*  ',
    'Di Fox, Ed Gray',
    '',
  ]
  expect(await credits(lines, 'acceptedpapers.md')).toEqual([
    ['Kites with Tails for Better Flight', 'Ann Lee, Bo Kim, Cy Dow'],
    ['Towers of Sand and Water', 'Di Fox, Ed Gray'],
  ])
})

test('Who wrote a paper and when may stand above its title in bold, some of them linked', async () => {
  const entry = (names: string[], title: string, n: number) => [
    ...names,
    `**${title}**.  `,
    `KT-${n} at _Workshop on Kites (KT 2019), 24 Sept 2019, Loomville_  `,
    `<https://doi.org/10.1234/kite.${n}>`,
    `[[peer review](/reviews/${n})]`,
    '',
  ]
  const { papers } = await read(
    [
      '# Proceedings',
      '',
      ...entry(
        [
          '[Ann Lee](https://orcid.org/0000-0002-6148-7196),',
          'Bo Kim,',
          '[Cy Dow](https://people.example/cy) (2019):  ',
        ],
        'Kites that fly over the water of lakes',
        1,
      ),
      ...entry(['[Di Fox](https://people.example/di) (2019):'], 'Tails: how they bend', 2),
    ].join('\n'),
  )
  expect(
    papers.map(({ title, authors, date, ids, venue, source }) => [
      title,
      authors.map(({ name }) => name),
      date,
      ids.doi,
      venue,
      source.line,
    ]),
  ).toEqual([
    [
      'Kites that fly over the water of lakes',
      ['Ann Lee', 'Bo Kim', 'Cy Dow'],
      '2019',
      '10.1234/kite.1',
      'KT-1 at Workshop on Kites (KT 2019), 24 Sept 2019, Loomville',
      3,
    ],
    [
      'Tails: how they bend',
      ['Di Fox'],
      '2019',
      '10.1234/kite.2',
      'KT-2 at Workshop on Kites (KT 2019), 24 Sept 2019, Loomville',
      11,
    ],
  ])
})

test('The number of a submission behind a title is no part of it, and tells of a paper among others', async () => {
  const { papers } = await read(
    [
      '# Accepted papers',
      '',
      '- Weaving Ropes in the Wind of Autumn (#1443) [[arXiv]](https://arxiv.org/abs/1908.00001)',
      '- Kites and Their Many Tails (#526) [[arXiv]](https://arxiv.org/abs/1908.00002)',
      '- Towers of Sand and Water (#LOOM-1732) [[arXiv]](https://arxiv.org/abs/1908.00003)',
      '- On the Strings of Harps (#88) [[arXiv]](https://arxiv.org/abs/1908.00004)',
      '- How do knots come undone at night? (#2756)',
    ].join('\n'),
  )
  expect(papers.map(({ title }) => title)).toEqual([
    'Weaving Ropes in the Wind of Autumn',
    'Kites and Their Many Tails',
    'Towers of Sand and Water',
    'On the Strings of Harps',
    'How do knots come undone at night?',
  ])
})

test('Those who wrote a paper may stand below its heading, an item each, with where they work', async () => {
  const { papers } = await read(
    [
      '# Research Papers',
      '',
      '## Modelling the Flight of Kites over Villages',
      '* Ann Lee, _Kite Lab_',
      '',
      '## Strings in the Wind: Harps and Tools',
      '* Bo Kim, _School of Looms, Loomville_',
      '* Cy Dow, _Kite University (KU)_',
      '',
      '## A Theory of Tails for Many Kites',
      '* Di Fox, _Kite Lab_',
      '* Ed Gray, _Loom Institute_ , _Wind Lab_',
      '',
      '# Organisation',
      '',
      '## Members of the Programme Committee',
      '* Flo Hill, _Kite Lab_',
    ].join('\n'),
    'accepted_papers.md',
  )
  expect(papers.map(({ title, authors }) => [title, authors.map(({ name }) => name)])).toEqual([
    ['Modelling the Flight of Kites over Villages', ['Ann Lee']],
    ['Strings in the Wind: Harps and Tools', ['Bo Kim', 'Cy Dow']],
    ['A Theory of Tails for Many Kites', ['Di Fox', 'Ed Gray']],
  ])
  expect(papers[1]?.authors[0]).toMatchObject({ affiliation: 'School of Looms, Loomville' })
})

test('A programme may part hours from minutes by a stop', async () => {
  expect(
    await credits([
      '# Program',
      '',
      '| 14:00 | Session 1 |',
      '|-------|-----------|',
      '| 14.00 | Welcome |',
      '| 14.10 | Keynote by **Ann Lee** |',
      '| 14.40 | **Kites that Learn from What the Wind Says**; Bo Kim; Cy Dow |',
      '|       | **Counting Tails: The Village Data**; Di Fox |',
      '| 15:20 | Coffee Break |',
    ]),
  ).toEqual([
    ['Kites that Learn from What the Wind Says', 'Bo Kim, Cy Dow'],
    ['Counting Tails: The Village Data', 'Di Fox'],
  ])
})

test('The number of a talk may stand before who holds it', async () => {
  expect(
    await credits([
      '# Schedule',
      '',
      '* **10:30-11:30** Presentations: **Weaving**',
      '  * KT-5: Ann Lee: [Bags of Wool for Serial Weaving](https://doi.org/10.1234/kite.5) (_15 mins_)',
      '  * KT-12: Bo Kim: [How Kites Inform the Needs of Looms](https://doi.org/10.1234/kite.12) (_10 mins_)',
    ]),
  ).toEqual([
    ['Bags of Wool for Serial Weaving', 'Ann Lee'],
    ['How Kites Inform the Needs of Looms', 'Bo Kim'],
  ])
})

test('Items of accepted papers end in their authors, and how each is presented is no part of its title', async () => {
  const lines = [
    '# Papers of KITE 2025',
    '',
    '## Tails',
    '',
    '* Counting Long Kites upon Heat Conduction, Ann Lee, Bo Kim, Cy Dow',
    '* LateNet: Light Ladders for Small Gardens, Dee Ray, Eve Sun',
    '* Stars Seen with Bilinear Kites, Gil Roe, Ann Lee, Bo Kim',
    '* Ladders, Ropes, and Kites without Labels, Cy Dow, Dee Ray',
    '* Associative Ladders for Old Village Gardens, Eve Sun, Gil Roe',
    '',
    '## Ropes in Videos',
    '',
    '* Ropes Which Hold Twice Their Own Weight, Ann Lee, Bo Kim',
    '* Weaving Ropes from Short Threads of Wool, Dee Ray, Eve Sun',
    '* Knots that Village Children Tie at Night, Gil Roe, Cy Dow, Bo Kim',
    '* A Late Survey of Knots in Old Ropes, Ann Lee, Cy Dow',
    '* **\\[Oral\\] Balancing Kites for Gardens**, Gil Roe, Cy Dow',
    '',
    '## Threads',
    '',
    '* Threads Which Break Late in Long Nights, Eve Sun, Bo Kim',
  ]
  expect(await credits(lines)).toEqual([
    ['Counting Long Kites upon Heat Conduction', 'Ann Lee, Bo Kim, Cy Dow'],
    ['LateNet: Light Ladders for Small Gardens', 'Dee Ray, Eve Sun'],
    ['Stars Seen with Bilinear Kites', 'Gil Roe, Ann Lee, Bo Kim'],
    ['Ladders, Ropes, and Kites without Labels', 'Cy Dow, Dee Ray'],
    ['Associative Ladders for Old Village Gardens', 'Eve Sun, Gil Roe'],
    ['Ropes Which Hold Twice Their Own Weight', 'Ann Lee, Bo Kim'],
    ['Weaving Ropes from Short Threads of Wool', 'Dee Ray, Eve Sun'],
    ['Knots that Village Children Tie at Night', 'Gil Roe, Cy Dow, Bo Kim'],
    ['A Late Survey of Knots in Old Ropes', 'Ann Lee, Cy Dow'],
    ['Balancing Kites for Gardens', 'Gil Roe, Cy Dow'],
    ['Threads Which Break Late in Long Nights', 'Eve Sun, Bo Kim'],
  ])
})

test('A name with a capital within it is no event of a meeting', async () => {
  expect(
    await credits([
      '# Papers accepted at KITE 2025',
      '',
      '- OpenING: Kites for Judging Long Tails, KITE 2025. [[Paper](https://arxiv.org/abs/2504.00011)]',
      '- RopeNet: Kites for Judging Short Tails, KITE 2025. [[Paper](https://arxiv.org/abs/2504.00012)]',
    ]),
  ).toEqual([
    ['OpenING: Kites for Judging Long Tails', ''],
    ['RopeNet: Kites for Judging Short Tails', ''],
  ])
})

test('A day or a lesson ahead of the papers that a line links is no part of their titles', async () => {
  const { papers } = await read(
    [
      '# Reading group',
      '',
      '- Mar 5: [Kites That Remember Their Wind](https://arxiv.org/abs/2301.00001), [On the Taste of Looms](https://arxiv.org/abs/2301.00002)',
      '- **Week 1. Lamps.** *Readings:* [Lamps in the Fog](https://arxiv.org/abs/2301.00003); [Counting Tides by Hand](https://arxiv.org/abs/2301.00004)',
      '- **Week 2. Tides.** *Readings:* [Tides of the Moon](https://arxiv.org/abs/2301.00005)',
    ].join('\n'),
  )
  expect(papers.map(({ title, ids }) => [title, ids.arxiv])).toEqual([
    ['Kites That Remember Their Wind', '2301.00001'],
    ['On the Taste of Looms', '2301.00002'],
    ['Lamps in the Fog', '2301.00003'],
    ['Counting Tides by Hand', '2301.00004'],
    ['Tides of the Moon', '2301.00005'],
  ])
})

test('Fields of a talk or a paper stand in any order behind their labels', async () => {
  const talks = (head: string) =>
    ['Counting Kites with Long Strings', 'Learning to Fly a Kite', 'Strings and Winds: a Study']
      .map((title) => `${head}\n**Title:** ${title}\n**Authors:** Ann Lee, Bo Kim\n`)
      .join('\n')
  for (const head of ['**Date:** 2025-03-03', '**Schedule:** Monday, 15:00', '**Speaker:** Cy Dow'])
    expect(await credits(['# Seminar', '', talks(head)])).toEqual([
      ['Counting Kites with Long Strings', 'Ann Lee, Bo Kim'],
      ['Learning to Fly a Kite', 'Ann Lee, Bo Kim'],
      ['Strings and Winds: a Study', 'Ann Lee, Bo Kim'],
    ])
})

test('Authors are listed each on an item below their heading', async () => {
  const { papers } = await read(
    [
      '# Counting Kites with Long Strings',
      '',
      '## Authors',
      '',
      '- Ann Lee',
      '- Bo Kim',
      '- Cy Dow',
      '',
      '## Abstract',
      '',
      'We count kites with strings that are long.',
      '',
      'https://arxiv.org/abs/2501.00001',
    ].join('\n'),
  )
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Kim', 'Cy Dow'])
  expect(papers[0]?.abstract).toMatch(/^We count kites/)
})
