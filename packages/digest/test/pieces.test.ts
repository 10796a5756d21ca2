import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { inputOf, inputs } from '../../../tests/bench/parse-inputs.ts'
import { DigestText } from '../src/digest-text.ts'
import { type Digest, decode, formats, parse, parseStream } from '../src/index.ts'
import { readDigest } from '../src/read-digest.ts'

/** Bytes as a stream, in chunks of some lengths, the last of which is that of all others. */
async function* streamOf(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const length = lengths[Math.min(n, lengths.length - 1)] ?? bytes.length
    yield bytes.subarray(at, at + length)
    at += length
  }
}

/** A digest as it is read from a stream by pieces of a length. */
async function readInPieces(
  value: AsyncIterable<Uint8Array>,
  format: string,
  pieceLength: number,
): Promise<{ digest: Digest; parts: number; partsWithPapers: number }> {
  const digest: Pick<Digest, 'papers' | 'ledger' | 'messages'> = { papers: [], ledger: [], messages: [] }
  let known: Omit<Digest, 'papers' | 'ledger' | 'messages'> | undefined
  let parts = 0
  let partsWithPapers = 0
  for await (const part of readDigest(new VFile({}), new DigestText(value), { format }, pieceLength)) {
    if (digest.papers.length > 0) expect(part.digest).toMatchObject(known ?? {})
    known = part.digest
    digest.papers.push(...part.papers)
    digest.ledger.push(...part.ledger)
    digest.messages.push(...part.messages)
    parts++
    if (part.papers.length > 0) partsWithPapers++
  }
  return {
    digest: { ...(known as Omit<Digest, 'papers' | 'ledger' | 'messages'>), ...digest },
    parts,
    partsWithPapers,
  }
}

/** What stands in a digest, for comparison. */
const plain = ({ messages, ...digest }: Digest) => ({
  ...digest,
  messages: messages.map(({ ruleId, reason, note, place }) => ({ ruleId, reason, note, place })),
})

const inPieces = formats.filter((format) => format.inPieces).map(({ name }) => name)
/** Cards of a page, with all that may stand around them; some are printed again soon after, or long after. */
const cards = (count: number) =>
  Array.from({ length: count }, (_, number) => {
    const printed = number % 9 === 5 ? number - 3 : number % 700
    const path = `/papers/2503.${10000 + printed}`
    return [
      number % 4 === 0 ? 'Submitted by\n\nada\n\n' : '',
      number % 3 === 0 ? `${printed % 50}\n\n` : '',
      number % 5 === 0 ? `### [Counting ${printed} Sheep](${path})\n\n` : `Counting ${printed} Sheep\n\n`,
      number % 7 === 0 ? '' : `We count ${printed} of them\nand sleep.\n\n`,
      number % 2 === 0
        ? `· ${printed % 6} authors\n\n· Published on Mar ${(printed % 28) + 1}, 2025\n\n`
        : '',
      number % 11 === 0 ? `https://huggingface.co${path}\n\n` : '',
      number % 40 === 0 ? 'Previous\n\n1 2 3\n\nNext\n\n' : '',
    ].join('')
  }).join('')

/** JSON with so many records that more are not waited for, in the ways that it is written. */
function jsonOf(count: number): string[] {
  const records = Array.from({ length: count }, (_, n) => ({
    title: `Sheep [${n}`,
    doi: `10.1000/${n}`,
    ...(n % 9 === 0 ? { authors: ['Ada Weber', { name: 'Bo Li' }] } : {}),
    ...(n % 31 === 3 ? { abstract: 'We count {sheep} that\nwere \\"counted. '.repeat(9) } : {}),
  }))
  const list = JSON.stringify(records)
  const indented = JSON.stringify(records, null, 1)
  const lines = records.map((record) => JSON.stringify(record))
  return [
    indented,
    indented.replaceAll('},\n {', '}, {'),
    list,
    `{"title": "Sheep", "meta": {"count": ${count}}, "results": ${list}, "description": "A flock"}\n`,
    `{\n "status": "ok",\n "message": {"items": [\n${lines.join(',\n')}\n], "total": 1}\n}\n`,
    `{\n "new": [\n${lines.slice(0, 600).join(',\n')}\n],\n "old": [${lines.slice(600).join(',\n')}\n]}`,
    `${lines.join('\n')}\n`,
    `{"kind": "head"}\n${lines.join('\n\n')}`,
  ]
}

