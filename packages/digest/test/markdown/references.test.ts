import { describe, expect, test } from 'vitest'
import { brief, read } from './read.ts'

/** The entries of a list, each with the fields asked for. */
async function entries(lines: readonly string[], ...keys: string[]): Promise<Record<string, unknown>[]> {
  const { papers } = await read(['# Reading list', '', ...lines].join('\n'))
  return papers.map((paper) => {
    const fields = brief(paper)
    return Object.fromEntries(
      keys.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]),
    )
  })
}

describe('titles that nothing marks', () => {
  test('A year in brackets, or authors, end the title', async () => {
    expect(
      await entries(
        [
          '- Kites in the wind: A study of strings (2017), A. B. Kiteflyer et al. [[pdf]](https://arxiv.org/pdf/1704.04861)',
          '- Learning to fly kites, O. Levy and B. Kim [[pdf]](https://arxiv.org/pdf/1704.04862)',
          '- Kites, Lanterns, and Other Things That Fly (ICML 2018) [[paper]](https://arxiv.org/abs/1704.04863)',
          '- **Kites that never land** (2014), M. Zeiler and R. Fergus [[pdf]](https://arxiv.org/pdf/1704.04864)',
        ],
        'title',
        'authors',
        'authorsPartial',
        'date',
        'venue',
      ),
    ).toEqual([
      {
        title: 'Kites in the wind: A study of strings',
        authors: ['A. B. Kiteflyer'],
        authorsPartial: true,
        date: '2017',
      },
      { title: 'Learning to fly kites', authors: ['O. Levy', 'B. Kim'] },
      { title: 'Kites, Lanterns, and Other Things That Fly', date: '2018', venue: 'ICML 2018' },
      { title: 'Kites that never land', authors: ['M. Zeiler', 'R. Fergus'], date: '2014' },
    ])
  })

  test('Authors may stand before the title, with or without stops', async () => {
    expect(
      await entries(
        [
          '- Byron A, Hopper G. Hauling Kites. Nature 2020. [doi](https://doi.org/10.1000/kite.1)',
          '- Kiteman, G. and Stringer, R. (2006). Reducing the drag of kites. Science 313. [pdf](https://arxiv.org/pdf/2401.00001)',
          '- A. Vane et al., Attention is all you fly, NIPS 2017. [pdf](https://arxiv.org/pdf/2401.00005)',
          '- Deep Kites, Shallow Strings. A survey [pdf](https://arxiv.org/pdf/2401.00003)',
        ],
        'title',
        'authors',
        'date',
      ),
    ).toEqual([
      { title: 'Hauling Kites', authors: ['A Byron', 'G Hopper'], date: '2020' },
      { title: 'Reducing the drag of kites', authors: ['G. Kiteman', 'R. Stringer'], date: '2006' },
      { title: 'Attention is all you fly', authors: ['A. Vane'], date: '2017' },
      { title: 'Deep Kites, Shallow Strings. A survey' },
    ])
  })

  test('What stands behind authors is a title only if it can be one; the paper is never lost', async () => {
    expect(
      await entries(
        [
          '- Ann Lee, Bo Kim, Cy Ng, Training Kites End to End. ArXiv, 16 Oct 2015. [[ArXiv]](http://arxiv.org/pdf/1504.00702v3.pdf)',
        ],
        'ids',
      ),
    ).toEqual([{ ids: { arxiv: '1504.00702' } }])
  })

  test('A nickname in bold brackets and a venue in bold ones are no part of the title', async () => {
    expect(
      await entries(
        [
          '- <a name="FLY"></a>**[FLY]** Flying Kites over Many Domains (**CVPR**)[[paper](https://arxiv.org/abs/2503.10701)]',
          '- <a name="LAND"></a> **[LAND]** LAND: Landing a Kite without a String (**TGRS**) [[paper](https://arxiv.org/abs/2503.10702)]',
        ],
        'title',
        'venue',
      ),
    ).toEqual([
      { title: 'Flying Kites over Many Domains', venue: 'CVPR' },
      { title: 'LAND: Landing a Kite without a String', venue: 'TGRS' },
    ])
  })

  test('A link on authors and a year leads to the title before it', async () => {
    expect(
      await entries(
        [
          '1. Slow Sort. [Hoarse (1962)](https://example.org/slow.pdf).',
          '2. Goto Considered Charming. [Dykstra, Marks (1968)](https://example.org/goto.pdf).',
          '3. **The Kite File System. [Gemawatt et al (2003)](https://example.org/kfs.pdf).**',
        ],
        'title',
        'authors',
        'date',
      ),
    ).toEqual([
      { title: 'Slow Sort', authors: ['Hoarse'], date: '1962' },
      { title: 'Goto Considered Charming', authors: ['Dykstra', 'Marks'], date: '1968' },
      { title: 'The Kite File System', authors: ['Gemawatt'], date: '2003' },
    ])
  })
})

describe('what stands before a title', () => {
  test('A name set as code, and authors, venue and year in brackets', async () => {
    expect(
      await entries(
        [
          '- `T3K` [Iwa and Mats, Proc. NeurIPS 2021] **Test-time kites for new winds** [[PDF]](https://openreview.net/forum?id=e_yvNqkJKAW)',
          '- `PAK` [Wu et al., Proc. NeurIPS Workshops 2021] **Prototypical kites** [[PDF]](https://openreview.net/forum?id=bAO-2cGNX_j)',
        ],
        'title',
        'authors',
        'venue',
        'date',
      ),
    ).toEqual([
      {
        title: 'Test-time kites for new winds',
        authors: ['Iwa', 'Mats'],
        venue: 'Proc. NeurIPS 2021',
        date: '2021',
      },
      { title: 'Prototypical kites', authors: ['Wu'], venue: 'Proc. NeurIPS Workshops 2021', date: '2021' },
    ])
  })

  test("A venue with a short year, a section's number, a journal without a year behind", async () => {
    expect(
      await entries(
        [
          "- (*NAACL'21*) Kite Graphs for Language [[paper](https://aclanthology.org/2021.naacl-main.278/)]",
          '- Multimodal kites: A survey (IEEE TPAMI) [[paper](https://arxiv.org/abs/2206.06488)]  - 2023.05.11',
          '',
          '### 1.1 [Revelation: Cheap Kite Detection](https://arxiv.org/abs/2606.22263) — Hou, Wang, 2026',
        ],
        'title',
        'authors',
        'venue',
        'date',
      ),
    ).toEqual([
      { title: 'Kite Graphs for Language', venue: "NAACL'21", date: '2021' },
      { title: 'Multimodal kites: A survey', venue: 'IEEE TPAMI', date: '2023-05-11' },
      { title: 'Revelation: Cheap Kite Detection', authors: ['Hou', 'Wang'], date: '2026' },
    ])
  })
})

