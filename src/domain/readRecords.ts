import { ColumnReader, isCount, isRecord, isText, listOf, optionalText, ownValue, textsOf } from './columns'
import type {
  Actor, ActorKind, ActorRole, DatasetInfo, KindDefinition, Place, PlaceKind, Publisher, PublisherKind, Role, Shape, Side, Tombstone, Track,
} from './model'
import type { Problem } from './result'

/** Readers for the small tables of data/summaries.json. A record that cannot be read is left out and listed. */

const ACTOR_KINDS: readonly ActorKind[] = ['state', 'body', 'organisation', 'person', 'group']
const PLACE_KINDS: readonly PlaceKind[] = ['building', 'city', 'region', 'country']
const PUBLISHER_KINDS: readonly PublisherKind[] = ['agency', 'newspaper', 'broadcaster', 'online', 'official', 'aggregator', 'repost', 'analysis']
const PRECISIONS: readonly NonNullable<Place['precision']>[] = ['exact', 'approximate', 'city', 'country']
const SHAPES: readonly Shape[] = ['circle', 'pill', 'speech', 'diamond', 'triangle', 'pennant', 'cross', 'square']

export const RELOAD_HINT = 'Load the page again; if it stays, write the file anew with npm run build.'

const oneOf = <T extends string>(words: readonly T[], json: unknown): T | undefined => words.find((word) => word === json)

/** Rows by number as the file has them (null: left out), for the columns that point into the table. */
export interface Table<T> {
  readonly rows: readonly (T | null)[]
  readonly byId: ReadonlyMap<string, T>
}

function readTable<T extends { readonly id: string }>(
  json: unknown, path: string, problems: Problem[], read: (at: (field: string) => unknown, id: string, name: string) => T,
): Table<T> {
  const reader = new ColumnReader(json, path, problems)
  const byId = new Map<string, T>()
  const rows: (T | null)[] = []
  for (let row = 0; row < reader.length; row += 1) {
    const [id, name] = [reader.at('id', row), reader.at('name', row)]
    const fault = !isText(id) ? 'id' : !isText(name) ? 'name' : byId.has(id) ? 'id' : null
    if (fault !== null || !isText(id) || !isText(name)) {
      reader.complain('error', fault ?? 'id', row, `No usable ${fault ?? 'id'}; the record is left out.`, RELOAD_HINT)
      rows.push(null)
      continue
    }
    const record = read((field) => reader.at(field, row), id, name)
    byId.set(id, record)
    rows.push(record)
  }
  return { rows, byId }
}

export const readActors = (json: unknown, problems: Problem[]): Table<Actor> =>
  readTable(json, 'actors', problems, (at, id, name) => ({
    id,
    name,
    kind: oneOf(ACTOR_KINDS, at('kind')) ?? 'group',
    ...optionalText('partOf', at('partOf')),
    ...(Array.isArray(at('roles')) ? { roles: listOf(at('roles')).flatMap(readRole) } : {}),
    ...(Array.isArray(at('aliases')) ? { aliases: textsOf(at('aliases')) } : {}),
    ...readNames(at('names')),
    ...optionalText('country', at('country')),
    ...optionalText('wikidata', at('wikidata')),
    ...optionalText('note', at('note')),
  }))

function readRole(json: unknown): readonly ActorRole[] {
  const [title, of] = [ownValue(json, 'title'), ownValue(json, 'of')]
  if (!isText(title) || !isText(of)) return []
  return [{ title, of, ...optionalText('from', ownValue(json, 'from')), ...optionalText('to', ownValue(json, 'to')) }]
}

export const readPlaces = (json: unknown, problems: Problem[]): Table<Place> =>
  readTable(json, 'places', problems, (at, id, name) => {
    const kind = oneOf(PLACE_KINDS, at('kind'))
    const precision = oneOf(PRECISIONS, at('precision'))
    const [lat, lon] = [at('lat'), at('lon')]
    return {
      id,
      name,
      ...(kind ? { kind } : {}),
      ...optionalText('partOf', at('partOf')),
      ...optionalText('country', at('country')),
      ...(typeof lat === 'number' ? { lat } : {}),
      ...(typeof lon === 'number' ? { lon } : {}),
      ...(precision ? { precision } : {}),
      ...readNames(at('names')),
      ...optionalText('note', at('note')),
    }
  })

