/**
 * The same cards as different people and tools bring them: transforms a list of titles and abstracts into the
 * text of a page in one of its many dialects. What is added is in our own words or what every such page says.
 */

/** A card as it must come out again. */
export interface Card {
  title: string
  abstract?: string
}

/** One way a page may look. What is left out is as in a plain copy. */
export interface Variant {
  ending?: '\n' | '\r\n' | '\r' | '\r\r\n'
  bom?: boolean
  /** Blank lines: between all paragraphs, between cards only, nowhere, or more than one. */
  blanks?: 'paragraphs' | 'cards' | 'none' | 'many'
  /** Hard-wrapped lines: at every space that is needed, also at hyphens, or raggedly as `fmt` does. */
  wrap?: { width: number; style?: 'spaces' | 'hyphens' | 'ragged'; titles?: boolean }
  /** Abstracts: without some, in two paragraphs, or cut to the first sentence. */
  abstracts?: 'some missing' | 'all missing' | 'two paragraphs' | 'one sentence'
  head?: 'none' | 'seed' | 'daily' | 'trending'
  /** Before a title. */
  before?:
    | 'submitted'
    | 'submitted inline'
    | 'submitted glued'
    | 'votes'
    | 'dashes'
    | 'boxes'
    | 'submitted and votes'
    | 'arrow'
  /** Behind an abstract. */
  after?:
    | 'authors'
    | 'authors and date'
    | 'one line'
    | 'trending'
    | 'trending tight'
    | 'organisation'
    | 'organisation inline'
    | 'comments'
    | 'collection'
    | 'date'
  twice?: 'each' | 'whole'
  foot?: 'pages' | 'site' | 'references' | 'cookies'
  dialect?: 'notebook' | 'firecrawl' | 'text browser' | 'numbered' | 'link labels'
  indent?: string
  /** Characters that do not show. */
  spaces?: 'zero-width' | 'no-break' | 'double' | 'tabs' | 'trailing'
  between?: 'advertisement' | 'dates' | 'rules' | 'more'
}

interface Block {
  text: string
  kind: 'title' | 'abstract' | 'furniture'
  /** A card's first block. */
  begins?: boolean
  /** Stands in the line behind, without a blank. */
  tight?: boolean
}

const NAMES = ['akhaliq', 'Grace Weber', 'taesiri', 'Juan de la Cruz', 'AK', 'Li Wei', 'mrm8488']
const ORGANISATIONS = [
  'Tencent',
  'Stanford University',
  'Google DeepMind',
  'NVIDIA',
  'University of Massachusetts Amherst',
  'Hugging Face',
]
const DATES = ['Mar 13, 2025', 'Oct 7, 2024', 'Feb 28, 2025', 'May 29']

const HEADS: Record<NonNullable<Variant['head']>, string[]> = {
  none: [],
  seed: [
    'new',
    'Get trending papers in your email inbox!',
    'Subscribe',
    'byAK and the research community',
    'Mar 13',
  ],
  daily: [
    "Hugging Face's logo",
    'Hugging Face',
    'Models',
    'Datasets',
    'Spaces',
    'Community',
    'Docs',
    'Enterprise',
    'Pricing',
    'Log In',
    'Sign Up',
    'new',
    'Get trending papers in your email inbox once a day!',
    'Get trending papers in your email inbox!',
    'Subscribe',
    'Daily Papers',
    'by AK and the research community',
    'Daily',
    'Weekly',
    'Monthly',
    'Mar 13',
  ],
  trending: [
    'Get trending papers in your email inbox!',
    'Subscribe',
    'Trending Papers',
    'by',
    'AK',
    'and the research community',
    'Trending Papers',
  ],
}
const FEET: Record<NonNullable<Variant['foot']>, string[]> = {
  pages: ['Previous', '1', '2', '3', '...', '100', 'Next'],
  site: [
    'System theme',
    'Company',
    'TOS',
    'Privacy',
    'About',
    'Careers',
    'Website',
    'Models',
    'Datasets',
    'Spaces',
    'Pricing',
    'Docs',
    '© 2025 Hugging Face',
  ],
  references: [],
  cookies: [
    'Load more',
    'Previous 1 2 3 … 12 Next',
    'We use cookies to make this site work. By staying you agree to them.',
    'Accept all',
    'Cookie settings',
    'Back to top',
  ],
}

