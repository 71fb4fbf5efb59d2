import { expect, test } from 'vitest'
import { decodeView } from '../../url/codec'
import { plainView } from '../../url/links'
import { NO_FILTER, type View } from '../../url/view'
import { CARRY_ALL, choiceCount, claimLink, eventLink, viewLink, whereShown, withDate } from './shareLinks'

const view: View = {
  ...plainView('us-russia', { ...NO_FILTER, actors: ['russia', 'ukraine'], match: 'all', kinds: ['talks'] }),
  page: { kind: 'event', id: 'talks-2025' }, claim: 'six-hours', asOf: '2025-02-27', unknown: [['utm_source', 'mail']],
}
const shown = { startMs: Date.UTC(2025, 0, 6), endMs: Date.UTC(2025, 2, 17) }
const read = (address: string) => decodeView(address, ['us-russia'], 'us-russia')

test('a link to the view opens the same view, whatever later defaults are', () => {
  const link = viewLink(view, shown, CARRY_ALL)
  expect(link).toBe('us-russia/events/talks-2025/?actor=russia&actor=ukraine&match=all&direct=0&kind=talks&time=2025-01-06..2025-03-16&asof=2025-02-27&view=timeline&lanes=side&order=asc#six-hours')
  expect(read(link)).toEqual({ view: { ...view, window: shown, unknown: [] }, notes: [] })
})

test('what is not carried is left out, and nothing else', () => {
  expect(read(viewLink(view, shown, { ...CARRY_ALL, event: false })).view).toMatchObject({ page: { kind: 'home' }, claim: null, asOf: '2025-02-27' })
  expect(read(viewLink(view, shown, { ...CARRY_ALL, window: false })).view).toMatchObject({ window: null, filter: view.filter })
  expect(read(viewLink(view, shown, { ...CARRY_ALL, filters: false })).view).toMatchObject({ filter: NO_FILTER, window: shown })
  expect(read(viewLink(view, shown, { ...CARRY_ALL, asOf: false })).view.asOf).toBeNull()
})

test('who looks back shares what was known then', () => {
  expect(eventLink(view, 'talks-2025')).toBe('us-russia/events/talks-2025/?asof=2025-02-27')
  expect(claimLink(view, 'talks-2025', 'six-hours')).toBe('us-russia/events/talks-2025/claims/six-hours/?asof=2025-02-27')
  expect(eventLink({ ...view, asOf: null }, 'talks-2025')).toBe('us-russia/events/talks-2025/')
  expect(withDate('?data=x#a', '2025-02-27T10:00Z')).toBe('?data=x&asof=2025-02-27T10:00Z#a')
})

test('pages of a dataset that is not part of the site stand at its own address', () => {
  expect(whereShown('made-up/events/talks-2025/', 'made-up', { data: null })).toBe('made-up/events/talks-2025/')
  const address = whereShown('made-up/events/talks-2025/claims/six-hours/', 'made-up', { data: 'https://x.example/d/' })
  expect(read(address).view).toMatchObject({ data: 'https://x.example/d/', page: { kind: 'event', id: 'talks-2025' }, claim: 'six-hours' })
})

test('choices are counted, the way several actors combine is not one of its own', () => {
  expect(choiceCount(view.filter)).toBe(3)
  expect(choiceCount({ ...NO_FILTER, q: ' ', span: '2025/2026' })).toBe(1)
})
