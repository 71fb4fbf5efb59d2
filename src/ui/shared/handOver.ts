/** From timeline to list or back by a key: the focus goes along, to the event at which keys were (null: at none). */
let left: { readonly id: string | null } | null = null

export function leaveAt(id: string | null): void {
  left = { id }
  // Until the other one is there.
  document.getElementById('events')?.focus({ preventScroll: true })
}

/** Where the pane that comes begins; null: it was not come to by a key, and leaves the focus where it is. */
export const placeLeft = (): { readonly id: string | null } | null => left

/** The same, once. */
export function takePlace(): { readonly id: string | null } | null {
  const place = left
  left = null
  return place
}
