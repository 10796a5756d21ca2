import type { AstroIntegrationLogger } from 'astro'
import type { Report } from './archive-file.ts'
import type { Collection } from './shared.ts'

/** So many of one rule are printed one by one; the rest is counted. */
const shown = 5

/**
 * The lines to print about a collection: each finding with its place, its reason and what to do; of many of one
 * rule, the first few and how many more there are.
 */
export function reportLines(reports: readonly Report[]): { severity: Report['severity']; text: string }[] {
  const lines: { severity: Report['severity']; text: string }[] = []
  const byRule = Map.groupBy(reports, ({ severity, ruleId }) => `${severity} ${ruleId}`)
  for (const [, [...group]] of byRule) {
    for (const { severity, file, line, reason, note } of group.slice(0, shown)) {
      lines.push({ severity, text: `${file}:${line} ${reason}${note ? `\n  ${note}` : ''}` })
    }
    const [first] = group
    if (first && group.length > shown) {
      const more = group.length - shown
      lines.push({
        severity: first.severity,
        text: `… and ${more} more like this (${first.ruleId}). \`npx offprint check\` lists them all.`,
      })
    }
  }
  return lines
}

/** Prints what a curator should know of a collection, once. */
export function log(
  collection: Collection,
  logger: Pick<AstroIntegrationLogger, 'error' | 'warn' | 'info'>,
): void {
  if (collection.told) return
  collection.told = true
  for (const { severity, text } of reportLines(collection.reports)) {
    if (severity === 'error') logger.error(text)
    else if (severity === 'warning') logger.warn(text)
  }
}
