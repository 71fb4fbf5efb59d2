import type { Claim } from './model'

/**
 * The claims in which a denied claim is denied: what whoever denies it says against it, else anything it says. None
 * where no claim of the event holds the denial: then it is known as early as the denied claim.
 */
export function denialsOf(claim: Pick<Claim, 'id' | 'deniedBy' | 'contradicts'>, claims: readonly Claim[]): readonly string[] {
  if (claim.deniedBy === undefined) return []
  const said = claims.filter((other) => other.id !== claim.id && other.attributedTo === claim.deniedBy)
  const against = said.filter((other) => other.contradicts?.includes(claim.id) || claim.contradicts?.includes(other.id))
  return (against.length > 0 ? against : said).map((other) => other.id)
}
