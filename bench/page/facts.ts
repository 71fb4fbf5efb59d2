import { parseEdtf } from '../../src/domain/edtf'
import { ColumnTable } from '../../src/domain/columnTable'
import { readFacets } from '../../src/domain/eventParts'
import type { EventSummary, Facts, PlainFacts, SummaryParticipant } from '../../src/domain/facts'
import type { Actor, Differ, EventKind, Role, Side, Support } from '../../src/domain/model'
import { lanesOf } from '../../src/domain/sides'
import { decodeSkeleton, splitSummaries, withFacets, type FactsHead, type PartFile } from '../../src/domain/splitSummaries'
import { seededRandom, type Random } from './random'

const DAY_MS = 86_400_000
const FROM_MS = Date.UTC(2016, 0, 1)
const TO_MS = Date.UTC(2026, 0, 1)

/** Sides, and how often each of them takes part: about as in the real dataset. */
const SIDES: readonly Side[] = [
  { id: 'russia', title: 'Russia', short: 'RU', order: 1 },
  { id: 'united-states', title: 'United States', short: 'US', order: 2 },
  { id: 'ukraine', title: 'Ukraine', short: 'UA', order: 3 },
  { id: 'hosts', title: 'Hosts and go-betweens', short: 'Host', order: 4 },
  { id: 'others', title: 'Europe and others', short: 'Other', order: 5, fallback: true },
]
const SHARES: Readonly<Record<string, number>> = { russia: 0.8, 'united-states': 0.78, ukraine: 0.4, hosts: 0.28, others: 0.24 }
/** The side that the bench filters by: a little more than a quarter of all events. */
export const FILTERED_SIDE = 'hosts'

const KINDS: readonly EventKind[] = [
  'talks', 'talks', 'talks', 'statement', 'statement', 'meeting', 'meeting', 'call', 'call', 'expulsion', 'expulsion', 'visit',
  'prisoner-exchange', 'military', 'sanctions', 'agreement', 'vote', 'other',
]
const ONE_SIDED: ReadonlySet<EventKind> = new Set<EventKind>(['statement', 'expulsion', 'military', 'sanctions'])
const PEOPLE_A_SIDE = 4
const FIRST = ['Trump', 'Putin', 'Witkoff', 'Rubio', 'Lavrov', 'Zelensky', 'Kellogg', 'Ushakov', 'Umerov', 'Fidan']
const WHAT = ['call', 'talks in Riyadh', 'meeting', 'embassy talks', 'prisoner swap', 'reply', 'statement', 'deadline']

export interface FactsOptions {
  readonly seed?: number
  /** `full`: the first view shows everything; `90d`: 90 days around the middle event. */
  readonly view?: 'full' | '90d'
}

/** Invented facts, the same for the same seed: ten years, five sides, two to three lanes an event, events in bursts. */
export function generateFacts(count: number, options: FactsOptions = {}): PlainFacts {
  const { head, events } = invented(count, options)
  return { ...head, events: [...events], problems: [] }
}

/** The same in the files of a large dataset, as a build writes them. */
export function generateFiles(count: number, options: FactsOptions = {}): Iterable<PartFile> {
  const { head, events } = invented(count, options)
  return splitSummaries(head, events)
}

/** The same held as the app holds a large dataset; no event is ever kept as an object. Titles are as good as any. */
export function generateColumns(count: number, options: FactsOptions = {}): Facts {
  const facetParts: unknown[] = []
  let summaries: unknown
  for (const { file, json } of generateFiles(count, options)) {
    if (file === 'summaries.json') summaries = JSON.parse(JSON.stringify(json))
    else if (file.includes('facets')) facetParts.push(JSON.parse(JSON.stringify(json)))
  }
  const skeleton = decodeSkeleton(summaries)
  if (!skeleton.ok) throw new Error(skeleton.problem.message)
  const { head, columns, ids } = skeleton.value
  const get = (row: number) => { const short = `${FIRST[row % FIRST.length]} ${WHAT[row % WHAT.length]}`; return { id: `event-${row}`, title: `${short}, number ${row} of the invented ones`, short, summary: '', aliases: [] } }
  const words = { version: 0, subscribe: () => () => {}, want: () => {}, find: () => null, get }
  return { ...head, events: new ColumnTable(withFacets(columns, readFacets(facetParts, columns, ids, [])), words), problems: [] }
}

function invented(count: number, { seed = 1, view = 'full' }: FactsOptions): { readonly head: FactsHead; readonly events: Iterable<EventSummary> } {
  const random = seededRandom(seed + count * 7919)
  const times = burstTimes(count, random)
  const middleMs = times[count >> 1] ?? FROM_MS
  return { head: headOf(count, middleMs, view), events: eventsAt(times, random) }
}

function* eventsAt(times: Float64Array, random: Random): Generator<EventSummary> {
  for (const [i, timeMs] of times.entries()) yield anEvent(i, timeMs, random)
}

