import type { Actor, Article, DatasetInfo, DiplomaticEvent, Place, Publisher, Tombstone } from './model'
import type { Origin } from './problemList'

/** Kinds of record within which an id names one record. What stays of a withdrawn event is one with the events. */
export const RECORD_KINDS = ['actors', 'places', 'publishers', 'articles', 'events'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]
export type Origins = Readonly<Record<RecordKind, Map<string, Origin>>>

export const noOrigins = (): Origins => ({ actors: new Map(), places: new Map(), publishers: new Map(), articles: new Map(), events: new Map() })

/** Where a record of any kind with this id was read first. */
export function firstOrigin(origins: Origins, id: string): Origin | undefined {
  for (const kind of RECORD_KINDS) {
    const origin = origins[kind].get(id)
    if (origin !== undefined) return origin
  }
  return undefined
}

/** The records as read, before references are followed; maps from id, so that any id is an ordinary one. */
export interface Draft {
  readonly info: DatasetInfo
  readonly actors: Map<string, Actor>
  readonly places: Map<string, Place>
  readonly publishers: Map<string, Publisher>
  readonly articles: Map<string, Article>
  readonly events: Map<string, DiplomaticEvent>
  readonly tombstones: Map<string, Tombstone>
  /** Where each record was read, by its kind and id. */
  readonly origins: Origins
  readonly infoOrigin: Origin
}
