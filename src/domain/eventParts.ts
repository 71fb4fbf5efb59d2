import { isCount, isRecord, isText, listOf, ownValue, textsOf } from './columns'
import type { EventColumns, FacetColumns, RowWords } from './eventColumns'
import type { EventSummary } from './facts'
import { NumberColumn, unpackNumbers } from './letters'
import { RELOAD_HINT } from './readRecords'
import type { Problem } from './result'
import { PRESENCES, ROLES } from './summaryColumns'

/** Where the numbers of the columns point: ids in the order of the file. */
export interface FacetIds {
  readonly actorIds: readonly string[]
  readonly placeIds: readonly string[]
  readonly trackIds: readonly string[]
  readonly sideIds: readonly string[]
  readonly publisherIds: readonly string[]
}

type Numbers = (id: string | undefined) => number

/** Number and 1 of an id; 0 where there is none. */
const numbersOf = (ids: readonly string[]): Numbers => {
  const numbers = new Map(ids.map((id, i) => [id, i + 1]))
  return (id) => (id === undefined ? 0 : (numbers.get(id) ?? 0))
}

/** Participants, places, tracks and sources of some rows. */
export class FacetsWriter {
  readonly #numbers: { readonly actor: Numbers; readonly place: Numbers; readonly track: Numbers; readonly side: Numbers; readonly publisher: Numbers }
  #columns = newFacetColumns()
  #known: (number | null)[] = []
  #sessions: Record<string, readonly (string | null)[]> = {}
  #from = 0
  #count = 0
  #entries = 0

