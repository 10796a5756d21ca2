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
        '风筝的代码（见 (https://github.com/kites/tails)可在网上获取），数据在 https://zh.example.org/wiki/风筝 上，地图在https://kites.example/map获取。',
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
        'other https://kites.example/map',
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

test('Headings right below a title say who wrote the paper, and where it stood', async () => {
  expect(
    await papersOf([
      '# MaskKite: Better Weaving via Filling in the Gaps',
      '### Ann Lee, Bo Kim, Di M. Fox',
      '#### Kite Brain',
      '#### ICLR 2018 Poster, [arXiv:1801.07736](https://arxiv.org/abs/1801.07736)',
      '',
      '### Outline',
      'They fill gaps in kites, as others do (e.g. [string-forcing](https://arxiv.org/abs/1610.09038)).',
    ]),
  ).toMatchObject([
    {
      title: 'MaskKite: Better Weaving via Filling in the Gaps',
      authors: ['Ann Lee', 'Bo Kim', 'Di M. Fox'],
      ids: { arxiv: '1801.07736' },
      date: '2018',
      venue: 'ICLR 2018 Poster',
      line: 1,
    },
  ])
  expect(
    await papersOf([
      '# Open-sky Kite Detection via Wind and String Distillation',
      '## Ann Gu et al.,Town/Kite Lab - ICLR 2022',
      '#### Summarized by Bo Kim',
      '---',
      '**Short-sentences summary**',
      '* Kites of new kinds are found by their strings.',
    ]),
  ).toMatchObject([
    {
      title: 'Open-sky Kite Detection via Wind and String Distillation',
      authors: ['Ann Gu'],
      authorsPartial: true,
      venue: 'ICLR 2022',
      line: 1,
    },
  ])
})

test('A table of fields below a title is enough for notes on one paper, whatever their parts are called', async () => {
  expect(
    await papersOf([
      '# ViViKite: Learning Kite Flights From Human Videos',
      '',
      '> **Draft note**: This page was written by a programme from public metadata.',
      '',
      '| Item | Value |',
      '| --- | --- |',
      '| Session | Flights 3 |',
      '| arXiv | [http://arxiv.org/abs/2404.15709](http://arxiv.org/abs/2404.15709) |',
      '| Authors | Lee, Ann;Kim, Bo |',
      '| Source | KITE 2025 / arXiv |',
      '',
      '## TL;DR',
      '',
      '- Videos of people teach kites.',
      '',
      '## Task',
      '',
      '* Flying',
      '',
      '## 何を解決？',
      '',
      '* Wind',
    ]),
  ).toEqual([
    {
      title: 'ViViKite: Learning Kite Flights From Human Videos',
      authors: ['Ann Lee', 'Bo Kim'],
      ids: { arxiv: '2404.15709' },
      date: '2025',
      venue: 'KITE 2025 / arXiv',
      summary: 'Videos of people teach kites.',
      links: ['paper http://arxiv.org/abs/2404.15709'],
      line: 1,
    },
  ])
})

test('Numbered headings of an entry name its fields as others do', async () => {
  expect(
    await papersOf([
      '# [(2020 KITE)Drift With Kites: Security of Long Strings](https://arxiv.org/pdf/2006.10318)',
      '## 1 Summary',
      'They cut strings.',
      '## 2 Challenge',
      'Strings are long.',
      '',
      '# [(KITE20)Drift With Looms: Security of Old Looms](https://arxiv.org/pdf/2006.10319)',
      '## 1. 요약',
      '- They stop looms.',
    ]),
  ).toMatchObject([
    { title: 'Drift With Kites: Security of Long Strings', date: '2020', summary: 'They cut strings.' },
    { title: 'Drift With Looms: Security of Old Looms', date: '2020', summary: 'They stop looms.' },
  ])
})

