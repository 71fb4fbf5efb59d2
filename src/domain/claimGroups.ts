import type { EventDetail } from './eventDetail'
import type { About, Claim, ClaimValue } from './model'
import { valueAxes, type ValueAxis } from './valueAxes'
import { valuesAgree } from './values'
import { voiceReader, type Records, type Voice } from './voices'

/** One claim with the number it carries on the page. */
export interface NumberedClaim {
  readonly claim: Claim
  readonly number: number
  readonly voices: readonly Voice[]
}

/** Claims that contradict one another, directly or through a third, stand together. */
export interface ClaimBlock {
  /** `past`: they differed until one was overtaken. */
  readonly tone: 'single' | 'differ' | 'vary' | 'past' | 'denied'
  readonly claims: readonly NumberedClaim[]
  readonly axes: readonly ValueAxis[]
}

/** The claims about one thing; contradicting claims of another kind stand with the first of their group. */
export interface ClaimTopic {
  readonly about: About
  readonly count: number
  /** Values that several claims give and that no block holds together. */
  readonly axes: readonly ValueAxis[]
  readonly blocks: readonly ClaimBlock[]
}

/** Every claim that contradicts the given one, directly or through others, itself first. */
function groupOf(claim: Claim, byId: ReadonlyMap<string, Claim>): ReadonlySet<Claim> {
  const group = new Set([claim])
  for (const here of group) {
    for (const other of byId.values()) if (contradict(here, other)) group.add(other)
  }
  return group
}

const contradict = (a: Claim, b: Claim) => a !== b && (a.contradicts?.includes(b.id) || b.contradicts?.includes(a.id))

const isOvertaken = (claim: Claim, byId: ReadonlyMap<string, Claim>) => (claim.supersededBy ?? []).some((id) => id !== claim.id && byId.has(id))

/** The claims that stand: neither withdrawn nor overtaken by another that is there. */
export function standing(claims: readonly Claim[]): (claim: Claim) => boolean {
  const byId = new Map(claims.filter((claim) => claim.withdrawn === undefined).map((claim) => [claim.id, claim]))
  return (claim) => claim.withdrawn === undefined && !isOvertaken(claim, byId)
}

/** Two claims that contradict each other even where "about" is taken at its word. */
const hasClash = (claims: readonly NumberedClaim[]): boolean =>
  claims.some((a, i) => claims.slice(i + 1).some((b) => contradict(a.claim, b.claim) && valuesAgree(weighty(a), weighty(b)) !== true))

/** The values that not only aggregators and reposts give. */
function weighty({ claim, voices }: NumberedClaim): readonly ClaimValue[] {
  const silent = new Set(voices.filter((voice) => !voice.counts).flatMap((voice) => voice.sources.map((source) => source.article)))
  return (claim.values ?? []).filter(({ sources = [] }) => sources.length === 0 || sources.some((article) => !silent.has(article)))
}

function toneOf(group: readonly NumberedClaim[], stands: (claim: Claim) => boolean): ClaimBlock['tone'] {
  if (group.some(({ claim }) => claim.status === 'denied' || claim.deniedBy !== undefined)) return 'denied'
  if (group.length < 2) return 'single'
  const live = group.filter(({ claim, voices }) => stands(claim) && voices.some((voice) => voice.counts))
  if (live.length < 2) return 'past'
  return hasClash(live) ? 'differ' : 'vary'
}

/** Groups of claims in the order of the data, each at the place of its first member; withdrawn claims last and alone. */
function groupsOf(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const all = [...claims].sort((a, b) => Number(a.withdrawn !== undefined) - Number(b.withdrawn !== undefined))
  const byId = new Map(all.filter((claim) => claim.withdrawn === undefined).map((claim) => [claim.id, claim]))
  const placed = new Set<Claim>()
  return all.flatMap((claim) => {
    if (placed.has(claim)) return []
    const members = claim.withdrawn === undefined ? groupOf(claim, byId) : new Set([claim])
    const group = all.filter((one) => members.has(one) && !placed.has(one))
    for (const one of group) placed.add(one)
    return [group]
  })
}

/** All claims of an event as they stand on its page: by what they are about, in the order of the data, numbered from 1. */
export function claimTopics(detail: { readonly event: Pick<EventDetail['event'], 'claims'> } & Records): readonly ClaimTopic[] {
  const { claims } = detail.event
  const voicesOf = voiceReader(detail)
  const stands = standing(claims)
  const axes = valueAxes(claims, voicesOf, stands)
  const topics = new Map<About, (readonly Claim[])[]>()
  for (const group of groupsOf(claims)) {
    const about = group[0]?.about ?? 'other'
    topics.set(about, [...(topics.get(about) ?? []), group])
  }
  let number = 0
  const drawn = new Set<ValueAxis>()
  /** The axes not drawn yet that hold at least `least` of the claims. */
  const take = (group: readonly Claim[], least: number): readonly ValueAxis[] => {
    const found = axes.filter((axis) => !drawn.has(axis) && group.filter((claim) => axis.claims.includes(claim.id)).length >= least)
    for (const axis of found) drawn.add(axis)
    return found
  }
  return [...topics].map(([about, groups]) => {
    const blocks = groups.map((group) => {
      const numbered = group.map((claim) => ({ claim, number: ++number, voices: voicesOf(claim) }))
      return { tone: toneOf(numbered, stands), claims: numbered, axes: group.length > 1 ? take(group, 2) : [] }
    })
    return { about, count: groups.flat().length, blocks, axes: take(groups.flat(), 1) }
  })
}

const numbered = (topics: readonly ClaimTopic[]): readonly NumberedClaim[] => topics.flatMap((topic) => topic.blocks.flatMap((block) => block.claims))

/** Number on the page by local id of the claim. */
export const claimNumbers = (topics: readonly ClaimTopic[]): ReadonlyMap<string, number> => new Map(numbered(topics).map(({ claim, number }) => [claim.id, number]))

/** The claim with all that contradict it. */
export const blockOf = (topics: readonly ClaimTopic[], claimId: string): ClaimBlock | undefined =>
  topics.flatMap((topic) => topic.blocks).find((block) => block.claims.some(({ claim }) => claim.id === claimId))

/** What is still kept back: entries whose claims have all been overtaken are no longer. */
export function standingUndisclosed({ event }: Pick<EventDetail, 'event'>): EventDetail['event']['undisclosed'] {
  const stands = standing(event.claims)
  const byId = new Map(event.claims.map((claim) => [claim.id, claim]))
  return event.undisclosed.filter((entry) => {
    const claims = (entry.claims ?? []).flatMap((id) => byId.get(id) ?? [])
    return claims.length === 0 || claims.some(stands)
  })
}
