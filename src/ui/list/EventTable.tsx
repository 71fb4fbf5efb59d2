import { latinKey } from '../../timeline/latinKey'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { glanceAt, type Facts } from '../../domain/facts'
import { useParley, useParleyState } from '../parley'
import { usePreferences } from '../preferences'
import type { View } from '../../url/view'
import { EventRow, type EventRowProps } from './EventRow'
import { MonthHead } from './MonthHead'
import { VirtualBodies, type RowFinder } from './VirtualBodies'
import { monthGroups, tableItems } from '../../domain/monthGroups'
import { forkFrom, forkWay, isPlainKey, isRowKey, stepOf } from './rowKeys'
import { columnSort } from './listOrder'
import { sideNames } from './sideNames'
import { TableHead } from './TableHead'

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
}

/** The set as a table by month. A title is a link: a click opens in place, with Ctrl in a new tab. */
export function EventTable({ facts, rows, caption, order, onOrder, selectedId, hrefOf, onOpen }: Props) {
  const [table, setTable] = useState<HTMLTableElement | null>(null)
  const finder = useRef<RowFinder>(null)
  // Rows read their words anew when some have come.
  useParleyState((state) => state.wordsVersion)
  const sides = useMemo(() => sideNames(facts), [facts])
  const isByMonth = columnSort(order).by === 'when'
  const groups = useMemo(() => (isByMonth ? monthGroups(rows, facts.events) : [{ key: order, heading: { kind: 'unknown' as const }, rows }]), [isByMonth, order, rows, facts])
  const items = useMemo(() => (isByMonth ? tableItems(groups) : tableItems(groups).slice(1)), [isByMonth, groups])
  const isVirtual = items.length > VIRTUAL_FROM

  const propsOf = (row: number): EventRowProps | null => {
    const event = facts.events.at(row)
    return event ? { event, facts, sides, href: hrefOf(event.id), isSelected: event.id === selectedId } : null
  }
  const go = useCallback((id: string, { focus, block }: { readonly focus: boolean; readonly block: ScrollLogicalPosition }) => {
    const find = () => table?.querySelector<HTMLElement>(`tr[data-event-id="${CSS.escape(id)}"]`) ?? null
    const arrive = () => { const row = find(); row?.scrollIntoView({ block }); if (focus) row?.querySelector('a')?.focus() }
    if (find()) return arrive()
    const item = items.findIndex((one) => one.kind === 'event' && glanceAt(facts.events, one.row)?.id === id)
    if (item < 0) return
    finder.current?.reveal(item)
    requestAnimationFrame(() => requestAnimationFrame(arrive))
  }, [table, items, facts])

  // An event in the address is in view from the start; later ones (Next in the panel) come into view, and one that is moves nothing.
  const shownFor = useRef<string | null | undefined>(undefined)
  useEffect(() => {
    if (!table || shownFor.current === selectedId) return
    const [isFirst, closed] = [shownFor.current === undefined, shownFor.current]
    shownFor.current = selectedId
    // When the panel closes and takes the focus with it, keys go on from its row; where the filter leaves that out, from the list.
    if (selectedId === null && closed && (document.activeElement === null || document.activeElement === document.body)) {
      document.getElementById('events')?.focus({ preventScroll: true })
      go(closed, { focus: true, block: 'nearest' })
    }
    if (selectedId !== null) go(selectedId, { focus: false, block: isFirst ? 'center' : 'nearest' })
  }, [selectedId, table, go])

  const { actions } = useParley()
  const [{ areLettersOff }] = usePreferences()
  const press = (e: KeyboardEvent) => {
    if (areLettersOff && e.key.length === 1) return
    const latin = { key: latinKey(e), altKey: e.altKey, ctrlKey: e.ctrlKey, metaKey: e.metaKey, shiftKey: e.shiftKey }
    if (isPlainKey(latin, 'v')) { e.preventDefault(); actions.setMode('timeline'); requestAnimationFrame(() => document.getElementById('events')?.focus()); return }
    const way = forkWay(latin)
    if (way === null && !isRowKey(latin.key)) return
    const id = e.target instanceof Element ? e.target.closest<HTMLElement>('tr[data-event-id]')?.dataset['eventId'] : undefined
    const shown = items.flatMap((item) => (item.kind === 'event' ? (glanceAt(facts.events, item.row) ?? []) : []))
    const at = shown.findIndex((event) => event.id === id)
    const next = shown[(way === null ? stepOf(latin, at, shown.length) : forkFrom(shown, at, way)) ?? -1]?.id
    if (next === undefined) return
    e.preventDefault()
    go(next, { focus: true, block: 'nearest' })
  }
  return (
    // Rows open by a click anywhere on them; the keyboard has the link in each.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <table ref={setTable} className="event-table" aria-rowcount={isVirtual ? items.length + 1 : undefined} onKeyDown={press} onClick={(e) => openClicked(e, onOpen)}>
      <caption className="visually-hidden">{caption}</caption>
      <TableHead order={order} onOrder={onOrder} isVirtual={isVirtual} />
      {isVirtual ? <VirtualBodies items={items} propsOf={propsOf} table={table} finder={finder} /> : groups.map((group) => (
        <tbody key={group.key}>
          {isByMonth && <MonthHead group={group} />}
          {group.rows.map((row) => { const props = propsOf(row); return props && <EventRow key={row} {...props} /> })}
        </tbody>
      ))}
    </table>
  )
}

function openClicked(e: MouseEvent, onOpen: (id: string) => void): void {
  if (e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey || !(e.target instanceof Element)) return
  const id = e.target.closest<HTMLElement>('tr[data-event-id]')?.dataset['eventId']
  const isReadingText = e.target.closest('a') === null && window.getSelection()?.isCollapsed === false
  if (id === undefined || isReadingText) return
  e.preventDefault()
  onOpen(id)
}
