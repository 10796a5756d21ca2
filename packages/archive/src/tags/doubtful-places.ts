import type { PlaceList } from './places.ts'

/** The places of a paper that count or not by what else it names, which is known when all of it has been read. */
export class DoubtfulPlaces {
  readonly #places: PlaceList
  readonly #isAmbiguous: (concept: number, token: number, length: number) => boolean
  readonly #ancestorsOf: (concept: number) => ReadonlySet<number>
  readonly #examples: number[] = []
  readonly #passing: number[] = []
  /** By subject, the widest above it. */
  readonly #fields: (readonly number[])[] = []

  /**
   * @param isAmbiguous Whether the words of a place mean other things in other fields.
   * @param ancestorsOf The subjects above one.
   */
  constructor(
    places: PlaceList,
    isAmbiguous: (concept: number, token: number, length: number) => boolean,
    ancestorsOf: (concept: number) => ReadonlySet<number>,
  ) {
    this.#places = places
    this.#isAmbiguous = isAmbiguous
    this.#ancestorsOf = ancestorsOf
  }

  /** Adds a place that stands among examples. */
  addExample(place: number): void {
    this.#examples.push(place)
  }

  /** Adds a place of a name that papers say in passing. */
  addPassing(place: number): void {
    this.#passing.push(place)
  }

  /** Decides which of them count in the paper whose places begin with `first`. */
  settle(first: number): void {
    this.#keepRepeated(first)
    this.#keepFields(first)
    this.#leaveOutStrays(first)
    this.#examples.length = 0
    this.#passing.length = 0
  }

  /** *Transformers* that stand in a paper twice are more than a word in passing. */
  #keepRepeated(first: number): void {
    if (this.#passing.length === 0) return
    const { concepts, counts, length } = this.#places
    const firstPlaces = new Map<number, number>()
    const repeated = new Set<number>()
    for (let place = first; place < length; place++)
      if (counts[place] === 1) repeated.add(concepts[place] as number)
    for (const place of this.#passing) {
      const concept = concepts[place] as number
      const before = firstPlaces.get(concept)
      if (before === undefined) firstPlaces.set(concept, place)
      else if (before !== place) repeated.add(concept)
    }
    for (const place of this.#passing) if (repeated.has(concepts[place] as number)) counts[place] = 1
  }

  /** *Recommender systems* among the uses of click-through rate prediction are its field, and so no mere example. */
  #keepFields(first: number): void {
    if (this.#examples.length === 0) return
    const { concepts, counts, length } = this.#places
    const fields = new Set<number>()
    for (let place = first; place < length; place++)
      if (counts[place] === 1)
        for (const field of this.#ancestorsOf(concepts[place] as number)) fields.add(field)
    for (const place of this.#examples) if (fields.has(concepts[place] as number)) counts[place] = 1
  }

  /** *Filtering* is state estimation among robots and something else elsewhere: it wants others of its field about it. */
  #leaveOutStrays(first: number): void {
    const { concepts, tokens, lengths, counts, length } = this.#places
    const doubtful: number[] = []
    for (let place = first; place < length; place++)
      if (this.#isAmbiguous(concepts[place] as number, tokens[place] as number, lengths[place] as number))
        doubtful.push(place)
    if (doubtful.length === 0) return
    const company = new Set<number>()
    for (let place = first; place < length; place++)
      if (!doubtful.includes(place))
        for (const field of this.#fieldsOf(concepts[place] as number)) company.add(field)
    for (const place of doubtful)
      if (!this.#fieldsOf(concepts[place] as number).some((field) => company.has(field))) counts[place] = 0
  }

  /** The widest subjects above one, or itself. */
  #fieldsOf(concept: number): readonly number[] {
    const known = this.#fields[concept]
    if (known !== undefined) return known
    const widest = [...this.#ancestorsOf(concept)].filter((each) => this.#ancestorsOf(each).size === 0)
    const fields = widest.length > 0 ? widest : [concept]
    this.#fields[concept] = fields
    return fields
  }
}
