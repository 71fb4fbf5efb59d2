import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsAsKnownOn } from '../domain/asKnownOn'
import { buildFacts } from '../domain/buildFacts'
import { detailAsKnownOn } from '../domain/detailAsKnownOn'
import type { EventDetail } from '../domain/eventDetail'
import { rowOfEvent } from '../domain/lookup'
import { encodeStrip, stripFactsAt } from '../formats/embedData'
import { detailsOf } from './dataFiles'
import { evidenceOfSite, stateReader } from './eventStates'
import { readDataset } from './readData'

/** What a frame does not show. */
const shownOf = (detail: EventDetail | null) => detail && { ...detail, event: { ...detail.event, relations: [] }, linked: [], previous: null, next: null }

test('a pinned frame knows of each event what the app does, at any instant: nothing later, nothing less', async () => {
  const { dataset } = await readDataset(resolve('data/us-russia'))
  const facts = buildFacts(dataset)
  const details = detailsOf(dataset, facts)
  const evidence = evidenceOfSite(dataset)
  const read = stateReader(facts, evidence)
  const states = new Map(facts.events.map((event) => { const detail = details.get(event.id); return [event.id, detail ? read(detail, event) : []] }))
  const changes = [...new Set(evidence.reports.map(({ ms }) => ms))].filter(Number.isFinite).toSorted((a, b) => a - b)
  const told = { lead: [], accounts: [], kept: [] }
  const strip = encodeStrip(facts, [...states.values()].flatMap((all) => all.map(({ fromMs, summary }) => ({ fromMs, summary, told }))), [], facts.events.length)
  // When a report appears, just before, and anywhere between.
  const instants = [...changes.flatMap((ms, place) => (place % 3 === 0 ? [ms - 1, ms] : place % 3 === 1 ? [ms] : [])), ...fc.sample(fc.integer({ min: changes[0] ?? 0, max: changes.at(-1) ?? 1 }), { numRuns: 30, seed: 5 })]
  for (const atMs of instants) {
    const rewound = factsAsKnownOn(facts, evidence, atMs)
    const inFrame = new Map(stripFactsAt(strip, atMs).facts.events.map((event) => [event.id, event]))
    expect([...inFrame.keys()].toSorted()).toEqual([...rewound.facts.events].map(({ id }) => id).toSorted())
    for (const [id, all] of states) {
      const state = all.filter(({ fromMs }) => fromMs <= atMs).at(-1)
      const detail = details.get(id)
      expect(state?.detail ?? null).toEqual(detail ? shownOf(detailAsKnownOn(detail, rewound)) : null)
      const row = rowOfEvent(rewound.facts, id)
      expect(state?.summary).toEqual(row === null ? undefined : rewound.facts.events.at(row))
      if (state) expect(inFrame.get(id)).toMatchObject({ title: state.summary.title, support: state.summary.support, differ: state.summary.differ, lanes: state.summary.lanes, publishers: state.summary.publishers, participants: state.summary.participants, summary: state.summary.summary })
    }
  }
}, 300_000)
