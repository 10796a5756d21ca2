import type { Paper } from '../digest.ts'
import { hasIdentifier, parseArxivId } from '../text/identifiers.ts'
import type { Json, JsonObject } from '../text/json.ts'
import { remembered } from '../text/remembered.ts'
import { roleOfParts } from './parted-names.ts'
import type { Role } from './role.ts'

export type { Role } from './role.ts'

/** Names that fields have in the wild, without case, spaces and punctuation; the likeliest first. */
const NAMES: Readonly<Record<Role, string>> = {
  title:
    'title papertitle maintitle titleen titlepaper articletitle documenttitle fulltitle originaltitle origtitle titletext itemtitle primarytitle titleprimary recordtitle ti t1 dctitle dctermstitle ' +
    '标题 论文标题 論文標題 論文标题 題名 题名 论文题目 題目 题目 论文名称 論文名稱 论文名 タイトル 論文タイトル 文献标题 文獻標題 文章标题 文章题目 篇名 書名 书名 文献名 제목 논문명 논문제목 название titre titel título titulo studytitle researchtitle manuscripttitle thesistitle talktitle postertitle worktitle bibtitle titolo títulodelartículo titredelarticle titelderpublikation название названиестатьи заголовок 文章名 論文名 judul başlık tytuł ' +
    'headline papername name displayname paper 论文 論文 article itemlabel worklabel articlelabel paperlabel',
  abstract:
    'abstract abstracts paperabstract abstracttext abstractnote abstracten originalabstract abstractinvertedindex dcabstract dcdescription ab ' +
    '摘要 原文摘要 英文摘要 论文摘要 論文摘要 アブストラクト 要旨 抄録 초록 аннотация résumé resumen resumo zusammenfassung abs abstrak özet streszczenie samenvatting',
  abstractOrSummary: 'summary content description desc text body contenthtml contenttext',
  summary:
    'tldr aisummary llmsummary gptsummary summaryai summarytext summarybullets summarypoints summaryen summaryzh summarycn summaryko summarykr summaryja summaryjp summaryru summaryde summaryfr summaryes takehome takehomemessage keymessage shortsummary longsummary onelinesummary ' +
    'briefsummary entldr entdlr editorsummary explanation highlights highlight digest keypoints takeaway takeaways insight insights ' +
    'analysis interpretation overview blurb gist ai mainfindings keyfindings keytakeaways keytakeaway keyinsight keyinsights onesentence keycontribution keycontributions maincontribution maincontributions briefdescription shortdescription 요약 总结 總結 概要 简介 簡介 概述 概括 一句话总结 一句话概括 中文摘要 中文总结 内容摘要 解读 要約 まとめ 筛选理由 reason ' +
    'motivation contribution contributions plainlanguagesummary',
  translation:
    'translatedabstract abstractzh abstractcn abstractko abstractja abstractjp abstractru abstracttranslated translatedsummary translation 摘要翻译 摘要翻譯 中文翻译',
  snippet: 'snippet searchsnippet excerpt preview',
  authors:
    'authorfullnames fullauthornames authors author authorsprimary authornames authorname authorlist authorsname authorsnames authorslist authorfullname authorships authorstring authfullname authorsdisplay speakers speaker byline reviewbyline creator creators authorscreators au a1 dccreator ' +
    '作者 著者 著者名 作者列表 作者姓名 论文作者 저자 авторы auteur auteurs autoren autores autor автор authorsfullname writtenby presenters penulis pengarang yazar yazarlar autorzy',
  firstAuthor: 'firstauthor 第一作者 1stauthor leadauthor leadingauthor firstauthorname authorfirst',
  editors: 'editors editor bookeditors editornames editorlist volumeeditors 编者 主编',
  authorsPartial: 'authorspartial',
  id: 'id openalexid paperid uid entryid guid key docid itemid identifier recordid paperkey uniqueid number 编号',
  arxiv:
    'arxivid arxiv paperarxivid eprint eprintid arxiveprints arxivnumber arxivno arxivurl arxivlink arxivabs arxivpageurl linkarxiv arxividentifier arxivpaperid arxivpage',
  doi: 'doi paperdoi itemdoi doiurl doilink linkdoi arxivdoi dois doiid elocationid do di digitalobjectidentifier doinumber doicode articledoi publicationdoi maindoi',
  openreview: 'openreviewid openreview forum forumid orid openreviewurl openreviewlink',
  pmid: 'pmid pubmedid pubmed',
  pmcid: 'pmcid pmc pubmedcentral pubmedcentralid',
  s2: 'corpusid semanticscholarid s2id s2paperid',
  isbn: 'isbn isbns',
  ids: 'externalids ids pids identifiers articleids serialnumber',
  paperLink:
    'url paperurl paperlink link absurl urlabs abslink abstracturl abspageurl articleurl entryurl landingpageurl landingpage site href html htmlurl htmllink hfurl ' +
    'huggingfaceurl huggingface alphaxiv semanticscholar semanticscholarurl s2url proceeding proceedings proceedingsurl paperthecvf thecvf cvf paperhalscience ' +
    'publisherurl sourceurl pageurl linktopaper titlepage titleurl titlelink primarylocation bestoalocation openaccessurl resource ee sameas virtualsite 链接 鏈接 論文連結 论文链接 论文地址 連結 原文链接 リンク 링크 ссылка 网址 地址 weblink webpagelink permalink hyperlink externallink officiallink preprint preprints sourcelink referencelink accesslink landingurl linkurl urllink enlace lien linktodownload downloadlink',
  pdf: 'pdf pdfurl urlpdf pdflink paperpdf linkpdf pdfpath openaccesspdf filemain fulltexturl fulltext downloadurl oa pdflinks downloadpdf pdfdownload fulltextlink openaccesslink oalink',
  code: 'code codeurl codelink github githuburl githubrepo githublink githublinks githubrepos repo repository repourl coderelease officialcode codelinks gitlab gitee sourcecode 代码 代码链接 代碼 コード repositorylink repolink coderepository implementation opensourcecode',
  project:
    'project projectpage projecturl projectlink website webpage homepageurl githubpage demopage demo demourl colab space spaces 项目主页 项目 主页 项目链接',
  data: 'dataset datasets dataurl dataseturl datasetlink zenodo kaggle 数据集',
  video:
    'video videourl videolink youtube youtubeid youtubeurl slideslive presentationvideo talk talkvideo 视频',
  discussion:
    'discussion discussionurl tweet tweeturl tweetlink twitter reddit hackernews hnurl xurl commentsurl',
  otherLink:
    'links urls resources supplementarymaterial supplementary supp supplement suppl poster slides posterurl slidesurl blog blogpost blogurl media models modelurl modelscope',
  date:
    'publishedat published publicationdate publisheddate publishdate publishtime datepublished pubdate articledate dateofpublication firstpublicationdate coverdate preprintdate produceddate issued publishedonline onlinepublicationdate onlinedate publishedprint date paperdate submitteddate submissiondate submittedat datesubmitted publishedon ' +
    'submitted releasedate datereleased 发布日期 发布时间 发表日期 发表时间 出版日期 日期 時間 時間戳 发布 公開日 日付 time datetime created createdat da dates publishedon firstpublished firstpublisheddate submittedon publishingdate issuedate dateissued arxivdate publicationdt v1date paperpublished posted uploaded firstsubmitted 発行日 발행일 posteddate dateposted postedat uploadedat arxivpublished arxivpublisheddate fecha fechadepublicación fechadepublicacion datum дата 게시일',
  year: 'year publicationyear publishyear publicationdateyi produceddateyi pubyear yearpublished publishedyear py y1 年份 年 出版年 出版年份 发表年份 연도 год año ano année annee jahr anno 발행년도 yr publicationyr pubyr paperyear conferenceyear confyear releaseyear copyrightyear arxivyear publyear jaar tahun yıl rok',
  month: 'month publicationmonth publishedmonth pd 月',
  day: 'day publicationday publishedday pubday',
  updated: 'updated updatedate updateddate updatetime',
  versions: 'versions',
  reportNumber: 'reportno reportnumber',
  venue:
    'venue journal journaltitle journalname fulljournalname journalfull journalfullname periodicalfull periodicalabbrev journalref arxivjournalref containertitle conference conferencename booktitle publicationname publicationtitle publicationvenue publication journalbook hostvenue proceedingstitle sourcetitle eventtitle event meeting container conf pub source ' +
    'jo so t2 publishedin journalorsource venuelong ispartof 期刊 会议 會議 会议期刊 期刊名 期刊名称 刊名 来源 文献来源 来源出版物名称 來源出版物名稱 出版物名称 出版物名 会议名称 掲載誌 ジャーナル 저널 학술지 журнал revista 发表于 confname appearedin presentedat conferencejournal journalconference papervenue conferencetitle journalabbreviation journalabbr publicationsource publicationoutlet outlet wherepublished publishedwhere zeitschrift revue 発表先 学会 jurnal dergi czasopismo',
  host: 'parent',
  volume: 'volume journalvolume volumenumber vl 卷 巻',
  issue: 'issue journalissue issuenumber 期 期号 号',
  pages: 'pages page pagerange pagination medlinepgn articlenumber artid artno pageinfo 页码',
  firstPage: 'startpage startingpage pagestart firstpage beginpage sp 起始页码 起始頁碼 開始ページ',
  lastPage: 'endpage endingpage pageend lastpage otherpages ep 截止页码 截止頁碼 終了ページ',
  publisher: 'publisher 出版社',
  type: 'type contenttype publicationtype publicationtypes documenttype entrytype doctype pubtype papertype 文献类型 文獻類型',
  language: 'language lang 语言',
  keywords:
    'keywords keyword aikeywords tags tag topics topic concepts fieldsofstudy s2fieldsofstudy authorkeywords indexterms indexkeywords ieeeterms meshterms mesh subjectareas labels tasks kw de keywordsplus 关键词 关键字 關鍵詞 關鍵字 标签 作者关键字 索引关键字 キーワード 著者キーワード タグ 키워드 primaryarea areas area subjectterms manualtags automatictags researchtopic palabrasclave motsclés schlagwörter ключевыеслова',
  categories:
    'categories category primarycategory arxivcategories arxivcategory arxivprimarycategory primaryarxivcategory subjects subject subjectclass researchareas woscategories classification classes primarysubject allcategories 分类 类别 分類 領域 领域',
  heading: 'section session sess sessionname sessions chapter theme 章节',
  note: 'comment whyitmatters arxivcomment note notes publicnotes remark remarks status decision finaldecision award awards track presentation presentationtype acceptance venuetype translatedtitle titlezh titlecn chinesetitle japanesetitle titleja titlejp titleko titleru titletranslated 中文标题 标题翻译 翻译标题 評論 备注 备注信息 注释 评论',
  upvotes: 'upvotes upvote likes votes numvotes score点赞 点赞数 upvotecount',
  stars: 'stars githubstars starcount starscount',
  comments: 'numcomments commentcount numcomment commentscount',
  citations:
    'citationcount citations citedbycount numcitations cites citedby isreferencedbycount ncitations gscitation timescited timescitedwoscore citationscount 被引次数 被引频次 施引文献 施引文獻 引用数 被引用数',
  byline: 'publicationinfosummary',
  nested:
    'metadata original metrics details contributors attributes fields bibjson bib info bibliography biblio openreviewcontent journalinfo publicationinfo',
  ignored:
    'references reference referencedworks relatedworks relatedwork citation citingpapers similar recommendations thumbnail thumbnailurl image images imageurl img avatar avatarurl icon logo ' +
    'submittedby submittedondailyby organization organizations organisation affiliations affiliation affs aff institutions countries license copyright indexed deposited embedding embeddings ' +
    'citesurl relatedurl gscitedbylink nexturl prevurl authorids authorid homepage dblp googlescholar orprofile linkedin orcid bibtex context funder grants updatepolicy assertion relation ' +
    'referencecount referencescount contentdomain issn issntype shortcontainertitle containertitleshort alternativeid ' +
    'digests updatedat lastmodified lastupdated submitter authorsparsed',
}

