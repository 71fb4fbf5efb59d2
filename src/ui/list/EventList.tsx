import { useCallback, useMemo } from 'react'
import { encodeView } from '../../url/codec'
import { chosenNames } from '../chosen'
import { useFacts, useParley, useSelection, useView } from '../parley'
import { useLanguage } from '../parts/language'
import { EventTable } from './EventTable'
import './list.css'

const WORD = {
  asc: { all: 'oldestFirst', filtered: 'filteredOldest' },
  desc: { all: 'newestFirst', filtered: 'filteredNewest' },
} as const

/** The set as a list: the twin of the timeline, with the same filters, selection and address. */
export function EventList() {
  const { locale, messages } = useLanguage()
  const { list } = messages
  const { actions, base } = useParley()
  const facts = useFacts()
  const selection = useSelection()
  const view = useView((whole) => whole)
  const { filter, order, page } = view
  const rows = useMemo(() => { const all = [...(selection?.rows ?? [])]; return order === 'desc' ? all.toReversed() : all }, [selection?.rows, order])
  const hrefOf = useCallback((id: string) => base + encodeView({ ...view, page: { kind: 'event', id }, claim: null }), [base, view])
  const open = useCallback((id: string) => actions.openEvent(id), [actions])
  if (!facts || !selection) return null
  const isFiltered = rows.length < facts.events.length
  return (
    <section className="event-list" aria-labelledby="list-title">
      <header className="list-heading">
        <div>
          <h1 id="list-title">{list[WORD[order][isFiltered ? 'filtered' : 'all']]}</h1>
          <p>{list.sameSet(rows.length)}</p>
        </div>
        <fieldset className="segments" aria-label={list.order}>
          {(['asc', 'desc'] as const).map((way) => (
            <button key={way} type="button" aria-pressed={order === way} onClick={() => actions.setOrder(way)}>{way === 'asc' ? list.orderOldest : list.orderNewest}</button>
          ))}
        </fieldset>
      </header>
      <EventTable
        facts={facts} rows={rows} hrefOf={hrefOf} onOpen={open}
        caption={list.caption(rows.length, chosenNames(filter, facts, messages, locale))}
        selectedId={page.kind === 'event' ? page.id : null}
      />
    </section>
  )
}
