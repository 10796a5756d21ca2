/** A piece of an excerpt: outside or inside a match. */
export interface ExcerptPiece {
  text: string
  match: boolean
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#x27': "'", '#39': "'" }
const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
/** No word of Chinese or Japanese is as long: this is a whole sentence, which the index has as one word too. */
const sentence = new RegExp(`${unspaced}.{15}`, 'u')
const cutWords = new RegExp(`(${unspaced}(?:</mark>)?) (?=(?:<mark>)?${unspaced})`, 'gu')

/**
 * Cuts an excerpt of Pagefind's, which is escaped text with `<mark>` around matches, into pieces of plain text,
 * so that it can be shown without being trusted as HTML. Signs around a marked word are left out of its mark, the
 * spaces that part Chinese words in the index are closed, and sentences that are marked whole are left out where a
 * word of theirs is marked.
 *
 * @example excerptPieces('on <mark>sparsity.</mark>')
 * // [{ text: 'on ', match: false }, { text: 'sparsity', match: true }, { text: '.', match: false }]
 */
export function excerptPieces(excerpt: string): ExcerptPiece[] {
  const parts = excerpt
    .replace(cutWords, '$1')
    .split(/<mark>|<\/mark>/)
    .map((escaped, index) => {
      const text = escaped.replace(
        /&(lt|gt|amp|quot|#x27|#39);/g,
        (entity, name: string) => entities[name] ?? entity,
      )
      return { text, marked: index % 2 === 1, whole: sentence.test(text) }
    })
  const words = parts.some(({ marked, whole }) => marked && !whole)
  return parts
    .flatMap(({ text, marked, whole }): ExcerptPiece[] => {
      if (!marked) return [{ text, match: false }]
      if (whole) return words ? [] : [{ text, match: false }]
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
