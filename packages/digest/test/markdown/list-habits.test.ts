import { expect, test } from 'vitest'
import { brief, read } from './read.ts'

/** The papers of a page, each with the fields asked for. */
async function papers(lines: readonly string[], ...keys: string[]): Promise<Record<string, unknown>[]> {
  const digest = await read(lines.join('\n'))
  return digest.papers.map((paper) => {
    const fields = brief(paper)
    return Object.fromEntries(
      keys.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]),
    )
  })
}

const address = (n: number) => `https://arxiv.org/abs/2301.${String(n).padStart(5, '0')}`

test('A month or a year behind a plain title and a comma is its date, not a part of it', async () => {
  expect(
    await papers(
      [
        `- A Survey of Kites: Wings, Tails, Open Knots and Hard Cases, 2023.10 [[paper]](${address(1)})`,
        `- A Survey of Looms, 2022 [[paper]](${address(2)})`,
        `- Threads for Everyone, KITE, 2021 [[paper]](${address(3)})`,
      ],
      'title',
      'date',
    ),
  ).toEqual([
    { title: 'A Survey of Kites: Wings, Tails, Open Knots and Hard Cases', date: '2023-10' },
    { title: 'A Survey of Looms', date: '2022' },
    { title: 'Threads for Everyone', date: '2021' },
  ])
})

test('A title whose link may stand on no page is an entry all the same', async () => {
  expect(
    await papers(
      ['- [A Loom With a Bad Link](javascript:alert(1)) arXiv:2301.00001'],
      'title',
      'ids',
      'links',
    ),
  ).toEqual([{ title: 'A Loom With a Bad Link', ids: { arxiv: '2301.00001' }, links: [] }])
})

test('An entry that links nothing but its place beside the list is an entry; a contents line is none', async () => {
  expect(
    await papers(
      [
        '- [Kites](#kites)',
        '- [Looms](#looms) (2 papers)',
        '',
        '## Kites',
        `- [**A Kite That Forgets Nothing**](${address(1)}), (2019) by *Lee, Ann and Kim, Bo* [[bib]](list.bib#L1-L9)`,
        '- **Forgetting Kites: A Study in Strings**, (2018) by *Dow, Cy and Roe, Di* [[bib]](list.bib#L10-L19)',
        `- [**Strings of One**](${address(2)}), (1999) by *Roe, Di* [[bib]](list.bib#L20)`,
      ],
      'title',
      'authors',
      'date',
      'venue',
    ),
  ).toEqual([
    { title: 'A Kite That Forgets Nothing', authors: ['Ann Lee', 'Bo Kim'], date: '2019' },
    { title: 'Forgetting Kites: A Study in Strings', authors: ['Cy Dow', 'Di Roe'], date: '2018' },
    { title: 'Strings of One', authors: ['Di Roe'], date: '1999' },
  ])
})

test('A nickname and a title in quotes above authors and links are one entry', async () => {
  expect(
    await papers(
      [
        '1. Kitten: **"Kitten: 100, 000+ kites for those who ask".** ![](https://img.shields.io/badge/Data-blue)',
        '',
        `    *Ann Lee et al.* EMNLP 2016. [[Paper](${address(1)})] [[Source](https://kites.example)]`,
        '',
        '2. Inner String: "**Inner String: Reasoning With Kites**".',
        '',
        `    *Bo Kim et al.* KNOT (Findings) 2020. [[Paper](${address(2)})]`,
        '',
        '3. **"Is a Kite a Risk to Towns?"**.',
        '',
        `    *Cy Dow.* arXiv 2023. [[Paper](${address(3)})]`,
      ],
      'title',
      'authors',
      'date',
      'line',
    ),
  ).toEqual([
    { title: 'Kitten: 100, 000+ kites for those who ask', authors: ['Ann Lee'], date: '2016', line: 1 },
    { title: 'Inner String: Reasoning With Kites', authors: ['Bo Kim'], date: '2020', line: 5 },
    { title: 'Is a Kite a Risk to Towns?', authors: ['Cy Dow'], date: '2023', line: 9 },
  ])
})

