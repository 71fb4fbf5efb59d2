import { useEffect, useMemo, useRef, type MouseEvent, type ReactNode } from 'react'
import type { EventDetail } from '../../domain/eventDetail'
import type { Facts } from '../../domain/facts'
import type { Claim, Tombstone } from '../../domain/model'
import { isUnknownEvent, rowOfEvent } from '../../domain/lookup'
import { articleAddress, claimPageAddress, pageAddress, compareAddress, eventAddress } from '../../url/links'
import { encodePercent } from '../../url/percent'
import { EventArticle } from '../parts/EventArticle'
import { Icon } from '../parts/Icon'
import type { Hrefs } from '../parts/hrefs'
import { useLanguage } from '../parts/language'
import { selectLatestFacts } from '../../store/selectors'
import { useDatasetName, useFacts, useParley, useParleyState, useSelection, useView } from '../parley'
import { PHONE, useMedia } from '../media'
import { useSpoken } from '../speech'
import { useDetail } from '../detail'

/** What stands in the panel only for a reader who looks back, or whose address names no event: comes with a chunk of its own. */
export interface Rare {
  readonly unknown: (id: string, facts: Facts, tombstone: Tombstone | null) => ReactNode
  readonly notYetKnown: (asOf: string) => ReactNode
  /** Under the event: along its relations. */
  readonly steps: (detail: EventDetail) => ReactNode
  /** What can be done with one of its claims. */
  readonly claimTools: (claim: Claim, detail: EventDetail) => ReactNode
  /** What can be done with the event. */
  readonly actions: (id: string, detail: EventDetail | null) => ReactNode
}

/** The open event beside the timeline or list; null facts mean that the dataset is still on its way. */
export function EventPane({ id, rare }: { readonly id: string; readonly rare: Rare }) {
  const facts = useFacts()
  // Whether a large dataset holds the event is known once the words have come that were asked for.
  useParleyState((state) => state.wordsVersion)
  const tombstone: Tombstone | undefined = facts?.tombstones.get(id)
  const unknown = facts !== null && isUnknownEvent(facts, id)
  const latest = useParleyState(selectLatestFacts)
  const asOf = useView((view) => view.asOf)
  if (unknown && asOf !== null && latest && !isUnknownEvent(latest, id)) return <Pane>{rare.notYetKnown(asOf)}</Pane>
  if (unknown) return <Pane>{rare.unknown(id, facts, tombstone ?? null)}</Pane>
  return <Pane of={id}><OpenEvent id={id} facts={facts} rare={rare} /></Pane>
}

/** Called by the title of its event, where there is one. */
const Pane = ({ of, children }: { readonly of?: string; readonly children: React.ReactNode }) => <aside className="panel-pane" id="details" tabIndex={-1} aria-labelledby={of === undefined ? undefined : `${of}-title`}>{children}</aside>

/** Previous and next within the filter, in the order of time, wherever the open event itself stands. */
function useNeighbours(id: string, facts: Facts | null) {
  const selection = useSelection()
  if (!facts || !selection) return { at: null, total: 0, previous: null, next: null }
  const row = rowOfEvent(facts, id) ?? -1
  const { rows } = selection
  const at = rows.indexOf(row)
  const after = rows.findIndex((other) => other > row)
  const nextIndex = at >= 0 ? at + 1 : after
  const previousIndex = at >= 0 ? at - 1 : (after < 0 ? rows.length : after) - 1
  const idAt = (index: number) => { const r = rows[index]; return r === undefined ? null : (facts.events.at(r)?.id ?? null) }
  return { at: at >= 0 ? at + 1 : null, total: rows.length, previous: previousIndex >= 0 ? idAt(previousIndex) : null, next: nextIndex >= 0 ? idAt(nextIndex) : null }
}

let pressed: { readonly button: number; readonly to: string } | null = null

