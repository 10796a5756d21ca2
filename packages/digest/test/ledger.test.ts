import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Digest, formats, parse } from '../src/index.ts'
import { Ledger } from '../src/ledger.ts'
import { digestSchema } from '../src/schemas.ts'
import { Source } from '../src/source.ts'

/** What must hold of any digest, whatever it was made from. */
function check(digest: Digest, text: string): void {
  expect(digest.ledger.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  const lines = text === '' ? 0 : text.split(/\r\n|\r|\n/).length - (/[\r\n]$/.test(text) ? 1 : 0)
  let next = 1
  for (const entry of digest.ledger) {
    expect(entry.line).toBe(next)
    expect(entry.endLine).toBeGreaterThanOrEqual(entry.line)
    next = entry.endLine + 1
    if (entry.kind === 'paper') {
      expect(entry.paper).toBeLessThan(digest.papers.length)
      expect(entry.endPaper ?? entry.paper).toBeLessThan(digest.papers.length)
    }
  }
  expect(next).toBe(lines + 1)
  for (const { source } of digest.papers) {
    expect(source.line).toBeGreaterThanOrEqual(1)
    expect(source.endLine).toBeGreaterThanOrEqual(source.line)
    expect(source.endLine).toBeLessThanOrEqual(lines)
  }
  expect(digest.messages.filter(({ ruleId }) => ruleId === 'format-failed').map(String)).toEqual([])
  for (const message of digest.messages) expect(message.note, message.reason).toBeTruthy()
  const { messages, ...plain } = digest
  expect(digestSchema.safeParse(plain).error?.issues).toBeUndefined()
}

/** Real digests of this project, by the form that reads them and by any other. */
const folder = fileURLToPath(new URL('../../../fixtures/digests', import.meta.url))
const fixtures = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8').slice(0, 6000))
const samples = [
  ...fixtures,
  '@article{weber2025, title = {Counting {L}ate}, author = {Weber, Ada and others}, year = 2025}\n',
  'TY  - JOUR\nTI  - Counting Late\nAU  - Weber, Ada\nPY  - 2025//\nER  - \n',
  'PMID- 123\nTI  - Counting late.\nFAU - Weber, Ada\n\n',
  '[{"title": "Counting Late", "id": "http://arxiv.org/abs/2503.01234v1"}]\n',
  '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Counting Late</title><id>http://arxiv.org/abs/2503.01234v1</id></entry></feed>\n',
  '\\\\\narXiv:2503.01234\nDate: Mon, 3 Mar 2025 18:21:23 GMT   (27kb)\n\nTitle: Counting\n  Late\nAuthors: Ada Weber\nCategories: cs.CL\n\\\\\n  We count.\n\\\\ ( https://arxiv.org/abs/2503.01234 ,  27kb)\n',
  'Title: Counting Late\nPDF: https://arxiv.org/pdf/2503.01234\nSummary: We count.\n---\n',
  '2503.01234\n10.1000/xyz\n',
  '| Title | Link |\n|---|---|\n| Counting Late | [pdf](https://arxiv.org/pdf/2503.01234) |\n\n- **Counting Early.** [paper](https://arxiv.org/abs/2503.01235)\n',
  'FN Web of Science\nVR 1.0\nPT J\nAU Weber, Ada\n   Hopper, Grace\nTI Counting\n   Late\nPY 2025\nER\n\nEF\n',
  '<1. >\nVN  - Ovid Technologies\nAU  - Weber, Ada\nTI  - Counting late.\nSO  - Numbers. 8(6):1-2, March 2025.\n\n<2. >\nTI  - Counting early.\n',
  'RT Journal Article\nA1 Weber,Ada\nT1 Counting Late\nYR 2025\nAB We count.\n\nRT Book\nT1 Counting\n',
  '%0 Journal Article\n%T Counting Late\n%A Weber, Ada\n%D 2025\n\n%T Counting Early\n',
  '<html><body><article itemscope><h3><a href="https://arxiv.org/abs/2503.01234">Counting Late</a></h3><p class="abstract">We count.</p></article></body></html>\n',
  'title,authors,doi\n"Counting, Late",Ada Weber,10.1000/xyz\n',
  '<OAI-PMH><ListRecords>\n<record><header><identifier>oai:arXiv.org:2503.01234</identifier></header><metadata><arXiv><id>2503.01234</id><title>Counting\n  Late</title></arXiv></metadata></record>\n</ListRecords></OAI-PMH>\n',
  'Papers\n======\n\n.. contents::\n   :depth: 2\n\n.. [#] `Counting\n   Late <https://arxiv.org/abs/2503.01234>`_, Weber 2025.\n',
  '<dblp>\n<article key="journals/n/W25"><author>Ada Weber</author>\n<title>Counting Late.</title><year>2025</year></article>\n</dblp>\n',
  '<article><front>\n<article-meta><title-group><article-title>Counting <i>Late</i></article-title></title-group></article-meta></front>\n<body><p>We count.</p></body></article>\n',
  '<doi_records><doi_record><crossref><journal><journal_article>\n<titles><title>Counting Late</title></titles><doi_data><doi>10.1000/xyz</doi></doi_data></journal_article></journal></crossref></doi_record></doi_records>\n',
]

/** Strings of the pieces that formats look for, in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '\n',
          '\r',
          '\r\n',
          '\n\n',
          ' ',
          '\t',
          '\u00a0',
          '\u200b',
          '\ufeff',
          '\0',
          '\ud800',
          '🙂',
          '标题：',
          '---',
        ],
        ...[
          '[',
          ']',
          '(',
          ')',
          '](',
          '][',
          '|',
          '\\',
          '{',
          '}',
          '"',
          '*',
          '**',
          '`',
          '```',
          '<',
          '>',
          '&amp;',
          '#',
          '# ',
        ],
        ...[
          '- ',
          '1. ',
          'Title: ',
          '@article{',
          'TY  - ',
          'ER  - ',
          'PMID- ',
          '\\\\\n',
          '<entry>',
          '</entry>',
          '{"title":',
        ],
        ...[
          'https://arxiv.org/abs/2503.01234',
          'arXiv:2503.01234v2',
          '10.1000/xyz',
          'javascript:alert(1)',
          'Mar 13',
        ],
        ...[
          '3 authors',
          'Submitted by',
          '24',
          'Counting Late',
          'We study how models count.',
          'a, b and c',
          'et al.',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(...samples.map((sample) => sample.slice(0, 400))),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

/** Samples with pieces cut out, doubled, moved and replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.array(fc.tuple(fc.nat(), fc.nat(80), fc.constantFrom('cut', 'double', 'insert', 'upper'), pieces), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([sample, edits]) => {
    let text = sample
    for (const [place, length, kind, piece] of edits) {
      const at = place % (text.length + 1)
      const middle = text.slice(at, at + length)
      const changed =
        kind === 'cut'
          ? ''
          : kind === 'double'
            ? middle + middle
            : kind === 'upper'
              ? middle.toUpperCase()
              : piece + middle
      text = text.slice(0, at) + changed + text.slice(at + length)
    }
    return text
  })

/** Texts for all forms together. */
const TEXTS = 100_000
const ofEach = Math.ceil(TEXTS / formats.length / 2)
/** Microseconds of processor time that no text of this size may take: some thousand times what one takes. */
const HANG = 1_000_000

/** Reads a text, and checks what must hold. */
async function checkReading(text: string, format?: string): Promise<void> {
  const before = process.cpuUsage()
  const digest = await parse(text, format === undefined ? {} : { format })
  const { user, system } = process.cpuUsage(before)
  expect(user + system, 'processor time').toBeLessThan(HANG)
  check(digest, text)
}

describe.each(formats.map((format) => [format.name] as const))('the ledger of %s', (format) => {
  test('covers any text without gap, and nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, (text) => checkReading(text, format)),
      { numRuns: ofEach, seed: 1 },
    )
  })

  test('covers any mutation of a digest', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, (text) => checkReading(text, format)),
      { numRuns: ofEach, seed: 2 },
    )
  })
})

