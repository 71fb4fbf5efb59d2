import { figure } from '../plural'
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** Words of the list view. */
export const list = {
  oldestFirst: 'All events, oldest first',
  newestFirst: 'All events, newest first',
  filteredOldest: 'Filtered events, oldest first',
  filteredNewest: 'Filtered events, newest first',
  mostClaims: 'Events, most claims first',
  fewestClaims: 'Events, fewest claims first',
  mostCertain: 'Events, those with most sources first',
  leastCertain: 'Events, those with fewest sources first',
  sameSet: (events: number) => `${count(events, 'event', 'events')}, the same set as the timeline.`,
  caption: (events: number, filters: readonly string[]) =>
    `${count(events, 'event', 'events')} by month${filters.length > 0 ? `, filtered by ${filters.join(', ')}` : ''}.`,
  when: 'When',
  kind: 'Kind',
  event: 'Event',
  sides: 'Sides',
  where: 'Where',
  certainty: 'Certainty',
  claims: 'Claims',
  order: 'Order',
  orderOldest: 'Oldest first',
  orderNewest: 'Newest first',
  /** Shorter than the names of the filter, for a narrow column. */
  support: { several: 'Two or more', 'one-source': 'One source', 'one-side': 'One side' },
  directedTo: 'directed to',
  claimsWord: (claims: number) => (claims === 1 ? 'claim' : 'claims'),
  dateOpen: 'Date not known',
  monthNotKnown: (when: string) => `${when}, month not known`,
  monthCount: (events: number) => count(events, 'event', 'events'),
  part: (from: number, to: number, of: number) => `Events ${figure('en', from)} to ${figure('en', to)} of ${figure('en', of)}. Filters make the list shorter.`,
  partEarlier: 'Earlier events',
  partLater: 'Later events',
}
