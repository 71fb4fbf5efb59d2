import type { Article, Claim, DatasetInfo, DiplomaticEvent } from './model'
import type { AuthoredArticle, AuthoredClaim, AuthoredDataset, AuthoredEvent } from './schema'

/* From the authoring form to the full records: defaults put in, short forms written out. */

/** The longest short title: it stands on marks, chips and cards. */
export const SHORT_MAX = 32
const DEFAULT_WEIGHT = 3

export function datasetInfoOf(authored: AuthoredDataset): DatasetInfo {
  const { $schema: _, tracks = [], sides = [], ...rest } = authored
  return { ...rest, tracks: inOrder(tracks), sides: inOrder(sides) }
}

const inOrder = <T extends { readonly order: number }>(items: readonly T[]): readonly T[] => items.toSorted((a, b) => a.order - b.order)

export function articleOf(authored: AuthoredArticle): Article {
  const { $schema: _, publishedAt = null, kind = 'report', ...rest } = authored
  return { ...rest, publishedAt, kind }
}

export function eventOf(event: AuthoredEvent): DiplomaticEvent {
  const { $schema: _, ...authored } = event
  return {
    ...authored,
    short: authored.short ?? cutAtWord(authored.title, SHORT_MAX),
    weight: authored.weight ?? DEFAULT_WEIGHT,
    participants: authored.participants ?? [],
    summary: authored.summary ?? [],
    claims: authored.claims.map(claimOf),
    relations: authored.relations ?? [],
    undisclosed: authored.undisclosed ?? [],
    notReported: authored.notReported ?? [],
    relatedArticles: authored.relatedArticles ?? [],
    aliases: authored.aliases ?? [],
    revisions: authored.revisions ?? [],
  }
}

function claimOf(claim: AuthoredClaim): Claim {
  return { ...claim, sources: claim.sources.map((source) => (typeof source === 'string' ? { article: source } : source)) }
}

/** A title cut before the word that would pass the limit; a single overlong word is cut inside, never inside a character. */
export function cutAtWord(title: string, max: number): string {
  if (title.length <= max) return title
  let fits = ''
  for (const char of title) {
    if (fits.length + char.length > max - 1) break
    fits += char
  }
  const space = fits.lastIndexOf(' ')
  const cut = title.charAt(fits.length) === ' ' || space <= 0 ? fits : fits.slice(0, space)
  return `${cut.replace(/[\s,;:–-]+$/u, '')}…`
}
