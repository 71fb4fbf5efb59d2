import { lazy, Suspense, useDeferredValue, useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import type { Facts } from '../../domain/facts'
import { leaveWritten } from '../documentHead'
import { EventPane, type Rare } from '../event/EventPane'
import { DRAWER, useMedia } from '../media'
import { useFacts, useParley, useParleyState, useSelection, useView } from '../parley'
import { LanguageContext, useLanguage } from '../parts/language'
import { Boundary } from './Boundary'
import { LoadFailed, Loading } from './DataNotices'
import { TopBar } from './TopBar'
import type { FilterSheet } from './PhoneFrame'
import { useKeys } from './keys'
import type { LayerName } from './layerNames'
import { useMenus } from './menus'
import './app.css'

const explorer = () => import('./Explorer')
const Explorer = lazy(() => explorer().then((module) => ({ default: module.Explorer })))
const LayerHost = lazy(() => explorer().then((module) => ({ default: module.LayerHost })))
const FilterPanel = lazy(() => explorer().then((module) => ({ default: module.FilterPanel })))
// What only a reader sees who looks back, or whose address names no event.
const UnknownEvent = lazy(() => explorer().then((module) => ({ default: module.UnknownEvent })))
const RewindFailed = lazy(() => explorer().then((module) => ({ default: module.RewindFailed })))
const NotYetKnown = lazy(() => explorer().then((module) => ({ default: module.NotYetKnown })))
const EventFoot = lazy(() => explorer().then((module) => ({ default: module.EventFoot })))
const ClaimTools = lazy(() => explorer().then((module) => ({ default: module.ClaimTools })))
const EventActions = lazy(() => explorer().then((module) => ({ default: module.EventActions })))

/** What the panel can do without: where its code does not come, the event is shown all the same. */
const Aside = ({ children }: { readonly children: ReactNode }) => <Boundary fallback={() => null}><Suspense>{children}</Suspense></Boundary>

const RARE: Rare = {
  unknown: (id, facts, tombstone) => <Suspense><UnknownEvent id={id} facts={facts} tombstone={tombstone} /></Suspense>,
  notYetKnown: (asOf) => <Suspense><NotYetKnown asOf={asOf} /></Suspense>,
  steps: (detail) => <Aside><EventFoot detail={detail} /></Aside>,
  claimTools: (claim, detail) => <Aside><ClaimTools claim={claim} detail={detail} /></Aside>,
  // The bar keeps its height meanwhile, and the event stays readable without it.
  actions: (id, detail) => <Boundary fallback={() => null}><Suspense><EventActions id={id} detail={detail} /></Suspense></Boundary>,
}

/** The screen, told in which language the data is, where that is another than the interface's. */
export function App() {
  const language = useLanguage()
  const content = useFacts()?.info.language
  const isForeign = content !== undefined && content.split('-')[0] !== language.locale.split('-')[0]
  const told = useMemo(() => (isForeign ? { ...language, contentLanguage: content } : language), [language, content, isForeign])
  const [layer, setLayer] = useState<LayerName | null>(null)
  const [hours, setHours] = useState('utc')
  return (
    <LanguageContext value={told}>
      {/* Where hours are told in another zone, all of them are told anew. */}
      <Screen key={hours} onLayer={setLayer} />
      {(content !== undefined || layer) && <Boundary fallback={() => null}><Suspense><LayerHost layer={layer} onLayer={setLayer} onHours={setHours} /></Suspense></Boundary>}
    </LanguageContext>
  )
}

/** The whole screen: filters, timeline or list, and the open event. Each of the last two can fail alone. */
function Screen({ onLayer }: { readonly onLayer: (layer: LayerName) => void }) {
  const { app } = useLanguage().messages
  const { actions, store } = useParley()
  const facts = useFacts()
  const page = useView((view) => view.page)
  const drawer = useMedia(DRAWER)
  const [filtersOpen, setFiltersOpen] = useState(false)
  const open = page.kind === 'event' ? page.id : null
  useKeys()
  useMenus()
  const closeFilters = () => setFiltersOpen(false)
  // The list is the first way in: it takes the place of the timeline for who asks for it.
  const showList = () => { if (store.getState().view.mode !== 'list') actions.setMode('list') }
  return (
    <div className={open ? 'app with-panel' : 'app'}>
      <nav className="skip-links" aria-label={app.skipLinks}>
        <SkipLink to="events" before={showList}>{app.skipToList}</SkipLink>
        <SkipLink to="filters">{app.skipToFilters}</SkipLink>
        {open && <SkipLink to="details">{app.skipToDetails}</SkipLink>}
      </nav>
      <TopBar facts={facts} filtersOpen={filtersOpen} onToggleFilters={() => setFiltersOpen(!filtersOpen)} onLayer={onLayer} />
      {drawer && filtersOpen && <button type="button" className="scrim" aria-label={app.closeFilter} onClick={closeFilters} />}
      <div className={filtersOpen ? 'filters-pane open' : 'filters-pane'} id="filters" tabIndex={-1}>
        {/* One chunk with the main pane, which says so when it cannot be had. */}
        {facts && (!drawer || filtersOpen) && <Boundary fallback={() => null}><Suspense><FilterPanel onClose={drawer ? closeFilters : null} /></Suspense></Boundary>}
      </div>
      <main className="main-pane" id="events" tabIndex={-1}>
        <MainPane facts={facts} filters={{ isOpen: filtersOpen, set: setFiltersOpen }} />
      </main>
      {open && (
        <Boundary resetKey={open} fallback={(error, retry) => (
          <aside className="panel-pane" role="alert">
            <div className="state">
              <h2>{app.panelFailedTitle}</h2>
              <p>{app.panelFailedText}</p>
              <p className="mono">{error.message}</p>
              <button type="button" className="button line" onClick={retry}>{app.retry}</button>
            </div>
          </aside>
        )}>
          <EventPane id={open} rare={RARE} />
        </Boundary>
      )}
    </div>
  )
}

/** Moves the focus only: the fragment of an address names a claim. `before`: what has to be shown to get there. */
const SkipLink = ({ to, before, children }: { readonly to: string; readonly before?: () => void; readonly children: string }) => (
  <a className="visually-hidden" href={`#${to}`} onClick={(e) => { e.preventDefault(); before?.(); document.getElementById(to)?.focus() }}>{children}</a>
)

function PartMissing() {
  const { app } = useLanguage().messages
  useLayoutEffect(leaveWritten, [])
  return (
    <div className="state" role="alert">
      <h1>{app.partMissingTitle}</h1>
      <p>{app.partMissingText}</p>
      <div className="state-actions"><button type="button" className="button solid" onClick={() => location.reload()}>{app.reload}</button></div>
    </div>
  )
}

function MainPane({ facts, filters }: { readonly facts: Facts | null; readonly filters: FilterSheet }) {
  const state = useParleyState((s) => s.facts)
  const rewind = useParleyState((s) => s.rewind)
  const asOf = useView((view) => view.asOf)
  const selection = useSelection()
  // The first drawing of the events in slices; what the store says is drawn at once from then on.
  const isFirstDrawn = useDeferredValue(facts !== null, false)
  if (state.status === 'failed') return <LoadFailed failure={state.failure} />
  if (asOf !== null && rewind.status === 'failed') return <Suspense><RewindFailed failure={rewind.failure} /></Suspense>
  if (!facts || !selection || !isFirstDrawn) return <Loading />
  return (
    <Boundary fallback={() => <PartMissing />}>
      <Suspense fallback={<Loading />}><Explorer facts={facts} selection={selection} filters={filters} /></Suspense>
    </Boundary>
  )
}
