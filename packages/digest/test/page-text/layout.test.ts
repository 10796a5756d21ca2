import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse.ts'

const TITLES = [
  'Counting Sheep with Few Examples and a Long Memory',
  'Weaving Nets: A Study of Knots in Shallow Water',
  'On the Growth of Moss',
  'Bright Lamps Make Poor Lighthouses for Small Boats',
  'ShelfNet: Learning Where Books Belong in Large Libraries',
  'What Do Gulls Know about the Tides of the North?',
  'Sparse Hedges Hold More Birds than Dense Ones',
  'Bread Rises Twice: Slow Fermentation of Rye at Low Temperature',
]
const abstractOf = (n: number) =>
  `We look at the matter of case ${n} from the side of those who work with it every day. Much has been said of it before, and little of that was measured. In this paper we measure it in two towns over three years, with tools that anybody can build. Results are steady from spring to autumn, and they are better than those of all earlier studies by some ten percent.`
/** Second halves of abstracts that would do for titles. */
const FURTHER = [
  'All results are on our website.',
  'Equipped with the lamps of Lower Town, boats come home sooner. Most are seen before they are heard.',
]

const wrap = (text: string, width: number) =>
  text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd()
const read = async (cards: readonly (readonly string[])[], between = '\n', rest = '') => {
  const value = `Trending\n${cards.map((card) => card.join(between)).join(between)}\n${rest}`
  const { format, papers } = await parse({ path: '2025-03-13-page.txt', value })
  expect(format).toBe('page-text')
  return papers.map(({ title, abstract }) => [title, abstract?.replaceAll('\n\n', ' ')])
}

describe('what all cards of a page have in common', () => {
  it('tells titles without abstracts from abstracts, where a line stands between both', async () => {
    const missing = new Set([2, 6])
    const cards = TITLES.map((title, n) => [
      title,
      `${n + 2} authors`,
      ...(missing.has(n) ? [] : [abstractOf(n)]),
    ])
    expect(await read(cards)).toEqual(
      TITLES.map((title, n) => [title, missing.has(n) ? undefined : abstractOf(n)]),
    )
  })

  it('tells further paragraphs of abstracts from titles, where something stands before each title', async () => {
    for (const head of [['Submitted by ann'], ['Submitted by', 'ann'], ['▲ 12']]) {
      const cards = TITLES.map((title, n) => [
        ...head,
        title,
        abstractOf(n),
        FURTHER[n % 2] as string,
        `${n + 2} authors`,
      ])
      expect(await read(cards), head[0]).toEqual(
        TITLES.map((title, n) => [title, `${abstractOf(n)} ${FURTHER[n % 2]}`]),
      )
    }
  })

  it('does not take the end of a wrapped title for an organisation', async () => {
    const cards = TITLES.map((title, n) => [
      wrap(title, 40),
      ...(n === 4 ? [] : [wrap(abstractOf(n), 40)]),
      `·${n + 2} authors`,
    ])
    expect(await read(cards)).toEqual(TITLES.map((title, n) => [title, n === 4 ? undefined : abstractOf(n)]))
  })
})

it('a wrapped line is no word of the site, however it begins, and an abbreviation ends no sentence', async () => {
  const abstract = (n: number) =>
    `${abstractOf(n)} We propose a method to\nsearch for moss that grows on the north side of old walls, e.g.\n10 walls of Upper Town, and by\nusing this we know where north is, all of the time, in fog.`
  const cards = TITLES.map((title, n) => [
    title,
    '',
    wrap(abstractOf(n), 66) + abstract(n).slice(abstractOf(n).length),
    '',
  ])
  expect(await read(cards)).toEqual(TITLES.map((title, n) => [title, abstract(n).replaceAll('\n', ' ')]))
})

it('a sentence is no title, however many of its words have capitals', async () => {
  const first = 'Patience is the Cornerstone of Good Lighthouse Keepers (GLKs).'
  const cards = TITLES.map((title, n) => [title, ...(n === 3 ? [first] : []), abstractOf(n)])
  expect(await read(cards, '\n\n')).toEqual(
    TITLES.map((title, n) => [title, n === 3 ? `${first} ${abstractOf(n)}` : abstractOf(n)]),
  )
})

it('the number of an address may be wrapped from behind a title', async () => {
  const cards = TITLES.map((title, n) => [wrap(`${title} [${n + 1}]`, 50), '', wrap(abstractOf(n), 50), ''])
  const list = TITLES.map((_, n) => `[${n + 1}]: https://huggingface.co/papers/2503.0000${n}`).join('\n')
  const value = `Trending\n\n${cards.map((card) => card.join('\n')).join('\n')}\n${list}\n`
  const { papers } = await parse({ path: '2025-03-13-page.txt', value })
  expect(papers.map(({ title, ids }) => [title, ids.arxiv])).toEqual(
    TITLES.map((title, n) => [title, `2503.0000${n}`]),
  )
})

