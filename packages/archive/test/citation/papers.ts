import type { Citable } from '../../src/citation/citable.ts'

/** A paper of which only the title is known, with what a test adds. */
export function citable(facts: Partial<Citable>): Citable {
  return {
    slug: 'sparse-attention',
    title: 'Sparse Attention',
    authors: [],
    ids: {},
    links: [],
    keywords: [],
    categories: [],
    ...facts,
  }
}

export const preprint = citable({
  slug: 's2ft-efficient-tuning',
  title: 'S²FT: Efficient LLM Tuning at 50% of the Cost & Time',
  authors: [
    { name: 'Aäron van den Oord' },
    { name: 'ICARUS and SBND Collaborations', group: true },
    { name: '张三' },
    { name: 'Éva Tardos', family: 'Tardos', given: 'Éva' },
  ],
  ids: { arxiv: '2412.06289' },
  date: '2024-12-09',
  categories: ['cs.LG', 'cs.CL'],
  keywords: ['fine-tuning', 'sparsity'],
  abstract: 'We tune {few} weights_only.\n\nIt costs $5 and #1.',
  links: [{ url: 'https://arxiv.org/pdf/2412.06289', kind: 'pdf' }],
})

export const published = citable({
  slug: 'a-journal-paper',
  title: 'A journal paper on Bayesian inference',
  authors: [{ name: 'Ada Lovelace' }, { name: 'Martin Luther King Jr.' }],
  authorsPartial: true,
  ids: { doi: '10.1002/(sici)1097-4571(1998)49:8<693::aid-asi4>3.0.co;2-o', arxiv: 'math/0309136' },
  date: '1998-06',
  venue: 'Journal of Made-Up Results',
  volume: '49',
  issue: '8',
  pages: '693–702',
  type: 'article',
})

/** What a curator and the source have to say of a paper. */
export const annotated = citable({
  summary: 'Half the weights go,\n\nand 90% of the quality stays.',
  notes: ['12 pages', 'Best paper'],
})

/** Nothing but a title: the page is its only address. */
export const bare = citable({})
