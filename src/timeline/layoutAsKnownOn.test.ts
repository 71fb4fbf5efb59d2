import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ColumnTable } from '../domain/columnTable'
import { readFacets } from '../domain/eventParts'
import type { Facts } from '../domain/facts'
import { ColumnPicker, withLists } from '../domain/knownColumns'
import { someFacts } from '../domain/someFacts'
import { decodeSkeleton, splitSummaries, withFacets } from '../domain/splitSummaries'
import { layoutAsKnownOn } from './layoutAsKnownOn'
import { chooseLanes, type LaneChoice } from './lanes'
import { layOut, type TimelineLayout } from './timelineModel'

const VIEW = { startMs: Date.UTC(2024, 0), endMs: Date.UTC(2026, 0) }
const choiceOf = ({ info, events }: Pick<Facts, 'info' | 'events'>): LaneChoice => chooseLanes('side', info, events, { all: '', noTrack: '', shape: (shape) => shape, shapeOf: () => 'circle' })

/** The same in columns, as a large dataset has it. */
function inColumns(facts: Facts): ColumnTable {
  const { events, problems: _, ...head } = facts
  const files = new Map([...splitSummaries(head, events)].map(({ file, json }) => [file, JSON.parse(JSON.stringify(json)) as unknown]))
  const skeleton = decodeSkeleton(files.get('summaries.json'))
  if (!skeleton.ok) throw new Error(skeleton.problem.message)
  return new ColumnTable(withFacets(skeleton.value.columns, readFacets([files.get('summaries/facets-0.json')], skeleton.value.columns, skeleton.value.ids, [])))
}

/** Lane and line of each event, by its row at the latest date. */
function linesOf({ columns }: TimelineLayout, latestRows: readonly number[]): ReadonlySet<string> {
  const lines = new Set<string>()
  for (let lane = 0; lane + 1 < columns.laneOffsets.length; lane++) {
    for (let p = columns.laneOffsets[lane] ?? 0; p < (columns.laneOffsets[lane + 1] ?? 0); p++) lines.add(`${latestRows[columns.row[p] ?? -1]} in ${lane} on ${columns.line[p]}`)
  }
  return lines
}

const some = someFacts.chain((facts) => fc.record({ facts: fc.constant(facts), rows: fc.subarray(Array.from(facts.events, (_, row) => row)) }))

test('what was known stands on the line it has at the latest date', () => {
  fc.assert(fc.property(some, ({ facts, rows }) => {
    const choice = choiceOf(facts)
    const latest = layOut(facts.events, choice, VIEW)
    const known = layoutAsKnownOn(latest, rows.flatMap((row) => facts.events.at(row) ?? []), Uint32Array.from(rows))
    const all = linesOf(latest, Array.from(facts.events, (_, row) => row))
    expect([...linesOf(known, rows)].filter((line) => !all.has(line))).toEqual([])
    expect(known.columns.lineCounts).toEqual(latest.columns.lineCounts)
  }))
})

test('taken out of columns it is the same as laid out anew', () => {
  fc.assert(fc.property(some, ({ facts, rows: list }) => {
    const rows = Uint32Array.from(list)
    const table = inColumns(facts)
    const choice = choiceOf({ info: facts.info, events: table })
    const latest = layOut(table, choice, VIEW)
    const known = new ColumnTable(withLists(new ColumnPicker(table.columns).pick(rows, new Map()), table.columns))
    const quick = layoutAsKnownOn(latest, known, rows).columns
    const anew = layoutAsKnownOn(latest, Array.from(known), rows).columns
    expect({ ...quick, events: null }).toEqual({ ...anew, events: null })
  }))
})
