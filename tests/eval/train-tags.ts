/**
 * Learns the scorer's weights by logistic regression (Newton's method, ridge) from papers whose authors gave
 * keywords: ICLR 2017, 2018 and 2021. Run: `node tests/eval/train-tags.ts [set …]`; prints the weights to put into
 * `packages/archive/src/tags/weights.ts`.
 */
import { findConcepts } from '../../packages/archive/src/tags/concepts.ts'
import { eachCandidate, featureNames } from '../../packages/archive/src/tags/features.ts'
import { countPhrases } from '../../packages/archive/src/tags/phrases.ts'
import { broadConcepts } from '../../packages/archive/src/tags/rank.ts'
import { readTexts } from '../../packages/archive/src/tags/texts.ts'
import { vocabulary } from '../../packages/archive/src/tags/vocabulary.ts'
import { foldingBy } from './keyword-names.ts'
import { filesOfSets, readSet } from './keyword-sets.ts'

const given = process.argv.slice(2)
const files = filesOfSets(given.length > 0 ? given : ['ml_iclr2017', 'ml_iclr2018', 'ml_iclr2021'])
const fold = foldingBy(vocabulary)
const width = featureNames.length
const ridge = 1
const rows: number[] = []
const labels: number[] = []

for (const file of files) {
  const { name, papers, keywords } = readSet(file)
  const texts = readTexts(papers)
  const phrases = countPhrases(texts, 1)
  const concepts = findConcepts(texts, phrases, {
    vocabulary,
    minimum: 1,
    blocked: new Set(),
    kept: [],
    anyWord: false,
  })
  const names = concepts.words.map((words, concept) => fold(vocabulary[concept]?.name ?? words.join(' ')))
  let right = 0
  const before = labels.length
  eachCandidate(texts, phrases, concepts, broadConcepts(vocabulary, concepts), (paper, candidates, count) => {
    const wanted = new Set((keywords[paper] ?? []).map(fold))
    for (let index = 0; index < count; index++) {
      const { concept, features, length, mentions, inTitle, whole } = candidates[
        index
      ] as (typeof candidates)[number]
      if (!whole || (length === 1 && mentions < 2 && !inTitle)) continue
      const label = wanted.has(names[concept] as string) ? 1 : 0
      right += label
      labels.push(label)
      for (const value of features) rows.push(value)
    }
  })
  console.log(`${name}: ${papers.length} papers, ${labels.length - before} candidates, ${right} keywords`)
}

let weights = new Float64Array(width)
for (let step = 0; step < 15; step++) {
  const gradient = new Float64Array(width)
  const hessian = Array.from({ length: width }, () => new Float64Array(width))
  let loss = 0
  for (let row = 0; row < labels.length; row++) {
    const at = row * width
    let score = 0
    for (let i = 0; i < width; i++) score += (weights[i] as number) * (rows[at + i] as number)
    const guess = 1 / (1 + Math.exp(-score))
    const label = labels[row] as number
    loss -= Math.log(label === 1 ? guess : 1 - guess)
    const curve = guess * (1 - guess)
    for (let i = 0; i < width; i++) {
      const value = rows[at + i] as number
      if (value === 0) continue
      gradient[i] = (gradient[i] as number) + (label - guess) * value
      const line = hessian[i] as Float64Array
      for (let j = 0; j <= i; j++) line[j] = (line[j] as number) + curve * value * (rows[at + j] as number)
    }
  }
  for (let i = 0; i < width; i++) {
    gradient[i] = (gradient[i] as number) - ridge * (weights[i] as number)
    const line = hessian[i] as Float64Array
    line[i] = (line[i] as number) + ridge
    for (let j = i + 1; j < width; j++) line[j] = (hessian[j] as Float64Array)[i] as number
  }
  const move = solve(hessian, gradient)
  weights = weights.map((weight, i) => weight + (move[i] as number))
  console.log(`step ${step}: loss ${(loss / labels.length).toFixed(5)}`)
  if (move.every((value) => Math.abs(value) < 1e-4)) break
}
featureNames.forEach((name, i) => {
  console.log(`  ${name}: ${(weights[i] as number).toFixed(2)},`)
})

/** Solves a linear system by elimination. */
function solve(matrix: Float64Array[], right: Float64Array): number[] {
  const size = right.length
  const lines = matrix.map((line, i) => [...line, right[i] as number])
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let i = column + 1; i < size; i++)
      if (Math.abs(lines[i]?.[column] as number) > Math.abs(lines[pivot]?.[column] as number)) pivot = i
    const top = lines[pivot] as number[]
    lines[pivot] = lines[column] as number[]
    lines[column] = top
    if (Math.abs(top[column] as number) < 1e-12) continue
    for (let i = 0; i < size; i++) {
      if (i === column) continue
      const line = lines[i] as number[]
      const factor = (line[column] as number) / (top[column] as number)
      if (factor !== 0)
        for (let j = column; j <= size; j++) line[j] = (line[j] as number) - factor * (top[j] as number)
    }
  }
  return lines.map((line, i) => (line[i] === 0 ? 0 : (line[size] as number) / (line[i] as number)))
}
