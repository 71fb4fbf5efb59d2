import { useEffect, useMemo, useState } from 'react'
import type { Facts } from '../../domain/facts'
import type { LanePreference } from '../../timeline/laneOrder'
import type { LaneChoice } from '../../timeline/lanes'
import { layoutAsKnownOn } from '../../timeline/layoutAsKnownOn'
import { layOutAway } from '../../timeline/layoutThread'
import { fewLanes } from '../../timeline/rails'
import { askLayout, buildMarks, layOut, layoutFrom, marksInSteps, type TimelineLayout, type TimelineMarks } from '../../timeline/timelineModel'
import type { TimeWindow, View } from '../../url/view'
import { useExplorerLanguage, type ExplorerLanguage } from '../explorerLanguage'
import { lanesChosen } from './scene'

interface Asked {
  readonly facts: Pick<Facts, 'info' | 'events' | 'actors'>
  readonly mode: View['lanes']
  readonly firstView: TimeWindow
  readonly order: LanePreference
  /** More lanes than these are joined in the last. */
  readonly mostLanes?: number
}

/** A layout and the kind of lanes it has. */
export interface KeptLayout {
  readonly layout: TimelineLayout
  readonly mode: View['lanes']
  readonly key: string
  /** Of what was known on a date: its marks are made at once, for no others could stay on screen meanwhile. */
  readonly isAsKnown?: boolean
}

/**
 * Laying out a large dataset takes long, and React forgets what a render worked out that never came to the screen: so
 * the last layout of each dataset is kept here, and the marks of a layout for each set of rows.
 */
const layouts = new WeakMap<Facts['events'], KeptLayout>()
const marks = new WeakMap<TimelineLayout, WeakMap<Uint32Array, TimelineMarks>>()

/**
 * The layout that is asked for. Of a dataset in columns another thread makes it: until it comes, the last one of the
 * same events, else null.
 */
export function useLayout(asked: Asked): { readonly kept: KeptLayout | null; readonly isPending: boolean } {
  const language = useExplorerLanguage()
  const { facts: { events } } = asked
  const key = keyOf(asked, language)
  const [failure, setFailure] = useState<unknown>(null)
  const [, redraw] = useState<KeptLayout | null>(null)
  if (!events.columns && layouts.get(events)?.key !== key) layouts.set(events, { key, mode: asked.mode, layout: layOut(events, lanesOf(asked, language), asked.firstView) })
  useEffect(() => {
    if (layouts.get(events)?.key === key) return
    const abort = new AbortController()
    const choice = lanesOf(asked, language)
    layOutAway(askLayout(events, choice, asked.firstView), abort.signal).then(
      (placement) => {
        if (abort.signal.aborted) return
        const made = { key, mode: asked.mode, layout: layoutFrom(placement, events, choice) }
        layouts.set(events, made)
        redraw(made)
      },
      (error: unknown) => { if (!abort.signal.aborted) setFailure(error) },
    )
    return () => abort.abort()
    // The key says all that the others say.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [events, key])
  if (failure !== null) throw failure
  const kept = layouts.get(events) ?? null
  return { kept, isPending: kept?.key !== key }
}

/** Tracks of a large dataset come later than its lanes. */
function keyOf({ facts: { events }, mode, firstView, order, mostLanes }: Asked, { locale }: ExplorerLanguage): string {
  return `${mode} ${firstView.startMs} ${firstView.endMs} ${locale} ${JSON.stringify(order)}${mode === 'track' && events.columns?.facets ? ' with tracks' : ''}${mostLanes ?? ''}`
}

function lanesOf({ facts, mode, order, mostLanes }: Asked, language: ExplorerLanguage): LaneChoice {
  const choice = lanesChosen(facts, mode, language, order)
  return mostLanes === undefined ? choice : fewLanes(choice, mostLanes, language.messages.timeline.lanesBetween)
}

const asKnown = new WeakMap<TimelineLayout, WeakMap<Facts['events'], KeptLayout>>()

/** The layout of what was known on a date, out of that of the latest: no mark moves. `latestRows` null: it is the latest. */
export function useLayoutAsKnownOn(kept: KeptLayout | null, { events }: Pick<Facts, 'events'>, latestRows: Uint32Array | null): KeptLayout | null {
  return useMemo(() => {
    if (!kept || latestRows === null) return kept
    const known = asKnown.get(kept.layout) ?? new WeakMap<Facts['events'], KeptLayout>()
    asKnown.set(kept.layout, known)
    const made = known.get(events) ?? { ...kept, layout: layoutAsKnownOn(kept.layout, events, latestRows), isAsKnown: true }
    known.set(events, made)
    return made
  }, [kept, events, latestRows])
}

/** Marks and the layout they belong to. */
export interface KeptMarks { readonly kept: KeptLayout; readonly marks: TimelineMarks }

/** Of each dataset the last marks: they stay on screen while others are made. */
const shown = new WeakMap<Facts['events'], KeptMarks>()
/** A reader who goes on dragging or typing waits no longer than this. */
const TURN_MS = 8

/** The marks of these rows. Of a filtered large dataset they are made in turns: until they are there, the last ones; null before the first. */
export function useMarks(kept: KeptLayout | null, rows: Uint32Array): KeptMarks | null {
  const [, redraw] = useState<TimelineMarks | null>(null)
  const layout = kept?.layout ?? null
  const made = layout && (marks.get(layout)?.get(rows) ?? (isQuick(layout, rows) || kept?.isAsKnown ? keep(layout, rows, buildMarks(layout, rows)) : null))
  useEffect(() => {
    if (!layout || marks.get(layout)?.has(rows)) return
    const steps = marksInSteps(layout, rows)
    let timer = setTimeout(turn)
    function turn() {
      for (const untilMs = performance.now() + TURN_MS; performance.now() < untilMs;) {
        const step = steps.next()
        if (step.done === true && layout) { redraw(keep(layout, rows, step.value)); return }
      }
      timer = setTimeout(turn)
    }
    return () => clearTimeout(timer)
  }, [layout, rows])
  if (!kept) return null
  const { events } = kept.layout.columns
  if (made && shown.get(events)?.marks !== made) shown.set(events, { kept, marks: made })
  return shown.get(events) ?? null
}

/** Nothing to walk through: few events, or all of them, which the layout knows already. */
const isQuick = ({ columns: { events } }: TimelineLayout, rows: Uint32Array) => !events.columns || rows.length === events.length

function keep(layout: TimelineLayout, rows: Uint32Array, made: TimelineMarks): TimelineMarks {
  const known = marks.get(layout) ?? new WeakMap<Uint32Array, TimelineMarks>()
  marks.set(layout, known)
  known.set(rows, made)
  return made
}
