import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'

test('Of what a source says nothing, all papers have one list, which nobody can add to', async () => {
  const { papers } = await parse({
    path: 'kites.csv',
    value: 'title,year\nKites over the Sea,2019\nRopes under Strain,2020\n',
  })
  const [one, two] = papers
  expect(one).toMatchObject({ authors: [], ids: {}, links: [], keywords: [], categories: [], notes: [] })
  expect(two?.keywords).toBe(one?.keywords)
  expect(() => one?.keywords.push('kites')).toThrow(TypeError)
})
