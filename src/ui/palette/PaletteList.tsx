/* oxlint-disable jsx-a11y/prefer-tag-over-role -- groups of options with two lines under a field: no tag does that */
import { useEffect, useRef } from 'react'
import { useForeign } from '../parts/language'
import { EntryIcon } from './EntryIcon'
import { hitParts } from './hitParts'
import type { PaletteEntry, PaletteGroup, PaletteWords } from './paletteEntry'

interface Props {
  readonly id: string
  readonly groups: readonly PaletteGroup[]
  /** Number of the chosen entry, through all groups. */
  readonly active: number
  readonly terms: readonly string[]
  readonly words: PaletteWords
  readonly onActive: (number: number) => void
  readonly onRun: (entry: PaletteEntry) => void
}

export const optionId = (list: string, number: number): string => `${list}-${number}`

/** Entries in groups, one of them chosen. The focus stays in the field above. */
export function PaletteList({ id, groups, active, terms, words, onActive, onRun }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const chosen = document.getElementById(optionId(id, active))
    // The first one is shown with the heading of its group.
    if (active === 0) list.current?.scrollTo({ top: 0 })
    else chosen?.scrollIntoView({ block: 'nearest' })
  }, [id, active, groups])
  let number = 0
  return (
    <div className="palette-list" role="listbox" id={id} aria-label={words.results} ref={list} tabIndex={-1}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <div className="palette-heading" id={`${id}-${group.id}`} role="presentation">
            {words.groups[group.id]}
            {group.total > group.entries.length && <span className="muted">{words.shownOf(group.entries.length, group.total)}</span>}
          </div>
          {group.entries.map((entry) => {
            const here = number++
            return <Option key={entry.key} id={optionId(id, here)} entry={entry} isActive={here === active} terms={terms} onActive={() => onActive(here)} onRun={() => onRun(entry)} />
          })}
        </div>
      ))}
    </div>
  )
}

const DATES: ReadonlySet<string> = new Set(['go-to', 'only-span', 'look-back'])
const NO_TERMS: readonly string[] = []

interface OptionProps { readonly id: string; readonly entry: PaletteEntry; readonly isActive: boolean; readonly terms: readonly string[]; readonly onActive: () => void; readonly onRun: () => void }

function Option({ id, entry, isActive, terms, onActive, onRun }: OptionProps) {
  const { icon, title, note, aside, isOutside, narrow } = entry
  const foreign = useForeign()
  // A date that was typed is told in full: there is nothing to mark.
  const told = DATES.has(entry.action.does) ? NO_TERMS : terms
  return (
    // Keys are taken by the field, which keeps the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id} role="option" aria-selected={isActive} aria-keyshortcuts={narrow ? 'Tab' : undefined} className={isOutside ? 'palette-option is-outside' : 'palette-option'}
      onMouseMove={() => { if (!isActive) onActive() }} onMouseDown={(e) => e.preventDefault()} onClick={onRun}
    >
      <span className="palette-icon"><EntryIcon icon={icon} /></span>
      <span className="palette-words">
        <bdi className="palette-title" {...(entry.isContent ? foreign : {})}><Marked text={title} terms={told} /></bdi>
        {note !== '' && <span className="palette-note"><Marked text={note} terms={told} /></span>}
      </span>
      {aside !== '' && <span className={entry.action.does === 'command' ? 'kbd' : 'palette-aside'} aria-hidden={entry.action.does === 'command' || undefined}>{aside}</span>}
      <kbd className="kbd palette-enter" aria-hidden="true">Enter</kbd>
    </div>
  )
}

const Marked = ({ text, terms }: { readonly text: string; readonly terms: readonly string[] }) =>
  hitParts(text, terms).map(({ text: part, isHit }, i) => (isHit ? <mark key={i}>{part}</mark> : part))
