import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

const path = '2025-03-14-weekly.md'
const value = readFileSync(new URL(`../../../../fixtures/digests/${path}`, import.meta.url), 'utf8')

test('The weekly newsletter is read without findings', async () => {
  const digest = await parse({ path, value })
  expect(digest.messages.map(String)).toEqual([])
  expect(digest).toMatchObject({
    format: 'markdown',
    title: 'Sparse Weekly: attention that skips, models that shrink',
    date: '2025-03-14',
    curator: 'The Offprint editors',
  })
  expect(digest.papers).toHaveLength(11)
  expect(digest.papers.every((paper) => paper.summary !== undefined && paper.abstract === undefined)).toBe(
    true,
  )
  expect(digest.papers.filter((paper) => paper.authors.length === 0).map((paper) => paper.title)).toEqual([
    'CalibFormer: A Transformer-based Automatic LiDAR-Camera Calibration Network',
  ])
  expect(digest.papers.map((paper) => Object.values(paper.ids)[0] ?? '-')).toEqual([
    '2410.13276',
    '2407.02490',
    '2110.15343',
    '-',
    '2401.15947',
    '1911.09723',
    '2301.06051',
    '-',
    '2308.04079',
    '10.1038/s41586-021-03819-2',
    '2209.10652',
  ])
})
