import edtf, { parse } from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseEdtf } from './edtf'

/** First and last instant, the last one exclusive as ours; null = refused; NaN where edtf has no bound to give. */
type Bounds = readonly [number, number] | null

function theirs(text: string): Bounds {
  try {
    const { min, max } = edtf(parse(text, { level: 1 }))
    const end = max ?? Number.NaN
    return [min ?? Number.NaN, min === max || !Number.isFinite(end) || end % 1000 === 0 ? end : end + 1]
  } catch {
    return null
  }
}

function ours(text: string): Bounds {
  const parsed = parseEdtf(text)
  return parsed.ok ? [parsed.value.startMs, parsed.value.endMs] : null
}

type Decision = 'we refuse' | 'we read' | 'we read otherwise'
function differenceOf(text: string): Decision | null {
  const [mine, other] = [ours(text), theirs(text)]
  if (mine === null || other === null) return mine === other ? null : mine === null ? 'we refuse' : 'we read'
  return mine[0] === other[0] && mine[1] === other[1] ? null : 'we read otherwise'
}

interface Difference { readonly decision: Decision; readonly example: string; readonly applies: RegExp; readonly why: string }

/**
 * Every difference to edtf 4.11.1 at level 1, decided (RELIABILITY M10). A difference that no row allows fails; so does a
 * row whose example no longer differs.
 */
const DIFFERENCES: readonly Difference[] = [
  { decision: 'we refuse', example: '20', applies: /^-?\d\d$/, why: 'a century of two digits is ISO 8601, not EDTF 0 or 1, and reads like a day; 20XX says it' },
  { decision: 'we refuse', example: '2025-02-27T10:30:00', applies: /T\d\d:\d\d(:\d\d(\.\d+)?)?(\/|$)/, why: 'a time without a zone is no instant' },
  { decision: 'we refuse', example: '2025-02-27T24:00Z', applies: /T24:00/, why: 'one instant would have two days' },
  { decision: 'we refuse', example: '2025-02-27T10:30:00.5Z', applies: /:\d\d\.\d+/, why: 'not in EDTF; no report is that exact' },
  { decision: 'we refuse', example: '2025-02-27T10:30+0300', applies: /[+-]\d{4}(\/|$)/, why: 'the basic form of an offset mixed with the extended form of a time' },
  { decision: 'we refuse', example: 'Y1000000000000', applies: /Y-?\d{13,}/, why: 'beyond twelve digits its days could not be counted exactly' },
  { decision: 'we refuse', example: 'XXXX', applies: /(^|\/)-?XXXX/, why: 'says nothing: no date at all' },
  { decision: 'we refuse', example: '../..', applies: /^(\.\.)?\/(\.\.)?$/, why: 'says nothing: no date at all' },
  { decision: 'we refuse', example: '2025-02-29', applies: /-02-29/, why: 'edtf has a 29 February in every year' },
  { decision: 'we refuse', example: '-0000-XX', applies: /-0000-/, why: 'year 0 has no sign' },
  { decision: 'we read otherwise', example: '0000-02-28', applies: /0000-02-(2|XX)/, why: 'edtf takes 28 and 29 February of year 0 for one later' },
  { decision: 'we read otherwise', example: '/1985', applies: /^\/|\/$/, why: 'edtf has no bound for an end that is not known; ours is infinite' },
  { decision: 'we read otherwise', example: '2025-21', applies: /-2[1-4]([?~%]|$)/, why: 'edtf counts quarters; spring starts in March here' },
  { decision: 'we read otherwise', example: 'Y170000002', applies: /^Y-?\d{6,}$/, why: "edtf's bounds are NaN outside the range of Date" },
  { decision: 'we read otherwise', example: '-2084-XX', applies: /-\d{4}-(XX|\d\d)(-XX)?/, why: 'edtf turns the months of years before 0 round: December to January' },
  { decision: 'we read otherwise', example: '-000X', applies: /^-00(0X|XX)$/, why: 'edtf runs from -9 to +9; years before 0 end at -1' },
  { decision: 'we read', example: '2025-21~', applies: /-2[1-4][?~%]/, why: 'the qualifier is for the whole date, whatever its kind' },
  { decision: 'we read', example: '192X~', applies: /X[?~%]/, why: 'the qualifier is for the whole date, whatever its kind' },
  { decision: 'we read', example: 'Y-13800000000~', applies: /Y-?\d+[?~%]/, why: 'the qualifier is for the whole date, whatever its kind' },
  { decision: 'we read', example: '2025-21/2025-23', applies: /-2[1-4][?~%]?\/|\/-?\d{4}-2[1-4]/, why: 'an end of an interval may be any date that may stand alone' },
  { decision: 'we read', example: '185X/1990', applies: /X[?~%]?\/|\/.*X/, why: 'an end of an interval may be any date that may stand alone' },
  { decision: 'we read', example: 'Y12345/Y12346', applies: /Y.*\/|\/Y/, why: 'an end of an interval may be any date that may stand alone' },
  { decision: 'we read', example: '0000/0000-01', applies: /0000.*\/|\/0000/, why: 'edtf takes year 0 for none when it compares ends' },
  { decision: 'we read', example: '2025-12/2025', applies: /^(-?\d{4}).*\/\1/, why: 'ends that overlap are in order: the second may be the coarser one' },
]

