import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse as parseWithLibrary } from '@retorquere/bibtex-parser'
import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

const tex = String.raw

/** Entries that a second reader of BibTeX reads as ours does: every way to write values, names, dates. */
const messy = tex`
@string{jes = "Journal of Engine " # {Studies}}
@string(pub = {Steam Press})
% a comment
@comment{jabref-meta: x}
@preamble{"\newcommand{\noop}[1]{}"}

@article{one, author = {Lovelace, Ada and G{\"o}del, Kurt and {van der} Berg, Ana},
  title = {{{N}otes on the {Analytical Engine}}}, journal = jes, month = mar, year = 1843, pages = {1--9}}

@Book(two,
  author    = "Erd{\H{o}}s, P{\'a}l" # " and " # {{\L}ukasiewicz, Jan},
  title     = "The {"}Book{"}",
  publisher = pub,
  year      = {1950},
)

@inproceedings{three,
  title={Nguy{\~{\^e}}n's \emph{method} --- a {\ss}tudy of na{\"\i}ve \AA ngstr{\"o}ms},
  author={Nguy{\~{\^e}}n, V. and de la Cruz, Mar{\'\i}a Jos\'e and {Qwen Team}},
  year={2020}
  , crossref = {vol}
}

@proceedings{vol, title = {Proceedings of Steam}, year = 2020}

@online{four, title = {Dates}, subtitle = {A Range}, date = {2018-02-15/2018-03-01}, author = {King, Jr., Martin and others}}
`

const plain = (text: string | undefined) =>
  (text ?? '')
    .replace(/<[^<>]*>|\\[a-zA-Z]+/g, '')
    .replace(/ı/g, 'i')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

function readWithLibrary(text: string) {
  const { entries } = parseWithLibrary(text, { english: false, sentenceCase: false, unsupported: 'ignore' })
  return entries
    .filter(({ type }) => type !== 'proceedings')
    .map(({ key, fields }) => ({
      key,
      title: plain([fields['title'], fields['subtitle']].filter(Boolean).join(' ')),
      year: /^\d{4}/.exec(fields['date'] ?? fields['year'] ?? '')?.[0],
      authors: (fields.author ?? [])
        .map(({ name, firstName, prefix, lastName, suffix }) =>
          plain(name ?? [firstName, prefix, lastName, suffix].join('')),
        )
        .filter((name) => name !== 'others'),
    }))
}

async function readWithOffprint(text: string) {
  const { papers } = await parse({ path: 'a.bib', value: text })
  return papers.map(({ key = '', title, date, authors }) => ({
    key,
    title: plain(title),
    year: date?.slice(0, 4),
    authors: authors.map(({ name }) => plain(name)),
  }))
}

test('reads what @retorquere/bibtex-parser reads', async () => {
  expect(await readWithOffprint(messy)).toEqual(readWithLibrary(messy))
})

const folder = '../shared/eval/dev/digests/bibtex'
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => !/BBT-(?:873|3430)|scopus|HEPML/.test(name))
  : []

// Real bibliographies by others, which are not part of this repository; without them there is nothing to compare.
test.skipIf(files.length === 0)(
  'reads real files as @retorquere/bibtex-parser does',
  async () => {
    for (const name of files) {
      const text = readFileSync(`${folder}/${name}`, 'utf8')
      expect(await readWithOffprint(text), name).toEqual(readWithLibrary(text))
    }
  },
  120_000,
)
