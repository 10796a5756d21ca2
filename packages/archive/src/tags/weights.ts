import type { featureNames } from './features.ts'

/**
 * What each feature is worth. The sum, through the logistic function, is the probability that the authors
 * would have named the concept among their own keywords. Learnt by logistic regression (`tests/eval/train-tags.ts`)
 * from the public listings of ICLR 2017, 2018 and 2021, of which nothing else is kept here.
 */
export const weights: Readonly<Record<(typeof featureNames)[number], number>> = {
  bias: -2.65,
  mentions: 0.55,
  inTitle: -0.87,
  endsTitle: -0.11,
  beginsTitle: -0.3,
  firstPlace: -0.6,
  oneWord: -1.4,
  threeWords: -0.2,
  fourWords: -0.84,
  rarity: -0.15,
  known: 1.23,
  knownWord: 1.04,
  titleRate: 0.35,
  knownFirstWord: 0.18,
  knownLastWord: 0.47,
  genericFirst: -0.68,
  genericLast: -0.56,
  nested: -0.0,
  nestedInTitle: -0.54,
  defined: 0.43,
  mentionedOnce: -0.51,
  titleRarity: 0.28,
  cohesion: 0.1,
  broad: -0.34,
  mentionShare: 0.39,
  afterPreposition: 0.19,
  closedLeft: 1.25,
  closedRight: 0.3,
  nestedRate: 0.23,
  alone: -0.65,
}