describe('lists that link little', () => {
  test('Titles with venue and year are papers without any link, where most of a list is so', async () => {
    expect(
      await entries(
        [
          '## Systems',
          '* ***SageKite: A Learned Kite System (CIDR 2019)***',
          '* Kite Learning: Toward a Kite that Becomes Smarter (SIGMOD 2017)',
          '* Self-Driving : From General to Special Kites (Phd@PVLDB 2018)',
          '* Towards instance-optimized kite systems (VLDB 2021 from Tim K)',
          '* One Kite to Rule them All (arXiv 2021) [Source Code](https://github.com/a/kite)',
          '',
          '## Books',
          '* [Kites: Models and Inference](https://kites.example.org/) - Simon Prince 2012',
          '* [Kites: Theory and Practice](https://kites.example.org/2) - Rick Field 2010',
          '* [Kites: A Modern Approach](https://kites.example.org/3) - David Fort 2011',
          '* [Many Views of a Kite](https://kites.example.org/4) - Richard Hart 2004',
        ],
        'title',
        'venue',
        'date',
      ),
    ).toEqual([
      { title: 'SageKite: A Learned Kite System', venue: 'CIDR 2019', date: '2019' },
      { title: 'Kite Learning: Toward a Kite that Becomes Smarter', venue: 'SIGMOD 2017', date: '2017' },
      { title: 'Self-Driving : From General to Special Kites', venue: 'Phd@PVLDB 2018', date: '2018' },
      { title: 'Towards instance-optimized kite systems', venue: 'VLDB 2021 from Tim K', date: '2021' },
      { title: 'One Kite to Rule them All', venue: 'arXiv 2021', date: '2021' },
    ])
  })

  test('Items with labelled authors below them are papers; each author has a line', async () => {
    expect(
      await entries(
        [
          '## SLAM',
          '',
          '- Real-Time Kites with Occupancy Transforms',
          '',
          '    Author: Schulz, Cornelia | University of Kites',
          '    Author: Zell, Andreas | University of Kites',
          '',
          '    Abstract : It is one of the basic problems of flying.',
          '',
          '- Spatio-Temporal Registration of Kites',
          '',
          '    Author: Cheb, Nived | University of Strings',
        ],
        'title',
        'authors',
        'abstract',
      ),
    ).toEqual([
      {
        title: 'Real-Time Kites with Occupancy Transforms',
        authors: ['Cornelia Schulz', 'Andreas Zell'],
        abstract: 'It is one of the basic problems of flying.',
      },
      { title: 'Spatio-Temporal Registration of Kites', authors: ['Nived Cheb'] },
    ])
  })

  test('A link may stand on the venue, before the title or below it, and authors behind by', async () => {
    expect(
      await entries(
        [
          '- [arXiv 2026.03](https://arxiv.org/abs/2603.22264v1), UniKite: A Robot Foundation for Kites',
          '- <[Kite Imitation](https://arxiv.org/abs/1907.05518)>, by Max Sieb, Zhou Xian and Kat Frag, CoRL 2019.',
          '',
          '**Chart-K1: Kites for Advanced Charts**',
          'Lei Chen, Xuan Zhao <br>',
          '[arXiv, 21 Jul 2025](https://arxiv.org/pdf/2507.15509) • [Homepage](https://kites.example.org/)',
        ],
        'title',
        'authors',
        'date',
      ),
    ).toEqual([
      { title: 'UniKite: A Robot Foundation for Kites', date: '2026-03' },
      { title: 'Kite Imitation', authors: ['Max Sieb', 'Zhou Xian', 'Kat Frag'], date: '2019' },
      {
        title: 'Chart-K1: Kites for Advanced Charts',
        authors: ['Lei Chen', 'Xuan Zhao'],
        date: '2025-07-21',
      },
    ])
  })
})

describe('titles within sentences', () => {
  test('News of a paper is titled as the paper is', async () => {
    expect(
      await entries(
        [
          ':loudspeaker: Our review is out on arXiv: [Kites in Clinical Use: A Review](https://arxiv.org/abs/2301.03505)',
          '',
          '- **2024-05-16 Our paper "[Untangling Strings by Editing](https://arxiv.org/abs/2403.14472)" has been accepted by ACL 2024.**',
        ],
        'title',
        'ids',
      ),
    ).toEqual([
      { title: 'Kites in Clinical Use: A Review', ids: { arxiv: '2301.03505' } },
      { title: 'Untangling Strings by Editing', ids: { arxiv: '2403.14472' } },
    ])
  })

  test('A nickname that is a label elsewhere may stand before a quoted title', async () => {
    expect(
      await entries(
        [
          '* **TAG**: "TAG: Following Kites by Their Tails", arXiv, 2022. [[Paper](https://arxiv.org/abs/2208.01813)]',
        ],
        'title',
        'date',
      ),
    ).toEqual([{ title: 'TAG: Following Kites by Their Tails', date: '2022' }])
  })

  test('A row of links behind the authors is no prose', async () => {
    expect(
      await entries(
        [
          '- **Reweaver: The Efficient Kite**. *Ann Lee, Bo Kim, Cy Ng, Di Wu, Ed Roe*. (ICLR 2020) [[paper]](https://arxiv.org/abs/2001.04451) [[code 1]](https://example.org/1) [[a related kite post]](https://example.org/2)',
        ],
        'title',
        'authors',
        'venue',
      ),
    ).toEqual([
      {
        title: 'Reweaver: The Efficient Kite',
        authors: ['Ann Lee', 'Bo Kim', 'Cy Ng', 'Di Wu', 'Ed Roe'],
        venue: 'ICLR 2020',
      },
    ])
  })

  test('An arXiv id in brackets behind a name is its id', async () => {
    expect(
      await entries(['- **KiteRL** (2604.02721): First kite to beat all birds'], 'title', 'ids', 'summary'),
    ).toEqual([{ title: 'KiteRL', ids: { arxiv: '2604.02721' }, summary: 'First kite to beat all birds' }])
  })
})

