import { describe, expect, test } from 'vitest'
import { brief, read, unread } from './read.ts'

const titles = async (text: string, name?: string) =>
  (await read(text, name)).papers.map(({ title }) => title)

const arxiv = (n: number) => `https://arxiv.org/abs/2101.0000${n}`

describe('titles', () => {
  test('A title may stand behind a venue and a link in brackets, with siblings that have no link', async () => {
    const { papers } = await read(
      [
        '### Adaptation',
        '- [ICML 2019] A Loom for Few Threads in Any Weather',
        `- [ICLR 2020 spotlight] ([paper](${arxiv(1)})) Cross-Village Weaving via Learned Warps`,
        '   * adds a warp to every loom',
        '- [ICLR 2020] Weaving Curiosity into Small Looms',
        '- [NeurIPS 2020] Looms that Learn while They Rest',
      ].join('\n'),
    )
    expect(papers.map((paper) => [paper.title, paper.venue, paper.date])).toEqual([
      ['A Loom for Few Threads in Any Weather', 'ICML 2019', '2019'],
      ['Cross-Village Weaving via Learned Warps', 'ICLR 2020 spotlight', '2020'],
      ['Weaving Curiosity into Small Looms', 'ICLR 2020', '2020'],
      ['Looms that Learn while They Rest', 'NeurIPS 2020', '2020'],
    ])
  })

  test('A title may end in a word that names links elsewhere', async () => {
    expect(
      await titles(
        [
          `- A Survey of Looms for Code [[paper](${arxiv(1)})]`,
          `- Weaving in Old and New Villages, paper: ${arxiv(2)}`,
          `- Threads that hold in any weather code [[link](${arxiv(3)})]`,
          '',
          '| # | Title | Link |',
          '|---|---|---|',
          `| 1 | Finding Knots in Infrastructure as Code | [arXiv](${arxiv(4)}) |`,
          `| 2 | Are Knots Reliably Counted? | [arXiv](${arxiv(5)}) |`,
        ].join('\n'),
      ),
    ).toEqual([
      'A Survey of Looms for Code',
      'Weaving in Old and New Villages',
      'Threads that hold in any weather',
      'Finding Knots in Infrastructure as Code',
      'Are Knots Reliably Counted?',
    ])
  })

  test('A title ends before a preprint’s number, a venue behind a question, a tag between bars', async () => {
    const { papers } = await read(
      [
        `- Looms without Threads (arXiv 2101.00001) [[arXiv](${arxiv(1)})]`,
        `- When do Looms Rest? In *ICML 2018*. [[pdf](${arxiv(2)})]`,
        `- Knots and How to Undo Them | [arXiv' 21] | [[pdf]](${arxiv(3)})`,
        `- Quiet Looms of the North ([SOSP 2023](../notes/sosp/)) [[paper](${arxiv(4)})]`,
      ].join('\n'),
    )
    expect(papers.map((paper) => [paper.title, paper.date, paper.authors])).toEqual([
      ['Looms without Threads', undefined, []],
      ['When do Looms Rest?', '2018', []],
      ['Knots and How to Undo Them', '2021', []],
      ['Quiet Looms of the North', '2023', []],
    ])
  })

  test('A title may be a link to the list’s own notes, or one whose address is to come', async () => {
    const { papers, ...rest } = await read(
      [
        '| Title | Venue | Paper |',
        '|---|---|---|',
        `| [Looms over the Hills](notes/hills.md) | ICML 2021 | [arXiv](${arxiv(1)}) |`,
        `| [Looms under the Hills](notes/under.md) | ICML 2022 | [arXiv](${arxiv(2)}) |`,
        '| [Looms beside the Hills]() | ICML 2022 | |',
        '',
        `- [Looms between the Hills](./between.md) [[paper](${arxiv(3)})]`,
      ].join('\n'),
    )
    expect(papers.map((paper) => [paper.title, paper.ids.arxiv])).toEqual([
      ['Looms over the Hills', '2101.00001'],
      ['Looms under the Hills', '2101.00002'],
      ['Looms beside the Hills', undefined],
      ['Looms between the Hills', '2101.00003'],
    ])
    expect(unread({ papers, ...rest })).toEqual([])
  })

  test('A nickname of one word stands before short titles, too; an ornament with its tag behind them', async () => {
    expect(
      await titles(
        `* KNOT - [Learning to Untie](${arxiv(1)})\n* LOOM - [Weaving while You Wait](${arxiv(2)})\n* [Looms in the Rain](${arxiv(3)}) 📦代码`,
      ),
    ).toEqual(['Learning to Untie', 'Weaving while You Wait', 'Looms in the Rain'])
  })

  test('A title may go on in the next line; a bar or a bracket does not part it within', async () => {
    const { papers } = await read(
      [
        '- Divide and Weave: Capturing Huge Diversity in Villages with',
        `Incrementally Growing Looms (**ICW**) [[paper](${arxiv(1)})]`,
        `- Looms as Experts (“what you need to read” - A. One) [paper](${arxiv(2)})`,
        `- Looms Looked at Again | Under Review | [pdf](${arxiv(3)})`,
        `- [ICLR 2019] ([paper](${arxiv(4)}) [code](https://github.com/a/looms)) A Closer Look at Looms`,
        `- [Looms and Their Sounds](${arxiv(5)})<br>:thumbsup:[A talk on many looms](https://example.org/talk.pdf)`,
      ].join('\n'),
    )
    expect(papers.map((paper) => [paper.title, paper.ids.arxiv, paper.source.line])).toEqual([
      [
        'Divide and Weave: Capturing Huge Diversity in Villages with Incrementally Growing Looms',
        '2101.00001',
        1,
      ],
      ['Looms as Experts (“what you need to read” - A. One)', '2101.00002', 3],
      ['Looms Looked at Again', '2101.00003', 4],
      ['A Closer Look at Looms', '2101.00004', 5],
      ['Looms and Their Sounds', '2101.00005', 6],
    ])
  })

  test('A title may begin in bold, or behind a venue and a comma; a description in small letters is none', async () => {
    const { papers } = await read(
      [
        `- RSS 2024, Offline Weaving Through **Search and Retrieval**, [arXiv](${arxiv(1)})`,
        `- arXiv 2024.08, **LOOM**: Unified Weaving for Villages, Towns, and Cities, [arXiv](${arxiv(2)})`,
        `- ICML 2024, **SAPW**: Split and Aggregate Weaving, [arXiv](${arxiv(3)})`,
        `- **Flow** as the Village Interface, [arXiv](${arxiv(4)})`,
        `- **KNOT**: it ties what others leave loose, [arXiv](${arxiv(5)})`,
        `- **Looms at Home**, NeurIPS 2017 [pdf](${arxiv(6)})`,
        `- **Looms Abroad** Ann One, Bo Two [pdf](${arxiv(7)})`,
        `- Weave-CC2020: The Village Challenge Results [paper](${arxiv(8)})`,
      ].join('\n'),
    )
    expect(papers.map(({ title }) => title)).toEqual([
      'Offline Weaving Through Search and Retrieval',
      'LOOM: Unified Weaving for Villages, Towns, and Cities',
      'SAPW: Split and Aggregate Weaving',
      'Flow as the Village Interface',
      'KNOT',
      'Looms at Home',
      'Looms Abroad',
      'Weave-CC2020: The Village Challenge Results',
    ])
    expect(papers[6]?.authors).toHaveLength(2)
  })

  test('A reference may be a link as a whole, and an id with a day stand above a title', async () => {
    const { papers } = await read(
      [
        `- [One A, Two B, Three C. Weaving and Unweaving[C]//Proc. Weave. 2005, 5: 225-237.](https://example.org/1.pdf)`,
        `- [Four, E., and Bo Five. "Open Questions of Looms: A Study." Weaving Letters, 2013.](https://example.org/2.pdf)`,
        '',
        `[arXiv:2101.00003](${arxiv(3)})[Submitted on 27 Feb 2021]`,
        '**Weaving by the Wind**',
        'Ann One, Bo Two',
      ].join('\n'),
    )
    expect(papers.map(brief)).toMatchObject([
      {
        title: 'Weaving and Unweaving',
        authors: ['A One', 'B Two', 'C Three'],
        date: '2005',
        venue: 'Proc. Weave. 2005, 5: 225-237',
      },
      { title: 'Open Questions of Looms: A Study', authors: ['E. Four', 'Bo Five'], date: '2013' },
      { title: 'Weaving by the Wind', authors: ['Ann One', 'Bo Two'], date: '2021-02-27', line: 4 },
    ])
  })

  test('TeX’s accents become letters before Markdown takes their backslashes', async () => {
    const [paper] = (
      await read(
        `# [On Poincar\\'e's Loom](${arxiv(1)})\n### Authors: J\\"urgen One, Bla\\v{z} Two, Fran\\c{c}ois Three\n### Categories: cs.CL cs.LG\n`,
      )
    ).papers
    expect(paper?.title).toBe("On Poincaré's Loom")
    expect(paper?.authors.map(({ name }) => name)).toEqual(['Jürgen One', 'Blaž Two', 'François Three'])
    expect(paper?.categories).toEqual(['cs.CL', 'cs.LG'])
  })
})

