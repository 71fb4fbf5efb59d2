import { TYPED } from './eventsKey'
import { latinKey } from '../../timeline/latinKey'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useExplorerLanguage } from '../explorerLanguage'
import { usePreferences } from '../preferences'

const KeySheet = lazy(() => import('./KeySheet').then((module) => ({ default: module.KeySheet })))

/** Opens the sheet of keys and marks; the key for it works wherever nothing is being typed. */
export function KeysButton() {
  const { keys } = useExplorerLanguage().messages
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" className="button keys-button" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>{keys.button}<kbd className="kbd" aria-hidden="true">?</kbd></button>
      {isOpen && <Suspense><KeySheet onClose={() => setIsOpen(false)} /></Suspense>}
    </>
  )
}

/** The sheet by its key. */
export function KeySheetByKey() {
  const [{ areLettersOff }] = usePreferences()
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      const isLetter = latinKey(e).toLowerCase() === 'h' && !e.altKey
      if (areLettersOff || (e.key !== '?' && !isLetter) || e.defaultPrevented || e.ctrlKey || e.metaKey) return
      if (e.target instanceof Element && e.target.closest(`${TYPED}, dialog`)) return
      // A letter by itself is ours only in the timeline and the list.
      if (isLetter && !(e.target instanceof Element && e.target.closest('#events'))) return
      e.preventDefault()
      setIsOpen(true)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [areLettersOff])
  return isOpen ? <Suspense><KeySheet onClose={() => setIsOpen(false)} /></Suspense> : null
}
