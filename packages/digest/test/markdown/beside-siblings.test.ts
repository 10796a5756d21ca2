import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const address = (n: number) => `https://arxiv.org/abs/2605.0000${n}`

/** The titles of a list, with date and venue where they have them. */
async function titles(lines: readonly string[]): Promise<string[]> {
  const { papers } = await read(['# Kites', '', ...lines].join('\n'))
  return papers.map(({ title, venue, date }) => [title, venue, date].filter(Boolean).join(' | '))
}

test('A journal in brackets that the paper’s link stands on leads its title, whatever it is called', async () => {
  expect(
    await titles([
      `- [[3DK](${address(1)})] KiteNet: Completing Kites in Space [[code](https://github.com/kites/net)]`,
      `- [[Kite Letters](${address(2)})] Distance fields that guide old strings`,
      `- [[Sea Workshop](${address(3)})] Rotation of Lanterns without Light.`,
    ]),
  ).toEqual([
    'KiteNet: Completing Kites in Space',
    'Distance fields that guide old strings',
    'Rotation of Lanterns without Light',
  ])
})

test('A title behind its link may begin with a name that begins small', async () => {
  expect(
    await titles([
      `- [[arXiv](${address(1)})] eKITE: An Efficient Loom for Large Kites`,
      `- [[arXiv](${address(2)})] pi-Loom: Periodic Weaving of Light`,
      `- [[paper](${address(3)})] iKite in the Wind of Spring`,
      `- [[paper](${address(4)})] as the wind says`,
      `- [[ICLR](${address(5)})] 8-bit Kites via Woven Strings.`,
      `- [[AAAI](${address(6)})] [72:fire:] KITE: The Weaving of Lights.`,
    ]),
  ).toEqual([
    'eKITE: An Efficient Loom for Large Kites | arXiv',
    'pi-Loom: Periodic Weaving of Light | arXiv',
    'iKite in the Wind of Spring',
    '8-bit Kites via Woven Strings | ICLR',
    'KITE: The Weaving of Lights | AAAI',
  ])
})

test('A linked nickname with its colon goes on as the title', async () => {
  expect(
    await titles([
      `- [KiteServe:](${address(1)}) Flexible Strings for Many Kites`,
      `- [Loomer:](${address(2)}) A Scheduler for Weaving Work in Villages | KITE 2024`,
    ]),
  ).toEqual([
    'KiteServe: Flexible Strings for Many Kites',
    'Loomer: A Scheduler for Weaving Work in Villages | KITE 2024 | 2024',
  ])
})

test('A day as digits alone may stand before a linked title', async () => {
  expect(
    await titles([
      `- 20260521 [When are kites of use in unknown winds ?](${address(1)})`,
      `- 20260403 [Double Descent of Lanterns](${address(2)})`,
    ]),
  ).toEqual([
    'When are kites of use in unknown winds ? | 2026-05-21',
    'Double Descent of Lanterns | 2026-04-03',
  ])
})

test('Two spaces behind an article end no title', async () => {
  expect(
    await titles([
      `- LoomA: A  Weaver for Long Strings and Kites [[paper](${address(1)})]`,
      `- A Set of Lanterns for Mapping and  Counting of Lights (Arxiv 2026) [[paper](${address(2)})]`,
    ]),
  ).toEqual([
    'LoomA: A Weaver for Long Strings and Kites',
    'A Set of Lanterns for Mapping and Counting of Lights | Arxiv 2026 | 2026',
  ])
})

test('What goes on in small letters behind a button makes no prose of a title', async () => {
  const { papers } = await read(
    [
      '# Kites',
      '',
      `1. **Many Kites Shorten the Calm** (Arxiv Oct 2025) [[paper](${address(1)})] a synthetic wind, in which more kites rise sooner than few, and more so by night.`,
      `2. **Looms in Context** (Arxiv May 2025) [[paper](${address(2)})] short words.`,
    ].join('\n'),
  )
  expect(papers.map(({ title, summary }) => [title, summary])).toEqual([
    [
      'Many Kites Shorten the Calm',
      'a synthetic wind, in which more kites rise sooner than few, and more so by night.',
    ],
    ['Looms in Context', undefined],
  ])
})

test('What stands in bold in brackets of the list’s own is no title', async () => {
  expect(
    await titles([
      `1. 【**Wind**】**KiteVL: Making Kites See What They Fly Over** (Arxiv 2025.05) [[paper](${address(1)})]`,
      `2. 【**Light**】**Lanterns That Fold at Night** (Arxiv 2025.04) [[paper](${address(2)})]`,
    ]),
  ).toEqual([
    'KiteVL: Making Kites See What They Fly Over | Arxiv 2025.05 | 2025-05',
    'Lanterns That Fold at Night | Arxiv 2025.04 | 2025-04',
  ])
})

