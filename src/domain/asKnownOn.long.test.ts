import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDataset } from '../site/readData'
import { factsAsKnownOn, type Rewound } from './asKnownOn'
import { asOfMs } from './asOfMs'
import { buildFacts } from './buildFacts'
import { buildDetail } from './detail'
import { detailAsKnownOn } from './detailAsKnownOn'
import type { EventDetail } from './eventDetail'
import { encodeEvidence } from './evidence'
import { readEvidence, type Evidence } from './evidenceRead'
import type { Facts } from './facts'
import type { Dataset } from './model'
import { searchTexts, type SearchDocument } from './search'
import { documentsAsKnownOn } from './searchAsKnownOn'

/* The dataset of this repository at any instant: nothing that was published later occurs in what the app would hold. */

const DAY_MS = 86_400_000
let dataset: Dataset
let facts: Facts
let evidence: Evidence
let details: readonly EventDetail[]
let documents: readonly SearchDocument[]

beforeAll(async () => {
  dataset = (await readDataset('data/us-russia')).dataset
  facts = buildFacts(dataset)
  const read = readEvidence(JSON.parse(JSON.stringify(encodeEvidence(dataset))))
  if (!read.ok) throw new Error(read.problem.message)
  evidence = read.value
  details = [...facts.events].flatMap(({ id }) => buildDetail(dataset, facts, id) ?? [])
  documents = searchTexts(dataset)
})

/** Told without the code under test: `2025-02-27` from the end of that day, an instant from itself. */
const publishedFrom = (text: string | null): number => (text === null ? Infinity : text.includes('T') ? Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10), +text.slice(11, 13), +text.slice(14, 16), +text.slice(17, 19)) : Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10)) + DAY_MS)

/** Each text with the earliest instant at which it could be known. */
function textsKnownFrom(): ReadonlyMap<string, number> {
  const from = new Map<string, number>()
  const add = (text: string, ms: number) => { if (text.length > 3) from.set(text, Math.min(from.get(text) ?? Infinity, ms)) }
  const article = (id: string) => publishedFrom(dataset.articles.get(id)?.publishedAt ?? null)
  const undatedFrom = new Map<string, number>()
  for (const event of facts.events) {
    const record = dataset.events.get(event.id)
    if (!record) continue
    const start = Number.isFinite(event.when.startMs) ? event.when.startMs : -Infinity
    const end = event.when.endMs
    const claims = new Map(record.claims.map((claim) => {
      const dated = Math.min(...claim.sources.map((source) => article(source.article)))
      return [claim.id, Math.max(start, dated === Infinity ? end : dated)] as const
    }))
    const eventFrom = Math.min(...claims.values())
    add(event.title, eventFrom)
    for (const claim of record.claims) {
      const ms = claims.get(claim.id) ?? Infinity
      add(claim.text, ms)
      if (claim.quote) add(claim.quote.text, Math.max(ms, Math.min(article(claim.quote.source), claim.sources.every((s) => article(s.article) === Infinity) ? ms : Infinity)))
      for (const name of [claim.attributedTo, claim.deniedBy, claim.quote?.speaker]) { const actor = dataset.actors.get(name ?? ''); if (actor) add(actor.name, ms) }
      if (claim.sources.every((source) => article(source.article) === Infinity)) for (const source of claim.sources) undatedFrom.set(source.article, Math.min(undatedFrom.get(source.article) ?? Infinity, ms))
    }
    for (const sentence of record.summary) add(sentence.text, Math.max(eventFrom, ...sentence.claims.map((id) => claims.get(id) ?? Infinity)))
    for (const entry of record.undisclosed) add(entry.text, Math.max(eventFrom, Math.min(...(entry.claims?.length ? entry.claims : record.claims.map(({ id }) => id)).map((id) => claims.get(id) ?? Infinity))))
    for (let place = dataset.places.get(record.place ?? ''); place; place = dataset.places.get(place.partOf ?? '')) for (const name of [place.name, ...Object.values(place.names ?? {})]) add(name, eventFrom)
    for (const p of record.participants) {
      const actor = dataset.actors.get(p.actor)
      if (actor) add(actor.name, Math.max(eventFrom, p.claims?.length ? Math.min(...p.claims.map((id) => claims.get(id) ?? Infinity)) : eventFrom))
    }
  }
  for (const { id, title, author, publisher, agency } of dataset.articles.values()) {
    const ms = Math.min(article(id), undatedFrom.get(id) ?? Infinity)
    for (const text of [title, author, dataset.publishers.get(publisher)?.name, dataset.publishers.get(agency ?? '')?.name]) if (text !== undefined) add(text, ms)
  }
  // What somebody belongs to is known with them.
  for (let round = 0; round < 8; round += 1) {
    for (const actor of dataset.actors.values()) {
      for (const above of [actor.partOf, ...(actor.roles ?? []).map(({ of }) => of)]) {
        const holder = dataset.actors.get(above ?? '')
        if (holder) add(holder.name, from.get(actor.name) ?? Infinity)
      }
    }
  }
  for (const actor of dataset.actors.values()) for (const name of [...(actor.aliases ?? []), ...Object.values(actor.names ?? {})]) add(name, from.get(actor.name) ?? Infinity)
  return from
}