test('Numbers, days and code that strokes part below a title are the paper’s, with Korean words behind the day', async () => {
  expect(
    (
      await papersOf([
        '# 방법 렌즈',
        '',
        '## 논문',
        '',
        '### 1. 긴 꼬리를 가진 연의 안정적인 비행',
        '**arXiv:2608.01964** | preprint | 2026-08-03 제출 | 코드: [kites/Tails](https://github.com/kites/Tails)',
        '',
        '**무엇이 새로운가.** 꼬리가 길다.',
        '',
        '### 2. 짧은 꼬리를 가진 연의 빠른 비행',
        '**DOI: 10.1000/s41591-026-04497-1** | Kite Medicine | 2026-08 게재 | 코드: [kites/Cut](https://github.com/kites/Cut)',
        '',
        '**무엇이 새로운가.** 꼬리가 짧다.',
      ])
    ).map(({ title, ids, date, links }) => [title, ids, date, links]),
  ).toEqual([
    [
      '긴 꼬리를 가진 연의 안정적인 비행',
      { arxiv: '2608.01964' },
      '2026-08-03',
      ['code https://github.com/kites/Tails'],
    ],
    [
      '짧은 꼬리를 가진 연의 빠른 비행',
      { doi: '10.1000/s41591-026-04497-1' },
      '2026-08',
      ['code https://github.com/kites/Cut'],
    ],
  ])
})

test('A number ahead of a title, full-width strokes behind it and its translation above it are no part of it', async () => {
  const titles = async (lines: readonly string[]) =>
    (await papersOf(lines)).map(({ title, ids }) => [title, ids])
  expect(
    await titles([
      '# Seen',
      '',
      '- 2607.05394 — Longer Tails for Kites in Weak Winds',
      '- (2607.05395) Shorter Tails for Kites in Strong Winds',
      '',
      '### [2607.05396 — Middle Tails for Kites in Still Air](https://arxiv.org/abs/2607.05396)',
    ]),
  ).toEqual([
    ['Longer Tails for Kites in Weak Winds', { arxiv: '2607.05394' }],
    ['Shorter Tails for Kites in Strong Winds', { arxiv: '2607.05395' }],
    ['Middle Tails for Kites in Still Air', { arxiv: '2607.05396' }],
  ])
  expect(
    await titles([
      '# 论文日报',
      '',
      '1. Longer Tails for Kites in Weak Winds｜A / 100｜arXiv｜https://arxiv.org/abs/2604.16780',
      '2. Shorter Tails for Kites in Strong Winds｜B / 80｜arXiv｜https://arxiv.org/abs/2604.16781',
    ]),
  ).toEqual([
    ['Longer Tails for Kites in Weak Winds', { arxiv: '2604.16780' }],
    ['Shorter Tails for Kites in Strong Winds', { arxiv: '2604.16781' }],
  ])
  expect(
    await titles([
      '## 1. 更长的尾巴让风筝更稳',
      '原文: Longer Tails for Kites in Weak Winds',
      '链接: https://arxiv.org/abs/2604.16782',
      '',
      '## 2. 更短的尾巴',
      '原文: Shorter Tails for Kites in Strong Winds',
      '链接: https://arxiv.org/abs/2604.16783',
    ]),
  ).toEqual([
    ['Longer Tails for Kites in Weak Winds', { arxiv: '2604.16782' }],
    ['Shorter Tails for Kites in Strong Winds', { arxiv: '2604.16783' }],
  ])
})

test('A Japanese digest’s words for a summary and for likes are known', async () => {
  const { papers } = await read(
    [
      '# 今日の論文',
      '',
      '## 1. Longer Tails for Kites in Weak Winds',
      '**著者**: Ann Lee, Bo Kim',
      '**URL**: https://huggingface.co/papers/2504.16780',
      '**👍 いいね**: 45',
      '',
      '### 🔍 ひとことで言うと',
      'しっぽを長くすると凧は安定する。',
      '',
      '### 💡 何がすごいの？',
      'いままでより長い。',
    ].join('\n'),
  )
  expect(papers.map(({ summary, counts }) => [summary, counts])).toEqual([
    ['しっぽを長くすると凧は安定する。', { upvotes: 45 }],
  ])
})

