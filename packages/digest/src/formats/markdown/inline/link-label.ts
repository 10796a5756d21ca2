/** Addresses that a text's definitions give, `[label]: address`, by {@link keyOfLabel}. */
export type Definitions = ReadonlyMap<string, string>

/** Two labels of links are one where these are (https://spec.commonmark.org/0.31.2/#matches). */
export function keyOfLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}
