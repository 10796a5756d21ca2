import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { hasOwnFile, hasOwnPage } from '../src/own-pages.ts'

const root = mkdtempSync(join(tmpdir(), 'offprint-own-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const config = { srcDir: pathToFileURL(`${root}/src/`), publicDir: pathToFileURL(`${root}/public/`) }
for (const path of [
  'src/pages/index.astro',
  'src/pages/tags/index.md',
  'src/pages/papers/[paper].astro',
  'src/pages/rss.xml.ts',
  'public/robots.txt',
]) {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), '')
}

test('a page of the project’s own is found by its route', () => {
  for (const pattern of ['/', '/tags', '/papers/[paper]', '/rss.xml'])
    expect(hasOwnPage(config, pattern), pattern).toBe(true)
  for (const pattern of ['/papers', '/404', '/tags/[tag]'])
    expect(hasOwnPage(config, pattern), pattern).toBe(false)
})

test('so is a file of its own', () => {
  for (const path of ['rss.xml', 'robots.txt']) expect(hasOwnFile(config, path), path).toBe(true)
  for (const path of ['atom.xml', 'tags/rss.xml']) expect(hasOwnFile(config, path), path).toBe(false)
})