describe('entries over several lines', () => {
  test('Lines that end in a backslash are lines: authors, venue and links, a date', async () => {
    expect(
      await entries(
        [
          '**A Survey of Kites** \\',
          '*Calvin Luo* \\',
          'arXiv 2023. [[Paper](https://arxiv.org/abs/2310.10647)] [[Gitub](https://github.com/a/kites)] \\',
          '16 Oct 2023',
        ],
        'title',
        'authors',
        'venue',
        'date',
        'summary',
      ),
    ).toEqual([
      { title: 'A Survey of Kites', authors: ['Calvin Luo'], venue: 'arXiv 2023', date: '2023-10-16' },
    ])
  })

  test('Authors in italics before a line break, tags in brackets, links behind authors', async () => {
    expect(
      await entries(
        [
          '**TallKite: Iterative Strings for Slices.**<br>',
          '*Junshen Xu, P. Ellen Grant, Polina Golland.*<br>',
          '[22th Jun., 2022] [MICCAI, 2022] \\',
          '[[PDF](https://arxiv.org/abs/2206.10802)] [[GitHub](https://github.com/a/tall)]',
          '',
          '10. **Kites in Trained Birds**. (ACL 2022) <br />',
          'Damai Dai , Li Dong, Yaru Hao.[[paper](http://arxiv.org/abs/2104.08696)] [[code](https://github.com/a/kn)]',
        ],
        'title',
        'authors',
        'venue',
        'date',
        'summary',
      ),
    ).toEqual([
      {
        title: 'TallKite: Iterative Strings for Slices',
        authors: ['Junshen Xu', 'P. Ellen Grant', 'Polina Golland'],
        venue: 'MICCAI, 2022',
        date: '2022-06-22',
      },
      {
        title: 'Kites in Trained Birds',
        authors: ['Damai Dai', 'Li Dong', 'Yaru Hao'],
        venue: 'ACL 2022',
        date: '2022',
      },
    ])
  })

  test('Authors with their links may stand in a paragraph below the title', async () => {
    expect(
      await entries(
        [
          '1. **Kites of Thought.**',
          '',
          '   *Jason Wing, Xu Zheng*  [[pdf](https://arxiv.org/abs/2201.11903)], [[code](https://github.com/a/kot)] 2022.1',
          '',
          '2. **A Kite for One.**',
          '',
          '   *Ali Bird.* [[abs](https://arxiv.org/abs/2302.13795)], 2023.2',
        ],
        'title',
        'authors',
        'date',
        'ids',
      ),
    ).toEqual([
      {
        title: 'Kites of Thought',
        authors: ['Jason Wing', 'Xu Zheng'],
        date: '2022-01',
        ids: { arxiv: '2201.11903' },
      },
      { title: 'A Kite for One', authors: ['Ali Bird'], date: '2023-02', ids: { arxiv: '2302.13795' } },
    ])
  })

  test('A plain title may have its links in the line below', async () => {
    expect(
      await entries(
        [
          '### 视频检测(Video Detection)',
          '',
          '[2] FOVEKITE: Magnification for Kites<br>',
          '[paper](https://arxiv.org/abs/2108.12102) | [project](https://kites.example.org/)<br><br>',
          '',
          '[1] DeFKITE: Decoupled Faster Kites<br>',
          '[paper](https://arxiv.org/abs/2108.09017)<br><br>',
          '',
          '## Backbone',
          '',
          "**Run, Don't Fly: Faster Kites**",
          '',
          '- 论文/Paper:https://arxiv.org/abs/2303.03667',
          '- 代码/Code:https://github.com/a/FastKite',
        ],
        'title',
        'ids',
      ),
    ).toEqual([
      { title: 'FOVEKITE: Magnification for Kites', ids: { arxiv: '2108.12102' } },
      { title: 'DeFKITE: Decoupled Faster Kites', ids: { arxiv: '2108.09017' } },
      { title: "Run, Don't Fly: Faster Kites", ids: { arxiv: '2303.03667' } },
    ])
  })

  test('A title in bold may head its fields in a list, in traditional characters too', async () => {
    expect(
      await entries(
        [
          '1. **PRISM: Powerful Kite Images**',
          '   - 分數：4',
          '   - arXiv: [2608.03926v1](http://arxiv.org/abs/2608.03926v1)',
          '   - 發表日期：2026-08-04',
          '',
          '2. **OmniKite: Unified Strings**',
          '   - 分數：5',
          '   - arXiv: [2608.03812v1](http://arxiv.org/abs/2608.03812v1)',
          '   - 發表日期：2026-08-03',
        ],
        'title',
        'ids',
        'date',
      ),
    ).toEqual([
      { title: 'PRISM: Powerful Kite Images', ids: { arxiv: '2608.03926' }, date: '2026-08-04' },
      { title: 'OmniKite: Unified Strings', ids: { arxiv: '2608.03812' }, date: '2026-08-03' },
    ])
  })

  test('Authors may be linked to their own pages', async () => {
    expect(
      await entries(
        [
          '**PEGAKITE: Personalized Kites.**<br>',
          '*[Hyun Cha](https://cha.example.org), [Byung Kim](https://kim.example.org).*<br>',
          'CVPR 2024. [[PDF](https://arxiv.org/pdf/2402.10636)] [[Project](https://pegakite.example.org)]',
        ],
        'title',
        'authors',
        'venue',
        'links',
      ),
    ).toEqual([
      {
        title: 'PEGAKITE: Personalized Kites',
        authors: ['Hyun Cha', 'Byung Kim'],
        venue: 'CVPR 2024',
        links: ['pdf https://arxiv.org/pdf/2402.10636', 'project https://pegakite.example.org'],
      },
    ])
  })

  test('Several fields may stand on one line, and a label without a colon names what follows', async () => {
    expect(
      await entries(
        [
          '### 1. **[Kite Watermarking](https://arxiv.org/abs/2607.06009v1)**',
          '- **评分**: ⭐ 88/100 | **日期**: 2026-07-07 | **作者**: Ann Lee, Bo Kim',
          '- **标签**: `cs.CR` `cs.LG`',
          '<details>',
          '<summary>原始摘要</summary>',
          '',
          'Telling one kite from another is hard.',
          '</details>',
          '',
          '### Title:',
          '          Above and Below: Kites Across Clouds',
          ' - **Authors:** John McKite, Yaxuan Li',
          ' - **Arxiv link:** https://arxiv.org/abs/2605.00001',
          ' - **Abstract**',
          ' Many kites fly below the clouds.',
        ],
        'title',
        'authors',
        'date',
        'abstract',
      ),
    ).toEqual([
      {
        title: 'Kite Watermarking',
        authors: ['Ann Lee', 'Bo Kim'],
        date: '2026-07-07',
        abstract: 'Telling one kite from another is hard.',
      },
      {
        title: 'Above and Below: Kites Across Clouds',
        authors: ['John McKite', 'Yaxuan Li'],
        abstract: 'Many kites fly below the clouds.',
      },
    ])
  })

  test('An unknown label in bold ends the abstract above it', async () => {
    expect(
      await entries(
        [
          '### 1. Kites over Arid Cities',
          '',
          '**Authors:** M. Sule',
          '',
          '**Paper link:** https://arxiv.org/abs/2607.29527',
          '',
          '**Abstract:**',
          '',
          'No abstract available.',
          '',
          '**Why this may be relevant:**',
          '',
          'It appears in one of the kite journals.',
        ],
        'title',
        'abstract',
        'summary',
      ),
    ).toEqual([
      {
        title: 'Kites over Arid Cities',
        summary: 'Why this may be relevant:\n\nIt appears in one of the kite journals.',
      },
    ])
  })

  test('An address ends where a tag begins', async () => {
    expect(
      await entries(
        [
          '- **Kites and Their Addresses**<br>Paper: https://arxiv.org/abs/2401.00001<br>Code: https://github.com/a/b<br>',
        ],
        'links',
      ),
    ).toEqual([{ links: ['paper https://arxiv.org/abs/2401.00001', 'code https://github.com/a/b'] }])
  })

  test('A long list of authors in italics is no title of its own', async () => {
    expect(
      await entries(
        [
          '1. **[Competing with Large Kites.](https://arxiv.org/abs/2502.06807)**',
          '',
          '    *KiteLab: Ann Lee, Bo Kim, Cy Ng, Di Wu, Ed Roe, Flo Paz, Gus Lim, o3 contributors, Hal Orr.* Preprint 2025',
        ],
        'title',
      ),
    ).toEqual([{ title: 'Competing with Large Kites' }])
  })
})

