import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aClaim, anArticle, anEvent, aPublisher } from '../../domain/factories'
import type { Claim } from '../../domain/model'
import { claimBlocks, claimNumbers, originCount, standingUndisclosed } from './claimBlocks'
import { aDetail } from './factories'

const claim = (id: string, over: Partial<Claim> = {}) => aClaim({ id, ...over })
const blocksOf = (...claims: Claim[]) => claimBlocks(aDetail({ event: anEvent({ claims }) }))
const shape = (...claims: Claim[]) => blocksOf(...claims).map((block) => `${block.tone}: ${block.claims.map((one) => one.claim.id).join(' ')}`)

describe('claimBlocks', () => {
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
        const blocks = blocksOf(...claims)
        const numbers = claimNumbers(blocks)
        expect(new Set(numbers.keys())).toEqual(new Set(claims.map((one) => one.id)))
        expect([...numbers.values()]).toEqual(claims.map((_, index) => index + 1))
      }),
    ))
})

describe('originCount', () => {
  const sources = ['a1', 'a2', 'a3'].map((article) => ({ article }))
  const publishers = [aPublisher({ id: 'wire' }), aPublisher({ id: 'p1' }), aPublisher({ id: 'p2' })]

  test('two papers with the text of one agency are one voice', () => {
    const articles = [anArticle({ id: 'a1', publisher: 'p1', agency: 'wire' }), anArticle({ id: 'a2', publisher: 'p2', agency: 'wire' })]
    expect(originCount(claim('one', { sources }), aDetail({ articles, publishers }))).toBe(1)
  })
  test('a repost adds none', () => {
    const articles = [anArticle({ id: 'a1', publisher: 'p1' }), anArticle({ id: 'a2', publisher: 'p2', kind: 'repost' })]
    expect(originCount(claim('one', { sources }), aDetail({ articles, publishers }))).toBe(1)
  })
  test('two publishers are two', () => {
    const articles = [anArticle({ id: 'a1', publisher: 'p1' }), anArticle({ id: 'a2', publisher: 'p2' })]
    expect(originCount(claim('one', { sources }), aDetail({ articles, publishers }))).toBe(2)
  })
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
