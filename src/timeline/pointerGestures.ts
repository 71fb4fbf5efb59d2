/** What a hand did on the plot, in pixels from its start edge. */
export interface PointerActions {
  /** A click on a mark, its bar or its words; null on empty ground. */
  readonly onClick: (target: PlotTarget | null) => void
  /** Meta + wheel. Ctrl + wheel is vis-timeline's own. Factor above 1 shows less time. */
  readonly onZoom: (factor: number, xPx: number) => void
  /** A press on the plot is over, wherever it ends. */
  readonly onRelease: () => void
  /** Shift + wheel, or a sideways wheel; positive goes on in time. */
  readonly onPan: (byPx: number) => void
  /** The pointer is over a mark, its bar or its words, or over none; a finger, after it has rested there. */
  readonly onHover: (target: PlotTarget | null, over: Element | null) => void
  /** Shift + drag draws a span. `isDone`: the pointer was lifted. */
  readonly onSpan: (fromPx: number, toPx: number, isDone: boolean) => void
}

export type PlotTarget = { readonly kind: 'event'; readonly eventId: string } | { readonly kind: 'cluster'; readonly key: string }

/** A press that moved further than this was a drag. */
const CLICK_PX = 5
const LINE_PX = 40
const ZOOM_A_NOTCH = 1.2
const NOTCH_PX = 100
/** A finger that rests this long asks for the tip. */
const LONG_PRESS_MS = 350
/** A finger is never quite still. */
const STILL_PX = 10
const ENDS = ['pointerup', 'pointercancel'] as const

/** Listens on the plot; the plain wheel is left to the page. Returns how to stop. */
export function listen(element: HTMLElement, plot: () => DOMRect, isMirrored: boolean, actions: PointerActions): () => void {
  let pressed: { x: number; y: number } | null = null
  const inlinePx = (event: PointerEvent) => { const bounds = plot(); return isMirrored ? bounds.right - event.clientX : event.clientX - bounds.left }
  let spanFromPx: number | null = null
  const onSpanMove = (event: PointerEvent) => { if (spanFromPx !== null) actions.onSpan(spanFromPx, inlinePx(event), false) }
  const onSpanEnd = (event: PointerEvent) => {
    const from = spanFromPx
    stopSpan()
    if (from !== null && pressed && Math.abs(event.clientX - pressed.x) > CLICK_PX) actions.onSpan(from, inlinePx(event), true)
  }
  const stopSpan = () => {
    spanFromPx = null
    window.removeEventListener('pointermove', onSpanMove)
    window.removeEventListener('pointerup', onSpanEnd)
    window.removeEventListener('pointercancel', stopSpan)
  }
  const rest = restOf(element, actions)
  const onDown = (event: PointerEvent) => {
    pressed = { x: event.clientX, y: event.clientY }
    rest.begin(event)
    if (event.shiftKey && event.button === 0) {
      // Not a drag of the plot: vis-timeline must not hear of it, and no text be marked.
      event.stopPropagation()
      event.preventDefault()
      spanFromPx = inlinePx(event)
      window.addEventListener('pointermove', onSpanMove)
      window.addEventListener('pointerup', onSpanEnd)
      window.addEventListener('pointercancel', stopSpan)
      return
    }
    for (const end of ENDS) window.addEventListener(end, onUp, { once: true, capture: true })
  }
  const onUp = () => {
    for (const end of ENDS) window.removeEventListener(end, onUp, true)
    actions.onRelease()
  }
  const onClick = (event: MouseEvent) => {
    // Lifting the finger that asked for a tip opens nothing.
    if (rest.wasLong()) return
    if (pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > CLICK_PX) return
    actions.onClick(targetOf(event.target))
  }
  const onOver = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') actions.onHover(targetOf(event.target), event.target instanceof Element ? event.target : null)
  }
  const onLeave = (event: PointerEvent) => { if (event.pointerType !== 'touch') actions.onHover(null, null) }
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey) return
    const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
    if (!event.metaKey && !event.shiftKey && !isSideways) return
    event.preventDefault()
    event.stopPropagation()
    const bounds = plot()
    const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? bounds.width : 1
    if (event.metaKey) actions.onZoom(ZOOM_A_NOTCH ** ((-event.deltaY * unit) / NOTCH_PX), isMirrored ? bounds.right - event.clientX : event.clientX - bounds.left)
    else if (isSideways) actions.onPan(event.deltaX * unit * (isMirrored ? -1 : 1))
    else actions.onPan(event.deltaY * unit)
  }
  element.addEventListener('pointerdown', onDown, true)
  element.addEventListener('click', onClick)
  element.addEventListener('pointerover', onOver)
  element.addEventListener('pointerleave', onLeave)
  element.addEventListener('wheel', onWheel, { capture: true, passive: false })
  return () => {
    for (const end of ENDS) window.removeEventListener(end, onUp, true)
    element.removeEventListener('pointerdown', onDown, true)
    element.removeEventListener('click', onClick)
    element.removeEventListener('pointerover', onOver)
    element.removeEventListener('pointerleave', onLeave)
    stopSpan()
    rest.stop()
    element.removeEventListener('wheel', onWheel, true)
  }
}

/** A finger that rests on a mark: not one that moves, scrolls, or is joined by another. */
function restOf(element: HTMLElement, actions: Pick<PointerActions, 'onHover'>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let from: { x: number; y: number } | null = null
  let isLong = false
  const end = () => { clearTimeout(timer); from = null }
  const onMove = (event: PointerEvent) => { if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL_PX) end() }
  // The browser's own menu would cover the tip.
  const onMenu = (event: Event) => { if (from || isLong) event.preventDefault() }
  element.addEventListener('pointermove', onMove)
  for (const name of ENDS) element.addEventListener(name, end)
  element.addEventListener('contextmenu', onMenu)
  return {
    begin: (event: PointerEvent) => {
      end()
      isLong = false
      const target = targetOf(event.target)
      if (event.pointerType !== 'touch' || !event.isPrimary || !target) return
      from = { x: event.clientX, y: event.clientY }
      const over = event.target instanceof Element ? event.target : null
      timer = setTimeout(() => { isLong = true; actions.onHover(target, over) }, LONG_PRESS_MS)
    },
    wasLong: () => isLong,
    stop: () => {
      end()
      element.removeEventListener('pointermove', onMove)
      for (const name of ENDS) element.removeEventListener(name, end)
      element.removeEventListener('contextmenu', onMenu)
    },
  }
}

function targetOf(target: EventTarget | null): PlotTarget | null {
  const found = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-event-id], [data-pick-id], [data-cluster-key]') : null
  if (!found) return null
  const { eventId = found.dataset.pickId, clusterKey } = found.dataset
  if (eventId !== undefined) return { kind: 'event', eventId }
  return clusterKey === undefined ? null : { kind: 'cluster', key: clusterKey }
}
