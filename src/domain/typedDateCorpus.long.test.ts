import { readFileSync } from 'node:fs'
import edtfy from 'edtfy'
import { describe, expect, test } from 'vitest'
import type { DateBound, FuzzyDate } from './fuzzyDate'
import { readTypedDate } from './typedDate'

/** 10,546 dates as people typed them into genealogy programs, one a line, in three pairs of quotation marks. */
const CORPUS = readFileSync('node_modules/edtfy/tmp/gedcom_dates.csv', 'utf8').split('\n').filter((line) => line !== '').map((line) => line.replaceAll('"', ''))

const READ: readonly (readonly [string, FuzzyDate])[] = CORPUS.flatMap((text) => {
  const typed = readTypedDate(text)
  return typed.ok ? [[text, typed.value] as const] : []
})
const pointsOf = ({ from, to }: FuzzyDate) => (from === to ? [from] : [from, to]).filter((bound: DateBound) => bound.kind === 'point')
const pad = (year: string | number) => String(year).padStart(4, '0')

test('at least 97 of 100 are read', () => {
  expect(CORPUS).toHaveLength(10_546)
  expect(READ.length / CORPUS.length).toBeGreaterThanOrEqual(0.97)
})

describe('none with more precision than its text', () => {
  const DEPTH = { instant: 4, day: 3, month: 2, season: 2, year: 1, decade: 1, century: 1, millennium: 1 } as const
  const NAMES = /\b(?:jan|feb|fev|mar|apr|avr|ma[iy]|mei|ju[nil]|aug|ago|ao|sep|oct|okt|nov|dec|vend|brum|frim|nivo|pluv|vent|germ|flor|prai|mess|ther|fruc|comp|spring|summer)/g

  /** Counted apart from the parser: every figure but 0, every month or season, every Roman year. */
  function partsIn(text: string): number {
    const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('@#dfrench r@', '').replaceAll('@#djulian@', '').replaceAll('_', ' ').replace(/(\d)(?=[a-z])/g, '$1 ')
    const figures = [...plain.matchAll(/\d+/g)].filter(([digits]) => Number(digits) !== 0).length
    const names = [...plain.matchAll(NAMES)].length
    const roman = [...plain.matchAll(/(?:an|ose|or) ([ivx]+)\b/g)].length
    return figures + names + roman
  }

  test('each part of a date stands in the text', () => {
    const bolder = READ.filter(([text, date]) => {
      // A French year alone falls in two years, a French month in two months: one part of the text gives both ends.
      const ends = /FRENCH/.test(text) && date.from !== date.to && date.from.kind === 'point' && !text.includes('BET') ? pointsOf(date).slice(0, 1) : pointsOf(date)
      return ends.reduce((sum, { precision }) => sum + DEPTH[precision], 0) > partsIn(text)
    })
    expect(bolder.map(([text, date]) => `${text} => ${date.text}`)).toEqual([])
  })

  test('each figure of a date stands in the text, outside the other calendars', () => {
    const invented = READ.filter(([text]) => !text.includes('@#D') && !/therm|vent|fruct|pluv/i.test(text)).filter(([text, date]) => {
      const figures = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))
      const tails = figures.filter((n) => n < 100)
      const hasYear = (year: number) => figures.includes(Math.abs(year)) || figures.includes(1 - year) || tails.some((tail) => String(year).endsWith(String(tail)))
      return pointsOf(date).some(({ year, day }) => !hasYear(year) || (day !== undefined && !figures.includes(day)))
    })
    expect(invented.map(([text, date]) => `${text} => ${date.text}`)).toEqual([])
  })

  test('no "about", "perhaps", "before" or "after" is lost', () => {
    const says = (pattern: RegExp, holds: (date: FuzzyDate) => boolean) =>
      READ.filter(([text, date]) => pattern.test(text.normalize('NFD').replace(/\p{M}/gu, '')) && !holds(date)).map(([text, date]) => `${text} => ${date.text}`)
    const isAbout = (date: FuzzyDate) => pointsOf(date).some(({ approximate }) => approximate)
    expect(says(/^(?:@#DJULIAN@ )?(?:abt|about|ca|circa|c\b|est|env|vers|cal|calc)\b/i, isAbout)).toEqual([])
    expect(says(/environ|estime|abt|est /i, isAbout)).toEqual([])
    expect(says(/\?\)?$|prob|poss|peut/i, (date) => pointsOf(date).some(({ uncertain }) => uncertain))).toEqual([])
    expect(says(/^[^A-Z]*(?:bef|before|avant|av|<(?!.*>))\b/i, (date) => date.startMs === -Infinity)).toEqual([])
    expect(says(/^[^A-Z]*(?:aft|after|apres|ap|>)\b(?!.*\bbef)/i, (date) => date.endMs === Infinity)).toEqual([])
  })
})

