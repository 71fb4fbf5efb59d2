import type { EventEvidence, EvidenceClaim, ReportTime } from './evidenceRead'
import { SPLIT_EVIDENCE_VERSION, STATUSES } from './evidenceVersion'
import type { EventSummary } from './facts'
import { NumberColumn } from './letters'
import { NamesCollector } from './namesAsKnownOn'
import { countDay } from './publicationDays'
import type { FactsHead, PartFile } from './splitSummaries'
import { ROLES } from './summaryColumns'

const MS_PER_DAY = 86_400_000
/** A part is at most 10 MB: about three bytes a character at worst, some eight characters a number. */
const ROWS_A_PART = 50_000
const CHARACTERS_A_PART = 3_000_000
const CHARACTERS_A_CLAIM = 8

/** An event with its evidence; null: there is none. */
export type EventWithEvidence = readonly [event: EventSummary, evidence: EventEvidence | null]

/**
 * The evidence of a large dataset: the parts as they fill, then evidence.json. `all` are the reports as published, whose
 * time is unknown where nobody knows it; those that no claim rests on are only counted.
 */
export function* splitEvidence(head: FactsHead, events: Iterable<EventWithEvidence>, all: () => Iterable<ReportTime>): Generator<PartFile> {
  const writer = new EvidenceWriter(head)
  const ends: number[] = []
  let row = 0
  for (const [event, evidence] of events) {
    writer.add(event, evidence)
    row += 1
    if (writer.rows >= ROWS_A_PART || writer.characters >= CHARACTERS_A_PART) yield { file: evidenceFile(ends.push(row) - 1), json: writer.take() }
  }
  if (writer.rows > 0) yield { file: evidenceFile(ends.push(row) - 1), json: writer.take() }
  yield { file: 'evidence.json', json: writer.head(ends, all()) }
}

export const evidenceFile = (part: number): string => `evidence/${part}.json`

/** In seconds; null: only at the latest date. What was always known gets a time before all others. */
const ALWAYS_S = -1e14
const seconds = (ms: number): number | null => (ms === Infinity ? null : ms === -Infinity ? ALWAYS_S : ms / 1000)

type Numbers = (id: string | null) => number
/** Number and 1 of an id; 0 where there is none. */
const numbersOf = (ids: readonly string[]): Numbers => {
  const numbers = new Map(ids.map((id, i) => [id, i + 1]))
  return (id) => (id === null ? 0 : (numbers.get(id) ?? 0))
}

class EvidenceWriter {
  readonly #head: FactsHead
  readonly #names = new NamesCollector()
  readonly #days = new Map<number, number>()
  readonly #numbers: { readonly actor: Numbers; readonly publisher: Numbers; readonly side: Numbers }
  /** Of each report that a claim rests on, its number. */
  readonly #reports = new Map<string, number>()
  /** Whose text reports carry, in the order in which it occurs. */
  readonly #origins = new Map<string, number>()
  #part = newPart()
  #from = 0
  /** Claims of the part. */
  #claims = 0
  rows = 0
  characters = 0

  constructor(head: FactsHead) {
    this.#head = head
    this.#numbers = { actor: numbersOf([...head.actors.keys()]), publisher: numbersOf([...head.publishers.keys()]), side: numbersOf(head.info.sides.map(({ id }) => id)) }
  }

  add(event: EventSummary, evidence: EventEvidence | null): void {
    this.#names.addEvent(event, evidence)
    const claims = evidence?.claims ?? []
    const first = this.#claims
    const places = new Map(claims.map((claim, i) => [claim, first + i]))
    this.#part.claims.add(claims.length)
    for (const claim of claims) this.#addClaim(claim, (other) => places.get(other) ?? -1)
    if (evidence) this.#addGates(evidence, this.rows, (other) => (other === null ? -1 : (places.get(other) ?? -1)))
    this.rows += 1
    this.characters += claims.length * CHARACTERS_A_CLAIM
  }

