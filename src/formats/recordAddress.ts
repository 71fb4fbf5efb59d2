import { formatPath } from '../url/path'
import { encodePercent } from '../url/percent'
import type { Page } from '../url/view'

/*
 * Addresses of records below the site's root as src/url/links.ts writes them, without a filter to be looked at: a file
 * of all claims holds tens of thousands, and this takes a twentieth of the time (a test holds them together).
 */

const record = (kind: Exclude<Page['kind'], 'home' | 'compare' | 'method'>) => (dataset: string, id: string): string => formatPath({ dataset, data: null, embed: false, page: { kind, id } })

export const eventAddress = record('event')
export const actorAddress = record('actor')
export const articleAddress = record('article')
export const publisherAddress = record('publisher')
export const placeAddress = record('place')

/** On the page of its event. */
export const claimAddress = (dataset: string, event: string, claim: string): string => `${eventAddress(dataset, event)}#${encodePercent(claim)}`

/** Its own small page. */
export const claimPageAddress = (dataset: string, event: string, claim: string): string => `${eventAddress(dataset, event)}claims/${encodePercent(claim.toLowerCase())}/`
