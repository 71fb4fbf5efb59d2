import type { EventDetail } from '../domain/eventDetail'
import type { Article, Claim, ClaimSource, ClaimValue } from '../domain/model'
import { articleAddress, claimAddress, eventAddress } from './recordAddress'
import type { CsvColumn } from './csv'
import { csvText } from './csv'
import type { Edition } from './edition'
import { editionColumns } from './eventsCsv'

interface Row {
  readonly detail: EventDetail
  readonly claim: Claim
  readonly source: ClaimSource
  readonly article: Article | undefined
  readonly edition: Edition
}

const SEPARATOR = '; '

/** A claim as it is named everywhere: `event#claim`. */
const claimName = (event: string, claim: string): string => (claim.includes('#') ? claim : `${event}#${claim}`)

/** "duration at least PT6H, at most PT6H, about": as in the data, in words that need no key. */
function valueWords({ type, min, max, approx, unit, of, expected }: ClaimValue): string {
  const parts = [
    [type, unit, of].filter((part) => part !== undefined).join(' '),
    ...(min === undefined ? [] : [`min ${min}`]),
    ...(max === undefined ? [] : [`max ${max}`]),
    ...(approx === true ? ['about'] : []),
    ...(expected === true ? ['expected'] : []),
  ]
  return parts.join(', ')
}

/** The values that this article gives; values that name no source are given by each. */
const valuesOf = ({ claim, source }: Row): string =>
  (claim.values ?? []).filter(({ sources }) => sources === undefined || sources.length === 0 || sources.includes(source.article)).map(valueWords).join(SEPARATOR)

const nameOf = (id: string | undefined, { detail }: Row): string => (id === undefined ? '' : (detail.actorNames[id] ?? detail.articles[id]?.title ?? id))
const publisherOf = (id: string | undefined, { detail }: Row): string => (id === undefined ? '' : (detail.publishers[id]?.name ?? id))

export const CLAIM_COLUMNS: readonly CsvColumn<Row>[] = [
  ...editionColumns<Row>(),
  { name: 'event_id', value: ({ detail }) => detail.event.id },
  { name: 'event_address', value: ({ detail, edition }) => edition.address(eventAddress(edition.info.id, detail.event.id)) },
  { name: 'claim_id', value: ({ detail, claim }) => claimName(detail.event.id, claim.id) },
  { name: 'claim_address', value: ({ detail, claim, edition }) => edition.address(claimAddress(edition.info.id, detail.event.id, claim.id)) },
  { name: 'article_id', value: ({ source }) => source.article },
  { name: 'article_address', value: ({ source, edition }) => edition.address(articleAddress(edition.info.id, source.article)) },
  { name: 'about', value: ({ claim }) => claim.about },
  { name: 'text', value: ({ claim }) => claim.text },
  { name: 'status', value: ({ claim }) => (claim.withdrawn === undefined ? claim.status : 'withdrawn') },
  { name: 'attributed_to', value: (row) => nameOf(row.claim.attributedTo, row) },
  { name: 'values', value: valuesOf },
  { name: 'publisher', value: (row) => publisherOf(row.article?.publisher, row) },
  { name: 'kind', value: ({ article }) => article?.kind },
  { name: 'agency', value: (row) => publisherOf(row.article?.agency, row) },
  { name: 'published', value: ({ article }) => article?.publishedAt },
  { name: 'url', value: ({ article }) => article?.url },
  { name: 'contradicts', value: ({ detail, claim }) => (claim.contradicts ?? []).map((id) => claimName(detail.event.id, id)).join(SEPARATOR) },
  { name: 'superseded_by', value: ({ detail, claim }) => (claim.supersededBy ?? []).map((id) => claimName(detail.event.id, id)).join(SEPARATOR) },
  { name: 'citing', value: (row) => publisherOf(row.source.citing, row) },
]

/** claims.csv: one row a claim and article, claims in the order of their events. Its columns: docs/exports.md. */
export const claimsCsv = (details: Iterable<EventDetail>, edition: Edition): string => csvText(CLAIM_COLUMNS, rows(details, edition))

function* rows(details: Iterable<EventDetail>, edition: Edition): Iterable<Row> {
  for (const detail of details) {
    for (const claim of detail.event.claims) {
      for (const source of claim.sources) yield { detail, claim, source, article: detail.articles[source.article], edition }
    }
  }
}
