import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anArticle, aPublisher } from './factories'
import type { Article, ArticleKind } from './model'
import { addsVoice, familiesOf, originsOf } from './origins'

const PUBLISHERS = new Map([
  aPublisher({ id: 'paper', name: 'The Paper' }), aPublisher({ id: 'other-paper', name: 'Other Paper' }),
  aPublisher({ id: 'wire', name: 'Wire', kind: 'agency' }), aPublisher({ id: 'wire-site', name: ' WIRE ', kind: 'online' }),
].map((publisher) => [publisher.id, publisher]))
const byId = (articles: readonly Article[]): Map<string, Article> => new Map(articles.map((article) => [article.id, article]))
const origin = (over: Partial<Article>, ...more: readonly Article[]): string | undefined =>
  originsOf(byId([anArticle({ id: 'it', publisher: 'paper', ...over }), ...more]), PUBLISHERS).get('it')

describe('whose text an article carries', () => {
  test('its publisher’s, unless it says more', () => { expect(origin({})).toBe('paper') })
  test('else the agency’s', () => { expect(origin({ agency: 'wire' })).toBe('wire') })
  test('else its family’s', () => {
    expect(origin({ agency: 'wire', versionOf: 'first' }, anArticle({ id: 'first', publisher: 'other-paper' }))).toBe('wire')
    expect(origin({ versionOf: 'first' }, anArticle({ id: 'first', publisher: 'other-paper' }))).toBe('other-paper')
    expect(origin({ versionOf: 'first' }, anArticle({ id: 'first', publisher: 'other-paper', agency: 'wire' }))).toBe('wire')
    expect(origin({ versionOf: 'first', agency: 'wire' }, anArticle({ id: 'first', publisher: 'other-paper', origin: 'other-paper' }))).toBe('other-paper')
  })
  test('its family’s is that of the first version, whichever stands first', () => {
    const [first, second, third] = [anArticle({ id: 'first', publisher: 'other-paper' }), anArticle({ id: 'second', publisher: 'paper', versionOf: 'first' }), anArticle({ id: 'third', publisher: 'wire', versionOf: 'second' })]
    for (const order of [[first, second, third], [third, second, first], [second, first, third]]) expect([...originsOf(byId(order), PUBLISHERS).values()]).toEqual(['other-paper', 'other-paper', 'other-paper'])
  })
  test('names in other letters of the same shape are one', () => {
    const publishers = new Map([aPublisher({ id: 'wire', name: 'Wire' }), aPublisher({ id: 'wide', name: 'Ｗｉｒｅ' })].map((publisher) => [publisher.id, publisher]))
    expect(originsOf(byId([anArticle({ id: 'it', publisher: 'wide' })]), publishers).get('it')).toBe('wire')
  })
  test('of a ring of versions the first by id stands for all, and for those that lead into it', () => {
    const ring = byId([anArticle({ id: 'a', versionOf: 'd' }), anArticle({ id: 'd', versionOf: 'c' }), anArticle({ id: 'c', versionOf: 'b' }), anArticle({ id: 'b', versionOf: 'd' }), anArticle({ id: 'z', versionOf: 'gone' })])
    expect([...familiesOf(ring)]).toEqual([['a', 'b'], ['d', 'b'], ['c', 'b'], ['b', 'b'], ['z', 'z']])
  })
  test('the origin before all', () => { expect(origin({ origin: 'other-paper', agency: 'wire', versionOf: 'first' }, anArticle({ id: 'first', origin: 'paper' }))).toBe('other-paper') })
  test('an agency and a publisher of one name are one', () => {
    expect(origin({ publisher: 'wire-site' })).toBe('wire')
    expect(origin({ publisher: 'wire-site' })).toBe(origin({ agency: 'wire' }))
  })
  test('a publisher without a record is its own voice', () => { expect(origin({ publisher: 'unknown' })).toBe('unknown') })
})

test.each<[ArticleKind, boolean]>([
  ['report', true], ['live-report', true], ['readout', true], ['transcript', true], ['statement', true], ['post', true], ['interview', true], ['analysis', true],
  ['editorial', true], ['aggregation', false], ['machine-summary', false], ['repost', false],
])('%s adds a voice: %s', (kind, adds) => { expect(addsVoice({ kind })).toBe(adds) })

describe('families', () => {
  test('a chain of versions has one first record', () => {
    const families = familiesOf(byId([anArticle({ id: 'a' }), anArticle({ id: 'b', versionOf: 'a' }), anArticle({ id: 'c', versionOf: 'b' }), anArticle({ id: 'd', versionOf: 'gone' })]))
    expect([...families]).toEqual([['a', 'a'], ['b', 'a'], ['c', 'a'], ['d', 'd']])
  })

  test('in any tangle, versions of each other share one family and one voice', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const tangle = fc.tuple(...ids.map((id) => fc.record({ versionOf: fc.option(fc.constantFrom(...ids), { nil: undefined }), publisher: fc.constantFrom('paper', 'wire', 'other-paper') })
      .map(({ versionOf, publisher }) => anArticle({ id, publisher, ...(versionOf === undefined ? {} : { versionOf }) }))))
    fc.assert(fc.property(tangle, (articles) => {
      const families = familiesOf(byId(articles))
      const origins = originsOf(byId(articles), PUBLISHERS)
      for (const { id, versionOf } of articles) {
        expect(families.has(id)).toBe(true)
        if (versionOf !== undefined) expect([families.get(id), origins.get(id)]).toEqual([families.get(versionOf), origins.get(versionOf)])
      }
      expect(familiesOf(byId(articles.toReversed()))).toEqual(new Map(families))
    }))
  })
})
