/** Words whose last `s` is no plural, or whose plural is irregular. */
const irregular = new Map(
  Object.entries({
    analyses: 'analysis',
    axes: 'axis',
    biases: 'bias',
    crises: 'crisis',
    criteria: 'criterion',
    diagnoses: 'diagnosis',
    gases: 'gas',
    hypotheses: 'hypothesis',
    indices: 'index',
    lenses: 'lens',
    matrices: 'matrix',
    phenomena: 'phenomenon',
    parentheses: 'parenthesis',
    syntheses: 'synthesis',
    theses: 'thesis',
    vertices: 'vertex',
    vortices: 'vortex',
    corpora: 'corpus',
    mice: 'mouse',
    // Kept as they are.
    adaboost: 'adaboost',
    alias: 'alias',
    always: 'always',
    atlas: 'atlas',
    bayes: 'bayes',
    bias: 'bias',
    canvas: 'canvas',
    chaos: 'chaos',
    ethos: 'ethos',
    gas: 'gas',
    gibbs: 'gibbs',
    has: 'has',
    lens: 'lens',
    mars: 'mars',
    news: 'news',
    pros: 'pros',
    series: 'series',
    species: 'species',
    was: 'was',
  }),
)

/** Words of French that are others without their accents: no *meme* is meant by *même*. */
const accented = new Set(['même', 'mêmes'])

/** Spellings that mean the same word: British to American. */
const spellings = new Map(
  Object.entries({
    analyse: 'analyze',
    behaviour: 'behavior',
    behavioural: 'behavioral',
    centre: 'center',
    colour: 'color',
    fibre: 'fiber',
    labelled: 'labeled',
    labelling: 'labeling',
    modelling: 'modeling',
    neighbour: 'neighbor',
    neighbourhood: 'neighborhood',
    optimise: 'optimize',
    optimiser: 'optimizer',
    summarise: 'summarize',
    tumour: 'tumor',
    unlabelled: 'unlabeled',
  }),
)

/**
 * What two spellings of one word have in common: lower case, no accents, no inner hyphen or apostrophe,
 * singular, American. Folds plurals only, no other endings: *generative* and *generation* are different words
 * to whoever reads a tag.
 *
 * @example
 * wordKey('Autoencoders') // 'autoencoder'
 * wordKey('Pre-training') // 'pretraining'
 * wordKey('SAEs') // 'sae'
 */
export function wordKey(word: string): string {
  let key = word.toLowerCase()
  if (accented.has(key)) return key
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
  if (!/^[\x00-\x7f]*$/.test(key))
    key = key
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
  if (/[-‐‑'’]/.test(key)) key = key.replace(/(?:['’]s?$)|[-‐‑'’]/g, '')
  if (key.endsWith('s') || key.endsWith('a') || key.endsWith('e')) {
    const known = irregular.get(key)
    if (known !== undefined) return known
    key = singular(key)
  }
  if (key.endsWith('isation')) key = `${key.slice(0, -7)}ization`
  return spellings.get(key) ?? key
}

function singular(word: string): string {
  const length = word.length
  if (length < 4 || !word.endsWith('s')) {
    // `GPUs`, `NNs`: two letters and an s are left to the caller, who sees the capitals.
    return word
  }
  if (/(?:ss|us|is|ics)$/.test(word)) return word
  if (word.endsWith('ies')) return length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