const ROLES: ReadonlyMap<string, { role: Role; rank: number }> = roles()

function roles(): Map<string, { role: Role; rank: number }> {
  const map = new Map<string, { role: Role; rank: number }>()
  for (const role of Object.keys(NAMES) as Role[]) {
    for (const [rank, name] of NAMES[role].split(/\s+/).entries()) {
      if (name && !map.has(name)) map.set(name, { role, rank })
    }
  }
  return map
}

/**
 * What a field's name says of its content, and how likely (0 is likeliest). Case, spaces and punctuation do not
 * count.
 *
 * @example roleOf('Paper_Title') // { role: 'title', rank: 1 }
 */
export const roleOf: (written: string) => { role: Role; rank: number } | undefined = remembered((written) => {
  const name = written.replace(OF_STANDARD, '')
  const plain = plainName(name)
  const found = ROLES.get(plain) ?? ROLES.get(plain.replace(/s$/, ''))
  if (found) return found
  const [, language, named] = LANGUAGE_AHEAD.exec(name) ?? []
  const inLanguage =
    language && named && ROLES.get(plainName(`${named}${language.slice(0, 2)}`.replace(/ch$/i, 'zh')))
  if (inLanguage) return inLanguage
  const kind = ROLES.get(plain.replace(OF_KIND, ''))
  if (kind && WORDS_OF_PAPER.has(kind.role)) return { role: kind.role, rank: kind.rank + 50 }
  const last = OF_PAPER.exec(plain)?.[1] ?? OF_SOURCE.exec(name)?.[1]
  const ofLast = last === undefined ? undefined : ROLES.get(plainName(last))
  if (ofLast && SAYS_THE_SAME.has(ofLast.role)) return { role: ofLast.role, rank: ofLast.rank + 100 }
  if (OF_MODEL.test(plain)) return { role: 'summary', rank: 100 }
  const preprint = ROLES.get(OF_PREPRINT.exec(plain)?.[1] ?? '')
  return preprint && SAYS_WHERE.has(preprint.role)
    ? { role: preprint.role, rank: preprint.rank + 200 }
    : roleOfParts(name, roleOf)
})

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A standard's prefix: Scopus answers with names such as `prism:publicationName`. */
const OF_STANDARD = /^prism:/

