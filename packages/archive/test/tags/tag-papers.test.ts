import { describe, expect, it } from 'vitest'
import type { TagSettingsInput } from '../../src/tags/settings.ts'
import { type TagOptions, tagPapers } from '../../src/tags/tag-papers.ts'
import type { TaggablePaper } from '../../src/tags/taggable-paper.ts'
import { trendingPapers } from '../trending-papers.ts'

const trending = trendingPapers()

function paper(title: string, abstract: string, more: Partial<TaggablePaper> = {}): TaggablePaper {
  const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return { slug, title, abstract, keywords: [], categories: [], headings: [], ...more }
}

/** Beginnings of the titles of a tag's papers. */
function titlesOf(name: string, papers: readonly TaggablePaper[] = trending, options: TagOptions = {}) {
  const tag = tagPapers(papers, options).tags.find((each) => each.name === name)
  return (tag?.papers ?? [])
    .map(
      (slug) =>
        papers
          .find((each) => each.slug === slug)
          ?.title.slice(0, 24)
          .trim() ?? '',
    )
    .sort()
}

describe('the trending page', () => {
  const { tags, assigned } = tagPapers(trending)

  it.each([
    [
      'Sparse autoencoders',
      [
        'Adaptive Sparse Allocati',
        'Features that Make a Dif',
        'Interpreting Attention L',
        'Towards Principled Evalu',
      ],
    ],
    [
      'Pruning',
      [
        'DASS: Differentiable Arc',
        'Group channel pruning an',
        'Iterative Soft Shrinkage',
        'Sparse Model Soups: A Re',
        'SparseByteNN: A Novel Mo',
        'The Unreasonable Effecti',
      ],
    ],
    [
      'Sparse attention',
      [
        'MInference 1.0: Accelera',
        'MoA: Mixture of Sparse A',
        'Scatterbrain: Unifying S',
        'SeerAttention: Learning',
        'Sparsifiner: Learning Sp',
      ],
    ],
    [
      '3D Gaussian splatting',
      ['Feat2GS: Probing Visual', 'GaussianObject: Just Tak', 'LM-Gaussian: Boost Spars'],
    ],
    ['Click-through rate prediction', ['AutoInt: Automatic Featu', 'Optimizing Feature Set f']],
    ['Mixture of experts', ['MoE-LLaVA: Mixture of Ex']],
    ['Neural rendering', ['AIM 2024 Sparse Neural R', 'GaussianObject: Just Tak']],
    ['Neural radiance fields', ['SparseNeRF: Distilling D']],
    ['Point clouds', ['CPCM: Contextual Point C', 'DSVT: Dynamic Sparse Vox', 'Efficient 3D Recognition']],
  ])('%s finds its papers and nobody else’s', (name, titles) => {
    expect(titlesOf(name)).toEqual(titles)
  })

  it('finds the papers on recommendation and on point clouds', () => {
    expect(titlesOf('Recommender systems')).toEqual(
      expect.arrayContaining([
        'AutoInt: Automatic Featu',
        'Dynamic Sparse Learning:',
        'Unified Embedding: Battl',
      ]),
    )
    expect(titlesOf('Point clouds')).toEqual(
      expect.arrayContaining([
        'CPCM: Contextual Point C',
        'Efficient 3D Recognition',
        'DSVT: Dynamic Sparse Vox',
      ]),
    )
  })

  it('gives every paper three to eight tags', () => {
    for (const list of assigned) {
      expect(list.length).toBeGreaterThanOrEqual(3)
      expect(list.length).toBeLessThanOrEqual(8)
    }
  })

  it('says which words earned each tag and where they stand', () => {
    assigned.forEach((list, index) => {
      for (const { tag, evidence } of list) {
        expect(evidence, tag).not.toHaveLength(0)
        for (const { field, start, end, text } of evidence)
          if (field === 'title' || field === 'abstract')
            expect(trending[index]?.[field]?.slice(start, end)).toBe(text)
      }
    })
  })

  it('counts an acronym as its long form', () => {
    const index = trending.findIndex(({ title }) => title.startsWith('Features that Make'))
    const tag = assigned[index]?.find((each) => each.tag === 'sparse-autoencoders')
    expect(tag?.evidence.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Sparse Autoencoders', 'SAEs']),
    )
  })

  it('has no tag that nearly every paper bears, and none without a paper', () => {
    for (const { papers } of tags) {
      expect(papers.length).toBeGreaterThan(0)
      expect(papers.length).toBeLessThan(trending.length * 0.5)
    }
  })

  it('points at parents, children and related tags that exist', () => {
    const slugs = new Set(tags.map(({ slug }) => slug))
    for (const tag of tags) {
      for (const other of [...tag.parents, ...tag.children, ...tag.related]) expect(slugs).toContain(other)
      for (const parent of tag.parents)
        expect(tags.find(({ slug }) => slug === parent)?.children).toContain(tag.slug)
    }
    expect(tags.find(({ slug }) => slug === 'structured-pruning')?.parents).toEqual(['pruning'])
  })

  it('is the same in every run', () => {
    expect(JSON.stringify(tagPapers(trending).tags)).toBe(JSON.stringify(tags))
  })
})

