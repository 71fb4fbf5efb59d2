import type { DatasetInfo } from '../domain/model'
import { latestEdition } from '../formats/edition'
import type { Edition } from '../formats/edition'
import { relativeAddress } from '../url/links'
import { encodedPath } from './page'

/** Addresses as seen from a file: full ones where the site's own is known, else relative. */
export const addressesFrom = (file: string, siteUrl: string | null): Edition['address'] =>
  siteUrl === null ? (path) => relativeAddress(encodedPath(file), path) : (path) => siteUrl + path

/** The latest state, as the build writes it into a file. */
export const editionFrom = (info: DatasetInfo, file: string, siteUrl: string | null): Edition => latestEdition(info, addressesFrom(file, siteUrl))
