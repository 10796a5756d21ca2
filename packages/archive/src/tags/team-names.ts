import { Joint, type Texts, WordFlag } from './texts.ts'

/**
 * Tells whether words of a title are the name of a team, or a part of it: *YNU-HPCC at SemEval-2024 Task 8*,
 * *HW-TSC's 2022 Submission*.
 */
export function teamNames(
  texts: Texts,
): (token: number, length: number, start: number, body: number) => boolean {
  const at = texts.wordOf('at')
  const theirs = new Set(['submission', 'participation'].flatMap((word) => texts.wordOf(word) ?? []))
  const isNumber = (word: number | undefined) =>
    word !== undefined && ((texts.wordFlags[word] as number) & WordFlag.number) !== 0
  return (token, length, start, body) => {
    let after = token + length
    while (after < body && texts.joints[after] === Joint.hyphen) after++
    if (after >= body) return false
    let first = start + 1
    while (first < body && texts.joints[first] === Joint.hyphen) first++
    if (texts.words[after] === at) return token === start || after <= first
    return theirs.has(texts.words[isNumber(texts.words[after]) ? after + 1 : after] as number)
  }
}
