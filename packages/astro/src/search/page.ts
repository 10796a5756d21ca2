import { answerLabel } from './answer-label.ts'
import { element } from './element.ts'
import { type Answer, type Engine, type Filters, openEngine } from './engine.ts'
import { foundExcerpt } from './found-excerpt.ts'
import { namedAuthors } from './named-authors.ts'

/** The search page's filters, in the order they stand: name in the index and in the address, and what it is called. */
const filterNames: readonly [name: string, label: string][] = [
  ['tag', 'Tag'],
  ['year', 'Year'],
  ['digest', 'Digest'],
  ['author', 'Author'],
  ['has', 'With'],
]
const step = 20
/* Where the filters have a column of their own; see search.css. */
const roomy = matchMedia('(width >= 62rem)')

const page = document.querySelector<HTMLElement>('.search-page')
if (page !== null) run(page)

/** Answers while one types, with filters, and keeps the state in the address. */
function run(page: HTMLElement): void {
  const form = required<HTMLFormElement>(page, '.search-form')
  const input = required<HTMLInputElement>(form, 'input[name=q]')
  const found = required(page, '.found')
  const browse = required(page, '.browse')
  const said = required(page, '.status')
  const list = required(page, '.results')
  const people = element('p', { class: 'facts people', hidden: '' })
  said.after(people)
  const more = required(page, '.more')
  const filterForm = required<HTMLFormElement>(page, '.filters')
  const selects = new Map(
    filterNames.map(([name]) => [name, element('select', { name, id: `filter-${name}` })] as const),
  )
  const clear = element('button', { type: 'reset', hidden: '' }, 'Clear the filters')
  const choices = element('div', { class: 'choices' })
  for (const [name, label] of filterNames) {
    const select = selects.get(name) as HTMLSelectElement
    choices.append(element('p', { hidden: '' }, element('label', { for: select.id }, label), select))
  }
  choices.append(clear)
  /* On a phone they would push the results off the screen: there they are folded, unless the address has some. */
  const fold = element('details', {}, element('summary', {}, 'Filters'), choices)
  filterForm.append(fold)

  let engine: Promise<Engine> | undefined
  let asked = 0
  let answer: Answer | undefined
  let shown = 0

  const chosen = (): Filters =>
    Object.fromEntries([...selects].flatMap(([name, { value }]) => (value === '' ? [] : [[name, value]])))

  function readAddress(): void {
    const state = new URLSearchParams(location.search)
    input.value = state.get('q') ?? ''
    for (const [name, select] of selects) setChoices(select, {}, state.get(name) ?? '')
  }

  function writeAddress(): void {
    const state = new URLSearchParams({
      ...(input.value.trim() === '' ? {} : { q: input.value.trim() }),
      ...chosen(),
    })
    const query = state.size === 0 ? '' : `?${state}`
    if (query !== location.search) history.replaceState(null, '', `${location.pathname}${query}`)
  }

  async function search(): Promise<void> {
    const words = input.value.trim()
    const filters = chosen()
    const turn = ++asked
    const idle = words === '' && Object.keys(filters).length === 0
    browse.hidden = !idle
    found.hidden = idle
    if (idle) {
      said.textContent = ''
      return
    }
    try {
      const { bundle = '', base = '/' } = page.dataset
      engine ??= openEngine({ bundle, base, filters: true })
      const next = await (await engine).search(words, filters)
      if (turn !== asked) return
      answer = next
      browse.hidden = next.total > 0
      for (const [name, select] of selects) setChoices(select, next.choices[name] ?? {}, select.value)
      clear.hidden = Object.keys(filters).length === 0
      said.textContent = answerLabel(next, words)
      showPeople(filters['author'] === undefined ? namedAuthors(words, next.choices['author'] ?? {}) : [])
      shown = 0
      const first = await rows(next, 0, step)
      if (turn !== asked) return
      list.replaceChildren(...first)
      shown = first.length
      more.hidden = shown >= next.total
    } catch {
      engine = undefined
      if (turn !== asked) return
      list.replaceChildren()
      showPeople([])
      browse.hidden = false
      said.textContent = 'There is no index to search. It is made when the site is built.'
    }
  }

  /** Leads to all papers of the authors whom the query names. */
  function showPeople(names: readonly string[]): void {
    const links = names.map((name) =>
      element('a', { href: `?${new URLSearchParams({ author: name })}` }, name),
    )
    people.replaceChildren(
      'Papers by ',
      ...links.flatMap((link, index) => (index === 0 ? [link] : [', ', link])),
    )
    people.hidden = names.length === 0
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      writeAddress()
      search()
    }, 150)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    writeAddress()
    search()
  })
  filterForm.addEventListener('submit', (event) => event.preventDefault())
  filterForm.addEventListener('change', () => {
    writeAddress()
    search()
  })
  filterForm.addEventListener('reset', (event) => {
    event.preventDefault()
    for (const select of selects.values()) select.value = ''
    writeAddress()
    search()
  })
  required(more, 'button').addEventListener('click', async () => {
    if (answer === undefined) return
    const next = await rows(answer, shown, shown + step)
    list.append(...next)
    shown += next.length
    more.hidden = shown >= answer.total
    next[0]?.querySelector('a')?.focus()
  })
  addEventListener('popstate', () => {
    readAddress()
    search()
  })

  readAddress()
  fold.open = roomy.matches || Object.keys(chosen()).length > 0
  roomy.addEventListener('change', () => {
    if (roomy.matches) fold.open = true
  })
  if (input.value === '') input.focus({ preventScroll: true })
  search()
}

async function rows(answer: Answer, from: number, to: number): Promise<HTMLElement[]> {
  const found = await answer.read(from, to)
  return found.map((paper) =>
    element(
      'li',
      {},
      element('h2', { dir: 'auto' }, element('a', { href: paper.href }, paper.title)),
      ...(paper.facts.length > 0 ? [element('p', { class: 'facts' }, paper.facts.join(' · '))] : []),
      foundExcerpt(paper),
    ),
  )
}

/** What can be chosen: values with papers, and the one that is chosen. */
function setChoices(select: HTMLSelectElement, choices: Record<string, number>, value: string): void {
  const values = Object.keys(choices).filter((choice) => (choices[choice] ?? 0) > 0)
  if (value !== '' && !values.includes(value)) values.push(value)
  const order = new Intl.Collator('en', { numeric: true })
  values.sort(select.name === 'year' ? (a, b) => order.compare(b, a) : order.compare)
  select.replaceChildren(
    element('option', { value: '' }, 'Any'),
    ...values.map((choice) => element('option', { value: choice }, choice)),
  )
  select.value = value
  if (select.parentElement) select.parentElement.hidden = values.length === 0
}

function required<Kind extends HTMLElement = HTMLElement>(within: HTMLElement, selector: string): Kind {
  const found = within.querySelector<Kind>(selector)
  if (found === null) throw new Error(`The search page has no ${selector}`)
  return found
}
