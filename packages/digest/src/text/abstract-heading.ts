/**
 * The heading before a sign, before a word that begins a sentence, apart from the text, or glued to a word; in capitals
 * before any word with a capital that is not in capitals itself.
 */
const HEADING =
  /^(?:(?:[Aa]bstract|ABSTRACT|摘要)\s*(?:[:：.—]|-\s)\s*|ABSTRACT\s+(?=\p{Lu}\p{Ll})|(?:Abstract|ABSTRACT)(?:(?=\p{Lu}\p{Ll})|\s*\n\s*\n\s*|\s{2,}(?=\p{Lu})|\s*\n\s*(?=\p{Lu})|\s+(?=(?:We|In|The|This|These|An?|It|Our|To|For|On|As|At|By|With|Although|While|Despite|Recent(?:ly)?|Background|Motivation|Objectives?|Purpose|Introduction|Aims?|Context|Importance)\b)))/u

/**
 * An abstract without its heading, which those who copied it took with it. White space still tells it apart.
 *
 * @example
 * withoutAbstractHeading('Abstract: We count sheep.') // 'We count sheep.'
 * withoutAbstractHeading('AbstractSheep are counted.') // 'Sheep are counted.'
 */
export function withoutAbstractHeading(text: string): string {
  return text.replace(HEADING, '')
}
