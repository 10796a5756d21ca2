import { expect, test } from 'vitest'
import { brief, read } from './read.ts'

/** What is read of a page: title, authors, date, id, line of each paper. */
async function papersOf(lines: readonly string[]): Promise<string[]> {
  const { papers } = await read(lines.join('\n'))
  return papers.map((paper) => {
    const { title, authors, date, ids } = brief(paper) as Record<string, unknown>
    const id = (ids as { arxiv?: string } | undefined)?.arxiv
    return [title, (authors as string[] | undefined)?.join('; '), date, id].filter(Boolean).join(' | ')
  })
}

test('Authors and a year in brackets before a dash are those of the title behind it', async () => {
  expect(
    await papersOf([
      '# Papers on kites',
      '',
      '1. Ada B. Byron, Cy Dow (2014) - How kites fly in the rain: a study',
      'Tasks: to fly, and to land',
      'Data: forty kites of six makers',
      '2. Di Fox, Ed Gill, and Flo Hart (2016) - Landing on Water',
      'Tasks: to land on water',
      '3. Greg Ives (2016) - A Survey of Strings',
      'Tasks: an informal survey of strings',
      '4. https://example.org/kites/ - a set of kites by Ada Byron (2014)',
    ]),
  ).toEqual([
    'How kites fly in the rain: a study | Ada B. Byron; Cy Dow | 2014',
    'Landing on Water | Di Fox; Ed Gill; Flo Hart | 2016',
    'A Survey of Strings | Greg Ives | 2016',
  ])
})

test('A venue with an apostrophe before its year is one in small letters and with a number, too', async () => {
  expect(
    await papersOf([
      '- KITE: A Knot for Every Kite. kitearxiv’2019 [[paper]](https://arxiv.org/abs/1901.00001)',
      "- LOOM: A Loom for Every Town. arxiv'2019 [[paper]](https://arxiv.org/abs/1901.00002)",
      "- A Rope for Every Roof. 3DV'2020 [[paper]](https://arxiv.org/abs/1901.00003)",
      "- Strings that held in '98 [[paper]](https://arxiv.org/abs/1901.00004)",
    ]),
  ).toEqual([
    'KITE: A Knot for Every Kite | 2019 | 1901.00001',
    'LOOM: A Loom for Every Town | 2019 | 1901.00002',
    'A Rope for Every Roof | 2020 | 1901.00003',
    "Strings that held in '98 | 1901.00004",
  ])
})

test('A title may end in the words technical report, and in a word that goes on where a venue shows its end', async () => {
  expect(
    await papersOf([
      '- Kite-4 technical report.',
      '  [pdf](https://arxiv.org/abs/2301.00001)',
      '    - Ada Byron, Cy Dow, and others. *arXiv preprint arXiv:2301.00001 2023*',
      '',
      '- A comprehensive overview of kites.',
      '  [pdf](https://arxiv.org/abs/2301.00002)',
      '    - Ed Gill, and Flo Hart. *Kite Letters 2022*',
      '',
      '#### Kites and looms',
      '- Perceive Any Kite: Recognize and Explain Kites in Towns and (arXiv 2025) [[paper]](https://arxiv.org/abs/2501.00003)',
    ]),
  ).toEqual([
    'Kite-4 technical report | Ada Byron; Cy Dow | 2023 | 2301.00001',
    'A comprehensive overview of kites | Ed Gill; Flo Hart | 2022 | 2301.00002',
    'Perceive Any Kite: Recognize and Explain Kites in Towns and | 2025 | 2501.00003',
  ])
})

test('A column may have authors and their year, with a comma between them', async () => {
  expect(
    await papersOf([
      '| # | 论文标题 (Title) | 作者 & 年份 | 状态 |',
      '|---|---|---|---|',
      '| 1 | [Kites That Land on Water](https://arxiv.org/abs/2601.00001)<br/>论文核心：水上降落 | Ada Byron,2026 | ✅ |',
      '| 2 | [Looms for Every Town](https://arxiv.org/abs/2601.00002)<br/>论文核心：织布机 | Bo Dow,2025 | ✅ |',
      '| 3 | [Knots That Hold in Wind](https://arxiv.org/abs/2601.00003)<br/>论文核心：绳结 | Cy-Ann Fox,2026 | ✅ |',
    ]),
  ).toEqual([
    'Kites That Land on Water | Ada Byron | 2026 | 2601.00001',
    'Looms for Every Town | Bo Dow | 2025 | 2601.00002',
    'Knots That Hold in Wind | Cy-Ann Fox | 2026 | 2601.00003',
  ])
})

test('A venue that accepted the paper, in brackets before its link, is no title below the heading that is one', async () => {
  expect(
    await papersOf([
      '### Metakites: Kites That Make Themselves',
      '*[KITE 2026 Accepted]* — [arXiv:2603.00001](https://arxiv.org/abs/2603.00001)',
      '',
      'Kites that get better at getting better.',
      '',
      '### Strings: Reflections on Strings',
      '*[ICLR 2026 KiteAgents Workshop]* — [arXiv:2603.00002](https://arxiv.org/abs/2603.00002)',
      '',
      'A different path to the same sky.',
    ]),
  ).toEqual([
    'Metakites: Kites That Make Themselves | 2026 | 2603.00001',
    'Strings: Reflections on Strings | 2026 | 2603.00002',
  ])
})

test('A sentence below a paper that mentions another by its title is no paper', async () => {
  expect(
    await papersOf([
      '- [Safer Kites by Synthesis](https://arxiv.org/abs/1711.00001)',
      '  - Kites can easily be blown off by winds that they have never met - this may be dangerous in towns [(Winds of the physical world)](https://arxiv.org/abs/1607.00002)',
      '  - The authors propose to overcome this by using ropes.',
      '- [Kites for All](https://arxiv.org/abs/1711.00003)',
    ]),
  ).toEqual(['Safer Kites by Synthesis | 1711.00001', 'Kites for All | 1711.00003'])
})

