import { expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

const read = async (value: string, path = 'papers.md') =>
  (await parse({ path, value })).papers.map(({ title, authors, date, venue }) => [
    authors.map(({ name }) => name).join('; '),
    title,
    date,
    venue?.split('.')[0],
  ])

const REFERENCES = [
  'Lee A., Kim B. Counting sheep in the dark //Kite Review. – 2022. – Т. 14. – С. 821-851.',
  'Lee A. B. et al. Learners for sheep // Proceedings of the Kites. – 2019. – Т. 116. – №. 10. – С. 46-65.',
  'Roe A. Culture, Looms, and the Roots of Sheep: 450 Years of Wool. – 2021.',
  'Kim B. P. Sheep studies: a brief survey //Kite Letters. – 2004. – Т. 2. – №. 3. – С. 248-255',
  'Lee M. D., Dow N., Kim B. A practical introduction to sheep: Looms. – Kite Press, 2019.',
]
const READ = [
  ['A. Lee; B. Kim', 'Counting sheep in the dark', '2022', 'Kite Review'],
  ['A. B. Lee', 'Learners for sheep', '2019', 'Proceedings of the Kites'],
  ['A. Roe', 'Culture, Looms, and the Roots of Sheep: 450 Years of Wool', '2021', undefined],
  ['B. P. Kim', 'Sheep studies: a brief survey', '2004', 'Kite Letters'],
  ['M. D. Lee; N. Dow; B. Kim', 'A practical introduction to sheep: Looms', '2019', 'Kite Press, 2019'],
]

it('reads references by the standard of Russian libraries that are links as a whole', async () => {
  const list = REFERENCES.map((each, n) => `* [${each}](https://example.org/${n}.pdf)`)
  expect(await read(`# Papers\n\n${list.join('\n')}\n`)).toEqual(READ)
})

it('reads them in a list that links nothing, and in plain text', async () => {
  const list = REFERENCES.map((each, n) => `${n + 1}. ${each}`).join('\n')
  expect(await read(`# References\n\n${list}\n`)).toEqual(READ)
  expect(await read(list, 'references.txt')).toEqual(READ)
})

it('reads them in Russian', async () => {
  expect(
    await read(`# Список литературы

1. Иванов А. А., Петров Б. Б. Подсчёт овец в темноте // Вестник овцеводства. – 2019. – Т. 5, № 2. – С. 12–20.
2. Сидоров В. В. Основы овцеводства. – М.: Наука, 2015. – 320 с.
3. Петров Б. Б. Ветер над степью // Вестник овцеводства. – 2018. – № 1. – С. 5–9.
4. Иванов А.А. Овцы и ветер //Вестник овцеводства. – 2020. – № 3. – С. 1–8.
`),
  ).toMatchObject([
    ['А. А. Иванов; Б. Б. Петров', 'Подсчёт овец в темноте', '2019', 'Вестник овцеводства'],
    ['В. В. Сидоров', 'Основы овцеводства', '2015', 'М'],
    ['Б. Б. Петров', 'Ветер над степью', '2018', 'Вестник овцеводства'],
    ['А.А. Иванов', 'Овцы и ветер', '2020', 'Вестник овцеводства'],
  ])
})

it('leaves a title that an address or a comment follows whole', async () => {
  const [paper] = await read(
    '# Papers\n\n- Counting sheep in the dark, Ann Lee, Bo Kim, Kite Letters 2022, https://arxiv.org/abs/2401.00001\n',
  )
  expect(paper?.slice(0, 2)).toEqual(['Ann Lee; Bo Kim', 'Counting sheep in the dark'])
})