describe('an archive with one theme', () => {
  const experts =
    'Mixture of experts is our way. A mixture of experts learns. Each mixture of experts is small.'
  const others = 'Machine translation, speech recognition and image segmentation'
  const archive = (titled: number, busy: number, idle: number) => [
    ...Array.from({ length: titled }, (_, at) => paper(`Mixture of experts, part ${at}`, experts)),
    ...Array.from({ length: busy }, (_, at) => paper(`${others} ${at}`, `${others}. ${experts}`)),
    ...Array.from({ length: idle }, (_, at) => paper(`Letters from the garden ${at}`, experts)),
  ]
  const elsewhere = Array.from({ length: 20 }, (_, at) =>
    paper(`Point clouds ${at}`, 'Point clouds are many.'),
  )

  it('keeps what most papers are about to those whose titles name it, and those with few other tags', () => {
    const titles = titlesOf('Mixture of experts', [...archive(5, 20, 2), ...elsewhere])
    expect(titles).toHaveLength(7)
    expect(new Set(titles)).toEqual(
      new Set([
        ...[0, 1, 2, 3, 4].map((at) => `Mixture of experts, part ${at}`.slice(0, 24)),
        'Letters from the garden',
      ]),
    )
  })

  it('leaves a subject alone that fewer papers are about', () => {
    expect(titlesOf('Mixture of experts', [...archive(3, 8, 2), ...elsewhere])).toHaveLength(13)
  })

  it('has no tag of what most titles name', () => {
    expect(titlesOf('Mixture of experts', [...archive(40, 0, 0), ...elsewhere])).toEqual([])
  })
})

describe('an archive that grows', () => {
  const first = trending.slice(0, 40)
  const before = tagPapers(first)
  const known = before.tags.map(({ slug }) => slug)
  const after = tagPapers([...trending.slice(40), ...first], { known })

  it('keeps the address and the name of every tag', () => {
    const names = new Map(after.tags.map(({ slug, name }) => [slug, name]))
    for (const { slug, name } of before.tags) expect(names.get(slug), slug).toBe(name)
  })

  it('has the same tags on the same papers when it is built again with its record', () => {
    const once = tagPapers(trending)
    const again = tagPapers(trending, { known: once.tags.map(({ slug }) => slug) })
    expect(again.assigned).toEqual(once.assigned)
  })

  it('keeps a discovered tag that has lost papers', () => {
    const papers = [
      paper('Zorblax folding for proteins', 'We study zorblax folding. The zorblax folding is stable.'),
      paper('A theory of zorblax folding', 'What is zorblax folding? We say what zorblax folding is.'),
    ]
    const { tags } = tagPapers(papers)
    expect(tags.map(({ name }) => name)).toContain('Zorblax folding')
    const fewer = tagPapers(papers.slice(0, 1), { known: tags.map(({ slug }) => slug) })
    expect(fewer.tags.map(({ slug }) => slug)).toContain('zorblax-folding')
    expect(tagPapers(papers.slice(0, 1)).tags.map(({ slug }) => slug)).not.toContain('zorblax-folding')
  })
})

