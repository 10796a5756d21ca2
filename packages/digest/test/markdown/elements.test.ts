import { describe, expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'
import { brief, read } from './read.ts'

const address = 'https://arxiv.org/abs/2503.01234'
const findings = ({ messages }: Awaited<ReturnType<typeof read>>) =>
  messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal])

describe('what looks like HTML and is text stays', () => {
  test.each([
    '<script>alert(1)</script> A title',
    'Why <script> is no joke',
    'Learning to <think> before </think> answering',
    'The <UNK> token and the <n-gram> of it',
    'Orders in which a<b and c>d',
  ])('%s, as a heading, in an item and in a table', async (title) => {
    for (const text of [
      `# Week\n\n## [${title}](${address})\n`,
      `# Week\n\n- **[${title}](${address})**. Worth reading.\n`,
      `| Title | Link |\n|---|---|\n| ${title} | [paper](${address}) |\n`,
    ]) {
      const digest = await read(text)
      expect(digest.papers.map((paper) => paper.title)).toEqual([title])
      expect(findings(digest)).toEqual([])
    }
  })

  test('in an abstract', async () => {
    const words = 'It writes <think> and </think>, <style>p{}</style> and <svg>a circle</svg> as well.'
    const { papers } = await read(`# Week\n\n## [Ladders of Light](${address})\n\n**Abstract:** ${words}\n`)
    expect(papers[0]?.abstract).toBe(
      'It writes <think> and </think>, <style>p{}</style> and a circle as well.',
    )
  })

  test('in a summary that says more than what it opens', async () => {
    const digest = await read(
      `# Week\n\n- **[Ladders](${address})** <details><summary>They climb, and we say how.</summary>More of it.</details>\n- **[Snakes](https://arxiv.org/abs/2503.01235)** <details><summary>Show abstract</summary>They bite, mostly at night.</details>\n`,
    )
    expect(digest.papers.map((paper) => brief(paper)['summary'] ?? paper.notes)).toMatchObject([
      'They climb, and we say how.\n\nMore of it.',
      expect.anything(),
    ])
    expect(JSON.stringify(digest.papers)).not.toContain('Show abstract')
  })
})

describe('comments', () => {
  test('are left out, with a finding', async () => {
    const digest = await read(
      `# Week\n\n<!-- - [Hidden](https://arxiv.org/abs/2503.01235) -->\n\n- **[Ladders](${address})** <!-- read again -->\n\n<!-- -->\n\n\`\`\`\n<!-- code -->\n\`\`\`\n`,
    )
    expect(digest.papers.map(({ title }) => title)).toEqual(['Ladders'])
    expect(findings(digest)).toEqual([['comment', 3, undefined]])
    expect(digest.messages[0]?.reason).toBe('2 comments are left out, the first here')
  })

  test('that nobody closes hide all that follows, which is an error', async () => {
    for (const end of ['', 'x', 'x\n\n'])
      expect(
        findings(
          await read(
            `# Week\n\n- [Ladders](${address})\n\n<!-- - [Snakes](https://arxiv.org/abs/2503.01235)\n\n${end}`,
          ),
        ),
      ).toEqual([['comment-open', 5, true]])
  })
})

test('Publishers’ markup goes out of titles and abstracts, escaped or not', async () => {
  const { papers } = await read(
    [
      '### [&lt;b&gt;Life of &lt;i&gt;Kites&lt;/i&gt;&lt;/b&gt; in CO&lt;sub&gt;2&lt;/sub&gt;](https://doi.org/10.1000/kite.1)',
      '',
      '**Abstract:** &lt;jats:p&gt;Kites are &lt;jats:italic&gt;light&lt;/jats:italic&gt; at p &lt; 0.05.&lt;/jats:p&gt;',
      '',
      '### [Life of Kites in Eight Winds](https://doi.org/10.1000/kite.2)',
      '',
      '**Abstract:** <jats:title>Abstract</jats:title> <jats:p>Kites are <jats:italic>dark</jats:italic>.</jats:p>',
      '',
      '### [What the `<s>` of Kites Means](https://doi.org/10.1000/kite.3)',
      '',
    ].join('\n'),
  )
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['Life of Kites in CO2', 'Kites are light at p < 0.05.'],
    ['Life of Kites in Eight Winds', 'Kites are dark.'],
    ['What the <s> of Kites Means', undefined],
  ])
})

test('A paragraph in HTML on many lines is one entry: a picture, a linked title, authors and links', async () => {
  const paragraph = (n: number, name: string) => [
    '<p align="left">',
    `    <a href="https://kites.example/posters/${n}.png" title="${name}">`,
    `        <img src="https://kites.example/${n}.png" alt="${name}" width="400px" />`,
    '    </a>',
    `    <a href="https://arxiv.org/abs/2503.0000${n}" title="${name}">`,
    `        <strong>🔥 ${name}</strong>`,
    '    </a>',
    '    <br/>',
    '    Ann Lee, Bo Kim, Cy Dow',
    '    <br/>',
    `    [<a href="https://arxiv.org/abs/2503.0000${n}">paper</a>] [<a href="https://github.com/kites/${n}">code</a>]`,
    '    <br/>',
    '    <strong>Topic:</strong> Ropes',
    '</p>',
    '<br/>',
    '',
  ]
  const { papers } = await read(
    [
      '# Papers',
      '',
      '### Ropes',
      '',
      ...paragraph(1, 'Ladders of Light'),
      ...paragraph(2, 'Snakes in Storms'),
    ].join('\n'),
  )
  expect(papers.map((paper) => brief(paper))).toMatchObject([
    {
      title: 'Ladders of Light',
      authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'],
      ids: { arxiv: '2503.00001' },
      line: 5,
    },
    {
      title: 'Snakes in Storms',
      authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'],
      ids: { arxiv: '2503.00002' },
      line: 21,
    },
  ])
})

test('Markdown that folds a paper’s own words below each title is no saved page, whatever elements it has', async () => {
  const paper = (n: number) =>
    [
      '<details>',
      `<summary>Ladders of Light over Town Number ${n}</summary>`,
      `<div align="center"><img src="images/${n}.jpeg"/></div>`,
      '<div align="justify">',
      '<p>',
      `We climb ladders of light over town number ${n}. ${'Our ladders hold in storms, in wind and in rain, as we show for many of them. '.repeat(6)}`,
      '',
      `code: https://github.com/ladders/${n}  `,
      `paper: https://arxiv.org/pdf/2503.0000${n}.pdf  `,
      '</p>',
      '</div>',
      '</details>',
      '',
    ].join('\n')
  const { papers, format } = await parse({
    path: 'README.md',
    value: `# <p align="center">Ladders</p>\n<div align="center"><img src="images/0.gif"/></div>\n\n## Light\n\n${Array.from({ length: 6 }, (_, n) => paper(n)).join('\n')}`,
  })
  expect(format).toBe('markdown')
  expect(papers).toHaveLength(6)
  expect(papers[1]).toMatchObject({
    title: 'Ladders of Light over Town Number 1',
    abstract: expect.stringMatching(/^We climb ladders of light over town number 1\./),
    ids: { arxiv: '2503.00001' },
  })
})
