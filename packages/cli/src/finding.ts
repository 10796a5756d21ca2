import type { Digest } from '@offprint/digest'

/** A finding as plain data, as `--json` prints it. */
export interface PlainFinding {
  ruleId: string
  severity: 'error' | 'warning' | 'info'
  reason: string
  note: string
  file?: string
  line: number
  endLine: number
}

/** A message of a digest as plain data: what is wrong, where, how bad, and what to do. */
export function plainFinding(message: Digest['messages'][number]): PlainFinding {
  const line = message.line ?? 1
  const end = message.place && 'end' in message.place ? message.place.end.line : undefined
  return {
    ruleId: message.ruleId ?? '',
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
    reason: message.reason,
    note: message.note ?? '',
    ...(message.file ? { file: message.file } : {}),
    line,
    endLine: end ?? line,
  }
}
