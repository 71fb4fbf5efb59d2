import type { DatasetInfo } from '../domain/model'
import type { SiteFile } from './dataFiles'

interface Known { readonly info: DatasetInfo; readonly eventCount: number; readonly articleCount: number }

/** Addresses of a dataset, below the site's root, and what stands there. */
export const CATALOGUE: readonly (readonly [path: string, what: string])[] = [
  ['', 'timeline and list of all events'],
  ['events/<id>/', 'one event: what is reported of it, by whom, where accounts differ'],
  ['events/<id>/index.json', 'the same as data; also index.jsonld (schema.org), index.ics, index.md, cite.bib, cite.ris, cite.json'],
  ['events/<id>/claims/<claim>/', 'one claim with its sources and all that contradict it'],
  ['articles/<id>/', 'one article: what rests on it'],
  ['publishers/<id>/', 'articles of one publisher'],
  ['actors/', 'all actors, and who met and who spoke with whom'],
  ['actors/<id>/', 'one actor over time'],
  ['places/', 'all places'],
  ['places/<id>/', 'what happened at one place'],
  ['tracks/<id>/', 'events of one track'],
  ['compare/duration/', 'accounts of one matter side by side; also participants, outcome, agenda, place, attribution, characterisation, next-step, other'],
  ['method/', 'what a claim is, what the marks mean, what is in and what is left out'],
  ['data/<dataset>.json', 'the whole dataset as one file'],
  ['data/events.csv', 'one row an event'],
  ['data/claims.csv', 'one row a claim and article'],
  ['data/revisions/<revision>.json', 'a released revision of the dataset; it never changes'],
  ['calendar.ics', 'events as a calendar'],
  ['embed/', 'timeline for a frame in another page; embed/events/<id>/ for one event'],
]

/** llms.txt: in plain words what is where, for programs and for people who write them. */
export function catalogueFile(known: readonly Known[], siteUrl: string | null): SiteFile {
  const root = siteUrl ?? '/'
  const section = ({ info, eventCount, articleCount }: Known): string => [
    `## ${info.title.replace(/\s+/g, ' ')}`,
    `${eventCount} events from ${articleCount} articles, covering ${info.coverage}. Updated ${info.updated}, revision ${info.revision}.`,
    ...CATALOGUE.map(([path, what]) => `- ${root}${info.id}/${path.replace('<dataset>', info.id)} : ${what}`),
  ].join('\n')
  return {
    path: 'llms.txt',
    text: () => `${[
      '# Parley',
      'A timeline of diplomatic processes in which every fact names the reports it rests on. Where reports differ, all values stand side by side. What nobody disclosed is marked as such. Dates carry only the precision that was reported (EDTF).',
      'Pages are complete without scripts. `?asof=<date>` on a timeline or event page shows what was known then; it needs scripts. Format of the data: docs/data-format.md of the source.',
      ...known.map(section),
    ].join('\n\n')}\n`,
  }
}
