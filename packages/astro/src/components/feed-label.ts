import type { FeedLink } from '../pages/props.ts'

const labels: Record<FeedLink['type'], string> = {
  'application/rss+xml': 'RSS',
  'application/atom+xml': 'Atom',
  'application/feed+json': 'JSON Feed',
}

/** The name of a feed's form: `RSS`. */
export function feedLabel(type: FeedLink['type']): string {
  return labels[type]
}
