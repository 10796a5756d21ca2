import type { Role } from '../../records/field-roles.ts'
import { roleOfLabel } from '../../records/label-role.ts'
import { hasIdentifier, parseArxivId } from '../../text/identifiers.ts'
import { safeUrl } from '../../text/links.ts'
import { fieldOf, type Field as ListField } from '../markdown/words/field-labels.ts'

/** What a labelled line says of a paper. */
export type Field =
  | 'title'
  | 'authors'
  | 'abstract'
  | 'summary'
  | 'byline'
  | 'link'
  | 'date'
  | 'venue'
  | 'keywords'
  | 'categories'
  | 'notes'
  | 'other'

/** Labels by the field they stand for, lower case, in the languages that such records are kept in. */
const LABELS: Readonly<Record<Field, string>> = {
  title:
    'title|paper|paper title|article title|document title|name|标题|题名|篇名|題目|题目|标 题|標題|论文|论文标题|论文题目|論文標題|タイトル|論文タイトル|論文名|titre|titel|título|titulo|titolo|제목|название|заголовок',
  authors:
    'author|authors|author(s)|author list|authors list|by|作者|作者列表|著者|auteur|auteurs|autor|autoren|autores|autori|autore|저자|авторы|автор',
  abstract: 'abstract|摘要|论文摘要|要旨|アブストラクト|résumé de l’article|resumen|resumo|초록|аннотация',
  summary:
    'summary|tldr|tl;dr|tl; dr|中文摘要|ai摘要|ai 摘要|ai总结|摘要总结|论文总结|one-line summary|short summary|ai summary|概要|总结|總結|要約|简介|簡介|一句话总结|résumé|zusammenfassung|riassunto|요약|резюме|overview|description|highlight|highlights|why it matters|key points|key takeaway|key takeaways|takeaway|takeaways',
  byline: 'citation|citation info',
  link: 'pdf|url|document url|link|links|paper url|paper link|pdf url|pdf link|arxiv|arxiv id|arxiv url|arxiv link|abs|doi|id|code|github|repo|repository|project|project page|homepage|website|demo|dataset|data|video|slides|链接|論文リンク|论文链接|论文地址|代码|代码链接|项目主页|リンク|コード|lien|enlace|enlaces|링크|논문 링크|ссылка|地址|论文id|论文编号|原文链接|arxiv链接|arxiv地址|pdf链接|pdf地址|paper id|huggingface|hf link|abstract url|entry id|pmid|pubmed id|pmcid',
  date: 'date|jahr|erscheinungsjahr|published|published on|published at|publish date|date published|submission date|published date|publication date|submitted|submitted on|year|日期|发布日期|发表时间|年份|年|发布时间|发表日期|出版日期|提交日期|提交时间|更新日期|日付|公開日|投稿日|datum|fecha|fecha de publicación|data de publicação|data di pubblicazione|날짜|발표일|게재일|출판일|발행일|게시일|제출일|등록일|공개일|veröffentlicht|publié|publié le|publicado|publicado en|publicado em|pubblicato|дата|опубликовано|дата публикации',
  venue:
    'venue|journal|conference|published in|publication title|source|journal title|journal name|secondary title|期刊|刊名|来源|文献来源|会议|會議|掲載誌|revue|zeitschrift|revista',
  keywords:
    'keywords|keyword|identifier keyword|key words|tags|topics|关键词|關鍵詞|キーワード|mots-clés|schlagwörter|palabras clave|palavras-chave|parole chiave|키워드|ключевые слова',
  categories:
    'category|categories|categoría|categorías|categoria|categorias|类别标签|研究领域|领域|subjects|subject|primary category|arxiv category|分类|类别|カテゴリ|카테고리|분류|kategorien|catégories|категории',
  // What databases print beside: ProQuest's reports have a label for each.
  other:
    'reference type|author address|database provider|tertiary title|来源库|单位|publication info|publication year|volume|issue|pages|first page|number of pages|section|publisher|place of publication|country of publication|publication subject|issn|e-issn|source type|language of publication|document type|document feature|proquest document id|accession number|full text|location|people|copyright|last updated|database',
  notes: 'comment|comments|note|notes|relevance|remarks|备注|评论|コメント|bemerkung',
}
const FIELDS = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.split('|').map((label) => [label, field as Field]),
  ),
)
/** The field that a label stands for in lists, or in records. */
function otherField(label: string, value: string): Field | undefined {
  const inLists = fieldOf(label)
  if (inLists === 'links' || inLists === 'id') return isAddress(value) ? 'link' : undefined
  // Whatever its label, an address and nothing else is a link: `HTML: https://arxiv.org/html/2503.01234`.
  if (ADDRESS.test(value)) return 'link'
  return (inLists && FIELD_OF_LISTS[inLists]) ?? FIELD_OF_ROLE[roleOfLabel(label) as Role]
}

