import { encounterMatrix, mainActors } from '../../domain/encountersOf'
import type { Actor } from '../../domain/model'
import type { OwnSide, RecordWorld } from '../../domain/recordWorld'
import { EncounterMatrix, PairTable } from './EncounterMatrix'
import { Section } from './Section'
import type { RecordHrefs } from './recordHrefs'
import { useRecordLanguage } from './recordLanguage'

/** As many as fit beside one another on a page. */
const MAIN_ACTORS = 9

/** How the reader chooses who stands in the matrix; without it, those who met most often stand there. */
export interface Choosing {
  readonly chosen: readonly string[]
  readonly toggle: (id: string) => void
  readonly reset: () => void
}

interface Props {
  readonly world: RecordWorld
  readonly hrefs: RecordHrefs
  readonly choosing?: Choosing
}

interface Group {
  readonly side: OwnSide | null
  readonly actors: readonly Actor[]
}

const eventsOf = ({ index }: RecordWorld, id: string): number => index.actors.get(id)?.rows.length ?? 0

/** By side in lane order, those without one last; within a side who is in most events first. */
function groupsOf(world: RecordWorld): readonly Group[] {
  const groups = new Map<string, { side: OwnSide | null; actors: Actor[] }>()
  for (const actor of world.facts.actors.values()) {
    const side = world.sideOf(actor.id)
    const group = groups.get(side?.id ?? '') ?? { side, actors: [] }
    groups.set(side?.id ?? '', group)
    group.actors.push(actor)
  }
  const order = (group: Group) => (group.side === null ? Infinity : world.facts.info.sides.findIndex(({ id }) => id === group.side?.id))
  const often = (a: Actor, b: Actor) => eventsOf(world, b.id) - eventsOf(world, a.id) || a.name.localeCompare(b.name)
  return [...groups.values()].toSorted((a, b) => order(a) - order(b)).map(({ side, actors }) => ({ side, actors: actors.toSorted(often) }))
}

/** Who stands in the matrix: the chosen of this dataset, by side; fewer than two chosen mean the main ones. */
export function matrixActors(world: RecordWorld, chosen: readonly string[]): readonly string[] {
  const known = chosen.filter((id) => world.facts.actors.has(id))
  const shown = new Set(known.length < 2 ? mainActors(world.index, MAIN_ACTORS) : known)
  return groupsOf(world).flatMap(({ actors }) => actors.flatMap(({ id }) => (shown.has(id) ? [id] : [])))
}

function Entry({ actor, world, hrefs, choosing }: { readonly actor: Actor } & Props) {
  const { record } = useRecordLanguage().messages
  const [role] = actor.roles ?? []
  const body = role === undefined ? undefined : world.facts.actors.get(role.of)?.name
  const about = role === undefined ? record.kinds[actor.kind] : body === undefined ? role.title : record.office(role.title, body)
  return (
    <li>
      {choosing && <input type="checkbox" checked={choosing.chosen.includes(actor.id)} onChange={() => choosing.toggle(actor.id)} aria-label={record.inMatrix(actor.name)} />}
      <span>
        <a href={hrefs.actor(actor.id)}><bdi>{actor.name}</bdi></a>
        <small><bdi>{about}</bdi></small>
      </span>
      <a className="count" href={hrefs.timeline({ actors: [actor.id] })} aria-label={record.own(eventsOf(world, actor.id), actor.name)}>{eventsOf(world, actor.id)}</a>
    </li>
  )
}

function Matrix({ world, hrefs, choosing }: Props) {
  const { record } = useRecordLanguage().messages
  const chosen = choosing?.chosen ?? []
  const actors = matrixActors(world, chosen)
  const pairs = encounterMatrix(world.index, actors)
  const isMain = chosen.length < 2
  return (
    <Section title={record.matrix} level={2} note={record.encountersNote}>
      <p className="page-text">{record.matrixNote} {record.matrixLegend} {isMain && record.mainActors}</p>
      {choosing === undefined ? <p className="matrix-choice scripted"><button type="button" className="button line" data-choose="">{record.choose}</button></p> : (
        <p className="matrix-choice">
          <output>{chosen.length === 1 ? record.tooFew : isMain ? record.chooseNote : record.chosen(actors.length)}</output>
          {chosen.length > 0 && <button type="button" className="button line" onClick={choosing.reset}>{record.backToMain}</button>}
        </p>
      )}
      {actors.length > 1 && <EncounterMatrix world={world} pairs={pairs} actors={actors} hrefs={hrefs} />}
      <h3 className="page-heading">{record.pairs}</h3>
      <PairTable world={world} pairs={pairs} hrefs={hrefs} />
    </Section>
  )
}

/** All actors of a dataset by side, and who met whom of those that the reader chose. */
export function ActorIndex(props: Props) {
  const { record } = useRecordLanguage().messages
  const { world, choosing } = props
  return (
    <article className="event-article record actors">
      <h1 className="page-title">{record.actors}</h1>
      <Matrix {...props} />
      <Section title={choosing ? record.choose : record.actors} level={2} {...(choosing ? { note: record.chooseNote } : {})}>
        <div className="actor-groups">
          {groupsOf(world).map(({ side, actors }) => (
            <section key={side?.id ?? ''} className={side === null ? 'lane-none' : `lane-${side.lane}`}>
              <h3 className="side-title"><bdi>{side?.title ?? record.noSide}</bdi> <span className="muted">{actors.length}</span></h3>
              <ul className="actor-entries">
                {actors.map((actor) => <Entry key={actor.id} actor={actor} {...props} />)}
              </ul>
            </section>
          ))}
        </div>
      </Section>
    </article>
  )
}
