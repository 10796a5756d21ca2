import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  markupHtml,
  markupLinks,
  markupTex,
  markupText,
  mathToText,
  readMarkup,
} from '../../src/markup/index.ts'

const text = (tex: string) => markupText(readMarkup(tex))
const html = (tex: string) => markupHtml(readMarkup(tex))

test('money is no maths', () => {
  expect(text('costs $5 and $6 a page')).toBe('costs $5 and $6 a page')
  expect(html('from $10 to $20')).not.toContain('<math')
})

test.each([
  ['gains of 2\\%$\\sim$23\\%, and 1.1$\\times$4', 'gains of 2%∼23%, and 1.1×4'],
  ['an S$^2$3D for $5 and an $ \\ell_2 $ norm', 'an S²3D for $5 and an ℓ₂ norm'],
  ['pay $5, $\\alpha$ or $7', 'pay $5, α or $7'],
  ['that \\[x^2\\] holds', 'that x² holds'],
])('what can only be a formula is one, whatever stands at its dollars: %s', (tex, plain) => {
  expect(text(tex)).toBe(plain)
})

test('accents and escapes become characters', () => {
  expect(text('G\\"odel, 50\\%, {\\L}ukasiewicz, {\\aa}, Stra\\ss{}e, na{\\"\\i}ve')).toBe(
    'Gödel, 50%, Łukasiewicz, å, Straße, naïve',
  )
  expect(text("``quoted'' and \\textsc{Small}")).toBe('“quoted” and Small')
  expect(text("a `single one' of `Ada's' and \\=a \\=Onishi")).toBe(
    'a ‘single one’ of ‘Ada’s’ and ā Ōnishi'.replace('a’s', "a's"),
  )
})

test('ties are spaces', () => {
  expect(text('in Task~2 of forms~(new), i.e.~to see, vs.~5')).toBe(
    'in Task 2 of forms (new), i.e. to see, vs. 5',
  )
  expect(text('some 12~$m^2$~each, at ~$5\\times$')).toBe('some 12 m² each, at ~5×')
})

test.each([
  'a {set} of {braces}, ~5 of them, word~word',
  'C:\\temp\\new, \\d+\\.txt, \\o/, \\\\server\\share, f\\b',
  'he said \\"our method\\" and \\"yours\\"',
  "rock 'n' roll, 5'' screens, `code`, `isn't` it",
  '4~128 shots, 1.4x~2x, ~5 of them, ~/home',
  'price: $5 and cheaper by 3$ than that',
  '\\unknown{x} and \\cite{key}',
])('what is no TeX loses no character: %s', (plain) => {
  expect(text(plain)).toBe(plain)
})

test('old changes of font are styles', () => {
  expect(html('a {\\em new {\\bf word}}')).toBe('a <em>new <strong>word</strong></em>')
})

test('addresses in commands are links, and say what they lead to', () => {
  const markup = readMarkup('Code: \\url{https://example.org/a_b}, \\href{https://example.org/x}{our data}.')
  expect(markup).toEqual([
    { type: 'text', value: 'Code: ' },
    { type: 'link', url: 'https://example.org/a_b', kind: 'code' },
    { type: 'text', value: ', ' },
    { type: 'link', url: 'https://example.org/x', kind: 'data', text: 'our data' },
    { type: 'text', value: '.' },
  ])
})

test('each address of a sentence is what the words before it say, addresses without a scheme are links too', () => {
  const markup = readMarkup(
    'The data are at https://example.org/a, the project page at https://example.org/b. See www.example.org/c) or github.com/d/e.',
  )
  expect(markupLinks(markup)).toEqual([
    { type: 'link', url: 'https://example.org/a', kind: 'data' },
    { type: 'link', url: 'https://example.org/b', kind: 'project' },
    { type: 'link', url: 'https://www.example.org/c', kind: 'other', text: 'www.example.org/c' },
    { type: 'link', url: 'https://github.com/d/e', kind: 'code', text: 'github.com/d/e' },
  ])
  expect(text('[github.com/d/e](https://github.com/d/e)')).toBe('[github.com/d/e](https://github.com/d/e)')
  expect(markupLinks(readMarkup('mail a@www.example.org, not-github.com/a or github.com'))).toEqual([])
})

test('an unsafe address is no link', () => {
  expect(html('\\href{javascript:alert(1)}{x}')).not.toContain('<a')
})

test('a long text of unfinished commands is read in linear time', () => {
  for (const part of ['\\emph{', '$x$\\emph{a}', '{\\em ', '\\url{', '``', '$5 and ', '\\(', '{\\"']) {
    expect(text(part.repeat(20_000)).length).toBeGreaterThan(0)
  }
})

test('emphasis is markup in HTML, and plain elsewhere', () => {
  expect(html('an \\emph{important \\textbf{word}}')).toBe('an <em>important <strong>word</strong></em>')
  expect(text('an \\emph{important} word')).toBe('an important word')
})

test('addresses are links; the full stop and the bracket are the sentence’s', () => {
  expect(html('see (https://example.org/a?b=1&c=2).')).toBe(
    'see (<a href="https://example.org/a?b=1&amp;c=2" rel="nofollow">https://example.org/a?b=1&amp;c=2</a>).',
  )
})

