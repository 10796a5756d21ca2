import { parse } from '@retorquere/bibtex-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bibtexFile, toBibtex } from '../../src/citation/bibtex.ts'
import { annotated, bare, citable, preprint, published } from './papers.ts'

/** The fields of an entry as a well-kept reader of BibTeX sees them. */
function readBack(bibtex: string) {
  const { entries, errors } = parse(bibtex, {
    sentenceCase: false,
    removeOuterBraces: [],
    caseProtection: false,
  })
  expect(errors).toEqual([])
  return entries
}

describe('toBibtex', () => {
  it('writes a preprint as @misc with its arXiv id, one field a line', () => {
    expect(toBibtex(preprint)).toMatchInlineSnapshot(`
      "@misc{s2ft-efficient-tuning,
        title = {{S²FT}: Efficient {LLM} Tuning at 50\\% of the Cost \\& Time},
        author = {van den Oord, Aäron and {ICARUS and SBND Collaborations} and 张三 and Tardos, Éva},
        year = {2024},
        month = dec,
        day = {9},
        eprint = {2412.06289},
        archiveprefix = {arXiv},
        eprinttype = {arxiv},
        primaryclass = {cs.LG},
        url = {https://arxiv.org/abs/2412.06289},
        keywords = {fine-tuning, sparsity},
        abstract = {We tune \\{few\\} weights\\_only. It costs \\$5 and \\#1.},
      }
      "
    `)
  })

  it('writes a published paper with its venue, and says that authors are missing', () => {
    expect(toBibtex(published)).toMatchInlineSnapshot(`
      "@article{a-journal-paper,
        title = {A journal paper on {Bayesian} inference},
        author = {Lovelace, Ada and King, Jr., Martin Luther and others},
        year = {1998},
        month = jun,
        journal = {Journal of Made-Up Results},
        volume = {49},
        number = {8},
        pages = {693--702},
        doi = {10.1002/(sici)1097-4571(1998)49:8<693::aid-asi4>3.0.co;2-o},
        eprint = {math/0309136},
        archiveprefix = {arXiv},
        eprinttype = {arxiv},
        url = {https://doi.org/10.1002/(sici)1097-4571(1998)49:8%3C693::aid-asi4%3E3.0.co;2-o},
      }
      "
    `)
  })

  it('writes what is known of a bare title, and its page', () => {
    expect(toBibtex(bare, { url: 'https://example.org/papers/sparse-attention/' })).toMatchInlineSnapshot(`
      "@misc{sparse-attention,
        title = {Sparse Attention},
        url = {https://example.org/papers/sparse-attention/},
      }
      "
    `)
  })

  it('has the words of others as annotation, and notes where no style prints them', () => {
    expect(toBibtex(annotated)).toMatchInlineSnapshot(`
      "@misc{sparse-attention,
        title = {Sparse Attention},
        annote = {Half the weights go, and 90\\% of the quality stays.},
        comment = {12 pages; Best paper},
      }
      "
    `)
  })

  it.each([
    [
      'a capital that is no Latin letter of ASCII',
      { title: 'A study of ÉLAN' },
      'title = {A study of {ÉLAN}}',
    ],
    ['a formula with spaces', { title: 'The $S^{a B}$FT of models' }, 'title = {The $S^{a B}$FT of models}'],
    ['dollars that are no formula', { title: 'From $5 & up to $6' }, 'title = {From \\$5 \\& up to \\$6}'],
    ['dollars around what is no formula', { title: 'The $a & b$ of c' }, 'title = {The \\$a \\& b\\$ of c}'],
    ['half a character', { title: 'One \ud800 two' }, 'title = {One \ufffd two}'],
    ['somebody called others', { authors: [{ name: 'others' }] }, 'author = {{others}}'],
    [
      'a family name of several words with an "and"',
      { authors: [{ name: 'Ada Rose and Thorn', family: 'Rose and Thorn', given: 'Ada' }] },
      'author = {{Rose and Thorn}, Ada}',
    ],
  ])('writes %s such that BibTeX reads it as it is', (_, facts, line) => {
    expect(toBibtex(citable(facts))).toContain(`  ${line},\n`)
  })

  it('is read back as it was', () => {
    const [entry] = readBack(toBibtex(preprint))
    expect(entry).toMatchObject({
      type: 'misc',
      key: 's2ft-efficient-tuning',
      fields: {
        title: preprint.title,
        author: [
          { lastName: 'Oord', prefix: 'van den', firstName: 'Aäron' },
          { name: 'ICARUS and SBND Collaborations' },
          { lastName: '张三' },
          { lastName: 'Tardos', firstName: 'Éva' },
        ],
        year: '2024',
        month: '12',
        eprint: '2412.06289',
        eprinttype: 'arxiv',
        primaryclass: 'cs.LG',
        url: 'https://arxiv.org/abs/2412.06289',
        abstract: 'We tune {few} weights_only. It costs $5 and #1.',
      },
    })
    const [other] = readBack(toBibtex(published))
    expect(other?.fields).toMatchObject({
      doi: published.ids.doi,
      journal: published.venue,
      author: [
        { lastName: 'Lovelace', firstName: 'Ada' },
        { lastName: 'King', firstName: 'Martin Luther', suffix: 'Jr.' },
        { lastName: 'others' },
      ],
    })
  })

  it.each([
    ['a formula in dollars', 'Tuning with $\\ell_1$ norms', 'Tuning with ℓ₁ norms'],
    ['a formula without its dollars', 'S^{2}FT tunes', 'S²FT tunes'],
    ['currency', 'It costs $5 and $6', 'It costs $5 and $6'],
    ['HTML', 'A <script>alert(1)</script> title', 'A <script>alert(1)</script> title'],
    ['an escape that was left', 'At 50\\% of it', 'At 50% of it'],
    ['unbalanced braces', 'A { and a }} title', 'A { and a }} title'],
    ['a lone backslash', 'C:\\temp', 'C:\\temp'],
    ['Chinese', '稀疏自编码器的研究', '稀疏自编码器的研究'],
  ])('reads %s back', (_, title, expected) => {
    const [entry] = readBack(toBibtex(citable({ title })))
    expect(entry?.fields['title']).toBe(expected)
  })

  it('keeps every title of plain text', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcXYZ09éßл中%&#_{}<>~-:.,()[]"\'@=+*/|;?!'),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const title = words.join(' ')
        // Ligatures and quotes are TeX's own: `--` is a dash to every reader.
        fc.pre(!/--|''|``|""|[?!]`|["']/.test(title))
        const [entry] = readBack(toBibtex(citable({ title })))
        expect(entry?.fields['title']).toBe(title)
      }),
      { seed: 20250313, numRuns: 200 },
    )
  })
})

describe('bibtexFile', () => {
  it('holds every paper under a key of its own', () => {
    const entries = readBack([...bibtexFile([preprint, published, bare])].join(''))
    expect(entries.map(({ key }) => key)).toEqual([
      's2ft-efficient-tuning',
      'a-journal-paper',
      'sparse-attention',
    ])
  })
})
