import { useEffect, useState } from 'react'
import type { Facts } from '../../domain/facts'
import type { LanePreference } from '../../timeline/laneOrder'
import { layOutAway } from '../../timeline/layoutThread'
import { askLayout, buildMarks, layOut, layoutFrom, type TimelineLayout, type TimelineMarks } from '../../timeline/timelineModel'
import type { TimeWindow, View } from '../../url/view'
import { useExplorerLanguage, type ExplorerLanguage } from '../explorerLanguage'
import { lanesChosen } from './scene'

interface Asked {
  readonly facts: Pick<Facts, 'info' | 'events'>
  readonly mode: View['lanes']
  readonly firstView: TimeWindow
  readonly order: LanePreference
}

/** A layout and the kind of lanes it has. */
export interface KeptLayout { readonly layout: TimelineLayout; readonly mode: View['lanes']; readonly key: string }

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
  if (!events.columns && layouts.get(events)?.key !== key) layouts.set(events, { key, mode: asked.mode, layout: layOut(events, lanesChosen(asked.facts, asked.mode, language, asked.order), asked.firstView) })
  useEffect(() => {
    if (layouts.get(events)?.key === key) return
    const abort = new AbortController()
    const choice = lanesChosen(asked.facts, asked.mode, language, asked.order)
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
function keyOf({ facts: { events }, mode, firstView, order }: Asked, { locale }: ExplorerLanguage): string {
  return `${mode} ${firstView.startMs} ${firstView.endMs} ${locale} ${JSON.stringify(order)}${mode === 'track' && events.columns?.facets ? ' with tracks' : ''}`
}

export function keptMarks(layout: TimelineLayout, rows: Uint32Array): TimelineMarks {
  const known = marks.get(layout) ?? new WeakMap<Uint32Array, TimelineMarks>()
  marks.set(layout, known)
  const made = known.get(rows) ?? buildMarks(layout, rows)
  known.set(rows, made)
  return made
}
