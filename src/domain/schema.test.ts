import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { articleSchema, CLAIM_ID_FORM, claimSchema, datasetSchema, eventSchema, ID_FORM, placeSchema, publisherSchema, tombstoneSchema } from './schema'

const accepts = (schema: z.ZodType, json: unknown): boolean => schema.safeParse(json).success

describe('the form of ids', () => {
  test.each([
    ['ab', false], ['abc', true], ['a-c', true], ['-bc', false], ['ab-', false], ['a--c', true], ['a1', false], ['1a2', true], ['Abc', false], ['a_c', false], ['äbc', false],
    ['a'.repeat(100), true], ['a'.repeat(101), false], ['', false], ['a b', false], ['abc\n', false],
  ])('%j', (id, isRight) => { expect(ID_FORM.test(id)).toBe(isRight) })
  test.each([
    ['a', true], ['1', true], ['ab', true], ['a-b', true], ['-', false], ['a-', false], ['-a', false], ['', false], ['A', false], ['a.b', false], ['a'.repeat(100), true], ['a'.repeat(101), false],
  ])('of a claim: %j', (id, isRight) => { expect(CLAIM_ID_FORM.test(id)).toBe(isRight) })
})

describe('ids that are read, if not always without a word', () => {
  test.each(['Upper', 'ab', 'ünï', 'a.b', 'посольство', 'a'.repeat(100)])('%j fits into an address', (id) => { expect(accepts(publisherSchema, { id, name: 'A paper', kind: 'newspaper' })).toBe(true) })
  test.each(['', '.', '..', 'a/b', 'a\\b', 'a b', 'a#b', 'a?b', 'a%b', 'a&b', 'a\tb', 'a\u0000b', 'a\u202Eb', 'a'.repeat(101)])('%j does not', (id) => {
    expect(accepts(publisherSchema, { id, name: 'A paper', kind: 'newspaper' })).toBe(false)
  })
})

/** Patterns that JSON Schema holds a text to, at a path of properties; of a list that of its elements. */
function patternsAt(json: unknown, path: readonly string[]): readonly string[] {
  if (typeof json !== 'object' || json === null) return []
  const of = (key: string): unknown => Reflect.get(json, key)
  const branches = ['anyOf', 'oneOf'].flatMap((key) => { const list = of(key); return Array.isArray(list) ? list : [] })
  if (branches.length > 0) return branches.flatMap((branch) => patternsAt(branch, path))
  if (of('type') === 'array') return patternsAt(of('items'), path)
  const [first, ...rest] = path
  if (first !== undefined) return patternsAt(Reflect.get(Object(of('properties')), first), rest)
  const pattern = of('pattern')
  return typeof pattern === 'string' ? [pattern] : []
}

describe('the JSON Schema that editors use', () => {
  const event = z.toJSONSchema(eventSchema, { io: 'input' })
  const holds = (path: string, text: string): boolean => {
    const patterns = patternsAt(event, path.split('.'))
    expect(patterns.length).toBeGreaterThan(0)
    return patterns.some((pattern) => new RegExp(pattern).test(text))
  }
  test.each(['claims.id', 'claims.contradicts', 'claims.supersededBy', 'summary.claims', 'participants.claims', 'relations.claims', 'undisclosed.claims'])('%s takes a claim of one letter', (path) => {
    expect([holds(path, 'a'), holds(path, 'length-1'), holds(path, 'A'), holds(path, 'a b'), holds(path, '')]).toEqual([true, true, false, false, false])
  })
  test.each(['claims.contradicts', 'claims.supersededBy'])('%s takes a claim of another event', (path) => {
    expect([holds(path, 'an-event#a'), holds(path, 'ab#a'), holds(path, '#a'), holds(path, 'an-event#')]).toEqual([true, false, false, false])
  })
  test.each(['id', 'place', 'track', 'participants.actor', 'participants.side', 'relations.event', 'claims.sources', 'claims.deniedBy', 'claims.quote.source', 'claims.values.sources', 'aliases', 'relatedArticles'])('%s takes the id of a record', (path) => {
    expect([holds(path, 'ab'), holds(path, 'abc'), holds(path, 'an-event#a')]).toEqual([false, true, false])
  })
})

const claim = (over: object = {}): unknown => ({ id: 'a', about: 'outcome', text: 'Talks ended.', status: 'reported', sources: ['an-article'], ...over })
const event = (over: object = {}): unknown => ({ id: 'an-event', title: 'Talks', kind: 'talks', when: '2025-02-18', claims: [claim()], ...over })
const article = (over: object = {}): unknown => ({ id: 'an-article', title: 'A title', titleIs: 'headline', publisher: 'a-publisher', ...over })
const dataset = (over: object = {}): unknown => ({
  id: 'a-dataset', title: 'A dataset', language: 'en', updated: '2025-12-31', revision: '1', coverage: '2025/2026', selection: 'All.', schemaVersion: 1, ...over,
})

