import { expect, test } from 'vitest'
import { read } from './read.ts'

const names = (authors: readonly { name: string }[]) => authors.map(({ name }) => name)

test('An arXiv id in brackets ahead of a title is the paper’s, also as a note is linked', async () => {
  const { papers } = await read(
    [
      '# Kites of the Week',
      '',
      '### [[2605.01234]] Why Larger Kites Fly Higher',
      '',
      '**Why read:** It says at last what everybody who holds a string has guessed for years.',
      '',
      '## All of them',
      '',
      '- [[2605.01235]] Modeling the Wind over Large Fields — 大田上的风',
      '- [2605.01236] Knots and Their Limits',
    ].join('\n'),
  )
  expect(papers.map(({ title, ids, summary, notes }) => [title, ids.arxiv, summary ?? notes[0]])).toEqual([
    [
      'Why Larger Kites Fly Higher',
      '2605.01234',
      'Why read: It says at last what everybody who holds a string has guessed for years.',
    ],
    ['Modeling the Wind over Large Fields', '2605.01235', '大田上的风'],
    ['Knots and Their Limits', '2605.01236', undefined],
  ])
})

test('An arXiv id ahead of a title is no date', async () => {
  const { papers } = await read(
    [
      '- [2312.04235](https://arxiv.org/abs/2312.04235) Strings and Their Limits',
      '- [2605.12235](https://arxiv.org/abs/2605.12235): Kites and Their Limits',
      '- 2024.03 [Tails and Their Limits](https://arxiv.org/abs/2403.01234)',
    ].join('\n'),
  )
  expect(papers.map(({ title, date, notes }) => [title, date, notes])).toEqual([
    ['Strings and Their Limits', undefined, []],
    ['Kites and Their Limits', undefined, []],
    ['Tails and Their Limits', '2024-03', []],
  ])
})

test('A paragraph of titles in bold, each above its authors, is a paper a title', async () => {
  const { papers } = await read(
    [
      '# Accepted Papers',
      '',
      '<p>',
      '<b>Gliding Over Old Towns on Long Strings</b><br />Ann Lee, Bo Kim and Cleo Dow<br /><br />',
      '<b>what is a kite?</b><br />Dan Moe<br /><br />',
      '<b>Wind Is Inherent to Kites</b><br />Éva de la Brise and Benoît Sol<br /><br />',
      '<b>Tails: A Study of Balance</b><br />Cleo Dow, Ann Lee and Dan Moe<br /><br />',
      '</p>',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors, source }) => [title, names(authors), source.line])).toEqual([
    ['Gliding Over Old Towns on Long Strings', ['Ann Lee', 'Bo Kim', 'Cleo Dow'], 4],
    ['what is a kite?', ['Dan Moe'], 5],
    ['Wind Is Inherent to Kites', ['Éva de la Brise', 'Benoît Sol'], 6],
    ['Tails: A Study of Balance', ['Cleo Dow', 'Ann Lee', 'Dan Moe'], 7],
  ])
})

test('A quotation within an item parts nothing below it from the item', async () => {
  const { papers, prose } = await read(
    [
      '1. [Signatures of Kites in the Wind](https://arxiv.org/abs/2503.01234)  ',
      '\t>kites',
      '\t',
      '\t**Authors**: Ann Lee, Bo Kim',
      '\tKites are measured with strings of many lengths.',
      '',
      '2. [Bridging Kites and Strings](https://arxiv.org/abs/2503.01235)  ',
      '\t>strings',
      '\t',
      '\t**Authors**: Cleo Dow',
    ].join('\n'),
  )
  expect(papers.map(({ authors, notes, summary }) => [names(authors), notes, summary])).toEqual([
    [['Ann Lee', 'Bo Kim'], ['kites'], 'Kites are measured with strings of many lengths.'],
    [['Cleo Dow'], ['strings'], undefined],
  ])
  expect(prose ?? []).toEqual([])
})

test('A title that a coined name begins is a paper among papers, though it links nothing', async () => {
  const item = (name: string, title: string, n: number) =>
    `- **${name}**: ${title} [Paper](https://arxiv.org/abs/2506.0123${n})`
  const { papers, messages } = await read(
    [
      '## Flying',
      item('KiteOne', 'A Model of Strings in Slow Wind', 1),
      item('KiteTwo', 'Adaptive Knots for Mobile Kites', 2),
      '- **KiteVideo**: Wind Generators Can Be Kite Pilots',
      item('KiteThree', 'Aligning Kites and Clouds', 3),
      item('KiteFour', 'Sparse Wind for Dense Kites', 4),
      item('KiteFive', 'Reasoning in Open Wind', 5),
      '- **Legend**: a star marks what was shown on stage',
    ].join('\n'),
  )
  expect(papers.map(({ title }) => title)).toContain('KiteVideo: Wind Generators Can Be Kite Pilots')
  expect(papers).toHaveLength(6)
  expect(messages).toEqual([])
})

