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
import { textsKnownFrom } from './textsKnownFrom'

/* The dataset of this repository at any instant: nothing that was published later occurs in what the app would hold. */

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

/** Everything the app would hold, as one text. */
function held({ facts: known }: Rewound, rewound: Rewound): string {
  const shown = details.flatMap((detail) => detailAsKnownOn(detail, rewound) ?? [])
  return JSON.stringify([{ ...known, actors: [...known.actors.values()], places: [...known.places.values()], publishers: [...known.publishers.values()], tombstones: [...known.tombstones.values()] }, shown, documentsAsKnownOn(documents, rewound)])
}

test('at 1,000 random instants nothing published later is held', () => {
  const from = textsKnownFrom(dataset, facts)
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
    const frame = [facts.info.title, ...[...facts.info.sides, ...facts.info.tracks].flatMap(({ title, names = {} }) => [title, ...Object.values(names)])]
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
