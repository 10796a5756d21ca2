import { expect, it } from 'vitest'
import { keyOfName } from '../../src/tags/key-of-name.ts'

it.each([
  ['Sparse Autoencoders', 'sparse autoencoder'],
  ['pre-training', 'Pretraining'],
  ['knowledge bases', 'Knowledge base'],
  ['multi-modal', 'multimodal'],
  ['matrices', 'matrix'],
  ['optimisation', 'Optimization'],
  ['Bayes’ theorem', "Bayes' theorem"],
  ['naïve Bayes', 'naive bayes'],
  ['GPUs', 'GPU'],
  ['k-means', 'k means'],
])('%s and %s are one', (one, other) => {
  expect(keyOfName(one)).toBe(keyOfName(other))
})

it.each([
  ['generation', 'generative'],
  ['analysis', 'analyse'],
  ['bias', 'bia'],
  ['news', 'new'],
  ['même', 'meme'],
])('%s and %s are two', (one, other) => {
  expect(keyOfName(one)).not.toBe(keyOfName(other))
})
