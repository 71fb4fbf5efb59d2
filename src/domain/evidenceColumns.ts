import { isCount, isText, listOf, ownValue } from './columns'
import { shownFromMs } from './eventAsKnownOn'
import { readValues, type Carriers, type EventEvidence, type EvidenceClaim, type ReportTime } from './evidenceRead'
import { STATUSES } from './evidenceVersion'
import type { EventTable } from './facts'
import type { FacetIds } from './eventParts'
import { unpackNumbers } from './letters'
import { RELOAD_HINT } from './readRecords'
import type { Problem } from './result'
import { ROLES } from './summaryColumns'

/** Rows of other claims, by row of a claim. */
type Links = ReadonlyMap<number, readonly number[]>

/**
 * The evidence of a large dataset in flat arrays: claims in the order of their events, reports in the order in which
 * claims first rest on them.
 */
export interface EvidenceColumns {
  /** Claims of event row r: from claimOffsets[r] to claimOffsets[r + 1]. */
  readonly claimOffsets: Uint32Array
  readonly claimMs: Float64Array
  readonly status: Uint8Array
  /** Number and 1; 0: none. Likewise below. */
  readonly side: Uint8Array
  readonly attributedTo: Uint32Array
  readonly sourceOffsets: Uint32Array
  readonly source: Uint32Array
  readonly reportMs: Float64Array
  readonly hourless: Uint8Array
  readonly publisher: Uint32Array
  readonly agency: Uint32Array
  /** Numbers that mean nothing but themselves. */
  readonly origin: Uint32Array
  /** From when on an event is shown, and from when on nothing of it is missing; Infinity: at the latest date only. */
  readonly shownMs: Float64Array
  readonly wholeMs: Float64Array
  readonly rare: RareEvidence
}

/** What few claims and events have. */
interface RareEvidence {
  readonly undated: ReadonlySet<number>
  readonly contradicts: ReadonlyMap<number, readonly { readonly claim: number; readonly isNear: boolean }[]>
  readonly overtaken: Links
  readonly denied: Links
  readonly coreDenied: ReadonlySet<number>
  readonly names: Links
  readonly values: ReadonlyMap<number, unknown>
  readonly sentences: ReadonlyMap<number, readonly { readonly text: string; readonly claims: readonly number[] }[]>
  readonly participants: ReadonlyMap<number, readonly { readonly actor: number; readonly role: number; readonly claims: readonly number[] }[]>
  readonly undisclosed: ReadonlyMap<number, readonly (readonly number[])[]>
}

/** A claim that counts for nothing. */
const NO_CLAIM = -1
const MAX_CLAIMS = 50_000_000

/** Puts the parts together. Events of a part that did not come are known only at the latest date; that is listed. */
export function readEvidenceColumns(parts: readonly unknown[], events: EventTable, ids: FacetIds, problems: Problem[]): EvidenceColumns {
  const counts = new Uint32Array(events.length)
  const has = new Uint8Array(events.length)
  const reader = new PartsReader(ids)
  let row = 0
  for (const part of parts) {
    const [from, count] = [ownValue(part, 'from'), ownValue(part, 'count')]
    if (!isCount(from) || !isCount(count) || from < row || from + count > events.length) continue
    unpackNumbers(ownValue(part, 'claims'), counts, 0xffff, { at: from, length: count })
    let claims = 0
    for (let at = from; at < from + count; at += 1) claims += counts[at] ?? 0
    if (reader.claimCount + claims > MAX_CLAIMS) break
    has.fill(1, from, from + count)
    row = from + count
    reader.read(part, from, claims)
  }
  const missing = has.length - has.reduce((sum, one) => sum + one, 0)
  if (missing > 0) problems.push({ severity: 'error', path: 'evidence', message: `When ${missing} events were reported did not come; they are shown at the latest date only`, hint: RELOAD_HINT })
  const columns = reader.columns(counts)
  return { ...columns, ...knownFrom(columns, events, has) }
}

type Flat = Omit<EvidenceColumns, 'shownMs' | 'wholeMs'>

