import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Digest } from '../../src/digest.ts'
import { brief, read, unread } from './read.ts'

const digest = (name: string): Promise<Digest> =>
  read(readFileSync(new URL(`digests/${name}.md`, import.meta.url), 'utf8'), `${name}.md`)

const only = (paper: Record<string, unknown>, ...keys: string[]) =>
  Object.fromEntries(keys.filter((key) => paper[key] !== undefined).map((key) => [key, paper[key]]))

describe('tables', () => {
  test('An abstract folded away in its cell is read; a pipe in a title does not part it', async () => {
    const { papers, date, title, ...rest } = await digest('abstracts-in-details')
    expect([title, date]).toEqual(['Daily Papers', '2026-03-02'])
    expect(papers.map((paper) => only(brief(paper), 'title', 'ids', 'date', 'line'))).toEqual([
      {
        title: 'Rivers Remember: Long Memory in Hydrological Forecasting',
        ids: { arxiv: '2603.00011' },
        date: '2026-03-01',
        line: 11,
      },
      { title: 'A | B Tests for Tides', ids: { arxiv: '2603.00012' }, date: '2026-03-01', line: 12 },
      { title: 'Third Thing about Time', ids: { arxiv: '2603.00013' }, date: '2026-02-28', line: 13 },
    ])
    expect(papers[0]?.abstract).toContain('On nine gauges, $R^2$ rises by 12%')
    expect(papers[0]?.notes).toEqual(['12 pages, 4 figures, accepted at Water 2026'])
    expect(papers[0]?.headings).toEqual(['Time Series Forecasting'])
    expect(unread({ title, date, papers, ...rest } as Digest)).toEqual([])
  })

  test('Small print in a title cell is a summary, and a date without a year needs the digest to have one', async () => {
    const text = readFileSync(new URL('digests/chinese-small-print.md', import.meta.url), 'utf8')
    const [paper] = (await read(text)).papers
    expect(brief(paper)).toEqual({
      title: 'Lanterns: Guiding Small Models with Large Ones',
      ids: { arxiv: '2407.20001' },
      summary: '论文提出了一种用大模型指导小模型的方法，称为灯笼。',
      links: ['pdf http://arxiv.org/pdf/2407.20001v1', 'code https://github.com/example/lanterns'],
      line: 6,
    })
    expect(paper?.notes).toContain('07-29')
    const dated = (await read(text, '2024-08.md')).papers.map((each) => each.date)
    expect(dated).toEqual(['2024-07-29', '2024-07-28'])
  })

  test('Ranks, ratings and decisions are neither dates nor authors', async () => {
    const { papers } = await digest('ratings-table')
    expect(papers.map((paper) => only(brief(paper), 'title', 'authors', 'date', 'ids'))).toEqual([
      { title: 'How Ladders Grow: From Rung to Rung', ids: { openreview: 'UH-cmocLJC' } },
      { title: 'Hyper-ladder: A Rung-attention Based Network', ids: { openreview: 'ryeHuJBtPH' } },
      { title: 'Optimal Rungs', ids: { openreview: 'PULSD5qI2N1' } },
    ])
  })

  test('What a column holds is decided from its cells, whatever its header says', async () => {
    const long = 'We look at ladders from below and from above, and measure how they sway. '.repeat(4).trim()
    const { papers } = await read(
      [
        '|Publish Date|Title|Authors|PDF|Code|',
        '|---|---|---|---|---|',
        `|**2025-01-23 18:59:54+00:00**|**Swaying Ladders**|Ada Byron; Alan Turing et.al.|[2501.13756](http://arxiv.org/pdf/2501.13756v2)|${long}|`,
        `|**2025-01-22 10:00:00+00:00**|**Standing   Ladders**|Grace Hopper et.al.|[2501.12756](http://arxiv.org/pdf/2501.12756v1)|${long}|`,
      ].join('\n'),
    )
    expect(brief(papers[1])).toEqual({
      title: 'Standing Ladders',
      authors: ['Grace Hopper'],
      authorsPartial: true,
      ids: { arxiv: '2501.12756' },
      date: '2025-01-22',
      abstract: long,
      links: ['pdf http://arxiv.org/pdf/2501.12756v1'],
      line: 4,
    })
    expect(papers[0]?.version).toBe(2)
  })

  test("A row broken over two lines is one row, and a model's words are a summary", async () => {
    const { papers } = await read(
      [
        '## Papers for 2025-10-10',
        '',
        '| Title | Authors | Summary |',
        '|-------|---------|---------|',
        '| Ladders for Models: A Long',
        '  Title That Breaks (Read more on [arXiv](https://arxiv.org/abs/2510.08540) or [HuggingFace](https://huggingface.co/papers/2510.08540))| ada1116, hopper, turing99 | This paper puts models on ladders. 1) They climb. 2) They fall. |',
        '| Ropes (Read more on [arXiv](https://arxiv.org/abs/2510.08541) or [HuggingFace](https://huggingface.co/papers/2510.08541))|  | Ropes hold. |',
      ].join('\n'),
    )
    expect(
      papers.map((paper) => only(brief(paper), 'title', 'authors', 'summary', 'abstract', 'line')),
    ).toEqual([
      {
        title: 'Ladders for Models: A Long Title That Breaks',
        authors: ['ada1116', 'hopper', 'turing99'],
        summary: 'This paper puts models on ladders. 1) They climb. 2) They fall.',
        line: 5,
      },
      { title: 'Ropes', summary: 'Ropes hold.', line: 7 },
    ])
  })

  test('Papers of the week: a title ends at two spaces or is bold; damaged links and rows are read', async () => {
    const { papers } = await read(
      [
        '## Top Papers (June 23 - June 29) - 2025',
        '| **Paper**  | **Links** |',
        '| ------------- | ------------- |',
        '| 1) Quick Ladders  Introduces ladders that are quick. <br>● They lean - and do not fall. | [Paper](https://arxiv.org/abs/2506.17298), [Tweet](https://x.com/a/status/1) |',
        '| 2) **Slow Ladders** - ladders that take their time. | [Paper](https://arxiv.org/abs/2506.17299)) , [Tweet](https://x.com/a/status/2) _|',
        '| 3) **Ladders: an introduction and catalog** | [Project](https://example.org/ladders) [Tweet](https://x.com/a/status/3) |',
      ].join('\n'),
    )
    expect(papers.map((paper) => only(brief(paper), 'title', 'summary', 'ids', 'links'))).toEqual([
      {
        title: 'Quick Ladders',
        summary: 'Introduces ladders that are quick.\n\n● They lean - and do not fall.',
        ids: { arxiv: '2506.17298' },
        links: ['paper https://arxiv.org/abs/2506.17298', 'discussion https://x.com/a/status/1'],
      },
      {
        title: 'Slow Ladders',
        summary: 'ladders that take their time.',
        ids: { arxiv: '2506.17299' },
        links: ['paper https://arxiv.org/abs/2506.17299', 'discussion https://x.com/a/status/2'],
      },
      {
        title: 'Ladders: an introduction and catalog',
        links: ['project https://example.org/ladders', 'discussion https://x.com/a/status/3'],
      },
    ])
  })

  test('Badges are links of the kind they stand for', async () => {
    const { papers } = await read(
      [
        '| **Title** | **Repo** | **Paper** | **Video** |',
        '|---|:---:|:---:|:---:|',
        '| Ladders at Night | [![WEB](https://img.shields.io/badge/WEB-Page-159957.svg)](https://night.example.org/) <br /> [![GitHub](https://img.shields.io/github/stars/a/b)](https://github.com/a/b) | [![arXiv](https://img.shields.io/badge/arXiv-2403.07939-b31b1b.svg)](http://arxiv.org/abs/2403.07939) | :heavy_minus_sign: |',
      ].join('\n'),
    )
    expect(brief(papers[0])).toEqual({
      title: 'Ladders at Night',
      ids: { arxiv: '2403.07939' },
      links: [
        'project https://night.example.org/',
        'code https://github.com/a/b',
        'paper http://arxiv.org/abs/2403.07939',
      ],
      line: 3,
    })
  })
})

