import { z } from 'zod'
import { isEndBeforeStart, parseEdtf } from './edtf'
import type {
  Actor, Article, Claim, DatasetInfo, DiplomaticEvent, Participant, Place, Publisher, Tombstone,
} from './model'

/*
 * What an author may write, as schemas: JSON Schema for editors and the first pass of the parser both come from here.
 * Looser than the model where a default is safe (arrays, weight, short). References between records are not checked here.
 * Never imported by the browser's first chunk.
 */

// The Content Security Policy of the site forbids functions made of text, and even trying whether they are allowed.
z.config({ jitless: true })

/** The form an id should have; others work as long as they fit into an address, and are reported. */
export const ID_FORM = /^[a-z0-9][a-z0-9-]{1,98}[a-z0-9]$/
/** The same of a claim, which is named within its event only. */
export const CLAIM_ID_FORM = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/
const UNUSABLE_ID = /[\s/\\#?%&\p{C}]|^\.{0,2}$/u

const text = z.string().min(1)
const id = z.string().max(100).refine((value) => !UNUSABLE_ID.test(value), 'not usable as an id').meta({ pattern: ID_FORM.source })
const inner = ({ source }: RegExp): string => source.slice(1, -1)
const claimId = id.meta({ pattern: CLAIM_ID_FORM.source })
/** A claim of the same event, or `event#claim`. */
const claimName = z.string().meta({ pattern: `^(?:${inner(ID_FORM)}#)?${inner(CLAIM_ID_FORM)}$` })
const edtf = z.string().refine((value) => parseEdtf(value).ok, 'not an EDTF date')
/** Stands in where a dataset does not say what it covers. */
export const COVERAGE_UNKNOWN = '../..'
const coverage = z.string().refine((value) => value === COVERAGE_UNKNOWN || parseEdtf(value).ok, 'not an EDTF date')
/** An event whose end stands before its start is shown as undated, not left out. */
const eventDate = z.string().refine((value) => {
  const date = parseEdtf(value)
  return date.ok || isEndBeforeStart(date.problem)
}, 'not an EDTF date')
const day = z.string().refine(isDay, 'not a day')
const instantOrDay = z.string().refine((value) => isDay(value) || isInstant(value), 'not a day or an instant ending in Z')
const isoDuration = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/
const list = <T extends z.ZodType>(item: T) => z.array(item).exactOptional()
const names = z.record(z.string(), text).exactOptional()
const country = z.string().regex(/^[A-Z]{2}$/).exactOptional()

function isDay(value: string): boolean {
  return /^-?\d{4,}-\d\d-\d\d$/.test(value) && parseEdtf(value).ok
}
function isInstant(value: string): boolean {
  return /T.*Z$/.test(value) && parseEdtf(value).ok
}

export const ACTOR_KINDS = ['state', 'body', 'organisation', 'person', 'group'] as const
export const PLACE_KINDS = ['building', 'city', 'region', 'country'] as const
export const PUBLISHER_KINDS = ['agency', 'newspaper', 'broadcaster', 'online', 'official', 'aggregator', 'repost', 'analysis'] as const
export const ARTICLE_KINDS = [
  'report', 'live-report', 'readout', 'transcript', 'statement', 'post', 'interview', 'analysis', 'editorial',
  'aggregation', 'machine-summary', 'repost',
] as const
export const EVENT_KINDS = [
  'talks', 'meeting', 'visit', 'call', 'speech', 'statement', 'agreement', 'ceasefire', 'vote', 'expulsion', 'sanctions',
  'prisoner-exchange', 'appointment', 'military', 'other',
] as const
export const SHAPES = ['circle', 'pill', 'speech', 'diamond', 'triangle', 'pennant', 'cross', 'square'] as const
export const ROLES = ['host', 'delegate', 'mediator', 'speaker', 'signatory', 'observer', 'addressee', 'subject', 'target'] as const
export const PRESENCES = ['in-person', 'by-phone', 'by-video', 'separate', 'absent'] as const
export const RELATION_TYPES = ['follows', 'leads-to', 'responds-to', 'part-of', 'mentions'] as const
export const ABOUTS = [
  'duration', 'participants', 'outcome', 'agenda', 'place', 'attribution', 'characterisation', 'next-step', 'other',
] as const
export const CLAIM_STATUSES = ['reported', 'stated', 'confirmed', 'disputed', 'denied', 'undisclosed'] as const

export const datasetSchema = z.strictObject({
  $schema: text.exactOptional(),
  id,
  title: text,
  description: text.exactOptional(),
  language: text,
  licence: text.exactOptional(),
  publisher: text.exactOptional(),
  updated: day,
  revision: text,
  coverage,
  selection: text,
  corrections: text.exactOptional(),
  tracks: list(z.strictObject({ id, title: text, order: z.number(), names })),
  sides: list(z.strictObject({
    id, title: text, short: z.string().min(1).max(5), order: z.number(), names,
    actors: list(id), countries: list(z.string()), roles: list(z.enum(ROLES)), fallback: z.boolean().exactOptional(),
  })),
  kinds: list(z.strictObject({ id, title: text, shape: z.enum(SHAPES) })),
  roles: list(z.strictObject({ id, title: text })),
  window: edtf.exactOptional(),
  schemaVersion: z.number(),
})

export const actorSchema = z.strictObject({
  id,
  name: text,
  kind: z.enum(ACTOR_KINDS),
  partOf: id.exactOptional(),
  roles: list(z.strictObject({ title: text, of: id, from: edtf.exactOptional(), to: edtf.exactOptional() })),
  aliases: list(text),
  names,
  country,
  wikidata: z.string().regex(/^Q\d+$/).exactOptional(),
  note: text.exactOptional(),
})

export const placeSchema = z.strictObject({
  id,
  name: text,
  kind: z.enum(PLACE_KINDS).exactOptional(),
  partOf: id.exactOptional(),
  country,
  lat: z.number().min(-90).max(90).exactOptional(),
  lon: z.number().min(-180).max(180).exactOptional(),
  precision: z.enum(['exact', 'approximate', 'city', 'country']).exactOptional(),
  names,
  note: text.exactOptional(),
})

export const publisherSchema = z.strictObject({
  id, name: text, kind: z.enum(PUBLISHER_KINDS), country, note: text.exactOptional(),
})

const httpAddress = z.string().regex(/^https?:\/\/[^\s"'<>]+$/i)
export const articleSchema = z.strictObject({
  $schema: text.exactOptional(),
  id,
  title: text,
  titleIs: z.enum(['headline', 'from-url', 'description']),
  publisher: id,
  agency: id.exactOptional(),
  origin: id.exactOptional(),
  author: text.exactOptional(),
  publishedAt: instantOrDay.nullable().exactOptional(),
  url: httpAddress.exactOptional(),
  archivedUrl: httpAddress.exactOptional(),
  language: text.exactOptional(),
  kind: z.enum(ARTICLE_KINDS).exactOptional(),
  versionOf: id.exactOptional(),
  versions: list(z.strictObject({ seenAt: instantOrDay, url: httpAddress.exactOptional(), note: text.exactOptional() })),
  note: text.exactOptional(),
})

const measure = { approx: z.boolean().exactOptional(), of: text.exactOptional(), expected: z.boolean().exactOptional(), sources: list(id) }
const valueSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('duration'), min: z.string().regex(isoDuration).exactOptional(), max: z.string().regex(isoDuration).exactOptional(), ...measure,
  }),
  z.strictObject({ type: z.literal('count'), min: z.number().exactOptional(), max: z.number().exactOptional(), unit: text.exactOptional(), ...measure }),
  z.strictObject({ type: z.literal('date'), min: edtf.exactOptional(), max: edtf.exactOptional(), ...measure }),
])

