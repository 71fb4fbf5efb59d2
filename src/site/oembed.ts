import type { Facts } from '../domain/facts'
import { EMBED_DEFAULT_HEIGHT_PX, embedCode, type EmbedTarget } from '../formats/embedCode'
import { plainView } from '../url/links'
import type { SiteFile } from './dataFiles'
import type { PageLanguage } from './language'

export const oembedEventPath = (dataset: string, id: string): string => `${dataset}/oembed/${id}.json`
/** Of the timeline itself; beside the folder, where no event's id can stand in its way. */
export const oembedHomePath = (dataset: string): string => `${dataset}/oembed.json`

/** Where a page's oEmbed stands, below the site's folder: for pages of events, under whichever id, and for a dataset's home. */
export function oembedOf(path: string): string | null {
  const [dataset = '', folder, id, ...more] = path.split('/')
  if (dataset === '') return null
  if (folder === '') return oembedHomePath(dataset)
  return folder === 'events' && id !== undefined && id !== '' && more.join('/') === '' ? oembedEventPath(dataset, id) : null
}

const WIDTH_PX = 640

/** oEmbed 1.0, type "rich": static files that pages point to; there is no server that could look up an address. */
export function oembedFiles({ info, events }: Facts, siteUrl: string, { messages }: PageLanguage): SiteFile[] {
  const file = (path: string, title: string, target: EmbedTarget): SiteFile => {
    const heightPx = EMBED_DEFAULT_HEIGHT_PX[target.kind]
    const html = () => embedCode({ siteRoot: siteUrl, dataset: info.id, target, theme: null, lang: null, widthPx: WIDTH_PX, heightPx, asOf: null, rev: null, title })
    return {
      path,
      text: () => `${JSON.stringify({ version: '1.0', type: 'rich', title, provider_name: messages.site.name, provider_url: siteUrl, html: html(), width: WIDTH_PX, height: heightPx })}\n`,
    }
  }
  return [
    file(oembedHomePath(info.id), info.title, { kind: 'view', view: plainView(info.id) }),
    ...Array.from(events, (event) => file(oembedEventPath(info.id, event.id), event.title, { kind: 'event', id: event.id })),
  ]
}
