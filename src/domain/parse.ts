import type { z } from 'zod'
import { checkDataset } from './checks'
import { pathText, type JsonPath } from './jsonPath'
import { firstOrigin, noOrigins, type Draft, type RecordKind } from './draft'
import type { Dataset, DatasetInfo } from './model'
import { LEFT_OUT, fileOrigin, ProblemList, type Origin } from './problemList'
import { articleOf, datasetInfoOf, eventOf } from './records'
import { resolveReferences } from './references'
import type { Problem } from './result'
import { salvage, type Fallbacks } from './salvage'
import {
  actorSchema, articleSchema, COVERAGE_UNKNOWN, datasetSchema, eventSchema, placeSchema, publisherSchema, tombstoneSchema, type AuthoredDataset,
} from './schema'

/** A file of a dataset as JSON.parse gave it. `file` is its path below the dataset's folder, with "/". */
export interface RawFile { readonly file: string; readonly json: unknown }

export interface ParsedDataset {
  /** The good records, every reference resolved. */
  readonly dataset: Dataset
  /** What is wrong, in order of the files; empty for a clean dataset. */
  readonly problems: readonly Problem[]
}

/**
 * Reads a whole dataset. Never throws on any JSON: a record that cannot be read is left out and listed, a reference that
 * leads nowhere is dropped and listed, and everything else is shown (docs/data-format.md, problems).
 */
export function parseDataset(files: readonly RawFile[]): ParsedDataset {
  const problems = new ProblemList()
  const draft = readRecords(files, problems)
  resolveReferences(draft, problems)
  checkDataset(draft, problems)
  const { origins: _, infoOrigin: __, ...dataset } = draft
  return { dataset, problems: inFileOrder(problems.all, files) }
}

function inFileOrder(problems: readonly Problem[], files: readonly RawFile[]): readonly Problem[] {
  const order = new Map(files.map(({ file }, index) => [file, index]))
  return problems.toSorted((a, b) => (order.get(a.file ?? '') ?? -1) - (order.get(b.file ?? '') ?? -1))
}

const ACTOR_FALLBACKS: Fallbacks = new Map([['kind', 'group']])
const PUBLISHER_FALLBACKS: Fallbacks = new Map([['kind', 'online']])
const ARTICLE_FALLBACKS: Fallbacks = new Map([['titleIs', 'description']])
const EVENT_FALLBACKS: Fallbacks = new Map([['kind', 'other'], ['claims.about', 'other']])
/** What a dataset is called whose dataset.json cannot be read; the records are worth showing all the same. */
const UNNAMED: AuthoredDataset = {
  id: 'dataset', title: 'Unnamed dataset', language: 'en', updated: '1970-01-01', revision: '0', coverage: COVERAGE_UNKNOWN,
  selection: 'Not described.', schemaVersion: 1,
}
const DATASET_FALLBACKS: Fallbacks = new Map(Object.entries(UNNAMED))

