import { type RepairSetting, readPaperText } from '@offprint/archive'
import type { Digest } from '@offprint/digest'
import { findDamage, markupText, type RepairRule, readMarkup, type TextDamage } from '@offprint/digest/markup'

const FIELDS = ['title', 'abstract', 'summary'] as const

/** Where a text stands. */
interface Place {
  file: string
  line: number
  /** The paper's title, where it has one. */
  title?: string
  field: (typeof FIELDS)[number]
}

/** A repair that was made. */
export interface RepairReport extends Place {
  rule: RepairRule
  /** Offset in the field's text as the source has it, in UTF-16 code units. */
  start: number
  from: string
  /** TeX, with maths in dollars. */
  to: string
  /** What is read there now. */
  text: string
}

/** Damage that was left as it is. */
export interface DamageReport extends Place {
  kind: TextDamage['kind']
  /** Offset in the field's text as it is read, in UTF-16 code units. */
  start: number
  found: string
}

/** What copying did to the texts of digests: what was repaired, and what only a person can. */
export interface TextReport {
  repairs: RepairReport[]
  damage: DamageReport[]
}

/** The repairs and the damage of the titles, abstracts and summaries of digests, in their order. */
export function textReport(
  digests: readonly Digest[],
  repairsOf: (file: string) => RepairSetting,
): TextReport {
  const report: TextReport = { repairs: [], damage: [] }
  for (const digest of digests) {
    const file = digest.file ?? ''
    const lines = fieldLines(digest)
    for (const [position, read] of digest.papers.entries()) {
      const { paper, texts } = readPaperText(read, repairsOf(file))
      for (const field of FIELDS) {
        const text = paper[field]
        if (text === undefined) continue
        const place: Place = {
          file,
          line: lines.get(`${position}#${field}`) ?? paper.source.line,
          ...(paper.title === undefined ? {} : { title: paper.title }),
          field,
        }
        for (const { rule, start, from, to } of texts[field]?.repairs ?? []) {
          report.repairs.push({ ...place, rule, start, from, to, text: markupText(readMarkup(to)) })
        }
        for (const { kind, start, found } of findDamage(text))
          report.damage.push({ ...place, kind, start, found })
      }
    }
  }
  return report
}

/** The line at which each field of each paper begins, where the ledger has it apart from its entry. */
function fieldLines({ ledger }: Digest): Map<string, number> {
  const lines = new Map<string, number>()
  for (const { kind, paper, field, line } of ledger) {
    const key = `${paper}#${field}`
    if (kind === 'paper' && !lines.has(key)) lines.set(key, line)
  }
  return lines
}
