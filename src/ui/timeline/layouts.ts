import type { Facts } from '../../domain/facts'
import type { LanePreference } from '../../timeline/laneOrder'
import { buildMarks, type TimelineLayout, type TimelineMarks } from '../../timeline/timelineModel'
import type { TimeWindow, View } from '../../url/view'
import type { ExplorerLanguage } from '../explorerLanguage'
import { layoutOf } from './scene'

/**
 * Laying out a large dataset takes long, and React forgets what a render worked out that never came to the screen: so
 * the last layout of each dataset is kept here, and the marks of a layout for each set of rows.
 */
const layouts = new WeakMap<Facts['events'], { readonly key: string; readonly layout: TimelineLayout }>()
const marks = new WeakMap<TimelineLayout, WeakMap<Uint32Array, TimelineMarks>>()

export function keptLayout(facts: Pick<Facts, 'info' | 'events'>, mode: View['lanes'], firstView: TimeWindow, language: ExplorerLanguage, order: LanePreference): TimelineLayout {
  const key = `${mode} ${firstView.startMs} ${firstView.endMs} ${language.locale} ${JSON.stringify(order)}`
  const kept = layouts.get(facts.events)
  if (kept?.key === key) return kept.layout
  const layout = layoutOf(facts, mode, firstView, language, order)
  layouts.set(facts.events, { key, layout })
  return layout
}

export function keptMarks(layout: TimelineLayout, rows: Uint32Array): TimelineMarks {
  const known = marks.get(layout) ?? new WeakMap<Uint32Array, TimelineMarks>()
  marks.set(layout, known)
  const made = known.get(rows) ?? buildMarks(layout, rows)
  known.set(rows, made)
  return made
}
