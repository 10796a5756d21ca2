/** Where an address in an alert of Google Scholar leads, behind its redirection; `undefined` for Scholar's own pages. */
export function scholarTarget(href: string): string | undefined {
  const match = /\/scholar_url\?(?:[^#]*?&)?(?:url|q)=([^&]+)/.exec(href)
  if (!match) return /^https?:\/\//.test(href) && !/scholar\.google\./.test(href) ? href : undefined
  try {
    return decodeURIComponent(match[1] as string)
  } catch {
    return match[1]
  }
}
