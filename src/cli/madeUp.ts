import { parseEdtf } from '../domain/edtf'
import type { EventSummary, SummaryParticipant } from '../domain/facts'
import type { FuzzyDate } from '../domain/fuzzyDate'
import type { Actor, DatasetInfo, Differ, EventKind, Place, Publisher, Role, Side, Support } from '../domain/model'
import { lanesOf } from '../domain/sides'
import type { FactsHead } from '../domain/splitSummaries'

/** Made-up events for benches and tests of large datasets. Nobody and nothing in it exists, and every title says so. */

const DAY_MS = 86_400_000
const FROM_MS = Date.UTC(1996, 0, 1)
const TO_MS = Date.UTC(2026, 0, 1)

/** How often each side takes part: two and a half of them in an average event. */
const SIDES: readonly (Side & { readonly share: number })[] = [
  { id: 'northland', title: 'Northland', short: 'NL', order: 1, share: 0.8, actors: ['northland-state'] },
  { id: 'southmark', title: 'Southmark', short: 'SM', order: 2, share: 0.75, actors: ['southmark-state'] },
  { id: 'riverlands', title: 'Riverlands', short: 'RL', order: 3, share: 0.45, actors: ['riverlands-state'] },
  { id: 'go-betweens', title: 'Go-betweens', short: 'Host', order: 4, share: 0.3, actors: ['isle-state'] },
  { id: 'others', title: 'Everybody else', short: 'Other', order: 5, share: 0.25, fallback: true },
]
const OFFICES = ['state', 'ministry', 'minister', 'envoy', 'general', 'speaker'] as const
const TOWNS = ['Port Ada', 'Lakewell', 'Stonebridge', 'Highmoor', 'Eastquay', 'Fernhill', 'Old Harbour', 'Millbrook', 'Westgate', 'Sandholm', 'Ravenport', 'Greenford'] as const
const PAPERS = ['The Made-up Gazette', 'Invented Herald', 'Fictional Wire', 'Nowhere Times', 'Imaginary Post', 'Unreal Review'] as const
const KINDS: readonly EventKind[] = ['talks', 'talks', 'talks', 'statement', 'statement', 'meeting', 'meeting', 'call', 'call', 'visit', 'speech', 'vote', 'sanctions', 'agreement', 'prisoner-exchange', 'expulsion', 'other']
const ONE_SIDED: ReadonlySet<EventKind> = new Set<EventKind>(['statement', 'speech', 'sanctions', 'expulsion', 'vote'])
const ACTS = ['hold talks on the river border', 'meet about grain', 'speak of prisoners', 'argue over the ferry line', 'reply to the note', 'discuss the old bridge', 'agree on a survey', 'put off the next round'] as const

/** A seeded source of chance (mulberry32): the same seed gives the same dataset. */
export class Chance {
  #state: number
  constructor(seed: number) { this.#state = seed >>> 0 }
  /** 0 to 1, without 1. */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  /** Whole number below `end`. */
  below(end: number): number { return Math.floor(this.unit() * end) }
  pick<T>(list: readonly T[]): T { return list[this.below(list.length)] as T }
  normal(): number { return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit()) }
}

/** Claims of each made-up event. */
export const CLAIMS_AN_EVENT = 10

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

export function madeUpHead(count: number): FactsHead {
  const actors = SIDES.flatMap(({ id, title }): Actor[] => OFFICES.map((office, i) => ({
    id: `${actorSide(id)}-${office}`, name: i === 0 ? title : `${capital(office)} of ${title}`, kind: i === 0 ? 'state' : i === 1 ? 'body' : 'person',
    ...(i === 0 ? {} : { partOf: `${actorSide(id)}-${i === 1 ? 'state' : 'ministry'}` }),
  })))
  const places: readonly Place[] = TOWNS.map((name, i) => ({ id: `town-${i}`, name, kind: 'city' }))
  const publishers: readonly Publisher[] = PAPERS.map((name, i) => ({ id: `paper-${i}`, name, kind: 'newspaper' }))
  return {
    info: infoOf(count), actors: byId(actors), places: byId(places), publishers: byId(publishers), tombstones: new Map(), articleCount: count,
  }
}

const actorSide = (side: string): string => ({ 'go-betweens': 'isle' })[side] ?? side
const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> => new Map(records.map((record) => [record.id, record]))

const infoOf = (count: number): DatasetInfo => ({
  id: 'made-up', title: `Made up: ${count} events that never happened`, description: 'Invented by a program to try out large datasets. Nothing in it is true.', language: 'en',
  updated: '2026-01-01', revision: '1', coverage: '1996-01-01/2025-12-31', selection: 'Everything is made up.',
  tracks: [{ id: 'border', title: 'Border', order: 1 }, { id: 'trade', title: 'Trade', order: 2 }, { id: 'prisoners', title: 'Prisoners', order: 3 }],
  sides: SIDES.map(({ share: _share, ...side }) => side), schemaVersion: 1,
})

