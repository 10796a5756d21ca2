/** A text in Markdown with as many lines, and what it has left out of each. */
export interface MarkdownText {
  lines: string[]
  /** Lines that are no text: of directives, of comments, of targets; from 0. */
  leftOut: number[]
  /** What a citation says before and behind its title, by its line. */
  citations: Map<number, Citation>
}

/** What a citation says before and behind its title. */
export interface Citation {
  authors: string
  /** Where it appeared. */
  venue: string
}

const RULE = /^([!-/:-@[-`{-~])\1{2,}\s*$/
const FOOTNOTE = /^\.\. \[[^\]\s][^\]]{0,80}\]\s*\\?(.*)$/
const TARGET = /^\.\. _(`[^`]{1,200}`|[^:`]{1,200}): *(\S*)\s*$/
const DIRECTIVE = /^\.\. (?:\|[^|]{1,80}\| )?([\w:-]{1,40})::\s*(.*)$/
/** A name for a piece of HTML, which stands below. */
const RAW = /^\.\. \|([^|]{1,80})\| raw:: *html\s*$/
/** Directives in which no text stands. The others part it into boxes, or hide it until it is asked for. */
const WITHOUT_TEXT =
  /^(?:contents|toctree|image|figure|raw|index|meta|only|code|code-block|sourcecode|highlight|math|include|literalinclude|bibliography|sectnum|role|default-role|automodule|autoclass|autofunction|currentmodule|module|csv-table|replace|unicode|date)$/

/** reStructuredText as Markdown, line for line, as far as lists of papers need it (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html). */
export function markdownOf(source: readonly string[]): MarkdownText {
  const lines: string[] = []
  const leftOut: number[] = []
  const citations = new Map<number, Citation>()
  const targets = new Map<string, string>()
  /** What stands for a line break, or for HTML that is no text. */
  const names = new Map<string, string>()
  const styles: string[] = []
  const leaveOut = () => {
    leftOut.push(lines.length)
    lines.push('')
  }
  const heading = (text: string, style: string) => {
    if (!styles.includes(style)) styles.push(style)
    lines.push(`${'#'.repeat(Math.min(styles.indexOf(style) + 1, 6))} ${text.trim()}`)
  }
  for (let at = 0; at < source.length; ) {
    const line = source[at] as string
    const [below = '', afterwards = ''] = [source[at + 1], source[at + 2]]
    const rule = RULE.exec(line)?.[1]
    if (rule !== undefined && below.trim() !== '' && RULE.exec(afterwards)?.[1] === rule) {
      leaveOut()
      heading(below, `${rule}${rule}`)
      leaveOut()
      at += 3
      continue
    }
    const underline = RULE.exec(below)?.[1]
    if (
      underline !== undefined &&
      /^\S/.test(line) &&
      rule === undefined &&
      below.trim().length >= line.trim().length
    ) {
      heading(line, underline)
      leaveOut()
      at += 2
      continue
    }
    at++
    if (rule !== undefined) {
      leaveOut()
      continue
    }
    if (!line.startsWith('.. ') && line.trimEnd() !== '..') {
      lines.push(line.replace(/^(\s*)#\. /, '$11. '))
      continue
    }
    const raw = RAW.exec(line)?.[1]
    if (raw !== undefined) names.set(raw, '')
    const footnote = FOOTNOTE.exec(line)
    const target = TARGET.exec(line)
    const directive = DIRECTIVE.exec(line)
    const isText = footnote !== null || (directive !== null && !WITHOUT_TEXT.test(directive[1] as string))
    if (footnote) {
      const cited = citationIn(footnote[1] as string)
      if (cited) citations.set(lines.length, cited)
      lines.push(`- ${cited?.entry ?? footnote[1]}`)
    } else {
      if (target?.[2]) targets.set(nameOf(target[1] as string), target[2])
      leaveOut()
    }
    // What is indented below belongs to it; options of a directive stand first.
    let options = directive !== null
    for (; at < source.length; at++) {
      const inner = source[at] as string
      if (inner.trim() !== '' && !/^\s/.test(inner)) break
      if (raw !== undefined && /<br\b/i.test(inner)) names.set(raw, '<br>')
      options &&= /^\s+:[\w-]+:/.test(inner)
      if (inner.trim() === '') lines.push('')
      else if (isText && !options) lines.push(footnote ? `  ${inner.trim()}` : inner.replace(/^\s{1,4}/, ''))
      else leaveOut()
    }
  }
  const text = names.size === 0 ? lines.join('\n') : withNames(lines.join('\n'), names)
  return { lines: withLinks(text, targets).split('\n'), leftOut, citations }
}

/** Puts what names stand for in their places. */
function withNames(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/\|([^|\n]{1,80})\|/g, (whole, name: string) => names.get(name) ?? whole)
}

/** What documentation cites: authors before a colon, the title, and in italics where it appeared. */
const CITATION = /^([^:`*"“”]{4,900}): ["“]?([^`*]{8,400}?)(?:[.,]["”]?|["”][.,]?) (?=\*)/
const PERSON = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,5}$/u

/** The parts of a citation, and its entry with the title first and in bold, as lists of papers have it. */
function citationIn(text: string): (Citation & { entry: string }) | undefined {
  const match = CITATION.exec(text)
  if (!match) return undefined
  const [beginning, authors, title] = match as unknown as [string, string, string]
  if (!authors.split(/,? and |, /).every((name) => PERSON.test(name.trim()))) return undefined
  const rest = text.slice(beginning.length)
  const venue = rest
    .replace(/https?:\/\/\S+/g, '')
    .replaceAll('*', '')
    .replace(/[\s.]+$/, '')
  return { authors, venue, entry: `**${title}.** ${rest}` }
}

function nameOf(written: string): string {
  return written.replaceAll('`', '').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Addresses of roles that name papers. */
const ROLES: Readonly<Record<string, string>> = {
  doi: 'https://doi.org/',
  arxiv: 'https://arxiv.org/abs/',
  pmid: 'https://pubmed.ncbi.nlm.nih.gov/',
}

/** Text in backquotes on neighbouring lines, with a role before it or a mark of a link behind it. */
const QUOTED =
  /(?:(?<!`)``([^`\n]{1,200})``(?!`))|(?::([\w:+-]{1,40}):)?(?<!`)`((?:[^`\n]|\n(?!\s*\n)){1,800})`(__?)?(?!`)/g

/** Replaces marks within text. Line breaks stay as many as they are. */
function withLinks(text: string, targets: ReadonlyMap<string, string>): string {
  return text
    .replaceAll('\\ ', '')
    .replace(QUOTED, (whole, code?: string, role?: string, quoted = '', mark?: string) => {
      if (code !== undefined) return `\`${code}\``
      const [, words, address] = /^([^<>]*?)\s*<([^<>\s]+)>$/.exec(quoted) ?? []
      const shown = (words ?? quoted).trim()
      const url =
        role === undefined
          ? mark && (address ?? targets.get(nameOf(quoted)))
          : ROLES[role] && `${ROLES[role]}${address ?? quoted.trim()}`
      const breaks = '\n'.repeat(Math.max(0, count(quoted) - count(shown)))
      if (url) return `[${shown || url}](${url})${breaks}`
      return role === undefined && !mark ? whole : `${shown}${breaks}`
    })
}

function count(text: string): number {
  return text.split('\n').length
}
