import { StrictMode, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { createForeignSource } from './load/foreignSource'
import { createSiteSource, type Source } from './load/source'
import { createActions } from './store/actions'
import { createAddress, siteBase } from './store/address'
import { createPreferences } from './store/preferences'
import { loadSelection } from './store/selectors'
import { createParleyStore } from './store/store'
import { syncUrl } from './store/syncUrl'
import { installTrustedTypes } from './trustedTypes'
import { decodeView } from './url/codec'
import { filterInstead } from './url/filterInstead'
import type { TimeWindow } from './url/view'
import { App } from './ui/app/App'
import { followHead, followTheme, hidePage, pinHeadLinks } from './ui/documentHead'
import { embeddedDetail, keepDetail } from './ui/event/detail'
import { ParleyContext, type Parley } from './ui/parley'
import { PreferencesContext } from './ui/preferences'
import { answerWhenAsked, followWords } from './ui/answers'
import { rewindWhenAsked } from './ui/rewindLoader'
import { searchWhenAsked } from './ui/searchLoader'

installTrustedTypes()

const datasets = document.querySelector<HTMLMetaElement>('meta[name="parley-datasets"]')?.content.split(' ').filter(Boolean) ?? []
const base = siteBase(import.meta.url)
const address = createAddress(window, base)
const decode = (text: string) => decodeView(text, datasets, datasets[0] ?? '')
const readView = (text: string) => decode(text).view
const opened = decode(address.read())

// The address is decoded before anything loads, and the event is taken from the page that carries it.
const store = createParleyStore({ view: filterInstead(opened.view) })
const embedded = embeddedDetail()
if (embedded) keepDetail(embedded)
hidePage(store.getState().view.asOf !== null)

const actions = createActions(store)
const { data, dataset } = store.getState().view
const source = data === null ? createSiteSource(base, dataset) : foreign(data)
const preferences = createPreferences()

/** A dataset that is not part of the site; other sites only where the build was told of them. */
function foreign(address: string): Source {
  return createForeignSource(address, new URL(base, location.href).href, __DATA_ORIGINS__)
}

async function load(): Promise<void> {
  actions.factsLoading()
  const rules = loadSelection()
  const [result, hasRules] = await Promise.all([
    source.open({ onProgress: actions.factsProgress, onSkeleton: (facts) => void rules.then((here) => { if (here) actions.skeletonReady(facts) }) }),
    rules,
  ])
  if (!hasRules) actions.factsFailed({ kind: 'unreachable', file: 'selection.js', detail: '' })
  else if (result.ok) actions.factsReady(result.value)
  else actions.factsFailed(result.failure)
}

const url = syncUrl(store, address, readView)
addEventListener('pagehide', () => url.flush())
pinHeadLinks()
followTheme(store, preferences)
followHead(store)
searchWhenAsked(store, actions, source)
answerWhenAsked(store, actions, source)
followWords(store, actions)
const loadRewind = rewindWhenAsked(store, actions, base)

let shown: TimeWindow | null = null
const parley: Parley = {
  store, actions, source, base, load: () => void load(), loadRewind, notes: opened.notes,
  shownWindow: { get: () => shown, set: (window) => { shown = window } },
}

/** The static page has done its work once the app stands in its place; both happen in one frame. */
function TakeOver() {
  useLayoutEffect(() => document.getElementById('static')?.remove(), [])
  return <App />
}

const root = document.getElementById('app')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <PreferencesContext value={preferences}>
        <ParleyContext value={parley}>
          <TakeOver />
        </ParleyContext>
      </PreferencesContext>
    </StrictMode>,
  )
  void load()
}
