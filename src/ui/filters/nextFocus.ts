/** Where the focus goes from a button that takes itself away: the events, which the app marks with this id. */
export const focusEvents = (): void => document.getElementById('events')?.focus({ preventScroll: true })

/** From the button that empties the filters and is disabled by that: to the filters as a whole. */
export const focusFilters = (): void => document.getElementById('filters')?.focus({ preventScroll: true })

/** From a chip that is taken away: to the one that takes its place, else the one before it, else the events. */
export function focusChip(list: HTMLElement | null, at: number): void {
  requestAnimationFrame(() => {
    const chips = list?.isConnected === true ? [...list.querySelectorAll<HTMLElement>('button')] : []
    const next = chips[Math.min(at, chips.length - 1)]
    if (next) next.focus()
    else focusEvents()
  })
}
