import { useLayoutEffect, useRef } from 'react'
import type { Address } from '../../store/address'
import { createSheetEntries, SHEET, type SheetEntries } from '../../store/sheetEntries'
import type { View } from '../../url/view'
import { PHONE, useMedia } from '../media'
import { useParley, type Parley } from '../parley'

const known = new WeakMap<Address, SheetEntries>()

/** From the first call on, entries of sheets that the page was loaded anew with are gone. */
export function sheetEntries({ store, address }: Parley): SheetEntries {
  const entries = known.get(address) ?? createSheetEntries(store, address)
  known.set(address, entries)
  return entries
}

const HOLDS_ALL = () => true

interface Options {
  /** The page was opened with it. */
  readonly isFound?: boolean
  /** Which steps are taken in it (store/sheetEntries.ts); by default all. */
  readonly holds?: (view: View) => boolean
}

/** On a phone Back closes what lies over the view, and leaves the view as it is. */
export function useSheetEntry(isOpen: boolean, close: () => void, { isFound = false, holds = HOLDS_ALL }: Options = {}): void {
  const parley = useParley()
  const latest = useRef({ close, isFound, holds })
  useLayoutEffect(() => { latest.current = { close, isFound, holds } })
  // As soon as it stands: a reader may go back at once.
  useLayoutEffect(() => {
    if (!isOpen) return
    const now = latest.current
    return sheetEntries(parley).lay({ holds: (view) => now.holds(view), onBack: () => latest.current.close() }, now.isFound)
  }, [parley, isOpen])
}

/** Leaves the page once the sheet that closes has taken its entry along: going back would hold up the way out. */
export function leaveFor(address: string): void {
  if (history.state === SHEET) addEventListener('popstate', () => location.assign(address), { once: true })
  else location.assign(address)
}

/** A dialog over the view is closed by going Back: on a phone by that alone, elsewhere together with the step back. */
export function useClosedByBack(close: () => void): void {
  useSheetEntry(useMedia(PHONE), close)
  const latest = useRef(close)
  // As soon as it stands: a reader may go back at once.
  useLayoutEffect(() => { latest.current = close })
  useLayoutEffect(() => {
    const leave = () => latest.current()
    // Before the screen changes, which might take this listener with it.
    addEventListener('popstate', leave, true)
    return () => removeEventListener('popstate', leave, true)
  }, [])
}