test('A comment over several lines below an item is left out, whatever its lines begin with', async () => {
  const { papers, messages } = await read(
    [
      '# Kites',
      '',
      '* [Kites over Towns](https://arxiv.org/abs/2301.00001) (ICML 2021)',
      '  <!-- > They tie strings to kites.',
      '  > In my opinion the strings are too long for towns of that size. -->',
      '* [Kites at Sea](https://arxiv.org/abs/2301.00002) (ICML 2022)',
    ].join('\n'),
  )
  expect(papers.map(({ title, abstract, summary }) => [title, abstract, summary])).toEqual([
    ['Kites over Towns', undefined, undefined],
    ['Kites at Sea', undefined, undefined],
  ])
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['comment', 4]])
})

test('A title in bold whose end has a space before its mark ends there', async () => {
  const { papers } = await read(
    [
      '# Kites',
      '',
      '1. **Strings That Hold in Wind. **- Dec 2011',
      '   * author : Ann Lee and Bo Kim',
      '2. **Strings That Tear** - Jan 2012',
      '   * author : Ann Lee and Cy Dow',
    ].join('\n'),
  )
  expect(papers.map(({ title, date }) => [title, date])).toEqual([
    ['Strings That Hold in Wind', '2011-12'],
    ['Strings That Tear', '2012-01'],
  ])
})

test('A nickname and a venue stand in brackets within the words of a linked title', async () => {
  const { papers } = await read(
    [
      '# Kites',
      '',
      '- [[LOOM][EMNLP 21]LOOM: Weaving Strings for All](https://arxiv.org/abs/2101.00001)',
      '- [[Sail][ICLR22]Sailing in Strong Winds](https://arxiv.org/abs/2101.00002)',
      '- [[Dial][ACL 23][Dialling Kites from the Ground]](https://arxiv.org/abs/2101.00003)',
      '- [[Part][One]Kites in Two Parts and More](https://arxiv.org/abs/2101.00004)',
    ].join('\n'),
  )
  expect(papers.map(({ title, date, venue }) => [title, date, venue])).toEqual([
    ['LOOM: Weaving Strings for All', '2021', 'EMNLP 21'],
    ['Sailing in Strong Winds', '2022', 'ICLR22'],
    ['Dialling Kites from the Ground', '2023', 'ACL 23'],
    ['[Part][One]Kites in Two Parts and More', undefined, undefined],
  ])
})

test('A title in italics above its authors is a paper, and a remark in italics is none', async () => {
  const { papers } = await read(
    [
      '# Accepted Papers',
      '',
      '* *Gliding Over Old Towns on Long Strings*',
      '    * Ann Lee, Bo Kim and Cleo Dow',
      '* *Wind Is Inherent to Kites and Looms*',
      '    * Éva de la Brise and Benoît Sol',
      '* *With thanks*',
      '    * Dan Moe and Ann Lee',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors, source }) => [title, names(authors), source.line])).toEqual([
    ['Gliding Over Old Towns on Long Strings', ['Ann Lee', 'Bo Kim', 'Cleo Dow'], 3],
    ['Wind Is Inherent to Kites and Looms', ['Éva de la Brise', 'Benoît Sol'], 5],
  ])
})

test('A numbered title in bold is above its links where these stand under Korean words', async () => {
  const { papers } = await read(
    [
      '# 논문 순위',
      '',
      '1. **Looms: Reasoning in Long Threads** - 👍 2',
      '   - 기관: Kite University',
      '   - [HF 페이지](https://huggingface.co/papers/2605.01234)',
      '   - [논문 링크](https://arxiv.org/abs/2605.01234)',
      '   - Abstract: Threads are long. We reason in them.',
      '2. **Kites: Reasoning in Strong Winds** - 👍 1',
      '   - 기관: Loom University',
      '   - [HF 페이지](https://huggingface.co/papers/2605.01235)',
      '   - [논문 링크](https://arxiv.org/abs/2605.01235)',
      '   - Abstract: Winds are strong. We reason in them, too.',
    ].join('\n'),
  )
  expect(papers.map(({ title, ids, abstract, source }) => [title, ids.arxiv, abstract, source.line])).toEqual(
    [
      ['Looms: Reasoning in Long Threads', '2605.01234', 'Threads are long. We reason in them.', 3],
      ['Kites: Reasoning in Strong Winds', '2605.01235', 'Winds are strong. We reason in them, too.', 8],
    ],
  )
})

