import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { texToUnicode } from '../../src/text/tex.ts'

const tex = String.raw

/** The accents and letters of https://info.arxiv.org/help/prep.html, and what they print. */
const arxivTable: [string, string][] = [
  [tex`\"A \"a \"E \"e \"I \"{\i} \"O \"o \"U \"u \"Y \"y`, 'Ä ä Ë ë Ï ï Ö ö Ü ü Ÿ ÿ'],
  [tex`\'A \'a \'C \'c \'E \'e \'I \'{\i} \'L \'l \'N \'n \'O \'o`, 'Á á Ć ć É é Í í Ĺ ĺ Ń ń Ó ó'],
  [tex`\'R \'r \'S \'s \'U \'u \'Y \'y \'Z \'z`, 'Ŕ ŕ Ś ś Ú ú Ý ý Ź ź'],
  ['\\`A \\`a \\`E \\`e \\`I \\`{\\i} \\`O \\`o \\`U \\`u', 'À à È è Ì ì Ò ò Ù ù'],
  [tex`\^A \^a \^C \^c \^E \^e \^G \^g \^H \^h \^I \^{\i} \^J \^{\j}`, 'Â â Ĉ ĉ Ê ê Ĝ ĝ Ĥ ĥ Î î Ĵ ĵ'],
  [tex`\^O \^o \^S \^s \^U \^u \^W \^w \^Y \^y`, 'Ô ô Ŝ ŝ Û û Ŵ ŵ Ŷ ŷ'],
  [tex`\~A \~a \~I \~{\i} \~N \~n \~O \~o \~U \~u`, 'Ã ã Ĩ ĩ Ñ ñ Õ õ Ũ ũ'],
  [tex`\c{C} \c{c} \c{G} \c{K} \c{k} \c{L} \c{l} \c{N} \c{n} \c{R} \c{r}`, 'Ç ç Ģ Ķ ķ Ļ ļ Ņ ņ Ŗ ŗ'],
  [tex`\c{S} \c{s} \c{T} \c{t}`, 'Ş ş Ţ ţ'],
  [tex`\v{C} \v{c} \v{D} \v{d} \v{E} \v{e} \v{L} \v{l} \v{N} \v{n}`, 'Č č Ď ď Ě ě Ľ ľ Ň ň'],
  [tex`\v{R} \v{r} \v{S} \v{s} \v{T} \v{t} \v{Z} \v{z}`, 'Ř ř Š š Ť ť Ž ž'],
  [tex`\=A \=a \=E \=e \=I \={\i} \=O \=o \=U \=u`, 'Ā ā Ē ē Ī ī Ō ō Ū ū'],
  [tex`\.C \.c \.E \.e \.G \.g \.I \.Z \.z`, 'Ċ ċ Ė ė Ġ ġ İ Ż ż'],
  [tex`\u{A} \u{a} \u{E} \u{e} \u{G} \u{g} \u{I} \u{\i} \u{O} \u{o} \u{U} \u{u}`, 'Ă ă Ĕ ĕ Ğ ğ Ĭ ĭ Ŏ ŏ Ŭ ŭ'],
  [tex`\H{O} \H{o} \H{U} \H{u} \k{A} \k{a} \k{E} \k{e} \r{A} \r{a} \r{U} \r{u}`, 'Ő ő Ű ű Ą ą Ę ę Å å Ů ů'],
  [tex`{\aa} {\AA} {\ae} {\AE} {\oe} {\OE} {\o} {\O} {\l} {\L} {\ss} {\i}`, 'å Å æ Æ œ Œ ø Ø ł Ł ß ı'],
]