/** Lists of papers with much that may stand between them. */
const lists = (sections: number, each = 20) =>
  Array.from({ length: sections }, (_, section) =>
    [
      `${section % 7 === 3 ? '###' : '##'} Sheep of Year ${section}\n\n`,
      section % 3 === 1 ? 'Words on sheep,\nand more of them.\n\n' : '',
      section % 5 === 2 ? '<!-- not yet -->\n\n> A quotation\n> of two lines\n\n' : '',
      section % 6 === 4 ? '```\n- code\n```\n\n---\n\n' : '',
      section % 8 === 5
        ? `|Date|Title|Link|\n|---|---|---|\n${Array.from({ length: each }, (_, n) => `|2025-03-1${n % 9}|Counting Flock ${n} of ${section}|[pdf](https://arxiv.org/abs/2503.${10000 + n + section * each})|\n`).join('')}\n`
        : '',
      ...Array.from({ length: each }, (_, n) => {
        const id = `2503.${10000 + n + section * each}`
        const title = `Counting ${n} Sheep by Night ${section}`
        if (section % 8 === 6)
          return `### [${title}](https://arxiv.org/abs/${id})\n\n**Authors:** Ada Weber, Bo Li\n\n${title} is read.\n\n`
        if (n % 11 === 7) return `- ${title}, unlinked\n`
        if (n % 13 === 5)
          return `- Flocks of the North\n  - **${title}** [[paper](https://arxiv.org/abs/${id})]\n`
        if (n % 17 === 9) return `- **${title}.** Ada Weber, Bo Li. ICML 2021.\n`
        return `- [${title}](https://arxiv.org/abs/${id}) Ada Weber, Bo Li. ICML 20${10 + (n % 10)}${section % 4 === 0 ? ' [shop](https://example.org/shop)' : ''}\n`
      }),
      '\n',
    ].join(''),
  ).join('')

/** What the written ones lack: all on one line, blank lines between, entries that take from others. */
const others: Readonly<Record<string, readonly string[]>> = {
  'page-text': [
    `Daily Papers\n\nMar 13\n\n${cards(500)}`,
    `${cards(900)}References\n\n1. https://example.org/a\n`,
  ],
  ...Object.fromEntries(
    ['crossref-xml', 'dblp-xml', 'endnote-xml', 'feed', 'jats', 'oai-pmh', 'pubmed-xml'].map((form) => [
      form,
      [inputOf(form, 9000).text.replaceAll('\n', ''), inputOf(form, 9000).text.replaceAll('>\n<', '>\n\n<')],
    ]),
  ),
  'csl-json': [
    inputOf('csl-json', 9000).text.replaceAll('\n', ''),
    `{ "style": "apa", "items": ${inputOf('csl-json', 9000).text.replaceAll('},\n{', '}, {')}}\n`,
  ],
  'papers-json': jsonOf(700),
  markdown: [
    `---\ntitle: Sheep\ndate: 2025-03-13\n---\n\n${lists(9)}`,
    `# Sheep\n\n${lists(8, 7)}[^1]: A note\n\n    that goes on\n\n[shop]: https://example.org\n`,
  ],
  mail: [
    Array.from(
      { length: 12 },
      (_, n) => `From reader@example.org Thu Mar 13 10:00:0${n % 10} 2025
From: no-reply@example.org
To: reader@example.org${n % 3 === 1 ? '' : `\nSubject: Papers ${n}`}
Date: Thu, 13 Mar 2025 10:00:00 +0000
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Get trending papers in your email inbox!

Counting Sheep ${n} by Night: A Study of Flocks

${'We count sheep that were not counted, and find that there are more of them. '.repeat(5)}

`,
    ).join(''),
  ],
  csv: [inputOf('csv short rows', 40_000).text],
  bibtex: [
    `@book{steps, title = {Steps}, year = 2020, publisher = {Mill}}\n\n${inputOf('bibtex', 5000).text}
@incollection{early, crossref = {steps}, title = {Early}}

@inproceedings{late, title = {Late}, crossref = {days}}
@proceedings{days, title = {Days of Counting}, year = 2021}
@inproceedings{later, title = {Later}, booktitle = {Days of Counting}}
`,
  ],
}
const written = Object.fromEntries(
  inPieces.map((name) => [
    name,
    [
      ...inputs.filter((input) => input.split(' ')[0] === name).map((input) => inputOf(input, 9000).text),
      ...(others[name] ?? []),
    ],
  ]),
)

const faults = [
  '[12]\n',
  '3 authors\n',
  'Submitted by\n',
  'https://arxiv.org/abs/2503.10007\n',
  '\n',
  '\r',
  '\r\n',
  '\n\n\n',
  ' ',
  '\u00a0\n',
  '\ufeff',
  '\ufffd',
  'é',
  '{',
  '}',
  '"',
  'Words between.\n',
  'ER  - \n',
  'TY  - JOUR\n',
  '@string{joe = "Joe"}\n',
  '@article{',
  '\\\\\n',
  '[]\n',
  '<!--',
  '-->',
  '<![CDATA[',
  '<PubmedArticle>',
  '{"title": 1}\n',
  ',\n{"note": "none"},\n',
  'null',
  '\nFrom a@example.org Thu Mar 13 10:00:00 2025\n',
  '# 2403.01234\n',
]
/** What leads nowhere and runs: told of by the line, which then should be no line of several papers. */
const programs = ['javascript:alert(1)', '<script>']
/** What puts several records on a line. */
const joints = ['>\n<', '</record><record>', '</entry><entry>', '</entry>', '}, {', '},', '], [', '\\"', '",']

describe.each(inPieces)('%s', (format) => {
  const samples = written[format] as string[]
  /** Papers with pieces cut out and put in, and their bytes in chunks. */
  const texts = fc
    .boolean()
    .chain((joined) =>
      fc.tuple(
        fc.constantFrom(...samples.filter((text) => joined || text.length / text.split('\n').length < 1500)),
        fc.array(
          fc.tuple(fc.nat(), fc.nat(300), fc.constantFrom(...faults, ...(joined ? joints : programs))),
          {
            maxLength: 12,
          },
        ),
        fc.nat(8000),
        fc.boolean(),
      ),
    )
    .map(([sample, edits, length, carriage]) => {
      let text = sample.slice(0, Math.max(1000, sample.length - length))
      for (const [place, cut, fault] of edits) {
        const at = place % (text.length + 1)
        text = text.slice(0, at) + fault + text.slice(at + (cut < 200 ? 0 : cut - 200))
      }
      return carriage ? text.replaceAll('\n', '\r\n') : text
    })

  test('is read in pieces as it is read whole', async () => {
    let pieces = 0
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.integer({ min: 4, max: 3000 }),
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 4 }),
        async (text, pieceLength, lengths) => {
          const bytes = new TextEncoder().encode(text)
          const { digest, parts } = await readInPieces(streamOf(bytes, lengths), format, pieceLength)
          pieces += parts
          expect(plain(digest)).toEqual(plain(await parse(bytes, { format })))
        },
      ),
      { numRuns: 150, seed: 1 },
    )
    expect(pieces).toBeGreaterThan(300)
  })
})

