import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildFacts } from '../../domain/buildFacts'
import { aDetail } from '../../domain/detailFactories'
import { aClaim, aDataset, anArticle, anEvent, aPublisher } from '../../domain/factories'
import { createParleyStore } from '../../store/store'
import { plainView } from '../../url/links'
import type { View } from '../../url/view'
import { sharedCitation } from './sharedWork'
import type { SharedFrom } from './useShared'

beforeAll(() => { vi.stubGlobal('location', { href: 'https://parley.example/x/process/' }) })
afterAll(() => { vi.unstubAllGlobals() })

const event = anEvent({ id: 'talks', title: 'Embassy talks', claims: [aClaim({ id: 'ended' }), aClaim({ id: 'began', text: 'The talks began.' })] })
const facts = buildFacts(aDataset({ info: { id: 'process', title: 'A process', revision: '4', updated: '2025-03-16' }, articles: [anArticle()], publishers: [aPublisher()], events: [event] }))

function cite(view: Partial<View>, { isThere = true } = {}) {
  const store = createParleyStore({ view: { ...plainView('process'), ...view }, facts: { status: 'ready', facts } })
  const source = { event: async () => (isThere ? { ok: true, value: aDetail({ event }) } : { ok: false, failure: { kind: 'unreachable', file: 'talks.json', detail: '' } }) } as unknown as SharedFrom['source']
  return sharedCitation({ store, source, base: '/x/', shownWindow: { get: () => null, set: () => {} } }, 'en-GB')
}

test('the open event, or the claim pointed at, with the revision and the day on which it was known', async () => {
  const page = { kind: 'event', id: 'talks' } as const
  expect(await cite({ page })).toBe('Parley. (2025, March 16). Embassy talks (27 February 2025) [Revision 4, as known on March 16, 2025]. A process. https://parley.example/x/process/events/talks/?rev=4')
  expect(await cite({ page, claim: 'began' })).toBe('Parley. (2025, March 16). The talks began [Revision 4, as known on March 16, 2025]. A process. https://parley.example/x/process/events/talks/claims/began/?rev=4')
})

test('the view where none is open', async () => {
  expect(await cite({})).toMatch(/^Parley\. \(2025, March 16\)\. A process \[Revision 4, as known on March 16, 2025\]\. https:\/\/parley\.example\/x\/process\/\?/)
})

test('none where the claims of the open event cannot be had', async () => {
  expect(await cite({ page: { kind: 'event', id: 'talks' } }, { isThere: false })).toBeNull()
})
