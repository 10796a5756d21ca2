import { wordsOfBadge } from './badge.ts'
import { meantAddress } from './meant-address.ts'
import type { Anchor, Piece } from './piece.ts'
import { ENTITIES } from './scan.ts'

/** Which HTML elements are open. Nothing of them is trusted: they give styles and addresses only. */
export class HtmlState {
  #anchors: Anchor[] = []
  #strong = 0
  #emphasis = 0
  #small = 0
  #details = false
  #summary = 0

  /** Inside the `<summary>` of a `<details>`. */
  get inSummary(): boolean {
    return this.#summary > 0
  }

  /** A piece with another text, in its own style and that of the open elements. */
  styled(piece: Piece, text: string): Piece {
    return {
      ...piece,
      text,
      anchor: this.#anchors.at(-1) ?? piece.anchor,
      strong: piece.strong || this.#strong > 0,
      emphasis: piece.emphasis || this.#emphasis > 0,
      small: piece.small || this.#small > 0,
    }
  }

  image(tag: string): string | undefined {
    return /^<img\b/i.test(tag)
      ? attribute(tag, 'alt') || wordsOfBadge(attribute(tag, 'src') ?? '')
      : undefined
  }

  take(tag: string): void {
    const name = /^<\/?([a-zA-Z0-9]+)/.exec(tag)?.[1]?.toLowerCase()
    if (name === undefined || tag.endsWith('/>')) return
    const step = tag[1] === '/' ? -1 : 1
    if (name === 'a') {
      const url = step === 1 ? attribute(tag, 'href') : undefined
      if (step === -1) this.#anchors.pop()
      else if (url) this.#anchors.push({ url: meantAddress(url) })
    } else if (name === 'b' || name === 'strong') this.#strong = Math.max(0, this.#strong + step)
    else if (name === 'i' || name === 'em') this.#emphasis = Math.max(0, this.#emphasis + step)
    else if (name === 'sub' || name === 'sup' || name === 'small')
      this.#small = Math.max(0, this.#small + step)
    else if (name === 'details') this.#details ||= step === 1
    else if (name === 'summary' && this.#details) this.#summary = Math.max(0, this.#summary + step)
  }
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`[\\s"']${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  const value = match?.[1] ?? match?.[2] ?? match?.[3]
  return value?.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]+);/gi, (whole, entity: string) => {
    const known = ENTITIES.get(entity.toLowerCase())
    if (known !== undefined) return known
    const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole
  })
}
