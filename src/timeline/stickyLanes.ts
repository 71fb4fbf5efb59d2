import { stick, type Geometry } from './geometry'

/** Axis and pinned lanes stay in view while the lanes scroll in their frame. */
export interface StickyLanes {
  /** The geometry as scrolled: pinned lanes stand at the top of what is seen. */
  readonly geometry: (geometry: Geometry, pinned: number) => Geometry
  /** Moves the groups of the pinned lanes, after lanes or scroll have changed. */
  readonly move: (geometry: Geometry, groups: readonly (HTMLElement | undefined)[]) => void
  readonly stop: () => void
}

/** Pinned lanes take no more of what is seen than this: the rest scrolls like the others. */
const MOST_PART = 0.5
/** Less below the edge than this is a border, not a lane. */
const LEAST_MORE_PX = 6

/** `scroller` is what scrolls; `onScroll` is called once a frame at most. */
export function createStickyLanes(scroller: HTMLElement | null, host: HTMLElement, onScroll: () => void): StickyLanes {
  let isAsked = false
  // Lanes may end just where one sees no part of the next.
  const tellMore = () => scroller?.toggleAttribute('data-more', scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop > LEAST_MORE_PX)
  const axis = () => host.querySelector<HTMLElement>('.vis-panel.vis-top')
  const follow = () => {
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(() => {
      isAsked = false
      const panel = axis()
      if (panel && scroller) panel.style.transform = scroller.scrollTop > 0 ? `translateY(${scroller.scrollTop}px)` : ''
      tellMore()
      onScroll()
    })
  }
  scroller?.addEventListener('scroll', follow, { passive: true })
  let seenPx: number | null = null
  const observer = new ResizeObserver(() => { seenPx = null; tellMore() })
  for (const element of scroller ? [scroller, host] : []) observer.observe(element)
  return {
    geometry: (geometry, pinned) => {
      if (!scroller || pinned === 0) return geometry
      // Asked for on every frame: read once a size of the screen.
      seenPx ??= scroller.clientHeight
      let stuck = 0
      while (stuck < pinned && (geometry.laneTopsPx[stuck] ?? 0) + (geometry.laneHeightsPx[stuck] ?? 0) <= seenPx * MOST_PART) stuck++
      return stick(geometry, stuck, scroller.scrollTop)
    },
    move: ({ stuck }, groups) => {
      groups.forEach((group, lane) => { if (group) group.style.transform = stuck && lane < stuck.lanes ? `translateY(${stuck.byPx}px)` : '' })
      // What the keyboard scrolls into view is not left under the pinned lanes.
      if (scroller) scroller.style.scrollPaddingTop = `${(axis()?.offsetHeight ?? 0) + (stuck ? stuck.toPx - stuck.byPx : 0)}px`
    },
    stop: () => { scroller?.removeEventListener('scroll', follow); observer.disconnect() },
  }
}
