import type { Article as ArticleThing, Claim, NewsArticle, Organization, Person, Place as PlaceThing, SocialMediaPosting } from 'schema-dts'
import type { Actor, Article, ArticleKind, Place, Publisher, PublisherKind } from '../domain/model'
import { actorAddress, articleAddress, placeAddress, publisherAddress } from './recordAddress'
import type { Edition } from './edition'

/** Records of a dataset as schema.org, each as its own page shows it. */

type Leaf<Node, Type extends string> = Extract<Node, { readonly '@type': Type }>
export type ArticleNode =
  | Leaf<NewsArticle, 'NewsArticle'> | Leaf<NewsArticle, 'AnalysisNewsArticle'> | Leaf<NewsArticle, 'OpinionNewsArticle'> | Leaf<ArticleThing, 'Article'> | Leaf<SocialMediaPosting, 'SocialMediaPosting'>
type OrganizationNode = Leaf<Organization, 'Organization'> | Leaf<Organization, 'NewsMediaOrganization'> | Leaf<Organization, 'GovernmentOrganization'>
type ActorPageNode = OrganizationNode | Leaf<Person, 'Person'>
type PlacePageNode = Leaf<PlaceThing, 'Place'> | Leaf<PlaceThing, 'City'> | Leaf<PlaceThing, 'Country'> | Leaf<PlaceThing, 'AdministrativeArea'>
export type RecordNode = ArticleNode | ActorPageNode | PlacePageNode | Leaf<Claim, 'Claim'>

const ARTICLE_TYPES: Readonly<Record<ArticleKind, ArticleNode['@type']>> = {
  report: 'NewsArticle', 'live-report': 'NewsArticle', interview: 'NewsArticle', analysis: 'AnalysisNewsArticle', editorial: 'OpinionNewsArticle', post: 'SocialMediaPosting',
  readout: 'Article', transcript: 'Article', statement: 'Article', aggregation: 'Article', 'machine-summary': 'Article', repost: 'Article',
}
const PUBLISHER_TYPES: Readonly<Record<PublisherKind, OrganizationNode['@type']>> = {
  agency: 'NewsMediaOrganization', newspaper: 'NewsMediaOrganization', broadcaster: 'NewsMediaOrganization', online: 'NewsMediaOrganization', official: 'GovernmentOrganization',
  aggregator: 'Organization', repost: 'Organization', analysis: 'Organization',
}

type Publishers = Readonly<Record<string, Publisher>>

export function publisherNode(publisher: Publisher, edition: Edition): OrganizationNode {
  const address = edition.address(publisherAddress(edition.info.id, publisher.id))
  return { '@type': PUBLISHER_TYPES[publisher.kind], '@id': address, name: publisher.name, ...(publisher.country === undefined ? {} : { address: { '@type': 'PostalAddress', addressCountry: publisher.country } }) }
}

function publisherRef(id: string, publishers: Publishers, edition: Edition): OrganizationNode {
  const publisher = publishers[id]
  return publisher === undefined
    ? { '@type': 'Organization', '@id': edition.address(publisherAddress(edition.info.id, id)), name: id }
    : { '@type': PUBLISHER_TYPES[publisher.kind], '@id': edition.address(publisherAddress(edition.info.id, id)), name: publisher.name }
}

/** An article: a headline only where one was seen, a date only where it is known, a byline as it stands. */
export function articleNode(article: Article, publishers: Publishers, edition: Edition): ArticleNode {
  const { url, archivedUrl, language, author, publishedAt, agency, origin } = article
  const text = agency ?? origin
  return {
    '@type': ARTICLE_TYPES[article.kind],
    '@id': edition.address(articleAddress(edition.info.id, article.id)),
    name: article.title,
    ...(article.titleIs === 'headline' ? { headline: article.title } : {}),
    ...(url === undefined ? {} : { url }),
    ...(archivedUrl === undefined ? {} : { archivedAt: archivedUrl }),
    ...(publishedAt === null ? {} : { datePublished: publishedAt }),
    ...(language === undefined ? {} : { inLanguage: language }),
    ...(author === undefined ? {} : { creditText: author }),
    publisher: publisherRef(article.publisher, publishers, edition),
    ...(text === undefined ? {} : { sourceOrganization: publisherRef(text, publishers, edition) }),
  }
}

const sameAs = (wikidata: string | undefined) => (wikidata === undefined ? {} : { sameAs: `https://www.wikidata.org/wiki/${wikidata}` })

/** Other names, in other languages too, each once. */
function otherNames({ name, aliases = [], names = {} }: Pick<Actor, 'name' | 'aliases' | 'names'>): { readonly alternateName?: readonly string[] } {
  const others = [...new Set([...aliases, ...Object.values(names)])].filter((other) => other !== name)
  return others.length === 0 ? {} : { alternateName: others }
}

/** An actor with its names and the body it belongs to. */
export function actorNode(actor: Actor, actors: ReadonlyMap<string, Actor>, edition: Edition): ActorPageNode {
  const address = (id: string) => edition.address(actorAddress(edition.info.id, id))
  const whole = actor.partOf === undefined ? undefined : actors.get(actor.partOf)
  const above = whole === undefined ? undefined : { '@type': 'Organization' as const, '@id': address(whole.id), name: whole.name }
  const common = { '@id': address(actor.id), name: actor.name, ...otherNames(actor), ...sameAs(actor.wikidata) }
  if (actor.kind === 'person') return { '@type': 'Person', ...common, ...(above === undefined ? {} : { affiliation: above }) }
  const type = actor.kind === 'state' || actor.kind === 'body' ? 'GovernmentOrganization' : 'Organization'
  return { '@type': type, ...common, ...(above === undefined ? {} : { parentOrganization: above }) }
}

const PLACE_TYPES = { building: 'Place', city: 'City', region: 'AdministrativeArea', country: 'Country' } as const

/** A place; its position only where it is that of the place itself and not of the city or country around it. */
export function placeNode(place: Place, places: ReadonlyMap<string, Place>, edition: Edition): PlacePageNode {
  const address = (id: string) => edition.address(placeAddress(edition.info.id, id))
  const around = place.partOf === undefined ? undefined : places.get(place.partOf)
  const isOwn = place.precision === 'exact' || (place.precision === 'city' && place.kind === 'city') || (place.precision === 'country' && place.kind === 'country')
  return {
    '@type': place.kind === undefined ? 'Place' : PLACE_TYPES[place.kind],
    '@id': address(place.id),
    name: place.name,
    ...otherNames(place),
    ...(isOwn && place.lat !== undefined && place.lon !== undefined ? { geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon } } : {}),
    ...(around === undefined ? {} : { containedInPlace: { '@type': 'Place', '@id': address(around.id), name: around.name } }),
  }
}