const sourceSchema = z.union([id, z.strictObject({ article: id, citing: text.exactOptional() })])
const withdrawn = { on: edtf, reason: text }
export const claimSchema = z.strictObject({
  id: claimId,
  about: z.enum(ABOUTS),
  text,
  status: z.enum(CLAIM_STATUSES),
  attributedTo: id.exactOptional(),
  sources: z.array(sourceSchema).min(1),
  deniedBy: id.exactOptional(),
  quote: z.strictObject({ text, speaker: text, source: id }).exactOptional(),
  values: list(valueSchema),
  contradicts: list(claimName),
  supersededBy: list(claimName),
  withdrawn: z.strictObject({ ...withdrawn, replacedBy: text.exactOptional() }).exactOptional(),
})

const claimIds = list(claimId)
export const eventSchema = z.strictObject({
  $schema: text.exactOptional(),
  id,
  title: text,
  short: text.exactOptional(),
  kind: z.enum(EVENT_KINDS),
  when: eventDate,
  timezone: z.string().regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/).exactOptional(),
  place: id.exactOptional(),
  track: id.exactOptional(),
  weight: z.number().int().min(1).max(5).exactOptional(),
  participants: list(z.strictObject({
    actor: id, role: z.enum(ROLES), side: id.exactOptional(), presence: z.enum(PRESENCES).exactOptional(), session: text.exactOptional(), claims: claimIds,
  })),
  summary: list(z.strictObject({ text, claims: z.array(claimId).min(1) })),
  claims: z.array(claimSchema).min(1),
  relations: list(z.strictObject({ type: z.enum(RELATION_TYPES), event: id, claims: claimIds })),
  undisclosed: list(z.strictObject({ text, about: z.enum(ABOUTS), side: id.exactOptional(), claims: claimIds })),
  notReported: list(z.enum(ABOUTS)),
  relatedArticles: list(id),
  aliases: list(id),
  revisions: list(z.strictObject({ on: edtf, note: text })),
})

