import { useMemo, useState } from 'react'
import type { Facts } from '../../domain/facts'
import type { Selection } from '../../store/selectors'
import { Icon } from '../parts/Icon'
import { useExplorerLanguage } from '../explorerLanguage'
import { methodAddress } from '../../url/links'
import { useFacts, useParley, useSelection, useView } from '../parley'
import { KeysButton } from '../shared/KeysButton'
import { FacetGroups } from './FacetGroups'
import { facetTrees, withoutEvents, type Chosen, type Totals } from './facetTrees'
import { isNarrowed, useFilter } from './filterState'
import { focusFilters } from './nextFocus'
import './filters.css'

/** The parts between which one switches where there is no room for all. */
const PARTS = ['actors', 'kind', 'place', 'certainty'] as const
export type FilterPart = (typeof PARTS)[number]

interface Props {
  /** Closes the drawer the filters stand in; null where they stand beside the plot. */
  readonly onClose: (() => void) | null
}

export function FilterPanel({ onClose }: Props) {
  const facts = useFacts()
  const selection = useSelection()
  return facts && selection && <Panel facts={facts} selection={selection} onClose={onClose} />
}

function MethodLink() {
  const { filters } = useExplorerLanguage().messages
  const { base } = useParley()
  const dataset = useView((view) => view.dataset)
  return <a href={base + methodAddress(dataset)}>{filters.method}</a>
}

function Panel({ facts, selection, onClose }: Props & { readonly facts: Facts; readonly selection: Selection }) {
  const { explorer, filters, terms, app } = useExplorerLanguage().messages
  const { filter, change, reset } = useFilter()
  const [part, setPart] = useState<FilterPart>('actors')
  const all = selection.totals
  const totals = useMemo((): Totals => (facet, value) => all[facet].get(value) ?? 0, [all])
  const strays = JSON.stringify(withoutEvents(filter, totals))
  const trees = useMemo(() => facetTrees(facts, totals, JSON.parse(strays) as Chosen, terms), [facts, totals, strays, terms])
  const words: Record<FilterPart, string> = { actors: filters.actors, kind: filters.kind, place: filters.place, certainty: filters.certainty }
  return (
    <aside className="filter-panel" aria-label={filters.panel}>
      <header className="filter-head">
        <h2>{filters.title}</h2>
        <button type="button" className="filter-reset" disabled={!isNarrowed(filter)} onClick={() => { reset(); focusFilters() }}>{filters.reset}</button>
        {onClose && <button type="button" className="button square" aria-label={app.closeFilter} onClick={onClose}><Icon name="close" /></button>}
      </header>
      <fieldset className="segments filter-parts" aria-label={filters.part}>
        {PARTS.map((name) => <button key={name} type="button" aria-pressed={part === name} onClick={() => setPart(name)}>{words[name]}</button>)}
      </fieldset>
      <div className={`filter-scroll show-${part}`}>
        {selection.isEarly ? <p className="filters-wait">{explorer.filtersLater}</p> : <FacetGroups facts={facts} trees={trees} filter={filter} counts={selection.counts} onChange={change} />}
      </div>
      {onClose === null ? (
        <footer className="filter-foot"><div className="foot-links"><MethodLink /><KeysButton /></div></footer>
      ) : (
        <footer className="filter-foot">
          <div className="foot-links"><MethodLink /><KeysButton /></div>
          <button type="button" className="button solid" onClick={onClose}>{filters.show(selection.rows.length)}</button>
        </footer>
      )}
    </aside>
  )
}
