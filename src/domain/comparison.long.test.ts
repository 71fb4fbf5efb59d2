import { beforeAll, expect, test } from 'vitest'
import { comparisonCsv } from '../formats/comparisonCsv'
import { readDataset } from '../site/readData'
import { factsAsKnownOn } from './asKnownOn'
import { buildFacts } from './buildFacts'
import { COMPARED, compareEvent, encodeComparison, marksOf, saysOf, type ComparedRow } from './comparison'
import { readComparison } from './comparisonRead'
import { buildDetail } from './detail'
import { detailAsKnownOn } from './detailAsKnownOn'
import type { EventDetail } from './eventDetail'
import { encodeEvidence } from './evidence'
import { readEvidence, type Evidence } from './evidenceRead'
import type { PlainFacts } from './facts'
import type { About, Dataset } from './model'

/* The dataset of this repository in every comparison, at the latest date and at many others. */

let dataset: Dataset
let facts: PlainFacts
let evidence: Evidence
let details: ReadonlyMap<string, EventDetail>
const files = new Map<About, ReadonlyMap<string, EventDetail>>()

beforeAll(async () => {
  dataset = (await readDataset('data/us-russia')).dataset
  facts = buildFacts(dataset)
  const read = readEvidence(JSON.parse(JSON.stringify(encodeEvidence(dataset))))
  if (!read.ok) throw new Error(read.problem.message)
  evidence = read.value
  details = new Map(facts.events.flatMap(({ id }) => { const detail = buildDetail(dataset, facts, id); return detail ? [[id, detail] as const] : [] }))
  for (const about of COMPARED) {
    const file = readComparison(JSON.parse(JSON.stringify(encodeComparison(details.values(), about))))
    if (!file.ok) throw new Error(file.problem.message)
    files.set(about, file.value.details)
  }
})

const rowOf = (event: ComparedRow['event'], detail: EventDetail | null | undefined, about: About): ComparedRow =>
  ({ event, said: detail && saysOf(detail, about) ? { detail, comparison: compareEvent(detail, about) } : null })

const claimsIn = ({ said }: ComparedRow) => said?.comparison.blocks.flatMap(({ accounts }) => accounts.filter(({ isAbout }) => isAbout).map(({ claim }) => claim.id)) ?? []

test('every claim about it is shown once, and every length it gives has its mark', () => {
  for (const about of COMPARED) {
    const rows = facts.events.map((event) => rowOf(event, files.get(about)?.get(event.id), about))
    const shown = rows.flatMap((row) => claimsIn(row).map((claim) => `${row.event.id}#${claim}`))
    const given = [...dataset.events.values()].flatMap((event) => event.claims.filter((claim) => claim.about === about).map((claim) => `${event.id}#${claim.id}`))
    expect(shown.toSorted()).toEqual(given.toSorted())
  }
  const marks = [...(files.get('duration') ?? [])].flatMap(([, detail]) => marksOf(compareEvent(detail, 'duration')))
  const lengths = [...dataset.events.values()].flatMap((event) => event.claims.filter((claim) => claim.about === 'duration').flatMap(({ values = [] }) => values))
  expect(marks.map(({ value: { min, max } }) => `${min} ${max}`).toSorted()).toEqual(lengths.map(({ min, max }) => `${min} ${max}`).toSorted())
})

test('at many instants at which something changes, and just before: the file gives what the event gives, and nothing that was said later', () => {
  const knownMs = new Map([...evidence.events].flatMap(([event, { claims }]) => claims.map(({ id, ms }) => [`${event}#${id}`, ms] as const)))
  const instants = [...new Set(knownMs.values())].filter(Number.isFinite).toSorted((a, b) => a - b).flatMap((ms) => [ms - 1000, ms])
  expect(instants.length).toBeGreaterThan(200)
  const texts = new Map([...dataset.events.values()].flatMap((event) => event.claims.map((claim) => [`${event.id}#${claim.id}`, claim.text] as const)))
  // One in seventeen, so that befores and afters take turns.
  for (const atMs of instants.filter((_, i) => i % 17 === 0)) {
    const rewound = factsAsKnownOn(facts, evidence, atMs)
    const at = (detail: EventDetail | undefined) => (detail ? detailAsKnownOn(detail, rewound) : null)
    let held = ''
    for (const about of COMPARED) {
      const rows = [...rewound.facts.events].map((event) => rowOf(event, at(files.get(about)?.get(event.id)), about))
      const whole = [...rewound.facts.events].map((event) => rowOf(event, at(details.get(event.id)), about))
      const outline = (row: ComparedRow) => [row.event.id, row.said?.comparison]
      if (JSON.stringify(rows.map(outline)) !== JSON.stringify(whole.map(outline))) expect(rows.map(outline)).toEqual(whole.map(outline))
      held += JSON.stringify(rows) + comparisonCsv({ dataset: 'us-russia', revision: '1', asOf: '', filters: [], address: '', about }, rows)
    }
    const later = [...texts].filter(([key]) => (knownMs.get(key) ?? Infinity) > atMs)
    const known = [...texts].filter(([key]) => (knownMs.get(key) ?? Infinity) <= atMs).map(([, text]) => text).join('\n')
    expect(later.filter(([, text]) => held.includes(JSON.stringify(text)) && !known.includes(text)).map(([key]) => key)).toEqual([])
  }
}, 300_000)
