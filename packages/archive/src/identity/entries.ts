import type { Digest, Paper } from '@offprint/digest'
import { compare } from '../compare.ts'
import { type PlainPaper, type RepairSetting, readPaperText } from '../paper-text.ts'
import { type Identifier, identifiersOf } from './identifiers.ts'
import { type NormalTitle, normalTitle } from './title.ts'

/** A digest with the name it has in the archive. */
export interface NamedDigest {
  id: string
  /** For messages: the digest's file, or its id where it came from no file. */
  file: string
  digest: Digest
}

/** One paper at one place of one digest: what identity groups. */
export interface Entry {
  /** With its texts plain. */
  paper: Paper
  /** What its texts were that are not plain in the source. */
  texts: PlainPaper['texts']
  digest: NamedDigest
  /** Place in the digest's list of papers, from 0. */
  position: number
  title?: NormalTitle
  identifiers: Identifier[]
  /** Its place among all entries, the oldest being 0. */
  age: number
}

/**
 * Every entry of the digests with its texts plain, oldest first: by the digest's date (those without one last), its file, and the
 * place in it. An entry's age decides wherever two papers have equal claims, so that a newer digest never takes
 * anything from a paper that was there before it.
 */
export function entriesOf(
  digests: readonly NamedDigest[],
  repairsOf: (file: string) => RepairSetting = () => true,
): Entry[] {
  const byAge = [...digests].sort(
    (a, b) =>
      compare(a.digest.date ?? UNDATED, b.digest.date ?? UNDATED) ||
      compare(a.file, b.file) ||
      compare(a.id, b.id),
  )
  let age = 0
  return byAge.flatMap((digest) =>
    digest.digest.papers.map((read, position) => {
      const { paper, texts } = readPaperText(read, repairsOf(digest.file))
      return {
        paper,
        texts,
        digest,
        position,
        ...(paper.title === undefined ? {} : { title: normalTitle(paper.title) }),
        identifiers: identifiersOf(paper),
        age: age++,
      }
    }),
  )
}

/** Where an entry stands, for a finding. */
export function placeOf(entry: Entry): { file: string; line: number } {
  return { file: entry.digest.file, line: entry.paper.source.line }
}

/** Sorts behind every date. */
const UNDATED = '~'
