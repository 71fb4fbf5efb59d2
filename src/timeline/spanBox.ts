import type { TimeWindow } from '../url/view'

/** The span that a reader has drawn over all lanes. */
export interface SpanBox {
  readonly element: HTMLElement
  set(span: TimeWindow): void
  /** False if there was none. */
  clear(): boolean
  draw(window: TimeWindow, widthPx: number): void
}

export function createSpanBox(host: HTMLElement, isMirrored: boolean): SpanBox {
  const element = document.createElement('div')
  element.className = 'tl-span'
  element.hidden = true
  host.append(element)
  let span: TimeWindow | null = null
  return {
    element,
    set(next) { span = next },
    clear() { const had = span !== null; span = null; element.hidden = true; return had },
    draw(window, widthPx) {
      if (!span) return
      const scale = widthPx / (window.endMs - window.startMs)
      const [left, right] = [(span.startMs - window.startMs) * scale, (span.endMs - window.startMs) * scale]
      element.hidden = right < 0 || left > widthPx
      element.style.left = `${Math.round(isMirrored ? widthPx - right : left)}px`
      element.style.width = `${Math.round(right - left)}px`
    },
  }
}
