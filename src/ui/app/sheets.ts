import { useEffect, useRef } from 'react'
import { useSheetEntry } from '../shared/sheetEntry'
import { useLatest } from './latest'
import type { FilterSheet } from './PhoneFrame'

/** What lies under a sheet. */
const UNDER_EVENT = '.top-bar, .main-pane, .filters-pane, .skip-links'
const UNDER_FILTERS = '.top-bar, .main-pane, .panel-pane, .skip-links'
/** Only this far from its upper edge a sheet is held. */
const HANDLE_PX = 34
/** Dragged further down it closes. */
const CLOSE_PX = 90

/** The open event and the filters as sheets: what lies under them cannot be reached, the focus goes in and comes back, a drag down closes. */
export function useSheets(openId: string | null, filters: FilterSheet, closeEvent: () => void): void {
  const isEventOpen = openId !== null
  useModal('.panel-pane', UNDER_EVENT, isEventOpen)
  useModal('.filters-pane', UNDER_FILTERS, filters.isOpen)
  useDragDown('.panel-pane', isEventOpen, closeEvent)
  useDragDown('.filters-pane', filters.isOpen, () => filters.set(false))
  const close = useLatest(() => filters.set(false))
  useSheetEntry(filters.isOpen, () => filters.set(false))
  useEffect(() => {
    if (!filters.isOpen) return
    const press = (e: KeyboardEvent) => { if (e.key === 'Escape' && !e.defaultPrevented) { e.preventDefault(); close.current() } }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [filters.isOpen, close])
}

/** An event of the address the page was opened with is no sheet over anything: it takes the whole screen, as the page did. */
function useModal(sheet: string, under: string, isOpen: boolean): void {
  const isFirst = useRef(true)
  useEffect(() => {
    const wasFirst = isFirst.current
    isFirst.current = false
    if (!isOpen) return
    const from = document.activeElement
    const others = [...document.querySelectorAll<HTMLElement>(under)].filter((element) => !element.inert)
    for (const element of others) element.inert = true
    const element = document.querySelector<HTMLElement>(sheet)
    if (!wasFirst) {
      element?.classList.add('as-sheet')
      element?.focus({ preventScroll: true })
    }
    return () => {
      for (const other of others) other.inert = false
      element?.classList.remove('as-sheet')
      if (document.activeElement === null || document.activeElement === document.body || element?.contains(document.activeElement)) if (from instanceof HTMLElement && from !== document.body) from.focus({ preventScroll: true })
    }
  }, [sheet, under, isOpen])
}

function useDragDown(sheet: string, isOpen: boolean, onClose: () => void): void {
  const close = useLatest(onClose)
  useEffect(() => {
    const element = isOpen ? document.querySelector<HTMLElement>(sheet) : null
    if (!element) return
    let fromY: number | null = null
    const down = (e: PointerEvent) => {
      if (e.button !== 0 || e.clientY - element.getBoundingClientRect().top > HANDLE_PX || (e.target instanceof Element && e.target.closest('button, a, input'))) return
      fromY = e.clientY
      element.setPointerCapture(e.pointerId)
    }
    const move = (e: PointerEvent) => { if (fromY !== null) element.style.translate = `0 ${Math.max(0, e.clientY - fromY)}px` }
    const up = (e: PointerEvent) => {
      if (fromY === null) return
      const isFar = e.type === 'pointerup' && e.clientY - fromY > CLOSE_PX
      fromY = null
      element.style.translate = ''
      if (isFar) close.current()
    }
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerup', up)
    element.addEventListener('pointercancel', up)
    return () => {
      element.style.translate = ''
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerup', up)
      element.removeEventListener('pointercancel', up)
    }
  }, [sheet, isOpen, close])
}
