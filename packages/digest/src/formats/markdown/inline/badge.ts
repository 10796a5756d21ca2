/** What a label made by shields.io says, which its address spells out: `…/badge/EMNLP_2018-blue`. */
const SPELT = /^https?:\/\/img\.shields\.io\/badge\/([^/?#]{1,200})/i

/**
 * The words of a picture without words of its own, where its address spells them out.
 *
 * @example wordsOfBadge('https://img.shields.io/badge/EMNLP_2018-blue') // 'EMNLP 2018'
 */
export function wordsOfBadge(url: string): string {
  const spelt = SPELT.exec(url)?.[1]?.replace(/\.svg$/i, '')
  // Single dashes part the words from each other and from the colour; doubled signs stand for themselves.
  const parts = spelt?.split(/(?<!-)-(?!-)/) ?? []
  const words = parts.slice(0, Math.max(1, parts.length - 1)).join(' ')
  const plain = words
    .replace(/--/g, '-')
    .replace(/(?<!_)_(?!_)/g, ' ')
    .replace(/__/g, '_')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}
