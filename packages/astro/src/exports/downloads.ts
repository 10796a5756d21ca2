/** The files of the whole archive, by what they are called on its pages. */
export const downloads = [
  { name: 'BibTeX', file: 'data/papers.bib', mediaType: 'application/x-bibtex' },
  { name: 'CSL-JSON', file: 'data/papers.csl.json', mediaType: 'application/vnd.citationstyles.csl+json' },
  { name: 'CSV', file: 'data/papers.csv', mediaType: 'text/csv' },
  { name: 'JSON Lines', file: 'data/papers.jsonl', mediaType: 'application/jsonl' },
  { name: 'Data package', file: 'data/datapackage.json', mediaType: 'application/json' },
] as const
