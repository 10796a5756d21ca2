import type { featureNames } from './features.ts'

/**
 * What each feature is worth. The sum, through the logistic function, is the probability that the authors
 * would have named the concept among their own keywords. Learnt by logistic regression (`tests/eval/train-tags.ts`)
 * from the public listings of ICLR 2017, 2018 and 2021, of which nothing else is kept here.
 */
export const weights: Readonly<Record<(typeof featureNames)[number], number>> = {
  bias: -2.79,
  mentions: 0.52,
  inTitle: -0.83,
  endsTitle: -0.11,
  beginsTitle: -0.3,
  firstPlace: -0.61,
  oneWord: -1.34,
  threeWords: -0.22,
  fourWords: -0.85,
  rarity: -0.13,
  known: 1.27,
  knownWord: 1.05,
  titleRate: 0.37,
  knownFirstWord: 0.25,
  knownLastWord: 0.45,
  genericFirst: -0.63,
  genericLast: -0.65,
  nested: 0.01,
  nestedInTitle: -0.54,
  defined: 0.44,
  mentionedOnce: -0.53,
  titleRarity: 0.26,
  cohesion: 0.08,
  broad: -0.32,
  mentionShare: 0.45,
  afterPreposition: 0.19,
  closedLeft: 1.34,
  closedRight: 0.27,
  nestedRate: 0.16,
  alone: -0.6,
}
