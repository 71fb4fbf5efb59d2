import { startTransition, useCallback, useEffect, useMemo, useRef, useState, type CSSProperties, type RefObject } from 'react'
import type { Facts } from '../../domain/facts'
import { rowOfEvent } from '../../domain/lookup'
import { NO_LANE_PREFERENCE } from '../../timeline/laneOrder'
import { MOST_RAILS } from '../../timeline/rails'
import type { TimelineMarks } from '../../timeline/timelineModel'
import { turn, type Entry, type TurnedScore } from '../../timeline/turned'
import { boundsOf, fitAll, clampWindow, type Stretch } from '../../timeline/window'
import type { ClusterMark, LaneSpec } from '../../timeline/engine'
import { encodeView } from '../../url/codec'
import type { TimeWindow } from '../../url/view'
import { selectLatestFacts, type Selection } from '../../store/selectors'
import { useExplorerLanguage } from '../explorerLanguage'
import { leaveWritten, screenStands } from '../documentHead'
import { useParley, useParleyState, useRewound, useView } from '../parley'
import { GoToDate } from '../shared/GoToDate'
import { useGoingToDate } from '../shared/goingToDate'
import { placeLeft, takePlace } from '../shared/handOver'
import { dataSpan, startWindow } from './startWindow'
import { useLayout, useLayoutAsKnownOn, useMarks, type KeptMarks } from './layouts'
import type { Speaker } from './markWords'
import { Score, type Earlier } from './Score'
import { ScoreHead } from './ScoreHead'
import { ScoreOverview } from './ScoreOverview'
import { keepInSight, rowAtTime, scrollToTime } from './scoreScroll'
import { useScoreKeys } from './useScoreKeys'
import './timeline.css'
import './score.css'

interface Props {
  readonly facts: Facts
  readonly selection: Selection
}

/** More members than these are not shown in place: the score narrows to their stretch of time. */
const MOST_IN_PLACE = 60
/** Fewer are shown at once. */
const LEAST_EARLIER = 4

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
  return <Drawn facts={facts} drawn={drawn} span={span} whole={fitAll(span)} bounds={boundsOf(span, first)} firstMs={first.startMs} />
}

interface DrawnProps { readonly facts: Facts; readonly drawn: KeptMarks; readonly span: Stretch | null; readonly whole: TimeWindow; readonly bounds: TimeWindow; readonly firstMs: number }

function Drawn({ facts, drawn, span, whole, bounds, firstMs }: DrawnProps) {
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
  const isEarly = (id: string | null | undefined) => { const row = id ? rowOfEvent(facts, id) : null; return row !== null && (layout.columns.startMs[row] ?? firstMs) < firstMs }
  const earlier = useEarlier(score, firstMs, marks, view.window !== null || isEarly(openId) || isEarly(placeLeft()?.id))
  useFocusUnfolded(pane, earlier === null)
  const { lanes } = layout.choice
  const speaker = useMemo((): Speaker => ({ facts, sides: new Map(facts.info.sides.map((side) => [side.id, side])), lanes, language }), [facts, lanes, language])

  // What a phone shows first, then the rest: in one piece they would hold up the first touch.
  const [isWhole, setWhole] = useState(openId !== null || view.window !== null || placeLeft() !== null)
  useEffect(() => { leaveWritten(); startTransition(() => setWhole(true)) }, [])
  useEffect(() => { if (isWhole) screenStands() }, [isWhole])
  useSelectedInView(pane, openId, score.hasClusters ? null : view.window)

  const [isAsking, setIsAsking] = useState(false)
  const askForDate = useCallback(() => setIsAsking(true), [])
  useGoingToDate(askForDate)
  useScoreKeys({ facts, pane, openId, onGoToDate: askForDate })
  const [goal, setGoal] = useState<{ readonly ms: number } | null>(null)
  useEffect(() => { if (goal) rowAtTime(pane.current, goal.ms)?.querySelector<HTMLElement>('a, button')?.focus() }, [goal])
  const goToTime = (ms: number) => {
    if (ms < firstMs) earlier?.onShow()
    if (narrowed) actions.setWindow(null)
    setGoal({ ms })
  }

  const openCluster = (mark: ClusterMark) => {
    if (mark.count > MOST_IN_PLACE) { actions.setWindow(clampWindow({ startMs: mark.startMs, endMs: mark.endMs + 1 }, bounds)); return }
    setOpened((before) => { const next = new Set(before); if (!next.delete(mark.key)) next.add(mark.key); return next })
  }
  const window = narrowed ?? { startMs: from, endMs: to }
  return (
    <section className="score-pane" ref={pane} style={{ '--count': lanes.length } as CSSProperties} aria-label={language.messages.timeline.plot(marks.rows.length)}>
      <ScoreHead marks={marks} window={window} named={narrowed ?? span ?? window} lanes={lanes} shorts={shortsOf(facts, lanes)} mode={drawn.kept.mode} onWhole={narrowed ? () => actions.setWindow(null) : null} />
      <Score
        score={isWhole ? score : beginningOf(score, earlier?.groups ?? 0)} facts={facts} lanes={lanes} speaker={speaker} rows={marks.rows} selectedId={openId} wordsVersion={wordsVersion}
        lanesOf={marks.finder.lanesOf} earlier={earlier} onCluster={openCluster}
        hrefOf={(id) => base + encodeView({ ...view, page: { kind: 'event', id }, claim: null })} onOpen={actions.openEvent}
      />
      {score.ongoing > 0 && <p className="score-more">{language.messages.timeline.ongoing(score.ongoing)}</p>}
      {isAsking && <GoToDate onGo={({ startMs }) => goToTime(startMs)} onClose={() => setIsAsking(false)} />}
      <ScoreOverview facts={facts} rows={marks.rows} whole={window} bounds={bounds} pane={pane} onBefore={(ms) => { const isHidden = earlier !== null && ms < firstMs; if (isHidden) earlier.onShow(); return isHidden }} key={`${window.startMs} ${window.endMs}`} />
    </section>
  )
}

