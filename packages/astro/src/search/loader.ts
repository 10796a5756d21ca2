/**
 * All the script that a reading page has: `/`, Ctrl K, ⌘ K and the link in the header open the search; the
 * search itself is fetched by then. On the search page they lead to its own box.
 */
import { showSlash, slashOpens } from './slash.ts'

const opener = document.querySelector<HTMLAnchorElement>('a.search-opener')

if (opener !== null) {
  showSlash(opener)
  const box = document.querySelector<HTMLInputElement>('.search-page [name=q]')
  const load = () => import('./dialog.ts')
  /** What is typed while the dialog is on its way. */
  let early: string | undefined
  const open = () => {
    if (box !== null) {
      box.focus()
      box.select()
      return
    }
    if (early !== undefined) return
    early = ''
    load().then(
      ({ openSearch }) => {
        openSearch(opener, early)
        early = undefined
      },
      () => location.assign(`${opener.href}?${new URLSearchParams({ q: early ?? '' })}`),
    )
  }

  if (box === null) {
    opener.addEventListener('pointerenter', load, { once: true })
    opener.addEventListener('focus', load, { once: true })
  }
  opener.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    open()
  })
  document.addEventListener('keydown', (event) => {
    const control = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
    const slash =
      event.key === '/' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      !isTyping(event.target) &&
      slashOpens()
    const letter = early !== undefined && event.key.length === 1 && !event.ctrlKey && !event.metaKey
    if (!control && !slash && !letter) return
    event.preventDefault()
    if (letter) early += event.key
    else open()
  })
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  )
}