export const readPublishers = (json: unknown, problems: Problem[]): Table<Publisher> =>
  readTable(json, 'publishers', problems, (at, id, name) => ({
    id,
    name,
    kind: oneOf(PUBLISHER_KINDS, at('kind')) ?? 'online',
    ...optionalText('country', at('country')),
    ...optionalText('note', at('note')),
  }))

function readNames(json: unknown): { readonly names?: Readonly<Record<string, string>> } {
  if (!isRecord(json)) return {}
  return { names: Object.fromEntries(Object.entries(json).flatMap(([lang, name]) => (isText(name) ? [[lang, name] as const] : []))) }
}

export function readTombstones(json: unknown): ReadonlyMap<string, Tombstone> {
  const stones = listOf(json).flatMap((item): Tombstone[] => {
    const [id, withdrawn] = [ownValue(item, 'id'), ownValue(item, 'withdrawn')]
    if (!isText(id) || !isRecord(withdrawn)) return []
    const [on, reason] = [withdrawn['on'], withdrawn['reason']]
    return [{ id, withdrawn: { on: isText(on) ? on : '', reason: isText(reason) ? reason : '', ...optionalText('mergedInto', withdrawn['mergedInto']) } }]
  })
  return new Map(stones.map((stone) => [stone.id, stone]))
}

/** null where it has no id or title: then nothing says what the file is about. */
export function readInfo(json: unknown, roles: readonly Role[]): DatasetInfo | null {
  const at = (key: string): unknown => ownValue(json, key)
  const text = (key: string): string => { const value = at(key); return isText(value) ? value : '' }
  if (text('id') === '' || text('title') === '') return null
  const version = at('schemaVersion')
  const kinds = listOf(at('kinds')).flatMap(readKind)
  return {
    id: text('id'),
    title: text('title'),
    ...optionalText('description', at('description')),
    language: text('language') || 'en',
    ...optionalText('licence', at('licence')),
    ...optionalText('publisher', at('publisher')),
    updated: text('updated'),
    revision: text('revision'),
    coverage: text('coverage'),
    selection: text('selection'),
    ...optionalText('corrections', at('corrections')),
    tracks: listOf(at('tracks')).flatMap(readTrack),
    sides: listOf(at('sides')).flatMap((side) => readSide(side, roles)),
    ...(Array.isArray(at('kinds')) ? { kinds } : {}),
    ...optionalText('window', at('window')),
    schemaVersion: isCount(version) ? version : 1,
  }
}

const orderOf = (json: unknown): number => { const order = ownValue(json, 'order'); return typeof order === 'number' ? order : 0 }

function readTrack(json: unknown): readonly Track[] {
  const [id, title] = [ownValue(json, 'id'), ownValue(json, 'title')]
  return isText(id) && isText(title) ? [{ id, title, order: orderOf(json), ...readNames(ownValue(json, 'names')) }] : []
}

function readKind(json: unknown): readonly KindDefinition[] {
  const [id, title, shape] = [ownValue(json, 'id'), ownValue(json, 'title'), oneOf(SHAPES, ownValue(json, 'shape'))]
  return isText(id) && isText(title) ? [{ id, title, shape: shape ?? 'square' }] : []
}

function readSide(json: unknown, roles: readonly Role[]): readonly Side[] {
  const at = (key: string): unknown => ownValue(json, key)
  const [id, title, short, fallback] = [at('id'), at('title'), at('short'), at('fallback')]
  if (!isText(id) || !isText(title)) return []
  return [{
    id,
    title,
    short: typeof short === 'string' ? short : '',
    order: orderOf(json),
    ...readNames(at('names')),
    ...(Array.isArray(at('actors')) ? { actors: textsOf(at('actors')) } : {}),
    ...(Array.isArray(at('countries')) ? { countries: textsOf(at('countries')) } : {}),
    ...(Array.isArray(at('roles')) ? { roles: textsOf(at('roles')).flatMap((role) => oneOf(roles, role) ?? []) } : {}),
    ...(typeof fallback === 'boolean' ? { fallback } : {}),
  }]
}