function readRecords(files: readonly RawFile[], problems: ProblemList): Draft {
  const infoFile = files.find(({ file }) => file === 'dataset.json')
  const draft: Draft = {
    info: readInfo(infoFile, problems), infoOrigin: fileOrigin('dataset.json'), actors: new Map(), places: new Map(), publishers: new Map(),
    articles: new Map(), events: new Map(), tombstones: new Map(), origins: noOrigins(),
  }
  for (const { file, json } of files) {
    const folder = file.slice(0, Math.max(0, file.indexOf('/')))
    if (file === 'dataset.json') continue
    else if (file === 'actors.json') readList(json, file, 'actors', (item, path) => keep(draft, 'actors', draft.actors, actorSchema, item, file, path, problems, ACTOR_FALLBACKS))
    else if (file === 'places.json') readList(json, file, 'places', (item, path) => keep(draft, 'places', draft.places, placeSchema, item, file, path, problems))
    else if (file === 'publishers.json') readList(json, file, 'publishers', (item, path) => keep(draft, 'publishers', draft.publishers, publisherSchema, item, file, path, problems, PUBLISHER_FALLBACKS))
    else if (folder === 'articles') keep(draft, 'articles', draft.articles, articleSchema, json, file, [], problems, ARTICLE_FALLBACKS, articleOf)
    else if (folder === 'events' && isTombstone(json)) keep(draft, 'events', draft.tombstones, tombstoneSchema, json, file, [], problems)
    else if (folder === 'events') keep(draft, 'events', draft.events, eventSchema, json, file, [], problems, EVENT_FALLBACKS, eventOf)
    else problems.add('warning', fileOrigin(file), [], 'this file is not part of a dataset and was ignored', 'Events belong into events/, articles into articles/.')
  }
  return draft

  function readList(json: unknown, file: string, name: string, read: (item: unknown, path: JsonPath) => void): void {
    const [list, base] = Array.isArray(json) ? [json, []] : [fieldOf(json, name), [name]]
    if (Array.isArray(list)) for (const [index, item] of list.entries()) read(item, [...base, index])
    else problems.add('error', fileOrigin(file), base, `there is no list of ${name}`, `Write { "${name}": [ ... ] }.`)
  }
}

function readInfo(file: RawFile | undefined, problems: ProblemList): DatasetInfo {
  const origin = fileOrigin('dataset.json')
  if (file === undefined) {
    problems.add('error', origin, [], 'the file is missing', 'Add dataset.json with the title, the coverage and the selection of the dataset.')
    return datasetInfoOf(UNNAMED)
  }
  const { value, faults } = salvage(datasetSchema, file.json, DATASET_FALLBACKS)
  for (const fault of faults) problems.add(fault.severity, origin, fault.path, fault.message, fault.hint)
  return datasetInfoOf(value ?? UNNAMED)
}

interface Identified { readonly id: string }

/**
 * Reads one record and keeps it under its id. The second of two records of one kind is left out unless it says the same;
 * of two kinds both stay, as hardly anything that names one could mean the other; it is an error all the same.
 */
function keep<A extends Identified, R extends Identified = A>(
  draft: Draft, kind: RecordKind, into: Map<string, R | A>, schema: z.ZodType<A>, json: unknown, file: string, base: JsonPath, problems: ProblemList,
  fallbacks?: Fallbacks, complete?: (authored: A) => R,
): void {
  const { value, faults, place } = salvage(schema, json, fallbacks)
  const origin: Origin = { file, inner: (path) => [...base, ...place(path)] }
  for (const fault of faults) problems.add(fault.severity, fileOrigin(file), [...base, ...fault.path], fault.message, fault.hint)
  if (value === null) {
    problems.add('error', fileOrigin(file), base, LEFT_OUT, 'Mend what is said above about it; everything else is shown.')
    return
  }
  const record = complete === undefined ? value : complete(value)
  const own = draft.origins[kind].get(record.id)
  const first = own ?? firstOrigin(draft.origins, record.id)
  if (own === undefined) {
    draft.origins[kind].set(record.id, origin)
    into.set(record.id, record)
  }
  if (first === undefined) return
  const same = own && into.get(record.id)
  if (same !== undefined && canonical(same) === canonical(record)) return
  const where = `${first.file}${pathText(first.inner([])) === '' ? '' : ` at ${pathText(first.inner([]))}`}`
  problems.add('error', origin, ['id'], `the id "${record.id}" is taken by another record in ${where}; ${own ? 'this one was left out' : 'both are shown'}`, 'Give it an id of its own; ids are unique over actors, places, publishers, articles and events together.')
}

/** The same text for the same content, whatever the order of the fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

function fieldOf(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, name) ? Reflect.get(json, name) : undefined
}

const isTombstone = (json: unknown): boolean => fieldOf(json, 'withdrawn') !== undefined && fieldOf(json, 'claims') === undefined
