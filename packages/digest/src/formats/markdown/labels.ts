import type { LinkKind } from '../../digest.ts'
import { textOf } from './inline.ts'
import { memo } from './memo.ts'
import type { Piece } from './piece.ts'

/** What a labelled line of an entry says. */
export type Field =
  | 'title'
  | 'authors'
  | 'date'
  | 'venue'
  | 'abstract'
  | 'summary'
  | 'keywords'
  | 'categories'
  | 'links'
  | 'id'
  | 'note'
  | 'count'

const FIELDS: readonly [Field, readonly string[]][] = [
  [
    'title',
    [
      'title',
      'paper title',
      'name',
      '标题',
      '题目',
      '论文标题',
      '论文题目',
      '標題',
      '題目',
      '論文標題',
      '論文題目',
      'タイトル',
      '제목',
      '論文名',
      '题名',
    ],
  ],
  [
    'authors',
    [
      'author',
      'authors',
      'author s',
      'by',
      '作者',
      '论文作者',
      '著者',
      '論文著者',
      '論文作者',
      'autores',
      'auteurs',
      '저자',
    ],
  ],
  [
    'date',
    [
      'date',
      'published',
      'publish date',
      'publication date',
      'submitted',
      'submitted on',
      'published on',
      'release date',
      'submission date',
      'submission time',
      'submitted date',
      'posted',
      'year',
      '日期',
      '时间',
      '发布日期',
      '发表时间',
      '发布时间',
      '公開日',
      '投稿日',
      '日付',
      '初回投稿日',
      '发表日期',
      '發表日期',
      '發布日期',
      '提交日期',
      '發表時間',
      '時間',
      '年份',
      '发表年份',
      '날짜',
    ],
  ],
  [
    'venue',
    [
      'venue',
      'journal',
      'conference',
      'published in',
      'publication',
      'journal ref',
      'journal reference',
      'source',
      'accepted',
      'accepted at',
      'accepted by',
      '会议',
      '期刊',
      '来源',
      '收录',
      '來源',
      '收錄',
      '會議',
      '發表',
      '期刊会议',
      '掲載',
      '会議',
      '学会',
      '发表',
    ],
  ],
  [
    'abstract',
    [
      'abstract',
      '摘要',
      '论文摘要',
      '原文摘要',
      '原始摘要',
      '英文摘要',
      '查看原文摘要',
      '查看摘要',
      '展开摘要',
      '查看英文摘要',
      '摘要原文',
      '英文原文',
      'english abstract',
      'full abstract',
      'paper abstract',
      'show abstract',
      'view abstract',
      '초록',
      'アブストラクト',
      'abstract en',
      'original abstract',
    ],
  ],
  [
    'summary',
    [
      'summary',
      'tl dr',
      'tldr',
      'tl;dr',
      'relevance',
      'description',
      'overview',
      'key points',
      'key takeaways',
      'takeaway',
      'takeaways',
      'highlights',
      'why it matters',
      'in short',
      'one sentence',
      'brief introduction',
      'in one sentence',
      'ai summary',
      'what',
      'contribution',
      'contributions',
      'main idea',
      'insight',
      'insights',
      'motivation',
      'method',
      'methods',
      'result',
      'results',
      'conclusion',
      'conclusions',
      'gist',
      'problem',
      'approach',
      '概要',
      '要約',
      '要点',
      '摘要总结',
      '总结',
      '一句话总结',
      '简介',
      '簡介',
      '總結',
      '重點',
      '動機',
      '結果',
      '結論',
      '貢獻',
      '创新点',
      '创新',
      '研究背景',
      '研究动机',
      '核心贡献',
      '主要贡献',
      '실험 결과',
      '요약',
      'intro',
      'key insight',
      'key idea',
      'research gap',
      'limitations',
      '介绍',
      '概述',
      '动机',
      '方法',
      '结果',
      '结论',
      'ai 摘要',
      'ai摘要',
      '中文摘要',
      '摘要翻译',
      '核心',
      '亮点',
      '解读',
      '差分 新規性',
      '差分・新規性',
      '新規性',
      '位置づけ',
      'ひとこと',
      'どんなもの',
    ],
  ],
  [
    'keywords',
    [
      'keyword',
      'keywords',
      'key words',
      'tags',
      'tag',
      'topics',
      'topic',
      '关键词',
      '关键字',
      '标签',
      '關鍵詞',
      '關鍵字',
      '標籤',
      '키워드',
      'キーワード',
      'タグ',
    ],
  ],
  [
    'categories',
    [
      'category',
      'categories',
      'main category',
      'primary category',
      'subject',
      'subjects',
      'arxiv category',
      '分类',
      '分類',
      '類別',
      '类别',
      '领域',
      '主分類',
      '主分類・副分類',
      'カテゴリ',
    ],
  ],
  ['id', ['arxiv', 'arxiv id', 'doi', 'id', 'paper id', 'identifier', 'pmid', 'openreview']],
  [
    'note',
    [
      'comment',
      'comments',
      'note',
      'notes',
      'remark',
      'remarks',
      'affiliation',
      'affiliations',
      'authors sources',
      'institution',
      'institutions',
      'institute',
      'organization',
      'award',
      'license',
      '机构',
      '单位',
      '备注',
      '注',
      '评论',
      '所属',
      'ライセンス',
      '最終更新日',
      'updated',
      'last updated',
      'score',
      'citations',
      'pages',
      'rating',
      'relevance score',
      '评分',
      '得分',
      '分數',
      '評分',
      '入選理由',
      '機構',
      '单位机构',
      '기관',
      '评分理由',
      '推荐理由',
      '引用',
      '引用数',
      'presenter',
      'presenters',
      'presented by',
      'speaker',
      'speakers',
      'discussion leader',
      '主讲人',
      '分享人',
      '汇报人',
      '発表者',
      '발표자',
      'location',
      'place',
      'city',
      'room',
      'deadline',
      'abstract deadline',
      'submission deadline',
      'notification',
    ],
  ],
  ['count', ['upvotes', 'votes', 'likes', 'stars', '点赞']],
]

