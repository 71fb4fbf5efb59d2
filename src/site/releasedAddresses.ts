import type { Dataset } from '../domain/model'
import { enPages } from '../i18n/enPages'
import { siteFiles } from './siteFiles'

/** Lists every address that was ever released: append only. */
export const RELEASED_ADDRESSES = 'released-urls.txt'

const FRAME = { script: 'frame.js', style: 'frame.css' }

/**
 * What people keep links to, below the site's folder: pages, frames, feeds and the calendar of a dataset. A link written
 * today must lead somewhere for ever, so a release lists all of them. Nothing is drawn for it.
 */
export function addressesOf(dataset: Dataset, former: readonly Dataset[] = []): readonly string[] {
  const files = siteFiles({
    datasets: [dataset], template: '', pageStyle: '', siteUrl: 'https://parley.example/', embeds: { card: FRAME, strip: FRAME },
    former: new Map([[dataset.info.id, former]]), language: { locale: 'en-GB', messages: enPages },
  })
  const kept = files.flatMap(({ path }) => (path.endsWith('/index.html') ? [path.slice(0, -'index.html'.length)] : /\/(feed|changes)\.xml$|\/calendar\.ics$/.test(path) ? [path] : []))
  return [...new Set(kept)]
}
