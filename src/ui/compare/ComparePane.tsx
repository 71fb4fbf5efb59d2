import { useCallback, useEffect, useMemo, useState, type MouseEvent } from 'react'
import { COMPARED_FIRST, compareEvent, marksOf, readCompared, saysOf, sharedScale, sortRows, type ComparedRow, type Sort, type SortKey } from '../../domain/comparison'
import { glanceAt, type Facts } from '../../domain/facts'
import type { About } from '../../domain/model'
import { rowOfWordless } from '../../domain/wordless'
import type { Selection } from '../../store/selectors'
import { asOfWords } from '../asOfWords'
import { chosenNames } from '../chosen'
import { useExplorerLanguage } from '../explorerLanguage'
import { useLookingBackWords } from '../lookingBackWords'
import { screenStands } from '../documentHead'
import { useParley, useParleyState, useView } from '../parley'
import { CompareTable } from '../parts/CompareTable'
import { focusPanelTitle } from '../shared/panelFocus'
import { CompareTools } from './CompareTools'
import { Failed, NothingSaid, TooMany, Waiting } from './compareStates'
import { TopicLinks } from './TopicLinks'
import { MOST_BY_EVENT, useAccounts, useKnownDetail, type Accounts } from './accounts'
import { useCompareHrefs } from './compareHrefs'
import '../parts/compare.css'

interface Props {
  readonly facts: Facts
  readonly selection: Selection
}

/** What the filtered events say of one thing, side by side: in the place of timeline and list, with the same filters and the same address. */
export function ComparePane({ facts, selection }: Props) {
  const { compare } = useExplorerLanguage().messages
  const asked = useView((view) => view.about)
  const about = readCompared(asked) ?? COMPARED_FIRST
  const data = useView((view) => view.data)
  const isByEvent = facts.events.columns !== undefined || data !== null
  const isTooMany = isByEvent && selection.rows.length > MOST_BY_EVENT
  useFocusOnArrival()
  useTitle(compare.title(compare.question[about], facts.info.title))
  return (
    <section className="compare" aria-labelledby="compare-title">
      <Heading about={about} />
      {asked !== null && readCompared(asked) === null && <p className="compare-note">{compare.unknownTopic(asked)}</p>}
      <TopicLinks about={about} />
      {isTooMany ? <TooMany events={selection.rows.length} /> : <Loaded key={about} about={about} facts={facts} selection={selection} isByEvent={isByEvent} />}
    </section>
  )
}

function Heading({ about }: { readonly about: About }) {
  const { locale, messages } = useExplorerLanguage()
  const lookingBack = useLookingBackWords()
  const asOf = useView((view) => view.asOf)
  return <h1 id="compare-title" tabIndex={-1}>{messages.compare.question[about]}{asOf !== null && lookingBack.suffix(asOfWords(asOf, locale))}</h1>
}

/** Whoever came by a button or a link finds the heading; a cold link moves no focus. */
function useFocusOnArrival() {
  useEffect(() => {
    if (document.documentElement.dataset['ready'] === 'true' && (document.activeElement === null || document.activeElement === document.body)) document.getElementById('compare-title')?.focus({ preventScroll: true })
  }, [])
}

function useTitle(title: string) {
  useEffect(() => { document.title = title })
}

function Loaded({ about, facts, selection, isByEvent }: Props & { readonly about: About; readonly isByEvent: boolean }) {
  // Ids of a large dataset come with its words.
  useParleyState((state) => state.wordsVersion)
  const ids = isByEvent ? Array.from(selection.rows).flatMap((row) => facts.events.at(row)?.id ?? []) : null
  const isEarly = ids?.some((id) => rowOfWordless(id) !== null) === true
  const { accounts, failure, retry } = useAccounts(about, isEarly ? [] : ids)
  useEffect(() => { if (accounts || failure) screenStands() }, [accounts, failure])
  if (failure) return <Failed failure={failure} retry={retry} />
  if (!accounts || isEarly) return <Waiting />
  return <Compared about={about} facts={facts} selection={selection} accounts={accounts} />
}

/** Rows drawn at once; more come on demand. */
const PART = 300

function useRows(about: About, facts: Facts, selection: Selection, accounts: Accounts): readonly ComparedRow[] {
  const known = useKnownDetail()
  return useMemo(() => Array.from(selection.rows).flatMap((row): ComparedRow[] => {
    const event = glanceAt(facts.events, row)
    if (!event || accounts.unreadable.has(event.id)) return []
    const latest = accounts.details.get(event.id)
    const detail = latest && known(latest)
    return [{ event, said: detail && saysOf(detail, about) ? { detail, comparison: compareEvent(detail, about) } : null }]
  }), [about, facts, selection, accounts, known])
}

