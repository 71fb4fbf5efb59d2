/** A strict reader of the JSON-LD we write, for tests: any type, property or value it does not know is an error. Not part of the product. */

const TEXT = (value: unknown): boolean => typeof value === 'string' && value !== ''
const NUMBER = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)
/** ISO 8601, of whatever precision it has. */
const DATE = (value: unknown): boolean => typeof value === 'string' && /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?Z)?)?)?$/.test(value)
const ADDRESS = (value: unknown): boolean => TEXT(value) && /^(?:https?:\/\/|\.\.?\/|[a-z0-9])/.test(String(value)) && !/[\s<>"]/.test(String(value))
const TEXTS = (value: unknown): boolean => Array.isArray(value) && value.every(TEXT)
const REF = (value: unknown): boolean => isNode(value) && Object.keys(value).length === 1 && ADDRESS(value['@id'])
const REFS = (value: unknown): boolean => Array.isArray(value) && value.every(REF)
const EDTF = (value: unknown): boolean => isNode(value) && value['@type'] === 'edtf:EDTF-level1' && TEXT(value['@value'])
const NODE = (...types: readonly string[]) => (value: unknown): boolean => isNode(value) && types.includes(String(value['@type'])) && problemsOf(value).length === 0
const ACTORS = ['Person', 'Organization', 'GovernmentOrganization', 'NewsMediaOrganization']
const ROLES = (property: string) => (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => isNode(one) && one['@type'] === 'Role' && TEXT(one['roleName']) && NODE(...ACTORS)(one[property]) && Object.keys(one).length === 3)

type Check = (value: unknown) => boolean
type Shape = Readonly<Record<string, Check>>
const THING: Shape = { '@id': ADDRESS, name: TEXT, url: ADDRESS, description: TEXT, alternateName: TEXTS, sameAs: ADDRESS }
const ORGANIZATION: Shape = { ...THING, parentOrganization: NODE('Organization'), address: NODE('PostalAddress') }
const PLACE: Shape = { ...THING, geo: NODE('GeoCoordinates'), containedInPlace: NODE('Place') }
const ARTICLE: Shape = {
  ...THING, headline: TEXT, archivedAt: ADDRESS, datePublished: DATE, inLanguage: TEXT, creditText: TEXT, publisher: NODE(...ACTORS), sourceOrganization: NODE(...ACTORS),
}
const SHAPES: Readonly<Record<string, Shape>> = {
  Event: {
    ...THING, startDate: DATE, endDate: DATE, 'dcterms:date': EDTF, location: NODE('Place'), attendee: ROLES('attendee'), contributor: ROLES('contributor'), about: ROLES('about'), keywords: TEXTS, subjectOf: REFS,
  },
  Claim: { '@id': ADDRESS, text: TEXT, creativeWorkStatus: TEXT, keywords: TEXT, about: REF, appearance: REFS, creator: NODE(...ACTORS), isBasedOn: REF },
  Person: { ...THING, affiliation: NODE('Organization') },
  Organization: ORGANIZATION, GovernmentOrganization: ORGANIZATION, NewsMediaOrganization: ORGANIZATION,
  PostalAddress: { addressCountry: TEXT },
  GeoCoordinates: { latitude: NUMBER, longitude: NUMBER },
  Place: PLACE, City: PLACE, Country: PLACE, AdministrativeArea: PLACE,
  NewsArticle: ARTICLE, AnalysisNewsArticle: ARTICLE, OpinionNewsArticle: ARTICLE, Article: ARTICLE, SocialMediaPosting: ARTICLE,
}

export type LdNode = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is LdNode => typeof value === 'object' && value !== null && !Array.isArray(value)

function problemsOf(node: LdNode): readonly string[] {
  const type = String(node['@type'])
  const shape = SHAPES[type]
  if (shape === undefined) return [`unknown type ${type}`]
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === '@type') return []
    const check = shape[key]
    return check === undefined ? [`${type} has no ${key}`] : check(value) ? [] : [`${type}.${key}: ${JSON.stringify(value)}`]
  })
}

/** The nodes of a document; throws with all that is wrong. */
export function readLd(text: string): readonly LdNode[] {
  const document: unknown = JSON.parse(text)
  if (!isNode(document)) throw new Error('no object')
  const { '@context': context, '@graph': graph, ...node } = document
  const [schema, ...others] = Array.isArray(context) ? (context as unknown[]) : [context]
  if (schema !== 'https://schema.org') throw new Error(`context ${JSON.stringify(context)}`)
  const nodes = Array.isArray(graph) ? (graph as LdNode[]) : [node]
  const needsSecond = nodes.some((one) => 'dcterms:date' in one)
  const problems = [...nodes.flatMap(problemsOf), ...(needsSecond !== others.length > 0 ? ['a vocabulary that is not named, or named in vain'] : [])]
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return nodes
}
