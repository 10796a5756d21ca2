import type { Catalogue } from './catalogue.ts'

/**
 * What is made of a paper, made once for each catalogue however often it is asked for.
 *
 * @param name Under which the catalogue keeps it: Astro loads the modules of pages apart from the integration's, and
 *   both ask.
 */
export function onceAPaper<Paper extends { slug: string }, Value>(
  name: string,
  make: (catalogue: Catalogue, paper: Paper) => Value,
): (catalogue: Catalogue, paper: Paper) => Value {
  return (catalogue, paper) => {
    let values = catalogue.made.get(name) as Map<string, Value> | undefined
    if (!values) {
      values = new Map()
      catalogue.made.set(name, values)
    }
    let value = values.get(paper.slug)
    if (value === undefined) {
      value = make(catalogue, paper)
      values.set(paper.slug, value)
    }
    return value
  }
}
