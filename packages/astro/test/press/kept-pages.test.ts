import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keptPages } from '../../src/press/kept-pages.ts'
import type { PrintedPage } from '../../src/press/printed.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-pages-'))
  file = join(folder, 'cache/letters.pages')
})
afterEach(() => rmSync(folder, { recursive: true }))

let made = 0
const pages = ['Ada', 'Bø', 'Cy 🌹'.repeat(2000), ''].map(
  (text, index): PrintedPage => ({
    href: `/${index}/`,
    path: `${index}/index.html`,
    mediaType: 'text/html',
    content() {
      made++
      return [text.slice(0, 2), text.slice(2)]
    },
  }),
)
const written = (key: string) => {
  made = 0
  return Array.from(keptPages(file, key, pages), ({ path, content }) => [path, String(content())])
}
const texts = pages.map(({ path, content }) => [path, [...content()].join('')])

describe('kept pages', () => {
  test('are made once for each key', () => {
    expect([written('a'), made]).toEqual([texts, 4])
    expect([written('a'), made]).toEqual([texts, 0])
    expect([written('b'), made]).toEqual([texts, 4])
    expect([written('a'), made]).toEqual([texts, 4])
  })

  test('are made again when the build that would have kept them broke off', () => {
    written('a')
    for (const { content } of keptPages(file, 'b', pages)) {
      content()
      break
    }
    expect([written('a'), made]).toEqual([texts, 4])
    written('a')
    expect(made).toBe(0)
  })

  test('say which file to delete when it is damaged', () => {
    written('a')
    const [name] = readdirSync(join(folder, 'cache')).filter((name) => !name.endsWith('.json'))
    truncateSync(join(folder, 'cache', name as string), 10)
    expect(() => written('a')).toThrow(/letters\.pages is shorter than it was\. Delete it and build again\./)
  })
})
