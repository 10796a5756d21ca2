import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { paperContent, paperParts } from '../../src/layouts/paper.ts'
import { paperPages } from '../../src/pages/paper.ts'
import { siteProps } from '../../src/pages/site.ts'
import { buildIndex } from '../../src/search/build-index.ts'
import { catalogueOf, smallArchive } from '../small-archive.ts'

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
  await buildIndex(folder, { maxFragments: undefined, language: 'en' }, { info: (line) => told.push(line) })
  expect(told).toEqual(['search index of 2 pages'])
})

test('every paper can be found, also one of which a digest gives the title alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-index-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const archive = await smallArchive({
    'shelf.bib': '@misc{tides, title={Tides of Forgotten Letters}, author={Ada Baker}, year={2021}}',
  })
  const catalogue = catalogueOf(archive)
  const site = siteProps(catalogue)
  for (const params of paperPages.params(catalogue)) {
    const props = paperPages.props(catalogue, params)
    const body = paperContent(props, paperParts(props, site))
    writeFileSync(join(folder, `${params['paper']}.html`), `<html lang="en"><body>${body}</body></html>`)
  }
  const told: string[] = []
  await buildIndex(folder, { maxFragments: undefined, language: 'en' }, { info: (line) => told.push(line) })
  expect(told).toEqual([`search index of ${archive.papers.length} pages`])
})
