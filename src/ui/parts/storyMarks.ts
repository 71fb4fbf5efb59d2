import { readEdtf } from '../../domain/edtfRead'
import { boundsExtent, extentOf } from '../../domain/extent'
import type { EventSummary } from '../../domain/facts'
import type { FuzzyDate } from '../../domain/fuzzyDate'
import type { ActorRole } from '../../domain/model'
import type { StoryAxis } from './storyAxis'

/** How far a date reaches, in per cent of the axis: caps where an end is known, soft where it is not. */
export interface Reach {
  readonly from: number
  readonly to: number
  readonly softStart: boolean
  readonly softEnd: boolean
}

export interface StoryMark {
  readonly at: number
  /** One: its own mark; several: a pill that counts them. */
  readonly events: readonly EventSummary[]
}

/** Room that a mark and a pill take, in per cent of an axis of the usual width. */
const MARK_PERCENT = 2.3
const PILL_PERCENT = 3.9
/** A soft end without a known bound reaches so far. */
const FADE_PERCENT = 5
/** A bar narrower than the mark on it says nothing. */
const LEAST_BAR_PERCENT = 1.4

const widthOf = ({ events }: StoryMark) => (events.length > 1 ? PILL_PERCENT : MARK_PERCENT)

/** Where the mark of a date stands: in the middle of what is known of it. */
export function middleOf(when: FuzzyDate, axis: StoryAxis): number | null {
  const { startMs, endMs } = extentOf(when)
  const known = [startMs, endMs].filter((ms) => Number.isFinite(ms))
  return known.length === 0 ? null : Math.round((known.reduce((sum, ms) => sum + axis.place(ms), 0) / known.length) * 100) / 100
}

/** So many marks are compared with their neighbours one by one; more are first gathered by place. */
const MOST_COMPARED = 300
const PLACES = 300

/** Events by place on the axis, gathered to at most PLACES of them. */
function gathered(marks: readonly StoryMark[]): StoryMark[] {
  if (marks.length <= MOST_COMPARED) return [...marks]
  const places = new Map<number, EventSummary[]>()
  for (const { at, events } of marks) {
    const place = Math.round((at / 100) * PLACES)
    const here = places.get(place)
    if (here) here.push(...events)
    else places.set(place, [...events])
  }
  return [...places].map(([place, events]) => ({ at: (place / PLACES) * 100, events }))
}

/** Marks in order of time; those that would lie on one another become one pill, the closest first. */
export function storyMarks(events: readonly EventSummary[], axis: StoryAxis): readonly StoryMark[] {
  const marks = gathered(events.flatMap((event): StoryMark[] => {
    const at = middleOf(event.when, axis)
    return at === null ? [] : [{ at, events: [event] }]
  }).toSorted((a, b) => a.at - b.at))
  for (;;) {
    let closest = -1
    let least = 0
    for (let i = 1; i < marks.length; i += 1) {
      const [a, b] = [marks[i - 1], marks[i]]
      const room = a && b ? b.at - a.at - (widthOf(a) + widthOf(b)) / 2 : 0
      if (room < least) [closest, least] = [i, room]
    }
    const [a, b] = [marks[closest - 1], marks[closest]]
    if (!a || !b) return marks
    const all = [...a.events, ...b.events]
    marks.splice(closest - 1, 2, { at: Math.round(((a.at * a.events.length + b.at * b.events.length) / all.length) * 100) / 100, events: all })
  }
}

/** null where the mark alone says it: a day, or an interval of a few. */
export function reachOf(when: FuzzyDate, axis: StoryAxis): Reach | null {
  const { startMs, endMs } = when
  const isRough = [when.from, when.to].some((bound) => bound.kind === 'point' && (bound.approximate || bound.uncertain))
  const isLong = (bound: FuzzyDate['from']) => bound.kind === 'point' && bound.precision !== 'day' && bound.precision !== 'instant'
  const reach = spanOf(startMs, endMs, axis, isRough || isLong(when.from), isRough || isLong(when.to))
  return reach && reach.to - reach.from >= LEAST_BAR_PERCENT ? reach : null
}

/** A stretch of time on the axis; an end that is not known is soft and stops near the one that is. */
function spanOf(startMs: number, endMs: number, axis: StoryAxis, roughStart: boolean, roughEnd: boolean): Reach | null {
  if (Number.isNaN(startMs) || Number.isNaN(endMs)) return null
  const openStart = startMs === -Infinity
  const openEnd = endMs === Infinity
  const from = openStart ? Math.max(0, openEnd ? 0 : axis.place(endMs) - FADE_PERCENT) : axis.place(startMs)
  const to = openEnd ? Math.min(100, openStart ? 100 : axis.place(startMs) + FADE_PERCENT) : axis.place(endMs)
  return { from, to, softStart: openStart || roughStart, softEnd: openEnd || roughEnd }
}

/** An office on the axis: without a date it counts all along, and so the bar runs on to the end of the axis, where it fades. */
export function officeReach({ from, to }: ActorRole, axis: StoryAxis): Reach | null {
  const { startMs, endMs } = boundsExtent(from, to)
  if (Number.isNaN(startMs) || Number.isNaN(endMs)) return null
  return {
    from: startMs === -Infinity ? 0 : axis.place(startMs), to: endMs === Infinity ? 100 : axis.place(endMs),
    softStart: startMs === -Infinity || isCoarse(from), softEnd: endMs === Infinity || isCoarse(to),
  }
}

/** Known to the month or year only, or about. */
function isCoarse(edtf: string | undefined): boolean {
  const bound = edtf === undefined ? undefined : readEdtf(edtf)?.from
  return bound?.kind === 'point' && (bound.approximate || bound.uncertain || (bound.precision !== 'day' && bound.precision !== 'instant'))
}