/** A name that says whose it is, which goes without saying: `paper_keywords`, `article_authors`. */
const OF_PAPER = /^(?:paper|article|publication|pub|document|arxiv)s?(\p{L}+)$/u

/** A language, which other names have behind what is in it: `zh_summary`, `chineseSummary`. */
const LANGUAGE_AHEAD =
  /^(zh|cn|en|ja|jp|ko|kr|ru|de|fr|es|[Cc]hinese|[Ee]nglish|[Jj]apanese|[Kk]orean)(?:[ _-]|(?=\p{Lu}))(\p{L}+)$/u

/** What a name says of how its content was kept: `authors_text`, `raw_abstract`. */
const OF_KIND =
  /^(?:debug|raw|full|clean|plain|original)|(?:text|str|string|list|raw|full|clean|plain|original)$/

/** Roles of fields that say the same, however they were kept. */
const WORDS_OF_PAPER: ReadonlySet<Role> = new Set(['title', 'abstract', 'authors'])

/** Authors by where they were found: `dblp_authors`. A `first_author` or a `num_authors` says another thing. */
const OF_SOURCE =
  /^(?!.*(?:title|correspond|contact|present|first|last|second|tertiary|subsidiary|senior|student|series|book|review|cit|ref|num|count|total|^n[_ ]|^no[_ ]|^has|^is[_ ]))[\p{L}\d]+[ _-](authors?)$/iu

