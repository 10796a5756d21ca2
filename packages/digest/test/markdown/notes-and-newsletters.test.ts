import { expect, test } from 'vitest'
import { brief, read } from './read.ts'

async function papersOf(lines: readonly string[]) {
  const { papers } = await read(`${lines.join('\n')}\n`)
  return papers.map(brief)
}

test('A translation in bold below a title is no title, and topics above a summary are its keywords', async () => {
  const lines = [
    '# 2026-04-17 全量简报',
    '',
    '# A Weaver-driven Approach for Knots in Long Kite Tails',
    '',
    '**【风筝尾巴打结的方法】**',
    '',
    '**arXiv**: https://arxiv.org/abs/2604.16780  ',
    '**HF Paper**: https://huggingface.co/papers/2604.16780  ',
    '**HF Votes**: 19',
    '',
    '## 简要摘要',
    '',
    '*风筝学；编织；尾巴长度*',
    '',
    '长尾巴让风筝更稳。我们数了四十天。',
    '',
    '## 方法',
    '',
    '**打结步骤**:',
    '- 先打一个结',
    '',
    '---',
    '',
    '# LoomGuard: Keeping Looms Safe From Small Birds',
    '',
    '**【织机防鸟】**',
    '',
    '**arXiv**: https://arxiv.org/abs/2604.15843  ',
    '',
    '## 简要摘要',
    '',
    '鸟不再停在织机上。',
  ]
  expect(await papersOf(lines)).toEqual([
    {
      title: 'A Weaver-driven Approach for Knots in Long Kite Tails',
      ids: { arxiv: '2604.16780' },
      summary: '长尾巴让风筝更稳。我们数了四十天。\n\n打结步骤:\n\n先打一个结',
      links: ['paper https://arxiv.org/abs/2604.16780', 'paper https://huggingface.co/papers/2604.16780'],
      line: 3,
    },
    {
      title: 'LoomGuard: Keeping Looms Safe From Small Birds',
      ids: { arxiv: '2604.15843' },
      summary: '鸟不再停在织机上。',
      links: ['paper https://arxiv.org/abs/2604.15843'],
      line: 24,
    },
  ])
  const { papers } = await read(lines.join('\n'))
  expect(papers[0]?.keywords).toEqual(['风筝学', '编织', '尾巴长度'])
  expect(papers[0]?.notes).toContain('【风筝尾巴打结的方法】')
  expect(papers[0]?.counts).toEqual({ upvotes: 19 })
})

test('A row of labels and what they say is a title’s fields, and no paper', async () => {
  const entry = (title: string, id: string) => [
    `### [${title}](https://doi.org/${id})`,
    '',
    '风筝 | 待精读',
    `| 分数 | 27 | 来源 | TKL · Early Access | ID | \`${id}\` |`,
    '',
    'A text of its own on this kite and its tail.',
    '',
    '---',
    '',
  ]
  expect(
    (
      await papersOf([
        '# 看板',
        '',
        '## 精读',
        '',
        ...entry('Unified and Grounded Tails for Kite Segments', '10.1000/kite.2026.3672802'),
        ...entry('LoomMamba: Loom-based Multimodal Weaving', '10.1000/kite.2026.3653779'),
      ])
    ).map(({ title, ids, venue }) => [title, ids, venue]),
  ).toEqual([
    [
      'Unified and Grounded Tails for Kite Segments',
      { doi: '10.1000/kite.2026.3672802' },
      'TKL · Early Access',
    ],
    ['LoomMamba: Loom-based Multimodal Weaving', { doi: '10.1000/kite.2026.3653779' }, 'TKL · Early Access'],
  ])
})

test('An address ends where Chinese or Korean text goes on behind it, and where brackets are the wrong way round', async () => {
  expect(
    (
      await papersOf([
        '### 1. 更长的尾巴',
        '',
        '**原文标题：** Longer Tails for Kites in Weak Winds',
        '',
        '**摘要：**',
        '风筝的代码可在https://github.com/kites/tails获取，数据在 https://zh.example.org/wiki/风筝 上。',
        '',
        '**论文链接：** [arXiv](https://arxiv.org/abs/2604.16780)',
        '',
        '### 2. 更短的尾巴',
        '',
        '**原文标题：** Shorter Tails for Kites in Strong Winds',
        '',
        '- 论文：(https://arxiv.org/abs/2604.16781)[https://arxiv.org/abs/2604.16781]',
      ])
    ).map(({ title, ids, links }) => [title, ids, links]),
  ).toEqual([
    [
      'Longer Tails for Kites in Weak Winds',
      { arxiv: '2604.16780' },
      [
        'code https://github.com/kites/tails',
        'other https://zh.example.org/wiki/风筝',
        'paper https://arxiv.org/abs/2604.16780',
      ],
    ],
    [
      'Shorter Tails for Kites in Strong Winds',
      { arxiv: '2604.16781' },
      ['paper https://arxiv.org/abs/2604.16781'],
    ],
  ])
})

test('A newsletter in prose names papers in quotation marks, with their numbers in brackets behind', async () => {
  expect(
    (
      await papersOf([
        '# The Ceiling of Kites',
        '',
        'The clearest case comes from Lee et al. (2024), whose paper "Drift of Kites in Long Winds" (arXiv:2412.00804) measures how far they go.',
        '',
        'Kim et al., in "Weaving Again: Teaching Looms to Mend" (arXiv:2407.18219, KITE 2024), let a loom correct itself.',
        '',
        'In towns of many looms — the kind described in "Toward a Science of Many Looms" (arXiv:2512.08296) — there is a price.',
        '',
        'Slides are available [here](/assets/talk.pdf).',
      ])
    ).map(({ title, ids, line }) => [title, ids, line]),
  ).toEqual([
    ['Drift of Kites in Long Winds', { arxiv: '2412.00804' }, 3],
    ['Weaving Again: Teaching Looms to Mend', { arxiv: '2407.18219' }, 5],
    ['Toward a Science of Many Looms', { arxiv: '2512.08296' }, 7],
  ])
})

