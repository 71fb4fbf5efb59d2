import { describe, expect, test } from 'vitest'
import { readTypedDate } from './typedDate'
import { CENTURY_WORDS, monthOf, seasonOf, stripPrefix, stripSuffix, weekdayOf } from './typedDateWords'

/** The EDTF of what was typed; null where it is refused. */
const read = (text: string): string | null => { const typed = readTypedDate(text); return typed.ok ? typed.value.text : null }

/** Every word we promise to know, written as people write it. A row is never taken out. */
const IN_FRONT: Readonly<Record<string, readonly string[]>> = {
  '1850~': [
    'about', 'Abt', 'abt.', 'ABT', 'aby', 'abtou', 'around', 'approximately', 'approx.', 'roughly', 'circa', 'ca.', 'cca', 'cc', 'cir.', 'c.', 'c', 'estimated', 'estimation', 'estimate', 'EST', 'calculated', 'calc.', 'CAL',
    'environ', 'env.', 'abt iron', 'vers', 'ver', 'ers', 'v', 'gegen', 'um', 'etwa', 'ungefähr', 'ongeveer', 'rond', 'wft', 'hacia', '~', '~ ',
  ],
  '1850?': ['perhaps', 'probably', 'prob.', 'possibly', 'poss.', 'maybe', 'peut-être', 'peut être', 'vielleicht', 'INT', '?', '? '],
  '../1850': ['in or before', 'before', 'BEF', 'bef.', 'avant le', 'avant', 'av.', 'vor', 'voor', '<', '< ', 'until', 'till', 'to', 'by', 'jusque', "jusqu'en", 'jusqu’en', 'bis'],
  '1850/..': ['after', 'AFT', 'aft.', 'après le', 'après', 'ap.', 'aft es', 'nach', 'na', 'peu aft', '>', '> ', 'from', 'since', 'depuis', 'seit', 'sinds'],
  '1850': [
    'early in', 'early', 'mid', 'mid-', 'middle of', 'medio', 'late in', 'late', 'beginning of', 'start of', 'end of', 'begin', 'eind', 'début', 'fin', 'Anfang', 'Mitte', 'Ende', 'some time in', 'sometime in',
    'born', 'b.', 'died', 'd.', 'né', 'née', 'décédé', 'living', 'vivant', 'vivait', 'on', 'in', 'at', 'the', 'en', 'le', 'im', 'am', 'or', 'ou', 'es',
  ],
}
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  '1850~': [' environ', ' (environ)', ' (estimé)', ' (est)', '(est)', ' ca.', '~', ' ~'], '1850?': ['?', ' ?', ' (?)', '(?)', ' peut-être', ' peut être'], '1850%': ['%', ' %'],
  '../1850': [' or before', ' or earlier'], '1850/..': [' or after', ' or later'],
}

describe('words in front of a date', () => {
  test.each(Object.entries(IN_FRONT).flatMap(([edtf, words]) => words.map((word) => [word, edtf])))('%s 1850 is %s', (word, edtf) => {
    expect(read(`${word}${/[-<>~?]$/.test(word) ? '' : ' '}1850`)).toBe(edtf)
  })
  test('they stand alone: a word that only begins so is another', () => { expect(['abouts 1850', 'cavern 1850', 'before1850x', 'earlyish 1850', 'x about 1850'].map(read)).toEqual([null, null, null, null, null]) })
  test('they need a date behind them', () => { expect(['about', 'before', '~', '<', 'circa ', 'in the'].map(read)).toEqual([null, null, null, null, null, null]) })
  test('the longest is taken off first', () => {
    expect([stripPrefix('peu aft 1850'), stripPrefix('in or before 1850'), stripPrefix('early in 1850'), stripPrefix('early 1850')]).toEqual([
      { modifier: 'after', rest: '1850' }, { modifier: 'before', rest: '1850' }, { modifier: 'nothing', rest: '1850' }, { modifier: 'nothing', rest: '1850' },
    ])
    expect([stripPrefix('about'), stripPrefix('aboutx 1'), stripPrefix('<'), stripPrefix('<1850'), stripPrefix(''), stripPrefix('1850')]).toEqual([null, null, null, { modifier: 'before', rest: '1850' }, null, null])
  })
})

describe('words behind a date', () => {
  test.each(Object.entries(BEHIND).flatMap(([edtf, words]) => words.map((word) => [word, edtf])))('1850%s is %s', (word, edtf) => { expect(read(`1850${word}`)).toBe(edtf) })
  test('need a date in front of them, and a space where they are words', () => {
    expect([stripSuffix('environ'), stripSuffix('1850environ'), stripSuffix('1850 environ'), stripSuffix('1850~'), stripSuffix('1850  ~'), stripSuffix('~'), stripSuffix('1850 or before'), stripSuffix('1850 and before')]).toEqual([
      null, null, { modifier: 'about', rest: '1850' }, { modifier: 'about', rest: '1850' }, { modifier: 'about', rest: '1850' }, null, { modifier: 'before', rest: '1850' }, null,
    ])
  })
})

