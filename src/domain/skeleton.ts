import { isCount, listOf, ownValue, toColumns } from './columns'
import { compactExtent, packDate, textExtent } from './compactDate'
import { DATE_FORMS, DAYS_FORM, MINUTE_FORM, TEXT_FORM, type EventColumns } from './eventColumns'
import type { EventSummary, Facts, Lane } from './facts'
import { SHAPE_OF_KIND } from './kinds'
import { columnLength, MAX_LETTER, NumberColumn, unpackNumbers } from './letters'
import type { Actor, DatasetInfo, EventKind, Place, Publisher } from './model'
import { RELOAD_HINT } from './readRecords'
import type { Problem } from './result'
import { DIFFERS, SUPPORTS } from './summaryColumns'

/** The records that events point to, as columns: the same in one file and in split ones. */
export const encodeTables = ({ actors, places, publishers, tombstones }: Pick<Facts, 'actors' | 'places' | 'publishers' | 'tombstones'>) => ({
  actors: toColumns([...actors.values()], ACTOR_FIELDS),
  places: toColumns([...places.values()], PLACE_FIELDS),
  publishers: toColumns([...publishers.values()], PUBLISHER_FIELDS),
  tombstones: [...tombstones.values()],
})

const ACTOR_FIELDS: readonly (keyof Actor)[] = ['id', 'name', 'kind', 'partOf', 'roles', 'aliases', 'names', 'country', 'wikidata', 'note']
const PLACE_FIELDS: readonly (keyof Place)[] = ['id', 'name', 'kind', 'partOf', 'country', 'lat', 'lon', 'precision', 'names', 'note']
const PUBLISHER_FIELDS: readonly (keyof Publisher)[] = ['id', 'name', 'kind', 'country', 'note']

/** A step in days to the next row that has no letter stands in `jumps`. */
const JUMP = MAX_LETTER

/**
 * Dates and lanes of events, row by row: what the first picture needs. Days are written as steps from row to row, so
 * rows should come in order of time.
 */
