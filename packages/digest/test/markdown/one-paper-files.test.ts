import { describe, expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'
import { brief, read } from './read.ts'

describe('files about one paper', () => {
  test('Front matter may give the paper’s address, and the heading below it the title', async () => {
    const { papers } = await read(
      [
        '---',
        'type: note',
        'url: "https://arxiv.org/abs/2605.01234v1"',
        'published: "2026-05-18T16:26:22Z"',
        '---',
        '',
        '# Tails for Better Flight',
        '',
        '> [!summary] 一句话结论',
        '> Longer tails keep kites up. Shorter ones do not, as forty days of flying in all weathers have shown to everybody.',
        '',
        '<details>',
        '<summary>原始摘要与来源</summary>',
        '',
        '### 原始摘要',
        '',
        'We tie tails to kites',
        'and count how often they fall.',
        '',
        '### 来源',
        '',
        '- Authors: Ann Lee, Bo Kim',
        '',
        '</details>',
      ].join('\n'),
    )
    expect(papers.map(brief)).toEqual([
      {
        title: 'Tails for Better Flight',
        authors: ['Ann Lee', 'Bo Kim'],
        ids: { arxiv: '2605.01234' },
        date: '2026-05-18',
        abstract: 'We tie tails to kites and count how often they fall.',
        summary:
          '一句话结论 Longer tails keep kites up. Shorter ones do not, as forty days of flying in all weathers have shown to everybody.',
        links: ['paper https://arxiv.org/abs/2605.01234v1'],
        line: 1,
      },
    ])
  })

  test('Front matter gives the title, and the page links one paper above its first heading', async () => {
    const lines = [
      '---',
      'title: "Tails for Better Flight: What Keeps Kites Up"',
      'date: 2026-05-22',
      'summary: "系上尾巴，数风筝。"',
      '---',
      '',
      '<div class="links"><a href="https://arxiv.org/abs/2605.01234">📄 arXiv</a><a href="https://arxiv.org/pdf/2605.01234">📑 PDF</a></div>',
      '',
      '## 👥 作者与机构',
      '',
      '**Ann Lee** ¹ · Bo Kim',
      '',
      '## 💡 核心创新',
      '',
      '1. 尾巴有三米长',
    ]
    const { papers } = await read(lines.join('\n'))
    expect(papers.map(brief)).toEqual([
      {
        title: 'Tails for Better Flight: What Keeps Kites Up',
        authors: ['Ann Lee', 'Bo Kim'],
        ids: { arxiv: '2605.01234' },
        links: ['paper https://arxiv.org/abs/2605.01234', 'pdf https://arxiv.org/pdf/2605.01234'],
        line: 1,
      },
    ])
    expect(papers[0]?.notes).toContain('尾巴有三米长')
    // A digest of a day says so, and one that links more is about more.
    const digest = await read(lines.join('\n').replace('Tails for', 'Daily Kite Digest: Tails for'))
    expect(digest.title).toMatch(/^Daily Kite Digest/)
    const two = await read(
      [...lines, '', '[Kites without Tails](https://arxiv.org/abs/2605.01235)'].join('\n'),
    )
    expect(two.title).toMatch(/^Tails for Better Flight/)
  })

  test('The abstract may have a heading of the title’s depth, and so may what stands below', async () => {
    const { papers } = await read(
      [
        '## Tails for Better Flight in Uneven Wind',
        '**作者**: Ann Lee',
        '',
        '## 摘要',
        '本文给风筝系上尾巴。',
        '',
        '## 核心贡献',
        '尾巴有三米长。',
        '',
        '## 随想',
        '值得一试。',
        '',
        '## Kites without Tails Fall Down',
        '**作者**: Bo Kim',
        '',
        '## 摘要',
        '没有尾巴的风筝掉下来。',
      ].join('\n'),
    )
    expect(papers.map(brief)).toEqual([
      {
        title: 'Tails for Better Flight in Uneven Wind',
        authors: ['Ann Lee'],
        abstract: '本文给风筝系上尾巴。',
        summary: '尾巴有三米长。',
        links: [],
        line: 1,
      },
      {
        title: 'Kites without Tails Fall Down',
        authors: ['Bo Kim'],
        abstract: '没有尾巴的风筝掉下来。',
        links: [],
        line: 13,
      },
    ])
    expect(papers[0]?.notes).toEqual(['值得一试。'])
  })

  test('Where the authors are known, a section on them is a note', async () => {
    const { papers } = await read(
      [
        '---',
        'title: Rubrics for Kites',
        'authors:',
        '  - Ann Lee',
        '  - Bo Kim',
        'arxiv_id: "2605.01234"',
        '---',
        '',
        '## TL;DR',
        '',
        'Kites are chosen by their strings.',
        '',
        '## Authors',
        '',
        'The group has flown kites for years, which lends weight to what it says.',
      ].join('\n'),
    )
    expect(papers.map(({ authors, summary, notes }) => [authors.length, summary, notes])).toEqual([
      [
        2,
        'Kites are chosen by their strings.',
        ['The group has flown kites for years, which lends weight to what it says.'],
      ],
    ])
  })

  test('A paper’s own title under its label takes the place of an editor’s words for it, which are noted', async () => {
    const { papers } = await read(
      [
        '---',
        'title: "Do Kites Need Tails?"',
        'source_arxiv_id: "2608.01234"',
        '---',
        '',
        '# Do Kites Need Tails?',
        '',
        '## Metadata',
        '',
        '- Original title: Tails for Better Flight: What Keeps Kites Up',
        '- Authors and affiliations: Ann Lee, Bo Kim; Town University',
        '',
        '## What it says',
        '',
        'Longer tails keep kites up.',
        '',
        '## Related work',
        '',
        '- [Kites without Tails](https://arxiv.org/abs/2310.01234) flies none.',
      ].join('\n'),
    )
    expect(papers.map(({ title, authors, ids }) => [title, authors.map(({ name }) => name), ids])).toEqual([
      ['Do Kites Need Tails?', ['Ann Lee', 'Bo Kim'], { arxiv: '2608.01234' }],
    ])
    expect(papers[0]?.notes).toContain('Original title: Tails for Better Flight: What Keeps Kites Up')
  })
})

test('An abstract in the title’s language is the paper’s, its translation a summary', async () => {
  const text =
    'We tie tails to kites and count how often they fall, on forty days and in all the winds that blew on these.'
  const { papers } = await read(
    [
      '---',
      'title: Tails for Better Flight',
      'pdf: "https://arxiv.org/pdf/2603.01234v1"',
      '---',
      '',
      '## 摘要',
      '本文给风筝系上尾巴，数它们掉下来多少次。',
      '',
      '## Abstract',
      text,
    ].join('\n'),
  )
  expect(papers.map(({ abstract, summary }) => [abstract, summary])).toEqual([
    [text, '本文给风筝系上尾巴，数它们掉下来多少次。'],
  ])
})

test('What is known of a paper may stand below a heading of its own, in Japanese, too', async () => {
  const { papers } = await read(
    [
      '# Tails for Better Flight: Kites in Uneven Wind',
      '',
      '## 基本情報',
      '- **arXiv**: [2602.01234](https://arxiv.org/abs/2602.01234)',
      '- **投稿日**: 2026-02-16',
      '- **著者**: Ann Lee, Bo Kim',
      '',
      '## 概要',
      '凧に尾をつける。',
      '',
      '## 技術的特徴',
      '1. 尾は三メートル',
    ].join('\n'),
  )
  expect(papers.map(brief)).toEqual([
    {
      title: 'Tails for Better Flight: Kites in Uneven Wind',
      authors: ['Ann Lee', 'Bo Kim'],
      ids: { arxiv: '2602.01234' },
      date: '2026-02-16',
      summary: '凧に尾をつける。',
      links: ['paper https://arxiv.org/abs/2602.01234'],
      line: 1,
    },
  ])
})

describe('titles under labels', () => {
  test('A gloss with a number stands above the title’s label, be it one word; each begins a record', async () => {
    const { papers } = await read(
      [
        '**2019-02-22**',
        '',
        '[1] 风筝数据集',
        '',
        '论文题目：Counting Kites in the Wild',
        '',
        '作者：Ann Lee, Bo Kim',
        '',
        '论文链接：https://arxiv.org/abs/1902.01234',
        '',
        '[2] TAILNET',
        '',
        '论文题目：TAILNET: Kites with Long Tails',
        '',
        '作者：Cy Poe',
        '',
        '论文链接：https://arxiv.org/abs/1902.01235',
        '',
        '[3] 无尾风筝综述',
        '',
        '论文题目：Kites without Tails: A Survey',
        '',
        '作者：Di Roe',
        '',
        '论文链接：https://arxiv.org/abs/1902.01236',
      ].join('\n'),
    )
    expect(papers.map(({ title, notes, source }) => [title, notes, source.line])).toEqual([
      ['Counting Kites in the Wild', ['风筝数据集'], 3],
      ['TAILNET: Kites with Long Tails', [], 11],
      ['Kites without Tails: A Survey', ['无尾风筝综述'], 19],
    ])
  })

  test('The translation of a title is a note', async () => {
    const { papers } = await read(
      [
        '### [Tails for Better Flight](https://arxiv.org/abs/2605.01234)',
        '',
        '- 标题：尾巴让风筝飞得更好',
      ].join('\n'),
    )
    expect(papers.map(({ title, notes }) => [title, notes])).toEqual([
      ['Tails for Better Flight', ['标题: 尾巴让风筝飞得更好']],
    ])
  })
})

test('Titles above people, above labels with nothing behind them or an abstract folded away, are papers', async () => {
  const { papers } = await read(
    [
      '## Accepted Papers',
      '',
      '#### Counting Kites in Satellite Video',
      '',
      '> Ann Lee, Bo Kim',
      '',
      '* Paper: None',
      '* Code: None',
      '',
      '#### Tails for Better Flight in Uneven Wind',
      '',
      '> Cy Poe',
      '',
      '* Project: https://tails.example/',
      '* <details>',
      '    <summary>Abstract (Click to expand):</summary>',
      '    We tie tails to kites.',
      '  </details>',
    ].join('\n'),
  )
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['Counting Kites in Satellite Video', undefined],
    ['Tails for Better Flight in Uneven Wind', 'We tie tails to kites.'],
  ])
})

