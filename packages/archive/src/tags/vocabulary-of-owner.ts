import { keyOfName } from './key-of-name.ts'
import type { TagSettings } from './settings.ts'
import type { VocabularyTerm } from './vocabulary.ts'

/** A vocabulary as the owner wants it. */
export interface OwnersVocabulary {
  terms: readonly VocabularyTerm[]
  /** Keys of names that are no tag. */
  blocked: Set<string>
}

/**
 * Applies the owner's rules to a vocabulary: new names, aliases, parents and descriptions; tags it lacks; tags that
 * shall not be. A rule finds its term by any of the term's names.
 */
export function vocabularyOfOwner(
  vocabulary: readonly VocabularyTerm[],
  settings: Pick<TagSettings, 'tags' | 'block'>,
): OwnersVocabulary {
  const blocked = new Set(settings.block.map(keyOfName))
  if (settings.tags.length === 0 && blocked.size === 0) return { terms: vocabulary, blocked }
  const terms = [...vocabulary]
  const owners = new Map<string, number>()
  const names = terms.flatMap((term, at) => [term.name, ...term.aliases].map((name) => ({ name, at })))
  for (const { name, at } of names) {
    const key = keyOfName(name)
    if (!owners.has(key)) owners.set(key, at)
  }
  const removed = new Set<string>()
  for (const rule of settings.tags) {
    const key = keyOfName(rule.tag)
    let at = owners.get(key)
    if (at === undefined) {
      at = terms.length
      owners.set(key, at)
      terms.push({ name: rule.tag, aliases: [], parents: [] })
    }
    const term = terms[at] as VocabularyTerm
    const { description = term.description } = rule
    // An alias that is the name of another tag makes the two one.
    const folded: string[] = []
    for (const alias of rule.aliases ?? []) {
      const other = owners.get(keyOfName(alias))
      const same = other === undefined ? undefined : terms[other]
      if (other === undefined || same === undefined || other === at) continue
      if (keyOfName(same.name) !== keyOfName(alias)) continue
      folded.push(same.name, ...same.aliases)
      removed.add(same.name)
    }
    terms[at] = {
      ...term,
      name: rule.name ?? term.name,
      aliases: [
        ...new Set([
          ...term.aliases,
          ...(rule.aliases ?? []),
          ...folded,
          ...(rule.name === undefined ? [] : [term.name]),
        ]),
      ].filter((alias) => alias !== (rule.name ?? term.name)),
      parents: rule.parents ?? term.parents,
      ...(description === undefined ? {} : { description }),
    }
    for (const name of [rule.name ?? rule.tag, ...(rule.aliases ?? [])]) owners.set(keyOfName(name), at)
    if (rule.block === true) blocked.add(keyOfName(term.name))
  }
  // Blocking any name of a term blocks the term.
  for (const key of [...blocked]) {
    const at = owners.get(key)
    if (at !== undefined)
      for (const name of [terms[at]?.name ?? '', ...(terms[at]?.aliases ?? [])]) blocked.add(keyOfName(name))
  }
  // An alias that the owner gives belongs to no other term.
  const taken = new Map<string, VocabularyTerm>()
  for (const rule of settings.tags)
    for (const alias of rule.aliases ?? []) {
      const at = owners.get(keyOfName(alias))
      if (at !== undefined) taken.set(keyOfName(alias), terms[at] as VocabularyTerm)
    }
  return {
    terms: terms
      .filter(({ name }) => !removed.has(name))
      .map((term) => {
        const aliases = term.aliases.filter((alias) => {
          const owner = taken.get(keyOfName(alias))
          return owner === undefined || owner === term
        })
        return aliases.length === term.aliases.length ? term : { ...term, aliases }
      }),
    blocked,
  }
}
