import { buildIndex, type Index } from '../domain/eventIndex'
import { countFacets, type FacetCounts } from '../domain/facets'
import type { Facts } from '../domain/facts'
import { actorHierarchy, placeHierarchy, type Hierarchy } from '../domain/hierarchy'
import { runQuery, type SearchHits } from '../domain/query'
import { NO_FILTER, type Filter } from '../url/view'
import type { LargeAnswer, Searcher } from './store'
import type { IsBelow } from './ticks'

/** What follows from facts and filter; kept as long as both are, so that the same state gives the same objects. */
export interface Selection {
  readonly facts: Facts
  /** null of a large dataset: its source is asked instead. */
  readonly index: Index | null
  /** Events in which the typed words are found; null = no words, or not searched yet. */
  readonly hits: SearchHits
  /** Rows of the events that pass, in order of time. */
  readonly rows: Uint32Array
  /** Counted when first asked for. */
  readonly counts: FacetCounts
  /** Counts of the whole dataset. */
  readonly totals: FacetCounts
  /** Of a large dataset, where words find nothing: words that would. */
  readonly suggestions: readonly string[]
  /** Of a large dataset: nothing can be filtered or counted yet. */
  readonly isEarly: boolean
}

interface Kept { readonly searcher: Searcher | null; readonly selection: Selection }

const totals = new WeakMap<Index, FacetCounts>()
const indexes = new WeakMap<Facts, Index>()
const selections = new WeakMap<Facts, WeakMap<Filter, Kept>>()
const hierarchies = new WeakMap<Facts, { readonly actor: Hierarchy; readonly place: Hierarchy }>()

export function selectionOf(facts: Facts, filter: Filter, searcher: Searcher | null): Selection {
  const byFilter = keptIn(selections, facts, () => new WeakMap<Filter, Kept>())
  const kept = byFilter.get(filter)
  if (kept && kept.searcher === searcher) return kept.selection
  const selection = select(facts, filter, searcher)
  byFilter.set(filter, { searcher, selection })
  return selection
}

function select(facts: Facts, filter: Filter, searcher: Searcher | null): Selection {
  const index = keptIn(indexes, facts, buildIndex)
  const words = filter.q.trim()
  const hits = words === '' || searcher === null ? null : searcher(words)
  let counts: FacetCounts | null = null
  return {
    facts, index, hits, suggestions: [], isEarly: false,
    rows: runQuery(index, filter, hits),
    get counts() {
      return (counts ??= countFacets(index, filter, hits))
    },
    get totals() {
      return keptIn(totals, index, () => countFacets(index, NO_FILTER))
    },
  }
}

/** What is below what in the facts at hand. */
export function belowOf(facts: Facts): { readonly actor: IsBelow; readonly place: IsBelow } {
  const { actor, place } = keptIn(hierarchies, facts, () => ({ actor: actorHierarchy(facts.actors), place: placeHierarchy(facts.places) }))
  return { actor: isBelowIn(actor), place: isBelowIn(place) }
}

const isBelowIn = (hierarchy: Hierarchy): IsBelow => (child, parent) => child !== parent && hierarchy.isWithin(child, parent)

function keptIn<K extends object, V>(kept: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  const old = kept.get(key)
  if (old !== undefined) return old
  const made = make(key)
  kept.set(key, made)
  return made
}

const NO_COUNTS: FacetCounts = {
  total: 0, actors: new Map(), roles: new Map(), kinds: new Map(), tracks: new Map(), places: new Map(), publishers: new Map(), support: new Map(), differ: new Map(),
}
const answered = new WeakMap<LargeAnswer, Selection>()
const wholes = new WeakMap<Facts, Selection>()
const everyRow = new WeakMap<Facts['events'], Uint32Array>()

/** All rows: the same array for the same events, so that nothing that hangs on it is made again. A loop: from() goes through an iterator. */
function allRows(events: Facts['events']): Uint32Array {
  const rows = new Uint32Array(events.length)
  for (let row = 0; row < rows.length; row++) rows[row] = row
  return rows
}

/**
 * Of a large dataset: the last answer of its source, though the filter may have moved on; the whole of it while only
 * dates and lanes are here and nothing is filtered; else null.
 */
export function largeSelection(facts: Facts, filter: Filter, answer: LargeAnswer | null): Selection | null {
  if (answer?.facts === facts) {
    return keptIn(answered, answer, ({ rows, counts, totals: all, suggestions }) => ({
      facts, index: null, hits: null, counts, totals: all, suggestions, isEarly: false,
      rows: rows.length === facts.events.length ? keptIn(everyRow, facts.events, allRows) : rows,
    }))
  }
  if (JSON.stringify(filter) !== JSON.stringify(NO_FILTER)) return null
  return keptIn(wholes, facts, () => ({
    facts, index: null, hits: null, rows: keptIn(everyRow, facts.events, allRows), counts: NO_COUNTS, totals: NO_COUNTS, suggestions: [], isEarly: true,
  }))
}
