import { expect, test } from 'vitest'
import { findDamage } from '../../src/markup/index.ts'

test.each([
  ['a stateof-the-art model', 'broken-hyphenation', 'stateof-the-art'],
  ['of the perfor- mance of it', 'broken-hyphenation', 'perfor- mance'],
  ['its predictivity-how reliably it predicts', 'flattened-dash', 'predictivity-how'],
  ['the DKernel is fast, DKerneland others', 'glued-words', 'DKerneland'],
  ['(2) fast, (3)perfect', 'glued-words', '(3)perfect'],
  ['of the system.We also', 'glued-words', 'system.We'],
])('%s', (text, kind, found) => {
  expect(findDamage(text)).toEqual([{ kind, found, start: text.indexOf(found) }])
})

test.each([
  'state-of-the-art, end-to-end, pre- and post-training, know-how is',
  'African, Thailand, McClelland, an Island, GitHub and Finland',
  'see example.org or Node.js; e.g.The; (3) perfect; f(x)dx',
])('sound text has none: %s', (text) => {
  expect(findDamage(text)).toEqual([])
})
