import { describe, expect, test } from 'vitest'
import { certaintyMeaning, isCertainty, MAX_ID_LENGTH, MAX_SEARCH_LENGTH, MAX_UNKNOWN_LENGTH, parameterNamed, PARAMETERS } from './parameters'

/** Every spelling that an address in the wild may have; a row is never taken out. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['id', 'event'], ['hid', 'event'], ['eventId', 'event'], ['event_id', 'event'], ['actors', 'actor'], ['roles', 'role'], ['kinds', 'kind'], ['tracks', 'track'], ['places', 'place'],
  ['publishers', 'publisher'], ['window', 'time'], ['asOf', 'asof'], ['as-of', 'asof'], ['as_known_on', 'asof'], ['asKnownOn', 'asof'], ['mode', 'view'], ['highlight', 'hl'], ['revision', 'rev'],
  ['language', 'lang'], ['query', 'q'], [' Actor ', 'actor'], ['LANES', 'lanes'],
]

describe('names', () => {
  test('each parameter is known by its own name', () => { for (const name of PARAMETERS) expect(parameterNamed(name)).toBe(name) })
  test.each(SPELLINGS)('%j is %s', (spelling, name) => { expect(parameterNamed(spelling)).toBe(name) })
  test.each(['utm_source', 'page2', 'ids', '', 'act or', '__proto__', 'certainty'])('%j is a stranger', (name) => { expect(parameterNamed(name)).toBeUndefined() })
  test('certainty in any spelling', () => { expect(['certainty', 'Certainty', ' cer-tainty', 'certain'].map(isCertainty)).toEqual([true, true, true, false]) })
})

test.each([
  ['several', 'support', 'several'], ['corroborated', 'support', 'several'], ['confirmed', 'support', 'several'], ['multiple', 'support', 'several'],
  ['one-source', 'support', 'one-source'], ['single-source', 'support', 'one-source'], ['single', 'support', 'one-source'], ['reported', 'support', 'one-source'],
  ['one-side', 'support', 'one-side'], ['one-sided', 'support', 'one-side'], ['single-side', 'support', 'one-side'], ['stated', 'support', 'one-side'],
  ['denied', 'differ', 'denied'], ['differ', 'differ', 'differ'], ['contested', 'differ', 'differ'], ['contradicted', 'differ', 'differ'], ['disputed', 'differ', 'differ'],
  ['vary', 'differ', 'vary'], ['varies', 'differ', 'vary'], [' ONE_SOURCE ', 'support', 'one-source'],
])('certainty %j is %s %s today', (word, facet, value) => { expect(certaintyMeaning(word)).toEqual([facet, value]) })

test.each(['none', '', 'sure', 'one source'])('certainty %j means nothing', (word) => { expect(certaintyMeaning(word)).toBeUndefined() })

test('what fits into an address stays as it was promised', () => { expect([MAX_ID_LENGTH, MAX_SEARCH_LENGTH, MAX_UNKNOWN_LENGTH]).toEqual([220, 300, 1024]) })