describe('titles beside nicknames', () => {
  test('A nickname before a linked title, or in brackets in a cell', async () => {
    expect(
      await entries(
        [
          '* 3D-KITE - [Kite Inpainting using Three Dimensions](https://arxiv.org/abs/1711.06375)',
          '',
          '|Date|Title|Paper|',
          '|---|---|---|',
          '|2024.05|🔥🔥[KITE] You Only Fly Once: Strings for Models(@Kitesoft)|[[pdf]](https://arxiv.org/pdf/2405.05254)|',
          '|2024.06|🔥[**Moonkite**] Moonkite: A Kite for Serving(@Moon AI)|[[pdf]](https://arxiv.org/pdf/2405.05255)|',
          '|2024.06|KiteSum - Disentangling Strings in Summaries|[[pdf]](https://arxiv.org/pdf/2405.05256)|',
        ],
        'title',
      ),
    ).toEqual([
      { title: 'Kite Inpainting using Three Dimensions' },
      { title: 'You Only Fly Once: Strings for Models' },
      { title: 'Moonkite: A Kite for Serving' },
      { title: 'KiteSum - Disentangling Strings in Summaries' },
    ])
  })

  test('A venue behind `in` is no part of the title; people and their tasks are no papers', async () => {
    expect(
      await entries(
        [
          '* Deep Kites for Forecasting: The Windy Case, in *arXiv* 2020. [\\[paper\\]](https://arxiv.org/abs/2001.08317)',
          '',
          '| Section | Student Contributors |',
          '|---|---|',
          '| Strings | Kun Zhou, Junyi Li |',
          '| Tails | Yupeng Hou (Lead), Junjie Zhang |',
        ],
        'title',
        'date',
      ),
    ).toEqual([{ title: 'Deep Kites for Forecasting: The Windy Case', date: '2020' }])
  })
})

test('A name that begins as a month does is no date', async () => {
  expect(
    await entries(
      ['- [Marigold](https://arxiv.org/abs/2312.02145)', '- [Octopus](https://arxiv.org/abs/2312.02146)'],
      'title',
    ),
  ).toEqual([{ title: 'Marigold' }, { title: 'Octopus' }])
})

test('The month of a reference is its date where its DOI stands behind', async () => {
  const { papers } = await read(
    [
      '- A. Lee, B. Kim, and C. Dow, “Kites over towns and their strings,” _Kite Letters_, vol. 9, no. 1, p. 75, Aug. 2017, doi: [10.1000/kite.17](https://doi.org/10.1000/kite.17).',
      '- A. Lee _et al._, “Kites at sea,” _Kite Letters_, vol. 5, Dec. 2016, doi: [10.1000/kite.16](https://doi.org/10.1000/kite.16).',
    ].join('\n'),
  )
  expect(papers.map(({ title, date, ids }) => [title, date, ids.doi])).toEqual([
    ['Kites over towns and their strings', '2017-08', '10.1000/kite.17'],
    ['Kites at sea', '2016-12', '10.1000/kite.16'],
  ])
})