test('Who and where may stand behind a title in one bracket, parted by a semicolon', async () => {
  const { papers } = await read(
    [
      '- [Kites for All](https://arxiv.org/abs/2401.00001) (Byron, Dow; KITE 2024)',
      '- **Kites for Few** (Ada Byron, Cy Dow; KITE 2023) [paper](https://arxiv.org/abs/2401.00002)',
      '- **Kites for None** (Byron et al., 2022; ICML) [paper](https://arxiv.org/abs/2401.00003)',
    ].join('\n'),
  )
  expect(
    papers.map(({ authors, venue, date }) => [authors.map(({ name }) => name).join('; '), venue, date]),
  ).toEqual([
    ['Byron; Dow', 'KITE 2024', '2024'],
    ['Ada Byron; Cy Dow', 'KITE 2023', '2023'],
    ['Byron', 'ICML', '2022'],
  ])
})

test('A list that puts authors and a colon before its titles has them for authors', async () => {
  expect(
    await papersOf([
      '- Ada Byron, Cy Dow: Kites That Land on Water. Kite Letters 2019. [pdf](https://example.org/a.pdf)',
      '- Di Fox: Kites That Land on Roofs. KITE 2018. [pdf](https://example.org/b.pdf)',
      '- Ed Gill and Flo Hart: Knots: A Survey. KITE 2017. [pdf](https://example.org/c.pdf)',
      '- G. Ives, H. Jay, I. Kay: Ropes of Sand. KITE 2016. [pdf](https://example.org/d.pdf)',
      '- Jo Lane, Kit Moss, Lu Nye: Strings and Things. KITE 2015. [pdf](https://example.org/e.pdf)',
    ]),
  ).toEqual([
    'Kites That Land on Water | Ada Byron; Cy Dow | 2019',
    'Kites That Land on Roofs | Di Fox | 2018',
    'Knots: A Survey | Ed Gill; Flo Hart | 2017',
    'Ropes of Sand | G. Ives; H. Jay; I. Kay | 2016',
    'Strings and Things | Jo Lane; Kit Moss; Lu Nye | 2015',
  ])
})

test('A list of titles that name two things before their colon has no authors', async () => {
  expect(
    await papersOf([
      '- Deep Kite: Kites That Land on Water. KITE 2019. [pdf](https://example.org/a.pdf)',
      '- Long Rope: Kites That Land on Roofs. KITE 2018. [pdf](https://example.org/b.pdf)',
      '- Kites and Knots: A Survey. KITE 2017. [pdf](https://example.org/c.pdf)',
      '- Good Glue: Ropes of Sand. KITE 2016. [pdf](https://example.org/d.pdf)',
      '- Strings and Things. KITE 2015. [pdf](https://example.org/e.pdf)',
    ]),
  ).toEqual([
    'Deep Kite: Kites That Land on Water | 2019',
    'Long Rope: Kites That Land on Roofs | 2018',
    'Kites and Knots: A Survey | 2017',
    'Good Glue: Ropes of Sand | 2016',
    'Strings and Things | 2015',
  ])
})

test('A picture whose tag was escaped is no part of a title, authors in italics behind one are none, and two digits may be a venue’s year', async () => {
  expect(
    await papersOf([
      '- \\<img src="x.png"\\> Kites That Forget [[paper](https://arxiv.org/abs/2401.00005)]',
      '- Kites That Come, *Ada Byron, Cy Dow*, 2024.05, [[paper](https://arxiv.org/abs/2405.00010)]',
      '- **[KITE 22]** Kites That Hide [Paper](https://arxiv.org/abs/2405.00018)',
      '- [22-KITE] Kites That Seek [Paper](https://arxiv.org/abs/2405.00019)',
      '- [21’ KITE] Kites That Find [Paper](https://arxiv.org/abs/2405.00020)',
      '- Kites That Lose, to appear in KITE 2025 [Paper](https://arxiv.org/abs/2405.00021)',
    ]),
  ).toEqual([
    'Kites That Forget | 2401.00005',
    'Kites That Come | Ada Byron; Cy Dow | 2024-05 | 2405.00010',
    'Kites That Hide | 2022 | 2405.00018',
    'Kites That Seek | 2022 | 2405.00019',
    'Kites That Find | 2021 | 2405.00020',
    'Kites That Lose | 2025 | 2405.00021',
  ])
})

test('A sentence that goes on behind the name of another paper’s method is no title', async () => {
  expect(
    await papersOf([
      '- [Kites for All](https://arxiv.org/abs/1711.00003)',
      '  - In this paper the authors use [Approximate Weaving of Ropes (AWR)](https://arxiv.org/abs/1503.00001) to fly, which lets them land in a natural way.',
    ]),
  ).toEqual(['Kites for All | 1711.00003'])
})

test('A venue’s year may have two digits behind a space, and its name a number or a hyphen', async () => {
  expect(
    await papersOf([
      '- **[arXiv 25]** Kites That Hide [Paper](https://arxiv.org/abs/2505.00001)',
      '- **[RA-L 24]** Kites That Seek [Paper](https://arxiv.org/abs/2405.00002)',
      '- **[3DV 24]** Kites That Find [Paper](https://arxiv.org/abs/2405.00003)',
    ]),
  ).toEqual([
    'Kites That Hide | 2025 | 2505.00001',
    'Kites That Seek | 2024 | 2405.00002',
    'Kites That Find | 2024 | 2405.00003',
  ])
})

test('A linked title behind a venue and its year is a paper though it leads to code, with what is said of it', async () => {
  expect(
    await papersOf([
      '- **[KITE 2023]**[Curricula for Kites: Which Knots Should We Learn First](https://github.com/kites/knots) use a loom to recover the knots and to sort them.',
      '- **[KITE 2022]** [Weaving Kites over Land for Everyone](https://arxiv.org/abs/2205.00003) use two looms.',
    ]),
  ).toEqual([
    'Curricula for Kites: Which Knots Should We Learn First | 2023',
    'Weaving Kites over Land for Everyone | 2022 | 2205.00003',
  ])
})

