import { expect, test } from 'vitest'
import { brief, read, unread } from './read.ts'

/** The entries of a digest, each with the fields asked for. */
async function entries(lines: readonly string[], ...keys: string[]): Promise<Record<string, unknown>[]> {
  const digest = await read(lines.join('\n'))
  expect(unread(digest)).toEqual([])
  return digest.papers.map((paper) => {
    const fields = brief(paper)
    return Object.fromEntries(
      keys.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]),
    )
  })
}

test('Quoted entries have headings, and a table of fields describes one paper', async () => {
  expect(
    await entries(
      [
        '# Kite daily',
        '',
        '> ### 1. Tails for Better Flight',
        '>',
        '> | 属性 | 内容 |',
        '> |:---:|:---|',
        '> | 📅 发布日期 | 2026-08-18 |',
        '> | 👤 作者 | Ann Lee |',
        '>',
        '> **📄 英文摘要：**',
        '> We tie tails to kites and count how often they fall.',
        '>',
        '> 🔗 [阅读论文](http://arxiv.org/abs/2608.17917v1)',
        '',
        '---',
        '',
        '> ### 2. Kites without Tails',
        '>',
        '> | Authors | Bo Kim |',
        '> |---|---|',
        '> | Published | 2026-08-17 |',
        '>',
        '> 🔗 [阅读论文](http://arxiv.org/abs/2608.17362v1)',
      ],
      'title',
      'authors',
      'date',
      'abstract',
      'ids',
      'line',
    ),
  ).toEqual([
    {
      title: 'Tails for Better Flight',
      authors: ['Ann Lee'],
      date: '2026-08-18',
      abstract: 'We tie tails to kites and count how often they fall.',
      ids: { arxiv: '2608.17917' },
      line: 3,
    },
    {
      title: 'Kites without Tails',
      authors: ['Bo Kim'],
      date: '2026-08-17',
      ids: { arxiv: '2608.17362' },
      line: 17,
    },
  ])
})

test('Details that hold details, or a list of links, are a heading', async () => {
  expect(
    await entries(
      [
        '<details open>',
        '<summary><h2>Kite Applications (1 paper)</h2></summary>',
        '',
        '<details>',
        '<summary><strong>KiteBench: Evaluating Kites</strong> - Ann Lee, Bo Kim - [[pdf]](https://arxiv.org/pdf/2608.19653)</summary>',
        '',
        '**Abstract:** Kites are hard to evaluate, so we evaluate them.',
        '</details>',
        '</details>',
        '',
        '<details>',
        '<summary>Google</summary>',
        '',
        '  - [Kite Two](https://example.org/kite-two)',
        '  - [Kite One](https://example.org/kite-one)',
        '  - [Text-to-Kite Transfer](https://arxiv.org/abs/1910.10683)',
        '',
        '</details>',
      ],
      'title',
      'authors',
      'ids',
    ),
  ).toEqual([
    { title: 'KiteBench: Evaluating Kites', authors: ['Ann Lee', 'Bo Kim'], ids: { arxiv: '2608.19653' } },
    { title: 'Text-to-Kite Transfer', ids: { arxiv: '1910.10683' } },
  ])
})

test('A linked translation below a heading is the same paper', async () => {
  expect(
    await entries(
      [
        '## Large Language Kites',
        '[大语言风筝模型](https://arxiv.org/abs/2502.09992)',
        '',
        '我们通过引入风筝来质疑这一观点。',
        '',
        '## The Danger of Overflying',
        '[过度飞行的隐患](https://arxiv.org/abs/2502.08235)',
      ],
      'title',
      'ids',
      'summary',
      'line',
    ),
  ).toEqual([
    {
      title: 'Large Language Kites',
      ids: { arxiv: '2502.09992' },
      summary: '我们通过引入风筝来质疑这一观点。',
      line: 1,
    },
    { title: 'The Danger of Overflying', ids: { arxiv: '2502.08235' }, line: 6 },
  ])
})