describe('what the sources give', () => {
  const papers = [
    paper('On one thing', 'Words.', {
      keywords: ['Underwater basket weaving', 'Loom tuning', 'SAEs'],
      categories: ['cs.CL'],
      headings: [
        { text: 'Crafts', digest: 'monday' },
        { text: 'Papers of the week', digest: 'monday' },
        { text: 'Weaving it all together', digest: 'monday' },
      ],
    }),
    paper('On another thing', 'Words.', {
      keywords: ['underwater basket-weaving'],
      categories: ['cs.CL'],
      headings: [
        { text: '3. crafts', digest: 'tuesday' },
        { text: 'Papers of the week', digest: 'tuesday' },
        { text: 'Weaving it all together', digest: 'monday' },
      ],
    }),
    ...Array.from({ length: 6 }, (_, index) => paper(`Something else ${index}`, 'Nothing.')),
  ]
  const { tags, assigned } = tagPapers(papers)

  it('makes tags of shared keywords, whatever their case and hyphens', () => {
    const tag = tags.find(({ slug }) => slug === 'underwater-basket-weaving')
    expect(tag).toMatchObject({ kind: 'given', papers: ['on-one-thing', 'on-another-thing'] })
    const evidence = assigned[1]?.find(({ tag }) => tag === 'underwater-basket-weaving')
    expect(evidence).toMatchObject({
      source: 'given',
      evidence: [{ field: 'keywords', start: 0, end: 25, text: 'underwater basket-weaving' }],
    })
  })

  it('names categories, and takes headings that name a subject', () => {
    const names = tags.map(({ name }) => name)
    expect(names).toContain('cs.CL Computation and language')
    expect(names).toContain('Crafts')
    expect(names).not.toContain('Papers of the week')
  })

  it('takes no heading of one digest alone, for it is the curator’s phrase', () => {
    expect(tags.map(({ name }) => name)).not.toContain('Weaving it all together')
  })

  it('takes no heading that is a phrase by its beginning', () => {
    const from = (digest: string) => ({ headings: [{ text: 'From the looms of others', digest }] })
    const papers = ['monday', 'tuesday', 'friday'].map((digest) => paper(digest, 'Words.', from(digest)))
    expect(tagPapers([...papers, ...trending]).tags.filter(({ kind }) => kind === 'given')).toEqual([])
  })

  it('takes a heading of one digest that names a subject of the vocabulary', () => {
    const under = { headings: [{ text: 'Point Cloud', digest: 'monday' }] }
    const papers = [paper('One scan', 'Words.', under), paper('Two scans', 'Words.', under)]
    const tagged = tagPapers([...papers, ...trending])
    expect(tagged.tags.find(({ name }) => name === 'Point clouds')?.papers).toEqual(
      expect.arrayContaining(['one-scan', 'two-scans']),
    )
    expect(tagged.assigned[0]).toMatchObject([
      { source: 'given', evidence: [{ field: 'headings', text: 'Point Cloud' }] },
    ])
  })

  it('keeps the tag of a heading that has had a page', () => {
    const under = { headings: [{ text: 'Weaving it all together', digest: 'monday' }] }
    const papers = [paper('One scan', 'Words.', under), ...trending]
    const { tags } = tagPapers(papers, { known: ['weaving-it-all-together'] })
    expect(tags.map(({ slug }) => slug)).toContain('weaving-it-all-together')
  })

  it('gives a keyword of a single paper no page', () => {
    expect(tags.map(({ name }) => name)).not.toContain('Loom tuning')
  })
})