const MONTHS: readonly (readonly string[])[] = [
  ['January', 'janvier', 'Januar', 'januari', 'enero', 'Jänner', 'jan'], ['February', 'février', 'Februar', 'februari', 'febrero', 'Feb', 'fév'], ['March', 'mars', 'März', 'Maerz', 'maart', 'marzo', 'Mrz', 'mrt', 'mar'],
  ['April', 'avril', 'abril', 'apr', 'avr'], ['May', 'mai', 'mei', 'mayo'], ['June', 'juin', 'Juni', 'junio', 'jun'], ['July', 'juillet', 'Juli', 'julio', 'jul', 'juil'], ['August', 'août', 'augustus', 'agosto', 'aug', 'aoû', 'ago'],
  ['September', 'septembre', 'septiembre', 'sep', 'sept'], ['October', 'octobre', 'Oktober', 'octubre', 'oct', 'Okt'], ['November', 'novembre', 'noviembre', 'nov'], ['December', 'décembre', 'Dezember', 'diciembre', 'dec', 'déc', 'Dez', 'dic'],
]
describe('months', () => {
  test.each(MONTHS.flatMap((names, i) => names.map((name) => [name, String(i + 1).padStart(2, '0')])))('%s is %s', (name, month) => { expect(read(`3 ${name} 2025`)).toBe(`2025-${month}-03`) })
  test('letters that fit two months, or too few, or more than a month has, name none', () => {
    expect(['jui', 'ju', 'ma', 'j', '', 'marches', 'marc1', 'Jan', 'x'].map(monthOf)).toEqual([null, null, null, null, null, null, null, null, null])
  })
})

describe('seasons, weekdays, centuries', () => {
  const SEASONS: readonly (readonly string[])[] = [['spring', 'printemps', 'Frühling', 'Frühjahr', 'lente', 'primavera'], ['summer', 'été', 'Sommer', 'zomer', 'verano'], ['autumn', 'fall', 'automne', 'Herbst', 'herfst', 'otoño'], ['winter', 'hiver', 'invierno']]
  test.each(SEASONS.flatMap((names, i) => names.map((name) => [name, String(21 + i)])))('%s is %s', (name, season) => { expect(read(`${name} 2025`)).toBe(`2025-${season}`) })
  test('no part of a season names it', () => { expect(['sprin', 'springs', ''].map(seasonOf)).toEqual([null, null, null]) })
  const DAYS: readonly (readonly string[])[] = [['sunday', 'sun'], ['monday', 'mon'], ['tuesday', 'tue', 'tues'], ['wednesday', 'wed'], ['thursday', 'thu', 'thur', 'thurs'], ['friday', 'fri'], ['saturday', 'sat']]
  // 2025-02-23 is a Sunday.
  test.each(DAYS.flatMap((names, i) => names.map((name) => [name, i] as const)))('%s is day %i of the week', (name, day) => {
    expect(weekdayOf(name)).toBe(day)
    expect(read(`${name}, ${23 + day <= 28 ? `${23 + day} February` : '1 March'} 2025`)).toBe(23 + day <= 28 ? `2025-02-${23 + day}` : '2025-03-01')
  })
  test('no other word is a day of the week', () => { expect(['su', 'sundays', '', 'thursd'].map(weekdayOf)).toEqual([null, null, null, null]) })
  test.each(['century', 'siècle', 'Jahrhundert', 'Jh.', 'eeuw', 'siglo'])('the 19th %s', (word) => { expect(read(`19th ${word}`)).toBe('18XX') })
  test('words of a century', () => { expect(CENTURY_WORDS.size).toBe(6) })
})

test('both qualifiers at once stay both', () => { expect(['3 March 2025%', '3 March 2025 %', 'March 2025%', 'about 1850?'].map(read)).toEqual(['2025-03-03%', '2025-03-03%', '2025-03%', '1850%']) })

describe('between two dates', () => {
  test.each([
    'between 1850 and 1860', 'betw. 1850 and 1860', 'bet 1850 and 1860', 'BET 1850 AND 1860', 'btw 1850 and 1860', 'entre 1850 et 1860', 'zwischen 1850 und 1860', 'tussen 1850 tot 1860', 'from 1850 to 1860', 'de 1850 à 1860', 'von 1850 bis 1860', 'van 1850 tot 1860',
    'from 1850 until 1860', 'from 1850 till 1860', '1850 - 1860', '1850-1860', '1850–1860', '1850 — 1860', '1850/1860', '1850 & 1860', '1850&1860', '1850 au 1860', 'between 1850 - 1860', '1850 to 1860',
  ])('%s', (text) => { expect(read(text)).toBe('1850/1860') })
  test.each([['1642 or 1643', '1642/1643'], ['1643 ou 1642', '1642/1643'], ['1642 oder 1643', '1642/1643'], ['1642 alt 1643', '1642/1643'], ['1642 or 1645 or 1643', '1642/1645'], ['about 1642 or 1643', '1642~/1643~'], ['in 1642 or 1643', '1642/1643'], ['1642 or never', null], ['3 or 4 March 2025', '2025-03-03/2025-03-04']])('%s', (text, edtf) => { expect(read(text)).toBe(edtf) })
})