function headOf(count: number, middleMs: number, view: FactsOptions['view']): FactsHead {
  return {
    info: {
      id: 'us-russia', title: `${count} invented events`, language: 'en', updated: '2026-01-01', revision: '1', coverage: '2016-01-01/2025-12-31',
      selection: 'Invented for the bench.', tracks: [{ id: 'track', title: 'Track', order: 1 }], sides: SIDES, schemaVersion: 1,
      window: view === 'full' ? '2016-01-01/2025-12-31' : `${dayText(middleMs - 45 * DAY_MS)}/${dayText(middleMs + 45 * DAY_MS)}`,
    },
    actors: new Map(actors().map((actor) => [actor.id, actor])),
    places: new Map([['riyadh', { id: 'riyadh', name: 'Riyadh', kind: 'city' }]]),
    publishers: new Map([['a-newspaper', { id: 'a-newspaper', name: 'A newspaper', kind: 'newspaper' }]]),
    tombstones: new Map(),
    articleCount: 1,
  }
}

/** Rows that the bench's filter leaves. */
export function filteredRows(facts: Facts): Uint32Array {
  const rows: number[] = []
  let row = 0
  for (const { lanes } of facts.events) { if (lanes.some(({ side }) => side === FILTERED_SIDE)) rows.push(row); row++ }
  return Uint32Array.from(rows)
}

const actorId = (side: string, i: number) => `${side}-${i}`
const actors = (): readonly Actor[] => SIDES.flatMap(({ id }, s) => Array.from({ length: PEOPLE_A_SIDE }, (_, i): Actor => ({ id: actorId(id, i), name: `${FIRST[(s * PEOPLE_A_SIDE + i) % FIRST.length]} ${i}`, kind: i === 0 ? 'body' : 'person' })))

/** Instants in order, the first and the last at the ends of the stretch. Bursts of Pareto size (alpha 1.1), spread around a middle with a heavy tail. */
function burstTimes(count: number, random: Random): Float64Array {
  const times = new Float64Array(count)
  const within = () => FROM_MS + random.unit() * (TO_MS - FROM_MS)
  for (let i = 0; i < count;) {
    const size = Math.min(count - i, Math.ceil((1 - random.unit()) ** (-1 / 1.1)), Math.ceil(count / 8))
    const middleMs = within()
    const spreadMs = DAY_MS * (0.1 + 6 * (1 - random.unit()) ** -0.5)
    for (const last = i + size; i < last; i++) {
      const timeMs = middleMs + random.normal() * spreadMs
      times[i] = Math.floor((timeMs < FROM_MS || timeMs > TO_MS ? within() : timeMs) / 60_000) * 60_000
    }
  }
  times.sort()
  // Few events would span less than the first view, which then is all the room there is for panning.
  times[0] = FROM_MS
  times[count - 1] = TO_MS - DAY_MS
  return times
}

const dayText = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** Four of five are days; the rest intervals of days, instants, "about" and months. */
function whenText(ms: number, random: Random): string {
  const kind = random.unit()
  if (kind < 0.8) return dayText(ms)
  if (kind < 0.93) return `${dayText(ms)}/${dayText(ms + DAY_MS * Math.min(700, Math.ceil(2 * Math.exp(1.3 * random.normal()))))}`
  if (kind < 0.96) return `${new Date(ms).toISOString().slice(0, 19)}Z`
  return kind < 0.98 ? `${dayText(ms)}~` : dayText(ms).slice(0, 7)
}

function anEvent(i: number, timeMs: number, random: Random): EventSummary {
  const parsed = parseEdtf(whenText(timeMs, random))
  if (!parsed.ok) throw new Error(parsed.problem.message)
  const kind = random.pick(KINDS)
  const participants = participantsOf(kind, random)
  const short = `${random.pick(FIRST)} ${random.pick(WHAT)}`
  const chance = random.unit()
  const support: Support = chance < 0.8 ? 'several' : chance < 0.88 ? 'one-source' : 'one-side'
  const differ: Differ = chance < 0.66 ? 'none' : chance < 0.92 ? 'differ' : 'vary'
  return {
    id: `event-${i}`, title: `${short}, number ${i} of the invented ones`, short, summary: '', kind, when: parsed.value, place: 'riyadh', track: 'track',
    weight: 1 + Math.floor(5 * random.unit() ** 1.6), support, differ, knownFromMs: parsed.value.startMs, participants,
    lanes: lanesOf(participants, SIDES), publishers: ['a-newspaper'], claimCount: 3, undisclosedCount: chance > 0.3 && chance < 0.55 ? 1 : 0, aliases: [],
  }
}

/** One or two people of each side drawn; in acts of one side, the others are only their target. */
function participantsOf(kind: EventKind, random: Random): readonly SummaryParticipant[] {
  const drawn = SIDES.filter((side) => random.unit() < (SHARES[side.id] ?? 0))
  const present = drawn.length > 0 ? drawn : SIDES.slice(0, 1)
  return present.flatMap(({ id: side }, i) => {
    const role: Role = ONE_SIDED.has(kind) && i > 0 ? 'target' : side === 'hosts' ? 'host' : 'delegate'
    const presence = role === 'target' ? 'absent' : kind === 'call' ? 'by-phone' : 'in-person'
    const from = Math.floor(random.unit() * PEOPLE_A_SIDE)
    const people = random.unit() < 0.4 ? 2 : 1
    return Array.from({ length: people }, (_, k): SummaryParticipant => ({ actor: actorId(side, (from + k) % PEOPLE_A_SIDE), role, presence, side }))
  })
}