describe('texToUnicode', () => {
  test.each(arxivTable)('reads %s', (written, printed) => {
    expect(texToUnicode(written)).toBe(printed)
    expect(texToUnicode(written, { ligatures: false })).toBe(printed)
  })

  test.each([
    [tex`Erd\H{o}s, G{\"o}del, Erd{\H o}s, {\'E}mile Zola`, 'Erdős, Gödel, Erdős, Émile Zola'],
    ['Mar Canet Sol\\`a and J\\"urgen', 'Mar Canet Solà and Jürgen'],
    [tex`Bla\v{z} \v{S}krlj, \v Skrlj, B\' enard`, 'Blaž Škrlj, Škrlj, Bénard'],
    [tex`Nguy{\~{\^e}}n, Nguy\~{\^e}n, Pre{\c{s}}`, 'Nguyễn, Nguyễn, Preş'],
    [tex`na\"{\i}ve na{\"\i}ve na\"\i ve`, 'naïve naïve naïve'],
    [tex`\L{}ukasiewicz, \O rsted, {\aa}ngstr{\"o}m, stra\ss e`, 'Łukasiewicz, Ørsted, ångström, straße'],
    [tex`True In\hspace{0.25em}Vivo, a\hspace{-1pt}b`, 'True In Vivo, ab'],
    [tex`50\% of R\&D, a\_b, \#1, \{x\}, \$5`, '50% of R&D, a_b, #1, {x}, $5'],
    [tex`\textasciitilde x, \~{}y, \^{}z, a\textbackslash{}b`, '~x, ~y, ^z, a\\b'],
    [tex`pages 1--5---all`, 'pages 1–5—all'],
    ["``Quoted'' and `single' isn't, f''(x)", '“Quoted” and ‘single’ isn\'t, f"(x)'],
    [tex`Fig.~3 at ~5 GeV, 5\,GeV`, 'Fig. 3 at ~5 GeV, 5 GeV'],
    [tex`{{Deep}} {L}earning for {\LaTeX} and {\TeX}`, 'Deep Learning for LaTeX and TeX'],
    [tex`\emph{A \textbf{bold} title}, {\em i)} {\it in vivo}, \textit{x}`, 'A bold title, i) in vivo, x'],
    [tex`Gas at z ~ 2-3 or ~ 5 GeV`, 'Gas at z ~ 2-3 or ~ 5 GeV'],
    [tex`shown by~\cite{one} and \citep[see][p. 3]{two}, and \ref{x}.`, 'shown by and, and.'],
    [tex`H\textsubscript{2}O, 10\textsuperscript{6}, 5\textsuperscript{th}`, 'H₂O, 10⁶, 5th'],
    [
      tex`see \url{https://a.example/~x_y}, \href{https://b.example/}{the site}`,
      'see https://a.example/~x_y, the site',
    ],
    [tex`\ensuremath{\alpha}-decay`, tex`$\alpha$-decay`],
    ['?`Qu\u00e9? !`Hola!', '¿Qu\u00e9? ¡Hola!'],
  ])('reads %s', (written, printed) => {
    expect(texToUnicode(written)).toBe(printed)
  })

  test.each([
    tex`the $\sqrt{s} = 13$ TeV run, $x~y$, \(a_{1}--b\)`,
    'S^{2}FT and x_{ij}',
    tex`\log n and \unknown{x}{y} stay`,
    'costs $5 and $6, $HOME/bin',
    'use --flag here',
    'an open { brace',
    'a closing } brace',
    'plain text, “quotes” and — dashes',
  ])('leaves %s as written', (text) => {
    expect(texToUnicode(text)).toBe(text)
  })

  test('leaves dashes and quotes as written where ligatures are off', () => {
    expect(texToUnicode("``A'' -- Schr\\\"odinger", { ligatures: false })).toBe("``A'' -- Schrödinger")
  })

  test('never throws, and changes nothing in text without TeX', () => {
    const piece = fc.constantFrom(
      '\\',
      '{',
      '}',
      '$',
      '$$',
      "\\'",
      '\\"',
      '\\c',
      '\\(',
      '[',
      ']',
      '`',
      '~',
      '--',
      'é',
      'a ',
      '\\cite',
      '\\url',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        texToUnicode(text)
        const plain = text.replace(/[\\{}$~`'-]/g, '')
        expect(texToUnicode(plain)).toBe(plain)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  test.each([
    '{',
    '}',
    '\\',
    '$',
    '$a ',
    "\\'",
    "\\'{",
    '\\(',
    "'",
    '`',
    '-',
    '~',
    '!',
    '\\cite[',
    '\\emph{',
    '{$$}',
  ])('reads a long run of %s without running away', (piece) => {
    expect(texToUnicode(piece.repeat(100_000)).length).toBeLessThan(2_000_000)
  })
})

describe('text that people read', () => {
  test.each([
    ['sets {0, 1} and {<, R}', 'sets {0, 1} and {<, R}'],
    [String.raw`within {\epsilon} of {\omega}B`, String.raw`within \epsilon of {\omega}B`],
    [String.raw`{B}ayesian {\em nets} of {\L}\'od\'z`, 'Bayesian nets of Łódź'],
    [String.raw`Pawe\l Byron and S\o ren`, 'Paweł Byron and Søren'],
  ])('%s', (written, printed) => {
    expect(texToUnicode(written, { ligatures: false })).toBe(printed)
  })
})
