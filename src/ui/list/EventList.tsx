import { useCallback, useMemo, useState } from 'react'
import { rowOfEvent } from '../../domain/lookup'
import { placeOfTime } from '../../domain/neighbours'
import type { Stretch } from '../../timeline/window'
import { encodeView } from '../../url/codec'
import { asOfWords } from '../asOfWords'
import { useLookingBackWords } from '../lookingBackWords'
import { chosenNames } from '../chosen'
import { useFacts, useParley, useSelection, useView } from '../parley'
import { useExplorerLanguage } from '../explorerLanguage'
import { CompareLink } from '../shared/CompareLink'
import { GoToDate } from '../shared/GoToDate'
import { useGoingToDate } from '../shared/goingToDate'
import { EventTable } from './EventTable'
import { sortedRows } from './listOrder'
import './list.css'

const WORD = {
  asc: { all: 'oldestFirst', filtered: 'filteredOldest' },
  desc: { all: 'newestFirst', filtered: 'filteredNewest' },
  claims: { all: 'mostClaims', filtered: 'mostClaims' },
  'claims-asc': { all: 'fewestClaims', filtered: 'fewestClaims' },
  certainty: { all: 'mostCertain', filtered: 'mostCertain' },
  'certainty-asc': { all: 'leastCertain', filtered: 'leastCertain' },
} as const

/** More rows than this are shown in parts: no page is high enough for a million. */
const PART = 5000
const NONE = new Uint32Array(0)

function partOf(rows: Uint32Array, from: number): { readonly from: number; readonly to: number } {
  if (rows.length <= 2 * PART) return { from: 0, to: rows.length }
  const start = Math.max(0, Math.min(from, rows.length - 1))
  return { from: start, to: Math.min(rows.length, start + PART) }
}

/** The part that the open event stands in. */
function startOf(rows: Uint32Array, selected: number | null): number {
  const at = selected === null ? -1 : rows.indexOf(selected)
  return at < 0 ? 0 : Math.floor(at / PART) * PART
}

/** The set as a list: the twin of the timeline, with the same filters, selection and address. */
export function EventList() {
  const { locale, messages } = useExplorerLanguage()
  const { list } = messages
  const lookingBack = useLookingBackWords()
  const { actions, base } = useParley()
  const facts = useFacts()
  const selection = useSelection()
  const view = useView((whole) => whole)
  const { filter, order, page } = view
  const selectedRow = useMemo(() => (facts && page.kind === 'event' ? rowOfEvent(facts, page.id) : null), [facts, page])
  const [from, setFrom] = useState<number | null>(null)
  const given = selection?.rows
  const all = useMemo(() => facts && given && sortedRows(given, facts.events, order), [facts, given, order])
  const part = partOf(all ?? NONE, from ?? startOf(all ?? NONE, selectedRow))
  const rows = useMemo(() => { const shown = Array.from((all ?? NONE).subarray(part.from, part.to)); return order === 'desc' ? shown.toReversed() : shown }, [all, part.from, part.to, order])
  const hrefOf = useCallback((id: string) => base + encodeView({ ...view, page: { kind: 'event', id }, claim: null }), [base, view])
  const open = useCallback((id: string) => actions.openEvent(id), [actions])
  const [isAsking, setIsAsking] = useState(false)
  const [arrival, setArrival] = useState<{ readonly row: number } | null>(null)
  const askForDate = useCallback(() => setIsAsking(true), [])
  useGoingToDate(askForDate)
  if (!facts || !selection) return null
  const total = selection.rows.length
  const isFiltered = total < facts.events.length
  /** To the first event that begins then or later, else to the last one. */
  const goToDate = ({ startMs }: Stretch) => {
    const { rows: inTime } = selection
    const row = inTime[Math.min(placeOfTime(inTime, startMs, facts.events), total - 1)]
    const place = row === undefined ? -1 : (all?.indexOf(row) ?? -1)
    if (row === undefined || place < 0) return
    if (place < part.from || place >= part.to) setFrom(Math.floor(place / PART) * PART)
    setArrival({ row })
  }
  return (
    <section className="event-list" aria-labelledby="list-title">
      <header className="list-heading">
        <div>
          <h1 id="list-title">{list[WORD[order][isFiltered ? 'filtered' : 'all']]}{view.asOf !== null && lookingBack.suffix(asOfWords(view.asOf, locale))}</h1>
          <p>{list.sameSet(total)}</p>
        </div>
        <div className="list-tools">
          <CompareLink />
          <fieldset className="segments" aria-label={list.order}>
            {(['asc', 'desc'] as const).map((way) => (
              <button key={way} type="button" aria-pressed={order === way} onClick={() => actions.setOrder(way)}>{way === 'asc' ? list.orderOldest : list.orderNewest}</button>
            ))}
          </fieldset>
        </div>
      </header>
      {rows.length < total && (
        <div className="list-part">
          <p>{list.part(part.from + 1, part.to, total)}</p>
          <button type="button" className="button line" disabled={part.from === 0} onClick={() => setFrom(part.from - PART)}>{list.partEarlier}</button>
          <button type="button" className="button line" disabled={part.to === total} onClick={() => setFrom(part.to)}>{list.partLater}</button>
        </div>
      )}
      <EventTable
        facts={facts} rows={rows} hrefOf={hrefOf} onOpen={open}
        caption={list.caption(total, chosenNames(filter, facts, messages, locale))}
        order={order} onOrder={actions.setOrder}
        selectedId={page.kind === 'event' ? page.id : null}
        onGoToDate={askForDate} arrival={arrival}
      />
      {isAsking && <GoToDate onGo={goToDate} onClose={() => setIsAsking(false)} />}
    </section>
  )
}
