/** Papers near each, closest first. */
export interface Near {
  /** Paper `p` has the entries from `starts[p]` to `starts[p + 1]`. */
  starts: Int32Array
  papers: Int32Array
  similarities: Int32Array
  /** Similarity beyond what the two have in common with the archive. */
  closeness: Int32Array
}

/** So many of the nearest papers speak for others. */
const speakers = 10
/** What the similarity to the papers near a paper counts beside that to the paper itself. */
const speakersWeight = 0.8

/**
 * Orders the papers near each anew: one is nearer that is also near the papers nearest to the paper, and to whose nearest
 * papers the paper is near. Words that two papers share by chance do not bring their neighbours together; a common
 * subject does. The similarities stay as they are. Linear in the lists.
 */
export function orderBySpeakers(near: Near): Near {
  const { starts, papers, similarities, closeness } = near
  const size = starts.length - 1
  const ends = Int32Array.from({ length: size }, (_, paper) =>
    Math.min((starts[paper] as number) + speakers, starts[paper + 1] as number),
  )
  const sums = new Float64Array(size)
  for (let paper = 0; paper < size; paper++)
    for (let at = starts[paper] as number; at < (ends[paper] as number); at++)
      sums[paper] = (sums[paper] as number) + (closeness[at] as number)
  const ordered: Near = { starts, papers: papers.slice(), similarities: similarities.slice(), closeness }
  const own = new Int32Array(size)
  /** 1 for the papers near the one that is looked at. */
  const isNear = new Uint8Array(size)
  const spoken = new Float64Array(size)
  let keys = new Float64Array(64)
  for (let paper = 0; paper < size; paper++) {
    const from = starts[paper] as number
    const to = starts[paper + 1] as number
    if (to - from < 2) continue
    for (let at = from; at < to; at++) {
      own[papers[at] as number] = closeness[at] as number
      isNear[papers[at] as number] = 1
    }
    for (let at = from; at < (ends[paper] as number); at++) {
      const speaker = papers[at] as number
      const weight = (closeness[at] as number) / (sums[paper] as number)
      for (let place = starts[speaker] as number; place < (starts[speaker + 1] as number); place++) {
        const other = papers[place] as number
        // Nought for others: what the processor cannot foresee takes longer.
        spoken[other] =
          (spoken[other] as number) + weight * (closeness[place] as number) * (isNear[other] as number)
      }
    }
    if (keys.length < to - from) keys = new Float64Array((to - from) * 2)
    for (let at = from; at < to; at++) {
      const other = papers[at] as number
      let back = 0
      for (let place = starts[other] as number; place < (ends[other] as number); place++)
        back += (closeness[place] as number) * (own[papers[place] as number] as number)
      if (back > 0) back /= sums[other] as number
      const score = (closeness[at] as number) + (speakersWeight / 2) * ((spoken[other] as number) + back)
      // One number orders by score first, then as before.
      keys[at - from] = Math.round(score) * (to - from) + to - 1 - at
    }
    for (let at = from; at < to; at++) {
      own[papers[at] as number] = 0
      isNear[papers[at] as number] = 0
      spoken[papers[at] as number] = 0
    }
    const sorted = keys.subarray(0, to - from).sort()
    for (let at = from; at < to; at++) {
      const key = sorted[to - 1 - at] as number
      const place = to - 1 - (key - Math.floor(key / (to - from)) * (to - from))
      ordered.papers[at] = papers[place] as number
      ordered.similarities[at] = similarities[place] as number
    }
  }
  return ordered
}
