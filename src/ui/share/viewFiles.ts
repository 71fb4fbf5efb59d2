import type { EventDetail } from '../../domain/eventDetail'
import type { EventSummary, Facts } from '../../domain/facts'
import { bibtex } from '../../formats/bibtex'
import { citedWorks } from '../../formats/citedWork'
import { claimsCsv } from '../../formats/claimsCsv'
import { cslJson } from '../../formats/cslJson'
import type { Edition, FormatLanguage } from '../../formats/edition'
import { icsCalendar } from '../../formats/eventIcs'
import { eventsCsv } from '../../formats/eventsCsv'
import { eventGraph } from '../../formats/jsonLd'
import { eventMarkdown } from '../../formats/markdown'
import { ris } from '../../formats/ris'

/** A file that a view or an event can be taken along as. */
export interface FileKind {
  readonly name: 'eventsCsv' | 'claimsCsv' | 'json' | 'ics' | 'markdown' | 'bib' | 'ris' | 'csl' | 'jsonld'
  /** How its name ends. */
  readonly end: string
  readonly type: string
}

const JSON_FILE: FileKind = { name: 'json', end: 'json', type: 'application/json' }
const ICS: FileKind = { name: 'ics', end: 'ics', type: 'text/calendar' }
const MARKDOWN: FileKind = { name: 'markdown', end: 'md', type: 'text/markdown' }

export const EVENTS_CSV: FileKind = { name: 'eventsCsv', end: 'csv', type: 'text/csv' }
/** Those of a view that need the claims of each event. */
export const DETAILED_KINDS: readonly FileKind[] = [{ name: 'claimsCsv', end: 'csv', type: 'text/csv' }, JSON_FILE, ICS, MARKDOWN]
export const EVENT_KINDS: readonly FileKind[] = [
  JSON_FILE, ICS, MARKDOWN,
  { name: 'bib', end: 'bib', type: 'application/x-bibtex' },
  { name: 'ris', end: 'ris', type: 'application/x-research-info-systems' },
  { name: 'csl', end: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
  { name: 'jsonld', end: 'jsonld', type: 'application/ld+json' },
]

const jsonText = (json: unknown): string => `${JSON.stringify(json, null, 1)}\n`

const MOST_WAIT_MS = 10_000

/** Events of rows with their words, which of a large dataset come when they are asked for; null where they do not. */
export function eventsWithWords(rows: Uint32Array, { events }: Pick<Facts, 'events'>): Promise<readonly EventSummary[] | null> {
  const present = () => {
    const found = Array.from(rows, (row) => events.at(row)).filter((event) => event !== undefined)
    return found.some(({ isWordless }) => isWordless) ? null : found
  }
  const here = present()
  const { words } = events
  if (here || !words) return Promise.resolve(here)
  return new Promise((done) => {
    const stop = words.subscribe(() => {
      const come = present()
      if (come) end(come)
    })
    const timer = setTimeout(() => end(null), MOST_WAIT_MS)
    const end = (found: readonly EventSummary[] | null) => { clearTimeout(timer); stop(); done(found) }
  })
}

/** One row an event that passes, in order of time. */
export const eventsFile = (events: readonly EventSummary[], facts: Facts, edition: Edition): string => eventsCsv(events, facts, edition)

/** Events with their claims, in one of DETAILED_KINDS. */
export function detailsFile({ name }: FileKind, details: readonly EventDetail[], edition: Edition, language: FormatLanguage): string {
  switch (name) {
    case 'claimsCsv': return claimsCsv(details, edition)
    case 'ics': return icsCalendar(edition.info.title, details, edition, language)
    case 'markdown': return details.map((detail) => eventMarkdown(detail, edition, language)).join('\n')
    default: return jsonText({ format: 'parley-selection', dataset: edition.info.id, revision: edition.info.revision, asKnownOn: edition.asOf, filters: edition.filters, events: details })
  }
}

/** One event, in one of EVENT_KINDS. */
export function eventFile(kind: FileKind, detail: EventDetail, edition: Edition, language: FormatLanguage): string {
  switch (kind.name) {
    case 'bib': return bibtex(citedWorks(detail, edition, language))
    case 'ris': return ris(citedWorks(detail, edition, language))
    case 'csl': return cslJson(citedWorks(detail, edition, language))
    case 'jsonld': return jsonText(eventGraph(detail, edition))
    case 'json': return jsonText(detail)
    default: return detailsFile(kind, [detail], edition, language)
  }
}
