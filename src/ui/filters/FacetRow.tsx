import { useId, type ReactNode } from 'react'
import { figure } from '../../i18n/plural'
import { Icon } from '../parts/Icon'
import { useExplorerLanguage } from '../explorerLanguage'
import { MiniBar } from './MiniBar'
import type { FacetNode, Tick } from './facetTree'

interface Props {
  readonly node: FacetNode
  readonly tick: Tick
  readonly count: number
  readonly longest: number
  /** null: nothing below it. */
  readonly isOpen: boolean | null
  /** Whether room is kept for the arrow of rows that open. */
  readonly hasArrows: boolean
  readonly glyph?: ReactNode
  readonly onToggle: () => void
  readonly onOnly: () => void
  readonly onOpen: () => void
}

/** One row of a facet: box, name, bar and the number of events one would get by choosing it. */
export function FacetRow({ node, tick, count, longest, isOpen, hasArrows, glyph, onToggle, onOnly, onOpen }: Props) {
  const { locale, messages: { filters } } = useExplorerLanguage()
  const id = useId()
  return (
    <div className={`facet-row ${tick}${count === 0 && tick === 'off' ? ' empty' : ''}`}>
      {hasArrows && (isOpen === null ? <span className="facet-arrow" /> : (
        <button type="button" className="facet-arrow" aria-expanded={isOpen} aria-label={(isOpen ? filters.hideBelow : filters.showBelow)(node.name)} onClick={onOpen}>
          <Icon name="chevron" />
        </button>
      ))}
      <label>
        <input
          type="checkbox"
          checked={tick === 'on' || tick === 'covered'}
          ref={(box) => { if (box) box.indeterminate = tick === 'mixed' }}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-count`}
          onChange={onToggle}
        />
        {glyph}
        <span className="facet-words">
          <bdi className="facet-name" id={`${id}-name`}>{node.name}</bdi>
          <MiniBar count={count} longest={longest} />
          <span className="facet-count" id={`${id}-count`} style={{ minInlineSize: `${Math.max(2, figure(locale, longest).length)}ch` }}>
            {figure(locale, count)}
            <span className="visually-hidden"> {filters.eventsWord(count)}{tick === 'covered' && `, ${filters.covered}`}</span>
          </span>
        </span>
      </label>
      <button type="button" className="facet-only" aria-label={filters.onlyThis(node.name)} onClick={onOnly}>{filters.only}</button>
    </div>
  )
}
