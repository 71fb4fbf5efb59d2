import { expect, test } from 'vitest'
import { buildFacts } from '../../domain/buildFacts'
import { ACTORS, aClaim, aDataset, anArticle, anEvent, aPublisher } from '../../domain/factories'
import type { DiplomaticEvent } from '../../domain/model'
import { stepTo, type StepName, type StepsFrom } from './eventSteps'

const sides = (...actors: string[]): Pick<DiplomaticEvent, 'participants'> => ({ participants: actors.map((actor) => ({ actor, role: 'delegate' })) })
const forked: Pick<DiplomaticEvent, 'claims'> = { claims: [
  aClaim({ id: 'six', about: 'duration', text: 'Six hours.', contradicts: ['five'], sources: [{ article: 'one' }] }),
  aClaim({ id: 'five', about: 'duration', text: 'Five hours.', sources: [{ article: 'two' }] }),
] }
const facts = buildFacts(aDataset({
  actors: ACTORS, publishers: [aPublisher(), aPublisher({ id: 'another' })],
  articles: [anArticle({ id: 'an-article' }), anArticle({ id: 'one' }), anArticle({ id: 'two', publisher: 'another' })],
  events: [
    anEvent({ id: 'e0', when: '2025-01-01', ...sides('red-minister'), ...forked }),
    anEvent({ id: 'e1', when: '2025-02-01', ...sides('red-minister', 'blue-minister') }),
    anEvent({ id: 'e2', when: '2025-03-01', ...sides('blue-minister'), ...forked }),
    anEvent({ id: 'e3', when: '2025-04-01', ...sides('red-minister') }),
    anEvent({ id: 'e4', when: '2025-05-01', ...sides('blue-minister'), ...forked }),
  ],
}))
const ALL = Uint32Array.of(0, 1, 2, 3, 4)
const to = (step: StepName, from: Partial<StepsFrom>) => stepTo({ facts, rows: ALL, open: null, startMs: -Infinity, ...from }, step)

test('to the events on which sources differ: from the open one, else from the start of what is in view', () => {
  expect([...facts.events].map(({ differ }) => differ)).toEqual(['differ', 'none', 'differ', 'none', 'differ'])
  expect([to('nextFork', { open: 1 }), to('nextFork', { open: 2 }), to('nextFork', { open: 4 })]).toEqual([2, 4, null])
  expect([to('previousFork', { open: 4 }), to('previousFork', { open: 2 }), to('previousFork', { open: 0 })]).toEqual([2, 0, null])
  expect([to('nextFork', {}), to('previousFork', {})]).toEqual([0, null])
  const march = Date.UTC(2025, 2, 1)
  expect([to('nextFork', { startMs: march }), to('nextFork', { startMs: march + 1 }), to('previousFork', { startMs: march })]).toEqual([2, 4, 0])
})

test('only among the events under the filter, also from an open one that it leaves out', () => {
  const rows = Uint32Array.of(0, 1, 4)
  expect([to('nextFork', { rows, open: 1 }), to('nextFork', { rows, open: 2 }), to('previousFork', { rows, open: 3 })]).toEqual([4, 4, 0])
})

test('along a side: the first one of the open event; none without one', () => {
  expect([to('nextOfSide', { open: 1 }), to('previousOfSide', { open: 1 }), to('nextOfSide', { open: 2 }), to('previousOfSide', { open: 2 })]).toEqual([3, 0, 4, 1])
  expect([to('nextOfSide', {}), to('previousOfSide', {})]).toEqual([null, null])
})
