import type { ReactNode } from 'react'
import type { ActorStory, Counterpart, StoryEvent } from '../../domain/actorStory'
import type { Actor } from '../../domain/model'
import { namesNotKnown } from '../../domain/notKnown'
import type { RecordWorld } from '../../domain/recordWorld'
import { ActorRows, statementsNote } from './ActorRows'
import { TogetherWords } from './EncounterMatrix'
import { EventEntries } from './EventEntries'
import { Icon } from './Icon'
import { NotDisclosed, NotInDataset } from './NotDisclosed'
import { Section } from './Section'
import { Statements } from './Statements'
import type { RecordHrefs } from './recordHrefs'
import { useRecordLanguage } from './recordLanguage'

interface Props {
  readonly story: ActorStory
  readonly world: RecordWorld
  readonly hrefs: RecordHrefs
}

const MOST_NAMES = 3
/** A page holds the latest of these; beyond, the timeline shows them all. */
const MOST_EVENTS = 500
const MOST_STATEMENTS = 300

/** Says so where not all stand on the page. */
function LatestOnly({ shown, all, story, hrefs }: { readonly shown: number; readonly all: number } & Omit<Props, 'world'>) {
  const { record } = useRecordLanguage().messages
  return shown < all ? <p className="page-text"><a href={hrefs.timeline({ actors: [story.actor.id] })}>{record.latestOf(shown, all)}</a></p> : null
}

/** Links to actors, in one line. */
function Names({ actors, hrefs }: { readonly actors: readonly Actor[]; readonly hrefs: RecordHrefs }) {
  return actors.map((actor, i) => (
    <span key={actor.id}>
      {i > 0 && ', '}
      <a href={hrefs.actor(actor.id)}><bdi>{actor.name}</bdi></a>
    </span>
  ))
}

function Figures({ story }: Pick<Props, 'story'>) {
  const { record } = useRecordLanguage().messages
  const figures = [
    [story.events.length, record.eventWord(story.events.length)], [story.counterparts.length, record.counterpartCount(story.counterparts.length)], [story.statements.length, record.statementWord(story.statements.length)],
  ] as const
  return (
    <ul className="actor-figures">
      {figures.map(([n, word]) => <li key={word}><b>{n}</b> {word}</li>)}
    </ul>
  )
}

/** What it is part of, the widest first; its side leads where that is no actor it belongs to. */
function Belongs({ story: { side, above }, hrefs }: Omit<Props, 'world'>) {
  const outer = side === null || above.some(({ name }) => name === side.title) ? null : side.title
  if (outer === null && above.length === 0) return null
  return (
    <>
      <span className="actor-side">
        {outer !== null && <bdi>{outer}</bdi>}
        {outer !== null && above.length > 0 && ', '}
        <Names actors={above.toReversed()} hrefs={hrefs} />
      </span>
      {', '}
    </>
  )
}

/** Who it is: side, kind, and what offices the data gives it, in the data's words. */
function Head({ story, hrefs }: Omit<Props, 'world'>) {
  const { record } = useRecordLanguage().messages
  const { actor, offices } = story
  const titles = [...new Set(offices.map(({ role, of }) => (of === null ? role.title : record.office(role.title, of.name))))]
  return (
    <header className="actor-head">
      <div>
        <p className="actor-line muted">
          <Belongs story={story} hrefs={hrefs} />
          <span className="actor-kind">{record.kinds[actor.kind]}</span>
        </p>
        <h1 className="event-title">
          <bdi>{actor.name}</bdi>
        </h1>
        <p className="record-note">
          {titles.length > 0 ? <bdi>{titles.join('; ')}</bdi> : actor.kind === 'person' && <NotInDataset words={record.noOffices} />}
        </p>
        {actor.note !== undefined && <p className="record-note"><bdi>{actor.note}</bdi></p>}
      </div>
      <div className="actor-aside">
        <p className="record-tools">
          <a className="button line" href={hrefs.timeline({ actors: [actor.id] })}><Icon name="filter" />{record.filterTimeline}</a>
        </p>
        <Figures story={story} />
      </div>
    </header>
  )
}

