import type { EventEvidence, EvidenceClaim, ReportTime } from '../domain/evidenceRead'
import { EVIDENCE_VERSION, STATUSES } from '../domain/evidenceVersion'
import type { EventSummary, Facts } from '../domain/facts'
import { extentOf } from '../domain/extent'
import { Chance, CLAIMS_AN_EVENT } from './madeUp'

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** Reports of an event: the first when it becomes known, most within days, one in ten weeks later. */
const MOST_REPORTS = 5

type Draft = { -readonly [K in keyof EvidenceClaim]: EvidenceClaim[K] }

/**
 * Who reported a made-up event when, so that support, differ and what is kept back come out as the event says they are.
 * The same for the same event.
 */
export function madeUpEvidence(event: EventSummary): EventEvidence {
  const chance = new Chance(numberIn(event.id) * 7919)
  const reports = reportsOf(event, chance)
  const oneSide = event.participants[0]
  const claims = Array.from({ length: CLAIMS_AN_EVENT }, (_, i): Draft => {
    // One claim rests on the first report; the others on one or two of all.
    const first = i === 0 ? reports[0] : chance.pick(reports)
    const second = chance.unit() < 0.3 ? chance.pick(reports) : first
    const sources = [...new Set([first, second])].flatMap((report) => report ?? [])
    const speaker = event.support === 'one-side' ? oneSide : chance.unit() < 0.3 ? chance.pick(event.participants) : undefined
    return {
      id: `claim-${i + 1}`, ms: Math.min(...sources.map(({ ms }) => ms)), isUndated: false, sources, side: speaker?.side ?? null, attributedTo: speaker?.actor ?? null,
      status: speaker ? 'stated' : 'reported', contradicts: [], overtakenBy: [], deniedIn: [], isCoreDenied: false, names: [], values: null,
    }
  })
  if (event.differ === 'vary' || event.differ === 'differ') contradict(claims, event.differ === 'vary')
  const last = claims.at(-1)
  if (event.differ === 'denied' && last) Object.assign(last, { status: 'denied', isCoreDenied: true })
  const kept = claims.at(-2)
  if (event.undisclosedCount > 0 && kept) kept.status = 'undisclosed'
  return { claims, sentences: [], participants: [], undisclosed: [] }
}

function contradict([, a, b]: readonly Draft[], isNear: boolean): void {
  if (!a || !b) return
  a.contradicts = [{ claim: b, isNear }]
  b.contradicts = [{ claim: a, isNear }]
}

/** Sources differ in who carries the text only where the event rests on several. */
function reportsOf(event: EventSummary, chance: Chance): readonly ReportTime[] {
  const startMs = Number.isFinite(extentOf(event.when).startMs) ? extentOf(event.when).startMs : event.knownFromMs
  const count = 2 + chance.below(MOST_REPORTS - 1)
  return Array.from({ length: count }, (_, i): ReportTime => {
    const paper = event.publishers[i % event.publishers.length] ?? null
    const laterMs = i === 0 ? 0 : chance.unit() < 0.1 ? chance.unit() * 60 * DAY_MS : chance.unit() * 3 * DAY_MS
    const ms = Math.ceil((Math.max(event.knownFromMs, startMs) + laterMs) / HOUR_MS) * HOUR_MS
    const hasHour = i === 0 || chance.unit() < 0.6
    return { id: `${event.id}-report-${i + 1}`, ms: hasHour ? ms : Math.ceil(ms / DAY_MS) * DAY_MS, hasHour, publisher: paper, agency: null, origin: event.publishers[event.support === 'several' ? i % event.publishers.length : 0] ?? null }
  })
}

const numberIn = (id: string): number => Number(/\d+$/.exec(id)?.[0] ?? 0)

/** Each report that a claim rests on, once. */
export const reportsIn = ({ claims }: EventEvidence): readonly ReportTime[] => [...new Set(claims.flatMap(({ sources }) => sources))]

/** data/evidence.json of few made-up events, in one file. */
export function madeUpEvidenceFile({ events, actors, publishers, info }: Facts): unknown {
  const numbers = <T>(list: readonly T[]) => { const places = new Map(list.map((one, i) => [one, i])); return (one: T | null) => (one === null ? -1 : (places.get(one) ?? -1)) }
  const each = Array.from(events, (event) => ({ event, evidence: madeUpEvidence(event) }))
  const reports = each.flatMap(({ evidence }) => reportsIn(evidence))
  const rows = each.flatMap(({ evidence }, row) => evidence.claims.map((claim) => ({ row, claim })))
  const [sideIds, actorIds, publisherIds] = [info.sides.map(({ id }) => id), [...actors.keys()], [...publishers.keys()]]
  const [sideOf, actorOf, publisherOf, reportOf, claimOf] = [numbers(sideIds), numbers(actorIds), numbers(publisherIds), numbers(reports), numbers(rows.map(({ claim }) => claim))]
  const originsOf = ({ sources }: EvidenceClaim) => [...new Set(sources.flatMap(({ origin }) => origin ?? []))].map(publisherOf)
  return {
    format: 'parley-evidence', schemaVersion: EVIDENCE_VERSION, events: each.map(({ event }) => event.id), sides: sideIds, origins: publisherIds, publishers: publisherIds, actors: actorIds,
    reports: {
      id: reports.map(({ id }) => id), publishedS: reports.map(({ ms }) => ms / 1000), publisher: reports.map(({ publisher }) => publisherOf(publisher)),
      agency: reports.map(() => -1), origin: reports.map(({ origin }) => publisherOf(origin)),
    },
    withoutHour: reports.flatMap(({ hasHour }, i) => (hasHour ? [] : [i])),
    claims: {
      id: rows.map(({ claim }) => claim.id), event: rows.map(({ row }) => row), knownFromS: rows.map(({ claim }) => claim.ms / 1000), status: rows.map(({ claim }) => STATUSES.indexOf(claim.status)),
      side: rows.map(({ claim }) => sideOf(claim.side)), origins: rows.map(({ claim }) => originsOf(claim)),
      contradicts: rows.map(({ claim }) => claim.contradicts.map((other) => claimOf(other.claim))), near: rows.map(({ claim }) => claim.contradicts.flatMap((other) => (other.isNear ? [claimOf(other.claim)] : []))),
      supersededBy: rows.map(() => []), deniedIn: rows.map(() => []), sources: rows.map(({ claim }) => claim.sources.map(reportOf)), attributedTo: rows.map(({ claim }) => actorOf(claim.attributedTo)),
      names: rows.map(() => []), values: rows.map(() => null),
    },
    undated: [], coreDenied: rows.flatMap(({ claim }, i) => (claim.isCoreDenied ? [i] : [])),
    sentences: { event: [], text: [], claims: [] }, participants: { event: [], actor: [], role: [], claims: [] }, undisclosed: { event: [], claims: [] },
  }
}
