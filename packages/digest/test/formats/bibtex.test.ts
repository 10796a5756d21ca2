import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bibtex } from '../../src/formats/bibtex.ts'
import { formats } from '../../src/formats/index.ts'
import { parse } from '../../src/parse.ts'

const tex = String.raw
const read = (value: string, path = 'references.bib') => parse({ path, value }, { formats })
const one = async (value: string) => {
  const { papers } = await read(value)
  expect(papers).toHaveLength(1)
  return papers[0] as (typeof papers)[number]
}
const names = (paper: { authors: { name: string }[] }) => paper.authors.map(({ name }) => name)

describe('an entry', () => {
  test('gives every field that a paper has', async () => {
    const paper = await one(tex`@inproceedings{lovelace-2024-notes,
  title     = {{N}otes on the {Analytical Engine}: G{\"o}del's view},
  author    = {Lovelace, Ada  and
               von Neumann, John},
  booktitle = {Proceedings of the 3rd Engine Workshop},
  month     = may,
  year      = {2024},
  volume    = 3, number = {2},
  pages     = {10--19},
  publisher = {Engine Press},
  url       = {https://aclanthology.org/2024.engine-1.2},
  doi       = {https://doi.org/10.18653/v1/2024.ENGINE-1.2},
  code      = {https://github.com/example/engine},
  keywords  = {engines, notes},
  langid    = {english},
  abstract  = {We show 50\% less steam.}
}`)
    expect(paper).toEqual({
      title: "Notes on the Analytical Engine: Gödel's view",
      original: { title: tex`{N}otes on the {Analytical Engine}: G{\"o}del's view` },
      authors: [
        { name: 'Ada Lovelace', family: 'Lovelace', given: 'Ada' },
        { name: 'John von Neumann', family: 'von Neumann', given: 'John' },
      ],
      abstract: 'We show 50% less steam.',
      ids: { doi: '10.18653/v1/2024.engine-1.2', acl: '2024.engine-1.2' },
      links: [
        { url: 'https://aclanthology.org/2024.engine-1.2', kind: 'paper' },
        { url: 'https://github.com/example/engine', kind: 'code' },
      ],
      date: '2024-05',
      venue: 'Proceedings of the 3rd Engine Workshop',
      volume: '3',
      issue: '2',
      pages: '10-19',
      publisher: 'Engine Press',
      type: 'inproceedings',
      key: 'lovelace-2024-notes',
      language: 'en',
      keywords: ['engines', 'notes'],
      categories: [],
      headings: [],
      notes: [],
      source: { line: 1, endLine: 17 },
    })
  })

  test('may stand in parentheses, with quoted values, joined by #, with macros', async () => {
    const { papers, ledger } = await read(`@string{eng = "Engine Letters"}
@string(press = {Steam } # "Press")
@article(wheel:87,
  author = "Wheel, A." # " and " # {Cog, B.},
  title = "On ""Quotes"" in {"}Titles{"}",
  journal = eng,
  publisher = press,
  year = 1987, month = 3 # "~" # jan,
)
`)
    expect(papers[0]).toMatchObject({
      venue: 'Engine Letters',
      publisher: 'Steam Press',
      date: '1987-01-03',
      key: 'wheel:87',
    })
    expect(ledger[0]).toMatchObject({ line: 1, endLine: 1, kind: 'digest', field: 'string' })
  })

  test.each([
    ['month = {August}, year = 2020', '2020-08'],
    ['month = "10~" # jan, year = 2020', '2020-01-10'],
    ['month = sep, day = 4, year = {2020}', '2020-09-04'],
    ['month = 11, year = 2020', '2020-11'],
    ['date = {2018-05-01/2018-05-03}', '2018-05-01'],
    ['date = {2018-05}', '2018-05'],
    ['date = {2013-10-30T11:20:51-07:00}', '2013-10-30'],
    ['year = {2020a}', '2020'],
    ['year = {in press}', undefined],
    ['urldate = {2020-01-01}', undefined],
  ])('with %s is dated %s', async (field, date) => {
    expect((await one(`@misc{k, title = {T}, ${field}}`)).date).toBe(date)
  })

  test.each([
    [tex`{ICARUS and SBND Collaborations}`, ['ICARUS and SBND Collaborations'], [true]],
    [tex`{\'E}mile Zola and Erd{\H{o}}s, P\'al`, ['Émile Zola', 'Pál Erdős'], []],
    ['King, Jr., Martin and Sammy Davis', ['Martin King Jr.', 'Sammy Davis'], []],
    ['King, Martin, Jr.', ['Martin King Jr.'], []],
    ['de la Cruz, Ana* and Lee, Bo†', ['Ana de la Cruz', 'Bo Lee'], []],
    ['{van der Berg}, Ada and {Qwen Team}', ['Ada van der Berg', 'Qwen Team'], [undefined, true]],
    [
      '{Austin, Claire C} and {Joachim Schmidt}',
      ['Claire C Austin', 'Joachim Schmidt'],
      [undefined, undefined],
    ],
    ['Ada Lovelace, Alan M. Turing, Grace Hopper', ['Ada Lovelace', 'Alan M. Turing', 'Grace Hopper'], []],
    ['Lovelace, A., Turing, A. M., Hopper, G.', ['A. Lovelace', 'A. M. Turing', 'G. Hopper'], []],
    ['family=Beethoven, given=Ludwig, prefix=van', ['Ludwig van Beethoven'], []],
    ['{{Smith, Ann and Doe, Jo}}', ['Ann Smith', 'Jo Doe'], []],
    ['Anderson, Sand and Brand, Alexandra', ['Sand Anderson', 'Alexandra Brand'], []],
    ['Islam, Md and Houck, ML and Hopper, JR', ['Md Islam', 'ML Houck', 'JR Hopper'], []],
    ['Williams, V, Cathy', ['Cathy Williams V'], []],
    ['useprefix=false and Ada Lovelace', ['Ada Lovelace'], []],
    [tex`Terzimehi\'{c}, Na\textcrd{}a`, ['Nađa Terzimehić'], []],
  ])('by %s has the authors %j', async (author, expected, groups) => {
    const paper = await one(`@misc{k, title = {T}, author = {${author}}}`)
    expect(names(paper)).toEqual(expected)
    expect(paper.authorsPartial).toBeUndefined()
    for (const [index, group] of groups.entries()) expect(paper.authors[index]?.group).toBe(group)
  })

  test.each([
    'Lovelace, Ada and others',
    'Lovelace, Ada and {others}',
    'Ada Lovelace et al.',
    'Lovelace, Ada et.al.',
    'Lovelace, Ada, et al.',
  ])('by %s has a partial list', async (author) => {
    const paper = await one(`@misc{k, title = {T}, author = {${author}}}`)
    expect(paper.authorsPartial).toBe(true)
    expect(names(paper)).toEqual(['Ada Lovelace'])
  })

  test.each([
    ['eprint = {2503.01234v2}, archivePrefix = {arXiv}', { arxiv: '2503.01234' }],
    ['eprint = "hep-th/9901001", eprinttype = arxiv', { arxiv: 'hep-th/9901001' }],
    ['eprint = {1412.6980}', { arxiv: '1412.6980' }],
    ['journal = {arXiv preprint arXiv:2010.11929}', { arxiv: '2010.11929' }],
    ['journal = {CoRR}, volume = {abs/1706.03762}', { arxiv: '1706.03762' }],
    ['url = {http://arxiv.org/abs/1603.05201v3}', { arxiv: '1603.05201' }],
    ['eprint = {31178222}, eprinttype = {pubmed}', { pmid: '31178222' }],
    ['doi = {<a href="https://doi.org/10.1000/ABC">10.1000/ABC</a>}', { doi: '10.1000/abc' }],
    [tex`doi = {10.1007/978-3-540\_12}`, { doi: '10.1007/978-3-540_12' }],
    [
      'doi = {10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O}',
      { doi: '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o' },
    ],
    ['doi = {10.48550/arXiv.2503.01234}', { arxiv: '2503.01234', doi: '10.48550/arxiv.2503.01234' }],
    ['isbn = {978-0-309-29694-6}', { isbn: '9780309296946' }],
  ])('with %s has its identifiers', async (field, ids) => {
    expect((await one(`@article{k, title = {T}, ${field}}`)).ids).toEqual(ids)
  })

  test('keeps a short DOI as a link, and takes the full one from the address', async () => {
    const paper = await one(
      '@article{k, title = {T}, doi = {10/fqd6hj}, url = {https://doi.org/10.1000/xyz}}',
    )
    expect(paper.ids).toEqual({ doi: '10.1000/xyz' })
    expect(paper.links.map(({ url }) => url)).toEqual([
      'https://doi.org/10/fqd6hj',
      'https://doi.org/10.1000/xyz',
    ])
  })

  test('has links with their TeX undone, and none that are not addresses', async () => {
    const paper = await one(
      tex`@misc{k, title = {T}, url = {https://a.example/\~{}ada/x\_y}, howpublished = {\url{https://b.example/p}}, pdf = {local.pdf}, note = {javascript:alert(1)}, website = {javascript:alert(1)}}`,
    )
    expect(paper.links.map(({ url }) => url)).toEqual(['https://a.example/~ada/x_y', 'https://b.example/p'])
  })

  test('keeps maths, U+FFFD and a key of any script as they are', async () => {
    const paper = await one('@misc{Schrödinger:1935:猫, title = {The $\\sqrt{s}$ of {C}a\uFFFDt}}')
    expect(paper).toMatchObject({ title: 'The $\\sqrt{s}$ of Ca\uFFFDt', key: 'Schrödinger:1935:猫' })
  })

  test('has its subtitle, its notes, its collaboration', async () => {
    const paper = await one(
      '@article{k, title = {Cats}, subtitle = {A Survey}, note = {12 pages}, annotation = {00042}, collaboration = {ATLAS}, author = {Doe, Jo and others}}',
    )
    expect(paper).toMatchObject({ title: 'Cats: A Survey', notes: ['ATLAS Collaboration', '12 pages'] })
  })
})

