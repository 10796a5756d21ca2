import { expect, test } from 'vitest'
import { findDamage } from '../../src/markup/index.ts'

test.each([
  ['a stateof-the-art model', 'broken-hyphenation', 'stateof-the-art'],
  ['of the perfor- mance of it', 'broken-hyphenation', 'perfor- mance'],
  ['its predictivity-how reliably it predicts', 'flattened-dash', 'predictivity-how'],
  ['the DKernel is fast, DKerneland others', 'glued-words', 'DKerneland'],
  ['(2) fast, (3)perfect', 'glued-words', '(3)perfect'],
  ['of the system.We also', 'glued-words', 'system.We'],
  ['a map to mathbb{R}^n, of which', 'damaged-formula', 'mathbb{R}^n'],
  ['where x_{t} leq ownmacro{y_{s}}, and', 'damaged-formula', 'x_{t} leq ownmacro{y_{s}}'],
])('%s', (text, kind, found) => {
  expect(findDamage(text)).toEqual([{ kind, found, start: text.indexOf(found) }])
})

test.each([
  'state-of-the-art, end-to-end, pre- and post-training, know-how is',
  'African, Thailand, McClelland, an Island, GitHub and Finland',
  'see example.org or Node.js; e.g.The; (3) perfect; f(x)dx',
  'an $x_{t}$ of {name}, the `x_{t}` of https://example.org/x_{t}, left(a), x_train and ell',
])('sound text has none: %s', (text) => {
  expect(findDamage(text)).toEqual([])
})