  constructor(ids: FacetIds) {
    this.#numbers = {
      actor: numbersOf(ids.actorIds), place: numbersOf(ids.placeIds), track: numbersOf(ids.trackIds), side: numbersOf(ids.sideIds), publisher: numbersOf(ids.publisherIds),
    }
  }

  /** Rows since the last part, and numbers in their lists. */
  get size() { return { rows: this.#count, entries: this.#entries } }

  add(event: EventSummary): void {
    const { participants, publishers } = event
    const [columns, numbers] = [this.#columns, this.#numbers]
    const known = participants.filter((p) => numbers.actor(p.actor) > 0)
    columns.participants.add(known.length)
    for (const p of known) {
      columns.actor.add(numbers.actor(p.actor) - 1)
      columns.role.add(ROLES.indexOf(p.role))
      columns.presence.add(PRESENCES.indexOf(p.presence))
      columns.side.add(numbers.side(p.side ?? undefined))
    }
    if (known.some((p) => p.session !== undefined)) this.#sessions[this.#count] = known.map((p) => p.session ?? null)
    columns.place.add(numbers.place(event.place))
    columns.track.add(numbers.track(event.track))
    const sources = publishers.filter((id) => numbers.publisher(id) > 0)
    columns.publishers.add(sources.length)
    for (const id of sources) columns.publisher.add(numbers.publisher(id) - 1)
    columns.claims.add(event.claimCount)
    this.#known.push(Number.isFinite(event.knownFromMs) ? event.knownFromMs / 1000 : null)
    this.#count += 1
    this.#entries += known.length + sources.length
  }

  /** The rows since the last part, as a file. */
  take(): unknown {
    const json = {
      format: 'parley-facets', from: this.#from, count: this.#count, ...this.#columns, knownFromS: this.#known,
      ...(Object.keys(this.#sessions).length > 0 ? { sessions: this.#sessions } : {}),
    }
    this.#from += this.#count
    this.#columns = newFacetColumns()
    this.#known = []
    this.#sessions = {}
    this.#count = 0
    this.#entries = 0
    return json
  }
}

const newFacetColumns = () => ({
  participants: new NumberColumn(), actor: new NumberColumn(), role: new NumberColumn(), presence: new NumberColumn(), side: new NumberColumn(),
  place: new NumberColumn(), track: new NumberColumn(), publishers: new NumberColumn(), publisher: new NumberColumn(), claims: new NumberColumn(),
})

/**
 * Puts the parts together, each at its place. Rows of a part that did not come have nobody and no place; a number that
 * points nowhere is left out. Both are listed once a part and column.
 */
export function readFacets(parts: readonly unknown[], { length, endMs }: EventColumns, ids: FacetIds, problems: Problem[]): FacetColumns {
  const [people, sources] = [new Uint32Array(length), new Uint32Array(length)]
  const facets = {
    role: [] as Uint8Array[], presence: [] as Uint8Array[], side: [] as Uint8Array[], actor: [] as Uint32Array[], publisher: [] as Uint32Array[],
    place: new Uint32Array(length), track: new Uint16Array(length), claims: new Uint32Array(length), knownFromMs: endMs.slice(), sessions: new Map<number, readonly (string | null)[]>(),
  }
  let row = 0
  for (const part of parts) {
    const [from, count] = [ownValue(part, 'from'), ownValue(part, 'count')]
    if (!isCount(from) || !isCount(count) || from < row || from + count > length) continue
    row = from + count
    const place = { at: from, length: count }
    const complain = (field: string, missing: number): void => {
      if (missing > 0) problems.push({ severity: 'error', path: `facets from ${from}.${field}`, message: `${missing} entries cannot be read and are left out`, hint: RELOAD_HINT })
    }
    const list = <T extends Uint8Array | Uint32Array>(field: string, into: T, upper: number): T => {
      complain(field, unpackNumbers(ownValue(part, field), into, upper))
      return into
    }
    complain('place', unpackNumbers(ownValue(part, 'place'), facets.place, ids.placeIds.length, place))
    complain('track', unpackNumbers(ownValue(part, 'track'), facets.track, ids.trackIds.length, place))
    complain('claims', unpackNumbers(ownValue(part, 'claims'), facets.claims, 0xffffffff, place))
    complain('participants', unpackNumbers(ownValue(part, 'participants'), people, 0xffff, place))
    complain('publishers', unpackNumbers(ownValue(part, 'publishers'), sources, 0xffff, place))
    const total = sum(people, from, count)
    facets.actor.push(list('actor', new Uint32Array(total), ids.actorIds.length - 1))
    facets.role.push(list('role', new Uint8Array(total), ROLES.length - 1))
    facets.presence.push(list('presence', new Uint8Array(total), PRESENCES.length - 1))
    facets.side.push(list('side', new Uint8Array(total), ids.sideIds.length))
    facets.publisher.push(list('publisher', new Uint32Array(sum(sources, from, count)), ids.publisherIds.length - 1))
    const [known, sessions] = [listOf(ownValue(part, 'knownFromS')), ownValue(part, 'sessions')]
    for (let i = 0; i < count; i += 1) {
      const seconds = known[i]
      if (seconds === null) facets.knownFromMs[from + i] = -Infinity
      else if (typeof seconds === 'number') facets.knownFromMs[from + i] = Math.round(seconds * 1000)
    }
    if (isRecord(sessions)) for (const [at, names] of Object.entries(sessions)) facets.sessions.set(from + Number(at), listOf(names).map((name) => (isText(name) ? name : null)))
  }
  if (row < length) problems.push({ severity: 'error', path: 'facets', message: `Participants and places of ${length - row} events did not come; filters do not know them`, hint: RELOAD_HINT })
  return {
    ...ids, ...facets,
    participantOffsets: offsetsOf(people), publisherOffsets: offsetsOf(sources),
    actor: joined32(facets.actor), publisher: joined32(facets.publisher), role: joined8(facets.role), presence: joined8(facets.presence), side: joined8(facets.side),
  }
}

function sum(values: Uint32Array, from: number, count: number): number {
  let total = 0
  for (let i = from; i < from + count; i += 1) total += values[i] ?? 0
  return total
}

function offsetsOf(counts: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(counts.length + 1)
  for (let row = 0; row < counts.length; row += 1) offsets[row + 1] = (offsets[row] ?? 0) + (counts[row] ?? 0)
  return offsets
}

const lengthOf = (chunks: readonly { readonly length: number }[]): number => chunks.reduce((total, chunk) => total + chunk.length, 0)

function joined32(chunks: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lengthOf(chunks))
  let at = 0
  for (const chunk of chunks) { all.set(chunk, at); at += chunk.length }
  return all
}

function joined8(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(lengthOf(chunks))
  let at = 0
  for (const chunk of chunks) { all.set(chunk, at); at += chunk.length }
  return all
}

/** Ids, titles and first sentences of some rows. */
export class WordsWriter {
  #words: RowWords[] = []
  #from = 0
  #characters = 0

  get size() { return { rows: this.#words.length, characters: this.#characters } }

  add({ id, title, short, summary, aliases }: EventSummary): void {
    this.#words.push({ id, title, short, summary, aliases })
    this.#characters += id.length + title.length + short.length + summary.length + 12
  }

  take(): unknown {
    const words = this.#words
    const aliases = Object.fromEntries(words.flatMap((row, i) => (row.aliases.length > 0 ? [[i, row.aliases]] : [])))
    const json = {
      format: 'parley-words', from: this.#from, count: words.length, id: words.map(({ id }) => id), title: words.map(({ title }) => title), short: words.map(({ short }) => short),
      ...(words.some(({ summary }) => summary !== '') ? { summary: words.map(({ summary }) => summary) } : {}),
      ...(Object.keys(aliases).length > 0 ? { aliases } : {}),
    }
    this.#from += words.length
    this.#words = []
    this.#characters = 0
    return json
  }
}

/** Words of the rows of one part, in order; null for a row without id or title. */
export function readWords(json: unknown): readonly (RowWords | null)[] {
  const at = (field: string): readonly unknown[] => listOf(ownValue(json, field))
  const [titles, shorts, summaries, aliases] = [at('title'), at('short'), at('summary'), ownValue(json, 'aliases')]
  return at('id').map((id, i) => {
    const [title, short, summary] = [titles[i], shorts[i], summaries[i]]
    if (!isText(id) || !isText(title)) return null
    return { id, title, short: isText(short) ? short : title, summary: isText(summary) ? summary : '', aliases: textsOf(ownValue(aliases, String(i))) }
  })
}
