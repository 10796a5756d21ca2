const PREPRINT =
  /\b(?:ar[x×]iv|corr|biorxiv|medrxiv|chemrxiv|techrxiv|psyarxiv|research square|ssrn|osf preprints?|preprints?(?:\.org)?|submitted|under review|in preparation|zenodo)\b|^abs\/\d/i

/**
 * Whether a venue is no publication but a preprint server or a hope: `arXiv`, `CoRR`, `arXiv preprint arXiv:…`,
 * `Submitted to …`, `Under review`.
 */
export function isPreprintVenue(venue: string): boolean {
  return PREPRINT.test(venue)
}