test('a form that is told from a stream is read as from a file', async () => {
  const text = inputOf('ris', 1_500_000).text
  const bytes = new TextEncoder().encode(text)
  let papers = 0
  let parts = 0
  for await (const part of parseStream({ path: 'a/papers.ris', value: streamOf(bytes, [65536]) })) {
    papers += part.papers.length
    parts++
    expect(part.digest).toEqual({ format: 'ris', file: 'a/papers.ris' })
  }
  expect(parts).toBeGreaterThan(1)
  expect(papers).toBe((await parse(text)).papers.length)
})

test('cards of a long page that are printed again are folded in pieces as they are whole, unless far away', async () => {
  const card = (number: number) => `Counting ${number} Sheep\n\nWe count ${number} of them.\n\n`
  const numbers = [...Array.from({ length: 2400 }, (_, number) => number), 10, 1000, 2300]
  const bytes = new TextEncoder().encode(numbers.map(card).join(''))
  const { digest, parts } = await readInPieces(streamOf(bytes, [65536]), 'page-text', 20_000)
  expect(parts).toBeGreaterThan(2)
  expect(plain(digest)).toEqual(plain(await parse(bytes, { format: 'page-text' })))
  expect(digest.papers.length).toBe(2401)
  expect(digest.messages.map(({ ruleId }) => ruleId)).toEqual(['printed-twice', 'printed-twice'])
})

