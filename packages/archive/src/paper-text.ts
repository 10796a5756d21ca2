import type { Paper } from '@offprint/digest'
import {
  isPlain,
  type Markup,
  markupText,
  type Repair,
  type RepairRule,
  readMarkup,
  repairRules,
  repairTex,
} from '@offprint/digest/markup'

/** Which repairs are made: all, none, or those of the rules named. */
export type RepairSetting = boolean | readonly RepairRule[]

/** A field of a paper that holds prose. */
export type TextField = 'title' | 'abstract' | 'summary' | 'snippet'

const FIELDS: readonly TextField[] = ['title', 'abstract', 'summary', 'snippet']

/** A text that is not plain as its source has it. */
export interface ReadText {
  /** As the source has it. */
  original: string
  /** Absent where the text has no formula, emphasis or link. */
  markup?: Markup
  repairs: Repair[]
}

/** A paper whose texts are plain, and what the texts were that were not. */
export interface PlainPaper {
  paper: Paper
  texts: Partial<Record<TextField, ReadText>>
}

/**
 * A paper with its texts as their authors wrote them, in plain Unicode: damage to TeX repaired, TeX read. The paper that
 * is given stays as it is.
 */
export function readPaperText(paper: Paper, setting: RepairSetting = true): PlainPaper {
  const texts: PlainPaper['texts'] = {}
  const plain: Partial<Record<TextField, string>> = {}
  for (const field of FIELDS) {
    const original = paper[field]
    if (original === undefined) continue
    const { text, repairs } = repairTex(original, rulesLeftOut(setting))
    const markup = readMarkup(text)
    const hasMarkup = !isPlain(markup)
    const value = markupText(markup)
    // A text of which nothing would be left says more as it stands.
    if (value.trim() === '' || (value === original && !hasMarkup)) continue
    plain[field] = value
    texts[field] = { original, repairs, ...(hasMarkup ? { markup } : {}) }
  }
  return { paper: { ...paper, ...plain }, texts }
}

function rulesLeftOut(setting: RepairSetting): readonly RepairRule[] {
  if (setting === true) return []
  return setting === false ? repairRules : repairRules.filter((rule) => !setting.includes(rule))
}
