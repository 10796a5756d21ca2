import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { markupText, mathToText, type Repair, readMarkup, repairTex } from '../../src/markup/index.ts'
import { SUSPICIOUS } from '../../src/markup/repair/suspicion.ts'
import { mayHaveTraces } from '../../src/markup/repair/traces.ts'

const root = join(import.meta.dirname, '../../../..')
const shared = join(root, '../shared')
const seed = readFileSync(join(root, 'fixtures/digests/2025-03-13-trending.txt'), 'utf8').split('\n')

const read = (text: string) => markupText(readMarkup(repairTex(text).text))

describe('damage of the seed', () => {
  test.each([
    [13, 'rotation error of 0.0562° on the KITTI'],
    [49, '(∼50%)'],
    [49, '>80%'],
    [93, 'ℓ₂,₁-norm'],
    [93, 'ℓₚ(0 < p ≤ 1)-norm'],
    [93, '—it'],
    [161, 'existence of – essential'],
    [165, '91.7%'],
    [165, '3.0%'],
    [177, '3%'],
    [217, '3.9×'],
    [217, '1.5–7.1×'],
    [217, '1.2–1.4×'],
    [217, '5.5-6.7 times'],
    [229, '1.3–2.4× – '],
    [237, '(x, α, Σ)'],
    [239, 'S²FT'],
    [241, '3×'],
    [241, '1.5–2.7×'],
  ])('line %i reads %s', (line, text) => {
    expect(read(seed[line - 1] as string)).toContain(text)
  })

  test('nothing else is changed', () => {
    const changed = seed.flatMap((text, index) => (repairTex(text).repairs.length > 0 ? [index + 1] : []))
    expect(changed).toEqual([13, 49, 93, 161, 165, 177, 217, 229, 237, 239, 241])
  })
})

describe('damage that is found by its cause', () => {
  test('a circle is a degree behind a number alone', () => {
    expect(read('turned by 40^{circ} at')).toContain('40°')
    expect(repairTex('some words ^{circ} of it').repairs.map(({ rule }) => rule)).not.toContain('degree')
  })

  test.each([
    ['mathcal{O}(n log n) time', 'O(n log n) time'],
    ['a vector in mathbb{R}^{d times n}', 'a vector in ℝ^(d × n)'],
    ['x in mathbb{R}^d', 'x ∈ ℝᵈ'],
    ['tilde{O}(sqrt{T})', 'Õ(√T)'],
    ['WMT14 Enrightarrow De', 'WMT14 En→ De'],
    ['32times32 images', '32×32 images'],
    ['with epsilon = 8/255 and', 'with ϵ = 8/255 and'],
    ['65pm5% of them', '65±5% of them'],
    ['an F_1 of 0.5', 'an F₁ of 0.5'],
    ['(epsilon, d)', '(ϵ, d)'],
    ['at most 10^{-5}', 'at most 10⁻⁵'],
    ['the I^3C-Select method', 'the I³C-Select method'],
    ['a map of mathbb{R}^{rtimes d} onto', 'a map of ℝ^(r×d) onto'],
    ['in O(log n/(mp)) rounds', 'in O(log n/(mp)) rounds'],
    ['the rate (r/r_{mid})^gamma of', 'the rate (r/r_mid)^γ of'],
    ['of boldsymbol{gg}^{top} and', 'of ggᵀ and'],
    ['with varepsilon=2,delta=10^{-5} so', 'with ε = 2,δ = 10⁻⁵ so'],
    ["the ``v_t rightarrow v_{t+1}'' step", 'the “vₜ → vₜ₊₁” step'],
    ['one sees mathsf{A} subsetneq mathsf{B}, and', 'one sees A ⊊ B, and'],
    ['the states ket{0} of', 'the states |0⟩ of'],
    ['from GTA5xrightarrow{}City on', 'from GTA5→City on'],
    ['as nrightarrow infty we', 'as n → ∞ we'],
    ['it is mbox{textbf{Q}uick} and', 'it is Quick and'],
    ['for M_rm{star} of', 'for Mₛₜₐᵣ of'],
    ['RoBERTa_{large}', 'RoBERTa_large'],
    ['a textbf{strong} word', 'a strong word'],
    ['with probability 1-delta', 'with probability 1-δ'],
    ['a bound of O(1/alpha)', 'a bound of O(1/α)'],
    ['on n times d matrices, where k ll N', 'on n × d matrices, where k ≪ N'],
    ['an image of 224 times 224', 'an image of 224×224'],
    ['for t in [0, 1) and p in [-1,1]', 'for t ∈ [0, 1) and p ∈ [-1,1]'],
    ['from 74.4%rightarrow82.1%', 'from 74.4%→82.1%'],
    ['a tile of geq4', 'a tile of ≥4'],
    ['the minimiser w^star of cal{D}', 'the minimiser w* of D'],
    ['it is 2{times} faster, sim 1.5 points', 'it is 2× faster, ∼1.5 points'],
    ['an F_{0.5} of', 'an F_0.5 of'],
    ['is (epsilon, delta)-private', 'is (ϵ, δ)-private'],
    ['in Omegaleft(frac{k}{n^2}log nright) steps', 'in Ω(k/n² log n) steps'],
    ['a bound of O(sqrt{k}n_ylog(n/epsilon))', 'a bound of O(√kn_y log(n/ϵ))'],
    ['the norm (sum_i x_i^2)^{1/2} is', 'the norm (∑ᵢ xᵢ²)^(1/2) is'],
    ['for every kin mathbb{N} and Ain mathbb{R}^{mtimes n}', 'for every k ∈ ℕ and A ∈ ℝ^(m×n)'],
    ['with x in {0,1}^n, and {x_i}_{i=1}^k', 'with x ∈ {0,1}ⁿ, and {xᵢ}ᵢ₌₁ᵏ'],
    ['the decay tau^-topi^-nu_tau', 'the decay τ⁻ → π⁻ν_τ'],
    ['in e^+e^- to W^+W^- events', 'in e⁺e⁻ → W⁺W⁻ events'],
    ['where nle m, mgeq 1, Acup B, and Ltoinfty: it', 'where n ≤ m, m ≥ 1, A∪B, and L → ∞: it'],
    ['Adam^+ of I ^2-SLAM, TiO_2 and Br _2', 'Adam⁺ of I ²-SLAM, TiO₂ and Br ₂'],
    ['text{A}cap text{B}, log{T}, frac12-scale', 'A∩B, log T, 1/2-scale'],
    ['5sim10 or mathbf{9}times; sim10times, 2times sim 4times', '5∼10 or 9×; ∼10×, 2× ∼ 4×'],
    ['a tildeOmega(frac{1}{n}) rate, hat{mathcal{D}}', 'a Ω̃(1/n) rate, D̂'],
    ['widetilde Oleft(n^2right) and bar b, H rightarrow bbar{b}', 'Õ(n²) and bar b, H → bb̄'],
    ['1.5-2times for {2.5 times} the cost', '1.5–2× for 2.5× the cost'],
  ])('%s', (damaged, text) => {
    expect(read(damaged)).toBe(text)
  })
})