test('Numbered titles above labelled links are entries, whatever the heading above them says', async () => {
  expect(
    await papers(
      [
        '## KITE2021 Accepted Papers',
        '',
        '1、Robust Kites for Observations of Weather',
        '',
        `- Paper: [**下载**](${address(1)})`,
        '- Code: [https://github.com/kites/robust](https://github.com/kites/robust)',
        '',
        '2、Text-to-Kite Looms',
        '',
        `- Paper: [**下载**](${address(2)})`,
      ],
      'title',
      'ids',
      'line',
    ),
  ).toEqual([
    { title: 'Robust Kites for Observations of Weather', ids: { arxiv: '2301.00001' }, line: 3 },
    { title: 'Text-to-Kite Looms', ids: { arxiv: '2301.00002' }, line: 8 },
  ])
})

test('A heading above "Paper:" and its linked title is that paper, wherever the link leads', async () => {
  expect(
    await papers(
      [
        '## Resting Kites in Strong Wind [1]<a name="1"></a>',
        'You have seen kites fall. These do not, and it takes one knot to see why that is so.',
        '',
        '* Short read: [Kites that rest](https://kites.example/read)',
        '* Paper: [Resting Kites in Strong Wind](https://kites.example/rest)',
        '',
        '## Weaving Kites [2]<a name="2"></a>',
        'A loom for kites, and kites for looms.',
        '',
        `* Paper: [Weaving Kites](${address(2)})`,
      ],
      'title',
      'line',
    ),
  ).toEqual([
    { title: 'Resting Kites in Strong Wind', line: 1 },
    { title: 'Weaving Kites', line: 7 },
  ])
})

test('A line of venue, date and authors with strokes between is no title; a remark in a quote is no abstract', async () => {
  const remark =
    '> **Your angle:** Relevant to **Kite_Strings**. How strings change what kites can do for towns. And for looms.'
  expect(
    await papers(
      [
        '### Kites as a Market of Strings',
        '**Kite Research Methods** 2025 | Ann Lee, Bo Kim, ... (5 authors)',
        `[Link](${address(1)})`,
        '',
        'We argue that kites need a market, and that strings are what is traded there.',
        '',
        remark,
        '',
        '---',
        '',
        '### Looms Without Threads Are Quiet Rooms',
        '**arXiv 2301.00002v1** | 2023-01-13 | Cy Dow',
        `[Link](${address(2)})`,
        '',
        'A loom without threads makes no sound. We listen to forty of them and hear nothing.',
        '',
        remark,
      ],
      'title',
      'authors',
      'authorsPartial',
      'date',
      'abstract',
      'line',
    ),
  ).toEqual([
    {
      title: 'Kites as a Market of Strings',
      authors: ['Ann Lee', 'Bo Kim'],
      authorsPartial: true,
      date: '2025',
      line: 1,
    },
    {
      title: 'Looms Without Threads Are Quiet Rooms',
      authors: ['Cy Dow'],
      date: '2023-01-13',
      line: 11,
    },
  ])
})

test('One name with a year in brackets is an author where a list cites its papers so', async () => {
  const cited = [
    'Lee et al., 2020',
    'Kim and Dow, 2021',
    'Roe et al., 2019',
    'Poe et al., 2021',
    'Foe et al., 2022',
  ]
  const lines = [...cited, 'De Noe, 2020', 'Ada Moe, 2023'].map(
    (who, n) => `- [**The Kites of Town ${'ABCDEFG'[n]} in Winter**](${address(n + 1)}) (${who})`,
  )
  expect((await papers(lines, 'authors')).slice(5)).toEqual([
    { authors: ['De Noe'] },
    { authors: ['Ada Moe'] },
  ])
  const venues = ['Nature, 2020', 'Science, 2021', 'Cell, 2022'].map(
    (where, n) => `- [**The Kites of Town ${'ABC'[n]} in Winter**](${address(n + 1)}) (${where})`,
  )
  expect(await papers(venues, 'authors')).toEqual([{}, {}, {}])
})

