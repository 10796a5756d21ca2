const RAISED = table('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ')
const LOWERED = table('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')

function table(plain: string, shifted: string): ReadonlyMap<string, string> {
  const characters = [...shifted]
  return new Map([...plain].map((character, index) => [character, characters[index] as string]))
}

/**
 * A text in raised characters; as it is where Unicode has none for some of it.
 *
 * @example raised('-6') // '⁻⁶'
 */
export function raised(text: string): string {
  return inTable(text, RAISED)
}

/** A text in lowered characters; as it is where Unicode has none for some of it. */
export function lowered(text: string): string {
  return inTable(text, LOWERED)
}

function inTable(text: string, shifted: ReadonlyMap<string, string>): string {
  const characters = [...text].map((character) => shifted.get(character))
  return characters.includes(undefined) ? text : characters.join('')
}
