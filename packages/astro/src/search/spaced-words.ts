const scripts = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu

/**
 * The words of the Chinese and Japanese in a text, which puts no space between them, so that the index can
 * find them. Empty where there is none.
 *
 * @example spacedWords('SAE：稀疏自编码器') // '稀疏 自 编码器'
 */
export function spacedWords(text: string): string {
  return Array.from(text.matchAll(scripts), ([run]) => cut(run)).join(' ')
}

/**
 * A query as it is put to the index: with Chinese and Japanese cut into the words they were indexed by.
 *
 * @example spacedQuery('SAE稀疏') // 'SAE 稀疏'
 */
export function spacedQuery(query: string): string {
  return query
    .replace(scripts, (run) => ` ${cut(run)} `)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Made when it is first needed: that takes longer than cutting a hundred texts. */
let segmenter: Intl.Segmenter | undefined

function cut(run: string): string {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  return Array.from(segmenter.segment(run), ({ segment }) => segment).join(' ')
}