test('A column of dates may cut the year to two digits', async () => {
  expect(
    await papers(
      [
        '| 日期 | 机构 | 出版信息 | 论文 |',
        '|:---:|:---:|:---:|:---:|',
        `| 20.10 | Kite Lab | arxiv | [Recipes for Kites in Open Weather](${address(1)}) |`,
        `| 22.03 | Loom Inc | NIPS2023 | [Training Looms to Follow Threads](${address(2)}) |`,
      ],
      'title',
      'date',
    ),
  ).toEqual([
    { title: 'Recipes for Kites in Open Weather', date: '2020-10' },
    { title: 'Training Looms to Follow Threads', date: '2022-03' },
  ])
})

test('What a list says of itself is no paper', async () => {
  expect(
    await papers(
      [
        '# Kites',
        '',
        `### News: Our survey of kites has been accepted, the final version is here: [[OpenReview](https://openreview.net/forum?id=abcdefgh1)]`,
        '',
        `Explore our latest survey! Feel free to fly the kites we have made: [**Latest Survey**](${address(9)})`,
        '',
        '## Kites That Are Tame',
        ...['Strings', 'Looms', 'Knots', 'Wind'].map(
          (what, n) => `- [Taming Kites With ${what}](${address(n)})`,
        ),
      ],
      'title',
    ),
  ).toEqual(['Strings', 'Looms', 'Knots', 'Wind'].map((what) => ({ title: `Taming Kites With ${what}` })))
})

test('Authors left out are counted in Chinese, too', async () => {
  expect(
    await papers(
      [
        `### 1. [Kites That Choose Their Own Wind](${address(1)})`,
        '',
        '**作者：** Ann Lee, Bo Kim 等 6 位作者',
      ],
      'authors',
      'authorsPartial',
    ),
  ).toEqual([{ authors: ['Ann Lee', 'Bo Kim'], authorsPartial: true }])
})

test("A paper's id is read from addresses that people write by hand", async () => {
  expect(
    await papers(
      [
        '- [A Kite by Another Road](https://arxiv.org/paper/2301.00001.pdf)',
        '- [A Kite by a Double Road](https://arxiv.org/abs//2301.00002)',
      ],
      'ids',
    ),
  ).toEqual([{ ids: { arxiv: '2301.00001' } }, { ids: { arxiv: '2301.00002' } }])
})

test('A plain title above its authors and links, indented below it, is one entry; a saying is none', async () => {
  expect(
    await papers(
      [
        '- Ann Lee: "Kites are the birds of small towns"',
        '',
        '## Strings',
        '- KiteCL: Contrasting Kites with Strings.',
        `  - Y. Lee, T. Kim, and Z. Dow. *NIPS 2020*. [[pdf]](${address(1)}) [[code]](https://github.com/kites/cl)`,
        '- Loom Distillation Without Threads.',
        `  - C. Roe and D. Poe. *Arxiv 2021*. [[pdf]](${address(2)})`,
        '- **LOOM**',
        '',
        `  *Ann Lee, Bo Kim* [[paper]](${address(3)}) 2022.6`,
      ],
      'title',
      'authors',
      'date',
      'line',
    ),
  ).toEqual([
    {
      title: 'KiteCL: Contrasting Kites with Strings',
      authors: ['Y. Lee', 'T. Kim', 'Z. Dow'],
      date: '2020',
      line: 4,
    },
    { title: 'Loom Distillation Without Threads', authors: ['C. Roe', 'D. Poe'], date: '2021', line: 6 },
    { title: 'LOOM', authors: ['Ann Lee', 'Bo Kim'], date: '2022-06', line: 8 },
  ])
})

