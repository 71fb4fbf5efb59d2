import { latinKey } from '../../timeline/latinKey'

/** Where letters and signs are typed or chosen by; boxes and buttons to tick take none. */
export const TYPED = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'
const TYPED_OR_ABOVE = `${TYPED}, dialog, [role=dialog]`

/** The key pressed while timeline or list has the focus, a letter as a small one; null where it is held with Ctrl, Alt or Meta, typed, or meant for a layer above. */
export function eventsKey(e: KeyboardEvent): string | null {
  if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey) return null
  if (!(e.target instanceof Element) || !e.target.closest('#events') || e.target.closest(TYPED_OR_ABOVE)) return null
  return e.key.length === 1 ? latinKey(e).toLowerCase() : e.key
}