/** The text of a page in that variant, and what must come out of it. */
export function vary(source: readonly Card[], variant: Variant): { text: string; cards: Card[] } {
  const cards = source.map((card, n): Card => {
    const { abstract } = card
    const missing =
      variant.abstracts === 'all missing' || (variant.abstracts === 'some missing' && n % 4 === 1)
    if (abstract === undefined || missing) return { title: card.title }
    return { ...card, abstract: variant.abstracts === 'one sentence' ? firstSentence(abstract) : abstract }
  })
  const shown =
    variant.twice === 'each'
      ? cards.flatMap((card) => [card, card])
      : variant.twice
        ? [...cards, ...cards]
        : cards
  const blocks: Block[] = HEADS[variant.head ?? 'seed'].map((text) => ({ text, kind: 'furniture' as const }))
  const references: string[] = []
  const refer = (url: string) => references.push(url)
  shown.forEach((card, index) => {
    const n = variant.twice === 'each' ? index >> 1 : index % cards.length
    if (variant.between === 'dates' && index > 0 && index % 5 === 0) furniture(blocks, 'Mar 12')
    if (variant.between === 'advertisement' && index % 7 === 3) furniture(blocks, 'Advertisement')
    if (variant.between === 'more' && index % 10 === 9)
      furniture(blocks, 'View all', 'Collections including this paper 2', 'Load more')
    if (variant.between === 'rules' && index > 0) furniture(blocks, '---')
    const own: Block[] = []
    write(own, card, n, variant, refer)
    if (own[0]) own[0].begins = true
    blocks.push(...own)
  })
  for (const text of FEET[variant.foot ?? 'site'].filter(() => variant.foot)) furniture(blocks, text)
  if (references.length > 0) {
    furniture(blocks, 'References')
    references.forEach((url, n) => {
      furniture(blocks, variant.dialect === 'text browser' ? `[${n + 1}] ${url}` : `${n + 1}. ${url}`)
    })
  }
  return { text: layOut(blocks, variant), cards }
}

function furniture(blocks: Block[], ...texts: string[]): void {
  for (const text of texts) blocks.push({ text, kind: 'furniture' })
}

const idOf = (n: number) => `2503.${String(10000 + n)}`

