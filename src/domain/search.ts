import MiniSearch, { type SearchResult } from 'minisearch'
import { derive, standingClaims } from './derived'
import type { Actor, Dataset, DiplomaticEvent, Place } from './model'
import { rollUpOf } from './rollUp'
import type { SearchDocument } from './searchDocuments'
import { atOnce } from './steps'
import { fold, inLatin, wordsOf } from './words'

export type { SearchDocument } from './searchDocuments'

/** The documents of data/search.json, one an event. */
export function searchTexts(dataset: Dataset): readonly SearchDocument[] {
  const { places, when } = derive(dataset)
  const rollUp = rollUpOf(dataset.actors)
  const actorNames = (ids: Iterable<string>): readonly string[] => namesOf(ids, dataset.actors, (actor: Actor) => [actor.name, ...(actor.aliases ?? []), ...Object.values(actor.names ?? {})])
  const placeNames = (ids: Iterable<string>): readonly string[] => namesOf(ids, dataset.places, (place: Place) => [place.name, ...Object.values(place.names ?? {})])
  return [...dataset.events.values()].flatMap((event) => {
    const date = when.get(event.id)
    if (!date) return []
    const named = actorsOf(event)
    const above = new Set([...named].flatMap((id) => rollUp(id, date)).filter((id) => !named.has(id)))
    return [{
      id: event.id,
      title: event.title,
      short: event.short,
      summary: event.summary.map((sentence) => sentence.text).join(' '),
      claims: standingClaims(event).map((claim) => claim.text),
      actors: actorNames(named),
      places: event.place === undefined ? [] : placeNames([event.place, ...places.ancestors(event.place)]),
      publishers: publisherNames(dataset, event),
      above: actorNames(above),
    }]
  })
}

function actorsOf(event: DiplomaticEvent): ReadonlySet<string> {
  const ids = new Set(event.participants.map((participant) => participant.actor))
  for (const claim of standingClaims(event)) if (claim.attributedTo !== undefined) ids.add(claim.attributedTo)
  return ids
}

function publisherNames(dataset: Dataset, event: DiplomaticEvent): readonly string[] {
  const articles = standingClaims(event).flatMap((claim) => claim.sources.flatMap((source) => dataset.articles.get(source.article) ?? []))
  const ids = new Set(articles.flatMap(({ publisher, agency }) => [publisher, agency ?? publisher]))
  return namesOf(ids, dataset.publishers, (publisher) => [publisher.name])
}

function namesOf<T>(ids: Iterable<string>, records: ReadonlyMap<string, T>, names: (record: T) => readonly string[]): readonly string[] {
  const found = new Set<string>()
  for (const id of ids) {
    const record = records.get(id)
    for (const name of record === undefined ? [] : names(record)) found.add(name)
  }
  return [...found]
}

export interface SearchIndex {
  readonly texts: MiniSearch<SearchDocument>
  /** Ids in the order of the documents, and the place of each. */
  readonly ids: readonly string[]
  readonly places: ReadonlyMap<string, number>
  /** For each word of a name the shortest name it stands in, as written. */
  readonly names: ReadonlyMap<string, string>
  /** The names found in most events, as a last answer to "what would match". */
  readonly frequent: readonly string[]
}

export interface SearchAnswer {
  /** Events in which every word is found, by where: those with all words in the title first. Equal ones stand as the documents do. */
  readonly ids: readonly string[]
  /** Only where nothing is found: words or names that would be. */
  readonly suggestions: readonly string[]
}

const FIELDS = ['title', 'short', 'summary', 'claims', 'actors', 'places', 'publishers', 'above'] as const
/**
 * Where a word counts first. Not by scores, which put a short title before a long one and so make an order that
 * looks like none: equally good finds stand in the order of time, like everything else in the app.
 */
const TIERS: Readonly<Record<string, number>> = { title: 0, short: 1, actors: 1, places: 1, summary: 2, claims: 3, publishers: 3, above: 4 }
const LAST_TIER = 4
const MAX_SUGGESTIONS = 3
/** Words of a question that are looked at: a pasted page must not hold up typing. */
const MAX_TERMS = 16
/** From this length on a word may stand for its beginning, or be one letter in five off. */
const PREFIX_FROM = 3
const FUZZY_FROM = 4
const FUZZY = 0.2
const FAR_FUZZY = 0.4

/** The whole index at once. In a browser that shall not stand still meanwhile: buildSearchInSteps. */
export const buildSearch = (documents: readonly SearchDocument[]): SearchIndex => atOnce(buildSearchInSteps(documents))

/** The same, one event a step, so that a caller may let go between two of them. */
export function* buildSearchInSteps(documents: readonly SearchDocument[]): Generator<void, SearchIndex, void> {
  // The same name stands in many events: cut into words once.
  const known = new Map<string, readonly string[]>()
  const wordsOfName = (name: string): readonly string[] => {
    const words = known.get(name) ?? wordsOf(name)
    known.set(name, words)
    return words
  }
  const texts = new MiniSearch<SearchDocument>({
    fields: [...FIELDS],
    extractField: (document, field) => wordsIn(document, field, wordsOfName),
    tokenize: (words) => words.split('\n'),
    processTerm: (term) => (term === '' ? null : term),
  })
  const unique = new Map(documents.map((document) => [document.id, document]))
  for (const document of unique.values()) {
    texts.add(document)
    yield
  }
  const ids = [...unique.keys()]
  return { texts, ids, places: new Map(ids.map((id, place) => [id, place])), names: namesByWord(documents, wordsOfName), frequent: frequentNames(documents) }
}

