import type { Hours, ZonedInstant } from './dateWords'

/** Which zone the reader wants hours in: that of the device, or that of the event's place; else UTC. */
export type ZoneChoice = 'reader' | 'event'

/** Hours in the zone that was chosen. A zone that this browser does not know is UTC, which is said. */
export const hoursIn = (choice: ZoneChoice, readerZone: string): Hours => (ms, locale, ownZone) => inZone(ms, choice === 'reader' ? readerZone : (ownZone ?? 'UTC'), locale)

const formats = new Map<string, { readonly fields: Intl.DateTimeFormat; readonly name: Intl.DateTimeFormat } | null>()

function formatsOf(zone: string, locale: string) {
  const key = `${zone} ${locale}`
  let known = formats.get(key)
  if (known === undefined) {
    try {
      known = {
        fields: new Intl.DateTimeFormat('en', { timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }),
        name: new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'shortOffset' }),
      }
    } catch {
      known = null
    }
    formats.set(key, known)
  }
  return known
}

function inZone(ms: number, zone: string, locale: string): ZonedInstant {
  const format = zone === 'UTC' || !Number.isFinite(ms) ? null : formatsOf(zone, locale)
  if (!format) return { ms, zone: 'UTC' }
  const part = new Map(format.fields.formatToParts(ms).map(({ type, value }) => [type, value]))
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(part.get(type))
  const year = part.get('era') === 'BC' ? 1 - number('year') : number('year')
  const told = new Date(0)
  told.setUTCFullYear(year, number('month') - 1, number('day'))
  told.setUTCHours(number('hour'), number('minute'), number('second'))
  const name = format.name.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? zone
  // Told to the minute: what is below it stays as it was.
  return { ms: told.getTime() + (((ms % 1000) + 1000) % 1000), zone: name === 'GMT' ? 'UTC' : name }
}
