import type { featureNames } from './features.ts'

/**
 * What each feature is worth. The sum, through the logistic function, is the probability that the authors
 * would have named the concept among their own keywords. Learnt by logistic regression (`tests/eval/train-tags.ts`)
 * from the public listings of ICLR 2017, 2018 and 2021, of which nothing else is kept here.
 */
export const weights: Readonly<Record<(typeof featureNames)[number], number>> = {
  bias: -2.81,
  mentions: 0.53,
  inTitle: -0.84,
  endsTitle: -0.11,
  beginsTitle: -0.3,
  firstPlace: -0.61,
  oneWord: -1.33,
  threeWords: -0.22,
  fourWords: -0.88,
  rarity: -0.13,
  known: 1.25,
  knownWord: 1.02,
  titleRate: 0.37,
  knownFirstWord: 0.26,
  knownLastWord: 0.47,
  genericFirst: -0.59,
  genericLast: -0.66,
  nested: 0.01,
  nestedInTitle: -0.53,
  defined: 0.45,
  mentionedOnce: -0.53,
  titleRarity: 0.27,
  cohesion: 0.08,
  broad: -0.3,
  mentionShare: 0.44,
  afterPreposition: 0.19,
  closedLeft: 1.34,
  closedRight: 0.26,
  nestedRate: 0.16,
  alone: -0.6,
}
