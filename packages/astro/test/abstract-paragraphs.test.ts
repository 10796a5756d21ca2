import { readMarkup } from '@offprint/digest/markup'
import { expect, test } from 'vitest'
import { abstractParagraphs } from '../src/components/abstract-paragraphs.ts'

const html = (tex: string) => abstractParagraphs({ abstract: 'plain', markup: { abstract: readMarkup(tex) } })

test('a formula is MathML, and plain text for the search index', () => {
  const [paragraph] = html('is $S^{2}$FT <b>')
  expect(paragraph).toMatch(
    /^is <span class="together"><span hidden>S²<\/span><math data-pagefind-ignore>.*<\/math>FT<\/span> &lt;b&gt;$/,
  )
  expect(paragraph).not.toContain('style=')
})

test('a formula that can be wider than a phone is reached by the keyboard', () => {
  expect(html(`$${'x_i + '.repeat(8)}1$`)[0]).toContain('<math data-pagefind-ignore tabindex="0">')
  expect(html('$x_i + 1$')[0]).not.toContain('tabindex')
})

test('links are linked, and blank lines part paragraphs', () => {
  expect(html('One.\n\nSee https://example.org/x.')).toEqual([
    'One.',
    'See <a href="https://example.org/x" rel="nofollow">https://example.org/x</a>.',
  ])
})

test('an abstract without markup is escaped', () => {
  expect(abstractParagraphs({ abstract: 'a < b\n\nc' })).toEqual(['a &lt; b', 'c'])
})
