import type { TimeWindow } from '../url/view'

/**
 * Being dragged, the plot moves as a whole by a transform and is drawn anew only after a short way: what was drawn is
 * where it should be, only words at the rims wait. Nothing is laid out meanwhile.
 */
export interface PlotShift {
  /** Everything was drawn for this window; `content` is what it was drawn of. */
  drawn(window: TimeWindow, widthPx: number, content: unknown): void
  /** Moves the plot to a window; false where it has to be drawn: another scale or content, or too far away. */
  to(window: TimeWindow, widthPx: number, content: unknown): boolean
  /** The next move is drawn. */
  forget(): void
  readonly isShifted: boolean
}

/** The plot is drawn anew after this way: words and bars reach a little further than the plot's edge, marks a quarter of it. */
export const MOST_SHIFT_PX = 64

export function createPlotShift(parts: readonly (HTMLElement | SVGElement)[], isMirrored: boolean): PlotShift {
  let at: { readonly startMs: number; readonly msPerPx: number; readonly content: unknown } | null = null
  let shiftPx = 0
  const apply = (px: number) => {
    if (px === shiftPx) return
    shiftPx = px
    const transform = px === 0 ? '' : `translateX(${isMirrored ? -px : px}px)`
    for (const part of parts) part.style.transform = transform
  }
  return {
    drawn: ({ startMs, endMs }, widthPx, content) => { at = { startMs, msPerPx: (endMs - startMs) / widthPx, content }; apply(0) },
    to: ({ startMs, endMs }, widthPx, content) => {
      if (!at || at.content !== content || Math.abs((endMs - startMs) / widthPx / at.msPerPx - 1) > 1e-9) return false
      const px = (at.startMs - startMs) / at.msPerPx
      if (Math.abs(px) > MOST_SHIFT_PX) return false
      apply(px)
      return true
    },
    forget: () => { at = null },
    get isShifted() { return shiftPx !== 0 },
  }
}