describe('the owner’s rules', () => {
  const namesWith = (settings: TagSettingsInput) =>
    tagPapers(trending, { settings }).tags.map(({ name }) => name)

  it('blocks a tag by any of its names', () => {
    expect(namesWith({})).toContain('Pruning')
    expect(namesWith({ block: ['network pruning'] })).not.toContain('Pruning')
    expect(namesWith({ tags: [{ tag: 'Pruning', block: true }] })).not.toContain('Pruning')
  })

  it('renames a tag', () => {
    const names = namesWith({ tags: [{ tag: 'SAE', name: 'SAEs and kin' }] })
    expect(names).toContain('SAEs and kin')
    expect(names).not.toContain('Sparse autoencoders')
  })

  it('adds a tag, with aliases and a parent', () => {
    const settings: TagSettingsInput = {
      tags: [{ tag: 'Map making', aliases: ['HD map', 'historical maps'], parents: ['Robotics'] }],
    }
    expect(titlesOf('Map making', trending, { settings })).toEqual(
      expect.arrayContaining(['MapSAM: Adapting Segment', 'VectorMapNet: End-to-end']),
    )
  })

  it('pins a tag to a paper and takes it off another', () => {
    const title = trending[0]?.title as string
    const settings: TagSettingsInput = {
      tags: [
        {
          tag: 'Pruning',
          pin: [title],
          unpin: ['dass-differentiable-architecture-search-for-sparse-neural-networks', 'nothing'],
        },
      ],
    }
    const titles = titlesOf('Pruning', trending, { settings })
    expect(titles).toContain(title.slice(0, 24).trim())
    expect(titles).not.toContain('DASS: Differentiable Arc')
    expect(tagPapers(trending, { settings }).findings).toMatchObject([
      { ruleId: 'tag-paper-unknown', reason: expect.stringContaining('"nothing"') },
    ])
  })

  it('leaves the vocabulary aside', () => {
    const { tags } = tagPapers(trending, { settings: { vocabulary: false } })
    expect(new Set(tags.map(({ kind }) => kind))).toEqual(new Set(['discovered']))
    expect(tags.map(({ name }) => name)).toContain('Sparse autoencoders')
  })

  it('bounds the tags of a paper', () => {
    const { assigned } = tagPapers(trending, { settings: { maxTagsPerPaper: 2 } })
    expect(Math.max(...assigned.map((list) => list.length))).toBe(2)
  })
})