test('a title in single quotation marks, as British references have it, may hold apostrophes', async () => {
  const { papers } = await read(
    [
      '# Theses',
      '',
      '* Weaver, Anna Maria. ‘The Looms of Engine Street: A Town’s Makers, 1850–1900’. PhD Thesis, Hill University, 2021. https://doi.org/10.1234/sheep.1.',
      "* Carder, Benjamin. 'The Shepherd's Eye: Pictures of Sheep and Rams.' PhD Thesis, Hill University, 2007. http://example.org/12889.",
    ].join('\n'),
  )
  expect(papers.map(({ title, authors, date }) => [title, authors.map(({ name }) => name), date])).toEqual([
    ['The Looms of Engine Street: A Town’s Makers, 1850–1900', ['Anna Maria Weaver'], '2021'],
    ["The Shepherd's Eye: Pictures of Sheep and Rams", ['Benjamin Carder'], '2007'],
  ])
})

test('the last of some names may have an article in small letters, and a journal behind names is nobody', async () => {
  const { papers } = await read(
    [
      '# Papers',
      '',
      '- [Kites that count the winds of towns](https://arxiv.org/abs/2301.00001), Ann Lee, Bo S. Kim, Omar Ali al-Badri, Kite Letters (2023)',
      '- [Strings that hold in every storm](https://arxiv.org/abs/2301.00002), Ann E. Lee, Cy G. Dow, Storm Journal (2020)',
    ].join('\n'),
  )
  expect(papers.map(({ authors, venue }) => [authors.map(({ name }) => name), venue])).toEqual([
    [['Ann Lee', 'Bo S. Kim', 'Omar Ali al-Badri'], expect.stringContaining('Kite Letters')],
    [['Ann E. Lee', 'Cy G. Dow'], expect.stringContaining('Storm Journal')],
  ])
})

test.each([
  ['Weber, A., Lind, B. *Dust Letters (2010)*.', ['A. Weber', 'B. Lind'], 'Dust Letters (2010)'],
  ['Weber, A., Lind, B. *Dust Letters*, 2010.', ['A. Weber', 'B. Lind'], 'Dust Letters, 2010'],
  ['Weber, A., Lind, B. Dust Letters (2010).', ['A. Weber', 'B. Lind'], 'Dust Letters (2010)'],
  ['A. Weber, B. Lind. *Dust Letters (2010)*.', ['A. Weber', 'B. Lind'], 'Dust Letters (2010)'],
  ['Ada Weber, Bo Lind, *Dust Letters*, 2010', ['Ada Weber', 'Bo Lind'], 'Dust Letters, 2010'],
])(
  'behind a linked title stand people and a journal that is none of them: %s',
  async (reference, names, venue) => {
    const { papers } = await read(
      `# Papers\n\n- [Counting sheep with sparse attention](https://doi.org/10.1234/dust.1). ${reference}\n`,
    )
    expect(papers.map((paper) => [paper.authors.map(({ name }) => name), paper.venue, paper.date])).toEqual([
      [names, venue, '2010'],
    ])
  },
)

test('Straight quotation marks within a title do not end it', async () => {
  const { papers } = await read(
    [
      '- Ann Lee and Bo Kim. "When Kites Say "No" to Strings of Wind." In *Proceedings of KITE*, 2019.',
      '- "The Evolution of the "Main Sequence" of Kites", Cy Roe, [arXiv](https://arxiv.org/abs/1602.04941)',
      '',
    ].join('\n'),
  )
  expect(papers.map(({ title }) => title)).toEqual([
    'When Kites Say "No" to Strings of Wind',
    'The Evolution of the "Main Sequence" of Kites',
  ])
})

test('Below a reference in a list, one that begins with its title is by the same people', async () => {
  const { papers } = await read(
    [
      '3) Dan Poe and Eva Moe, "Baskets and looms", available as [`gr-qc/9505006`](http://arxiv.org/abs/gr-qc/9505006).',
      '',
      '    "Looms forever", available as [`math.QA/0506474`](http://arxiv.org/abs/math.QA/0506474).',
      '',
      '    "Looms again", _Kite Lett._ **12** (2004), 3-7.',
      '',
      '    Ann Lee, "Looms at last", _Kite Lett._ **13** (2005), 1-2.',
      '',
      'What follows is of somebody else:',
      '',
      '"Knots forever", available as [`math.QA/0506475`](http://arxiv.org/abs/math.QA/0506475).',
      '',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors }) => [title, authors.map(({ name }) => name)])).toEqual([
    ['Baskets and looms', ['Dan Poe', 'Eva Moe']],
    ['Looms forever', ['Dan Poe', 'Eva Moe']],
    ['Looms again', ['Dan Poe', 'Eva Moe']],
    ['Looms at last', ['Ann Lee']],
    ['Knots forever', []],
  ])
})

test('A title may begin with what it quotes and go on behind a colon', async () => {
  const { papers } = await read(
    [
      '- "Why Should I Fly You?": Explaining the Strings of Any Kite [[paper](https://arxiv.org/abs/2401.00001)]',
      '- Lee, A., Kim, B. "Fly Me": A Study of Kites. KITE 2020. [[paper](https://arxiv.org/abs/2401.00002)]',
      '- A. Lee and B. Kim, ""Fly Who?": A Study of Strings," in *Proc. KITE*, 2021. [[paper](https://arxiv.org/abs/2401.00003)]',
      '- “Who Flies?”: Asking Kites about Strings, Ann Lee et.al., KITE 2021 [[paper](https://arxiv.org/abs/2401.00004)]',
      '- "Looms That Learn": what it says of looms and of threads [[paper](https://arxiv.org/abs/2401.00005)]',
      '- "Looms That Count": Ann Lee, Bo Kim, 2020 [[paper](https://arxiv.org/abs/2401.00006)]',
      '',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors }) => [title, authors.map(({ name }) => name).join('; ')])).toEqual([
    ['"Why Should I Fly You?": Explaining the Strings of Any Kite', ''],
    ['"Fly Me": A Study of Kites', 'A. Lee; B. Kim'],
    ['"Fly Who?": A Study of Strings', 'A. Lee; B. Kim'],
    ['“Who Flies?”: Asking Kites about Strings', 'Ann Lee'],
    ['Looms That Learn', ''],
    ['Looms That Count', 'Ann Lee; Bo Kim'],
  ])
})

