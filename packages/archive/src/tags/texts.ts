import { danglingWordSet, functionWordSet, genericWordSet, reportingWordSet } from './stopwords.ts'
import { wordKey } from './word-key.ts'

/** What {@link readTexts} reads of a paper. */
export interface TextOfPaper {
  title: string
  abstract?: string | undefined
  summary?: string | undefined
}

/** How a token is joined to the token before it. */
export const Joint = { space: 0, hyphen: 1, break: 2, sentence: 3 } as const

/** What is known of a surface, as bits. */
export const SurfaceFlag = {
  /** At least two capitals, or a capital after a small letter: `SAEs`, `NeRF`, `mT5`. */
  caps: 1,
  /** A capital first letter. */
  initial: 2,
} as const

/** What is known of a word, as bits. */
export const WordFlag = {
  /** Breaks phrases: `the`, `propose`. */
  stop: 1,
  /** Only digits. */
  number: 2,
  /** One letter. */
  letter: 4,
  /** Makes a poor start or end: `large`, `method`. */
  generic: 8,
  /** Makes a poor end: `based`, `accuracy`. */
  dangling: 16,
  /** `of`. */
  of: 32,
} as const

/**
 * The words of many papers as flat arrays: what counting, scoring and comparing need, at a few bytes a word.
 * Paper `p` has the tokens `starts[p]` to `starts[p + 1]`, of which those from `bodies[p]` stand in its
 * abstract, or in its summary where it has no abstract.
 */
export interface Texts {
  count: number
  starts: Int32Array
  bodies: Int32Array
  /** Surface of each token. */
  surfaces: Int32Array
  /** Word of each token: what its spellings share. */
  words: Int32Array
  joints: Uint8Array
  /** Offsets in the field, in UTF-16 code units. */
  begins: Int32Array
  ends: Int32Array
  surfaceTexts: string[]
  surfaceFlags: Uint8Array
  wordTexts: string[]
  wordFlags: Uint8Array
  wordOf(text: string): number | undefined
  fields: readonly TextOfPaper[]
}

/**
 * First parts that join the word after a hyphen to one word, so that *multi-modal* and *multimodal*,
 * *pre-training* and *pretraining* are the same.
 */
const prefixes = new Set(
  `anti auto bi bio co counter cross cyber de electro geo hetero homo hyper inter intra macro meta micro mis
  multi nano neuro non over para photo poly post pre pseudo psycho quasi re semi spatio sub super tele thermo
  trans tri ultra un under uni visuo`.split(/\s+/),
)

const other = 0
const letter = 1
const digit = 2
const space = 3
const hyphen = 4
const apostrophe = 5
const stop = 6
const mark = 7

/** Of a character that was not met yet. */
const unknown = 255
/** The class of each UTF-16 code unit. */
const classes = new Uint8Array(0x10000).fill(unknown)

function classOf(code: number): number {
  const kind = classes[code] as number
  return kind === unknown ? classify(code) : kind
}

