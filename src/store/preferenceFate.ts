import { browserStorage, isNewer, KEY, readStored } from './preferences'

/** Whether preferences outlast the page: not where storage is full or blocked, or holds those of a newer version. */
export function preferenceFate(storage = browserStorage): 'kept' | 'not-kept' | 'newer' {
  if (isNewer(readStored(storage))) return 'newer'
  try {
    // Reading may be allowed where writing is not: what stands there is written once more.
    storage().setItem(KEY, storage().getItem(KEY) ?? '{}')
    return 'kept'
  } catch {
    return 'not-kept'
  }
}