test('A venue in italics with its year on a line of its own dates the paper', async () => {
  expect(
    await papers(
      [
        `- (**KNOT**) [Tying Knots in Unseen Ropes](${address(1)})`,
        'Lee, Ann, Bo Kim, and Cy Dow.',
        '*Proceedings of the Conference on Knots* (**KNOT**) 2022.',
        '[[code]](https://github.com/knots/knot)',
        '',
        `- [Untying Knots: A Survey](${address(2)})`,
        'Lee, Ann, Bo Kim, and Cy Dow.',
        '*arXiv preprint arXiv:2301.00002* (2021).',
      ],
      'title',
      'date',
      'summary',
    ),
  ).toEqual([
    { title: 'Tying Knots in Unseen Ropes', date: '2022' },
    { title: 'Untying Knots: A Survey', date: '2021' },
  ])
})

test('What a link says behind its title is authors, a year, a venue', async () => {
  expect(
    await papers(
      [
        `* [Kites for Few Strings [Lee et al. 2018]](${address(1)})`,
        `* [Searching for Strings with Kites [Kim 2017]](${address(2)})`,
        `* [KITE: Training of Deep Kites - NAACL 2019)](${address(3)})`,
        `* [Benchmarking Kites in Towns [TCYB 2024]](${address(4)})`,
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    { title: 'Kites for Few Strings', authors: ['Lee'], date: '2018' },
    { title: 'Searching for Strings with Kites', authors: ['Kim'], date: '2017' },
    { title: 'KITE: Training of Deep Kites', date: '2019' },
    { title: 'Benchmarking Kites in Towns', date: '2024' },
  ])
})

test('A year and a journal with dashes stand before the linked title', async () => {
  expect(
    await papers(
      [
        `- 1993-TNN-[Pruning Strings: A Survey](${address(1)})`,
        `- 2018-Kite Processing Magazine-[Compressing Kites for Deep Bags](${address(2)})`,
        `- [[DAC](${address(3)})] APTK: Attention-aware Kites for Large Bags`,
      ],
      'title',
      'date',
    ),
  ).toEqual([
    { title: 'Pruning Strings: A Survey', date: '1993' },
    { title: 'Compressing Kites for Deep Bags', date: '2018' },
    { title: 'APTK: Attention-aware Kites for Large Bags' },
  ])
})

test('A title in quotes stands behind authors without a stop, and behind a nickname and authors', async () => {
  expect(
    await papers(
      [
        `+ Zoe Han, Zed Fu, Shu Chen and Jia Yang "Contrasting Kites for Zero Strings" [[pdf]](${address(1)})`,
        `+ **TF-kite**: Sana Nara, Ling Shao. "Latent Kites for Zero Strings." ECCV (2020). [[pdf]](${address(2)})`,
        `- **(CAT)** _TLDR: Extreme Summaries of Kites_ [[Paper](${address(3)})]`,
      ],
      'title',
      'authors',
    ),
  ).toEqual([
    { title: 'Contrasting Kites for Zero Strings', authors: ['Zoe Han', 'Zed Fu', 'Shu Chen', 'Jia Yang'] },
    { title: 'Latent Kites for Zero Strings', authors: ['Sana Nara', 'Ling Shao'] },
    { title: 'TLDR: Extreme Summaries of Kites' },
  ])
})

test('Authors and a venue behind a dash, and in the last part of a line with strokes', async () => {
  expect(
    await papers(
      [
        `- [Learning Kites with Networks](${address(1)}) - Lee, A., Kim, B., Dow, G.W., & Roe, C. (ICLR 2013)`,
        `- [tag] | [The Kite Ranking of Towns](${address(2)}) | [notes](https://notes.example/1) | Ranks towns by their kites, as a walk on strings would. | Mark M. Poe et al, 2000`,
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    {
      title: 'Learning Kites with Networks',
      authors: ['A. Lee', 'B. Kim', 'G.W. Dow', 'C. Roe'],
      date: '2013',
    },
    { title: 'The Kite Ranking of Towns', authors: ['Mark M. Poe'], date: '2000' },
  ])
})

test('Talks and blogs in bold are no papers', async () => {
  expect(
    await papers(
      [
        '1. **A Talk on Tame Kites.** [[Video@KITE 2021 Workshop](https://www.youtube.com/watch?v=1)]',
        '2. (Blog) **Kites beyond Strings: An Introduction.** _Ann Lee_. [[blog](https://kites.example/blog)]',
        '3. (2002 Kite Magazine) **Reasoning with Kites.** _Bo Kim_. [[pdf](https://kites.example/kim.pdf)]',
      ],
      'title',
    ),
  ).toEqual([{ title: 'Reasoning with Kites' }])
})

test('A column of single words under a name of its own has no authors; a venue may end in its year', async () => {
  expect(
    await papers(
      [
        '| Title | Target Model | Conference |',
        '|---|---|---|',
        `| [Attacking Kites with Small Strings](${address(1)}) | Recommender System | ICML16 |`,
        `| [Defending Kites with Long Strings](${address(2)}) | Language Model | AAAI18 |`,
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    { title: 'Attacking Kites with Small Strings', date: '2016' },
    { title: 'Defending Kites with Long Strings', date: '2018' },
  ])
})

test('A line break in HTML parts no paragraph', async () => {
  expect(
    await papers(
      [
        '<p>',
        '<font size=3><b>Tame Kites with Stable Strings',
        '</b></font>',
        '<br>',
        '<font size=2>Ann Lee, Bo Kim, Cy Dow.</font>',
        '<br>',
        '<font size=2>ICCV 2023.</font>',
        `<a href='${address(1)}'>[paper]</a> <a href='https://github.com/kites/tame'>[code]</a> <a href='https://github.com/kites/more'>[more code]</a>`,
        '</p>',
      ],
      'title',
      'authors',
      'date',
      'ids',
    ),
  ).toEqual([
    {
      title: 'Tame Kites with Stable Strings',
      authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'],
      date: '2023',
      ids: { arxiv: '2301.00001' },
    },
  ])
})

test('A link that names a journal and a year below a title and its authors is theirs', async () => {
  expect(
    await papers(
      [
        '* **Weaving Materials: Kites for Science** [2023]',
        'Lee, Ann and Kim, Bo and Dow, Cy',
        '[npj Comput Kites 9, 69 (2023)](https://doi.org/10.1000/kites.9) | [code](https://github.com/kites/w)',
        '',
        '**A Framework for Kites in Small Towns**',
        'Ann Lee, Bo Kim, Cy Dow',
        'Not available at [Kites in Structural Weather Workshop 2022](https://kites.example/2022)',
        '',
        '**KiteBench: Evaluating Kites by Their Strings**',
        'Di Roe, Ed Poe',
        '[Bioinformatics, 2021;, btad027](https://doi.org/10.1000/kites.27)',
      ],
      'title',
      'authors',
      'date',
      'ids',
    ),
  ).toEqual([
    {
      title: 'Weaving Materials: Kites for Science',
      authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'],
      date: '2023',
      ids: { doi: '10.1000/kites.9' },
    },
    { title: 'A Framework for Kites in Small Towns', authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'] },
    {
      title: 'KiteBench: Evaluating Kites by Their Strings',
      authors: ['Di Roe', 'Ed Poe'],
      date: '2021',
      ids: { doi: '10.1000/kites.27' },
    },
  ])
})

test('A nickname without a colon stands before a title in bold, its day behind it', async () => {
  expect(
    await papers(
      [
        `- KT-2 **KT-2: Kites Transfer Web Knowledge to Strings**, 28 Jul 2023, [paper link](${address(1)})`,
        `- VIMK **General Kites with Multimodal Strings**, 6 Oct 2022, [paper link](${address(2)})`,
      ],
      'title',
      'date',
    ),
  ).toEqual([
    { title: 'KT-2: Kites Transfer Web Knowledge to Strings', date: '2023-07-28' },
    { title: 'General Kites with Multimodal Strings', date: '2022-10-06' },
  ])
})

test('Authors, months and venues stand behind dashes, between commas and in code', async () => {
  expect(
    await papers(
      [
        `* [Kites for Video Strings](${address(1)}) - A. Lee et al., ICCV2019. [[code]](https://github.com/kites/v)`,
        `- "Visual Strings Tie Aligned Kites", 2023-06, AAAI(Oral) 24, \`multi-modal\`, [[paper]](${address(2)})`,
        `- \`[Kim et al. CVPR21]\` KLIP: Distilling Kites. arXiv:2301.00003, 2022. [[paper]](${address(3)})`,
        `- [Attending to Kites in a Crowded Town, Roe, Nature 2012] [[Paper]](${address(4)})`,
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    { title: 'Kites for Video Strings', authors: ['A. Lee'], date: '2019' },
    { title: 'Visual Strings Tie Aligned Kites', date: '2023-06' },
    { title: 'KLIP: Distilling Kites', authors: ['Kim'], date: '2021' },
    { title: 'Attending to Kites in a Crowded Town', authors: ['Roe'], date: '2012' },
  ])
})

test('A title of words between commas is no list of authors', async () => {
  expect(
    await papers(
      [
        `1. A Multitask, Multilingual, Multimodal Evaluation of Kites on Reasoning, Strings, and Interactivity. _Ann Lee et al._ arXiv 2023. [[paper](${address(1)})]`,
        `2. [KITE: A Flexible and Efficient Framework](${address(2)})`,
        `3. [Kites in Towns](${address(3)}), A Lee, B Kim, S Dow, 2017`,
      ],
      'title',
      'authors',
    ),
  ).toEqual([
    {
      title:
        'A Multitask, Multilingual, Multimodal Evaluation of Kites on Reasoning, Strings, and Interactivity',
      authors: ['Ann Lee'],
    },
    { title: 'KITE: A Flexible and Efficient Framework' },
    { title: 'Kites in Towns', authors: ['A Lee', 'B Kim', 'S Dow'] },
  ])
})

test('A nickname and authors stand above the title in quotes', async () => {
  expect(
    await papers(
      [
        '- **KITE4ALL:** Ann Lee, Bo Kim.<br />',
        '  "Towards Kites for All: A Survey." ArXiv (2023).',
        `  [[paper](${address(1)})]`,
        '  [2023.05]',
        '',
        '- Cy Dow, Di Roe.<br />',
        '  "Unleashing Kites in Towns." KITE (2024).',
        `  [[paper](${address(2)})]`,
      ],
      'title',
      'authors',
      'line',
    ),
  ).toEqual([
    { title: 'Towards Kites for All: A Survey', authors: ['Ann Lee', 'Bo Kim'], line: 1 },
    { title: 'Unleashing Kites in Towns', authors: ['Cy Dow', 'Di Roe'], line: 6 },
  ])
})

test('A date in brackets before a title in bold, a year before a name behind it', async () => {
  expect(
    await papers(
      [
        `**(2021-11) A Unified View of Kites** [[open access paper](${address(1)})]`,
        '',
        `* [Neural Strings for Kites](${address(2)}) (2017, Ann Lee)`,
        `* [Knots Across Three Eras of Kites](${address(3)}) [[chart](https://kites.example/chart)] [2022.02]`,
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    { title: 'A Unified View of Kites', date: '2021-11' },
    { title: 'Neural Strings for Kites', authors: ['Ann Lee'], date: '2017' },
    { title: 'Knots Across Three Eras of Kites', date: '2022-02' },
  ])
})

test('Authors in an item below a title are its own', async () => {
  expect(
    await papers(
      [
        `Tying Matters: Deep Knots for Kites [[paper](${address(1)})]`,
        '  - Ann Lee, Bo Kim, Cy Dow --CVPR 2022',
        '',
        `Learning Knots for Kites [[paper](${address(2)})]`,
        '  - Di Roe, Ed Poe --ICLR 2021',
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    { title: 'Tying Matters: Deep Knots for Kites', authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'], date: '2022' },
    { title: 'Learning Knots for Kites', authors: ['Di Roe', 'Ed Poe'], date: '2021' },
  ])
})

test('A title broken over lines in a cell keeps all its words', async () => {
  expect(
    await papers(
      [
        '| Date | Title | Authors | PDF |',
        '|---|---|---|---|',
        `|2020-09-09|Flying in Non-Stationary Wind-Quadratic   Mean-Kite Games|Ann Lee, Bo Kim|[PDF](${address(1)})|`,
        `|2020-09-08|Impact of Strings on Kites|Cy Dow, Di Roe|[PDF](${address(2)})|`,
      ],
      'title',
      'authors',
    ),
  ).toEqual([
    { title: 'Flying in Non-Stationary Wind-Quadratic Mean-Kite Games', authors: ['Ann Lee', 'Bo Kim'] },
    { title: 'Impact of Strings on Kites', authors: ['Cy Dow', 'Di Roe'] },
  ])
})

test('Posts with authors and days are no papers below a heading that says so', async () => {
  expect(
    await papers(
      [
        '## Introductory Posts',
        '',
        '**The recent rise of kites** \\',
        '*Ann Lee* \\',
        '[[Website](https://kites.example/rise.html)] \\',
        '06 Jun 2022',
        '',
        '## Papers',
        '',
        '**Matching Kites to Strings of Towns** \\',
        '*Bo Kim* \\',
        `KITE 2011. [[Paper](${address(1)})] \\`,
        '7 Jul 2011',
      ],
      'title',
    ),
  ).toEqual([{ title: 'Matching Kites to Strings of Towns' }])
})

test('Two family names before a title in quotes are its authors; a month in a column may end in a stop', async () => {
  expect(
    await papers(
      [
        `- Abdul-Lee & Kim. "KITES: A Corpus of Strings." LREC. 2012 [[pdf]](${address(1)})`,
        '',
        '| Title | Authors | Date | PDF |',
        '|---|---|---|---|',
        `| Knots in Three Dimensions of Rope | Cy Dow, Di Roe | December 2024. | [PDF](${address(2)}) |`,
        `| Knots in Four Dimensions of Rope | Ed Poe, Flo Foe | July 2024. | [PDF](${address(3)}) |`,
      ],
      'title',
      'authors',
      'date',
    ),
  ).toEqual([
    { title: 'KITES: A Corpus of Strings', authors: ['Abdul-Lee', 'Kim'], date: '2012' },
    { title: 'Knots in Three Dimensions of Rope', authors: ['Cy Dow', 'Di Roe'], date: '2024-12' },
    { title: 'Knots in Four Dimensions of Rope', authors: ['Ed Poe', 'Flo Foe'], date: '2024-07' },
  ])
})

test('A list that puts a year before each title and its author’s family name behind it says both; a title may have a comma', async () => {
  const digest = await read(
    [
      '# Kites',
      '',
      `* 2014, Flying over Small Towns, Weber. [[Paper]](https://kites.example.org/1.pdf)`,
      `* 2018, Strings, Bows and Tails for All, [Lind](https://github.com/lind). [[Paper]](https://arxiv.org/abs/2301.00002) [[Kite]](https://github.com/lind/kite)`,
      `* 2020， Knots of Many Kites, Dow. [[Paper]](https://arxiv.org/abs/2301.00003)`,
      `* 2021, Looms for Strings in the Wind, Stone. [[Paper]](https://arxiv.org/abs/2301.00004)`,
      `* 2021, Kites with Tails, Moor. [[Paper]](https://arxiv.org/abs/2301.00005)`,
    ].join('\n'),
  )
  expect(
    digest.papers.map(({ date, title, authors }) => [date, title, ...authors.map(({ name }) => name)]),
  ).toEqual([
    ['2014', 'Flying over Small Towns', 'Weber'],
    ['2018', 'Strings, Bows and Tails for All', 'Lind'],
    ['2020', 'Knots of Many Kites', 'Dow'],
    ['2021', 'Looms for Strings in the Wind', 'Stone'],
    ['2021', 'Kites with Tails', 'Moor'],
  ])
})

test('Long texts below authors are abstracts where most speak as their authors do, under no label', async () => {
  const sky =
    'Kites fly over towns and strings hold them in winds of all kinds, near the sea and far from it. '.repeat(
      4,
    )
  const page = (last: string) =>
    [1, 2, 3].flatMap((n) => [
      `### [Kites and Strings ${n}](https://arxiv.org/abs/2301.0000${n})`,
      '_Ann Lee, Bo Kim, +12 more_ • 2026-08-06',
      '',
      `${sky}${last}`,
      '',
    ])
  const fields = ['authors', 'authorsPartial', 'abstract']
  const own = `${sky}Here we fly many of them.`
  expect(await papers(page('Here we fly many of them.'), ...fields)).toEqual(
    [1, 2, 3].map(() => ({ authors: ['Ann Lee', 'Bo Kim'], authorsPartial: true, abstract: own })),
  )
  expect(await papers(page('The authors fly many.'), ...fields)).toEqual(
    [1, 2, 3].map(() => ({ authors: ['Ann Lee', 'Bo Kim'], authorsPartial: true })),
  )
})

test('Texts below authors that are cut short are abstracts', async () => {
  const page = [1, 2, 3].flatMap((n) => [
    `### [Kites and Strings ${n}](https://arxiv.org/abs/2301.0000${n})`,
    '_Ann Lee, Bo Kim_ • 2026-08-06',
    '',
    'Kites fly over towns and strings hold them in winds of all kinds, near the sea and far from it, as has been se...',
    '',
  ])
  expect((await papers(page, 'summary', 'abstract')).map(Object.keys)).toEqual([
    ['abstract'],
    ['abstract'],
    ['abstract'],
  ])
})

test('A field may hold a list as Python prints it', async () => {
  const { papers } = await read(
    [
      '# Accepted Papers',
      '',
      '## Kites over Small Towns',
      '',
      "Authors: ['Ann Lee', 'Bo Kim']",
      '',
      "Keywords: ['kites', 'towns in the wind']",
      '',
    ].join('\n'),
  )
  expect(papers.map(({ authors, keywords }) => [authors.map(({ name }) => name), keywords])).toEqual([
    [
      ['Ann Lee', 'Bo Kim'],
      ['kites', 'towns in the wind'],
    ],
  ])
})

test('A year in brackets behind some titles is their date, though others have none', async () => {
  expect(
    await papers(
      [
        '# Kites',
        '',
        ...Array.from({ length: 9 }, (_, n) => {
          const year = n < 3 ? ` (${2015 + n})` : ''
          return `- [Kites over Town Number ${n + 1}${year}](${address(n)}), shows that strings hold in wind`
        }),
      ],
      'title',
      'date',
    ),
  ).toEqual(
    Array.from({ length: 9 }, (_, n) => ({
      title: `Kites over Town Number ${n + 1}`,
      ...(n < 3 ? { date: String(2015 + n) } : {}),
    })),
  )
})

test('A list that puts people in full behind titles that nothing marks has them parted from the titles', async () => {
  const { papers } = await read(
    [
      '# Papers',
      '',
      ...[
        'Weaving Kites over Quiet Towns, Ann Lee, Bo Kim',
        'Looms That Learn to Count, Cy Roe, Dan Poe',
        'Kites, Lanterns, and Other Things, Eva Moe and Flo Dee',
        'Strings and Knots: A Survey, Gus Hart, Ian Jung, Kay Lo',
        'Winds of Many Towns, Max Nord, Pia Quist',
        'A Kite That Nobody Wrote',
      ].map((text, n) => `- ${text} [[pdf](https://arxiv.org/abs/2401.0000${n})]`),
      '',
    ].join('\n'),
  )
  expect(papers.map(({ title, authors }) => [title, authors.map(({ name }) => name).join('; ')])).toEqual([
    ['Weaving Kites over Quiet Towns', 'Ann Lee; Bo Kim'],
    ['Looms That Learn to Count', 'Cy Roe; Dan Poe'],
    ['Kites, Lanterns, and Other Things', 'Eva Moe; Flo Dee'],
    ['Strings and Knots: A Survey', 'Gus Hart; Ian Jung; Kay Lo'],
    ['Winds of Many Towns', 'Max Nord; Pia Quist'],
    ['A Kite That Nobody Wrote', ''],
  ])
})
