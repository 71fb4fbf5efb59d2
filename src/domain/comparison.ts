import { claimTopics, standing, standingUndisclosed, type ClaimBlock, type NumberedClaim } from './claimGroups'
import { denialsOf } from './denials'
import type { EventDetail } from './eventDetail'
import type { EventSummary } from './facts'
import type { About, Claim, Undisclosed } from './model'
import { familiesOf } from './origins'
import { markOf, stepOf, type Scale, type ValueMark } from './valueAxes'
import { voiceReader } from './voices'

/**
 * What several events say of one thing, side by side: each claim about it once, under its event, with whatever claims it
 * contradicts. Nothing is averaged, and no account is preferred. It does not filter events, and draws nothing.
 */

/** What can be compared, in the order in which it is offered. */
export const COMPARED = ['duration', 'participants', 'outcome', 'agenda', 'place', 'attribution', 'characterisation', 'next-step', 'other'] as const satisfies readonly About[]

/** What is compared where an address does not say. */
export const COMPARED_FIRST: About = 'duration'

/** null: nothing of that name can be compared. */
export const readCompared = (about: string | null): About | null => (about === null ? COMPARED_FIRST : (COMPARED.find((one) => one === about) ?? null))

export interface ComparedAccount extends Pick<NumberedClaim, 'claim' | 'voices'> {
  /** false: it is about something else, and stands here only because an account contradicts it. */
  readonly isAbout: boolean
  /** Its values on the axis that all events share; empty where there is none. */
  readonly marks: readonly ValueMark[]
  /** The claims that overtake it. */
  readonly overtakenBy: readonly Claim[]
}

/** Accounts that contradict one another, or one that stands alone. */
export interface ComparedBlock {
  readonly tone: ClaimBlock['tone']
  readonly accounts: readonly ComparedAccount[]
}

export interface Comparison {
  readonly blocks: readonly ComparedBlock[]
  /** What somebody keeps back, beside the claims that say so themselves. */
  readonly undisclosed: readonly Undisclosed[]
  /** An editor looked, and no report gives it. */
  readonly isNotReported: boolean
  /** Claims about it that say something: neither withdrawn nor of what is kept back. */
  readonly accountCount: number
}

/** An event in a comparison. */
export interface ComparedRow {
  readonly event: Pick<EventSummary, 'id' | 'title' | 'kind' | 'when' | 'support'>
  /** null: nothing is said of it. */
  readonly said: { readonly detail: EventDetail; readonly comparison: Comparison } | null
}

/** Whether an event has anything to say of it, be it that it is kept back or not reported. */
export const saysOf = ({ event }: EventDetail, about: About): boolean =>
  event.claims.some((claim) => claim.about === about) || event.undisclosed.some((entry) => entry.about === about) || event.notReported.includes(about)

/** What one event says of it. */
export function compareEvent(detail: EventDetail, about: About): Comparison {
  const { claims } = detail.event
  const voicesOf = voiceReader(detail)
  const stands = standing(claims)
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const accountOf = ({ claim, voices }: NumberedClaim): ComparedAccount => {
    const isAbout = claim.about === about
    return {
      claim, voices, isAbout,
      marks: isAbout && about === 'duration' && claim.withdrawn === undefined ? lengthsOf(claim, (value) => markOf(claim, value, voicesOf, !stands(claim))) : [],
      overtakenBy: (claim.supersededBy ?? []).flatMap((id) => byId.get(id) ?? []),
    }
  }
  const blocks = claimTopics(detail).flatMap((topic) => topic.blocks).filter((block) => block.claims.some(({ claim }) => claim.about === about))
  return {
    blocks: blocks.map(({ tone, claims: group }) => ({ tone, accounts: group.map(accountOf) })),
    undisclosed: standingUndisclosed(detail).filter((entry) => entry.about === about && !entry.claims?.some((id) => isKeptBack(byId.get(id), about))),
    isNotReported: detail.event.notReported.includes(about),
    accountCount: claims.filter((claim) => claim.about === about && claim.withdrawn === undefined && claim.status !== 'undisclosed').length,
  }
}

const isKeptBack = (claim: Claim | undefined, about: About): boolean => claim?.about === about && claim.status === 'undisclosed'

const lengthsOf = ({ values = [] }: Claim, mark: (value: NonNullable<Claim['values']>[number]) => ValueMark | null): readonly ValueMark[] =>
  values.flatMap((value) => (value.type === 'duration' ? (mark(value) ?? []) : []))

export const marksOf = ({ blocks }: Comparison): readonly ValueMark[] => blocks.flatMap(({ accounts }) => accounts.flatMap(({ marks }) => marks))

const MOST_TICKS = 6

/** One axis from nothing to beyond the greatest length, for all events; null where there is no length. */
export function sharedScale(marks: readonly ValueMark[]): Scale | null {
  const ends = marks.flatMap(({ high, to }) => [high, to]).filter(Number.isFinite)
  const greatest = Math.max(0, ...ends)
  if (greatest === 0) return null
  const max = greatest * (marks.some(({ to }) => to === Infinity) ? 1.15 : 1.06)
  const step = stepOf('duration', max, MOST_TICKS)
  return { min: 0, max, step, ticks: Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step) }
}

