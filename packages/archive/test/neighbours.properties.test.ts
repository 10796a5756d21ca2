import fc from 'fast-check'
import { expect, it } from 'vitest'
import { updateNeighbours } from '../src/neighbours/find-neighbours.ts'
import { type KeptNeighbours, updateNearest } from '../src/neighbours/kept.ts'
import { weigh } from '../src/neighbours/vectors.ts'
import { gatherSubjects, type PaperSubjects } from '../src/tags/paper-subjects.ts'
import { readTexts } from '../src/tags/texts.ts'

interface Written {
  slug: string
  title: string
  abstract: string
  /** What it is about, and how likely. */
  about: [subject: number, probability: number][]
}

const topics = [
  'loom shuttle heddle treadle reed warp weft selvedge twill satin damask brocade',
  'dye indigo madder mordant alum bark lichen vat weld woad cochineal resist',
  'spindle flax wool carding bobbin distaff roving fleece staple twist plying niddy',
  'felt fulling fibre needle soap roller batt slipper yurt hat blocking nuno',
].map((words) => words.split(' '))
const subjects = ['weaving', 'dyeing', 'spinning', 'felting', 'crafts']

/**
 * A paper by chance. It has most words of a topic, each once or more, so that every word is of many papers and one paper
 * more or less seldom changes how rare it is; and now and then a word of another topic, or one that few have.
 */
function paperBy(slug: string, seed: number): Written {
  let state = (seed + 1) * 2654435761
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const topic = seed % topics.length
  const own = (topics[topic] as string[]).flatMap((word) =>
    Array<string>(Math.max(0, next(5) - 1)).fill(word),
  )
  const others = Array.from({ length: next(3) }, () => (topics[next(4)] as string[])[next(12)] as string)
  const rare = next(3) === 0 ? [`rare${next(60)}`] : []
  return {
    slug,
    title: `On ${[...rare, ...others].join(' and ')}`,
    abstract: own.join(', '),
    about: next(2) === 0 ? [] : [[topic, next(100) / 100]],
  }
}

const change = fc.record({
  kind: fc.constantFrom('add', 'add', 'edit', 'retell', 'remove', 'cull', 'rename'),
  at: fc.nat(),
  seed: fc.nat(),
})
const archives = fc.record({
  size: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 150, max: 250 })),
  seed: fc.nat(100_000),
  rounds: fc.array(fc.array(change, { maxLength: 12, size: 'max' }), { minLength: 1, maxLength: 4 }),
})

/** An archive that shrinks to where its papers look further for near ones, while words stay as rare as they were. */
const shrinking = {
  size: 190,
  seed: 0,
  rounds: [
    [{ kind: 'add' as const, at: 0, seed: 0 }],
    [{ kind: 'cull' as const, at: 352658239, seed: 47702219 }],
    [{ kind: 'remove' as const, at: 0, seed: 0 }],
  ],
}

function changed(
  papers: readonly Written[],
  changes: readonly { kind: string; at: number; seed: number }[],
): Written[] {
  let list = [...papers]
  for (const { kind, at, seed } of changes) {
    const place = at % (list.length + 1)
    const paper = list[place]
    const other = paperBy(`s${seed % 1000}-${list.length}`, seed)
    if (list.some(({ slug }) => slug === other.slug)) continue
    if (kind === 'add' || paper === undefined) list.splice(place, 0, other)
    else if (kind === 'remove') list.splice(place, 1)
    // A few papers of one topic, near one another.
    else if (kind === 'cull')
      list = list.filter((_, index) => index % 4 !== at % 4 || index % 12 !== seed % 12)
    else if (kind === 'edit') list[place] = { ...paper, abstract: other.abstract }
    else if (kind === 'retell') list[place] = { ...paper, about: other.about }
    else list[place] = { ...paper, slug: other.slug }
  }
  return list
}

/** All are crafts. */
const subjectsOf = (papers: readonly Written[]): PaperSubjects =>
  gatherSubjects(
    papers.length,
    subjects,
    (paper, say) => {
      for (const [subject, probability] of papers[paper]?.about ?? []) say(subject, probability)
    },
    (subject) => (subject < 4 ? [4] : []),
  )

/** Runs through the states of an archive: each from nothing, and from what the state before left. */
function fromKeptAsFromNothing<Kept>(
  run: (papers: readonly Written[], kept?: Kept) => { found: unknown; kept: Kept },
) {
  fc.assert(
    fc.property(archives, ({ size, seed, rounds }) => {
      let papers = Array.from({ length: size }, (_, index) => paperBy(`p${index}`, seed + index))
      let { kept } = run(papers)
      for (const changes of rounds) {
        papers = changed(papers, changes)
        const updated = run(papers, kept)
        expect(updated.found).toEqual(run(papers).found)
        kept = updated.kept
      }
    }),
    { numRuns: 80, examples: [[shrinking]] },
  )
}

it('finds the same neighbours from what was kept as from nothing, whatever was added, changed and removed', () => {
  fromKeptAsFromNothing<KeptNeighbours>((papers, kept) => {
    const updated = updateNeighbours(papers, { subjects: subjectsOf(papers), minSimilarity: 0.01, kept })
    return { found: updated.neighbours, kept: updated.kept() }
  })
})

it('keeps lists right down to their ends, however short and however few terms they are made by', () => {
  const compared = 4
  fromKeptAsFromNothing<KeptNeighbours>((papers, before) => {
    const texts = readTexts(papers)
    const vectors = weigh(texts, subjectsOf(papers), { subjectWeight: 0.06, breadth: 0.001 })
    const slugs = papers.map(({ slug }) => slug)
    const { nearest, kept } = updateNearest(texts, vectors, slugs, compared, 0.06, before)
    const found = slugs.map((_, paper) => {
      const from = paper * nearest.room
      const to = from + Math.min(compared, nearest.lengths[paper] as number)
      return [...nearest.papers.slice(from, to)].map((other, at) => [
        slugs[other],
        nearest.partials[from + at],
      ])
    })
    return { found, kept: kept() }
  })
})