const LINK_LABELS: readonly [LinkKind, readonly string[]][] = [
  [
    'paper',
    [
      'paper',
      'papers',
      'link',
      'links',
      'url',
      'paper link',
      'paper url',
      'arxiv',
      'arxiv link',
      'abs',
      'html',
      'full paper',
      'full text',
      'read',
      'read more',
      'source',
      'openreview',
      'acl',
      'aclanthology',
      'ieee',
      'acm',
      'springer',
      'cvf',
      'thecvf',
      'huggingface',
      'hugging face',
      'hf',
      'hf page',
      'hf paper',
      'alphaxiv',
      'doi',
      'pubmed',
      'journal',
      'workshop',
      'proceedings',
      'publication',
      'preprint',
      'book',
      'chapter',
      'thesis',
      'report',
      'technical report',
      'abstract',
      'arxiv page',
      'paper page',
      'arxiv paper',
      'arxiv abs',
      'view paper',
      'papers with code',
      'paperswithcode',
      'semantic scholar',
      '论文',
      '论文地址',
      '论文链接',
      '论文下载链接',
      '论文下载',
      '原文',
      '原文链接',
      '链接',
      '论文主页',
      '論文',
      '論文リンク',
      '論文連結',
      '論文鏈接',
      '連結',
      '原文連結',
      'リンク',
      '地址',
      'resources',
      'ar5iv',
      'this paper',
      'the paper',
      'here',
      'conference',
      'poster',
      'slides',
      'supp',
      'supplementary',
      'appendix',
      'openaccess',
      'bibtex',
      'bib',
      'citation',
      'site',
      'read paper',
      'read the paper',
      'read full paper',
      'read on arxiv',
      'view on arxiv',
      'view arxiv',
      'open paper',
      'original paper',
      'original',
      'arxiv preprint',
      'arxiv version',
      'arxiv abstract',
      'biorxiv',
      'medrxiv',
      'ieee xplore',
      'sciencedirect',
      'acm dl',
      'details',
      '阅读论文',
      '阅读原文',
      '查看论文',
      '查看原文',
      '论文原文',
      '论文连接',
      '原文地址',
      '文章链接',
      '全文链接',
      'arxiv链接',
      'arxiv 链接',
      'arxiv地址',
      '元論文',
      '論文ページ',
      '논문',
      '링크',
      '원문',
    ],
  ],
  [
    'pdf',
    [
      'pdf',
      'arxiv pdf',
      'paper pdf',
      'pdf link',
      'pdf version',
      'download pdf',
      'pdf download',
      'full pdf',
      'view pdf',
      'open pdf',
      'read pdf',
      '全文',
      '论文pdf',
      '论文 pdf',
      'pdf链接',
      'pdf 链接',
      'pdf下载',
      'pdf 下载',
      '下载pdf',
      '下载 pdf',
      'download',
      'ps',
    ],
  ],
  [
    'code',
    [
      'code',
      'github',
      'source code',
      'codes',
      'official code',
      'implementation',
      'repo',
      'repository',
      'pytorch',
      'tensorflow',
      'jax',
      'keras',
      'torch',
      'matlab',
      'caffe',
      'gitlab',
      'code link',
      'github link',
      'official',
      'official implementation',
      'unofficial',
      'python',
      '代码',
      '源码',
      '代码链接',
      '开源代码',
      '代码地址',
      'コード',
      '实现',
      'github code',
      'open source',
      'github repo',
      'github repository',
      'code repository',
      'official repo',
      'official repository',
      'official github',
      'view code',
      '代码仓库',
      '源代码',
      '程式碼',
      '開源',
      '开源地址',
      '코드',
    ],
  ],
  [
    'project',
    [
      'project',
      'project page',
      'homepage',
      'home page',
      'home',
      'website',
      'web',
      'webpage',
      'web page',
      'page',
      'demo',
      'online demo',
      'project website',
      'app',
      'github page',
      'space',
      'spaces',
      'playground',
      'colab',
      '主页',
      '项目',
      '项目主页',
      '项目链接',
      '项目地址',
      '项目页面',
      '프로젝트',
      '演示',
      'local demo',
      'model',
      'models',
      'weights',
      'hf space',
      'hf model',
      'project link',
      'プロジェクト',
    ],
  ],
  [
    'data',
    [
      'data',
      'dataset',
      'datasets',
      'benchmark',
      'hf dataset',
      '数据',
      '数据集',
      'データセット',
      'leaderboard',
      '数据集链接',
    ],
  ],
  [
    'video',
    [
      'video',
      'videos',
      'youtube',
      'talk',
      'presentation',
      'demo video',
      'tutorial',
      '视频',
      '视频demo',
      'bilibili',
      '動画',
    ],
  ],
  [
    'discussion',
    [
      'tweet',
      'twitter',
      'thread',
      'discussion',
      'reddit',
      'x',
      'blog',
      'blog post',
      'post',
      'article',
      'news',
      'wechat',
      'zhihu',
      'medium',
      '博客',
      '知乎',
      '中文解读',
      '解读',
      '摘要',
      'ブログ',
      '推文',
      '粗解',
      '中文',
      'hn',
      'hacker news',
      'explained',
      'podcast',
      'review',
      'reviews',
      'forum',
      'coming soon',
      'substack',
    ],
  ],
]