function classify(code: number): number {
  const character = String.fromCharCode(code)
  let kind = other
  // Halves of surrogate pairs: letters of rare scripts.
  if (code >= 0xd800 && code <= 0xdfff) kind = letter
  else if (/\p{L}|\p{Nl}/u.test(character)) kind = letter
  else if (/\p{N}/u.test(character)) kind = digit
  else if (/\p{M}/u.test(character)) kind = mark
  else if (/\s/u.test(character)) kind = space
  else if (/[-‐‑‒–]/.test(character)) kind = hyphen
  else if (/['’]/.test(character)) kind = apostrophe
  else if (/[.!?;:…。]/.test(character)) kind = stop
  classes[code] = kind
  return kind
}

/** Most slots: of a long text most words are met again. */
const mostSlots = 2 ** 20
/** Slots that are looked at for a word before it is kept apart: time stays linear whatever the words. */
const mostProbes = 32

/** Links and commands of TeX, which are no words. */
const notWords = /https?:\/\/\S+|www\.\S+|\\[a-zA-Z]+/g

/**
 * Reads the titles and abstracts (else summaries) of papers into words. Linear in the text.
 */
export function readTexts(papers: readonly TextOfPaper[]): Texts {
  const reader = new Reader(papers)
  return reader.read()
}

class Reader {
  readonly papers: readonly TextOfPaper[]
  capacity: number
  /** Code units of the field that is read, and a nought behind them. */
  units = new Uint16Array(256)
  length = 0
  surfaces: Int32Array
  words: Int32Array
  joints: Uint8Array
  begins: Int32Array
  ends: Int32Array
  /** Surfaces by hash, numbered from 1: most words are met without making a string of them. */
  slots = new Int32Array(1024)
  surfaceHashes = new Int32Array(16)
  /** Code units of all surfaces one after the other, and where each begins. */
  surfaceUnits = new Uint16Array(128)
  surfaceStarts = new Int32Array(17)
  /** Surfaces that found no room near their slot. */
  crowded = new Map<string, number>()
  surfaceTexts: string[] = []
  surfaceFlags = new Uint8Array(16)
  surfaceWords = new Int32Array(16)
  /** Whether a surface joins the word after a hyphen: 1 or 0. */
  surfacePrefix = new Uint8Array(16)
  wordIds = new Map<string, number>()
  wordTexts: string[] = []
  wordFlags = new Uint8Array(16)

  constructor(papers: readonly TextOfPaper[]) {
    this.papers = papers
    let length = 0
    for (const { title, abstract, summary } of papers)
      length += title.length + (abstract ?? summary ?? '').length
    // A word takes some six letters and a space; where it takes fewer, the lists grow.
    this.capacity = 16 + Math.ceil(length / 6)
    this.surfaces = new Int32Array(this.capacity)
    this.words = new Int32Array(this.capacity)
    this.joints = new Uint8Array(this.capacity)
    this.begins = new Int32Array(this.capacity)
    this.ends = new Int32Array(this.capacity)
  }

  read(): Texts {
    const { papers } = this
    const starts = new Int32Array(papers.length + 1)
    const bodies = new Int32Array(papers.length)
    papers.forEach((paper, index) => {
      starts[index] = this.length
      this.readField(paper.title)
      bodies[index] = this.length
      this.readField(paper.abstract ?? paper.summary ?? '')
    })
    starts[papers.length] = this.length
    return {
      count: papers.length,
      starts,
      bodies,
      surfaces: this.surfaces.subarray(0, this.length),
      words: this.words.subarray(0, this.length),
      joints: this.joints.subarray(0, this.length),
      begins: this.begins.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
      surfaceTexts: this.surfaceTexts,
      surfaceFlags: this.surfaceFlags.subarray(0, this.surfaceTexts.length),
      wordTexts: this.wordTexts,
      wordFlags: this.wordFlags.subarray(0, this.wordTexts.length),
      wordOf: (text) => this.wordIds.get(text),
      fields: papers,
    }
  }

  readField(text: string): void {
    const first = this.length
    // Blanked in place, so that offsets stay true.
    const source =
      text.includes('\\') || text.includes('http') || text.includes('www.')
        ? text.replace(notWords, (match) => ' '.repeat(match.length))
        : text
    const length = source.length
    if (this.units.length <= length) this.units = new Uint16Array(length * 2)
    const { units } = this
    for (let at = 0; at < length; at++) units[at] = source.charCodeAt(at)
    units[length] = 0
    let joint: number = Joint.sentence
    let position = 0
    while (position < length) {
      const code = units[position] as number
      const kind = classOf(code)
      if (kind === letter || kind === digit) {
        const begin = position
        let hash = code
        for (;;) {
          const unit = units[++position] as number
          const next = classOf(unit)
          if (next === letter || next === digit || next === mark) hash = (Math.imul(hash, 31) + unit) | 0
          else if (next === apostrophe && classOf(units[position + 1] as number) === letter) {
            hash = (Math.imul(hash, 31) + unit) | 0
            hash = (Math.imul(hash, 31) + (units[++position] as number)) | 0
          } else break
        }
        this.add(source, begin, position, hash, joint, first)
        joint = Joint.space
      } else {
        if (kind === hyphen) {
          // A hyphen joins only where a word stands on both sides; a dash breaks.
          const joins = joint === Joint.space && isWord(units, position - 1) && isWord(units, position + 1)
          joint = joins ? Joint.hyphen : Math.max(joint, Joint.break)
        } else if (kind === stop) {
          const inside = isWord(units, position - 1) && isWord(units, position + 1)
          joint = inside ? Math.max(joint, Joint.break) : Joint.sentence
        } else if (kind !== space) joint = Math.max(joint, Joint.break)
        else if (joint === Joint.hyphen) joint = Joint.break
        position++
      }
    }
  }

  add(source: string, begin: number, end: number, hash: number, joint: number, first: number): void {
    if (joint === Joint.hyphen && this.length > first) {
      const previous = this.length - 1
      if (this.surfacePrefix[this.surfaces[previous] as number] === 1) {
        const from = this.begins[previous] as number
        let whole = 0
        for (let at = from; at < end; at++) whole = (Math.imul(whole, 31) + (this.units[at] as number)) | 0
        const surface = this.intern(source, from, end, whole)
        this.surfaces[previous] = surface
        this.words[previous] = this.surfaceWords[surface] as number
        this.ends[previous] = end
        return
      }
    }
    if (this.length === this.capacity) this.grow()
    const surface = this.intern(source, begin, end, hash)
    this.surfaces[this.length] = surface
    this.words[this.length] = this.surfaceWords[surface] as number
    this.joints[this.length] = joint
    this.begins[this.length] = begin
    this.ends[this.length] = end
    this.length++
  }

  grow(): void {
    this.capacity *= 2
    const wider = (from: Int32Array) => copied(from, new Int32Array(this.capacity))
    this.surfaces = wider(this.surfaces)
    this.words = wider(this.words)
    this.begins = wider(this.begins)
    this.ends = wider(this.ends)
    this.joints = copied(this.joints, new Uint8Array(this.capacity))
  }

  /** The number of the surface that a slice of the field is. */
  intern(source: string, begin: number, end: number, hash: number): number {
    const mask = this.slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let probe = 0; probe < mostProbes; probe++) {
      const id = (this.slots[slot] as number) - 1
      if (id === -1) {
        this.slots[slot] = this.surfaceTexts.length + 1
        const added = this.addSurface(source.slice(begin, end), hash)
        if (added * 2 > this.slots.length && this.slots.length < mostSlots) this.widen()
        return added
      }
      if (this.surfaceHashes[id] === hash && this.isSurface(id, begin, end)) return id
      slot = (slot + 1) & mask
    }
    const text = source.slice(begin, end)
    const known = this.crowded.get(text)
    if (known !== undefined) return known
    this.crowded.set(text, this.surfaceTexts.length)
    return this.addSurface(text, hash)
  }

  /** Doubles the slots, so that they are few while surfaces are: those of all words of a short text lie close. */
  widen(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    const mask = this.slots.length - 1
    for (let id = 0; id < this.surfaceTexts.length; id++) {
      const hash = this.surfaceHashes[id] as number
      let slot = (hash ^ (hash >>> 15)) & mask
      let probe = 0
      for (; probe < mostProbes && this.slots[slot] !== 0; probe++) slot = (slot + 1) & mask
      if (probe < mostProbes) this.slots[slot] = id + 1
      else this.crowded.set(this.surfaceTexts[id] as string, id)
    }
  }

  isSurface(id: number, begin: number, end: number): boolean {
    const { units, surfaceUnits } = this
    const start = this.surfaceStarts[id] as number
    const length = end - begin
    if ((this.surfaceStarts[id + 1] as number) - start !== length) return false
    for (let at = 0; at < length; at++) if (units[begin + at] !== surfaceUnits[start + at]) return false
    return true
  }

  addSurface(text: string, hash: number): number {
    const id = this.surfaceTexts.length
    this.surfaceTexts.push(text)
    this.keepUnits(id, text, hash)
    const { caps, initial } = capitalsOf(text)
    this.surfaceFlags[id] =
      (caps && !isTitleCase(text) ? SurfaceFlag.caps : 0) | (initial ? SurfaceFlag.initial : 0)
    const lower = text.toLowerCase()
    this.surfacePrefix[id] = prefixes.has(lower) ? 1 : 0
    let key = wordKey(text)
    // `GPUs` and `NNs`: a plural of capitals, however short.
    if (caps && text.endsWith('s') && /\p{Lu}s$/u.test(text)) key = wordKey(text.slice(0, -1))
    let word = this.wordIds.get(key)
    if (word === undefined) {
      word = this.wordTexts.length
      this.wordIds.set(key, word)
      this.wordTexts.push(key)
      if (word === this.wordFlags.length) this.wordFlags = copied(this.wordFlags, new Uint8Array(word * 2))
      this.wordFlags[word] = wordFlags(key)
    }
    this.wordFlags[word] = (this.wordFlags[word] as number) | (caps || lower === key ? 0 : wordFlags(lower))
    this.surfaceWords[id] = word
    return id
  }

  keepUnits(id: number, text: string, hash: number): void {
    if (id === this.surfaceHashes.length) {
      this.surfaceHashes = copied(this.surfaceHashes, new Int32Array(id * 2))
      this.surfaceFlags = copied(this.surfaceFlags, new Uint8Array(id * 2))
      this.surfaceWords = copied(this.surfaceWords, new Int32Array(id * 2))
      this.surfacePrefix = copied(this.surfacePrefix, new Uint8Array(id * 2))
      this.surfaceStarts = copied(this.surfaceStarts, new Int32Array(id * 2 + 1))
    }
    const start = this.surfaceStarts[id] as number
    const end = start + text.length
    if (end > this.surfaceUnits.length)
      this.surfaceUnits = copied(this.surfaceUnits, new Uint16Array(end * 2))
    for (let at = 0; at < text.length; at++) this.surfaceUnits[start + at] = text.charCodeAt(at)
    this.surfaceHashes[id] = hash
    this.surfaceStarts[id + 1] = end
  }
}

function copied<List extends Int32Array | Uint16Array | Uint8Array>(from: List, to: List): List {
  to.set(from)
  return to
}

function isWord(units: Uint16Array, position: number): boolean {
  if (position < 0) return false
  const kind = classOf(units[position] as number)
  return kind === letter || kind === digit || kind === mark
}

/** Whether a word has two capitals or one after its first letter, and whether it begins with one. */
function capitalsOf(text: string): { caps: boolean; initial: boolean } {
  let count = 0
  let first = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80 ? code >= 0x41 && code <= 0x5a : /\p{Lu}/u.test(text[at] as string)) {
      if (count === 0) first = at
      count++
    }
  }
  return { caps: count > 1 || (count === 1 && first > 0), initial: first === 0 }
}

/** `Multi-Agent`, whose two capitals are those of a title. */
function isTitleCase(text: string): boolean {
  if (!text.includes('-') && !text.includes('‐') && !text.includes('‑')) return false
  return /^\p{Lu}\p{Ll}+(?:[-‐‑]\p{Lu}\p{Ll}+)+$/u.test(text)
}

/** Flags of the words that are listed. */
const listed = new Map<string, number>()
for (const [words, flag] of [
  [functionWordSet, WordFlag.stop],
  [reportingWordSet, WordFlag.stop],
  [genericWordSet, WordFlag.generic],
  [danglingWordSet, WordFlag.dangling],
] as const)
  for (const word of words) listed.set(word, (listed.get(word) ?? 0) | flag)
listed.set('of', (listed.get('of') ?? 0) | WordFlag.of)

function wordFlags(word: string): number {
  const kind = classOf(word.charCodeAt(0))
  return (
    (listed.get(word) ?? 0) |
    (kind === digit && /^\p{N}+$/u.test(word) ? WordFlag.number : 0) |
    (kind === letter && word.length === 1 ? WordFlag.letter : 0)
  )
}