test('Venue and year stand on a badge without words, in italics behind the links, behind a shortcode, in a tag with a stroke', async () => {
  expect(
    await titles([
      `- **Weaving Kites in the North.** ![](https://img.shields.io/badge/KITE_2018-blue) [[pdf](${address(1)})]`,
      `- **Weaving Kites in the South** [[pdf](${address(2)})] *Sensors of Kites 2020*`,
      `- **Weaving Kites in the East** [[pdf](${address(3)})] *KITE 2019 Best Paper Award*`,
      `- :star: SIGGRAPH Asia 2024, Weaving Kites in the West. [paper](${address(4)})`,
      '',
      "#### [Science'22] Competition of looms with kites",
      `[paper](${address(5)})`,
      '',
      "#### [FOLD/KITE'20] Kites by Lantern",
      `[paper](${address(6)})`,
    ]),
  ).toEqual([
    'Weaving Kites in the North | KITE 2018 | 2018',
    'Weaving Kites in the South | Sensors of Kites 2020 | 2020',
    'Weaving Kites in the East | KITE 2019 Best Paper Award | 2019',
    'Weaving Kites in the West | SIGGRAPH Asia 2024 | 2024',
    "Competition of looms with kites | Science'22 | 2022",
    "Kites by Lantern | FOLD/KITE'20 | 2020",
  ])
})

test('A slip of a colon for a stop behind a number parts no item, and a title ends in what the paper calls itself', async () => {
  expect(
    await titles([
      `12. Shortcuts in Weaving: ${address(1)}`,
      `13: Surge Phenomena in Looms: ${address(2)}`,
      `14: Looms as Judges - a Survey: ${address(3)}`,
    ]),
  ).toEqual(['Shortcuts in Weaving', 'Surge Phenomena in Looms', 'Looms as Judges - a Survey'])
})

