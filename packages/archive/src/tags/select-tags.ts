/** Candidates of all papers, best first within each. */
export interface Ranking {
  /** The candidates of paper `p` are those from `starts[p]`. */
  starts: Int32Array
  concepts: Int32Array
  scores: Float32Array
}

/** Options of {@link selectTags}. */
export interface SelectOptions {
  /** Score from which a candidate is a tag. */
  threshold: number
  /** Score from which it may fill a paper up to `fewest` tags. */
  floor: number
  fewest: number
  most: number
  /** Fewest papers of a tag. */
  minPapers: number
  /** Most papers of a tag. */
  maxPapers: number
  /** Whether a concept has had a page: it keeps it with a margin. */
  had: (concept: number) => boolean
  /** Whether one concept's words lie within another's: a paper that bears the longer with more right does not bear the shorter. */
  within: (shorter: number, longer: number) => boolean
  /** Papers that bear a concept without a candidate: they count for its page. */
  pinned: Int32Array
}

/** How much less a tag that had a page needs to keep it. */
const margin = { score: 0.5, papers: 1, share: 1.2 }

/**
 * Chooses the tags of every paper such that every tag has papers enough: of the candidates, those that are
 * sure, then as many of the less sure as bring a paper to `fewest`; tags with too few papers are dropped and
 * their places filled again.
 */
export function selectTags(ranking: Ranking, conceptCount: number, options: SelectOptions): Int32Array[] {
  const { threshold, floor, fewest, most, minPapers, maxPapers, had, within, pinned } = options
  const papers = ranking.starts.length - 1
  const least = new Float64Array(conceptCount).fill(threshold)
  const needed = new Int32Array(conceptCount).fill(minPapers)
  const open = new Uint8Array(conceptCount).fill(1)
  const kept = new Uint8Array(conceptCount)
  // Papers in which it may stand at all.
  const reach = new Int32Array(conceptCount)
  for (let place = 0; place < ranking.concepts.length; place++) {
    const concept = ranking.concepts[place] as number
    if (kept[concept] === 0) {
      kept[concept] = 1
      if (had(concept)) {
        least[concept] = threshold - margin.score
        needed[concept] = Math.max(1, minPapers - margin.papers)
      }
    }
    reach[concept] = (reach[concept] as number) + 1
  }
  for (let concept = 0; concept < conceptCount; concept++)
    if ((reach[concept] as number) + (pinned[concept] ?? 0) < (needed[concept] as number)) open[concept] = 0

  let chosen: Int32Array[] = []
  const bearers = new Int32Array(conceptCount)
  const buffer: number[] = []
  for (let round = 0; round < 12; round++) {
    bearers.set(pinned.subarray(0, conceptCount))
    chosen = new Array(papers)
    for (let paper = 0; paper < papers; paper++) {
      buffer.length = 0
      const end = ranking.starts[paper + 1] as number
      for (let place = ranking.starts[paper] as number; place < end && buffer.length < most; place++) {
        const concept = ranking.concepts[place] as number
        if (open[concept] === 0) continue
        const score = ranking.scores[place] as number
        if (score < floor) break
        if (score < (least[concept] as number) && buffer.length >= fewest) continue
        if (buffer.some((better) => within(concept, better))) continue
        buffer.push(concept)
      }
      chosen[paper] = Int32Array.from(buffer)
      for (const concept of buffer) bearers[concept] = (bearers[concept] as number) + 1
    }
    let changed = false
    for (let concept = 0; concept < conceptCount; concept++) {
      if (open[concept] === 0) continue
      const count = bearers[concept] as number
      const limit = had(concept) ? maxPapers * margin.share : maxPapers
      if (count > 0 && (count < (needed[concept] as number) || count > limit)) {
        open[concept] = 0
        changed = true
      }
    }
    if (!changed) return chosen
  }
  // What is still short after so many rounds goes without its places being filled.
  return chosen.map((concepts) => concepts.filter((concept) => open[concept] === 1))
}
