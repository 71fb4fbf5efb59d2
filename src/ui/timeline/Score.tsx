import { type CSSProperties, type MouseEvent } from 'react'
import type { EventSummary, Facts } from '../../domain/facts'
import { SHAPE_OF_KIND } from '../../domain/kinds'
import { dateWords } from '../../i18n/dateWords'
import type { ClusterMark, LaneSpec } from '../../timeline/engine'
import type { BarPart, ClusterEntry, EventEntry, TurnedScore } from '../../timeline/turned'
import { useExplorerLanguage } from '../explorerLanguage'
import { Fork, Tilde } from '../parts/Fork'
import { Icon } from '../parts/Icon'
import { KindShape } from '../parts/KindShape'
import { useForeign } from '../parts/language'
import { cityName } from '../places'
import { useHeadingWords } from '../shared/headingWords'
import { spokenCluster, spokenEvent, type Speaker } from './markWords'
import type { TimeWindow } from '../../url/view'
import { placeIn } from './scene'
import { windowWords } from './windowWords'

interface Props {
  readonly score: TurnedScore
  readonly facts: Facts
  readonly lanes: readonly LaneSpec[]
  readonly speaker: Speaker
  /** Under the filter, ascending. */
  readonly rows: Uint32Array
  readonly lanesOf: (row: number) => readonly number[]
  readonly selectedId: string | null
  /** Another one, other words: those of a large dataset have come. */
  readonly wordsVersion: number
  readonly hrefOf: (id: string) => string
  readonly onOpen: (id: string) => void
  readonly onCluster: (cluster: ClusterMark) => void
  /** What comes before the first view: counted until it is asked for; null where it is shown. */
  readonly earlier: Earlier | null
}

export interface Earlier {
  /** So many groups at the top. */
  readonly groups: number
  readonly events: number
  readonly window: TimeWindow
  readonly onShow: () => void
}

/** Rows by month under the rails of the lanes; a click opens in place, with Ctrl in a new tab. */
export function Score(props: Props) {
  const { score, lanes, onOpen, earlier } = props
  const words = useHeadingWords()
  return (
    // Rows open by a click anywhere on them; the keyboard has the link in each.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className="score-body" onClick={(e) => openClicked(e, onOpen)}>
      <div className="score-rails" aria-hidden="true">{lanes.map(({ id, colour }, lane) => <i key={id} className={`lane-${colour}`} style={railStyle(lane)} />)}</div>
      {earlier && <EarlierRow earlier={earlier} />}
      {score.groups.slice(earlier?.groups ?? 0).map(({ key, heading, entries, bars }) => (
        <section key={key} style={{ '--rows': entries.length } as CSSProperties}>
          <h2><Bars bars={bars} lanes={lanes} />{words(heading)}</h2>
          <ol>{entries.map((entry) => (entry.kind === 'cluster' ? <ClusterRow key={entry.key} entry={entry} {...props} /> : <EventRow key={entry.key} entry={entry} {...props} />))}</ol>
        </section>
      ))}
    </div>
  )
}

function EarlierRow({ earlier: { events, window, onShow } }: { readonly earlier: Earlier }) {
  const { locale, messages: { timeline } } = useExplorerLanguage()
  return (
    <div className="score-row cluster score-earlier">
      <p className="score-when">{windowWords(window, locale)}</p>
      <button type="button" aria-expanded="false" onClick={onShow}>{timeline.clusterTitle(events)} <Icon name="down" /></button>
    </div>
  )
}

const railStyle = (lane: number): CSSProperties => ({ '--rail': lane }) as CSSProperties

function openClicked(e: MouseEvent, onOpen: (id: string) => void): void {
  if (e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey || !(e.target instanceof Element)) return
  const id = e.target.closest('li')?.querySelector<HTMLElement>('a[data-event-id]')?.dataset['eventId']
  if (id === undefined) return
  e.preventDefault()
  onOpen(id)
}

