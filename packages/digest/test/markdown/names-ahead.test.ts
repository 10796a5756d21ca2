import { expect, test } from 'vitest'
import { brief, read } from './read.ts'

const address = (n: number) => `https://arxiv.org/abs/2403.0${1000 + n}`

/** What is read of a page's lines: title, authors, date and venue of each paper. */
async function papersOf(lines: readonly string[]): Promise<string[]> {
  const { papers } = await read(['# Papers on kites', '', ...lines].join('\n'))
  return papers.map((paper) => {
    const { title, authors, date, venue } = brief(paper) as Record<string, unknown>
    return [title, (authors as string[] | undefined)?.join('; ') ?? '', date ?? '', venue ?? ''].join(' | ')
  })
}

test('Names before a linked title are its authors, cut short in the middle or with no stop behind them', async () => {
  expect(
    await papersOf([
      `Byron, A., Hopper, G. M., ... & Dow, C. [**Kites of machines**](${address(1)}) arXiv (2025)`,
      '',
      'Fox, D., Gill, E. F. [**Knots That Hold in the Wind**](https://kites.example.org/publications/knots) arXiv (2024)',
      '',
      `Ann Lee, Bo L.K. Kim, Cy Dow [**What strings say of towns**](${address(2)}) bioRxiv (2020)`,
    ]),
  ).toEqual([
    'Kites of machines | A. Byron; G. M. Hopper; C. Dow | 2025 | arXiv (2025)',
    'Knots That Hold in the Wind | D. Fox; E. F. Gill | 2024 | arXiv (2024)',
    'What strings say of towns | Ann Lee; Bo L.K. Kim; Cy Dow | 2020 | bioRxiv (2020)',
  ])
})

test('Names that commas alone part from plain titles are their authors', async () => {
  const link = (n: number) => `[[Paper]](${address(n)})`
  expect(
    await papersOf([
      `- Ann Lee and Bo Kim, Wise Weaving: An Introduction (1st Edition, 1998) ${link(1)}`,
      `- Cy N. Dow, Making Knots in the Rain: Theory and Practice ${link(2)}`,
      `- Ann Lee, J. Bo Kim, Dan Fox, Weaving in the Hills, A Survey (IJRR 2013) ${link(3)}`,
      `- S. S. Lee and B. Kim, A Survey of Weaving (Threads 1994) ${link(4)}`,
      `- Dan Fox, Steps toward Flying Looms, Proceedings of the Loom, 1961. ${link(5)}`,
      `- Cy Dow, Eve Gill, Wise Inversion and Loom Learning, NIPS, 1994. ${link(6)}`,
      `- Ben S. Hall, Learning to weave by the methods of hills. Loom Learning 3: 9-44, 1988. ${link(7)}`,
    ]),
  ).toEqual([
    'Wise Weaving: An Introduction | Ann Lee; Bo Kim | 1998 | 1st Edition, 1998',
    'Making Knots in the Rain: Theory and Practice | Cy N. Dow |  | ',
    'Weaving in the Hills, A Survey | Ann Lee; J. Bo Kim; Dan Fox | 2013 | IJRR 2013',
    'A Survey of Weaving | S. S. Lee; B. Kim | 1994 | Threads 1994',
    'Steps toward Flying Looms | Dan Fox | 1961 | Proceedings of the Loom, 1961',
    'Wise Inversion and Loom Learning | Cy Dow; Eve Gill | 1994 | NIPS, 1994',
    'Learning to weave by the methods of hills | Ben S. Hall | 1988 | Loom Learning 3: 9-44, 1988',
  ])
})

test('Family names and a venue of any length behind a title are told apart', async () => {
  expect(
    await papersOf([
      `- [Kites as Vectors](${address(1)}) (Lee & Kim, Conference on Flying Things and the Methods of Weaving Them 2010)`,
      `- [Kites as Matrices](${address(2)}) (Dow et al., arXiv.org 2010)`,
      `- [Kites as Tensors](${address(3)}) (Fox, Conference of the Eastern Chapter of Weavers 2016)`,
      `- [Kites as Prices](${address(4)}) by Lee, Kim, and Dow - The study that began it all.`,
      `- A Survey of Kites and Their Strings Gill et al., 2012 ${address(5)}`,
      `- Kites: Features and Challenges., Hall et al. 2015 ${address(6)}`,
    ]),
  ).toEqual([
    'Kites as Vectors | Lee; Kim | 2010 | Conference on Flying Things and the Methods of Weaving Them 2010',
    'Kites as Matrices | Dow | 2010 | arXiv.org 2010',
    'Kites as Tensors | Fox | 2016 | Conference of the Eastern Chapter of Weavers 2016',
    'Kites as Prices | Lee; Kim; Dow |  | ',
    'A Survey of Kites and Their Strings | Gill | 2012 | ',
    'Kites: Features and Challenges | Hall | 2015 | ',
  ])
})

