import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildIndex } from '../../src/search/build-index.ts'

test('the pages that can be found are counted, not every HTML file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-index-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'papers'))
  const page = (body: string) =>
    `<!doctype html><html lang="en"><title>Letters</title><body>${body}</body></html>`
  writeFileSync(join(folder, 'papers/letters.html'), page('<main data-pagefind-body>Long letters</main>'))
  writeFileSync(join(folder, 'papers/roses.html'), page('<main data-pagefind-body>Short roses</main>'))
  writeFileSync(join(folder, 'email.html'), page('<p>This week: long letters</p>'))
  const told: string[] = []
  await buildIndex(folder, { maxFragments: undefined }, { info: (line) => told.push(line) })
  expect(told).toEqual(['search index of 2 pages'])
})
