/**
 * All the script that a reading page has: `/`, Ctrl K, ⌘ K and the link in the header open the search; the
 * search itself is fetched by then. On the search page they lead to its own box.
 */
const opener = document.querySelector<HTMLAnchorElement>('a.search-opener')

if (opener !== null) {
  const box = document.querySelector<HTMLInputElement>('.search-page [name=q]')
  const load = () => import('./dialog.ts')
  const open = () => {
    if (box !== null) {
      box.focus()
      box.select()
      return
    }
    load().then(
      ({ openSearch }) => openSearch(opener),
      () => location.assign(opener.href),
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
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
    if (!control && !slash) return
    event.preventDefault()
    open()
  })
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
