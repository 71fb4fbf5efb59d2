import { encodeView } from './codec'
import { formatPage, readId } from './path'
import { encodePercent } from './percent'
import { NO_FILTER, type Filter, type Page, type View } from './view'

/** Addresses below the site's root, for links; `relativeAddress` makes them fit a page. */

/** The home of a dataset with everything at its default. */
export const plainView = (dataset: string, filter: Filter = NO_FILTER): View => ({
  dataset, page: { kind: 'home' }, claim: null, filter, window: null, asOf: null, mode: 'timeline', order: 'asc', lanes: 'side', highlight: [],
  about: null, revision: null, lang: null, theme: null, embed: false, data: null, unknown: [],
})

/** A page of a dataset, within a filter where one is given. */
export const pageAddress = (dataset: string, page: Page, filter: Filter = NO_FILTER): string => encodeView({ ...plainView(dataset, filter), page })

export const homeAddress = (dataset: string, filter?: Filter): string => pageAddress(dataset, { kind: 'home' }, filter)
export const eventAddress = (dataset: string, id: string, filter?: Filter): string => pageAddress(dataset, { kind: 'event', id }, filter)
export const actorAddress = (dataset: string, id: string): string => pageAddress(dataset, { kind: 'actor', id })
export const articleAddress = (dataset: string, id: string): string => pageAddress(dataset, { kind: 'article', id })
export const publisherAddress = (dataset: string, id: string): string => pageAddress(dataset, { kind: 'publisher', id })
export const placeAddress = (dataset: string, id: string): string => pageAddress(dataset, { kind: 'place', id })
export const trackAddress = (dataset: string, id: string): string => pageAddress(dataset, { kind: 'track', id })
export const methodAddress = (dataset: string): string => pageAddress(dataset, { kind: 'method' })

/** The claim on the page of its event, with all that contradict it. */
export const claimAddress = (dataset: string, event: string, claim: string, filter: Filter = NO_FILTER): string =>
  encodeView({ ...plainView(dataset, filter), page: { kind: 'event', id: event }, claim })

/** The claim's own small page, for link previews. */
export const claimPageAddress = (dataset: string, event: string, claim: string): string =>
  `${encodePercent(dataset)}/${formatPage({ kind: 'event', id: event })}claims/${encodePercent(readId(claim) ?? '')}/`

/** `to` as a relative link on the page `from`; both are addresses below the site's root. */
export function relativeAddress(from: string, to: string): string {
  const folder = from.replace(/[?#].*$/s, '').replace(/^\/+/, '')
  return '../'.repeat(folder.split('/').length - 1) + to || './'
}
