import { whenOf } from '../domain/eventDate'
import type { EventSummary, PlainFacts, SummaryParticipant } from '../domain/facts'
import type { Actor, DatasetInfo, Place, Publisher } from '../domain/model'
import { omit } from '../domain/omit'

/**
 * What a timeline frame carries inside its page: it can fetch nothing (docs/embedding.md). Both ends are of one build, so
 * reading it asks no questions; the files that others read are described in docs/data-format.md, and this is none.
 */
export interface StripData {
  readonly info: DatasetInfo
  readonly actors: Table
  readonly places: Table
  readonly publishers: Table
  /** One row for each state of an event; all states of one stand under its id. */
  readonly states: Table
  /** By row of `states`: from when on it holds, in seconds; null: always. */
  readonly fromS: readonly (number | null)[]
  /** By row of `states`. */
  readonly told: readonly StripTold[]
  /** What badges say, and the id of their article. */
  readonly badges: readonly (readonly [words: string, article: string])[]
  /** Events of the dataset; more than are in here where it is a large one. */
  readonly total: number
}

export interface StripTold {
  /** Badges of what the first sentence rests on. */
  readonly lead: readonly number[]
  /** Accounts that contradict one another, side by side; empty where none do. */
  readonly accounts: readonly (readonly [text: string, badges: readonly number[]])[]
  /** What a source says was kept back, in its words. */
  readonly kept: readonly string[]
}

export interface StripState {
  readonly fromMs: number
  readonly summary: EventSummary
  readonly told: StripTold
}

/** Where a frame's page keeps its data. */
export const STRIP_DATA_ID = 'strip-data'

/** Rows by column: what repeats stands together, and brotli sees it. 0 stands for what is absent. */
type Table = Readonly<Record<string, readonly unknown[]>>

function pack(rows: readonly object[]): Table {
  const keys = new Set(rows.flatMap((row) => Object.keys(row)))
  return Object.fromEntries([...keys].map((key) => [key, rows.map((row) => (row as Readonly<Record<string, unknown>>)[key] ?? 0)]))
}

/** Columns in which 0 is a number like any other. */
const NUMBERS = new Set(['weight', 'claimCount', 'undisclosedCount'])

function unpack(table: Table): readonly unknown[] {
  const columns = Object.entries(table)
  return (table['id'] ?? []).map((_, row) => Object.fromEntries(columns.flatMap(([key, cells]) => (cells[row] === 0 && !NUMBERS.has(key) ? [] : [[key, cells[row]]]))))
}

type ParticipantCell = readonly [actor: number, role: string, presence: string, side: string | null, session?: string]

interface Row extends Omit<EventSummary, 'when' | 'participants' | 'lanes' | 'publishers' | 'knownFromMs' | 'aliases'> {
  readonly when: string
  readonly participants: readonly ParticipantCell[]
  /** A side alone has a full mark, one in brackets a tick. */
  readonly lanes: readonly (string | readonly [string])[]
  readonly publishers: readonly number[]
}

function rowOf(summary: EventSummary, actors: ReadonlyMap<string, number>, publishers: ReadonlyMap<string, number>): Row {
  const { id, title, short, kind, when, place, track, weight, support, differ, participants, lanes, claimCount, undisclosedCount } = summary
  return {
    id, title, short, summary: summary.summary, kind, when: when.text, place, track, weight, support, differ, claimCount, undisclosedCount,
    participants: participants.map(({ actor, role, presence, side, session }): ParticipantCell => {
      const number = actors.get(actor) ?? -1
      return session === undefined ? [number, role, presence, side] : [number, role, presence, side, session]
    }),
    lanes: lanes.map(({ side, mark }) => (mark === 'full' ? side : ([side] as const))),
    publishers: summary.publishers.flatMap((publisher) => publishers.get(publisher) ?? []),
  }
}

const numbered = (ids: Iterable<string>): ReadonlyMap<string, number> => new Map([...ids].map((id, place) => [id, place]))

/** The states in order of their events' time; of one event in any order. */
export function encodeStrip({ info, actors, places, publishers }: Pick<PlainFacts, 'info' | 'actors' | 'places' | 'publishers'>, states: readonly StripState[], badges: StripData['badges'], total: number): StripData {
  const [ofActor, ofPublisher] = [numbered(actors.keys()), numbered(publishers.keys())]
  return {
    // A frame speaks one language.
    info: { ...info, sides: info.sides.map((side) => omit(side, 'names')), tracks: info.tracks.map((track) => omit(track, 'names')) }, actors: pack([...actors.values()]), places: pack([...places.values()]), publishers: pack([...publishers.values()]),
    states: pack(states.map(({ summary }) => rowOf(summary, ofActor, ofPublisher))),
    fromS: states.map(({ fromMs }) => (Number.isFinite(fromMs) ? fromMs / 1000 : null)),
    told: states.map(({ told }) => told), badges, total,
  }
}

export interface StripFacts {
  readonly facts: PlainFacts
  readonly toldOf: (eventId: string) => StripTold
}

const NOTHING_TOLD: StripTold = { lead: [], accounts: [], kept: [] }

/** The dataset as of an instant (null: the latest): of each event the last state that holds then, if there is one. */
export function stripFactsAt(data: StripData, atMs: number | null): StripFacts {
  const byId = <T extends { readonly id: string }>(table: Table) => new Map((unpack(table) as readonly T[]).map((record) => [record.id, record]))
  const [actors, publishers] = [byId<Actor>(data.actors), byId<Publisher>(data.publishers)]
  const names = { actors: [...actors.keys()], publishers: [...publishers.keys()] }
  const found = new Map<string, StripState>()
  for (const [row, cells] of (unpack(data.states) as readonly Row[]).entries()) {
    const fromS = data.fromS[row] ?? null
    const fromMs = fromS === null ? -Infinity : fromS * 1000
    const before = found.get(cells.id)
    const when = whenOf(cells.when)
    if (when === null || (atMs !== null && fromMs > atMs) || (before && before.fromMs > fromMs)) continue
    found.set(cells.id, { fromMs, told: data.told[row] ?? NOTHING_TOLD, summary: { ...summaryOf(cells, names), when, knownFromMs: fromMs } })
  }
  return {
    facts: {
      info: data.info, actors, publishers, places: byId<Place>(data.places), events: [...found.values()].map(({ summary }) => summary),
      tombstones: new Map(), articleCount: 0, problems: [],
    },
    toldOf: (id) => found.get(id)?.told ?? NOTHING_TOLD,
  }
}

function summaryOf(cells: Row, names: { readonly actors: readonly string[]; readonly publishers: readonly string[] }): Omit<EventSummary, 'when' | 'knownFromMs'> {
  return {
    ...cells, aliases: [],
    participants: cells.participants.map(([actor, role, presence, side, session]) => ({ actor: names.actors[actor] ?? '', role, presence, side, ...(session === undefined ? {} : { session }) }) as SummaryParticipant),
    lanes: cells.lanes.map((lane) => (typeof lane === 'string' ? { side: lane, mark: 'full' } : { side: lane[0], mark: 'tick' })),
    publishers: cells.publishers.flatMap((number) => names.publishers[number] ?? []),
  }
}
