import { expect, test } from 'vitest'
import { brief, read } from './read.ts'

test('A title with its authors is an entry where its link stands in a list below; the heading above is none', async () => {
  const { papers } = await read(
    [
      '# Must-reads on kites',
      '',
      '## Kites that answer',
      '',
      '*(KIT)* **Weaving Kites: A Study of Strings**. Ann Lee, Bo Kim, Cy Dow. ACL 2017.',
      '- [paper](https://arxiv.org/abs/2301.00001)',
      '- A remark on strings',
      '    - and on their ends',
      '',
      '## Kites that ask',
      '',
      '*(ASK)* **Asking Kites for Directions.** Ann Lee, Bo Kim.',
      '- [papr](https://arxiv.org/abs/2301.00002)',
      '',
      '**Asking Lanterns for Directions.** Cy Dow, Bo Kim. ICLR 2020.',
      '- [paper](https://arxiv.org/abs/2301.00003)',
    ].join('\n'),
  )
  expect(
    papers
      .map(brief)
      .map(({ title, authors, ids, line, summary }) => ({ title, authors, ids, line, summary })),
  ).toEqual([
    {
      title: 'Weaving Kites: A Study of Strings',
      authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'],
      ids: { arxiv: '2301.00001' },
      line: 5,
      summary: 'A remark on strings\n\nand on their ends',
    },
    {
      title: 'Asking Kites for Directions',
      authors: ['Ann Lee', 'Bo Kim'],
      ids: { arxiv: '2301.00002' },
      line: 12,
    },
    {
      title: 'Asking Lanterns for Directions',
      authors: ['Cy Dow', 'Bo Kim'],
      ids: { arxiv: '2301.00003' },
      line: 15,
    },
  ])
})

test('A heading is a title where an abstract stands below it, or where it names its venue and year', async () => {
  const { papers } = await read(
    [
      '# Kites 2020, part 4',
      '',
      '## Weaving Kites with Pseudo Looms and Surface Points',
      '',
      'Abstract',
      '',
      'Kites are hard to weave, and we weave them with looms that are none.',
      '',
      '## Weaving Kites with Anomalies under Weak Supervision',
      'Abstract. Kites are easy to weave, and yet nobody does.',
      '',
      "## Weaving Kites for Everyone [KITE'19]",
      '',
      'They use a loom.',
      '',
      '## 全文摘要生成',
      '',
      '输出文件',
    ].join('\n'),
  )
  expect(
    papers.map(brief).map(({ title, abstract, venue, date }) => ({ title, abstract, venue, date })),
  ).toEqual([
    {
      title: 'Weaving Kites with Pseudo Looms and Surface Points',
      abstract: 'Kites are hard to weave, and we weave them with looms that are none.',
    },
    {
      title: 'Weaving Kites with Anomalies under Weak Supervision',
      abstract: 'Kites are easy to weave, and yet nobody does.',
    },
    { title: 'Weaving Kites for Everyone', venue: "KITE'19", date: '2019' },
  ])
})
