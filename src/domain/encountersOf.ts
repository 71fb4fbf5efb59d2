import type { Encounter } from './encounters'
import { ALL_ROLES, type Index } from './eventIndex'
import { glanceAt } from './facts'
import { companions, sessionsOf } from './together'

/** The events (rows, in order of time) in which two met, in which they spoke, and in which both are named at all. */
export interface Together {
  readonly met: readonly number[]
  readonly spoke: readonly number[]
  readonly named: readonly number[]
}

export interface Pair extends Together {
  readonly a: string
  readonly b: string
}

type Growing = { readonly [K in keyof Together]: number[] }

const NEVER: Together = { met: [], spoke: [], named: [] }
const ENCOUNTERS: readonly Encounter[] = ['met', 'spoke']

/**
 * Everybody an actor, or somebody below it, came together with, by id: as the filter has it (`match=met`, `spoke`, `all`),
 * so that a count is that of the timeline it opens. Bodies and states count with all who belong to them.
 */
export function encountersOf(index: Index, id: string): ReadonlyMap<string, Together> {
  const found = new Map<string, Growing>()
  const add = (other: string, how: keyof Together, row: number) => {
    const together = found.get(other) ?? { met: [], spoke: [], named: [] }
    found.set(other, together)
    if (together[how].at(-1) !== row) together[how].push(row)
  }
  for (const row of index.actors.get(id)?.rows ?? []) {
    const event = glanceAt(index.facts.events, row)
    if (!event) continue
    for (const { actor } of event.participants) for (const other of index.countsFor(actor, event.when)) add(other, 'named', row)
    for (const encounter of ENCOUNTERS) {
      for (const session of sessionsOf(index, row, encounter, false)) {
        for (const other of companions(session, [id], ALL_ROLES)) add(other, encounter, row)
      }
    }
  }
  found.delete(id)
  return found
}

/** Each two of some actors, in the order given; those never named together too. */
export function encounterMatrix(index: Index, ids: readonly string[]): readonly Pair[] {
  const chosen = [...new Set(ids)]
  return chosen.flatMap((a, at) => {
    const ofA = encountersOf(index, a)
    return chosen.slice(at + 1).map((b): Pair => ({ a, b, ...(ofA.get(b) ?? NEVER) }))
  })
}

/** Who stands in the matrix unless the reader says otherwise: the persons who came together with others most often. */
export function mainActors(index: Index, most: number): readonly string[] {
  const counts = new Map<string, number>()
  for (let row = 0; row < index.size; row += 1) {
    const present = new Set(ENCOUNTERS.flatMap((encounter) => sessionsOf(index, row, encounter, true).filter((session) => session.length > 1).flat()).map(({ participant }) => participant.actor))
    for (const id of present) if (index.facts.actors.get(id)?.kind === 'person') counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, most).map(([id]) => id)
}
