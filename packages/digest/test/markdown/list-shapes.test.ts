import { expect, test } from 'vitest'
import { brief, read } from './read.ts'

/** The papers of a list, each with the fields asked for. */
async function papers(lines: readonly string[], ...keys: string[]): Promise<Record<string, unknown>[]> {
  const digest = await read(['# Reading list', '', ...lines].join('\n'))
  return digest.papers.map((paper) => {
    const fields = brief(paper)
    return Object.fromEntries(
      keys.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]),
    )
  })
}

const address = (n: number) => `https://arxiv.org/abs/2301.${String(n).padStart(5, '0')}`

test('A title goes on behind its linked nickname; a description in small letters does not belong to it', async () => {
  expect(
    await papers(
      [
        `- [LOOM](${address(1)}): Weaving for Everyone with Many Threads | ICML 2024`,
        `- [Twine](${address(2)}) : a system that weaves many threads | Kite Inc`,
        `- [Knots](https://github.com/kites/knots): Counting Knots for Everyone [[paper](${address(3)})]`,
      ],
      'title',
      'venue',
      'date',
    ),
  ).toEqual([
    { title: 'LOOM: Weaving for Everyone with Many Threads', venue: 'ICML 2024', date: '2024' },
    { title: 'Twine' },
    { title: 'Knots' },
  ])
})

