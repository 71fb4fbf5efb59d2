import type { Facts } from '../domain/facts'

/** The city of a place (or the place itself, where no city stands above it), for short lines. */
export function cityName(facts: Facts, placeId: string | undefined): string | null {
  const seen = new Set<string>()
  let at = placeId
  while (at !== undefined && !seen.has(at)) {
    seen.add(at)
    const place = facts.places.get(at)
    if (!place) break
    if (place.kind === 'city') return place.name
    at = place.partOf
  }
  return placeId === undefined ? null : (facts.places.get(placeId)?.name ?? null)
}
