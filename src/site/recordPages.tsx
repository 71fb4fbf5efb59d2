import { actorStory } from '../domain/actorStory'
import type { EventDetail } from '../domain/eventDetail'
import type { PlainFacts } from '../domain/facts'
import { recordWorld, type RecordWorld } from '../domain/recordWorld'
import { latestEdition } from '../formats/edition'
import type { Edition } from '../formats/edition'
import { ldDocument } from '../formats/jsonLd'
import { actorNode, placeNode } from '../formats/jsonLdRecords'
import { recordArticle, recordHead, type RecordPage } from '../ui/parts/RecordArticle'
import { recordHrefs } from '../ui/parts/recordHrefs'
import { RecordLanguageContext } from '../ui/parts/recordLanguage'
import { actorCard, pictureAt } from './cards/cardContent'
import { Frame } from './Frame'
import type { Crumb } from './Frame'
import type { PageLanguage } from './language'
import { actorPath, actorsPath, homePath, placePath, placesPath, shortened, trackPath } from './page'
import type { Links, Page } from './page'

function pathOf(page: RecordPage, dataset: string): string {
  switch (page.kind) {
    case 'actor': return actorPath(dataset, page.id)
    case 'actors': return actorsPath(dataset)
    case 'place': return placePath(dataset, page.id)
    case 'places': return placesPath(dataset)
    case 'track': return trackPath(dataset, page.id)
  }
}

/** The dataset, then the list that it stands in: nothing that was published later for who looks back. */
function crumbsOf(page: RecordPage, { facts: { info } }: RecordWorld, links: Links, { messages: { record } }: PageLanguage): readonly Crumb[] {
  const home = { title: info.title, href: links.to(homePath(info.id)) }
  if (page.kind === 'actor') return [home, { title: record.actors, href: links.to(actorsPath(info.id)) }]
  return page.kind === 'place' ? [home, { title: record.places, href: links.to(placesPath(info.id)) }] : [home]
}

/** Actors and places are things of schema.org; lists and tracks are not. */
function linkedDataOf(page: RecordPage, { actors, places, info }: PlainFacts): Pick<Page, 'linkedData'> {
  const about = (node: (edition: Edition) => object): Pick<Page, 'linkedData'> => ({ linkedData: (address) => ldDocument(node(latestEdition(info, address))) })
  const [actor, place] = [page.kind === 'actor' ? actors.get(page.id) : undefined, page.kind === 'place' ? places.get(page.id) : undefined]
  if (actor !== undefined) return about((edition) => actorNode(actor, actors, edition))
  return place === undefined ? {} : about((edition) => placeNode(place, places, edition))
}

/** An actor's page is shown with a card where its link is. */
function pictureOf(page: RecordPage, world: RecordWorld, language: PageLanguage): Pick<Page, 'picture'> {
  const story = page.kind === 'actor' ? actorStory(world, page.id) : null
  return story === null ? {} : pictureAt(pathOf(page, world.facts.info.id), actorCard(story, world.facts.info, language))
}

function recordPage(page: RecordPage, world: RecordWorld, language: PageLanguage): Page | null {
  const { info } = world.facts
  const head = recordHead(page, world, language)
  return head && {
    path: pathOf(page, info.id),
    title: head.title,
    description: shortened(head.description),
    layout: 'record-page',
    openGraph: 'website',
    data: { id: 'record-data', json: page },
    isLive: true,
    ...pictureOf(page, world, language),
    ...linkedDataOf(page, world.facts),
    body: (links) => (
      <Frame links={links} dataset={info.id} updated={info.updated} crumbs={crumbsOf(page, world, links, language)}>
        {/* Drawn again by src/records.ts for who looks back, or chooses actors for the matrix. */}
        <RecordLanguageContext value={language}>
          <div id="record">{recordArticle({ page, world, hrefs: recordHrefs(info.id, links.to) })}</div>
        </RecordLanguageContext>
      </Frame>
    ),
  }
}

/** A page for each actor, place and track, and the lists of all actors and places. */
export function recordPages(facts: PlainFacts, details: ReadonlyMap<string, EventDetail>, language: PageLanguage): readonly Page[] {
  const world = recordWorld(facts, details)
  const all: readonly RecordPage[] = [
    { kind: 'actors' }, ...[...facts.actors.keys()].map((id) => ({ kind: 'actor' as const, id })),
    { kind: 'places' }, ...[...facts.places.keys()].map((id) => ({ kind: 'place' as const, id })),
    ...facts.info.tracks.map(({ id }) => ({ kind: 'track' as const, id })),
  ]
  return all.flatMap((page) => recordPage(page, world, language) ?? [])
}