describe('a file', () => {
  test('passes on what a volume says to the papers in it, whichever comes first', async () => {
    const { papers, ledger } = await read(`@inproceedings{a, title = {A}, crossref = {vol}}
@proceedings{vol,
  title = {Proceedings of Steam 2019},
  editor = {Boiler, B.},
  year = 2019
}
@inproceedings{b, title = {B}, crossref = {VOL}, year = 2018}
@inbook{c, title = {C}, crossref = {book}}
@book{book, title = {The Book}, author = {Writer, W.}, year = 2001}`)
    expect(papers.map(({ title, venue, date }) => [title, venue, date])).toEqual([
      ['A', 'Proceedings of Steam 2019', '2019'],
      ['B', 'Proceedings of Steam 2019', '2018'],
      ['C', 'The Book', '2001'],
      ['The Book', undefined, '2001'],
    ])
    expect(names(papers[2] as never)).toEqual(['W. Writer'])
    expect(ledger[1]).toMatchObject({ line: 2, endLine: 6, kind: 'digest', field: 'proceedings' })
  })

  test('that is one volume gives its year to papers that have none', async () => {
    const { papers } =
      await read(`@Proceedings{ICSE2015, title = {Proceedings of Steam 2015}, year = {2015}, month = {Jul}}
@InProceedings{a15, title = {A}, author = {A, B.}, pages = {1-2}}
@InProceedings{b15, title = {B}, booktitle = {Proceedings of Steam 2015}}
@InProceedings{c15, title = {C}, booktitle = {Another}}`)
    expect(papers.map(({ date, venue }) => [date, venue])).toEqual([
      ['2015-07', 'Proceedings of Steam 2015'],
      ['2015-07', 'Proceedings of Steam 2015'],
      [undefined, 'Another'],
    ])
  })

  test('has every line in the ledger: fields, comments, commands, front matter', async () => {
    const { ledger, messages } = await read(`---
---

Some words about the list.
% a comment
@comment{jabref-meta: grouping;}
@Preamble{ "\\newcommand{\\noop}[1]{}" }
@string{j = {Journal}}

@article{a,
  author = {Lovelace, Ada and
            Hopper, Grace},
  title = {T},
  year = 2020, volume = 3
}
@Comment no braces here
@misc{b, title = {One line}}
`)
    expect(messages).toEqual([])
    expect(
      ledger.map(({ line, endLine, kind, field, name }) => [line, endLine, kind, field ?? name]),
    ).toEqual([
      [1, 3, 'digest', 'front-matter'],
      [4, 5, 'furniture', 'text-between-entries'],
      [6, 6, 'furniture', 'comment'],
      [7, 7, 'digest', 'preamble'],
      [8, 9, 'digest', 'string'],
      [10, 10, 'paper', 'entry'],
      [11, 12, 'paper', 'authors'],
      [13, 13, 'paper', 'title'],
      [14, 15, 'paper', 'entry'],
      [16, 16, 'furniture', 'comment'],
      [17, 17, 'paper', 'entry'],
    ])
  })

  test('with a second key for an entry has it once', async () => {
    const { papers, ledger, messages } = await read('@misc{alias, crossref = {a}}\n@misc{a, title = {T}}\n')
    expect([papers.length, messages]).toEqual([1, []])
    expect(ledger[0]).toMatchObject({ kind: 'digest', field: 'alias' })
  })

  test('keeps the same paper twice as two', async () => {
    const { papers } = await read(
      '@misc{a, title={T}, doi={10.1000/1}}\n@misc{a, title={T}, doi={10.1000/1}}',
    )
    expect(papers.map(({ source }) => source.line)).toEqual([1, 2])
  })

  test.each([
    [
      'an entry without its end',
      '@article{a, title = {A},\n  year = 2001\n\n@article{b, title = {B}, year = 2002}',
      'entry-not-closed',
      2,
    ],
    [
      'a value without its end',
      '@article{a,\n  title = {A,\n  year = 2001\n}\n@article{b, title = {B}, year = 2002}',
      'value-not-closed',
      2,
    ],
    [
      'a quotation mark in a quoted value',
      '@article{a,\n  title = "A "b" c",\n  year = "2001"\n}\n@article{b, title = {B}, year = 2002}',
      'value-not-closed',
      2,
    ],
    [
      'a brace too many',
      '@article{a,\n  title = {A}},\n  year = 2001\n}\n@article{b, title = {B}, year = 2002}',
      'brace-too-many',
      2,
    ],
    [
      'a field without a value',
      '@article{a,\n  title = {A},\n  nonsense here,\n  year = 2001\n}\n@article{b, title = {B}, year = 2002}',
      'field-broken',
      3,
    ],
    [
      'a macro that is not defined',
      '@article{a, title = {A}, year = 2001,\n journal = nowhere}\n@article{b, title = {B}, year = 2002}',
      'macro-unknown',
      2,
    ],
    [
      'a forgotten comma',
      '@article{a,\n  title = {A}\n  year = 2001\n}\n@article{b, title = {B}, year = 2002}',
      undefined,
      0,
    ],
  ])('with %s is read to its end, and says so', async (_, text, ruleId, line) => {
    const { papers, messages } = await read(text)
    expect(papers.map(({ date }) => date)).toEqual(['2001', '2002'])
    expect(papers[0]?.title?.[0]).toBe('A')
    expect(papers[1]).toMatchObject({ title: 'B', key: 'b' })
    expect(messages.map((message) => [message.ruleId, message.line])).toEqual(ruleId ? [[ruleId, line]] : [])
  })

  test('reports an entry that names no paper as unread', async () => {
    const { papers, messages } = await read('@article{dummy,\n}\n@misc{x, doi = {10.1000/1}}')
    expect(papers).toHaveLength(1)
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['title-missing', 3],
      ['unread-line', 1],
    ])
  })
})