describe('against a reference of its own for the regular forms', () => {
  const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
  const month = (name: string) => String(MONTHS.indexOf(name.toUpperCase()) + 1).padStart(2, '0')
  const gregorian = (_: string, d: string, m: string, y: string) => `${pad(y)}-${month(m)}-${d.padStart(2, '0')}`
  const isoOfMs = (ms: number) => new Date(ms).toISOString().slice(0, 10)
  const DAY_MS = 86_400_000

  /** Julian day number by the formula of the Explanatory Supplement, another than the one in use. */
  const julian = (_: string, d: string, m: string, y: string) => {
    const [year, n] = [Number(y), MONTHS.indexOf(m) + 1]
    const a = Math.floor((14 - n) / 12)
    const days = Number(d) + Math.floor((153 * (n + 12 * a - 3) + 2) / 5) + 365 * (year + 4800 - a) + Math.floor((year + 4800 - a) / 4) - 32_083
    return isoOfMs((days - 2_440_588) * DAY_MS)
  }

  /** First days of the fourteen years, as the decrees and almanacs of the time give them. */
  const NEW_YEARS = [
    [1792, 22], [1793, 22], [1794, 22], [1795, 23], [1796, 22], [1797, 22], [1798, 22], [1799, 23], [1800, 23], [1801, 23], [1802, 23], [1803, 24], [1804, 23], [1805, 23],
  ] as const
  const FRENCH = 'VEND BRUM FRIM NIVO PLUV VENT GERM FLOR PRAI MESS THER FRUC COMP'.split(' ')
  const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV'.split(' ')
  const french = (_: string, d: string, m: string, y: string) => {
    const [gregorianYear, day] = NEW_YEARS[(ROMAN.includes(y) ? ROMAN.indexOf(y) + 1 : Number(y)) - 1] ?? [0, 0]
    return isoOfMs(Date.UTC(gregorianYear, 8, day) + (FRENCH.indexOf(m) * 30 + Number(d) - 1) * DAY_MS)
  }

  const FORMS: readonly (readonly [string, RegExp, (...parts: string[]) => string, number])[] = [
    ['between', /^bet\.? (\d{3,4}) and (\d{3,4})$/i, (_, a = '', b = '') => `${pad(a)}/${pad(b)}`, 3500],
    ['about', /^(?:abt\.?|about|ca\.?|circa|est|vers|calc) (\d{3,4})$/i, (_, y = '') => `${pad(y)}~`, 1700],
    ['before', /^(?:bef\.?|before|avant|av\.) ?(\d{3,4})$/i, (_, y = '') => `../${pad(y)}`, 300],
    ['after', /^(?:aft\.?|after|ap\.) ?(\d{3,4})$/i, (_, y = '') => `${pad(y)}/..`, 300],
    ['a year', /^(\d{3,4})$/, (_, y = '') => pad(y), 60],
    ['a day', /^(0?[1-9]|[12]\d|3[01]) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) (\d{3,4})$/i, (...parts) => gregorian(parts[0] ?? '', parts[1] ?? '', parts[2] ?? '', parts[3] ?? ''), 8],
    ['a month, its day left at 00', /^00 ([A-Z]{3}) (\d{4})$/, (_, m = '', y = '') => `${pad(y)}-${month(m)}`, 150],
    ['before Christ', /^\((\d{4}) BC\)$/, (_, y = '') => (Number(y) === 1 ? '0000' : `-${pad(Number(y) - 1)}`), 20],
    ['a Julian year', /^@#DJULIAN@ (\d{3,4})$/, (_, y = '') => `${pad(y)}~`, 500],
    ['a Julian day', /^@#DJULIAN@ (\d{1,2}) ([A-Z]{3}) (\d{4})$/, (...parts) => julian(parts[0] ?? '', parts[1] ?? '', parts[2] ?? '', parts[3] ?? ''), 700],
    ['a Republican day', /^@#DFRENCH R@ (\d{1,2}) ([A-Z]{4}) (?:an )?([IVX]+|\d+)$/, (...parts) => french(parts[0] ?? '', parts[1] ?? '', parts[2] ?? '', parts[3] ?? ''), 500],
  ]

  test.each(FORMS)('%s', (_, form, expected, atLeast) => {
    const fitting = READ.filter(([text]) => form.test(text))
    expect(fitting.length).toBeGreaterThan(atLeast)
    expect(fitting.filter(([text, date]) => date.text !== expected(...(form.exec(text) ?? []))).map(([text, date]) => `${text} => ${date.text}`)).toEqual([])
  })
})

describe('against edtfy, which reads English and French', () => {
  /** Where it differs: it gives "about" to the first end only, and reads a short second year as one of the first century. */
  const DECIDED = /^(?:abt|about|environ)\.? \d+ ?(?:-|–|or|ou) ?\d+$|^\d{4}[-–]\d{1,2}$|^ABT 1788-92$|^BET 1743 AND 57$/i

  function theirs(text: string): string | null {
    for (const locale of ['en', 'fr']) {
      try {
        return edtfy(text, { locale })
      } catch {
        // It throws what it cannot read.
      }
    }
    return null
  }

  /** From the EDTF of 2012, which it writes, to that of 2019. */
  const asOfToday = (edtf: string) =>
    edtf.replace(/^\[\.\.,(.*)\]$/, '../$1').replace(/^\[(.*),\.\.\]$/, '$1/..').replace(/^\[(.*),(.*)\]$/, '$1/$2').replace('?~', '%').replace(/(?<![\d-])\d{3}(?=[~?-]|$)/g, pad)

  // It takes milliseconds a date: every sixth is asked. (All were, once: these were the only differences.)
  test('the same dates, or a difference that was decided', () => {
    const both = [...new Map(READ)].filter((_, i) => i % 6 === 0).flatMap(([text, date]) => {
      const other = theirs(text)
      return typeof other === 'string' ? [{ text, ours: date.text, theirs: asOfToday(other) }] : []
    })
    expect(both.length).toBeGreaterThan(1000)
    expect(both.filter((each) => each.ours !== each.theirs && !DECIDED.test(each.text))).toEqual([])
  })
})
