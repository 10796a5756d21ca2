/** What a reader's browser has to fetch before it can show a page, as hosts send it. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { astroProject, buildProject, built } from './astro-project.ts'

const most = 30_000
const syllables =
  'al an ber con de dis ea en er est ful gen in ing lan ler li men mod mul na ness on or pa pro ra re sen spar ta tion tor tra un ver'
const vocabulary = syllables.split(' ')

/** Words as hard to compress as English, the same each time. */
function* words(seed: number): Generator<string> {
  let state = seed
  const pick = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return vocabulary[(state >>> 8) % vocabulary.length] as string
  }
  for (;;) yield pick() + pick() + (state % 3 === 0 ? pick() : '')
}

function papers(count: number): object[] {
  const word = words(1)
  const said = (length: number) =>
    Array.from({ length }, () => word.next().value as string)
      .join(' ')
      .replace(/^./, (letter) => letter.toUpperCase())
  return Array.from({ length: count }, () => ({
    title: said(9),
    authors: Array.from({ length: 5 }, () => `${said(1)} ${said(1)}`),
    abstract: `${said(24)}. ${said(60)}.`,
    venue: said(2),
    keywords: [said(2), said(2), said(2)],
    doi: `10.1234/${word.next().value}.${word.next().value}`,
    pdf_url: `https://example.org/${word.next().value}.pdf`,
    code: `https://github.com/${word.next().value}/${word.next().value}`,
  }))
}

describe.runIf(built)('an archive of many papers and authors', () => {
  let weights: [path: string, bytes: number][]

  beforeAll(() => {
    const home = astroProject('page-weight', {
      'astro.config.mjs': `import offprint from '@offprint/astro'
export default { site: 'https://letters.example.org', integrations: [offprint({ search: false })] }`,
      'digests/2025-03-13-many.json': JSON.stringify(papers(300)),
    })
    buildProject(home)
    const file = (path: string) => readFileSync(join(home, 'dist', path))
    const weight = (path: string) => gzipSync(file(path)).length
    const styles = globSync('_astro/*.css', { cwd: join(home, 'dist') }).reduce(
      (sum, path) => sum + weight(path),
      0,
    )
    weights = globSync('**/*.html', { cwd: join(home, 'dist'), exclude: ['**/email.html'] }).map((path) => [
      path,
      weight(path) + styles,
    ])
  }, 120_000)

  test(`has no page over ${most / 1000} kB`, () => {
    expect(weights.filter(([, bytes]) => bytes > most)).toEqual([])
  })
})