describe('a claim', () => {
  test.each<readonly [string, object, boolean]>([
    ['as small as can be', {}, true], ['without text', { text: '' }, false], ['without a source', { sources: [] }, false], ['with a field nobody knows', { wrong: 1 }, false],
    ['with whom a source cites', { sources: [{ article: 'an-article', citing: 'an-agency' }] }, true], ['with an empty citation', { sources: [{ article: 'an-article', citing: '' }] }, false],
    ['of a status nobody knows', { status: 'rumoured' }, false], ['about what nobody knows', { about: 'weather' }, false],
    ['with a quote', { quote: { text: 'Da', speaker: 'a-minister', source: 'an-article' } }, true], ['with a quote of nobody', { quote: { text: 'Da', source: 'an-article' } }, false],
    ['withdrawn', { withdrawn: { on: '2025-03-01', reason: 'Twice', replacedBy: 'b' } }, true], ['withdrawn without a reason', { withdrawn: { on: '2025-03-01' } }, false],
  ])('%s', (_, over, isRight) => { expect(accepts(claimSchema, claim(over))).toBe(isRight) })
})

describe('values', () => {
  const value = (over: object): boolean => accepts(claimSchema, claim({ values: [over] }))
  test.each(['PT6H', 'PT6H30M', 'PT90M', 'P1D', 'P2W', 'P1Y2M3DT4H5M6S', 'PT0S'])('%s is a length', (min) => { expect(value({ type: 'duration', min })).toBe(true) })
  test.each(['', 'P', 'PT', '6H', 'PT6', 'P6H', 'PT1.5H', '-PT6H', 'P1DT', 'PT6H ', 'pt6h', 'PT30M6H'])('%j is none', (max) => { expect(value({ type: 'duration', max })).toBe(false) })
  test('each type takes its own ends only', () => {
    expect([value({ type: 'count', min: 6, max: 7, unit: 'people' }), value({ type: 'count', min: '6' }), value({ type: 'count', min: Infinity })]).toEqual([true, false, false])
    expect([value({ type: 'date', min: '2025-02', max: '2025-03~' }), value({ type: 'date', min: 'soon' }), value({ type: 'date', min: 5 })]).toEqual([true, false, false])
    expect([value({ type: 'duration', min: 6 }), value({ type: 'duration', min: 'PT6H', unit: 'hours' }), value({ type: 'weight', min: 6 })]).toEqual([false, false, false])
    expect(value({ type: 'duration', min: 'PT6H', approx: true, of: 'the call', expected: true, sources: ['an-article'] })).toBe(true)
    expect([value({ type: 'duration', approx: 'yes' }), value({ type: 'duration', of: '' })]).toEqual([false, false])
  })
})

describe('an event', () => {
  test.each<readonly [string, object, boolean]>([
    ['as small as can be', {}, true], ['without a claim', { claims: [] }, false], ['without a title', { title: '' }, false], ['of a kind nobody knows', { kind: 'party' }, false],
    ['that ends before it starts', { when: '2025-03-05/2025-03-01' }, true], ['of no day there is', { when: '2025-02-30' }, false], ['without a date', { when: '../..' }, false],
    ['with weight 1', { weight: 1 }, true], ['with weight 5', { weight: 5 }, true], ['with weight 0', { weight: 0 }, false], ['with weight 6', { weight: 6 }, false], ['with weight 2.5', { weight: 2.5 }, false],
    ['in a zone', { timezone: 'America/Argentina/Buenos_Aires' }, true], ['in UTC', { timezone: 'UTC' }, true], ['in no zone', { timezone: 'GMT+3 or so' }, false],
    ['with a sentence that nothing carries', { summary: [{ text: 'It ended.', claims: [] }] }, false], ['with a sentence', { summary: [{ text: 'It ended.', claims: ['a'] }] }, true],
    ['with a participant', { participants: [{ actor: 'a-minister', role: 'host', presence: 'separate', session: 'one', side: 'red', claims: ['a'] }] }, true],
    ['with a role nobody knows', { participants: [{ actor: 'a-minister', role: 'cook' }] }, false], ['with a presence nobody knows', { participants: [{ actor: 'a-minister', role: 'host', presence: 'asleep' }] }, false],
    ['related by no word we know', { relations: [{ type: 'causes', event: 'an-event' }] }, false], ['before another', { relations: [{ type: 'leads-to', event: 'another-event' }] }, true],
    ['with what is kept back', { undisclosed: [{ text: 'Who came', about: 'participants' }], notReported: ['duration'] }, true], ['with something kept back about nothing', { undisclosed: [{ text: 'Who came' }] }, false],
    ['with a note of a change', { revisions: [{ on: '2025-03-01', note: 'Date mended' }] }, true], ['with a change of no day', { revisions: [{ on: 'yesterday', note: 'x' }] }, false],
  ])('%s', (_, over, isRight) => { expect(accepts(eventSchema, event(over))).toBe(isRight) })

  test('what stays of a withdrawn one', () => {
    const stone = (withdrawn: object): boolean => accepts(tombstoneSchema, { id: 'an-event', withdrawn })
    expect([stone({ on: '2025-03-01', reason: 'Twice' }), stone({ on: '2025-03-01', reason: 'Twice', mergedInto: 'another' }), stone({ on: '2025-03-01' }), stone({ reason: 'Twice' }), stone({ on: '2025-03-01', reason: 'Twice', mergedInto: '' })])
      .toEqual([true, true, false, false, false])
  })
})