test('is recognised by what it holds, not by its name', async () => {
  const entry = '@misc{a,\n  title = {T}\n}\n'
  expect((await read(entry, 'list.txt')).format).toBe('bibtex')
  expect((await read(`Intro\n\n${entry}`, 'list.bib')).format).toBe('bibtex')
  expect(
    (
      await read(
        `# Title\n\n- [Paper](https://arxiv.org/abs/2503.01234)\n\n\`\`\`bibtex\n${entry}\`\`\`\n`,
        'README.md',
      )
    ).format,
  ).not.toBe('bibtex')
  expect((await read('# Notes\n\nWrite to me@example.org (or not).\n', 'x.bib')).format).not.toBe('bibtex')
})

test('never throws, and its ledger joins to the source', async () => {
  const piece = fc.constantFrom(
    '@article{',
    '@string{',
    '@comment',
    '@x(',
    '{',
    '}',
    '"',
    '=',
    '#',
    ',',
    '\n',
    '\\',
    '%',
    'title = ',
    'author = {A and B}',
    '\n@misc{k,',
    '\n  year = 2001',
    'é',
    '\r\n',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 40 }),
      async (pieces) => {
        const value = pieces.join('')
        const { ledger, messages } = await parse(value, { formats: [bibtex], format: 'bibtex' })
        expect(ledger.map(({ start, end }) => value.slice(start, end)).join('')).toBe(value)
        expect(messages.filter(({ ruleId }) => ruleId === 'format-failed')).toEqual([])
      },
    ),
    { seed: 1, numRuns: 400 },
  )
})

