import { encodeView } from './codec'
import { formatComparePath, formatPage, readId } from './path'
import { encodePercent } from './percent'
import { NO_FILTER, type Filter, type Page, type View } from './view'

/** Addresses below the site's root, for links; `relativeAddress` makes them fit a page. */

/** A dataset of the site by its id, or whichever a view shows. */
export type DatasetName = string | Pick<View, 'dataset' | 'data'>

/** The home of a dataset with everything at its default. */
export const plainView = (name: DatasetName, filter: Filter = NO_FILTER): View => ({
  ...(typeof name === 'string' ? { dataset: name, data: null } : { dataset: name.dataset, data: name.data }), page: { kind: 'home' }, claim: null, filter, window: null, asOf: null, mode: 'timeline', order: 'asc', lanes: 'side', highlight: [],
  about: null, revision: null, lang: null, theme: null, embed: false, unknown: [],
})

/** A page of a dataset, within a filter where one is given. */
export const pageAddress = (dataset: DatasetName, page: Page, filter: Filter = NO_FILTER): string => encodeView({ ...plainView(dataset, filter), page })

export const homeAddress = (dataset: DatasetName, filter?: Filter): string => pageAddress(dataset, { kind: 'home' }, filter)
export const eventAddress = (dataset: DatasetName, id: string, filter?: Filter): string => pageAddress(dataset, { kind: 'event', id }, filter)
export const actorAddress = (dataset: DatasetName, id: string): string => pageAddress(dataset, { kind: 'actor', id })
export const articleAddress = (dataset: DatasetName, id: string): string => pageAddress(dataset, { kind: 'article', id })
export const publisherAddress = (dataset: DatasetName, id: string): string => pageAddress(dataset, { kind: 'publisher', id })
export const placeAddress = (dataset: DatasetName, id: string): string => pageAddress(dataset, { kind: 'place', id })
export const trackAddress = (dataset: DatasetName, id: string): string => pageAddress(dataset, { kind: 'track', id })
export const methodAddress = (dataset: DatasetName): string => pageAddress(dataset, { kind: 'method' })

/** What events say of one thing, side by side: a page of its own for each. */
export const compareAddress = (dataset: DatasetName, about: string): string =>
  typeof dataset !== 'string' && dataset.data !== null ? encodeView({ ...plainView(dataset), page: { kind: 'compare' }, about }) : `${encodePercent(typeof dataset === 'string' ? dataset : dataset.dataset)}/${formatComparePath(about)}`

/** The claim on the page of its event, with all that contradict it. */
export const claimAddress = (dataset: DatasetName, event: string, claim: string, filter: Filter = NO_FILTER): string =>
  encodeView({ ...plainView(dataset, filter), page: { kind: 'event', id: event }, claim })

/** The claim's own small page, for link previews. */
export const claimPageAddress = (dataset: DatasetName, event: string, claim: string): string =>
  typeof dataset !== 'string' && dataset.data !== null ? claimAddress(dataset, event, claim) : `${encodePercent(typeof dataset === 'string' ? dataset : dataset.dataset)}/${formatPage({ kind: 'event', id: event })}claims/${encodePercent(readId(claim) ?? '')}/`

/** `to` as a relative link on the page `from`; both are addresses below the site's root. */
export function relativeAddress(from: string, to: string): string {
  const folder = from.replace(/[?#].*$/s, '').replace(/^\/+/, '')
  return '../'.repeat(folder.split('/').length - 1) + to || './'
}
