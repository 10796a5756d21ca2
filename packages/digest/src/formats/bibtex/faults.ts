import type { BibtexFault, BibtexItem } from '../../records/bibtex-items.ts'
import type { LimitedFindings } from '../../records/limited-findings.ts'

/** Reports what is wrong with the entries; a macro that nobody defines once, however often it is used. */
export function reportFaults(
  items: readonly BibtexItem[],
  macros: Set<string>,
  findings: LimitedFindings,
): void {
  for (const item of items) {
    for (const { ruleId, line, text } of item.faults) {
      if (ruleId === 'macro-unknown' && macros.size === macros.add(text.toLowerCase()).size) continue
      const [reason, note] = FAULTS[ruleId](item.key || item.type, text)
      findings.add(ruleId, {
        line,
        reason,
        note,
        severity: ruleId === 'macro-unknown' ? 'info' : 'warning',
      })
    }
  }
}

/** What is wrong and what to do, by kind of fault. */
const FAULTS: Record<BibtexFault['ruleId'], (key: string, text: string) => [reason: string, note: string]> = {
  'entry-not-closed': (key) => [
    `The entry "${key}" does not end before the next one begins`,
    'Its fields up to here were read. Add the missing closing brace.',
  ],
  'value-not-closed': (key, text) => [
    `A value of "${key}" has no end of its own: ${text}`,
    'It was read up to the next line that looks like a field. Check its braces and quotation marks.',
  ],
  'field-broken': (key, text) => [
    `"${key}" has something that is no field: ${text}`,
    'Write it as `name = {value},` or remove it. The other fields were read.',
  ],
  'brace-too-many': (key) => [
    `A closing brace ends "${key}" before its last field`,
    'The fields behind it were read as the same entry. Remove the brace.',
  ],
  'macro-unknown': (key, text) => [
    `"${key}" uses "${text}", which no @string defines`,
    'It was taken as text. Define it, or put the text in braces.',
  ],
}
