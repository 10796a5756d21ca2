import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { scanInline } from '../../src/formats/markdown/inline/scan.ts'
import { read } from './read.ts'

const fragment = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '- ',
    '  - ',
    '1. ',
    '> ',
    '| ',
    ' |',
    '|---|',
    '\n',
    '\n\n',
    '**',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
  ],
  ...[
    'https://arxiv.org/abs/2401.00001',
    '[paper](https://arxiv.org/abs/2401.00002)',
    '<br>',
    '<details>',
    '</details>',
  ],
  ...[
    '<summary>',
    '</summary>',
    '<table>',
    '</table>',
    '<!--',
    '-->',
    '"',
    '“',
    '”',
    '$',
    '\\',
    '{',
    '<',
    '&amp;',
    '---',
  ],
  ...[
    '```',
    '[^1]:',
    '[a]: b',
    'Title: ',
    'Authors: ',
    '论文：',
    'Ladders of Light',
    'Ada Byron, Alan Turing',
    'et al.',
    ' ',
    '\r\n',
    '\uE001',
    '🔥',
    '2024',
  ],
)
const soup = fc
  .array(fc.oneof(fragment, fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(''))

test('Whatever a text holds, the reader throws nothing and the ledger gives the text back', async () => {
  await fc.assert(
    fc.asyncProperty(soup, async (text) => {
      const digest = await read(text)
      expect(digest.ledger.map((entry) => text.slice(entry.start, entry.end)).join('')).toBe(text)
      expect(digest.messages.filter((message) => message.ruleId === 'format-failed').map(String)).toEqual([])
      for (const paper of digest.papers) expect(paper.source.line).toBeLessThanOrEqual(paper.source.endLine)
    }),
    { seed: 20250314, numRuns: 600 },
  )
})

test('The same text gives the same papers, whatever was read before it', async () => {
  const text = '- [Ladders](https://arxiv.org/abs/2401.00001) *Ada Byron*\n'
  const once = JSON.stringify(await read(text))
  await read('# Other\n\n- [Ladders](https://github.com/a/b)\n')
  expect(JSON.stringify(await read(text))).toBe(once)
})

describe('monstrous input', () => {
  const size = 1 << 18
  test.each([
    '[',
    '|',
    '\\',
    '{',
    '*',
    '<',
    '_',
    '`',
    '$',
    '"',
    '[a](',
    '**a ',
    '- [a',
    '| a\n',
    '<a ',
    '&',
    '(',
    '[\n',
    '"a\n',
    'Title: a\n',
    'https://a.b/c ',
  ])(
    'A quarter of a megabyte of %j is read to the end',
    async (unit) => {
      const text = unit.repeat(Math.ceil(size / unit.length))
      const digest = await read(text)
      expect(digest.messages.filter((message) => message.ruleId === 'format-failed')).toEqual([])
      expect(digest.ledger.at(-1)?.end).toBe(text.length)
    },
    20_000,
  )
})

/** Each character of some inline text with the styles it has: what both readers must agree on. */
type Styled = [text: string, style: string]

function styled(pieces: readonly Styled[]): Styled[] {
  const merged: Styled[] = []
  for (const [text, style] of pieces) {
    const last = merged.at(-1)
    if (last && last[1] === style) last[0] += text
    else if (text) merged.push([text, style])
  }
  return merged
}

const processor = unified().use(remarkParse).use(remarkGfm).freeze()

function byRemark(text: string): Styled[] {
  const pieces: Styled[] = []
  const walk = (node: Nodes, style: string[]) => {
    if (node.type === 'text' || node.type === 'inlineCode')
      pieces.push([node.value, [...style, ...(node.type === 'text' ? [] : ['code'])].sort().join(' ')])
    else if (node.type === 'image') pieces.push([node.alt ?? '', [...style, 'image'].sort().join(' ')])
    else if ('children' in node) {
      const own =
        node.type === 'link'
          ? [`<${node.url}>`]
          : node.type === 'strong' || node.type === 'emphasis'
            ? [node.type]
            : []
      for (const child of node.children)
        walk(child as Nodes, [...style, ...own.filter((each) => !style.includes(each))])
    } else pieces.push([`<${node.type}>`, ''])
  }
  walk(processor.parse(`‖ ${text}`) as Nodes, [])
  const first = pieces[0]
  if (first) first[0] = first[0].replace(/^‖ ?/, '')
  return styled(pieces)
}

test('Where the scanner is sure of inline text, it reads it as remark does', () => {
  const inline = fc.constantFrom(
    ...[
      '*',
      '**',
      '***',
      '[',
      ']',
      '(',
      ')',
      '](https://a.b/c)',
      '[paper](https://a.b/c)',
      '[[pdf]](https://a.b/d_e)',
      '![alt](https://a.b/i.svg)',
    ],
    ...[
      '[![x](https://a.b/i)](https://a.b/l)',
      '`',
      '`code`',
      '\\',
      '\\*',
      '&',
      '&amp;',
      '&copy;',
      '~',
      '~~',
      '<',
      '<https://a.b>',
      '_',
      'a_b',
      '@',
      'a@b.c',
    ],
    ...[
      'https://a.b/c.',
      'https://a.b/(c)',
      'www.a.b',
      'word',
      'Ladders',
      ' ',
      ' ',
      '.',
      ',',
      '"',
      '梯',
      '!',
      '[^1]',
      '[x]',
      '🔥',
    ],
  )
  let sure = 0
  fc.assert(
    fc.property(fc.array(inline, { minLength: 1, maxLength: 12 }), (parts) => {
      const text = parts.join('').trim()
      const pieces = scanInline(text, true)
      if (!pieces) return
      sure++
      const scanned = styled(
        pieces.map((piece) => [
          piece.text,
          [
            ...(piece.strong ? ['strong'] : []),
            ...(piece.emphasis ? ['emphasis'] : []),
            ...(piece.code ? ['code'] : []),
            ...(piece.image ? ['image'] : []),
            ...(piece.anchor ? [`<${piece.anchor.url}>`] : []),
          ]
            .sort()
            .join(' '),
        ]),
      )
      expect(scanned).toEqual(byRemark(text))
    }),
    { seed: 20250314, numRuns: 3000 },
  )
  expect(sure).toBeGreaterThan(500)
})

test('A long line behind a sign is read in the time its length takes: no word is parted', async () => {
  const words = [
    'counting',
    'late counting of kites',
    'gardens at night',
    'kite model',
    'reward',
    'ladder',
  ].map((word) => `[${word}]`)
  const line = (sign: string, text: string) =>
    `- [Counting Kites Late](https://arxiv.org/abs/2401.00001)\n    - ${sign} ${text}\n`
  const digest = await read(
    line('🔑', `Key: ${words.join(', ')}.`) + line('🔑', 'counting kites, late gardens'),
  )
  expect(digest.papers.map((paper) => paper.title)).toEqual(['Counting Kites Late', 'Counting Kites Late'])
  expect(digest.papers[1]?.keywords).toEqual(['counting kites', 'late gardens'])
  await read(line('✍', `${'AB'.repeat(400)}!`))
}, 5000)

test.each([
  ['ids', '2501.01234 '],
  ['labelled ids', 'arXiv:2501.01234, '],
  ['links', '[pdf](https://arxiv.org/abs/2501.01234) '],
  ['links and what is said', '[pdf](https://arxiv.org/abs/2501.01234): what it says of kites '],
  ['places', 'ICML 2025 — '],
  ['families and years', 'Lee, Kim, Park (2025) '],
  ['ids and years', '2501.01234 2019 | '],
  ['ids and labels', 'arXiv:2501.01234: Required: '],
])(
  'As many %s ahead of a title as a line holds are looked behind once each',
  async (_, ahead) => {
    const title = '**Counting Kites at Dusk**, Ann Lee, ICML 2025 [pdf](https://arxiv.org/abs/2501.01234)'
    const { papers } = await read(`# Reading list\n\n- ${ahead.repeat(60)}${title}: what it says of kites\n`)
    expect(papers.length).toBeGreaterThan(0)
  },
  5000,
)