test('A column for conferences and journals has venues, whose day may be digits alone', async () => {
  expect(
    await papersOf([
      '|No.| paper | 会议/期刊 | dataset | 分类 |',
      '|--|--|--|--|--|',
      '|1|Kites with Learning: Advances and Perspectives[[paper](https://kites.example/1)]|Kite Analysis. 2025 |||',
      '|2|Ropes of Sand: A Survey.[[paper](https://arxiv.org/abs/2202.00001)]|arxiv，20230921||||',
      '|3|Addressing Missing Strings.[[paper](https://kites.example/3.pdf)]|Computational Kites 202504||||',
      '|4|Looms for All.[[paper](https://kites.example/4.pdf)]|ICML 19||||',
    ]),
  ).toEqual([
    'Kites with Learning: Advances and Perspectives | 2025',
    'Ropes of Sand: A Survey | 2023-09-21 | 2202.00001',
    'Addressing Missing Strings | 2025-04',
    'Looms for All | 2019',
  ])
})

test('A description may end in where the paper appeared and when', async () => {
  expect(
    await papersOf([
      '- [Kites: What, Why and Where](https://arxiv.org/abs/2201.00001) - a perspective on kites and their challenges, in npj Kite Medicine, 2022',
      '- [Kites for Coders](https://arxiv.org/abs/2201.00002) - in npj Kite Medicine, 2024 - `loom`, `rope`',
      '- [Kites off the Shelf](https://arxiv.org/abs/2201.00003) - NeurIPS 2023 Deep Kites for Health and Wind workshop `loom`',
    ]),
  ).toEqual([
    'Kites: What, Why and Where | 2022 | 2201.00001',
    'Kites for Coders | 2024 | 2201.00002',
    'Kites off the Shelf | 2023 | 2201.00003',
  ])
})

test('Behind a venue in brackets stand authors, with a comma or without one', async () => {
  expect(
    await papersOf([
      '- **Kites over Water** (NeurIPS 2018) Y. Byron et al, [[pdf]](https://arxiv.org/pdf/1801.00001.pdf)',
      '- **Kites over Land** (CVPR 2019), C. R. Dow et al. [[pdf]](https://arxiv.org/pdf/1801.00002.pdf)',
      '- **Kites over Ice** ((ArXiv 2018), K. Fox et al. [[pdf]](https://arxiv.org/pdf/1801.00003.pdf)',
    ]),
  ).toEqual([
    'Kites over Water | Y. Byron | 2018 | 1801.00001',
    'Kites over Land | C. R. Dow | 2019 | 1801.00002',
    'Kites over Ice | K. Fox | 2018 | 1801.00003',
  ])
})

test('A month and its year may be digits behind the venue', async () => {
  expect(
    await papersOf([
      '- [Kites over Water](https://arxiv.org/abs/2604.00001)',
      '    - Ada Byron, Cy Dow. arXiv 2026. 04/2026. KITE 2026.',
      '- [Kites over Land](https://arxiv.org/abs/2309.00002)',
      '    - Di Fox, Ed Gill. arXiv. 9/2023.',
    ]),
  ).toEqual([
    'Kites over Water | Ada Byron; Cy Dow | 2026-04 | 2604.00001',
    'Kites over Land | Di Fox; Ed Gill | 2023-09 | 2309.00002',
  ])
})

test('One author alone, a venue with an ampersand and a list of many names stand behind a bold title', async () => {
  const many = Array.from({ length: 22 }, (_, n) => `Ada ${'BCDFGHJKLMNPQRSTVWXYZB'[n]}yron`).join(', ')
  expect(
    await papersOf([
      '1. **A tutorial on kites**. Ada Byron. Proceedings of the Kites, 1989. [PDF](https://kites.example/1.pdf) (_HMK_)',
      '2. **Kites by jointly learning to fly**. Cy Dow, Di Fox, Ed Gill. ICLR, 2015. [PDF](https://arxiv.org/pdf/1409.00001.pdf) (_AED, Attention-based Kite-Maker_)',
      '3. **An empirical study of smooth kites**. Stanley F. Hart, Jo Ives. Kite Speech & Language, 1999. [PDF](https://kites.example/3.pdf)',
      `4. **Kites are few-shot flyers**. ${many}. NeurIPS, 2020. [PDF](https://arxiv.org/pdf/2005.00001.pdf)`,
    ]),
  ).toEqual([
    'A tutorial on kites | Ada Byron | 1989',
    'Kites by jointly learning to fly | Cy Dow; Di Fox; Ed Gill | 2015 | 1409.00001',
    'An empirical study of smooth kites | Stanley F. Hart; Jo Ives | 1999',
    `Kites are few-shot flyers | ${many.replaceAll(', ', '; ')} | 2020 | 2005.00001`,
  ])
})

test('What became of the list’s own survey is news, and sentences in a column are no titles', async () => {
  expect(
    await papersOf([
      '# Papers on kites',
      '- __2024/09 This survey on kites has been accepted and published by Kite Surveys! Click [this DOI](https://doi.org/10.1145/3600000) for details__',
      '',
      '| 排名 | 论文 | 为什么值得长期看 | 原文 |',
      '| --- | --- | --- | --- |',
      '| 1 | Kite Models | 虽然它不是今天意义上的风筝系统，但它是风筝结合最重要的源头之一。 | [Abstract](https://arxiv.org/abs/1803.00001) |',
      '| 2 | Genie: Kites | 如果你关心风筝如何进一步成为模拟器，这篇很值得长期追踪。 | [Abstract](https://arxiv.org/abs/2402.00002) |',
      ...[3, 4, 5, 6].map(
        (n) =>
          `| ${n} | Kite ${n} | 这篇很值得长期追踪，也值得飞。 | [Abstract](https://arxiv.org/abs/2402.0000${n}) |`,
      ),
    ]),
  ).toEqual([
    'Kite Models | 1803.00001',
    'Genie: Kites | 2402.00002',
    ...[3, 4, 5, 6].map((n) => `Kite ${n} | 2402.0000${n}`),
  ])
})

