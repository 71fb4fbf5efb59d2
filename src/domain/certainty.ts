import type { KnownFrom } from './known'
import type { ClaimStatus, Differ, Support } from './model'

/** What is needed of a claim to derive certainty, at the latest date or at any other: a list of those known by then. */
export interface ClaimEvidence {
  /** Local id. */
  readonly claim: string
  readonly knownFrom: KnownFrom
  readonly status: ClaimStatus
  /** Side of the actor it is attributed to; null: attributed to no actor, or to one of no side. */
  readonly side: string | null
  /** Each origin once, without those that add no voice. */
  readonly origins: readonly string[]
  /** `isNear`: the values overlap when "about" is taken at its word. */
  readonly contradicts: readonly { readonly claim: string; readonly isNear: boolean }[]
  readonly overtakenBy: readonly string[]
  /** A party to the event denies what the event is about. */
  readonly isCoreDenied: boolean
}

/** How many independent voices carry an event, given the claims known. */
export function supportOf(claims: readonly ClaimEvidence[]): Support {
  const open = claims.filter((claim) => claim.status !== 'undisclosed')
  const voiced = open.filter((claim) => claim.origins.length > 0)
  const heard = voiced.length > 0 ? voiced : open
  const side = heard[0]?.side ?? null
  if (side !== null && heard.every((claim) => claim.side === side)) return 'one-side'
  return new Set(claims.flatMap((claim) => claim.origins)).size <= 1 ? 'one-source' : 'several'
}

/** Whether the accounts disagree, strongest first, given the claims known. */
export function differOf(claims: readonly ClaimEvidence[]): Differ {
  const known = new Map(claims.map((claim) => [claim.claim, claim]))
  const standing = (claim: ClaimEvidence): boolean => claim.origins.length > 0 && !claim.overtakenBy.some((id) => known.has(id))
  const live = claims.filter(standing)
  if (live.some((claim) => claim.isCoreDenied)) return 'denied'
  let found: Differ = 'none'
  for (const claim of live) {
    if (claim.status === 'denied') return 'differ'
    for (const other of claim.contradicts) {
      const against = known.get(other.claim)
      if (!against || against === claim || !standing(against)) continue
      if (!other.isNear) return 'differ'
      found = 'vary'
    }
  }
  return found
}
