import { CARD_MARKS, Mark } from './furniture.ts'
import type { TextLine } from './text-line.ts'
import { Break, beginsLower, breakBefore, endsInAddress, endsSentence, type Wrapping } from './wrapping.ts'

/** What a line of text is. */
export const Label = {
  /** First line of a title. */
  title: 0,
  /** Further line of a title. */
  titleOn: 1,
  /** First line of an abstract. */
  abstract: 2,
  /** Further line of a paragraph of an abstract. */
  abstractOn: 3,
  /** First line of a further paragraph of an abstract. */
  paragraph: 4,
  /** A person or an organisation. */
  name: 5,
  /** None of these. */
  other: 6,
} as const

/** What the cards of a page have in common. */
export interface Layout {
  /** Marks that stand inside of cards, between titles and abstracts. */
  inner: number
  /** Whether marks stand before nearly each abstract. */
  isInset: boolean
  /** Cost of a title before which no other marks stand, where they stand before nearly all. */
  unparted: number
  /** Cost of a title that ends in a full stop. */
  stopped: number
}

const NO_LAYOUT: Layout = { inner: 0, isInset: false, unparted: 0, stopped: -3 }

const STATES = 7
const NEVER = Number.NEGATIVE_INFINITY
const OPENERS =
  /^(?:we|in this (?:paper|work|article|report|study|survey|tutorial)|this (?:paper|work|article|study|survey|report|tutorial|thesis)|our (?:code|project|method|work|approach|results|model|experiments)|(?:the )?(?:source )?code (?:is|and|will)|project page|recent(?:ly)?|despite|although|while|however|existing|specifically|notably|further|furthermore|moreover|additionally|finally|nevertheless|firstly|secondly|thirdly|thus|therefore|hence|consequently|it|they|these|those|here|by|as a result|for example|for instance|in addition|in particular|in contrast|to (?:address|solve|tackle|overcome|mitigate|this end|our)|abstract[:.])\b/i
const PROMOTION =
  /^(?:get|sign|subscribe|join|try|follow|download|upgrade|register|learn more|discover|check out|click|load|see|view|read|visit|start|create|become|support|donate|host|deploy|build)\b/i
/** Words that others follow. */
const GOES_ON =
  / (?:an?|the|of|to|and|or|in|on|for|with|by|as|is|are|was|were|that|which|from|at|its|their|our|we|can|be|than|into|such)$/
/** A name that ends in a full stop: `Acme Inc.` */
const ABBREVIATED_NAME = /^(?:\S+ ){1,3}(?:Inc|Ltd|Co|Corp|Jr|Sr|St|U|\p{Lu})\.$/u
/** A verb of a sentence, which titles begin with a capital where they begin words with one. */
const PREDICATE =
  / (?:is|are|was|were|has|have|can|we|remains?|shows?|demonstrates?|achieves?|requires?|outperforms?|provides?|introduces?|enables?) /
const ADDRESS = /https?:\/\/|www\.[a-z]/i

/** What a line looks like, on its own. One object is filled anew for each line: a page has many. */
class Form {
  title = 0.5
  abstract = 0.5
  titleOn = 0.5
  abstractOn = 0.5
  /** Cost of ending a title here. */
  endTitle = 0.5
  /** Cost of ending an abstract here. */
  endAbstract = 0.5
  /** Further cost of an abstract that is this line alone. */
  endAlone = 0.5
  /** Cost of a title without an abstract that ends here. */
  bare = 0.5
  /** The same for the last line of a title of several lines. */
  bareOn = 0.5
  name = 0.5
}

/**
 * Tells titles from abstracts, names and the rest: the form of each line (length, capitals, sentence punctuation) is
 * weighed against its place in the rhythm of the cards (a title, its abstract, the furniture around them). The best
 * sequence of all lines together is found by dynamic programming (Viterbi), in time linear in the number of lines.
 *
 * What a line is depends on the lines behind it only until all sequences that may still be the best agree on it. That
 * is soon the case, so that a long page can be labelled while it is read.
 */
export class Labeller {
  readonly #wrapping: Wrapping
  /** Marks that stand around cards. */
  readonly #around: number
  readonly #layout: Layout
  /** The best score of a sequence that ends with the last line as each label. */
  readonly #scores = new Float64Array(STATES)
  /** For each line without a label, and each label that it might have, the best one of the line before. */
  #from = new Uint8Array(1024 * STATES)
  /** How many lines have labels, and how many were weighed. */
  #labelled = 0
  #weighed = 0
  #form = new Form()
  #formBefore = new Form()

