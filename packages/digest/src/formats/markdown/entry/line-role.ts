import { type Draft, linksOf, newDraft } from '../draft.ts'
import type { Line } from '../inline/lines.ts'
import { isTitleLike, wordCount } from '../words/titles.ts'
import { readPlainLine } from './plain-line.ts'

/** What a line below a title, or above one, gives: several people, one, a venue or a day, links, or words that may be a title. */
export type Role = 'list' | 'name' | 'venue' | 'links' | 'words'

/** What a line gives, as an entry would read it. */
export function roleOf(line: Line): Role {
  const probe = probeOf(line)
  if (!probe) return 'words'
  if (probe.authors.length > 0) return areSeveral(probe) ? 'list' : 'name'
  if (probe.venue !== undefined || probe.date !== undefined) return 'venue'
  const isTitle = linksOf(line.pieces).some(({ text }) => isTitleLike(text) && wordCount(text) >= 3)
  return isTitle ? 'words' : 'links'
}

export function isNames(role: Role | undefined): boolean {
  return role === 'list' || role === 'name'
}

/** Whether a line names several people, or one and where or when a paper of theirs appeared. */
export function saysWho(line: Line): boolean {
  const probe = probeOf(line)
  if (!probe || probe.authors.length === 0) return false
  return areSeveral(probe) || probe.venue !== undefined || probe.date !== undefined
}

function probeOf(line: Line): Draft | undefined {
  const probe = newDraft('item', 1, 1)
  // A line may be read as the title of an entry that has none.
  probe.title = '.'
  return readPlainLine(probe, line, { line: 1 }, { carriesAbstracts: false }) ? probe : undefined
}

function areSeveral({ authors, authorsPartial }: Draft): boolean {
  return authors.length > 1 || authorsPartial === true
}
