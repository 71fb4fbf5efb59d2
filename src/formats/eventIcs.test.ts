import ICAL from 'ical.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aDetail } from '../domain/detailFactories'
import { anEvent, anInfo } from '../domain/factories'
import { enFormats } from '../i18n/enFormats'
import { latestEdition } from './edition'
import { icsCalendar } from './eventIcs'
import { icsLine, icsText } from './ics'

const language = { locale: 'en-GB', messages: enFormats }
const edition = latestEdition(anInfo({ id: 'a-dataset', revision: '4', updated: '2025-12-31' }), (path) => `https://parley.example/${path}`)

const calendarOf = (over: Parameters<typeof anEvent>[0]) => new ICAL.Component(ICAL.parse(icsCalendar('A calendar', [aDetail({ event: anEvent({ title: 'Talks', ...over }) })], edition, language)) as unknown[])
const entryOf = (over: Parameters<typeof anEvent>[0]) => calendarOf(over).getFirstSubcomponent('vevent')
const written = (over: Parameters<typeof anEvent>[0]) => ['dtstart', 'dtend', 'summary'].map((name) => { const value: unknown = entryOf(over)?.getFirstPropertyValue(name); return value === null || value === undefined ? null : `${value as string}` })

describe('dates', () => {
  test.each([
    ['2025-02-27', '2025-02-27', '2025-02-28', 'Talks'],
    ['2025-03-03/2025-03-05', '2025-03-03', '2025-03-06', 'Talks'],
    ['2025-02-27T09:52Z', '2025-02-27T09:52:00Z', null, 'Talks'],
    ['2025-02-27T12:52:26+03:00', '2025-02-27T09:52:26Z', null, 'Talks'],
    ['2025-02-27T09:00Z/2025-02-27T15:30Z', '2025-02-27T09:00:00Z', '2025-02-27T15:30:00Z', 'Talks'],
    ['2025-02-27T09:00Z/2025-02-28', '2025-02-27', '2025-03-01', 'Talks'],
    ['2025-03', '2025-03-01', '2025-04-01', 'Talks (March 2025)'],
    ['2025-02-XX', '2025-02-01', '2025-03-01', 'Talks (February 2025)'],
    ['2025', '2025-01-01', '2026-01-01', 'Talks (2025)'],
    ['201X', '2010-01-01', '2020-01-01', 'Talks (2010s)'],
    ['2025-24', '2025-12-01', '2026-03-01', 'Talks (winter 2025)'],
    ['2025-03-03~', '2025-03-03', '2025-03-04', 'Talks (about 3 March 2025)'],
    ['2025-03?', '2025-03-01', '2025-04-01', 'Talks (perhaps March 2025)'],
    ['2025-02-18/..', '2025-02-18', '2025-02-19', 'Talks (from 18 February 2025)'],
    ['../2025-12-23', '2025-12-23', '2025-12-24', 'Talks (until 23 December 2025)'],
    ['/2025-12-23', '2025-12-23', '2025-12-24', 'Talks (until 23 December 2025)'],
    ['2025-02-18/', '2025-02-18', '2025-02-19', 'Talks (from 18 February 2025)'],
  ])('%s', (when, start, end, summary) => expect(written({ when })).toEqual([start, end, summary]))

  test.each(['../..', '-0232', 'Y-13800000000', 'Y12345'])('%s: a note without a date', (when) => {
    expect(entryOf({ when })).toBeNull()
    const note = calendarOf({ when }).getFirstSubcomponent('vjournal')
    expect(note?.getFirstPropertyValue('dtstart')).toBeNull()
    expect(note?.getFirstPropertyValue('x-parley-when')).toBe(when)
  })

  test('only a date with an hour becomes an instant', () => {
    const edtf = fc.constantFrom('2025-02-27', '2025-02', '2025', '201X', '2025-21', '2025-02-27~', '2025-02?', '2025-01-01/2025-02', '../2025-02-27', '2025-02-27/..')
    fc.assert(fc.property(edtf, (when) => entryOf({ when })?.getFirstProperty('dtstart')?.type === 'date'))
  })
})

test('an entry keeps its name and counts its revisions; nothing depends on the day of the build', () => {
  const entry = entryOf({ id: 'talks-1', revisions: [{ on: '2025-03-01', note: 'a' }, { on: '2025-03-09', note: 'b' }] })
  const value = (name: string) => String(entry?.getFirstPropertyValue(name))
  expect([value('uid'), value('sequence'), value('dtstamp'), value('last-modified'), value('url')]).toEqual([
    'talks-1@a-dataset.parley', '2', '2025-12-31T00:00:00Z', '2025-03-09T00:00:00Z', 'https://parley.example/a-dataset/events/talks-1/',
  ])
})

test('lines have at most 75 octets, and unfolded they are as they were', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
    const line = icsLine('SUMMARY', icsText(text))
    expect(line.endsWith('\r\n')).toBe(true)
    const parts = line.slice(0, -2).split('\r\n')
    for (const part of parts) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75)
    expect(parts.map((part, n) => (n === 0 ? part : part.slice(1))).join('')).toBe(`SUMMARY:${icsText(text)}`)
  }))
})