/** Instants in order. Bursts of Pareto size (alpha 1.1), each spread around its middle with a heavy tail. */
function burstTimes(count: number, chance: Chance): Float64Array {
  const times = new Float64Array(count)
  const within = () => FROM_MS + chance.unit() * (TO_MS - FROM_MS)
  for (let i = 0; i < count;) {
    const size = Math.min(count - i, Math.ceil((1 - chance.unit()) ** (-1 / 1.1)), Math.ceil(count / 8))
    const middleMs = within()
    const spreadMs = DAY_MS * (0.1 + 6 * (1 - chance.unit()) ** -0.5)
    for (const last = i + size; i < last; i += 1) {
      const timeMs = middleMs + chance.normal() * spreadMs
      times[i] = Math.floor((timeMs < FROM_MS || timeMs >= TO_MS ? within() : timeMs) / 60_000) * 60_000
    }
  }
  return times.sort()
}

const dayText = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** 85 of 100 are points (days, minutes, "about"), 15 are ranges of days. */
function whenOf(ms: number, chance: Chance): FuzzyDate {
  const part = chance.unit()
  const day = dayText(ms)
  const text = part < 0.68 ? day
    : part < 0.83 ? `${new Date(ms).toISOString().slice(0, 16)}Z`
      : part < 0.85 ? `${day}~`
        : `${day}/${dayText(ms + DAY_MS * Math.min(900, Math.ceil(2 * Math.exp(1.3 * chance.normal()))))}`
  const read = parseEdtf(text)
  if (!read.ok) throw new Error(`${text}: ${read.problem.message}`)
  return read.value
}

/** One event after the other, in order of time; the same for the same count and seed. */
export function* madeUpEvents(count: number, seed: number): Generator<EventSummary> {
  const chance = new Chance(seed)
  const times = burstTimes(count, chance)
  const digits = String(count).length
  for (const [i, ms] of times.entries()) yield eventOf(String(i + 1).padStart(digits, '0'), whenOf(ms, chance), chance)
}

function eventOf(number: string, when: FuzzyDate, chance: Chance): EventSummary {
  const kind = chance.pick(KINDS)
  const participants = participantsOf(kind, chance)
  const town = chance.below(TOWNS.length)
  const sides = [...new Set(participants.map((p) => p.side))].map((id) => SIDES.find((side) => side.id === id)?.title ?? '').slice(0, 2)
  const place = kind === 'call' ? undefined : `town-${town}`
  const title = `Made up: ${sides.join(' and ')} ${chance.pick(ACTS)}${place === undefined ? '' : ` in ${TOWNS[town] ?? ''}`}`
  const [certainty, dispute] = [chance.unit(), chance.unit()]
  const support: Support = certainty < 0.7 ? 'several' : certainty < 0.85 ? 'one-source' : 'one-side'
  const differ: Differ = dispute < 0.75 ? 'none' : dispute < 0.88 ? 'vary' : dispute < 0.97 ? 'differ' : 'denied'
  return {
    id: `made-up-${number}`, title: title.length > 70 ? `${title.slice(0, 69)}…` : title, short: `Made-up ${kind} ${number}`, summary: '', kind, when,
    ...(place === undefined ? {} : { place }), track: chance.pick(['border', 'trade', 'prisoners']), weight: 1 + Math.floor(5 * chance.unit() ** 1.6), support, differ,
    knownFromMs: Math.ceil((when.endMs + chance.unit() * 2 * DAY_MS) / 3_600_000) * 3_600_000, participants, lanes: lanesOf(participants, SIDES),
    publishers: papersOf(support, chance), claimCount: CLAIMS_AN_EVENT, undisclosedCount: chance.unit() < 0.1 ? 1 : 0, aliases: [],
  }
}

/** Two papers at least where the event rests on several. */
function papersOf(support: Support, chance: Chance): readonly string[] {
  const first = chance.below(PAPERS.length)
  const count = support === 'several' ? 2 : 1
  return Array.from({ length: count }, (_, i) => `paper-${(first + i) % PAPERS.length}`).toSorted()
}

/** One or two people of each side drawn; in acts of one side the others are only their target. */
function participantsOf(kind: EventKind, chance: Chance): readonly SummaryParticipant[] {
  const drawn = SIDES.filter(({ share }) => chance.unit() < share)
  const present = drawn.length > 0 ? drawn : [chance.pick(SIDES)]
  return present.flatMap(({ id: side }, i) => {
    const role: Role = ONE_SIDED.has(kind) ? (i === 0 ? 'speaker' : 'target') : side === 'go-betweens' ? 'host' : 'delegate'
    const presence = role === 'target' ? 'absent' : kind === 'call' ? 'by-phone' : 'in-person'
    const first = chance.below(OFFICES.length)
    return Array.from({ length: chance.unit() < 0.3 ? 2 : 1 }, (_, k): SummaryParticipant => (
      { actor: `${actorSide(side)}-${OFFICES[(first + k) % OFFICES.length] ?? 'state'}`, role, presence, side }
    ))
  })
}