const FIRST_ENTRIES = 6
/** The months of the first screen. */
function beginningOf(score: TurnedScore, from: number): TurnedScore {
  let entries = 0
  const last = score.groups.findIndex((group, at) => at >= from && (entries += group.entries.length) >= FIRST_ENTRIES)
  return last === -1 ? score : { ...score, groups: score.groups.slice(0, last + 1) }
}

/** The months before the dataset's first view are one row until they are asked for, as in the plot, which opens beyond them. */
function useEarlier({ groups }: TurnedScore, firstMs: number, { index: { columns } }: TimelineMarks, isAsked: boolean): Earlier | null {
  const [isShown, setIsShown] = useState(isAsked)
  if (isAsked && !isShown) setIsShown(true)
  const startOf = (entry: Entry) => (entry.kind === 'cluster' ? entry.mark.startMs : (columns.startMs[entry.row] ?? NaN))
  const count = groups.findIndex(({ entries }) => !entries.every((entry) => startOf(entry) < firstMs))
  const before = groups.slice(0, Math.max(0, count)).flatMap(({ entries }) => entries)
  const [first, last] = [before[0], before.at(-1)]
  if (isShown || !first || !last || before.length < LEAST_EARLIER) return null
  const events = before.reduce((sum, entry) => sum + (entry.kind === 'cluster' ? entry.mark.count : 1), 0)
  return { groups: count, events, window: { startMs: startOf(first), endMs: startOf(last) + 1 }, onShow: () => setIsShown(true) }
}

/** Unfolding takes the pressed row away: the first of those it held has the focus then. */
function useFocusUnfolded(pane: RefObject<HTMLElement | null>, isUnfolded: boolean) {
  const was = useRef(isUnfolded)
  useEffect(() => {
    if (isUnfolded && !was.current && document.activeElement === document.body) pane.current?.querySelector<HTMLElement>('li a, li button')?.focus()
    was.current = isUnfolded
  }, [isUnfolded, pane])
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
    const handed = last === undefined ? takePlace() : null
    const find = (id: string) => pane.current?.querySelector<HTMLElement>(`a[data-event-id="${CSS.escape(id)}"]`) ?? null
    const arrive = (id: string, block: ScrollLogicalPosition) => {
      const stop = find(id)
      stop?.focus({ preventScroll: true })
      if (stop) keepInSight(stop, block)
    }
    if (openId !== null) find(openId)?.closest('li')?.scrollIntoView({ block: last === undefined ? 'center' : 'nearest' })
    else if (last !== undefined && last !== null && (document.activeElement === null || document.activeElement === document.body)) arrive(last, 'nearest')
    else if (last === undefined && window) scrollToTime(pane.current, window.startMs)
    if (handed?.id) arrive(handed.id, 'center')
  }, [openId, pane, window])
}