/** The same documents by the rows of their events, which is the order of time; those of no event last. */
export const inOrderOfRows = (documents: readonly SearchDocument[], rowOf: (id: string) => number | null): readonly SearchDocument[] =>
  documents.map((document) => ({ document, row: rowOf(document.id) ?? Infinity })).toSorted((a, b) => (a.row === b.row ? 0 : a.row - b.row)).map(({ document }) => document)

/** The words of a field, one a line; the id as it is. A word of names counts once, in however many of them it stands. */
function wordsIn(document: SearchDocument, field: string, wordsOfName: (name: string) => readonly string[]): string {
  if (field === 'id') return document.id
  const value = document[field as keyof SearchDocument]
  if (typeof value === 'string') return wordsOf(value).join('\n')
  return (field === 'claims' ? wordsOf(value.join('\n')) : [...new Set(value.flatMap(wordsOfName))]).join('\n')
}

/** Every word must be found: whole or as a beginning; a word that is in no text at all may be a letter or two off. */
export function search(index: SearchIndex, words: string): SearchAnswer {
  const terms = [...new Set(wordsOf(words))].slice(0, MAX_TERMS)
  if (terms.length === 0) return { ids: [], suggestions: finding(index, index.frequent) }
  const ids = find(index, terms)
  return { ids, suggestions: ids.length > 0 ? [] : suggest(index, terms) }
}

const isPrefix = (term: string): boolean => term.length >= PREFIX_FROM || !/^[a-z]/.test(term)

function find(index: SearchIndex, terms: readonly string[]): readonly string[] {
  const ask = (mayBeOff: (term: string) => boolean) => index.texts.search(terms.join(' '), {
    tokenize: () => [...terms], combineWith: 'AND', prefix: isPrefix, fuzzy: (term) => (mayBeOff(term) ? FUZZY : false),
  })
  const hits = ask(() => false)
  if (hits.length > 0) return ranked(index, hits, terms.map((term) => beginsWith(term)))
  const missing = new Set(terms.filter((term) => term.length >= FUZZY_FROM && index.texts.search(term, { prefix: isPrefix }).length === 0))
  if (missing.size === 0) return []
  const there = terms.filter((term) => !missing.has(term)).map((term) => beginsWith(term))
  const isOff = (word: string): boolean => !there.some((isFor) => isFor(word))
  return ranked(index, ask((term) => missing.has(term)), [...there, isOff])
}

const beginsWith = (term: string): ((word: string) => boolean) => (isPrefix(term) ? (word) => word.startsWith(term) : (word) => word === term)

/** Ids by where the least well found of the words stands, then by their places. `words`: which words of a text stand for each word of the question. */
function ranked({ ids, places }: SearchIndex, hits: readonly SearchResult[], words: readonly ((word: string) => boolean)[]): readonly string[] {
  // One number each, sorted without a function: a hundred thousand hits must not hold up typing.
  const keys = Float64Array.from(hits, ({ id, match }) => tierOf(match, words) * ids.length + (places.get(String(id)) ?? 0)).sort()
  return Array.from(keys, (key) => ids[key % ids.length] ?? '')
}

function tierOf(match: SearchResult['match'], words: readonly ((word: string) => boolean)[]): number {
  let worst = 0
  for (const isFor of words) {
    let best = LAST_TIER
    for (const word in match) {
      if (isFor(word)) for (const field of match[word] ?? []) best = Math.min(best, TIERS[field] ?? LAST_TIER)
    }
    worst = Math.max(worst, best)
  }
  return worst
}

/** What would be found instead: the same in Latin letters, fewer of the words, words that look alike; if nothing, frequent names. */
function suggest(index: SearchIndex, terms: readonly string[]): readonly string[] {
  const latin = terms.map((term) => inLatin(term) ?? term)
  const missing = [...new Set([...terms, ...latin])].filter((term) => find(index, [term]).length === 0)
  const found = finding(index, [
    latin.join(' '),
    ...(terms.length > 1 ? terms.map((_, i) => terms.toSpliced(i, 1).join(' ')) : []),
    ...missing.flatMap((term) => alike(index, term)).map((word) => index.names.get(word) ?? word),
    ...(terms.length > 1 ? terms : []),
  ])
  return found.length > 0 ? found : finding(index, index.frequent)
}

/** Those words that find something, each once. */
function finding(index: SearchIndex, tries: readonly string[]): readonly string[] {
  const found: string[] = []
  for (const words of tries) {
    if (found.length === MAX_SUGGESTIONS) break
    if (!found.some((known) => fold(known) === fold(words)) && find(index, wordsOf(words)).length > 0) found.push(words)
  }
  return found
}

/** Words of the texts that look like it, nearest first; of equally near ones those of names. */
function alike(index: SearchIndex, term: string): readonly string[] {
  if (term.length < FUZZY_FROM) return []
  const words = new Set(index.texts.search(term, { fuzzy: FAR_FUZZY, prefix: false }).flatMap((hit) => hit.terms))
  return [...words]
    .map((word) => ({ word, steps: editSteps(term, word) + (index.names.has(word) ? 0 : 0.5) }))
    .toSorted((a, b) => a.steps - b.steps || (a.word < b.word ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ word }) => word)
}

/** Letters to add, drop, change or swap with their neighbour to make one word of the other. */
export function editSteps(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, isSwap ? (before[j - 2] ?? 0) + 1 : Infinity))
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

function namesByWord(documents: readonly SearchDocument[], wordsOfName: (name: string) => readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const name of new Set(documents.flatMap(({ actors, places, above }) => [...actors, ...places, ...above]))) {
    for (const word of wordsOfName(name)) {
      const known = names.get(word)
      if (known === undefined || name.length < known.length) names.set(word, name)
    }
  }
  return names
}

function frequentNames(documents: readonly SearchDocument[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { actors } of documents) {
    const [first] = actors
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1)
  }
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, MAX_SUGGESTIONS).map(([name]) => name)
}
