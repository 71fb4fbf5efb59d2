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

/** A phone, upright or on its side: the score is turned, and vis-timeline is never loaded. */
export const PHONE = '(max-width: 639px), (max-height: 479px) and (pointer: coarse)'
/** Below this width the filters are a drawer. */
export const DRAWER = '(max-width: 1279px)'

/** Whether the reader asked for few bytes (Save-Data): the turned score needs no vis-timeline. */
export const isSavingData = (): boolean => (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true
