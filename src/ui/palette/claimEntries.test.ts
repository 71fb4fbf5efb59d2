import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsAsKnownOn } from '../../domain/asKnownOn'
import { asOfMs } from '../../domain/asOfMs'
import { buildFacts } from '../../domain/buildFacts'
import { readClaimTexts } from '../../domain/claimTexts'
import { buildDetail } from '../../domain/detail'
import { detailAsKnownOn } from '../../domain/detailAsKnownOn'
import { encodeEvidence } from '../../domain/evidence'
import { readEvidence } from '../../domain/evidenceRead'
import { aClaim, aDataset, anActor, anArticle, anEvent, aPublisher } from '../../domain/factories'
import type { Dataset } from '../../domain/model'
import { someDataset } from '../../domain/someFacts'
import { enExplorer } from '../../i18n/enExplorer'
import { palette as words } from '../../i18n/en/palette'
import { selectionOf } from '../../store/selection'
import { NO_FILTER, type Filter } from '../../url/view'
import { claimEntry, claimHits, claimsKnown } from './claimEntries'

/** As the file of a whole dataset gives it. */
const textsOf = (dataset: Dataset) => readClaimTexts(JSON.parse(JSON.stringify({ events: [...dataset.events.values()], articles: [...dataset.articles.values()], publishers: [...dataset.publishers.values()] })))

function at(dataset: Dataset, day: string | null) {
  const latest = buildFacts(dataset)
  const evidence = readEvidence(JSON.parse(JSON.stringify(encodeEvidence(dataset))))
  if (!evidence.ok) throw new Error(evidence.problem.message)
  const rewound = day === null ? null : factsAsKnownOn(latest, evidence.value, asOfMs(day) ?? NaN)
  const facts = rewound?.facts ?? latest
  const claims = claimsKnown(textsOf(dataset), facts, rewound)
  const entries = (text: string, filter: Partial<Filter> = {}) => claimHits(text, claims).map((one) => claimEntry(one, { facts, selection: selectionOf(facts, { ...NO_FILTER, ...filter }, null), words, messages: enExplorer, locale: 'en-GB' }))
  return { latest, rewound, claims, entries }
}

const DATASET = aDataset({
  actors: [anActor({ id: 'minister', name: 'The Minister', kind: 'person' })],
  publishers: [aPublisher({ id: 'paper', name: 'The Paper' }), aPublisher({ id: 'wire', name: 'Wire', kind: 'agency' }), aPublisher({ id: 'state', name: 'State Agency', kind: 'agency' })],
  articles: [anArticle({ id: 'first', publisher: 'paper', agency: 'wire', publishedAt: '2025-03-01' }), anArticle({ id: 'second', publisher: 'paper', publishedAt: '2025-03-03' }), anArticle({ id: 'third', publisher: 'state', publishedAt: '2025-03-04' })],
  events: [
    anEvent({ id: 'later', when: '2025-03-02', kind: 'call', claims: [aClaim({ id: 'a', text: 'The talks went on.', sources: [{ article: 'second' }] })] }),
    anEvent({ id: 'early', when: '2025-03-01', claims: [
      aClaim({ id: 'z', text: 'The talks lasted six hours.', sources: [{ article: 'first', citing: 'state' }, { article: 'second' }, { article: 'third' }], contradicts: ['b'] }),
      aClaim({ id: 'b', text: 'The talks lasted five hours.', sources: [{ article: 'second' }], contradicts: ['z'] }),
      aClaim({ id: 'gone', text: 'The talks failed.', withdrawn: { on: '2025-03-05', reason: 'Wrong' }, sources: [{ article: 'first' }] }),
      aClaim({ id: 'no', text: 'They agreed.', sources: [{ article: 'first' }], status: 'denied', deniedBy: 'minister' }),
    ] }),
  ],
})
const titles = (entries: readonly { readonly title: string }[]) => entries.map(({ title }) => title)

describe('claims', () => {
  test('are found by beginnings of all words of the question, in the order of their events, without what was withdrawn', () => {
    const { entries } = at(DATASET, null)
    expect(titles(entries('talk'))).toEqual(['The talks lasted six hours.', 'The talks lasted five hours.', 'The talks went on.'])
    expect(titles(entries('HOURS six'))).toEqual(['The talks lasted six hours.'])
    for (const nothing of ['', ' .,', 'ours', 'failed', 'talks nowhere']) expect(entries(nothing)).toEqual([])
  })

  test('say who reports them and whom they cite, and lead to their place in the event', () => {
    expect(at(DATASET, null).entries('six')[0]).toMatchObject({
      note: 'Wire, The Paper, 1 Mar 2025, citing State Agency; The Paper, 3 Mar 2025, 1 more, Sources differ', icon: { claim: 'differ' },
      action: { does: 'open-claim', event: 'early', claim: 'z' },
    })
    expect(at(DATASET, null).entries('agreed')[0]).toMatchObject({ note: 'Wire, The Paper, 1 Mar 2025, Denied by The Minister', icon: { claim: 'differ' } })
    expect(at(DATASET, null).entries('went')[0]).toMatchObject({ note: 'The Paper, 3 Mar 2025', icon: { claim: 'one' } })
  })

  test('of events that the filter leaves out say so', () => {
    expect(at(DATASET, null).entries('went', { kinds: ['talks'] })[0]).toMatchObject({ isOutside: true, note: 'The Paper, 3 Mar 2025, outside the filter' })
  })

  test('looking back, are those known by then, with the reports known by then, and differ only from those known by then', () => {
    expect(at(DATASET, '2025-02-28').claims).toEqual([])
    const first = at(DATASET, '2025-03-01').entries('talks')
    expect(first.map(({ title, note }) => [title, note])).toEqual([['The talks lasted six hours.', 'Wire, The Paper, 1 Mar 2025, citing State Agency']])
    expect(titles(at(DATASET, '2025-03-03').entries('talks'))).toHaveLength(3)
    expect(at(DATASET, '2025-03-03').entries('six')[0]?.note).toBe('Wire, The Paper, 1 Mar 2025, citing State Agency; The Paper, 3 Mar 2025, Sources differ')
  })

  test('are at any date those of the events’ own pages, word for word', () => {
    fc.assert(fc.property(someDataset, fc.constantFrom('2025-01-31', '2025-02-26', '2025-02-27T10:00:00Z', '2025-02-28', '2025-03-01', '2025-04-01'), (dataset, day) => {
      const { latest, rewound, claims } = at(dataset, day)
      const onPages = [...dataset.events.keys()].flatMap((id) => {
        const detail = buildDetail(dataset, latest, id)
        return (detail && rewound && detailAsKnownOn(detail, rewound))?.event.claims.filter(({ withdrawn }) => withdrawn === undefined).map((claim) => ({ id, claim })) ?? []
      })
      const plain = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).toSorted()
      expect(plain(claims.map(({ of, claim }) => ({ id: of.event.id, claim })))).toEqual(plain(onPages))
    }), { numRuns: 60 })
  })
})

test('claims, articles and publishers that cannot be read are left out', () => {
  const [event] = DATASET.events.values()
  const texts = readClaimTexts({ events: [event, { id: 'bad', claims: [null, { id: 'x' }, aClaim()] }, null, { claims: [] }], articles: [7, anArticle()], publishers: [{ id: 'no name' }] })
  expect(texts.events.map(({ id, claims }) => [id, claims.length])).toEqual([['later', 1], ['bad', 1]])
  expect([texts.articles.size, texts.publishers.size]).toEqual([1, 0])
  for (const junk of [null, 7, [], {}, { events: 'a' }]) expect(readClaimTexts(junk).events).toEqual([])
})
