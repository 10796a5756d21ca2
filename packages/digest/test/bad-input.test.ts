import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'

const abstract = 'We study how small models learn to count and find that they do so late. '.repeat(4).trim()
const page = (...cards: string[]) => `Get trending papers in your email inbox!\n\n${cards.join('\n\n')}\n`
const found = (digest: Awaited<ReturnType<typeof parse>>) =>
  digest.messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal])

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
    expect(found(digest)).toEqual([['encoding', 1, undefined]])
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
    expect(found(digest)).toContainEqual(['format-failed', 1, true])
    expect(digest.ledger).toMatchObject([{ line: 1, endLine: 2, kind: 'unread' }])
    const detecting = { ...failing, detect: () => failing.parse() }
    expect(found(await parse('a\n', { formats: [detecting] }))).toContainEqual([
      'format-not-detected',
      1,
      true,
    ])
  })
})
