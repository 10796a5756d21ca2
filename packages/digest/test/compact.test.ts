import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'

test('What is added to a list of one paper is added to no other', async () => {
  const { papers } = await parse({
    path: 'kites.csv',
    value: 'title,year\nKites over the Sea,2019\nRopes under Strain,2020\n',
  })
  const [one, two] = papers
  one?.keywords.push('kites')
  expect(one?.keywords).toEqual(['kites'])
  expect(two?.keywords).toEqual([])
})
