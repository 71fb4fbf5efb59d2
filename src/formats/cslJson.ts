import type { CitedWork } from './citedWork'
import type { CslDate } from './citedDate'
import { cslDate } from './citedDate'

/** An item of CSL-JSON, which reference managers read. */
export interface CslItem {
  readonly id: string
  readonly type: 'webpage' | 'article-newspaper' | 'interview' | 'post' | 'speech' | 'document'
  readonly title: string
  readonly author?: readonly { readonly literal: string }[]
  readonly issued?: CslDate
  readonly 'event-date'?: CslDate
  readonly 'container-title': string
  readonly publisher: string
  readonly URL?: string
  readonly archive_location?: string
  readonly language?: string
  readonly source?: string
  readonly version?: string
  readonly note?: string
}

const TYPES: Readonly<Record<CitedWork['type'], CslItem['type']>> = {
  page: 'webpage', report: 'article-newspaper', 'live-report': 'article-newspaper', analysis: 'article-newspaper', editorial: 'article-newspaper',
  interview: 'interview', post: 'post', transcript: 'speech', readout: 'document', statement: 'document', aggregation: 'webpage', 'machine-summary': 'webpage', repost: 'webpage',
}

export function cslItem(work: CitedWork): CslItem {
  const issued = work.published === null ? null : cslDate(work.published)
  const eventDate = work.eventDate === null ? null : cslDate(work.eventDate)
  return {
    id: work.id,
    type: TYPES[work.type],
    title: work.isHeadline ? work.title : `[${work.title}]`,
    ...(work.author === null ? {} : { author: [{ literal: work.author }] }),
    ...(issued === null ? {} : { issued }),
    ...(eventDate === null ? {} : { 'event-date': eventDate }),
    'container-title': work.container,
    publisher: work.publisher,
    ...(work.url === null ? {} : { URL: work.url }),
    ...(work.archivedUrl === null ? {} : { archive_location: work.archivedUrl }),
    ...(work.language === null ? {} : { language: work.language }),
    ...(work.agency === null ? {} : { source: work.agency }),
    ...(work.revision === null ? {} : { version: work.revision.name, note: `As known on ${work.revision.asOf}` }),
  }
}

/** Always a list, as programs expect. */
export const cslJson = (works: readonly CitedWork[]): string => `${JSON.stringify(works.map(cslItem), null, 1)}\n`
