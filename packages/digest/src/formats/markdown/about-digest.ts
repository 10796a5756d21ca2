import type { Reading } from '../../format.ts'
import { parseDate } from '../../text/dates.ts'
import type { Taken } from './draft.ts'
import type { FrontMatter } from './front-matter.ts'
import { labelKey } from './words/label-key.ts'

const ACCEPTED = /accepted|proceedings/i
const MOST_HEADINGS = 1000
/** As much of a digest's names tells what it lists. */
const LONGEST_NAMES = 10_000
const LONGEST_DATED = 200
/** What a meeting calls the pages of what it accepts and presents. */
const MEETING = /\baccepted(?:papers?)?\b|\bproceedings\b|\bprogram(?:me)?\b|\bschedule\b/i

/** What a digest says of itself: in front matter, its name, its headings, and the text above its first paper. */
export class AboutDigest {
  readonly #front: FrontMatter
  readonly #name: string
  /** The first headings, as they are written. */
  readonly #headings: string[] = []
  /** What stands above the first paper and the first section. */
  readonly #introduction: ({ text: string } & Taken)[] = []
  #date: string | undefined
  #isOfMeeting: boolean
  #isOfAccepted: boolean

  /** @param name that of its file */
  constructor(front: FrontMatter, name: string) {
    this.#front = front
    this.#name = name
    this.#date = front.date
    this.#isOfAccepted = ACCEPTED.test(name)
    this.#isOfMeeting = MEETING.test(`${name.replaceAll('_', ' ')}\n${front.title ?? ''}`)
  }

  /** Whether it is a meeting's page of what was accepted or is presented there, as far as it was read. */
  get isOfMeeting(): boolean {
    return this.#isOfMeeting
  }

  /** The date that it gives itself. */
  get date(): string | undefined {
    return this.#date
  }

  /** Takes the date from a text near the top that tells one. */
  noteDate(text: string): void {
    if (this.#date !== undefined || text.length > LONGEST_DATED) return
    const match =
      /(?:updated?|date|as of|更新|日期)[^\d]{0,20}(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2})/i.exec(text) ??
      /(?<![\d.-])(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2})(?![\d-])/.exec(text) ??
      /\b((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})\b/i.exec(
        text,
      )
    const date = match ? parseDate(match[1] as string) : undefined
    if (date) this.#date = date
  }

  /** Notes a heading as it is written. */
  noteHeading(text: string): void {
    this.#isOfMeeting ||= MEETING.test(text)
    if (this.#headings.length >= MOST_HEADINGS) return
    this.#headings.push(text)
    this.#isOfAccepted ||= ACCEPTED.test(text)
  }

  /** Whether a title is that of a heading. */
  isHeading(): (title: string) => boolean {
    const headings = new Set(this.#headings.map(labelKey))
    return (title) => headings.has(labelKey(title))
  }

  /** Takes a text for the introduction. */
  introduce(text: string): Taken {
    const said: { text: string } & Taken = { text }
    this.#introduction.push(said)
    return said
  }

  /** All names by which it may tell what it lists, its title among them. */
  names(title: string | undefined): string {
    const names = [this.#name.replaceAll('_', ' '), title ?? '', ...this.#headings]
    return names.join('\n').slice(0, LONGEST_NAMES)
  }

  /** Whether one of its names says that it lists what a meeting has accepted. Every text of an entry asks. */
  listsAccepted(title: string | undefined): boolean {
    return this.#isOfAccepted || (title !== undefined && ACCEPTED.test(title))
  }

  /** What is said of it. A file of one paper says all that of the paper. */
  fields(title: string | undefined): Omit<Reading, 'papers'> {
    const { curator, language, paper } = this.#front
    const introduction = this.#introduction.flatMap(({ text, isTaken }) => (isTaken ? [] : [text]))
    const description = this.#front.description ?? (introduction.join('\n\n') || undefined)
    return {
      ...(title === undefined || paper ? {} : { title }),
      ...(curator === undefined || paper ? {} : { curator }),
      ...(this.#date === undefined ? {} : { date: this.#date }),
      ...(description === undefined || paper ? {} : { description }),
      ...(language === undefined ? {} : { language }),
    }
  }
}
