import type { ArchiveFinding } from './archive.ts'
import { compare } from './compare.ts'

const SEVERITIES = ['error', 'warning', 'info']

/** Findings in the order a curator reads them: errors first, then by file and line. */
export function sortFindings(findings: readonly ArchiveFinding[]): ArchiveFinding[] {
  return [...findings].sort((a, b) => {
    const [here, there] = [a.places[0], b.places[0]]
    return (
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      compare(here?.file ?? '', there?.file ?? '') ||
      (here?.line ?? 0) - (there?.line ?? 0) ||
      compare(a.ruleId, b.ruleId) ||
      compare(a.reason, b.reason)
    )
  })
}
