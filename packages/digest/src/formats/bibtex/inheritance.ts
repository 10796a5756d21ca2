import type { BibtexItem, BibtexItems } from '../../records/bibtex-items.ts'
import type { LimitedFindings } from '../../records/limited-findings.ts'
import { collapse } from '../../text/white-space.ts'
import { type Entry, fieldsOf } from './entry.ts'

/** What an entry takes over from the one it refers to, and under which name (biblatex, appendix B). */
const NOT_INHERITED =
  /^(?:title|subtitle|titleaddon|shorttitle|author|author\+an|doi|url|urldate|eprint.*|archiveprefix|primaryclass|abstract|keywords|pages|note|annot.*|key|crossref|xref|xdata|ids|file|code|pdf)$/

/** What is taken over all the same by entries of some types, or under another name. */
const GIVEN_BESIDE = /^(?:title|author)$/

/** Entries that gather others. */
const VOLUME = /^(?:proceedings|mvproceedings)$/

/** What of an entry others take from. */
interface Giver {
  item: Pick<BibtexItem, 'type'>
  fields: ReadonlyMap<string, string>
}

/** What entries of one file take from others. */
export class Inheritance {
  /** What others may take from the entries of earlier pieces, by key: as JSON, since there are many, and few are asked for. */
  readonly #before = new Map<string, string>()

  /** Keeps what entries of later pieces may take from one. */
  keep(entry: Entry): void {
    const key = keyOf(entry.item.key)
    if (!this.#before.has(key)) this.#before.set(key, givenBy(entry))
  }

  /**
   * Gives entries what they take from others, by `crossref` or `xdata`, whichever of the two comes first in the file;
   * and from the volume's own entry where the file is one volume of proceedings. Gives the entries that
   * are such volumes, and no papers.
   */
  inherit(entries: readonly Entry[], findings: LimitedFindings): Set<Giver['item']> {
    const byKey = new Map<string, Entry>()
    for (const entry of entries) {
      const key = keyOf(entry.item.key)
      if (!byKey.has(key)) byKey.set(key, entry)
    }
    const giverOf = (key: string): Giver | undefined => {
      const given = this.#before.get(key)
      if (given === undefined) return byKey.get(key)
      const [type, fields] = JSON.parse(given)
      return { item: { type }, fields: new Map(fields) }
    }
    const gathering = new Set<Giver['item']>()
    const missing = new Set<string>()
    const volumes = entries.filter(({ item }) => VOLUME.test(item.type))
    const onlyVolume = volumes.length === 1 ? volumes[0] : undefined
    for (const entry of entries) {
      const { item, fields } = entry
      const references = ['crossref', 'xdata'].flatMap((name) => fields.get(name)?.split(',') ?? [])
      for (const reference of references) {
        const parent = giverOf(keyOf(collapse(reference)))
        if (parent && parent !== entry) {
          takeOver(entry, parent)
          if (VOLUME.test(parent.item.type)) gathering.add(parent.item)
        } else {
          if (missing.has(collapse(reference))) continue
          missing.add(collapse(reference))
          findings.add('crossref-missing', {
            line:
              item.fields.find((field) => field.name === 'crossref' || field.name === 'xdata')?.line ??
              item.line,
            reason: `"${item.key}" refers to "${collapse(reference)}", which is not in this file`,
            note: 'Add that entry, or the fields that it was to give. Other entries may refer to it too.',
            severity: 'info',
          })
        }
      }
      const ownVolume =
        onlyVolume && references.length === 0 && item.type === 'inproceedings' && isUndated(fields)
      if (
        ownVolume &&
        [undefined, onlyVolume.fields.get('title'), onlyVolume.fields.get('booktitle')].includes(
          fields.get('booktitle'),
        )
      ) {
        takeOver(entry, onlyVolume)
        gathering.add(onlyVolume.item)
      }
    }
    return gathering
  }
}

function takeOver({ item, fields }: Entry, parent: Giver): void {
  for (const [name, value] of parent.fields) {
    const book = /^(?:inbook|incollection|inproceedings|conference|suppbook|inreference)$/.test(item.type)
    const shared = parent.item.type === 'xdata' || !NOT_INHERITED.test(name)
    const author = name === 'author' && item.type === 'inbook'
    if ((shared || author) && !fields.has(name) && name !== 'booktitle') fields.set(name, value)
    if (name === 'title' && book && !fields.has('booktitle'))
      fields.set('booktitle', parent.fields.get('booktitle') ?? value)
  }
}

/** A key for lookup. As JSON it is a text of its own; a slice of a piece would keep that in memory. */
const keyOf = (key: string) => JSON.stringify(key.toLowerCase())

/** The type of an entry, and its fields that another one may take over. */
function givenBy({ item: { type }, fields }: Entry): string {
  const taken = [...fields].filter(
    ([name]) => type === 'xdata' || GIVEN_BESIDE.test(name) || !NOT_INHERITED.test(name),
  )
  return JSON.stringify([type, taken])
}

/** Of the lines that open something in a piece, the last one before which no entry depends on others. */
export function endOfEntriesAlone({ items, openings }: BibtexItems): number {
  const dependent = items.find(
    (item) => VOLUME.test(item.type) || mayTakeOver({ item, fields: fieldsOf(item) }),
  )
  return openings.findLast((line) => line <= (dependent?.line ?? Number.POSITIVE_INFINITY)) ?? 1
}

/** Whether an entry takes fields from others, or from the one volume that the file may be of. */
function mayTakeOver({ item, fields }: Entry): boolean {
  return fields.has('crossref') || fields.has('xdata') || (item.type === 'inproceedings' && isUndated(fields))
}

const isUndated = (fields: ReadonlyMap<string, string>) => !fields.has('year') && !fields.has('date')