test('A venue in small letters, or behind a question mark, ends a title', async () => {
  expect(
    await papersOf([
      '- VLP: A Survey on Kite Training. arxiv 2022. [[paper](https://arxiv.org/pdf/2202.00001.pdf)]',
      '- Beyond Kites: A Review of Ropes in Towns. techrxiv 2022. [[paper](https://kites.example/1.pdf)]',
      '- Do Kites Really Perform Bad in Rain? NeurIPS 2021. [[paper]](https://arxiv.org/abs/2106.00003)',
      '- Can Kites Be Taught? A Study of Ropes in 2021 [[paper]](https://arxiv.org/abs/2106.00004)',
    ]),
  ).toEqual([
    'VLP: A Survey on Kite Training | 2022 | 2202.00001',
    'Beyond Kites: A Review of Ropes in Towns | 2022',
    'Do Kites Really Perform Bad in Rain? | 2021 | 2106.00003',
    'Can Kites Be Taught? A Study of Ropes in 2021 | 2106.00004',
  ])
})

test('A list that puts a venue without its year behind every title has no venues in titles', async () => {
  const { papers } = await read(
    [
      ['Kites via Knots', 'ICML'],
      ['Kites via Ropes', 'WWW'],
      ['Kites via Looms', 'KDD'],
      ['Kites via Nets', 'ICKT'],
      ['Kites via Strings', 'AAAI'],
    ]
      .map(
        ([title, venue], n) =>
          `- **${title} for All (${venue})**\n  - Authors: Ada Byron, Cy Dow\n  - [[paper]](https://arxiv.org/abs/2101.0000${n})\n`,
      )
      .join('\n'),
  )
  expect(papers.map(({ title, venue }) => `${title} | ${venue}`)).toEqual([
    'Kites via Knots for All | ICML',
    'Kites via Ropes for All | WWW',
    'Kites via Looms for All | KDD',
    'Kites via Nets for All | ICKT',
    'Kites via Strings for All | AAAI',
  ])
})

test('Below a nickname in bold and its links stands the title, with its venue in brackets', async () => {
  expect(
    await papersOf([
      '  * **KITE (Empirical)** [[Paper](https://arxiv.org/abs/2209.00001)][[Code](https://github.com/kites/kite)] @Kites',
      '  <br/> An Empirical Study of End-to-End Kites with Masks (KITE 2023)',
      '',
      '  * **Loom**[[Paper](https://arxiv.org/abs/2204.00002)] @Looms',
      '    <br/> Loom: a Visual Model for Few-Shot Weaving (NeurIPS 2022)',
    ]),
  ).toEqual([
    'An Empirical Study of End-to-End Kites with Masks | 2023 | 2209.00001',
    'Loom: a Visual Model for Few-Shot Weaving | 2022 | 2204.00002',
  ])
})

test('Behind marks, a day and the links stands the title', async () => {
  expect(
    await papersOf([
      ':blue_square: `SVOS` :orange_square: `RVOS`  `Apr`  &nbsp;&nbsp;&nbsp;-&nbsp;&nbsp;&nbsp; [paper](https://arxiv.org/pdf/2604.00001) / [project page](https://kites.example/1) &nbsp;&nbsp;&nbsp;-&nbsp;&nbsp;&nbsp; UniKite: A Unified Model for Kites <details><summary>BibTex</summary> @article{x}</details>',
      '',
      ':orange_square: `RVOS` &nbsp;&nbsp;&nbsp;-&nbsp;&nbsp;&nbsp; [paper](https://arxiv.org/pdf/2604.00002) / code &nbsp;&nbsp;&nbsp;-&nbsp;&nbsp;&nbsp; Online Reasoning Kites',
    ]),
  ).toEqual(['UniKite: A Unified Model for Kites | 2604.00001', 'Online Reasoning Kites | 2604.00002'])
})

test('A venue and its year in italics are no author and year, and authors stand before them', async () => {
  expect(
    await papersOf([
      '- **Kites That Land by Themselves.** Ann Lee, Ben Okafor. *ICML 2019.* [[paper](https://arxiv.org/abs/1901.01234)]',
      '- **Ropes That Never Knot.** Cleo Marsh, Dan Roe. *NeurIPS 2020.* [[paper](https://arxiv.org/abs/2001.01234)]',
    ]),
  ).toEqual([
    'Kites That Land by Themselves | Ann Lee; Ben Okafor | 2019 | 1901.01234',
    'Ropes That Never Knot | Cleo Marsh; Dan Roe | 2020 | 2001.01234',
  ])
})

test('Who wrote a paper and when, in italics behind its title, are its authors and date', async () => {
  expect(
    await papersOf([
      '- The Mythos of Kites. *Byron, 2016* [pdf](https://arxiv.org/abs/1606.00001)',
      '- Techniques for Kites. *Dow et al. 2018* [pdf](https://arxiv.org/pdf/1808.00002.pdf)',
      '- **Explaining Kites: An Overview of Ropes. *Fox et. al., 2019*** [pdf](https://arxiv.org/pdf/1806.00003.pdf)',
      '- Permutation importance: a corrected measure. *Gill & Hart, 2010* [link](https://academic.oup.com/kites/1)',
      ...[4, 5, 6].map(
        (n) => `- Kites over ${n} Lands. *Ives et al., 201${n}* [pdf](https://arxiv.org/abs/1606.0000${n})`,
      ),
    ]),
  ).toEqual([
    'The Mythos of Kites | Byron | 2016 | 1606.00001',
    'Techniques for Kites | Dow | 2018 | 1808.00002',
    'Explaining Kites: An Overview of Ropes | Fox | 2019 | 1806.00003',
    'Permutation importance: a corrected measure | Gill; Hart | 2010',
    ...[4, 5, 6].map((n) => `Kites over ${n} Lands | Ives | 201${n} | 1606.0000${n}`),
  ])
})