test('What is listed below a linked title says something of that paper', async () => {
  expect(
    await entries(
      [
        '#### 15th June 2026',
        '',
        '[Kite Data Architecture](http://arxiv.org/abs/2606.16797)',
        '',
        '- KiteCAD: introduces three levels of string.',
        '- The levels are tied to each other.',
        '',
        '---',
        '',
        '[Kite Audits](http://arxiv.org/abs/2606.17005)',
        '',
        '- Audits kites.',
      ],
      'title',
      'summary',
    ),
  ).toEqual([
    {
      title: 'Kite Data Architecture',
      summary: 'KiteCAD: introduces three levels of string.\n\nThe levels are tied to each other.',
    },
    { title: 'Kite Audits', summary: 'Audits kites.' },
  ])
})

test('A title in bold may stand in a list, with its links in a block behind a picture', async () => {
  expect(
    await entries(
      [
        '- 🔥 **Kite-MME: The Next Stage of Kites**',
        '',
        '<p align="center">',
        '    <img src="./kite.png" width="100%">',
        '</p>',
        '',
        "<font size=7><div align='center' > [[🍎 Project Page](https://kites.example.org/)] [[📖 Paper](https://arxiv.org/pdf/2604.05015)]  </div></font>",
      ],
      'title',
      'ids',
    ),
  ).toEqual([{ title: 'Kite-MME: The Next Stage of Kites', ids: { arxiv: '2604.05015' } }])
})

test('A PDF that a list keeps is a paper, and the reference below it is its own', async () => {
  expect(
    await entries(
      [
        '* :scroll: **[A Sparse Kite-String Transform](strings/a-sparse-kite-string-transform.pdf)**',
        '',
        '    It is expensive to hold every string.',
        '',
        '    *Kiteman, Ann, Bo Kim, and Cy Ng. "A sparse kite-string transform." Proceedings of the Symposium on Strings, 2010. Available: [arXiv](http://arxiv.org/abs/1004.4240)*',
        '',
        '* :scroll: **[Kites That Tangle](strings/kites-that-tangle.pdf)**',
      ],
      'title',
      'authors',
      'ids',
      'date',
      'summary',
    ),
  ).toEqual([
    {
      title: 'A Sparse Kite-String Transform',
      authors: ['Ann Kiteman', 'Bo Kim', 'Cy Ng'],
      ids: { arxiv: '1004.4240' },
      date: '2010',
      summary: 'It is expensive to hold every string.',
    },
    { title: 'Kites That Tangle' },
  ])
})

test('A title in bold may have its translation in bold below it, above the links under labels', async () => {
  const { papers } = await read(
    [
      '# Kites 2020',
      '',
      '# 风筝编织',
      '',
      '**Weaving Kites from Paper and String**',
      '**用纸和线编织风筝**',
      '',
      '- 论文：https://kites.example.org/papers/weaving.pdf',
      '',
      '- 代码：https://github.com/kites/weaving',
      '',
      '**Lanterns Adrift: A Study of Rivers at Night**',
      '**漂流的灯笼：夜间河流研究**',
      '',
      '论文：https://arxiv.org/abs/2003.00002',
      '',
      '**Looms That Nobody Has Built Yet**',
      '**尚未建造的织布机**',
      '',
      '- 论文：暂无',
      '- 代码：https://github.com/kites/looms',
      '',
      '# 灯笼',
      '',
      '**Folding Lanterns without Glue**',
      '**无胶折叠灯笼**',
      '',
      '- 论文下载链接：https://arxiv.org/abs/2003.00003',
    ].join('\n'),
  )
  expect(
    papers.map((paper) => {
      const { title, line, links, summary } = brief(paper)
      return { title, line, links, summary, notes: paper.notes }
    }),
  ).toEqual([
    {
      title: 'Weaving Kites from Paper and String',
      line: 5,
      links: ['pdf https://kites.example.org/papers/weaving.pdf', 'code https://github.com/kites/weaving'],
      notes: ['用纸和线编织风筝'],
    },
    {
      title: 'Lanterns Adrift: A Study of Rivers at Night',
      line: 12,
      links: ['paper https://arxiv.org/abs/2003.00002'],
      notes: ['漂流的灯笼：夜间河流研究'],
    },
    {
      title: 'Looms That Nobody Has Built Yet',
      line: 17,
      links: ['code https://github.com/kites/looms'],
      notes: ['尚未建造的织布机'],
    },
    {
      title: 'Folding Lanterns without Glue',
      line: 25,
      links: ['paper https://arxiv.org/abs/2003.00003'],
      notes: ['无胶折叠灯笼'],
    },
  ])
})