test('Titles among linked ones end where their authors begin, as the linked ones do', async () => {
  const { papers } = await read(
    [
      '# Accepted Papers',
      '',
      '- [Weaving Kites over Water](https://kites.example.org/1), Ann Lee',
      '- [Strings, Knots, and Their Limits](https://kites.example.org/2), Bo Kim and Cleo Dow',
      '- Asking the Wind: Looms, Threads, and Society in View of Storms, Dan Moe',
      '- [How High Is High Enough for Us?](https://kites.example.org/3), Ann Lee, Dan Moe',
      '- [On the Care of Old Strings](https://kites.example.org/4), Cleo Dow',
      '- Perspectives on the Tails of Kites, Ann Lee, Bo Kim, Éva Sol,',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors }) => [title, names(authors)])).toEqual([
    ['Weaving Kites over Water', ['Ann Lee']],
    ['Strings, Knots, and Their Limits', ['Bo Kim', 'Cleo Dow']],
    ['Asking the Wind: Looms, Threads, and Society in View of Storms', ['Dan Moe']],
    ['How High Is High Enough for Us?', ['Ann Lee', 'Dan Moe']],
    ['On the Care of Old Strings', ['Cleo Dow']],
    ['Perspectives on the Tails of Kites', ['Ann Lee', 'Bo Kim', 'Éva Sol']],
  ])
})

test('Year and venue before underscores are no words of a title, and two digits alone no year', async () => {
  const { papers } = await read(
    [
      '# Reading',
      '',
      '- 24_FSE_LoomAssistant: Simpler Watching of Looms [[paper]](https://kites.example.org/1.pdf)',
      '- 20_NSDI_Kiteworks_Meaningful Threads [[paper]](https://kites.example.org/2.pdf)',
      '- 21_Experiences in Managing a Loom of Many Threads [[paper]](https://kites.example.org/3.pdf)',
    ].join('\n'),
  )
  expect(papers.map(({ title, venue, date }) => [title, venue, date])).toEqual([
    ['LoomAssistant: Simpler Watching of Looms', 'FSE', '2024'],
    ['Meaningful Threads', 'NSDI', '2020'],
    ['Experiences in Managing a Loom of Many Threads', undefined, undefined],
  ])
})

test('Numbered lines of a year, a venue and a title between underscores are papers', async () => {
  const { papers } = await read(
    [
      '# Research Paper List',
      '',
      '[1] 2023_AAAI_Weaving on Graphs of Threads. (LOOM, Rank CCF-A)',
      '',
      '[2] 2024_KDD_Kites Without Strings for Long Journeys (KITE, Rank CCF-A).',
      '',
      '[3] 2023_CIKM_Plain Tails Are Enough: A Baseline for Flying.',
      '',
      '[4] 2021_TKDE_Learning the Ways of Winds over Old Towns.',
    ].join('\n'),
  )
  expect(papers.map(({ title, venue, date, notes }) => [title, venue, date, notes])).toEqual([
    ['Weaving on Graphs of Threads', 'AAAI', '2023', ['LOOM, Rank CCF-A']],
    ['Kites Without Strings for Long Journeys', 'KDD', '2024', ['KITE, Rank CCF-A']],
    ['Plain Tails Are Enough: A Baseline for Flying', 'CIKM', '2023', []],
    ['Learning the Ways of Winds over Old Towns', 'TKDE', '2021', []],
  ])
})

test('A score in brackets is no word of a title, and a month beside a group says when', async () => {
  const { papers } = await read(
    [
      '# Papers',
      '',
      '### 🔥 Weaving Kites over Water (Score: 8/10)',
      '- **🔗 Link**: [Web Link](https://arxiv.org/abs/2605.01234)',
      '- **👥 Authors**: Ann Lee, Bo Kim',
      '',
      '### More',
      '',
      '* **Loom**: [Loom: Weaving by Wind](https://arxiv.org/abs/2305.01235) (2023-06, Kite Lab) [[Code](https://github.com/kites/loom)]',
    ].join('\n'),
  )
  expect(papers.map(({ title, date, notes }) => [title, date, notes])).toEqual([
    ['Weaving Kites over Water', undefined, []],
    ['Loom: Weaving by Wind', '2023-06', ['Loom', 'Kite Lab']],
  ])
})

test('Headings that number papers are their titles, whatever stands below', async () => {
  const { papers } = await read(
    [
      '# Papers of the Week',
      '',
      '## Paper 1: Kites That Weave by Themselves',
      '- They weave in parallel.',
      '- **Warning**: some of them cheat.',
      '',
      '## Paper 2: LoomScientist',
      '- Thin threads, thick cloth.',
    ].join('\n'),
  )
  expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
    ['Kites That Weave by Themselves', 3],
    ['LoomScientist', 7],
  ])
})

