/** A piece of an excerpt: outside or inside a match. */
export interface ExcerptPiece {
  text: string
  match: boolean
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#x27': "'", '#39': "'" }
const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
const cutWords = new RegExp(`(${unspaced}(?:</mark>)?) (?=(?:<mark>)?${unspaced})`, 'gu')

/**
 * Cuts an excerpt of Pagefind's, which is escaped text with `<mark>` around matches, into pieces of plain text,
 * so that it can be shown without being trusted as HTML. Signs around a marked word are left out of its mark, and
 * the spaces that part Chinese words in the index are closed.
 *
 * @example excerptPieces('on <mark>sparsity.</mark>')
 * // [{ text: 'on ', match: false }, { text: 'sparsity', match: true }, { text: '.', match: false }]
 */
export function excerptPieces(excerpt: string): ExcerptPiece[] {
  return excerpt
    .replace(cutWords, '$1')
    .split(/<mark>|<\/mark>/)
    .flatMap((escaped, index): ExcerptPiece[] => {
      const text = escaped.replace(
        /&(lt|gt|amp|quot|#x27|#39);/g,
        (entity, name: string) => entities[name] ?? entity,
      )
      if (index % 2 === 0) return [{ text, match: false }]
      const word = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '') || text
      const start = text.indexOf(word)
      return [
        { text: text.slice(0, start), match: false },
        { text: word, match: true },
        { text: text.slice(start + word.length), match: false },
      ]
    })
    .filter(({ text }) => text !== '')
}
