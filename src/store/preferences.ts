/**
 * What a reader prefers on this device, whatever the address: the one file behind which localStorage lives. Total: storage
 * that is full, blocked or holds something else means that preferences last as long as the page. Preferences written by a
 * newer version are read as far as they are understood and never overwritten; fields of others are kept.
 */
export interface Preferences {
  /** null = as the system has it. */
  readonly theme: 'light' | 'dark' | null
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
const DEFAULTS: Preferences = { theme: null }

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
  const theme = stored?.['theme']
  return theme === 'light' || theme === 'dark' ? { theme } : DEFAULTS
}

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