describe('macros that have kept their backslash, and lost their dollars', () => {
  test.each([
    ['gains \\sim 0.85 points', 'gains ∼0.85 points'],
    ['in \\mathcal{O}(L^2), up to 4\\times less', 'in O(L²), up to 4× less'],
    ['decays as r^{-\\alpha}', 'decays as r^(-α)'],
    [
      'from O\\bigl(N\\,k + (N/k)^2\\bigr) to \\Omega\\left(n \\log_2 |S|\\right).',
      'from O(N k + (N/k)²) to Ω(n log₂ |S|).',
    ],
    ['the \\mathcal{F}_\\beta of \\tau', 'the F_β of τ'],
  ])('%s', (damaged, text) => {
    expect(read(damaged)).toBe(text)
  })
})

test.each([
  ['from O(n^2) to O(n)', 'from O(n²) to O(n)'],
  ['the textbf{T}raining of {bf M}asked and textit{L}inking', 'the Training of Masked and Linking'],
  ['Meta_{Abd} and Multi^2, Tuning(H^2LPT)', 'Meta_Abd and Multi², Tuning(H²LPT)'],
  ['ranks {textbf{3rd}} here', 'ranks 3rd here'],
  ['the textbf{B}ne textbf{G}ll model', 'the Bne Gll model'],
  ['a PtO_2 square-planar and a partial d^7 state', 'a PtO₂ square-planar and a partial d⁷ state'],
])('words beside formulas stay words: %s', (damaged, text) => {
  expect(read(damaged)).toBe(text)
})

test.each([
  ['as in \\cite{a}, and \\citep[p.~3]{b,c}.', 'as in, and.'],
  ['others (\\cite{a}) of Section~\\ref{x}', 'others of Section'],
])('references are left out: %s', (damaged, text) => {
  expect(read(damaged)).toBe(text)
})

