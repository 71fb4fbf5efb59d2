import { useEffect } from 'react'

/** How the pane on screen asks for a date to go to. */
let asks: (() => void) | null = null

/** For the pane that is on screen. */
export function useGoingToDate(ask: () => void): void {
  useEffect(() => {
    asks = ask
    return () => { if (asks === ask) asks = null }
  })
}

export const canGoToDate = (): boolean => asks !== null
export const askForDate = (): void => asks?.()