test('A nickname in bold before a quoted title is nobody’s name, and a journal in italics behind it is none', async () => {
  expect(
    await papers(
      [
        `* **Kite Agents**: "Many Kites in One Sky", *arXiv, Apr 2023*. [[Paper](${address(1)})]`,
        `* **KiteBench** "Where Are Kites in the Sky?" *arXiv, Mar 2023*. [[Paper](${address(2)})]`,
        `* **SayKite**: "Flying with Strings", *Conference on Kites (KITE), Nov 2023*. [[Paper](${address(3)})]`,
        `* **K**: "Flying with Many Strings", *Nature Kite Intelligence, 3 Mar 2025*. [[Paper](${address(4)})]`,
        `* **X**: "Flying without Strings", CVPRW, 2022 (*Kite University, Norway*). [[Paper](${address(5)})]`,
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    { title: 'Many Kites in One Sky', date: '2023-04' },
    { title: 'Where Are Kites in the Sky?', date: '2023-03' },
    { title: 'Flying with Strings', date: '2023-11' },
    { title: 'Flying with Many Strings', date: '2025-03-03' },
    { title: 'Flying without Strings', date: '2022' },
  ])
})

test('A linked venue stands before its title, its year first or none, and the list’s own marks behind it', async () => {
  expect(
    await papers(
      [
        `- [[2017-NIPS]](${address(1)}) **Strings for few kites** [code](https://github.com/kites/strings)`,
        `- [[CVPR](${address(2)})] 3D Kites for Clouds. [[code](https://github.com/kites/clouds)] [__\`cls.\`__]`,
        `- [[CVPR](${address(3)})] Kite Clouds of Flying Strings. [__\`cls.\`__ __\`seg.\`__]`,
        `- [[NeurIPS](${address(4)})] Deep Kites. [[code](https://github.com/kites/deep)] [__\`cls.\`__] :star:`,
      ],
      'title',
      'ids',
      'date',
    ),
  ).toEqual([
    { title: 'Strings for few kites', ids: { arxiv: '2301.00001' }, date: '2017' },
    { title: '3D Kites for Clouds', ids: { arxiv: '2301.00002' } },
    { title: 'Kite Clouds of Flying Strings', ids: { arxiv: '2301.00003' } },
    { title: 'Deep Kites', ids: { arxiv: '2301.00004' } },
  ])
})

test('Authors may stand behind the venue, the year in brackets before it', async () => {
  expect(
    await papers(
      [
        `- **Looms for Types** (2023), OOPSLA'23, Lee, Ann, et al. [[pdf]](${address(1)})`,
        `- **Looms for More Types** (2023), arxiv, Lee, A., and Bo Kim. [[pdf]](${address(2)})`,
        `- **Looms for Few Types** (2022), PLDI'22, Lee, Ann and Kim, Bo [[pdf]](${address(3)})`,
      ],
      'authors',
      'authorsPartial',
      'venue',
      'date',
    ),
  ).toEqual([
    { authors: ['Ann Lee'], authorsPartial: true, venue: "OOPSLA'23", date: '2023' },
    { authors: ['A. Lee', 'Bo Kim'], venue: 'arxiv', date: '2023' },
    { authors: ['Ann Lee', 'Bo Kim'], venue: "PLDI'22", date: '2022' },
  ])
})

test('A title ends before a magazine and its year in brackets, in a link and behind a label', async () => {
  expect(
    await papers(
      [
        `- [Kites fly far (IEEE Kite Processing Magazine 2013)](${address(1)})`,
        `- [Kites fly farther (ICLR 2017 reject)](${address(2)})`,
        '',
        '<b>2022-05-29</b><br>',
        '',
        `<i>Title</i>: <a href="${address(3)}">Kites without Strings</a> (EMNLP 2021)<br>`,
        '<i>Author</i>: Ann Lee, Bo Kim<br>',
        '<i>Comments</i>:<br>',
        'A fine paper on kites that need no strings.',
        '',
        '<b>2022-05-22</b><br>',
        '',
        `<i>Title</i>: <a href="${address(4)}">Kites with Strings</a><br>`,
        '<i>Author</i>: Ann Lee, Bo Kim<br>',
      ],
      'title',
      'authors',
      'venue',
      'date',
    ),
  ).toEqual([
    { title: 'Kites fly far', venue: 'IEEE Kite Processing Magazine 2013', date: '2013' },
    { title: 'Kites fly farther', venue: 'ICLR 2017 reject', date: '2017' },
    { title: 'Kites without Strings', authors: ['Ann Lee', 'Bo Kim'], venue: 'EMNLP 2021', date: '2021' },
    { title: 'Kites with Strings', authors: ['Ann Lee', 'Bo Kim'] },
  ])
})

test('Links in a row of buttons are no titles, however many words they have', async () => {
  expect(
    await papers(
      [
        '**KiteGAN: Analyzing and Improving Kites.**<br>',
        '*[Ann Lee](https://lee.example/), [Bo Kim](https://kim.example/), Cy Dow.*<br>',
        `CVPR 2020. [[PDF](${address(1)})] [[PyTorch](https://github.com/a/b)] [[Unofficial Tensorflow 2.0](https://github.com/c/d)]`,
      ],
      'title',
      'authors',
      'date',
      'line',
    ),
  ).toEqual([
    {
      title: 'KiteGAN: Analyzing and Improving Kites',
      authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'],
      date: '2020',
      line: 3,
    },
  ])
})

test('Among papers with a known venue and its year, links need not lead to a paper; workshops are none', async () => {
  const venues = [
    "- [ATC'25] [Weaving Kites over Water](https://www.kites.example/atc25/lee)",
    "- [TPDS'23] Weaving Kites over Land for Everyone",
    "- [SOSP'23] [Weaving Kites over Ice](https://www.kites.example/sosp23/kim)",
    "- [FAST'23] Weaving Kites over Sand with Looms",
    `- [HPCA'23] [Weaving Kites over Snow](${address(1)})`,
    '- 2018 - WWW - [Weaving Kites over Mud with Many Looms](https://github.com/kites/mud)',
  ]
  expect(await papers(['## Weaving', ...venues], 'title', 'date')).toEqual([
    { title: 'Weaving Kites over Water', date: '2025' },
    { title: 'Weaving Kites over Land for Everyone', date: '2023' },
    { title: 'Weaving Kites over Ice', date: '2023' },
    { title: 'Weaving Kites over Sand with Looms', date: '2023' },
    { title: 'Weaving Kites over Snow', date: '2023' },
    { title: 'Weaving Kites over Mud with Many Looms', date: '2018' },
  ])
  expect(
    await papers(
      [
        '## Weaving',
        ...venues,
        '## Workshops',
        ...[2019, 2020, 2021, 2022].map(
          (year) => `- [Weaving in Real Life](https://kites.example/${year}) (NeurIPS ${year})`,
        ),
      ],
      'title',
    ),
  ).toHaveLength(venues.length)
})

test('A linked title with its authors and a year is a paper, whatever it leads to; a tool in a list of tools is none', async () => {
  expect(
    await papers(
      [
        '## Papers',
        '- [Kite Ensembles](https://www.kites.example/1_Kite), A.B. Lee, C. Kim, 1990',
        '## Toolkits and libraries',
        `- [kitelearn](https://kitelearn.example/stable/) [[Github](https://github.com/kites/learn)] [[Paper](${address(1)})] - flies kites.`,
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([{ title: 'Kite Ensembles', authors: ['A.B. Lee', 'C. Kim'], date: '1990' }])
})

test('A sentence that speaks of a paper is not its title, and the label above references is no title', async () => {
  expect(
    await papers(
      [
        `Check out our tutorial paper [Foundations and Trends in Kites: A Survey](${address(1)}).`,
        '',
        '## Kites',
        '**References**:',
        '- http://kites.example/data',
        `- [2010 ECCV] Word Spotting on Kites`,
      ],
      'title',
    ),
  ).toEqual([{ title: 'Foundations and Trends in Kites: A Survey' }])
})

test('A list of authors of which the first alone is turned round is read so, and a mark in brackets before authors is none', async () => {
  expect(
    await papers(
      [
        '- **Weaving kites over water**, arXiv, 2024',
        '  Lee, Ann, Daniel CH Kim, Cy Q. Dow, and Di Elm.',
        `  [[Paper](${address(1)})]`,
        `- 【Cascade】Ann Lee, Bo Kim, Cy Dow. [Weaving kites over land](${address(2)})`,
      ],
      'title',
      'authors',
    ),
  ).toEqual([
    { title: 'Weaving kites over water', authors: ['Ann Lee', 'Daniel CH Kim', 'Cy Q. Dow', 'Di Elm'] },
    { title: 'Weaving kites over land', authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'] },
  ])
})

test('A heading with a venue and its year below it is a title, though no link leads to the paper', async () => {
  expect(
    await papers(
      [
        '### Weaving Kites over Water with Many Looms',
        'code-link:  https://github.com/kites/water',
        '',
        'CVPR 2025',
        '',
        'summary: ',
        '',
        'Looms weave.',
        '### Weaving Kites over Land with Few Looms',
        'code-link:  https://github.com/kites/land',
        '',
        'ECCV 2024',
      ],
      'title',
      'venue',
      'date',
      'summary',
    ),
  ).toEqual([
    {
      title: 'Weaving Kites over Water with Many Looms',
      venue: 'CVPR 2025',
      date: '2025',
      summary: 'Looms weave.',
    },
    { title: 'Weaving Kites over Land with Few Looms', venue: 'ECCV 2024', date: '2024' },
  ])
})

test('A paragraph of links under a quoted title is that paper’s', async () => {
  expect(
    await papers(
      [
        '- **KITE:** Ann Lee, Bo Kim, Cy Dow.<br />',
        '',
        '  "Weaving Kites over Water." AAAI(2022)',
        '',
        `  [[paper](${address(1)})]`,
        '',
        '  [[code](https://github.com/kites/water)]',
      ],
      'title',
      'date',
      'ids',
    ),
  ).toEqual([{ title: 'Weaving Kites over Water', date: '2022', ids: { arxiv: '2301.00001' } }])
})

test('Authors and a venue below a title may have unknown buttons behind them', async () => {
  expect(
    await papers(
      [
        '+ **Learning to weave from strings.**',
        '',
        `    *Ann Lee, Bo Kim.* **ICML, 2020.** [[pdf](./weave.pdf)] [[arxiv](${address(1)})] [[samples](https://kites.example/s)]`,
        '',
        '    Weave with strings.',
      ],
      'title',
      'authors',
      'date',
      'summary',
    ),
  ).toEqual([
    {
      title: 'Learning to weave from strings',
      authors: ['Ann Lee', 'Bo Kim'],
      date: '2020',
      summary: 'Weave with strings.',
    },
  ])
})

test('Lines that each link the list’s own notes on a paper are papers, as items are', async () => {
  const titles = [
    'Weaving Kites over Water',
    'Weaving Kites over Land',
    'Weaving Kites over Ice',
    'Weaving Kites over Sand',
    'Weaving Kites over Snow',
  ]
  expect(
    await papers(
      ['## Papers by task', ...titles.map((title, n) => `[${title}](./2018/notes-${n}.md)  `)],
      'title',
      'line',
    ),
  ).toEqual(titles.map((title, n) => ({ title, line: n + 4 })))
})

test('Labels may be in Spanish, Portuguese, French, German or Russian', async () => {
  expect(
    await papers(
      [
        '### 1. Weaving Kites over Water',
        '**Autores:** Ann Lee, Bo Kim  ',
        '**Fuente:** arXiv · **Fecha:** 2026-06-25  ',
        `[Ver paper](${address(1)})`,
        '',
        '**Resumen:**  ',
        'Tejemos cometas.',
        '### 2. Weaving Kites over Land',
        '**Авторы:** Ann Lee, Bo Kim  ',
        '**Дата:** 2026-06-24  ',
        `[PDF](${address(2)})`,
      ],
      'authors',
      'date',
      'summary',
    ),
  ).toEqual([
    { authors: ['Ann Lee', 'Bo Kim'], date: '2026-06-25', summary: 'Tejemos cometas.' },
    { authors: ['Ann Lee', 'Bo Kim'], date: '2026-06-24' },
  ])
})

test('A venue and its year in bold may stand on a line above the linked title, one entry a paragraph', async () => {
  expect(
    await papers(
      [
        '## Weaving',
        '**[Kite Intelligence-2015]**',
        '[Weaving Kites over Water](https://kites.example/abstract/12)',
        '<br>',
        '**Authors:** Ann Lee, Bo Kim',
        '<br>',
        '**Institution:** Kite University',
        '',
        '**[2019]**',
        `[Weaving Kites over Land](${address(1)})`,
        '<br>',
        '**Authors:** Cy Dow, Di Elm',
        '',
        '**[IEEE TPAMI-2018]**',
        '[Weaving Kites over Ice](https://kites.example/abstract/13)',
        '<br>',
        '**Authors:** Cy Dow, Bo Kim',
      ],
      'title',
      'authors',
      'date',
      'line',
    ),
  ).toEqual([
    { title: 'Weaving Kites over Water', authors: ['Ann Lee', 'Bo Kim'], date: '2015', line: 4 },
    { title: 'Weaving Kites over Land', authors: ['Cy Dow', 'Di Elm'], date: '2019', line: 11 },
    { title: 'Weaving Kites over Ice', authors: ['Cy Dow', 'Bo Kim'], date: '2018', line: 16 },
  ])
})

test('Between strokes behind a title stand its venue and its day', async () => {
  expect(
    await papers(
      [
        `1. Weaving Kites over Water | *arXiv* | 2025.02.16 | [<u>Paper Link</u>](${address(1)})`,
        '',
        `2. Weaving Kites over Land | *ICML 2024* | 2024.12.09 | [<u>Paper Link</u>](${address(2)})`,
        `- 2020 A survey of knots: [Weaving Kites over Ice](${address(3)})`,
        `- (*NeurIPS'24 D&B*) Weaving Kites over Sand [[paper](${address(4)})]`,
      ],
      'title',
      'date',
      'venue',
    ),
  ).toEqual([
    { title: 'Weaving Kites over Water', date: '2025-02-16', venue: 'arXiv' },
    { title: 'Weaving Kites over Land', date: '2024-12-09', venue: 'ICML 2024' },
    { title: 'Weaving Kites over Ice', date: '2020' },
    { title: 'Weaving Kites over Sand', date: '2024', venue: "NeurIPS'24 D&B" },
  ])
})

test('A reference with initials and its year in brackets is parted right, dots for authors left out or not', async () => {
  expect(
    await papers(
      [
        `| Name | Paper | Year |`,
        '|---|---|---|',
        `| Knots | [Lee, A. G., Kim, B., Dow, C. D., & Elm, E. (2023). Weaving Kites over Water. arXiv preprint arXiv:2301.00001](${address(1)}) | 2023 |`,
        `| Twine | [Lee, A., Kim, B., ... & Elm, E. (2023). Weaving Kites over Land with Looms. arXiv preprint arXiv:2301.00002](${address(2)}) | 2023 |`,
      ],
      'title',
      'authors',
      'authorsPartial',
    ),
  ).toEqual([
    { title: 'Weaving Kites over Water', authors: ['A. G. Lee', 'B. Kim', 'C. D. Dow', 'E. Elm'] },
    {
      title: 'Weaving Kites over Land with Looms',
      authors: ['A. Lee', 'B. Kim', 'E. Elm'],
      authorsPartial: true,
    },
  ])
})

test('Below a title in bold its first author stands before its link, as a label says', async () => {
  expect(
    await papers(
      [
        '1. **Weaving Kites over Water** (2025) `RL` `core`',
        '',
        `   *First author: Ann Lee; venue: arXiv.* [[Paper]](${address(1)}) -- Weaves kites as looms do.`,
        '',
        '2. **Weaving Kites over Land** (2025) `RL` `core`',
        '',
        `   *First author: Bo Kim; venue: arXiv (ICLR 2026 submitted).* [[Paper]](${address(2)}) -- Weaves without looms.`,
      ],
      'title',
      'authors',
      'authorsPartial',
      'ids',
    ),
  ).toEqual([
    {
      title: 'Weaving Kites over Water',
      authors: ['Ann Lee'],
      authorsPartial: true,
      ids: { arxiv: '2301.00001' },
    },
    {
      title: 'Weaving Kites over Land',
      authors: ['Bo Kim'],
      authorsPartial: true,
      ids: { arxiv: '2301.00002' },
    },
  ])
})

test('A short quotation below a title is somebody’s summary, a long one or one of several sentences its abstract', async () => {
  const abstract = 'We weave kites over water and count their knots. They hold in wind. '.repeat(3).trim()
  expect(
    await papers(
      [
        `### [Weaving Kites over Water](${address(1)})`,
        '',
        '**Lee et al. (Kite University)** • `Weaving`',
        '',
        '> A loom that weaves kites over water with many threads, and finds them stronger than all looms before it',
        '',
        `### [Weaving Kites over Land](${address(2)})`,
        '',
        `> ${abstract}`,
      ],
      'abstract',
      'summary',
    ),
  ).toEqual([
    {
      summary:
        'A loom that weaves kites over water with many threads, and finds them stronger than all looms before it',
    },
    { abstract },
  ])
})

test('Neither a list’s own name, nor a weekday, nor a firm with its folders, nor a sentence is a title', async () => {
  expect(
    await papers(
      [
        '# Awesome-Kites',
        '',
        `[![arXiv](https://img.shields.io/badge/arXiv-2301.00001-b31b1b.svg)](${address(1)})`,
        '',
        '## More',
        '',
        `We are happy to work with many others on a long and comprehensive survey of all that flies ([A Comprehensive Survey on Kites Everywhere](${address(2)})).`,
        '',
        `- **Monday** - [Weaving Kites over Water](${address(3)}) - Looms weave.`,
        '- **Kite Works**: `2025/kites/`, `2026/kites/`',
      ],
      'title',
    ),
  ).toEqual([{ title: 'A Comprehensive Survey on Kites Everywhere' }, { title: 'Weaving Kites over Water' }])
})

test('A title in bold with what it says has its paper’s id and family names in the list below', async () => {
  expect(
    await papers(
      [
        '### Must read',
        '',
        '**♾️ Weaving kites over water** — A closed form for weaving, shown for all looms.',
        '',
        `- [2301.00001](${address(1)}) — Lee, Kim, de Dow, Elm`,
        '  - Quality: 8/10',
        '  - Derives the form of all looms from one thread.',
        '',
        '**Weaving kites over land** — Another form, for one loom.',
        '',
        `- [2301.00002](${address(2)}) — Lee, Fay`,
      ],
      'title',
      'ids',
      'line',
      'authors',
    ),
  ).toEqual([
    {
      title: 'Weaving kites over water',
      ids: { arxiv: '2301.00001' },
      line: 5,
      authors: ['Lee', 'Kim', 'de Dow', 'Elm'],
    },
    { title: 'Weaving kites over land', ids: { arxiv: '2301.00002' }, line: 11, authors: ['Lee', 'Fay'] },
  ])
})

test('Authors in full behind the word by end a title; a tag of venue, year and nickname does not begin it', async () => {
  expect(
    await papers(
      [
        `+ (2008) Weaving kites by rules of thumb by Ann G. Lee, Bo Kim`,
        `  + ${address(1)}`,
        '',
        '**(*ICML2013_KITE*) KITE: Weaving by Gradient Descent.** <br>',
        '*Ann Lee, Bo Kim.*<br>',
        `[[paper]](${address(2)})`,
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    { title: 'Weaving kites by rules of thumb', authors: ['Ann G. Lee', 'Bo Kim'], date: '2008' },
    { title: 'KITE: Weaving by Gradient Descent', authors: ['Ann Lee', 'Bo Kim'], date: '2013' },
  ])
})

test('Authors stand between a title and a remark, before a quoted title with its year, and on two lines', async () => {
  expect(
    await papers(
      [
        `- **[Kites over Small Towns](${address(1)})**. Ada Weber, Bo Lind. Says what strings hold.`,
        `- **[Bows and Their Strings](${address(2)})**. Short Strings, Long Tails. A remark.`,
        `- **Weber et al. (2020)**: "Strings That Hold in Storms" [[paper]](${address(3)})`,
        `- **Weber & Lind (2019)**: "A Survey of Knots" [[paper]](${address(4)})`,
        '',
        '1. **Tails That Hold a Kite in Wind.**',
        '   Ada Weber, Bo Lind,',
        '   Cy Dow. ICML 2020.',
        `   [[paper]](${address(5)})`,
        '2. **Small Kites in Strong Wind.**',
        '   Ada Weber, Bo Lind',
        '   and Cy Dow. *NeurIPS 2019.*',
        `   [[paper]](${address(6)})`,
      ],
      'title',
      'authors',
      'authorsPartial',
      'date',
      'summary',
    ),
  ).toEqual([
    {
      title: 'Kites over Small Towns',
      authors: ['Ada Weber', 'Bo Lind'],
      summary: 'Says what strings hold.',
    },
    { title: 'Bows and Their Strings', summary: 'Short Strings, Long Tails. A remark.' },
    { title: 'Strings That Hold in Storms', authors: ['Weber'], authorsPartial: true, date: '2020' },
    { title: 'A Survey of Knots', authors: ['Weber', 'Lind'], date: '2019' },
    { title: 'Tails That Hold a Kite in Wind', authors: ['Ada Weber', 'Bo Lind', 'Cy Dow'], date: '2020' },
    { title: 'Small Kites in Strong Wind', authors: ['Ada Weber', 'Bo Lind', 'Cy Dow'], date: '2019' },
  ])
})

test('A title goes on from line to line above the bare address of its paper', async () => {
  expect(
    await papers(
      [
        '- Kites over Small Towns and',
        '  Their Long Strings',
        `  ${address(1)}`,
        '- How Tails Hold a Kite',
        '  in Strong Wind',
        `  ${address(2)}`,
        '',
        'Bows and Their Strings on',
        'Windy Days',
        address(3),
        '',
        'Knots for Strings in Towns',
        'Ada Weber, Bo Lind',
        address(4),
      ],
      'title',
      'authors',
      'ids',
    ),
  ).toEqual([
    { title: 'Kites over Small Towns and Their Long Strings', ids: { arxiv: '2301.00001' } },
    { title: 'How Tails Hold a Kite in Strong Wind', ids: { arxiv: '2301.00002' } },
    { title: 'Bows and Their Strings on Windy Days', ids: { arxiv: '2301.00003' } },
    { title: 'Knots for Strings in Towns', authors: ['Ada Weber', 'Bo Lind'], ids: { arxiv: '2301.00004' } },
  ])
})

test('Signs stand for labels on a line of fields below a title, and a remark in brackets before authors is none of them', async () => {
  expect(
    await papers(
      [
        '- **Kites over Small Towns and Their Long Strings**',
        `  👤 [Ada Weber](https://huggingface.co/ada) • 👍 32 • [View Paper](https://huggingface.co/papers/2301.00001)`,
        '- **Bows and Their Strings for Everyone in Town**',
        `  🏢 [Kite Works](https://huggingface.co/kites) • 👍 8 • [View Paper](https://huggingface.co/papers/2301.00002)`,
        `- [Knots for Strings in Towns](${address(3)}) (behind a wall), Bo Lind`,
        `- [Tails of Small Kites](${address(4)}), Ada Weber, Bo K. Lind, Cy Dow`,
      ],
      'title',
      'authors',
      'ids',
    ),
  ).toEqual([
    {
      title: 'Kites over Small Towns and Their Long Strings',
      authors: ['Ada Weber'],
      ids: { arxiv: '2301.00001' },
    },
    { title: 'Bows and Their Strings for Everyone in Town', ids: { arxiv: '2301.00002' } },
    { title: 'Knots for Strings in Towns', authors: ['Bo Lind'], ids: { arxiv: '2301.00003' } },
    {
      title: 'Tails of Small Kites',
      authors: ['Ada Weber', 'Bo K. Lind', 'Cy Dow'],
      ids: { arxiv: '2301.00004' },
    },
  ])
})

test('A name above `Paper: *The title*, address` is that paper’s nickname, and the heading above several of them none', async () => {
  expect(
    await papers(
      [
        '## Kites of Many Towns',
        '',
        '1. Small Kite (SK)',
        `- Paper: *Flying over small towns*, ${address(1)}`,
        '- Implementation: github https://github.com/kites/sk',
        '',
        '2. Loom',
        `- Paper: *Weaving for everyone*, ${address(2)}`,
        '- Implementation:',
      ],
      'title',
      'ids',
      'line',
    ),
  ).toEqual([
    { title: 'Flying over small towns', ids: { arxiv: '2301.00001' }, line: 5 },
    { title: 'Weaving for everyone', ids: { arxiv: '2301.00002' }, line: 9 },
  ])
})

test('Behind a title stand who wrote it and when, and tags of the list’s own; a tag may name the preprint', async () => {
  expect(
    await papers(
      [
        `- [Flying over Small Towns](${address(1)}) - ICML 2016 - [Kites] [Strings]`,
        `- [Strings in the Wind](${address(2)}) by Lind - 2015 - [Kites]`,
        `- [Bows of Many Kites](${address(3)}) - by Weber and Lind - Dec 2017 - [Kites]`,
        `- (*Arxiv 2301.00004*) Knots for all the strings of a kite.`,
        `- (*KDD'23*) A. Weber, et al., “Tails of kites: A survey,” KDD, 2023. [[Paper]](${address(5)})`,
        `- Ada Weber and Bo Lind. Where Kites Are and Where We Are, ACL-2020 theme track, [[paper]](${address(6)})`,
      ],
      'title',
      'authors',
      'date',
      'ids',
    ),
  ).toEqual([
    { title: 'Flying over Small Towns', date: '2016', ids: { arxiv: '2301.00001' } },
    { title: 'Strings in the Wind', authors: ['Lind'], date: '2015', ids: { arxiv: '2301.00002' } },
    {
      title: 'Bows of Many Kites',
      authors: ['Weber', 'Lind'],
      date: '2017-12',
      ids: { arxiv: '2301.00003' },
    },
    { title: 'Knots for all the strings of a kite', ids: { arxiv: '2301.00004' } },
    { title: 'Tails of kites: A survey', authors: ['A. Weber'], date: '2023', ids: { arxiv: '2301.00005' } },
    {
      title: 'Where Kites Are and Where We Are',
      authors: ['Ada Weber', 'Bo Lind'],
      date: '2020',
      ids: { arxiv: '2301.00006' },
    },
  ])
})

test('References may have first names with hyphens, and one author by his initials', async () => {
  expect(
    await papers(
      [
        '- A. Weber, L.-J. Li, and B. Lind. Kites: A Large Collection of Strings. In CVPR, 2009.',
        '- X. Chen, T.-Y. Dow, R. Stone, and C. L. Moor. Kites in Towns: Collected and Counted. arXiv preprint arXiv:2301.00002, 2015.',
        '- B. J. Hall. Kites and attention: The state of the art. Cognition, 80(1):1–46, 2001.',
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    {
      title: 'Kites: A Large Collection of Strings',
      authors: ['A. Weber', 'L.-J. Li', 'B. Lind'],
      date: '2009',
    },
    {
      title: 'Kites in Towns: Collected and Counted',
      authors: ['X. Chen', 'T.-Y. Dow', 'R. Stone', 'C. L. Moor'],
      date: '2015',
    },
    { title: 'Kites and attention: The state of the art', authors: ['B. J. Hall'], date: '2001' },
  ])
})

test('Tags before titles may be a venue with its year and a nickname, a year before its sign, or the key of a citation', async () => {
  expect(
    await papers(
      [
        `- [KDD'2020-LOOM] Weaving with many threads. [[paper]](${address(1)})`,
        "- (ECCV 24') Kites over Small Towns and Cities, *Weber et al.*",
        `    - <a href="${address(2)}"><img src="https://img.shields.io/badge/arXiv-Paper-B31B1B.svg"></a>`,
        "- (ICLR '24) **Bows**: Strings for Everyone in Town, *Weber and Lind*",
        `    - <a href="${address(3)}"><img src="https://img.shields.io/badge/arXiv-Paper-B31B1B.svg"></a>`,
        '',
        '## Keys',
        '',
        `[Weber2019] Safe flight of kites with short strings, *Kite. Letters*, 2019, 59, p.066022. [DOI](https://doi.org/10.1000/5)`,
        '',
        '> A remark.',
        '',
        '[Lind2024] Knots in the wind and what they hold. Kite Engineering and Design, 2024, 200, 114161.',
        '[Dow2025]Tails of small kites in strong winds[J]. Nature, 2025, 602(7897): 414-419.[DOI](https://doi.org/10.1000/6)',
      ],
      'title',
      'authors',
      'date',
      'venue',
      'ids',
    ),
  ).toEqual([
    { title: 'Weaving with many threads', date: '2020', venue: 'KDD 2020', ids: { arxiv: '2301.00001' } },
    {
      title: 'Kites over Small Towns and Cities',
      authors: ['Weber'],
      date: '2024',
      venue: "ECCV 24'",
      ids: { arxiv: '2301.00002' },
    },
    {
      title: 'Bows: Strings for Everyone in Town',
      authors: ['Weber', 'Lind'],
      date: '2024',
      venue: "ICLR '24",
      ids: { arxiv: '2301.00003' },
    },
    {
      title: 'Safe flight of kites with short strings',
      date: '2019',
      venue: 'Kite. Letters, 2019, 59, p.066022',
      ids: { doi: '10.1000/5' },
    },
    {
      title: 'Knots in the wind and what they hold',
      date: '2024',
      venue: 'Kite Engineering and Design, 2024, 200, 114161',
    },
    {
      title: 'Tails of small kites in strong winds',
      date: '2025',
      venue: 'Nature, 2025, 602(7897): 414-419',
      ids: { doi: '10.1000/6' },
    },
  ])
})

test('Below a heading a journal in bold, with its month and a link, says where the paper of the heading appeared', async () => {
  expect(
    await papers(
      [
        '### How kites shape the mood of towns',
        '**Kite Letters** 12(3), Jan 2026 | [DOI](https://doi.org/10.1000/7)',
        '',
        'Flies kites over towns, and asks what people feel.',
        '',
        '### Strings that hold in every storm',
        '**arXiv 2301.00002** | Apr 2026',
        '',
        'Pulls strings until they break.',
        '',
        '### Knots for all the strings of a kite',
        `**arXiv 2301.00003** | Dec 2024, still read | [Link](${address(3)})`,
        '',
        'Counts knots.',
      ],
      'title',
      'date',
      'venue',
      'ids',
      'summary',
    ),
  ).toEqual([
    {
      title: 'How kites shape the mood of towns',
      date: '2026-01',
      venue: 'Kite Letters 12(3), Jan 2026',
      ids: { doi: '10.1000/7' },
      summary: 'Flies kites over towns, and asks what people feel.',
    },
    {
      title: 'Strings that hold in every storm',
      date: '2026-04',
      ids: { arxiv: '2301.00002' },
      summary: 'Pulls strings until they break.',
    },
    {
      title: 'Knots for all the strings of a kite',
      date: '2024-12',
      venue: 'arXiv 2301.00003',
      ids: { arxiv: '2301.00003' },
      summary: 'Counts knots.',
    },
  ])
})

test('In a table of HTML the paper of a tool is named under its label, behind its year', async () => {
  expect(
    await papers(
      [
        '<table><tbody><tr><td>',
        "<a href='https://github.com/kites/gym'>KiteGym</a>",
        '<ul><li>An environment for kites.</li>',
        `<li>Paper: <a href="${address(1)}">(2023) KiteGym: Flying Kites in Simulated Towns</a></li></ul>`,
        '</td></tr></tbody></table>',
      ],
      'title',
      'date',
      'ids',
    ),
  ).toEqual([
    { title: 'KiteGym: Flying Kites in Simulated Towns', date: '2023', ids: { arxiv: '2301.00001' } },
  ])
})

test('A nickname in bold may stand before a dash and the title in quotes, with who wrote it and when behind it', async () => {
  expect(
    await papers(
      [
        `1. **Stable Kite** — "Flying over Small Towns" (Weber et al., 2022) — [arXiv:2301.00001](${address(1)})`,
        '   How kites hold.',
        `2. **KiteNet** — "Strings for Everyone in the Wind" (Weber, Lind & Dow, 2012) — [paper](${address(2)})`,
        '- **Kites** (2009) — "kites are fun" is history, not news',
      ],
      'title',
      'authors',
      'date',
      'summary',
    ),
  ).toEqual([
    { title: 'Flying over Small Towns', authors: ['Weber'], date: '2022', summary: 'How kites hold.' },
    { title: 'Strings for Everyone in the Wind', authors: ['Weber', 'Lind', 'Dow'], date: '2012' },
  ])
})

test('A title of a word or two stands above its authors in italics, and its own day says more than its venue’s year', async () => {
  expect(
    await papers(
      [
        '**Kite-String Sampler**\\',
        '*Ada Weber, Bo Lind*\\',
        `ICLR 2025 [[Paper](${address(1)})]\\`,
        '25 Dec 2024',
        '',
        '**Bows**\\',
        '*Cy Dow, Eva Stone*\\',
        `arXiv:2301.00002 [[Paper](${address(2)})]\\`,
        '4 Mar 2025',
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    { title: 'Kite-String Sampler', authors: ['Ada Weber', 'Bo Lind'], date: '2024-12-25' },
    { title: 'Bows', authors: ['Cy Dow', 'Eva Stone'], date: '2025-03-04' },
  ])
})

test('Titles in brackets whose links are yet to come are papers on a page that has many', async () => {
  const linked = Array.from({ length: 10 }, (_, n) => `- [Flying Kite Number ${n} over Towns](${address(n)})`)
  const titles = ['Strings That Hold in Storms', 'Bows for Everyone in Town', 'Knots in the Strong Wind']
  const found = await papers(
    ['## Linked', '', ...linked, '', '## Awaited', '', ...titles.map((title) => `- [${title}]`)],
    'title',
  )
  expect(found.slice(10)).toEqual(titles.map((title) => ({ title })))
})

test('A paragraph may hold many papers, each a title in bold above its links, and the heading above them is none', async () => {
  expect(
    await papers(
      [
        '### Kites of Many Towns(Flying Kites)',
        '',
        '**Kites over Small Towns**<br>',
        `[paper](${address(1)}) | [code](https://github.com/kites/a)<br>`,
        '<br>',
        '**Strings That Hold in Storms**<br>',
        'keywords: Strings, Storms<br>',
        `[paper](${address(2)})<br>`,
        '<br>',
        '',
        '### Video of Flying Kites(Moving Kites)',
        '',
        '**Unsupervised Flight of Kites with Long Strings and Many Tails in the Wind over Towns**<br>',
        `[paper](${address(3)})<br>`,
      ],
      'title',
      'ids',
    ),
  ).toEqual([
    { title: 'Kites over Small Towns', ids: { arxiv: '2301.00001' } },
    { title: 'Strings That Hold in Storms', ids: { arxiv: '2301.00002' } },
    {
      title: 'Unsupervised Flight of Kites with Long Strings and Many Tails in the Wind over Towns',
      ids: { arxiv: '2301.00003' },
    },
  ])
})

test('What a list of papers links elsewhere and describes is a paper where it names venue and year', async () => {
  expect(
    await papers(
      [
        ...Array.from(
          { length: 5 },
          (_, n) => `- ICML 2023, Kites over Town Number ${n}. [Paper](${address(n)}). They fly.`,
        ),
        '- CoRL 2024, Strings That Hold in Storms. [Website](https://strings.example). They hold kites in all winds.',
        '- Bows for Everyone in Town. [Website](https://bows.example). A shop.',
      ],
      'title',
      'date',
    ).then((found) => found.slice(5)),
  ).toEqual([{ title: 'Strings That Hold in Storms', date: '2024' }])
})

test.each([
  'CVPR 2024 论文和开源项目合集(Papers with Code)',
  '论文和开源代码汇总',
  'KITE 2024 Accepted Papers',
])('a list that is called “%s” is no paper, whatever it links first', async (name) => {
  const { papers, title } = await read(
    [
      `# ${name}`,
      '',
      '- [CVPR 2023](https://github.com/weber/lists)',
      '',
      '## Strings',
      '',
      '**Counting Strings That Nobody Sees**',
      '',
      '- 论文：https://arxiv.org/abs/2401.00001',
      '- 代码：https://github.com/weber/strings',
      '',
    ].join('\n'),
  )
  expect(papers.map((paper) => paper.title)).toEqual(['Counting Strings That Nobody Sees'])
  expect(title).toBe(name)
})

test('A venue and its year may stand before a colon ahead of a title, and no number or yearly event for one', async () => {
  expect(
    await papers(
      [
        `1. TKDE 2021: Kites That Weave Their Own Ropes [[Paper]](${address(1)})`,
        `2. KITE MM 2023: LOOM: Threads at Many Scales [[Paper]](${address(2)})[[Code]](https://github.com/kites/loom)`,
        `3. [KDD 2020: Ropes That Hold in Storms](${address(3)})`,
        `4. KiteSRC 2019: The First Challenge of Kites [[Paper]](${address(4)})`,
        `5. COVID-19: Ropes in Times of Storms [[Paper]](${address(5)})`,
      ],
      'title',
      'venue',
      'date',
    ),
  ).toEqual([
    { title: 'Kites That Weave Their Own Ropes', venue: 'TKDE 2021', date: '2021' },
    { title: 'LOOM: Threads at Many Scales', venue: 'KITE MM 2023', date: '2023' },
    { title: 'Ropes That Hold in Storms', venue: 'KDD 2020', date: '2020' },
    { title: 'KiteSRC 2019: The First Challenge of Kites' },
    { title: 'COVID-19: Ropes in Times of Storms' },
  ])
})

test('Between strokes the first author may have a comma before the others, and a stroke no space before it', async () => {
  expect(
    await papers(
      [
        `- 2014 | Kites That Weave Their Ropes | Ann Lee, et al. | KITE | [\`PDF\`](${address(1)})`,
        `- 2018 | Kites That Weave Their Threads| Bo Kim, et al. | KITE | [\`PDF\`](${address(2)})`,
      ],
      'title',
      'authors',
      'authorsPartial',
      'date',
    ),
  ).toEqual([
    { title: 'Kites That Weave Their Ropes', authors: ['Ann Lee'], authorsPartial: true, date: '2014' },
    { title: 'Kites That Weave Their Threads', authors: ['Bo Kim'], authorsPartial: true, date: '2018' },
  ])
})

test('Behind authors in italics a journal of many words is where the paper appeared', async () => {
  expect(
    await papers(
      [
        `1. **Kites for the Counting of Ropes** *A. Lee and B. Kim.* IEEE Transactions on Kites and Ropes 1997. [paper](${address(1)})`,
        `1. **Ropes for the Counting of Kites.** *Ann Lee, Bo Kim.*  IEEE Transactions on Kites and Ropes 1998. [paper](${address(2)})`,
      ],
      'authors',
      'venue',
      'date',
    ),
  ).toEqual([
    { authors: ['A. Lee', 'B. Kim'], venue: 'IEEE Transactions on Kites and Ropes 1997', date: '1997' },
    { authors: ['Ann Lee', 'Bo Kim'], venue: 'IEEE Transactions on Kites and Ropes 1998', date: '1998' },
  ])
})

test('A title goes on behind a colon with two spaces, and a place to read a paper at has its year', async () => {
  expect(
    await papers(
      [
        `- Kites beyond Ropes:  Counting with Many Threads (CMT), *Kim et al. 2018* [pdf](${address(1)})`,
        `- Lee, Ann, and Bo Kim. [**"The Decline of Kites."**](https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567) Available at SSRN 1234567 (2018).`,
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    {
      title: 'Kites beyond Ropes: Counting with Many Threads (CMT)',
      authors: ['Kim'],
      date: '2018',
    },
    { title: 'The Decline of Kites', authors: ['Ann Lee', 'Bo Kim'], date: '2018' },
  ])
})

test('Links below a title may say which version of the paper they lead to', async () => {
  expect(
    await papers(
      [
        '+ **A Survey of Kites: Ropes and Strings.**',
        '',
        `    *Ann Lee, Bo Kim, Cy Dow.* **KITE, 2021.** [[pdf-v6-2022.11](./kites-6.pdf)] [[pdf-v1](./kites-1.pdf)] [[arxiv](${address(1)})]`,
      ],
      'title',
      'authors',
      'venue',
      'date',
    ),
  ).toEqual([
    {
      title: 'A Survey of Kites: Ropes and Strings',
      authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'],
      venue: 'KITE, 2021',
      date: '2021',
    },
  ])
})

test('A sign alone on the first line of an item stands for the kind of paper whose title is below it', async () => {
  expect(
    await papers(
      [
        '- 📊',
        '  **Ropes for Kites: A Study of Strings**.',
        '  *Ann Lee, Bo Kim, Cy Dow*.',
        `  KITE 2020. [[paper](${address(1)})] [[code](https://github.com/kites/ropes)]`,
        '',
        '- 📊 🏃',
        '  **Kites for Ropes: A Study of Tails**.',
        '  *Bo Kim, Ann Lee*.',
        `  KITE 2021. [[paper](${address(2)})]`,
      ],
      'title',
      'authors',
      'date',
      'line',
    ),
  ).toEqual([
    {
      title: 'Ropes for Kites: A Study of Strings',
      authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'],
      date: '2020',
      line: 3,
    },
    { title: 'Kites for Ropes: A Study of Tails', authors: ['Bo Kim', 'Ann Lee'], date: '2021', line: 8 },
  ])
})

test('Paragraphs that link nothing are papers where each has a bold title, its venue with the year and authors', async () => {
  expect(
    await papers(
      [
        '### Ropes',
        '',
        ...Array.from({ length: 8 }, (_, n) => [
          `**[Ropes of Towns] Weaving Kites for Town Number ${n}**. (2022-ICML) Ann Lee, Bo Kim.`,
          '**TLDR**: We weave ropes for kites in each town.',
          '',
        ]).flat(),
        '**[Tails of Towns] Weaving Tails for Everyone**. (2023-ICLR) Cy Dow.',
        '**TLDR**: We weave tails for kites in each town.',
      ],
      'title',
      'authors',
      'date',
      'summary',
    ).then((found) => [found.length, found[0], found[8]]),
  ).toEqual([
    9,
    {
      title: 'Weaving Kites for Town Number 0',
      authors: ['Ann Lee', 'Bo Kim'],
      date: '2022',
      summary: 'We weave ropes for kites in each town.',
    },
    {
      title: 'Weaving Tails for Everyone',
      authors: ['Cy Dow'],
      date: '2023',
      summary: 'We weave tails for kites in each town.',
    },
  ])
})

test('What asks to see a preprint is no title', async () => {
  const { papers: found } = await read(
    `## [1] Weaving Kites for Everyone in Town\n\nAuthors: Ann Lee, **Bo Kim**\n\nPreprint please see arxiv: ${address(1)}\n\n### Abstract:\nWe weave kites for everyone in town, and their ropes, too.\n\n## [2] Weaving Ropes for Everyone in Town\n\nAuthors: Ann Lee, **Bo Kim**\n\nPreprint please see arxiv: ${address(2)}\n\n### Abstract:\nWe weave ropes for everyone in town, and their kites, too.\n`,
  )
  expect(found).toMatchObject([
    { title: 'Weaving Kites for Everyone in Town', abstract: expect.stringMatching(/^We weave kites/) },
    { title: 'Weaving Ropes for Everyone in Town', abstract: expect.stringMatching(/^We weave ropes/) },
  ])
})

test('The first author behind a colon is named without it, and without what a short title stands for', async () => {
  expect(
    await papers(
      [
        `- [Prioritised kites for replay](${address(1)}):Schaul, et al 2015`,
        `- [Policy of ropes and strings](${address(2)}) : Rusu, et al 2016`,
        `- [KRS](${address(3)}) (Kites of Ropes and Strings): Lee et al, 2017`,
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    { title: 'Prioritised kites for replay', authors: ['Schaul'], date: '2015' },
    { title: 'Policy of ropes and strings', authors: ['Rusu'], date: '2016' },
    { title: 'KRS', authors: ['Lee'], date: '2017' },
  ])
})