/** What belongs to it; nothing belongs to a person. */
function Below({ story: { actor, below }, world, hrefs }: Props) {
  const { record } = useRecordLanguage().messages
  if (actor.kind === 'person') return null
  return (
    <Section title={record.below} level={2}>
      {below.length === 0 ? <p className="page-text"><NotInDataset words={record.nothingBelow} /></p> : (
        <ul className="named-only">
          {below.map((one) => (
            <li key={one.id}>
              <a href={hrefs.actor(one.id)}><bdi>{one.name}</bdi></a> <small>{record.eventCount(world.index.actors.get(one.id)?.rows.length ?? 0)}</small>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Its role in an event, through whom where it is not named itself, and whether its side kept names back. */
function RoleNote({ entry: { event, parts, isOwn }, story, world, hrefs }: { readonly entry: StoryEvent } & Props): ReactNode {
  const { messages } = useRecordLanguage()
  const roles = [...new Set(parts.map(({ role }) => messages.terms.roles[role]))]
  const people = [...new Set(parts.map((part) => part.actor))].flatMap((id) => (id === story.actor.id ? [] : (world.facts.actors.get(id) ?? [])))
  const detail = world.detail(event.id)
  const side = parts.find((part) => part.side !== null)?.side ?? null
  const isKept = story.actor.kind !== 'person' && side !== null && detail !== undefined && namesNotKnown(detail, side) === 'not-disclosed'
  return (
    <>
      <span className="sentence">{roles.join(', ')}</span>
      {!isOwn && people.length > 0 && (
        <span>
          <Through people={people} hrefs={hrefs} />
        </span>
      )}
      {isKept && <NotDisclosed words={messages.record.namesKept} />}
    </>
  )
}

function Through({ people, hrefs }: { readonly people: readonly Actor[]; readonly hrefs: RecordHrefs }) {
  const { record } = useRecordLanguage().messages
  const shown = people.slice(0, MOST_NAMES)
  return <>{record.through} <Names actors={shown} hrefs={hrefs} />{people.length > MOST_NAMES && `, ${record.more(people.length - MOST_NAMES)}`}</>
}

function NamedOnly({ counterparts, story, world, hrefs }: { readonly counterparts: readonly Counterpart[] } & Props) {
  const { record } = useRecordLanguage().messages
  if (counterparts.length === 0) return null
  return (
    <Section title={record.namedOnly} level={2} note={record.namedOnlyNote}>
      <ul className="named-only">
        {counterparts.map(({ actor, named }) => (
          <li key={actor.id}>
            <a href={hrefs.actor(actor.id)}><bdi>{actor.name}</bdi></a> <small><TogetherWords a={story.actor.id} b={actor.id} how="named" rows={named} world={world} hrefs={hrefs} /></small>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Everything a dataset says of one actor, on one axis of time and then in words, each with the way to its source. */
export function ActorArticle(props: Props) {
  const { record } = useRecordLanguage().messages
  const { story, world, hrefs } = props
  const lane = story.side === null ? 'lane-none' : `lane-${story.side.lane}`
  return (
    <article className={`event-article record actor ${lane}`}>
      <Head {...props} />
      <ActorRows {...props} />
      <Below {...props} />
      <NamedOnly counterparts={story.namedOnly} {...props} />
      <Section title={record.events} level={2} note={record.eventsNote}>
        {story.events.length === 0 ? <p className="page-text">{record.noEvents}</p> : (
          <EventEntries entries={story.events.slice(-MOST_EVENTS).map((entry) => ({ event: entry.event, note: <RoleNote entry={entry} {...props} /> }))} detail={world.detail} hrefs={hrefs} />
        )}
        <LatestOnly shown={MOST_EVENTS} all={story.events.length} story={story} hrefs={hrefs} />
      </Section>
      <div id="statements">
        <Section title={record.statements} level={2} note={statementsNote(story, record)}>
          {story.statements.length === 0 ? <p className="page-text"><NotInDataset words={record.noStatements} /></p> : <Statements statements={story.statements.slice(-MOST_STATEMENTS)} actor={story.actor} names={world.facts.actors} hrefs={hrefs} />}
          <LatestOnly shown={MOST_STATEMENTS} all={story.statements.length} story={story} hrefs={hrefs} />
        </Section>
      </div>
    </article>
  )
}
