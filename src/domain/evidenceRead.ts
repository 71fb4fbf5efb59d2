import { isCount, isRecord, isText, listOf, ownValue } from './columns'
import { EVIDENCE_VERSION, STATUSES } from './evidenceVersion'
import type { ClaimStatus, ClaimValue } from './model'
import { fail, ok, type Result } from './result'
import { ROLES } from './summaryColumns'

/** When a report counts; Infinity: nobody knows when it was published. */
export interface ReportTime {
  /** Of the article; empty in a file of version 1. */
  readonly id: string
  readonly ms: number
  /** false: counted from the end of its day. */
  readonly hasHour: boolean
  readonly publisher: string | null
  readonly agency: string | null
  /** null: adds no voice. */
  readonly origin: string | null
}

export interface KnownValue extends Omit<ClaimValue, 'sources'> {
  /** The reports that give it; none: all of the claim's. */
  readonly sources: readonly ReportTime[]
}

/** A claim with all that says what of it was known when. */
export interface EvidenceClaim {
  readonly id: string
  /** Known from; -Infinity: always. */
  readonly ms: number
  /** Nobody knows when any of its reports was published: claim and reports carry the end of the event. */
  readonly isUndated: boolean
  readonly status: ClaimStatus
  readonly side: string | null
  readonly sources: readonly ReportTime[]
  readonly contradicts: readonly { readonly claim: EvidenceClaim; readonly isNear: boolean }[]
  readonly overtakenBy: readonly EvidenceClaim[]
  readonly deniedIn: readonly EvidenceClaim[]
  readonly isCoreDenied: boolean
  readonly attributedTo: string | null
  readonly names: readonly string[]
  /** Only of claims that contradict others. */
  readonly values: readonly KnownValue[] | null
}

/** Known with all, or with one, of its claims; null stands for one that counts for nothing. */
export type Carriers = readonly (EvidenceClaim | null)[]

export interface EventEvidence {
  readonly claims: readonly EvidenceClaim[]
  readonly sentences: readonly { readonly text: string; readonly claims: Carriers }[]
  readonly participants: readonly { readonly actor: string; readonly role: string; readonly claims: Carriers }[]
  readonly undisclosed: readonly Carriers[]
}

export interface Evidence {
  readonly events: ReadonlyMap<string, EventEvidence>
  readonly reports: readonly ReportTime[]
  /** false: a file of version 1, which does not say what of an event was known when. */
  readonly isFull: boolean
}

const HINT = 'Load the page again to get the newest version of the site.'

/** Reads data/evidence.json; a number that points nowhere costs that part of its row. */
export function readEvidence(json: unknown): Result<Evidence> {
  const version = ownValue(json, 'schemaVersion')
  if (ownValue(json, 'format') !== 'parley-evidence' || !isRecord(ownValue(json, 'claims'))) {
    return fail({ severity: 'error', path: '', message: 'This file does not say when what was published.', hint: HINT })
  }
  if (!isCount(version) || version < 1 || version > EVIDENCE_VERSION) {
    return fail({ severity: 'error', path: 'schemaVersion', message: 'This file was written for another version of the page.', hint: HINT })
  }
  const reports = readReports(json)
  const claims = readClaims(json, reports)
  const events = readEvents(json, claims)
  return ok({ events, reports, isFull: version > 1 })
}

/** Cells of a table of columns. */
const columns = (json: unknown, table: string) => {
  const found = ownValue(json, table)
  return { column: (name: string): readonly unknown[] => listOf(ownValue(found, name)) }
}
const textAt = (list: readonly unknown[], n: unknown): string | null => { const text = isCount(n) ? list[n] : undefined; return isText(text) ? text : null }
const secondsToMs = (value: unknown, otherwise: number): number => (typeof value === 'number' && Number.isFinite(value) ? value * 1000 : otherwise)

function readReports(json: unknown): readonly ReportTime[] {
  const { column } = columns(json, 'reports')
  const [publishers, origins] = [listOf(ownValue(json, 'publishers')), listOf(ownValue(json, 'origins'))]
  const [ids, publisher, agency, origin] = [column('id'), column('publisher'), column('agency'), column('origin')]
  const withoutHour = new Set(listOf(ownValue(json, 'withoutHour')))
  return column('publishedS').map((published, row) => ({
    id: textAt(ids, row) ?? '', ms: secondsToMs(published, Infinity), hasHour: !withoutHour.has(row),
    publisher: textAt(publishers, publisher[row]), agency: textAt(publishers, agency[row]), origin: textAt(origins, origin[row]),
  }))
}

type Draft = { -readonly [K in keyof EvidenceClaim]: EvidenceClaim[K] }

