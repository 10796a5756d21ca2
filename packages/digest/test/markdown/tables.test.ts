import { expect, test } from 'vitest'
import { brief, read } from './read.ts'

/** The rows of a page that are papers, each with the fields asked for. */
async function rows(lines: readonly string[], ...keys: string[]): Promise<Record<string, unknown>[]> {
  const { papers } = await read(lines.join('\n'))
  return papers.map((paper) => {
    const fields = brief(paper)
    return Object.fromEntries(
      keys.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]),
    )
  })
}

test('The column called Title has the titles, though another links nicknames to the papers', async () => {
  expect(
    await rows(
      [
        '| Name | Title | Where | Paper | Code |',
        '|:---:|---|:---:|:---:|:---:|',
        '|**KITE**|**Learning to Fly Kites by Looking at Clouds**|ICML2021|[KITE](https://arxiv.org/abs/2101.00001)|null|',
        '|**-**|**Strings as Latent Variables of the Wind**|ICLR2022|[Paper](https://arxiv.org/abs/2101.00002)|null|',
        '|**LOOM**|**A Loom That Weaves Its Own Threads**|CVPR2023|[LOOM](https://arxiv.org/abs/2101.00003)|null|',
      ],
      'title',
      'ids',
    ),
  ).toEqual([
    { title: 'Learning to Fly Kites by Looking at Clouds', ids: { arxiv: '2101.00001' } },
    { title: 'Strings as Latent Variables of the Wind', ids: { arxiv: '2101.00002' } },
    { title: 'A Loom That Weaves Its Own Threads', ids: { arxiv: '2101.00003' } },
  ])
})

test('Titles that lead to the pages of a digest are papers where it says so, tools and books are not', async () => {
  const table = [
    '| # | 题目 | 一句话要点 |',
    '|---:|---|---|',
    '| 1 | [Learning to Fly Kites by Looking at Clouds](./papers/1-learning.html) | 风筝看云学会飞行 |',
    '| 2 | [Strings as Latent Variables of the Wind](./papers/2-strings.html) | 线是风的潜变量 |',
    '| 3 | [A Loom That Weaves Its Own Threads](./papers/3-loom.html) | 织机自己织线 |',
    '| 4 | [Counting Knots without Untying Them](./papers/4-knots.html) | 数结而不解结 |',
  ]
  expect(await rows(['# arXiv cs.CV', '', ...table], 'title', 'summary', 'line')).toEqual([
    { title: 'Learning to Fly Kites by Looking at Clouds', summary: '风筝看云学会飞行', line: 5 },
    { title: 'Strings as Latent Variables of the Wind', summary: '线是风的潜变量', line: 6 },
    { title: 'A Loom That Weaves Its Own Threads', summary: '织机自己织线', line: 7 },
    { title: 'Counting Knots without Untying Them', summary: '数结而不解结', line: 8 },
  ])
  expect(await rows(['# Kite shop', '', ...table], 'title')).toEqual([])
})

