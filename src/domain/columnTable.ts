import { compactWhen } from './compactDate'
import { TEXT_FORM, type EventColumns, type FacetColumns, type RowWords } from './eventColumns'
import type { EventSummary, EventTable, EventWords, Lane, SummaryParticipant } from './facts'
import type { FuzzyDate } from './fuzzyDate'
import type { Differ, EventKind, Support } from './model'
import { DIFFERS, PRESENCES, ROLES, SUPPORTS } from './summaryColumns'
import { readWhen } from './when'
import { wordlessId } from './wordless'

/** Where the words of rows are had. */
export interface WordStore extends EventWords {
  /** null: not here. */
  get(row: number): RowWords | null
  /** Asks for them. */
  want(row: number): void
}

/** The words of no row, for those who only filter and count. */
export const NO_WORDS: WordStore = { version: 0, subscribe: () => () => {}, find: () => null, get: () => null, want: () => {} }

/** Events handed out that are kept, so that what is on screen stays the same objects. */
const KEPT = 2000

/** A large dataset as a table of events: each is made when it is asked for and reads the columns. */
export class ColumnTable implements EventTable {
  readonly words: WordStore
  #columns: EventColumns
  readonly #kept = new Map<number, RowEvent>()

  constructor(columns: EventColumns, words: WordStore = NO_WORDS) {
    this.#columns = columns
    this.words = words
  }

  get columns(): EventColumns {
    return this.#columns
  }

  /** The skeleton comes first; who holds the table, or events of it, then sees the rest too. */
  addFacets(facets: FacetColumns): void {
    this.#columns = { ...this.#columns, facets }
    this.#kept.clear()
  }

  get length(): number {
    return this.columns.length
  }

  at(row: number): EventSummary | undefined {
    if (!(row >= 0 && row < this.length)) return undefined
    const words = this.words.get(row)
    if (words === null) this.words.want(row)
    const kept = this.#kept.get(row)
    // One made before its words came is made anew, so that who compares objects sees the change.
    if (kept?.isFirstSeenWith(words)) return kept
    const event = new RowEvent(this, row)
    this.#kept.delete(row)
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value ?? -1)
    this.#kept.set(row, event)
    return event
  }

  glance(row: number): EventSummary | undefined {
    return row >= 0 && row < this.length ? new RowEvent(this, row) : undefined
  }

  /** Asks for no words. */
  *[Symbol.iterator](): Iterator<EventSummary> {
    for (let row = 0; row < this.length; row += 1) yield new RowEvent(this, row)
  }
}

const UNDATED: FuzzyDate = { text: '../..', startMs: -Infinity, endMs: Infinity, from: { kind: 'open' }, to: { kind: 'open' }, isInterval: true }
const NONE: readonly string[] = []

class RowEvent implements EventSummary {
  readonly #table: ColumnTable
  readonly #row: number
  readonly #first: RowWords | null

  constructor(table: ColumnTable, row: number) {
    this.#table = table
    this.#row = row
    this.#first = table.words.get(row)
  }

  get #columns(): EventColumns { return this.#table.columns }

  isFirstSeenWith(words: RowWords | null): boolean {
    return this.#first === words
  }

  get #words(): RowWords | null { return this.#table.words.get(this.#row) }
  get id(): string { return this.#words?.id ?? wordlessId(this.#row) }
  get title(): string { return this.#words?.title ?? '…' }
  get short(): string { return this.#words?.short ?? '…' }
  get summary(): string { return this.#words?.summary ?? '' }
  get aliases(): readonly string[] { return this.#words?.aliases ?? NONE }
  get isWordless(): boolean { return this.#words === null }

  get kind(): EventKind { return this.#columns.kinds[this.#columns.kind[this.#row] ?? 0] ?? 'other' }
  get weight(): number { return this.#columns.weight[this.#row] ?? 1 }
  get support(): Support { return SUPPORTS[this.#columns.support[this.#row] ?? 0] ?? 'one-source' }
  get differ(): Differ { return DIFFERS[this.#columns.differ[this.#row] ?? 0] ?? 'none' }
  get undisclosedCount(): number { return this.#columns.undisclosed[this.#row] ?? 0 }
  get lanes(): readonly Lane[] { return this.#columns.laneSets[this.#columns.laneSet[this.#row] ?? 0] ?? [] }

  get when(): FuzzyDate { return whenOf(this.#columns, this.#row) }
  get place(): string | undefined { return idAt(this.#columns.facets?.placeIds, this.#columns.facets?.place[this.#row]) }
  get track(): string | undefined { return idAt(this.#columns.facets?.trackIds, this.#columns.facets?.track[this.#row]) }
  get claimCount(): number { return this.#columns.facets?.claims[this.#row] ?? 0 }
  get knownFromMs(): number { return this.#columns.facets?.knownFromMs[this.#row] ?? -Infinity }

  get publishers(): readonly string[] {
    const { facets } = this.#columns
    if (!facets) return NONE
    const ids: string[] = []
    for (let i = facets.publisherOffsets[this.#row] ?? 0; i < (facets.publisherOffsets[this.#row + 1] ?? 0); i += 1) {
      const id = facets.publisherIds[facets.publisher[i] ?? -1]
      if (id) ids.push(id)
    }
    return ids
  }

  get participants(): readonly SummaryParticipant[] {
    const { facets } = this.#columns
    if (!facets) return []
    const sessions = facets.sessions.get(this.#row)
    const first = facets.participantOffsets[this.#row] ?? 0
    const people: SummaryParticipant[] = []
    for (let i = first; i < (facets.participantOffsets[this.#row + 1] ?? 0); i += 1) {
      const [actor, role, presence, session] = [facets.actorIds[facets.actor[i] ?? -1], ROLES[facets.role[i] ?? -1], PRESENCES[facets.presence[i] ?? -1], sessions?.[i - first]]
      if (actor && role && presence) people.push({ actor, role, presence, ...(session ? { session } : {}), side: idAt(facets.sideIds, facets.side[i]) ?? null })
    }
    return people
  }
}

/** The id of a number that counts from 1. */
const idAt = (ids: readonly string[] | undefined, number: number | undefined): string | undefined => (number ? ids?.[number - 1] || undefined : undefined)

function whenOf({ form, day, extra, dateTexts }: EventColumns, row: number): FuzzyDate {
  const here = form[row] ?? TEXT_FORM
  if (here !== TEXT_FORM) return compactWhen({ form: here, day: day[row] ?? 0, extra: extra[row] ?? 0 })
  const when = readWhen(dateTexts[extra[row] ?? 0] ?? '')
  return when.ok ? when.value : UNDATED
}

/** The same with every field its own, for those who compare, copy or write. */
export function plainEvent(event: EventSummary): EventSummary {
  const { id, title, short, summary, kind, when, place, track, weight, support, differ, knownFromMs, participants, lanes, publishers, claimCount, undisclosedCount, aliases } = event
  return {
    id, title, short, summary, kind, when, ...(place === undefined ? {} : { place }), ...(track === undefined ? {} : { track }),
    weight, support, differ, knownFromMs, participants, lanes, publishers, claimCount, undisclosedCount, aliases,
  }
}
