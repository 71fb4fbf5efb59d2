import { DataSet, DataView } from 'vis-data/esnext'
import { Timeline, type DataItem } from 'vis-timeline/esnext'
import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import { dataSpan, startWindow } from '../../src/ui/timeline/startWindow'
import type { EventSummary } from '../../src/domain/facts'
import { extentOf } from '../../src/domain/extent'
import type { Contender } from './contender'

interface RawItem extends DataItem { readonly row: number }

/** vis-timeline as its own examples use it: every event of every lane is an item. */
export const contender: Contender = async (element, facts) => {
  const lanes = new Map(facts.info.sides.map((side, lane) => [side.id, lane]))
  let shown: ReadonlySet<number> | null = null
  const items = new DataSet<RawItem>([...facts.events].flatMap((event, row) => itemsOf(event, row, lanes)))
  const view = new DataView<RawItem>(items, { filter: ({ row }: RawItem) => shown === null || shown.has(row) })
  const groups = new DataSet(facts.info.sides.map(({ title }, id) => ({ id, content: title })))
  const { startMs, endMs } = startWindow(facts, null, dataSpan(facts.events))
  // Without `rtl` vis keeps the chart hidden for a second when start and end are given.
  const timeline = new Timeline(element, view, groups, { start: startMs, end: endMs, height: element.clientHeight, rtl: false, showCurrentTime: false, zoomKey: 'ctrlKey' })
  await new Promise<void>((drawn) => {
    const once = () => { timeline.off('changed', once); drawn() }
    timeline.on('changed', once)
  })
  return {
    filter: (rows) => {
      shown = rows && new Set(rows)
      view.refresh()
    },
  }
}

function itemsOf(event: EventSummary, row: number, lanes: ReadonlyMap<string, number>): readonly RawItem[] {
  const { startMs, endMs } = extentOf(event.when)
  return event.lanes.map(({ side }) => ({
    id: `${event.id}@${side}`, row, group: lanes.get(side) ?? 0, content: event.short, start: startMs,
    ...(event.when.isInterval ? { end: endMs } : {}),
  }))
}
