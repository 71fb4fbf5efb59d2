import type { Role, Support, Differ } from '../domain/model'
import type { ActorMatch, View } from './view'

/** The parameters of an address in the order in which they are written. */
export const PARAMETERS = [
  'data', 'event', 'page', 'actor', 'match', 'direct', 'role', 'kind', 'track', 'place', 'publisher', 'support', 'differ', 'q', 'span', 'time',
  'asof', 'view', 'lanes', 'order', 'hl', 'about', 'rev', 'lang', 'theme',
] as const
export type ParameterName = (typeof PARAMETERS)[number]

/** Names that were once written, or that people write; never shorten this list. Compared in lower case, without `-` and `_`. */
const OTHER_NAMES: readonly (readonly [string, ParameterName])[] = [
  ['id', 'event'], ['hid', 'event'], ['eventid', 'event'], ['actors', 'actor'], ['roles', 'role'], ['kinds', 'kind'], ['tracks', 'track'],
  ['places', 'place'], ['publishers', 'publisher'], ['window', 'time'], ['asknownon', 'asof'], ['mode', 'view'], ['highlight', 'hl'],
  ['revision', 'rev'], ['language', 'lang'], ['query', 'q'],
]
const NAMES = new Map<string, ParameterName>([...PARAMETERS.map((name) => [name, name] as const), ...OTHER_NAMES])

/** The parameter meant by a decoded name in any spelling; undefined for a name that is not ours. */
export const parameterNamed = (name: string): ParameterName | undefined => NAMES.get(spelling(name))

/** `certainty=` was one facet before it became two. */
export const isCertainty = (name: string): boolean => spelling(name) === 'certainty'

const spelling = (name: string): string => name.trim().toLowerCase().replaceAll(/[-_]/g, '')

const CERTAINTY = new Map<string, readonly ['support' | 'differ', Support | Differ]>([
  ...(['several', 'corroborated', 'confirmed', 'multiple'] as const).map((word) => [word, ['support', 'several']] as const),
  ...(['one-source', 'single-source', 'single', 'reported'] as const).map((word) => [word, ['support', 'one-source']] as const),
  ...(['one-side', 'one-sided', 'single-side', 'stated'] as const).map((word) => [word, ['support', 'one-side']] as const),
  ...(['denied'] as const).map((word) => [word, ['differ', 'denied']] as const),
  ...(['differ', 'contested', 'contradicted', 'disputed'] as const).map((word) => [word, ['differ', 'differ']] as const),
  ...(['vary', 'varies'] as const).map((word) => [word, ['differ', 'vary']] as const),
])

/** What a value of `certainty=` means today. */
export const certaintyMeaning = (value: string) => CERTAINTY.get(value.trim().toLowerCase().replaceAll('_', '-'))

export const MATCHES: readonly ActorMatch[] = ['any', 'all', 'met', 'spoke']
export const ROLES: readonly Role[] = ['host', 'delegate', 'mediator', 'speaker', 'signatory', 'observer', 'addressee', 'subject', 'target']
export const SUPPORTS: readonly Support[] = ['several', 'one-source', 'one-side']
export const DIFFERS: readonly Exclude<Differ, 'none'>[] = ['denied', 'differ', 'vary']
export const MODES: readonly View['mode'][] = ['timeline', 'list']
export const LANES: readonly View['lanes'][] = ['side', 'track', 'kind', 'none']
export const ORDERS: readonly View['order'][] = ['asc', 'desc', 'claims', 'claims-asc', 'certainty', 'certainty-asc']
export const THEMES: readonly NonNullable<View['theme']>[] = ['light', 'dark']

/** An id is at most 100 characters; room is left for claims named with their event. */
export const MAX_ID_LENGTH = 220
export const MAX_SEARCH_LENGTH = 300
export const MAX_DATA_ADDRESS_LENGTH = 2000
/** Of unknown parameters, as written. */
export const MAX_UNKNOWN_LENGTH = 1024
