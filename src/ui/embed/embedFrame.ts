import { asOfMs } from '../../domain/asOfMs'
import { readEdtf } from '../../domain/edtfRead'
import { dateWords } from '../../i18n/dateWords'
import { embed as words } from '../../i18n/en/embed'
import { decodeView } from '../../url/codec'
import { encodePercent } from '../../url/percent'
import type { View } from '../../url/view'

export const LOCALE = 'en-GB'

export interface EmbedFrame {
  readonly view: View
  /** null: the latest. */
  readonly atMs: number | null
  /** "27 Feb 2025"; empty for the latest. */
  readonly atWords: string
  /** Reads another query as this frame's own. */
  readonly readQuery: (query: string) => View
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
  }
}

/** A link to the site keeps the date of a pinned frame, so that the page shows no more than the frame. */
export function carryAsOf(root: ParentNode, asOf: string | null): void {
  if (asOf === null) return
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^="../"], a[href^="./"]')) {
    const [path = '', fragment] = (link.getAttribute('href') ?? '').split('#')
    if (!path.includes('?')) link.setAttribute('href', `${path}?asof=${encodePercent(asOf, ':')}${fragment === undefined ? '' : `#${fragment}`}`)
  }
}

/** Says as of when the frame speaks, and which revision was asked for where that is another one. */
function sayPinned({ view, atWords }: EmbedFrame): void {
  const note = document.querySelector('.embed-note')
  if (note && atWords !== '') note.textContent = words.asKnownOn(atWords)
  // Data of released revisions stands beside the site's (docs/hosting.md); a frame does not hold it, and says so.
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
  addEventListener('DOMContentLoaded', () => {
    const frame = readFrame()
    if (frame.view.theme) documentElement.dataset['theme'] = frame.view.theme
    sayPinned(frame)
    draw(frame)
    carryAsOf(document, frame.view.asOf)
    documentElement.classList.remove('embed-waiting')
    documentElement.dataset['ready'] = 'true'
  })
}
