import { count } from '../text/count.ts'
import { answerLabel } from './answer-label.ts'
import { element } from './element.ts'
import { type Engine, openEngine } from './engine.ts'
import { foundExcerpt } from './found-excerpt.ts'
import { namedAuthors } from './named-authors.ts'
import { letSlashOpen, showSlash, slashOpens } from './slash.ts'

const most = 12
let dialog: ReturnType<typeof createDialog> | undefined

/**
 * Opens the search over the page. `opener` is the link to the search page; it knows where the index is. `typed` are words
 * to begin with.
 */
export function openSearch(opener: HTMLAnchorElement, typed = ''): void {
  dialog ??= createDialog(opener)
  dialog.open(typed)
}

function createDialog(opener: HTMLAnchorElement): { open(typed: string): void } {
  const input = element('input', {
    type: 'search',
    name: 'q',
    role: 'combobox',
    placeholder: 'Title, author or words',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-label': 'Search the papers',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'search-options',
  })
  const close = element('button', { type: 'button' }, 'Close')
  const form = element('form', { role: 'search', action: opener.href, method: 'get' }, input, close)
  const options = element('div', {
    class: 'options',
    id: 'search-options',
    role: 'listbox',
    'aria-label': 'Papers and authors found',
  })
  const said = element('span', { role: 'status' })
  const slash = element('input', { type: 'checkbox' })
  slash.checked = slashOpens()
  slash.addEventListener('change', () => {
    letSlashOpen(slash.checked)
    showSlash(opener)
  })
  const all = element('a', { href: opener.href }, 'Search page')
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search', closedby: 'any' },
    form,
    options,
    element(
      'div',
      { class: 'status' },
      said,
      element('label', {}, slash, ' Open with ', element('kbd', {}, '/')),
      all,
    ),
  )

  let engine: Promise<Engine> | undefined
  let asked = 0
  let active = -1

  const rows = () => [...options.querySelectorAll<HTMLAnchorElement>('[role=option]')]

  function activate(next: number): void {
    const all = rows()
    active = all.length === 0 ? -1 : next
    for (const [index, row] of all.entries()) row.setAttribute('aria-selected', String(index === active))
    const row = all[active]
    if (row === undefined) input.removeAttribute('aria-activedescendant')
    else {
      input.setAttribute('aria-activedescendant', row.id)
      row.scrollIntoView({ block: 'nearest' })
    }
  }

  function show(list: HTMLElement[], message: string): void {
    for (const [index, row] of list.entries()) row.id = `search-option-${index}`
    options.replaceChildren(...list)
    options.hidden = list.length === 0
    input.setAttribute('aria-expanded', String(list.length > 0))
    said.textContent = message
    activate(-1)
  }

  async function search(): Promise<void> {
    const words = input.value.trim()
    const turn = ++asked
    all.href = words === '' ? opener.href : `${opener.href}?${new URLSearchParams({ q: words })}`
    all.textContent = words === '' ? 'Search page' : 'All results, with filters'
    if (words === '') return show([], '')
    try {
      const { bundle = '', base = '/' } = opener.dataset
      engine ??= openEngine({ bundle, base })
      const { search, authors } = await engine
      const answer = await search(words)
      const found = await answer.read(0, most)
      if (turn !== asked) return
      const papers = found.map((paper) =>
        option(paper.href, paper.title, paper.facts.join(' · '), foundExcerpt(paper)),
      )
      const label = answerLabel(answer, words)
      show(papers, label)
      /* The names of a large archive are long on their way: the papers do not wait for them, nor are lost with them. */
      const everybody = await authors().catch((): Record<string, number> => ({}))
      const people = namedAuthors(words, everybody).map((name) => {
        const href = `${opener.href}?${new URLSearchParams({ author: name })}`
        return option(href, `Papers by ${name}`, count(everybody[name] ?? 0, 'paper'))
      })
      if (turn !== asked || people.length === 0) return
      const at = active
      show([...people, ...papers], label)
      if (at >= 0) activate(people.length + at)
    } catch {
      engine = undefined
      if (turn === asked) show([], 'There is no index to search. It is made when the site is built.')
    }
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(search, 90)
  })
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const count = rows().length
    if (event.key === 'ArrowDown' && count > 0) activate(active + 1 < count ? active + 1 : -1)
    else if (event.key === 'ArrowUp' && count > 0) activate(active === -1 ? count - 1 : active - 1)
    else if (event.key === 'Enter' && active >= 0) rows()[active]?.click()
    else return
    event.preventDefault()
  })
  close.addEventListener('click', () => dialog.close())
  /* Where `closedby` is not known, a press beside the box closes it too. */
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  /* Told of some time after it closed: it may be open again. */
  dialog.addEventListener('close', () => {
    if (!dialog.open) dialog.remove()
  })

  return {
    open(typed) {
      if (dialog.open) return
      document.body.append(dialog)
      dialog.showModal()
      input.focus()
      if (typed === '') input.select()
      else input.value = typed
      search()
    },
  }
}

/** A row that leads somewhere. */
function option(href: string, title: string, facts: string, ...more: (Node | string)[]): HTMLElement {
  return element(
    'a',
    { role: 'option', href, tabindex: '-1', 'aria-selected': 'false' },
    element('span', { class: 'found-title', dir: 'auto' }, title),
    ...(facts === '' ? [] : [element('span', { class: 'facts' }, facts)]),
    ...more,
  )
}
