import type { Page } from './tree.ts'

/** Makes an address of a page absolute; `undefined` where it leads nowhere that is known. */
export type Resolve = (href: string) => string | undefined

/** Makes addresses absolute where the page says or shows what they are relative to. */
export function resolver(page: Page): Resolve {
  let base = page.savedFrom
  for (const node of page.elements) {
    if (node.name === 'base' && node.attributes['href']) base = node.attributes['href']
    if (node.name === 'link' && node.attributes['rel'] === 'canonical') base ??= node.attributes['href']
    if (node.name === 'meta' && node.attributes['property'] === 'og:url') base ??= node.attributes['content']
  }
  const known = base !== undefined && URL.canParse(base) && /^https?:/.test(base) ? base : undefined
  return (href) => {
    const address = href.trim()
    if (/^https?:\/\//i.test(address)) return address
    if (/^\/\/[\w.-]+\//.test(address)) return `https:${address}`
    if (address === '' || /^(?:#|javascript:|mailto:|data:)/i.test(address)) return undefined
    if (known !== undefined && URL.canParse(address, known)) return new URL(address, known).href
    if (/^\/papers\/\d{4}\.\d{4,5}/.test(address)) return `https://huggingface.co${address}`
    if (/^\/(?:abs|pdf)\/(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/.test(address))
      return `https://arxiv.org${address}`
    return undefined
  }
}
