import { expect, test } from 'vitest'
import { isMarkup } from '../../src/text/elements.ts'
import { htmlToText } from '../../src/text/html.ts'
import { withoutMarkup } from '../../src/text/markup.ts'

test.each([
  ['marks that papers use', 'It thinks between <think> and </think>, and stops at <eos>.'],
  ['a comparison', 'We show a<b and c>d.'],
  ['a tag that nothing ends', 'for all <p we have more'],
  ['a comment that nothing ends', 'Attention <!-- is all you need'],
  ['a program that nothing ends', 'Securing <script> tags'],
  ['a program in a plain text', '<script>alert(1)</script> Considered Harmful'],
])('%s is text', (_, text) => {
  expect(htmlToText(text)).toBe(text)
  expect(withoutMarkup(text)).toBe(text)
})

test('markup that an export has escaped is none of the text', () => {
  expect(withoutMarkup('&lt;bold&gt;Aims: &lt;/bold&gt;We count.')).toBe('Aims: We count.')
  expect(withoutMarkup('We print &lt;bold&gt; as it stands.')).toBe('We print <bold> as it stands.')
})

test('programs and styles of a page are no text, up to their end', () => {
  expect(htmlToText('<p>One.</p><script>two()</script><style>p{}</style><p>Three.</p>')).toBe(
    'One.\n\nThree.',
  )
  expect(htmlToText('<p>One.<script>two()')).toBe('One.<script>two()')
  expect(htmlToText('<p>One <constructor a="b">two</constructor>')).toBe('One two</constructor>')
})

test.each([
  '<em>',
  '</em>',
  '<br/>',
  '<P>',
  '<jats:p>',
  '<Card title="x">',
  '<a href="/">',
  '<inline-formula>',
])('%s is markup', (tag) => {
  expect(isMarkup(tag)).toBe(true)
})

test.each(['<think>', '</think>', '<UNK>', '<b and c>', '<n-gram>', '<|end|>'])('%s is no markup', (tag) => {
  expect(isMarkup(tag)).toBe(false)
})
