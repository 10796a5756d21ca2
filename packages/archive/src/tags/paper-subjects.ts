/**
 * What papers may be about, and how surely: their tags, what they name that is no tag of theirs, and what is broader.
 * Flat lists: paper `p` has the entries from `starts[p]` to `starts[p + 1]`.
 */
export interface PaperSubjects {
  starts: Int32Array
  /** Number of the subject. */
  subjects: Int32Array
  /** 1 to {@link mostCertain}. Of two papers, the product says how likely both are about it. */
  certainties: Uint8Array
  /** By number: what tells a subject from others, in this archive and the next. */
  names: readonly string[]
}

/** The certainty of a paper that is surely about a subject. */
export const mostCertain = 16

/** What is broader than a subject gets this share of its certainty. */
const broaderShare = 0.5

/**
 * Gathers the subjects of papers.
 *
 * @param names What tells the subjects apart, by number.
 * @param each Says what a paper is about, and how likely, as often as it likes: the likeliest counts.
 * @param broader Subjects a step broader.
 */
export function gatherSubjects(
  papers: number,
  names: readonly string[],
  each: (paper: number, say: (subject: number, probability: number) => void) => void,
  broader: (subject: number) => readonly number[],
): PaperSubjects {
  const starts = new Int32Array(papers + 1)
  const subjects: number[] = []
  const certainties: number[] = []
  const levels = new Uint8Array(names.length)
  const raise = (subject: number, level: number) => {
    const before = levels[subject] as number
    if (before >= level) return
    if (before === 0) subjects.push(subject)
    levels[subject] = level
  }
  // In few steps, so that small changes of a probability seldom change a similarity.
  const say = (subject: number, probability: number) =>
    raise(subject, Math.round(mostCertain * Math.sqrt(probability)))
  for (let paper = 0; paper < papers; paper++) {
    const from = subjects.length
    each(paper, say)
    const said = subjects.length
    const own = subjects.slice(from, said).map((subject) => levels[subject] as number)
    for (let at = from; at < said; at++)
      for (const parent of broader(subjects[at] as number))
        raise(parent, Math.round(broaderShare * (own[at - from] as number)))
    for (let at = from; at < subjects.length; at++) {
      certainties.push(levels[subjects[at] as number] as number)
      levels[subjects[at] as number] = 0
    }
    starts[paper + 1] = subjects.length
  }
  return { starts, subjects: Int32Array.from(subjects), certainties: Uint8Array.from(certainties), names }
}
