import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'

const html = '<p>We count looms.</p><script>alert(1)</script><p>Then engines.</p>'
const escaped = html.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const feed = (line: string) =>
  [
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Papers</title>',
    `<item><title>Counting Looms</title><link>https://arxiv.org/abs/2503.01234</link><description>${escaped}</description></item>`,
    '</channel></rss>',
  ].join(line)
const left: readonly [form: string, line: number, text: string][] = [
  ['papers-json', 2, `[\n{"title": "Counting Looms", "abstract": "${html}", "doi": "10.1000/1"}]`],
  [
    'papers-json',
    1,
    `[{"title": "Counting Looms", "abstract": "${html.replaceAll('<', '\\u003c')}", "doi": "10.1000/1"}]`,
  ],
  ['csv', 2, `title,abstract,doi\nCounting Looms,"${html}",10.1000/1\n`],
  ['feed', 2, feed('\n')],
  ['feed', 1, feed('')],
]

describe('programs in values', () => {
  test.each(left)('%s, line %i: tells of a program that is left out', async (format, line, text) => {
    const { papers, messages } = await parse(text, { format })
    const [paper] = papers
    expect(paper?.abstract ?? paper?.summary).toBe('We count looms.\n\nThen engines.')
    expect(messages.map((message) => [message.ruleId, message.line, message.reason])).toEqual([
      ['element-left-out', line, 'A <script> element is left out'],
    ])
  })

  test.each([
    ['ris', `TY  - JOUR\nTI  - Counting Looms\nAB  - ${html}\nDO  - 10.1000/1\nER  - \n`],
    ['bibtex', `@article{a, title = {Counting Looms}, abstract = {${html}}, doi = {10.1000/1}}\n`],
    ['papers-json', '[{"title": "What a <script> does", "abstract": "We count.", "doi": "10.1000/1"}]'],
  ])('%s: says nothing where it is kept as text', async (format, text) => {
    const { papers, messages } = await parse(text, { format })
    expect(JSON.stringify(papers)).toContain('<script>')
    expect(messages).toEqual([])
  })
})