test('A source may have its day behind a comma', async () => {
  expect(
    await entries(
      [
        '# Kites of the day',
        '',
        '1. **Weaving Kites from Paper and String**',
        '   - Source: arXiv, 2026-05-30',
        '   - Links: [paper](https://arxiv.org/abs/2605.00001)',
      ],
      'title',
      'venue',
      'date',
    ),
  ).toEqual([{ title: 'Weaving Kites from Paper and String', venue: 'arXiv', date: '2026-05-30' }])
})

test('Month and upvotes in brackets stand between a title and what is said of it', async () => {
  const lines = [
    '# Kites seen most',
    '',
    '- [Weaving Kites from Paper](https://huggingface.co/papers/2509.00001) (2025-09, 1,665 upvotes): A loom weaves kites of paper, and no string is left over.',
  ]
  expect(await entries(lines, 'title', 'date', 'summary')).toEqual([
    {
      title: 'Weaving Kites from Paper',
      date: '2025-09',
      summary: 'A loom weaves kites of paper, and no string is left over.',
    },
  ])
  const { papers } = await read(lines.join('\n'))
  expect(papers[0]?.counts).toEqual({ upvotes: 1665 })
})

test('Counts under signs stand between what is said of a paper and its links', async () => {
  const lines = [
    '# Kites',
    '',
    ...['Weaving Kites from Paper and String', 'Folding Lanterns'].flatMap((title, n) => [
      `**[${title}](https://huggingface.co/papers/2509.0000${n})**`,
      '',
      '*Ann Lee, Bo Kim, Cy Dow et al. (14 authors)*',
      '',
      'A loom weaves kites of paper, and no string is left over when it is done.',
      '',
      '▲ 106 • 💬 4 • ⭐ 91,396 • 18mo ago',
      '',
      `[🎓 arXiv](https://arxiv.org/abs/2509.0000${n}) • [💻 code](https://github.com/kites/loom${n})`,
      '',
      '---',
      '',
    ]),
  ]
  expect(await entries(lines, 'title', 'authors', 'authorsPartial', 'summary')).toEqual(
    ['Weaving Kites from Paper and String', 'Folding Lanterns'].map((title) => ({
      title,
      authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'],
      authorsPartial: true,
      summary: 'A loom weaves kites of paper, and no string is left over when it is done.',
    })),
  )
  const { papers } = await read(lines.join('\n'))
  expect(papers[0]?.counts).toEqual({ upvotes: 106, stars: 91396 })
})

test('A label that calls what it says a summary in one sentence is no part of it', async () => {
  expect(
    await entries(
      [
        '# Kites of the day',
        '',
        '1. **Weaving Kites from Paper and String**',
        '   - Links: [paper](https://arxiv.org/abs/2605.00001)',
        '   - 一句话总结：A loom weaves kites of paper, and no string is left over.',
      ],
      'summary',
    ),
  ).toEqual([{ summary: 'A loom weaves kites of paper, and no string is left over.' }])
})

test('An id with its version may stand below a title, ahead of links without one', async () => {
  const lines = [1, 2].flatMap((n) => [
    `## ${n}. Weaving Kites from Paper, Part ${n}`,
    '',
    `- arXiv ID: \`2605.0000${n}v1\``,
    '- Source: arXiv cs.RO',
    `- Original abstract: Kites of part ${n} are woven from paper and string, and no wind takes them.`,
    `- Links: [abs](https://arxiv.org/abs/2605.0000${n}) | [pdf](https://arxiv.org/pdf/2605.0000${n}v1)`,
    '',
  ])
  expect(await entries(['# Kites of the day', '', ...lines], 'title', 'ids')).toEqual(
    [1, 2].map((n) => ({ title: `Weaving Kites from Paper, Part ${n}`, ids: { arxiv: `2605.0000${n}` } })),
  )
})
