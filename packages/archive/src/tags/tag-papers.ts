import type { ArchiveFinding, PaperTag, Tag } from '../archive.ts'
import { certaintyOfGiven } from './certainty.ts'
import { findConcepts } from './concepts.ts'
import { demandsOf, isLargeArchive } from './demands.ts'
import { describeTags } from './describe-tags.ts'
import { keyOfName } from './key-of-name.ts'
import { gatherSubjects, type PaperSubjects } from './paper-subjects.ts'
import { countPhrases } from './phrases.ts'
import { broadConcepts, rank } from './rank.ts'
import { type Ranking, selectTags } from './select-tags.ts'
import { type TagSettingsInput, tagSettingsSchema } from './settings.ts'
import { Subjects } from './subjects.ts'
import type { TaggablePaper } from './taggable-paper.ts'
import { readTexts, type Texts } from './texts.ts'
import { vocabulary as ownVocabulary, type VocabularyTerm } from './vocabulary.ts'
import { vocabularyOfOwner } from './vocabulary-of-owner.ts'

/** Options of {@link tagPapers}. */
export interface TagOptions {
  /** The owner's `tags.yaml`. */
  settings?: TagSettingsInput
  /** Slugs of tags that have had a page (the permalink record's): they keep it with a margin. */
  known?: readonly string[]
  /** Instead of the vocabulary that comes with Offprint. */
  vocabulary?: readonly VocabularyTerm[]
  /** The papers' words, where they have been read already. */
  texts?: Texts
}

/** What {@link tagPapers} gives. */
export interface TaggedPapers {
  /** By name. */
  tags: Tag[]
  /** The tags of each paper, best first, in the order of the papers. */
  assigned: PaperTag[][]
  /** Rules of the owner that met no paper or tag. */
  findings: ArchiveFinding[]
  /** The papers' words and what they may be about, for `findNeighbours`. */
  texts: Texts
  subjects: PaperSubjects
}

/**
 * Gives papers their tags: the subjects of the vocabulary and the phrases that the papers share, as far as the papers
 * are about them; what their sources say (keywords, categories, headings); and what the owner says. Each with the words
 * that earned it.
 *
 * A tag has papers enough for a page, is not borne by nearly all papers, and is not another tag once more. Deterministic;
 * time grows with the text.
 *
 * @example
 * const { tags, assigned } = tagPapers(papers, { known: permalinks.tags })
 */
export function tagPapers(papers: readonly TaggablePaper[], options: TagOptions = {}): TaggedPapers {
  const settings = tagSettingsSchema.parse(options.settings ?? {})
  const { terms, blocked } = vocabularyOfOwner(
    options.vocabulary ?? (settings.vocabulary ? ownVocabulary : []),
    settings,
  )
  const texts = options.texts ?? readTexts(papers)
  const demands = demandsOf(settings, papers.length)
  const known = new Map<string, string>()
  for (const slug of options.known ?? []) {
    const key = keyOfName(slug)
    if (!known.has(key) && !blocked.has(key)) known.set(key, slug)
  }
  const phrases = countPhrases(texts, demands.minPapers)
  const concepts = findConcepts(texts, phrases, {
    vocabulary: terms,
    minimum: demands.minPapers,
    blocked,
    kept: [...known.values()].map((slug) => slug.replaceAll('-', ' ')),
    anyWord: settings.singleWords === 'any',
  })
  const subjects = new Subjects(
    papers,
    concepts,
    terms,
    settings,
    blocked,
    known,
    isLargeArchive(papers.length),
  )
  const broad = broadConcepts(terms, concepts)
  const ranking = rank(texts, phrases, concepts, broad, subjects.unpinned, demands.floor)
  const chosen = selectTags(ranking, subjects.count, {
    ...demands,
    extra: (concept) => subjects.extra(concept),
    had: new Set([...known.keys()].flatMap((key) => subjects.ofKey(key) ?? [])),
    aloneEnough: (concept, score) =>
      score >= demands.alone && concept < concepts.known && concepts.firm[concept] === 1,
    pinned: subjects.pinned,
    forced: subjects.forced,
    within: (shorter, longer) => subjects.within(shorter, longer),
    broader: (concept) => subjects.broader(concept),
    superfluous: (concept, other, same, wanted) => subjects.superfluous(concept, other, same, wanted),
  })
  const { tags, assigned } = describeTags(papers, texts, concepts, subjects, ranking, chosen, known)
  return {
    tags,
    assigned,
    findings: subjects.findings,
    texts,
    subjects: subjectsOfPapers(papers.length, subjects, ranking),
  }
}

/** All that papers may be about by their words, their sources and the owner. */
function subjectsOfPapers(
  papers: number,
  subjects: Subjects,
  { starts, concepts, scores }: Ranking,
): PaperSubjects {
  return gatherSubjects(
    papers,
    subjects.allKeys(),
    (paper, say) => {
      for (let place = starts[paper] as number; place < (starts[paper + 1] as number); place++)
        say(concepts[place] as number, 1 / (1 + Math.exp(-(scores[place] as number))))
      for (const concept of subjects.forced[paper] ?? [])
        say(concept, certaintyOfGiven(subjects.given[paper]?.get(concept)) ?? 1)
    },
    (concept) => subjects.parents(concept),
  )
}
