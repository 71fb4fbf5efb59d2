import { expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { aDetail } from './detailFactories'
import { aDataset, anActor, anEvent, anInfo, aPlace, aSide } from './factories'
import { detailIn, factsIn } from './namesIn'

const ANNA = anActor({ id: 'anna', name: 'Anna', names: { ru: 'Анна', 'uk-UA': 'Ганна' } })
const BODY = anActor({ id: 'body', name: 'Body' })
const CITY = aPlace({ id: 'city', name: 'Kyiv', names: { ru: 'Киев', uk: 'Київ' } })
const facts = buildFacts(aDataset({ info: anInfo({ language: 'en' }), actors: [ANNA, BODY], places: [CITY] }))

test('who has a name in the language goes by it, the others by their own', () => {
  const russian = factsIn(facts, 'ru')
  expect([...russian.actors.values()].map(({ name }) => name)).toEqual(['Анна', 'Body'])
  expect(russian.places.get('city')?.name).toBe('Киев')
  expect(russian.actors.get('anna')?.names).toMatchObject({ en: 'Anna' })
  expect(russian.events).toBe(facts.events)
})

test('a name for a region stands in for the language', () => expect(factsIn(facts, 'uk').actors.get('anna')?.name).toBe('Ганна'))

test('where nobody has a name in the language, nothing changes', () => expect(factsIn(facts, 'tr')).toBe(facts))

test('the names of one event follow', () => {
  const detail = aDetail({
    participants: [{ actor: 'anna', name: 'Anna', role: 'speaker', side: null, presence: 'in-person', titles: [], claims: [] }, { actor: 'elsewhere', name: 'Else', role: 'speaker', side: null, presence: 'in-person', titles: [], claims: [] }],
    actorNames: { anna: 'Anna', elsewhere: 'Else' }, placeNames: [{ id: 'city', name: 'Kyiv' }],
  })
  const russian = detailIn(detail, factsIn(facts, 'ru'))
  expect(russian.participants.map(({ name }) => name)).toEqual(['Анна', 'Else'])
  expect(russian.actorNames).toEqual({ anna: 'Анна', elsewhere: 'Else' })
  expect(russian.placeNames.map(({ name }) => name)).toEqual(['Киев'])
})

test('a side that is called as its actor goes by the same name, any other keeps its own', () => {
  const sides = [aSide({ id: 'annas', title: 'Anna', actors: ['body', 'anna'] }), aSide({ id: 'hosts', title: 'Hosts', actors: ['anna'] })]
  const russian = factsIn(buildFacts(aDataset({ info: anInfo({ language: 'en', sides }), actors: [ANNA, BODY] })), 'ru')
  expect(russian.info.sides.map(({ title }) => title)).toEqual(['Анна', 'Hosts'])
  expect(factsIn(facts, 'tr').info).toBe(facts.info)
  const detail = aDetail({ sides: [{ id: 'annas', title: 'Anna', short: 'A', lane: 1 }, { id: 'gone', title: 'Gone', short: 'G', lane: 2 }] })
  expect(detailIn(detail, russian).sides.map(({ title }) => title)).toEqual(['Анна', 'Gone'])
})

test('sides and tracks go by the titles that the data gives them in the language', () => {
  const info = anInfo({ language: 'en', tracks: [{ id: 'main', title: 'Main', order: 1, names: { 'tr-TR': 'Ana' } }], sides: [aSide({ id: 'annas', title: 'Anna', actors: ['anna'], names: { ru: 'Сторона Анны' } })] })
  const named = buildFacts(aDataset({ info, actors: [ANNA] }))
  expect(factsIn(named, 'tr').info.tracks.map(({ title }) => title)).toEqual(['Ana'])
  expect(factsIn(named, 'ru').info.sides.map(({ title }) => title)).toEqual(['Сторона Анны'])
  const detail = aDetail({ event: anEvent({ track: 'main' }), trackTitle: 'Main' })
  expect(detailIn(detail, factsIn(named, 'tr')).trackTitle).toBe('Ana')
})
