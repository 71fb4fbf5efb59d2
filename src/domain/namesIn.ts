import type { EventDetail } from './eventDetail'
import type { Facts } from './facts'
import type { Actor, Names, Side } from './model'

/**
 * Actors and places under the names that the data gives them in a language; who has none there keeps the name it has. The
 * name of the dataset's own language stays among the others, so that it is still found. Titles of sides and tracks follow.
 */
export function factsIn(facts: Facts, language: string): Facts {
  const own = facts.info.language
  const [actors, places] = [renamed(facts.actors, language, own), renamed(facts.places, language, own)]
  const sides = facts.info.sides.map((side) => ({ ...side, title: nameIn(side.names, language) ?? namesakeOf(side, facts.actors, actors)?.name ?? side.title }))
  const tracks = facts.info.tracks.map((track) => ({ ...track, title: nameIn(track.names, language) ?? track.title }))
  const isSame = actors === facts.actors && places === facts.places && hasTitlesOf(sides, facts.info.sides) && hasTitlesOf(tracks, facts.info.tracks)
  return isSame ? facts : { ...facts, actors, places, info: { ...facts.info, sides, tracks } }
}

function namesakeOf({ title, actors = [] }: Side, own: ReadonlyMap<string, Actor>, among: ReadonlyMap<string, Actor>): Actor | undefined {
  const id = actors.find((actor) => own.get(actor)?.name === title)
  return id === undefined ? undefined : among.get(id)
}

const hasTitlesOf = (some: readonly { readonly title: string }[], others: readonly { readonly title: string }[]) => some.every(({ title }, i) => title === others[i]?.title)

/** The same for one event, whose file holds a single name of each and titles in the dataset's language. */
export function detailIn(detail: EventDetail, facts: Pick<Facts, 'actors' | 'places' | 'info'>): EventDetail {
  const actor = (id: string, name: string) => facts.actors.get(id)?.name ?? name
  const titles = new Map(facts.info.sides.map(({ id, title }) => [id, title]))
  const track = facts.info.tracks.find(({ id }) => id === detail.event.track)
  return {
    ...detail,
    sides: detail.sides.map((side) => ({ ...side, title: titles.get(side.id) ?? side.title })),
    trackTitle: track?.title ?? detail.trackTitle,
    participants: detail.participants.map((one) => ({ ...one, name: actor(one.actor, one.name) })),
    actorNames: Object.fromEntries(Object.entries(detail.actorNames).map(([id, name]) => [id, actor(id, name)])),
    placeNames: detail.placeNames.map((place) => ({ ...place, name: facts.places.get(place.id)?.name ?? place.name })),
  }
}

interface Named { readonly name: string; readonly names?: Names }

function renamed<T extends Named>(records: ReadonlyMap<string, T>, language: string, own: string): ReadonlyMap<string, T> {
  let isRenamed = false
  const made = new Map<string, T>()
  for (const [id, record] of records) {
    const name = nameIn(record.names, language)
    if (name !== null && name !== record.name) isRenamed = true
    made.set(id, name === null ? record : { ...record, name, names: { [own]: record.name, ...record.names } })
  }
  return isRenamed ? made : records
}

/** "uk" takes a name marked "uk-UA" too, where none is marked "uk" alone. */
function nameIn(names: Names | undefined, language: string): string | null {
  if (!names) return null
  if (Object.hasOwn(names, language)) return names[language] ?? null
  const tag = Object.keys(names).find((key) => key.toLowerCase().split('-')[0] === language)
  return tag === undefined ? null : (names[tag] ?? null)
}
