import fc from 'fast-check'
import { expect, test } from 'vitest'
import { envelope, readToFrame } from './messages'

test('messages of the right shape are read', () => {
  expect(readToFrame(envelope({ type: 'select', event: 'talks' }))).toEqual({ type: 'select', event: 'talks' })
  expect(readToFrame(envelope({ type: 'filter', query: 'actor=russia' }))).toEqual({ type: 'filter', query: 'actor=russia' })
})

test('nothing else is', () => {
  const good = envelope({ type: 'select', event: 'talks' })
  const forged = [
    null, undefined, 1, 'select', [], [good], {}, { ...good, parley: 'parley' }, { ...good, parley: undefined }, { ...good, version: 2 }, { ...good, version: '1' },
    { ...good, type: 'height' }, { ...good, type: 'Select' }, { ...good, event: 1 }, { ...good, event: null }, { ...good, event: ['talks'] }, { ...good, event: 'x'.repeat(221) },
    { ...good, more: 1 }, { ...good, type: 'filter' }, envelope({ type: 'filter', query: 'x'.repeat(2001) }), JSON.stringify(good),
  ]
  for (const data of forged) expect(readToFrame(data)).toBeNull()
  fc.assert(fc.property(fc.anything(), (data) => readToFrame(data) === null))
})