  constructor(wrapping: Wrapping, layout: Layout = NO_LAYOUT) {
    this.#wrapping = wrapping
    this.#layout = layout
    this.#around = CARD_MARKS & ~layout.inner
  }

  /** Labels lines as far as they can be known; tells how many have labels. The last of all lines are then labelled too. */
  label(texts: readonly TextLine[], isLast: boolean): number {
    // Of the last line it is not known what follows it.
    const end = isLast ? texts.length : texts.length - 1
    for (; this.#weighed < end; this.#weighed++) this.#weigh(texts)
    const scores = isLast ? this.#endScores() : this.#scores
    let best = 0
    for (let state = 1; state < STATES; state++) {
      if ((scores[state] as number) > (scores[best] as number)) best = state
    }
    let agreed = this.#weighed - 1
    if (!isLast) {
      // Goes back to where all sequences come together.
      const states = new Set<number>()
      scores.forEach((score, state) => {
        if (score > NEVER) states.add(state)
      })
      for (; states.size > 1 && agreed >= this.#labelled; agreed--) {
        const before = [...states].map((state) => this.#before(agreed, state))
        states.clear()
        for (const state of before) states.add(state)
      }
      for (let k = this.#weighed - 1; k > agreed; k--) best = this.#before(k, best)
    }
    for (let k = agreed; k >= this.#labelled; k--) {
      ;(texts[k] as TextLine).label = best
      best = this.#before(k, best)
    }
    if (agreed >= this.#labelled) {
      this.#from.copyWithin(
        0,
        (agreed + 1 - this.#labelled) * STATES,
        (this.#weighed - this.#labelled) * STATES,
      )
      this.#labelled = agreed + 1
    }
    return this.#labelled
  }

  /** Says that so many of the labelled lines were dropped. */
  drop(count: number): void {
    this.#labelled -= count
    this.#weighed -= count
  }

  #before(k: number, state: number): number {
    return this.#from[(k - this.#labelled) * STATES + state] as number
  }

  /** Weighs what the next line may be. */
  #weigh(texts: readonly TextLine[]): void {
    const k = this.#weighed
    const line = texts[k] as TextLine
    const before = texts[k - 1]
    const last = this.#form
    const form = this.#formBefore
    this.#form = form
    this.#formBefore = last
    look(line, form, this.#around, this.#layout.stopped)
    const scores = this.#scores
    if (!before) {
      scores.fill(NEVER)
      scores[Label.title] = form.title
      scores[Label.name] = form.name + nameAt(line, false, this.#layout.inner)
      scores[Label.other] = other(line)
      return
    }
    const at = (k - this.#labelled) * STATES
    if (at + STATES > this.#from.length) {
      const larger = new Uint8Array(this.#from.length * 2)
      larger.set(this.#from)
      this.#from = larger
    }
    const kind = breakBefore(line, before, this.#wrapping)
    const cards = (line.marks & this.#around) !== 0
    const inside = !cards && (line.marks & this.#layout.inner) !== 0
    const unparted = inside ? -1.5 : cards ? 0 : this.#layout.unparted
    const inset = repeats(texts, k) ? -8 : this.#inset(cards, inside)
    const lower = beginsLower(line.text)
    const midSentence = kind !== Break.certain && !endsSentence(before.text) && !endsInAddress(before.text)
    // A line goes on with what the line before began.
    const on =
      kind === Break.none || kind === Break.possible
        ? 0
        : kind === Break.likely
          ? lower
            ? -1.5
            : -4
          : lower && !cards
            ? -4
            : -9
    // A line begins something of its own.
    const anew = kind === Break.none ? -8 : kind === Break.possible ? (lower ? -4 : -2) : 0
    const anewInside = anew - (midSentence ? (kind === Break.possible ? 2.5 : 0.5) : 0)
    const carded = line.marks & (this.#around & ~Mark.votes) ? 1 : 0
    // Two titles in a row want a line break that can be no other.
    const unlikelyBare = kind === Break.possible ? -3 : kind === Break.none ? -8 : 0
    const withName = nameAt(line, true, this.#layout.inner)
    const nothing = other(line)
    // The best score for each label of the line, and the label before with which it has it.
    let title = NEVER
    let toTitle = 0
    let titleOn = NEVER
    let toTitleOn = 0
    let abstract = NEVER
    let toAbstract = 0
    let abstractOn = NEVER
    let toAbstractOn = 0
    let paragraph = NEVER
    let toParagraph = 0
    let name = NEVER
    let toName = 0
    let none = NEVER
    let toNone = 0
    for (let state = 0; state < STATES; state++) {
      const score = scores[state] as number
      if (score === NEVER) continue
      const inTitle = state === Label.title || state === Label.titleOn
      const inAbstract = state === Label.abstract || state === Label.abstractOn || state === Label.paragraph
      const alone = state === Label.abstract || state === Label.paragraph
      const end = inTitle ? last.endTitle : inAbstract ? last.endAbstract + (alone ? last.endAlone : 0) : 0
      const bare = (state === Label.title ? last.bare : last.bareOn) + carded
      const closed = score + end + (inTitle ? bare : 0) + (inAbstract ? anewInside : anew)
      const rhythm = inAbstract ? (cards ? 2 : 0.5) : state === Label.name ? 1.5 : inTitle ? unlikelyBare : 0
      const asTitle = closed + form.title + rhythm + (state === Label.name ? 0 : unparted)
      if (asTitle > title) {
        title = asTitle
        toTitle = state
      }
      if (inTitle) {
        const asTitleOn = score + on + form.titleOn - (state === Label.titleOn ? 0.8 : 0)
        if (asTitleOn > titleOn) {
          titleOn = asTitleOn
          toTitleOn = state
        }
        const asAbstract = score + end + anew + form.abstract + inset
        if (asAbstract > abstract) {
          abstract = asAbstract
          toAbstract = state
        }
      }
      if (inAbstract) {
        const asAbstractOn = score + on - (kind === Break.possible && midSentence ? 0.7 : 0) + form.abstractOn
        if (asAbstractOn > abstractOn) {
          abstractOn = asAbstractOn
          toAbstractOn = state
        }
        const asParagraph =
          score +
          end +
          anewInside +
          form.abstract -
          (cards ? 7 : inside ? 5 : state === Label.paragraph ? 1.5 : 2.5)
        if (asParagraph > paragraph) {
          paragraph = asParagraph
          toParagraph = state
        }
      }
      // A title that may go on hardly ends at a name.
      const cut = inTitle && kind === Break.possible ? 4 : 0
      const asName = closed + form.name + withName - cut - (state === Label.name ? 1.5 : 0)
      if (asName > name) {
        name = asName
        toName = state
      }
      const asNone = closed + nothing + (state === Label.other ? 0.8 : 0)
      if (asNone > none) {
        none = asNone
        toNone = state
      }
      const asNoneStill = score + on + nothing + 0.8
      if (state === Label.other && kind !== Break.certain && asNoneStill > none) none = asNoneStill
    }
    const from = this.#from
    scores[Label.title] = title
    from[at + Label.title] = toTitle
    scores[Label.titleOn] = titleOn
    from[at + Label.titleOn] = toTitleOn
    scores[Label.abstract] = abstract
    from[at + Label.abstract] = toAbstract
    scores[Label.abstractOn] = abstractOn
    from[at + Label.abstractOn] = toAbstractOn
    scores[Label.paragraph] = paragraph
    from[at + Label.paragraph] = toParagraph
    scores[Label.name] = name
    from[at + Label.name] = toName
    scores[Label.other] = none
    from[at + Label.other] = toNone
  }

  /** How much what stands between a title and a line speaks for an abstract. */
  #inset(cards: boolean, inside: boolean): number {
    const { inner, isInset, unparted } = this.#layout
    if (inside) return 2
    if (!cards) return isInset ? -3 : 1
    if (isInset && inner === 0) return 1
    return unparted < 0 ? -4 : -1
  }

  /** The scores of sequences that end with the last line. */
  #endScores(): Float64Array {
    const form = this.#form
    return this.#scores.map((score, state) => {
      const inTitle = state === Label.title || state === Label.titleOn
      const alone = state === Label.abstract || state === Label.paragraph
      const end = inTitle
        ? form.endTitle + (state === Label.title ? form.bare : form.bareOn)
        : state < Label.name
          ? form.endAbstract + (alone ? form.endAlone : 0)
          : 0
      return score + end
    })
  }
}

/** Cards that are enough to tell what all have in common. */
const FEWEST_CARDS = 4

/** Tells what the cards of a page have in common from its first lines, labelled without that knowledge. */
export function layoutOf(texts: readonly TextLine[], wrapping: Wrapping): Layout {
  new Labeller(wrapping).label(texts, true)
  const beforeTitles: number[] = []
  const beforeAbstracts: number[] = []
  let marks: number | undefined
  let isSure = true
  let before: TextLine | undefined
  let lastOfTitle: TextLine | undefined
  let stops = 0
  for (const line of texts) {
    const { label } = line
    if (label === Label.title) {
      const isNamed = before?.label === Label.name
      // A submitter's name stands between the words that announce it and the title.
      marks = line.marks | (isNamed ? Mark.submitter : 0)
      // What is taken for a name between two lines of a card may be a title without an abstract, and what stands
      // between the title and the abstract of a card stands behind titles without one, too.
      const isAnnounced = before && before.marksBefore & Mark.submitterFollows
      isSure =
        before?.label !== Label.title && !(isNamed && !isAnnounced && line.marks & (Mark.authors | Mark.date))
    } else if (label === Label.abstract && marks !== undefined) {
      if (isSure) beforeTitles.push(marks)
      beforeAbstracts.push(line.marks)
      if (lastOfTitle?.text.endsWith('.')) stops++
    } else if (label !== Label.titleOn) marks = undefined
    if (label !== Label.titleOn) before = line
    lastOfTitle = line
  }
  if (beforeAbstracts.length < FEWEST_CARDS) return NO_LAYOUT
  const countOf = (list: readonly number[], mark: number) => list.filter((each) => each & mark).length
  let inner = 0
  for (let mark = 1; mark <= CARD_MARKS; mark <<= 1) {
    const inside = mark & CARD_MARKS ? countOf(beforeAbstracts, mark) : 0
    if (inside >= FEWEST_CARDS && inside > 4 * countOf(beforeTitles, mark)) inner |= mark
  }
  const inset = countOf(beforeAbstracts, CARD_MARKS)
  // Nothing need stand before the first card.
  const others = beforeTitles.slice(1)
  const parted = countOf(others, CARD_MARKS & ~inner)
  const share = parted < FEWEST_CARDS ? 0 : parted / others.length
  return {
    inner,
    isInset: inset >= beforeAbstracts.length * 0.85,
    unparted: share >= 0.95 ? -7 : share >= 0.85 ? -4 : 0,
    stopped: stops < beforeAbstracts.length * 0.15 ? -7 : NO_LAYOUT.stopped,
  }
}

/** Whether the lines of a title begin anew here, as where it is printed twice. What the cards before it say again is no such. */
function repeats(texts: readonly TextLine[], k: number): boolean {
  const { text } = texts[k] as TextLine
  if (text.length > 200) return false
  for (let lines = 1; lines <= 3; lines++) {
    if (text === texts[k - lines]?.text) return texts[k - 1]?.text !== texts[k - 1 - lines]?.text
  }
  return false
}

/** How much a line is to be taken for nothing known. */
function other(line: TextLine): number {
  // Between the site's own words stand such as the search that a page answers.
  const among = (line.marksBefore & line.marksAfter & Mark.navigation) !== 0 && line.text.length < 60
  return line.text.length > 250 ? -7 : among ? -1.2 : -2.6
}

/** How much a line's place speaks for a person's or an organisation's name. */
function nameAt(line: TextLine, inside: boolean, inner: number): number {
  if (line.text.length > 70) return NEVER
  if (line.owner) return 6
  if (line.marksBefore & Mark.submitterFollows) return 5
  const behind = (Mark.authors | Mark.published | Mark.rule | Mark.date) & ~inner
  const authorsBehind =
    (line.marksAfter & behind) !== 0 && (line.marksAfter & inner) === 0 && /\p{L}/u.test(line.text)
  if (inside && line.adjacent && authorsBehind) return 4
  if (line.marksBefore & Mark.authors && authorsBehind && !(line.marksAfter & Mark.authors)) return 2.5
  return NEVER
}

/** Fills in the scores of a line's form; positive speaks for it. */
function look({ text, marks, heading }: TextLine, form: Form, around: number, stopped: number): void {
  const { length } = text
  const last = text.charCodeAt(length - 1)
  const sentence = endsSentence(text)
  if (length > 300) {
    const prose = sentence || text.includes('. ') || ADDRESS.test(text.slice(-120)) || !/\p{Lu}/u.test(text)
    form.title = heading ? 4 : prose ? -8 : Math.max(-5, -1.5 - length / 1000)
    form.abstract = heading ? -4 : prose ? 4 : 1
    form.titleOn = -8
    form.abstractOn = 1.5
    form.endTitle = sentence && last === 46 ? -2 : 0
    form.endAbstract = sentence ? 0.5 : 0
    form.endAlone = 0
    form.bare = -1.5
    form.bareOn = -1.5
    form.name = -9
    return
  }
  countWords(text, counts)
  const predicate = PREDICATE.test(text)
  // Where titles have capitals, verbs have them, too.
  const capitals = predicate ? Math.min(0, capitalEvidence(counts)) : capitalEvidence(counts)
  const address = (text.includes('//') || text.includes('.')) && ADDRESS.test(text)
  const words = counts.spaces + 1
  const fullStop = last === 46 && !text.endsWith('...')
  const opener = OPENERS.test(text)
  const lower = beginsLower(text)
  let title = 0.6 * capitals - Math.max(0, length - 160) / 50
  if (lower) title -= 1
  if (address) title -= 4
  if (opener) title -= 1.5
  title -= Math.min(counts.sentences, 3) * 0.8
  if (heading) title += 6
  if (marks & around) title += 1.2
  let abstract = length >= 150 ? 1.5 : 0
  abstract -= 0.4 * capitals
  if (opener) abstract += 1
  if (lower) abstract -= 0.5
  if (address) abstract += 1
  if (heading) abstract -= 6
  if (last === 33) abstract -= 1.5
  const promotion = words <= 9 && PROMOTION.test(text) && !text.includes(':')
  const terse = (words <= 2 || length < 12) && !/[\u3040-\u9fff\uac00-\ud7af]{6}/.test(text)
  form.title = title
  form.abstract = abstract
  form.titleOn = -0.5 + 0.3 * capitals - (length > 160 ? 4 : 0) - (address ? 3 : 0) - (predicate ? 1.5 : 0)
  form.abstractOn = 0.4 - 0.4 * capitals
  form.endTitle = fullStop
    ? predicate || opener
      ? Math.min(-4.5, stopped)
      : stopped
    : last === 44 || last === 59
      ? -2
      : last === 58
        ? -1
        : GOES_ON.test(text)
          ? -3
          : 0
  form.endAbstract = endsInAddress(text) ? 2 : sentence ? 0.5 : address ? 0 : -2.5
  form.endAlone = (sentence && last !== 63) || address ? 0 : length < 150 ? -2.5 : 0
  form.bare = -0.8 - (promotion ? 3.5 : 0) - (terse ? 4 : 0) - (fullStop ? 1 : 0) - (last === 33 ? 1.5 : 0)
  form.bareOn = -0.8 - (fullStop ? 1 : 0)
  form.name =
    (words <= 4 ? 0 : words <= 8 ? -1 : -4) -
    (opener || address ? 5 : 0) -
    (fullStop && !ABBREVIATED_NAME.test(text) ? 6 : 0)
}

/** What is counted in a text. One object is filled anew for each. */
const counts = {
  spaces: 0,
  /** Sentences that end inside it. */
  sentences: 0,
  /** Words of four characters or more, and those of them that have a capital at the beginning. */
  longWords: 0,
  capitals: 0,
}

function countWords(text: string, to: typeof counts): void {
  let spaces = 0
  let sentences = 0
  let longWords = 0
  let capitals = 0
  let length = 0
  let capital = false
  let ended = false
  let before = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 32 : text.charCodeAt(at)
    if (code === 32 || code === 45 || code === 47) {
      if (length >= 4) {
        longWords++
        if (capital) capitals++
      }
      length = 0
      capital = false
      ended = code === 32 && (before === 46 || before === 63 || before === 33)
      if (code === 32 && at < text.length) spaces++
    } else {
      length++
      if (length <= 2) {
        const isCapital = code < 128 ? code >= 65 && code <= 90 : /\p{Lu}/u.test(text.charAt(at))
        if (isCapital) capital = true
        if (ended && length === 1 && (code < 128 ? isCapital : /^\p{Lu}/u.test(text.slice(at, at + 2))))
          sentences++
      }
    }
    before = code
  }
  to.spaces = spaces
  to.sentences = sentences
  to.longWords = longWords
  to.capitals = capitals
}

/**
 * How much the capitals of a text speak for a title: most longer words of most titles begin with one, few
 * in prose do.
 */
function capitalEvidence({ longWords, capitals }: typeof counts): number {
  if (longWords === 0) return 0
  const share = capitals / longWords
  const evidence = share >= 0.8 ? 3 : share >= 0.6 ? 1.5 : share >= 0.4 ? 0 : -1
  return longWords < 4 ? evidence / 2 : evidence
}