test('quotation marks of TeX pair around formulas and styles, too, but not across paragraphs', () => {
  expect(text("the ``$x$-norm'' of ``\\emph{so}'', 5'' wide")).toBe("the “x-norm” of “so”, 5'' wide")
  expect(text("an ``open $x$\n\none, '' apart")).toBe("an ``open x\n\none, '' apart")
})

describe('formulas', () => {
  test.each([
    ['S^{2}', 'S²'],
    ['\\ell_{2,1}', 'ℓ₂,₁'],
    ['O(n\\log n)', 'O(n log n)'],
    ['\\tilde{O}(\\sqrt{T})', 'Õ(√T)'],
    ['x \\in \\mathbb{R}^{d \\times n}', 'x ∈ ℝ^(d × n)'],
    ['\\frac{a+b}{c}', '(a+b)/c'],
    ['360^\\circ', '360°'],
    ['\\unknown{x}', 'unknown x'],
    ['\\text{if } x>0', 'if x > 0'],
    ['\\R^n', 'ℝⁿ'],
    ['\\mathbbm{E}_\\rm{c}', '𝔼_c'],
    ['\\Tilde{O}(n) \\subsetneq \\textcolor{red}{A}', 'Õ(n) ⊊ A'],
    ['a \\xrightarrow{f} b \\unicode{x2014} 5\\arcdeg', 'a →^f b — 5°'],
    ['\\ket{\\psi}\\bra{0}', '|ψ⟩⟨0|'],
    ['\\tilde{ \\mathcal{O} } \\alpha \\beta \\times \\gamma', 'Õ αβ × γ'],
  ])('%s is %s in plain text', (tex, plain) => {
    expect(mathToText(tex)).toBe(plain)
  })

  test('are MathML in HTML, without style or link', () => {
    const formula = html('by $\\color{red}{3.9}\\times$ and $\\href{javascript:alert(1)}{x}$')
    expect(formula).toContain('<mo>×</mo>')
    expect(formula).not.toMatch(/style=|href=/)
  })

  test.each([
    ['is $x$FT here', 'is <span class="together">∎FT</span> here'],
    ['non$x$ and 2$y$ so', '<span class="together">non∎</span> and <span class="together">2∎</span> so'],
    ['an $x$th$y$nd of', 'an <span class="together">∎th∎nd</span> of'],
    ['$a$$b$.', '<span class="together">∎∎.</span>'],
    ['$x$FT', '<span class="together">∎FT</span>'],
    ['$x$-means, f($x$).', '<span class="together">∎-means,</span> <span class="together">f(∎).</span>'],
    ['of $x$ and non-$x$', 'of ∎ and non-∎'],
    ['我们用$x$计数，$x$。', '我们用∎计数，<span class="together">∎。</span>'],
    ['a $x$\\emph{b}', 'a ∎<em>b</em>'],
  ])('%s: a formula stays with what touches it', (tex, expected) => {
    expect(markupHtml(readMarkup(tex), { formula: () => '∎' })).toBe(expected)
  })

  test('are whole behind a percent sign, and whatever set of numbers or fraction they have', () => {
    const shown = (tex: string) => html(tex).replaceAll(/<[^>]+>/g, '')
    expect(shown('$5% \\leq x$')).toContain('≤')
    expect(shown('$\\C$ and $\\nicefrac{a}{b}$')).toBe('ℂ and ab')
  })

  test('of packages and of authors’ own macros are typeset too, unknown macros under their names', () => {
    const shown = (tex: string) => html(tex).replaceAll(/<[^>]+>/g, '')
    expect(html('$O(1/\\eps)\\mbox{ of a_b}$ and $\\mathbbm{1}\\unicode{x2014}$')).not.toContain('<code>')
    expect(shown('$1/\\eps$')).toBe('1/eps')
    expect(shown('$\\unicode{60}b\\unicode{62}$')).not.toContain('<b>')
  })

  test('that cannot be typeset stand as their source', () => {
    expect(html('see $\\frac{1}$')).toBe('see <code>\\frac{1}</code>')
    expect(html('see $\\mu^$')).toBe('see <code>\\mu^</code>')
  })
})

test('TeX for exports escapes what TeX reads', () => {
  expect(markupTex(readMarkup('50\\% of \\emph{a\\_b} in $x_1$'))).toBe('50\\% of \\emph{a\\_b} in $x_1$')
})

test('no text brings markup of its own into HTML', () => {
  const hostile = fc.constantFrom(
    '<script>',
    '<img src=x onerror=alert(1)>',
    '$',
    '\\emph{',
    '}',
    '"',
    '&',
    'javascript:alert(1)',
    'https://a.b/"><b>',
    '\\href{javascript:x}{y}',
    '\\url{',
    'x^2',
    '\\(',
    '\\)',
  )
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 12 }), (parts) => {
      const page = html(parts.join(' '))
      expect(page).not.toMatch(/<(?!\/?(?:em|strong|code|a|math|m[a-z]+|semantics|annotation)[\s>])/)
      for (const [, href = ''] of page.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https?:\/\//)
      expect(page).not.toMatch(/<[^>]*\son\w+=/)
    }),
    { seed: 3, numRuns: 2000 },
  )
})