test('a comma before the word and is no part of a name', async () => {
  const paper = await one(
    '@book{b, title = {Shelves}, author = {One, Ada, and Two Three, Bob, and Four, Cy}}',
  )
  expect(names(paper)).toEqual(['Ada One', 'Bob Two Three', 'Cy Four'])
})

test('what databases add: numbered fields, a field a keyword, PubMed ids, resolvers of publishers', async () => {
  const { papers, messages } = await read(`@article{a,
title={Steam},
funding_text 1={Somebody},
funding_text 2 = {Somebody else},
keywords = "engines",
keywords = "cogs",
pubmed_id={12345678},
url={http://doi.acm.org/10.1000/Abc.7},
}`)
  expect(messages.map(({ reason }) => reason)).toEqual([
    'The field "funding_text 1" is not read',
    'The field "funding_text 2" is not read',
  ])
  expect(papers).toMatchObject([
    {
      title: 'Steam',
      keywords: ['engines', 'cogs'],
      ids: { pmid: '12345678', doi: '10.1000/abc.7' },
      links: [{ url: 'http://doi.acm.org/10.1000/Abc.7', kind: 'paper' }],
    },
  ])
})

test('initials that a comma parts from the first name', async () => {
  const { papers } = await parse({
    path: 'x.bib',
    value: '@article{a, title = {Steam and cogs}, author = {Lovelace, Ada, K. and Hopper, M, Grace}}',
  })
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Ada K. Lovelace', 'Grace M Hopper'])
})

