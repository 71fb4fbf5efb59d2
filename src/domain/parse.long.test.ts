import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPath } from './jsonPath'
import type { Dataset } from './model'
import { parseDataset } from './parse'
import { rawArticle, rawClaim, rawEvent, rawFiles } from './rawFiles'

const RUNS = 10_000
const GOOD = 3
const goodEvents = Array.from({ length: GOOD }, (_, index) => rawEvent({ id: `good-${index}` }))
const victim = rawEvent({
  id: 'victim', short: 'V', place: 'a-place', track: 'a-track', weight: 2, relations: [{ type: 'follows', event: 'good-0' }], aliases: ['old-victim'],
  undisclosed: [{ text: 'The names.', about: 'participants', side: 'red' }], relatedArticles: ['an-article'], notReported: ['place'],
  claims: [
    rawClaim({ values: [{ type: 'duration', min: 'PT6H', approx: true }], contradicts: ['b-claim'], quote: { text: 'No', speaker: 'red-minister', source: 'an-article' } }),
    rawClaim({ id: 'b-claim', contradicts: ['a-claim'], attributedTo: 'red-state', status: 'stated', sources: [{ article: 'an-article', citing: 'TASS' }] }),
  ],
})

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, '', ' ', 0, -1, 1e308, true, [], {}, [[]], 'gone', '__proto__', 'constructor', 'a/b', '../x', '2025-13-40', '2025-03-05/2025-03-01', '<b>', 'good-0', 'victim'),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.jsonValue({ maxDepth: 2 }),
)
type Step = { readonly pick: number; readonly how: 'set' | 'drop' | 'add' | 'double'; readonly value: unknown; readonly key: string }
const step: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat(), how: fc.constantFrom('set', 'drop', 'add', 'double'), value: odd,
  key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'id', 'claims', 'when'), fc.string({ maxLength: 6 })),
})

/** Every object and array of a document, the document first. */
function* holders(json: unknown): Generator<object> {
  if (typeof json !== 'object' || json === null) return
  yield json
  for (const key of Object.keys(json)) yield* holders(Reflect.get(json, key))
}

function mutate(json: unknown, { pick, how, value: shared, key }: Step): void {
  const value = structuredClone(shared)
  const all = [...holders(json)]
  const holder = all[pick % all.length]
  if (holder === undefined) return
  const keys = Object.keys(holder)
  const at = keys[pick % Math.max(1, keys.length)]
  if (Array.isArray(holder)) {
    if (how === 'drop') holder.splice(pick % Math.max(1, holder.length), 1)
    else if (how === 'double') holder.push(...(holder as unknown[]).slice(0, 1))
    else holder.splice(pick % (holder.length + 1), how === 'set' ? 1 : 0, value)
  } else if (how === 'add' || at === undefined) Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true })
  else if (how === 'drop') Reflect.deleteProperty(holder, at)
  else Object.defineProperty(holder, at, { value, enumerable: true, writable: true, configurable: true })
}

/** Ids that a record points at and that are not there. */
function danglingIds(dataset: Dataset): ReadonlySet<string> {
  const known = new Set([...dataset.actors.keys(), ...dataset.places.keys(), ...dataset.articles.keys(), ...dataset.events.keys(), ...dataset.publishers.keys()])
  const dangling = new Set<string>()
  const follow = (id: string | undefined): void => void (id !== undefined && !known.has(id) && dangling.add(id))
  for (const event of dataset.events.values()) {
    const own = new Set(event.claims.map(({ id }) => id))
    follow(event.place)
    for (const { actor } of event.participants) follow(actor)
    for (const relation of event.relations) follow(relation.event)
    for (const claim of event.claims) {
      for (const { article } of claim.sources) follow(article)
      follow(claim.attributedTo)
      for (const other of [...(claim.contradicts ?? []), ...(claim.supersededBy ?? [])]) if (!other.includes('#') && !own.has(other)) dangling.add(other)
    }
    for (const id of event.summary.flatMap(({ claims }) => claims)) if (!own.has(id)) dangling.add(id)
  }
  for (const article of dataset.articles.values()) follow(article.publisher)
  return dangling
}

it(`a broken event hides no good one and points nowhere, ${RUNS.toLocaleString('en')} times`, () => {
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
    const broken = structuredClone(victim)
    for (const each of steps) mutate(broken, each)
    const files = [...rawFiles({ events: goodEvents }), { file: 'events/victim.json', json: broken }]
    const { dataset, problems } = parseDataset(files)
    for (const { id } of goodEvents) expect(dataset.events.has(String(id))).toBe(true)
    const own = problems.filter(({ file }) => file === 'events/victim.json')
    // Not shown means listed, with a reason; a withdrawn record is no event.
    if (dataset.events.size === GOOD && dataset.tombstones.size === 0) expect(own.some(({ severity, message }) => severity === 'error' && message.includes('left out'))).toBe(true)
    for (const { message, hint, path } of problems) {
      expect(message.length > 0 && hint.length > 0).toBe(true)
      readPath(path)
    }
    expect(danglingIds(dataset).size).toBe(0)
    expect(Object.keys(Object.prototype)).toEqual([])
  }), { numRuns: RUNS })
}, 300_000)

it('a broken file of any other kind hides no event', () => {
  const base = rawFiles({ events: goodEvents, articles: [rawArticle(), rawArticle({ id: 'b-article', versionOf: 'an-article' })] })
  fc.assert(fc.property(fc.nat(base.length - 1), fc.array(step, { minLength: 1, maxLength: 3 }), (which, steps) => {
    const files = structuredClone(base)
    const file = files[which]
    if (file === undefined || file.file.startsWith('events/')) return
    for (const each of steps) mutate(file.json, each)
    const { dataset, problems } = parseDataset(files)
    // Events lose their ground only with the article they rest on, or their id to another record read before them.
    const taken = problems.filter(({ file = '', message }) => file.startsWith('events/') && message.includes('is taken by')).length
    // Two records may take the same id from one event, or one that is left out itself.
    if (dataset.articles.has('an-article')) expect(dataset.events.size).toBeGreaterThanOrEqual(GOOD - taken)
    else expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
    expect(danglingIds(dataset).size).toBe(0)
  }), { numRuns: 1000 })
}, 60_000)
