import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cslFile, toCsl } from '../../src/citation/csl.ts'
import { annotated, bare, citable, preprint, published } from './papers.ts'

/** What csl-data 1.0.2 allows of the fields that are written; anything else is an error. */
const nameSchema = z.union([
  z.strictObject({ literal: z.string().min(1) }),
  z.strictObject({ family: z.string().min(1), given: z.string().min(1), suffix: z.string().optional() }),
])
const text = z.string().min(1).optional()
const itemSchema = z.strictObject({
  id: z.string().min(1),
  type: z.enum([
    'article',
    'article-journal',
    'paper-conference',
    'chapter',
    'book',
    'thesis',
    'report',
    'document',
  ]),
  title: z.string(),
  author: z.array(nameSchema).min(1).optional(),
  issued: z.strictObject({ 'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]) }).optional(),
  'container-title': text,
  volume: text,
  issue: text,
  page: text,
  publisher: text,
  number: text,
  DOI: text,
  ISBN: text,
  PMID: text,
  PMCID: text,
  URL: z.url().optional(),
  language: text,
  keyword: text,
  abstract: text,
  note: text,
  custom: z.record(z.string(), z.string()).optional(),
})

describe('toCsl', () => {
  it('writes a preprint as an article of its repository', () => {
    const item = itemSchema.parse(toCsl(preprint))
    expect(item).toMatchObject({
      id: 's2ft-efficient-tuning',
      type: 'article',
      title: preprint.title,
      author: [
        { family: 'van den Oord', given: 'Aäron' },
        { literal: 'ICARUS and SBND Collaborations' },
        { literal: '张三' },
        { family: 'Tardos', given: 'Éva' },
      ],
      issued: { 'date-parts': [[2024, 12, 9]] },
      publisher: 'arXiv',
      number: 'arXiv:2412.06289',
      URL: 'https://arxiv.org/abs/2412.06289',
    })
  })

  it('takes the server of a preprint for no journal', () => {
    const item = toCsl(citable({ venue: 'CoRR', ids: { arxiv: '2412.06289' } }))
    expect(item).toMatchObject({ type: 'article', publisher: 'arXiv' })
    expect(item).not.toHaveProperty('container-title')
  })

  it('writes a published paper with its venue', () => {
    expect(itemSchema.parse(toCsl(published))).toMatchObject({
      type: 'article-journal',
      'container-title': 'Journal of Made-Up Results',
      issued: { 'date-parts': [[1998, 6]] },
      DOI: published.ids.doi,
      custom: { arxiv: 'math/0309136' },
    })
  })

  it('has the words of others and notes as notes, a line each', () => {
    expect(itemSchema.parse(toCsl(annotated))).toMatchObject({
      note: 'Half the weights go, and 90% of the quality stays.\n12 pages\nBest paper',
    })
  })

  it('invents neither author nor date', () => {
    expect(itemSchema.parse(toCsl(bare, { url: 'https://example.org/papers/sparse-attention/' }))).toEqual({
      id: 'sparse-attention',
      type: 'article',
      title: 'Sparse Attention',
      URL: 'https://example.org/papers/sparse-attention/',
    })
  })
})

describe('cslFile', () => {
  it('is one JSON array', () => {
    const items = JSON.parse([...cslFile([preprint, published, bare])].join(''))
    expect(z.array(itemSchema).parse(items)).toHaveLength(3)
    expect(JSON.parse([...cslFile([])].join(''))).toEqual([])
  })
})
