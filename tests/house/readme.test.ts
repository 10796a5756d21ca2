/** What the readme says of the repository is so. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formats } from '@offprint/digest'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

test('its table of forms is that of the parser', () => {
  const table = /<!-- formats -->\n+((?:\|.*\n)+)/.exec(readme)?.[1]
  const cells = (table ?? '').trim().split('\n').map(cellsOf).slice(2)
  const expected = formats.map(({ name, title, extensions }) => [
    `\`${name}\``,
    title,
    extensions.map((extension) => `\`.${extension}\``).join(' '),
  ])
  expect(cells).toEqual(expected)
})

test('its pictures are there, and small', () => {
  const pictures = [...readme.matchAll(/!\[[^\]]+\]\((?!https?:)([^)]+)\)/g)].map(
    ([, path]) => path as string,
  )
  expect(pictures).not.toEqual([])
  for (const path of pictures) {
    const bytes = readFileSync(join(root, path))
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.length).toBeLessThanOrEqual(200_000)
  }
})

test('every file of the repository that it links to is there', () => {
  const paths = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path as string)
  const missing = paths.filter((path) => {
    try {
      return readFileSync(join(root, path)).length === 0
    } catch (error) {
      return (error as NodeJS.ErrnoException).code !== 'EISDIR'
    }
  })
  expect(missing).toEqual([])
})

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}
