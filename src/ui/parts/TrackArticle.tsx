import type { EventSummary } from '../../domain/facts'
import type { Track } from '../../domain/model'
import type { RecordWorld } from '../../domain/recordWorld'
import { EventEntries } from './EventEntries'
import { Icon } from './Icon'
import { NotInDataset } from './NotDisclosed'
import { Section } from './Section'
import { spanWords } from './dates'
import type { RecordHrefs } from './recordHrefs'
import { useRecordLanguage } from './recordLanguage'

interface Props {
  readonly track: Track
  readonly world: RecordWorld
  readonly hrefs: RecordHrefs
}

export const eventsOn = ({ facts, index }: RecordWorld, id: string): readonly EventSummary[] => [...(index.tracks.get(id) ?? [])].flatMap((row) => facts.events[row] ?? [])

/** How many of the events each side stands in. */
function Sides({ events, world }: { readonly events: readonly EventSummary[]; readonly world: RecordWorld }) {
  const { record } = useRecordLanguage().messages
  const counts = world.facts.info.sides.map(({ id, title }) => ({ id, title, count: events.filter(({ lanes }) => lanes.some((lane) => lane.side === id)).length }))
  return (
    <ul>
      {counts.filter(({ count }) => count > 0).map(({ id, title, count }) => <li key={id}><bdi>{title}</bdi> <span className="muted">{record.eventCount(count)}</span></li>)}
    </ul>
  )
}

/** One track of the process: its events in order of time, and the way to the others. */
export function TrackArticle({ track, world, hrefs }: Props) {
  const { locale, messages: { record } } = useRecordLanguage()
  const events = eventsOn(world, track.id)
  const [first, last] = [events[0], events.at(-1)]
  const others = world.facts.info.tracks.filter(({ id }) => id !== track.id && eventsOn(world, id).length > 0)
  return (
    <article className="event-article record">
      <p className="event-bar">{record.eventCount(events.length)}</p>
      <h1 className="event-title"><bdi>{track.title}</bdi></h1>
      <p className="record-tools">
        <a className="button line" href={hrefs.timeline({ tracks: [track.id] })}><Icon name="filter" />{record.filterTimeline}</a>
      </p>
      <dl className="facts">
        <div>
          <dt>{record.period}</dt>
          <dd>{first && last ? spanWords(first.when.text, last.when.text, locale) : <NotInDataset />}</dd>
        </div>
        <div>
          <dt>{record.sides}</dt>
          <dd><Sides events={events} world={world} /></dd>
        </div>
        <div>
          <dt>{record.otherTracks}</dt>
          <dd>{others.length === 0 ? <NotInDataset /> : <ul>{others.map(({ id, title }) => <li key={id}><a href={hrefs.track(id)}><bdi>{title}</bdi></a></li>)}</ul>}</dd>
        </div>
      </dl>
      <Section title={record.trackEvents} level={2} note={record.eventsNote}>
        <EventEntries entries={events.map((event) => ({ event }))} detail={world.detail} hrefs={hrefs} />
      </Section>
    </article>
  )
}