function EventRow({ entry, facts, lanes, speaker, rows, lanesOf, selectedId, hrefOf }: Props & { readonly entry: EventEntry }) {
  const { locale, messages: { timeline, event: words } } = useExplorerLanguage()
  const foreign = useForeign()
  const event = facts.events.at(entry.row)
  if (!event) return null
  const isSelected = event.id === selectedId
  const lane = entry.stops[0]?.lane ?? -1
  const spoken = spokenEvent(speaker, event, lane, lanesOf(entry.row), timeline.countOf(placeIn(rows, entry.row) + 1, rows.length))
  const difference = { denied: words.denied, differ: words.differ, vary: words.vary, none: null }[event.differ]
  return (
    <li className={`score-row${isSelected ? ' selected' : ''}${entry.isMember ? ' member' : ''}`} data-at={startOf(event)}>
      <Stops entry={entry} event={event} lanes={lanes} />
      <p className="score-when" aria-hidden="true">{whenWords(event, facts, locale, timeline.comma)}</p>
      <a href={hrefOf(event.id)} data-event-id={event.id} aria-current={isSelected ? 'true' : undefined} aria-label={event.short === event.title ? spoken : `${event.short}. ${spoken}`}>
        <bdi {...foreign}>{event.short}</bdi>
      </a>
      {difference !== null && <span className={`score-differ ${event.differ}`} aria-hidden="true">{event.differ === 'vary' ? <Tilde /> : <Fork />} {difference}</span>}
      {event.summary !== '' && <p className="score-summary" {...foreign}><bdi>{event.summary}</bdi></p>}
      {event.undisclosedCount > 0 && <span className="not-disclosed" aria-hidden="true" title={timeline.holdsUndisclosed}>{words.notDisclosed}</span>}
    </li>
  )
}

const startOf = (event: EventSummary) => (event.when.from.kind === 'point' ? event.when.from.startMs : event.when.to.kind === 'point' ? event.when.to.startMs : undefined)

function whenWords(event: EventSummary, facts: Facts, locale: string, comma: string): string {
  const place = event.kind === 'call' ? null : cityName(facts, event.place)
  return [dateWords(event.when, locale, 'short'), place].filter(Boolean).join(comma)
}

/** The mark in each of its rails, the stem that joins them, and what bars pass. */
function Stops({ entry: { stops, stem, bars }, event, lanes }: { readonly entry: EventEntry; readonly event: EventSummary; readonly lanes: readonly LaneSpec[] }) {
  const [from, to] = [stem?.lanes[0] ?? 0, stem?.lanes.at(-1) ?? 0]
  return (
    <span className="score-stops" aria-hidden="true">
      <Bars bars={bars} lanes={lanes} />
      {stem && <i className={`score-stem ${stem.style}${stem.broken ? ' broken' : ''}`} style={{ '--rail': from, '--rails': to - from } as CSSProperties} />}
      {stops.map(({ lane, full }) => (
        <i key={lane} className={`score-stop lane-${lanes[lane]?.colour ?? 0}${full ? '' : ' tick'}`} style={railStyle(lane)}>
          {full && <KindShape shape={SHAPE_OF_KIND[event.kind]} support={event.support} />}
        </i>
      ))}
    </span>
  )
}

const Bars = ({ bars, lanes }: { readonly bars: readonly BarPart[]; readonly lanes: readonly LaneSpec[] }) => (
  <span className="score-bars" aria-hidden="true">
    {bars.map(({ row, lane, voice, startEdge, endEdge }) => (
      <i
        key={`${row} ${lane}`} style={railStyle(lane)}
        className={`score-bar lane-${lanes[lane]?.colour ?? 0} voice-${voice}${startEdge ? ` starts-${startEdge}` : ''}${endEdge ? ` ends-${endEdge}` : ''}`}
      />
    ))}
  </span>
)

function ClusterRow({ entry: { mark, isOpen, bars }, lanes, speaker, onCluster }: Props & { readonly entry: ClusterEntry }) {
  const { locale, messages: { timeline } } = useExplorerLanguage()
  const lane = lanes[mark.lane]
  return (
    <li className="score-row cluster" data-at={mark.startMs}>
      <span className="score-stops" aria-hidden="true">
        <Bars bars={bars} lanes={lanes} />
        <i className={`score-stop lane-${lane?.colour ?? 0} pill`} style={railStyle(mark.lane)}>{mark.count}</i>
      </span>
      <p className="score-when" aria-hidden="true">{windowWords({ startMs: mark.startMs, endMs: mark.endMs + 1 }, locale)}</p>
      <button type="button" aria-expanded={isOpen} aria-label={spokenCluster(speaker, mark)} onClick={() => onCluster(mark)}>
        {timeline.members(mark.count, lane?.title ?? '')} <Icon name="down" />
      </button>
      {mark.isForked && <span className="score-differ differ"><Fork /></span>}
    </li>
  )
}