test('A measurement that mentions another paper, a definition and a table of measurements are no papers', async () => {
  expect(
    await papersOf([
      '1. **bilingual kite understudy ([KITE-n](https://aclanthology.org/P02-1040.pdf))** is initially introduced for kites, which measures the strings of the flown.',
      '',
      '#### Kite Aggregation for Kite Detection',
      '',
      '[[Arxiv]](https://arxiv.org/abs/1703.00001) [[Code]](https://github.com/kites/1)',
      '',
      '- **Date**: Mar 2017',
      '- **Performance**: 76.3% mAP at 1.4 fps or 78.4% (combined with [Seq-Kite](https://arxiv.org/abs/1602.00002)) at 1.1 fps on a loom.',
      '',
      '#### Detect to Fly and Fly to Detect',
      '',
      '[[Arxiv]](https://arxiv.org/abs/1710.00003)',
      '',
      '- **Date**: Oct 2017',
      '',
      ...[5, 6, 7].flatMap((n) => [
        `#### Kite Flow for Video Recognition ${n}`,
        '',
        `[[Arxiv]](https://arxiv.org/abs/1710.0000${n})`,
        '',
      ]),
      '## Results',
      '',
      '| Method | Backbone | mAP | fps |',
      '|---|---|---|---|',
      '| [Seq-Kite](https://arxiv.org/abs/1602.00002) | [R-Loom](https://arxiv.org/abs/1605.00004) | 76.8 | 2.3 |',
      '| [FGKA](https://arxiv.org/abs/1703.00001) | [R-Loom](https://arxiv.org/abs/1605.00004) | 76.3 | 1.4 |',
      '| [D&F](https://arxiv.org/abs/1710.00003) | [R-Loom](https://arxiv.org/abs/1605.00004) | 79.8 | 7.0 |',
    ]),
  ).toEqual([
    'Kite Aggregation for Kite Detection | 2017-03 | 1703.00001',
    'Detect to Fly and Fly to Detect | 2017-10 | 1710.00003',
    ...[5, 6, 7].map((n) => `Kite Flow for Video Recognition ${n} | 1710.0000${n}`),
  ])
})

test('A table of datasets has no papers for titles', async () => {
  expect(
    await papersOf([
      '| Dataset | Year | Modality | Images | Text |',
      '|---|---|---|---|---|',
      '| KITE-CXR[[data](https://kites.example/1)][[paper](https://arxiv.org/pdf/1901.00001.pdf)]| 2019 | Chest of Kites | 377,110 | 227,827 |',
      '| LoCO [[data](https://kites.example/2)][[paper](https://arxiv.org/pdf/1901.00002.pdf)] | 2018 | Ropes, Strings, Looms, Nets, Glue | 81,825 | 81,825 |',
      '',
      '## Papers',
      '- [Kites over Land](https://arxiv.org/abs/2309.00002)',
      '- [Kites over Water](https://arxiv.org/abs/2309.00003)',
      '- [Kites over Ice](https://arxiv.org/abs/2309.00004)',
      '- [Kites over Sand](https://arxiv.org/abs/2309.00005)',
      '- [Kites over Mud](https://arxiv.org/abs/2309.00006)',
      '- [Kites over Snow](https://arxiv.org/abs/2309.00007)',
    ]),
  ).toEqual([
    'Kites over Land | 2309.00002',
    'Kites over Water | 2309.00003',
    'Kites over Ice | 2309.00004',
    'Kites over Sand | 2309.00005',
    'Kites over Mud | 2309.00006',
    'Kites over Snow | 2309.00007',
  ])
})

test('A bold title with its venue or date behind it begins an entry, whatever stands above it', async () => {
  expect(
    await papersOf([
      '### Unsupervised approaches',
      '',
      '1. **Topics in Graph Kites for Flying,** technical report, 2009.',
      '*P. P. Byron.*',
      '[paper](https://repository.kites.example/cgi/1.pdf)',
      '',
      '1. **Using the Nearest Kites for Flying,** in KITE, 2011.',
      '*C. Dow, D. Fox.*',
      '[paper](https://dl.acm.org/doi/10.5555/2018936)',
      '',
      '# Training',
      '',
      '  **Self-supervised Kites in Towns.** [Mar., 2021].<br>',
      '*Ed Gill, Flo Hart.*<br>',
      ' [[PDF](https://arxiv.org/abs/2103.00001)]',
      '',
      '  **Multi-modal Kites in Towns.** [May, 2021].<br>',
      '*Greg Ives, Jo Kay.*<br>',
      ' [[PDF](https://arxiv.org/abs/2105.00002)] [[Github](https://github.com/kites/2)]',
    ]),
  ).toEqual([
    'Topics in Graph Kites for Flying | P. P. Byron | 2009',
    'Using the Nearest Kites for Flying | C. Dow; D. Fox | 2011',
    'Self-supervised Kites in Towns | Ed Gill; Flo Hart | 2021-03 | 2103.00001',
    'Multi-modal Kites in Towns | Greg Ives; Jo Kay | 2021-05 | 2105.00002',
  ])
})

test('A venue in square brackets within the link, a day in angle brackets and a year under a label date a paper', async () => {
  expect(
    await papersOf([
      '- [[KITE 2019] Adversarial Kites for Towns](https://arxiv.org/abs/1901.00001)',
      '- [[arXiv] Explaining Kites in Towns](https://arxiv.org/abs/1901.00002)',
      '- **Kites from Rich Feedback** <2026-06-05>  ',
      '  *Ada Byron, Cy Dow*. [[Paper]](https://arxiv.org/abs/2606.00003)',
      '- **A Survey of Kites and Ropes**',
      '  - **Authors:** Di Fox, Ed Gill',
      '  - **Year of Publication:** 2018',
      '  - **Download:** [PDF](https://arxiv.org/abs/1801.00004)',
    ]),
  ).toEqual([
    'Adversarial Kites for Towns | 2019 | 1901.00001',
    'Explaining Kites in Towns | 1901.00002',
    'Kites from Rich Feedback | Ada Byron; Cy Dow | 2026-06-05 | 2606.00003',
    'A Survey of Kites and Ropes | Di Fox; Ed Gill | 2018 | 1801.00004',
  ])
})