test('Nothing but commas may part a title, its authors and where it appeared', async () => {
  const { papers } = await read(
    [
      '# Publications',
      '',
      '1. Scale effects in flying, weaving and naming kites, Ann Lee, Bo Kim*, Cy Dow, Kite Sensing, 2024.',
      '2. KiteNet: A network for the counting of kites, **Cy Dow***, Bo Kim, International Journal of Kites, 2023, (Q1, IF=7.6).',
      '3. A survey of kites, Ann Lee, Romain Roy, Cy Dow, Di Fox, Proc. of the Conference on Kites (CK), 2022.',
      '4. 风筝的三维探测与形态研究, 李安, 王小明, 张三, 风筝学报, 2021.',
      '5. Kites that bear much weight, Ann Lee, Bo Kim, Cy Dow, Di Fox, Ed Gray, Flo Hill, Gus Ives, Hal Kay, Ida Low, Jo Moe, Winds and Environment, 2020.',
      '6. Kites, Big Looms, Small Looms and what they have in common, 2019.',
      '',
    ].join('\n'),
  )
  expect(
    papers.map(({ title, authors, venue, date }) => [
      title,
      authors.map(({ name }) => name).join('; '),
      venue,
      date,
    ]),
  ).toEqual([
    [
      'Scale effects in flying, weaving and naming kites',
      'Ann Lee; Bo Kim; Cy Dow',
      'Kite Sensing, 2024',
      '2024',
    ],
    [
      'KiteNet: A network for the counting of kites',
      'Cy Dow; Bo Kim',
      'International Journal of Kites, 2023, (Q1, IF=7.6)',
      '2023',
    ],
    [
      'A survey of kites',
      'Ann Lee; Romain Roy; Cy Dow; Di Fox',
      'Proc. of the Conference on Kites (CK), 2022',
      '2022',
    ],
    ['风筝的三维探测与形态研究', '李安; 王小明; 张三', '风筝学报, 2021', '2021'],
    [
      'Kites that bear much weight',
      'Ann Lee; Bo Kim; Cy Dow; Di Fox; Ed Gray; Flo Hill; Gus Ives; Hal Kay; Ida Low; Jo Moe',
      'Winds and Environment, 2020',
      '2020',
    ],
    ['Kites, Big Looms, Small Looms and what they have in common', '', undefined, '2019'],
  ])
})

test('A title in bold ends ahead of the first author, who may be in bold, too', async () => {
  const { papers } = await read(
    [
      '- **[Counting the shelves of small kites.](https://pubmed.ncbi.nlm.nih.gov/1111/)** **Ann Lee**, Bo Kim, Cy Dow. *Kite Letters*, 15: 132, 2024.',
      '- **[Weighing the strings of small kites.](https://pubmed.ncbi.nlm.nih.gov/1112/)** Bo Kim, **Ann Lee**. *Kite Letters*, 15: 132, 2024.',
      '- **Naming the strings of old kites.** **Ann Lee**, Cy Dow. *Kite Letters*, 15: 132, 2023.',
      '',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors }) => [title, authors.map(({ name }) => name).join('; ')])).toEqual([
    ['Counting the shelves of small kites', 'Ann Lee; Bo Kim; Cy Dow'],
    ['Weighing the strings of small kites', 'Bo Kim; Ann Lee'],
    ['Naming the strings of old kites', 'Ann Lee; Cy Dow'],
  ])
})

test('References of medicine name the day behind the year, and the kind of a text behind its title', async () => {
  const { papers } = await read(
    [
      '1. Lee A, Kim B. Counting of kites in towns [Internet]. Kite Lett. 2016 Sep 12;8(2):15-21.',
      '2. Lee A, Dow CBTD. Weighing of kites in towns – a study of strings. mKite. 2017 Oct; 9(10).',
      '3. Kim B, Lee A. Naming of kites in nine towns. eKite 9, 4-7 (2018).',
      '4. Dow C, Lee A. Strings and what they hold [thesis]. University of Winds; 2019.',
      '',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors, date }) => [title, authors.map(({ name }) => name), date])).toEqual([
    ['Counting of kites in towns', ['A Lee', 'B Kim'], '2016-09-12'],
    ['Weighing of kites in towns – a study of strings', ['A Lee', 'CBTD Dow'], '2017-10'],
    ['Naming of kites in nine towns', ['B Kim', 'A Lee'], '2018'],
    ['Strings and what they hold', ['C Dow', 'A Lee'], '2019'],
  ])
})

test('An author whose initials show it as one may lead to a page of its own, anywhere in the list', async () => {
  const own = 'https://kites.example.edu/en/persons/1'
  const { papers } = await read(
    [
      `1. Lee, A., Kim, B., & [Dow, C.](${own}) (2022). Effect of strings on the pull of kites. Kite Materials, 328, 4-7. https://doi.org/10.1000/kite.1`,
      `2. Lee, A., [Dow, C.](${own}), & Kim, B. (2021). Effect of winds on the strings of kites. Kite Materials, 327, 4-7. https://doi.org/10.1000/kite.2`,
      `3. [Dow, C.](${own}), & Lee, A. (2020). Strings of kites in towns. Kite Materials, 326, 4-7. https://doi.org/10.1000/kite.3`,
      '',
    ].join('\n'),
  )
  expect(
    papers.map(({ title, authors, date }) => [title, authors.map(({ name }) => name).join('; '), date]),
  ).toEqual([
    ['Effect of strings on the pull of kites', 'A. Lee; B. Kim; C. Dow', '2022'],
    ['Effect of winds on the strings of kites', 'A. Lee; C. Dow; B. Kim', '2021'],
    ['Strings of kites in towns', 'C. Dow; A. Lee', '2020'],
  ])
})

