import type { Document } from 'yaml'

/**
 * YAML as the library gives it, with the documents of its stream behind the first one; or why it was not given to the
 * library: from which offset on, and what is wrong.
 */
export type ReadYaml =
  | { document: Document.Parsed; further: Document.Parsed[] }
  | { refusedAt: number; reason: string }

/**
 * What no list of anybody's has, and what takes a reader of YAML very long or all of its stack: brackets open at
 * once, marks (`&a`, `? `, `- `) one behind the other.
 */
const DEEPEST = 100

/**
 * Reads YAML. Every scalar stays text: `number: 2403.10` is no number, `id: no` no truth value. Never throws;
 * what is wrong with the YAML is in the document's `errors`, and text that is nothing but nesting is refused.
 *
 * Aliases are not followed here: give `toJS` a `maxAliasCount`.
 */
export async function readYaml(source: string): Promise<ReadYaml> {
  // The library knows no carriage return for the end of a line, which YAML does.
  const text = source.includes('\n') ? source : source.replaceAll('\r', '\n')
  const deepAt = nestingEnd(text)
  if (deepAt !== undefined)
    return { refusedAt: deepAt, reason: `more than ${DEEPEST} brackets or marks of YAML stand here in a row` }
  const { parseAllDocuments, parseDocument } = await import('yaml')
  const { stackTraceLimit } = Error
  try {
    // Nobody looks at the stacks of the library's errors, and they cost more than the reading where errors are many.
    Error.stackTraceLimit = 0
    const options = {
      schema: 'failsafe',
      strict: false,
      uniqueKeys: false,
      logLevel: 'silent',
      // Its excerpts cost more than the reading where errors are many.
      prettyErrors: false,
    } as const
    const read = (yaml: string) => parseAllDocuments(yaml, options) as Document.Parsed[]
    let documents = read(text)
    if (faults(documents) > 0) {
      const joined = withoutLooseLines(text)
      for (const yaml of [joined, withoutColons(joined)]) {
        const mended = yaml === text ? documents : read(yaml)
        if (faults(mended) < faults(documents)) documents = mended
      }
    }
    const [document, ...further] = documents
    return { document: document ?? parseDocument('', options), further }
  } catch (error) {
    return { refusedAt: 0, reason: error instanceof Error ? error.message : String(error) }
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function faults(documents: readonly Document.Parsed[]): number {
  return documents.reduce((sum, { errors }) => sum + errors.length, 0)
}

/** A value in quotation marks, up to the one at a line's end that closes it. */
const QUOTED =
  /^([ \t]*(?:-[ \t]+)?)(?:[^\s"'#:][^"'\n#:]{0,60}:[ \t]+)?(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')[ \t]*\r?$/gm

/**
 * YAML with values in quotation marks on one line where lines of theirs stand too far left for YAML, though most of
 * its readers let them. Every offset stays.
 */
function withoutLooseLines(text: string): string {
  return text.replace(QUOTED, (value, before: string) => {
    const [, ...lines] = value.split('\n')
    const isLoose = lines.some((line) => /\S/.test(line) && line.search(/\S/) <= before.length)
    return isLoose ? value.replace(/[\r\n]/g, ' ') : value
  })
}

/** A key, and a value that no quotation mark and no sign of YAML begins. */
const PLAIN_VALUE = /^([ \t]*(?:-[ \t]+)?[\w-]{1,40}:[ \t]+)([^\s"'[\]{}|>&*!%@`#,?:-][^\n]*)$/gm

/**
 * YAML with values that hold a colon and a space, where YAML sees another key: `title: Kites: A Study`. Every offset
 * stays: a space that YAML does not know for one takes its place.
 */
function withoutColons(text: string): string {
  return text.replace(
    PLAIN_VALUE,
    (_, key: string, value: string) => key + value.replace(/:[ \t]/g, ':\u00a0'),
  )
}

/** The offset at which brackets or marks nest deeper than anybody's, or `undefined`. */
function nestingEnd(text: string): number | undefined {
  let depth = 0
  let marks = 0
  for (const { 0: word, index } of text.matchAll(/^-|[[\]{}]|[^\s[\]{}]+/gm)) {
    if (word === '[' || word === '{') depth++
    else if (word === ']' || word === '}') depth = Math.max(0, depth - 1)
    // A dash at a line's beginning is an item of the outermost list: a bracket before it was never closed.
    else if (word === '-' && (index === 0 || text[index - 1] === '\n')) depth = 0
    marks = /^[-?&*!|>]/.test(word) ? marks + 1 : 0
    if (depth > DEEPEST || marks > DEEPEST) return index
  }
  return undefined
}
