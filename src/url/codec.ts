import type { Note } from './note'
import { aNote } from './note'
import { PARAMETERS, type ParameterName } from './parameters'
import { formatPage, formatPath, readId, readPath, type ReadPath } from './path'
import { decodePercent, encodePercent } from './percent'
import { formatPair, readQuery, searchWords, sorted, type ReadQuery } from './query'
import { formatSpan, formatWindow, readAsOf } from './time'
import type { Page, View } from './view'

/**
 * View <-> address below the site's root, such as `us-russia/events/<id>/?actor=russia#<claim>` (docs/data-format.md).
 * Writing is canonical: equal views give equal text. Reading is total and tolerant: nothing throws, what cannot be honoured
 * falls back and is noted. It knows neither the deployment's base path (store/address.ts) nor whether an id exists.
 */

export interface EncodeOptions {
  /** Writes defaults too and leaves unknown parameters out. */
  readonly full?: boolean
}

export function encodeView(view: View, { full = false }: EncodeOptions = {}): string {
  const values = parameterValues(view, full)
  const pairs = PARAMETERS.flatMap((name) => (values[name] ?? []).map((value) => formatPair(name, value)))
  if (!full) pairs.push(...view.unknown.map(([name, value]) => formatPair(name, value)))
  const query = pairs.length > 0 ? `?${pairs.join('&')}` : ''
  const fragment = view.page.kind === 'event' && view.claim ? `#${encodePercent(view.claim)}` : ''
  return formatPath(view) + query + fragment
}

/** For the share button: written out, so that later defaults cannot change it. `shown` is the window on screen where the view names none. */
export const encodeFullView = (view: View, shown: View['window'] = null): string => encodeView({ ...view, window: view.window ?? shown }, { full: true })

function parameterValues(view: View, full: boolean): Partial<Record<ParameterName, readonly string[]>> {
  const { filter, page, data } = view
  const unless = (standard: string, value: string) => (full || value !== standard ? [value] : [])
  const given = (value: string | null) => (value === null || value === '' ? [] : [value])
  return {
    ...(data !== null && { data: [data], event: page.kind === 'event' ? [page.id] : [], page: page.kind === 'event' ? [] : given(formatPage(page)) }),
    actor: sorted(filter.actors),
    match: unless('any', filter.match),
    direct: unless('0', filter.direct ? '1' : '0'),
    role: sorted(filter.roles),
    kind: sorted(filter.kinds),
    track: sorted(filter.tracks),
    place: sorted(filter.places),
    publisher: sorted(filter.publishers),
    support: sorted(filter.support),
    differ: sorted(filter.differ),
    q: given(searchWords(filter.q)),
    span: given(filter.span && formatSpan(filter.span)),
    time: given(view.window && formatWindow(view.window)),
    asof: given(view.asOf && readAsOf(view.asOf)),
    view: unless('timeline', view.mode),
    lanes: unless('side', view.lanes),
    order: unless('asc', view.order),
    hl: sorted(view.highlight),
    about: given(view.about),
    rev: given(view.revision),
    lang: given(view.lang),
    theme: given(view.theme),
  }
}

export interface DecodedView { readonly view: View; readonly notes: readonly Note[] }

/** Reads any text. An address that names no dataset means `defaultDataset`. */
export function decodeView(address: string, knownDatasets: readonly string[], defaultDataset: string): DecodedView {
  const [beforeHash, fragment] = cut(address, '#')
  const [pathText, queryText] = cut(beforeHash, '?')
  const path = readPath(pathText, knownDatasets)
  const notes: Note[] = [...path.notes]
  const { event, page: pageInQuery, ...query } = readQuery(queryText, notes)
  const hash = readId(decodePercent(fragment.split(':~:')[0] ?? ''))
  const data = readData(query, path, notes)
  const page = choosePage(path, { event, page: data === null ? null : pageInQuery }, hash, notes)
  const claim = page.kind === 'event' ? (hash !== null && hash !== `event-${page.id}` ? hash : path.claim) : null
  return { view: { ...query, about: path.about ?? query.about, dataset: path.dataset ?? defaultDataset, page, claim, embed: path.embed, data }, notes }
}

/** A foreign dataset is shown at the root only, never below the name of one of ours. */
function readData(query: Pick<ReadQuery, 'data'>, path: ReadPath, notes: Note[]): string | null {
  if (query.data === null || (path.dataset === null && path.page === null)) return query.data
  notes.push(aNote('elsewhere', 'data', query.data))
  return null
}

/** The path decides; then the query; then a fragment such as `#event-<id>`. */
function choosePage(path: ReadPath, inQuery: Pick<ReadQuery, 'event' | 'page'>, hash: string | null, notes: Note[]): Page {
  const { event } = inQuery
  if (path.page !== null) {
    if (event !== null && !(path.page.kind === 'event' && path.page.id === event)) notes.push(aNote('elsewhere', 'event', event))
    return path.page
  }
  if (event !== null) return { kind: 'event', id: event }
  if (inQuery.page !== null) return inQuery.page
  const id = hash?.startsWith('event-') ? readId(hash.slice('event-'.length)) : null
  return id === null ? { kind: 'home' } : { kind: 'event', id }
}

function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