test('Methods by name are the titles of a table that has no others; what its papers have in common is none', async () => {
  const names = ['WEFT', 'Loom2Kite', 'Wide Weave', 'TapeNet', 'Knot-U', 'Spindle']
  const { papers } = await read(`# Papers on looms

| Method | Paper Link | Input | Date |
| --- | --- | --- | --- |
${names.map((name, n) => `| ${name} | [Paper](https://arxiv.org/abs/2607.0100${n}) | ${n % 3 ? 'Coloured Thread' : 'Coloured Thread, Wool'} | 2026/0${n + 1} |`).join('\n')}
`)
  expect(papers.map(({ title }) => title)).toEqual(names)
})

test('What a column calls tracks is nobody’s name', async () => {
  expect(
    await rows(
      [
        '| # | 제목 | 트랙 | 링크 |',
        '|---|------|------|------|',
        '| 1 | Learning to Fly Kites by Looking at Clouds | Kite Systems | [arXiv](https://arxiv.org/abs/2101.00001) |',
        '| 2 | Strings as Latent Variables of the Wind | Loom Training | [arXiv](https://arxiv.org/abs/2101.00002) |',
      ],
      'title',
      'authors',
    ),
  ).toEqual([
    { title: 'Learning to Fly Kites by Looking at Clouds' },
    { title: 'Strings as Latent Variables of the Wind' },
  ])
})

test('A row in HTML has its id in an attribute, where its title leads to the digest’s own page', async () => {
  expect(
    await rows(
      [
        '# Kites of today',
        '',
        '<table>',
        '<tbody>',
        '<tr>',
        '  <td>1</td>',
        '  <td><a href="./papers/1.html">Learning to Fly Kites by Looking at Clouds</a></td>',
        '  <td><button data-arxiv-id="2101.00001v2">☆</button></td>',
        '</tr>',
        '</tbody>',
        '</table>',
      ],
      'title',
      'ids',
      'line',
    ),
  ).toEqual([{ title: 'Learning to Fly Kites by Looking at Clouds', ids: { arxiv: '2101.00001' }, line: 5 }])
})

test('Days in a table without a head are its dates', async () => {
  expect(
    await rows(
      [
        '## Kites',
        '',
        '|**2024-09-29**|**Learning to Fly Kites by Looking at Clouds**|Ann Lee et.al.|[2409.00001](http://arxiv.org/abs/2409.00001)|null|',
        '|**2024-09-28**|**Strings as Latent Variables of the Wind**|Bo Kim et.al.|[2409.00002](http://arxiv.org/abs/2409.00002)|null|',
      ],
      'title',
      'date',
    ),
  ).toEqual([
    { title: 'Learning to Fly Kites by Looking at Clouds', date: '2024-09-29' },
    { title: 'Strings as Latent Variables of the Wind', date: '2024-09-28' },
  ])
})

test('Titles that a page names before its table has them are no papers besides', async () => {
  expect(
    await rows(
      [
        '# Kite papers of every day',
        '',
        '<details>',
        '  <summary>What is new</summary>',
        '',
        '- Learning to Fly Kites by Looking at Clouds',
        '- Strings as Latent Variables of the Wind',
        '- A Loom That Weaves Its Own Threads',
        '</details>',
        '',
        '| Date | Paper | Links |',
        '| --- | --- | --- |',
        '| 05-13 | **Learning to Fly Kites by Looking at Clouds**<br><sub>云里看风筝。</sub> | [arXiv](https://arxiv.org/pdf/2605.00001) |',
        '| 05-13 | **Strings as Latent Variables of the Wind**<br><sub>线是风。</sub> | [arXiv](https://arxiv.org/pdf/2605.00002) |',
        '| 05-12 | **A Loom That Weaves Its Own Threads**<br><sub>织机织线。</sub> | [arXiv](https://arxiv.org/pdf/2605.00003) |',
      ],
      'line',
    ),
  ).toEqual([{ line: 13 }, { line: 14 }, { line: 15 }])
})

test('What a page says of itself above its table is no paper: a claim over badges, the form of its data', async () => {
  expect(
    await rows(
      [
        '# Awesome Kite Papers',
        '',
        '🎉 **All papers of the kite conference, gathered by a machine**',
        '',
        '[![License](https://img.shields.io/badge/license-MIT-blue.svg)](LICENSE)',
        '[![KITE 2025](https://img.shields.io/badge/conference-KITE%202025-red.svg)](https://kite.example/Conferences/2025)',
        '',
        '## 📋 Data',
        '',
        '- **Title**: the paper title',
        '- **Authors**: the authors',
        '- **Abstract**: the abstract',
        '',
        '## Papers',
        '',
        '| Title | Authors | PDF |',
        '|---|---|---|',
        '| Learning to Fly Kites by Looking at Clouds | Ann Lee, Bo Kim | [arXiv](http://arxiv.org/pdf/2406.00001) |',
      ],
      'title',
      'line',
    ),
  ).toEqual([{ title: 'Learning to Fly Kites by Looking at Clouds', line: 18 }])
})

test('A column of days as numbers tells which number is the month; where none does, the year alone is sure', async () => {
  const table = (...days: string[]) =>
    read(
      [
        '# Papers',
        '',
        '| Title | Date | Link | Venue |',
        '| --- | --- | --- | --- |',
        ...days.map(
          (day, n) =>
            `| Flying Kites over Small Town ${n} | ${day} | [Paper](https://arxiv.org/abs/2301.0000${n}) | ICML 2019 |`,
        ),
      ].join('\n'),
    ).then(({ papers }) => papers.map(({ date }) => date))
  expect(await table('07/11/2016', '30/07/2017')).toEqual(['2016-11-07', '2017-07-30'])
  expect(await table('07/11/2016', '07/30/2017')).toEqual(['2016-07-11', '2017-07-30'])
  expect(await table('07/11/2016', '08/09/2017')).toEqual(['2016', '2017'])
  expect(await table('5.2013', '2014', '11.2018')).toEqual(['2013-05', '2014', '2018-11'])
  expect(await table('2014/05', '2018/11')).toEqual(['2014-05', '2018-11'])
})

