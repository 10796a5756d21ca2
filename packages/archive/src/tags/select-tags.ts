import { sharedPapers } from './shared-papers.ts'
/** Candidates of all papers, best first within each. */
export interface Ranking {
  /** The candidates of paper `p` are those from `starts[p]`. */
  starts: Int32Array
  concepts: Int32Array
  scores: Float32Array
  /** Where the paper names the concept. */
  standing: Uint8Array
}

/** Where a paper names a concept. */
export const Standing = { inPassing: 0, inAbstract: 1, inTitle: 2 } as const

/** Options of {@link selectTags}. */
export interface SelectOptions {
  /** Score from which a candidate is a tag. */
  threshold: number
  /** How much more than the threshold a concept needs. */
  extra: (concept: number) => number
  /** How much more a concept needs that is named in passing. With less it may fill a paper, if `passingFills`. */
  passingExtra: number
  /** Whether what is named in passing fills papers with few tags, and not only those with none. */
  passingFills: boolean
  /** Score from which it may fill a paper up to `fewest` tags, before and after what is broader than its subjects. */
  near: number
  floor: number
  fewest: number
  /** How much more a concept needs to be a tag beyond the fewest. */
  furtherExtra: number
  /** Of what papers name beyond the fewest tags, so many a paper may be tags: the best of the archive. */
  furtherShare: number
  /** Most tags of a paper, those that it must bear aside. */
  most: number
  /** Fewest papers of a tag. */
  minPapers: number
  /** Papers beyond which a concept is the background of the archive. */
  maxPapers: number
  /** Papers beyond which it is so wide that no paper bears it which only names what is narrower. */
  maxBroader: number
  /** Concepts that have had a page: they keep it with a margin. */
  had: ReadonlySet<number>
  /** Whether one paper is enough for a concept (and for what is broader than it), given its score there. */
  aloneEnough: (concept: number, score: number) => boolean
  /** Concepts that the owner has pinned to papers: one paper is enough. */
  pinned: ReadonlySet<number>
  /** Concepts that each paper bears whatever its words. */
  forced: readonly (readonly number[])[]
  /** Whether one concept's words lie within another's: a paper that bears the longer does not bear the shorter. */
  within: (shorter: number, longer: number) => boolean
  /** Concepts a step broader, to which a paper goes that has too few tags. */
  broader: (concept: number) => readonly number[]
  /** Whether of two concepts with nearly the same papers the first is superfluous; `wanted`: a paper has few others. */
  superfluous: (concept: number, other: number, same: boolean, wanted: boolean) => boolean
}

/** How much surer than for itself a concept must be for what is broader than it, in a paper that has other tags. */
const broaderMargin = 0.75
/** How many times as many papers a tag that had a page may have and keep it. */
const shareMargin = 2
/** Who may bear a concept. */
const State = {
  nobody: 0,
  /** It is the background of the archive: papers whose title names it, and those about it that have few other tags. */
  titles: 1,
  /** It is too wide for papers that only name what is narrower. */
  named: 2,
  anybody: 3,
} as const
/** So many times the largest share are too many for these too. */
const titleMargin = 1.5
/** Two tags share nearly all papers from here on. */
const nearlySame = 0.8
const mostRounds = 20

/**
 * Chooses the tags of every paper such that every tag has papers enough. Of a paper's candidates those that are sure;
 * where these are few, those that are nearly so; what is broader than them; then the less sure. A tag with too few papers, or with the papers of
 * another, is dropped and its places are filled again.
 */