test('News of a newsletter are no papers, and those of its section on research may be', async () => {
  const entry = (title: string, url: string) => [
    `## ${title}`,
    '',
    '一段话讲了发生的事情。',
    '',
    `[阅读原文](${url})`,
    '',
  ]
  expect(
    (
      await papersOf([
        '# 本周焦点',
        '',
        ...entry('风筝大会在小镇开幕，飞手走进现实世界', 'https://news.example/p/1'),
        ...entry('国产线轴方案出炉：速度翻倍、延迟减半', 'https://news.example/p/2'),
        ...entry('风筝社因人手紧缺，暂停新用户报名', 'https://news.example/p/3'),
        '# 研究论文精选',
        '',
        ...entry('长尾巴让风筝在弱风中更稳', 'https://kites.example/tails'),
      ])
    ).map(({ title }) => title),
  ).toEqual(['长尾巴让风筝在弱风中更稳'])
})

test.each([
  ['de', 'Autoren', 'Veröffentlicht am', 'Kategorien', 'Link', 'Zusammenfassung'],
  ['es', 'Autores', 'Fecha de publicación', 'Categorías', 'Enlace', 'Resumen'],
  ['fr', 'Auteurs ', 'Date de publication ', 'Catégories ', 'Lien ', 'Résumé '],
  ['it', 'Autori', 'Data di pubblicazione', 'Categorie', 'Collegamento', 'Riassunto'],
  ['ko', '저자', '발표일', '카테고리', '링크', '요약'],
  ['pt', 'Autores', 'Publicado em', 'Categorias', 'Link', 'Resumo'],
  ['ru', 'Авторы', 'Дата публикации', 'Категории', 'Ссылка', 'Аннотация'],
  ['vi', 'Tác giả', 'Ngày công bố', 'Chuyên mục', 'Liên kết', 'Tóm tắt'],
])(
  'Digests in other languages have labels of their own: %s',
  async (_, authors, date, classes, link, summary) => {
    const { papers } = await read(
      [
        '# 2026-04-18',
        '',
        '## 1. Longer Tails for Kites in Weak Winds',
        '',
        `- **${authors}:** Ann Lee, Bo Kim`,
        `- **${date}:** 2026-04-11`,
        `- **${classes}:** cs.RO, cs.AI`,
        `- **${link}:** https://arxiv.org/abs/2604.16780`,
        '',
        `**${summary}:** Kites with long tails fly better.`,
        '',
      ].join('\n'),
    )
    expect(papers.map(brief)).toEqual([
      {
        title: 'Longer Tails for Kites in Weak Winds',
        authors: ['Ann Lee', 'Bo Kim'],
        ids: { arxiv: '2604.16780' },
        date: '2026-04-11',
        summary: 'Kites with long tails fly better.',
        links: ['paper https://arxiv.org/abs/2604.16780'],
        line: 3,
      },
    ])
    expect(papers[0]?.categories).toEqual(['cs.RO', 'cs.AI'])
  },
)

test('What a record lacks may stand in a part of its own below it', async () => {
  const [paper] = (
    await read(
      [
        '## 論文情報',
        '- タイトル: Longer Tails for Kites in Weak Winds',
        '- 著者: Ann Lee, Bo Kim',
        '- URL: https://arxiv.org/abs/2504.16780',
        '',
        '## どんなもの？',
        '凧のしっぽを長くする。',
        '',
        '## 先行研究と比べてどこがすごい？',
        '長い。',
      ].join('\n'),
    )
  ).papers
  expect([paper?.title, paper?.summary, paper?.notes]).toEqual([
    'Longer Tails for Kites in Weak Winds',
    '凧のしっぽを長くする。',
    ['長い。'],
  ])
})

