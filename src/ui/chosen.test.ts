import { describe, expect, test } from 'vitest'
import { buildFacts } from '../domain/buildFacts'
import { aDataset, anEvent, aPlace, aPublisher, ACTORS } from '../domain/factories'
import { enExplorer as en } from '../i18n/enExplorer'
import { NO_FILTER, type Filter } from '../url/view'
import { chosenIn, chosenNames } from './chosen'

const facts = buildFacts(aDataset({
  actors: ACTORS, places: [aPlace({ id: 'hall', name: 'Great Hall' })], publishers: [aPublisher({ id: 'a-publisher', name: 'The Paper' })],
  events: [anEvent({ id: 'talks-1', kind: 'talks' }), anEvent({ id: 'visit-1', kind: 'visit' }), anEvent({ id: 'call-1', kind: 'call' })],
}))
const choices = (filter: Partial<Filter>) => chosenIn({ ...NO_FILTER, ...filter }, facts, en, 'en-GB')
const names = (filter: Partial<Filter>) => chosenNames({ ...NO_FILTER, ...filter }, facts, en, 'en-GB')

test('nothing chosen, nothing said', () => {
  expect(choices({})).toEqual([])
  expect(choices({ q: '   ' })).toEqual([])
})

test('everything chosen stands there once, in the order of the filters', () => {
  expect(names({
    q: ' lavrov ', actors: ['red-state', 'blue-state'], match: 'met', direct: true, roles: ['host'], kinds: ['talks'], tracks: ['main-track'], places: ['hall'],
    publishers: ['a-publisher'], support: ['one-side'], differ: ['vary'], span: '2025-02-18/2025-02-27',
  })).toEqual([
    'Search: lavrov', 'red-state', 'blue-state', 'met in person', 'without those below', 'Role: host', 'Talks', 'Track: Main track', 'Place: Great Hall',
    'Publisher: The Paper', 'One side’s word only', 'Accounts vary', 'Time: 18 to 27 Feb 2025',
  ])
})

test('what the dataset does not know is named by its id', () => {
  expect(names({ actors: ['gone'], kinds: ['odd'], places: ['nowhere'], span: 'nonsense' })).toEqual(['gone', 'odd', 'Place: nowhere', 'Time: nonsense'])
})

describe('dropping', () => {
  test('takes away just this', () => {
    const filter: Partial<Filter> = { actors: ['red-state', 'blue-state'], support: ['one-side'] }
    expect(choices(filter).map((choice) => choice.without)).toEqual([{ actors: ['blue-state'] }, { actors: ['red-state'] }, { support: [] }])
  })
  test('each choice dropped in turn leaves no filter', () => {
    const all: Filter = { ...NO_FILTER, q: 'a', actors: ['red-state'], match: 'all', direct: true, kinds: ['talks', 'visit', 'call'], places: ['hall'], span: '2025' }
    let left = all
    for (let [first] = chosenIn(left, facts, en, 'en-GB'); first; [first] = chosenIn(left, facts, en, 'en-GB')) left = { ...left, ...first.without }
    expect(left).toEqual(NO_FILTER)
  })
})

describe('kinds', () => {
  test('a group chosen as a whole is one choice', () => {
    expect(choices({ kinds: ['talks', 'visit', 'call'] }).map((choice) => [choice.name, choice.without.kinds])).toEqual([['Meetings', ['call']], ['Calls', ['talks', 'visit']]])
  })
  test('a part of a group is named kind by kind', () => {
    expect(names({ kinds: ['talks'] })).toEqual(['Talks'])
  })
})

test('keys are unique', () => {
  const keys = choices({ q: 'a', actors: ['hall'], places: ['hall'], kinds: ['talks', 'visit'], tracks: ['hall'] }).map((choice) => choice.key)
  expect(new Set(keys).size).toBe(keys.length)
})
