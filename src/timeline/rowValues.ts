import { TEXT_FORM, type EventColumns } from '../domain/eventColumns'
import type { EventTable } from '../domain/facts'
import type { Differ } from '../domain/model'
import { DIFFERS } from '../domain/summaryColumns'
import { readWhen } from '../domain/when'
import { spanOf, type Span } from './spans'

/** Letters of a title that has not come yet. */
const USUAL_LETTERS = 24

/** What laying out needs of each event, by row. */
export interface RowValues {
  /** NaN where an event has no place on the axis. */
  readonly startMs: Float64Array
  readonly endMs: Float64Array
  readonly atMs: Float64Array
  /** 1: sources differ, or it is denied. */
  readonly isForked: Uint8Array
  /** 1: a source says that something was kept back. */
  readonly isUndisclosed: Uint8Array
  readonly weight: Uint8Array
  /** Length of the short title. */
  readonly letters: Uint16Array
}

/** The same of a table in columns, as it is posted to another thread: flat arrays, and dates in words as one text. */
export interface RowColumns extends Pick<EventColumns, 'length' | 'form' | 'startMs' | 'endMs' | 'differ' | 'undisclosed' | 'weight'> {
  readonly texts: string
}

export const isForked = (differ: Differ): boolean => differ === 'differ' || differ === 'denied'

function emptyRows(count: number): RowValues {
  return {
    startMs: new Float64Array(count).fill(NaN), endMs: new Float64Array(count).fill(NaN), atMs: new Float64Array(count).fill(NaN),
    isForked: new Uint8Array(count), isUndisclosed: new Uint8Array(count), weight: new Uint8Array(count), letters: new Uint16Array(count).fill(USUAL_LETTERS),
  }
}

export function readRows(events: EventTable): RowValues {
  const rows = emptyRows(events.length)
  let row = 0
  for (const event of events) {
    placeRow(rows, row, spanOf(event.when))
    rows.isForked[row] = isForked(event.differ) ? 1 : 0
    rows.isUndisclosed[row] = event.undisclosedCount > 0 ? 1 : 0
    rows.weight[row] = event.weight
    rows.letters[row] = event.short.length
    row++
  }
  return rows
}

const BETWEEN_TEXTS = '\n'

/** One text instead of many: a tenth of the time on its way to another thread. */
export function rowColumnsOf({ length, form, startMs, endMs, differ, undisclosed, weight, dateTexts }: EventColumns): RowColumns {
  return { length, form, startMs, endMs, differ, undisclosed, weight, texts: dateTexts.join(BETWEEN_TEXTS) }
}

/** No event is made for the dates that the columns hold as numbers; those in words stand in `texts` in order of rows. */
export function readRowColumns({ length, form, startMs, endMs, differ, undisclosed, weight, texts }: RowColumns): RowValues {
  const rows = { ...emptyRows(length), weight }
  const forked = DIFFERS.map((value) => (isForked(value) ? 1 : 0))
  const words = texts.split(BETWEEN_TEXTS)
  const spanOfText = textReader()
  let next = 0
  for (let row = 0; row < length; row++) {
    rows.isForked[row] = forked[differ[row] ?? 0] ?? 0
    rows.isUndisclosed[row] = (undisclosed[row] ?? 0) > 0 ? 1 : 0
    if (form[row] === TEXT_FORM) { placeRow(rows, row, spanOfText(words[next++] ?? '')); continue }
    const start = startMs[row] ?? NaN
    const end = endMs[row] ?? NaN
    rows.startMs[row] = start
    rows.endMs[row] = end
    rows.atMs[row] = (start + end) / 2
  }
  return rows
}

/** Months and years come up again and again. */
function textReader(): (text: string) => Span | null {
  const known = new Map<string, Span | null>()
  return (text) => {
    let span = known.get(text)
    if (span === undefined) {
      const when = readWhen(text)
      known.set(text, span = when.ok ? spanOf(when.value) : null)
    }
    return span
  }
}

function placeRow(rows: RowValues, row: number, span: Span | null): void {
  if (!span) return
  rows.startMs[row] = span.startMs
  rows.endMs[row] = span.endMs
  rows.atMs[row] = span.atMs
}