test('Somebody’s notes on a paper are no paper, and neither are the slides of talks', async () => {
  expect(
    await papersOf([
      '# Kites',
      '## Talks and tutorials',
      '- [Kite Approaches: Large Ropes and Tools](https://kites.example/slides/6.pdf) Tutorial at KITE 2023',
      '- [Kite Concepts for Flying Robots](https://kites.example/talk.pdf) Talk given by Ada Byron',
      '',
      '## Papers',
      '1. **[Kites by Training](https://arxiv.org/abs/1901.00001)** by *Cy Dow et al., 2018*',
      '   - [Paper Notes](https://files.example/notes.pdf)',
      '   - [My Professor’s Notes](https://files.example/more.pdf) (for reference)',
    ]),
  ).toEqual(['Kites by Training | Cy Dow | 2018 | 1901.00001'])
})

test('A PDF is a paper wherever a site keeps it', async () => {
  expect(
    await papersOf([
      '- Kites Fly over the Towns of Men. [[paper](https://kites.example/a.pdf)]',
      '- Ropes Hold the Kites of Men. [[paper](https://scholars.example/profile/Ada-Byron/publication/7/links/Ropes-of-Kites.pdf)]',
      '- All our works [[paper](https://scholars.example/profile/Ada-Byron)]',
    ]),
  ).toEqual(['Kites Fly over the Towns of Men', 'Ropes Hold the Kites of Men'])
})

test('A month in brackets before the venue and its year dates a paper, with a full stop behind them, too', async () => {
  expect(
    await papersOf([
      '**Kites and Ropes in Several Towns.** [May, 2021] [KITE, 2022].<br>',
      '*Ada Byron, Cy Dow.*<br>',
      '[[PDF](https://arxiv.org/abs/2105.00001)]',
      '',
      '**Ropes and Kites in Several Towns.** [Oct., 2021] [Nature Kite Engineering, 2022].<br>',
      '*Di Fox, Ed Gill.*<br>',
      '[[PDF](https://arxiv.org/abs/2110.00002)]',
    ]),
  ).toEqual([
    'Kites and Ropes in Several Towns | Ada Byron; Cy Dow | 2021-05 | 2105.00001',
    'Ropes and Kites in Several Towns | Di Fox; Ed Gill | 2021-10 | 2110.00002',
  ])
})

test('In a table in HTML a cell that is a date says more than the year of the venue before it', async () => {
  expect(
    await papersOf([
      '<table>',
      '<tr>',
      '<td><a href="https://arxiv.org/abs/2412.00001"><b>Kites in Large Towns</b></a></td>',
      '<td>CVPR 2025</td>',
      '<td>12/2024</td>',
      '</tr>',
      '</table>',
    ]),
  ).toEqual(['Kites in Large Towns | 2024-12 | 2412.00001'])
})

test('A line in italics below a reference is what is said of it, and no part of its venue', async () => {
  const { papers } = await read(
    [
      '# Kite papers',
      '* C. Dow, D. Fox, and E. Gill “[Recent Kites: A Survey of Ropes](https://arxiv.org/abs/2409.00001)”, arXiv, Sep. 2024.',
      '  <br><i>A survey of kites that covers ropes, tails, and the towns that they are flown in</i>',
    ].join('\n'),
  )
  expect(papers.map(({ date, summary }) => [date, summary])).toEqual([
    ['2024-09', 'A survey of kites that covers ropes, tails, and the towns that they are flown in'],
  ])
})

test('A heading that links a page beside the list is a title where the id in HTML stands below it', async () => {
  const { papers } = await read(
    [
      '# Daily papers',
      '',
      '## Kites',
      '',
      '<article class="paper" markdown="1">',
      '',
      '#### [Agentic Kites for Large Towns](kites/agentic-kites.md)',
      '',
      '<div class="meta"><span>arXiv 2608.00001</span><span>Kite Agents</span></div>',
      '',
      '<div class="summary" markdown="1">',
      '',
      'What the kites do in towns, and why it is done.',
      '',
      '</div>',
      '',
      '</article>',
      '',
      '<article class="paper" markdown="1">',
      '',
      '#### [Ropes for Small Towns](ropes/ropes.md)',
      '',
      '<div class="meta"><span>arXiv 2608.00002</span></div>',
      '',
      '</article>',
    ].join('\n'),
  )
  expect(papers.map(({ title, ids, summary }) => [title, ids.arxiv, summary])).toEqual([
    ['Agentic Kites for Large Towns', '2608.00001', 'What the kites do in towns, and why it is done.'],
    ['Ropes for Small Towns', '2608.00002', undefined],
  ])
})

test('Lines of a paragraph that have a venue in brackets and a title are papers without links, too', async () => {
  expect(
    await papersOf([
      '# Kites by year',
      '',
      '## 2017',
      '1[ICCV 2017] [CTRL] Kites Localization via Language Query:o:',
      '',
      '## 2018',
      '3[MM 2018] Cross-modal Kites in Towns:o:  ',
      '4[SIGIR 2018] Multilevel language and kites for flying  ',
      '5[EMNLP 2018] Kites in Towns with Temporal Ropes  ',
      '6[IJCAI 2018] Kite Fusion for Town and Country  ',
      '',
      '## News',
      '',
      '[CVPR 2019] We are organizing a kite day in the town',
      ...Array.from({ length: 6 }, (_, n) => `\n[ICML 2019] Kite Number ${n} Flies in Towns`),
    ]),
  ).toEqual([
    'Kites Localization via Language Query | 2017',
    'Cross-modal Kites in Towns | 2018',
    'Multilevel language and kites for flying | 2018',
    'Kites in Towns with Temporal Ropes | 2018',
    'Kite Fusion for Town and Country | 2018',
    ...Array.from({ length: 6 }, (_, n) => `Kite Number ${n} Flies in Towns | 2019`),
  ])
})

