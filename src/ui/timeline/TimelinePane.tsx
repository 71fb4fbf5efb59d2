import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { rowOfWordless } from '../../domain/wordless'
import type { Facts } from '../../domain/facts'
import { extentOf } from '../../domain/extent'
import { rowOfEvent } from '../../domain/lookup'
import { boundsOf, fitAll, reveal, zoomWindow, panWindow, clampWindow } from '../../timeline/window'
import type { LaneSpec, TimelineEngine } from '../../timeline/engine'
import type { TimeWindow } from '../../url/view'
import { selectLatestFacts, type Selection } from '../../store/selectors'
import { useExplorerLanguage } from '../explorerLanguage'
import { useParley, useParleyState, useRewound, useView } from '../parley'
import { ChartHeading } from './ChartHeading'
import { OverviewStrip } from './OverviewStrip'
import { placeLeft, takePlace } from '../shared/handOver'
import { focusPanelTitle } from '../shared/panelFocus'
import { Plot } from './Plot'
import { dataSpan, startWindow } from './startWindow'
import { linkedRows, type Linked } from './linkedRows'
import { useLayout, useLayoutAsKnownOn, useMarks } from './layouts'
import { sceneOf } from './scene'
import { useLaneOrder } from './useLaneOrder'
import { usePlotLayers } from './usePlotLayers'
import './timeline.css'

interface Props {
  readonly facts: Facts
  readonly selection: Selection
  /** What the open event is linked with. */
  readonly linked: readonly Linked[]
  /** Stands right under the plot, of which it is given the window. */
  readonly foot?: (window: TimeWindow) => ReactNode
}

const NO_LANES: readonly LaneSpec[] = []

/** Heading, overview and plot; the window lives here while it moves and reaches the address when it rests. */
export function TimelinePane({ facts, selection, linked, foot }: Props) {
  const language = useExplorerLanguage()
  const { actions, store, shownWindow } = useParley()
  const mode = useView((view) => view.lanes)
  const viewWindow = useView((view) => view.window)
  const openId = useView((view) => (view.page.kind === 'event' ? view.page.id : null))
  // Of a large dataset the facts come in two steps with the same events, which are laid out once.
  const { info, events } = facts
  const wordsVersion = useParleyState((state) => state.wordsVersion)
  // Looking back moves nothing: the stretch is that of the latest date.
  const latest = useParleyState(selectLatestFacts) ?? facts
  const rewound = useRewound()
  const latestRows = rewound?.latestRows ?? null
  const knownToMs = rewound?.atMs ?? null
  const all = latest.events
  const span = useMemo(() => dataSpan(all), [all])
  const first = useMemo(() => startWindow({ info, events: all }, null, span), [info, all, span])
  const bounds = useMemo(() => boundsOf(span, first), [span, first])
  const { order, change: changeLane } = useLaneOrder(info.id, mode)
  const { kept: laidOut, isPending } = useLayout({ facts: latest, mode, firstView: first, order })
  const kept = useLayoutAsKnownOn(laidOut, facts, latestRows)
  const drawn = useMarks(kept, selection.rows)
  const selected = openId === null ? null : rowOfEvent(facts, openId)
  const links = useMemo(() => linkedRows(facts, linked), [facts, linked])
  const highlight = useView((view) => view.highlight)
  const highlighted = useMemo(() => highlight.flatMap((id) => rowOfEvent(facts, id) ?? []), [facts, highlight])

  const [shown, setShown] = useState<TimeWindow>(() => withPlaceLeft(facts, drawable(viewWindow, bounds) ?? shownWindow.get() ?? startWindow(facts, selected, span), bounds))
  const [followed, setFollowed] = useState({ viewWindow, selected })
  if (followed.viewWindow !== viewWindow || followed.selected !== selected) {
    setFollowed({ viewWindow, selected })
    const event = selected === null || selected === followed.selected ? undefined : facts.events.at(selected)
    // An address with a window (a link, Back) moves the plot. An event opened from the list, a link in the panel or Next
    // comes into view; one that is in view moves nothing.
    const asked = (viewWindow !== followed.viewWindow && drawable(viewWindow, bounds)) || shown
    setShown(event ? reveal(asked, extentOf(event.when), bounds) : asked)
  }
  useEffect(() => shownWindow.set(shown), [shown, shownWindow])
  // An address that names a window goes on naming the one on screen, also when opening an event moved it.
  // A cold link is left as it was written.
  const lastSelected = useRef(selected)
  useEffect(() => {
    if (lastSelected.current === selected) return
    lastSelected.current = selected
    if (store.getState().view.window && shownWindow.get()) actions.setWindow(shownWindow.get())
  }, [selected, store, actions, shownWindow])

  /** Where a move that is under way ends: the next button or key goes on from there. */
  const target = useRef<TimeWindow | null>(null)
  const move = useCallback((window: TimeWindow, settled: boolean) => {
    if (settled) target.current = null
    setShown(window)
    if (settled) actions.setWindow(window)
  }, [actions])

  // Its content stays the same while only the window moves.
  const content = useMemo(() => (drawn ? sceneOf({ facts, layout: drawn.kept.layout, marks: drawn.marks, mode: drawn.kept.mode, bounds, selected, knownToMs, links, highlighted, wordsVersion }, language) : null), [facts, drawn, bounds, selected, knownToMs, links, highlighted, wordsVersion, language])
  const scene = useMemo(() => content && { ...content, window: shown }, [content, shown])
  const engine = useRef<TimelineEngine | null>(null)
  const go = (window: TimeWindow) => {
    const to = clampWindow(window, bounds)
    if (!engine.current) { move(to, true); return }
    target.current = to
    engine.current.moveTo(to)
  }
  useFocusBack(selected, engine)
  const takeOver = () => {
    const place = takePlace()
    const { activeElement } = document
    if (!place || (activeElement !== document.body && activeElement?.id !== 'events')) return
    engine.current?.focus(place.id === null ? null : rowOfEvent(facts, place.id))
    if (store.getState().view.window) actions.setWindow(shownWindow.get())
  }
  const fitAllRows = () => go(fitAll(span))
  const lanes = drawn?.kept.layout.choice.lanes ?? NO_LANES
  const layers = usePlotLayers({ facts, marks: drawn?.marks ?? null, lanes, onLaneChange: (id, what) => changeLane(lanes, id, what), window: shown, bounds, go, fitAll: fitAllRows, engine })
  const pick = (id: string | null, isByKey: boolean) => {
    if (id === null) { actions.closeEvent(); return }
    // An event whose words are still on their way has no address yet.
    if (rowOfWordless(id) !== null) return
    actions.openEvent(id)
    if (isByKey) focusPanelTitle()
  }

  return (
    <section className="timeline-pane" aria-label={language.messages.timeline.plot(selection.rows.length)}>
      <ChartHeading
        index={isPending || !drawn ? null : drawn.marks.index} total={drawn?.marks.rows.length ?? selection.rows.length} window={shown}
        fits={{
          whole: fitAllRows,
          filter: selection.rows.length < facts.events.length ? () => go(fitAll(dataSpan(events, selection.rows))) : null,
          event: selected === null ? null : () => go(fitEvent(facts, selected, bounds)),
        }}
        lanes={mode} onLanes={actions.setLanes}
        onGoTo={layers.askForDate}
        onZoom={(factor) => go(zoomWindow(target.current ?? shown, factor, bounds, focusMs(facts, selected, target.current ?? shown)))}
        onPan={(part) => go(panWindow(target.current ?? shown, part, bounds))}
      />
      <OverviewStrip facts={facts} rows={selection.rows} span={span} window={shown} bounds={bounds} onMove={move} />
      <Plot onDrawn={takeOver} scene={scene} waiting={language.messages.timeline.layingOut(facts.events.length)} engineRef={engine} gestures={{ onMove: move, onPick: pick, onMembers: layers.onMembers, onSpan: layers.onSpan, onLane: layers.onLane, onCommand: layers.onCommand }} />
      {foot?.(shown)}
      {layers.layer}
    </section>
  )
}

