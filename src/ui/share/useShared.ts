import { useEffect, useState } from 'react'
import type { EventDetail } from '../../domain/eventDetail'
import type { Facts } from '../../domain/facts'
import { rowOfEvent } from '../../domain/lookup'
import type { Edition, FormatLanguage } from '../../formats/edition'
import { enFormats } from '../../i18n/enFormats'
import { selectFacts, selectRewound, selectSelection } from '../../store/selectors'
import { encodeView } from '../../url/codec'
import { plainView } from '../../url/links'
import type { TimeWindow, View } from '../../url/view'
import { useParley, useParleyState, type Parley } from '../parley'
import { useLanguage } from '../parts/language'
import { whereShown, withDate } from './shareLinks'

/** What is on screen, as far as it can be shared. */
export interface Shared {
  readonly view: View
  readonly shown: TimeWindow | null
  /** Of the date looked back to; null while they are on their way. */
  readonly facts: Facts | null
  /** Rows under the present filter. */
  readonly rows: Uint32Array | null
  /** Id of the open event that the facts hold. */
  readonly eventId: string | null
  /** What the shared thing is called. */
  readonly title: string
  readonly edition: Edition | null
  readonly language: FormatLanguage
  /** The full address of a path below the site's root. */
  readonly absolute: (path: string) => string
  /** An event with its claims as known on the date looked back to; null where it cannot be had. */
  readonly detailOf: (id: string) => Promise<EventDetail | null>
}

const filtersOf = (view: View): string => encodeView(plainView(view, view.filter)).split('?')[1] ?? ''

export type SharedFrom = Pick<Parley, 'store' | 'base' | 'shownWindow' | 'source'>

/** What is on screen now. Everything in it obeys the filters and the date looked back to. */
export function sharedNow({ store, base, shownWindow, source }: SharedFrom, locale: string): Shared {
  const state = store.getState()
  const { view, rewind } = state
  const facts = selectFacts(state)
  const absolute = (path: string) => new URL(base + path, location.href).href
  const row = facts && view.page.kind === 'event' ? rowOfEvent(facts, view.page.id) : null
  const event = facts && row !== null ? facts.events.at(row) : undefined
  const detailOf = async (id: string): Promise<EventDetail | null> => {
    const read = await source.event(id)
    if (!read.ok) return null
    if (view.asOf === null) return read.value
    const rewound = selectRewound(state)
    return rewound && rewind.status === 'ready' ? rewind.rewind.detail(read.value, rewound) : null
  }
  return {
    view, facts, absolute, detailOf,
    shown: shownWindow.get(),
    rows: selectSelection(state)?.rows ?? null,
    eventId: event?.id ?? null,
    title: event?.title ?? facts?.info.title ?? '',
    edition: facts && { info: facts.info, asOf: view.asOf ?? facts.info.updated, filters: filtersOf(view), address: (path) => absolute(withDate(whereShown(path, facts.info.id, view), view.asOf)) },
    language: { locale, messages: enFormats },
  }
}

/** The same, drawn anew whenever it changes. */
export function useShared(): Shared {
  const parley = useParley()
  const { locale } = useLanguage()
  useParleyState((state) => state)
  return sharedNow(parley, locale)
}

/** The open event with its claims; null until they are there. */
export function useSharedDetail({ eventId, detailOf, view }: Shared): EventDetail | null {
  const [known, setKnown] = useState<{ readonly key: string; readonly detail: EventDetail | null } | null>(null)
  const key = `${eventId} ${view.asOf}`
  const isKnown = known?.key === key
  useEffect(() => {
    if (eventId === null || isKnown) return
    let wanted = true
    void detailOf(eventId).then((detail) => { if (wanted) setKnown({ key, detail }) })
    return () => { wanted = false }
  }, [eventId, isKnown, key, detailOf])
  return isKnown ? known.detail : null
}
