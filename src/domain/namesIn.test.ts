import { expect, test } from 'vitest'
import { buildFacts } from './buildFacts'
import { aDetail } from './detailFactories'
import { aDataset, anActor, anInfo, aPlace } from './factories'
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
