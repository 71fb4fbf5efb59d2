import { useEffect, useRef, type RefObject } from 'react'

/** What was given last, for listeners that stay on while it changes. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value)
  useEffect(() => { latest.current = value })
  return latest
}
