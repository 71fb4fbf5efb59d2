import { useEffect, useRef, useState } from 'react'
import { Icon } from '../parts/Icon'
import { useLanguage } from '../parts/language'
import { useParley, useView } from '../parley'

/** Narrows the set while one types; the texts to search in are fetched when the box is first used. */
export function SearchBox() {
  const { app } = useLanguage().messages
  const { actions } = useParley()
  const q = useView((view) => view.filter.q)
  const [text, setText] = useState(q)
  const field = useRef<HTMLInputElement>(null)

  // Back and Forward change the address; the box follows unless one is typing in it.
  useEffect(() => { if (document.activeElement !== field.current) setText(q) }, [q])

  useEffect(() => {
    const focus = (e: KeyboardEvent) => {
      const typing = e.target instanceof HTMLElement && (e.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName))
      const asked = (e.key === '/' && !typing && !e.ctrlKey && !e.metaKey) || (e.key.toLowerCase() === 'k' && (e.ctrlKey || e.metaKey))
      if (!asked) return
      e.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [])

  const change = (value: string) => {
    setText(value)
    actions.setQuery(value)
  }
  return (
    <search className="search-box">
      <Icon name="search" />
      <input
        ref={field} type="search" value={text} aria-label={app.searchLabel} placeholder={app.search} autoComplete="off" spellCheck={false}
        onChange={(e) => change(e.target.value)}
        onKeyDown={(e) => { if (e.key === 'Escape' && text) { e.stopPropagation(); change('') } }}
      />
      {text === '' ? <kbd className="kbd" aria-hidden="true">/</kbd> : (
        <button type="button" className="button square" aria-label={app.clearSearch} onClick={() => { change(''); field.current?.focus() }}><Icon name="close" /></button>
      )}
    </search>
  )
}
