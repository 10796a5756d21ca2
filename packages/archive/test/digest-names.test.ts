import { expect, it } from 'vitest'
import { seriesOf, titleOf } from '../src/digest-names.ts'

it.each([
  ['2025-03-13-trending.txt', 'trending'],
  ['trending_20250313.txt', 'trending'],
  ['weekly/2025-03-13.md', 'weekly'],
  ['trending/2025/03/13.md', 'trending'],
  ['2025/03/13-trending.md', 'trending'],
  ['newsletter-12.md', 'newsletter'],
  ['2025-W11-digest.md', 'digest'],
  ['3d-vision.md', '3d-vision'],
  ['2025-03-13-reading.csl.json', 'reading'],
  ['csl.json', 'csl'],
  ['2025-03-13.md', 'digests'],
])('%s belongs to the series %s', (file, series) => {
  expect(seriesOf(file)).toBe(series)
})

it.each([
  ['trending', '2025-03-13', 'Trending, 13 March 2025'],
  ['machine-learning', '2025-03', 'Machine learning, March 2025'],
  ['weekly', '2025', 'Weekly, 2025'],
  ['notes', undefined, 'Notes'],
])('a digest of %s of %s is titled "%s"', (series, date, title) => {
  expect(titleOf(series, date)).toBe(title)
})
