import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, inLatin, wordsOf } from './words'

describe('words of plain English text', () => {
  test.each<[string, readonly string[]]>([
    ['Talks in Riyadh, 18 February', ['talks', 'in', 'riyadh', '18', 'february']], ['the U.S. and the U.S.S.R.', ['the', 'us', 'and', 'the', 'ussr']], ['a U.S.-led plan', ['a', 'us', 'led', 'plan']],
    ['end of it. Then', ['end', 'of', 'it', 'then']], ['v2.0 at 6.5 hours', ['v2', '0', 'at', '6', '5', 'hours']], ["l'accord of Putin's aide", ['accord', 'of', 'putin', 'aide']], ["'quoted' words", ['quoted', 'words']],
    ["the rock'n'roll", ['the', 'rock', 'roll']], ['snake_case and kebab-case', ['snake', 'case', 'and', 'kebab', 'case']], ['', []], [' .,;- ', []], ["d'", ['d']], ['@[`{', []], ['A.B.', ['ab']], ['x.A.B.c', ['xabc']], ['A.', ['a']],
  ])('%j', (text, words) => { expect(wordsOf(text)).toEqual(words) })

  test('are those that the reader of every script finds', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme-ascii', maxLength: 12 }), fc.constantFrom("'", '.', ' ', 'U.S.', "n't", 'A', '7', '\n')), { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      expect([...wordsOf(text), 'ж']).toEqual(wordsOf(`${text} ж`))
    }), { numRuns: 400 })
  })
})

describe('words of any text', () => {
  test.each<[string, readonly string[]]>([
    ['Türkiye’nin başkenti', ['turkiye', 'nin', 'baskenti']], ['l’ambassade à Genève', ['ambassade', 'a', 'geneve']], ['С.В. Лавров', ['св', 'лавров']], ['Łódź, Ørsted, straße, þing', ['lodz', 'orsted', 'strasse', 'thing']],
    ['ＡＢＣ １２', ['abc', '12']], ['ﬁn', ['fin']], ['ґанок', ['ганок']], ['дев’ять', ['дев', 'ять']], ['un ñandú', ['un', 'nandu']], ['क्षि', ['कषि']], ['“one”—two', ['one', 'two']],
  ])('%s', (text, words) => { expect(wordsOf(text)).toEqual(words) })

  test('are folded, and folding them again changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of wordsOf(text)) {
        expect(word).not.toBe('')
        expect(fold(word)).toBe(word)
      }
    }), { numRuns: 300 })
  })
})

describe('in Latin letters', () => {
  test.each<[string, string | null]>([
    ['Лавров', 'lavrov'], ['Щербаков', 'shcherbakov'], ['Київ', 'kiiv'], ['Жуков', 'zhukov'], ['Юрьев', 'yurev'], ['объект', 'obekt'], ['Єгор', 'yegor'], ['Хрущёв', 'khrushchev'], ['цыган', 'tsygan'],
    ['эхо', 'ekho'], ['яфа', 'yafa'], ['Лавров-2', 'lavrov-2'], ['lavrov', null], ['لافروف', null], ['', null], ['constructor', null],
  ])('%s', (word, latin) => { expect(inLatin(word)).toBe(latin) })
})