export function selectTags(ranking: Ranking, conceptCount: number, options: SelectOptions): Int32Array[] {
  const { threshold, minPapers, maxPapers, had, pinned, forced, broader, aloneEnough } = options
  const papers = ranking.starts.length - 1
  const open = new Uint8Array(conceptCount).fill(State.anybody)
  const bearers = new Int32Array(conceptCount)

  // What can never have papers enough is left out from the start.
  const enough = new Uint8Array(conceptCount)
  ranking.concepts.forEach((concept, place) => {
    if (!aloneEnough(concept, ranking.scores[place] as number)) return
    enough[concept] = 1
    for (const parent of broader(concept)) {
      enough[parent] = 1
      for (const above of broader(parent)) enough[above] = 1
    }
  })
  const needed = (concept: number) =>
    enough[concept] === 1 || had.has(concept) || pinned.has(concept) ? 1 : minPapers
  const limit = (concept: number) => (pinned.has(concept) ? papers : maxPapers)
  for (const concepts of forced) for (const concept of concepts) count(bearers, concept)
  ranking.concepts.forEach((concept, place) => {
    count(bearers, concept)
    if ((ranking.scores[place] as number) < threshold) return
    for (const parent of broader(concept)) {
      count(bearers, parent)
      for (const above of broader(parent)) count(bearers, above)
    }
  })
  for (let concept = 0; concept < conceptCount; concept++)
    if ((bearers[concept] as number) < needed(concept)) open[concept] = State.nobody
  const wide = bearersWithNarrower(ranking, conceptCount, options)
  for (let concept = 0; concept < conceptCount; concept++)
    if (open[concept] === State.anybody) {
      const about = wide[concept] as number
      if (about > limit(concept)) open[concept] = State.titles
      else if (about > options.maxBroader) open[concept] = State.named
    }

  const further = Math.max(threshold + options.furtherExtra, leastOfFurther(ranking, open, options))
  const chosen: Int32Array[] = []
  bearers.fill(0)
  const chooseFor = (paper: number) => {
    const tags = Int32Array.from(choose(paper, ranking, open, further, options, forced[paper] ?? []))
    for (const concept of tags) count(bearers, concept)
    chosen[paper] = tags
  }
  for (let paper = 0; paper < papers; paper++) chooseFor(paper)
  for (let round = 1; ; round++) {
    const dropped = new Set<number>()
    for (let concept = 0; concept < conceptCount; concept++) {
      if (open[concept] === State.nobody) continue
      const size = bearers[concept] as number
      if (
        size > 0 &&
        (size < needed(concept) || size > titleMargin * limit(concept) * (had.has(concept) ? shareMargin : 1))
      )
        dropped.add(concept)
    }
    if (dropped.size === 0)
      for (const concept of superfluousTags(chosen, bearers, options)) dropped.add(concept)
    if (dropped.size === 0) break
    for (const concept of dropped) open[concept] = State.nobody
    if (round === mostRounds) break
    // Who did not bear it has no reason to choose otherwise.
    for (let paper = 0; paper < papers; paper++) {
      const tags = chosen[paper] as Int32Array
      if (!tags.some((concept) => dropped.has(concept))) continue
      for (const concept of tags) bearers[concept] = (bearers[concept] as number) - 1
      chooseFor(paper)
    }
  }
  return keepKnown(
    ranking,
    chosen.map((tags) => tags.filter((concept) => open[concept] !== State.nobody)),
    options,
  )
}

/** The score of the last of the candidates beyond the fewest tags that the archive has room for. */
function leastOfFurther(
  { starts, concepts, scores }: Ranking,
  open: Uint8Array,
  { fewest, furtherShare }: SelectOptions,
): number {
  const papers = starts.length - 1
  const room = Math.floor(furtherShare * papers)
  const further: number[] = []
  for (let paper = 0; paper < papers; paper++) {
    let before = 0
    for (let place = starts[paper] as number; place < (starts[paper + 1] as number); place++) {
      if ((open[concepts[place] as number] as number) < State.named) continue
      if (before++ >= fewest) further.push(scores[place] as number)
    }
  }
  if (further.length <= room) return Number.NEGATIVE_INFINITY
  return Float32Array.from(further).sort()[further.length - room] ?? Number.POSITIVE_INFINITY
}

/** How many papers are about each concept or what is narrower: *robotics* among robots, though few papers say so. */
function bearersWithNarrower(
  { starts, concepts, scores }: Ranking,
  conceptCount: number,
  { threshold, forced, broader }: SelectOptions,
): Int32Array {
  const bearers = new Int32Array(conceptCount)
  const last = new Int32Array(conceptCount).fill(-1)
  for (let paper = 0; paper < starts.length - 1; paper++) {
    const meet = (concept: number) => {
      if (last[concept] === paper) return
      last[concept] = paper
      count(bearers, concept)
      for (const parent of broader(concept)) meet(parent)
    }
    for (const concept of forced[paper] ?? []) meet(concept)
    for (let place = starts[paper] as number; place < (starts[paper + 1] as number); place++)
      if ((scores[place] as number) >= threshold) meet(concepts[place] as number)
  }
  return bearers
}