test('Venues with years of two digits, of signs and in italics are venues', async () => {
  expect(
    await papersOf([
      `- [Stateful Kites](${address(1)}) (IEEE S&P 25)`,
      `- [Stateless Kites](${address(2)}) (USENIX Security 23)`,
      `- Fog Kites: Winds, Strings, and Uses, arXiv, ([paper](${address(3)}))`,
      `- Kites: A Review of Winds, in *Data Mining and Knowledge Discovery* 2023. [\\[Paper\\]](${address(4)})`,
    ]),
  ).toEqual([
    'Stateful Kites |  | 2025 | IEEE S&P 25',
    'Stateless Kites |  | 2023 | USENIX Security 23',
    'Fog Kites: Winds, Strings, and Uses |  |  | ',
    'Kites: A Review of Winds |  | 2023 | Data Mining and Knowledge Discovery',
  ])
})

test('A heading above the one paper of its section, or that leads back up the page, is no paper', async () => {
  expect(
    await papersOf([
      '## 目次',
      '',
      '- [👥 多くの凧](#a) (21)',
      '- [👥 凧と糸](#b) (21)',
      '',
      '#### Kite-Kite Contrasting Methods',
      '',
      '- LOOM: Weaving Kites for Towns.',
      `  - A. Lee, B. Kim, and C. Dow. *KDD 2020*. [[pdf]](${address(1)})`,
      '',
      '## [Strings of Thought](#content)',
      '',
      ' \\# Knots \\#  ',
      `1. **KNOT: A Dataset of Related Strings.** CVPR, 2019. [paper](${address(2)})`,
      '',
      '   * Fox, Dan and Gill, Eve and Hall, Ben.',
    ]),
  ).toEqual([
    'LOOM: Weaving Kites for Towns | A. Lee; B. Kim; C. Dow | 2020 | KDD 2020',
    'KNOT: A Dataset of Related Strings | Dan Fox; Eve Gill; Ben Hall | 2019 | CVPR, 2019',
  ])
})

test('Titles with years that lead to notes beside a list are papers, whatever the list is called', async () => {
  expect(
    await papersOf([
      '### Contents',
      '',
      '- [Weaving](#weaving)',
      '',
      '### Weaving',
      '',
      ...['Towns', 'Hills', 'Rivers', 'Roads', 'Storms'].map(
        (word, n) => `- [Kites over ${word}: Two Decades of Strings (${2012 + n})](./weaving/${word}.md)`,
      ),
      '- [Looms at Speed and Scale](./weaving/Looms.md)',
    ]),
  ).toEqual([
    'Kites over Towns: Two Decades of Strings |  | 2012 | ',
    'Kites over Hills: Two Decades of Strings |  | 2013 | ',
    'Kites over Rivers: Two Decades of Strings |  | 2014 | ',
    'Kites over Roads: Two Decades of Strings |  | 2015 | ',
    'Kites over Storms: Two Decades of Strings |  | 2016 | ',
    'Looms at Speed and Scale |  |  | ',
  ])
})

test('A quotation right below an item is what the list says of it, and its own buttons are no titles', async () => {
  const { papers } = await read(
    [
      '# Kites',
      '',
      `- [Kites: Beyond Winds (KITE 2017)](${address(1)})`,
      '> 关于风筝的综述',
      '',
      `- [Deep Kites in Structured Winds](${address(2)})`,
      '[PPT](https://kites.example.org/slides/deep.pdf)',
      '> 讲风筝的线',
      '',
      `- [2403](${address(3)}) Kites of the North and Their Strings`,
      `- Farming Your Kite's Food. (ICDE 2022, **best demo award**) [[pdf](${address(4)})]`,
    ].join('\n'),
  )
  expect(papers.map(({ title, summary, venue, links }) => [title, summary, venue, links.length])).toEqual([
    ['Kites: Beyond Winds', '关于风筝的综述', 'KITE 2017', 1],
    ['Deep Kites in Structured Winds', '讲风筝的线', undefined, 2],
    ['Kites of the North and Their Strings', undefined, undefined, 1],
    ["Farming Your Kite's Food", undefined, 'ICDE 2022, best demo award', 1],
  ])
})

test('An abstract that begins beside its label goes on in the items below it', async () => {
  const { papers } = await read(
    [
      '# Kites',
      '',
      '- **A Survey of Kites: Problems and Uses**',
      '  - **Authors:** Ann Lee, Bo Kim',
      '  - **Abstract:** This paper',
      '    - introduces what kites are, and what is said of them.',
      '    - proposes two kinds of strings.',
    ].join('\n'),
  )
  expect(papers.map(({ abstract, summary }) => [abstract, summary])).toEqual([
    [
      'This paper\n\nintroduces what kites are, and what is said of them.\n\nproposes two kinds of strings.',
      undefined,
    ],
  ])
})

test('The paper that a reading group presents begins below the line that says so', async () => {
  const { papers } = await read(
    [
      '# Kite Club',
      '',
      `[Kites over the Towns of the North](${address(1)}) (Lee et al., 02-2026)`,
      '',
      '- It tells of towns.',
      '',
      'Presented Paper:',
      `[A View of the Strings through Winds](${address(2)}) (Kim et al., 02-2026)`,
      '',
      '- It looks at strings.',
    ].join('\n'),
  )
  expect(papers.map(({ title, date, summary, source }) => [title, date, summary, source.line])).toEqual([
    ['Kites over the Towns of the North', '2026-02', 'It tells of towns.', 3],
    ['A View of the Strings through Winds', '2026-02', 'It looks at strings.', 8],
  ])
})

