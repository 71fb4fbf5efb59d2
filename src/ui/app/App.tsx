import { useEffect, useState } from 'react'
import type { Facts } from '../../domain/facts'
import { EventList } from '../list/EventList'
import { EventPane } from '../event/EventPane'
import { FilterChips } from '../filters/FilterChips'
import { FilterPanel } from '../filters/FilterPanel'
import { NoMatch } from '../filters/NoMatch'
import { TimelinePane } from '../timeline/TimelinePane'
import { DRAWER, PHONE, useMedia } from '../media'
import { useFacts, useParley, useParleyState, useSelection, useView } from '../parley'
import { useLanguage } from '../parts/language'
import { Boundary } from './Boundary'
import { LoadFailed, Loading, Problems } from './DataNotices'
import { TopBar } from './TopBar'
import { useKeys } from './keys'
import './app.css'

/** The whole screen: filters, timeline or list, and the open event. Each of the last two can fail alone. */
export function App() {
  const { app } = useLanguage().messages
  const facts = useFacts()
  const page = useView((view) => view.page)
  const drawer = useMedia(DRAWER)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const open = page.kind === 'event' ? page.id : null
  useKeys()
  const closeFilters = () => setFiltersOpen(false)
  return (
    <div className={open ? 'app with-panel' : 'app'}>
      <nav className="skip-links" aria-label={app.skipLinks}>
        <a className="visually-hidden" href="#events">{app.skipToList}</a>
        <a className="visually-hidden" href="#filters">{app.skipToFilters}</a>
        {open && <a className="visually-hidden" href="#details">{app.skipToDetails}</a>}
      </nav>
      <TopBar facts={facts} filtersOpen={filtersOpen} onToggleFilters={() => setFiltersOpen(!filtersOpen)} />
      {drawer && filtersOpen && <button type="button" className="scrim" aria-label={app.closeFilter} onClick={closeFilters} />}
      <div className={filtersOpen ? 'filters-pane open' : 'filters-pane'} id="filters" tabIndex={-1}>
        {facts && <FilterPanel onClose={drawer ? closeFilters : null} />}
      </div>
      <main className="main-pane" id="events" tabIndex={-1}>
        <MainPane facts={facts} />
      </main>
      {open && (
        <Boundary resetKey={open} fallback={(error, retry) => (
          <aside className="panel-pane state" role="alert">
            <h2>{app.panelFailedTitle}</h2>
            <p>{app.panelFailedText}</p>
            <p className="mono">{error.message}</p>
            <button type="button" className="button line" onClick={retry}>{app.retry}</button>
          </aside>
        )}>
          <EventPane id={open} />
        </Boundary>
      )}
    </div>
  )
}

function MainPane({ facts }: { readonly facts: Facts | null }) {
  const { app } = useLanguage().messages
  const { actions } = useParley()
  const state = useParleyState((s) => s.facts)
  const selection = useSelection()
  const phone = useMedia(PHONE)
  const mode = useView((view) => view.mode)
  const list = mode === 'list' || phone
  const drawn = selection !== null && (list || selection.rows.length === 0)
  // The plot says so itself, once vis-timeline has drawn.
  useEffect(() => { if (drawn) document.documentElement.dataset['ready'] = 'true' }, [drawn])
  if (state.status === 'failed') return <LoadFailed failure={state.failure} />
  if (!facts || !selection) return <Loading />
  return (
    <>
      <Problems problems={facts.problems} />
      <FilterChips />
      {selection.rows.length === 0 ? <NoMatch /> : list ? <EventList /> : (
        <Boundary fallback={(error, retry) => (
          <div className="state" role="alert">
            <h2>{app.timelineFailedTitle}</h2>
            <p>{app.timelineFailedText}</p>
            <p className="mono">{error.message}</p>
            <div className="state-actions">
              <button type="button" className="button solid" onClick={() => actions.setMode('list')}>{app.toList}</button>
              <button type="button" className="button line" onClick={retry}>{app.retry}</button>
            </div>
          </div>
        )}>
          <TimelinePane facts={facts} selection={selection} />
        </Boundary>
      )}
    </>
  )
}