describe('headings', () => {
  test('Papers below one heading have a list of headings each, which may be changed', async () => {
    const { papers, prose } = await read(
      [
        '# Kites',
        '## Looms',
        '- [Weaving Kites from Paper and String](https://arxiv.org/abs/2605.00001)',
        '- [Folding Lanterns from Paper Alone](https://arxiv.org/abs/2605.00002)',
        '',
        'More of both is to be read next week, when the letter comes from the coast.',
      ].join('\n'),
    )
    papers[0]?.headings.push('Strings')
    expect([...papers, ...(prose ?? [])].map(({ headings }) => headings)).toEqual([
      ['Looms', 'Strings'],
      ['Looms'],
      ['Looms'],
    ])
  })

  test.each(['linked-headings', 'headings-with-labels'])(
    'A linked heading with labelled headings below it is a paper (%s)',
    async (name) => {
      const { papers, title } = await digest(name)
      expect(title).toBeUndefined()
      expect(brief(papers[0])).toEqual({
        title: 'Folding Maps with Attention',
        authors: ['Ada Byron', 'Grace B. Hopper'],
        ids: { arxiv: '2310.00001' },
        abstract:
          'We fold maps with attention. The folds keep neighbours together, which matters when a map is larger than the table that it is read on. Results on three atlases.',
        links: ['paper https://arxiv.org/abs/2310.00001'],
        line: 1,
      })
      expect(papers[0]?.categories).toEqual(['cs.CL', 'cs.LG'])
      expect(papers[1]).toMatchObject({
        title: 'Second Title: With a Colon',
        authors: [{ name: 'Alan Turing' }],
      })
      expect(papers[1]?.abstract).toMatch(/^Machines are asked/)
    },
  )

  test("A model's reading of a paper is its summary, the abstract beside it stays the abstract", async () => {
    const { papers } = await read(
      [
        '<div id=toc></div>',
        '',
        '# Table of Contents',
        '',
        '- [cs.CV](#cs.CV) [Total: 1]',
        '',
        '# cs.CV [[Back]](#toc)',
        '',
        '### [1] [Ladders in the Fog](https://arxiv.org/abs/2606.25041)',
        '*Ada Byron,Grace Hopper*',
        '',
        'Main category: cs.CV',
        '',
        'TL;DR: 雾中的梯子。',
        '',
        '<details>',
        '  <summary>Details</summary>',
        'Motivation: 梯子看不见。',
        '',
        'Abstract: We look for ladders in fog: they are there.',
        '',
        '</details>',
      ].join('\n'),
    )
    expect(papers).toHaveLength(1)
    expect(brief(papers[0])).toEqual({
      title: 'Ladders in the Fog',
      authors: ['Ada Byron', 'Grace Hopper'],
      ids: { arxiv: '2606.25041' },
      abstract: 'We look for ladders in fog: they are there.',
      summary: '雾中的梯子。\n\nMotivation: 梯子看不见。',
      links: ['paper https://arxiv.org/abs/2606.25041'],
      line: 9,
    })
    expect(papers[0]?.headings).toEqual(['cs.CV'])
  })

  test('A newsletter with dated, quoted headings and Japanese labels', async () => {
    const { papers, title } = await read(
      [
        '# 梯子論文ニュースレター',
        '',
        '## 1. 構造',
        '',
        '#### [Apr 2026] "GAL: Graphs as Ladders" [[paper](https://arxiv.org/abs/2604.12285)]',
        '- **概要**: 梯子をグラフとして扱う。',
        '- **差分・新規性**: 段の数を数えない。',
        '',
        '---',
        '',
        '#### 📖 [Mar 2026] "A Survey of Rungs" [[paper](https://arxiv.org/abs/2603.12285)]',
        '- **概要**: 段のサーベイ。',
      ].join('\n'),
    )
    expect(title).toBe('梯子論文ニュースレター')
    expect(papers.map((paper) => only(brief(paper), 'title', 'date', 'summary', 'line'))).toEqual([
      {
        title: 'GAL: Graphs as Ladders',
        date: '2026-04',
        summary: '梯子をグラフとして扱う。\n\n差分・新規性: 段の数を数えない。',
        line: 5,
      },
      { title: 'A Survey of Rungs', date: '2026-03', summary: '段のサーベイ。', line: 11 },
    ])
  })

  test('Entries in folds: a quotation is the abstract, short remarks and missing abstracts are notes', async () => {
    const result = await digest('details-entries')
    expect(result.papers.map((paper) => only(brief(paper), 'title', 'authors', 'ids', 'line'))).toEqual(
      [
        { title: 'Lanterns: Guiding Small Models with Large Ones', ids: { arxiv: '2507.00001' }, line: 31 },
        {
          title: 'Quiet Gates for Mixtures of Experts',
          authors: ['Ada Byron', 'Alan Turing'],
          ids: { arxiv: '2507.00002' },
          line: 40,
        },
        { title: 'Tides', ids: { arxiv: '2507.00003' }, line: 51 },
      ].map((each, n) => ({ ...each, line: result.papers[n]?.source.line })),
    )
    expect(result.papers.map((paper) => paper.abstract?.slice(0, 30))).toEqual([
      'Small models are guided by lar',
      undefined,
      undefined,
    ])
    expect(result.papers.map((paper) => paper.notes)).toEqual([[], ['No abstract available.'], ['Up～']])
    expect(result.papers[0]?.counts).toEqual({ upvotes: 66 })
    expect(result.title).toBe('Daily Papers Digest')
  })

  test("A topic with an editor's relevance and relative links", async () => {
    const { papers } = await read(
      [
        '---',
        'title: 2026-08-14',
        '---',
        '',
        '# 2026-08-14',
        '',
        '## Ladders',
        '',
        '### Ladder Safety Should Be a Contract',
        '',
        '**Relevance:** It is about ladders.',
        '',
        '💡 **[Summary](2608.11274/)** 📄 **[Full paper](https://arxiv.org/pdf/2608.11274)**',
      ].join('\n'),
    )
    expect(brief(papers[0])).toEqual({
      title: 'Ladder Safety Should Be a Contract',
      ids: { arxiv: '2608.11274' },
      summary: 'It is about ladders.',
      links: ['pdf https://arxiv.org/pdf/2608.11274'],
      line: 9,
    })
    expect(papers[0]?.headings).toEqual(['Ladders'])
  })
})

