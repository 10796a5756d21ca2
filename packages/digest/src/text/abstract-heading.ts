/**
 * The heading before a sign, before a word that begins a sentence, apart from the text, or glued to a word; in capitals
 * before any word with a capital that is not in capitals itself, and else before one that no name begins with of which it
 * is the first word: `Abstract Syntax Trees`.
 */
const HEADING =
  /^(?:(?:[Aa]bstract|ABSTRACT|摘要)\s*(?:[:：.—]|-\s)\s*|ABSTRACT\s+(?=\p{Lu}\p{Ll})|(?:Abstract|ABSTRACT)(?:(?=\p{Lu}\p{Ll})|\s*\n\s*\n\s*|\s{2,}(?=\p{Lu})|\s*\n\s*(?=\p{Lu})|\s+(?=(?:We|In|The|This|These|An?|It|Our|To|For|On|As|At|By|With|Although|While|Despite|Recent(?:ly)?|Background|Motivation|Objectives?|Purpose|Introduction|Aims?|Context|Importance)\b)|\s+(?=(?!Meaning|Syntax|Interpretation|Argument|Dialectic|Data|State|Reason|Rewrit|Semantic|Machine|Domain|Algebra|Art\b|Express|Concept|Logic|Cauchy|Wiener|Hilbert|Banach|Hodge|Volterra)\p{Lu}\p{Ll}+\s\p{Ll})))/u

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
