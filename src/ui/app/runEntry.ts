import { extentOf } from '../../domain/extent'
import { readEdtf } from '../../domain/edtfRead'
import { rowOfEvent } from '../../domain/lookup'
import { MOST_RECENT, type PreferenceStore } from '../../store/preferences'
import { selectFacts, selectLatestFacts } from '../../store/selectors'
import { boundsOf, centreOn, fitAll, goTo, type Stretch } from '../../timeline/window'
import type { TimeWindow } from '../../url/view'
import type { Parley } from '../parley'
import { recentKey, type CommandId, type EntryAction, type RecordKind } from '../palette/paletteEntry'
import { recordHrefs } from '../parts/recordHrefs'
import { stepsOnScreen, stepTo, withId, type StepName } from '../shared/eventSteps'
import { askForDate } from '../shared/goingToDate'
import { leaveFor } from '../shared/sheetEntry'
import { focusPanelTitle } from '../shared/panelFocus'
import { dataSpan, startWindow } from '../timeline/startWindow'
import type { LayerName } from './layerNames'
import type { Copied } from './useCopying'

interface Tools {
  readonly parley: Parley
  readonly preferences: PreferenceStore
  readonly openLayer: (layer: LayerName) => void
  readonly copy: (what: Copied) => void
}

/** Does what was chosen in the palette. */
export function runEntry(action: Exclude<EntryAction, { does: 'type' }>, tools: Tools): void {
  const { parley: { actions } } = tools
  switch (action.does) {
    case 'open': return openRecord(action.kind, action.id, tools)
    case 'open-claim': return openClaim(action.event, action.claim, tools)
    case 'command': return runCommand(action.id, tools)
    case 'go-to': return goToDate(action.edtf, tools)
    case 'only-span': return actions.setSpan(action.edtf)
    case 'look-back': return actions.setAsOf(action.asOf)
    case 'only-words': return actions.setQuery(action.words)
    case 'only-actor': return actions.onlyActor(action.id)
    case 'only-place': return actions.only('places', action.id)
  }
}

/** The event with the claim in sight, in one step back; the focus is at the number of the claim, from where one reads on. */
function openClaim(event: string, claim: string, tools: Tools): void {
  const { actions, store } = tools.parley
  keepAsRecent('event', event, tools)
  actions.showView({ ...store.getState().view, page: { kind: 'event', id: event }, claim, about: null })
  focusWhenThere(`#details #${CSS.escape(claim)} .claim-number`)
}

/** Of this site's own newest data: others come and go. */
function keepAsRecent(kind: RecordKind, id: string, { parley: { store }, preferences }: Tools): void {
  const { dataset, data, revision } = store.getState().view
  if (data !== null || revision !== null) return
  const key = recentKey(dataset, kind, id)
  preferences.set({ ...preferences.get(), recent: [key, ...(preferences.get().recent ?? []).filter((other) => other !== key)].slice(0, MOST_RECENT) })
}

/** An event opens here; actors, places and articles have pages of their own, except in a dataset from elsewhere: there they filter. */
function openRecord(kind: RecordKind, id: string, tools: Tools): void {
  const { actions, store, base } = tools.parley
  const { dataset, data, revision, asOf } = store.getState().view
  keepAsRecent(kind, id, tools)
  if (kind === 'event') {
    actions.openEvent(id)
    focusPanelTitle()
    return
  }
  if (data !== null || revision !== null) {
    if (kind === 'actor') actions.onlyActor(id)
    else if (kind === 'place') actions.only('places', id)
    return
  }
  leaveFor(recordHrefs(dataset, (path) => base + path, asOf)[kind](id))
}

interface Frame { readonly span: Stretch | null; readonly bounds: TimeWindow; readonly shown: TimeWindow }

/** Of the latest date: looking back moves nothing. */
function frameOf({ parley: { store, shownWindow } }: Tools): Frame | null {
  const facts = selectLatestFacts(store.getState()) ?? selectFacts(store.getState())
  if (!facts) return null
  const span = dataSpan(facts.events)
  const first = startWindow(facts, null, span)
  return { span, bounds: boundsOf(span, first), shown: shownWindow.get() ?? first }
}

function showWindow(tools: Tools, window: (frame: Frame) => TimeWindow): void {
  const { parley: { actions } } = tools
  const frame = frameOf(tools)
  actions.setMode('timeline')
  if (frame) actions.setWindow(window(frame))
}

function goToDate(edtf: string, tools: Tools): void {
  const date = readEdtf(edtf)
  if (date) showWindow(tools, ({ shown, bounds }) => goTo(shown, extentOf(date), bounds))
}

/** The open event in the middle of the timeline. */
function centreOpen(tools: Tools): void {
  const { store } = tools.parley
  const { page } = store.getState().view
  const facts = selectFacts(store.getState())
  const row = facts && page.kind === 'event' ? rowOfEvent(facts, page.id) : null
  const event = row === null ? undefined : facts?.events.at(row)
  if (!event) return
  const { startMs, endMs } = extentOf(event.when)
  const [from, to] = [Number.isFinite(startMs) ? startMs : endMs, Number.isFinite(endMs) ? endMs : startMs]
  showWindow(tools, ({ shown, bounds }) => centreOn(shown, (from + to) / 2, bounds))
}

/** Opens the event that a step leads to. */
function takeStep(step: StepName, { parley: { actions, store, shownWindow } }: Tools): void {
  const from = stepsOnScreen(store.getState(), shownWindow.get())
  const row = from && stepTo(from, step)
  if (from && row !== null) withId(from.facts.events, row, (id) => { actions.openEvent(id); focusPanelTitle() })
}

function runCommand(id: CommandId, tools: Tools): void {
  const { parley: { actions, loadRewind }, preferences, openLayer, copy } = tools
  const setTheme = (theme: 'light' | 'dark' | null) => {
    preferences.set({ ...preferences.get(), theme })
    // A theme in the address comes first, so it goes.
    actions.setTheme(null)
  }
  switch (id) {
    case 'nextFork': case 'previousFork': case 'nextOfSide': case 'previousOfSide': return takeStep(id, tools)
    case 'centre': return centreOpen(tools)
    case 'goToDate': return askForDate()
    case 'copyLink': return copy('link')
    case 'copyCitation': return copy('citation')
    case 'fitAll': return showWindow(tools, ({ span }) => fitAll(span))
    case 'toTimeline': return actions.setMode('timeline')
    case 'toList': return actions.setMode('list')
    case 'compare': return actions.compare('duration')
    case 'toLatest': return actions.setAsOf(null)
    case 'resetFilter': return actions.resetFilter()
    case 'darkTheme': return setTheme('dark')
    case 'lightTheme': return setTheme('light')
    case 'systemTheme': return setTheme(null)
    case 'share': return openLayer('share')
    case 'language': return openLayer('language')
    case 'settings': return openLayer('settings')
    case 'keys': return openLayer('keys')
    case 'lookBack': loadRewind(); return focusWhenThere('.as-known-field input')
  }
}

const WAIT_MS = 3_000

/** The control may be on its way. */
function focusWhenThere(selector: string): void {
  const untilMs = performance.now() + WAIT_MS
  const look = () => {
    const control = document.querySelector<HTMLElement>(selector)
    control?.focus()
    if (control && document.activeElement === control) return
    if (performance.now() < untilMs) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
