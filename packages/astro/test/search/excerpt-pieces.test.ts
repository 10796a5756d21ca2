import { expect, test } from 'vitest'
import { excerptPieces } from '../../src/search/excerpt-pieces.ts'

test('pieces are text, whatever the excerpt holds', () => {
  expect(excerptPieces('a &lt;img src=x&gt; &amp;amp; <mark>b</mark>')).toEqual([
    { text: 'a <img src=x> &amp; ', match: false },
    { text: 'b', match: true },
  ])
})

test('signs around a marked word are not marked', () => {
  expect(excerptPieces('<mark>“LLMs”.</mark> <mark>C++,</mark>')).toEqual([
    { text: '“', match: false },
    { text: 'LLMs', match: true },
    { text: '”.', match: false },
    { text: ' ', match: false },
    { text: 'C++', match: true },
    { text: ',', match: false },
  ])
})

test('Chinese is put together again', () => {
  const text = excerptPieces('<mark>稀疏</mark> 自 <mark>编码器</mark> in SAE 模型')
    .map((piece) => piece.text)
    .join('')
  expect(text).toBe('稀疏自编码器 in SAE 模型')
})

test('a Chinese sentence that is marked whole gives way to the words that are', () => {
  const sentence = '<mark>稀疏自编码器能够提取可解释的特征。</mark>'
  expect(excerptPieces(`${sentence} 深度 学习 的 <mark>稀疏</mark> 自`)).toEqual([
    { text: ' 深度学习的', match: false },
    { text: '稀疏', match: true },
    { text: '自', match: false },
  ])
  expect(excerptPieces(sentence)).toEqual([{ text: '稀疏自编码器能够提取可解释的特征。', match: false }])
})
