import type { Actor, Article, DatasetInfo, DiplomaticEvent, Place, Publisher, Tombstone } from './model'
import type { Origin } from './problemList'

/** The records as read, before references are followed; maps from id, so that any id is an ordinary one. */
export interface Draft {
  readonly info: DatasetInfo
  readonly actors: Map<string, Actor>
  readonly places: Map<string, Place>
  readonly publishers: Map<string, Publisher>
  readonly articles: Map<string, Article>
  readonly events: Map<string, DiplomaticEvent>
  readonly tombstones: Map<string, Tombstone>
  /** Where each record was read, by id. */
  readonly origins: Map<string, Origin>
  readonly infoOrigin: Origin
}