describe('odd papers', () => {
  it.each([
    ['none', []],
    ['an empty one', [paper('', '')]],
    ['a title alone', [{ slug: 'a', title: 'Pruning', keywords: [], categories: [], headings: [] }]],
    ['other scripts', [paper('基于神经网络的机器翻译', '我们研究机器翻译。'), paper('Ω—≠', '\ud800 lone')]],
  ])('%s', (_, papers) => {
    expect(tagPapers(papers as TaggablePaper[]).assigned).toHaveLength(papers.length)
  })

  it('takes the whole of a compound for the long form of an acronym', () => {
    const papers = ['foxes', 'owls', 'hares'].map((kind) =>
      paper(`Counting ${kind}`, 'Self-supervised learning (SSL) counts them. SSL needs no labels.'),
    )
    const [first] = tagPapers(papers).assigned
    const tag = first?.find((each) => each.tag === 'self-supervised-learning')
    expect(tag?.evidence.map(({ text }) => text)).toEqual(['Self-supervised learning', 'SSL', 'SSL'])
  })

  it('lets a paper’s own definition of an acronym hold in it', () => {
    const papers = [
      paper(
        'Sharp minima',
        'We propose sharpness-aware minimization (SAM). SAM is good. SAM is fast. SAM wins.',
      ),
      paper('Segment Anything Model at work', 'We apply the segment anything model (SAM). SAM segments.'),
      paper('SAM for maps', 'We adapt SAM to maps. SAM works.'),
    ]
    const { tags } = tagPapers(papers)
    expect(tags.find(({ name }) => name === 'Promptable segmentation')?.papers.sort()).toEqual([
      'sam-for-maps',
      'segment-anything-model-at-work',
    ])
  })

  it('takes a name that papers say in passing for a subject where an abstract says it more than once', () => {
    const among = (abstract: string) =>
      ['foxes', 'owls', 'hares'].map((kind) => paper(`Counting ${kind}`, abstract))
    const named = (abstract: string) => tagPapers(among(abstract)).tags.map(({ name }) => name)
    expect(named('Transformers count them at night. Transformers are slow.')).toContain('Transformers')
    expect(named('Transformers count them at night.')).not.toContain('Transformers')
    const long = 'recurrent neural networks (RNNs)'
    expect(named(`At night ${long} count them.`)).not.toContain('Recurrent neural networks')
    expect(named(`At night ${long} count them. RNNs are slow.`)).toContain('Recurrent neural networks')
    expect(
      named('Cameras, such as those on transformers, count. Others, such as transformers, do not.'),
    ).not.toContain('Transformers')
  })

  it('takes an everyday word within another subject’s name for no subject', () => {
    const papers = [1, 2, 3].map((copy) =>
      paper(`Semantic parsing of questions ${copy}`, 'Semantic parsing makes queries of questions.'),
    )
    const names = tagPapers(papers).tags.map(({ name }) => name)
    expect(names).toContain('Semantic parsing')
    expect(names).not.toContain('Syntactic parsing')
    const plain = [1, 2, 3].map((copy) => paper(`Parsing Finnish ${copy}`, 'We parse. Parsing is fast.'))
    expect(tagPapers(plain).tags.map(({ name }) => name)).toContain('Syntactic parsing')
  })

  it('takes a name of another field for a subject where others of that field stand about it', () => {
    const among = (words: string) =>
      [1, 2, 3].map((copy) => paper(`Filtering ${words} ${copy}`, `Filtering ${words} is hard. We filter.`))
    const named = (words: string) => tagPapers(among(words)).tags.map(({ name }) => name)
    expect(named('the path of a legged robot')).toContain('State estimation')
    expect(named('parallel corpora')).not.toContain('State estimation')
  })

  it('takes a phrase that halves a longer name for no subject', () => {
    const papers = ['foxes', 'owls', 'hares'].map((kind) =>
      paper(
        `Nocturnal relation extraction for ${kind}`,
        'Nocturnal relation extraction. Nocturnal relation and more.',
      ),
    )
    const names = tagPapers(papers).tags.map(({ name }) => name)
    expect(names).toContain('Relation extraction')
    expect(names).not.toContain('Nocturnal relation')
  })

  it('takes the head of a longer name for no subject', () => {
    const papers = ['foxes', 'owls', 'hares'].map((animal) =>
      paper(`Nocturnal counting of ${animal}`, `Nocturnal counting of ${animal} is cold. ${animal} hide.`),
    )
    expect(tagPapers(papers).tags.map(({ name }) => name)).not.toContain('Nocturnal counting')
    const whole = ['foxes', 'owls', 'hares'].map((animal) =>
      paper(`Nocturnal counting for ${animal}`, `For ${animal}, nocturnal counting is cold. ${animal} hide.`),
    )
    expect(tagPapers(whole).tags.map(({ name }) => name)).toContain('Nocturnal counting')
  })

  it('takes the name of a team for no subject', () => {
    const named = (word: string) => {
      const papers = ['ELK-QVZ', 'QVZ-28-FOX', 'MOOSE-QVZ'].map((team) =>
        paper(`${team} ${word} CountEval: lanterns`, 'We count by lanterns at night.'),
      )
      return tagPapers(papers).tags.map(({ name }) => name)
    }
    expect(named('at')).not.toContain('QVZ')
    expect(named('2031 Submission to')).not.toContain('QVZ')
    expect(named('participation in')).not.toContain('QVZ')
    expect(named('against')).toContain('QVZ')
  })

  it('takes a wide field and a word that says little for no subject of their own', () => {
    const papers = ['foxes', 'owls', 'hares'].map((animal) =>
      paper(`NLP models for ${animal}`, `NLP models of ${animal} fail.`),
    )
    const { tags } = tagPapers(papers, { settings: { strictness: 0 } })
    expect(tags.map(({ name }) => name)).not.toContain('NLP models')
  })

  it('takes a part of a compound for no subject', () => {
    const papers = [1, 2, 3].map((copy) =>
      paper(`Vision-language models ${copy}`, 'Vision-language models see.'),
    )
    expect(tagPapers(papers).tags.map(({ name }) => name)).not.toContain('Language models')
  })

  it('takes a part of another subject’s name for no subject', () => {
    const papers = [1, 2, 3].map((copy) =>
      paper(`Graph convolutional networks for maps ${copy}`, 'Graph convolutional networks read maps.'),
    )
    const names = tagPapers(papers).tags.map(({ name }) => name)
    expect(names).toContain('Graph convolutional networks')
    expect(names).not.toContain('Convolutional neural networks')
  })

  it('finds a name that shares its last words with another in a title', () => {
    const subjects = (title: string, abstract = 'We look at how much it takes.') =>
      tagPapers(
        [1, 2, 3].map((copy) => paper(`${title} ${copy}`, abstract)),
        { settings: { strictness: 'loose' } },
      ).tags.map(({ name }) => name)
    expect(subjects('Uniting sparse and low-rank attention')).toContain('Sparse attention')
    expect(subjects('Point cloud and surface completion')).toContain('Shape completion')
    // *And* joins other things than the names' first words.
    expect(subjects('Few rules, sparse and attention')).not.toContain('Sparse attention')
    expect(subjects('Sparse and the attention')).not.toContain('Sparse attention')
    expect(subjects('Uniting', 'It is sparse and low-rank attention fails.')).not.toContain(
      'Sparse attention',
    )
    expect(subjects('Task and motion planning')).not.toContain('Task planning')
  })

  it('takes what is named as an example for no subject, but for the field of another', () => {
    const subjects = (abstract: string) => {
      const papers = [1, 2, 3].map((copy) => paper(`A quick method ${copy}`, abstract))
      return tagPapers(papers, { settings: { strictness: 'loose' } }).tags.map(({ name }) => name)
    }
    expect(subjects('We study machine translation.')).toContain('Machine translation')
    expect(subjects('It helps in tasks such as machine translation.')).not.toContain('Machine translation')
    expect(
      subjects(
        'Click-through rate prediction serves uses such as recommender systems. Click-through rate matters.',
      ),
    ).toContain('Recommender systems')
  })

  it('gives no tag to a common word that some papers part in two', () => {
    const papers = Array.from({ length: 12 }, (_, copy) =>
      paper(
        `Sailing boats ${copy}`,
        copy < 3
          ? 'The lan-guage of sailors. The lan-guage is old.'
          : 'The language of sailors is a language.',
      ),
    )
    expect(tagPapers(papers).tags.map(({ name }) => name)).not.toContain('Language')
  })

  it('counts a name within a longer name of the same subject once', () => {
    const papers = [1, 2, 3].map((copy) =>
      paper(`Drawing ${copy}`, 'We draw trees by 3D Gaussian splatting.'),
    )
    const evidence = tagPapers(papers).assigned[0]?.find(
      ({ tag }) => tag === '3d-gaussian-splatting',
    )?.evidence
    expect(evidence?.map(({ text }) => text)).toEqual(['3D Gaussian splatting'])
  })

  it('lets a definition of two letters hold in its own paper alone', () => {
    const papers = [
      paper('Programming languages old and new', 'Programming languages (PL) change. A PL grows.'),
      paper('Programming languages at school', 'Programming languages (PL) are taught. A PL is fun.'),
      paper('Guarding PL corpora', 'The corpora are in Polish (PL). PL and EN differ, and PL is harder.'),
      paper('PL and its neighbours', 'PL, CZ and SK share words. PL has most.'),
    ]
    const { tags } = tagPapers(papers)
    expect(tags.find(({ name }) => name === 'Programming languages')?.papers.sort()).toEqual([
      'programming-languages-at-school',
      'programming-languages-old-and-new',
    ])
  })
})
