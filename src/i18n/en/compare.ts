import { figure } from '../plural'
import type { About } from '../../domain/model'
import type { Worded } from '../worded'

const count = (n: number, one: string, many: string) => `${figure('en', n)} ${n === 1 ? one : many}`

/** Words of the table that holds accounts of one thing side by side, in the app and on its plain pages. */
export const compare = {
  open: 'Compare accounts',
  /** What is asked, as a heading. */
  question: {
    duration: 'How long it lasted, according to whom',
    participants: 'Who took part, according to whom',
    outcome: 'What came of it, according to whom',
    agenda: 'What it was about, according to whom',
    place: 'Where it was, according to whom',
    attribution: 'Who said it, according to whom',
    characterisation: 'How it is described, and by whom',
    'next-step': 'What comes next, according to whom',
    other: 'Other matters, according to whom',
  } satisfies Record<About, string>,
  topics: 'Compare',
  title: (question: string, dataset: string) => `${question}: ${dataset} | Parley`,
  description: (question: string, events: number, accounts: number) => `${question}: ${count(accounts, 'account', 'accounts')} of ${count(events, 'event', 'events')}, each with its source.`,
  counts: (events: number, having: number, accounts: number) =>
    `${count(events, 'event', 'events')}; ${figure('en', having)} of them with ${count(accounts, 'account', 'accounts')}.`,
  differing: (events: number) => `Sources differ in ${figure('en', events)}.`,
  varying: (events: number) => `Accounts vary in ${figure('en', events)}.`,
  noAverage: 'Lengths stand as each report gives them, on one axis: nothing is averaged.',
  unknownTopic: (about: string) => `Nothing is compared under “${about}”. This is what can be compared:`,
  caption: (question: string, events: number, filters: readonly string[]) => `${question}, ${count(events, 'event', 'events')}${filters.length > 0 ? `, filtered by ${filters.join(', ')}` : ''}.`,
  when: 'When',
  event: 'Event',
  accounts: 'Accounts',
  length: 'Length',
  says: 'What is said, and by whom',
  sortedBy: {
    date: { asc: 'Oldest first', desc: 'Newest first' },
    length: { asc: 'Shortest account first', desc: 'Longest account first' },
    accounts: { asc: 'Fewest accounts first', desc: 'Most accounts first' },
  },
  silent: (events: number) => `Nothing is said of it in this dataset: ${count(events, 'event', 'events')}`,
  about: (other: string) => `On another matter: ${other}`,
  overtakenBy: 'Overtaken by:',
  onlyWithAccounts: 'Only events with accounts',
  nothing: (question: string, events: number) => `${question}: of ${events === 1 ? 'this event' : `these ${figure('en', events)} events`} nothing is said in this dataset.`,
  nothingNext: 'Choose another question above, or compare more events.',
  allEvents: 'Compare all events',
  more: (shown: number, all: number) => `${figure('en', shown)} of ${figure('en', all)} events are shown. Print and file hold what is shown.`,
  showMore: (n: number) => `Show ${figure('en', n)} more`,
  rest: (events: number) => `Of ${count(events, 'further event', 'further events')} this dataset says nothing about it.`,
  tooManyTitle: 'Too many events to compare',
  tooMany: (events: number, most: number) => `${figure('en', events)} events pass the filter. Of this dataset at most ${figure('en', most)} can be compared at once.`,
  tooManyNext: 'Narrow them by actors, kinds, places or words.',
  toFilters: 'To the filters',
  loading: 'Loading the accounts',
  failedTitle: 'The accounts could not be loaded',
  unreadable: (events: number) => `${count(events, 'event', 'events')} could not be read, and ${events === 1 ? 'is' : 'are'} left out here.`,
  save: 'Save as CSV',
  print: 'Print',
  toTimeline: 'To the timeline',
  toList: 'To the list',
  printed: (revision: string, when: string) => `Revision ${revision}, ${when}.`,
  latest: (updated: string) => `as of ${updated}`,
  asKnownOn: (when: string) => `as known on ${when}`,
  filtered: (filters: string) => `Filter: ${filters}.`,
  unfiltered: 'No filter.',
  script: 'With JavaScript, the table can be filtered, sorted and saved.',
}
export type CompareWords = Worded<typeof compare>
