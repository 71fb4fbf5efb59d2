import { useCallback, useEffect, useState } from 'react'
import { encodeFullView } from '../../url/codec'
import { useExplorerLanguage } from '../explorerLanguage'
import { useParley } from '../parley'
import { usePreferences } from '../preferences'
import { eventsKey } from '../shared/eventsKey'

export type Copied = 'link' | 'citation'

/** What is said of the last copy; what went wrong stays until it is closed. */
export interface Said { readonly text: string; readonly hasFailed: boolean }

const SAID_MS = 4_000

/** What a key (letters are small ones) copies; null: nothing. */
export const copiedBy = (key: string | null): Copied | null => (key === 'l' ? 'link' : key === 'c' ? 'citation' : null)

/** Copies the link to what is on screen, or its citation, by keys and for the palette, and says whether it was copied. */
export function useCopying(): { readonly copy: (what: Copied) => void; readonly said: Said | null; readonly close: () => void } {
  const { locale, messages: { explorer } } = useExplorerLanguage()
  const parley = useParley()
  const [said, setSaid] = useState<Said | null>(null)
  const copy = useCallback((what: Copied) => {
    const { store, base, shownWindow } = parley
    const text = what === 'link'
      ? Promise.resolve(new URL(base + encodeFullView(store.getState().view, shownWindow.get()), location.href).href)
      : import('../share/sharedWork').then(({ sharedCitation }) => sharedCitation(parley, locale)).catch(() => null)
    const words = what === 'link'
      ? { done: explorer.linkCopied, refused: explorer.linkNotCopied, missing: explorer.linkNotCopied }
      : { done: explorer.citationCopied, refused: explorer.citationNotCopied, missing: explorer.citationMissing }
    void copyText(text).then((outcome) => setSaid({ text: words[outcome], hasFailed: outcome !== 'done' }))
  }, [parley, locale, explorer])
  useEffect(() => {
    if (!said || said.hasFailed) return
    const timer = setTimeout(() => setSaid(null), SAID_MS)
    return () => clearTimeout(timer)
  }, [said])
  useCopyKeys(copy)
  return { copy, said, close: () => setSaid(null) }
}

function useCopyKeys(copy: (what: Copied) => void): void {
  const [{ areLettersOff }] = usePreferences()
  useEffect(() => {
    if (areLettersOff) return
    const press = (e: KeyboardEvent) => {
      const what = copiedBy(eventsKey(e))
      if (!what) return
      e.preventDefault()
      copy(what)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [areLettersOff, copy])
}

/** `missing`: there is no text to copy; `refused`: the browser did not take it. */
async function copyText(text: Promise<string | null>): Promise<'done' | 'missing' | 'refused'> {
  const outcome = write(text).then(() => 'done' as const, () => 'refused' as const)
  // A text that does not come is no fault of the clipboard.
  return (await text) === null ? 'missing' : outcome
}

/** Asked for within the press itself, as Safari wants it, though the text may be on its way. */
async function write(text: Promise<string | null>): Promise<void> {
  if (!('ClipboardItem' in globalThis)) {
    const found = await text
    return found === null ? undefined : navigator.clipboard.writeText(found)
  }
  const blob = text.then((found) => { if (found === null) throw new Error('nothing to copy'); return new Blob([found], { type: 'text/plain' }) })
  // A browser that refuses at once does not wait for it.
  blob.catch(() => {})
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
}
