import { fingerprint } from '../fingerprint.ts'
import { nameParts } from './authors.ts'
import type { Entry } from './entries.ts'
import { identifierName } from './identifiers.ts'

/** The identity keys of an entry, strongest first. */
export interface EntryKeys {
  /** One for each id: `arxiv:2503.01234`. */
  ids: string[]
  /** `title:<hash>.<family name>`: the title with the first author, where there is one. */
  authored?: string
  /** `title:<hash>`: the title alone. */
  titled?: string
  /** `link:<hash>`: an entry that has an address and nothing else. */
  linked?: string
  /** `entry:<hash>`: ids, title and authors together, for entries that share each of them with another paper. */
  exact: string
}

/** The identity keys of an entry, strongest first. */
export function keysOf(entry: Entry): EntryKeys {
  const titled = entry.title === undefined ? undefined : `title:${fingerprint(entry.title.key)}`
  const first = entry.paper.authors[0]
  const family = first ? nameParts(first.family ?? first.name).at(-1) : undefined
  const link = bareLink(entry)
  const ids = entry.identifiers.map(identifierName)
  return {
    ids,
    ...(titled !== undefined && family !== undefined ? { authored: `${titled}.${family}` } : {}),
    ...(titled === undefined ? {} : { titled }),
    ...(link === undefined ? {} : { linked: `link:${fingerprint(link)}` }),
    exact: `entry:${fingerprint(JSON.stringify([ids, titled, entry.paper.authors.map(({ name }) => name), link]))}`,
  }
}

/** The address that an entry without title and ids consists of. */
export function bareLink(entry: Entry): string | undefined {
  if (entry.title !== undefined || entry.identifiers.length > 0) return undefined
  const link = entry.paper.links[0]
  return link === undefined ? undefined : plainAddress(link.url)
}

/** An address without what often differs between two copies of it: protocol, `www.`, fragment, final slash. */
export function plainAddress(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '')
}
