import { readEdtf } from './edtfRead'
import { extentOf } from './extent'
import type { FuzzyDate } from './fuzzyDate'
import type { Article, Claim } from './model'

/** Instant from which an article counts as published: a day counts from its end (24:00Z). null = not known. */
export function publishedMs(article: Pick<Article, 'publishedAt'> | undefined): number | null {
  if (article === undefined || article.publishedAt === null) return null
  const date = readEdtf(article.publishedAt)
  return date !== null && Number.isFinite(date.endMs) ? date.endMs : null
}

export interface KnownFrom {
  readonly ms: number
  /** false: no dated source; counted from the event's end, and said so. */
  readonly isDated: boolean
}

/** A claim is known from the earliest of its dated sources; a source without a date never makes it known earlier. */
export function claimKnownFrom(claim: Pick<Claim, 'sources'>, published: (article: string) => number | null, when: FuzzyDate): KnownFrom {
  let ms = Infinity
  for (const source of claim.sources) ms = Math.min(ms, published(source.article) ?? Infinity)
  return ms < Infinity ? { ms, isDated: true } : { ms: endedMs(when), isDated: false }
}

/** An event is known from its first claim, and never before the earliest instant of its own date. */
export function eventKnownFrom(claims: readonly KnownFrom[], when: FuzzyDate): number {
  const first = claims.reduce((ms, claim) => Math.min(ms, claim.ms), Infinity)
  const { startMs } = extentOf(when)
  return Math.max(first === Infinity ? endedMs(when) : first, Number.isNaN(startMs) ? -Infinity : startMs)
}

/** End of an event's date; for one that goes on, the latest instant that is certain; without a date there is none. */
function endedMs(when: FuzzyDate): number {
  const { startMs, endMs } = extentOf(when)
  if (Number.isNaN(endMs)) return -Infinity
  if (endMs !== Infinity) return endMs
  return when.from.kind === 'point' ? when.from.endMs : startMs
}