test('detection takes any text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(pieces, mutated, fc.string({ unit: 'binary' })), (text) => checkReading(text)),
    { numRuns: ofEach, seed: 3 },
  )
})

test('any bytes are read, or said to be no text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const digest = await parse(bytes)
      expect(digest.messages.length > 0 || digest.papers.length > 0).toBe(true)
    }),
    { numRuns: ofEach, seed: 4 },
  )
})

describe('Ledger', () => {
  const ledgerOf = (text: string) => new Ledger(new Source(text))

  test('gives a line to the last claim, and blank lines to the entry before them', () => {
    const ledger = ledgerOf('\na\nb\n\nc\n')
    ledger.claim(2, 5, { kind: 'paper', paper: 0, field: 'entry' })
    ledger.claim(5, 5, { kind: 'furniture', name: 'rule' })
    expect(ledger.entries('?')).toEqual([
      { line: 1, endLine: 4, start: 0, end: 6, kind: 'paper', paper: 0, field: 'entry' },
      { line: 5, endLine: 5, start: 6, end: 8, kind: 'furniture', name: 'rule' },
    ])
  })

  test('gives a line of two papers to both', () => {
    const ledger = ledgerOf('a b\n')
    ledger.claim(1, 1, { kind: 'paper', paper: 3, field: 'title' })
    ledger.claim(1, 1, { kind: 'paper', paper: 4, field: 'title' })
    expect(ledger.entries('?')).toMatchObject([{ kind: 'paper', paper: 3, endPaper: 4 }])
  })

  test('makes one entry of unread lines that follow each other for one reason, two where a blank line parts them', () => {
    const ledger = ledgerOf('a\nb\n\nc\nd\n')
    for (const line of [1, 2, 4]) ledger.claim(line, line, { kind: 'unread', reason: 'no field' })
    ledger.claim(5, 5, { kind: 'unread', reason: 'no record' })
    expect(ledger.entries('?').map(({ line, endLine }) => [line, endLine])).toEqual([
      [1, 3],
      [4, 4],
      [5, 5],
    ])
  })

  test('ignores lines outside the source, and calls the rest unread', () => {
    const ledger = ledgerOf('a\nb')
    ledger.claim(-3, 0, { kind: 'furniture', name: 'rule' })
    ledger.claim(2, 99, { kind: 'furniture', name: 'rule' })
    expect(ledger.entries('nobody knows it')).toEqual([
      { line: 1, endLine: 1, start: 0, end: 2, kind: 'unread', reason: 'nobody knows it' },
      { line: 2, endLine: 2, start: 2, end: 3, kind: 'furniture', name: 'rule' },
    ])
  })
})