test('Two authors stand between a title and two dashes', async () => {
  expect(
    await papersOf([
      '**1. [Longer Tails for Kites](https://arxiv.org/abs/2604.16780)** by Ann Lee and Bo Kim -- The authors show that tails help.',
    ]),
  ).toMatchObject([{ authors: ['Ann Lee', 'Bo Kim'], summary: 'The authors show that tails help.' }])
})

test('Papers that a digest numbers by that word are entries, and not the digest their title', async () => {
  expect(
    await papersOf([
      '# Daily Paper Digest',
      '',
      '## Paper 1: Longer Tails for Kites in Weak Winds',
      '- Paper ID: 2604.16780',
      '- Authors: Ann Lee, Bo Kim',
      '',
      '### Problem',
      'Kites fall.',
      '',
      '## Paper 2: Shorter Tails for Kites in Strong Winds',
      '- Paper ID: 2604.16781',
      '- Authors: Di Fox',
      '',
      '### Problem',
      'Kites fly.',
      '',
      '## Conclusion',
      'A good day for kites.',
    ]),
  ).toEqual([
    {
      title: 'Longer Tails for Kites in Weak Winds',
      authors: ['Ann Lee', 'Bo Kim'],
      ids: { arxiv: '2604.16780' },
      summary: 'Kites fall.',
      links: [],
      line: 3,
    },
    {
      title: 'Shorter Tails for Kites in Strong Winds',
      authors: ['Di Fox'],
      ids: { arxiv: '2604.16781' },
      summary: 'Kites fly.',
      links: [],
      line: 10,
    },
  ])
})

test('People of medicine stand behind a title with their initials last, two of them, too', async () => {
  expect(
    (
      await papersOf([
        '# Literature',
        '',
        '1. **Looms that mend themselves.** Lee A, Kim B. *bioRxiv* 2026. doi: [10.1101/2026.04.01.123456](https://doi.org/10.1101/2026.04.01.123456)',
        '2. **Looms that do not.** Lee AB, Kim B, Fox D. *bioRxiv* 2026. doi: [10.1101/2026.04.01.123457](https://doi.org/10.1101/2026.04.01.123457)',
      ])
    ).map(({ authors, venue }) => [authors, venue]),
  ).toEqual([
    [['A Lee', 'B Kim'], 'bioRxiv 2026'],
    [['AB Lee', 'B Kim', 'D Fox'], 'bioRxiv 2026'],
  ])
})

test('A line of people, where they work and a day is no summary; notes link people', async () => {
  expect(
    await papersOf([
      '#### [Longer Tails for Kites in Weak Winds](https://arxiv.org/abs/2604.16780)',
      '',
      '**Ann Lee**, **Bo Kim** · *Kite University* · Apr 17, 2026',
      '',
      'Kites with long tails fly better.',
    ]),
  ).toMatchObject([
    { authors: ['Ann Lee', 'Bo Kim'], date: '2026-04-17', summary: 'Kites with long tails fly better.' },
  ])
  expect(
    await papersOf([
      'title:: Longer Tails for Kites in Weak Winds',
      'authors:: [[Ann Lee]], [[people/bo|Bo Kim]]',
      'url:: https://arxiv.org/abs/2604.16780',
    ]),
  ).toMatchObject([{ authors: ['Ann Lee', 'Bo Kim'] }])
})

test('A label ahead of the first heading says which paper a post is about, though its text links others', async () => {
  expect(
    await papersOf([
      '---',
      'layout: post',
      'title: "Paper review: Longer Tails for Kites in Weak Winds"',
      'date: 2026-04-18',
      '---',
      '',
      '- Paper: [https://arxiv.org/abs/2604.16780](https://arxiv.org/abs/2604.16780)',
      '- Authors: Ann Lee, Bo Kim',
      '- Venue: KITE 2026',
      '',
      '## TL;DR',
      'Kites with long tails fly better.',
      '',
      '## Method',
      'They tie tails, as in [Knots](https://arxiv.org/abs/1706.03762).',
    ]),
  ).toMatchObject([
    {
      title: 'Longer Tails for Kites in Weak Winds',
      authors: ['Ann Lee', 'Bo Kim'],
      ids: { arxiv: '2604.16780' },
      venue: 'KITE 2026',
      summary: 'Kites with long tails fly better.',
      line: 1,
    },
  ])
})