test('given names that look like numerals are names', async () => {
  const { papers } = await read(
    '@article{a, title = {Steam}, author = {Zhang, Xi and Jensen, Vivi and Shrira, VI and Hopper, III and Lovelace, Jr., Ada and al, et}}',
  )
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual([
    'Xi Zhang',
    'Vivi Jensen',
    'VI Shrira',
    'Hopper III',
    'Ada Lovelace Jr.',
  ])
  expect(papers[0]?.authorsPartial).toBe(true)
})

test('a DOI with angle or square brackets, however TeX writes them', async () => {
  for (const [open, close] of [
    ['{\\textless}', '{\\textgreater}'],
    ['\\textless{}', '\\textgreater{}'],
    ['$<$', '$>$'],
    ['{$<$}', '{$>$}'],
    ['&lt;', '&gt;'],
    ['<', '>'],
  ] as const) {
    const { ids } = await one(
      `@article{a, title = {Steam}, doi = {10.1000/(SICI)12:3${open}16::AID-S9${close}3.0.CO;2-2}}`,
    )
    expect(ids.doi, open).toBe('10.1000/(sici)12:3<16::aid-s9>3.0.co;2-2')
  }
  const { ids } = await one('@article{a, title = {Steam}, doi = {10.1000/0022(2006)43{[}1215:COTM]2.0.CO;2}}')
  expect(ids.doi).toBe('10.1000/0022(2006)43[1215:cotm]2.0.co;2')
})

