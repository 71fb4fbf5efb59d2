import { isCount, listOf, ownValue } from './columns'
import { SPLIT_EVIDENCE_VERSION } from './evidenceVersion'
import type { FacetIds } from './eventParts'
import type { NamesKnownFrom } from './namesAsKnownOn'
import { PublicationDays } from './publicationDays'

const MS_PER_DAY = 86_400_000

/** What evidence.json of a large dataset says itself; the rest is in parts. */
export interface SplitEvidenceHead {
  readonly names: NamesKnownFrom
  /** Reports that no claim rests on. */
  readonly otherReports: readonly { readonly ms: number; readonly hasHour: boolean }[]
  /** How many parts there are. */
  readonly partCount: number
}

/** Whether evidence.json is the head of a large dataset's evidence. */
export const isSplitEvidence = (json: unknown): boolean => ownValue(json, 'format') === 'parley-evidence' && ownValue(json, 'schemaVersion') === SPLIT_EVIDENCE_VERSION

/** The names stand in the order of the tables of summaries.json. */
export function readEvidenceHead(json: unknown, ids: Pick<FacetIds, 'actorIds' | 'placeIds' | 'publisherIds'>): SplitEvidenceHead {
  const known = ownValue(json, 'knownFromS')
  const since = (field: string, of: readonly string[]): ReadonlyMap<string, number> => {
    const times = listOf(ownValue(known, field))
    return new Map(of.map((id, i) => [id, msOf(times[i])]))
  }
  return {
    names: { actors: since('actors', ids.actorIds), places: since('places', ids.placeIds), publishers: since('publishers', ids.publisherIds) },
    otherReports: listOf(ownValue(json, 'otherReports')).map((report) => ({ ms: msOf(listOf(report)[0]), hasHour: listOf(report)[1] !== 1 })),
    partCount: listOf(ownValue(json, 'parts')).length,
  }
}

/** Days on which something was published, of all reports. */
export function daysOf(json: unknown): PublicationDays {
  const counts = listOf(ownValue(json, 'counts'))
  const days = listOf(ownValue(json, 'days')).flatMap((day, i): (readonly [number, number])[] => {
    const count = counts[i]
    return typeof day === 'number' && Number.isInteger(day) && isCount(count) ? [[day * MS_PER_DAY, count]] : []
  })
  return new PublicationDays({ reportsByDay: new Map(days) })
}

/** From seconds; Infinity: at the latest date only. */
const msOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? Math.round(value * 1000) : Infinity)