describe('a formula is repaired whole or not at all', () => {
  test.each([
    ['a gap of 5~mathrm{km} and 3.2,M_odot', 'a gap of 5 km and 3.2 M_⊙'],
    ['is |u|_2 leq sqrt{k}, where', 'is ‖u‖₂ ≤ √k, where'],
    ['about 10^{4} , mathrm{GeV} of', 'about 10⁴ GeV of'],
    ['with W in mathcal{R}^{n times d} and', 'with W ∈ R^(n × d) and'],
    ['at nicefrac{1}{2} and O(n^2|N|^3 + n|N|^2)', 'at 1/2 and O(n²|N|³ + n|N|²)'],
    ['at pm 40^circ from', 'at ±40° from'],
    ['the state ^3P_{1/2} of', 'the state ³P_(1/2) of'],
    ['to h_*(x) = frac{1}{m}sum_{i=1}^m x_i in all', 'to h_*(x) = 1/m∑ᵢ₌₁ᵐ xᵢ in all'],
    ['the rate n^{-min{a, b}} of', 'the rate n^(-min{a, b}) of'],
    ['at most O(k! n^2) steps', 'at most O(k! n²) steps'],
    ['for any rin (0,1] and', 'for any r ∈ (0,1] and'],
    ['the sum_{sin S} w(s) of sin mathbb{N}', 'the ∑_(s ∈ S) w(s) of s ∈ ℕ'],
    ['with mathbb{P}{X > 1_a} of {y: y = f_1(x)}', 'with ℙ{X > 1ₐ} of {y: y = f₁(x)}'],
    ['a ratio of A_{x} : B_{y} here', 'a ratio of Aₓ : B_y here'],
  ])('%s', (damaged, text) => {
    expect(read(damaged)).toBe(text)
  })

  test.each([
    // A macro of the author's own.
    'a regret of Gtilde{mathcal{O}}(k sqrt{T} ownmacro{s}{t}) in all',
    // A norm, or an absolute value.
    'the error |x - y|^2 is',
    // What stands beside it is a macro of the author's own, or a thin space that may be a comma.
    'the state (y_1, ownmacro{x}_2) sim cN(0, d^{2}) in all',
    'a mass of 2.8, M_odot, and a width of (640,K^{2})',
    // A product, or a list; an arrow, or a word; an element, or a word.
    'in O(N,k_{1}) steps',
    'a rate of Theta(A,B^{2}) or exp(n,omega^{2}) here',
    'at 3.0^{2}, h^{-1} , M_odot and x_1, y_2 , K',
    'a text{a,b}_{2} of',
    'the level H_2 in M_3 was',
    // The letter R, or an author's macro for the real numbers.
    'points of R^d and a W in R^{n times m}',
    // A norm, or an absolute value.
    'the error of |u - v_2| and |A^{-1}| and |U_0| leq sqrt{d} is',
    // A group, or a set, or braces of the sentence.
    'a set {x^k} or a step {z approx 1.2} here',
    'the name {mathrm{PQ}}^2Net is',
    'the choice {k = {-1, 0}} or {a_1 = 0.3, b = 2} of',
    'a score 2^U to mathbb{R} that is learnt',
    'if e in M_n^{*} holds',
    'a sequence sum_{uvin E} f(uv)',
  ])('left as it stands: %s', (text) => {
    expect(repairTex(text).text).toBe(text)
  })

  test.each([
    'a rate Tilde O(sqrt{T}) of',
    'for any A in (mathbb{R}^{d})^{otimes q} we',
    'where X_i to -infty and',
    'let (B(t); , t ge 0) be',
    "the case d notin D' is",
    "once r' neq r, then",
    'lasts 2.4 sim 6.5 times as long, with rho = 4 times the',
    'the EnergyGain10text{ms} of',
    'from R^{2}: 0.21 to 0.01 in',
    'form exists x_{1} of',
    'the class mathsf{#P subseteq FP} is',
    'for d :text{polylog}(d) of',
    'the textsf{PP}ne textsf{FP} of',
    'a gain of sim 40.2%to56.6% in',
    'some sim 50 times as long',
    "of I'_{3.3} and",
    'the 2lceillog_2(n)rceil steps',
  ])('left as it stands, since a part of it cannot be read: %s', (text) => {
    expect(repairTex(text).text).toBe(text)
  })

  test('words beside it stay words', () => {
    expect(read('from 10^{2} to 10^{4} points, all n_1 of the squared ell_2 norms')).toBe(
      'from 10² to 10⁴ points, all n₁ of the squared ℓ₂ norms',
    )
  })
})

