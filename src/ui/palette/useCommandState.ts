import { useMemo } from 'react'
import { sidesOf } from '../../domain/sides'
import { NO_FILTER } from '../../url/view'
import { PHONE, useMedia } from '../media'
import { useParley, useParleyState, useSelection, useView } from '../parley'
import { usePreferences } from '../preferences'
import { firstSide, stepsOnScreen, stepTo, type StepName } from '../shared/eventSteps'
import { canGoToDate } from '../shared/goingToDate'
import type { CommandState } from './commandEntries'
import { isAmong } from './recordEntries'

const STEPS: readonly StepName[] = ['nextFork', 'previousFork', 'nextOfSide', 'previousOfSide']

/** What decides which commands make sense, as things stand while the palette is open. */
export function useCommandState(): CommandState {
  const { store, shownWindow } = useParley()
  const view = useView((whole) => whole)
  const selection = useSelection()
  const hasTimeline = !useMedia(PHONE)
  const [{ areLettersOff }] = usePreferences()
  // Whether a large dataset holds the open event is known once its words have come.
  const version = useParleyState((state) => state.wordsVersion)
  return useMemo(() => {
    const from = stepsOnScreen(store.getState(), hasTimeline ? shownWindow.get() : null)
    const open = from?.open ?? null
    const ways = from ? STEPS.flatMap((step) => { const row = stepTo(from, step); return row === null ? [] : [{ step, row }] }) : []
    // Of a large dataset: asks for their words, so that they can be opened.
    for (const { row } of ways) from?.facts.events.at(row)
    const side = from && open !== null ? firstSide(from.facts.events, open) : undefined
    return {
      mode: view.mode, hasTimeline, isLookingBack: view.asOf !== null, areLettersOff,
      isFiltered: view.filter !== NO_FILTER && JSON.stringify(view.filter) !== JSON.stringify(NO_FILTER),
      isEventOpen: open !== null, isOpenInFilter: from !== null && open !== null && isAmong(from.rows, open),
      steps: new Set(ways.map(({ step }) => step)),
      side: (from && side !== undefined ? sidesOf(from.facts.info).find(({ id }) => id === side)?.title : undefined) ?? '',
      hasLanesBySide: view.lanes === 'side', canGoToDate: canGoToDate(),
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- facts and rows come with the selection, the open event's row with the words
  }, [store, shownWindow, view, selection, hasTimeline, areLettersOff, version])
}
