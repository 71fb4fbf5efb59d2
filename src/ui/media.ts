import { useSyncExternalStore } from 'react'

/** Whether a media query matches now; follows changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

/** Below this width the list is the view and vis-timeline is never loaded. */
export const PHONE = '(max-width: 639px)'
/** Below this width the filters are a drawer. */
export const DRAWER = '(max-width: 1279px)'
