/**
 * How many papers each two tags share, by `tag * count + other` with `tag < other`; pairs that share none are absent.
 *
 * @param tagsOfPapers The tags of each paper, ascending or not, each once.
 * @param count How many tags there are.
 */
export function sharedPapers(tagsOfPapers: Iterable<Iterable<number>>, count: number): Map<number, number> {
  const together = new Map<number, number>()
  for (const tags of tagsOfPapers)
    for (const tag of tags)
      for (const other of tags)
        if (tag < other) together.set(tag * count + other, (together.get(tag * count + other) ?? 0) + 1)
  return together
}
