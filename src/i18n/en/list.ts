const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** Words of the list view. */
export const list = {
  oldestFirst: 'All events, oldest first',
  newestFirst: 'All events, newest first',
  filteredOldest: 'Filtered events, oldest first',
  filteredNewest: 'Filtered events, newest first',
  caption: (events: number) => `${count(events, 'event', 'events')}, the same set as the timeline.`,
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
  monthCount: (events: number) => count(events, 'event', 'events'),
}
