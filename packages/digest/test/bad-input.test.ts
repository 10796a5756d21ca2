import { describe, expect, test, vi } from 'vitest'
import { decode, parse, parseStream } from '../src/index.ts'

const abstract = 'We study how small models learn to count and find that they do so late. '.repeat(4).trim()
const page = (...cards: string[]) => `Get trending papers in your email inbox!\n\n${cards.join('\n\n')}\n`
const found = (digest: Awaited<ReturnType<typeof parse>>) =>
  digest.messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal])

/** A text in an encoding of at most two bytes a character, which `TextDecoder` alone knows. */
function encoded(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding)
  const wanted = new Set(text)
  const bytesOf = new Map<string, number[]>()
  for (let first = 0; first < 256; first++) {
    for (const bytes of first < 0x80
      ? [[first]]
      : [[first], ...Array.from({ length: 192 }, (_, n) => [first, 64 + n])]) {
      const character = decoder.decode(Uint8Array.from(bytes))
      if (wanted.has(character) && !bytesOf.has(character)) bytesOf.set(character, bytes)
    }
  }
  return Buffer.from([...text].flatMap((character) => bytesOf.get(character) ?? []))
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}

describe('bad input is said, and the rest is read', () => {
  test('an empty file', async () => {
    for (const value of ['', '\ufeff', ' \n\n\t', new Uint8Array()]) {
      expect(found(await parse(value))).toEqual([['empty', 1, true]])
    }
  })

  test('a binary file', async () => {
    const png = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
    ])
    const digest = await parse({ path: 'page.txt', value: png })
    expect(found(digest)).toEqual([['not-text', 1, true]])
    expect(digest).toMatchObject({ format: 'unknown', papers: [], ledger: [] })
  })

  test('half a UTF-8 sequence', async () => {
    const bytes = Buffer.from(page('Counting Läte', abstract, 'Counting Eärly', abstract))
    const cut = bytes.indexOf('ärly') + 1
    const digest = await parse(Buffer.concat([bytes.subarray(0, cut), bytes.subarray(cut + 1)]))
    expect(found(digest)).toEqual([['encoding', 7, false]])
    expect(digest.papers.map(({ title }) => title)).toEqual(['Counting Läte', 'Counting E\uFFFDrly'])
    const end = await parse(
      Buffer.concat([Buffer.from(page('Counting Late', abstract).trim()), Buffer.from([0xe2, 0x82])]),
    )
    expect(found(end)).toEqual([['encoding', 5, false]])
  })

  test('half a UTF-8 sequence where there is no whole one', async () => {
    for (const [word, damaged] of [
      ['Läte', 'L\uFFFDte'],
      ['Café', 'Caf\uFFFD'],
    ] as const) {
      const bytes = Buffer.from(page('Counting First', abstract, `Counting ${word}`, abstract))
      const cut = bytes.findIndex((byte) => byte > 0x7f) + 1
      const digest = await parse(Buffer.concat([bytes.subarray(0, cut), bytes.subarray(cut + 1)]))
      expect(digest.papers[1]?.title).toBe(`Counting ${damaged}`)
      expect(found(digest)).toEqual([['encoding', 7, false]])
    }
  })

  test('UTF-16 in either order, with and without its mark', async () => {
    const text = page('Counting Late', abstract)
    for (const mark of ['', '\ufeff']) {
      const little = Buffer.from(mark + text, 'utf16le')
      for (const bytes of [little, Buffer.from(little).swap16()]) {
        const digest = await parse(bytes)
        expect(digest.papers).toMatchObject([{ title: 'Counting Late', abstract }])
        expect(found(digest)).toEqual([['encoding', 1, undefined]])
      }
    }
  })

  test('Windows-1252', async () => {
    const digest = await parse(
      Buffer.from(page('Compter tard à l’école'.replace('’', "'"), abstract), 'latin1'),
    )
    expect(digest.papers[0]?.title).toBe("Compter tard à l'école")
    expect(found(digest)).toEqual([['encoding', 3, undefined]])
  })

  describe.each([
    ['Shift_JIS', '<meta charset="Shift_JIS">', '羊の数え方'],
    ['EUC-JP', '<meta http-equiv="Content-Type" content="text/html; charset=euc-jp">', '羊の数え方'],
    ['GB2312', '<meta charset=gb2312>', '数羊的方法'],
    ['EUC-KR', '<?xml version="1.0" encoding="EUC-KR"?>', '양을 세는 법'],
    ['KOI8-R', '<meta charset="koi8-r">', 'Как считать овец'],
  ])('%s, which a page declares', (encoding, declaration, title) => {
    const html = `<html><head>${declaration.startsWith('<meta') ? declaration : ''}<title>Papers</title></head><body><h1>Papers</h1><ul>${[1, 2, 3].map((n) => `<li><a href="https://arxiv.org/abs/2401.0000${n}">${title} ${n}</a></li>\n`).join('')}</ul></body></html>`
    const bytes = encoded(declaration.startsWith('<meta') ? html : declaration + html, encoding)

    test('is read, at once and piece by piece', async () => {
      const digest = await parse({ path: 'papers.html', value: bytes })
      const titles = [`${title} 1`, `${title} 2`, `${title} 3`]
      expect(digest.papers.map((paper) => paper.title)).toEqual(titles)
      expect(found(digest)).toEqual([['encoding', 1, undefined]])
      const streamed: (string | undefined)[] = []
      for await (const { papers } of parseStream({ path: 'papers.html', value: piecesOf(bytes) }))
        streamed.push(...papers.map((paper) => paper.title))
      expect(streamed).toEqual(titles)
      expect(decode(bytes)).toMatchObject({ encoding: expect.any(String), damaged: false })
    })

    test('is UTF-8 all the same where the bytes are', async () => {
      const digest = await parse({ path: 'papers.html', value: Buffer.from(html) })
      expect(digest.papers[0]?.title).toBe(`${title} 1`)
      expect(found(digest)).toEqual([])
    })
  })

  test('ISO-2022-JP, which a page declares', async () => {
    const kana = Buffer.from([0x1b, 0x24, 0x42, 0x4d, 0x53, 0x1b, 0x28, 0x42])
    const page = Buffer.concat([
      Buffer.from(
        '<html><head><meta charset="iso-2022-jp"></head><body><ul><li><a href="https://arxiv.org/abs/2401.00001">Counting ',
      ),
      kana,
      Buffer.from(' at night</a></li></ul></body></html>'),
    ])
    expect(decode(page).text).toContain('Counting 羊 at night')
    expect((await parse({ path: 'papers.html', value: page })).papers[0]?.title).toBe('Counting 羊 at night')
  })

  test('an encoding that nobody has', async () => {
    const html = '<html><head><meta charset="klingon"></head><body><p>L\u00e9t\u00e9</p></body></html>'
    expect(decode(Buffer.from(html, 'latin1'))).toMatchObject({ encoding: 'windows-1252', damaged: false })
  })

  test('Windows-1252 where the runtime takes it for Latin-1, as Node.js 20 does', async () => {
    vi.stubGlobal(
      'TextDecoder',
      class extends TextDecoder {
        override decode(bytes?: Uint8Array, options?: { stream?: boolean }): string {
          if (this.encoding !== 'windows-1252') return super.decode(bytes, options)
          return Buffer.from(bytes ?? []).toString('latin1')
        }
      },
    )
    const digest = await parse(Buffer.from(page('L\u0092\u00e9t\u00e9, 2003\u00962007', abstract), 'latin1'))
    vi.unstubAllGlobals()
    expect(digest.papers[0]?.title).toBe('L’été, 2003–2007')
  })

  test('a digest without papers', async () => {
    expect(found(await parse('Get trending papers in your email inbox!\n\nSubscribe\n'))).toEqual([
      ['no-papers', 1, true],
    ])
    expect(found(await parse('to do: buy milk\n'))).toEqual([
      ['format-not-detected', 1, true],
      ['unread-line', 1, false],
    ])
  })

  test('a Markdown digest whose titles lead nowhere', async () => {
    const value = '# Issue\n\n## Counting Letters\n\nWe count the letters of a village.\n'
    const { messages } = await parse({ path: 'issue.md', value })
    expect(messages.map(({ ruleId, note }) => [ruleId, note])).toEqual([
      ['no-papers', expect.stringMatching(/^Make the title of each paper a heading that links to it/)],
    ])
  })

  test.each([
    ['2025-13-45-week.md', '2025-13-45'],
    ['week_2025.02.30.md', '2025.02.30'],
  ])('a name with a date that is none: %s', async (path, written) => {
    const { date, messages } = await parse({
      path,
      value: '- [Slow Reading](https://arxiv.org/abs/2401.00001)\n',
    })
    expect(date).toBeUndefined()
    expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ['date-in-name', `The file's name has ${written}, which is no date; the digest has none`],
    ])
  })

  test('a name with a date that is none, where the text has one', async () => {
    const value = '---\ndate: 2025-03-14\n---\n\n- [Slow Reading](https://arxiv.org/abs/2401.00001)\n'
    expect((await parse({ path: '2025-13-45-week.md', value })).messages).toEqual([])
  })

  test.each(['yesterday', '2025-02-30', '2025-3-1', '2025-03-13-x'])(
    'an option that is no date: %s',
    async (date) => {
      await expect(parse('x', { date })).rejects.toThrow(`The option \`date\` is "${date}". Write it as`)
    },
  )

  test('a format that does not exist', async () => {
    const digest = await parse('x', { format: 'nonsense' })
    expect(digest.messages[0]?.note).toMatch(/^The formats are page-text, /)
  })

  test('a title of 2,000 characters', async () => {
    const title = 'Counting Late and Early and Never '.repeat(60).trim()
    expect(title.length).toBeGreaterThan(2000)
    const digest = await parse(page('Counting First', abstract, title, abstract.replace('small', 'large')))
    expect(digest.papers.map((paper) => paper.title)).toEqual(['Counting First', title])
  })

  test('<script> in a title stays text', async () => {
    const title = '<script>alert(1)</script> Considered Harmful'
    const { papers } = await parse(page(title, abstract))
    expect(papers).toMatchObject([{ title, abstract }])
  })

  test('javascript: links are never links', async () => {
    for (const url of ['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'vbscript:x']) {
      const digest = await parse(page(`### [Counting Late](${url})`, abstract))
      expect(digest.papers).toMatchObject([{ title: 'Counting Late', links: [] }])
      expect(found(digest)).toEqual([['unsafe-link', 3, false]])
    }
  })

  test('titles of punctuation, and in Chinese', async () => {
    const cards = [
      '???!!! … ???',
      abstract,
      '小模型如何学会计数',
      '我们研究小模型如何学会计数，并发现它们学得很晚。'.repeat(6),
    ]
    const { papers } = await parse(page('Counting Late', abstract, ...cards))
    expect(papers.map(({ title }) => title)).toEqual(['Counting Late', '???!!! … ???', '小模型如何学会计数'])
  })

  test('10,000 copies of one paper are one, with one finding', async () => {
    const digest = await parse(page(...Array.from({ length: 10_000 }, () => `Counting Late\n\n${abstract}`)))
    expect(digest.papers).toHaveLength(1)
    expect(found(digest)).toEqual([['printed-twice', 3, undefined]])
    expect(digest.messages[0]?.reason).toMatch(/printed 10000 times/)
  })

  test('a line of 50 MB', async () => {
    const digest = await parse(
      page('Counting Late', 'We count and count. '.repeat(2_600_000).trim(), 'Counting Early', abstract),
    )
    expect(digest.papers.map(({ title }) => title)).toEqual(['Counting Late', 'Counting Early'])
    expect(digest.papers[0]?.abstract?.length).toBeGreaterThan(50_000_000)
  }, 60_000)

  test('six thousand unread lines are a thousand findings and a count of the rest', async () => {
    const lines = Array.from({ length: 6000 }, (_, n) => `2503.${10000 + n}\nnobody knows ${n}`)
    const digest = await parse(lines.join('\n'), { format: 'identifier-list' })
    expect(digest.messages.filter(({ ruleId }) => ruleId === 'unread-line')).toHaveLength(1001)
    expect(digest.messages.at(-1)?.reason).toBe(
      '5000 more findings of this kind (unread-line) are not listed',
    )
    expect(digest.ledger.filter(({ kind }) => kind === 'unread')).toHaveLength(6000)
  })

  test('a format that fails, in reading or in detection', async () => {
    const failing = {
      name: 'failing',
      title: 'Fails',
      extensions: [],
      detect: () => 1,
      parse: () => {
        throw new Error('out of order')
      },
    }
    const digest = await parse('a\nb\n', { formats: [failing] })
    expect(digest.messages.flatMap(({ ruleId, fatal }) => (fatal ? [ruleId] : []))).toEqual(['format-failed'])
    expect(digest.ledger).toMatchObject([{ line: 1, endLine: 2, kind: 'unread' }])
    const detecting = { ...failing, detect: () => failing.parse() }
    const { messages } = await parse('a\n', { formats: [detecting] })
    expect(messages.flatMap(({ ruleId, reason, fatal }) => (fatal ? [[ruleId, reason]] : []))).toEqual([
      ['format-not-detected', 'No known form of digest was recognised'],
      ['format-failed', 'The failing reader failed: out of order'],
    ])
  })
})