test('A pipe in a text that is folded away in its cell does not part it', async () => {
  expect(
    await rows(
      [
        '| # | Title | Abstract | Date | Authors |',
        '| --- | --- | --- | --- | --- |',
        '| 1 | **[Learning to Fly Kites by Looking at Clouds](https://arxiv.org/abs/2608.00001v1)** | <details><summary>EN</summary><p>We fly kites and find |Ic-| (I) of 286.</p></details> | 2026-08-04 | Ann Lee et al. |',
        '| 2 | **[Strings as Latent Variables of the Wind](https://arxiv.org/abs/2608.00002v1)** | <details><summary>EN</summary><p>We pull strings.</p></details> | 2026-08-03 | Bo Kim et al. |',
      ],
      'date',
      'authors',
    ),
  ).toEqual([
    { date: '2026-08-04', authors: ['Ann Lee'] },
    { date: '2026-08-03', authors: ['Bo Kim'] },
  ])
})

test('Rows need no pipe ahead where the head of their table has one', async () => {
  expect(
    await rows(
      [
        '| ID  | Authors | Title | Type ',
        '| --- | :-- | :-- | --- | ',
        '2 | Ann Lee and Bo Kim | Strings as Latent Variables of the Wind | Short',
        '5 | Cy Dow, Gil Roe <br /> and Dee Ray | A Loom That Weaves Its Own Threads | Demo',
        '',
        'Text | with a pipe',
      ],
      'title',
      'authors',
      'line',
    ),
  ).toEqual([
    { title: 'Strings as Latent Variables of the Wind', authors: ['Ann Lee', 'Bo Kim'], line: 3 },
    { title: 'A Loom That Weaves Its Own Threads', authors: ['Cy Dow', 'Gil Roe', 'Dee Ray'], line: 4 },
  ])
})

test('Titles that lead to documents of the site are no contents of the page', async () => {
  expect(
    await rows(
      [
        '**Paper** | **Authors** | **Slides**',
        '--- | --- | ---',
        '[Strings as Latent Variables of the Wind](/files/1.pdf) | Ann Lee, Bo Kim | [pdf](/files/1s.pdf)',
        '[A Loom That Weaves Its Own Threads](/files/2.pdf) | Cy Dow, Gil Roe | [pdf](/files/2s.pdf)',
      ],
      'title',
      'authors',
    ),
  ).toEqual([
    { title: 'Strings as Latent Variables of the Wind', authors: ['Ann Lee', 'Bo Kim'] },
    { title: 'A Loom That Weaves Its Own Threads', authors: ['Cy Dow', 'Gil Roe'] },
  ])
})

test('A cell may have an author on each of its lines', async () => {
  expect(
    await rows(
      [
        '| Authors | Title |',
        '| --- | --- |',
        '| Ann Lee<br>Bo Kim | [Strings as Latent Variables of the Wind](https://kites.example/1.pdf) |',
        '| Cy Dow | [A Loom That Weaves Its Own Threads](https://kites.example/2.pdf) |',
      ],
      'authors',
    ),
  ).toEqual([{ authors: ['Ann Lee', 'Bo Kim'] }, { authors: ['Cy Dow'] }])
})