/** Everything the app would hold, as one text. */
function held({ facts: known }: Rewound, rewound: Rewound): string {
  const shown = details.flatMap((detail) => detailAsKnownOn(detail, rewound) ?? [])
  return JSON.stringify([{ ...known, actors: [...known.actors.values()], places: [...known.places.values()], publishers: [...known.publishers.values()], tombstones: [...known.tombstones.values()] }, shown, documentsAsKnownOn(documents, rewound)])
}

test('at 1,000 random instants nothing published later is held', () => {
  const from = textsKnownFrom()
  const inJson = new Map([...from.keys()].map((text) => [text, JSON.stringify(text).slice(1, -1)]))
  const changes = [...new Set(from.values())].filter(Number.isFinite).toSorted((a, b) => a - b)
  const [first, last] = [changes[0] ?? 0, changes.at(-1) ?? 0]
  // Half of them near to where something changes, where mistakes would be.
  const instant = fc.oneof(fc.integer({ min: Math.floor(first / 1000), max: Math.ceil(last / 1000) }).map((s) => s * 1000), fc.tuple(fc.constantFrom(...changes), fc.constantFrom(-1000, 0, 1000)).map(([ms, by]) => ms + by))
  const checked = new Map<string, readonly string[]>()
  const leaksAt = (atMs: number): readonly string[] => {
    const later = [...from].filter(([, ms]) => ms > atMs).map(([text]) => text)
    const text = held(factsAsKnownOn(facts, evidence, atMs), factsAsKnownOn(facts, evidence, atMs))
    // The frame of the dataset (its lanes and tracks) stands at any time.
    const frame = [facts.info.title, ...facts.info.sides.map(({ title }) => title), ...facts.info.tracks.map(({ title }) => title)]
    const known = [...from].filter(([, ms]) => ms <= atMs).map(([one]) => one).concat(frame).join('\n')
    return later.filter((one) => text.includes(inJson.get(one) ?? one) && !known.includes(one))
  }
  fc.assert(fc.property(instant, (atMs) => {
    // Between two changes of the oracle the same holds; what the code holds may change more often.
    const rewound = factsAsKnownOn(facts, evidence, atMs)
    const key = `${changes.findIndex((ms) => ms > atMs)} ${JSON.stringify(rewound.hidden)} ${rewound.facts.articleCount}`
    if (!checked.has(key)) checked.set(key, leaksAt(atMs))
    expect(checked.get(key)).toEqual([])
  }), { numRuns: 1000 })
}, 300_000)

describe('the Istanbul talks', () => {
  const ISTANBUL = 'istanbul-embassy-talks-2025-02-27'
  const at = (asOf: string) => factsAsKnownOn(facts, evidence, asOfMs(asOf) ?? NaN)
  const istanbulAt = (asOf: string) => { const detail = details.find(({ event }) => event.id === ISTANBUL); return detail ? detailAsKnownOn(detail, at(asOf)) : null }
  const ids = (asOf: string) => [...at(asOf).facts.events].map(({ id }) => id)

  test('at noon they have no length and there is no FSB speech; the early version of the article counts', () => {
    const detail = istanbulAt('2025-02-27T12:00:00Z')
    expect(ids('2025-02-27T12:00:00Z')).toContain(ISTANBUL)
    expect(ids('2025-02-27T12:00:00Z').filter((id) => id.includes('fsb'))).toEqual([])
    expect(detail?.event.claims.map(({ id }) => id)).toEqual(['under-way'])
    expect(detail?.event.claims.some(({ values }) => (values ?? []).length > 0)).toBe(false)
    expect(Object.keys(detail?.articles ?? {})).toEqual(['moscow-times-2025-02-27-istanbul-embassy-talks-early'])
    expect(detail?.linked.map(({ id }) => id)).toContain('riyadh-us-russia-talks-2025-02-18')
    expect(detail?.linked.map(({ id }) => id).filter((id) => id === ISTANBUL || !ids('2025-02-27T12:00:00Z').includes(id))).toEqual([])
    expect(detail?.event.relations.some(({ event }) => event.includes('darchiev'))).toBe(false)
    expect(at('2025-02-27T12:00:00Z').hidden.hourless).toBeGreaterThan(5)
  })

  test('at the end of that day both are there, and who led the talks occurs nowhere', () => {
    const rewound = at('2025-02-27')
    expect(ids('2025-02-27')).toEqual(expect.arrayContaining([ISTANBUL, 'putin-fsb-board-speech-2025-02-27']))
    expect(istanbulAt('2025-02-27')?.event.claims.map(({ id }) => id)).toEqual(expect.arrayContaining(['duration-6h', 'duration-6h30']))
    expect(held(rewound, rewound)).not.toMatch(/Coulter|Darchiev/i)
  })

  test('at the end of the next day they are named', () => {
    const detail = istanbulAt('2025-02-28')
    expect(detail?.participants.map(({ name }) => name)).toEqual(expect.arrayContaining(['Sonata Coulter', 'Alexander Darchiev']))
    expect(detail?.event.summary.length).toBe(3)
  })

  test('not before the early version was seen', () => {
    expect(ids('2025-02-27T09:52:26Z')).toContain(ISTANBUL)
    expect(ids('2025-02-27T09:52:25Z')).not.toContain(ISTANBUL)
  })
})

test('at the latest date everything is as without rewinding', () => {
  expect(factsAsKnownOn(facts, evidence, (asOfMs(facts.info.updated) ?? 0) + 1).facts).toBe(facts)
})
