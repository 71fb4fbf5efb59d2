const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** Words of what stands around filters, timeline and list: the dataset's menu and notices. */
export const explorer = {
  covered: (coverage: string) => `covers ${coverage}`,
  datasetLine: (events: number, articles: number, updated: string) => `${count(events, 'event', 'events')} from ${count(articles, 'article', 'articles')}, updated ${updated}`,
  datasetLineAsOf: (events: number, all: number, when: string) => `${events} of ${count(all, 'event', 'events')}, as known on ${when}`,
  revision: (revision: string) => `revision ${revision}`,
  selectionTitle: 'What is in, and what is left out',
  coverageTitle: 'Coverage',
  updatedTitle: 'Updated',
  filtersLater: 'Filters come with the rest of the events.',
  partTitle: (n: number) => `${count(n, 'record', 'records')} left out or incomplete`,
  partText: 'The rest is shown. Each is listed with its place and remedy.',
  showProblems: 'Show them',
  notes: 'About this link:',
  searchFailedTitle: 'These words were not searched.',
  searchFailedText: 'The events shown are not narrowed by them.',
  timelineFailedTitle: 'The timeline stopped',
  timelineFailedText: 'The list shows the same events, with the same filters.',
  toList: 'Show the list',
}