test('An item under a label that nobody knows is a record’s, too, and parts it from none of the others', async () => {
  const { papers } = await read(
    [
      '# Papers',
      '',
      'Title: Weaving kites over quiet towns',
      '',
      '- Authors: Ada Weber, Bo Lind',
      '- Difficulty: medium',
      '- Link: https://arxiv.org/abs/2405.00011',
      '',
      'Title: Looms that learn to count',
      '',
      '- Authors: Mia Novak, Kai Tanaka',
      '- Difficulty: hard',
      '- Link: https://arxiv.org/abs/2405.00012',
      '',
    ].join('\n'),
  )
  expect(papers.map(({ title, ids, source }) => [title, ids.arxiv, source.line])).toEqual([
    ['Weaving kites over quiet towns', '2405.00011', 3],
    ['Looms that learn to count', '2405.00012', 9],
  ])
})

test('A link that its label calls the paper is one, also to the first page of its own site', async () => {
  const { papers } = await read(
    [
      '# Awesome Kites',
      '',
      '+ (2023 Arxiv) DreamKite: Towards Real-world Kites [[Paper](https://dreamkite.github.io/)][[Code](https://github.com/lee/kite)] (KiteAI)',
      '+ (2024 CVPR) Drive-KM: Driving into the Kites [[Paper](https://drive-km.pages.dev/)] (Loom)',
      '+ (2022 NeurIPS Deep Kites Workshop) SEM: Careful Kites of Driving [[Paper](https://arxiv.org/abs/2210.04017)]',
    ].join('\n'),
  )
  expect(papers.map(({ title, date, venue }) => [title, date, venue])).toEqual([
    ['DreamKite: Towards Real-world Kites', '2023', undefined],
    ['Drive-KM: Driving into the Kites', '2024', '2024 CVPR'],
    ['SEM: Careful Kites of Driving', '2022', '2022 NeurIPS Deep Kites Workshop'],
  ])
})

test('Where strokes part a line, a dash is its title’s own', async () => {
  const { papers } = await read(
    [
      '# Kites',
      '',
      '- 2010 | A Survey of Active Kites - Chap1,2 | Ann Lee | University of Winds | [`PDF`](http://example.org/kites.pdf)',
      '- 2018 | Learning to Fly Kites | Bo Kim, et al. | ICML | [`PDF`](https://arxiv.org/pdf/1803.09050.pdf)',
    ].join('\n'),
  )
  expect(papers.map(({ title }) => title)).toEqual([
    'A Survey of Active Kites - Chap1,2',
    'Learning to Fly Kites',
  ])
})

test('A remark on the line above a numbered title does not make that a part of the paper before', async () => {
  const { papers } = await read(
    [
      '# Kites',
      '',
      '## Reasoning',
      '',
      '1.【】 **A Dataset for Relational Kites.** CVPR, 2019. [paper](https://example.org/kites-1.pdf)',
      '',
      '   * Lee, Ann and Kim, Bo. ',
      '   ',
      ' \\# Sounds \\#  ',
      '2.【】 **Learning kites by contrasting.** NIPS, 2019. [paper](https://example.org/kites-2.pdf)',
      '',
      '   * Kim, Bo and Dow, Cy. ',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors, summary }) => [title, names(authors), summary])).toEqual([
    ['A Dataset for Relational Kites', ['Ann Lee', 'Bo Kim'], undefined],
    ['Learning kites by contrasting', ['Bo Kim', 'Cy Dow'], undefined],
  ])
})

test('A link on nothing ahead of a title is the paper’s', async () => {
  const { papers } = await read(
    [
      '# My weekly reading',
      '',
      '- <a href="https://arxiv.org/abs/2203.09326"></a>Combining Static and Moving Kites (ACL 2022)',
      '- [](https://arxiv.org/abs/2203.09328)Combining Static and Moving Looms (ACL 2022)',
      '- <a name="top"></a>[Combining Static and Moving Strings](https://arxiv.org/abs/2203.09327) (ACL 2022)',
      '',
      '<i>Title</i>: <a href="https://arxiv.org/abs/2203.09329"></a>Combining Kites and Their Winds (ACL 2022)<br>',
      '<i>Author</i>: Ann Lee, Bo Kim<br>',
    ].join('\n'),
  )
  expect(papers.map(({ title, ids, date }) => [title, ids.arxiv, date])).toEqual([
    ['Combining Static and Moving Kites', '2203.09326', '2022'],
    ['Combining Static and Moving Looms', '2203.09328', '2022'],
    ['Combining Static and Moving Strings', '2203.09327', '2022'],
    ['Combining Kites and Their Winds', '2203.09329', '2022'],
  ])
})
