import { useId, useMemo, useState, type ReactNode } from 'react'
import { Icon } from '../parts/Icon'
import { useExplorerLanguage } from '../explorerLanguage'
import { FacetTreeList, type RowContext } from './FacetTreeList'
import { facetKeys } from './facetKeys'
import { findRows, ticksOf, toggled, type FacetNode, type FacetTree } from './facetTree'
import { useOpenRows } from './openRows'

/** From this many rows on an opened facet has a box to find one by name. */
const FIND_FROM = 20
/** Never more rows at once than a reader scrolls through; the rest is found by name. */
const MOST_ROWS = 200

interface Props {
  readonly title: string
  readonly tree: FacetTree
  /** What is chosen in this facet. */
  readonly values: readonly string[]
  readonly direct?: boolean
  readonly countOf: (node: FacetNode) => number
  readonly glyph?: (node: FacetNode) => ReactNode
  /** Rows at the top level before "more". */
  readonly first?: number
  /** Words at the end of the heading. */
  readonly aside?: string
  /** Stands between the heading and the rows. */
  readonly children?: ReactNode
  readonly onChange: (values: readonly string[]) => void
  /** These alone; the same as a change where nothing else is said. */
  readonly onOnly?: (values: readonly string[]) => void
}

/** One thing to filter by: rows to tick, the first ones at once. Nothing ticked means everything. */
export function Facet({ title, tree, values, direct = false, countOf, glyph, first = Infinity, aside, children, onChange, onOnly = onChange }: Props) {
  const { filters } = useExplorerLanguage().messages
  const id = useId()
  const [all, setAll] = useState(false)
  const [words, setWords] = useState('')
  const open = useOpenRows(tree, values)
  const ticks = useMemo(() => ticksOf(tree, values, direct), [tree, values, direct])
  const found = useMemo(() => (all && words.trim() !== '' ? findRows(tree, words) : null), [all, tree, words])
  const shown = tree.roots.filter((node, i) => all || i < first || (ticks.get(node.id) ?? 'off') !== 'off')
  const hidden = tree.roots.length - shown.length
  const rows = (found ?? shown).slice(0, MOST_ROWS)
  const left = (found ?? shown).length - rows.length
  const context: RowContext = {
    ticks, countOf, glyph: glyph ?? null, isOpen: open.isOpen, onOpen: open.toggle,
    hasArrows: tree.roots.some((node) => node.children.length > 0),
    longest: Math.max(1, ...tree.roots.map(countOf)),
    onToggle: (row) => onChange(toggled(tree, row, values, direct)),
    onOnly: (node) => onOnly(node.values),
  }
  if (tree.roots.length === 0) return null
  return (
    <section className="facet" aria-labelledby={id}>
      <header className="facet-title"><h3 id={id}>{title}</h3>{aside && <span>{aside}</span>}</header>
      {children}
      {all && tree.byId.size >= FIND_FROM && (
        <div className="facet-find">
          <Icon name="search" />
          <input type="search" value={words} placeholder={filters.find(title)} aria-label={filters.find(title)} onChange={(e) => setWords(e.target.value)} />
        </div>
      )}
      {/* Arrow keys are a shortcut between boxes that Tab reaches as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={facetKeys}>
        <FacetTreeList nodes={rows} context={context} flat={found !== null} label={title} />
      </div>
      {found?.length === 0 && <p className="facet-note">{filters.noneFound}</p>}
      {left > 0 && <p className="facet-note">{filters.tooMany(left)}</p>}
      {(hidden > 0 || (all && tree.roots.length > first)) && (
        <button type="button" className="facet-more" aria-expanded={all} onClick={() => { setAll(!all); setWords('') }}>
          {all ? filters.fewer : filters.more(hidden)}
        </button>
      )}
    </section>
  )
}