const ADDRESS = /^https?:\/\/[^\s/]+\/\S+$/

function isAddress(value: string): boolean {
  return hasIdentifier(value) || parseArxivId(value) !== undefined || safeUrl(value) !== undefined
}

const FIELD_OF_LISTS: Partial<Record<ListField, Field>> = {
  authors: 'authors',
  date: 'date',
  venue: 'venue',
  keywords: 'keywords',
  categories: 'categories',
}

/** What names of records' fields say, where lists have another use for a label, or none: talks have speakers. */
const FIELD_OF_ROLE: Partial<Record<Role, Field>> = {
  title: 'title',
  authors: 'authors',
  abstract: 'abstract',
  summary: 'summary',
  paperLink: 'link',
  pdf: 'link',
  code: 'link',
  categories: 'categories',
}
/** A line that begins with a label, known or not. */
export const LABEL =
  /^\s*(?:(?:[-*•]|\[\d{1,4}\]|\(?\d{1,4}[.),]|\p{Extended_Pictographic}\uFE0F?)\s+)?(?:\*\*|__|\{)?(\p{L}[\p{L} _.;()’'/-]{0,30})(?:\*\*|__|\})?\s?[:：](?:\*\*|__)?\s*(.*)$/u
/** A line that parts records. */
export const RULE = /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|#{3,}|~{3,}|<RECORD \d{1,6}>)\s*$/
/** A line that heads a record and says nothing of its paper. */
export const HEADING =
  /^\s*(?:#{1,6}\s+\S|\[?\d{1,4}[\].)]?\s*$|(?:paper|entry|article|result|record|item|no\.?|论文|論文)\s*#?\d{1,4}\s*:?\s*(?:[[(]\d{4}-\d\d-\d\d[\])]\s*)?$|[=*#~-]{2,20}\s*(?:paper|article|entry|record|no\.?|论文|論文)?\s*#?\d{1,4}\s*[=*#~-]{2,80}\s*$|document \d{1,5} of \d{1,5}\s*$|proquest document link\s*$|-{2,20}\s*\p{L}[\p{L} &/-]{0,40}:\s*$|[=*#~-]{2,20}\s*\d{4}[-./]\d\d?[-./]\d\d?\s*[=*#~-]{2,80}\s*$)/iu

/** The field that a line begins with, its label as written and the words behind it. */
export interface LabelledLine {
  field: Field
  label: string
  value: string
}

/** A title behind its number: `Paper 3: Counting Late`. */
const NUMBERED_TITLE = /^\s*(?:\*\*)?(?:paper|article|title|论文|論文)\s*#?\d{1,4}\s*[:：]\s*(\S.*)$/iu

/** A label that a sign of equality or a tab parts from what it says: `title = Counting Late`. */
const PARTED = /^\s*(\p{L}[\p{L} _]{0,30})(?:\s=\s|\t)\s*([^\s{"'[].*)$/u

/** The parts of such a line, where its label is one that papers have and programs' settings have not. */
function parted(line: string): RegExpExecArray | null {
  const match = /\s=\s|\t/.test(line) ? PARTED.exec(line) : null
  const label = match?.[1]?.trim().toLowerCase() ?? ''
  return label !== 'name' && label !== 'id' && FIELDS.has(label) ? match : null
}

/** The field and the words of a line that begins with a known label. */
export function labelled(line: string): LabelledLine | undefined {
  const match = LABEL.exec(line) ?? parted(line)
  if (!match) {
    const numbered = NUMBERED_TITLE.exec(line)?.[1]
    return numbered === undefined ? undefined : { field: 'title', label: 'title', value: numbered.trim() }
  }
  const written = (match[1] as string).trim().toLowerCase().replaceAll('_', ' ')
  // CNKI prints its labels in two languages: `Title-题名: …`.
  const label = FIELDS.has(written) ? written : written.replace(/^[a-z]{1,20}-(?=\p{Script=Han})/u, '')
  const value = (match[2] as string).trim()
  const field = FIELDS.get(label) ?? (BRACED.test(line) ? 'other' : otherField(label, value))
  return field && { field, label, value }
}

/** A line of NoteExpress, of which all labels stand in braces: `{Author Address}: …`. */
export const BRACED = /^\{\p{L}[\p{L} /()-]{1,30}\}[:：]/u
