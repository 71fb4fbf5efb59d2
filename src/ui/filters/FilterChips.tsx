import { useMemo, useRef } from 'react'
import { Icon } from '../parts/Icon'
import { useExplorerLanguage } from '../explorerLanguage'
import { useFacts, useSelection } from '../parley'
import { chosenIn, type Choice } from '../chosen'
import { useFilter } from './filterState'
import { focusChip, focusEvents } from './nextFocus'
import './chips.css'

/** What is chosen, each to be taken away; says aloud how many events are left. */
export function FilterChips() {
  const { locale, messages } = useExplorerLanguage()
  const facts = useFacts()
  const selection = useSelection()
  const { filter, change, reset } = useFilter()
  const chips = useMemo(() => (facts ? chosenIn(filter, facts, messages, locale) : []), [filter, facts, messages, locale])
  const { filters } = messages
  const list = useRef<HTMLUListElement>(null)
  return (
    <div className={chips.length > 0 ? 'filter-chips' : 'filter-chips none'}>
      <output className="visually-hidden">{selection && filters.eventCount(selection.rows.length)}</output>
      {chips.length > 0 && (
        <>
          <ul ref={list} aria-label={filters.chosen}>
            {chips.map((chip, i) => (
              <li key={chip.key}><ChipButton chip={chip} onRemove={() => { change(chip.without); focusChip(list.current, i) }} /></li>
            ))}
          </ul>
          <button type="button" className="filter-reset" onClick={() => { reset(); focusEvents() }}>{filters.reset}</button>
        </>
      )}
    </div>
  )
}

function ChipButton({ chip, onRemove }: { readonly chip: Choice; readonly onRemove: () => void }) {
  const { filters } = useExplorerLanguage().messages
  return (
    <button type="button" className="chip" aria-label={filters.remove(chip.facet === null ? chip.name : `${chip.facet}: ${chip.name}`)} onClick={onRemove}>
      {chip.facet !== null && <span className="chip-facet">{chip.facet}</span>}
      <bdi>{chip.name}</bdi>
      <Icon name="close" />
    </button>
  )
}
