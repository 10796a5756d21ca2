import type { featureNames } from './features.ts'

/**
 * What each feature is worth. The sum, through the logistic function, is the probability that the authors
 * would have named the concept among their own keywords. Learnt by logistic regression (`tests/eval/train-tags.ts`)
 * from the public listings of ICLR 2017, 2018 and 2021, of which nothing else is kept here.
 */
export const weights: Readonly<Record<(typeof featureNames)[number], number>> = {
  bias: -3.05,
  mentions: 0.67,
  inTitle: -0.52,
  endsTitle: -0.02,
  beginsTitle: -0.23,
  firstPlace: -0.5,
  oneWord: -0.75,
  threeWords: -0.35,
  fourWords: -1.35,
  rarity: -0.06,
  known: 1.85,
  knownWord: 0.35,
  titleRate: 0.2,
  knownFirstWord: 0.33,
  knownLastWord: 0.61,
  genericFirst: -0.58,
  genericLast: -0.38,
  nested: -0.38,
  nestedInTitle: -0.62,
  defined: 0.33,
  mentionedOnce: -0.46,
  titleRarity: 0.22,
  cohesion: 0.12,
  broad: 0.03,
  mentionShare: 0.47,
  afterPreposition: 0.2,
}
