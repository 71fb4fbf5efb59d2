import { startTransition, StrictMode, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import type { Facts } from './domain/facts'
import { createLateSource, createSiteSource, type Source } from './load/source'
import { createActions } from './store/actions'
import { createAddress, siteBase } from './store/address'
import { createPreferences } from './store/preferences'
import { loadSelection } from './store/selectors'
import { createParleyStore } from './store/store'
import { reloadOnceWhenPartsAreGone } from './store/reloadOnce'
import { syncUrl } from './store/syncUrl'
import { installTrustedTypes } from './trustedTypes'
import { decodeView } from './url/codec'
import { filterInstead } from './url/filterInstead'
import { encodePercent } from './url/percent'
import type { TimeWindow } from './url/view'
import { App } from './ui/app/App'
import { LanguageContext } from './ui/parts/language'
import { followHead, followTheme, hidePage, leaveWritten, pinHeadLinks, speakOnPage } from './ui/documentHead'
import { embeddedDetail, keepDetail } from './ui/detail'
import { ParleyContext, type Parley } from './ui/parley'
import { PreferencesContext } from './ui/preferences'
import { PHONE } from './ui/media'
import { rewindWhenAsked } from './ui/rewindLoader'
import { ENGLISH_SPOKEN, SpokenContext, type Spoken } from './ui/speech'

installTrustedTypes()

const datasets = document.querySelector<HTMLMetaElement>('meta[name="parley-datasets"]')?.content.split(' ').filter(Boolean) ?? []
const base = siteBase(import.meta.url)
const address = createAddress(window, base)
const decode = (text: string) => decodeView(text, datasets, datasets[0] ?? '')
const readView = (text: string) => decode(text).view
const opened = decode(address.read())

// The address is decoded before anything loads, and the event is taken from the page that carries it.
const store = createParleyStore({ view: filterInstead(opened.view) })
const { asOf, data, dataset, revision } = store.getState().view
const embedded = embeddedDetail()
// The page was written with the latest revision.
if (embedded && revision === null) keepDetail(embedded)
hidePage(asOf !== null || revision !== null)

const actions = createActions(store)
const source = data !== null ? foreign(data) : revision !== null ? foreign(revisionFile(dataset, revision)) : createSiteSource(base, dataset)
const preferences = createPreferences()

/** The language of the address, else of the reader's preference, else of the browser; English waits for nothing. */
function speak(): Promise<Spoken> | null {
  const wishes = { address: opened.view.lang, preference: preferences.get().language ?? null, browser: navigator.languages }
  const first = wishes.address ?? wishes.preference ?? wishes.browser[0] ?? 'en'
  if (/^en\b/.test(first)) return null
  return import('./ui/speechLoader').then(({ speechFor }) => speechFor(wishes), () => ({ speech: null, note: { kind: 'failed' as const, asked: first } }))
}
const speaking = speak()

/** A dataset that is not part of the site; other sites only where the build was told of them. */
function foreign(address: string): Source {
  return createLateSource(import('./load/foreignSource').then(({ createForeignSource }) => createForeignSource(address, new URL(base, location.href).href, __DATA_ORIGINS__)))
}

/** Each revision that was released stays, as one file. */
function revisionFile(name: string, revision: string): string {
  return `${encodePercent(name)}/data/revisions/${encodePercent(revision)}.json`
}

/** Once the app stands: what the store is told while it is still being drawn would have it drawn in one piece. */
let stands = () => {}
const standing = new Promise<void>((resolve) => { stands = resolve })

async function load(): Promise<void> {
  actions.factsLoading()
  const rules = loadSelection()
  const { speech } = (await speaking) ?? ENGLISH_SPOKEN
  const inSpeech = (facts: Facts) => speech?.facts(facts) ?? facts
  const [result, hasRules] = await Promise.all([
    source.open({ onProgress: actions.factsProgress, onSkeleton: (facts) => void Promise.all([rules, standing]).then(([here]) => { if (here) actions.skeletonReady(inSpeech(facts)) }) }),
    rules,
    standing,
  ])
  if (!hasRules) actions.factsFailed({ kind: 'unreachable', file: 'selection.js', detail: '' })
  else if (result.ok) actions.factsReady(inSpeech(result.value))
  else actions.factsFailed(result.failure)
}

/** Once the dataset turns out to be a large one, whose source answers for it. */
function whenLarge(start: () => Promise<void>): void {
  const stop = store.subscribe(({ facts }) => {
    if (facts.status !== 'ready' || !(facts.facts.events.columns || facts.facts.events.words)) return
    stop()
    start().catch(() => actions.factsFailed({ kind: 'unreachable', file: 'answers.js', detail: '' }))
  })
}

/** Copies for reading without a network: once the screen stands, and never where the reader saves data. */
function keepCopies(): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } }
  if (!import.meta.env.PROD || __OFFLINE_OFF__ || connection?.saveData) return
  const start = () => void import('./load/offline').then(({ startOffline }) => startOffline(base, actions.showsCopy), () => undefined)
  // Safari has no idle callback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(start, { timeout: 5000 })
  else setTimeout(start, 1000)
}