describe('lists and references', () => {
  test('Bold titles with labelled links, in whatever punctuation', async () => {
    const { papers } = await digest('bold-titles-with-labels')
    expect(papers.map((paper) => [paper.title, paper.ids.arxiv, paper.links.length])).toEqual([
      ['Ladder-GS: Structured Ladders for View-Adaptive Rendering', '2312.00109', 3],
      ['A Quiet Splat', '2312.00110', 2],
      ['Dancing Avatars for Everyone', '2312.00111', 2],
      ['Walking Avatars', '2312.00112', 2],
      ['Sitting Avatars', undefined, 1],
      ['Running Avatars for Nobody', '2312.00113', 1],
    ])
    expect(papers[0]?.headings).toEqual(['3DGS(Gaussian Splatting)'])
  })

  test('References with the family name first, titles bold, quoted or both', async () => {
    const { papers } = await digest('reading-roadmap')
    expect(papers.map((paper) => only(brief(paper), 'title', 'authors', 'authorsPartial', 'date'))).toEqual([
      { title: 'Computing engines', authors: ['Ada Byron', 'Grace B. Hopper', 'Alan Turing'], date: '2015' },
      { title: 'Compilers', authors: ['Grace Hopper', 'Ada Byron', 'Alan Turing'], date: '2015' },
      {
        title: 'A fast learning algorithm for draughts',
        authors: ['Alan M. Turing', 'Christopher Strachey', 'Yee-Whye Teh'],
        date: '2006',
      },
      { title: 'On computable numbers', authors: ['Alan Turing'], authorsPartial: true, date: '2012' },
      { title: 'Deep ladders for climbing', authors: ['Kai He'], authorsPartial: true, date: '2015' },
      {
        title: 'Very deep ladders for large-scale climbing',
        authors: ['K. Simon', 'A. Zisser'],
        date: '2014',
      },
      {
        title: 'Towards answering: a set of prerequisite tasks',
        authors: ['J. West'],
        authorsPartial: true,
        date: '2015',
      },
      { title: 'The unreasonable effectiveness of ropes', authors: ['A. Karpathy'], date: '2015' },
    ])
    expect(papers[1]?.notes).toEqual(['Three climbers, one survey'])
    expect(papers[1]?.venue).toBe('Nature 521.7553 (2015): 436-444')
  })

  test('Numbered references within prose, with indented ones that follow', async () => {
    const { papers } = await digest('numbered-references')
    expect(papers.map((paper) => only(brief(paper), 'title', 'authors', 'ids', 'date', 'line'))).toEqual([
      {
        title: 'Categorified ladders',
        authors: ['Ada Byron', 'Grace Hopper'],
        ids: { arxiv: 'math.QA/0207171' },
        date: '2002',
        line: 7,
      },
      { title: 'Can machines climb?', authors: ['Alan Turing'], date: '1950', line: 11 },
      {
        title: 'Machines that climb: a survey',
        authors: ['Alan Turing'],
        ids: { arxiv: '1001.0001' },
        line: 13,
      },
      {
        title: 'Ladders revisited',
        authors: ['Alan Turing'],
        ids: { arxiv: 'astro-ph/0506473' },
        date: '2005',
        line: 15,
      },
      { title: 'The Road to the Ladder', authors: ['Roger Hill'], date: '2005', line: 21 },
      {
        title: 'Ladders in space',
        authors: ['B. Two', 'C. Three', 'D. Four'],
        ids: { arxiv: 'gr-qc/0510001' },
        date: '2005',
        line: 27,
      },
    ])
    expect(papers.every((paper) => paper.summary === undefined)).toBe(true)
  })

  test('Every order in which lists put title, authors, venue and links', async () => {
    const result = await digest('mixed-list')
    expect(
      result.papers.map((paper) =>
        [
          paper.title,
          paper.authors.map((author) => author.name).join(' & '),
          paper.venue ?? '',
          paper.date ?? '',
          Object.values(paper.ids).join(' '),
        ].join(' | '),
      ),
    ).toMatchSnapshot()
    expect(result.messages.map((message) => `${message.line}: ${message.ruleId}`)).toEqual([
      '19: title-missing',
    ])
  })

  test('Authors in the line below, nested notes, daily lists with bold titles', async () => {
    const { papers } = await read(
      [
        '1. **Introduction to Ladders.** Synthesis Lectures on Climbing, Morgan & Claypool, 2020. [book](https://www.example.org/doi/10.2200/S00980ED1V01Y202001AIM045)',
        '',
        '    *Liu, Zhi and Zhou, Jie and others.*',
        '',
        '1. **Ladder Networks.** AAAI 2020. [paper]()',
        '',
        '\t*Shu Li, Wei Wang.*',
        '- 2022-11-29, **PatchLadder, a fast dense one**, Hartmut Surmann et.al., Paper: [http://arxiv.org/abs/2211.16266v1](http://arxiv.org/abs/2211.16266v1), Code: **[https://github.com/a/patch](https://github.com/a/patch)**',
      ].join('\n'),
    )
    expect(
      papers.map((paper) => only(brief(paper), 'title', 'authors', 'authorsPartial', 'venue', 'date', 'ids')),
    ).toEqual([
      {
        title: 'Introduction to Ladders',
        authors: ['Zhi Liu', 'Jie Zhou'],
        authorsPartial: true,
        venue: 'Synthesis Lectures on Climbing, Morgan & Claypool, 2020',
        date: '2020',
        ids: { doi: '10.2200/s00980ed1v01y202001aim045' },
      },
      { title: 'Ladder Networks', authors: ['Shu Li', 'Wei Wang'], venue: 'AAAI 2020', date: '2020' },
      {
        title: 'PatchLadder, a fast dense one',
        authors: ['Hartmut Surmann'],
        authorsPartial: true,
        date: '2022-11-29',
        ids: { arxiv: '2211.16266' },
      },
    ])
  })

  test('Contents, tools and people are no papers; bullets without links are headings', async () => {
    const result = await read(
      [
        '# Awesome Ladders [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)',
        '',
        '- [Papers](#papers)',
        '- [Tools](#tools)',
        '',
        '## Papers',
        '* 梯子',
        '  * [Tall Ladders](https://arxiv.org/abs/2401.00001)<br>:star:[code](https://github.com/a/tall)高梯子的方法',
        '  * [Short Ladders](https://arxiv.org/abs/2401.00002)',
        '',
        '## Tools',
        '- [LadderKit](https://github.com/a/kit) - Builds ladders.',
        '- [Ada Byron](https://example.org/~ada) - climbs them.',
      ].join('\n'),
    )
    expect(result.title).toBe('Awesome Ladders')
    expect(result.papers.map((paper) => only(brief(paper), 'title', 'summary'))).toEqual([
      { title: 'Tall Ladders', summary: '高梯子的方法' },
      { title: 'Short Ladders' },
    ])
    expect(result.papers[0]?.headings).toEqual(['Papers', '梯子'])
    expect(result.messages).toEqual([])
  })

  test('In a list of papers, a line that could be one but has nothing to show for it is reported', async () => {
    const lines = [1, 2, 3, 4, 5].map(
      (n) => `* [Ladder number ${n} of them](https://arxiv.org/abs/2401.0000${n}) (2024)`,
    )
    const result = await read(
      [
        '## Ladders',
        ...lines,
        '* A Ladder Nobody Ever Linked Anywhere',
        '* A Ladder With a Year (2003)',
      ].join('\n'),
    )
    expect(result.papers.map((paper) => paper.title).at(-1)).toBe('A Ladder With a Year')
    expect(result.papers).toHaveLength(6)
    expect(unread(result)).toHaveLength(1)
    expect(result.messages[0]?.line).toBe(7)
  })
})

