import { sharedPapers } from './shared-papers.ts'

const mostRelated = 6
/** A pair must be met this many times as often as chance would have it. */
const leastLift = 1.5

/**
 * Tags that share papers more than chance would have it, strongest first: by papers shared times the logarithm of
 * how much more often than by chance.
 */
export function relatedTags(
  tagsOfPapers: readonly (readonly number[])[],
  sizes: readonly number[],
  kin: (tag: number, other: number) => boolean,
): number[][] {
  const count = sizes.length
  const related: { other: number; strength: number }[][] = Array.from({ length: count }, () => [])
  for (const { tag, other, shared } of sharedPapers(tagsOfPapers)) {
    if (shared < 2) continue
    const lift = (shared * tagsOfPapers.length) / ((sizes[tag] as number) * (sizes[other] as number))
    if (lift < leastLift || kin(tag, other)) continue
    const strength = shared * Math.log(lift)
    related[tag]?.push({ other, strength })
    related[other]?.push({ other: tag, strength })
  }
  return related.map((list) =>
    list
      .sort((a, b) => b.strength - a.strength || a.other - b.other)
      .slice(0, mostRelated)
      .map(({ other }) => other),
  )
}
