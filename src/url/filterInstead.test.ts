import { expect, test } from 'vitest'
import { decodeView } from './codec'
import { filterInstead } from './filterInstead'

const shown = (address: string) => filterInstead(decodeView(address, ['us-russia'], 'us-russia').view)

test.each([
  ['us-russia/actors/sergei-lavrov/', { actors: ['sergei-lavrov'] }],
  ['us-russia/places/moscow/', { places: ['moscow'] }],
  ['us-russia/publishers/tass/', { publishers: ['tass'] }],
  ['us-russia/tracks/war/', { tracks: ['war'] }],
])('%s shows its events', (address, filter) => expect(shown(address)).toMatchObject({ page: { kind: 'home' }, filter }))

test('an event stays an event, with its filters', () =>
  expect(shown('us-russia/events/abc/?actor=russia')).toMatchObject({ page: { kind: 'event', id: 'abc' }, filter: { actors: ['russia'] } }))
