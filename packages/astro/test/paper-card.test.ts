import { describe, expect, test } from 'vitest'
import { paperCard } from '../src/components/paper-card.ts'
import type { PaperItem } from '../src/pages/props.ts'

const item: PaperItem = {
  href: '/papers/a/',
  title: 'A',
  authors: [],
  tags: [],
  links: [],
  coins: 'rft.title=A',
}

describe('a paper in a list', () => {
  test('escapes every text that a digest gives', () => {
    const evil = '<script>alert(1)</script>" onclick="x'
    const html = paperCard(
      {
        ...item,
        title: evil,
        authors: [evil],
        venue: evil,
        date: '2025',
        language: evil,
        excerpt: evil,
        excerptOf: 'abstract',
        tags: [{ href: '/tags/x/', name: evil }],
        links: [{ url: `https://example.org/${evil}`, kind: 'pdf' }],
        digest: { href: '/digests/x/', name: evil },
        coins: evil,
      },
      { level: 2, language: 'en', words: evil },
    )
    expect(html).not.toContain('<script')
    expect(html).not.toContain('" onclick')
  })

  test('has no line and no list for what is not known', () => {
    expect(paperCard(item, { level: 3, language: 'en' })).toBe(
      '<h3 dir="auto"><a href="/papers/a/">A</a></h3><span class="Z3988" title="rft.title=A"></span>',
    )
  })

  test('says a year once where the venue has it', () => {
    const html = paperCard({ ...item, venue: 'LETTERS 2025', date: '2025' }, { level: 2, language: 'en' })
    expect(html).toContain('<p class="facts">LETTERS 2025</p>')
  })

  test('names three of many authors and counts the rest', () => {
    const authors = Array.from({ length: 120 }, (_, index) => `Author ${index + 1}`)
    const html = paperCard({ ...item, authors }, { level: 2, language: 'en' })
    expect(html).toContain('<bdi>Author 3</bdi> and 117 others')
    expect(html).not.toContain('Author 4<')
  })

  test('says whose words a summary is', () => {
    const html = paperCard(
      { ...item, excerpt: 'Read this.', excerptOf: 'summary' },
      { level: 2, language: 'en' },
    )
    expect(html).toContain('in the digest’s words')
  })

  test('prefers the curator’s words to the excerpt', () => {
    const html = paperCard(
      { ...item, excerpt: 'We show …', excerptOf: 'abstract' },
      { level: 2, language: 'en', words: 'Start here.' },
    )
    expect(html).toContain('<blockquote class="words" dir="auto">Start here.</blockquote>')
    expect(html).not.toContain('We show')
  })

  test('leaves out the tag and the digest whose page it stands on', () => {
    const full: PaperItem = {
      ...item,
      tags: [
        { href: '/tags/x/', name: 'X' },
        { href: '/tags/y/', name: 'Y' },
      ],
      digest: { href: '/digests/d/', name: 'D' },
    }
    expect(paperCard(full, { level: 2, language: 'en', here: '/tags/x/' })).not.toContain('>X<')
    expect(paperCard(full, { level: 2, language: 'en', here: '/digests/d/' })).not.toContain('>D<')
    const older = paperCard(full, { level: 2, language: 'en', here: '/digests/c/', place: 1 })
    expect(older).toContain('also in <a href="/digests/d/">D</a>')
  })

  test('tells the language of a title that is not the page’s', () => {
    expect(paperCard({ ...item, language: 'zh' }, { level: 2, language: 'en' })).toContain('lang="zh"')
    expect(paperCard({ ...item, language: 'en' }, { level: 2, language: 'en' })).not.toContain('lang=')
  })

  test('gives each link a name that says of which paper', () => {
    const html = paperCard(
      { ...item, links: [{ url: 'https://example.org/a.pdf', kind: 'pdf' }] },
      { level: 2, language: 'en' },
    )
    expect(html).toContain('PDF<span class="visually-hidden"> of A</span>')
  })
})
