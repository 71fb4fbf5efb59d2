/* oxlint-disable jsx-a11y/prefer-tag-over-role -- groups of options with two lines under a field: no tag does that */
import { useDeferredValue, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { rowOfWordless } from '../../domain/wordless'
import { asOfWords } from '../asOfWords'
import { useExplorerLanguage } from '../explorerLanguage'
import { useView } from '../parley'
import { Icon } from '../parts/Icon'
import type { EventHits } from './eventHits'
import { termsOf } from './nameRank'
import type { EntryAction, PaletteEntry } from './paletteEntry'
import type { PaletteAnswer } from './paletteGroups'
import { useClosedByBack } from '../shared/sheetEntry'
import { optionId, PaletteList } from './PaletteList'
import { usePaletteWords } from './paletteWords'
import { usePaletteAnswer } from './usePaletteAnswer'
import './palette.css'

interface Props {
  /** What is chosen is done once the palette is closed and the focus is back. */
  readonly onRun: (action: EntryAction) => void
  readonly onClose: () => void
}

/** One box that finds events, claims, actors, places, articles and dates, and takes commands. The browser gives the focus back. */
export function Palette({ onRun, onClose }: Props) {
  const words = usePaletteWords()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const isDone = useRef(false)
  const [text, setText] = useState('')
  const deferred = useDeferredValue(text)
  /** By its key: what comes in later above it does not take its place. */
  const [active, setActive] = useState<string | null>(null)
  const { answer, hits, notes } = usePaletteAnswer(deferred)
  const entries = useMemo(() => answer.groups.flatMap(({ entries: some }) => some), [answer])
  // Until the first find is there none is chosen: another would be opened than was seen to be.
  const isSettled = hits.status !== 'searching' || active !== null
  const chosen = entries.length === 0 || !isSettled ? -1 : Math.max(0, entries.findIndex(({ key }) => key === active))
  const narrow = entries[chosen]?.narrow ?? null
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  useClosedByBack(() => dialog.current?.close())
  const run = ({ key }: PaletteEntry, action: EntryAction) => {
    if (action.does === 'type') { change(action.words); return }
    // Waits until it can be told which event it is.
    if (isUntold(action)) { setActive(key); setPressed('Enter'); return }
    // Closed first, at once: nothing behind an open dialog can be given the focus.
    isDone.current = true
    dialog.current?.close()
    onRun(action)
  }
  const change = (next: string) => { setText(next); setActive(null); setPressed(null) }
  // What is pressed while the list is still that of the words before, or the first find is on its way, waits for it.
  const [pressed, setPressed] = useState<'Enter' | 'Tab' | null>(null)
  const isFresh = deferred === text && isSettled
  useEffect(() => {
    const entry = entries[chosen]
    if (pressed === null || !isFresh || (pressed === 'Enter' && entry && isUntold(entry.action))) return
    setPressed(null)
    const action = pressed === 'Enter' ? entry?.action : entry?.narrow
    if (entry && action) run(entry, action)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- run is made anew with each drawing
  }, [pressed, isFresh, entries, chosen])
  const press = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing) return
    const to = stepOf(e.key, chosen, entries.length)
    if (to !== null) { e.preventDefault(); setActive(entries[to]?.key ?? null) }
    if (e.key === 'Enter') { e.preventDefault(); setPressed('Enter') }
    // Everywhere else Tab is the way out, and with Shift also here.
    if (e.key === 'Tab' && narrow !== null && !e.shiftKey && !e.ctrlKey && !e.altKey && !e.metaKey) {
      e.preventDefault()
      // What stands there is meant, whatever is still on its way.
      if (deferred === text) setActive(entries[chosen]?.key ?? null)
      setPressed('Tab')
    }
  }
  return createPortal(
    // A press on the backdrop reaches the dialog itself. Escape is taken here, so that it closes no more than this.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      className="palette" ref={dialog} aria-label={words.title} onClose={() => { if (dialog.current && !isDone.current) onClose() }} onClick={(e) => { if (e.target === dialog.current) dialog.current?.close() }}
      onKeyDown={(e) => { if (e.key === 'Escape') { e.preventDefault(); e.stopPropagation(); dialog.current?.close() } }}
    >
      <div className="palette-field">
        <Icon name="search" />
        <input
          type="text" role="combobox" aria-expanded={entries.length > 0} aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={chosen < 0 ? undefined : optionId(`${id}-list`, chosen)}
          aria-label={words.field} placeholder={words.field} value={text} autoComplete="off" autoCapitalize="off" spellCheck={false} enterKeyHint="go" maxLength={200}
          onChange={(e) => change(e.target.value)} onKeyDown={press}
        />
        <button type="button" className="button line palette-close" aria-label={words.close} onClick={() => dialog.current?.close()}><kbd className="kbd" aria-hidden="true">Esc</kbd><Icon name="close" /></button>
      </div>
      {entries.length > 0 ? (
        <PaletteList id={`${id}-list`} groups={answer.groups} active={chosen} terms={termsOf(deferred)} words={words} onActive={(at) => setActive(entries[at]?.key ?? null)} onRun={(entry) => run(entry, entry.action)} />
      ) : <div id={`${id}-list`} role="listbox" aria-label={words.results} hidden />}
      <PaletteNotes text={deferred} answer={answer} hits={hits} found={entries.length} notes={notes} />
      <footer className="palette-foot" aria-hidden="true">
        <span><kbd className="kbd">↑</kbd><kbd className="kbd">↓</kbd> {words.hintMove}</span><span><kbd className="kbd">Enter</kbd> {words.hintOpen}</span>
        {/* Its place is kept: nothing moves while one goes through the list. */}
        <span className={narrow === null ? 'is-kept' : undefined}><kbd className="kbd">Tab</kbd> {words.hintFilter}</span>
        <span className="palette-prefixes">{words.hintPrefixes}</span>
      </footer>
    </dialog>,
    document.body,
  )
}

