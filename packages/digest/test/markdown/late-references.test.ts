import { describe, expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'
import { read } from './read.ts'

/** A list too long to be read as one piece. */
const entries = Array.from(
  { length: 9000 },
  (_, n) =>
    `- [Counting Flock ${n} by Night](https://arxiv.org/abs/25${10 + Math.floor(n / 1000)}.${10000 + (n % 1000)}) Ada Weber, Bo Li\n`,
)
const long = `# Flocks\n\n${entries.join('')}`
const lines = entries.length + 2

async function late(behind: string) {
  const { messages } = await parse({ path: 'flocks.md', value: `${long}${behind}` })
  return messages.flatMap(({ ruleId, line }) => (ruleId === 'reference-late' ? [line] : []))
}

describe('a long list that begins without link definitions tells of the first one behind its beginning', () => {
  test('at a link with a label', async () => {
    expect(
      await late('- **Counting Late.** [paper][late]\n\n[late]: https://arxiv.org/abs/2604.00001\n'),
    ).toEqual([lines + 1])
  })

  test('at the definition, where the link is nothing but its label', async () => {
    expect(await late('- [Counting Late]\n\n[Counting Late]: https://arxiv.org/abs/2604.00001\n')).toEqual([
      lines + 3,
    ])
  })

  test('not at a comment that is written as one', async () => {
    expect(await late('\n[//]: # (to be sorted)\n')).toEqual([])
  })
})

test.each([
  [
    'Ada Weber (forthcoming), "Snow as Memory for Kites," *Journal of Snow*.',
    ['Ada Weber'],
    'Journal of Snow',
  ],
  [
    'Weber, A., & Lind, B. (in press). Snow as Memory for Kites. *Journal of Snow*.',
    ['A. Weber', 'B. Lind'],
    'Journal of Snow',
  ],
  [
    'Ada Weber (à paraître), « Snow as Memory for Kites », *Revue des neiges*.',
    ['Ada Weber'],
    'Revue des neiges',
  ],
  [
    'A. Weber, B. Lind, "Snow as Memory for Kites", Snow Letters, to appear.',
    ['A. Weber', 'B. Lind'],
    'Snow Letters',
  ],
  ['Weber, A., Lind, B. (submitted). Snow as Memory for Kites.', ['A. Weber', 'B. Lind'], undefined],
])('A reference that has no year yet is one: %s', async (reference, authors, venue) => {
  const { papers } = await read(`## In press\n\n- ${reference}\n`)
  expect(
    papers.map(({ title, authors, venue, date }) => [title, authors.map(({ name }) => name), venue, date]),
  ).toEqual([['Snow as Memory for Kites', authors, venue, undefined]])
})

test.each([
  [
    'Ada Weber & Bo Lind (2026), « Le sel des cerfs-volants », *Revue des sels*, 12(3), p. 11-29.',
    'Le sel des cerfs-volants',
  ],
  [
    'A. Weber, B. Lind, „Schnee als Gedächtnis der Drachen“, *Drachenzeitschrift* 3 (2024), S. 11–29.',
    'Schnee als Gedächtnis der Drachen',
  ],
  [
    'A. Weber, B. Lind, »Schnee als Gedächtnis der Drachen«, *Drachenzeitschrift* 3 (2024), S. 11–29.',
    'Schnee als Gedächtnis der Drachen',
  ],
  ['A. Weber, B. Lind, "Salt," in *Proc. of KITE*, Rome, 2024.', 'Salt'],
])('The marks of each language set off a title: %s', async (reference, title) => {
  const { papers } = await read(`## Articles\n\n- ${reference}\n`)
  expect(papers.map((paper) => [paper.title, paper.authors.length])).toEqual([[title, 2]])
})

test.each([
  [
    '田中太郎，鈴木花子：「凧の記憶について」，凧学会誌，Vol. 3，No. 2，pp. 1-12，2021.',
    '凧の記憶について',
    ['田中太郎', '鈴木花子'],
    '2021',
  ],
  [
    '田中太郎・鈴木花子（2019）「凧の色と海」『凧学会誌』3(2), 1-12.',
    '凧の色と海',
    ['田中太郎', '鈴木花子'],
    '2019',
  ],
  ['王伟，李娜. 风筝的记忆与风[J]. 风筝学报, 2021, 3(2): 1-12.', '风筝的记忆与风', ['王伟', '李娜'], '2021'],
  [
    'WEBER Ada, LIND Bo, 2022, « Le goût des tokens », Revue des tokens, vol. 3, p. 1-12',
    'Le goût des tokens',
    ['WEBER Ada', 'LIND Bo'],
    '2022',
  ],
  [
    'A. WEBER et B. LIND, « Le goût des tokens », Revue des tokens, 2021.',
    'Le goût des tokens',
    ['A. WEBER', 'B. LIND'],
    '2021',
  ],
  [
    'Weber, A. y Lind, B. (2021). La sal de las cometas. *Revista de Sales*, 3(2), 1-12.',
    'La sal de las cometas',
    ['A. Weber', 'B. Lind'],
    '2021',
  ],
  [
    'WEBER, Ada. O açúcar das pipas. 2020. Tese (Doutorado em Pipas) – Universidade Acme, 2020.',
    'O açúcar das pipas',
    ['Ada WEBER'],
    '2020',
  ],
])('References are read as their country writes them: %s', async (reference, title, names, date) => {
  const { papers } = await read(`## Articles\n\n- ${reference}\n`)
  expect(papers.map((paper) => [paper.title, paper.authors.map(({ name }) => name), paper.date])).toEqual([
    [title, names, date],
  ])
  expect(papers[0]?.venue).not.toMatch(/^[，、。]/)
})

test('What stands in Japanese or Chinese ahead of quoted words is no list of people by itself', async () => {
  const { papers } = await read(
    '## 変更\n\n- 本論文は、こうした「亜流と野生の凧」を論じる 2021\n- 新增模型非原文残留清理，移除常见「请提供更多风筝」2021\n- *KiteVLM*、*Strings for All*、*The Speech Kite Takes "It All Away"*\n',
  )
  expect(papers).toEqual([])
})

test('References in Japanese may have nothing around their titles', async () => {
  const { papers } = await read(
    [
      '## 論文',
      '',
      '- 田中太郎・鈴木花子：凧の記憶と風について, 凧学会誌, 3, 1-12, 2021',
      '- 田中太郎，鈴木花子：凧の味と海について，凧学会誌，2，1-12，2020',
      '- 田中太郎（2019）：凧の色について．凧学会誌，1(2)，1-12．',
      '- 発表予定：凧の日を祝う, 凧の会, 3, 2022',
    ].join('\n'),
  )
  expect(
    papers.map(({ title, authors, date, venue }) => [title, authors.length, date, venue?.slice(0, 4)]),
  ).toEqual([
    ['凧の記憶と風について', 2, '2021', '凧学会誌'],
    ['凧の味と海について', 2, '2020', '凧学会誌'],
    ['凧の色について', 1, '2019', '凧学会誌'],
  ])
})