describe('sections that link nothing, on a page of many papers', () => {
  const linked = Array.from(
    { length: 10 },
    (_, n) => `- Weaving Kites from Paper, Part ${n + 1} [[paper](https://arxiv.org/abs/2605.001${n + 10})]`,
  )
  const behind = async (...lines: string[]) =>
    (await titles(['## Papers', '', ...linked, '', ...lines])).slice(10)

  test('Titles and nothing else are papers', async () => {
    expect(
      await behind(
        '## KITE 2026',
        '',
        '+ LoomServe: Weaving for Many Villages at One Time',
        '+ Lanterns That Fold by the Light of Their Neighbours',
        '+ Rethinking the Strings of Kites for Fast Winds',
        '+ A Theory of Paper and of Rain over Fields',
      ),
    ).toEqual([
      'LoomServe: Weaving for Many Villages at One Time',
      'Lanterns That Fold by the Light of Their Neighbours',
      'Rethinking the Strings of Kites for Fast Winds',
      'A Theory of Paper and of Rain over Fields',
    ])
  })

  test('So are those of which only some say when or where', async () => {
    expect(
      await behind(
        '## Serving Kites',
        '',
        '1. LoomServe: Weaving for Many Villages at One Time (KITE 2024)',
        '2. Lanterns That Fold by the Light of Their Neighbours (2024)',
        '3. Rethinking the Strings of Kites for Fast Winds',
        '4. A Theory of Paper and of Rain over Fields (2025)',
      ),
    ).toEqual([
      'LoomServe: Weaving for Many Villages at One Time | KITE 2024 | 2024',
      'Lanterns That Fold by the Light of Their Neighbours | 2024',
      'Rethinking the Strings of Kites for Fast Winds',
      'A Theory of Paper and of Rain over Fields | 2025',
    ])
  })

  test('Among them a title of two words or in small letters is one that says when, and one that the page has elsewhere, too', async () => {
    expect(
      await behind(
        '## Serving Kites',
        '',
        '1. LoomServe: Weaving for Many Villages at One Time (KITE 2024)',
        '2. Lanterns That Fold by the Light of Their Neighbours (2024)',
        '3. Rethinking the Strings of Kites for Fast Winds',
        '4. A Theory of Paper and of Rain over Fields (2025)',
        '5. Weaving Kites from Paper, Part 3',
        '6. loomfast: parting warp and weft for wide cloth (NeurIPS 2024)',
        '7. Lantern-Defined Kites (2026)',
        '8. to be continued',
      ),
    ).toEqual([
      'LoomServe: Weaving for Many Villages at One Time | KITE 2024 | 2024',
      'Lanterns That Fold by the Light of Their Neighbours | 2024',
      'Rethinking the Strings of Kites for Fast Winds',
      'A Theory of Paper and of Rain over Fields | 2025',
      'Weaving Kites from Paper, Part 3',
      'loomfast: parting warp and weft for wide cloth | NeurIPS 2024 | 2024',
      'Lantern-Defined Kites | 2026',
    ])
  })

  test('Titles with a venue and its year are papers among anything, and what stands below them is said of them', async () => {
    const { papers } = await read(
      [
        '# Papers on kites',
        '',
        ...linked,
        '',
        '## Theory',
        '',
        '- [ICML 2020] On the Global Loom of Kites',
        '    * a theory of looms that says little of kites, and more of wind',
        '    * the proofs are short',
        '- Still to be sorted',
        '- Rapid Folding or Reuse of Old Lanterns? (NeurIPS 2019)',
        '- [ICML 2021] Workshop on the Looms of Villages',
      ].join('\n'),
    )
    expect(papers.slice(10).map(({ title, venue, summary }) => [title, venue, summary])).toEqual([
      [
        'On the Global Loom of Kites',
        'ICML 2020',
        'a theory of looms that says little of kites, and more of wind\n\nthe proofs are short',
      ],
      ['Rapid Folding or Reuse of Old Lanterns?', 'NeurIPS 2019', undefined],
    ])
  })

  test('So are those of sections too short to tell, beside one of the same heading', async () => {
    const few = (heading: string) => [
      heading,
      '',
      '- How Old Looms Weave the Kites of Today',
      '- LoomServe: Weaving for Many Villages at One Time',
    ]
    const long = [
      '## KITE 2026',
      '',
      '### Weaving',
      '',
      '- Lanterns That Fold by the Light of Their Neighbours',
      '- Rethinking the Strings of Kites for Fast Winds',
      '- A Theory of Paper and of Rain over Fields',
      '- LoomKnot - Tying Strings of Many Threads at Once',
      '',
    ]
    expect((await behind(...long, ...few('### Theory'))).slice(3)).toEqual([
      'LoomKnot - Tying Strings of Many Threads at Once',
      'How Old Looms Weave the Kites of Today',
      'LoomServe: Weaving for Many Villages at One Time',
    ])
    expect(await behind(...long, '## Other', '', ...few('### Theory'))).toHaveLength(4)
    expect(await behind(...long, ...few('### Theory'), '- still to be read by me')).toHaveLength(4)
  })

  test('Titles that nothing shows to be papers are told of', async () => {
    const { messages } = await read(
      [
        '# Papers on kites',
        '',
        ...linked,
        '',
        '## Theory',
        '',
        '- How Old Looms Weave the Kites of Today',
        '- still to be read by me',
        '- and this one too, some day',
        '- LoomServe: Weaving for Many Villages at One Time',
      ].join('\n'),
    )
    expect(
      messages
        .filter(({ ruleId }) => ruleId === 'title-left-out')
        .map(({ line, reason }) => `${line} ${reason}`),
    ).toEqual(['16 2 items read like titles, and nothing shows that they are papers: lines 16, 19'])
  })

  test.each([
    ['topics', ['Deep Looms for Kites', 'Strings and Paper', 'Lanterns at Night', 'Wind over Old Fields']],
    [
      'places',
      [
        'Artificial Weaving of Strings (KITE, LOOM, SAIL)',
        'Machine Folding of Paper and Light (FOLD, LAMP, GLOW)',
        'Databases of Winds over Old Fields (GALE, CALM)',
        'Safety of Lanterns in Villages at Night (FIRE, LAMP)',
      ],
    ],
    [
      'counts',
      [
        'Foundations of Looms and of Large Looms: 8,096 papers',
        'Lanterns, Lights and Models of the Night: 2,039 papers',
        'Strings, Knots and Measures of Their Strength: 1,947 papers',
        'Kites That See and Kites That Hear: 11 papers',
      ],
    ],
    [
      'sentences',
      [
        'The loom of the village weaves kites of paper for the children there',
        'Nobody knows who folded the lantern that hangs above the door',
        'It was said that strings hold longer when they are wet from rain',
        'All winds of the week came from the sea, and none of them was cold',
      ],
    ],
  ])('But no %s', async (_, items) => {
    expect(await behind('## What it covers', '', ...items.map((item) => `- ${item}`))).toEqual([])
  })

  test('Titles that name papers of the page again are none of their own', async () => {
    expect(
      await behind('## Read first', '', ...[1, 2, 3, 4].map((n) => `- Weaving Kites from Paper, Part ${n}`)),
    ).toEqual([])
  })
})