/** An event of a large dataset whose words, and so its id, are still on their way. */
const isUntold = (action: EntryAction): boolean => action.does === 'open' && action.kind === 'event' && rowOfWordless(action.id) !== null

const PAGE = 8

/** Where a key leads in a list that goes round; null: it is not one of the list's. */
function stepOf(key: string, from: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown': return (from + 1) % count
    case 'ArrowUp': return (Math.max(from, 0) + count - 1) % count
    case 'PageDown': return Math.min(from + PAGE, count - 1)
    case 'PageUp': return Math.max(from - PAGE, 0)
    default: return null
  }
}

interface NotesProps { readonly text: string; readonly answer: PaletteAnswer; readonly hits: EventHits; readonly found: number; readonly notes: readonly string[] }

/** How much is found, told to those who listen; what could not be searched. */
function PaletteNotes({ text, answer, hits, found, notes }: NotesProps) {
  const words = usePaletteWords()
  const { locale } = useExplorerLanguage()
  const asOf = useView((view) => view.asOf)
  const all = answer.groups.reduce((sum, { id, entries, total }) => sum + (id === 'commands' ? entries.length : total), 0)
  // A filter by the very words is always offered, and is no find.
  const isNothing = text.trim() !== '' && hits.status === 'ready' && answer.groups.every(({ id }) => id === 'commands') && !text.startsWith('>')
  const nothing = asOf === null ? words.nothing(text.trim()) : words.nothingKnown(text.trim(), asOfWords(asOf, locale))
  return (
    <div className="palette-notes">
      <output>{hits.status === 'searching' ? words.searching : isNothing ? nothing : <span className="visually-hidden">{text.trim() === '' && found === 0 ? '' : words.found(all)}</span>}</output>
      {answer.hint !== null && <p>{answer.hint}</p>}
      {notes.map((note) => <p key={note}>{note}</p>)}
    </div>
  )
}
