import type { Paper } from '../../digest.ts'
import { isoDate } from '../../text/dates.ts'
import type { Json } from '../../text/json.ts'
import { saidDate } from '../../text/said-date.ts'
import { isObject } from '../field-roles.ts'
import { yearWith } from '../publication-date.ts'
import type { Fields } from './fields.ts'
import { textOf } from './values.ts'

function firstYear(fields: Fields): string | undefined {
  for (const { value } of fields.of('year')) {
    const year = dateOf(value)
    if (year !== undefined) return year
  }
  return undefined
}

/** Date of the paper, at the finest precision on which its fields agree. */
export function readDate(paper: Paper, fields: Fields): void {
  const year = firstYear(fields)
  for (const { name, value } of fields.of('date')) {
    // Where the record has a year of its own, `created` and Web of Science's `DA` are the record's date and not the paper's.
    if (/^(?:created|da$)/i.test(name) && (year !== undefined || paper.date !== undefined)) continue
    const date = dateOf(name === 'dates' ? (issuedAmong(value) ?? value) : value)
    if (date === undefined) continue
    if (year !== undefined && date.slice(0, 4) !== year.slice(0, 4) && /^(?:created|time|date)/i.test(name))
      continue
    if (paper.date === undefined || (date.startsWith(paper.date) && date.length > paper.date.length))
      paper.date = date
  }
  if (year !== undefined && paper.date === undefined) {
    // EndNote has month and day in its `date`.
    const month = fields.text('month') ?? fields.text('date')
    const day = fields.text('day')
    paper.date =
      year.length > 4 || month === undefined
        ? year
        : (day !== undefined && dateOf({ year, month, day })) || yearWith(year, month) || year
  }
  for (const { value } of fields.of('versions')) readVersions(paper, value)
  // Scripts that ask arXiv keep the day of a paper's last version, some of them no other.
  if (paper.date === undefined && paper.ids.arxiv !== undefined) {
    const date = fields.of('updated').flatMap(({ value }) => dateOf(value) ?? [])[0]
    if (date !== undefined) paper.date = date
  }
}

/** arXiv's metadata list the versions of a paper: the first one's date is the paper's, the last one is what they tell of. */
function readVersions(paper: Paper, value: Json): void {
  if (!Array.isArray(value)) return
  const versions = value.filter(isObject)
  const [first] = versions
  const created = first && dateOf(first['created'] ?? '')
  if (created !== undefined) paper.date ??= created
  const number = /^v(\d{1,3})$/.exec(textOf(versions.at(-1)?.['version']) ?? '')?.[1]
  if (number !== undefined) paper.version ??= Number(number)
}

/** The day of issue among DataCite's dates, each of which says of what it is. */
function issuedAmong(value: Json): Json | undefined {
  if (!Array.isArray(value)) return undefined
  const issued = value.find((each) => isObject(each) && /^issued$/i.test(textOf(each['dateType']) ?? ''))
  return isObject(issued) ? issued['date'] : ''
}

/** The date a value holds: text, CSL's `date-parts`, seconds or milliseconds since 1970. */
function dateOf(value: Json): string | undefined {
  if (isObject(value)) {
    const parts = value['date-parts']
    const first = Array.isArray(parts) ? parts[0] : undefined
    if (Array.isArray(first)) {
      const [year, month, day] = first.flatMap((part) => textOf(part) ?? [])
      return year === undefined ? undefined : isoDate(year, month, month === undefined ? undefined : day)
    }
    const year = textOf(value['year'] ?? value['Year'])
    if (year === undefined)
      return dateOf(textOf(value) ?? textOf(value['published'] ?? value['MedlineDate']) ?? '')
    const month = textOf(value['month'] ?? value['Month'])
    const day = textOf(value['day'] ?? value['Day'])
    return (
      isoDate(year, month, day) ??
      yearWith(year, [month, day].filter((part) => part !== undefined).join(' ')) ??
      isoDate(year)
    )
  }
  const text = textOf(value)
  if (text === undefined) return undefined
  if (/^\d{4}$/.test(text)) return isoDate(text)
  if (/^\d{10}$|^\d{13}$/.test(text)) {
    const time = new Date(text.length === 10 ? Number(text) * 1000 : Number(text))
    return Number.isNaN(time.getTime()) ? undefined : time.toISOString().slice(0, 10)
  }
  const solid = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (solid) return isoDate(solid[1] as string, solid[2], solid[3])
  // ADS fills what it does not know with zeros, RIS parts with slashes: `2019-05-00`, `2019//`.
  return saidDate(text.replace(/^(\d{4})\.0$/, '$1').replace(/(?:-00){1,2}$|\/{1,3}$/, ''))
}
