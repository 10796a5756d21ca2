import { Pairs } from './pairs.ts'

/** Two tags and how many papers they share. */
export interface SharedPapers {
  tag: number
  other: number
  shared: number
}

/**
 * The tags that share papers, each two once, in the order in which papers bear them both.
 *
 * @param tagsOfPapers The tags of each paper, ascending or not, each once.
 */
export function sharedPapers(tagsOfPapers: Iterable<ArrayLike<number>>): SharedPapers[] {
  const pairs = new Pairs()
  const together: SharedPapers[] = []
  for (const tags of tagsOfPapers)
    for (let first = 0; first < tags.length; first++)
      for (let second = 0; second < tags.length; second++) {
        const tag = tags[first] as number
        const other = tags[second] as number
        if (tag >= other) continue
        const pair = pairs.add(tag, other)
        if (pair > together.length) together.push({ tag, other, shared: 1 })
        else (together[pair - 1] as SharedPapers).shared++
      }
  return together
}