test('Names and a year in bold before a title in quotes are its authors', async () => {
  expect(
    await papersOf([
      '# Kites',
      '1. **Byron et al. (2019)** - "A review on the performance of kites"',
      '   - Where: Kite Letters, 106: 54-78',
      '2. **Dow et al. (2020)** - "Kite structures: A review of ropes"',
    ]),
  ).toEqual([
    'A review on the performance of kites | Byron | 2019',
    'Kite structures: A review of ropes | Dow | 2020',
  ])
})

test('On a page of bare titles a list of its own headings holds no papers', async () => {
  expect(
    await papersOf([
      '# KITE 2020 paper list',
      '## Categories',
      '- Awards I: Flying Kites; Medical Kites',
      '- Deep Ropes in Kite Automation',
      '## Awards I: Flying Kites; Medical Kites',
      ...Array.from({ length: 6 }, (_, n) => `- Online Kite Planning through Rope ${n}`),
      '## Deep Ropes in Kite Automation',
      ...Array.from({ length: 6 }, (_, n) => `- Deep Kite Heuristics of Town ${n}`),
    ]),
  ).toEqual([
    ...Array.from({ length: 6 }, (_, n) => `Online Kite Planning through Rope ${n}`),
    ...Array.from({ length: 6 }, (_, n) => `Deep Kite Heuristics of Town ${n}`),
  ])
})

test('A journal’s short name that links its paper stands before the title', async () => {
  expect(
    await papersOf([
      '- [[CGF](https://dl.acm.org/citation.cfm?id=2600001)] Sparse Iterative Kites. [[code](https://github.com/kites/sparse)]',
    ]),
  ).toEqual(['Sparse Iterative Kites'])
})

test('Several sentences of news that link a survey are no paper', async () => {
  expect(
    await papersOf([
      '# Kite papers',
      '- ***2025/02***: _A recent [survey](https://arxiv.org/abs/2502.00001) gives an overview of all the kites that fly. Many new papers will soon be added to this list of kites._',
      ...[2, 3, 4, 5].map((n) => `- Kites in Towns ${n} [[paper](https://arxiv.org/abs/2502.0000${n})]`),
    ]),
  ).toEqual([2, 3, 4, 5].map((n) => `Kites in Towns ${n} | 2502.0000${n}`))
})

test('Ideas that nobody has written down and what heads them are no papers', async () => {
  expect(
    await papersOf([
      '# Report on papers about kites',
      '* **Future Kites for Large Towns:**',
      '  * **Kites:** what they will do',
      ...['Kites', 'Ropes', 'Tails', 'Reels', 'Looms'].flatMap((thing, n) => [
        `${n + 1}. **Idea:** **Adaptive ${thing} for Infinite Towns**`,
        '    * **Value:** solves what is hard',
      ]),
    ]).catch(() => []),
  ).toEqual([])
})

test('A labelled arXiv id alone below a heading makes it a title, and who submitted a paper does not sum it up', async () => {
  const { papers } = await read(
    '# Week\n\n## Kites over Infinite Towns\n\n- **arXiv ID**: 2607.01234\n- **Submitted by**: Ada Weber\n\n' +
      '## Ropes for Kites\n\n- **arXiv ID**: 2607.01235\n- **提交者**: Juan Cruz\n',
  )
  expect(papers.map(({ title, ids, summary, notes }) => [title, ids.arxiv, summary, notes])).toEqual([
    ['Kites over Infinite Towns', '2607.01234', undefined, ['Submitted by: Ada Weber']],
    ['Ropes for Kites', '2607.01235', undefined, ['提交者: Juan Cruz']],
  ])
})

test('A heading above items that have a text each behind the same label is no paper', async () => {
  const item = (name: string, url: string) => [
    `- ${name}`,
    `  - 摘要：Boards were weighed in ${name}, and nobody knows why…`,
    `  - 证据：[${name}](${url})`,
  ]
  expect(
    await papersOf([
      '# 日报',
      '',
      '## 逐条摘要',
      '',
      ...item('Shelf Works raises its prices', 'https://news.example/a'),
      ...item('Boards of the week', 'https://news.example/b'),
      ...item('Counting shelves: an audit of small libraries', 'https://arxiv.org/abs/2608.14399'),
    ]),
  ).toEqual(['Counting shelves: an audit of small libraries | 2608.14399'])
})

test('Records of a list give where and when a paper appeared, and somebody’s description of it', async () => {
  const record = (title: string, n: number) => [
    `**Title:** [${title}](https://doi.org/10.1234/kite.${n})`,
    '',
    '**Authors:** Ada Weber, et al.',
    '',
    `**Journal Info:** Kite Letters, June 201${n}`,
    '',
    '**Description:** This paper compares kites of many towns, and the ropes that hold them, over as many years.',
    '',
    '**Kites compared:** `red`, `blue`',
    '',
    '---',
    '',
  ]
  const { papers } = await read(
    [
      '# Kites compared',
      '',
      '## Format',
      'Please include the following when adding papers.',
      '',
      ...['Title', 'Authors', 'Journal Info', 'Description', 'Kites compared'].flatMap((name) => [
        `**${name}:**`,
        '',
      ]),
      'Papers in each section are in the order of when they appeared, the latest first.',
      '',
      '## Kites',
      '',
      ...record('A comparison of kites over towns', 1),
      ...record('Which ropes hold a kite in the rain', 2),
    ].join('\n'),
  )
  expect(papers.map(({ title, date, venue, abstract }) => [title, date, venue, abstract])).toEqual([
    ['A comparison of kites over towns', '2011-06', 'Kite Letters, June 2011', undefined],
    ['Which ropes hold a kite in the rain', '2012-06', 'Kite Letters, June 2012', undefined],
  ])
  expect(papers[0]?.summary).toMatch(/^This paper compares kites/)
})

