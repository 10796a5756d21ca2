const enough = 90
const most = 280

/** A full stop after one of these ends no sentence. */
const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|et al|cf|vs|resp|approx|Fig|Figs|Eq|Sec|Dr|St|No|ca)\.$/i

/**
 * The first sentences of a text: whole ones, as many as make a line or two, cut at a word where the first is
 * longer than that.
 */
export function excerpt(text: string): string {
  const plain = text
    .slice(0, 4 * most)
    .replaceAll(/[^\S ]\s*| \s+/g, ' ')
    .trim()
  if (plain.length <= most) return plain
  let end = 0
  for (const { index } of plain.matchAll(/[.!?](?=["')\]”’]? [^a-z])|[。！？]/g)) {
    if (index + 1 > most) break
    if (abbreviation.test(plain.slice(Math.max(0, index - 8), index + 1))) continue
    end = index + 1
    if (/["')\]”’]/.test(plain.charAt(end))) end++
    if (end >= enough) return plain.slice(0, end)
  }
  if (end >= enough / 2) return plain.slice(0, end)
  const space = plain.lastIndexOf(' ', most)
  return `${plain.slice(0, space > most / 2 ? space : most).replace(/[\s,;:–—-]+$/, '')}…`
}
