import { usePreferences } from './preferences'

/** What is drawn along the axis of time: as the writing runs, unless the reader keeps it from left to right. For `dir`. */
export const useAxisDirection = (): 'ltr' | undefined => (usePreferences()[0].axis === 'ltr' ? 'ltr' : undefined)
