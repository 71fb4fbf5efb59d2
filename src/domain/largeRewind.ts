import { countUpTo } from './ascending'
import { addBit, emptyBits, hasBit, type Bitset } from './bitset'
import { EventThroughTime } from './eventAsKnownOn'
import { evidenceOfRow, type EvidenceColumns } from './evidenceColumns'
import type { EventColumns } from './eventColumns'
import { buildIndex, type Index } from './eventIndex'
import { addCounts, countFacets, type FacetCounts } from './facets'
import type { EventSummary, Facts } from './facts'
import type { SplitEvidenceHead } from './evidenceHead'
import { plainEvent } from './columnTable'
import { ColumnPicker, type KnownColumns } from './knownColumns'
import { actorsAt, placesAt, publishersAt } from './namesAsKnownOn'
import { runQuery, type EventFilter, type SearchHits } from './query'

const MS_PER_DAY = 86_400_000

/** A large dataset as known at an instant: which rows, and how those were of which not all was known. */
export interface KnownRows {
  readonly atMs: number
  /** Of the latest table, ascending. */
  readonly rows: Uint32Array
  readonly columns: KnownColumns
  /** First sentences of the events of which not all was known, by place in `rows`. */
  readonly sentences: ReadonlyMap<number, string>
  readonly hidden: { readonly events: number; readonly claims: number; readonly hourless: number }
  readonly articleCount: number
}

/** What words are found in: rows of the whole dataset, and of the events of which not all was known. */
export interface KnownHits { readonly latest: SearchHits; readonly partial: SearchHits }

interface State {
  readonly known: KnownRows
  /** Rows of which all was known. */
  readonly whole: Bitset
  readonly partialRows: Uint32Array
  /** Of the events of which not all was known, as they were. */
  readonly partial: Index
  totals: FacetCounts | null
}

/** States that are kept, and events of which not all was known. */
const STATES_KEPT = 4
const EVENTS_KEPT = 20_000

/**
 * Takes a large dataset back in time. Events of which all was known are answered by the index of the latest date, those
 * few of which a part was known by an index of their own, made for the date: so a step costs what has changed.
 */
export class LargeRewinder {
  readonly #facts: Facts
  readonly #index: Index
  readonly #columns: EventColumns
  readonly #evidence: EvidenceColumns
  readonly #head: SplitEvidenceHead
  readonly #picker: ColumnPicker
  readonly #states = new Map<number, State>()
  readonly #events = new Map<number, EventThroughTime>()
  readonly #reportsMs: Float64Array
  readonly #hourlessMs: Float64Array

  constructor(index: Index, columns: EventColumns, evidence: EvidenceColumns, head: SplitEvidenceHead) {
    this.#index = index
    this.#facts = index.facts
    this.#columns = columns
    this.#evidence = evidence
    this.#head = head
    this.#picker = new ColumnPicker(columns)
    const others = head.otherReports
    this.#reportsMs = Float64Array.from([...evidence.reportMs, ...others.map(({ ms }) => ms)]).sort()
    const isHourless = (i: number) => evidence.hourless[i] === 1
    this.#hourlessMs = Float64Array.from([...evidence.reportMs.filter((_, i) => isHourless(i)), ...others.flatMap(({ ms, hasHour }) => (hasHour ? [] : [ms]))]).sort()
  }

  at(atMs: number): KnownRows {
    return this.#state(atMs).known
  }