describe('entries', () => {
  test('Lines of one block that are a title with links each are papers each', async () => {
    const line = (n: number, title: string) =>
      `${title} | [link](https://aclanthology.org/2023.acl-long.${n}/), [pdf](https://aclanthology.org/2023.acl-long.${n}.pdf)`
    const { papers } = await read(
      [
        line(1, 'One Loom Cannot Stand for Every Village'),
        line(2, 'SafeWarp- Explaining Unsafe Weaving'),
        line(3, 'Quiet Threads'),
        line(4, 'How Villages Share Looms'),
      ].join('\n'),
    )
    expect(papers.map((paper) => [paper.title, paper.ids['acl'], paper.source.line])).toEqual([
      ['One Loom Cannot Stand for Every Village', '2023.acl-long.1', 1],
      ['SafeWarp- Explaining Unsafe Weaving', '2023.acl-long.2', 2],
      ['Quiet Threads', '2023.acl-long.3', 3],
      ['How Villages Share Looms', '2023.acl-long.4', 4],
    ])
  })

  test('Titles and nothing else are papers where the file is named so, and nowhere else', async () => {
    const list = `## Weaving【织造】\n${['Looms', 'Knots', 'Warps', 'Wefts', 'Reeds', 'Spools']
      .flatMap((word) => [`- Learning ${word} from Few Villages`, `- ${word}: A Survey`])
      .join('\n')}`
    expect(await titles(list, 'WEAVE_2022_accepted_papers.md')).toHaveLength(12)
    expect(await titles(list, 'features.md')).toEqual([])
  })

  test('A reference may have its authors, its title and its venue on lines of their own', async () => {
    const { papers } = await read(
      [
        `- <a name="a"></a>One, A., Two, B. C., Three, D.,`,
        `*[Looms that See](${arxiv(1)})*,`,
        'IEEE Weaving Magazine, 37(4):34-49, 2020.',
        `- Four, E., Five, F.,<br/>`,
        `  [Looms that Hear](${arxiv(2)}),<br/>`,
        '  Int. Conf. Weaving (ICW), 2021.',
      ].join('\n'),
    )
    expect(papers.map(brief)).toMatchObject([
      { title: 'Looms that See', authors: ['A. One', 'B. C. Two', 'D. Three'], date: '2020', line: 1 },
      { title: 'Looms that Hear', authors: ['E. Four', 'F. Five'], date: '2021', line: 4 },
    ])
  })

  test('Below a title, one line may have authors and venue', async () => {
    const { papers } = await read(
      [
        `- Looms that Rest. [[pdf]](${arxiv(1)})`,
        '    - Ann One and Bo Two. *T-WEAVE 2020*',
        `- **Looms that Wake** (2016). [[pdf]](${arxiv(2)})`,
        '  - C. Three et al. *IEEE Weaving.*',
      ].join('\n'),
    )
    expect(papers.map(brief)).toMatchObject([
      { title: 'Looms that Rest', authors: ['Ann One', 'Bo Two'], venue: 'T-WEAVE 2020', date: '2020' },
      {
        title: 'Looms that Wake',
        authors: ['C. Three'],
        authorsPartial: true,
        venue: 'IEEE Weaving',
        date: '2016',
      },
    ])
  })

  test('A title linked to a project’s page is a paper’s where authors stand below it', async () => {
    const { papers, ...rest } = await read(
      [
        '- [OSLoom: Standardized Evaluation for Looms](https://os-loom.github.io/Home/)',
        '    - Ann One, Bo Two, Cy Three',
        '    - 📅 Date: July 30, 2026',
        '    - weaves on any system',
      ].join('\n'),
    )
    expect(papers.map(brief)).toMatchObject([
      {
        title: 'OSLoom: Standardized Evaluation for Looms',
        authors: ['Ann One', 'Bo Two', 'Cy Three'],
        date: '2026-07-30',
        summary: 'weaves on any system',
      },
    ])
    expect(unread({ papers, ...rest })).toEqual([])
  })

  test('A title that nothing marks is one where a paper’s links stand below it', async () => {
    const { papers } = await read(
      [
        ':heavy_check_mark: [LOOMS ACROSS VILLAGES]',
        `- [[Paper]](${arxiv(1)})[[Code]](https://github.com/a/looms)`,
        '',
        ':heavy_check_mark: [Unpaired Village-to-Village Weaving]',
        `- [[Paper]](${arxiv(2)})`,
        '',
        `:heavy_check_mark:**Looms in Bold Type**`,
        '',
        `- 论文/paper：${arxiv(3)}`,
      ].join('\n'),
    )
    expect(papers.map((paper) => [paper.title, paper.ids.arxiv])).toEqual([
      ['LOOMS ACROSS VILLAGES', '2101.00001'],
      ['Unpaired Village-to-Village Weaving', '2101.00002'],
      ['Looms in Bold Type', '2101.00003'],
    ])
  })

  test('A list’s own title and its passages are no papers, though they link to one', async () => {
    const { papers } = await read(
      [
        '# Weaving with Large Looms',
        'A list of looms.',
        `Our survey is out. [A Survey on Large Looms](${arxiv(1)})`,
        '',
        '# Papers',
        `Example of a large loom (image from [One et al.](${arxiv(2)})):`,
        '',
        `- [Large Looms at Rest](${arxiv(3)})`,
      ].join('\n'),
    )
    expect(papers.map(({ title }) => title)).not.toContain('Weaving with Large Looms')
    expect(papers.map(({ title }) => title)).not.toContain('Example of a large loom')
    expect(papers.map(({ title }) => title)).toContain('Large Looms at Rest')
  })

  test('Where a list gives no authors, a line in the shape of a name is a remark', async () => {
    const items = Array.from({ length: 9 }, (_, n) => `* [Looms at Work, Part ${n}](${arxiv(n)})\n  - fast`)
    const { papers } = await read(
      `${items.join('\n')}\n* [Looms that Paint](${arxiv(9)}x)\n  - Generative Model`,
    )
    expect(papers.flatMap(({ authors }) => authors)).toEqual([])
    expect((await read(`* [Looms that Paint](${arxiv(9)})\n  - Ada One`)).papers[0]?.authors).toMatchObject([
      { name: 'Ada One' },
    ])
  })

  test('A label written twice waits for its text, a venue and counts stand before a description', async () => {
    const { papers } = await read(
      [
        `- [Looms Reviewed](${arxiv(1)}) — *ACM Weaving 2023* · 📈12 — A survey of looms and of those who use them.`,
        '',
        '### Title:',
        '  Looms in Two Lines',
        ' - **Authors:** Ann One, Bo Two',
        ' - **Subjects:** Subjects:',
        'Weaving (cs.CV)',
      ].join('\n'),
    )
    expect(papers[0]).toMatchObject({ venue: 'ACM Weaving 2023', date: '2023' })
    expect(papers[0]?.summary).toContain('A survey of looms')
    expect(papers[1]).toMatchObject({ title: 'Looms in Two Lines', categories: ['cs.CV'] })
    expect(papers[1]?.summary).toBeUndefined()
  })

  test('A link to an abstract is no abstract, and sentences of another column are no titles', async () => {
    const { papers } = await read(
      [
        '|Date|Title|Authors|arXiv|Abstract|',
        '|---|---|---|---|---|',
        `|2026-04-29|Looms of Spring|Ann One et al.|[2101.00001](${arxiv(1)})|[md](abstracts/1.md)|`,
        `|2026-04-28|Looms of Summer|Bo Two|[2101.00002](${arxiv(2)})|[md](abstracts/2.md)|`,
      ].join('\n'),
    )
    expect(papers.map((paper) => [paper.title, paper.abstract])).toEqual([
      ['Looms of Spring', undefined],
      ['Looms of Summer', undefined],
    ])
  })
})