/** When the panel closes and takes the focus with it, keys go on from the event it showed. */
function useFocusBack(selected: number | null, engine: RefObject<TimelineEngine | null>) {
  const before = useRef(selected)
  useEffect(() => {
    const closed = before.current
    before.current = selected
    if (selected === null && closed !== null && (document.activeElement === null || document.activeElement === document.body)) engine.current?.focus(closed)
  }, [selected, engine])
}

/** The window moved as little as needed to show the event that keys come from. */
function withPlaceLeft(facts: Facts, window: TimeWindow, bounds: TimeWindow): TimeWindow {
  const id = placeLeft()?.id ?? null
  const row = id === null ? null : rowOfEvent(facts, id)
  const event = row === null ? undefined : facts.events.at(row)
  return event ? reveal(window, extentOf(event.when), bounds) : window
}

/** The open event with as much around it as it is long, and a week at least. */
function fitEvent(facts: Facts, row: number, bounds: TimeWindow): TimeWindow {
  const event = facts.events.at(row)
  if (!event) return bounds
  const { startMs, endMs } = extentOf(event.when)
  const from = Number.isFinite(startMs) ? startMs : endMs
  const to = Number.isFinite(endMs) ? endMs : startMs
  const room = Math.max(to - from, 3.5 * 86_400_000)
  return clampWindow({ startMs: from - room, endMs: to + room }, bounds)
}

/** A window of the address may be open at an end ("from February on"): then it reaches as far as the data. */
function drawable(window: TimeWindow | null, bounds: TimeWindow): TimeWindow | null {
  if (!window) return null
  const inside = { startMs: Math.max(window.startMs, bounds.startMs), endMs: Math.min(window.endMs, bounds.endMs) }
  // Beside all of the data there is nothing to draw: the first view is.
  return inside.startMs < inside.endMs ? clampWindow(inside, bounds) : null
}

/** Buttons zoom around the open event where it is in view, else around the middle. */
function focusMs(facts: Facts, selected: number | null, shown: TimeWindow): number | undefined {
  const event = selected === null ? undefined : facts.events.at(selected)
  if (!event) return undefined
  const { startMs, endMs } = extentOf(event.when)
  const middle = Number.isFinite(endMs) ? (startMs + endMs) / 2 : startMs
  return middle >= shown.startMs && middle <= shown.endMs ? middle : undefined
}
