import { useEffect, useMemo, useRef, useState, type CSSProperties } from 'react'
import type { Facts } from '../../domain/facts'
import { NO_LANE_PREFERENCE } from '../../timeline/laneOrder'
import { MOST_RAILS } from '../../timeline/rails'
import { turn } from '../../timeline/turned'
import { boundsOf, fitAll, clampWindow } from '../../timeline/window'
import type { ClusterMark, LaneSpec } from '../../timeline/engine'
import { encodeView } from '../../url/codec'
import type { TimeWindow } from '../../url/view'
import { selectLatestFacts, type Selection } from '../../store/selectors'
import { useExplorerLanguage } from '../explorerLanguage'
import { useParley, useParleyState, useRewound, useView } from '../parley'
import { dataSpan, startWindow } from './startWindow'
import { useLayout, useLayoutAsKnownOn, useMarks, type KeptMarks } from './layouts'
import type { Speaker } from './markWords'
import { Score } from './Score'
import { ScoreHead } from './ScoreHead'
import { ScoreOverview } from './ScoreOverview'
import { scrollToTime } from './scoreScroll'
import './timeline.css'
import './score.css'

interface Props {
  readonly facts: Facts
  readonly selection: Selection
}

/** More members than these are not shown in place: the score narrows to their stretch of time. */
const MOST_IN_PLACE = 60

/** The timeline where there is little room or few bytes: the score turned, in plain markup. */
export function TurnedPane({ facts, selection }: Props) {
  const { messages } = useExplorerLanguage()
  const mode = useView((view) => view.lanes)
  const latest = useParleyState(selectLatestFacts) ?? facts
  const latestRows = useRewound()?.latestRows ?? null
  const all = latest.events
  const span = useMemo(() => dataSpan(all), [all])
  const first = useMemo(() => startWindow({ info: latest.info, events: all }, null, span), [latest.info, all, span])
  const { kept: laidOut } = useLayout({ facts: latest, mode, firstView: first, order: NO_LANE_PREFERENCE, mostLanes: MOST_RAILS })
  const kept = useLayoutAsKnownOn(laidOut, facts, latestRows)
  const drawn = useMarks(kept, selection.rows)
  if (!drawn) return <p className="score-wait">{messages.timeline.layingOut(facts.events.length)}</p>
  return <Drawn facts={facts} drawn={drawn} whole={fitAll(span)} bounds={boundsOf(span, first)} />
}

interface DrawnProps { readonly facts: Facts; readonly drawn: KeptMarks; readonly whole: TimeWindow; readonly bounds: TimeWindow }

function Drawn({ facts, drawn, whole, bounds }: DrawnProps) {
  const language = useExplorerLanguage()
  const { actions, base } = useParley()
  const { kept: { layout }, marks } = drawn
  const view = useView((of) => of)
  const openId = view.page.kind === 'event' ? view.page.id : null
  const wordsVersion = useParleyState((state) => state.wordsVersion)
  const { from, to } = { from: whole.startMs, to: whole.endMs }
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const pane = useRef<HTMLElement>(null)
  const entire = useMemo(() => turn(marks, { startMs: from, endMs: to }, { open: opened }), [marks, from, to, opened])
  // Of a set that fits as a whole, a window is a place to scroll to; of a crowd it is what is shown.
  const narrowed = narrowTo(entire.hasClusters ? view.window : null, { startMs: from, endMs: to })
  const score = useMemo(() => (narrowed ? turn(marks, narrowed, { open: opened }) : entire), [entire, narrowed, marks, opened])
  const { lanes } = layout.choice
  const speaker = useMemo((): Speaker => ({ facts, sides: new Map(facts.info.sides.map((side) => [side.id, side])), lanes, language }), [facts, lanes, language])

  useEffect(() => { document.documentElement.dataset['ready'] = 'true' }, [])
  useSelectedInView(pane, openId, score.hasClusters ? null : view.window)

  const openCluster = (mark: ClusterMark) => {
    if (mark.count > MOST_IN_PLACE) { actions.setWindow(clampWindow({ startMs: mark.startMs, endMs: mark.endMs + 1 }, bounds)); return }
    setOpened((before) => { const next = new Set(before); if (!next.delete(mark.key)) next.add(mark.key); return next })
  }
  const window = narrowed ?? { startMs: from, endMs: to }
  return (
    <section className="score-pane" ref={pane} style={{ '--count': lanes.length } as CSSProperties} aria-label={language.messages.timeline.plot(marks.rows.length)}>
      <ScoreHead marks={marks} window={window} lanes={lanes} shorts={shortsOf(facts, lanes)} mode={drawn.kept.mode} onWhole={narrowed ? () => actions.setWindow(null) : null} />
      <Score
        score={score} facts={facts} lanes={lanes} speaker={speaker} rows={marks.rows} selectedId={openId} wordsVersion={wordsVersion}
        lanesOf={marks.finder.lanesOf} onCluster={openCluster}
        hrefOf={(id) => base + encodeView({ ...view, page: { kind: 'event', id }, claim: null })} onOpen={actions.openEvent}
      />
      {score.ongoing > 0 && <p className="score-more">{language.messages.timeline.ongoing(score.ongoing)}</p>}
      <ScoreOverview facts={facts} rows={marks.rows} whole={window} bounds={bounds} pane={pane} key={`${window.startMs} ${window.endMs}`} />
    </section>
  )
}

/** The part of a window that lies within the data; null for none. */
function narrowTo(window: TimeWindow | null, whole: TimeWindow): TimeWindow | null {
  if (!window) return null
  const inside = { startMs: Math.max(window.startMs, whole.startMs), endMs: Math.min(window.endMs, whole.endMs) }
  return inside.startMs < inside.endMs ? inside : null
}

const shortsOf = (facts: Facts, lanes: readonly LaneSpec[]): readonly string[] => {
  const shorts = new Map(facts.info.sides.map((side) => [side.id, side.short]))
  return lanes.map(({ id, title, members }) => shorts.get(id) ?? (members ? `+${members.length}` : title))
}

/** The open event stands in view behind its sheet, also after Next; closing gives its row the focus back. */
function useSelectedInView(pane: React.RefObject<HTMLElement | null>, openId: string | null, window: TimeWindow | null) {
  const before = useRef<string | null | undefined>(undefined)
  useEffect(() => {
    const last = before.current
    before.current = openId
    const find = (id: string) => pane.current?.querySelector<HTMLElement>(`a[data-event-id="${CSS.escape(id)}"]`) ?? null
    if (openId !== null) find(openId)?.closest('li')?.scrollIntoView({ block: last === undefined ? 'center' : 'nearest' })
    else if (last !== undefined && last !== null && (document.activeElement === null || document.activeElement === document.body)) find(last)?.focus({ preventScroll: true })
    else if (last === undefined && window) scrollToTime(pane.current, window.startMs)
  }, [openId, pane, window])
}