/** The least and the greatest figure that accounts name; those that are overtaken or expected only where there is no other. */
export function lengthRange(comparison: Comparison): { readonly least: number; readonly greatest: number } | null {
  const all = marksOf(comparison)
  const full = all.filter(({ isMinor }) => !isMinor)
  const marks = full.length > 0 ? full : all
  return marks.length === 0 ? null : { least: Math.min(...marks.map(({ low }) => low)), greatest: Math.max(...marks.map(({ high }) => high)) }
}

export type SortKey = 'date' | 'length' | 'accounts'
export interface Sort { readonly by: SortKey; readonly way: 'asc' | 'desc' }

/**
 * By date as given; by length the shortest account counts upwards and the longest downwards. Events without one stand
 * last either way, and those of which nothing is said behind them.
 */
export function sortRows(all: readonly ComparedRow[], { by, way }: Sort): readonly ComparedRow[] {
  const rows = all.filter(({ said }) => said !== null)
  const silent = all.filter(({ said }) => said === null)
  return [...sortSaid(rows, { by, way }), ...(by === 'date' && way === 'desc' ? silent.toReversed() : silent)]
}

function sortSaid(rows: readonly ComparedRow[], { by, way }: Sort): readonly ComparedRow[] {
  if (by === 'date') return way === 'asc' ? rows : rows.toReversed()
  const keys = new Map(rows.map((row) => [row, keyOf(row, by, way)]))
  const sign = way === 'asc' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [x, y] = [keys.get(a) ?? null, keys.get(b) ?? null]
    return x === null || y === null ? Number(x === null) - Number(y === null) : sign * (x - y)
  })
}

function keyOf({ said }: ComparedRow, by: Exclude<SortKey, 'date'>, way: Sort['way']): number | null {
  if (by === 'accounts') return said?.comparison.accountCount || null
  const range = said && lengthRange(said.comparison)
  return range ? (way === 'asc' ? range.least : range.greatest) : null
}

/** The same event with no more than a comparison needs: for a file that holds many. */
export function detailAbout(detail: EventDetail, about: About): EventDetail {
  const kept = claimsFor(detail, about)
  const claims = detail.event.claims.filter(({ id }) => kept.has(id))
  const articles = new Set(claims.flatMap(({ sources, attributedTo, quote, values = [] }) =>
    [...sources.map(({ article }) => article), attributedTo, quote?.source, ...values.flatMap((value) => value.sources ?? [])]))
  // Versions of one article are one voice, also where only another of them says whose text it is.
  const families = familiesOf(new Map(Object.entries(detail.articles)))
  const keptFamilies = new Set([...articles].map((article) => families.get(article ?? '')))
  const keptArticles = Object.entries(detail.articles).filter(([article]) => articles.has(article) || keptFamilies.has(families.get(article)))
  const actors = new Set(claims.flatMap(({ attributedTo, deniedBy, quote }) => [attributedTo, deniedBy, quote?.speaker]))
  const publishers = new Set([
    ...keptArticles.flatMap(([, { publisher, agency, origin }]) => [publisher, agency, origin]), ...claims.flatMap(({ sources }) => sources.map(({ citing }) => citing)),
  ])
  const { id, title, short, kind, when, weight } = detail.event
  return {
    event: {
      id, title, short, kind, when, weight, claims, participants: [], summary: [], relations: [], relatedArticles: [], aliases: [], revisions: [],
      undisclosed: detail.event.undisclosed.filter((entry) => entry.about === about), notReported: detail.event.notReported.filter((one) => one === about),
    },
    support: detail.support, differ: detail.differ, participants: [], sides: [], placeNames: [], trackTitle: null,
    articles: Object.fromEntries(keptArticles),
    publishers: Object.fromEntries(Object.entries(detail.publishers).filter(([publisher]) => publishers.has(publisher))),
    actorNames: Object.fromEntries(Object.entries(detail.actorNames).filter(([actor]) => actors.has(actor))),
    linked: [], previous: null, next: null,
  }
}

const FORMAT = 'parley-comparison'
const VERSION = 1

/** data/compare/<about>.json: what all events of a dataset say of one thing. */
export const encodeComparison = (details: Iterable<EventDetail>, about: About): unknown =>
  ({ format: FORMAT, schemaVersion: VERSION, about, events: [...details].filter((detail) => saysOf(detail, about)).map((detail) => detailAbout(detail, about)) })

/** Ids of the claims about it, and of all that say how these stand: what they contradict, what overtakes or denies them, now or as known on a date. */
function claimsFor({ event }: EventDetail, about: About): ReadonlySet<string> {
  const byId = new Map(event.claims.map((claim) => [claim.id, claim]))
  const against = new Map<string, string[]>()
  for (const { id, contradicts = [] } of event.claims) for (const other of contradicts) against.set(other, [...(against.get(other) ?? []), id])
  const entries = event.undisclosed.filter((entry) => entry.about === about)
  const kept = new Set([...event.claims.filter((claim) => claim.about === about).map(({ id }) => id), ...entries.flatMap((entry) => entry.claims ?? [])])
  for (const id of kept) {
    const claim = byId.get(id)
    if (!claim) continue
    for (const other of [...(claim.contradicts ?? []), ...(against.get(id) ?? []), ...(claim.supersededBy ?? []), ...denialsOf(claim, event.claims)]) kept.add(other)
  }
  return kept
}
