import { derive, evidenceOf } from './derived'
import type { ClaimStatus, Dataset } from './model'
import { sidesOf } from './sides'

/** Version of data/evidence.json. */
export const EVIDENCE_VERSION = 1

/** Append only: published files hold these numbers. */
export const STATUSES: readonly ClaimStatus[] = ['reported', 'stated', 'confirmed', 'disputed', 'denied', 'undisclosed']

/**
 * data/evidence.json: one row a claim (withdrawn ones left out), all that rewinding, certainty and counts at a date need.
 * `event` and `side` point into `events` and `sides` (-1: attributed to no actor of a side), `origins` into the list of
 * that name, `contradicts`, `near` (those of them whose values overlap when "about" is taken at its word) and
 * `supersededBy` to rows of this table. `knownFromS`: seconds since 1970, null: always known. `undated`: rows whose date
 * of report is not known.
 */
export function encodeEvidence(dataset: Dataset): unknown {
  const { when } = derive(dataset)
  const sides = sidesOf(dataset.info).map((side) => side.id)
  const events = [...dataset.events.values()].filter((event) => when.has(event.id)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const rows = events.flatMap((event, eventRow) => {
    const date = when.get(event.id)
    return date ? evidenceOf(dataset, event, date).map((claim) => ({ ...claim, eventRow, key: `${event.id}#${claim.claim}` })) : []
  })
  const rowOf = new Map(rows.map((row, i) => [row.key, i]))
  const inEvent = (eventRow: number, claims: readonly string[]): readonly number[] =>
    claims.flatMap((claim) => rowOf.get(`${events[eventRow]?.id}#${claim}`) ?? [])
  const origins = [...new Set(rows.flatMap((row) => row.origins))].toSorted()
  const originNumber = new Map(origins.map((id, i) => [id, i]))
  const numbersWhere = (isOne: (row: (typeof rows)[number]) => boolean): readonly number[] => rows.flatMap((row, i) => (isOne(row) ? [i] : []))
  return {
    format: 'parley-evidence',
    schemaVersion: EVIDENCE_VERSION,
    events: events.map((event) => event.id),
    sides,
    origins,
    claims: {
      id: rows.map((row) => row.claim),
      event: rows.map((row) => row.eventRow),
      knownFromS: rows.map(({ knownFrom: { ms } }) => (Number.isFinite(ms) ? ms / 1000 : null)),
      status: rows.map((row) => STATUSES.indexOf(row.status)),
      side: rows.map((row) => (row.side === null ? -1 : sides.indexOf(row.side))),
      origins: rows.map((row) => row.origins.map((id) => originNumber.get(id) ?? -1)),
      contradicts: rows.map((row) => inEvent(row.eventRow, row.contradicts.map(({ claim }) => claim))),
      near: rows.map((row) => inEvent(row.eventRow, row.contradicts.flatMap(({ claim, isNear }) => (isNear ? [claim] : [])))),
      supersededBy: rows.map((row) => inEvent(row.eventRow, row.overtakenBy)),
    },
    undated: numbersWhere((row) => !row.knownFrom.isDated),
    coreDenied: numbersWhere((row) => row.isCoreDenied),
  }
}
