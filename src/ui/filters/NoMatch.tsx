import { useMemo } from 'react'
import { whatWouldBringBack, type Relief } from '../../domain/facets'
import type { Facts } from '../../domain/facts'
import type { Selection } from '../../store/selectors'
import { Icon } from '../parts/Icon'
import { useLanguage } from '../parts/language'
import { useFacts, useSelection } from '../parley'
import { chosenIn, type Choice } from '../chosen'
import { useFilter } from './filterState'
import './chips.css'

/** Nothing passes: which choice to drop, and what that brings back. */
export function NoMatch() {
  const facts = useFacts()
  const selection = useSelection()
  return facts && selection && <Explained facts={facts} selection={selection} />
}

function Explained({ facts, selection }: { readonly facts: Facts; readonly selection: Selection }) {
  const { locale, messages } = useLanguage()
  const { filters } = messages
  const { filter, change, reset } = useFilter()
  const chips = useMemo(() => chosenIn(filter, facts, messages, locale), [filter, facts, messages, locale])
  const reliefs = useMemo(() => whatWouldBringBack(selection.index, filter, selection.hits), [selection.index, selection.hits, filter])
  const ways = waysOut(chips, reliefs)
  const words = filter.q.trim()
  const isSearchAlone = words !== '' && chips.length === 1
  const names = filters.and(chips.map((chip) => (chip.key === 'q' ? `“${chip.name}”` : chip.name)))
  return (
    <section className="state no-match" aria-label={filters.noMatchTitle}>
      <h2>{isSearchAlone ? filters.nothingFound(words) : filters.noMatchTitle}</h2>
      <p>
        {isSearchAlone ? filters.nothingFoundText : (chips.length === 1 ? filters.noMatchOne : filters.noMatchText)(names)}
        {!isSearchAlone && chips.length > 1 && ` ${ways.length > 0 ? filters.oneBringsBack : filters.noneBringsBack}`}
      </p>
      {!isSearchAlone && (
        <ul className="ways-out">
          {ways.map(({ chip, count }) => (
            <li key={chip.key}>
              <button type="button" className="button line" aria-label={filters.drop(chip.name, count)} onClick={() => change(chip.without)}>
                <Icon name="close" /><bdi>{chip.name}</bdi>
              </button>
              <span aria-hidden="true">{filters.eventCount(count)}</span>
            </li>
          ))}
        </ul>
      )}
      {chips.length > 0 && <div className="state-actions"><button type="button" className="button" onClick={reset}>{filters.dropAll}</button></div>}
    </section>
  )
}

const MOST_WAYS = 8

function waysOut(chips: readonly Choice[], reliefs: readonly Relief[]): readonly { readonly chip: Choice; readonly count: number }[] {
  const byKey = new Map(chips.map((chip) => [chip.key, chip]))
  return reliefs.flatMap(({ facet, value, count }) => {
    const chip = byKey.get(facet === 'q' || facet === 'span' || facet === 'match' || facet === 'direct' ? facet : `${facet} ${value}`)
    return chip && count > 0 ? [{ chip, count }] : []
  }).slice(0, MOST_WAYS)
}