/** Words that a model or a reader wrote: `ChatGPT summary`, `one_sentence_summary`. */
const OF_MODEL =
  /^(?:(?:ai|llm|chatgpt|gpt|claude|gemini|deepseek|qwen|generated|machine)+abstract|(?:one|single|sentence|line|quick|simple|short|brief|my|personal|key|ai|llm|chatgpt|gpt|claude|gemini|deepseek|qwen|generated|machine)+(?:summary|tldr))$/

/** What is known of a preprint, beside what is of the publication: `preprint_doi`. */
const OF_PREPRINT = /^preprint(\p{L}+)$/u

/** Roles of fields that say when and where something appeared. */
const SAYS_WHERE: ReadonlySet<Role> = new Set(['doi', 'arxiv', 'paperLink', 'pdf', 'date', 'year', 'venue'])

/** Roles of fields that say the same, whatever stands before their names. */
const SAYS_THE_SAME: ReadonlySet<Role> = new Set([
  'title',
  'abstract',
  'authors',
  'paperLink',
  'pdf',
  'code',
  'keywords',
  'pages',
])

/** Whether a field whose name many things have names a paper's authors: `people`, as a list of names. */
export function namesPeople(name: string, value: Json): boolean {
  return (
    /^people$/i.test(name) &&
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((each) => typeof each === 'string' && /\S \p{L}/u.test(each))
  )
}

