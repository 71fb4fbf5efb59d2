import { ColumnTable } from '../../src/domain/columnTable'
import type { EventColumns } from '../../src/domain/eventColumns'
import { buildIndex, type Index } from '../../src/domain/eventIndex'
import { countFacets } from '../../src/domain/facets'
import { SHAPE_OF_KIND } from '../../src/domain/kinds'
import { runQuery } from '../../src/domain/query'
import type { FactsHead } from '../../src/domain/splitSummaries'
import { chooseLanes } from '../../src/timeline/lanes'
import { buildMarks, layOut, type TimelineLayout } from '../../src/timeline/timelineModel'
import { NO_FILTER } from '../../src/url/view'

type Clock = (work: () => unknown) => number

/** What the worker and the page do with a large dataset, in ms by the clock that is given. */
export function measureAsking(head: FactsHead, columns: EventColumns, ms: Clock): Readonly<Record<string, number>> {
  const events = new ColumnTable(columns)
  const facts = { ...head, events, problems: [] }
  const actor = [...head.actors.keys()][3] ?? ''
  let index: Index | null = null
  let layout: TimelineLayout | null = null
  const found: Record<string, number> = {}
  found['worker: index ms'] = ms(() => { index = buildIndex(facts) })
  if (!index) return found
  const built: Index = index
  const filter = { ...NO_FILTER, actors: [actor] }
  found['worker: filter by one actor ms'] = ms(() => runQuery(built, filter))
  found['worker: counts of all facets under it ms'] = ms(() => countFacets(built, filter))
  found['layout thread: layout ms'] = ms(() => {
    const words = { all: '', noTrack: '', shape: (shape: string) => shape, shapeOf: (kind: keyof typeof SHAPE_OF_KIND) => SHAPE_OF_KIND[kind] }
    layout = layOut(events, chooseLanes('side', head.info, events, words), { startMs: Date.UTC(1996, 0), endMs: Date.UTC(2026, 0) })
  })
  const laid = layout as TimelineLayout | null
  if (!laid) return found
  const rows = runQuery(built, NO_FILTER)
  found['page: marks of all rows ms'] = ms(() => buildMarks(laid, rows))
  const some = rows.filter((row) => row % 3 !== 0)
  found['page: marks of two rows in three ms, in turns'] = ms(() => buildMarks(laid, some))
  found['postings'] = laid.columns.row.length
  found['bytes a posting, layout'] = bytesIn(laid.columns) / laid.columns.row.length
  const { kept } = buildMarks(laid, some).index
  found['bytes a posting, marks of two rows in three'] = (kept ? bytesIn({ ...kept, ...kept.byStart }) + bytesIn(kept.byEnd) : 0) / laid.columns.row.length
  found['bytes an event, columns'] = (bytesIn({ ...columns, facets: null }) + bytesIn(columns.facets ?? {})) / columns.length
  return found
}

/** Bytes of the flat arrays of an object. */
function bytesIn(record: object): number {
  return Object.values(record).reduce<number>((sum, value) => sum + (ArrayBuffer.isView(value) ? value.byteLength : 0), 0)
}