export class SkeletonWriter {
  readonly #sides: ReadonlyMap<string, number>
  readonly #kinds = new Map<string, number>()
  readonly #laneSets = new Map<string, number>()
  readonly #columns = {
    form: new NumberColumn(), step: new NumberColumn(), kind: new NumberColumn(), weight: new NumberColumn(), support: new NumberColumn(),
    differ: new NumberColumn(), undisclosed: new NumberColumn(), lanes: new NumberColumn(),
  }
  readonly #jumps: number[] = []
  readonly #minutes: number[] = []
  readonly #days = new NumberColumn()
  readonly #texts: string[] = []
  #day = 0
  #count = 0

  constructor({ sides }: Pick<DatasetInfo, 'sides'>) {
    this.#sides = new Map(sides.map((side, i) => [side.id, i]))
  }

  add(event: EventSummary): void {
    const date = packDate(event.when.text)
    this.#columns.form.add(date?.form ?? TEXT_FORM)
    if (date) this.#step(date.day)
    if (date?.form === MINUTE_FORM) this.#minutes.push(date.extra)
    else if (date?.form === DAYS_FORM) this.#days.add(date.extra)
    else if (!date) this.#texts.push(event.when.text)
    this.#columns.kind.add(numberIn(this.#kinds, event.kind))
    this.#columns.weight.add(event.weight)
    this.#columns.support.add(SUPPORTS.indexOf(event.support))
    this.#columns.differ.add(DIFFERS.indexOf(event.differ))
    this.#columns.undisclosed.add(event.undisclosedCount)
    this.#columns.lanes.add(numberIn(this.#laneSets, event.lanes.map(({ side, mark }) => (this.#sides.get(side) ?? 0) * 2 + (mark === 'full' ? 1 : 0)).join(' ')))
    this.#count += 1
  }

  #step(day: number): void {
    const step = day - this.#day
    this.#day = day
    if (step >= 0 && step < JUMP) return this.#columns.step.add(step)
    this.#columns.step.add(JUMP)
    this.#jumps.push(step)
  }

  /** The part of the file that is about the events. */
  json() {
    return {
      kinds: [...this.#kinds.keys()],
      laneSets: [...this.#laneSets.keys()].map((set) => set.split(' ').filter(Boolean).map(Number)),
      events: { count: this.#count, ...this.#columns, jumps: this.#jumps, minutes: this.#minutes, days: this.#days, texts: this.#texts },
    }
  }
}

/** The number of a word, a new one for a new word. */
function numberIn(numbers: Map<string, number>, word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  numbers.set(word, numbers.size)
  return numbers.size - 1
}

/** Most events that are read: their columns would not fit otherwise. */
const MAX_EVENTS = 20_000_000

/** Reads what SkeletonWriter wrote; what is missing or unusable takes a default and is listed once a column. */
export function readSkeleton(json: unknown, info: DatasetInfo, sideIds: readonly string[], problems: Problem[]): EventColumns | null {
  const events = ownValue(json, 'events')
  const length = ownValue(events, 'count')
  if (!isCount(length) || length === 0 || length > MAX_EVENTS) return null
  const at = (field: string): unknown => ownValue(events, field)
  const kinds = listOf(ownValue(json, 'kinds')).map((kind) => (isKind(kind, info) ? kind : 'other'))
  const laneSets = readLaneSets(ownValue(json, 'laneSets'), info, sideIds)
  /** A column must have a value for every row. */
  const column = <T extends Uint8Array | Uint16Array>(field: string, into: T, upper: number, lower = 0): T => {
    const missing = unpackNumbers(at(field), into, upper, { lower })
    if (missing > 0) problems.push({ severity: 'error', path: `events.${field}`, message: `${missing} of ${length} events have no usable ${field}; the usual is taken for them`, hint: RELOAD_HINT })
    return into
  }
  return {
    length,
    ...readDates(at, column('form', new Uint8Array(length).fill(TEXT_FORM), DATE_FORMS.length - 1), problems),
    kind: column('kind', new Uint8Array(length), kinds.length - 1),
    kinds: kinds.length > 0 ? kinds : ['other'],
    weight: column('weight', new Uint8Array(length).fill(1), 5, 1),
    support: column('support', new Uint8Array(length).fill(SUPPORTS.indexOf('one-source')), SUPPORTS.length - 1),
    differ: column('differ', new Uint8Array(length), DIFFERS.length - 1),
    undisclosed: column('undisclosed', new Uint16Array(length), 0xffff),
    laneSet: column('lanes', new Uint16Array(length), laneSets.length - 1),
    laneSets,
    facets: null,
  }
}

function isKind(kind: unknown, { kinds = [] }: DatasetInfo): kind is EventKind {
  return typeof kind === 'string' && (Object.hasOwn(SHAPE_OF_KIND, kind) || kinds.some(({ id }) => id === kind))
}

function readLaneSets(json: unknown, { sides }: DatasetInfo, sideIds: readonly string[]): readonly (readonly Lane[])[] {
  const known = new Set(sides.map((side) => side.id))
  const home: Lane = { side: (sides.find((side) => side.fallback) ?? sides.at(-1))?.id ?? 'all', mark: 'full' }
  const sets = listOf(json).map((set): readonly Lane[] => {
    const lanes = listOf(set).flatMap((number): Lane[] => {
      const side = typeof number === 'number' ? sideIds[number >> 1] : undefined
      return side !== undefined && known.has(side) ? [{ side, mark: (Number(number) & 1) === 1 ? 'full' : 'tick' }] : []
    })
    return lanes.length > 0 ? lanes : [home]
  })
  return sets.length > 0 ? sets : [[home]]
}

type Dates = Pick<EventColumns, 'form' | 'day' | 'extra' | 'dateTexts' | 'startMs' | 'endMs'>

function readDates(at: (field: string) => unknown, form: Uint8Array, problems: Problem[]): Dates {
  const length = form.length
  const [day, extra, startMs, endMs] = [new Int32Array(length), new Uint32Array(length), new Float64Array(length), new Float64Array(length)]
  const dateTexts: string[] = []
  const [minutes, texts, jumps] = [listOf(at('minutes')), listOf(at('texts')), listOf(at('jumps'))]
  const steps = new Uint8Array(columnLength(at('step')))
  unpackNumbers(at('step'), steps, MAX_LETTER)
  const days = new Uint32Array(columnLength(at('days')))
  unpackNumbers(at('days'), days, 0xffffffff)
  const next = { step: 0, jump: 0, minute: 0, days: 0, text: 0 }
  let today = 0
  let unreadable = 0
  for (let row = 0; row < length; row += 1) {
    let here = form[row] ?? TEXT_FORM
    let text: unknown
    if (here === TEXT_FORM) text = texts[next.text++]
    else {
      const step = steps[next.step++]
      const jump = step === JUMP ? jumps[next.jump++] : step
      if (typeof jump === 'number' && Math.abs(today + jump) < 2 ** 31) today += jump
      else here = form[row] = TEXT_FORM
    }
    if (here === MINUTE_FORM) { const minute = minutes[next.minute++]; extra[row] = isCount(minute) && minute < 1440 ? minute : 0 }
    else if (here === DAYS_FORM) extra[row] = days[next.days++] ?? 0
    else if (here === TEXT_FORM) extra[row] = dateTexts.push(typeof text === 'string' ? text : '../..') - 1
    day[row] = today
    const extent = here === TEXT_FORM ? textExtent(dateTexts.at(-1) ?? '') : compactExtent({ form: here, day: today, extra: extra[row] ?? 0 })
    startMs[row] = extent.startMs
    endMs[row] = extent.endMs
    if (here === TEXT_FORM && Number.isNaN(extent.startMs) && dateTexts.at(-1) !== '../..') unreadable += 1
  }
  if (unreadable > 0) problems.push({ severity: 'error', path: 'events.texts', message: `${unreadable} events have a date that cannot be read; they are shown as undated`, hint: RELOAD_HINT })
  return { form, day, extra, dateTexts, startMs, endMs }
}
