import { asOfMs } from '../../domain/asOfMs'
import { readEdtf } from '../../domain/edtfRead'
import { dateWords } from '../../i18n/dateWords'
import { decodeView } from '../../url/codec'
import { encodePercent } from '../../url/percent'
import type { View } from '../../url/view'
import { LOCALE, words } from './speech'

export interface EmbedFrame {
  readonly view: View
  /** null: the latest. */
  readonly atMs: number | null
  /** "27 Feb 2025"; empty for the latest. */
  readonly atWords: string
  /** Reads another query as this frame's own. */
  readonly readQuery: (query: string) => View
  /** A path below the dataset's folder as a link, of the revision and in the language of the frame. */
  readonly linkTo: (path: string, query?: string) => string
}

const metaOf = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''

function readFrame(): EmbedFrame {
  const datasets = metaOf('parley-datasets').split(' ').filter(Boolean)
  const path = metaOf('parley-page')
  const read = (query: string) => decodeView(path + query, datasets, datasets[0] ?? '').view
  const view = read(location.search + location.hash)
  const date = view.asOf === null ? null : readEdtf(view.asOf)
  return {
    view,
    atMs: view.asOf === null ? null : asOfMs(view.asOf),
    atWords: date ? dateWords(date, LOCALE, 'short') : '',
    readQuery: (query) => read(`?${query.replace(/^\?/, '')}`),
    linkTo,
  }
}

/** The first link of every frame leads to its dataset. */
function linkTo(path: string, query = ''): string {
  const [home = '', own = ''] = (document.querySelector('.embed-top a')?.getAttribute('href') ?? '').split('?')
  const asked = [query, own.split('&').filter((pair) => /^(rev|lang)=/.test(pair)).join('&')].filter((part) => part !== '')
  return `${home}${path}${asked.length === 0 ? '' : `?${asked.join('&')}`}`
}

/**
 * A frame whose address asks for another revision, or another language, goes on to the one that has it, where the build
 * wrote such (site/embeds.ts), its query kept. No path leads in a ring: revisions lead nowhere, languages to revisions
 * alone. A sandboxed frame may move itself.
 */
function sendOn({ revision, lang }: View): boolean {
  const asked = [revision === null ? null : `rev/${revision}/`, lang === null ? null : `lang/${lang.toLowerCase().split(/[-_]/)[0] ?? ''}/`]
  const named = metaOf('parley-elsewhere').split(' ')
  const folder = asked.flatMap((one) => (one === null ? [] : named.filter((other) => other === one || other.endsWith(`/${one}`))))[0]
  if (folder === undefined) return false
  const [, rest = ''] = metaOf('parley-page').split('/embed/')
  location.replace(`${'../'.repeat(rest.split('/').length - 1)}${folder}${rest}${location.search}${location.hash}`)
  return true
}

/** A link to the site keeps the date of a pinned frame, so that the page shows no more than the frame. */
export function carryAsOf(root: ParentNode, asOf: string | null): void {
  if (asOf === null) return
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^="../"], a[href^="./"]')) {
    const [path = '', fragment] = (link.getAttribute('href') ?? '').split('#')
    if (!/[?&]asof=/.test(path)) link.setAttribute('href', `${path}${path.includes('?') ? '&' : '?'}asof=${encodePercent(asOf, ':')}${fragment === undefined ? '' : `#${fragment}`}`)
  }
}

/** Says as of when the frame speaks, and which revision was asked for where that is another one. */
function sayPinned({ view, atWords }: EmbedFrame): void {
  const note = document.querySelector('.embed-note')
  if (note && atWords !== '') note.textContent = words.asKnownOn(atWords)
  // A revision that was never released, or one that does not know the event.
  const revision = document.querySelector<HTMLElement>('.embed-revision')
  if (view.revision !== null && revision && revision.dataset['revision'] !== view.revision) revision.append(`. ${words.otherRevision(view.revision)}`)
}

/**
 * Runs before anything is painted: the script stands in the head. Until `draw` has run, a pinned frame shows nothing, so
 * that what was published later is never seen.
 */
export function startFrame(draw: (frame: EmbedFrame) => void): void {
  const { documentElement } = document
  documentElement.classList.add('embed-waiting')
  // What the page says of itself stands before its script.
  const frame = readFrame()
  if (sendOn(frame.view)) return
  addEventListener('DOMContentLoaded', () => {
    if (frame.view.theme) documentElement.dataset['theme'] = frame.view.theme
    sayPinned(frame)
    draw(frame)
    carryAsOf(document, frame.view.asOf)
    documentElement.classList.remove('embed-waiting')
    documentElement.dataset['ready'] = 'true'
  })
}