test('Titles stand ahead of one person or two, or of several and the last, where commas part them from the venue', async () => {
  const { papers } = await read(
    [
      '- Looms That Weave at Night, Ann Lee and Bo Kim, ICML 2024',
      '- Reasoning with Small Kites, Cleo Diaz, NeurIPS 2023',
      '- Scaling Laws for Lamps, Dan Roe, Eve Fox and Fay Gold, ACL 2022',
      '- Why Do Kites Fly?, Gus Hall and Ann Lee, Journal of Kites, 12(3):45-67, 2021',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors, venue }) => [title, authors.length, venue])).toEqual([
    ['Looms That Weave at Night', 2, 'ICML 2024'],
    ['Reasoning with Small Kites', 1, 'NeurIPS 2023'],
    ['Scaling Laws for Lamps', 3, 'ACL 2022'],
    ['Why Do Kites Fly?', 2, 'Journal of Kites, 12(3):45-67, 2021'],
  ])
})

test('The time of a talk is no part of its title above the people', async () => {
  const { papers } = await read(
    '# Workshop programme\n\n**09:00-09:20** Looms That Weave at Night  \n*Ann Lee, Bo Kim (Kite University)*\n\n**09:20-09:40** Reasoning with Small Kites  \n*Cy Dow, Di Elm (Loom Institute)*\n',
  )
  expect(papers.map(({ title }) => title)).toEqual([
    'Looms That Weave at Night',
    'Reasoning with Small Kites',
  ])
})

test.each([
  ['*The Kites of Long Ago* (Lee, 2024; [pdf](https://kites.example.org/a.pdf))', [], '2024'],
  [
    '*The Kites of Long Ago* (Lee & Kim, 2024; [pdf](https://kites.example.org/a.pdf)) is good',
    ['Lee', 'Kim'],
    '2024',
  ],
  ['The Kites of Long Ago (Lee et al. 2024, [arXiv](https://arxiv.org/abs/2403.00001))', ['Lee'], '2024'],
  ['(under review) The Kites of Long Ago. [arXiv](https://arxiv.org/abs/2403.00001)', [], undefined],
])('The brackets of %s are no part of the title', async (line, authors, date) => {
  const { papers } = await read(
    `# Notes\n\n- ${line}\n- **Other Looms** [pdf](https://arxiv.org/pdf/2403.00002)\n`,
  )
  const [paper] = papers
  expect([paper?.title, paper?.authors.map(({ name }) => name), paper?.date]).toEqual([
    'The Kites of Long Ago',
    authors,
    date,
  ])
})

test('Titles stand ahead of people with initials, whose journals are cut short as first names are', async () => {
  const { papers } = await read(
    [
      '# Publications',
      '',
      '1. Counting kites by a string model, B. Lin, A.V. Mateo, and N. Rosen, Comp. Theor. Kite 51, 151-160 (2015).',
      '2. Flight of kites in a quantum loom code, M. Rode and H.-J. Bungs, J. Am. Kite Soc. 9, 119 (2013).',
      '3. Spin of knots: the loom approximation. S. Majum, A. Mateo, N. Rosen, Kite Lett. 382, 186 (2003).',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors, date }) => [title, authors.map(({ name }) => name), date])).toEqual([
    ['Counting kites by a string model', ['B. Lin', 'A.V. Mateo', 'N. Rosen'], '2015'],
    ['Flight of kites in a quantum loom code', ['M. Rode', 'H.-J. Bungs'], '2013'],
    ['Spin of knots: the loom approximation', ['S. Majum', 'A. Mateo', 'N. Rosen'], '2003'],
  ])
})

test('The year of a meeting stands ahead of its pages', async () => {
  const { papers } = await read(
    '- [Ann Lee, Bo Kim: Looms That Weave at Night. KITE 2018: 265-284](https://kites.example/papers/loom.pdf)\n',
  )
  expect(papers).toMatchObject([{ title: 'Looms That Weave at Night', date: '2018' }])
})

test('Headings begin with a year and a meeting with dashes', async () => {
  const { papers } = await read(
    [
      '# Notes',
      '',
      '### 2015-NIPS-Counting Kites with Long Strings',
      'A way to count kites.',
      '',
      '### 2016-arXiv-Kite Distillation',
      'Small kites learn from large ones.',
      '',
      '### 2017-ICML-workshop-Strings and Winds: a Study',
      'It has good figures.',
    ].join('\n'),
  )
  expect(papers.map(({ title, venue, date }) => [title, venue, date])).toEqual([
    ['Counting Kites with Long Strings', 'NIPS', '2015'],
    ['Kite Distillation', 'arXiv', '2016'],
    ['Strings and Winds: a Study', 'ICML', '2017'],
  ])
})

test('A title in italics may end in the number of its part, and a link may have its address on the line below', async () => {
  const { papers } = await read(
    [
      '# Publications',
      '',
      '1. *Algebraic Kites and Strings II*, Annals of Kites 1(3) (2016), 4-9.',
      '2. [Ann Lee, Bo Kim: Looms That Weave at Night. KITE 2018: 1-12](',
      '   https://kites.example/papers/loom.pdf)',
    ].join('\n'),
  )
  expect(papers.map(({ title, date }) => [title, date])).toEqual([
    ['Algebraic Kites and Strings II', '2016'],
    ['Looms That Weave at Night', '2018'],
  ])
})

test('A page that a paper has with its publisher is no paper', async () => {
  const { papers } = await read(
    [
      '## 1. Counting Kites with Long Strings',
      '',
      '**Authors:** Ann Lee',
      '',
      '**Links:**',
      '- Landing page: https://doi.org/10.1000/kite.9',
      '- DOI: https://doi.org/10.1000/kite.9',
    ].join('\n'),
  )
  expect(papers).toMatchObject([
    { title: 'Counting Kites with Long Strings', ids: { doi: '10.1000/kite.9' } },
  ])
})

