import { lazy, Suspense, useEffect } from 'react'
import type { Facts } from '../../domain/facts'
import type { Selection } from '../../store/selectors'
import type { TimeWindow } from '../../url/view'
import { AsKnownOn } from '../asOf/AsKnownOn'
import { fetchRewind } from '../asOf/fetchRewind'
import { NotYetKnown } from '../asOf/NotYetKnown'
import { RewindFailed } from '../asOf/RewindFailed'
import { SaveJson } from '../asOf/SaveJson'
import { EventList } from '../list/EventList'
import { FilterChips } from '../filters/FilterChips'
import { FilterPanel } from '../filters/FilterPanel'
import { NoMatch } from '../filters/NoMatch'
import { TimelinePane } from '../timeline/TimelinePane'
import { PHONE, useMedia } from '../media'
import { useParley, useView } from '../parley'
import { useExplorerLanguage } from '../explorerLanguage'
import { useLinked } from '../event/linked'
import { RelationSteps } from '../event/RelationSteps'
import { KeySheetByKey } from '../shared/KeysButton'
import { UnknownEvent } from '../event/UnknownEvent'
import { Boundary } from './Boundary'
import { DatasetMenu } from './DatasetMenu'
import { LanguageNote, LinkNotes, PinnedRevision, Problems, SearchFailed, ShownCopy, StillLoading } from './Notices'

/**
 * Filters, timeline and list: all that needs the whole dataset, in a chunk of its own, so that a shared event is on
 * screen before it. Its parts stand in several places of the frame.
 */
export { DatasetMenu, fetchRewind, FilterPanel, NotYetKnown, RelationSteps, RewindFailed, SaveJson, UnknownEvent }

const ComparePane = lazy(() => import('../compare/ComparePane').then((module) => ({ default: module.ComparePane })))

/** Right under the plot, over the same stretch of time. */
const strip = (window: TimeWindow) => <AsKnownOn window={window} />

export function Explorer({ facts, selection }: { readonly facts: Facts; readonly selection: Selection }) {
  const phone = useMedia(PHONE)
  const mode = useView((view) => view.mode)
  const list = mode === 'list' || phone
  const linked = useLinked(useView(({ page }) => (page.kind === 'event' ? page.id : null)))
  const isCompared = useView((view) => view.page.kind === 'compare')
  const isEmpty = selection.rows.length === 0
  const drawn = isEmpty || (list && !isCompared)
  // The plot says so itself, once vis-timeline has drawn; so do compared accounts.
  useEffect(() => { if (drawn) document.documentElement.dataset['ready'] = 'true' }, [drawn])
  return (
    <>
      <ShownCopy />
      <PinnedRevision />
      <KeySheetByKey />
      <LinkNotes />
      <LanguageNote />
      <SearchFailed />
      <StillLoading />
      <Problems problems={facts.problems} />
      <FilterChips />
      {(list || isCompared || isEmpty) && <AsKnownOn window={null} />}
      {isEmpty ? <NoMatch /> : isCompared ? <Suspense><ComparePane facts={facts} selection={selection} /></Suspense> : list ? <EventList /> : (
        <Boundary fallback={(error, retry) => <TimelineStopped error={error} retry={retry} />}>
          <TimelinePane facts={facts} selection={selection} linked={linked} foot={strip} />
        </Boundary>
      )}
    </>
  )
}

function TimelineStopped({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const { app, explorer } = useExplorerLanguage().messages
  const { actions } = useParley()
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