test.each([
  "Cohen's kappa = 0.4, Kendall's tau = 0.7, kappa = 0.3",
  'as B in [1, 2] showed; 3 times 4 days; n times a day; in_a, to_b',
  'overrightarrow, an approx. value; IL-1beta; the 7-alpha variant',
  'a \\path\\to\\file',
  'sim2real, sim-to-real, microsim10',
  'The left (blue) and right (red), left(a) and the right(b)',
  '5.5-6.7 times; The New York Times (2020); timesheets',
  'at 7 pm 3.5 million, 10pm',
  'alpha-beta pruning, TNF-alpha, IL-1beta, (alpha, beta, gamma) bands, (alpha, delta, omicron), (theta, alpha), (A, B)',
  'lequel, lesquelles, points, that, well, main, context',
  'x_train, __init__, user_id, t-SNE, C++, x86_64, ^_^, aux_k_loss',
  'pi, mu opioid, tau protein, star, hat trick',
  'it costs $5 and $6, see $HOME/bin and --flag',
  "textbook{1}, context{ual}, the text{ing} app, {name}_{id}, 'sim50', M^D'arquez",
  'top_k and top_p sampling, max_n, bar_x, int_8, in_a, the log{in} page',
  'approx. 550 sentences; the Acceptability Delta Criterion',
  'All 1550 of them, an age 7 group, xsim, into A; facebook/nllb200; the table A',
  'O(n) to O(1); plot x in B; is a cup B or a cap C, main(a), text (b), a mill n',
  'see https://example.org/a_{b}^2/x_1 and a_b@example.org',
])('plain English stays as it is: %s', (text) => {
  expect(repairTex(text)).toEqual({ text, repairs: [] })
})

test('a repair says what stood where', () => {
  expect(repairTex('is 3.9times faster')).toEqual({
    text: 'is $3.9\\times$ faster',
    repairs: [{ rule: 'number', from: '3.9times', to: '$3.9\\times$', start: 3 }],
  })
})

test('a name of a letter stays in a text whose macros have kept their backslashes', () => {
  expect(read("an F_1, and Fleiss' kappa (\\kappa) of 0.7")).toBe("an F₁, and Fleiss' kappa (κ) of 0.7")
})

test.each([
  ['where $\\kappa$ is large, and kappa is not', 'where κ is large, and κ is not'],
  ['an $x^2$ with an epsilon-optimal policy', 'an x² with an ϵ-optimal policy'],
  ['the lambdaR of $\\lambda$R', 'the λR of λR'],
  ['a 3.9times faster search for epsilon', 'a 3.9× faster search for ϵ'],
])('a text with formulas does not spell the letters of formulas: %s', (damaged, text) => {
  expect(read(damaged)).toBe(text)
})

test.each([
  'an $x^2$ of alpha helices, the tau lepton and double beta decay, a chi-squared test',
  'the gamma-ray flux at $\\gamma > 1$, see alpha-mdf.github.io and lab.org/alpha of $\\alpha$',
  'an $x^2$ of alpha-beta pruning, beta testing, lambda expressions and gamma correction',
  'an $x^2$ of Sigma-Aldrich, Delta Air Lines',
])('nor are names of other things letters there: %s', (text) => {
  expect(repairTex(text)).toEqual({ text, repairs: [] })
})

test('whole formulas and code are left alone, what is between quotation marks of TeX is not', () => {
  expect(read("``one'' is 3.9times ``two'', `3.9times` is code")).toBe(
    '“one” is 3.9× “two”, `3.9times` is code',
  )
  const whole = 'about $\\sim$23\\,km and $ x_1 \\times 5 $'
  expect(repairTex(whole)).toEqual({ text: whole, repairs: [] })
})

test('a lone dollar that would pair with a repair keeps its text as it is', () => {
  expect(read('US$ 5 and 3.9times')).toBe('US$ 5 and 3.9×')
  expect(repairTex('US$(alpha_1')).toEqual({ text: 'US$(alpha_1', repairs: [] })
})

test('nothing is said on the console', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  repairTex('a mathbb{R}^{\\small d} and x_{\\large 2}')
  expect(log).not.toHaveBeenCalled()
  log.mockRestore()
})

test('a repair is what the author wrote', () => {
  expect(repairTex('at nicefrac{1}{2} of (sfrac{a}{b})^2').text).toBe(
    'at $\\nicefrac{1}{2}$ of $(\\sfrac{a}{b})^{2}$',
  )
})

test('a rule can be left out', () => {
  expect(repairTex('3.9times and 50\\%', ['number']).text).toBe('3.9times and 50%')
})

