import { afterEach, describe, expect, test } from 'vitest'
import { readEdtf } from '../domain/edtfRead'
import { areHoursZoned, dateWords, tellHours } from './dateWords'
import { hoursIn } from './zoneHours'

const words = (edtf: string, style: 'long' | 'short' | 'withDay' = 'long', ownZone?: string, locale = 'en-GB'): string => {
  const date = readEdtf(edtf)
  if (date === null) throw new Error(edtf)
  return dateWords(date, locale, style, ownZone)
}
afterEach(() => tellHours(null))

describe('hours', () => {
  test('are UTC and say so until another zone is chosen', () => {
    expect(words('2025-02-27T22:52:26Z')).toBe('27 February 2025, 22:52 UTC')
    expect(areHoursZoned()).toBe(false)
  })

  test('in the reader’s zone: another day where the clocks there have one, and the zone named', () => {
    tellHours(hoursIn('reader', 'Europe/Istanbul'))
    expect(words('2025-02-27T22:52:26Z', 'withDay')).toBe('Friday 28 February 2025, 01:52 GMT+3')
    expect(words('2025-02-27T09:00Z/2025-02-27T11:30Z')).toBe('27 February 2025, 12:00 to 14:30 GMT+3')
    expect(words('2025-02-27T22:30Z/2025-02-27T23:30Z')).toBe('28 February 2025, 01:30 to 02:30 GMT+3')
    expect(areHoursZoned()).toBe(true)
  })

  test('over the change of clocks each end names its own offset', () => {
    tellHours(hoursIn('reader', 'Europe/Paris'))
    expect(words('2025-03-30T00:30Z/2025-03-30T01:30Z')).toBe('30 March 2025, 01:30 GMT+1 to 30 March 2025, 03:30 GMT+2')
  })

  test('a day stays the day that was reported, in any zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu']) {
      tellHours(hoursIn('reader', zone))
      expect(words('2025-02-27')).toBe('27 February 2025')
      expect(words('2025-02')).toBe('February 2025')
    }
  })

  test('in the zone of the event where the data names one, else UTC', () => {
    tellHours(hoursIn('event', 'Asia/Tokyo'))
    expect(words('2025-02-27T07:00Z', 'short', 'Asia/Riyadh')).toBe('27 Feb 2025, 10:00 GMT+3')
    expect(words('2025-02-27T07:00Z', 'short')).toBe('27 Feb 2025, 07:00 UTC')
  })

  test('a zone that nobody knows is UTC, and says so', () => {
    tellHours(hoursIn('reader', 'Mars/Olympus'))
    expect(words('2025-02-27T07:00Z')).toBe('27 February 2025, 07:00 UTC')
  })
})