function Compared({ about, facts, selection, accounts }: Props & { readonly about: About; readonly accounts: Accounts }) {
  const { locale, messages } = useExplorerLanguage()
  const { compare } = messages
  const filter = useView((view) => view.filter)
  const rows = useRows(about, facts, selection, accounts)
  const [sort, setSort] = useState<Sort>({ by: 'date', way: 'asc' })
  const [isShort, setShort] = useState(false)
  const [most, setMost] = useState(PART)
  const { hrefs, follow } = useFollowing()
  const scale = useMemo(() => sharedScale(rows.flatMap(({ said }) => (said ? marksOf(said.comparison) : []))), [rows])
  const all = useMemo(() => sortRows(isShort ? rows.filter(({ said }) => said !== null) : rows, sort), [rows, sort, isShort])
  const shown = all.slice(0, most)
  const having = rows.filter(({ said }) => said !== null)
  const names = chosenNames(filter, facts, messages, locale)
  // The first press on a column shows what is looked for there: the earliest, the longest, the most.
  const sortBy = (by: SortKey) => setSort((now) => (now.by === by ? { by, way: now.way === 'asc' ? 'desc' : 'asc' } : { by, way: by === 'date' ? 'asc' : 'desc' }))
  return (
    <>
      <Counts rows={rows} hasLengths={scale !== null} unreadable={accounts.unreadable.size} />
      <CompareTools about={about} facts={facts} rows={shown} names={names} isShort={isShort} onShort={having.length > 0 && having.length < rows.length ? setShort : null} />
      <output className="visually-hidden">{compare.sortedBy[sort.by][sort.way]}</output>
      {having.length === 0 ? <NothingSaid about={about} events={rows.length} isWhole={rows.length === facts.events.length} /> : (
        // Links are reached by the keyboard themselves; the click is only caught on its way up.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div className="compare-rows" onClick={follow}>
          <CompareTable about={about} rows={shown} scale={scale} caption={compare.caption(compare.question[about], rows.length, names)} words={compare} hrefs={hrefs} sorting={{ sort, onSort: sortBy }} />
        </div>
      )}
      {shown.length < all.length && (
        <p className="compare-more">
          {compare.more(shown.length, all.length)}{' '}
          <button type="button" className="button line no-print" onClick={() => setMost(most + PART)}>{compare.showMore(Math.min(PART, all.length - shown.length))}</button>
        </p>
      )}
    </>
  )
}

function Counts({ rows, hasLengths, unreadable }: { readonly rows: readonly ComparedRow[]; readonly hasLengths: boolean; readonly unreadable: number }) {
  const { compare } = useExplorerLanguage().messages
  const comparisons = rows.flatMap(({ said }) => said?.comparison ?? [])
  const accounts = comparisons.reduce((sum, { accountCount }) => sum + accountCount, 0)
  const differing = comparisons.filter(({ blocks }) => blocks.some(({ tone }) => tone === 'differ' || tone === 'denied')).length
  const varying = comparisons.filter(({ blocks }) => blocks.some(({ tone }) => tone === 'vary')).length
  return (
    <p className="compare-counts">
      {compare.counts(rows.length, comparisons.filter(({ accountCount }) => accountCount > 0).length, accounts)}{' '}
      {differing > 0 && `${compare.differing(differing)} `}{varying > 0 && `${compare.varying(varying)} `}{hasLengths && compare.noAverage}
      {unreadable > 0 && <span className="compare-note"> {compare.unreadable(unreadable)}</span>}
    </p>
  )
}

/** Opens events and claims in place; with Ctrl in a new tab. */
function useFollowing() {
  const { actions, store } = useParley()
  const hrefs = useCompareHrefs()
  const follow = useCallback((e: MouseEvent) => {
    if (e.metaKey || e.ctrlKey || e.shiftKey || e.altKey || e.button !== 0 || !(e.target instanceof Element)) return
    const link = e.target.closest<HTMLElement>('a[data-compare-event]')
    const id = link?.dataset['compareEvent']
    if (id === undefined) return
    e.preventDefault()
    actions.showView({ ...store.getState().view, page: { kind: 'event', id }, claim: link?.dataset['compareClaim'] ?? null, about: null })
    focusPanelTitle()
  }, [actions, store])
  return { hrefs, follow }
}
