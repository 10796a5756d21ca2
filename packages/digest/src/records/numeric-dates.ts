import type { Paper } from '../digest.ts'
import { numericDay, type PartOrder, partOrder } from '../text/dates.ts'
import type { JsonObject } from '../text/json.ts'
import { roleOf } from './field-roles.ts'

/**
 * Dates in numbers that the records of a file have. Whether `06/12/2014` is of June or of December only the others tell,
 * which have a day that is no month.
 */
export class NumericDates {
  readonly #lookedAt: number
  #count = 0
  readonly #orders = new Set<PartOrder>()
  /** Papers of which the year alone is known, with what their records say. */
  #open: { paper: Paper; written: string }[] = []

  /** @param lookedAt papers from which it is told how the dates of all are written */
  constructor(lookedAt: number) {
    this.#lookedAt = lookedAt
  }

  add(record: JsonObject, paper: Paper): void {
    const tells = this.#count++ < this.#lookedAt
    if (paper.date === undefined) return
    for (const name in record) {
      const written = record[name]
      if (typeof written !== 'string' || !mayBeNumeric(written) || roleOf(name)?.role !== 'date') continue
      const order = partOrder(written)
      if (order !== undefined) {
        if (tells) this.#orders.add(order)
      } else if (paper.date.length === 4) this.#open.push({ paper, written })
    }
  }

  /** Completes the dates since this was last asked for, if the dates of the file are written in one order. */
  settle(): void {
    const open = this.#open
    this.#open = []
    const [order, other] = this.#orders
    if (order === undefined || other !== undefined) return
    for (const { paper, written } of open) {
      const date = numericDay(written, order)
      if (date?.startsWith(`${paper.date}-`)) paper.date = date
    }
  }
}

/** Whether a text is as long as a day in numbers, and begins as one. */
const mayBeNumeric = (text: string) => text.length < 30 && /^\s*\d{1,2}[-/.]/.test(text)
