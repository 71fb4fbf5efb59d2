import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ColumnTable } from '../domain/columnTable'
import { someFacts } from '../domain/someFacts'
import { decodeSkeleton, splitSummaries } from '../domain/splitSummaries'
import { layNumberedPlaces, layRowPlaces } from './lanePlaces'
import { chooseLanes } from './lanes'
import { readRowColumns, readRows, rowColumnsOf } from './rowValues'

const WORDS = { all: 'All', shape: (shape: string) => shape, shapeOf: () => 'circle' as const, noTrack: 'No track' }

test('a table in columns is laid out like the events themselves', () => {
  fc.assert(fc.property(someFacts, fc.constantFrom('side' as const, 'kind' as const, 'none' as const), (facts, mode) => {
    const { events, problems: _, ...head } = facts
    const summaries = [...splitSummaries(head, events)].find(({ file }) => file === 'summaries.json')
    const read = decodeSkeleton(JSON.parse(JSON.stringify(summaries?.json)))
    if (!read.ok) throw new Error(read.problem.message)
    const table = new ColumnTable(read.value.columns)
    const [mine, wanted] = [readRowColumns(structuredClone(rowColumnsOf(table.columns))), readRows(events)]
    for (const field of ['startMs', 'endMs', 'atMs', 'isForked', 'isUndisclosed', 'weight'] as const) expect([...mine[field]], field).toEqual([...wanted[field]])
    const lanesOf = (of: typeof events | typeof table) => chooseLanes(mode, facts.info, of, WORDS)
    expect(layNumberedPlaces(structuredClone(lanesOf(table).placesInColumns(table.columns)), wanted.atMs)).toEqual(layRowPlaces(events, lanesOf(events).placesOf, wanted.atMs))
  }), { numRuns: 60 })
})