test('macros of packages for programs print their argument, and a footnote is none of the title’s', async () => {
  const { title } = await one(
    tex`@manual{a, title = {{\pkg{steam}: Engines in \proglang{R}\footnote{Version 2}}}}`,
  )
  expect(title).toBe('steam: Engines in R')
})

test('references that were escaped twice, and tags with a space before their names', async () => {
  const { title } = await one('@article{a, title = {Na&amp;#xEF;ve cells of < i>Steam minor</i>}}')
  expect(title).toBe('Naïve cells of Steam minor')
})

test('a comma too many in a name', async () => {
  const { papers } = await read(
    '@article{a, title = {Steam}, author = {Hopper, , Grace AND Ada, Lovelace, and Turing, Alan}}',
  )
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Grace Hopper', 'Lovelace Ada', 'Alan Turing'])
})

test('a note of addresses alone is links of the paper, with the ids in them', async () => {
  const paper = await one(
    tex`@misc{a, title = {Steam}, note = {\url{https://arxiv.org/pdf/2501.00001v2} ; \url{https://example.org/steam}}}`,
  )
  expect(paper.ids.arxiv).toBe('2501.00001')
  expect(paper.links.map(({ url }) => url)).toEqual([
    'https://arxiv.org/pdf/2501.00001v2',
    'https://example.org/steam',
  ])
  expect(paper.notes).toEqual([])
})

test('braces around what cuts a list of names short are no name', async () => {
  const paper = await one('@misc{a, title = {Steam}, author = {Lovelace, Ada and {Et Al}}}')
  expect(names(paper)).toEqual(['Ada Lovelace'])
  expect(paper.authorsPartial).toBe(true)
})

test('two acute accents on a vowel are a diaeresis, and raised numbers have names', async () => {
  const paper = await one(
    tex`@misc{a, title = {Steam{\texttwosuperior}}, author = {M{\''u}ller, Ada and Gr\''oh, Bo}}`,
  )
  expect(paper.title).toBe('Steam²')
  expect(names(paper)).toEqual(['Ada Müller', 'Bo Gröh'])
})

test.each([
  ['Abstract            Sheep in rows are counted.', 'Sheep in rows are counted.'],
  ['Abstract\n  Sheep are counted.', 'Sheep are counted.'],
  ['Abstract Interpretation is counted among sheep.', 'Abstract Interpretation is counted among sheep.'],
])('takes an abstract without the heading that stood apart from it: %s', async (abstract, plain) => {
  const { papers } = await read(`@article{a,\n  title = {Sheep},\n  abstract = {${abstract}},\n}`)
  expect(papers[0]?.abstract).toBe(plain)
})

