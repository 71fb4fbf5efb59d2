import { describe, expect, test } from 'vitest'
import { readActors, readInfo, readPlaces, readPublishers, readTombstones } from './readRecords'
import type { Problem } from './result'
import { ROLES } from './summaryColumns'

function reading<T>(read: (json: unknown, problems: Problem[]) => T, json: unknown): readonly [T, readonly string[]] {
  const problems: Problem[] = []
  const read_ = read(json, problems)
  return [read_, problems.map(({ severity, path, message }) => `${severity} ${path}: ${message}`)]
}

describe('a table of records', () => {
  test('by columns, in the order of the file', () => {
    const [{ rows, byId }, problems] = reading(readPublishers, { id: ['b', 'a'], name: ['B', 'A'], kind: ['agency', 'newspaper'] })
    expect(rows).toEqual([{ id: 'b', name: 'B', kind: 'agency' }, { id: 'a', name: 'A', kind: 'newspaper' }])
    expect([byId.get('a'), byId.size, problems]).toEqual([rows[1], 2, []])
  })
  test('a row without id or name, or with an id that is taken, is left out and listed; the others keep their numbers', () => {
    const [{ rows, byId }, problems] = reading(readPublishers, { id: ['a', null, 'c', 'a', '', 'f'], name: ['A', 'B', '', 'D', 'E', 'F'], kind: [] })
    expect(rows.map((row) => row?.name ?? null)).toEqual(['A', null, null, null, null, 'F'])
    expect([...byId.keys()]).toEqual(['a', 'f'])
    expect(problems).toEqual([1, 2, 3, 4].map((row) => `error publishers.${row === 2 ? 'name' : 'id'}[${row}]: No usable ${row === 2 ? 'name' : 'id'}; the record is left out.`))
  })
  test.each([null, 5, 'text', [], {}, { id: 'a' }, { id: {} }, { name: ['A'] }])('%j is an empty one', (json) => { expect(reading(readActors, json)).toEqual([{ rows: [], byId: new Map() }, []]) })
  test('ids such as __proto__ and constructor are ordinary', () => {
    const [{ byId }] = reading(readPlaces, { id: ['__proto__', 'constructor'], name: ['P', 'C'] })
    expect([...byId.keys()]).toEqual(['__proto__', 'constructor'])
    expect(reading(readActors, JSON.parse('{"id":["a"],"name":["A"],"__proto__":{"note":["x"]}}'))[0].rows).toEqual([{ id: 'a', name: 'A', kind: 'group' }])
  })
})

describe('actors', () => {
  const actor = (fields: Record<string, unknown>) => reading(readActors, Object.fromEntries(Object.entries({ id: 'a', name: 'A', ...fields }).map(([field, value]) => [field, [value]])))[0].rows[0]
  test('with everything they may have', () => {
    const whole = { id: 'a', name: 'A', kind: 'person', partOf: 'b', roles: [{ title: 'Minister', of: 'b', from: '2025', to: '2026' }, { title: 'Member', of: 'c' }], aliases: ['AA'], names: { ru: 'А' }, country: 'RU', wikidata: 'Q1', note: 'Note' }
    expect(actor(whole)).toEqual(whole)
  })
  test.each(['state', 'body', 'organisation', 'person', 'group'])('of kind %s', (kind) => { expect(actor({ kind })?.kind).toBe(kind) })
  test.each<[string, unknown, unknown]>([
    ['kind', 'empire', { id: 'a', name: 'A', kind: 'group' }], ['kind', null, { id: 'a', name: 'A', kind: 'group' }], ['partOf', '', { id: 'a', name: 'A', kind: 'group' }], ['partOf', 5, { id: 'a', name: 'A', kind: 'group' }], ['roles', {}, { id: 'a', name: 'A', kind: 'group' }],
    ['roles', [{ title: 'x' }, { of: 'b' }, null, { title: 'T', of: 'b', from: 5, to: '' }], { id: 'a', name: 'A', kind: 'group', roles: [{ title: 'T', of: 'b' }] }], ['aliases', 'AA', { id: 'a', name: 'A', kind: 'group' }], ['aliases', ['x', 5, '', null], { id: 'a', name: 'A', kind: 'group', aliases: ['x'] }],
    ['names', ['x'], { id: 'a', name: 'A', kind: 'group' }], ['names', { ru: 5, uk: '', tr: 'T' }, { id: 'a', name: 'A', kind: 'group', names: { tr: 'T' } }], ['country', 7, { id: 'a', name: 'A', kind: 'group' }], ['wikidata', null, { id: 'a', name: 'A', kind: 'group' }], ['note', '', { id: 'a', name: 'A', kind: 'group' }],
    ['unheard', 'x', { id: 'a', name: 'A', kind: 'group' }],
  ])('whose %s is %j', (field, value, read) => { expect(actor({ [field]: value })).toEqual(read) })
})

