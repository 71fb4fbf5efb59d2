import { lazy, startTransition, Suspense, useEffect, useLayoutEffect, useState } from 'react'
import type { Facts } from '../../domain/facts'
import type { Selection } from '../../store/selectors'
import type { TimeWindow } from '../../url/view'
import { AsKnownOn } from '../asOf/AsKnownOn'
import { fetchRewind } from '../asOf/fetchRewind'
import { NotYetKnown } from '../asOf/NotYetKnown'
import { RewindFailed } from '../asOf/RewindFailed'
import { EventList } from '../list/EventList'
import { FilterChips } from '../filters/FilterChips'
import { FilterPanel } from '../filters/FilterPanel'
import { NoMatch } from '../filters/NoMatch'
import { TimelinePane } from '../timeline/TimelinePane'
import { leaveWritten, screenStands } from '../documentHead'
import { isSavingData, PHONE, useMedia } from '../media'
import { useParley, useView } from '../parley'
import { useExplorerLanguage } from '../explorerLanguage'
import { useLinked } from '../event/linked'
import { ClaimTools } from '../event/ClaimTools'
import { EventFoot } from '../event/EventFoot'
import { beginAt, leaveAt, placeLeft } from '../shared/handOver'
import { KeySheetByKey } from '../shared/KeysButton'
import { UnknownEvent } from '../event/UnknownEvent'
import './explorer.css'
import { Boundary } from './Boundary'
import { DatasetMenu } from './DatasetMenu'
import { EventActions } from './EventActions'
import type { FilterSheet } from './PhoneFrame'
import { LayerHost } from './LayerHost'
import { Connection, ForeignData, LanguageNote, LinkNotes, PinnedRevision, Problems, SearchFailed, StillLoading } from './Notices'

/**
 * Filters, timeline and list: all that needs the whole dataset, in a chunk of its own, so that a shared event is on
 * screen before it. Its parts stand in several places of the frame.
 */
export { ClaimTools, DatasetMenu, EventActions, EventFoot, fetchRewind, FilterPanel, LayerHost, NotYetKnown, RewindFailed, UnknownEvent }

// Where vis-timeline is never loaded.
const TurnedPane = lazy(() => import('../timeline/TurnedPane').then((module) => ({ default: module.TurnedPane })))
const PhoneFrame = lazy(() => import('./PhoneFrame').then((module) => ({ default: module.PhoneFrame })))
const ComparePane = lazy(() => import('../compare/ComparePane').then((module) => ({ default: module.ComparePane })))

/** Right under the plot, over the same stretch of time. */
const strip = (window: TimeWindow) => <AsKnownOn window={window} />

interface Props {
  readonly facts: Facts
  readonly selection: Selection
  readonly filters: FilterSheet
}

export function Explorer({ facts, selection, filters }: Props) {
  const phone = useMedia(PHONE)
  const mode = useView((view) => view.mode)
  const list = mode === 'list'
  const openId = useView(({ page }) => (page.kind === 'event' ? page.id : null))
  const isCovered = useCovered(openId) && phone
  useBeginningAtOpened(openId)
  useFocusGoesAlong()
  const linked = useLinked(openId)
  const isCompared = useView((view) => view.page.kind === 'compare')
  const isEmpty = selection.rows.length === 0
  const drawn = isEmpty || isCovered || (list && !isCompared)
  // The plot says so itself, once vis-timeline has drawn; so do compared accounts.
  useEffect(() => { if (drawn) screenStands() }, [drawn])
  return (
    <>
      <ForeignData />
      <Connection />
      <PinnedRevision />
      <KeySheetByKey />
      <LinkNotes />
      <LanguageNote />
      <SearchFailed />
      <StillLoading />
      <Problems facts={facts} />
      <FilterChips />
      {!phone && (list || isCompared || isEmpty || isSavingData()) && <AsKnownOn window={null} />}
      {isCovered ? null : isEmpty ? <NoMatch /> : isCompared ? <Suspense><ComparePane facts={facts} selection={selection} /></Suspense> : list ? <EventList /> : (
        <Boundary key={phone ? 'turned' : 'plot'} fallback={(error, retry) => <TimelineStopped error={error} retry={retry} />}>
          {phone || isSavingData() ? <Suspense><TurnedPane facts={facts} selection={selection} /></Suspense> : <TimelinePane facts={facts} selection={selection} linked={linked} foot={strip} />}
        </Boundary>
      )}
      {phone && <Boundary fallback={() => null}><Suspense><PhoneFrame filters={filters} /></Suspense></Boundary>}
    </>
  )
}

/** From timeline to list or back, also by going Back: where the focus was in the pane that goes, it goes along. */
function useFocusGoesAlong(): void {
  const { store } = useParley()
  useEffect(() => store.subscribe(({ view: { mode, page } }, { view: before }) => {
    const { activeElement } = document
    if (mode === before.mode || placeLeft() !== null || !activeElement?.closest('#events')) return
    leaveAt(activeElement.closest<HTMLElement>('[data-event-id]')?.dataset['eventId'] ?? (page.kind === 'event' ? page.id : null))
  }), [store])
}

/** Where the event of the address is closed before timeline or list stands, that begins at it. */
function useBeginningAtOpened(openId: string | null): void {
  const { opened: { view: { page } } } = useParley()
  // While drawing, for timeline and list ask for it when they are drawn first. Drawn twice it says the same.
  if (openId === null && page.kind === 'event') beginAt(page.id)
}

/** On a phone an event that was opened by its address covers all else, which is drawn with the first touch or key. */
function useCovered(openId: string | null): boolean {
  const [firstId] = useState(openId)
  const [isTouched, setTouched] = useState(false)
  const isCovered = firstId !== null && openId === firstId && !isTouched
  useEffect(() => {
    if (!isCovered) return
    const touched = () => startTransition(() => setTouched(true))
    for (const by of HANDS) addEventListener(by, touched, { capture: true, passive: true })
    return () => { for (const by of HANDS) removeEventListener(by, touched, { capture: true }) }
  }, [isCovered])
  return isCovered
}
const HANDS = ['pointerdown', 'keydown', 'focusin'] as const

function TimelineStopped({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const { app, explorer } = useExplorerLanguage().messages
  const { actions } = useParley()
  useLayoutEffect(leaveWritten, [])
  return (
    <div className="state" role="alert">
      <h2>{explorer.timelineFailedTitle}</h2>
      <p>{explorer.timelineFailedText}</p>
      <p className="mono">{error.message}</p>
      <div className="state-actions">
        <button type="button" className="button solid" onClick={() => actions.setMode('list')}>{explorer.toList}</button>
        <button type="button" className="button line" onClick={retry}>{app.retry}</button>
      </div>
    </div>
  )
}
