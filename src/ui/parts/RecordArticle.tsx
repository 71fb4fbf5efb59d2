import { actorStory } from '../../domain/actorStory'
import type { RecordWorld } from '../../domain/recordWorld'
import { ActorArticle } from './ActorArticle'
import { ActorIndex, type Choosing } from './ActorIndex'
import { eventsAt, PlaceArticle, PlaceIndex } from './PlaceArticle'
import { eventsOn, TrackArticle } from './TrackArticle'
import type { RecordHrefs } from './recordHrefs'
import type { RecordLanguage } from './recordLanguage'

/** A page of an actor, a place or a track, or the list of all actors or places; as it stands in the page's data block. */
export type RecordPage =
  | { readonly kind: 'actor' | 'place' | 'track'; readonly id: string }
  | { readonly kind: 'actors' | 'places' }

interface Props {
  readonly page: RecordPage
  readonly world: RecordWorld
  readonly hrefs: RecordHrefs
  readonly choosing?: Choosing
}

/** What such a page shows; null where its actor or place is not known (as of then). Written at build time and drawn again for who looks back. */
export function recordArticle({ page, world, hrefs, choosing }: Props) {
  switch (page.kind) {
    case 'actors': return <ActorIndex world={world} hrefs={hrefs} {...(choosing ? { choosing } : {})} />
    case 'places': return <PlaceIndex world={world} hrefs={hrefs} />
    case 'actor': {
      const story = actorStory(world, page.id)
      return story && <ActorArticle story={story} world={world} hrefs={hrefs} />
    }
    case 'place': {
      const place = world.facts.places.get(page.id)
      return place ? <PlaceArticle place={place} world={world} hrefs={hrefs} /> : null
    }
    case 'track': {
      const track = world.facts.info.tracks.find(({ id }) => id === page.id)
      return track && eventsOn(world, track.id).length > 0 ? <TrackArticle track={track} world={world} hrefs={hrefs} /> : null
    }
  }
}

export interface RecordHead {
  readonly title: string
  readonly description: string
}

/** Title and description, of nothing but what the world holds; null as above. */
export function recordHead(page: RecordPage, world: RecordWorld, { messages: { record } }: RecordLanguage): RecordHead | null {
  const { facts } = world
  switch (page.kind) {
    case 'actors': return { title: record.actorsTitle(facts.info.title), description: record.actorsDescription(facts.actors.size, facts.info.title) }
    case 'places': return { title: record.placesTitle(facts.info.title), description: record.placesDescription(facts.places.size, facts.info.title) }
    case 'actor': {
      const story = actorStory(world, page.id)
      if (!story) return null
      const [office] = story.offices
      const who = office === undefined ? story.actor.name : `${story.actor.name}, ${office.role.title}`
      return { title: record.actorTitle(story.actor.name), description: record.actorDescription(who, story.events.length, story.counterparts.length, story.statements.length) }
    }
    case 'place': {
      const name = facts.places.get(page.id)?.name
      return name === undefined ? null : { title: record.placeTitle(name), description: record.placeDescription(name, eventsAt(world, page.id).length, facts.info.title) }
    }
    case 'track': {
      const title = facts.info.tracks.find(({ id }) => id === page.id)?.title
      const events = eventsOn(world, page.id).length
      return title === undefined || events === 0 ? null : { title: record.trackTitle(title, facts.info.title), description: record.trackDescription(title, events) }
    }
  }
}