function choose(
  paper: number,
  ranking: Ranking,
  open: Uint8Array,
  further: number,
  options: SelectOptions,
  forced: readonly number[],
): number[] {
  const { threshold, near, floor, fewest, most, extra, within, broader } = options
  const { passingExtra, passingFills } = options
  const isPassing = (place: number) => ranking.standing[place] === Standing.inPassing
  const from = ranking.starts[paper] as number
  const to = ranking.starts[paper + 1] as number
  const tags = forced.filter((concept) => (open[concept] as number) >= State.named)
  const full = most + tags.length
  // What the paper is about and may not bear hides what it is made of all the same.
  const hidden: number[] = []
  const take = (concept: number, least: number = State.named) => {
    if (tags.includes(concept)) return
    if ((open[concept] as number) < least) {
      if (open[concept] === State.titles) hidden.push(concept)
      return
    }
    const isWithin = (longer: number) => within(concept, longer)
    if (!tags.some(isWithin) && !hidden.some(isWithin)) tags.push(concept)
  }
  let sure = from
  for (; sure < to && tags.length < full; sure++) {
    const concept = ranking.concepts[sure] as number
    const score = ranking.scores[sure] as number
    if (score < (tags.length >= fewest ? further : threshold)) break
    if (score >= threshold + extra(concept) + (isPassing(sure) ? passingExtra : 0))
      take(concept, ranking.standing[sure] === Standing.inTitle ? State.titles : State.named)
  }
  if (tags.length >= fewest) return tags
  const fill = (least: number, passing: boolean) => {
    for (let place = from; place < to && tags.length < fewest; place++) {
      const concept = ranking.concepts[place] as number
      const score = ranking.scores[place] as number
      if (score < least) break
      if (!passing && isPassing(place) && (tags.length > 0 || score < threshold)) continue
      if (score >= least + extra(concept)) take(concept, score >= threshold ? State.titles : State.named)
    }
  }
  fill(near, passingFills && passingExtra === 0)
  for (let steps = 1; steps <= 2; steps++)
    for (let place = from; place < to && tags.length < fewest; place++) {
      const least = threshold + (tags.length > 0 ? broaderMargin : 0)
      if ((ranking.scores[place] as number) < least) break
      for (const parent of broader(ranking.concepts[place] as number))
        for (const concept of steps === 1 ? [parent] : broader(parent))
          if (tags.length < fewest) take(concept, State.anybody)
    }
  if (passingFills) fill(near, true)
  fill(floor, passingFills)
  return tags
}

function count(counts: Int32Array, concept: number): void {
  counts[concept] = (counts[concept] as number) + 1
}

/** Tags whose papers are nearly those of another that makes them superfluous. */
function superfluousTags(
  chosen: readonly Int32Array[],
  bearers: Int32Array,
  options: SelectOptions,
): Set<number> {
  const dropped = new Set<number>()
  // A paper that has no more tags than it should keeps them.
  const wanted = new Set<number>()
  for (const tags of chosen) if (tags.length <= options.fewest) for (const tag of tags) wanted.add(tag)
  for (const { tag, other, shared } of sharedPapers(chosen)) {
    const all = (bearers[tag] as number) + (bearers[other] as number) - shared
    if (shared < 2 || shared < nearlySame * all || dropped.has(tag) || dropped.has(other)) continue
    const same = shared === all
    const { had, superfluous } = options
    if (!had.has(other) && superfluous(other, tag, same, wanted.has(other))) dropped.add(other)
    else if (!had.has(tag) && superfluous(tag, other, same, wanted.has(tag))) dropped.add(tag)
  }
  return dropped
}

/** A tag that had a page and has lost its last paper keeps the one that is most about it. */
function keepKnown(
  ranking: Ranking,
  chosen: Int32Array[],
  { had, floor, threshold, broader }: SelectOptions,
): Int32Array[] {
  const lost = new Set(had)
  for (const tags of chosen) for (const concept of tags) lost.delete(concept)
  if (lost.size === 0) return chosen
  const best = new Map<number, { paper: number; score: number }>()
  const offer = (concept: number, paper: number, score: number) => {
    if (lost.has(concept) && score > (best.get(concept)?.score ?? Number.NEGATIVE_INFINITY))
      best.set(concept, { paper, score })
  }
  for (let paper = 0; paper < chosen.length; paper++) {
    const end = ranking.starts[paper + 1] as number
    for (let place = ranking.starts[paper] as number; place < end; place++) {
      const concept = ranking.concepts[place] as number
      const score = ranking.scores[place] as number
      if (score >= floor) offer(concept, paper, score)
      if (score < threshold) continue
      // What is broader had its papers from the narrower; papers that name it come first.
      for (const parent of broader(concept)) {
        offer(parent, paper, floor + score / 1000)
        for (const above of broader(parent)) offer(above, paper, floor + score / 1000)
      }
    }
  }
  const kept = [...chosen]
  for (const [concept, { paper }] of best)
    kept[paper] = Int32Array.from([...(kept[paper] as Int32Array), concept])
  return kept
}