export const tombstoneSchema = z.strictObject({
  $schema: text.exactOptional(), id, withdrawn: z.strictObject({ ...withdrawn, mergedInto: id.exactOptional() }),
})

export type AuthoredDataset = z.output<typeof datasetSchema>
export type AuthoredArticle = z.output<typeof articleSchema>
export type AuthoredClaim = z.output<typeof claimSchema>
export type AuthoredEvent = z.output<typeof eventSchema>

/*
 * The schemas against the hand-written model, both ways: what a schema lets through fits the model once the defaults are
 * in, and the model has no field that a schema forgets.
 */
type With<T, Defaults> = Omit<T, keyof Defaults | '$schema'> & Defaults
type Forgotten<Model, Authored extends Model> = readonly Exclude<keyof Model, keyof Authored>[]
type EventLists = Pick<DiplomaticEvent,
  'short' | 'weight' | 'participants' | 'summary' | 'claims' | 'relations' | 'undisclosed' | 'notReported' | 'relatedArticles' | 'aliases' | 'revisions'>
const forgotten: {
  actor: Forgotten<Actor, z.output<typeof actorSchema>>
  place: Forgotten<Place, z.output<typeof placeSchema>>
  publisher: Forgotten<Publisher, z.output<typeof publisherSchema>>
  article: Forgotten<Article, With<AuthoredArticle, Pick<Article, 'publishedAt' | 'kind'>>>
  claim: Forgotten<Claim, With<AuthoredClaim, Pick<Claim, 'sources'>>>
  event: Forgotten<DiplomaticEvent, With<AuthoredEvent, EventLists>>
  participant: Forgotten<Participant, NonNullable<AuthoredEvent['participants']>[number]>
  dataset: Forgotten<DatasetInfo, With<AuthoredDataset, Pick<DatasetInfo, 'tracks' | 'sides'>>>
  tombstone: Forgotten<Tombstone, z.output<typeof tombstoneSchema>>
} = { actor: [], place: [], publisher: [], article: [], claim: [], event: [], participant: [], dataset: [], tombstone: [] }
forgotten satisfies Record<string, readonly never[]>
