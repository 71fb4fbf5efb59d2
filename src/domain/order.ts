import { extentOf } from './extent'
import type { FuzzyDate } from './fuzzyDate'

const DAY_MS = 86_400_000

/** What the order in time needs of an event. `after`: ids of events it follows in its thread. */
export interface Datable {
  readonly id: string
  readonly when: FuzzyDate
  readonly after: readonly string[]
}

/**
 * Where an event stands in the order of time: at its earliest instant; one that began nobody knows when, at the start of
 * its end; one of which nothing is known, last.
 */
export function anchorMs(when: FuzzyDate): number {
  const { startMs } = extentOf(when)
  if (Number.isNaN(startMs)) return Infinity
  return startMs === -Infinity && when.to.kind === 'point' ? when.to.startMs : startMs
}

/** The day (UTC, counted from 1970) under which an event stands in the order of time; Infinity for one without a date. */
export const dayOf = (when: FuzzyDate): number => Math.floor(anchorMs(when) / DAY_MS)

/**
 * Order of time; on one day (UTC) by the hour if given, then by "follows", then the more precise date first, then by id.
 * Rings of "follows" are cut where the event that would come first anyway stands.
 */
export function inOrder<T extends Datable>(events: readonly T[]): readonly T[] {
  const days = new Map<number, T[]>()
  for (const event of events) {
    const day = dayOf(event.when)
    const others = days.get(day)
    if (others) others.push(event)
    else days.set(day, [event])
  }
  return [...days].toSorted(([a], [b]) => compare(a, b)).flatMap(([, day]) => (day.length === 1 ? day : orderOfDay(day)))
}

interface Before {
  /** The events of the last hour before its own. */
  readonly hour: readonly string[]
  /** Events of this day it follows, where the hours do not gainsay it. */
  readonly thread: readonly string[]
}

function orderOfDay<T extends Datable>(day: readonly T[]): readonly T[] {
  const waiting = day.toSorted((a, b) => compare(lengthMs(a), lengthMs(b)) || compare(a.id, b.id))
  const before = predecessors(waiting)
  if ([...before.values()].every(({ hour, thread }) => hour.length + thread.length === 0)) return waiting
  const placed: T[] = []
  const done = new Set<string>()
  const unmet = (id: string): readonly string[] => {
    const { hour = [], thread = [] } = before.get(id) ?? {}
    return [...hour, ...thread].filter((other) => !done.has(other))
  }
  while (waiting.length > 0) {
    const free = waiting.findIndex((event) => unmet(event.id).length === 0)
    const [next] = waiting.splice(free >= 0 ? free : ringBreaker(waiting, unmet, (id) => before.get(id)?.hour ?? []), 1)
    if (!next) break
    placed.push(next)
    done.add(next.id)
  }
  return placed
}

/** In a ring: the first of its members that no earlier hour holds back. */
function ringBreaker(waiting: readonly Datable[], unmet: (id: string) => readonly string[], hourOf: (id: string) => readonly string[]): number {
  const way: string[] = []
  let at = waiting[0]?.id
  while (at !== undefined && !way.includes(at)) {
    way.push(at)
    at = unmet(at)[0]
  }
  const ring = new Set(at === undefined ? way : way.slice(way.indexOf(at)))
  return Math.max(0, waiting.findIndex(({ id }) => ring.has(id) && !unmet(id).some((other) => hourOf(id).includes(other))))
}

function predecessors<T extends Datable>(day: readonly T[]): ReadonlyMap<string, Before> {
  const byId = new Map(day.map((event) => [event.id, event]))
  const hours = new Map<number, string[]>()
  for (const { id, when } of day.filter(isTimed).toSorted((a, b) => compare(a.when.startMs, b.when.startMs))) {
    const sameHour = hours.get(when.startMs)
    if (sameHour) sameHour.push(id)
    else hours.set(when.startMs, [id])
  }
  const hourBefore = new Map<string, readonly string[]>()
  let earlier: readonly string[] = []
  for (const ids of hours.values()) {
    for (const id of ids) hourBefore.set(id, earlier)
    earlier = ids
  }
  const isGainsaid = (event: T, other: T): boolean => isTimed(event) && isTimed(other) && other.when.startMs > event.when.startMs
  return new Map(
    day.map((event) => {
      const thread = event.after.filter((id) => {
        const other = byId.get(id)
        return other !== undefined && other !== event && !isGainsaid(event, other)
      })
      return [event.id, { hour: hourBefore.get(event.id) ?? [], thread }]
    }),
  )
}

const isTimed = (event: Datable): boolean => event.when.from.kind === 'point' && event.when.from.precision === 'instant'
const lengthMs = (event: Datable): number => {
  const { startMs, endMs } = extentOf(event.when)
  return startMs === -Infinity ? Infinity : endMs - startMs
}
const compare = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0)
