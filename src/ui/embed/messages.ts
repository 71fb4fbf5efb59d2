/**
 * What a frame and the page around it may say to each other (docs/embedding.md). A sandboxed frame is of no origin, so
 * neither side can go by the other's: each looks at who speaks (the parent, the frame's own window) and at the shape.
 */
export const SENTINEL = 'parley-embed'
export const VERSION = 1

/** From the frame: it stands; it is so high; the reader has chosen an event. Nothing else leaves. */
export type FromFrame =
  | { readonly type: 'ready'; readonly dataset: string; readonly revision: string }
  | { readonly type: 'height'; readonly heightPx: number }
  | { readonly type: 'select'; readonly event: string }

/** To the frame: choose an event; filter, as the query of an address would (`actor=russia&kind=talks`). */
export type ToFrame = { readonly type: 'select'; readonly event: string } | { readonly type: 'filter'; readonly query: string }

const MOST_LETTERS = { event: 220, query: 2000 }

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most

/** null for all that is not exactly such a message. */
export function readToFrame(data: unknown): ToFrame | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null
  const { parley, version, type, ...rest } = data as Readonly<Record<string, unknown>>
  if (parley !== SENTINEL || version !== VERSION || Object.keys(rest).length !== 1) return null
  if (type === 'select' && isText(rest['event'], MOST_LETTERS.event)) return { type, event: rest['event'] }
  if (type === 'filter' && isText(rest['query'], MOST_LETTERS.query)) return { type, query: rest['query'] }
  return null
}

export const envelope = (message: FromFrame | ToFrame) => ({ parley: SENTINEL, version: VERSION, ...message })
