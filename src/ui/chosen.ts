import { parseEdtf } from '../domain/edtf'
import type { Facts } from '../domain/facts'
import { dateWords } from '../i18n/dateWords'
import type { ExplorerMessages } from '../i18n/enExplorer'
import type { Filter } from '../url/view'
import { kindGroups, kindsOf } from './kindNames'

/** One thing that is chosen, in words, and what the filter is without it. */
export interface Choice {
  readonly key: string
  /** Which facet, where the name alone does not say so. */
  readonly facet: string | null
  readonly name: string
  /** Changes to the filter that drop it. */
  readonly without: Partial<Filter>
}

const LISTS = ['actors', 'roles', 'kinds', 'tracks', 'places', 'publishers', 'support', 'differ'] as const
type ListField = (typeof LISTS)[number]

/** Everything that narrows the set, in the order of the filters. */
export function chosenIn(filter: Filter, facts: Facts, messages: ExplorerMessages, locale: string): readonly Choice[] {
  const { filters } = messages
  const list = (field: ListField) => filter[field].map((value) => listChoice(field, value, filter, facts, messages))
  const others = LISTS.flatMap((field) => (field === 'kinds' ? kindChoices(filter, facts, messages) : field === 'actors' ? [] : list(field)))
  const matches = { any: null, all: filters.matchAllChip, met: filters.matchMetChip, spoke: filters.matchSpokeChip }[filter.match]
  const one = (key: string, facet: string | null, name: string, without: Partial<Filter>): Choice => ({ key, facet, name, without })
  return [
    ...(filter.q.trim() === '' ? [] : [one('q', filters.search, filter.q.trim(), { q: '' })]),
    ...list('actors'),
    ...(matches === null ? [] : [one('match', null, matches, { match: 'any' })]),
    ...(filter.direct ? [one('direct', null, filters.direct, { direct: false })] : []),
    ...others,
    ...(filter.span === null ? [] : [one('span', filters.span, spanWords(filter.span, locale), { span: null })]),
  ]
}

function listChoice(field: ListField, value: string, filter: Filter, facts: Facts, messages: ExplorerMessages): Choice {
  const { filters } = messages
  const facet = { actors: null, roles: filters.role, kinds: null, tracks: filters.track, places: filters.place, publishers: filters.publisher, support: null, differ: null }[field]
  return { key: `${field} ${value}`, facet, name: nameOf(field, value, facts, messages), without: { [field]: filter[field].filter((other) => other !== value) } }
}

/** A group of kinds that is chosen as a whole is one choice. */
function kindChoices(filter: Filter, facts: Facts, messages: ExplorerMessages): readonly Choice[] {
  const chosen = new Set(filter.kinds)
  const whole = kindGroups(facts, messages.terms, filter.kinds).filter(({ kinds }) => kinds.every(({ id }) => chosen.has(id)))
  const inWhole = new Set(whole.flatMap(({ kinds }) => kinds.map(({ id }) => id)))
  return [
    ...whole.map(({ shape, name, kinds }): Choice => ({ key: `kinds of ${shape}`, facet: null, name, without: { kinds: filter.kinds.filter((id) => !kinds.some((kind) => kind.id === id)) } })),
    ...filter.kinds.filter((id) => !inWhole.has(id)).map((id) => listChoice('kinds', id, filter, facts, messages)),
  ]
}

/** Name of a chosen value; its id where the dataset does not know it, so that an old link still says what it asks for. */
function nameOf(field: ListField, value: string, facts: Facts, { terms }: ExplorerMessages): string {
  const among = (words: Readonly<Record<string, string>>): string | undefined => words[value]
  const found = {
    actors: () => facts.actors.get(value)?.name,
    roles: () => among(terms.roles),
    kinds: () => kindsOf(facts, terms).find((kind) => kind.id === value)?.name,
    tracks: () => facts.info.tracks.find((track) => track.id === value)?.title,
    places: () => facts.places.get(value)?.name,
    publishers: () => facts.publishers.get(value)?.name,
    support: () => among(terms.support),
    differ: () => among(terms.differ),
  }[field]()
  return found ?? value
}

function spanWords(span: string, locale: string): string {
  const date = parseEdtf(span)
  return date.ok ? dateWords(date.value, locale, 'short') : span
}

/** The same in words alone, for a sentence. */
export const chosenNames = (filter: Filter, facts: Facts, messages: ExplorerMessages, locale: string): readonly string[] =>
  chosenIn(filter, facts, messages, locale).map(({ facet, name }) => (facet === null ? name : `${facet}: ${name}`))
