import { describe, expect, test } from 'vitest'
import { brief, read } from './read.ts'

/** What somebody says of one paper at length: a file for each, or sections whose names no table knows. */
describe('papers told of at length', () => {
  test('A file about one paper has it for its title, with sections of any name below its fields', async () => {
    const { papers, title } = await read(
      [
        '# Tails for Better Flight: Kites in Uneven Wind',
        '',
        '- Authors: Ann Lee, Bo Kim',
        '- Venue/Year: arXiv 2026',
        '- Source: https://arxiv.org/pdf/2603.01234v1',
        '',
        '## Abstract',
        'We tie tails to kites and count how often they fall.',
        '',
        '## Wind and Weather',
        'The authors flew on forty days.',
        '',
        '### Instruments',
        '| Part | Weight |',
        '| --- | --- |',
        '| Vane | 2 |',
        '',
        '## What I would try next',
        '- Longer tails.',
      ].join('\n'),
    )
    expect(title).toBeUndefined()
    expect(papers.map(brief)).toEqual([
      {
        title: 'Tails for Better Flight: Kites in Uneven Wind',
        authors: ['Ann Lee', 'Bo Kim'],
        ids: { arxiv: '2603.01234' },
        date: '2026',
        venue: 'arXiv 2026',
        abstract: 'We tie tails to kites and count how often they fall.',
        links: ['pdf https://arxiv.org/pdf/2603.01234v1'],
        line: 1,
      },
    ])
    expect(papers[0]?.notes).toEqual(['The authors flew on forty days.', 'Longer tails.'])
  })

  test('A title that is given once more below its heading is a paper’s, and what kind of text it is about stands before it', async () => {
    const { papers } = await read(
      [
        '# 【论文精读】Tails for Better Flight',
        '',
        '## 论文基本信息',
        '',
        '- **标题**：Tails for Better Flight  ',
        '- **会议**：KITE 2024',
        '',
        '## 为什么重要',
        '风筝常常掉下来。',
      ].join('\n'),
    )
    expect(papers.map(brief)).toEqual([
      { title: 'Tails for Better Flight', venue: 'KITE 2024', date: '2024', links: [], line: 1 },
    ])
    expect(papers[0]?.notes).toEqual(['风筝常常掉下来。'])
  })

  test('A page with people at its head and papers in its sections is no paper’s', async () => {
    const { papers, title } = await read(
      [
        '# All the Kites That We Know of',
        '',
        '- Authors: Ann Lee, Bo Kim',
        '',
        '## Tails',
        '- [Tails for Better Flight](https://arxiv.org/abs/2603.01234)',
        '- [Kites without Tails](https://arxiv.org/abs/2603.01235)',
      ].join('\n'),
    )
    expect(title).toBe('All the Kites That We Know of')
    expect(papers.map((paper) => paper.title)).toEqual(['Tails for Better Flight', 'Kites without Tails'])
  })

  test('Bold letters alone set labels off, several on a line; what is said of a paper is no abstract', async () => {
    const { papers } = await read(
      [
        '# 2026-06-30 风筝论文速递',
        '',
        '## [1] Tails for Better Flight',
        '',
        '**arXiv ID** 2606.01234 | **方向** 风筝',
        '',
        '**作者** Ann Lee, Bo Kim',
        '',
        '**发布日期** 2026-06-28 | **论文** https://arxiv.org/abs/2606.01234 | **代码** https://github.com/lee/tails | **Demo** 暂无',
        '',
        '### 📌 简介',
        '本文给风筝系上尾巴，数它们掉下来多少次。',
        '',
        '### 🔧 技术方案',
        '尾巴用纸做，长三米，系在风筝的下端。',
        '',
        '### ⭐ 评分：9/10',
        '实验设计完整，在多种天气里都飞得起来，评分理由充分，值得所有放风筝的人读一读。',
        '',
        '---',
        '',
        '## [2] Kites without Tails',
        '**arXiv ID**: 2606.01235 | **评分**: 6/10',
        '**链接**: https://arxiv.org/abs/2606.01235',
      ].join('\n'),
    )
    expect(papers.map(brief)).toEqual([
      {
        title: 'Tails for Better Flight',
        authors: ['Ann Lee', 'Bo Kim'],
        ids: { arxiv: '2606.01234' },
        date: '2026-06-28',
        summary: '本文给风筝系上尾巴，数它们掉下来多少次。',
        links: ['paper https://arxiv.org/abs/2606.01234', 'code https://github.com/lee/tails'],
        line: 3,
      },
      {
        title: 'Kites without Tails',
        ids: { arxiv: '2606.01235' },
        links: ['paper https://arxiv.org/abs/2606.01235'],
        line: 22,
      },
    ])
    expect(papers[0]?.notes).toContain('尾巴用纸做，长三米，系在风筝的下端。')
  })

  test('A line below that leads to the entry’s own paper is the entry’s', async () => {
    const digest = await read(
      [
        '### [1] [Tails for Better Flight](https://arxiv.org/abs/2606.01234)',
        '*Ann Lee, Bo Kim*',
        '',
        '<details>',
        '  <summary>Details</summary>',
        'Abstract: We tie tails to kites.',
        '',
        '</details>',
        '',
        '[**[PDF]**](https://arxiv.org/pdf/2606.01234) | **Categories:** cs.KT, cs.WN',
        '',
        '### [2] [Kites without Tails](https://arxiv.org/abs/2606.01235)',
        '*Cy Poe*',
        '',
        '[**[PDF]**](https://arxiv.org/pdf/2606.01235) | **Categories:** cs.KT',
      ].join('\n'),
    )
    expect(digest.papers.map(({ title, categories }) => [title, categories])).toEqual([
      ['Tails for Better Flight', ['cs.KT', 'cs.WN']],
      ['Kites without Tails', ['cs.KT']],
    ])
    expect(digest.messages).toEqual([])
  })
})