function knownFrom({ claimOffsets, claimMs, sourceOffsets, source, reportMs, rare }: Flat, events: EventTable, has: Uint8Array): Pick<EvidenceColumns, 'shownMs' | 'wholeMs'> {
  const [shownMs, wholeMs] = [new Float64Array(events.length), new Float64Array(events.length)]
  let row = 0
  for (const event of events) {
    shownMs[row] = has[row] === 1 ? shownFromMs(event) : Infinity
    let last = has[row] === 1 ? (shownMs[row] ?? Infinity) : Infinity
    for (let claim = claimOffsets[row] ?? 0; claim < (claimOffsets[row + 1] ?? 0); claim += 1) {
      last = Math.max(last, claimMs[claim] ?? Infinity)
      if (!rare.undated.has(claim)) for (let s = sourceOffsets[claim] ?? 0; s < (sourceOffsets[claim + 1] ?? 0); s += 1) last = Math.max(last, reportMs[source[s] ?? 0] ?? Infinity)
    }
    wholeMs[row] = last
    row += 1
  }
  // What rests on a claim that counts for nothing is known at the latest date only.
  for (const gates of [rare.sentences, rare.participants]) for (const [at, list] of gates) if (list.some(({ claims }) => claims.includes(NO_CLAIM))) wholeMs[at] = Infinity
  for (const [at, list] of rare.undisclosed) if (list.some((claims) => claims.includes(NO_CLAIM))) wholeMs[at] = Infinity
  return { shownMs, wholeMs }
}

