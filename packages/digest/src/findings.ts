import type { VFile } from 'vfile'
import type { Finding } from './format.ts'

/** Findings of one kind that are reported one by one; the rest is counted. */
const EACH = 1000

/** What findings are about, in the order in which they are told. */
export type Subject = 'encoding' | 'form' | 'papers' | 'unread' | 'links' | 'whole'

/** Collects findings about a file, which become messages of the `VFile` when all is read. */
export class Findings {
  readonly #file: VFile
  readonly #counts = new Map<string, number>()
  readonly #told = new Set<string>()
  readonly #found: Readonly<Record<Subject, { ruleId: string; finding: Finding }[]>> = {
    encoding: [],
    form: [],
    papers: [],
    unread: [],
    links: [],
    whole: [],
  }

  constructor(file: VFile) {
    this.#file = file
  }

  /**
   * Reports a finding. Of one kind the first thousand become messages, so that no file floods its reader; a part of a
   * source may be read twice, and what is found twice of a line is said once.
   */
  report(ruleId: string, finding: Finding, subject: Subject = 'papers'): void {
    const told = `${ruleId} ${finding.line} ${finding.endLine} ${finding.reason}`
    if (this.#told.has(told)) return
    if (this.#told.size < EACH) this.#told.add(told)
    const count = (this.#counts.get(ruleId) ?? 0) + 1
    this.#counts.set(ruleId, count)
    if (count <= EACH) this.#found[subject].push({ ruleId, finding })
  }

  /** Whether something of a kind was reported. */
  has(ruleId: string): boolean {
    return this.#counts.has(ruleId)
  }

  /** Makes messages of what was found, and tells how many findings were only counted. */
  close(): void {
    for (const found of Object.values(this.#found))
      for (const { ruleId, finding } of found) this.#add(ruleId, finding)
    for (const [ruleId, count] of this.#counts) {
      if (count <= EACH) continue
      this.#add(ruleId, {
        line: 1,
        reason: `${count - EACH} more findings of this kind (${ruleId}) are not listed`,
        note: 'Mend the first ones and look again, or name another format if the file was read as the wrong one.',
        severity: 'warning',
      })
    }
  }

  #add(ruleId: string, { line, endLine = line, reason, note, severity }: Finding): void {
    const message = this.#file.message(reason, {
      place: { start: { line, column: 1 }, end: { line: endLine, column: 1 } },
      source: 'offprint',
      ruleId,
    })
    message.note = note
    message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
  }
}
