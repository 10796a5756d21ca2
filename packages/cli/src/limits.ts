import { UsageError } from './command.ts'
import { nearest } from './nearest.ts'
import { rules } from './rules.ts'

/** A limit of `--fail-on`: more than so much of something fails. */
export interface Limit {
  /** `unread`, or the name of a finding. */
  what: string
  /** As it was written: `0.5%` or `10`. */
  much: string
}

/**
 * Reads `unread=0.5%`, `unread=10` or `near-match=0`.
 *
 * @throws {UsageError} where it is none of these
 */
export function readLimit(text: string): Limit {
  const match = /^([a-z-]+)=(\d+(?:\.\d+)?%?)$/.exec(text)
  const [, what = '', much = ''] = match ?? []
  if (!match) throw new UsageError(`--fail-on ${text}: write it as unread=0.5%, unread=10 or near-match=0.`)
  const known = ['unread', ...rules]
  if (!known.includes(what)) {
    const meant = nearest(what, known)
    const hint = meant
      ? `Did you mean ${meant}=${much}?`
      : 'It takes unread, or the name that stands behind a finding, such as near-match.'
    throw new UsageError(`--fail-on ${text}: there is no finding called ${what}. ${hint}`)
  }
  if (much.endsWith('%') && what !== 'unread')
    throw new UsageError(`--fail-on ${text}: only unread can be a share of the lines.`)
  return { what, much }
}

/** The limits that are passed. */
export function overLimits(
  limits: readonly Limit[],
  files: readonly { lines: Record<string, number> }[],
  findings: readonly { ruleId: string }[],
): Limit[] {
  const lines = (kind?: string) =>
    files.reduce(
      (sum, file) =>
        sum +
        (kind === undefined ? Object.values(file.lines).reduce((a, b) => a + b, 0) : (file.lines[kind] ?? 0)),
      0,
    )
  return limits.filter(({ what, much }) => {
    if (what !== 'unread') return findings.filter(({ ruleId }) => ruleId === what).length > Number(much)
    if (!much.endsWith('%')) return lines('unread') > Number(much)
    return lines('unread') > (Number(much.slice(0, -1)) / 100) * lines()
  })
}
