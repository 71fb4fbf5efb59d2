import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hitParts } from './hitParts'
import { rankNames, termsOf } from './nameRank'

const named = (id: string, names: readonly string[], weight = 1) => ({ id, names, weight })
const idsFor = (text: string, ...all: ReturnType<typeof named>[]) => rankNames(all, text).map(({ found }) => found.id)

describe('names', () => {
  test('the whole name, then its beginning, then the first word, then any word; of equals the one with more', () => {
    const all = [named('d', ['New Rome']), named('c2', ['Rome Two'], 9), named('c', ['Rome One']), named('a', ['Rome']), named('e', ['Big Rome'], 5)]
    expect(idsFor('rome', ...all)).toEqual(['a', 'c2', 'c', 'e', 'd'])
  })

  test('every word must begin one of a name; case and accents do not matter', () => {
    const all = [named('z', ['Volodymyr Zelensky', 'Володимир Зеленський']), named('t', ['Türkiye'])]
    expect(idsFor('zel vol', ...all)).toEqual(['z'])
    expect(idsFor('zelx', ...all)).toEqual([])
    expect(idsFor('TURK', ...all)).toEqual(['t'])
    expect(rankNames(all, 'зелен')[0]?.by).toBe('Володимир Зеленський')
    expect(rankNames(all, 'zel')[0]?.by).toBeNull()
  })

  test('nothing is found by nothing', () => {
    expect(idsFor('', named('a', ['A']))).toEqual([])
    expect(idsFor(' .,-', named('a', ['A']))).toEqual([])
  })

  test('any text is a question, also a whole page of it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => { rankNames([named('a', [text, 'A b c'])], text) }))
    expect(termsOf('a '.repeat(1000)).length).toBeLessThanOrEqual(8)
  })
})

describe('parts of a title', () => {
  test('beginnings of words are marked', () => {
    expect(hitParts('Talks in Istanbul', ['istan'])).toEqual([{ text: 'Talks in ', isHit: false }, { text: 'Istan', isHit: true }, { text: 'bul', isHit: false }])
    expect(hitParts('İstanbul', ['istan']).filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['İstan'])
    expect(hitParts('Œuvre', ['oe'])).toEqual([{ text: 'Œuvre', isHit: true }])
  })

  test('together they are the text, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 3 }), (text, terms) => {
      expect(hitParts(text, terms).map((part) => part.text).join('')).toBe(text)
    }))
  })
})