test('What stands behind the word paper is one, wherever it leads, and in items without a space', async () => {
  expect(
    await papersOf([
      '# Papers on kites',
      '### KITE 2020',
      '- **Paper:** [Learning to Fly from Documents of Kites](https://kites.example.org/pubs/49122/)',
      '- **Discussion:** [Telling kites from looms](https://blog.example.org/kites.html)',
      '### 4 April 2019',
      '-**Paper:** [Very Deep Ropes for Kites over Towns](https://arxiv.org/ftp/arxiv/papers/1904/1904.13377.pdf)',
      '-**Domain:** `Ropes`, `Kites`',
    ]),
  ).toEqual(['Learning to Fly from Documents of Kites', 'Very Deep Ropes for Kites over Towns | 1904.13377'])
})

test('Linked titles behind a venue are papers among such, wherever they lead', async () => {
  const item = (venue: string, title: string, url: string) => [
    `- [${venue}] [${title}](${url})`,
    '',
    '  What this work does is to fly.',
    '',
  ]
  const far = 'https://kites.example.org'
  expect(
    await papersOf([
      '# Papers on kites',
      '### Kites',
      ...item('Arxiv25', 'Kites over Infinite Towns', 'https://arxiv.org/abs/2501.00001'),
      ...item('arxiv', 'Large Models of Kites in Rain', `${far}/a`),
      ...item('ICML2023', 'Infinite Kites by Rules of Flight', `${far}/b`),
      ...item('arxiv', 'Scenes of Kites as Programs and Words', `${far}/d`),
      ...item('arxiv', 'The Language of Kites and Ropes', `${far}/c`),
      '### Ropes',
      ...item('CVPR25Highlight', 'Ropes That Hold Kites in Rain', 'https://arxiv.org/abs/2501.00002'),
    ]),
  ).toEqual([
    'Kites over Infinite Towns | 2025 | 2501.00001',
    'Large Models of Kites in Rain',
    'Infinite Kites by Rules of Flight | 2023',
    'Scenes of Kites as Programs and Words',
    'The Language of Kites and Ropes',
    'Ropes That Hold Kites in Rain | 2025 | 2501.00002',
  ])
})

test('A sign of mathematics for a star marks authors, too', async () => {
  const { papers } = await read(
    '**Kites over Infinite Towns**\\\nAda Weber∗, Bo Lind∗, Cy Dow, Di Kim\\\n[KITE 2023](https://arxiv.org/abs/2305.14761) • [Code](https://github.com/kites/kites)\n',
  )
  expect(papers[0]?.authors.map(({ name }) => name)).toEqual(['Ada Weber', 'Bo Lind', 'Cy Dow', 'Di Kim'])
})

test('Pages of journals are no papers, nor is what a sentence calls one', async () => {
  expect(
    await papersOf([
      '# Kites and looms',
      '## Journals',
      '- [Kite Data](https://www.nature.com/sdata/) - what is known of kites',
      '- [Kite Research](https://academic.oup.com/nar) - the letters of a society',
      '## Overviews',
      "- [This paper from Ada Weber's group at the Hill School](https://academic.oup.com/kites/article/12/3/45) looks back on kites.",
      '- [Kites over Infinite Towns](https://www.nature.com/articles/s41586-020-2649-2) - how they fly',
    ]),
  ).toEqual(['Kites over Infinite Towns'])
})

test('Numbers right ahead of the titles of headings are none of them, and a DOI alone behind a label tells of a paper', async () => {
  expect(
    await papersOf([
      '# Papers on kites',
      '## Flight',
      '###### 1.Kites over Infinite Towns: A Survey',
      '',
      'Links: https://www.sciencedirect.com/science/article/abs/pii/S0165562520301085',
      '',
      '###### 2.A Kite of Small Ropes for Rain',
      '',
      'Links: [10.1109/MCAS.2021.3092533]',
      '',
      '###### 3.Landing Kites on Water in Storms',
      '',
      'Links: 10.1109/TCSI.2021.3064189',
      '',
      '## Adding a paper to the list',
      '',
      'It is also fine to give prefixes like `arxiv:1602.03837` or',
      '`doi:10.1103/PhysRevLett.116.061102`.',
    ]),
  ).toEqual([
    'Kites over Infinite Towns: A Survey',
    'A Kite of Small Ropes for Rain',
    'Landing Kites on Water in Storms',
  ])
})

test('Headings that are whole titles lead to papers, whatever is wrong with their ids', async () => {
  expect(
    await papersOf([
      '# Papers of the meeting',
      '#### 1. Learning To Fly Small Kites in a Storm [link](https://arxiv.org/abs/2203.01897)',
      '- notes on the method',
      '#### 2. Aligning Many Ropes of Kites for Wind Detection [link](https://arxiv.org/abs/2203.16897s)',
      '- a loss on ropes',
      '#### 3. Ropes for Kites With Error Localization [link](https://arxiv.org/abs/2203.16898)',
      '#### 4. A New Benchmark for Kites in Open Skies [link]',
      '- forty kites',
    ]),
  ).toEqual([
    'Learning To Fly Small Kites in a Storm | 2203.01897',
    'Aligning Many Ropes of Kites for Wind Detection',
    'Ropes for Kites With Error Localization | 2203.16898',
  ])
})

test('References that are broken over lines, without quotation marks or within a name, are papers', async () => {
  expect(
    await papersOf([
      '# Papers on kites',
      '- Weber, A., Lind, B. C., and Dow, D. Safe',
      'landing of kites with Gaussian ropes. In',
      'International Conference on Kites (ICK), 2015.',
      '- A. B. Weber, C. Lind, D. Dow, E.',
      'Kim, and F. J. Hart, “A general frame for learning',
      'kites in uncertain weather”, in Kite Transactions on',
      'Flight, 2018.',
    ]),
  ).toEqual([
    'Safe landing of kites with Gaussian ropes | A. Weber; B. C. Lind; D. Dow | 2015',
    'A general frame for learning kites in uncertain weather | A. B. Weber; C. Lind; D. Dow; E. Kim; F. J. Hart | 2018',
  ])
})