function readClaims(json: unknown, reports: readonly ReportTime[]): readonly EvidenceClaim[] {
  const { column } = columns(json, 'claims')
  const cells = Object.fromEntries(['knownFromS', 'status', 'side', 'origins', 'contradicts', 'near', 'supersededBy', 'deniedIn', 'sources', 'attributedTo', 'names', 'values'].map((name) => [name, column(name)] as const))
  const at = (name: string, row: number): unknown => cells[name]?.[row]
  const [sides, origins, actors] = ['sides', 'origins', 'actors'].map((name) => listOf(ownValue(json, name)))
  const [undated, coreDenied] = [new Set(listOf(ownValue(json, 'undated'))), new Set(listOf(ownValue(json, 'coreDenied')))]
  const reportsAt = (numbers: unknown, ms: number | null): ReportTime[] => listOf(numbers).flatMap((n) => {
    const report = isCount(n) ? reports[n] : undefined
    // A claim of which no report is dated counts from the end of its event, and its reports with it.
    return report ? [ms !== null && report.ms === Infinity ? { ...report, ms } : report] : []
  })
  const drafts = column('id').map((id, row): Draft => {
    const ms = secondsToMs(at('knownFromS', row), -Infinity)
    const ownMs = undated.has(row) ? ms : null
    const sources = cells['sources']?.length
      ? reportsAt(at('sources', row), ownMs)
      : listOf(at('origins', row)).map((n) => ({ id: '', ms, hasHour: false, publisher: null, agency: null, origin: textAt(origins ?? [], n) }))
    const status = at('status', row)
    return {
      id: isText(id) ? id : '', ms, isUndated: ownMs !== null, status: (isCount(status) ? STATUSES[status] : undefined) ?? 'reported', side: textAt(sides ?? [], at('side', row)), sources,
      contradicts: [], overtakenBy: [], deniedIn: [], isCoreDenied: coreDenied.has(row), attributedTo: textAt(actors ?? [], at('attributedTo', row)),
      names: listOf(at('names', row)).flatMap((n) => textAt(actors ?? [], n) ?? []), values: readValues(at('values', row), (numbers) => reportsAt(numbers, ownMs)),
    }
  })
  const others = (numbers: unknown): EvidenceClaim[] => listOf(numbers).flatMap((n) => (isCount(n) ? (drafts[n] ?? []) : []))
  drafts.forEach((claim, row) => {
    const near = new Set(others(at('near', row)))
    claim.contradicts = others(at('contradicts', row)).map((other) => ({ claim: other, isNear: near.has(other) }))
    claim.overtakenBy = others(at('supersededBy', row))
    claim.deniedIn = others(at('deniedIn', row))
  })
  return drafts
}

export function readValues(json: unknown, reportsAt: (numbers: unknown) => readonly ReportTime[]): readonly KnownValue[] | null {
  if (!Array.isArray(json)) return null
  return json.flatMap((item): KnownValue[] => {
    const type = ownValue(item, 'type')
    if (type !== 'duration' && type !== 'count' && type !== 'date') return []
    const [min, max, unit, of] = ['min', 'max', 'unit', 'of'].map((key) => ownValue(item, key))
    const isEnd = (end: unknown): end is string | number => typeof end === 'string' || typeof end === 'number'
    return [{
      type, ...(isEnd(min) ? { min } : {}), ...(isEnd(max) ? { max } : {}), ...(isText(unit) ? { unit } : {}), ...(isText(of) ? { of } : {}),
      ...(ownValue(item, 'approx') === true ? { approx: true } : {}), ...(ownValue(item, 'expected') === true ? { expected: true } : {}),
      sources: reportsAt(ownValue(item, 'sources')),
    }]
  })
}

function readEvents(json: unknown, claims: readonly EvidenceClaim[]): ReadonlyMap<string, EventEvidence> {
  const ids = listOf(ownValue(json, 'events'))
  const actors = listOf(ownValue(json, 'actors'))
  const perEvent = ids.map(() => ({ claims: [] as EvidenceClaim[], sentences: [] as EventEvidence['sentences'][number][], participants: [] as EventEvidence['participants'][number][], undisclosed: [] as Carriers[] }))
  const carriers = (numbers: unknown): Carriers => listOf(numbers).map((n) => (isCount(n) ? (claims[n] ?? null) : null))
  const each = (table: string, take: (event: (typeof perEvent)[number], cell: (name: string) => unknown, row: number) => void): void => {
    const found = ownValue(json, table)
    listOf(ownValue(found, 'event')).forEach((n, row) => {
      const event = isCount(n) ? perEvent[n] : undefined
      if (event) take(event, (name) => listOf(ownValue(found, name))[row], row)
    })
  }
  each('claims', (event, _, row) => { const claim = claims[row]; if (claim) event.claims.push(claim) })
  each('sentences', (event, cell) => { const text = cell('text'); if (isText(text)) event.sentences.push({ text, claims: carriers(cell('claims')) }) })
  each('participants', (event, cell) => {
    const [actor, role] = [textAt(actors, cell('actor')), cell('role')]
    if (actor !== null && isCount(role)) event.participants.push({ actor, role: ROLES[role] ?? '', claims: carriers(cell('claims')) })
  })
  each('undisclosed', (event, cell) => event.undisclosed.push(carriers(cell('claims'))))
  return new Map(ids.flatMap((id, n) => { const event = perEvent[n]; return isText(id) && event ? [[id, event] as const] : [] }))
}
