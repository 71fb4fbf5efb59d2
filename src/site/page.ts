import type { ReactElement } from 'react'
import { encodePercent } from '../url/percent'

/** One page of the site, of whatever kind: what its head says, what its body shows, and the data it brings along. */
export interface Page {
  /** Below the site's folder, ending in "/" (index.html is added) or in a file name. */
  readonly path: string
  readonly title: string
  readonly description: string
  /** Class of the page's layout: `event-page` puts the article where the app draws its panel. */
  readonly layout: 'event-page' | 'list-page' | 'text-page'
  readonly openGraph: 'article' | 'website'
  /** Where this page stands for good, where that is another path (an old id, the root). */
  readonly canonical?: string
  /** Of no use to search engines: withdrawn, not found. */
  readonly noIndex?: boolean
  /** Handed to the app in a data block `<script type="application/json" id=…>`. */
  readonly data?: { readonly id: string; readonly json: unknown }
  readonly body: (links: Links) => ReactElement
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
  return { to: (target) => (target === '' ? root : `${root === './' ? '' : root}${encodedPath(target)}`) }
}

/** A path as it stands in an address; file names keep their letters. */
export const encodedPath = (path: string): string => path.split('/').map((segment) => encodePercent(segment)).join('/')

export const homePath = (dataset: string): string => `${dataset}/`
export const eventPath = (dataset: string, id: string): string => `${dataset}/events/${id}/`

/** Where a page is written. */
export const fileOf = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path)
