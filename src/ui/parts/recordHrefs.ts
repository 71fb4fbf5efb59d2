import { plainView } from '../../url/links'
import { encodeView } from '../../url/codec'
import { encodePercent } from '../../url/percent'
import { NO_FILTER, type Filter } from '../../url/view'

/** Addresses as the pages of actors, places and tracks need them. */
export interface RecordHrefs {
  readonly event: (id: string) => string
  readonly article: (id: string) => string
  readonly claim: (event: string, claim: string) => string
  readonly actor: (id: string) => string
  readonly actors: string
  readonly place: (id: string) => string
  readonly places: string
  readonly track: (id: string) => string
  /** The timeline, filtered. */
  readonly timeline: (filter: Partial<Filter>) => string
}

/** `to` gives the address of a path below the site's folder; with a date, all of them go on looking back to it. */
export function recordHrefs(dataset: string, to: (path: string) => string, asOf: string | null = null): RecordHrefs {
  const date = asOf === null ? '' : `?asof=${encodePercent(asOf, ':')}`
  const page = (path: string) => `${to(`${dataset}/${path}`)}${date}`
  return {
    event: (id) => page(`events/${id}/`),
    article: (id) => page(`articles/${id}/`),
    claim: (event, claim) => page(`events/${event}/claims/${claim}/`),
    actor: (id) => page(`actors/${id}/`),
    actors: page('actors/'),
    place: (id) => page(`places/${id}/`),
    places: page('places/'),
    track: (id) => page(`tracks/${id}/`),
    timeline: (filter) => {
      const address = encodeView({ ...plainView(dataset, { ...NO_FILTER, ...filter }), asOf })
      return to(`${dataset}/`) + address.slice(address.indexOf('/') + 1)
    },
  }
}
