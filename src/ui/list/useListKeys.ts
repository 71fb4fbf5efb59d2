import { useEffect, useRef } from 'react'
import { glanceAt, type Facts } from '../../domain/facts'
import { rowOfEvent } from '../../domain/lookup'
import type { TableItem } from '../../domain/monthGroups'
import { forkedIn, ofSideIn, rowFrom } from '../../domain/neighbours'
import { useParley } from '../parley'
import { usePreferences } from '../preferences'
import { eventsKey } from '../shared/eventsKey'
import { leaveAt } from '../shared/handOver'
import { keptSide, listCommand, stopFrom, type ListCommand } from '../shared/rowKeys'
import type { Groups } from './useGroups'
import type { Travel } from './useTravel'

interface Input {
  readonly facts: Facts
  /** In the order shown. */
  readonly rows: readonly number[]
  readonly groups: Groups
  readonly selectedId: string | null
  readonly go: (travel: Travel) => void
  readonly onGoToDate: () => void
}

/** Letters work while the list or what stands around it has the focus; arrows, Home and End on its rows. */
export function useListKeys({ facts, rows, groups: { isByMonth, items, folded, fold }, selectedId, go, onGoToDate }: Input): void {
  const { actions } = useParley()
  const [{ areLettersOff }] = usePreferences()
  /** The side along which one walks. */
  const side = useRef<string | null>(null)
  useEffect(() => {
    const goToItem = (at: number | null) => {
      const item = at === null ? undefined : items[at]
      if (!item) return false
      if (item.kind === 'group') { go({ to: { month: item.group.key }, focus: true, block: 'nearest' }); return true }
      return goToRow(item.row)
    }
    const goToRow = (row: number | null) => {
      const id = row === null ? undefined : facts.events.at(row)?.id
      if (id !== undefined) go({ to: { id }, focus: true, block: 'nearest' })
      return id !== undefined
    }
    /** The event keys are at: that of the focus, the first of a month, else the open one. */
    const rowAt = (item: TableItem | undefined) => (item?.kind === 'event' ? item.row : item ? (item.group.rows[0] ?? null) : selectedId === null ? null : rowOfEvent(facts, selectedId))
    /** Along the rows, folded or not; where keys are nowhere, from the first. */
    const along = (item: TableItem | undefined, way: 1 | -1, passes: (row: number) => boolean) => {
      const row = rowAt(item)
      const place = row === null ? -1 : rows.indexOf(row)
      const isBefore = place >= 0 && item?.kind === 'group' && way > 0
      return goToRow(rowFrom(rows, isBefore ? place : place < 0 && way < 0 ? -1 : place + way, way, passes))
    }
    const obey = (command: ListCommand, at: number): boolean => {
      const item = items[at]
      switch (command.do) {
        case 'step': return goToItem(stopFrom(items, at + command.way, command.way, folded))
        case 'first': return goToItem(stopFrom(items, 0, 1, folded))
        case 'last': return goToItem(stopFrom(items, items.length - 1, -1, folded))
        case 'fold': case 'unfold': {
          const isFolding = command.do === 'fold'
          if (!item || !isByMonth || folded.has(item.group.key) === isFolding || (item.kind === 'event' && !isFolding)) return false
          if (item.kind === 'event') go({ to: { month: item.group.key }, focus: true, block: 'nearest' })
          fold(item.group.key, isFolding)
          return true
        }
        case 'fork': return along(item, command.way, forkedIn(facts.events))
        case 'side': {
          const row = rowAt(item)
          side.current = keptSide((row === null ? undefined : glanceAt(facts.events, row))?.lanes.map((lane) => lane.side) ?? [], side.current)
          return side.current !== null && along(item, command.way, ofSideIn(facts.events, side.current))
        }
        case 'toTimeline': {
          leaveAt((item?.kind === 'event' ? glanceAt(facts.events, item.row)?.id : null) ?? selectedId)
          actions.setMode('timeline')
          return true
        }
        case 'goToDate': onGoToDate(); return true
      }
    }
    const press = (e: KeyboardEvent) => {
      const key = eventsKey(e)
      if (key === null || !(e.target instanceof Element) || (key.length === 1 && areLettersOff)) return
      const command = listCommand(key, e.shiftKey, getComputedStyle(e.target).direction === 'rtl')
      const { eventId, month } = e.target.closest<HTMLElement>('.event-table tbody tr')?.dataset ?? {}
      const at = items.findIndex((item) => (item.kind === 'event' ? eventId !== undefined && glanceAt(facts.events, item.row)?.id === eventId : item.group.key === month))
      if (command && (key.length === 1 || at >= 0) && obey(command, at)) e.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [actions, areLettersOff, facts, rows, isByMonth, items, folded, fold, selectedId, go, onGoToDate])
}
