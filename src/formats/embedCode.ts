import { encodeView } from '../url/codec'
import { plainView } from '../url/links'
import { encodePercent } from '../url/percent'
import type { View } from '../url/view'

/** What a frame shows: the card of one event, or the timeline of a view (its filter, window and date as known on). */
export type EmbedTarget =
  | { readonly kind: 'event'; readonly id: string; readonly claim?: string | null }
  | { readonly kind: 'view'; readonly view: View }

/**
 * What the code to paste is made of. Live: `asOf` and `rev` null, so that the frame shows the latest data for ever.
 * Pinned: `asOf` (an EDTF day, or an instant ending in Z) holds back all that was published later; `rev` names a
 * revision of the data.
 */
export interface EmbedOptions {
  /** Where the site stands, such as "https://parley.example/". */
  readonly siteRoot: string
  readonly dataset: string
  readonly target: EmbedTarget
  /** null: light or dark as the reader's system has it. */
  readonly theme: 'light' | 'dark' | null
  /** BCP 47; null: the language of the page. */
  readonly lang: string | null
  /** The build wrote frames in `lang`: the code leads straight to them, which saves going on from the English one. */
  readonly isSpoken?: boolean
  readonly widthPx: number | '100%'
  readonly heightPx: number
  readonly asOf: string | null
  readonly rev: string | null
  /** Names the frame for a screen reader: the event's or the dataset's title. */
  readonly title: string
}

/** What the frame may do: run its script, and open links in tabs of their own that are not sandboxed. */
export const EMBED_SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

/** Of larger datasets frames are written in English alone: each language is a set of pages. */
export const MOST_SPOKEN_EVENTS = 1000

/** Smallest and largest frame that is handed out, in CSS px. */
export const EMBED_SIZE_PX = { least: 240, most: 4000 } as const

/** Heights offered first; what does not fit is scrolled to. */
export const EMBED_DEFAULT_HEIGHT_PX = { event: 560, view: 600 } as const

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)

/** The address a frame shows, below the site's root: `us-russia/embed/events/<id>/?theme=dark`. */
export function embedPath({ isSpoken = false, ...options }: Pick<EmbedOptions, 'dataset' | 'target' | 'theme' | 'lang' | 'isSpoken' | 'asOf' | 'rev'>): string {
  const { lang, rev } = options
  // Frames of a released revision are in English: one that names both says so in its query.
  if (!isSpoken || lang === null || lang === 'en' || rev !== null) return pathOf(options)
  return pathOf({ ...options, lang: null }).replace('/embed/', () => `/embed/lang/${encodePercent(lang)}/`)
}

function pathOf({ dataset, target, theme, lang, asOf, rev }: Pick<EmbedOptions, 'dataset' | 'target' | 'theme' | 'lang' | 'asOf' | 'rev'>): string {
  const pinned = { asOf, revision: rev, theme, lang, embed: true } as const
  if (target.kind === 'view') {
    const { filter, window, highlight } = target.view
    const page = target.view.page.kind === 'event' ? { highlight: [target.view.page.id] } : { highlight }
    return encodeView({ ...plainView(dataset, filter), window, ...page, ...pinned })
  }
  return encodeView({ ...plainView(dataset), page: { kind: 'event', id: target.id }, claim: target.claim ?? null, ...pinned })
}

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`)

export const embedAddress = (options: Omit<EmbedOptions, 'widthPx' | 'heightPx' | 'title'>): string => withSlash(options.siteRoot) + embedPath(options)

const px = (length: number): number => Math.round(Math.min(EMBED_SIZE_PX.most, Math.max(EMBED_SIZE_PX.least, Number.isFinite(length) ? length : EMBED_SIZE_PX.least)))

/** The plain frame: works alone on any page, no script of ours on the host. */
export function embedCode(options: EmbedOptions): string {
  const { widthPx, heightPx, title } = options
  const width = widthPx === '100%' ? widthPx : String(px(widthPx))
  return `<iframe src="${escaped(embedAddress(options))}" title="${escaped(title)}" width="${width}" height="${px(heightPx)}" loading="lazy" sandbox="${EMBED_SANDBOX}" style="border:0;max-width:100%"></iframe>`
}

/** The same with the loader, which fits the height to the content; without scripts a link to the page stays. */
export function embedElementCode(options: EmbedOptions): string {
  const root = withSlash(options.siteRoot)
  const page = root + pathOf(options).replace('/embed/', '/')
  return [
    `<parley-timeline src="${escaped(embedAddress(options))}" title="${escaped(options.title)}"><a href="${escaped(page)}">${escaped(options.title)}</a></parley-timeline>`,
    `<script src="${escaped(`${root}embed.js`)}" async></script>`,
  ].join('\n')
}
