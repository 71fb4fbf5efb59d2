import type { EventDetail } from '../../domain/eventDetail'
import type { About, Claim } from '../../domain/model'
import { addsVoice, originsOf } from '../../domain/origins'
import { valuesAgree } from '../../domain/values'

/** One claim with the number it carries on the page. */
export interface NumberedClaim {
  readonly claim: Claim
  readonly number: number
}
/** Claims that contradict one another, directly or through a third, stand together. */
export interface ClaimBlock {
  /** `past`: they differed until one was overtaken. */
  readonly tone: 'single' | 'differ' | 'vary' | 'past' | 'denied'
  /** What the accounts are about, where they agree on that. */
  readonly about: About
  readonly claims: readonly NumberedClaim[]
}

/** How many independent voices report a claim; aggregations, machine summaries and reposts are none of their own. */
export function originCount(claim: Claim, { articles, publishers }: Pick<EventDetail, 'articles' | 'publishers'>): number {
  const origins = originsOf(new Map(Object.entries(articles)), new Map(Object.entries(publishers)))
  const found = claim.sources.map((source) => articles[source.article]).filter((article) => article !== undefined)
  const own = found.filter(addsVoice)
  return new Set((own.length > 0 ? own : found).map((article) => origins.get(article.id))).size
}

/** Every claim that contradicts the given one, directly or through others, itself first. */
function groupOf(claim: Claim, byId: ReadonlyMap<string, Claim>): Claim[] {
  const group = new Map<string, Claim>([[claim.id, claim]])
  const queue = [claim]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const here = at
    const linked = [...byId.values()].filter((other) => here.contradicts?.includes(other.id) || other.contradicts?.includes(here.id))
    for (const other of linked) {
      if (group.has(other.id)) continue
      group.set(other.id, other)
      queue.push(other)
    }
  }
  return [...group.values()]
}

const isStanding = (claim: Claim) => claim.withdrawn === undefined && (claim.supersededBy ?? []).length === 0

const contradict = (a: Claim, b: Claim) => a.contradicts?.includes(b.id) || b.contradicts?.includes(a.id)

/** Two standing claims that contradict each other even where "about" is taken at its word. */
const hasClash = (group: readonly Claim[]): boolean =>
  group.some((a, index) => group.slice(index + 1).some((b) => contradict(a, b) && valuesAgree(a.values ?? [], b.values ?? []) !== true))

function toneOf(group: readonly Claim[]): ClaimBlock['tone'] {
  if (group.some((claim) => claim.status === 'denied' || claim.deniedBy !== undefined)) return 'denied'
  if (group.length < 2) return 'single'
  const standing = group.filter(isStanding)
  if (standing.length < 2) return 'past'
  return hasClash(standing) ? 'differ' : 'vary'
}

/** The claims as they stand on the page: in the order of the data, each group at the place of its first member, withdrawn ones last. */
export function claimBlocks(detail: EventDetail): ClaimBlock[] {
  const all = [...detail.event.claims].sort((a, b) => Number(a.withdrawn !== undefined) - Number(b.withdrawn !== undefined))
  const byId = new Map(all.filter((claim) => claim.withdrawn === undefined).map((claim) => [claim.id, claim]))
  const placed = new Set<string>()
  const blocks: ClaimBlock[] = []
  let number = 0
  for (const claim of all) {
    if (placed.has(claim.id)) continue
    const members = new Set(claim.withdrawn === undefined ? groupOf(claim, byId) : [claim])
    const group = all.filter((one) => members.has(one))
    for (const one of group) placed.add(one.id)
    blocks.push({ tone: toneOf(group), about: claim.about, claims: group.map((one) => ({ claim: one, number: ++number })) })
  }
  return blocks
}

/** Number on the page by local id of the claim. */
export const claimNumbers = (blocks: readonly ClaimBlock[]): ReadonlyMap<string, number> =>
  new Map(blocks.flatMap((block) => block.claims.map(({ claim, number }) => [claim.id, number] as const)))

/** What is still kept back: entries whose claims have all been overtaken are no longer. */
export function standingUndisclosed(detail: EventDetail): EventDetail['event']['undisclosed'] {
  const byId = new Map(detail.event.claims.map((claim) => [claim.id, claim]))
  return detail.event.undisclosed.filter((entry) => {
    const claims = (entry.claims ?? []).map((id) => byId.get(id)).filter((claim) => claim !== undefined)
    return claims.length === 0 || claims.some(isStanding)
  })
}

/** The claims an article is a source for. */
export const claimsOf = (articleId: string, detail: EventDetail): readonly Claim[] =>
  detail.event.claims.filter((claim) => claim.sources.some((source) => source.article === articleId))
