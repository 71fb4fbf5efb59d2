import { ColumnTable } from '../../src/domain/columnTable'
import { readEvidenceColumns } from '../../src/domain/evidenceColumns'
import { daysOf, readEvidenceHead } from '../../src/domain/evidenceHead'
import { buildIndex } from '../../src/domain/eventIndex'
import { readFacets } from '../../src/domain/eventParts'
import { SHAPE_OF_KIND } from '../../src/domain/kinds'
import { LargeRewinder } from '../../src/domain/largeRewind'
import { decodeSkeleton, withFacets } from '../../src/domain/splitSummaries'
import { rewoundFrom } from '../../src/store/largeRewind'
import { layoutAsKnownOn } from '../../src/timeline/layoutAsKnownOn'
import { chooseLanes } from '../../src/timeline/lanes'
import { buildMarks, layOut } from '../../src/timeline/timelineModel'
import { NO_FILTER } from '../../src/url/view'

type Get = (file: string) => Uint8Array

/** A made-up large dataset, ready to be taken back in time, by the code of the worker and of the page. */
export async function openRewinding(get: Get, clock: <T>(work: () => T) => readonly [T, number]) {
  const json = (file: string): unknown => JSON.parse(new TextDecoder().decode(get(file)))
  const skeleton = decodeSkeleton(json('summaries.json'))
  if (!skeleton.ok) throw new Error(skeleton.problem.message)
  const { head, ids, parts } = skeleton.value
  const columns = withFacets(skeleton.value.columns, readFacets(parts.facets.map((_, part) => json(`summaries/facets-${part}.json`)), skeleton.value.columns, ids, []))
  const latest = { ...head, events: new ColumnTable(columns), problems: [] }
  const index = buildIndex(latest)
  const fromMs = performance.now()
  const written = json('evidence.json')
  const read = readEvidenceHead(written, ids)
  const evidence = readEvidenceColumns(Array.from({ length: read.partCount }, (_, part) => json(`evidence/${part}.json`)), latest.events, ids, [])
  const rewinder = new LargeRewinder(index, columns, evidence, read)
  const openMs = performance.now() - fromMs

  const words = { all: '', noTrack: '', shape: (shape: string) => shape, shapeOf: (kind: keyof typeof SHAPE_OF_KIND) => SHAPE_OF_KIND[kind] }
  const view = { startMs: Date.UTC(1996, 0), endMs: Date.UTC(2026, 0) }
  const choice = chooseLanes('side', head.info, latest.events, words)
  const layout = layOut(latest.events, choice, view)
  const actor = [...head.actors.keys()][3] ?? ''

  const step = (atMs: number) => {
    const [known, knownMs] = clock(() => rewinder.at(atMs))
    const [answer, countsMs] = clock(() => ({ ...rewinder.select(atMs, NO_FILTER, null), totals: rewinder.totals(atMs) }))
    const [, filteredMs] = clock(() => rewinder.select(atMs, { ...NO_FILTER, actors: [actor] }, null))
    const window = { startMs: atMs - 90 * 86_400_000, endMs: atMs + 90 * 86_400_000 }
    const [, windowMs] = clock(() => {
      const { facts } = rewoundFrom(latest, written as object, known)
      const back = layoutAsKnownOn(layout, facts.events, known.rows)
      return buildMarks(back, answer.rows).marks(window, 900)
    })
    return { known: knownMs, counts: countsMs, filtered: filteredMs, window: windowMs, shown: knownMs + windowMs }
  }
  return { days: daysOf(written).startsMs, step, events: columns.length, claims: evidence.claimMs.length, openMs }
}