  #addClaim(claim: EvidenceClaim, placeOf: (claim: EvidenceClaim) => number): void {
    const [part, { actor, side }] = [this.#part, this.#numbers]
    const place = this.#claims
    this.#claims += 1
    const others = (list: readonly EvidenceClaim[]) => list.map(placeOf).filter((other) => other >= 0)
    part.status.add(STATUSES.indexOf(claim.status))
    part.side.add(side(claim.side))
    part.attributedTo.add(actor(claim.attributedTo))
    part.sources.add(claim.sources.length)
    this.#names.addReports(claim.sources)
    for (const report of claim.sources) part.report.add(this.#numberOf(report, claim))
    if (claim.isUndated) part.undated.push([place, seconds(claim.ms)])
    for (const { claim: other, isNear } of claim.contradicts) for (const at of others([other])) part.contradicts.push([place, at, isNear ? 1 : 0])
    for (const at of others(claim.overtakenBy)) part.overtaken.push([place, at])
    for (const at of others(claim.deniedIn)) part.denied.push([place, at])
    if (claim.isCoreDenied) part.coreDenied.push(place)
    if (claim.names.length > 0) part.names.push([place, ...claim.names.map(actor)])
    if (claim.values) part.values.push([place, claim.values.map(({ sources, ...value }) => ({ ...value, ...(sources.length > 0 ? { sources: sources.flatMap(({ id }) => this.#reports.get(id) ?? []) } : {}) }))])
  }

  /** How far back from the newest report, from 1; 0: a new one. */
  #numberOf(report: ReportTime, claim: EvidenceClaim): number {
    const known = this.#reports.get(report.id)
    if (known !== undefined) return this.#reports.size - known
    const { publisher } = this.#numbers
    // The reports of a claim none of which is dated carry the end of its event.
    const isDated = !claim.isUndated
    this.#reports.set(report.id, this.#reports.size)
    this.#part.reports.published.push(isDated ? seconds(report.ms) : null)
    this.#part.reports.hourless.add(isDated && !report.hasHour && Number.isFinite(report.ms) ? 1 : 0)
    this.#part.reports.publisher.add(publisher(report.publisher))
    this.#part.reports.agency.add(publisher(report.agency))
    this.#part.reports.origin.add(report.origin === null ? 0 : this.#originOf(report.origin))
    this.characters += 16
    return 0
  }

  #originOf(id: string): number {
    const number = this.#origins.get(id) ?? this.#origins.size + 1
    this.#origins.set(id, number)
    return number
  }

  #addGates({ sentences, participants, undisclosed }: EventEvidence, row: number, placeOf: (claim: EvidenceClaim | null) => number): void {
    for (const { text, claims } of sentences) {
      this.#part.sentences.push([row, text, ...claims.map(placeOf)])
      this.characters += text.length + 12
    }
    for (const { actor, role, claims } of participants) this.#part.participants.push([row, this.#numbers.actor(actor), ROLES.findIndex((one) => one === role), ...claims.map(placeOf)])
    for (const claims of undisclosed) this.#part.undisclosed.push([row, ...claims.map(placeOf)])
  }

  take(): unknown {
    const json = { format: 'parley-evidence-part', from: this.#from, count: this.rows, ...this.#part }
    this.#from += this.rows
    this.#part = newPart()
    this.#claims = 0
    this.rows = 0
    this.characters = 0
    return json
  }

  head(parts: readonly number[], all: Iterable<ReportTime>): unknown {
    const rest: (readonly [number | null, 0 | 1])[] = []
    for (const report of all) {
      countDay(this.#days, report)
      this.#names.addReports([report])
      if (!this.#reports.has(report.id)) rest.push([seconds(report.ms), report.hasHour || !Number.isFinite(report.ms) ? 0 : 1])
    }
    const { actors, places, publishers } = this.#head
    const known = this.#names.taken(this.#head)
    const since = (ids: ReadonlyMap<string, unknown>, from: ReadonlyMap<string, number>) => Array.from(ids.keys(), (id) => seconds(from.get(id) ?? Infinity))
    const days = [...this.#days].toSorted(([a], [b]) => a - b)
    return {
      format: 'parley-evidence', schemaVersion: SPLIT_EVIDENCE_VERSION, parts,
      knownFromS: { actors: since(actors, known.actors), places: since(places, known.places), publishers: since(publishers, known.publishers) },
      days: days.map(([ms]) => ms / MS_PER_DAY), counts: days.map(([, count]) => count),
      otherReports: rest,
    }
  }
}

const newPart = () => ({
  reports: { published: [] as (number | null)[], hourless: new NumberColumn(), publisher: new NumberColumn(), agency: new NumberColumn(), origin: new NumberColumn() },
  claims: new NumberColumn(), status: new NumberColumn(), side: new NumberColumn(), attributedTo: new NumberColumn(), sources: new NumberColumn(), report: new NumberColumn(),
  undated: [] as (readonly [number, number | null])[],
  contradicts: [] as (readonly number[])[], overtaken: [] as (readonly number[])[], denied: [] as (readonly number[])[], coreDenied: [] as number[],
  names: [] as (readonly number[])[], values: [] as (readonly [number, unknown])[],
  sentences: [] as (readonly (number | string)[])[], participants: [] as (readonly number[])[], undisclosed: [] as (readonly number[])[],
})
