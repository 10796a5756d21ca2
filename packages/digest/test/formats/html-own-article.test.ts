import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse.ts'

const TITLES = [
  'Counting Sheep at Scale without a Fence',
  'How Do Readers Find Books in the Dark?',
  'On the Stability of Tall Bookcases in Wind',
  'Towards Quieter Reading Rooms by Soft Boards',
]
const references = TITLES.map(
  (title, n) =>
    `<li><p>Lee, A., &amp; Kim, B. (202${n}). &ldquo;${title}.&rdquo; <em>Dust Letters</em>, ${n + 1}(2), 5–9.</p></li>`,
).join('\n')
const cards = TITLES.map(
  (title, n) =>
    `<div class="paper"><h3><a href="https://arxiv.org/abs/2401.0000${n}">${title}</a></h3><p class="authors">Ann Lee, Bo Kim</p></div>`,
).join('\n')

const titlesOf = async (value: string) => {
  const { papers } = await parse({ path: 'page.html', value })
  return papers.map(({ title }) => title)
}
const page = (head: string, body: string) =>
  `<!doctype html><html><head><title>Shelves Lab</title>${head}</head><body><main><h1>Publications</h1>${body}</main></body></html>`
const linked = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify([{ '@context': 'https://schema.org', ...fields }])}</script>`

describe('an article that a page states, and the papers that it lists', () => {
  const own = {
    '@type': 'Article',
    headline: 'Publications',
    author: { '@type': 'Person', name: 'Shelves Lab' },
  }

  it.each([
    ['references', references.replace(/^/, '<ul>').concat('</ul>')],
    ['cards', cards],
  ])('is the page itself: %s', async (_, list) => {
    expect(await titlesOf(page(linked(own), list))).toEqual(TITLES)
  })

  it('is the page itself in marks of its elements, too', async () => {
    const body = `<article itemscope itemtype="https://schema.org/Article"><h2 itemprop="headline">Our papers</h2><span itemprop="author">Ann Lee</span>${cards}</article>`
    expect(await titlesOf(page('', body))).toEqual(TITLES)
  })

  it('is a paper where it has an identifier, is called a paper, or is listed beside few others', async () => {
    const title = 'A Long Walk through the Catalogue of Dust'
    const article = { ...own, headline: title }
    const doi = { '@type': 'PropertyValue', propertyID: 'DOI', value: '10.1234/dust.7' }
    expect(await titlesOf(page(linked({ ...article, identifier: doi }), cards))).toEqual([title])
    expect(await titlesOf(page(linked({ ...article, '@type': 'ScholarlyArticle' }), cards))).toEqual([title])
    expect(await titlesOf(page(linked(article), `<h2>Related</h2>${cards}`))).toEqual([title])
    expect(await titlesOf(page(linked(own), '<p>There are none as yet.</p>'))).toEqual(['Publications'])
  })
})
