import type { Catalogue } from './catalogue.ts'

/** What is made of a paper, made once for each catalogue however often it is asked for. */
export function onceAPaper<Paper extends { slug: string }, Value>(
  make: (catalogue: Catalogue, paper: Paper) => Value,
): (catalogue: Catalogue, paper: Paper) => Value {
  const made = new WeakMap<Catalogue, Map<string, Value>>()
  return (catalogue, paper) => {
    let values = made.get(catalogue)
    if (!values) {
      values = new Map()
      made.set(catalogue, values)
    }
    let value = values.get(paper.slug)
    if (value === undefined) {
      value = make(catalogue, paper)
      values.set(paper.slug, value)
    }
    return value
  }
}