describe('other forms', () => {
  test("Plain records: their summary is the abstract, as arXiv's interface calls it", async () => {
    const { papers, format, messages } = await read(
      [
        'Title: Thinking on Ladders: What Rungs Build',
        'PDF: https://arxiv.org/pdf/2608.17744',
        'Summary: We think on ladders. Code is at https://github.com/a/think.',
        '---',
        'Title: Second',
        'PDF: https://arxiv.org/pdf/2608.17745',
        'Summary: Summary: twice.',
        '---',
      ].join('\n'),
      'records.txt',
    )
    expect(format).toBe('markdown')
    expect(papers.map((paper) => only(brief(paper), 'title', 'abstract', 'summary', 'ids', 'line'))).toEqual([
      {
        title: 'Thinking on Ladders: What Rungs Build',
        abstract: 'We think on ladders. Code is at https://github.com/a/think.',
        ids: { arxiv: '2608.17744' },
        line: 1,
      },
      { title: 'Second', abstract: 'Summary: twice.', ids: { arxiv: '2608.17745' }, line: 5 },
    ])
    expect(messages).toEqual([])
  })

  test('A summary table and the entries it points to are one set of papers', async () => {
    const rows = [1, 2, 3].map(
      (n) => `| [^${n}] | [Ladder Study Number ${n}](https://arxiv.org/abs/2608.0000${n}) | 第${n}个梯子。 |`,
    )
    const notes = [1, 2, 3].flatMap((n) => [
      `[^${n}]: 梯子研究之${n}`,
      '',
      `    Ladder Study Number ${n}`,
      '',
      `    [https://arxiv.org/abs/2608.0000${n}](https://arxiv.org/abs/2608.0000${n})`,
      '',
      `    第${n}个梯子。`,
      '',
      `    arXiv:2608.0000${n}v1 Announce Type: new  Abstract: We study ladder ${n}.`,
      '',
    ])
    const result = await read(
      [
        '# 摘要',
        '',
        '| Ref | Title | Summary |',
        '| --- | --- | --- |',
        ...rows,
        '',
        '# 详细',
        '',
        ...notes,
      ].join('\n'),
    )
    expect(result.papers.map((paper) => only(brief(paper), 'title', 'summary', 'abstract', 'line'))).toEqual(
      [1, 2, 3].map((n) => ({
        title: `Ladder Study Number ${n}`,
        summary: `第${n}个梯子。`,
        abstract: `We study ladder ${n}.`,
        line: n + 4,
      })),
    )
    expect(result.messages.map((message) => message.ruleId)).toEqual([
      'entry-folded',
      'entry-folded',
      'entry-folded',
    ])
    expect(unread(result)).toEqual([])
  })

  test('A paper under two headings is two entries', async () => {
    const row = '|2025-01-01|**Ladders**|Ada Byron et.al.|[2501.00001](http://arxiv.org/abs/2501.00001)|null|'
    const head = '|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|'
    const { papers } = await read(`## A\n\n${head}\n${row}\n\n## B\n\n${head}\n${row}\n`)
    expect(papers.map((paper) => paper.headings)).toEqual([['A'], ['B']])
  })

  test('One file a paper: front matter and an essay', async () => {
    const { papers, title } = await read(
      [
        '---',
        'layout: paper',
        'title: "Ladders II --- The local case"',
        'authors: "Ada Byron"',
        'arxiv_id: "2607.25230v1"',
        'arxiv_url: "https://arxiv.org/abs/2607.25230v1"',
        'arxiv_submitted: "2026-07-28"',
        'arxiv_abstract: >-',
        '  We climb locally.',
        'summary: >-',
        '  局所的に登る。',
        'tags:',
        '  - climbing',
        '---',
        '',
        '## 書誌情報',
        '',
        '- **著者:** Ada Byron',
        '- **初回投稿日:** 2026年7月28日',
        '',
        '## 背景',
        '',
        '梯子の話。[別の論文](https://arxiv.org/abs/1001.00001)も参照。',
      ].join('\n'),
      '2026-08-06-ladders.md',
    )
    expect(title).toBeUndefined()
    expect(papers).toHaveLength(1)
    expect(only(brief(papers[0]), 'title', 'authors', 'abstract', 'summary', 'ids', 'date')).toEqual({
      title: 'Ladders II --- The local case',
      authors: ['Ada Byron'],
      abstract: 'We climb locally.',
      summary: '局所的に登る。',
      ids: { arxiv: '2607.25230' },
      date: '2026-07-28',
    })
    expect(papers[0]?.keywords).toEqual(['climbing'])
  })

  test('A newsletter in prose: what it only mentions is a paper, once, with a title where it has one', async () => {
    const result = await read(
      [
        '# Chat Recap',
        '',
        '- **Ladder talk in the channel**: `@ada` shared a paper titled "Climbing Without Tuning the Ladder", arguing that it works, sharing the [link](https://arxiv.org/abs/2401.01325) and [code](https://github.com/a/climb) with others there.',
        '- **Ropes again**: `@alan` says that ropes fail in [20% of cases](https://arxiv.org/abs/2111.12359) after two years or so.',
        '',
        '**Links mentioned**:',
        '',
        "- [Climbing Without Tuning the Ladder](https://arxiv.org/abs/2401.01325): This work elicits the ladder's inherent ability.",
      ].join('\n'),
    )
    expect(result.papers.map((paper) => only(brief(paper), 'title', 'ids', 'line'))).toEqual([
      { ids: { arxiv: '2111.12359' }, line: 4 },
      { title: 'Climbing Without Tuning the Ladder', ids: { arxiv: '2401.01325' }, line: 8 },
    ])
    expect(result.messages.map((message) => message.ruleId).sort()).toEqual([
      'mention-folded',
      'title-missing',
    ])
  })

  test("A link that stands at every entry is the list's, not the papers'", async () => {
    const items = [1, 2, 3, 4, 5, 6].map(
      (n) =>
        `- [Ladder Story ${n}](https://arxiv.org/abs/2401.0000${n}) [Discuss](https://forum.example.org/)`,
    )
    const result = await read(items.join('\n'))
    expect(result.papers.map((paper) => paper.links.length)).toEqual([1, 1, 1, 1, 1, 1])
    expect(result.messages.map((message) => message.ruleId)).toEqual(['boilerplate-link'])
  })

  test('No script gets into a link; in a title it is text, as GFM shows it', async () => {
    const { papers } = await read(
      '- [Ladders <script>alert(1)</script> and <b>Ropes</b>](https://arxiv.org/abs/2401.00001) [code](javascript:alert(1))',
    )
    expect(papers[0]?.title).toBe('Ladders <script>alert(1)</script> and Ropes')
    expect(papers[0]?.links.map((link) => link.url)).toEqual(['https://arxiv.org/abs/2401.00001'])
  })

  test('Mathematics in titles is left as it is written', async () => {
    const { papers } = await read(
      '- **Learning $\\mathcal{O}(n^2)$ ladders with $a_i * b_i$ rungs** [paper](https://arxiv.org/abs/2401.00001)',
    )
    expect(papers[0]?.title).toBe('Learning $\\mathcal{O}(n^2)$ ladders with $a_i * b_i$ rungs')
  })
})

