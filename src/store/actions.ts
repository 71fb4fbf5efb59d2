import { rowOfWordless } from '../domain/wordless'
import type { Facts } from '../domain/facts'
import type { LoadFailure } from '../load/json'
import { plainView } from '../url/links'
import { NO_FILTER, type ActorMatch, type Filter, type Page, type TimeWindow, type View } from '../url/view'
import { selectIsBelow } from './selectors'
import type { LargeAnswer, ParleyState, ParleyStore, RewindState, Searcher } from './store'
import { flat, toggleTick, type IsBelow } from './ticks'

/** The fields of a filter that hold lists. */
export type ListField = 'actors' | 'roles' | 'kinds' | 'tracks' | 'places' | 'publishers' | 'support' | 'differ'
type ValueOf<F extends ListField> = Filter[F][number]

/** What is below what, for ticks: by default as the facts at hand have it. */
export interface Below { readonly actor: IsBelow; readonly place: IsBelow }

export type Actions = ReturnType<typeof createActions>

/** What readers and the loader can do; each is one setState. Addresses follow by themselves (syncUrl). */
export function createActions(store: ParleyStore, below: Below = belowInFacts(store)) {
  const changeView = (change: (view: View) => Partial<View>) => store.setState((state) => replaceView(state, { ...state.view, ...change(state.view) }))
  const changeFilter = (change: (filter: Filter) => Partial<Filter>) => changeView(({ filter }) => ({ filter: sameOr(filter, { ...filter, ...change(filter) }) }))
  const toggle = <F extends ListField>(field: F, value: ValueOf<F>, isBelow: IsBelow = flat) =>
    changeFilter((filter) => ({ [field]: toggleTick<string>(filter[field], value, isBelow) }))
  return {
    toggleActor: (id: string) => changeFilter(({ actors, direct }) => ({ actors: toggleTick(actors, id, direct ? flat : below.actor) })),
    /** One actor alone meets nobody, so how several combine goes back to its default. */
    onlyActor: (id: string) => changeFilter(() => ({ actors: [id], match: 'any' })),
    setMatch: (match: ActorMatch) => changeFilter(() => ({ match })),
    setDirect: (direct: boolean) => changeFilter(() => ({ direct })),
    toggleRole: (role: ValueOf<'roles'>) => toggle('roles', role),
    toggleKind: (id: string) => toggle('kinds', id),
    toggleTrack: (id: string) => toggle('tracks', id),
    togglePlace: (id: string) => toggle('places', id, below.place),
    togglePublisher: (id: string) => toggle('publishers', id),
    toggleSupport: (value: ValueOf<'support'>) => toggle('support', value),
    toggleDiffer: (value: ValueOf<'differ'>) => toggle('differ', value),
    /** This value alone in its facet; the other facets stay. */
    only: <F extends ListField>(field: F, value: ValueOf<F>) => changeFilter(() => ({ [field]: [value], ...(field === 'actors' && { match: 'any' }) })),
    setFilter: (changes: Partial<Filter>) => changeFilter(() => changes),
    setQuery: (q: string) => changeFilter(() => ({ q })),
    setSpan: (span: string | null) => changeFilter(() => ({ span })),
    /** Drops one chosen value, or with no value the whole field. */
    dropFilter: (field: keyof Filter, value?: string) => changeFilter((filter) => ({ [field]: without(filter[field], value) ?? NO_FILTER[field] })),
    resetFilter: () => changeFilter(() => NO_FILTER),

    /** One of a large dataset whose words are still on their way has no address yet. */
    openEvent: (id: string) => { if (rowOfWordless(id) === null) changeView(() => ({ page: { kind: 'event', id }, claim: null, about: null })) },
    closeEvent: () => changeView(({ page }) => ({ page: page.kind === 'event' ? { kind: 'home' } : page, claim: null })),
    /** What the events under the filter say of one thing. */
    compare: (about: string) => changeView(() => ({ page: { kind: 'compare' }, claim: null, about })),
    openPage: (page: Page) => changeView(() => ({ page, claim: null })),
    /** Everything at its default again, except how the site looks and which data it shows. */
    goHome: () => changeView(({ dataset, data, revision, embed, lang, theme, unknown }) => ({ ...plainView(dataset), data, revision, embed, lang, theme, unknown })),
    /** Only an open event has claims. */
    setClaim: (claim: string | null) => changeView(({ page }) => ({ claim: page.kind === 'event' ? claim : null })),
    /** Timeline or list; also from a page that stands in the place of both. */
    setMode: (mode: View['mode']) => changeView(({ page, about }) => (page.kind === 'compare' ? { mode, page: { kind: 'home' }, about: null } : { mode, about })),
    setOrder: (order: View['order']) => changeView(() => ({ order })),
    setLanes: (lanes: View['lanes']) => changeView(() => ({ lanes })),
    setWindow: (window: TimeWindow | null) => changeView(() => ({ window })),
    setAsOf: (asOf: string | null) => changeView(() => ({ asOf })),
    setHighlight: (highlight: readonly string[]) => changeView(() => ({ highlight })),
    setAbout: (about: string | null) => changeView(() => ({ about })),
    setLang: (lang: string | null) => changeView(() => ({ lang })),
    setTheme: (theme: View['theme']) => changeView(() => ({ theme })),
    /** As the address has it, for example after Back. */
    showView: (view: View) => store.setState((state) => replaceView(state, view)),

    factsLoading: () => { if (store.getState().facts.status !== 'loading') store.setState({ facts: { status: 'loading' } }) },
    /** Files that have come, of how many; whatever is on screen stays. */
    factsProgress: (done: number, of: number) => store.setState(({ facts }) => (facts.status === 'failed' || (facts.status === 'ready' && !facts.progress) ? {} : { facts: { ...facts, progress: { done, of } } })),
    /** Dates and lanes of a large dataset; the rest follows. */
    skeletonReady: (facts: Facts) => store.setState(({ facts: before }) => ({ facts: { status: 'ready', facts, progress: (before.status === 'loading' && before.progress) || { done: 1, of: 2 } } })),
    factsReady: (facts: Facts) => store.setState({ facts: { status: 'ready', facts } }),
    factsFailed: (failure: LoadFailure) => store.setState({ facts: { status: 'failed', failure } }),
    answered: (answer: LargeAnswer) => store.setState({ answer }),
    wordsCame: () => store.setState(({ wordsVersion }) => ({ wordsVersion: wordsVersion + 1 })),
    setRewind: (rewind: RewindState) => store.setState({ rewind }),
    showsCopy: (ofMs: number | null) => store.setState({ copy: { ofMs } }),
    setSearcher: (searcher: Searcher | null) => store.setState({ searcher, searchFailure: null }),
    /** null: to be tried again. */
    setSearchFailure: (searchFailure: LoadFailure | null) => store.setState({ searchFailure }),
  }
}

/** Keeps the very filter, page and window that say the same, so that nothing that hangs on them is computed again. */
function replaceView(state: ParleyState, next: View): Partial<ParleyState> {
  const { view } = state
  const shared = { ...next, filter: sameOr(view.filter, next.filter), page: sameOr(view.page, next.page), window: sameOr(view.window, next.window) }
  return { view: sameOr(view, shared) }
}

/** `old` where both say the same. */
const sameOr = <T>(old: T, next: T): T => (old === next || canonicalJson(old) === canonicalJson(next) ? old : next)

const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part === Infinity || part === -Infinity ? `${part}` : part)

/** undefined where the whole field goes back to its default. */
const without = (current: Filter[keyof Filter], value: string | undefined): unknown =>
  value !== undefined && Array.isArray(current) ? current.filter((other) => other !== value) : undefined

function belowInFacts(store: ParleyStore): Below {
  return {
    actor: (child, parent) => selectIsBelow(store.getState()).actor(child, parent),
    place: (child, parent) => selectIsBelow(store.getState()).place(child, parent),
  }
}