describe('an article', () => {
  test.each<readonly [string, object, boolean]>([
    ['published on a day', { publishedAt: '2025-02-18' }, true], ['published at an instant', { publishedAt: '2025-02-18T10:00Z' }, true], ['with seconds', { publishedAt: '2025-02-18T10:00:30Z' }, true],
    ['published nobody knows when', { publishedAt: null }, true], ['published in a month', { publishedAt: '2025-02' }, false], ['published about a day', { publishedAt: '2025-02-18~' }, false],
    ['published at a local time', { publishedAt: '2025-02-18T10:00+03:00' }, false], ['published on no day', { publishedAt: '2025-02-30' }, false], ['published on days', { publishedAt: '2025-02-18/2025-02-19' }, false],
    ['long before', { publishedAt: '-0044-03-15' }, true], ['at no hour', { publishedAt: '2025-02-18T24:00Z' }, false],
    ['at an address', { url: 'https://paper.example/a?b=c' }, true], ['at an address in capitals', { url: 'HTTP://PAPER.EXAMPLE' }, true], ['at a script', { url: 'javascript:alert(1)' }, false],
    ['at an address with a quote', { url: 'https://paper.example/"a' }, false], ['at an address with a tag', { archivedUrl: 'https://paper.example/<b>' }, false], ['at an address with a space', { url: 'https://paper.example/a b' }, false],
    ['after other words', { url: 'see https://paper.example' }, false], ['whose title is nobody knows what', { titleIs: 'guess' }, false], ['of a kind nobody knows', { kind: 'leaflet' }, false],
    ['with versions seen', { versions: [{ seenAt: '2025-02-18', note: 'Shorter' }] }, true], ['with versions seen nobody knows when', { versions: [{ note: 'Shorter' }] }, false],
  ])('%s', (_, over, isRight) => { expect(accepts(articleSchema, article(over))).toBe(isRight) })
})

describe('a dataset, a place', () => {
  test.each<readonly [string, object, boolean]>([
    ['as small as can be', {}, true], ['that covers nobody knows what', { coverage: '../..' }, true], ['that covers no time', { coverage: 'always' }, false], ['updated in a month', { updated: '2025-12' }, false],
    ['updated at an instant', { updated: '2025-12-31T10:00Z' }, false], ['with a first view', { window: '2025-01/2025-06' }, true], ['with no first view', { window: '../..' }, false],
    ['with a side', { sides: [{ id: 'red', title: 'Red', short: 'REDDE', order: 1, roles: ['host'], fallback: true }] }, true], ['with too long a short name', { sides: [{ id: 'red', title: 'Red', short: 'REDDER', order: 1 }] }, false],
    ['with no short name', { sides: [{ id: 'red', title: 'Red', short: '', order: 1 }] }, false], ['with kinds', { kinds: [{ id: 'summit', title: 'Summit', shape: 'circle' }] }, true], ['with a shape nobody draws', { kinds: [{ id: 'summit', title: 'Summit', shape: 'heart' }] }, false],
  ])('%s', (_, over, isRight) => { expect(accepts(datasetSchema, dataset(over))).toBe(isRight) })
  test.each<readonly [object, boolean]>([
    [{ lat: 90, lon: 180 }, true], [{ lat: -90, lon: -180 }, true], [{ lat: 90.1 }, false], [{ lat: -90.1 }, false], [{ lon: 180.1 }, false], [{ lon: -180.1 }, false],
    [{ country: 'TR' }, true], [{ country: 'tr' }, false], [{ country: 'TUR' }, false], [{ precision: 'city' }, true], [{ precision: 'street' }, false], [{ names: { tr: 'Ankara' } }, true], [{ names: { tr: '' } }, false],
  ])('a place with %j', (over, isRight) => { expect(accepts(placeSchema, { id: 'ankara', name: 'Ankara', ...over })).toBe(isRight) })
})
