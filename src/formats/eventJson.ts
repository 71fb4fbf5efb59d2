import type { EventDetail } from '../domain/eventDetail'
import { eventAddress } from './recordAddress'
import type { Edition } from './edition'

/** The event as its page carries it, with where it stands and which state of the data it is. */
export interface EventFile extends EventDetail {
  readonly address: string
  readonly dataset: string
  readonly revision: string
  readonly asKnownOn: string
}

export const eventFile = (detail: EventDetail, edition: Edition): EventFile => ({
  address: edition.address(eventAddress(edition.info.id, detail.event.id)), dataset: edition.info.id, revision: edition.info.revision, asKnownOn: edition.asOf, ...detail,
})