test('A nickname in bold begins the title that its cell holds, and the year beside it makes a paper of it', async () => {
  expect(
    await rows(
      [
        '# Paper reviews',
        '',
        '| No. | Title | Year | Review |',
        '|---|---|---|---|',
        '| 1 | **KITE**: Generative Winded Nets | 2014 | [View](./kite.md) |',
        '| 2 | **LoomF**: Representing Looms as Woven Fields | 2020 | [View](./loom.md) |',
        '| 3 | **3D Lantern Splatting** for Real-Time Lighting | 2023 | [View](./lantern.md) |',
        '| 4 | **KTE**: High-Resolution Kite Synthesis | 2022 | — |',
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    { title: 'KITE: Generative Winded Nets', date: '2014' },
    { title: 'LoomF: Representing Looms as Woven Fields', date: '2020' },
    { title: '3D Lantern Splatting for Real-Time Lighting', date: '2023' },
    { title: 'KTE: High-Resolution Kite Synthesis', date: '2022' },
  ])
})

test('Authors behind a bold title in its cell stay authors', async () => {
  expect(
    await rows(
      [
        '| Title | Paper |',
        '|---|---|',
        '| **Weaving with Looms** Ann Lee, Bo Kim, Cy Dow | [pdf](https://arxiv.org/abs/2101.00001) |',
        '| **Flying in Winds** Di Fay, Ed Gil | [pdf](https://arxiv.org/abs/2101.00002) |',
      ],
      'title',
    ),
  ).toEqual([{ title: 'Weaving with Looms' }, { title: 'Flying in Winds' }])
})

test('A cell in HTML that stands beside several rows gives each its venue and year, and what is linked among papers is one', async () => {
  const row = (title: string, url: string, first = '') => [
    '  <tr>',
    ...(first === ''
      ? []
      : [`    <td rowspan=7 height=95><a href="https://kites.example/2023">${first}</a></td>`]),
    `    <td><a href="${url}">${title}</a></td>`,
    '    <td>University of Kites</td>',
    '  </tr>',
  ]
  expect(
    await rows(
      [
        '# Kites of today',
        '',
        '<table>',
        ...row('Learning to Fly Kites by Looking at Clouds', 'https://arxiv.org/abs/2301.00001', 'ICML 2023'),
        ...Array.from({ length: 5 }, (_, n) =>
          row(`Learning to Fly Kites over Town Number ${n}`, `https://arxiv.org/abs/2301.0001${n}`),
        ).flat(),
        ...row('Defending Kites against Birds of Prey', 'https://repository.kites.example/object/7'),
        ...row('Learning to Weave Ropes for Kites', 'https://arxiv.org/abs/2301.00003'),
        '</table>',
      ],
      'title',
      'date',
    ).then((found) => [found[0], ...found.slice(5)]),
  ).toEqual([
    { title: 'Learning to Fly Kites by Looking at Clouds', date: '2023' },
    { title: 'Learning to Fly Kites over Town Number 4', date: '2023' },
    { title: 'Defending Kites against Birds of Prey', date: '2023' },
    { title: 'Learning to Weave Ropes for Kites' },
  ])
})

test('A column called Publisher has meetings with their years, and a venue’s own column years cut to two digits', async () => {
  expect(
    await rows(
      [
        '# Papers on kites',
        '',
        '| Paper | Publisher | Code |',
        '|---|---|---|',
        ...Array.from(
          { length: 3 },
          (_, n) =>
            `| [Kites over Town Number ${n}](https://arxiv.org/abs/2301.0000${n}) | KITE 201${n} | / |`,
        ),
        '',
        '| Type | Venue | Paper Title and Interpretation | Code |',
        '|---|---|---|---|',
        "| Survey | *Kite Sci. Manag. '25* | A review of ropes and strings | None |",
        "| Dataset | *KITE '23 short* | Ropes That Hold in Storms 🌟 | [Ropes](https://github.com/kites/ropes) |",
        "| Survey | *J. Kites '19* | A study of strings for towns | None |",
        "| Survey | *CSUR '04* | A study of tails for kites | None |",
      ],
      'title',
      'date',
    ),
  ).toEqual([
    { title: 'Kites over Town Number 0', date: '2010' },
    { title: 'Kites over Town Number 1', date: '2011' },
    { title: 'Kites over Town Number 2', date: '2012' },
    { title: 'A review of ropes and strings', date: '2025' },
    { title: 'Ropes That Hold in Storms', date: '2023' },
    { title: 'A study of strings for towns', date: '2019' },
    { title: 'A study of tails for kites', date: '2004' },
  ])
})

test('A column of data that each paper names several of holds no authors', async () => {
  expect(
    await rows(
      [
        '# Papers on kites',
        '',
        '| Paper | Mode | Datasets |',
        '|---|---|---|',
        ...['Lofoten, Andean', 'Lofoten, Citeways, Pubways', 'Andean, Island Ropes'].map(
          (data, n) =>
            `| [KITE 2017] [Kites over Town Number ${n}](https://arxiv.org/abs/2301.0000${n}) | Batch | ${data} |`,
        ),
      ],
      'title',
      'authors',
    ),
  ).toEqual([0, 1, 2].map((n) => ({ title: `Kites over Town Number ${n}` })))
})

test('A row of one cell below all columns says more of the paper above, and one person stands in a column of authors', async () => {
  const { papers } = await read(
    [
      '# Kite papers',
      '',
      '<table>',
      '<tr><th>Title</th><th>Author</th><th>PDF</th></tr>',
      '<tr><td>Kites at Dusk: How Long a Tail Should Be</td><td>Ann Lee</td><td><a href="https://arxiv.org/pdf/2403.01234">PDF</a></td></tr>',
      '<tr><td colspan="3"><details><summary><strong>Details</strong></summary>',
      '',
      '<strong>PDF</strong>: <a href="https://arxiv.org/pdf/2403.01234">PDF</a><br><strong>Remark</strong>: long tails last longer',
      '',
      '</details></td></tr>',
      '<tr><td>Counting Looms in Small Towns</td><td>Cy el Dow</td><td><a href="https://arxiv.org/pdf/2403.04321">PDF</a></td></tr>',
      '</table>',
    ].join('\n'),
  )
  expect(papers.map(brief)).toMatchObject([
    {
      title: 'Kites at Dusk: How Long a Tail Should Be',
      authors: ['Ann Lee'],
      ids: { arxiv: '2403.01234' },
      line: 5,
    },
    {
      title: 'Counting Looms in Small Towns',
      authors: ['Cy el Dow'],
      ids: { arxiv: '2403.04321' },
      line: 11,
    },
  ])
})

test('The readings of one day in a cell, on lines of their own or with semicolons between, are papers each', async () => {
  const { papers } = await read(
    [
      '| Date | Topic | Readings | Presenter |',
      '|---|---|---|---|',
      '| Sep 4 | Kites | [Kites That Remember Their Wind](https://arxiv.org/abs/2301.00001), Lee et al. 2026; [On the Taste of Looms](https://arxiv.org/abs/2301.00002) (Kim & Dow, 2025) | Elm |',
      '| Sep 11 | Lamps | Lamps in the Fog [[pdf](https://arxiv.org/pdf/2301.00003)] <br> Counting Tides by Hand [[pdf](https://arxiv.org/pdf/2301.00004)] | Fox |',
      '| Sep 18 | Tides | [Tides of the Moon](https://arxiv.org/abs/2301.00005)<br>Ann Lee, Bo Kim [[pdf](https://arxiv.org/pdf/2301.00005)] | Ito |',
    ].join('\n'),
  )
  expect(papers.map(({ title, ids, source }) => [title, ids.arxiv, source.line])).toEqual([
    ['Kites That Remember Their Wind', '2301.00001', 3],
    ['On the Taste of Looms', '2301.00002', 3],
    ['Lamps in the Fog', '2301.00003', 4],
    ['Counting Tides by Hand', '2301.00004', 4],
    ['Tides of the Moon', '2301.00005', 5],
  ])
  expect(papers[4]?.authors.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Kim'])
})