/** One card with what stands around it. */
function write(
  blocks: Block[],
  card: Card,
  n: number,
  variant: Variant,
  refer: (url: string) => number,
): void {
  const name = NAMES[n % NAMES.length] as string
  const organisation = ORGANISATIONS[n % ORGANISATIONS.length] as string
  const date = DATES[n % DATES.length] as string
  const votes = String((n * 37) % 300)
  const paper = `https://huggingface.co/papers/${idOf(n)}`
  const put = (text: string, kind: Block['kind'] = 'furniture', tight = false) =>
    blocks.push({ text, kind, tight })
  switch (variant.before) {
    case 'submitted':
      put('Submitted by')
      put(name)
      break
    case 'submitted inline':
      put(`Submitted by ${name}`)
      break
    case 'submitted glued':
      put(`Submitted by${name}`)
      break
    case 'votes':
      put(votes)
      break
    case 'dashes':
      put('-')
      break
    case 'boxes':
      put(n % 2 ? ' [-] 1' : '[-] -')
      break
    case 'submitted and votes':
      put('Submitted by')
      put(name)
      put(votes)
      break
    case 'arrow':
      put(`▲ ${votes}`)
      break
  }
  const paragraphs =
    card.abstract === undefined
      ? []
      : variant.abstracts === 'two paragraphs'
        ? halves(card.abstract)
        : [card.abstract]
  switch (variant.dialect) {
    case 'notebook':
      put(card.title, 'title')
      put(paper)
      for (const text of paragraphs) put(text, 'abstract')
      if (paragraphs.length) put(paper)
      put('[')
      put(`${(n % 9) + 1} authors](${paper})`)
      put('·')
      put(date)
      break
    case 'firecrawl': {
      const words = card.title.split(' ')
      const title =
        words.length > 8 ? `${words.slice(0, 8).join(' ')}\\  ${words.slice(8).join(' ')}` : card.title
      put(`[${votes}](https://huggingface.co/login?next=%2Fpapers%2F${idOf(n)})`)
      put(`### [${title}](${paper})`, 'title')
      paragraphs.forEach((text) => {
        const lines = n % 2 ? greedy(text, 79) : [text]
        put(`[${lines.join('\\\\\n')}](${paper})`, 'abstract')
      })
      put(`[- ![](https://example.org/a.svg)\\\\\n- ${(n % 9) + 1} authors](${paper})`)
      put('·')
      put(`${date}[${n % 7}](${paper}#community)`)
      break
    }
    case 'text browser':
      put(`[\n${votes}\n][${refer(`https://huggingface.co/login?next=%2Fpapers%2F${idOf(n)}`)}]`)
      put(`### [${card.title}][${refer(paper)}]`, 'title')
      for (const text of paragraphs)
        put(`[\n\n${greedy(text, 120).join('\n')}\n\n][${refer(paper)}]`, 'abstract')
      put(`[\n* ${(n % 9) + 1} authors\n][${refer(paper)}]`)
      put('·', 'furniture', true)
      put(`${date} [ ${n % 7}][${refer(`${paper}#community`)}]`, 'furniture', true)
      break
    case 'numbered':
      put(`[${refer(`https://huggingface.co/login?next=%2Fpapers%2F${idOf(n)}`)}]${votes}`)
      put(`[${refer(paper)}]${card.title}`, 'title')
      for (const text of paragraphs) put(`[${refer(paper)}]${text}`, 'abstract')
      put(`[${refer(paper)}]${(n % 9) + 1} authors`)
      break
    case 'link labels':
      put(`### ${card.title}`, 'title')
      for (const text of paragraphs) put(text, 'abstract')
      put(`- ${(n % 9) + 1} authors`, 'furniture', true)
      put(`[LINK: GitHub 1.${n}k](https://github.com/example/p${n})`, 'furniture', true)
      break
    default:
      put(card.title, 'title')
      if (variant.after === 'collection') put(`Paper • ${idOf(n)} • Published ${date} • ${votes}`)
      for (const text of paragraphs) put(text, 'abstract')
  }
  switch (variant.after) {
    case 'authors':
      put(`${(n % 9) + 1} authors`)
      break
    case 'authors and date':
      put(`· ${(n % 9) + 1} authors`)
      put(`· Published on ${DATES[n % 3]}`)
      break
    case 'one line':
      put(
        `${(n % 9) + 1} authors · Published on ${DATES[n % 3]} · Upvote ${votes} · GitHub 1.2k · arXiv Page`,
      )
      break
    case 'trending':
      put(`${(n % 9) + 1} authors`)
      put(`· Published on ${DATES[n % 3]}`)
      put('Upvote')
      put(votes)
      if (n % 2) put('GitHub 1.2k')
      put('arXiv Page')
      break
    case 'trending tight':
      put(`${(n % 9) + 1} authors`)
      put(`Upvote ${votes} GitHub 11.3k arXiv Page`)
      break
    case 'organisation':
      put(organisation)
      put(`· ${(n % 9) + 1} authors`)
      put(`· ${date}`)
      break
    case 'organisation inline':
      put(`${organisation} · Published on ${DATES[n % 3]}`)
      break
    case 'comments':
      put(`· ${(n % 9) + 1} authors`)
      put(date)
      put(String(n % 7))
      break
    case 'date':
      put(date)
      break
  }
}

/** Lines, blank lines, wrapping and the characters that do not show. */
function layOut(blocks: readonly Block[], variant: Variant): string {
  const { wrap, blanks = 'paragraphs', ending = '\n', indent = '' } = variant
  let text = ''
  blocks.forEach((block, index) => {
    if (index > 0) {
      const between =
        blanks === 'many'
          ? 3
          : blanks === 'paragraphs'
            ? 1
            : blanks === 'cards' &&
                (block.begins || (blocks[index - 1]?.kind === 'furniture' && block.kind === 'furniture'))
              ? 1
              : 0
      text += '\n'.repeat(block.tight ? 1 : 1 + between)
    }
    const wrappable = wrap && (block.kind === 'abstract' || (block.kind === 'title' && wrap.titles !== false))
    const lines = wrappable && !block.text.includes('\n') ? wrapped(block.text, wrap) : block.text.split('\n')
    text += lines.map((line) => indent + spaced(line, variant)).join('\n')
  })
  text += '\n'
  if (ending !== '\n') text = text.replaceAll('\n', ending)
  return variant.bom ? `\ufeff${text}` : text
}

function spaced(line: string, { spaces }: Variant): string {
  switch (spaces) {
    case 'zero-width':
      return `\u200b${line.replace(/, /g, ',\u200b ')}`
    case 'no-break':
      return line.replace(/ (?=[a-d])/g, '\u00a0')
    case 'double':
      return line.replace(/\. /g, '.  ')
    case 'tabs':
      return line.replace(/ (?=[w-z])/g, '\t')
    case 'trailing':
      return `${line}  `
    default:
      return line
  }
}

function wrapped(text: string, { width, style = 'spaces' }: NonNullable<Variant['wrap']>): string[] {
  if (style === 'hyphens') return greedy(text, width, /(?<=[a-z]-)(?=[a-z]{2})| /i)
  if (style === 'ragged') return greedy(text, (n) => width - ((n * 5) % 9))
  return greedy(text, width)
}

/** As many words a line as go into it. */
function greedy(text: string, limit: number | ((line: number) => number), between = / /): string[] {
  const lines: string[] = []
  const widest = typeof limit === 'number' ? () => limit : limit
  let line = ''
  for (const piece of text.split(new RegExp(`(${between.source})`, between.flags))) {
    if (piece === undefined) continue
    if (piece === ' ') {
      line += ' '
    } else if ((line + piece).trimEnd().length <= widest(lines.length) || line.trim() === '') {
      line += piece
    } else {
      lines.push(line.trimEnd())
      line = piece
    }
  }
  if (line.trim()) lines.push(line.trimEnd())
  return lines
}

function firstSentence(text: string): string {
  const end = /[.?!](?= \p{Lu})/u.exec(text)
  return end ? text.slice(0, end.index + 1) : text
}

/** An abstract in two paragraphs, parted at a sentence's end near its middle. */
function halves(text: string): string[] {
  const middle = text.indexOf('. ', text.length / 2)
  return middle === -1 ? [text] : [text.slice(0, middle + 1), text.slice(middle + 2)]
}

/** All choices there are, by property. */
export const choices: { [Key in keyof Variant]-?: NonNullable<Variant[Key]>[] } = {
  ending: ['\n', '\r\n', '\r', '\r\r\n'],
  bom: [true],
  blanks: ['paragraphs', 'cards', 'none', 'many'],
  wrap: [
    { width: 72 },
    { width: 60 },
    { width: 80, style: 'hyphens' },
    { width: 100, titles: false },
    { width: 79, style: 'ragged' },
  ],
  abstracts: ['some missing', 'all missing', 'two paragraphs', 'one sentence'],
  head: ['none', 'seed', 'daily', 'trending'],
  before: [
    'submitted',
    'submitted inline',
    'submitted glued',
    'votes',
    'dashes',
    'boxes',
    'submitted and votes',
    'arrow',
  ],
  after: [
    'authors',
    'authors and date',
    'one line',
    'trending',
    'trending tight',
    'organisation',
    'organisation inline',
    'comments',
    'collection',
    'date',
  ],
  twice: ['each', 'whole'],
  foot: ['pages', 'site', 'references', 'cookies'],
  dialect: ['notebook', 'firecrawl', 'text browser', 'numbered', 'link labels'],
  indent: ['    ', '\t'],
  spaces: ['zero-width', 'no-break', 'double', 'tabs', 'trailing'],
  between: ['advertisement', 'dates', 'rules', 'more'],
}