class PartsReader {
  readonly #ids: FacetIds
  readonly #chunks = {
    status: [] as Uint8Array[], side: [] as Uint8Array[], attributedTo: [] as Uint32Array[], sources: [] as Uint32Array[], source: [] as Uint32Array[],
    published: [] as Float64Array[], hourless: [] as Uint8Array[], publisher: [] as Uint32Array[], agency: [] as Uint32Array[], origin: [] as Uint32Array[],
  }
  readonly #undated = new Map<number, number>()
  readonly #contradicts = new Map<number, { claim: number; isNear: boolean }[]>()
  readonly #links = { overtaken: new Map<number, number[]>(), denied: new Map<number, number[]>(), names: new Map<number, number[]>() }
  readonly #coreDenied = new Set<number>()
  readonly #values = new Map<number, unknown>()
  readonly #sentences = new Map<number, { text: string; claims: readonly number[] }[]>()
  readonly #participants = new Map<number, { actor: number; role: number; claims: readonly number[] }[]>()
  readonly #undisclosed = new Map<number, (readonly number[])[]>()
  claimCount = 0
  #reportCount = 0

  constructor(ids: FacetIds) {
    this.#ids = ids
  }

  read(part: unknown, from: number, claims: number): void {
    const column = <T extends Uint8Array | Uint32Array>(field: string, into: T, upper: number): T => { unpackNumbers(ownValue(part, field), into, upper); return into }
    this.#readReports(ownValue(part, 'reports'))
    this.#chunks.status.push(column('status', new Uint8Array(claims), STATUSES.length - 1))
    this.#chunks.side.push(column('side', new Uint8Array(claims), this.#ids.sideIds.length))
    this.#chunks.attributedTo.push(column('attributedTo', new Uint32Array(claims), this.#ids.actorIds.length))
    const sources = column('sources', new Uint32Array(claims), 0xffff)
    this.#chunks.sources.push(sources)
    this.#readSources(ownValue(part, 'report'), sources)
    this.#readRare(part, from, claims)
    this.claimCount += claims
  }

  #newest = 0
  /** Numbers of reports from how far back they are. */
  #readSources(json: unknown, sources: Uint32Array): void {
    const back = new Uint32Array(sources.reduce((sum, count) => sum + count, 0))
    unpackNumbers(json, back, 0xffffffff)
    for (let i = 0; i < back.length; i += 1) {
      const way = back[i] ?? 0
      if (way === 0) back[i] = this.#newest++
      else back[i] = Math.max(0, this.#newest - way)
    }
    this.#chunks.source.push(back)
    // A part that says less than it should must not shift those that follow.
    this.#newest = this.#reportCount
  }

  #readReports(json: unknown): void {
    const published = listOf(ownValue(json, 'published'))
    const numbers = <T extends Uint8Array | Uint32Array>(field: string, into: T, upper: number): T => { unpackNumbers(ownValue(json, field), into, upper); return into }
    const { publisherIds } = this.#ids
    this.#newest = this.#reportCount
    this.#chunks.published.push(Float64Array.from(published, (value) => msOf(value, Infinity)))
    this.#chunks.hourless.push(numbers('hourless', new Uint8Array(published.length), 1))
    this.#chunks.publisher.push(numbers('publisher', new Uint32Array(published.length), publisherIds.length))
    this.#chunks.agency.push(numbers('agency', new Uint32Array(published.length), publisherIds.length))
    this.#chunks.origin.push(numbers('origin', new Uint32Array(published.length), 0xffffffff))
    this.#reportCount += published.length
  }

  #readRare(part: unknown, from: number, claims: number): void {
    const first = this.claimCount
    const isPlace = (place: unknown): place is number => isCount(place) && place < claims
    const rows = (field: string) => listOf(ownValue(part, field)).map(listOf)
    const count = ownValue(part, 'count')
    /** A part's own places, as rows of all; what leads nowhere counts for nothing. */
    const carriers = (places: readonly unknown[]): readonly number[] => places.map((place) => (isPlace(place) ? first + place : NO_CLAIM))
    for (const [place, known] of rows('undated')) if (isPlace(place)) this.#undated.set(first + place, msOf(known, Infinity))
    for (const [place, other, near] of rows('contradicts')) if (isPlace(place) && isPlace(other)) push(this.#contradicts, first + place, { claim: first + other, isNear: near === 1 })
    for (const field of ['overtaken', 'denied'] as const) for (const [place, other] of rows(field)) if (isPlace(place) && isPlace(other)) push(this.#links[field], first + place, first + other)
    for (const place of listOf(ownValue(part, 'coreDenied'))) if (isPlace(place)) this.#coreDenied.add(first + place)
    for (const [place, ...actors] of rows('names')) if (isPlace(place)) this.#links.names.set(first + place, actors.filter(isCount))
    for (const [place, values] of rows('values')) if (isPlace(place)) this.#values.set(first + place, values)
    const isRow = (row: unknown): row is number => isCount(row) && isCount(count) && row < count
    for (const [row, text, ...places] of rows('sentences')) if (isRow(row) && isText(text)) push(this.#sentences, from + row, { text, claims: carriers(places) })
    for (const [row, actor, role, ...places] of rows('participants')) if (isRow(row) && isCount(actor) && isCount(role)) push(this.#participants, from + row, { actor, role, claims: carriers(places) })
    for (const [row, ...places] of rows('undisclosed')) if (isRow(row)) push(this.#undisclosed, from + row, carriers(places))
  }

  columns(counts: Uint32Array): Flat {
    const chunks = this.#chunks
    const reportMs = joined(chunks.published, Float64Array)
    const sourceOffsets = offsetsOf(joined(chunks.sources, Uint32Array))
    const source = joined(chunks.source, Uint32Array)
    return {
      claimOffsets: offsetsOf(counts), sourceOffsets, source, reportMs,
      claimMs: this.#claimTimes(sourceOffsets, source, reportMs),
      status: joined(chunks.status, Uint8Array), side: joined(chunks.side, Uint8Array), attributedTo: joined(chunks.attributedTo, Uint32Array),
      hourless: joined(chunks.hourless, Uint8Array), publisher: joined(chunks.publisher, Uint32Array), agency: joined(chunks.agency, Uint32Array), origin: joined(chunks.origin, Uint32Array),
      rare: {
        undated: new Set(this.#undated.keys()), contradicts: this.#contradicts, ...this.#links, coreDenied: this.#coreDenied, values: this.#values,
        sentences: this.#sentences, participants: this.#participants, undisclosed: this.#undisclosed,
      },
    }
  }

  /** From the earliest of its reports on. */
  #claimTimes(offsets: Uint32Array, source: Uint32Array, reportMs: Float64Array): Float64Array {
    const times = new Float64Array(offsets.length - 1)
    for (let claim = 0; claim < times.length; claim += 1) {
      let ms = Infinity
      for (let s = offsets[claim] ?? 0; s < (offsets[claim + 1] ?? 0); s += 1) ms = Math.min(ms, reportMs[source[s] ?? 0] ?? Infinity)
      times[claim] = ms
    }
    for (const [claim, ms] of this.#undated) times[claim] = ms
    return times
  }
}

/** From seconds. */
const msOf = (value: unknown, otherwise: number): number => (typeof value === 'number' && Number.isFinite(value) ? Math.round(value * 1000) : otherwise)

function push<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

function offsetsOf(counts: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i += 1) offsets[i + 1] = (offsets[i] ?? 0) + (counts[i] ?? 0)
  return offsets
}

function joined<T extends Uint8Array | Uint32Array | Float64Array>(chunks: readonly T[], Numbers: new (length: number) => T): T {
  const all = new Numbers(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) { all.set(chunk, at); at += chunk.length }
  return all
}

/** The evidence of one event as objects: what a small dataset holds of each. Ids of claims are their places. */
export function evidenceOfRow(columns: EvidenceColumns, row: number, ids: FacetIds): EventEvidence {
  const { claimOffsets, rare } = columns
  const [first, end] = [claimOffsets[row] ?? 0, claimOffsets[row + 1] ?? 0]
  const claims = Array.from({ length: end - first }, (_, i) => claimOf(columns, first + i, first, ids))
  const of = (claim: number): EvidenceClaim | null => claims[claim - first] ?? null
  const some = (list: readonly number[] | undefined): EvidenceClaim[] => (list ?? []).flatMap((claim) => of(claim) ?? [])
  for (const [i, claim] of claims.entries()) {
    const at = first + i
    claim.contradicts = (rare.contradicts.get(at) ?? []).flatMap(({ claim: number, isNear }) => { const other = of(number); return other ? [{ claim: other, isNear }] : [] })
    claim.overtakenBy = some(rare.overtaken.get(at))
    claim.deniedIn = some(rare.denied.get(at))
  }
  const carriers = (list: readonly number[]): Carriers => list.map((claim) => (claim === NO_CLAIM ? null : of(claim)))
  return {
    claims,
    sentences: (rare.sentences.get(row) ?? []).map((sentence) => ({ text: sentence.text, claims: carriers(sentence.claims) })),
    participants: (rare.participants.get(row) ?? []).map((gate) => ({ actor: ids.actorIds[gate.actor - 1] ?? '', role: ROLES[gate.role] ?? '', claims: carriers(gate.claims) })),
    undisclosed: (rare.undisclosed.get(row) ?? []).map(carriers),
  }
}

type Draft = { -readonly [K in keyof EvidenceClaim]: EvidenceClaim[K] }

function claimOf(columns: EvidenceColumns, at: number, first: number, ids: FacetIds): Draft {
  const { claimMs, status, side, attributedTo, sourceOffsets, source, rare } = columns
  const ms = claimMs[at] ?? Infinity
  const isUndated = rare.undated.has(at)
  const report = (number: number): ReportTime => reportOf(columns, number, isUndated ? ms : null, ids)
  const sources: ReportTime[] = []
  for (let s = sourceOffsets[at] ?? 0; s < (sourceOffsets[at + 1] ?? 0); s += 1) sources.push(report(source[s] ?? 0))
  const values = rare.values.get(at)
  return {
    id: String(at - first), ms, isUndated, status: STATUSES[status[at] ?? 0] ?? 'reported', side: idAt(ids.sideIds, side[at]), sources,
    contradicts: [], overtakenBy: [], deniedIn: [], isCoreDenied: rare.coreDenied.has(at), attributedTo: idAt(ids.actorIds, attributedTo[at]),
    names: (rare.names.get(at) ?? []).flatMap((number) => idAt(ids.actorIds, number) ?? []),
    values: values === undefined ? null : readValues(values, (numbers) => listOf(numbers).filter(isCount).map(report)),
  }
}

function reportOf({ reportMs, hourless, publisher, agency, origin }: EvidenceColumns, number: number, undatedMs: number | null, { publisherIds }: FacetIds): ReportTime {
  const voice = origin[number] ?? 0
  const ms = reportMs[number] ?? Infinity
  return {
    id: String(number), ms: undatedMs !== null && ms === Infinity ? undatedMs : ms, hasHour: hourless[number] !== 1,
    publisher: idAt(publisherIds, publisher[number]), agency: idAt(publisherIds, agency[number]), origin: voice === 0 ? null : String(voice),
  }
}

/** The id of a number that counts from 1. */
const idAt = (ids: readonly string[], number: number | undefined): string | null => (number ? (ids[number - 1] ?? null) || null : null)