function Controls({ id, facts }: { readonly id: string; readonly facts: Facts | null }) {
  const { messages } = useLanguage()
  const { actions } = useParley()
  const { at, total, previous, next } = useNeighbours(id, facts)
  // The buttons are made anew with an event whose claims come later: who pressed one goes on pressing.
  useEffect(() => {
    if (pressed?.to !== id || document.activeElement !== document.body) return
    const again = document.querySelectorAll<HTMLButtonElement>('#details .event-controls button')[pressed.button]
    ;(again?.disabled ? document.getElementById('details') : again)?.focus()
  }, [id])
  const step = (button: number, to: string | null) => {
    if (!to) return
    pressed = { button, to }
    actions.openEvent(to)
  }
  return (
    <>
      <span className="muted nowrap event-place">{at !== null && messages.event.placeOf(at, total)}</span>
      <button type="button" className="button square" disabled={previous === null} aria-label={messages.event.previousEvent} onClick={() => step(0, previous)}><Icon name="left" /></button>
      <button type="button" className="button square" disabled={next === null} aria-label={messages.event.nextEvent} onClick={() => step(1, next)}><Icon name="right" /></button>
      <button type="button" className="button square" aria-label={messages.app.close} onClick={() => actions.closeEvent()}><Icon name="close" /></button>
    </>
  )
}

/** Who looks back goes on looking back in a new tab. */
const withDate = (address: string, asOf: string | null): string => (asOf === null ? address : `${address}${address.includes('?') ? '&' : '?'}asof=${encodePercent(asOf, ':')}`)

function OpenEvent({ id, facts, rare }: { readonly id: string; readonly facts: Facts | null; readonly rare: Rare }) {
  const { messages } = useLanguage()
  const { actions, base } = useParley()
  const dataset = useDatasetName()
  const claim = useView((view) => view.claim)
  const asOf = useView((view) => view.asOf)
  const { detail: found, failure, retry } = useDetail(id)
  const { speech } = useSpoken()
  const detail = useMemo(() => (found && speech ? speech.detail(found, facts) : found), [found, speech, facts])
  const body = useRef<HTMLDivElement>(null)
  // On a phone it covers all else: its title is the first heading.
  const isAlone = useMedia(PHONE)
  const hrefs = useMemo((): Hrefs => ({
    event: (other) => withDate(base + eventAddress(dataset, other), asOf),
    article: (article) => withDate(base + articleAddress(dataset, article), asOf),
    claim: (local) => withDate(base + claimPageAddress(dataset, id, local), asOf),
    compare: (about) => withDate(base + compareAddress(dataset, about), asOf),
    page: (kind, of) => withDate(base + pageAddress(dataset, { kind, id: of }), asOf),
  }), [base, dataset, id, asOf])

  useEffect(() => { if (!claim) body.current?.scrollTo({ top: 0 }) }, [id, claim])
  useEffect(() => {
    if (claim && detail) document.getElementById(claim)?.scrollIntoView({ block: 'center' })
  }, [claim, detail])

  const follow = (e: MouseEvent) => {
    if (e.metaKey || e.ctrlKey || e.shiftKey || e.button !== 0 || !(e.target instanceof Element)) return
    const link = e.target.closest('a')
    const event = link?.dataset['eventLink']
    const fragment = link?.getAttribute('href')?.startsWith('#') ? link.getAttribute('href')?.slice(1) : undefined
    const about = link?.dataset['compare']
    // The link goes with its event: the panel keeps the focus.
    if (event) { e.preventDefault(); document.getElementById('details')?.focus({ preventScroll: true }); actions.openEvent(event) }
    if (about) { e.preventDefault(); actions.compare(about) }
    if (fragment) { e.preventDefault(); actions.setClaim(fragment) }
  }

  return (
    <>
      {/* Keyboard users reach the same links themselves; the click is only caught on its way up. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div className="panel-body" ref={body} onClick={follow}>
        {detail ? (
          <EventArticle detail={detail} level={isAlone ? 1 : 2} hrefs={hrefs} claim={claim} claimTools={(one) => rare.claimTools(one, detail)} controls={<Controls id={id} facts={facts} />} />
        ) : (
          <div className="panel-wait">
            <div className="event-bar"><span /><div className="event-controls"><Controls id={id} facts={facts} /></div></div>
            {failure && (
              <div className="state" role="alert">
                <h2>{messages.app.panelFailedTitle}</h2>
                <p>{messages.app.failure[failure.kind](failure.file, failure.detail)} {messages.app.remedy[failure.kind]}</p>
                <button type="button" className="button line" onClick={retry}>{messages.app.retry}</button>
              </div>
            )}
          </div>
        )}
      </div>
      {facts && detail && rare.steps(detail)}
      <div className="panel-actions no-print">
        {rare.actions(id, detail)}
      </div>
    </>
  )
}
