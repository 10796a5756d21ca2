import { type Piece, textOf } from '../inline/piece.ts'
import { isLoneAuthor } from '../words/credit.ts'
import { collapse, wordCount } from '../words/titles.ts'

/** The one person that an item names, with where this one works: `Ann Lee, *Kite Lab*`. */
export function listedPerson(pieces: readonly Piece[]): { name: string; affiliation?: string } | undefined {
  const [, name = '', affiliation] =
    /^([^,;:()–—]{3,60}?)(?:\s*[,;–—(]\s*([^:]{2,300}?)\)?)?[\s.]*$/.exec(collapse(textOf(pieces))) ?? []
  if (!isLoneAuthor(name) || wordCount(name) < 2) return undefined
  return { name, ...(affiliation === undefined ? {} : { affiliation }) }
}
