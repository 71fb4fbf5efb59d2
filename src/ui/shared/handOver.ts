/** From timeline to list or back by a key: the focus goes along, to the event at which keys were (null: at none). */
let left: Place | null | undefined
interface Place { readonly id: string | null }

export function leaveAt(id: string | null): void {
  left = { id }
  // Until the other one is there.
  document.getElementById('events')?.focus({ preventScroll: true })
}

/** The same for the first timeline or list of this page; nothing once one has stood. */
export function beginAt(id: string): void {
  if (left === undefined) left = { id }
}

/** Where the pane that comes begins; null: it was not come to by a key, and leaves the focus where it is. */
export const placeLeft = (): Place | null => left ?? null

/** The same, once. */
export function takePlace(): Place | null {
  const place = placeLeft()
  left = null
  return place
}
