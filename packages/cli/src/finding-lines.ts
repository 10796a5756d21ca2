import { visible } from '@offprint/digest'
import type { PlainFinding } from './finding.ts'

/** A finding as it is told on standard error. */
export interface FindingAt {
  /** Its path, or `-` for standard input. */
  file: string
  line: number
  severity: PlainFinding['severity']
  reason: string
  note: string
}

/** Findings that are told one by one. */
const SHOWN = 20

/**
 * Errors and warnings as lines: where, what is wrong, and what to do. The first twenty are told, errors before warnings, the
 * rest is counted. Remarks (`info`) are left to `offprint check`.
 */
export function findingLines(findings: readonly FindingAt[]): string[] {
  const ofSeverity = (severity: FindingAt['severity']) =>
    findings.filter((each) => each.severity === severity)
  const told = [...ofSeverity('error'), ...ofSeverity('warning')]
  const lines = told
    .slice(0, SHOWN)
    .map(
      ({ file, line, severity, reason, note }) =>
        `${file === '-' ? 'standard input' : visible(file)}:${line}  ${severity}  ${visible(reason)}\n  ${visible(note)}\n`,
    )
  const rest = told.slice(SHOWN)
  if (rest.length === 0) return lines
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = rest.filter((each) => each.severity === severity).length
    return count === 0 ? [] : `${count} more ${severity}${count === 1 ? '' : 's'}`
  })
  return [...lines, `… and ${counts.join(' and ')}\n`]
}