  /** Rows (places in the known rows) and counts; hits of `partial` are places in `partialRows`. */
  select(atMs: number, filter: EventFilter, hits: KnownHits | null): { readonly rows: Uint32Array; readonly counts: FacetCounts } {
    const state = this.#state(atMs)
    const { known, whole, partial, partialRows } = state
    const passes = emptyBits(this.#columns.length)
    for (const row of runQuery(this.#index, filter, hits?.latest ?? null)) if (hasBit(whole, row)) addBit(passes, row)
    for (const place of runQuery(partial, filter, hits?.partial ?? null)) addBit(passes, partialRows[place] ?? 0)
    const rows = new Uint32Array(known.rows.length)
    let count = 0
    for (let at = 0; at < known.rows.length; at += 1) if (hasBit(passes, known.rows[at] ?? 0)) rows[count++] = at
    return { rows: rows.slice(0, count), counts: isEmpty(filter) ? this.totals(atMs) : this.#counts(state, filter, hits) }
  }

  /** Counts of all that was known. */
  totals(atMs: number): FacetCounts {
    const state = this.#state(atMs)
    return (state.totals ??= this.#counts(state, NOTHING, null))
  }

  /** Events of which not all was known, as they were, for who searches in them. */
  partialEvents(atMs: number): readonly { readonly row: number; readonly event: EventSummary; readonly through: EventThroughTime }[] {
    const { partial, partialRows } = this.#state(atMs)
    return Array.from(partial.facts.events, (event, i) => ({ row: partialRows[i] ?? 0, event, through: this.#through(partialRows[i] ?? 0) }))
  }

  partialFacts(atMs: number): Facts {
    return this.#state(atMs).partial.facts
  }

  #counts({ whole, partial }: State, filter: EventFilter, hits: KnownHits | null): FacetCounts {
    return addCounts(countFacets(this.#index, filter, hits?.latest ?? null, whole), countFacets(partial, filter, hits?.partial ?? null))
  }

  #state(atMs: number): State {
    const kept = this.#states.get(atMs)
    const state = kept ?? this.#rewind(atMs)
    this.#states.delete(atMs)
    if (this.#states.size >= STATES_KEPT) this.#states.delete(this.#states.keys().next().value ?? NaN)
    this.#states.set(atMs, state)
    return state
  }

  #rewind(atMs: number): State {
    const { shownMs, wholeMs } = this.#evidence
    const { length, endMs } = this.#columns
    const rows = new Uint32Array(length)
    const whole = emptyBits(length)
    const partial = new Map<number, EventSummary>()
    const partialRows: number[] = []
    const sentences = new Map<number, string>()
    const claimsOf = this.#columns.facets?.claims
    let [count, claims] = [0, 0]
    for (let row = 0; row < length; row += 1) {
      if ((shownMs[row] ?? Infinity) > atMs) continue
      // What goes on may count for an office that somebody took later.
      if ((wholeMs[row] ?? Infinity) > atMs || !((endMs[row] ?? NaN) <= atMs)) {
        const event = this.#through(row).at(atMs)
        if (!event) continue
        if (!this.#through(row).isWhole(atMs)) sentences.set(count, event.summary)
        partial.set(count, event)
        partialRows.push(row)
        claims += event.claimCount
      } else {
        addBit(whole, row)
        claims += claimsOf?.[row] ?? 0
      }
      rows[count++] = row
    }
    const { names } = this.#head
    const facts: Facts = {
      ...this.#facts, events: [...partial.values()], actors: actorsAt(this.#facts.actors, names, atMs), places: placesAt(this.#facts.places, names, atMs),
      publishers: publishersAt(this.#facts.publishers, names, atMs), tombstones: new Map(), problems: [],
    }
    const known = rows.slice(0, count)
    return {
      whole, partialRows: Uint32Array.from(partialRows), partial: buildIndex(facts), totals: null,
      known: {
        atMs, rows: known, sentences, columns: this.#picker.pick(known, partial),
        hidden: { events: length - count, claims: this.#claimCount - claims, hourless: countUpTo(this.#hourlessMs, atMs + MS_PER_DAY - 1) - countUpTo(this.#hourlessMs, atMs) },
        articleCount: countUpTo(this.#reportsMs, atMs),
      },
    }
  }

  get #claimCount(): number {
    return (this.#allClaims ??= this.#columns.facets?.claims.reduce((sum, claims) => sum + claims, 0) ?? 0)
  }
  #allClaims: number | null = null

  #through(row: number): EventThroughTime {
    const kept = this.#events.get(row)
    if (kept) return kept
    const evidence = evidenceOfRow(this.#evidence, row, this.#columns.facets ?? NO_IDS)
    const event = this.#facts.events.glance?.(row) ?? this.#facts.events.at(row)
    if (!event) throw new Error(`no row ${row}`)
    // Written out: what is made anew from columns each time would cost more.
    const through = new EventThroughTime(plainEvent(event), evidence.claims.length > 0 ? evidence : undefined, this.#facts.info.sides, true)
    if (this.#events.size >= EVENTS_KEPT) this.#events.clear()
    this.#events.set(row, through)
    return through
  }
}

const NOTHING: EventFilter = { actors: [], match: 'any', direct: false, roles: [], kinds: [], tracks: [], places: [], publishers: [], support: [], differ: [], q: '', span: null }
/** How several combine changes the counts, even where none is chosen. */
const isEmpty = (filter: EventFilter): boolean => filter.q.trim() === '' && filter.span === null && filter.match === 'any' && !filter.direct && Object.values(filter).every((value) => !Array.isArray(value) || value.length === 0)

const NO_IDS = { actorIds: [], placeIds: [], trackIds: [], sideIds: [], publisherIds: [] }