/** Other forms than the page's text: how they write a paper, and what they write around papers. */
const forms = {
  'a.md': {
    paper: (title: string, text: string, id: string) =>
      `## [${title}](https://arxiv.org/abs/${id})\n\n**Abstract:** ${text}\n\n`,
    none: '# Nothing this week\n\nWe were away.\n',
  },
  'a.ris': {
    paper: (title: string, text: string, id: string) =>
      `TY  - JOUR\nTI  - ${title}\nAB  - ${text}\nUR  - https://arxiv.org/abs/${id}\nER  - \n\n`,
    none: 'TY  - JOUR\nER  - \n',
  },
  'a.bib': {
    paper: (title: string, text: string, id: string) =>
      `@article{a${id},\n  title = {${title}},\n  abstract = {${text}},\n  url = {https://arxiv.org/abs/${id}},\n}\n\n`,
    none: '@comment{nothing this week}\n',
  },
}

describe.each(Object.entries(forms))('bad input in %s', (path, { paper, none }) => {
  const second = paper('Counting Early', abstract.replace('late', 'early'), '2503.01235')
  const two = (title: string, text = abstract) => paper(title, text, '2503.01234') + second
  const titles = ({ papers }: Awaited<ReturnType<typeof parse>>) => papers.map(({ title }) => title)

  test('that is empty, binary or without papers', async () => {
    expect(found(await parse({ path, value: '' }))).toEqual([['empty', 1, true]])
    expect(found(await parse({ path, value: Uint8Array.of(80, 75, 3, 4, 0, 0, 7) }))).toEqual([
      ['not-text', 1, true],
    ])
    expect(found(await parse({ path, value: none }))).toContainEqual(['no-papers', 1, true])
  })

  test('with half a UTF-8 sequence, or in UTF-16', async () => {
    const bytes = Buffer.from(two('Counting Läte'))
    const cut = bytes.findIndex((byte) => byte > 0x7f) + 1
    const half = await parse({
      path,
      value: Buffer.concat([bytes.subarray(0, cut), bytes.subarray(cut + 1)]),
    })
    const line = two('Counting Läte').slice(0, two('Counting Läte').indexOf('ä')).split('\n').length
    expect(found(half)).toEqual([['encoding', line, false]])
    expect(titles(half)).toEqual(['Counting L\uFFFDte', 'Counting Early'])
    const wide = await parse({ path, value: Buffer.from(`\ufeff${two('Counting Läte')}`, 'utf16le') })
    expect(found(wide)).toEqual([['encoding', 1, undefined]])
    expect(titles(wide)).toEqual(['Counting Läte', 'Counting Early'])
  })

  test.each([
    ['of 2,000 characters', 'Counting Late and Early and Never '.repeat(60).trim()],
    ['with a program in it', '<script>alert(1)</script> Considered Harmful'],
    ['of punctuation alone', '???!!! … ???'],
    ['in Chinese', '小模型如何学会计数'],
  ])('with a title %s', async (_, title) => {
    const digest = await parse({ path, value: two(title) })
    expect(titles(digest)).toEqual([title, 'Counting Early'])
    expect(digest.papers.map(({ abstract: text, ids }) => [text, ids.arxiv])).toEqual([
      [abstract, '2503.01234'],
      [abstract.replace('late', 'early'), '2503.01235'],
    ])
    expect(found(digest)).toEqual([])
  })

  test('with a line of 50 MB', async () => {
    const digest = await parse({ path, value: two('Counting Late', 'We count. '.repeat(5_000_000).trim()) })
    expect(titles(digest)).toEqual(['Counting Late', 'Counting Early'])
    expect(digest.papers[0]?.abstract).toHaveLength(49_999_999)
    expect(found(digest)).toEqual([])
  }, 60_000)

  test('with 10,000 copies of a paper', async () => {
    const digest = await parse({ path, value: paper('Counting Late', abstract, '2503.01234').repeat(10_000) })
    expect(digest.papers).toHaveLength(10_000)
    expect(digest.papers.at(-1)).toMatchObject({ title: 'Counting Late', ids: { arxiv: '2503.01234' } })
    expect(digest.papers.at(-1)?.links).toHaveLength(1)
    expect(found(digest)).toEqual([])
  }, 60_000)
})

test('a label above a whole reference is no title of a page text: that no form was found is said', async () => {
  const record = (n: number) =>
    `${n}\nTitle: \nA. Lee and B. Kim, \n"Counting Kites over the Northern Hills, and What \nLamps Do in Long Nights", Kite Lett. ${n}, 28 (1979).\nAbsolute path: \nhttp://example.org/${n}.pdf\n----------------\n`
  const { papers, messages } = await parse({ path: 'list.txt', value: [1, 2, 3, 4].map(record).join('') })
  expect(papers).toEqual([])
  expect(messages.map(({ ruleId }) => ruleId)).toContain('format-not-detected')
})