const fieldByLabel = new Map(
  FIELDS.flatMap(([field, labels]) => labels.map((label) => [label, field] as const)),
)
const kindByLabel = new Map(
  LINK_LABELS.flatMap(([kind, labels]) => labels.map((label) => [label, kind] as const)),
)

/** A label that is in that form but for its capitals. */
const PLAIN_KEY = /^[a-z\d]+(?: [a-z\d]+)*$/

/** A label in the form the tables have it: lower case, letters and digits, one space between. */
export function labelKey(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN_KEY.test(lower)) return lower
  return lower
    .replace(/[(（][^()（）]{0,40}[)）]/g, ' ')
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/[^\p{L}\p{N}・]+/gu, ' ')
    .trim()
}

/** What the words of a link say that it leads to, or `undefined` where they are a title or a text. */
export const linkLabelKind = memo((text: string): LinkKind | undefined => {
  if (text.length > 60) return undefined
  const key = labelKey(text)
  const kind = kindByLabel.get(key) ?? kindByLabel.get(key.replace(/\s?\d{1,2}$/, ''))
  if (kind) return kind
  if (INVITATION.test(key)) return 'paper'
  const words = key.split(' ')
  const named = words.filter((word) => !INVITING.has(word))
  if (named.length > 3 || words.length > 6) return undefined
  const known = named.map((word) => kindByLabel.get(word))
  if (!known.every((each) => each !== undefined)) return undefined
  return named.length < words.length && named.every((word) => VAGUE.test(word)) ? 'other' : known[0]
})

