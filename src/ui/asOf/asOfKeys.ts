import { TYPED } from '../shared/eventsKey'
import { useEffect } from 'react'
import type { PublicationDays } from '../../domain/publicationDays'
import { latinKey } from '../../timeline/latinKey'
import { useParley } from '../parley'
import { usePreferences } from '../preferences'

/** What a key does; letters stand in for brackets, which some keyboards hide. null: nothing here. */
export function keyTarget(e: Pick<KeyboardEvent, 'key' | 'shiftKey'>, days: PublicationDays, atMs: number | null): { readonly asOf: string | null } | null {
  // With Caps Lock a letter is a large one without Shift.
  switch (e.key.toLowerCase()) {
    case '[': case 'b': return { asOf: e.shiftKey ? days.stepMonth(atMs, -1) : days.stepDay(atMs, -1) }
    case ']': case 'o': return { asOf: e.shiftKey ? days.stepMonth(atMs, 1) : days.stepDay(atMs, 1) }
    case '{': return { asOf: days.stepMonth(atMs, -1) }
    case '}': return { asOf: days.stepMonth(atMs, 1) }
    case '\\': case 'e': return { asOf: null }
    default: return null
  }
}

/** Keys that look back and on, while the timeline, the list or the strip has the focus and nothing is being typed. */
export function useAsOfKeys(days: PublicationDays, atMs: number | null): void {
  const { actions } = useParley()
  const [{ areLettersOff }] = usePreferences()
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      // AltGr, which brackets need on some keyboards, says Ctrl and Alt.
      if (areLettersOff || e.defaultPrevented || e.metaKey || ((e.ctrlKey || e.altKey) && !e.getModifierState('AltGraph'))) return
      if (!(e.target instanceof Element) || !e.target.closest('#events') || e.target.closest(TYPED)) return
      const target = keyTarget({ key: latinKey(e), shiftKey: e.shiftKey }, days, atMs)
      if (!target) return
      e.preventDefault()
      actions.setAsOf(target.asOf)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [actions, days, atMs, areLettersOff])
}
