import { decodeView, encodeFullView, encodeView } from '../../url/codec'
import { claimPageAddress, eventAddress } from '../../url/links'
import { encodePercent } from '../../url/percent'
import { NO_FILTER, type Filter, type TimeWindow, type View } from '../../url/view'

/** Which parts of what is on screen a link to the view carries. */
export interface Carried {
  readonly event: boolean
  readonly window: boolean
  readonly filters: boolean
  readonly asOf: boolean
}

export const CARRY_ALL: Carried = { event: true, window: true, filters: true, asOf: true }

/** The link to a view below the site's root: every default is written, so that later ones change nothing. `shown` is the window on screen. */
export function viewLink(view: View, shown: TimeWindow | null, carried: Carried): string {
  const page = !carried.event && view.page.kind === 'event' ? ({ kind: 'home' } as const) : view.page
  const kept: View = {
    ...view, page,
    claim: carried.event ? view.claim : null,
    highlight: carried.event ? view.highlight : [],
    window: carried.window ? view.window : null,
    filter: carried.filters ? view.filter : NO_FILTER,
    asOf: carried.asOf ? view.asOf : null,
  }
  return encodeFullView(kept, carried.window ? shown : null)
}

/** Who looks back shares what was known then. */
export const withDate = (address: string, asOf: string | null): string => {
  if (asOf === null) return address
  const [path = '', fragment] = address.split('#')
  return `${path}${path.includes('?') ? '&' : '?'}asof=${encodePercent(asOf, ':')}${fragment === undefined ? '' : `#${fragment}`}`
}

/** The address of a page of a dataset, where the one shown is not part of the site: such pages stand at `/?data=`. */
export function whereShown(path: string, dataset: string, { data }: Pick<View, 'data'>): string {
  return data === null ? path : encodeView({ ...decodeView(path, [dataset], dataset).view, data })
}

export const eventLink = (view: View, id: string): string => withDate(eventAddress(view, id), view.asOf)

export const claimLink = (view: View, id: string, claim: string): string => withDate(claimPageAddress(view, id, claim), view.asOf)

/** How many choices narrow the events: how several actors combine is one with them. */
export const choiceCount = (filter: Filter): number =>
  [filter.actors, filter.roles, filter.kinds, filter.tracks, filter.places, filter.publishers, filter.support, filter.differ].reduce((sum, { length }) => sum + length, 0)
  + (filter.q.trim() === '' ? 0 : 1) + (filter.span === null ? 0 : 1)