test('A title in a numbered list has its address on the line below, wherever that leads', async () => {
  const item = (n: number, title: string, url: string) => `${n}. ${title}\n   ${url}\n`
  const digest = await read(
    [
      item(1, 'Unraveling Kites: A Review', 'https://ieeexplore.ieee.org/abstract/document/1/'),
      item(2, 'The Tails of Kites', 'https://www.nature.com/articles/s1'),
      item(3, 'Kites in Old Books and Their Translation', 'https://books.example/books?id=1'),
      item(4, 'The Origin of the Kite', 'https://arxiv.org/abs/2605.01234'),
      item(5, 'Kites and Their Strings', 'https://www.jstor.org/stable/1'),
    ].join('\n'),
  )
  expect(digest.papers.map(({ title, links }) => [title, links[0]?.url])).toContainEqual([
    'Kites in Old Books and Their Translation',
    'https://books.example/books?id=1',
  ])
  expect(digest.messages).toEqual([])
})

test('An id stands first in the line below a title that leads to the digest’s own page', async () => {
  const { papers } = await read(
    [
      '## Selected paper',
      '',
      '### [Can Kites Rehearse the Wind?](../papers/2608.01234.md)',
      '',
      '- arXiv:2608.01234 | 90/100 | Primary [`AT`](../docs/categories.md#at)',
      '- Kites that rehearse fly longer.',
    ].join('\n'),
  )
  expect(papers.map(({ title, ids }) => [title, ids])).toEqual([
    ['Can Kites Rehearse the Wind?', { arxiv: '2608.01234' }],
  ])
})

