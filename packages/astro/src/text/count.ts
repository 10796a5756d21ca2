/**
 * How many there are of what.
 *
 * @example count(1814, 'author') // '1,814 authors'
 */
export function count(number: number, noun: string): string {
  return `${figures(number)} ${noun}${number === 1 ? '' : 's'}`
}

const english = new Intl.NumberFormat('en')

/** A number in figures: `1,814`. */
export function figures(number: number): string {
  return english.format(number)
}
