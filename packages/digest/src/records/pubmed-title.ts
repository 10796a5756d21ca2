/** What stands for a title that nobody has translated. */
const NO_TITLE = /^(?:\[ ?(?:Not Available|In Process Citation) ?\]\.?)?$/i

/**
 * The title of a record of PubMed. Its full stop is none of the title's. The brackets of a translated title are kept, as
 * citations have them (NLM, https://www.ncbi.nlm.nih.gov/books/NBK7282/); of one that nobody has translated, the original is
 * given, if the record has it.
 *
 * @example pubmedTitle('[Sheep at night].', 'Schafe bei Nacht.') // '[Sheep at night]'
 */
export function pubmedTitle(english: string | undefined, original: string | undefined): string | undefined {
  const title = [english, original].map((each) => each?.trim() ?? '').find((each) => !NO_TITLE.test(each))
  return title?.replace(/(?<!\.\.)\.$/, '')
}

/** A title that PubMed's text has, without the full stop that is none of its own, and the brackets around a translated one. */
export function plainTitle(text: string): string {
  return text.replace(/(?<!\.\.)\.$/, '').replace(/^\[(.*)\]$/, '$1')
}
