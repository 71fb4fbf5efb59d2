const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** Words of the timeline view. */
export const timeline = {
  heading: (window: string) => window,
  inView: (events: number) => `${count(events, 'event', 'events')} in view`,
  differing: (events: number) => `In ${events} of them sources differ`,
  undisclosed: (events: number) => `${events} hold facts nobody has disclosed`,
  ofAll: (events: number) => `${count(events, 'event', 'events')} under these filters`,
  fitAll: 'Fit all',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  earlier: 'Earlier',
  later: 'Later',
  plot: (events: number) => `Timeline, ${count(events, 'event', 'events')}`,
  overview: 'Overview of the whole span',
  windowStart: 'Start of the window',
  windowEnd: 'End of the window',
  windowBody: 'Window',
  windowWords: (from: string, to: string) => `${from} to ${to}`,
  loading: 'Drawing the timeline',
  empty: 'No event in this window.',
  emptyHint: 'Move the window, or fit all.',
  cluster: (events: number, when: string, lane: string) => `${count(events, 'event', 'events')}, ${when}, ${lane}. Zoom in to see them.`,
  spoken: (title: string, kind: string, when: string, lanes: string, support: string, differ: string, undisclosed: string) =>
    [`${title}, ${kind}, ${when}`, lanes, support, differ, undisclosed].filter(Boolean).join('. '),
  countOf: (n: number, all: number) => `${n} of ${all}`,
  wheelHint: 'Hold Ctrl (or Command) to zoom with the wheel',
  lanesBy: 'Lanes',
}
