import { expect, test } from 'vitest'
import type { Report } from '../src/archive-file.ts'
import { log, reportLines } from '../src/reports.ts'

const unread = (line: number): Report => ({
  severity: 'warning',
  ruleId: 'unread-line',
  file: 'digests/a.txt',
  line,
  reason: 'Line not read',
  note: 'Reword it.',
})

test('a finding is told with its place, its reason and what to do', () => {
  expect(reportLines([unread(7)])).toEqual([
    { severity: 'warning', text: 'digests/a.txt:7 Line not read\n  Reword it.' },
  ])
})

test('of many of one kind the first are told, and how many more there are', () => {
  const lines = reportLines(Array.from({ length: 40 }, (_, index) => unread(index + 1)))
  expect(lines).toHaveLength(6)
  expect(lines.at(-1)?.text).toBe(
    '… and 35 more like this (unread-line). `npx offprint check` lists them all.',
  )
})

test('a collection is told of once, however many ask', () => {
  const told: string[] = []
  const logger = {
    error: (text: string) => told.push(text),
    warn: (text: string) => told.push(text),
    info: (text: string) => told.push(text),
  }
  const collection = {
    folder: '',
    file: '',
    fingerprint: '',
    reports: [unread(1), { ...unread(2), severity: 'info' as const }],
  }
  log(collection, logger)
  log(collection, logger)
  expect(told).toEqual(['digests/a.txt:1 Line not read\n  Reword it.'])
})