it('a page that begins with a title in brackets is text', async () => {
  const value = `${TITLES.map((title, n) => `[${title}][${n + 1}]\n\n${abstractOf(n)}\n`).join('\n')}\n${TITLES.map((_, n) => `[${n + 1}] https://huggingface.co/papers/2503.0000${n}`).join('\n')}\n`
  const { format, papers } = await parse({ path: 'page.txt', value })
  expect(format).toBe('page-text')
  expect(papers.map(({ title }) => title)).toEqual(TITLES)
})

it('marks that a capturing tool escaped are the words’ own', async () => {
  const value = `Trending Papers\n\n${TITLES.map((title, n) => `### [Well\\-kept shepherd\\'s \\*${title}\\*](https://huggingface.co/papers/2503.0000${n})\n\nOur half\\-made \\_way\\_. ${abstractOf(n)}\n`).join('\n')}`
  const { papers } = await parse({ path: 'page.txt', value }, { format: 'page-text' })
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(
    TITLES.map((title, n) => [`Well-kept shepherd's *${title}*`, `Our half-made _way_. ${abstractOf(n)}`]),
  )
})

it('a title that begins with a wrapped bracket begins a page of text', async () => {
  const value = `${TITLES.map((title, n) => `${wrap(`[${title}][${n + 1}]`, 40)}\n\n${wrap(abstractOf(n), 40)}\n`).join('\n')}\n${TITLES.map((_, n) => `[${n + 1}]: https://huggingface.co/papers/2503.0000${n}`).join('\n')}\n`
  const { format, papers } = await parse({ path: 'page.txt', value })
  expect(format).toBe('page-text')
  expect(papers.map(({ title }) => title)).toEqual(TITLES)
})

describe('missing abstracts', () => {
  const isMissing = (n: number) => n % 3 === 2
  const wanted = TITLES.map((title, n) => [title, isMissing(n) ? undefined : abstractOf(n)])
  const abstracts = (n: number) => (isMissing(n) ? [] : [abstractOf(n)])

  it('do not make a title an organisation, where each card has its count of authors', async () => {
    for (const between of ['\n', '\n\n']) {
      const behind = TITLES.map((title, n) => [title, ...abstracts(n), `${n + 2} authors`])
      expect(await read(behind, between)).toEqual(wanted)
      const before = TITLES.map((title, n) => [`·${n + 2} authors`, title, ...abstracts(n)])
      expect(await read(before, between)).toEqual(wanted)
    }
  })

  it('do not make a title that is printed twice its own abstract', async () => {
    const titles = TITLES.with(4, 'Learning where books belong in large and very old libraries')
    const abstracts = (n: number) => (n === 4 ? [] : [abstractOf(n)])
    const cards = titles.flatMap((title, n) => [
      wrap(title, 40),
      ...abstracts(n),
      wrap(title, 40),
      ...abstracts(n),
    ])
    expect(await read([cards], '\n\n')).toEqual(titles.map((title, n) => [title, abstracts(n)[0]]))
  })

  it('do not make the first line of an abstract a title, where a line stands between title and abstract', async () => {
    const first = 'Lighthouse Keepers of Lower Town, Upper Town and Old Harbour Town'
    const cards = TITLES.map((title, n) => [
      '▲ 12',
      title,
      `${n + 2} authors`,
      ...(isMissing(n) ? [] : [wrap(`${first} need patience. ${abstractOf(n)}`, 66)]),
    ])
    expect(await read(cards)).toEqual(
      TITLES.map((title, n) => [
        title,
        isMissing(n) ? undefined : `${first} need patience. ${abstractOf(n)}`,
      ]),
    )
  })
})

describe('wrapped lines without blank ones', () => {
  it('begin no title with a sentence that goes on, or that has a verb in small letters', async () => {
    const further = [
      'Older Lamp Keepers need Northern Lights and a Boat for each Storm that they see from Lower Town, and the rest is luck.',
      'Experiments on Lower Town, Upper Town and Old Harbour Town demonstrate that LampNet finds the way home with ease.',
    ]
    const cards = TITLES.map((title, n) => [
      title,
      wrap(abstractOf(n), 78),
      wrap(further[n % 2] as string, 78),
    ])
    expect(await read(cards)).toEqual(TITLES.map((title, n) => [title, `${abstractOf(n)} ${further[n % 2]}`]))
  })

  it('end an abstract at an address, whatever stands behind it', async () => {
    const code = 'Our lamps are free for all at https://example.org/the-lamps-of-lower-town-and-harbour'
    for (const behind of ['GitHub', 'Upvote', '5']) {
      const cards = TITLES.map((title, n) => [wrap(title, 50), wrap(`${abstractOf(n)} ${code}`, 50), behind])
      expect(await read(cards), behind).toEqual(TITLES.map((title, n) => [title, `${abstractOf(n)} ${code}`]))
    }
    const bare = TITLES.map((title, n) => [wrap(title, 50), wrap(`${abstractOf(n)} ${code}.`, 50)])
    expect(await read(bare)).toEqual(TITLES.map((title, n) => [title, `${abstractOf(n)} ${code}.`]))
  })

  it('end no abstract in an organisation', async () => {
    const further = 'We make lamps that work well with all the Boats, Ropes, and Nets.'
    const cards = TITLES.map((title, n) => [
      title,
      wrap(abstractOf(n), 50),
      wrap(further, 50),
      `·${n + 2} authors`,
    ])
    expect(await read(cards)).toEqual(TITLES.map((title, n) => [title, `${abstractOf(n)} ${further}`]))
  })

  it('end no title in a word that stands alone behind all cards', async () => {
    const titles = TITLES.with(
      6,
      'A Handbook of Hedges: Holding Birds in Winter Storms of the North without Seeds, Fences or Nets',
    )
    const cards = titles.map((title, n) => [
      wrap(title, 50),
      ...(n === 6 ? [] : [wrap(abstractOf(n), 50)]),
      'GitHub',
    ])
    expect(await read(cards)).toEqual(titles.map((title, n) => [title, n === 6 ? undefined : abstractOf(n)]))
  })
})