test('A snippet of an abstract that is folded away is one', async () => {
  const { papers } = await read(
    [
      '### [Counting Kites with Long Strings](https://pubmed.ncbi.nlm.nih.gov/42584490/)',
      '',
      'Counts kites.',
      '',
      '<details><summary>Abstract snippet</summary>',
      '',
      'Kites among strings are becoming increasingly concerning.',
      '',
      '</details>',
    ].join('\n'),
  )
  expect(papers[0]?.abstract).toBe('Kites among strings are becoming increasingly concerning.')
})

describe('people by their family names alone', () => {
  test('Families and a year lead up to a title, and the journal stands behind it', async () => {
    expect(
      await entries(
        [
          '- Lee, Kim, Park (2025) [Sparse mixtures for clustering kites](https://doi.org/10.1000/k.1). _Journal of Kites_.',
          '- Lee, Park (2023) [Clustering of many kites](https://doi.org/10.1000/k.2). _Annals of Winds_.',
          '- Lee (2023) [Designing careful kites](https://doi.org/10.1000/k.3). _Kite Methods_.',
          '- Van den Berge, Lee, and Park (2023). **Careful tools for kites**. [pdf](https://doi.org/10.1000/k.4)',
          '- Lee & Kim (2023) [Careful tools again](https://doi.org/10.1000/k.5).',
          '- Dow, Roe, Park, 2022, [Maps of careful winds](https://doi.org/10.1000/k.6), _Kite Methods_.',
          '- Dow, Roe, Park (2021) Maps of careful kites, and more. Kite Methods. [pdf](https://doi.org/10.1000/k.7)',
          '- Lee, Ann (2019) [On the careful flight](https://doi.org/10.1000/k.8)',
        ],
        'title',
        'authors',
        'date',
        'venue',
      ),
    ).toEqual([
      {
        title: 'Sparse mixtures for clustering kites',
        authors: ['Lee', 'Kim', 'Park'],
        date: '2025',
        venue: 'Journal of Kites',
      },
      {
        title: 'Clustering of many kites',
        authors: ['Lee', 'Park'],
        date: '2023',
        venue: 'Annals of Winds',
      },
      { title: 'Designing careful kites', authors: ['Lee'], date: '2023', venue: 'Kite Methods' },
      { title: 'Careful tools for kites', authors: ['Van den Berge', 'Lee', 'Park'], date: '2023' },
      { title: 'Careful tools again', authors: ['Lee', 'Kim'], date: '2023' },
      {
        title: 'Maps of careful winds',
        authors: ['Dow', 'Roe', 'Park'],
        date: '2022',
        venue: 'Kite Methods',
      },
      {
        title: 'Maps of careful kites, and more',
        authors: ['Dow', 'Roe', 'Park'],
        date: '2021',
        venue: 'Kite Methods',
      },
      { title: 'On the careful flight', authors: ['Ann Lee'], date: '2019' },
    ])
  })

  test('A title of capitalised words with its year is no list of people', async () => {
    expect(
      await entries(
        [
          '- Kites, Strings, and Winds (2021) [[pdf]](https://arxiv.org/abs/2101.00001)',
          '- Kites and Strings (2019), Ann Lee, Bo Kim [[pdf]](https://arxiv.org/abs/2101.00003)',
          '- Science (2019) [On the careful flight of kites](https://doi.org/10.1000/k.17)',
        ],
        'title',
        'authors',
      ),
    ).toEqual([
      { title: 'Kites, Strings, and Winds' },
      { title: 'Kites and Strings', authors: ['Ann Lee', 'Bo Kim'] },
      { title: 'On the careful flight of kites' },
    ])
  })

  test('A dash stands for the people of the reference above, in items and in paragraphs', async () => {
    const { papers } = await read(
      [
        '# Bibliography',
        '',
        '- Kim, Ann. 2011. “The System of Kites.” Kite Studies 52.',
        '- ———. 2015. “Toward the Ocean of Kites.” Folia Kitea 52: 15–36.',
        '- ———. 2016. *Kites in the Wind.* Oslo: Kite Press.',
        '- Lee, A., & Roe, B. (2017). Strings and frames. *Kite Letters*, 5(2), 1–4.',
        '- --- (2018). More strings and frames of kites. *Kite Letters*, 6(2), 1–4.',
        '- \\_\\_\\_\\_. "Frames of Kites, Again." *Kite Letters* 6 (2): 1–4, 2020.',
        '',
        'Roe, Bo. 2012. “The Winds of Kites.” Kite Studies 52.',
        '',
        '———. 2013. “Toward the Winds of Kites.” Folia Kitea 52: 15–36.',
      ].join('\n'),
    )
    expect(papers.map(({ title, authors }) => [title, authors.map(({ name }) => name).join('; ')])).toEqual([
      ['The System of Kites', 'Ann Kim'],
      ['Toward the Ocean of Kites', 'Ann Kim'],
      ['Kites in the Wind', 'Ann Kim'],
      ['Strings and frames', 'A. Lee; B. Roe'],
      ['More strings and frames of kites', 'A. Lee; B. Roe'],
      ['Frames of Kites, Again', 'A. Lee; B. Roe'],
      ['The Winds of Kites', 'Bo Roe'],
      ['Toward the Winds of Kites', 'Bo Roe'],
    ])
  })
})

test('Two family names and a year behind a title are who wrote it, and a journal of two nouns is none', async () => {
  expect(
    await entries(
      [
        '- Reading of Kites. Lundberg & Lee, 2017 [pdf](http://example.org/kites-a.pdf)',
        '- Reading of Winds. *Doshi-Velez & Kim. 2017* [pdf](https://arxiv.org/pdf/1702.08608.pdf)',
        '- Reading of Looms. Science & Society, 2017. [pdf](https://arxiv.org/pdf/1702.08611.pdf)',
      ],
      'title',
      'authors',
      'date',
      'venue',
    ),
  ).toEqual([
    { title: 'Reading of Kites', authors: ['Lundberg', 'Lee'], date: '2017' },
    { title: 'Reading of Winds', authors: ['Doshi-Velez', 'Kim'], date: '2017' },
    { title: 'Reading of Looms', date: '2017', venue: 'Science & Society, 2017' },
  ])
})
