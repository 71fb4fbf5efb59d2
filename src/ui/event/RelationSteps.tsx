import { TYPED } from '../shared/eventsKey'
import { latinKey } from '../../timeline/latinKey'
import { useEffect, useMemo } from 'react'
import type { EventDetail } from '../../domain/eventDetail'
import { rowOfEvent } from '../../domain/lookup'
import { useExplorerLanguage } from '../explorerLanguage'
import { useFacts, useParley, useSelection } from '../parley'
import { useForeign } from '../parts/language'
import { usePreferences } from '../preferences'
import { focusPanelTitle } from '../shared/panelFocus'
import { byEvent, relationSteps, stepOfKey } from './relationSteps'
import './relationSteps.css'

/** Buttons that lead along the open event's relations, within the filter and beyond it; the same by keys anywhere but where one types. */
export function RelationSteps({ detail }: { readonly detail: EventDetail }) {
  const { locale, messages: { event, steps: words, terms } } = useExplorerLanguage()
  const { actions } = useParley()
  const [{ areLettersOff }] = usePreferences()
  const isOutside = useOutsideFilter()
  const foreign = useForeign()
  const steps = useMemo(() => relationSteps(detail.linked), [detail])
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (areLettersOff || e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey) return
      if (!(e.target instanceof Element) || !e.target.closest('#events, #details') || e.target.closest(TYPED)) return
      const step = stepOfKey({ key: latinKey(e), shiftKey: e.shiftKey }, steps)
      if (!step) return
      e.preventDefault()
      actions.openEvent(step.link.id)
      // What had the focus belongs to the event before.
      if (e.target.closest('#details')) focusPanelTitle()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [actions, steps, areLettersOff])
  if (steps.length === 0) return null
  return (
    <nav className="relation-steps no-print" aria-label={event.beforeAfterTitle}>
      {byEvent(steps).map(({ ways, link }) => {
        const name = `${ways.map((as) => terms.linkedAs[as]).join(', ')}: ${link.title}${isOutside(link.id) ? `, ${words.outsideFilter}` : ''}`
        return (
          <button key={link.id} type="button" className="button" aria-label={name} title={name} onClick={() => { actions.openEvent(link.id); focusPanelTitle() }}>
            <span>{ways.map((as, i) => (i === 0 ? words.short[as] : words.short[as].toLocaleLowerCase(locale))).join(', ')}</span>
            <bdi {...foreign}>{link.short}</bdi>
          </button>
        )
      })}
    </nav>
  )
}

/** Whether the filter leaves an event out. */
function useOutsideFilter(): (id: string) => boolean {
  const facts = useFacts()
  const selection = useSelection()
  return useMemo(() => {
    const rows = new Set(selection?.rows)
    return (id) => { const row = facts && rowOfEvent(facts, id); return row !== null && !rows.has(row) }
  }, [facts, selection])
}
