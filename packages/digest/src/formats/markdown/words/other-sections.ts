/** What names papers, the workshops of doctoral students among them: conferences print what these write. */
const PAPERS =
  /papers?|\b(?:ph\.?d\.?|doctoral|student)\b.{0,20}\b(?:workshop|consortium|symposium)\b|论文|論文|논문/i
const OTHERS =
  /\b(?:workshops?|tutorials?|talks?|videos?|courses?|lectures?|books?|blogs?|posts?(?!-)|news|podcasts?|events?|challenges?|competitions?|datasets?|people|groups?|labs?|researchers)\b|博客|媒体|视频|课程|教程|数据集|讲座|书籍/i
const TALKS = /\b(?:workshops?|tutorials?|talks?|courses?|lectures?)\b/i
const TOOLS = /\b(?:tools?|toolbox(?:es)?|toolkits?|software|packages?|librar(?:y|ies)|frameworks?)\b|工具/i

/** Whether a heading speaks of other things than papers: `Workshops`, `Blog posts`. */
export function headsOthers(heading: string | undefined): boolean {
  return heading !== undefined && (OTHERS.test(heading) || headsTools(heading)) && !PAPERS.test(heading)
}

/** Whether a heading speaks of what is held and heard: `Talks and tutorials`. */
export function headsTalks(heading: string | undefined): boolean {
  return heading !== undefined && TALKS.test(heading) && !PAPERS.test(heading)
}

/** Whether a heading speaks of tools: `Frameworks and Libraries`. */
export function headsTools(heading: string | undefined): boolean {
  return heading !== undefined && TOOLS.test(heading) && !PAPERS.test(heading)
}
