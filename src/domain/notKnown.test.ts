import { describe, expect, test } from 'vitest'
import { aDetail } from './detailFactories'
import type { NamedParticipant } from './eventDetail'
import { aClaim, anEvent } from './factories'
import type { DiplomaticEvent } from './model'
import { lengthNotInDataset, namesNotKnown, placeNotKnown } from './notKnown'

const detailOf = (event: Partial<DiplomaticEvent>, participants: readonly NamedParticipant[] = []) => aDetail({ event: anEvent(event), participants })
const aNamed = (over: Partial<NamedParticipant>): NamedParticipant => ({ actor: 'x', role: 'delegate', presence: 'in-person', side: 'red', name: 'X', kind: 'body', titles: [], claims: [], ...over })

describe('in the place of a place', () => {
  test('three reasons, three answers', () => {
    expect(placeNotKnown(detailOf({}))).toBe('not-in-dataset')
    expect(placeNotKnown(detailOf({ notReported: ['place'] }))).toBe('not-reported')
    expect(placeNotKnown(detailOf({ notReported: ['place'], undisclosed: [{ text: 'Where.', about: 'place' }] }))).toBe('not-disclosed')
  })
  test('none where there is a place, for a call, or for an act on paper', () => {
    expect(placeNotKnown({ ...detailOf({}), placeNames: [{ id: 'p', name: 'P' }] })).toBeNull()
    expect(placeNotKnown(detailOf({ kind: 'call', undisclosed: [{ text: 'Where.', about: 'place' }] }))).toBeNull()
    expect(placeNotKnown(detailOf({ kind: 'sanctions' }))).toBeNull()
    expect(placeNotKnown(detailOf({ kind: 'sanctions', notReported: ['place'] }))).toBe('not-reported')
  })
})

describe('in the place of the names of a side', () => {
  const bodies = [aNamed({})]
  test('a body without a person', () => {
    expect(namesNotKnown(detailOf({}, bodies), 'red')).toBe('not-in-dataset')
    expect(namesNotKnown(detailOf({ notReported: ['participants'] }, bodies), 'red')).toBe('not-reported')
    expect(namesNotKnown(detailOf({ undisclosed: [{ text: 'Who.', about: 'participants', side: 'red' }] }, bodies), 'red')).toBe('not-disclosed')
  })
  test('what one side kept back is no matter of the other; what nobody named of either', () => {
    expect(namesNotKnown(detailOf({ undisclosed: [{ text: 'Who.', about: 'participants', side: 'blue' }] }, bodies), 'red')).toBe('not-in-dataset')
    expect(namesNotKnown(detailOf({ undisclosed: [{ text: 'Who.', about: 'participants' }] }, bodies), 'red')).toBe('not-disclosed')
  })
  test('somebody is named: nothing stands there, unless that side kept others back', () => {
    const people = [aNamed({ kind: 'person' })]
    expect(namesNotKnown(detailOf({}, people), 'red')).toBeNull()
    expect(namesNotKnown(detailOf({ undisclosed: [{ text: 'Who else.', about: 'participants', side: 'red' }] }, people), 'red')).toBe('not-disclosed')
    expect(namesNotKnown(detailOf({ undisclosed: [{ text: 'Who.', about: 'participants' }] }, people), 'red')).toBeNull()
  })
  test('a side of which nobody took part lacks no names', () => {
    expect(namesNotKnown(detailOf({}, [aNamed({ role: 'target', presence: 'absent' })]), 'red')).toBeNull()
    expect(namesNotKnown(detailOf({ kind: 'statement' }, [aNamed({ role: 'speaker', presence: 'absent' })]), 'red')).toBeNull()
  })
  test('ends when what was kept back is overtaken', () => {
    const claims = [aClaim({ id: 'kept', status: 'undisclosed', supersededBy: ['named'] }), aClaim({ id: 'named' })]
    expect(namesNotKnown(detailOf({ claims, undisclosed: [{ text: 'Who.', about: 'participants', side: 'red', claims: ['kept'] }] }, [aNamed({ kind: 'person' })]), 'red')).toBeNull()
  })
})

describe('a length', () => {
  test('is missed where people met or spoke and nothing says how long', () => {
    expect(lengthNotInDataset(detailOf({}))).toBe(true)
    expect(lengthNotInDataset(detailOf({ claims: [aClaim({ about: 'duration' })] }))).toBe(false)
    expect(lengthNotInDataset(detailOf({ notReported: ['duration'] }))).toBe(false)
    expect(lengthNotInDataset(detailOf({ kind: 'sanctions' }))).toBe(false)
  })
})