test('One label may stand for a paper’s numbers in two places', async () => {
  const { papers } = await read(
    [
      '# Kites of Many Winds in the Town',
      '',
      '## Bibliographic Information',
      '- **Authors**: Ann Lee, Bo Kim',
      '- **Journal / Year**: Kite Science, 2018',
      '- **PMID / DOI**: PMID 30545852 / DOI 10.1000/kite.6576',
      '',
      '## Summary',
      'They fly.',
      '',
    ].join('\n'),
  )
  expect(papers.map(({ ids, venue, date }) => [ids, venue, date])).toEqual([
    [{ pmid: '30545852', doi: '10.1000/kite.6576' }, 'Kite Science, 2018', '2018'],
  ])
})

test('Authors may each have a paragraph of their own, with commas at their ends', async () => {
  const { papers } = await parse({
    path: 'page.md',
    value: `---
title: Paper page - Weaving Kites over Quiet Towns
url: https://huggingface.co/papers/2405.00001
---

# Weaving Kites over Quiet Towns

Authors:

 ![Image 1](https://huggingface.co/avatars/1.svg) [Ada Weber](https://huggingface.co/ada) ,

Bo Lind ,

 [Jan van der Berg](https://huggingface.co/jan)

## Abstract

We fly kites in nine towns.
`,
  })
  expect(papers).toMatchObject([
    {
      title: 'Weaving Kites over Quiet Towns',
      authors: [{ name: 'Ada Weber' }, { name: 'Bo Lind' }, { name: 'Jan van der Berg' }],
      abstract: 'We fly kites in nine towns.',
    },
  ])
})

test('A sentence may say when a paper was published', async () => {
  const { papers } = await parse({
    path: 'page.md',
    value: `# Weaving Kites over Quiet Towns

Published on May 2, 2024

[PDF](https://arxiv.org/abs/2405.00001)

## Abstract

We fly kites in nine towns.
`,
  })
  expect(papers).toMatchObject([{ date: '2024-05-02', notes: [] }])
})

test('Who wrote the paper may be named last, below a rule, and the part above is none', async () => {
  const { papers } = await read(
    [
      '# Counting Kites Late: Looking Up at Night',
      '',
      '**Paper ID:** 2401.00001',
      '',
      '## Key Findings of the Paper',
      'Kites fly late, and this is said at some length here.',
      '',
      '## Practical Applications',
      'Those who count at night may use it, and so may others.',
      '',
      '---',
      '',
      '**Authors:** Ann Lee, Bo Kim, Cy Roe',
    ].join('\n'),
  )
  expect(
    papers.map(({ title, ids, authors }) => [title, ids.arxiv, authors.map(({ name }) => name)]),
  ).toEqual([['Counting Kites Late: Looking Up at Night', '2401.00001', ['Ann Lee', 'Bo Kim', 'Cy Roe']]])
})
