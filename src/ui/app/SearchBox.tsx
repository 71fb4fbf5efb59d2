import { useEffect, useRef, useState } from 'react'
import { Icon } from '../parts/Icon'
import { useLanguage } from '../parts/language'
import { FULL_SEARCH_UP_TO } from '../../load/limits'
import { useFacts, useParley, useView } from '../parley'
import { usePreferences } from '../preferences'

/**
 * Narrows the set while one types; the texts to search in are fetched when the box is first used. The button in it opens
 * the palette, which finds everything else. On a phone it stands under the bar once asked for, and as long as it holds words.
 */
export function SearchBox({ onPalette }: { readonly onPalette: () => void }) {
  const { app } = useLanguage().messages
  const { actions } = useParley()
  const q = useView((view) => view.filter.q)
  const facts = useFacts()
  const isByTitle = facts !== null && facts.events.columns !== undefined && facts.events.length > FULL_SEARCH_UP_TO
  const [text, setText] = useState(q)
  const [{ areLettersOff }] = usePreferences()
  const field = useRef<HTMLInputElement>(null)
  const [isAsked, setIsAsked] = useState(false)
  const isOpen = isAsked || text !== ''

  // Back and Forward change the address; the box follows unless one is typing in it.
  useEffect(() => { if (document.activeElement !== field.current) setText(q) }, [q])
  useEffect(() => { if (isAsked) field.current?.focus() }, [isAsked])

  const change = (value: string) => {
    setText(value)
    actions.setQuery(value)
  }
  return (
    <>
    <button type="button" className="button square search-toggle" aria-expanded={isOpen} aria-label={app.searchLabel} title={app.searchLabel} onClick={() => { if (isOpen) change(''); setIsAsked(!isOpen) }}><Icon name="search" /></button>
    <search className={isOpen ? 'search-box open' : 'search-box'}>
      <Icon name="search" />
      <input
        ref={field} type="search" value={text} aria-label={isByTitle ? app.searchTitles : app.searchLabel} placeholder={isByTitle ? app.searchTitles : app.search} autoComplete="off" spellCheck={false}
        onFocus={() => setIsAsked(true)} onChange={(e) => change(e.target.value)}
        onKeyDown={(e) => { if (e.key === 'Escape' && text) { e.stopPropagation(); change('') } }}
      />
      {text !== '' && <button type="button" className="button square" aria-label={app.clearSearch} onClick={() => { change(''); field.current?.focus() }}><Icon name="close" /></button>}
      <button type="button" className="button palette-button" aria-haspopup="dialog" aria-label={app.commands} title={app.commands} onClick={onPalette}>
        {text === '' && !areLettersOff && <kbd className="kbd">/</kbd>}<kbd className="kbd">{/^Mac|^iP/.test(navigator.platform) ? '⌘ K' : 'Ctrl K'}</kbd><Icon name="commands" />
      </button>
    </search>
    </>
  )
}
