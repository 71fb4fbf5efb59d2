import { useEffect, useRef, type RefObject } from 'react'
import { glanceAt, type Facts } from '../../domain/facts'
import { rowOfEvent } from '../../domain/lookup'
import { forkedIn, ofSideIn } from '../../domain/neighbours'
import { keptSide, listCommand, type ListCommand } from '../shared/rowKeys'
import { useParley } from '../parley'
import { usePreferences } from '../preferences'
import { eventsKey } from '../shared/eventsKey'
import { leaveAt } from '../shared/handOver'
import { keepInSight } from './scoreScroll'

/** What keys stop at: events, and rows that hold several. */
const STOPS = '.score-row :is(a[data-event-id], button)'

interface Input {
  readonly facts: Facts
  readonly pane: RefObject<HTMLElement | null>
  readonly openId: string | null
  readonly onGoToDate: () => void
}

/** The keys of the list, whose order the turned score has: for who enlarges the page so far that it is a phone's, or saves data. */
export function useScoreKeys({ facts, pane, openId, onGoToDate }: Input): void {
  const { actions } = useParley()
  const [{ areLettersOff }] = usePreferences()
  /** The side along which one walks. */
  const side = useRef<string | null>(null)
  useEffect(() => {
    const rowOf = (stop: HTMLElement | undefined) => { const id = stop?.dataset['eventId']; return id === undefined ? null : rowOfEvent(facts, id) }
    const obey = (command: ListCommand, stops: readonly HTMLElement[], at: number): boolean => {
      const stop = stops[at]
      const row = rowOf(stop)
      const go = (to: HTMLElement | undefined) => {
        to?.focus({ preventScroll: true })
        if (to) keepInSight(to, 'nearest')
        return to !== undefined
      }
      const along = (way: 1 | -1, passes: (row: number) => boolean) => {
        const isPassing = (one: HTMLElement) => { const its = rowOf(one); return its !== null && passes(its) }
        return go(way > 0 ? stops.slice(at + 1).find(isPassing) : stops.slice(0, at < 0 ? undefined : at).findLast(isPassing))
      }
      switch (command.do) {
        case 'step': return go(stops[at + command.way])
        case 'first': return go(stops[0])
        case 'last': return go(stops.at(-1))
        case 'fold': case 'unfold': {
          if (stop?.getAttribute('aria-expanded') !== String(command.do === 'fold')) return false
          stop.click()
          return true
        }
        case 'fork': return along(command.way, forkedIn(facts.events))
        case 'side': {
          side.current = keptSide((row === null ? undefined : glanceAt(facts.events, row))?.lanes.map((lane) => lane.side) ?? [], side.current)
          return side.current !== null && along(command.way, ofSideIn(facts.events, side.current))
        }
        // From here it is the list that V leads to.
        case 'toTimeline': leaveAt(stop?.dataset['eventId'] ?? openId); actions.setMode('list'); return true
        case 'goToDate': onGoToDate(); return true
      }
    }
    const press = (e: KeyboardEvent) => {
      const key = eventsKey(e)
      if (key === null || !(e.target instanceof Element) || (key.length === 1 && areLettersOff)) return
      const command = listCommand(key, e.shiftKey, getComputedStyle(e.target).direction === 'rtl')
      const stops = [...(pane.current?.querySelectorAll<HTMLElement>(STOPS) ?? [])]
      const focused = stops.findIndex((stop) => stop === document.activeElement)
      const at = focused < 0 && openId !== null ? stops.findIndex((stop) => stop.dataset['eventId'] === openId) : focused
      if (command && (key.length === 1 || focused >= 0) && obey(command, stops, at)) e.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [actions, areLettersOff, facts, pane, openId, onGoToDate])
}