test.each([
  ['lists', lists(190, 12)],
  ['a list of one section', `# Flocks\n\n${lists(1, 4000)}`],
  [
    'a table',
    inputOf('markdown table', 1_400_000)
      .text.replace(/, [^|\n]*/g, '')
      .replace(/http:\/\/arxiv.org\/abs/g, 'https://arxiv.org/abs'),
  ],
])('%s in long Markdown are read in pieces as they are whole', async (_, text) => {
  let parts = 0
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(300), fc.constantFrom(...faults, ...programs)), {
    maxLength: 30,
  })
  await fc.assert(
    fc.asyncProperty(edits, fc.integer({ min: 500, max: 30_000 }), async (edits, pieceLength) => {
      let edited = text
      for (const [place, cut, fault] of edits) {
        const at = place % (edited.length + 1)
        edited = edited.slice(0, at) + fault + edited.slice(at + (cut < 200 ? 0 : cut - 200))
      }
      const bytes = new TextEncoder().encode(edited)
      const read = await readInPieces(streamOf(bytes, [65536]), 'markdown', pieceLength)
      parts = Math.max(parts, read.partsWithPapers)
      expect(plain(read.digest)).toEqual(plain(await parse(bytes, { format: 'markdown' })))
    }),
    { numRuns: 5, seed: 1 },
  )
  expect(parts).toBeGreaterThan(2)
})

test('a form that wants the whole file is one part', async () => {
  const bytes = new TextEncoder().encode(inputOf('papers-yaml', 700_000).text)
  const digests: Digest[] = []
  for await (const { digest, ...part } of parseStream({ value: streamOf(bytes, [65536]) }))
    digests.push({ ...digest, ...part })
  expect(digests.map(plain)).toEqual([plain(await parse(bytes))])
})

test.each([
  ['UTF-8', 'Zoë 🙂 naïve\n', (text: string) => Buffer.from(text)],
  ['damaged UTF-8', 'Zoë\n', (text: string) => Buffer.concat([Buffer.from(text), Buffer.from([0xe9, 10])])],
  ['UTF-16', 'Zoë 🙂\n', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  [
    'Windows-1252',
    'Zoë said “no”\n',
    (text: string) =>
      Buffer.from(
        text.replace(/[“”]/g, (c) => (c === '“' ? '\x93' : '\x94')),
        'latin1',
      ),
  ],
] as const)('%s is decoded in pieces as it is whole', async (_, line, encode) => {
  const bytes = encode(
    `TY  - JOUR\nTI  - Counting late\nER  - \n\n`.repeat(3000) +
      `TY  - JOUR\nTI  - ${line}ER  - \n\n`.repeat(500),
  )
  for (const lengths of [[1000], [77, 13], [70_001]]) {
    const { digest } = await readInPieces(streamOf(bytes, lengths), 'ris', 997)
    const whole = await parse(decode(bytes).text, { format: 'ris' })
    expect(digest.papers).toEqual(whole.papers)
    const told = await parse(bytes, { format: 'ris' })
    expect(plain(digest)).toEqual(plain(told))
  }
})
