import { collect } from '@offprint/archive'
import { parse } from '@offprint/digest'
import { describe, expect, test } from 'vitest'
import { paperAbstract } from '../src/components/paper-abstract.ts'
import { paperAppearances } from '../src/components/paper-appearances.ts'
import { paperHeader } from '../src/components/paper-header.ts'
import { paperMarkdown } from '../src/exports/paper-markdown.ts'
import { paperParts } from '../src/layouts/paper.ts'
import { paperPages } from '../src/pages/paper.ts'
import { catalogueOf } from './small-archive.ts'

/** The page's props of the first paper of a digest. */
async function pageOf(path: string, value: string) {
  const catalogue = catalogueOf(collect([await parse({ path, value })]))
  const paper = catalogue.archive.papers[0] as (typeof catalogue.archive.papers)[number]
  return { catalogue, paper, props: paperPages.props(catalogue, { paper: paper.slug }) }
}

describe('a paper’s notes', () => {
  const record = `@misc{one,
  title = {Counting Letters},
  note = {12 pages; see the <errata>},
  comment = {Best letter of the year}
}`

  test('stand on its page, escaped, behind what is said of it', async () => {
    const { props } = await pageOf('2025-03-13-letters.bib', record)
    const html = paperAbstract(props, 'en')
    expect(html).toContain('No digest gives an abstract')
    expect(html).toContain('<li dir="auto">12 pages; see the &lt;errata&gt;</li>')
    expect(html).toContain('<li dir="auto">Best letter of the year</li>')
    expect(html.indexOf('abstract')).toBeLessThan(html.indexOf('Best letter'))
  })

  test('stand in its Markdown', async () => {
    const { catalogue, paper } = await pageOf('2025-03-13-letters.bib', record)
    expect(paperMarkdown(catalogue, paper, '')).toContain(
      '## Notes\n\n- 12 pages; see the \\<errata\\>\n- Best letter of the year\n',
    )
  })

  test('leave nothing behind where there are none', async () => {
    const { props } = await pageOf('2025-03-13-letters.bib', '@misc{one, title = {Counting Letters}}')
    expect(paperAbstract(props, 'en')).not.toContain('Notes')
  })
})

test('a place among thousands is written as every other number', async () => {
  const entries = Array.from(
    { length: 1200 },
    (_, n) => `@misc{k${n}, title = {Letter ${n} of the alphabet}}\n`,
  )
  const { props } = await pageOf('2025-03-13-letters.bib', entries.join(''))
  const appearances = props.appearances.map((each) => ({ ...each, position: 1099 }))
  expect(paperHeader({ ...props, appearances }, 'en')).toContain('1,100 of 1,200')
  expect(paperAppearances(appearances)).toContain('number 1,100 of 1,200')
})

test('the parts of several papers stand on one page without an id given twice', async () => {
  const entries = ['Counting Letters', 'Counting Roses'].map(
    (title, n) =>
      `@misc{k${n}, title = {${title}}, author = {Ada Baker}, note = {12 pages}, abstract = {We count sparse attention and more of it, one by one.}, url = {https://example.org/${n}}}\n`,
  )
  const { catalogue } = await pageOf('2025-03-13-letters.bib', entries.join(''))
  const html = Array.from(paperPages.params(catalogue), (params) =>
    Object.values(paperParts(paperPages.props(catalogue, params), { language: 'en' })).join(''),
  )
  const ids = Array.from(html.join('').matchAll(/ id="([^"]*)"/g), ([, id]) => id)
  expect(html).toHaveLength(2)
  expect(ids).toEqual([...new Set(ids)])
})
