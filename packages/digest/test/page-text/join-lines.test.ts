import { expect, test } from 'vitest'
import { joinLines } from '../../src/formats/page-text/wrapping.ts'

test('lines are joined as words, and words at their hyphen', () => {
  expect(joinLines(['a Transformer-', 'based', 'model'])).toBe('a Transformer-based model')
  expect(joinLines(['pre-', 'and post-training'])).toBe('pre- and post-training')
  expect(joinLines(['X', '-', 'a'])).toBe('X - a')
  expect(joinLines(['小模型', '学会'])).toBe('小模型学会')
  expect(joinLines([])).toBe('')
})

test('joining takes time in proportion to the lines', () => {
  const time = (count: number) => {
    const lines = Array.from({ length: count }, () => 'a: b: c')
    const { user } = process.cpuUsage()
    joinLines(lines)
    return process.cpuUsage().user - user
  }
  time(1000)
  // Eight times the lines: 8 if linear, 64 if quadratic. What cannot be measured counts as 2 ms.
  expect(time(120_000) / Math.max(2000, time(15_000))).toBeLessThan(30)
})
