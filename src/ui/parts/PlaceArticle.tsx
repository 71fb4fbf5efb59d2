import type { Place } from '../../domain/model'
import type { RecordWorld } from '../../domain/recordWorld'
import { EventEntries } from './EventEntries'
import { Icon } from './Icon'
import { NotInDataset } from './NotDisclosed'
import { Section } from './Section'
import type { RecordHrefs } from './recordHrefs'
import { useRecordLanguage } from './recordLanguage'

interface Props {
  readonly place: Place
  readonly world: RecordWorld
  readonly hrefs: RecordHrefs
}

export const eventsAt = ({ facts, index }: RecordWorld, id: string) => [...(index.places.get(id) ?? [])].flatMap((row) => facts.events[row] ?? [])

/** A place with the number of events there, and what lies in it. */
function Branch({ place, world, hrefs }: Props) {
  const { record } = useRecordLanguage().messages
  const inside = childrenOf(world, place.id)
  return (
    <li>
      <a href={hrefs.place(place.id)}><bdi>{place.name}</bdi></a> <span className="muted">{record.eventCount(eventsAt(world, place.id).length)}</span>
      {inside.length > 0 && <Branches places={inside} world={world} hrefs={hrefs} />}
    </li>
  )
}

const Branches = ({ places, ...rest }: { readonly places: readonly Place[] } & Omit<Props, 'place'>) => (
  <ul className="tree">{places.map((place) => <Branch key={place.id} place={place} {...rest} />)}</ul>
)

const byName = (a: Place, b: Place) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)
const recordsOf = ({ facts }: RecordWorld, ids: readonly string[]) => ids.flatMap((id) => facts.places.get(id) ?? [])
const childrenOf = (world: RecordWorld, id: string) => recordsOf(world, world.index.placeHierarchy.children(id)).toSorted(byName)

function Position({ place: { lat, lon, precision } }: Pick<Props, 'place'>) {
  const { locale, messages: { record } } = useRecordLanguage()
  if (lat === undefined || lon === undefined) return <NotInDataset words={record.noPosition} />
  const degrees = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 4, signDisplay: 'negative' }).format(value)
  return (
    <>
      {record.positionOf(degrees(lat), degrees(lon))}
      {precision !== undefined && precision !== 'exact' && <span className="muted"> ({record.approximate})</span>}
    </>
  )
}

/** One place: what it lies in, what lies in it, and the events there in order of time. */
export function PlaceArticle({ place, world, hrefs }: Props) {
  const { record } = useRecordLanguage().messages
  const events = eventsAt(world, place.id)
  const above = recordsOf(world, world.index.placeHierarchy.ancestors(place.id))
  const inside = childrenOf(world, place.id)
  return (
    <article className="event-article record">
      <p className="event-bar">{record.placeKinds[place.kind ?? 'building']}</p>
      <h1 className="event-title"><bdi>{place.name}</bdi></h1>
      {place.note !== undefined && <p className="record-note"><bdi>{place.note}</bdi></p>}
      <p className="record-tools">
        <a className="button line" href={hrefs.timeline({ places: [place.id] })}><Icon name="filter" />{record.filterTimeline}</a>
      </p>
      <Section title={record.hierarchy} level={2}>
        <dl className="facts">
          <div>
            <dt>{record.liesIn}</dt>
            <dd>
              {above.length === 0 ? <NotInDataset words={record.nothingAbove} /> : above.map((one, i) => (
                <span key={one.id}>{i > 0 && ', '}<a href={hrefs.place(one.id)}><bdi>{one.name}</bdi></a></span>
              ))}
            </dd>
          </div>
          <div>
            <dt>{record.inside}</dt>
            <dd>{inside.length === 0 ? <NotInDataset words={record.nothingBelow} /> : <Branches places={inside} world={world} hrefs={hrefs} />}</dd>
          </div>
          <div>
            <dt>{record.position}</dt>
            <dd><Position place={place} /></dd>
          </div>
        </dl>
      </Section>
      <Section title={record.placeEvents} level={2} note={inside.length > 0 ? record.placeEventsNote : record.eventsNote}>
        <EventEntries entries={events.map((event) => ({ event }))} detail={world.detail} hrefs={hrefs} />
      </Section>
    </article>
  )
}

/** All places as they lie in one another, with the number of events. */
export function PlaceIndex({ world, hrefs }: Omit<Props, 'place'>) {
  const { record } = useRecordLanguage().messages
  return (
    <article className="event-article record">
      <h1 className="page-title">{record.places}</h1>
      <div className="place-tree">
        <Branches places={recordsOf(world, world.index.placeHierarchy.roots).toSorted(byName)} world={world} hrefs={hrefs} />
      </div>
    </article>
  )
}
