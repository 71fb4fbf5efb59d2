import { dayParts } from './citedDate'
import type { CitedWork } from './citedWork'
import { onOneLine } from './plainText'

/** RIS: one tag a line, each record ended by ER. A value never holds a line break, so it cannot begin a tag. */

const TYPES: Readonly<Record<CitedWork['type'], string>> = {
  page: 'ELEC', report: 'NEWS', 'live-report': 'NEWS', analysis: 'NEWS', editorial: 'NEWS', interview: 'NEWS', post: 'BLOG', transcript: 'ELEC', readout: 'ELEC', statement: 'ELEC',
  aggregation: 'ELEC', 'machine-summary': 'ELEC', repost: 'ELEC',
}

function record(work: CitedWork): string {
  const day = dayParts(work.published)
  const two = (n: number) => String(n).padStart(2, '0')
  const fields: readonly (readonly [string, string | null])[] = [
    ['TY', TYPES[work.type]],
    ['ID', work.id],
    ['AU', work.author ?? work.publisher],
    ['TI', work.isHeadline ? work.title : `[${work.title}]`],
    ['T2', work.container],
    ['PB', work.publisher],
    ['PY', day === null ? null : String(day[0])],
    ['DA', day === null ? null : `${day[0]}/${two(day[1])}/${two(day[2])}`],
    ['UR', work.url],
    ['L2', work.archivedUrl],
    ['LA', work.language],
    ['DB', work.agency],
    ['ET', work.revision?.name ?? null],
    ['N1', work.revision === null ? null : `Data revision ${work.revision.name}, as known on ${work.revision.asOf}`],
  ]
  return `${fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${onOneLine(value)}\r\n`])).join('')}ER  - \r\n`
}

export const ris = (works: readonly CitedWork[]): string => works.map(record).join('\r\n')
