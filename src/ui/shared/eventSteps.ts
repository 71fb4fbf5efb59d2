import { glanceAt, type EventTable, type Facts } from '../../domain/facts'
import { rowOfEvent } from '../../domain/lookup'
import { forkedIn, ofSideIn, placeOfRow, placeOfTime, rowFrom } from '../../domain/neighbours'
import { rowOfWordless } from '../../domain/wordless'
import { selectSelection } from '../../store/selectors'
import type { ParleyState } from '../../store/store'
import type { TimeWindow } from '../../url/view'

/** Steps from event to event, among those under the filter and in order of time. */
export type StepName = 'nextFork' | 'previousFork' | 'nextOfSide' | 'previousOfSide'

export interface StepsFrom {
  readonly facts: Facts
  /** Under the filter, ascending. */
  readonly rows: Uint32Array
  /** Row of the open event. */
  readonly open: number | null
  /** Where steps begin while none is open. */
  readonly startMs: number
}

/** Where steps start now: at the open event, else at the start of what the timeline shows, else at the first event. null until the events are there. */
export function stepsOnScreen(state: ParleyState, shown: TimeWindow | null): StepsFrom | null {
  const selection = selectSelection(state)
  if (!selection) return null
  const { facts, rows } = selection
  const { page, mode } = state.view
  return { facts, rows, open: page.kind === 'event' ? rowOfEvent(facts, page.id) : null, startMs: mode === 'timeline' && shown ? shown.startMs : -Infinity }
}

/** The row a step leads to; null: to none. Steps along a side need an open event. */
export function stepTo({ facts: { events }, rows, open, startMs }: StepsFrom, step: StepName): number | null {
  const way = step === 'nextFork' || step === 'nextOfSide' ? 1 : -1
  const place = open === null ? placeOfTime(rows, startMs, events) : placeOfRow(rows, open)
  const first = way < 0 ? place - 1 : rows[place] === open ? place + 1 : place
  if (step === 'nextFork' || step === 'previousFork') return rowFrom(rows, first, way, forkedIn(events))
  const side = open === null ? undefined : firstSide(events, open)
  return side === undefined ? null : rowFrom(rows, first, way, ofSideIn(events, side))
}

/** The side that steps along a side keep to: the first one of the event they begin at. */
export const firstSide = (events: EventTable, row: number): string | undefined => glanceAt(events, row)?.lanes[0]?.side

/** Of a large dataset the words of an event, and with them its id, may still be on their way. */
export function withId(events: EventTable, row: number, act: (id: string) => void): void {
  const id = events.at(row)?.id
  if (id === undefined) return
  if (rowOfWordless(id) === null) { act(id); return }
  const stop = events.words?.subscribe(() => { stop?.(); withId(events, row, act) })
}
