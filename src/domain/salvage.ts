import type { z } from 'zod'
import { pathText, type JsonPath } from './jsonPath'
import { issueWords, type Words } from './issueWords'

/** A record read as far as it can be; `value` is null where nothing of it can be shown. */
export interface Salvaged<T> {
  readonly value: T | null
  readonly faults: readonly Fault[]
  /** Path in the file, for a path in `value` (they differ once elements before it were left out). */
  readonly place: (path: JsonPath) => JsonPath
}
export interface Fault extends Words {
  readonly severity: 'error' | 'warning'
  readonly path: JsonPath
}

/** What stands in for a required field that is missing or wrong, by path without indices: `claims.about`. */
export type Fallbacks = ReadonlyMap<string, unknown>
const NO_FALLBACKS: Fallbacks = new Map()

/**
 * Reads a record with a schema; what does not fit is taken out, smallest part first (a field, an element of a list, then
 * what holds it), and the rest is read again until it fits or nothing is left. Every fault keeps its path in the file.
 */
export function salvage<T>(schema: z.ZodType<T>, json: unknown, fallbacks: Fallbacks = NO_FALLBACKS): Salvaged<T> {
  const removed = new Map<string, unknown>()
  const faults: Fault[] = []
  for (;;) {
    const places = new Map<string, JsonPath>()
    const place = (path: JsonPath): JsonPath => placeIn(places, path)
    const parsed = schema.safeParse(withoutRemoved(json, [], [], removed, places))
    if (parsed.success) return { value: parsed.data, faults, place }
    const before = removed.size
    for (const issue of parsed.error.issues) {
      const gone = takeOut(json, issue, place, removed, fallbacks, faults)
      if (!gone) return { value: null, faults, place }
    }
    // Every round takes something out; a schema this does not hold for must not hang the reader.
    if (removed.size === before) return { value: null, faults, place }
  }
}

/** One issue: says it (unless it only follows from an earlier removal) and marks what to leave out; false at the top. */
function takeOut(
  json: unknown, issue: z.core.$ZodIssue, place: (path: JsonPath) => JsonPath,
  removed: Map<string, unknown>, fallbacks: Fallbacks, faults: Fault[],
): boolean {
  const path = place(issue.path.filter((step) => typeof step !== 'symbol'))
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      removed.set(pathText([...path, key]), undefined)
      faults.push({ severity: 'warning', path: [...path, key], ...issueWords(issue, key) })
    }
    return true
  }
  const wasRemoved = removed.has(pathText(path))
  if (!wasRemoved) faults.push({ severity: 'error', path, ...issueWords(issue, valueAt(json, path)) })
  const fallback = fallbacks.get(path.filter((step) => typeof step === 'string').join('.'))
  if (fallback !== undefined && !wasRemoved) {
    removed.set(pathText(path), fallback)
    return true
  }
  const victim = wasRemoved || valueAt(json, path) === undefined ? path.slice(0, -1) : path
  if (path.length === 0 || victim.length === 0) return false
  removed.set(pathText(victim), undefined)
  return true
}

/** A copy of the JSON without what was marked; `places` remembers where shifted list elements came from. */
function withoutRemoved(json: unknown, path: JsonPath, copyPath: JsonPath, removed: ReadonlyMap<string, unknown>, places: Map<string, JsonPath>): unknown {
  if (removed.size === 0 || typeof json !== 'object' || json === null) return json
  if (Array.isArray(json)) {
    const kept: unknown[] = []
    for (const [index, item] of json.entries()) {
      const itemPath = [...path, index]
      if (removed.has(pathText(itemPath))) continue
      const to = [...copyPath, kept.length]
      places.set(pathText(to), itemPath)
      kept.push(withoutRemoved(item, itemPath, to, removed, places))
    }
    return kept
  }
  const entries: [string, unknown][] = []
  for (const [key, value] of Object.entries(json)) {
    const valuePath = [...path, key]
    if (!removed.has(pathText(valuePath))) entries.push([key, withoutRemoved(value, valuePath, [...copyPath, key], removed, places)])
  }
  for (const [text, fallback] of removed) {
    const key = fallback === undefined ? null : keyIn(path, text)
    if (key !== null) entries.push([key, fallback])
  }
  return Object.fromEntries(entries)
}

/** The key of a path text directly below `path`, or null. */
function keyIn(path: JsonPath, text: string): string | null {
  const key = text.slice(text.lastIndexOf('.') + 1)
  return pathText([...path, key]) === text ? key : null
}

function placeIn(places: ReadonlyMap<string, JsonPath>, path: JsonPath): JsonPath {
  for (let length = path.length; length > 0; length -= 1) {
    const origin = places.get(pathText(path.slice(0, length)))
    if (origin !== undefined) return [...origin, ...path.slice(length)]
  }
  return path
}

function valueAt(json: unknown, path: JsonPath): unknown {
  let value: unknown = json
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}
