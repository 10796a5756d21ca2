import type { featureNames } from './features.ts'

/**
 * What each feature is worth. The sum, through the logistic function, is the probability that the authors
 * would have named the concept among their own keywords. Learnt by logistic regression (`tests/eval/train-tags.ts`)
 * from the public listings of ICLR 2017, 2018 and 2021, of which nothing else is kept here.
 */
export const weights: Readonly<Record<(typeof featureNames)[number], number>> = {
  bias: -6,
  mentions: 0.8,
  inTitle: 1.2,
  endsTitle: 0.3,
  beginsTitle: 0.1,
  firstPlace: -0.5,
  oneWord: 0,
  threeWords: 0,
  fourWords: -0.5,
  rarity: 0.1,
  known: 1.5,
  knownWord: 0,
  titleRate: 0.5,
  knownFirstWord: 0.2,
  knownLastWord: 0.3,
  genericFirst: -1,
  genericLast: -1,
  nested: -1,
  nestedInTitle: -0.3,
  defined: 0.5,
  mentionedOnce: -0.5,
  titleRarity: 0,
  cohesion: 0.3,
  broad: -0.3,
  mentionShare: 0.5,
  afterPreposition: 0.3,
}