test('A line of a name, a day and tags below a title says who and when, and facts stand at the end', async () => {
  expect(
    await papersOf([
      '# TailBrain2.0: Bird-Inspired Models for Long Flights',
      '',
      '*Ann Lee · 2026-04-24 · foundation kites · Must read*',
      '',
      '[paper](http://arxiv.org/abs/2604.22575v1) / [pdf](https://arxiv.org/pdf/2604.22575v1)',
      '',
      '## TL;DR',
      '',
      'Birds fly further with this brain.',
      '',
      '## Method in Brief',
      '',
      'We build on the brains of birds.',
      '',
      '## Quick Facts',
      '',
      '- First author: Ann Lee',
      '- Primary topic: kites',
    ]),
  ).toEqual([
    {
      title: 'TailBrain2.0: Bird-Inspired Models for Long Flights',
      authors: ['Ann Lee'],
      authorsPartial: true,
      ids: { arxiv: '2604.22575' },
      date: '2026-04-24',
      summary: 'Birds fly further with this brain.\n\nPrimary topic: kites',
      links: ['paper http://arxiv.org/abs/2604.22575v1', 'pdf https://arxiv.org/pdf/2604.22575v1'],
      line: 1,
    },
  ])
})

test('A title with its venue above the link of the paper is the paper that the notes below are about', async () => {
  expect(
    await papersOf([
      '---',
      'date: 2022-01-28',
      'category: Kites',
      '---',
      '',
      "# TailBox: A Two-Way Basket for Native Kites (KITE'14)",
      '',
      'Link: https://www.kites.example/conference/kite14/presentation/lee',
      '',
      '## Problem to solve',
      '',
      'A kite may not trust its basket.',
      '',
      '## Methodology',
      '',
      '- A knot on both sides',
    ]),
  ).toMatchObject([
    {
      title: 'TailBox: A Two-Way Basket for Native Kites',
      date: '2014',
      venue: "KITE'14",
      links: ['other https://www.kites.example/conference/kite14/presentation/lee'],
      line: 6,
    },
  ])
})

test('Labels of what a programme noted beside a paper are no part of its summary', async () => {
  const { papers } = await read(
    [
      '### 1. Kites That Verify Their Own Tails',
      '**作者**: Ann Lee 等  ',
      '**arXiv 编号**: 2603.23160v1  ',
      '**主分类**: cs.CL  ',
      '**评级**: ⭐⭐⭐ 必读  ',
      '**命中关键词**：kites',
      '',
      '**核心创新**:',
      '风筝自己检查尾巴。',
    ].join('\n'),
  )
  expect(papers.map(({ ids, categories, summary }) => [ids, categories, summary])).toEqual([
    [{ arxiv: '2603.23160' }, ['cs.CL'], '核心创新: 风筝自己检查尾巴。'],
  ])
})

test('Titles about datasets are titles, too, where headings of a page are', async () => {
  const entry = (title: string) => [
    `### ${title}`,
    '**Ann’s comments**: They fly kites of several kinds and count which of them fall.',
    '',
  ]
  const titles = [
    'Reasoning Like Kite Executors',
    'Measuring Wind Biases in Lexical Kite Datasets',
    'Infinite Tails: A Model of Change in Kites',
    'Zero-Shot Knots With Little Training',
  ]
  expect(
    (await papersOf(['# Ann’s Summary of KITE 2022 Papers', '', ...titles.flatMap(entry)])).map(
      ({ title }) => title,
    ),
  ).toEqual(titles)
})

test('A word above a linked title says that a group read the paper', async () => {
  expect(
    (
      await papersOf([
        '# Kite Journal Club',
        '',
        '### 2025-06-10: Ann',
        'Discussed:',
        '[A Census of Little Red Kites](https://arxiv.org/abs/2506.05459) (Lee et al., 06-2025)',
        '',
        '[Spins of Kites in Twin Winds](https://arxiv.org/abs/2506.00623v1) (Kim et al., 05-2025)',
        '',
        'Presented: ',
        '[The Onset of Tails in Old Kites](https://arxiv.org/pdf/2506.03277) (White et al., 06-2025)',
        '- An interesting paper on young tails',
      ])
    ).map(({ title, ids }) => [title, ids]),
  ).toEqual([
    ['A Census of Little Red Kites', { arxiv: '2506.05459' }],
    ['Spins of Kites in Twin Winds', { arxiv: '2506.00623' }],
    ['The Onset of Tails in Old Kites', { arxiv: '2506.03277' }],
  ])
})

test('A number and classes behind a linked title are no summary, however many classes', async () => {
  const { papers } = await read(
    [
      '- **[Kites Aware of Their Tails](https://arxiv.org/abs/2604.22832)**  `arXiv:2604.22832`  `cs.CV` `cs.AI` `cs.LG`  ',
      '  _Ann Lee, Bo Kim_',
      '',
      '- **[Looms Aware of Their Threads](https://arxiv.org/abs/2604.22833)**  `arXiv:2604.22833`  `cs.CV`  ',
      '  _Ann Lee, Bo Kim_',
    ].join('\n'),
  )
  expect(papers.map(({ summary }) => summary)).toEqual([undefined, undefined])
  expect(papers[0]?.categories).toEqual(['cs.CV', 'cs.AI', 'cs.LG'])
})
