import { figure } from '../plural'
const count = (n: number, one: string, many: string) => `${figure('en', n)} ${n === 1 ? one : many}`
const listed = (parts: readonly string[]): string => (parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`)

/** Words of looking back: what was known on a date. */
export const asOf = {
  title: 'Reports published',
  label: 'As known on',
  hint: 'Drag to see only what was known by a date',
  asKnown: (when: string) => `As known on ${when}.`,
  suffix: (when: string) => `, as known on ${when}`,
  endOf: (day: string) => `${day}, end of day`,
  latest: (updated: string) => `Latest, ${updated}`,
  date: 'As known on, date',
  time: 'Time (UTC); left empty, the end of the day',
  previous: 'Previous publication day',
  next: 'Next publication day',
  toLatest: 'Return to latest',
  sliderValue: (when: string, known: number, all: number) => `${when}. ${figure('en', known)} of ${count(all, 'event', 'events')} in view. ${figure('en', all - known)} hidden.`,
  sliderLatest: (when: string, all: number) => `${when}. ${count(all, 'event', 'events')} in view.`,
  hidden: (events: number, claims: number, names: number): string => {
    const parts = [events > 0 ? count(events, 'event', 'events') : '', claims > 0 ? count(claims, 'claim', 'claims') : '', names > 0 ? count(names, 'name', 'names') : ''].filter(Boolean)
    return parts.length === 0 ? 'Nothing rests on later reports.' : `${listed(parts)} ${parts.length === 1 && events + claims + names === 1 ? 'rests' : 'rest'} on later reports.`
  },
  inEvent: (known: number, all: number) => `This event: ${figure('en', known)} of ${count(all, 'claim', 'claims')}.`,
  reportsOf: (names: readonly string[]) => (names.length < 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`),
  hourless: (reports: number) => `${count(reports, 'report', 'reports')} of that day ${reports === 1 ? 'carries' : 'carry'} no hour and ${reports === 1 ? 'is' : 'are'} not counted yet.`,
  notYetTitle: 'Nothing had been published about this event yet',
  notYetText: (when: string) => `You look at what was known on ${when}. Reports about the event at this address came later.`,
  failedTitle: 'Looking back is not possible at the moment',
  failedText: 'Which report was published when could not be loaded, so nothing is shown that may have been published later.',
}
