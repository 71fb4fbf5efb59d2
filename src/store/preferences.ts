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
  /** In percent of the browser's; without it, 100. */
  readonly textSize?: TextSize
  /** Without it, as the system has it. */
  readonly motion?: 'none'
  /** Without it, as the system has it. */
  readonly contrast?: 'more'
  /** Zone in which hours are told: that of the device or of the event's place; without it, UTC. */
  readonly zone?: 'reader' | 'event'
  /** What was opened from the palette, latest first: dataset, kind and id. */
  readonly recent?: readonly string[]
  /** Keys of one letter, figure or sign do nothing (WCAG 2.1.4). */
  readonly areLettersOff: boolean
  /** What was made of the lanes of the timeline, by dataset and kind of lanes ("us-russia/side"); read by laneOrderIn. */
  readonly lanes: Readonly<Record<string, unknown>>
}

export type TextSize = 125 | 150 | 200

export interface PreferenceStore {
  readonly get: () => Preferences
  /** Kept for the next visit where the browser allows it. */
  readonly set: (preferences: Preferences) => void
  readonly subscribe: (listener: () => void) => () => void
}

export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem'>

export const KEY = 'parley.preferences'
const VERSION = 1
/** More than any dataset has; a list that is longer was not written here. */
const MOST_IDS = 1_000
/** Letters of the longest tag of a language (BCP 47). */
const MOST_TAG = 35

/** What is kept of what was opened. */
export const MOST_RECENT = 8
const CHOICES = { axis: ['auto', 'ltr'], textSize: [125, 150, 200], motion: ['none'], contrast: ['more'], zone: ['reader', 'event'] } as const satisfies { readonly [Field in keyof Preferences]?: readonly Preferences[Field][] }
/** What is not set is not kept either; other fields are a later version's. */
const OPTIONAL: readonly string[] = [...Object.keys(CHOICES), 'language', 'recent']

type Stored = Readonly<Record<string, unknown>>

/** May throw where the browser blocks it. */
export const browserStorage = (): PreferenceStorage => localStorage

/** Calls back with the key that another tab has changed; null: all of them. */
type Elsewhere = (changed: (key: string | null) => void) => void
const inOtherTabs: Elsewhere = (changed) => globalThis.addEventListener?.('storage', ({ key }) => changed(key))

/** `storage` may throw, as `localStorage` does where it is blocked. */
export function createPreferences(storage = browserStorage, elsewhere = inOtherTabs): PreferenceStore {
  let current = understood(readStored(storage))
  const listeners = new Set<() => void>()
  const show = (preferences: Preferences) => {
    current = preferences
    for (const listener of listeners) listener()
  }
  // What another tab has written is shown here and not written again.
  elsewhere((key) => { if (key === KEY || key === null) show(understood(readStored(storage))) })
  return {
    get: () => current,
    set: (preferences) => {
      writeStored(storage, preferences)
      show(preferences)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function readStored(storage: () => PreferenceStorage): Stored | null {
  try {
    const value: unknown = JSON.parse(storage().getItem(KEY) ?? 'null')
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Stored) : null
  } catch {
    return null
  }
}

function understood(stored: Stored | null): Preferences {
  const { theme, language, recent } = stored ?? {}
  return {
    ...(typeof language === 'string' && language.length <= MOST_TAG && { language }),
    ...Object.fromEntries(Object.entries(CHOICES).flatMap(([field, values]) => (values.includes(stored?.[field] as never) ? [[field, stored?.[field]]] : []))),
    ...(Array.isArray(recent) && { recent: idsOf(recent).slice(0, MOST_RECENT) }),
    theme: theme === 'light' || theme === 'dark' ? theme : null, areLettersOff: stored?.['areLettersOff'] === true,
    lanes: isRecord(stored?.['lanes']) ? stored['lanes'] as Preferences['lanes'] : {},
  }
}

export const isRecord = (value: unknown): value is Stored => value !== null && typeof value === 'object' && !Array.isArray(value)
export const idsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string').slice(0, MOST_IDS) : [])

export const isNewer = (stored: Stored | null): boolean => typeof stored?.['version'] === 'number' && stored['version'] > VERSION

function writeStored(storage: () => PreferenceStorage, preferences: Preferences): void {
  const stored = readStored(storage)
  if (isNewer(stored)) return
  const others = Object.fromEntries(Object.entries(stored ?? {}).filter(([field]) => !OPTIONAL.includes(field)))
  try {
    storage().setItem(KEY, JSON.stringify({ ...others, ...preferences, version: VERSION }))
  } catch {
    // Full or blocked: they last as long as the page.
  }
}
