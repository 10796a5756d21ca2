import type { LinkKind } from '@offprint/digest'

const labels: Record<LinkKind, string> = {
  paper: 'Paper',
  pdf: 'PDF',
  code: 'Code',
  project: 'Project',
  data: 'Data',
  video: 'Video',
  discussion: 'Discussion',
  other: 'Link',
}

/** The word for a kind of link: `PDF`, `Code`. */
export function linkLabel(kind: LinkKind): string {
  return labels[kind]
}