test('What is written at length of one paper may have parts of any names, and end in its links once more', async () => {
  const entry = (sign: string, title: string, n: number) => [
    `## ${sign} ${title}`,
    '',
    `**arXiv**: [2604.0000${n}](https://arxiv.org/abs/2604.0000${n})  `,
    '**作者**: Ann Lee, Bo Kim  ',
    '**接收**: ICML 2026',
    '',
    '### 📌 一句话总结',
    '',
    `It flies kite number ${n}.`,
    '',
    '### 💡 核心创新点',
    '',
    '1. **Strings**: they hold',
    '',
    '### 🔗 论文与样本',
    '',
    `- [arXiv 页面](https://arxiv.org/abs/2604.0000${n})`,
    `- [代码与基准](https://kites.example/${n})`,
    `- [音频样本](https://kites.example/audio/${n})`,
    '',
    '---',
    '',
  ]
  const { papers } = await read(
    [
      '# Daily Digest',
      '',
      ...entry('1️⃣', 'Kites: A Model of Wind', 1),
      ...entry('📄 Paper 2:', 'Strings That Hold in Storms', 2),
    ].join('\n'),
  )
  expect(
    papers.map(({ title, authors, ids, venue, summary }) => ({
      title,
      authors: authors.map(({ name }) => name),
      ids,
      venue,
      summary,
    })),
  ).toEqual([
    {
      title: 'Kites: A Model of Wind',
      authors: ['Ann Lee', 'Bo Kim'],
      ids: { arxiv: '2604.00001' },
      venue: 'ICML 2026',
      summary: 'It flies kite number 1.',
    },
    {
      title: 'Strings That Hold in Storms',
      authors: ['Ann Lee', 'Bo Kim'],
      ids: { arxiv: '2604.00002' },
      venue: 'ICML 2026',
      summary: 'It flies kite number 2.',
    },
  ])
})

test('A file about one paper may head it in its own words, and name it under a label below', async () => {
  const { papers } = await read(
    [
      '# 🪁 风筝飞上了天',
      '',
      '> **Paper**: Kites That Fly over Small Towns',
      '> **arXiv**: `2604.00001`',
      '> **Published**: 2026-04-07 | **Authors**: Ann Lee, Bo Kim',
      '> **Links**: [arXiv](https://arxiv.org/abs/2604.00001) | [PDF](https://arxiv.org/pdf/2604.00001)',
      '',
      '---',
      '',
      '## 📝 一句话总结',
      '',
      '**它飞起来了。**',
      '',
      '## 🧐 这论文在干什么？',
      '',
      '它让风筝飞起来。',
    ].join('\n'),
  )
  expect(papers.map(brief)).toMatchObject([
    {
      title: 'Kites That Fly over Small Towns',
      authors: ['Ann Lee', 'Bo Kim'],
      ids: { arxiv: '2604.00001' },
      date: '2026-04-07',
      summary: '它飞起来了。',
    },
  ])
})

test('A label may be in two languages, or say which abstract it heads', async () => {
  const { papers } = await read(
    [
      '## 1. Kites over Small Towns',
      '',
      '- Authors / 作者: Ann Lee, Bo Kim',
      '- 英文原摘要: Kites fly over towns, and strings hold them.',
      `- 链接: [abs](https://arxiv.org/abs/2301.00001)`,
      '',
      '## 2. Strings in the Wind',
      '',
      '- 作者 / Authors: Carla Diaz, Deng Wu',
      '- Abstract / 摘要: Strings hold kites in winds of all kinds.',
      `- 链接: [abs](https://arxiv.org/abs/2301.00002)`,
    ].join('\n'),
  )
  expect(papers.map(({ title, authors, abstract }) => [title, authors.length, abstract])).toEqual([
    ['Kites over Small Towns', 2, 'Kites fly over towns, and strings hold them.'],
    ['Strings in the Wind', 2, 'Strings hold kites in winds of all kinds.'],
  ])
})