test('A number on arXiv stands above the title of its record', async () => {
  expect(
    await papersOf([
      '# arXiv cs.RO',
      '',
      '[1] arXiv:2604.16780',
      'Title: Longer Tails for Kites in Weak Winds',
      'Authors: Ann Lee, Bo Kim',
      'Abstract: Kites with long tails fly better.',
      '',
      '---',
      '',
      '[2] arXiv:2604.16781',
      'Title: Shorter Tails for Kites in Strong Winds',
      'Authors: Di Fox',
      'Abstract: Kites with short tails fall.',
    ]),
  ).toMatchObject([
    { title: 'Longer Tails for Kites in Weak Winds', ids: { arxiv: '2604.16780' }, line: 3 },
    { title: 'Shorter Tails for Kites in Strong Winds', ids: { arxiv: '2604.16781' }, line: 10 },
  ])
})

test('A newsletter has a name in bold above each paragraph, which links its paper on a word', async () => {
  const papers = await papersOf([
    '# Kite Newsletter',
    '',
    '***Kites that read without a teacher***',
    'This [work](https://arxiv.org/abs/2001.04362) proposes a measure with which kites learn to read in winds.',
    '',
    '***Improved kites***',
    'This [paper](https://openreview.net/forum?id=r1xMH1BtvB) proposes a lighter kite than those of others.',
    '',
    '***Kite Interpretability***',
    'A publication titled “[Seeing the Impact of Kites](https://kite.example.org/attribution/)” discusses strings.',
    '',
    '***The landing of kites***',
    'An interesting [study](https://arxiv.org/abs/1906.02244) discusses where kites land in towns and villages.',
    '',
  ])
  expect(papers.map(({ title, authors, ids }) => [title, authors, ids])).toEqual([
    ['Kites that read without a teacher', undefined, { arxiv: '2001.04362' }],
    ['Improved kites', undefined, { openreview: 'r1xMH1BtvB' }],
    ['The landing of kites', undefined, { arxiv: '1906.02244' }],
  ])
})

test('A label in bold may end in a stop', async () => {
  const { papers } = await read(
    [
      '# Reading notes',
      '',
      '## Kites that Remember Their Wind',
      '',
      'Ann Lee, Bo Kim',
      '',
      '**Venue.** Kite Frameworks Workshop 2023. Such papers score lower than those of the meeting itself, but this one is worth a summary and a walk along the sea.',
      '',
      '**Summary.** They fly kites with a memory of winds.',
      '',
      '**Link.** https://arxiv.org/abs/2301.00001',
    ].join('\n'),
  )
  expect(papers).toMatchObject([
    {
      title: 'Kites that Remember Their Wind',
      venue: 'Kite Frameworks Workshop 2023',
      summary: 'They fly kites with a memory of winds.',
      notes: [
        'Such papers score lower than those of the meeting itself, but this one is worth a summary and a walk along the sea.',
      ],
      ids: { arxiv: '2301.00001' },
    },
  ])
  expect(papers[0]?.abstract).toBeUndefined()
})

test('Headings that end in a year, with people below, are titles', async () => {
  const { papers } = await read(
    [
      '# Notes',
      '',
      '## Kites that Remember Their Wind (2019)',
      '',
      'Ann Lee, Bo Kim',
      '',
      'They fly many kites on long strings over the sea.',
      '',
      '---',
      '',
      '## A Loom for Very Long Threads (2020)',
      '',
      'Di Elm, Ed Fox',
      '',
      'They weave threads of wool and of silk with a loom.',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors, date }) => [title, authors.length, date])).toEqual([
    ['Kites that Remember Their Wind', 2, '2019'],
    ['A Loom for Very Long Threads', 2, '2020'],
  ])
})
