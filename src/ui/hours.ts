import { useEffect, useState } from 'react'
import { usePreferences } from './preferences'

/** Has hours told in the zone that the reader chose; what it gives changes when all hours on screen are to be told anew. */
export function useHours(): string {
  const [{ zone }] = usePreferences()
  const [told, setTold] = useState('utc')
  useEffect(() => {
    if (told === (zone ?? 'utc')) return
    let isGone = false
    // In a chunk of its own: who keeps to UTC needs none of it.
    void import('./hoursChosen').then(({ tellHoursIn }) => {
      if (isGone) return
      tellHoursIn(zone ?? null)
      setTold(zone ?? 'utc')
    }, () => undefined)
    return () => { isGone = true }
  }, [zone, told])
  return told
}
