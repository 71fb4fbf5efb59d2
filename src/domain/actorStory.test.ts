import { describe, expect, test } from 'vitest'
import { actorStory } from './actorStory'
import { buildFacts } from './buildFacts'
import { buildDetail } from './detail'
import { ACTORS, aClaim, aDataset, anActor, anEvent } from './factories'
import type { Actor, Dataset, DiplomaticEvent } from './model'
import { recordWorld } from './recordWorld'

const worldOf = (dataset: Dataset) => {
  const facts = buildFacts(dataset)
  return recordWorld(facts, new Map(facts.events.flatMap(({ id }) => { const detail = buildDetail(dataset, facts, id); return detail ? [[id, detail] as const] : [] })))
}
const storyOf = (id: string, events: readonly DiplomaticEvent[], actors: readonly Actor[] = ACTORS) => {
  const story = actorStory(worldOf(aDataset({ actors, events })), id)
  if (!story) throw new Error(`no ${id}`)
  return story
}
const TALKS = anEvent({ id: 'talks', when: '2025-02-27', participants: [{ actor: 'red-minister', role: 'delegate' }, { actor: 'blue-minister', role: 'delegate' }, { actor: 'nobody', role: 'observer' }] })
const CALL = anEvent({ id: 'call', kind: 'call', when: '2025-03-01', participants: [{ actor: 'red-minister', role: 'delegate' }, { actor: 'blue-minister', role: 'delegate' }] })

describe('what a dataset says of an actor', () => {
  test('of somebody who is not there: nothing', () => expect(actorStory(worldOf(aDataset()), 'stranger')).toBeNull())

  test('events in order of time, by role, with the side and all it is part of', () => {
    const story = storyOf('red-minister', [CALL, TALKS])
    expect(story.events.map(({ event, isOwn }) => [event.id, isOwn])).toEqual([['talks', true], ['call', true]])
    expect(story.roles.map(([role, events]) => [role, events.length])).toEqual([['delegate', 2]])
    expect(story.side).toMatchObject({ id: 'red', lane: 1 })
    expect(story.above.map(({ id }) => id)).toEqual(['red-ministry', 'red-state'])
  })

  test('met, spoke and only named stand apart', () => {
    const story = storyOf('red-minister', [TALKS, CALL])
    expect(story.counterparts.map(({ actor, met, spoke, named }) => [actor.id, met, spoke, named])).toEqual([['blue-minister', [0], [1], [0, 1]]])
    expect(story.namedOnly.map(({ actor, named }) => [actor.id, named])).toEqual([['nobody', [0]]])
  })

  test('a ministry did what its people did; its own people are no counterparts of it', () => {
    const story = storyOf('red-ministry', [TALKS])
    expect(story.events.map(({ event, isOwn, parts }) => [event.id, isOwn, parts.map(({ actor }) => actor)])).toEqual([['talks', false, ['red-minister']]])
    expect(story.counterparts.map(({ actor }) => actor.id)).toEqual(['blue-minister'])
    expect(story.below.map(({ id }) => id)).toEqual(['red-minister'])
  })

  test('an office counts while it is held, and stands on the page of the body with its holder', () => {
    const envoy = anActor({ id: 'envoy', kind: 'person', roles: [{ title: 'Envoy', of: 'red-state', from: '2025-03-01' }] })
    const events = ['2025-02-01', '2025-04-01'].map((when) => anEvent({ id: `talks-${when}`, when, participants: [{ actor: 'envoy', role: 'delegate' }] }))
    const story = storyOf('red-state', events, [...ACTORS, envoy])
    expect(story.events.map(({ event }) => event.id)).toEqual(['talks-2025-04-01'])
    expect(story.held.map(({ holder, role }) => [holder.id, role.title])).toEqual([['envoy', 'Envoy']])
    expect(storyOf('envoy', events, [...ACTORS, envoy]).offices.map(({ of }) => of?.id)).toEqual(['red-state'])
  })
})

describe('own statements', () => {
  const stated = (id: string, over = {}) => aClaim({ id, status: 'stated', attributedTo: 'red-minister', ...over })

  test('are claims stated by it, or by who belongs to it; not what others report of it, nor what was withdrawn', () => {
    const claims = [stated('own'), stated('gone', { withdrawn: { on: '2025-03-01', reason: 'Twice' } }), stated('reported', { status: 'reported' }), stated('other', { attributedTo: 'blue-minister' })]
    const ids = (actor: string) => storyOf(actor, [{ ...TALKS, claims }]).statements.map(({ claim, speaker }) => [claim.id, speaker])
    expect(ids('red-minister')).toEqual([['own', 'red-minister']])
    expect(ids('red-state')).toEqual([['own', 'red-minister']])
    expect(ids('blue-state')).toEqual([['other', 'blue-minister']])
  })

  test('also of events in which the speaker is not named', () => {
    const story = storyOf('red-minister', [anEvent({ id: 'vote', kind: 'vote', participants: [], claims: [stated('own')] })])
    expect(story.events).toEqual([])
    expect(story.statements.map(({ event }) => event.id)).toEqual(['vote'])
  })
})
