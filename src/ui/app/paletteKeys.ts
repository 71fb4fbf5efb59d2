import { latinKey } from '../../timeline/latinKey'
import { useEffect } from 'react'
import { usePreferences } from '../preferences'
import { eventsKey, TYPED } from '../shared/eventsKey'
import type { LayerName } from './layerNames'

/** Keys for the palette: Ctrl or Cmd with K anywhere, "/" where nothing is being typed, its letter in timeline and list. Not over another layer. */
export function usePaletteKeys(onLayer: (layer: LayerName) => void): void {
  const [{ areLettersOff }] = usePreferences()
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      const isTyping = e.target instanceof Element && e.target.closest(TYPED)
      const isSign = (e.key === '/' && !isTyping) || eventsKey(e) === 'q'
      const isAsked = e.ctrlKey || e.metaKey ? latinKey(e).toLowerCase() === 'k' && !e.altKey && !e.shiftKey : isSign && !areLettersOff
      if (!isAsked || e.defaultPrevented || document.querySelector('dialog:modal')) return
      e.preventDefault()
      onLayer('palette')
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [areLettersOff, onLayer])
}
