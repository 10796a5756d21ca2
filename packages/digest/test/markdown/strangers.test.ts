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