test('reads what MEDLINE gives under the names that R packages have for its fields', async () => {
  const { papers, messages } = await read(tex`@ARTICLE{ref_01,
author={One AB and Two C},
author_full={One, Ada B and Two, Carl},
date_published_elec={20201211},
date_published={2020 Dec},
title={Sheep in the rain.},
article_id={S0048-9697(20)37623-3 [pii] and 10.1234/Sheep.1 [doi]},
pubmed_id={33425781},
pubmed_central_identitfier={PMC7793907},
mesh_terms={NA}
}
@ARTICLE{ref_02,
author={One AB},
author_full={NA},
title={Wool.},
date_published={NA},
date_published_elec={20201212},
article_id={NA},
location_id={10.1234/wool [doi]}
}`)
  expect(papers.map(({ authors, ids, date }) => [names({ authors }), ids, date])).toEqual([
    [['Ada B One', 'Carl Two'], { doi: '10.1234/sheep.1', pmid: '33425781', pmcid: 'PMC7793907' }, '2020-12'],
    [['One AB'], { doi: '10.1234/wool' }, '2020-12-12'],
  ])
  expect(messages.map(({ reason }) => reason)).toEqual([])
})

test('tells once by name of fields that are not read, and nothing of those that say nothing of a paper', async () => {
  const { papers, messages } = await read(`@article{a,
  title = {Steam},
  author = {Lovelace, Ada},
  venue = {Engine Letters},
  file = {:/home/ada/steam.pdf:PDF},
  timestamp = {2019-01-02},
  annote-x = {Read again.},
  editor = {Hopper, Grace}
}

@article{b,
  title = {Cogs},
  annote-x = {Read once more.},
  editor = {},
  issn = {1234-5678}
}
`)
  expect(papers[0]?.venue).toBe('Engine Letters')
  expect(messages.map(({ ruleId, line, reason, fatal }) => [ruleId, line, reason, fatal])).toEqual([
    ['fields-not-kept', 1, 'The field "editor" is not read', undefined],
    ['fields-not-kept', 7, 'The field "annote-x" is not read, here and in 1 more place', undefined],
  ])
})

test('addresses in fields with names of their owner’s are links, of what the names say', async () => {
  const { papers, messages } = await read(`@article{a,
  title = {Steam},
  pdfurl = {https://arxiv.org/pdf/2301.00001v2},
  url_code = {https://example.org/steam},
  projectpage = {https://example.org/steam/},
  talk = {https://example.org/steam/talk},
  thumbnail = {https://example.org/steam.png},
  affiliationurl = {https://example.edu/},
  mood = {https://example.org/calm}
}
`)
  expect(papers[0]?.links.map(({ url, kind }) => [kind, url])).toEqual([
    ['pdf', 'https://arxiv.org/pdf/2301.00001v2'],
    ['code', 'https://example.org/steam'],
    ['project', 'https://example.org/steam/'],
    ['video', 'https://example.org/steam/talk'],
  ])
  expect(papers[0]?.ids.arxiv).toBe('2301.00001')
  expect(messages.map(({ reason }) => reason)).toEqual([
    'The field "thumbnail" is not read',
    'The field "affiliationurl" is not read',
    'The field "mood" is not read',
  ])
})

test('an address is no journal, and the number that Mendeley writes behind a DOI no part of it', async () => {
  const { papers } = await read(`@article{a,
  title = {Steam},
  journal = {https://arxiv.org/abs/2301.00001},
  doi = {10.1000/steam.1\\r00001-20}
}
`)
  expect(papers.map(({ venue, ids, links }) => [venue, ids, links])).toEqual([
    [
      undefined,
      { arxiv: '2301.00001', doi: '10.1000/steam.1' },
      [{ url: 'https://arxiv.org/abs/2301.00001', kind: 'paper' }],
    ],
  ])
})

test('entries may have no type', async () => {
  const { papers, messages } = await read(`@{REF_01,
  Author = {Lovelace, Ada},
  Title = {Steam}
}

@{REF_02,
  Title = {Cogs}
}
`)
  expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
    ['Steam', 1],
    ['Cogs', 6],
  ])
  expect(messages).toEqual([])
})
