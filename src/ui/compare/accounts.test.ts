import { expect, test } from 'vitest'
import { aDetail } from '../../domain/detailFactories'
import { anEvent } from '../../domain/factories'
import { accountsByEvent } from './accounts'

const failure = { kind: 'status', file: 'x', detail: '404' } as const

test('each event is asked for once, few at a time; those that do not come are counted', async () => {
  const asked: string[] = []
  let [open, most] = [0, 0]
  const source = {
    event: async (id: string) => {
      asked.push(id)
      most = Math.max(most, ++open)
      await Promise.resolve()
      open -= 1
      return id === 'gone' ? { ok: false as const, failure } : { ok: true as const, value: aDetail({ event: anEvent({ id }) }) }
    },
  }
  const ids = ['gone', ...Array.from({ length: 40 }, (_, i) => `event-${i}`)]
  const result = await accountsByEvent(source, ids)
  expect(asked.toSorted()).toEqual(ids.toSorted())
  expect(most).toBe(8)
  expect(result.ok && [result.value.details.size, [...result.value.unreadable]]).toEqual([40, ['gone']])
})

test('it fails only where none comes', async () => {
  expect(await accountsByEvent({ event: async () => ({ ok: false, failure }) }, ['a', 'b'])).toEqual({ ok: false, failure })
  expect(await accountsByEvent({ event: async () => ({ ok: false, failure }) }, [])).toMatchObject({ ok: true })
})
