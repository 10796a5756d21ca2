import type { ArchiveAuthor } from '@offprint/archive'

/** The forms that feeds are written in, by the names of their files. */
export const feedForms = {
  'rss.xml': { name: 'RSS', mediaType: 'application/rss+xml' },
  'atom.xml': { name: 'Atom', mediaType: 'application/atom+xml' },
  'feed.json': { name: 'JSON Feed', mediaType: 'application/feed+json' },
} as const

/** The name of a feed's file. */
export type FeedFile = keyof typeof feedForms

/** All of them. */
export const feedFiles = Object.keys(feedForms) as readonly FeedFile[]

/**
 * The files of an author's feed: one, and none as long as there is a single paper. Most authors of an archive have just
 * one, and three feeds of each would be as many files as all the rest of the site.
 */
export function feedFilesOf({ papers }: Pick<ArchiveAuthor, 'papers'>): readonly FeedFile[] {
  return papers.length > 1 ? ['atom.xml'] : []
}
