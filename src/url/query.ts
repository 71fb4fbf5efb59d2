import { aNote, type Note } from './note'
import {
  certaintyMeaning, DIFFERS, isCertainty, LANES, MATCHES, MAX_DATA_ADDRESS_LENGTH, MAX_ID_LENGTH, MAX_SEARCH_LENGTH, MAX_UNKNOWN_LENGTH, MODES, ORDERS,
  parameterNamed, ROLES, SUPPORTS, THEMES, type ParameterName,
} from './parameters'
import { readId, readPageText } from './path'
import { decodeFormText, encodePercent } from './percent'
import { readAsOf, readSpan, readWindow } from './time'
import type { Filter, Page, View } from './view'

/** What the query says; what it does not say is absent or at its default. `event` and `page` name a page from within the query. */
export interface ReadQuery extends Pick<View, 'filter' | 'window' | 'asOf' | 'mode' | 'order' | 'lanes' | 'highlight' | 'about' | 'revision' | 'lang' | 'theme' | 'data' | 'unknown'> {
  readonly event: string | null
  readonly page: Page | null
}

/** Reads the text behind `?`, adding to `notes` what it cannot honour. */
export function readQuery(text: string, notes: Note[]): ReadQuery {
  const { known, unknown } = sortPairs(text, notes)
  const one = <T>(name: ParameterName, read: (value: string) => T | null): T | null => readFirst(name, known.get(name), read, notes)
  const many = <T extends string>(name: ParameterName, read: (value: string) => T | null): T[] => readAll(name, known.get(name), read, notes)
  const filter: Filter = {
    actors: many('actor', readId),
    match: one('match', oneOf(MATCHES)) ?? 'any',
    direct: one('direct', readSwitch) ?? false,
    roles: many('role', oneOf(ROLES)),
    kinds: many('kind', readId),
    tracks: many('track', readId),
    places: many('place', readId),
    publishers: many('publisher', readId),
    support: many('support', oneOf(SUPPORTS)),
    differ: many('differ', oneOf(DIFFERS)),
    q: readSearch(known.get('q')?.find((value) => value.trim() !== '') ?? '', notes),
    span: one('span', readSpan),
  }
  return {
    filter,
    window: one('time', readWindow),
    asOf: one('asof', readAsOf),
    mode: one('view', oneOf(MODES)) ?? 'timeline',
    order: one('order', oneOf(ORDERS)) ?? 'asc',
    lanes: one('lanes', oneOf(LANES)) ?? 'side',
    highlight: many('hl', readId),
    about: one('about', readId),
    revision: one('rev', readRevision),
    lang: one('lang', readLanguage),
    theme: one('theme', oneOf(THEMES)),
    data: one('data', readDataAddress),
    event: one('event', readId),
    page: one('page', readPageText),
    unknown,
  }
}

/** Parts ours from the others; a pasted `&amp;` leaves `amp;` before the next name. */
function sortPairs(text: string, notes: Note[]) {
  const known = new Map<ParameterName, string[]>()
  const unknown: (readonly [string, string])[] = []
  let room = MAX_UNKNOWN_LENGTH
  // `page=` is ours only beside `data=`; elsewhere it is a stranger's, and kept.
  const hasData = /(?:^|[&;?])data=/i.test(text)
  const put = (name: ParameterName, value: string) => {
    const values = known.get(name)
    if (values) values.push(value)
    else known.set(name, [value])
  }
  for (const pair of text.split('&')) {
    const at = pair.indexOf('=')
    const key = decodeFormText(at < 0 ? pair : pair.slice(0, at)).replace(/^(?:\s*(?:amp;|#38;|[;?&]))+/i, '')
    const value = at < 0 ? '' : decodeFormText(pair.slice(at + 1))
    const name = parameterNamed(key)
    if (name && (name !== 'page' || hasData)) put(name, value)
    else if (isCertainty(key)) {
      const meaning = certaintyMeaning(value)
      if (meaning) put(...meaning)
      else if (value.trim() !== '') notes.push(aNote('unknown-value', 'certainty', value))
    } else if (key !== '' || value !== '') {
      const length = formatPair(key, value).length + 1
      if (length <= room) unknown.push([key, value])
      else notes.push(aNote('too-long', key, value))
      if (length <= room) room -= length
    }
  }
  return { known, unknown }
}

type Values = readonly string[] | undefined

/** The first value that can be used; empty ones do not count. */
function readFirst<T>(name: ParameterName, values: Values, read: (value: string) => T | null, notes: Note[]): T | null {
  let found: T | null = null
  for (const value of values ?? []) {
    if (value.trim() === '') continue
    const got = read(value)
    if (got === null) notes.push(unusable(name, value))
    else if (found === null) found = got
    else if (JSON.stringify(got) !== JSON.stringify(found)) notes.push(aNote('repeated', name, value))
  }
  return found
}

/** All values that can be used, sorted, each once. */
function readAll<T extends string>(name: ParameterName, values: Values, read: (value: string) => T | null, notes: Note[]): T[] {
  const found = new Set<T>()
  for (const value of values ?? []) {
    if (value.trim() === '') continue
    const got = read(value)
    if (got === null) notes.push(unusable(name, value))
    else found.add(got)
  }
  return sorted(found)
}

const unusable = (name: ParameterName, value: string): Note => aNote(value.length > MAX_ID_LENGTH ? 'too-long' : 'unknown-value', name, value)

/** Each once, by code unit, so that no locale changes an address. */
export const sorted = <T extends string>(values: Iterable<T>): T[] => [...new Set(values)].filter((value) => value !== '').sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

const oneOf =
  <T extends string>(values: readonly T[]) =>
  (text: string): T | null => {
    const word = text.trim().toLowerCase().replaceAll('_', '-')
    return values.find((value) => value === word) ?? null
  }

function readSwitch(text: string): boolean | null {
  const word = text.trim().toLowerCase()
  if (['1', 'true', 'yes', 'on'].includes(word)) return true
  return ['0', 'false', 'no', 'off'].includes(word) ? false : null
}

/** Words typed into the search box as an address holds them: composed, single spaces, at most MAX_SEARCH_LENGTH. */
export function searchWords(text: string): string {
  const words = tidy(text)
  return words.length <= MAX_SEARCH_LENGTH ? words : words.slice(0, MAX_SEARCH_LENGTH).replace(/[\uD800-\uDBFF]$/, '').trim()
}

const tidy = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

function readSearch(text: string, notes: Note[]): string {
  if (tidy(text).length > MAX_SEARCH_LENGTH) notes.push(aNote('too-long', 'q', text))
  return searchWords(text)
}

function readRevision(text: string): string | null {
  const revision = text.trim()
  return revision.length <= MAX_ID_LENGTH ? revision : null
}

function readLanguage(text: string): string | null {
  const tag = text.trim().toLowerCase().replaceAll('_', '-')
  return tag.length <= 35 && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/.test(tag) ? tag : null
}

/** http(s), or an address within this site; whether it may be loaded is for the loader to say. */
function readDataAddress(text: string): string | null {
  const address = text.trim()
  if (address.length > MAX_DATA_ADDRESS_LENGTH || /[\s\p{Cc}\\]/u.test(address) || address.startsWith('//')) return null
  return /^https?:\/\/[^/]/i.test(address) || !/^[^/?#]*:/.test(address) ? address : null
}

/** `name=value`, readable where the standard allows it. */
export const formatPair = (name: string, value: string): string => `${encodePercent(name)}=${encodePercent(value, ':/')}`