describe('remarks', () => {
  test('Nothing that stands beside a title is lost: sentences are a summary, fewer words a note', async () => {
    const { papers } = await read(
      [
        `- **[Looms at Rest](${arxiv(1)})**. Worth reading.`,
        `- [Looms in Snow](${arxiv(2)}) Words about cold looms.`,
        `- [Looms in Rain](${arxiv(3)}) (oral)`,
        `- [Looms in Wind](${arxiv(4)}): a survey`,
        `- Must read: [Looms in Sun](${arxiv(5)}), [code](https://github.com/looms/sun) wet weather`,
        `- [Looms in Fog](${arxiv(6)}). See also the [code](https://github.com/looms/fog).`,
        '',
        `### [Looms by Night](${arxiv(7)})`,
        '',
        '[code](https://github.com/looms/night) Nice demo.',
      ].join('\n'),
    )
    expect(papers.map(({ title, summary, notes }) => [title, summary, ...notes])).toEqual([
      ['Looms at Rest', 'Worth reading.'],
      ['Looms in Snow', 'Words about cold looms.'],
      ['Looms in Rain', undefined, '(oral)'],
      ['Looms in Wind', undefined, 'a survey'],
      ['Looms in Sun', undefined, 'Must read', 'wet weather'],
      ['Looms in Fog', undefined],
      ['Looms by Night', undefined, 'Nice demo'],
    ])
  })

  test('An entry whose line goes on for pages keeps its title and every word', async () => {
    const words = Array.from({ length: 6000 }, (_, n) => `word${n}`).join(' ')
    const { papers } = await read(
      `- **[Looms at Length](${arxiv(1)})**. ${words} [code](https://github.com/looms/l)`,
    )
    expect(papers).toMatchObject([{ title: 'Looms at Length', ids: { arxiv: '2101.00001' } }])
    expect(papers[0]?.summary).toBe(`${words} code`)
    expect(papers[0]?.links.map(({ kind }) => kind)).toEqual(['paper', 'code'])
  })
})

test('A name of a letter and a number is a title where it is linked to its paper', async () => {
  const { papers, messages } = await read(
    [
      `## [T5](${arxiv(1)})`,
      '',
      'A loom for any text.',
      '',
      `## [2101.00002](${arxiv(2)})`,
      '',
      'A loom without a name.',
      '',
      '## More',
      '',
      `- **[R1](${arxiv(3)})**. A loom that reasons about threads.`,
      `- Looms in two editions [V1](${arxiv(4)}) [V2](${arxiv(5)})`,
    ].join('\n'),
  )
  expect(papers.map(({ title, ids, summary }) => [title, ids.arxiv, summary])).toEqual([
    ['T5', '2101.00001', 'A loom for any text.'],
    [undefined, '2101.00002', 'A loom without a name.'],
    ['R1', '2101.00003', 'A loom that reasons about threads.'],
    ['Looms in two editions', '2101.00004', undefined],
  ])
  expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['title-missing', 5]])
})