/** Whether a field's content has a place in a paper; that of editors has one where it has no authors. */
export function isKept(name: string, paper: Paper): boolean {
  const role = roleOf(name)?.role
  if (role === undefined) return /^people$/i.test(name) && paper.authors.length > 0
  if (role === 'editors') return paper.authors.length === 0
  if (role === 'host') return paper.venue !== undefined
  // What was not understood was not kept, whatever it is called.
  if (role === 'authors') return paper.authors.length > 0 || paper.notes.length > 0
  if (role === 'abstract') return [paper.abstract, paper.summary, paper.snippet, ...paper.notes].some(Boolean)
  return (role !== 'date' && role !== 'year') || paper.date !== undefined
}

/** Roles that only papers have. */
const STRONG_EVIDENCE: ReadonlySet<Role> = new Set([
  'abstract',
  'authors',
  'firstAuthor',
  'arxiv',
  'doi',
  'openreview',
  'pmid',
  'ids',
])

/** Roles of which a record with a title needs one, to be a paper and not just something with a name. */
const EVIDENCE: ReadonlySet<Role> = new Set([
  ...STRONG_EVIDENCE,
  'abstractOrSummary',
  'summary',
  'translation',
  'paperLink',
  'pdf',
  'code',
  'venue',
  'year',
])

/** What Zotero hangs on its items, and lists beside them. */
const PART_OF_ITEM = /^(?:attachment|note|annotation)$/

/** Whether an object is a file that a reference manager has for a paper. */
export function isAttachment(object: JsonObject): boolean {
  return itemType(object) === 'attachment'
}

function itemType(object: JsonObject): string {
  const type = object['itemType'] ?? object['item_type']
  return typeof type === 'string' ? type : ''
}

/** Whether an object has the look of a paper's record: a title, and something else that papers have. */
export function isPaperRecord(object: JsonObject): boolean {
  if (PART_OF_ITEM.test(itemType(object))) return false
  let title = 0
  let evidence = 0
  for (const key in object) {
    const found = roleOf(key)
    const value = object[key] as Json
    if (!found) {
      if (evidence < 2 && isAddress(value) && isPaperAddress(value)) evidence = 2
      if (title && evidence && title + evidence > 2) return true
      continue
    }
    if (isObject(value) && HOLDERS.has(found.role)) {
      if (isPaperRecord(value)) return true
      if (isPaperId(value['id'] ?? null)) evidence = 2
    }
    if (found.role === 'title') {
      if ((hasWords(value) && !isOwnName(key, value)) || isPunctuation(value)) {
        if (TITLE_OF_PAPER.test(key)) return true
        title = Math.max(title, WEAK_TITLES.has(key.toLowerCase()) ? 1 : 2)
      }
    } else if (found.role === 'otherLink') {
      if (isObject(value) && Object.values(value).some(isPaperAddress)) evidence = 2
    } else if (found.role === 'nested') {
      if (WHERE_PUBLISHED.test(key) && filled(value)) evidence = Math.max(evidence, 1)
    } else if (found.role === 'id' ? isPaperId(value) : EVIDENCE.has(found.role) && filled(value)) {
      evidence = Math.max(
        evidence,
        found.role === 'id' || STRONG_EVIDENCE.has(found.role) || isPaperAddress(value) ? 2 : 1,
      )
    }
    if (title && evidence && title + evidence > 2) return true
  }
  return false
}

/** Whether an object has a title under a name that only titles have. */
export function isTitled(object: JsonObject): boolean {
  return titleOf(object) !== undefined
}

/** The title that an object has under a name that only titles have, where it is a text. */
export function titleIn(object: JsonObject): string | undefined {
  const title = titleOf(object)
  return typeof title === 'string' ? title : undefined
}

function titleOf(object: JsonObject): Json | undefined {
  for (const key in object) {
    if (roleOf(key)?.role !== 'title' || WEAK_TITLES.has(key.toLowerCase())) continue
    const value = object[key] as Json
    if (hasWords(value) && !isOwnName(key, value)) return value
  }
  return undefined
}

