import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import type { Facts } from '../../domain/facts'
import { useParleyState } from '../parley'
import type { View } from '../../url/view'
import { takePlace } from '../shared/handOver'
import { EventRow, type EventRowProps } from './EventRow'
import { MonthHead } from './MonthHead'
import { sideNames } from './sideNames'
import { TableHead } from './TableHead'
import { useGroups } from './useGroups'
import { useListKeys } from './useListKeys'
import { useTravel, type Travel } from './useTravel'
import { VirtualBodies, type RowFinder } from './VirtualBodies'

/** From this many rows on only those near the window are drawn. */
const VIRTUAL_FROM = 500

interface Props {
  readonly facts: Facts
  /** In the order shown. */
  readonly rows: readonly number[]
  readonly caption: string
  readonly order: View['order']
  readonly onOrder: (order: View['order']) => void
  readonly selectedId: string | null
  readonly hrefOf: (id: string) => string
  readonly onOpen: (id: string) => void
  readonly onGoToDate: () => void
  /** Another one: the row to go to. */
  readonly arrival: { readonly row: number } | null
}

/** The set as a table by month. A title is a link: a click opens in place, with Ctrl in a new tab. */
export function EventTable({ facts, rows, caption, order, onOrder, selectedId, hrefOf, onOpen, onGoToDate, arrival }: Props) {
  const [table, setTable] = useState<HTMLTableElement | null>(null)
  const finder = useRef<RowFinder>(null)
  // Rows read their words anew when some have come.
  useParleyState((state) => state.wordsVersion)
  const sides = useMemo(() => sideNames(facts), [facts])
  const all = useGroups(facts, rows, order)
  const { isByMonth, groups, items, folded, fold } = all
  const isVirtual = items.length > VIRTUAL_FROM
  const go = useTravel(facts, table, all, finder)
  useListKeys({ facts, rows, groups: all, selectedId, go, onGoToDate })
  useFollowing(table, selectedId, go)
  useEffect(() => {
    const id = arrival ? facts.events.at(arrival.row)?.id : undefined
    if (id !== undefined) go({ to: { id }, focus: true, block: 'center' })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each arrival
  }, [arrival])

  const propsOf = (row: number): EventRowProps | null => {
    const event = facts.events.at(row)
    return event ? { event, facts, sides, href: hrefOf(event.id), isSelected: event.id === selectedId } : null
  }
  return (
    // Rows open by a click anywhere on them; the keyboard has the link in each.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <table ref={setTable} className="event-table" aria-rowcount={isVirtual ? items.length + 1 : undefined} onClick={(e) => openClicked(e, onOpen)}>
      <caption className="visually-hidden">{caption}</caption>
      <TableHead order={order} onOrder={onOrder} isVirtual={isVirtual} />
      {isVirtual ? <VirtualBodies items={items} propsOf={propsOf} folded={folded} onFold={fold} table={table} finder={finder} /> : groups.map((group) => (
        <tbody key={group.key}>
          {isByMonth && <MonthHead group={group} isFolded={folded.has(group.key)} onFold={fold} />}
          {!folded.has(group.key) && group.rows.map((row) => { const props = propsOf(row); return props && <EventRow key={row} {...props} /> })}
        </tbody>
      ))}
    </table>
  )
}

/** An event in the address is in view from the start; later ones (Next in the panel) come into view, and one that is moves nothing. */
function useFollowing(table: HTMLTableElement | null, selectedId: string | null, go: (travel: Travel) => void): void {
  const shownFor = useRef<string | null | undefined>(undefined)
  useEffect(() => {
    if (!table || shownFor.current === selectedId) return
    const [isFirst, closed] = [shownFor.current === undefined, shownFor.current]
    shownFor.current = selectedId
    const handed = isFirst ? takePlace() : null
    // When the panel closes and takes the focus with it, keys go on from its row; where the filter leaves that out, from the list.
    const isLost = selectedId === null && closed && (document.activeElement === null || document.activeElement === document.body)
    if (isLost) document.getElementById('events')?.focus({ preventScroll: true })
    if (isLost) go({ to: { id: closed }, focus: true, block: 'nearest' })
    const id = handed?.id ?? selectedId
    if (id !== null) go({ to: { id }, focus: handed !== null, block: isFirst ? 'center' : 'nearest' })
  }, [selectedId, table, go])
}

function openClicked(e: MouseEvent, onOpen: (id: string) => void): void {
  if (e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey || !(e.target instanceof Element)) return
  const id = e.target.closest<HTMLElement>('tr[data-event-id]')?.dataset['eventId']
  const isReadingText = e.target.closest('a') === null && window.getSelection()?.isCollapsed === false
  if (id === undefined || isReadingText) return
  e.preventDefault()
  onOpen(id)
}
