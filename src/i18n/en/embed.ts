const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** Words of the frames that stand within other sites' pages. */
export const embed = {
  asKnownOn: (when: string) => `As known on ${when}`,
  /** Where nothing of the event may be said, its name neither. */
  notYetKnown: (when: string) => `No report of this event was published by ${when}.`,
  noneYetKnown: (when: string) => `No report of any of these events was published by ${when}.`,
  noMatch: 'No event matches the filter of this frame.',
  revision: (revision: string, day: string) => `Data revision ${revision} of ${day}`,
  otherRevision: (wanted: string) => `Revision ${wanted} was asked for.`,
  openEvent: 'Whole event, all sources',
  openTimeline: 'Open full timeline',
  allClaims: (claims: number) => `All ${count(claims, 'claim', 'claims')}`,
  someClaims: (shown: number, all: number) => `${shown} of ${count(all, 'claim', 'claims')}`,
  moreDiffer: (groups: number) => `Sources differ on ${count(groups, 'more point', 'more points')}`,
  wholeSpan: 'Show all',
  events: (events: number) => count(events, 'event', 'events'),
  inWindow: (events: number, all: number) => `${events} of ${count(all, 'event', 'events')} in view`,
  heaviestOnly: (held: number, all: number) => `This frame holds the ${held} events of most weight, of ${all}.`,
  searched: (words: string) => `Holding “${words}” in title, summary or names`,
  previous: 'Previous event',
  next: 'Next event',
  noTrack: 'No track',
  strip: (events: number) => `Timeline, ${count(events, 'event', 'events')}`,
  caption: 'Chosen event',
}