describe('lines that were not wrapped', () => {
  it('are none of the paragraph before', async () => {
    const code = 'Our lamps are on https://example.org/lamps'
    for (const mark of ['- ', '• ', '### ', '**']) {
      const cards = TITLES.map((title, n) => [
        `${mark}${title}${mark === '**' ? mark : ''}`,
        `https://arxiv.org/abs/2503.0000${n}`,
        `${abstractOf(n)} ${code}`,
      ])
      const value = `Get trending papers in your email inbox!\n${cards.flat().join('\n')}\n`
      const { papers } = await parse({ path: 'page.txt', value })
      expect(papers.map(({ title, abstract, ids }) => [title, abstract, ids.arxiv])).toEqual(
        TITLES.map((title, n) => [title, `${abstractOf(n)} ${code}`, `2503.0000${n}`]),
      )
    }
  })

  it('may be quoted, or numbered', async () => {
    const wanted = TITLES.map((title, n) => [title, abstractOf(n)])
    const own = 'Get trending papers in your email inbox!'
    for (const cards of [
      TITLES.map((title, n) => `> ${title}\n>\n> ${abstractOf(n)}\n>`),
      TITLES.map((title, n) => `${n + 1}. ${title}\n\n${abstractOf(n)}\n`),
      TITLES.map((title, n) => `${n + 1}.\n${title}\n${abstractOf(n)}`),
    ]) {
      const value = `${cards[0]?.startsWith('>') ? '> ' : ''}${own}\n${cards.join('\n')}\n`
      const { papers } = await parse({ path: 'page.txt', value })
      expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(wanted)
    }
  })

  it('have a paragraph of one sentence like any other', async () => {
    const short = 'Lamps of the Lower Town burn longer.'
    const cards = TITLES.map((title, n) => [
      title,
      abstractOf(n),
      ...(n === 3 ? [short, abstractOf(10)] : []),
    ])
    expect(await read(cards, '\n\n')).toEqual(
      TITLES.map((title, n) => [
        title,
        n === 3 ? `${abstractOf(n)} ${short} ${abstractOf(10)}` : abstractOf(n),
      ]),
    )
  })
})

it('a page with titles for headings is known by what it says at its beginning', async () => {
  const value = `Search any paper with AI\n\n${TITLES.map((title, n) => `### ${title}\n\n${abstractOf(n)}\n`).join('\n')}`
  const { format, papers } = await parse({ path: 'page.txt', value })
  expect(format).toBe('page-text')
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(
    TITLES.map((title, n) => [title, abstractOf(n)]),
  )
})

describe('what pages say around and between cards', () => {
  const wanted = TITLES.map((title, n) => [title, abstractOf(n)])

  it.each([
    ['#1 Paper of the day'],
    ['Posted by ann'],
    ['GitHub: 45 stars'],
    ['GitHub 12 · Submitted by ann'],
  ])('"%s" is no title', async (line) => {
    expect(await read(TITLES.map((title, n) => [line, title, abstractOf(n)]))).toEqual(wanted)
  })

  it('a submitter may stand between a title and its abstract', async () => {
    const cards = TITLES.map((title, n) => [title, 'Submitted by', n % 2 ? 'ann' : 'Ann Lee', abstractOf(n)])
    expect(await read(cards)).toEqual(wanted)
  })

  it.each([['Back to top ↑'], ['TOS · Privacy · About · Careers'], ['Models Datasets Spaces Pricing Docs']])(
    '"%s" at the end is no paper',
    async (line) => {
      const cards = TITLES.map((title, n) => [title, abstractOf(n)])
      expect(await read(cards, '\n\n', `\n${line}\n`)).toEqual(wanted)
    },
  )

  it.each([['Search any paper with AI'], ['Top papers this week'], ['Papers of March 13, 2025']])(
    '"%s" at the beginning is no paper',
    async (line) => {
      expect(await read([[line], ...TITLES.map((title, n) => [title, abstractOf(n)])], '\n\n')).toEqual(
        wanted,
      )
    },
  )

  it('a date before an abstract is not the end of its title', async () => {
    const dates = ['yesterday', '3h ago', 'about\u00a05\u00a0hours ago']
    const cards = TITLES.map((title, n) => [title, dates[n % 3] as string, abstractOf(n)])
    expect(await read(cards)).toEqual(wanted)
  })
})
