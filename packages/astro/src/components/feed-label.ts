import { feedForms } from '../feeds/feed-files.ts'
import type { FeedLink } from '../pages/props.ts'

/** The name of a feed's form: `RSS`. */
export function feedLabel(type: FeedLink['type']): string {
  return Object.values(feedForms).find(({ mediaType }) => mediaType === type)?.name ?? type
}