const url = syncUrl(store, address, readView)
addEventListener('pagehide', () => url.flush())
reloadOnceWhenPartsAreGone(() => url.flush())
pinHeadLinks()
followTheme(store, preferences)
followHead(store)
let searching: Promise<() => void> | null = null
/** The code that fetches the texts to search in comes with the first word. */
const search = () => (searching ??= import('./ui/searchLoader').then(({ searchWhenAsked }) => searchWhenAsked(store, actions, source)))
function searchLater(then: (load: () => void) => void): void {
  search().then(then, () => { searching = null; actions.setSearchFailure({ kind: 'unreachable', file: 'search', detail: '' }) })
}
const loadSearch = () => searchLater((load) => load())
const searchOnceAsked = () => { if (!searching && !store.getState().searchFailure && store.getState().view.filter.q.trim() !== '') searchLater(() => undefined) }
searchOnceAsked()
store.subscribe(searchOnceAsked)
whenLarge(() => import('./ui/answers').then(({ answerWhenAsked, followWords }) => { answerWhenAsked(store, actions, source); followWords(store, actions) }))
const loadRewind = rewindWhenAsked(store, actions, source)

let shown: TimeWindow | null = null
const parley: Parley = {
  store, actions, source, address, base, flushAddress: () => url.flush(), load: () => void load(), loadRewind, loadSearch, opened,
  shownWindow: { get: () => shown, set: (window) => { shown = window } },
}

/**
 * The page as written has done its work once the app stands in its place; both happen in one frame. On a phone what it
 * says of the dataset is read until the score stands: nothing else is on the screen before.
 */
function TakeOver() {
  useLayoutEffect(() => {
    const isIntroduction = data === null && document.querySelector('#static.list-page') && matchMedia(PHONE).matches
    if (!isIntroduction) leaveWritten()
    setTimeout(stands)
  }, [])
  return <App />
}

const root = document.getElementById('app')

function render({ speech, note }: Spoken): void {
  if (!root) return
  if (speech) speakOnPage(speech.locale, speech.direction)
  const app = <ParleyContext value={parley}><TakeOver /></ParleyContext>
  // In slices, so that a reader who scrolls or touches meanwhile is answered.
  startTransition(() => createRoot(root).render(
    <StrictMode>
      <PreferencesContext value={preferences}>
        {speech || note ? <SpokenContext value={{ speech, note }}>{speech ? <LanguageContext value={speech}>{app}</LanguageContext> : app}</SpokenContext> : app}
      </PreferencesContext>
    </StrictMode>,
  ))
}

if (root) {
  // Until the words of another language are here, the page as it was written stands.
  if (speaking) void speaking.then(render)
  else render(ENGLISH_SPOKEN)
  // A task of its own: one long one would keep a reader's touch waiting.
  setTimeout(() => void load().then(keepCopies))
}
