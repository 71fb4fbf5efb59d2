import { encodeView } from '../url/codec'
import type { View } from '../url/view'
import type { Address } from './address'
import type { ParleyStore } from './store'

/**
 * Sheets over the view, as entries of the history. The entry of a sheet lies on top of the view's and has its address:
 * Back takes it away and nothing else. A step that is taken in the sheet goes under it, so that it is a step like any
 * other once the sheet is closed. A sheet that is closed otherwise takes its entry along by going back itself. Nothing is
 * pushed while the reader goes back, since browsers pass over entries that were made without a touch.
 *
 * It does not know what a sheet looks like, and leaves entries that lie ahead to the browser: Forward to where a sheet was
 * shows the view without it.
 */
export interface Sheet {
  /** Whether a step to this view is taken in the sheet. Any other lies over it, as an event does that is opened beside an open strip. */
  readonly holds: (view: View) => boolean
  /** Back has taken it away. */
  readonly onBack: () => void
}

export interface SheetEntries {
  /**
   * A sheet is open now; gives back what to call once it was closed by anything but Back. One that the page was opened
   * with has no entry before the first step, as a cold link is left as it is.
   */
  lay(sheet: Sheet, isFound: boolean): () => void
}

/** The part of a Window that is used. */
export interface SheetHost {
  readonly history: Pick<History, 'state' | 'pushState' | 'back'>
  addEventListener(type: 'popstate', listener: (event: Event) => void, capture: true): void
}

/** The state of a sheet's entry. */
export const SHEET = 'sheet'

/** An entry of a sheet: what lay under it when it was made. */
interface Under { readonly address: string; readonly view: string }

export function createSheetEntries(store: ParleyStore, address: Address, host: SheetHost = window): SheetEntries {
  /** The newest last. */
  const sheets: Sheet[] = []
  const under = new Map<Sheet, Under>()
  /** Whether the present entry is that of the newest sheet. */
  let isOnTop = false
  /** A sheet is closed, and the way back from its entry not yet gone. */
  let leaving: { readonly from: Under; hasStepped: boolean } | null = null

  const shown = () => encodeView(store.getState().view)
  const cover = (sheet: Sheet) => {
    under.set(sheet, { address: address.read(), view: shown() })
    try {
      host.history.pushState(SHEET, '')
    } catch {
      // Refused when written too often: the sheet is open all the same, and Back goes where it would without it.
    }
    isOnTop = host.history.state === SHEET
  }
  const pushPlainly = (to: string) => {
    address.placeStep = null
    address.push(to)
    address.placeStep = placeStep
  }
  const placeStep = (to: string): boolean => {
    if (leaving) {
      leaving.hasStepped = true
      address.replace(to)
      return true
    }
    const sheet = sheets.at(-1)
    const wasOnTop = isOnTop
    isOnTop = false
    if (!sheet) {
      // Forward led to where a sheet was.
      if (wasOnTop) address.replace(to)
      return wasOnTop
    }
    if (!sheet.holds(store.getState().view)) return false
    if (wasOnTop) address.replace(to)
    else pushPlainly(to)
    cover(sheet)
    return true
  }
  /** The entry under a sheet gets what has drifted meanwhile: the view on screen stays. */
  const keepDrift = (from: Under | undefined) => {
    if (from && address.read() === from.address && shown() !== from.view) address.replace(shown())
  }
  // Before the address is read and shown.
  host.addEventListener('popstate', (event) => {
    const [wasOnTop, left] = [isOnTop, leaving]
    isOnTop = host.history.state === SHEET
    leaving = null
    if (left?.hasStepped) {
      event.stopImmediatePropagation()
      pushPlainly(shown())
    } else if (left) {
      keepDrift(left.from)
    } else if (wasOnTop) {
      const sheet = sheets.pop()
      if (!sheet) return
      keepDrift(under.get(sheet))
      sheet.onBack()
    }
  }, true)
  address.placeStep = placeStep
  // The page was loaded anew while a sheet was open.
  if (host.history.state === SHEET) host.history.back()

  return {
    lay: (sheet, isFound) => {
      sheets.push(sheet)
      if (isFound) isOnTop = false
      else cover(sheet)
      return () => {
        const at = sheets.indexOf(sheet)
        const from = under.get(sheet)
        if (at < 0) return
        sheets.splice(at, 1)
        if (!isOnTop || at < sheets.length || !from) return
        leaving = { from, hasStepped: false }
        host.history.back()
      }
    },
  }
}