test('People who are linked to pages of their own are the authors, and what is bold behind them the title', async () => {
  const { papers } = await read(
    [
      '## 2026',
      '',
      '[Weber, A.](https://orcid.org/0000-0002-1825-0097), [**Cruz, J. R.**](https://orcid.org/0000-0001-5109-3700), Kim, B. (2026). **Safe to fly? Experiences of kites**. The Journal of Kites. doi:&nbsp;[10.1000/1](https://doi.org/10.1000/1)',
      '',
      `- [Ada Weber](https://ada.example.org), [Juan Cruz](https://scholar.google.com/citations?user=abc), Bo Kim. **Safe to fly: Experiences of kites**. CVPR 2025. [[PDF](${address(1)})]`,
      `- [Bo Kim](https://bo.example.org), Ada Weber. **A linear approach to kites**. ICML 2025. [[PDF](${address(2)})]`,
    ].join('\n'),
  )
  expect(
    papers.map(({ title, authors, date, venue }) => [title, authors.map(({ name }) => name), date, venue]),
  ).toEqual([
    [
      'Safe to fly? Experiences of kites',
      ['A. Weber', 'J. R. Cruz', 'B. Kim'],
      '2026',
      'The Journal of Kites',
    ],
    ['Safe to fly: Experiences of kites', ['Ada Weber', 'Juan Cruz', 'Bo Kim'], '2025', 'CVPR 2025'],
    ['A linear approach to kites', ['Bo Kim', 'Ada Weber'], '2025', 'ICML 2025'],
  ])
})

test('A paper that is kept under its author’s page is a paper', async () => {
  const { papers } = await read(
    '# Kites\n\n- [Kites over Towns](https://www.researchgate.net/profile/Ada-Weber/publication/1_Kites/links/1/Kites.pdf)\n- [Kites and Rain](https://arxiv.org/abs/2401.00002)\n',
  )
  expect(papers.map(({ title }) => title)).toEqual(['Kites over Towns', 'Kites and Rain'])
})

test('Names with initials without stops ahead of a year are authors, the owner of a list in bold among them', async () => {
  expect(
    await papersOf([
      '- **Weber A** and FJ Lind. 2026. Modeling the lift of kites in the rain. *Transactions in Kites* **30**(5), 69.',
      '- **Weber A**. 2024. Strings and kites and me; or what is lost in knots. *Kites and Towns B* **51**(5) 1045–1048.',
      '- Low P, D Dow, **A Weber** and N Gill. 2023. What do you want string for? *Kite Modelling* **168** 105.',
      '- Lee WB and **A Weber**. 2020. Exploding the kite book: Strings of the hills. *Annals of the Kite* **110**(2) 391–398.',
    ]),
  ).toEqual([
    'Modeling the lift of kites in the rain | A Weber; FJ Lind | 2026 | Transactions in Kites 30(5), 69',
    'Strings and kites and me; or what is lost in knots | A. Weber | 2024 | Kites and Towns B 51(5) 1045–1048',
    'What do you want string for? | P Low; D Dow; A Weber; N Gill | 2023 | Kite Modelling 168 105',
    'Exploding the kite book: Strings of the hills | WB Lee; A Weber | 2020 | Annals of the Kite 110(2) 391–398',
  ])
})

test('A linked journal with its volume in bold says when a paper appeared', async () => {
  expect(
    await papersOf([
      '- M Collins and C G Weber, *The Scattering of kites from a windy system*, [Proc. Kite Soc. **90,** 1015-1018, 1967.](https://kites.example.org/90/4/313)',
      '- C G Weber, *Knots in paramagnetic string*, [Kite Rev. Letters **B 18**(2), 1136, 1966](https://kites.example.org/18)',
    ]),
  ).toEqual([
    'The Scattering of kites from a windy system | M Collins; C G Weber | 1967 | Proc. Kite Soc. 90, 1015-1018, 1967',
    'Knots in paramagnetic string | C G Weber | 1966 | Kite Rev. Letters B 18(2), 1136, 1966',
  ])
})

test('The slanted name of a species in brackets is part of a title', async () => {
  expect(
    await papersOf([
      '- Sierra L, Weber M. (2021). Assessment of a small fishery: Lane Snapper (*Lutjanus synagris*) by lengths. *Kite One* 16:233.',
      '- Pawluk M, Weber M. (2020). Estimating the growth of brown kites (*M. migrans*). *Kite Letters* 9(1): 854.',
    ]),
  ).toEqual([
    'Assessment of a small fishery: Lane Snapper (Lutjanus synagris) by lengths | L Sierra; M Weber | 2021 | Kite One 16:233',
    'Estimating the growth of brown kites (M. migrans) | M Pawluk; M Weber | 2020 | Kite Letters 9(1): 854',
  ])
})