/** Whether an object names a paper by an identifier, or by an address with one, in a field for such. */
export function isIdentified(object: JsonObject): boolean {
  return Object.keys(object).some(
    (name) => IDENTIFYING.has(roleOf(name)?.role as Role) && isPaperId(object[name] as Json),
  )
}

const IDENTIFYING: ReadonlySet<Role> = new Set(['id', 'arxiv', 'doi', 'openreview', 'paperLink', 'pdf'])

/** Names of records within records that say where a paper was published. */
const WHERE_PUBLISHED = /^(?:publication|journal)_?info$/i

/** Roles under which a record may keep its fields one level deeper: `paper`, `content`, `metadata`. */
export const HOLDERS: ReadonlySet<Role> = new Set<Role>(['title', 'abstractOrSummary', 'nested'])

function isPaperId(value: Json): boolean {
  return (
    typeof value === 'string' &&
    (parseArxivId(value) !== undefined ||
      /^10\.\d{4,9}\//.test(value) ||
      SEMANTIC_SCHOLAR_ID.test(value) ||
      isPaperAddress(value))
  )
}

const SEMANTIC_SCHOLAR_ID = /^[\da-f]{40}$/

export function isPaperAddress(value: Json | undefined): boolean {
  return typeof value === 'string' && hasIdentifier(value)
}

/** Whether a value is an object and no array. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Names that only the titles of papers have, which need nothing beside them. */
const TITLE_OF_PAPER =
  /^(?:paper[ _-]?title|title[ _-]?of[ _-]?paper|(?:论文|論文)(?:标题|標題|题目|題目|名称|名稱|タイトル))$/i

/** Names that also tools, people and places have: alone they make no paper of a record. */
const WEAK_TITLES = new Set(['name', 'display_name', 'paper', 'headline', 'article', '论文', '論文'])

function hasWords(value: Json | undefined): boolean {
  if (typeof value === 'string') return /\p{L}/u.test(value) && !/^https?:/.test(value)
  if (Array.isArray(value)) return hasWords(value[0])
  return isObject(value) && hasWords(value['value'] ?? value['title'])
}

/** Whether a value is the name of its field, as it is in the head of a table. */
function isOwnName(name: string, value: Json): boolean {
  return typeof value === 'string' && value.trim().toLowerCase() === name.toLowerCase()
}

/** Whether a value is a title of signs alone: `?!`. */
function isPunctuation(value: Json): boolean {
  return typeof value === 'string' && /^[^\p{L}\p{N}\s]*[?!][^\p{L}\p{N}]*$/u.test(value)
}

/** Whether a value holds anything. */
export function filled(value: Json): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  return isObject(value) && Object.keys(value).length > 0
}

/** Names of fields that hold no address of the paper's own: of its authors, of pictures, of other papers. */
const OF_OTHERS = /aff|author|avatar|image|thumb|icon|logo|cite|relat|licen|user|profile|next|prev|self/i

const NAMES_ADDRESS = /url|link|href|page|site|web|uri/i

/** Whether a value is a web address. */
export function isAddress(value: Json): boolean {
  return typeof value === 'string' && value.startsWith('http') && /^https?:\/\/[^\s;]+$/.test(value)
}

/** Whether a field of which the role is not known holds an address of the paper's, or addresses by what they lead to. */
export function isOtherLink(name: string, value: Json): boolean {
  if (OF_OTHERS.test(name)) return false
  if (isAddress(value)) return NAMES_ADDRESS.test(name)
  return isObject(value) && !HAS_OWN_IDENTIFIER.test(name) && namesLinks(value)
}

/** Names of what belongs to a paper and may have a DOI, which is not the paper's. */
const HAS_OWN_IDENTIFIER = /data|software|suppl/i

/** Whether an object holds nothing but addresses, one of them at least under a name that is known: `{ PDF: …, code: … }`. */
function namesLinks(object: JsonObject): boolean {
  let isNamed = false
  for (const name in object) {
    const value = object[name] as Json
    if (!filled(value)) continue
    if (!isAddress(value)) return false
    const role = roleOf(name)?.role
    isNamed ||= role !== undefined && role !== 'ignored'
  }
  return isNamed
}
