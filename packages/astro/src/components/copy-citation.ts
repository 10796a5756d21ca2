/** The copy buttons of a cite box: each puts the form of the citation that it names on the clipboard. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
  const label = button.innerHTML
  button.addEventListener('click', async () => {
    const form = button.dataset['copies']
    const source = button.closest('.cite')?.querySelector<HTMLElement>(`[data-citation=${form}]`)
    if (!source) return
    const said = await copy(source)
    button.style.minInlineSize = `${button.offsetWidth}px`
    button.textContent = said
    const status = button.parentElement?.querySelector('[role=status]')
    if (status) status.textContent = said
    setTimeout(() => {
      button.innerHTML = label
      if (status) status.textContent = ''
    }, 2000)
  })
}

/** Without access to the clipboard the text is selected, so that the keyboard can copy it. */
async function copy(source: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(source.textContent.trim())
    return 'Copied'
  } catch {
    const details = source.closest('details')
    if (details) details.open = true
    getSelection()?.selectAllChildren(source)
    return 'Selected'
  }
}
