import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockOf, claimNumbers, claimTopics, standingUndisclosed } from './claimGroups'
import { aDetail } from './detailFactories'
import { aClaim, anArticle, anEvent, aPublisher } from './factories'
import type { Claim } from './model'
import { voiceCount, voiceReader } from './voices'

const claim = (id: string, over: Partial<Claim> = {}) => aClaim({ id, ...over })
const topicsOf = (...claims: Claim[]) => claimTopics(aDetail({ event: anEvent({ claims }) }))
const blocksOf = (...claims: Claim[]) => topicsOf(...claims).flatMap((topic) => topic.blocks)
const shape = (...claims: Claim[]) => blocksOf(...claims).map((block) => `${block.tone}: ${block.claims.map((one) => one.claim.id).join(' ')}`)

describe('topics', () => {
  const about = (...claims: Claim[]) => topicsOf(...claims).map((topic) => `${topic.about} ${topic.count}: ${topic.blocks.map((block) => block.claims.map((one) => one.number).join('+')).join(' ')}`)
  test('by what claims are about, in the order of the data, numbered as they stand', () =>
    expect(about(claim('one', { about: 'duration' }), claim('two'), claim('three', { about: 'duration' }))).toEqual(['duration 2: 1 2', 'outcome 1: 3']))
  test('accounts of another kind stand with what they contradict', () =>
    expect(about(claim('one', { about: 'place', contradicts: ['two'] }), claim('two', { about: 'other' }))).toEqual(['place 2: 1+2']))
  test('a claim is found with all that contradict it', () => {
    const topics = topicsOf(claim('one', { contradicts: ['two'] }), claim('two'), claim('three'))
    expect(blockOf(topics, 'two')?.claims.map((one) => one.claim.id)).toEqual(['one', 'two'])
    expect(blockOf(topics, 'gone')).toBeUndefined()
  })
})

describe('blocks', () => {
  test('claims without contradiction stand alone, in the order of the data', () =>
    expect(shape(claim('one'), claim('two'))).toEqual(['single: one', 'single: two']))

  test('a group stands at the place of its first member, joined through a third', () =>
    expect(shape(claim('one', { contradicts: ['four'] }), claim('two'), claim('three', { contradicts: ['four'] }), claim('four'))).toEqual([
      'differ: one three four',
      'single: two',
    ]))

  test('a contradiction said from one end only counts as well', () => expect(shape(claim('one'), claim('two', { contradicts: ['one'] }))).toEqual(['differ: one two']))

  test('a contradiction with something that is not there is none', () => expect(shape(claim('one', { contradicts: ['gone'] }))).toEqual(['single: one']))

  test('values that overlap when "about" is taken at its word only vary', () => {
    const six = claim('six', { contradicts: ['more'], values: [{ type: 'duration', min: 'PT6H', max: 'PT6H', approx: true }] })
    const more = claim('more', { values: [{ type: 'duration', min: 'PT6H30M', max: 'PT6H30M' }] })
    const far = claim('more', { values: [{ type: 'duration', min: 'PT12H', max: 'PT12H' }] })
    expect(shape(six, more)).toEqual(['vary: six more'])
    expect(shape(six, far)).toEqual(['differ: six more'])
  })

  test('an overtaken account no longer differs', () =>
    expect(shape(claim('early', { contradicts: ['late'], supersededBy: ['late'] }), claim('late'))).toEqual(['past: early late']))

  test('accounts that only aggregations and reposts give raise no fork', () => {
    const articles = [anArticle(), anArticle({ id: 'copy', kind: 'repost' })]
    const claims = [claim('one', { contradicts: ['two'] }), claim('two', { sources: [{ article: 'copy' }] })]
    expect(claimTopics(aDetail({ articles, event: anEvent({ claims }) })).flatMap((topic) => topic.blocks.map((block) => block.tone))).toEqual(['past'])
  })

  test('a denied claim is told as such, alone or in a group', () => {
    expect(shape(claim('one', { status: 'denied', deniedBy: 'somebody' }))).toEqual(['denied: one'])
    expect(shape(claim('one', { contradicts: ['two'] }), claim('two', { deniedBy: 'somebody' }))).toEqual(['denied: one two'])
  })

  test('a withdrawn claim goes last and joins no group', () => {
    const withdrawn = claim('old', { contradicts: ['new'], withdrawn: { on: '2025-03-01', reason: 'mistaken' } })
    expect(shape(withdrawn, claim('new'))).toEqual(['single: new', 'single: old'])
  })

  test('every claim appears once, numbered without gaps', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9), { maxLength: 3 }), { maxLength: 10 }), (links) => {
        const claims = links.map((others, index) => claim(`claim-${index}`, { contradicts: others.map((other) => `claim-${other}`) }))
        const numbers = claimNumbers(topicsOf(...claims))
        expect(new Set(numbers.keys())).toEqual(new Set(claims.map((one) => one.id)))
        expect([...numbers.values()]).toEqual(claims.map((_, index) => index + 1))
      }),
    ))
})

describe('voices', () => {
  const sources = ['a1', 'a2', 'a3'].map((article) => ({ article }))
  const publishers = [aPublisher({ id: 'wire' }), aPublisher({ id: 'p1' }), aPublisher({ id: 'p2' })]
  const voicesOf = (...articles: ReturnType<typeof anArticle>[]) => voiceReader(aDetail({ articles, publishers }))({ sources })

  test('two papers with the text of one agency are one voice of two articles', () => {
    const voices = voicesOf(anArticle({ id: 'a1', publisher: 'p1', agency: 'wire' }), anArticle({ id: 'a2', publisher: 'p2', agency: 'wire' }))
    expect(voices).toEqual([{ origin: 'wire', sources: sources.slice(0, 2), articleCount: 2, counts: true }])
    expect(voiceCount(voices)).toBe(1)
  })
  test('versions of one article are one article', () =>
    expect(voicesOf(anArticle({ id: 'a1', publisher: 'p1' }), anArticle({ id: 'a2', publisher: 'p1', versionOf: 'a1' })).map((voice) => voice.articleCount)).toEqual([1]))
  test('a repost adds none, and alone is still one', () => {
    expect(voiceCount(voicesOf(anArticle({ id: 'a1', publisher: 'p1' }), anArticle({ id: 'a2', publisher: 'p2', kind: 'repost' })))).toBe(1)
    expect(voiceCount(voicesOf(anArticle({ id: 'a1', publisher: 'p1', kind: 'aggregation' }), anArticle({ id: 'a2', publisher: 'p2', kind: 'repost' })))).toBe(1)
  })
  test('two publishers are two; an article that is not there is none', () =>
    expect(voiceCount(voicesOf(anArticle({ id: 'a1', publisher: 'p1' }), anArticle({ id: 'a2', publisher: 'p2' })))).toBe(2))
})

describe('standingUndisclosed', () => {
  const undisclosed = [{ text: 'Who took part', about: 'participants' as const, claims: ['kept-back'] }]
  test('stands while its claim stands', () =>
    expect(standingUndisclosed(aDetail({ event: anEvent({ claims: [claim('kept-back', { status: 'undisclosed' })], undisclosed }) }))).toHaveLength(1))
  test('ends when its claim is overtaken', () =>
    expect(standingUndisclosed(aDetail({ event: anEvent({ claims: [claim('kept-back', { supersededBy: ['named'] }), claim('named')], undisclosed }) }))).toHaveLength(0))
  test('stands where no claim is named', () =>
    expect(standingUndisclosed(aDetail({ event: anEvent({ undisclosed: [{ text: 'The agenda', about: 'agenda' }] }) }))).toHaveLength(1))
})
