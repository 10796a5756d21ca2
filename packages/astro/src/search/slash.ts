/** Where a reader's wish is kept: in the browser, and only once she has one. */
const key = 'offprint:slash'

/**
 * Whether `/` alone opens the search. Whoever speaks to the browser, or presses keys unawares, can switch it off
 * (WCAG 2.1.4, Character Key Shortcuts).
 */
export function slashOpens(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

/** Has `/` open the search or not, on all pages of this origin from now on; without storage, it stays as it was. */
export function letSlashOpen(opens: boolean): void {
  try {
    if (opens) localStorage.removeItem(key)
    else localStorage.setItem(key, 'off')
  } catch {}
}

/** Shows the key beside the link to the search while it opens the search. */
export function showSlash(opener: Element): void {
  opener.querySelector('kbd')?.toggleAttribute('hidden', !slashOpens())
}