test('repairing twice changes nothing more', () => {
  const words = fc.constantFrom(
    ...(
      '\\% \\\\% 3.9times ell_{2} S^{2} alpha epsilon ( ) { } [ ] _ ^ x n 1 -- --- left( right) a 5 \\ mathcal{O} ' +
      "textbf{5%} (x,alpha) (epsilon,delta) kin sim4 km^2 \\kappa kappa nle Acup W^+ topi $ $x$ $\\mu$ mu ` `` '' \\cite{a} . ,"
    ).split(' '),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 60 }),
        fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
        fc.array(words, { maxLength: 25 }).map((list) => list.join('')),
      ),
      (text) => {
        const { text: once, repairs } = repairTex(text)
        expect(repairTex(once)).toEqual({ text: once, repairs: [] })
        expect(putBack(once, repairs)).toBe(text)
      },
    ),
    { seed: 7, numRuns: 5000 },
  )
})

test('changes, put back, give the text as it was', () => {
  for (const text of seed) {
    const { text: repaired, repairs } = repairTex(text)
    expect(putBack(repaired, repairs)).toBe(text)
  }
})

/** A text before its repairs. */
function putBack(repaired: string, repairs: readonly Repair[]): string {
  let back = ''
  let at = 0
  let shift = 0
  for (const { from, to, start } of repairs) {
    expect(repaired.slice(start + shift, start + shift + to.length)).toBe(to)
    back += repaired.slice(at, start + shift) + from
    at = start + shift + to.length
    shift += to.length - from.length
  }
  return back + repaired.slice(at)
}

test.each(['$x^2$ 3times ', 'x_1 (', 'left(', 'S^{2} is alpha ', 'mathcal{', '(a_{', '\\%', 'n times d, '])(
  'a text takes time in proportion to its length: %s',
  (part) => {
    const time = (count: number) => {
      const start = performance.now()
      repairTex(part.repeat(count))
      return performance.now() - start
    }
    // Linear work takes eight times the time, quadratic work 64 times; what is too short to measure counts as 8 ms.
    time(500)
    let ratio = Number.POSITIVE_INFINITY
    for (let attempt = 0; attempt < 3 && ratio > 28; attempt++) ratio = time(4000) / Math.max(8, time(500))
    expect(ratio).toBeLessThan(28)
  },
  60_000,
)

const corpus = join(shared, 'corpus/tags/dev/ml_neurips2023.jsonl.gz')

test.skipIf(!existsSync(corpus))(
  'most of the formulas of real abstracts come back when dollars and backslashes are gone',
  () => {
    const formula = /(?<![\\$])\$([^\s$](?:[^$]{0,200}?[^\s$\\])?)\$(?!\d)/g
    const plain = (text: string) =>
      text.normalize('NFKC').replace(/\s+/g, '').replace(/[–−]/g, '-').toLowerCase()
    let damaged = 0
    let restored = 0
    for (const line of gunzipSync(readFileSync(corpus)).toString().split('\n')) {
      if (!line.includes('$')) continue
      const abstract: string = JSON.parse(line).abstract
      for (const match of abstract.matchAll(formula)) {
        const tex = match[1] as string
        const before = abstract.slice(Math.max(0, match.index - 40), match.index).replace(/.*\$/s, '')
        const after = abstract
          .slice(match.index + match[0].length)
          .slice(0, 40)
          .replace(/\$.*/s, '')
        const truth = plain(before + mathToText(tex) + after)
        const loss = before + tex.replaceAll('\\', '') + after
        if (plain(loss) === truth) continue
        damaged++
        if (
          plain(read(loss)) ===
          plain(markupText(readMarkup(before)) + mathToText(tex) + markupText(readMarkup(after)))
        )
          restored++
      }
    }
    expect(damaged).toBeGreaterThan(500)
    expect(restored / damaged).toBeGreaterThan(0.7)
  },
)

test('the cheap look at a text passes over nothing that is suspicious', () => {
  const parts = fc.constantFrom(
    ...(
      'times sim pm alpha beta eta ell leq geq neq le ge ll gg lt gt to in cup cap approx cdot infty mapsto notin ' +
      'lVert langle oplus nabla subset equiv rightarrow varphi mathbb tilde hat bar vec sqrt frac log left O o x n R ' +
      'the well narrow word é 0 1 5 ( ) [ , . - -- + / % = < ! | { _ ^ \\ $'
    ).split(' '),
    ' ',
    ', ',
  )
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 8 }).map((list) => list.join('')),
      (text) => !SUSPICIOUS.test(text) || mayHaveTraces(text),
    ),
    { numRuns: 5000 },
  )
})

test('a letter beside a name of maths is read though no other trace is there', () => {
  expect(read('where nleqk holds')).toBe('where n ≤ k holds')
  expect(read('well above the ell-norm')).toBe('well above the ℓ-norm')
})