const allowed = (text: string, decision: Decision): boolean => DIFFERENCES.some((row) => row.decision === decision && row.applies.test(text))

const twoDigits = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'))
const year = fc.oneof(
  fc.integer({ min: 1900, max: 2100 }).map(String),
  fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0')),
  fc.integer({ min: 0, max: 9999 }).map((n) => `-${String(n).padStart(4, '0')}`),
  fc.constantFrom('0000', '-0000', '0004', '2024', '2025', '201X', '20XX', '-001X', '-000X', '-04XX', 'XXXX', '1XXX'),
)
const month = fc.oneof(twoDigits(13), fc.constantFrom('XX', '1X', '21', '22', '23', '24', '25'))
const day = fc.oneof(twoDigits(32), fc.constantFrom('XX', '2X', '29', '30', '31'))
const zone = fc.constantFrom('Z', 'Z', '+03', '+03:00', '-05:00', '+0300', '+14:00', '-12:00', '+15:00', '-00:00', '')
const time = fc.tuple(twoDigits(25), twoDigits(60), fc.option(twoDigits(60)), fc.constantFrom('', '', '', '.5'), zone)
  .map(([h, m, s, fraction, at]) => `T${h}:${m}${s === null ? '' : `:${s}${fraction}`}${at}`)
const mark = fc.constantFrom('', '', '', '?', '~', '%')
const date = fc.oneof(
  fc.tuple(year, mark).map((parts) => parts.join('')),
  fc.tuple(year, month, mark).map(([y, m, q]) => `${y}-${m}${q}`),
  fc.tuple(year, month, day, mark).map(([y, m, d, q]) => `${y}-${m}-${d}${q}`),
  fc.tuple(year, month, day, time).map(([y, m, d, t]) => `${y}-${m}-${d}${t}`),
  fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), mark).map(([y, q]) => `Y${y}${q}`),
)
const bound = fc.oneof({ weight: 8, arbitrary: date }, { weight: 1, arbitrary: fc.constantFrom('', '..') })
const text = fc.oneof(date, fc.tuple(bound, bound).map((ends) => ends.join('/')))
const bent = fc.tuple(text, fc.nat(), fc.constantFrom('', ...'0123456789-/TZXY.:~?%+ '.split('')), fc.boolean())
  .map(([whole, at, letter, replaces]) => {
    const place = at % (whole.length + 1)
    return whole.slice(0, place) + letter + whole.slice(place + (replaces ? 1 : 0))
  })

describe('held against edtf', () => {
  test.each(DIFFERENCES)('$decision $example: $why', ({ decision, example, applies }) => {
    expect(differenceOf(example)).toBe(decision)
    expect(applies.test(example)).toBe(true)
  })

  test.each([['dates and intervals', text], ['the same with a letter wrong', bent]] as const)('%s: the same bounds, or a difference that was decided', (_, arbitrary) => {
    fc.assert(fc.property(arbitrary, (input) => {
      const difference = differenceOf(input)
      if (difference !== null && !allowed(input, difference)) expect({ input, ours: ours(input), theirs: theirs(input) }).toBe('the same, or decided in the table')
    }), { numRuns: 2500 })
  })

  test('most texts that edtf reads need no decision', () => {
    const plain = fc.sample(date, { numRuns: 3000, seed: 7 }).filter((input) => theirs(input) !== null)
    expect(plain.length).toBeGreaterThan(800)
    expect(plain.filter((input) => differenceOf(input) === null).length / plain.length).toBeGreaterThan(0.6)
  })
})
