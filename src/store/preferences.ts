/**
 * What a reader prefers on this device, whatever the address: the one file behind which localStorage lives. Total: storage
 * that is full, blocked or holds something else means that preferences last as long as the page. Preferences written by a
 * newer version are read as far as they are understood and never overwritten; fields of others are kept.
 */
export interface Preferences {
  /** null = as the system has it. */
  readonly theme: 'light' | 'dark' | null
  /** Tag of a language of the interface; without it, the browser's. */
  readonly language?: string
  /** Whether time runs as the writing does, or always from left to right; without it, as the writing. */
  readonly axis?: 'auto' | 'ltr'
  /** Keys of one letter, figure or sign do nothing (WCAG 2.1.4). */
  readonly areLettersOff: boolean
  /** What was made of the lanes of the timeline, by dataset and kind of lanes ("us-russia/side"). */
  readonly lanes: Readonly<Record<string, LaneOrder>>
}

/** Ids of lanes: moved ones from the top, folded ones, pinned ones, and of very many those that were unfolded. */
export interface LaneOrder {
  readonly order: readonly string[]
  readonly folded: readonly string[]
  readonly pinned: readonly string[]
  readonly open: readonly string[]
}

export interface PreferenceStore {
  readonly get: () => Preferences
  /** Kept for the next visit where the browser allows it. */
  readonly set: (preferences: Preferences) => void
  readonly subscribe: (listener: () => void) => () => void
}

export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'parley.preferences'
const VERSION = 1
/** More than any dataset has; a list that is longer was not written here. */
const MOST_IDS = 1_000
/** Letters of the longest tag of a language (BCP 47). */
const MOST_TAG = 35

type Stored = Readonly<Record<string, unknown>>

/** `storage` may throw, as `localStorage` does where it is blocked. */
export function createPreferences(storage: () => PreferenceStorage = () => localStorage): PreferenceStore {
  let current = understood(readStored(storage))
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set: (preferences) => {
      current = preferences
      writeStored(storage, preferences)
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function readStored(storage: () => PreferenceStorage): Stored | null {
  try {
    const value: unknown = JSON.parse(storage().getItem(KEY) ?? 'null')
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Stored) : null
  } catch {
    return null
  }
}

function understood(stored: Stored | null): Preferences {
  const { theme, language, axis } = stored ?? {}
  return {
    ...(typeof language === 'string' && language.length <= MOST_TAG && { language }), ...((axis === 'auto' || axis === 'ltr') && { axis }),
    theme: theme === 'light' || theme === 'dark' ? theme : null, areLettersOff: stored?.['areLettersOff'] === true,
    lanes: understoodLanes(stored?.['lanes']),
  }
}

function understoodLanes(value: unknown): Preferences['lanes'] {
  if (!isRecord(value)) return {}
  return Object.fromEntries(Object.entries(value).flatMap(([key, order]) => (isRecord(order) && key !== '__proto__' ? [[key, { order: idsOf(order['order']), folded: idsOf(order['folded']), pinned: idsOf(order['pinned']), open: idsOf(order['open']) }]] : [])))
}

const isRecord = (value: unknown): value is Stored => value !== null && typeof value === 'object' && !Array.isArray(value)
const idsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string').slice(0, MOST_IDS) : [])

function writeStored(storage: () => PreferenceStorage, preferences: Preferences): void {
  const stored = readStored(storage)
  const version = stored?.['version']
  if (typeof version === 'number' && version > VERSION) return
  try {
    storage().setItem(KEY, JSON.stringify({ ...stored, ...preferences, version: VERSION }))
  } catch {
    // Full or blocked: they last as long as the page.
  }
}
