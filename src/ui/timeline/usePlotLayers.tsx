import { useState, type ReactNode, type RefObject } from 'react'
import type { Facts } from '../../domain/facts'
import type { ClusterMark, LaneSpec, PlotCommand, TimelineEngine } from '../../timeline/engine'
import type { LaneChange } from '../../timeline/laneOrder'
import { eventCount } from '../../timeline/markIndex'
import type { TimelineMarks } from '../../timeline/timelineModel'
import { goTo, MIN_SPAN_MS, zoomInto } from '../../timeline/window'
import { encodeFullView } from '../../url/codec'
import { formatWindow } from '../../url/time'
import type { TimeWindow } from '../../url/view'
import { useParley } from '../parley'
import { GoToDate } from '../shared/GoToDate'
import { useGoingToDate } from '../shared/goingToDate'
import { leaveAt } from '../shared/handOver'
import { LaneMenu } from './LaneMenu'
import { MembersCard } from './MembersCard'
import { SpanCard } from './SpanCard'

interface Input {
  readonly facts: Facts
  /** null while the events are being laid out. */
  readonly marks: TimelineMarks | null
  readonly lanes: readonly LaneSpec[]
  readonly onLaneChange: (id: string, change: LaneChange) => void
  readonly window: TimeWindow
  readonly bounds: TimeWindow
  readonly go: (window: TimeWindow) => void
  readonly fitAll: () => void
  readonly engine: RefObject<TimelineEngine | null>
}

type Layer =
  | { readonly kind: 'members'; readonly cluster: ClusterMark; readonly box: DOMRect }
  | { readonly kind: 'span'; readonly span: TimeWindow; readonly box: DOMRect }
  | { readonly kind: 'lane'; readonly id: string; readonly box: DOMRect }
  | { readonly kind: 'goTo' }

/** What opens over the plot, and the keys that ask for it. One layer at a time; closing it gives the plot the focus back. */
export function usePlotLayers({ facts, marks, lanes, onLaneChange, window, bounds, go, fitAll, engine }: Input) {
  const { actions, store, base } = useParley()
  const [layer, setLayer] = useState<Layer | null>(null)
  const close = () => { setLayer(null); engine.current?.focus() }
  const askForDate = () => setLayer({ kind: 'goTo' })
  useGoingToDate(askForDate)
  const absolute = (shown: TimeWindow) => new URL(base + encodeFullView(store.getState().view, shown), location.href).href
  const inList = (span: TimeWindow) => {
    setLayer(null)
    actions.setSpan(formatWindow(span))
    actions.setMode('list')
  }
  const command = (what: PlotCommand, row: number | null) => {
    if (what === 'fitAll') fitAll()
    else if (what === 'toList') {
      leaveAt((row === null ? undefined : facts.events.at(row)?.id) ?? null)
      actions.setMode('list')
    } else askForDate()
  }
  const zoomTo = (stretch: TimeWindow) => { close(); go(zoomInto(stretch, bounds)) }

  let drawn: ReactNode = null
  if (layer?.kind === 'goTo') drawn = <GoToDate onGo={(stretch) => go(goTo(window, stretch, bounds))} onClose={close} />
  if (marks && layer?.kind === 'members') {
    const { cluster, box } = layer
    const span = { startMs: cluster.startMs, endMs: cluster.endMs + 1 }
    drawn = (
      <MembersCard
        facts={facts} cluster={cluster} rows={marks.clusterRows(cluster)} lane={lanes[cluster.lane]?.title ?? ''} box={box} onClose={close}
        onZoom={cluster.endMs > cluster.startMs && window.endMs - window.startMs > MIN_SPAN_MS * 1.01 ? () => zoomTo(span) : null}
        onList={() => inList(span)}
      />
    )
  }
  if (layer?.kind === 'lane') {
    const { id, box } = layer
    const lane = lanes.find((one) => one.id === id)
    const back = () => { setLayer(null); requestAnimationFrame(() => document.querySelector<HTMLElement>(`.tl-head[data-lane-id="${CSS.escape(id)}"]`)?.focus()) }
    if (lane) drawn = <LaneMenu lane={lane} lanes={lanes} box={box} onChange={(change, member) => onLaneChange(member ?? id, change)} onClose={back} />
  }
  if (marks && layer?.kind === 'span') {
    const { span, box } = layer
    drawn = <SpanCard span={span} events={eventCount(marks.index, span)} box={box} onZoom={() => { close(); go(span) }} onList={() => inList(span)} address={() => absolute(span)} onClose={close} />
  }
  return {
    layer: drawn,
    askForDate,
    onMembers: (cluster: ClusterMark, box: DOMRect) => setLayer({ kind: 'members', cluster, box }),
    onSpan: (span: TimeWindow | null, box: DOMRect | null) => setLayer(span && box ? { kind: 'span', span, box } : null),
    onLane: (id: string, box: DOMRect) => setLayer({ kind: 'lane', id, box }),
    onCommand: command,
  }
}