/** Words of a link that do not say what it leads to. */
export const VAGUE = /^(?:links?|urls?|here|read(?: more)?|source|site|html|链接|リンク)$/i

/** Words that invite to follow a link and do not say what it leads to: `Download the full paper`. */
const INVITING: ReadonlySet<string> = new Set(
  'access available click download free full latest more official online our published read see the this to version view'.split(
    ' ',
  ),
)
/** The same in Chinese: `到论文主页查看详情`. */
const INVITATION =
  /^(?:请|到|去|前往|跳转|点击|點擊|查看|阅读|详见).{0,30}(?:查看|详情|詳情|主页|原文|论文|全文|链接|页面)$/

/** The field that a word names, or `undefined`: `Authors`, `作者`, `概要`. */
export const fieldOf = memo((label: string): Field | undefined => {
  if (label.length > 40) return undefined
  const key = labelKey(label)
  const field = fieldByLabel.get(key)
  if (field) return field
  if (linkLabelKind(label) !== undefined && key !== '') return 'links'
  return undefined
})

/** A line that begins with a label. */
export interface Labelled {
  field: Field
  /** The label as it is written. */
  label: string
  /** What stands behind it. */
  rest: Piece[]
}

const LABEL = /^\s*([^:：\n]{1,40}?)\s*[:：](?!\/\/)\s*/
/** As journals print it: `Abstract. Kites are …`, `Abstract—Kites are …` */
const ABSTRACT = /^\s*(abstract|摘要)(?:[.。]\s+|—)(?=\S)/i

/** Parts a line into its label and the rest, where it begins with a label that we know. */
export function labelled(pieces: readonly Piece[]): Labelled | undefined {
  const beginning = beginningOf(pieces)
  const match = ABSTRACT.exec(beginning) ?? LABEL.exec(beginning)
  const label = match?.[1]
  if (match === null || label === undefined) return undefined
  const field = fieldOf(label)
  if (!field || isLinked(pieces, match[0].trimEnd().length - 1)) return undefined
  // A paper's nickname may be a label's word: `**TAG**: "TAG: the title"`.
  if (
    pieces[0]?.strong &&
    field !== 'title' &&
    field !== 'abstract' &&
    /^["“]\S/.test(textOf(pieces).slice(match[0].length))
  )
    return undefined
  // `arXiv:2503.01234 Announce type: …` is a line of text that begins with an id.
  if (field === 'id' && /^\S+\s+\S+\s+\S/.test(textOf(pieces).slice(match[0].length))) return undefined
  return { field, label: label.trim(), rest: after(pieces, match[0].length) }
}

/** As much of a line's text as a label may take. */
function beginningOf(pieces: readonly Piece[]): string {
  let text = ''
  for (const piece of pieces) {
    if (!piece.image) text += piece.text
    if (text.length >= 80) break
  }
  return text.slice(0, 80)
}

/** Whether the character at an offset stands in a link. */
function isLinked(pieces: readonly Piece[], offset: number): boolean {
  let at = 0
  for (const piece of pieces) {
    if (!piece.image) at += piece.text.length
    if (at > offset) return piece.anchor !== undefined
  }
  return false
}

/** The pieces of the first `length` characters. */
export function before(pieces: readonly Piece[], length: number): Piece[] {
  const head: Piece[] = []
  let left = length
  for (const piece of pieces) {
    if (left <= 0) break
    const size = piece.image ? 0 : piece.text.length
    head.push(size > left ? { ...piece, text: piece.text.slice(0, left) } : piece)
    left -= size
  }
  return head
}

/** The pieces behind the first `length` characters. */
export function after(pieces: readonly Piece[], length: number): Piece[] {
  const rest: Piece[] = []
  let left = length
  for (const piece of pieces) {
    const size = piece.image ? 0 : piece.text.length
    if (left >= size && size > 0) left -= size
    else if (left > 0 && size > 0) {
      rest.push({ ...piece, text: piece.text.slice(left) })
      left = 0
    } else rest.push(piece)
  }
  return rest
}
