/**
 * Names of headings and links: browsers leave MathML out of them, so a title must be plain text wherever it stands.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { filesOf } from './site.ts'

test('no heading, link, title or caption holds a formula, and no page an inline style', () => {
  const directory = inject('sites')['/'] as string
  let formulas = 0
  for (const file of filesOf(directory).filter(
    (name) => name.endsWith('.html') && !name.startsWith('email/'),
  )) {
    const html = readFileSync(join(directory, file), 'utf8')
    formulas += html.match(/<math/g)?.length ?? 0
    for (const [element] of html.matchAll(
      /<(h[1-6]|a|title|button|summary|caption)\b[^>]*>[\s\S]*?<\/\1>/g,
    )) {
      expect(element, file).not.toContain('<math')
    }
    for (const [formula] of html.matchAll(/<math[\s\S]*?<\/math>/g))
      expect(formula, file).not.toContain('style=')
  }
  expect(formulas).toBeGreaterThan(0)
})

test('a paper’s heading is its title in citations, formulas written in Unicode', () => {
  const directory = inject('sites')['/'] as string
  const pages = filesOf(directory).filter((name) => /^papers\/s2ft-[^/]*\/index\.html$/.test(name))
  expect(pages).toHaveLength(1)
  const html = readFileSync(join(directory, pages[0] as string), 'utf8')
  const heading = /<h1[^>]*>([^<]*)<\/h1>/.exec(html)?.[1]?.trim()
  expect(heading).toMatch(/^S²FT: /)
  expect(html).toContain(`<meta name="citation_title" content="${heading}"`)
})
