import type { ReactElement } from 'react'
import type { Edition } from '../formats/edition'
import type { Hrefs } from '../ui/parts/hrefs'
import { formatComparePath } from '../url/path'
import { encodePercent } from '../url/percent'
import type { Picture } from './cards/cardContent'

/** One page of the site, of whatever kind: what its head says, what its body shows, and the data it brings along. */
export interface Page {
  /** Below the site's folder, ending in "/" (index.html is added) or in a file name. */
  readonly path: string
  readonly title: string
  readonly description: string
  /**
   * Class of the page's layout: `event-page` puts the article where the app draws its panel; a `record-page` stays as it
   * is, without the app.
   */
  readonly layout: 'event-page' | 'list-page' | 'text-page' | 'record-page'
  /** A page with the app that needs the styles of those without it, too. */
  readonly hasPageStyle?: boolean
  readonly openGraph: 'article' | 'website'
  /** Where this page stands for good, where that is another path (an old id, the root). */
  readonly canonical?: string
  /** Of no use to search engines: withdrawn, not found. */
  readonly noIndex?: boolean
  /** Stands for the page where its link is shown; several pages may share one. */
  readonly picture?: Picture
  /** Handed to the app in a data block `<script type="application/json" id=…>`. */
  readonly data?: { readonly id: string; readonly json: unknown }
  /** A record-page that src/records.ts can draw again. */
  readonly isLive?: boolean
  /** What the page is about, as schema.org; addresses as seen from the page. */
  readonly linkedData?: (address: Edition['address']) => object
  /** The same in other formats: file beside the page, by its type. */
  readonly alternates?: Readonly<Record<string, string>>
  /** `address`: for what leaves the page, such as a citation. */
  readonly body: (links: Links, address: Edition['address']) => ReactElement
}

/** Addresses as seen from a page: relative, by its depth, so that the site works in any folder. */
export interface Links {
  /** The site's folder: "" becomes "./", "us-russia/" becomes "../us-russia/", and so on. */
  readonly to: (path: string) => string
}

/** How many folders a page lies below the site's. */
const depthOf = (path: string): number => path.split('/').length - 1

export const rootOf = (path: string): string => '../'.repeat(depthOf(path)) || './'

export function linksFrom(path: string): Links {
  const root = rootOf(path)
  const own = path.split('/').slice(0, -1)
  return {
    to: (target) => {
      if (target === '') return root
      const segments = target.split('/')
      // Up to the folder that both lie in, and no further: there are hundreds of links on a page.
      let shared = 0
      while (shared < own.length && shared < segments.length - 1 && own[shared] === segments[shared]) shared += 1
      return `${'../'.repeat(own.length - shared)}${encodedPath(segments.slice(shared).join('/'))}` || './'
    },
  }
}

/** A path as it stands in an address; file names keep their letters. */
export const encodedPath = (path: string): string => path.split('/').map((segment) => encodePercent(segment)).join('/')

export const homePath = (dataset: string): string => `${dataset}/`
export const eventPath = (dataset: string, id: string): string => `${dataset}/events/${id}/`

export const claimPath = (dataset: string, event: string, claim: string): string => `${eventPath(dataset, event)}claims/${claim}/`
export const articlePath = (dataset: string, id: string): string => `${dataset}/articles/${id}/`
export const actorPath = (dataset: string, id: string): string => `${dataset}/actors/${id}/`
export const actorsPath = (dataset: string): string => `${dataset}/actors/`
export const placePath = (dataset: string, id: string): string => `${dataset}/places/${id}/`
export const placesPath = (dataset: string): string => `${dataset}/places/`
export const trackPath = (dataset: string, id: string): string => `${dataset}/tracks/${id}/`
export const publisherPath = (dataset: string, id: string): string => `${dataset}/publishers/${id}/`
export const methodPath = (dataset: string): string => `${dataset}/method/`

/** Addresses for what is drawn of an event. */
export const hrefsOf = (event: string, dataset: string, links: Links): Hrefs => ({
  event: (id) => links.to(eventPath(dataset, id)),
  article: (id) => links.to(articlePath(dataset, id)),
  claim: (id) => links.to(claimPath(dataset, event, id)),
  compare: (about) => links.to(homePath(dataset) + formatComparePath(about)),
  page: (kind, id) => links.to(`${dataset}/${kind}s/${id}/`),
})

/** At most so many characters of a text in a preview; cut at a word. */
const PREVIEW_CHARACTERS = 220

export function shortened(text: string): string {
  return text.length <= PREVIEW_CHARACTERS ? text : `${text.slice(0, PREVIEW_CHARACTERS).replace(/\s+\S*$/, '')} …`
}

/** Where a page is written. */
export const fileOf = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path)