describe('headings above who wrote the paper', () => {
  const entry = (heading: string, line: string) => read(`# Kites\n\n## ${heading}\n\n${line}\n\nIt flies.\n`)
  const links = ['[paper](https://arxiv.org/abs/2603.00021)', '([pdf](https://arxiv.org/abs/2603.00021))']

  test.each([
    [`Ann Lee, Bo Kim. ${links[0]}`, {}],
    [`*Ann Lee, Bo Kim* ${links[1]}`, {}],
    [`Ann Lee, Bo Kim, 2024 | ${links[0]}`, { date: '2024' }],
    [`Ann Lee, Bo Kim — ICML 2024 — ${links[0]}`, { date: '2024', venue: 'ICML 2024' }],
    [`Ann Lee, Bo Kim. ICML 2024.\n${links[0]}`, { date: '2024', venue: 'ICML 2024' }],
  ])('are its title: %s', async (line, known) => {
    const { papers } = await entry('A Kite without a String', line)
    expect(papers).toHaveLength(1)
    expect(papers[0]).toMatchObject({
      title: 'A Kite without a String',
      authors: [{ name: 'Ann Lee' }, { name: 'Bo Kim' }],
      ids: { arxiv: '2603.00021' },
      summary: 'It flies.',
      ...known,
    })
  })

  test.each(['"Do Kites Dream?": A Study of Strings', '“Do Kites Dream?” Asking Strings about Sleep'])(
    'keep the words in quotation marks that they begin with: %s',
    async (title) => {
      const { papers } = await entry(title, `Ann Lee, Bo Kim. ${links[0]}`)
      expect(papers.map((paper) => paper.title)).toEqual([title])
    },
  )

  test.each([
    ['"Do Kites Dream at Night?" by Ann Lee', 'Do Kites Dream at Night?'],
    ['"Do Kites Dream at Night?" (ICML 2024)', 'Do Kites Dream at Night?'],
  ])(
    'are no longer than the title in quotation marks where what follows is none of it: %s',
    async (heading, title) => {
      const { papers } = await entry(heading, links[0] as string)
      expect(papers.map((paper) => paper.title)).toEqual([title])
    },
  )
})

test('A heading is a title where tags with its id, authors and links stand above its parts', async () => {
  const { papers } = await read(
    [
      '# Daily digest · 2026-07-08',
      '',
      ...[1, 2].flatMap((n) => [
        `### ${n}. Kites over Town Number ${n}: A Study of Strings`,
        `**kite_daily** · \`2607.0500${n}\` · 2026-07-07`,
        '👥 Ann Lee, Bo Kim, Cy Dow · 🏷 cs.CL',
        `🔗 [arXiv](https://arxiv.org/abs/2607.0500${n}) · [alphaxiv](https://www.alphaxiv.org/abs/2607.0500${n})`,
        '',
        '#### Why this paper',
        'This paper shows that strings of another kind hold in wind',
        '',
      ]),
    ].join('\n'),
  )
  expect(papers.map(({ title, authors, ids }) => [title, authors.length, ids.arxiv])).toEqual([
    ['Kites over Town Number 1: A Study of Strings', 3, '2607.05001'],
    ['Kites over Town Number 2: A Study of Strings', 3, '2607.05002'],
  ])
})