describe('places and publishers', () => {
  const place = (fields: Record<string, unknown>) => reading(readPlaces, Object.fromEntries(Object.entries({ id: 'a', name: 'A', ...fields }).map(([field, value]) => [field, [value]])))[0].rows[0]
  test('with everything they may have', () => {
    const whole = { id: 'a', name: 'A', kind: 'city', partOf: 'b', country: 'TR', lat: 41, lon: 0, precision: 'exact', names: { tr: 'A' }, note: 'Note' }
    expect(place(whole)).toEqual(whole)
  })
  test.each(['building', 'city', 'region', 'country'])('a %s', (kind) => { expect(place({ kind })).toEqual({ id: 'a', name: 'A', kind }) })
  test.each(['exact', 'approximate', 'city', 'country'])('known as %s', (precision) => { expect(place({ precision })).toEqual({ id: 'a', name: 'A', precision }) })
  test.each<[string, unknown]>([['kind', 'planet'], ['precision', 'vague'], ['lat', '41'], ['lon', null], ['partOf', 0], ['country', ''], ['names', null], ['note', {}]])('whose %s is %j', (field, value) => { expect(place({ [field]: value })).toEqual({ id: 'a', name: 'A' }) })
  test.each(['agency', 'newspaper', 'broadcaster', 'online', 'official', 'aggregator', 'repost', 'analysis'])('a publisher of kind %s', (kind) => {
    expect(reading(readPublishers, { id: ['a'], name: ['A'], kind: [kind], country: ['RU'], note: ['Note'] })[0].rows).toEqual([{ id: 'a', name: 'A', kind, country: 'RU', note: 'Note' }])
  })
  test('a publisher of a kind nobody knows', () => { expect(reading(readPublishers, { id: ['a'], name: ['A'], kind: ['blog'], country: [5], note: [null] })[0].rows).toEqual([{ id: 'a', name: 'A', kind: 'online' }]) })
})

test('what stays of withdrawn events', () => {
  const stones = [{ id: 'a', withdrawn: { on: '2025-03-01', reason: 'Twice', mergedInto: 'b' } }, { id: 'c', withdrawn: {} }, { id: 'd' }, { withdrawn: {} }, null, { id: 'e', withdrawn: { on: 5, reason: null, mergedInto: 7 } }, { id: 'f', withdrawn: [] }]
  expect([...readTombstones(stones).values()]).toEqual([
    { id: 'a', withdrawn: { on: '2025-03-01', reason: 'Twice', mergedInto: 'b' } }, { id: 'c', withdrawn: { on: '', reason: '' } }, { id: 'e', withdrawn: { on: '', reason: '' } },
  ])
  expect([readTombstones(null).size, readTombstones({}).size]).toEqual([0, 0])
})

describe('the dataset itself', () => {
  const info = (over: Record<string, unknown> = {}) => readInfo({ id: 'a', title: 'A', ...over }, ROLES)
  const LEAST = { id: 'a', title: 'A', language: 'en', updated: '', revision: '', coverage: '', selection: '', tracks: [], sides: [], schemaVersion: 1 }
  test('with everything it may have', () => {
    const whole = {
      id: 'a', title: 'A', description: 'About', language: 'ru', licence: 'CC0', publisher: 'Somebody', updated: '2025-12-31', revision: '7', coverage: '2025/2026', selection: 'All.', corrections: 'mailto:x', window: '2025-01/2025-02', schemaVersion: 2,
      tracks: [{ id: 't', title: 'T', order: 2 }], kinds: [{ id: 'summit', title: 'Summit', shape: 'circle' }],
      sides: [{ id: 's', title: 'S', short: 'S', order: 1, actors: ['x'], countries: ['RU'], roles: ['host'], fallback: true }, { id: 'u', title: 'U', short: '', order: 0, fallback: false }],
    }
    expect(readInfo(whole, ROLES)).toEqual(whole)
  })
  test('with as little as can be', () => { expect(info()).toEqual(LEAST) })
  test.each([null, [], {}, { id: 'a' }, { title: 'A' }, { id: '', title: 'A' }, { id: 'a', title: '' }, { id: 5, title: 'A' }])('%j says nothing of what it is about', (json) => { expect(readInfo(json, ROLES)).toBeNull() })
  test.each<[string, unknown]>([['description', ''], ['language', ''], ['licence', 5], ['publisher', null], ['updated', 5], ['revision', null], ['coverage', []], ['selection', 7], ['corrections', ''], ['window', 5], ['schemaVersion', '2'], ['schemaVersion', -1], ['schemaVersion', 1.5], ['tracks', {}], ['sides', 'x'], ['kinds', {}]])('whose %s is %j', (field, value) => {
    expect(info({ [field]: value })).toEqual(LEAST)
  })
  test('tracks, sides and kinds that cannot be read are left out', () => {
    expect(info({ tracks: [{ id: 't' }, { title: 'T' }, null, { id: 'u', title: 'U', order: '1' }] })?.tracks).toEqual([{ id: 'u', title: 'U', order: 0 }])
    expect(info({ kinds: [{ id: 'k' }, { title: 'K' }, { id: 'l', title: 'L', shape: 'heart' }] })?.kinds).toEqual([{ id: 'l', title: 'L', shape: 'square' }])
    expect(info({ sides: [{ id: 's' }, { title: 'S' }, 5, { id: 'u', title: 'U', short: 5, order: 'x', actors: {}, countries: 'RU', roles: ['host', 'cook', 5], fallback: 'yes' }] })?.sides).toEqual([{ id: 'u', title: 'U', short: '', order: 0, roles: ['host'] }])
  })
  test.each(['circle', 'pill', 'speech', 'diamond', 'triangle', 'pennant', 'cross', 'square'])('a kind drawn as a %s', (shape) => { expect(info({ kinds: [{ id: 'k', title: 'K', shape }] })?.kinds).toEqual([{ id: 'k', title: 'K', shape }]) })
})
