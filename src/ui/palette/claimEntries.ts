import type { Rewound } from '../../domain/asKnownOn'
import { blockOf, claimTopics, type ClaimBlock } from '../../domain/claimGroups'
import type { ClaimTexts } from '../../domain/claimTexts'
import { claimsAsKnownOn } from '../../domain/detailAsKnownOn'
import type { Facts } from '../../domain/facts'
import { rowOfEvent } from '../../domain/lookup'
import type { Claim } from '../../domain/model'
import { voiceCount, type Records } from '../../domain/voices'
import { wordsOf } from '../../domain/words'
import type { ClaimMarkKind } from '../parts/Fork'
import { sourceWords } from '../parts/SourceBadge'
import { termsOf } from './nameRank'
import { anEntry, type PaletteEntry } from './paletteEntry'
import { isAmong, type EntrySource } from './recordEntries'

/** The claims of one event that were known, with the records of those who report them. */
type Reported = Records & { readonly event: { readonly id: string; readonly claims: readonly Claim[] } }

export interface KnownClaim {
  readonly row: number
  readonly claim: Claim
  readonly words: readonly string[]
  readonly of: Reported
}

/** What is shown of all claims, in the order of their events: with a date looked back to (`rewound`) what was known of them by then. */
export function claimsKnown({ events, articles, publishers }: ClaimTexts, facts: Facts, rewound: Rewound | null): readonly KnownClaim[] {
  const [publisherNames, articlesById] = [Object.fromEntries(publishers), Object.fromEntries(articles)]
  const known = events.flatMap((event): KnownClaim[] => {
    const row = rowOfEvent(facts, event.id)
    if (row === null) return []
    const claims = rewound ? claimsAsKnownOn({ event, articles: articlesById }, rewound) : event.claims
    const ids = new Set(claims.flatMap(({ sources }) => sources.map(({ article }) => article)))
    const of = { event: { id: event.id, claims }, publishers: publisherNames, articles: Object.fromEntries([...ids].flatMap((id) => { const article = articles.get(id); return article ? [[id, article] as const] : [] })) }
    return claims.map((claim) => ({ row, claim, words: wordsOf(claim.text), of }))
  })
  return known.sort((a, b) => a.row - b.row)
}

/** Claims in whose text every word of the question begins a word. */
export function claimHits(text: string, claims: readonly KnownClaim[]): readonly KnownClaim[] {
  const terms = termsOf(text)
  return terms.length === 0 ? [] : claims.filter(({ words }) => terms.every((term) => words.some((word) => word.startsWith(term))))
}

const MOST_SOURCES = 2

/** A claim with who reports it; one that others contradict never stands there as if it were alone. */
export function claimEntry({ row, claim, of }: KnownClaim, { facts, selection, words, messages, locale }: EntrySource): PaletteEntry {
  const isOutside = selection !== null && !isAmong(selection.rows, row)
  const block = blockOf(claimTopics(of), claim.id)
  const sources = claim.sources.slice(0, MOST_SOURCES).map((source) => sourceWords(source, of, null, { messages, locale })).join('; ')
  const others = claim.sources.length - MOST_SOURCES
  return anEntry({
    key: `claim ${of.event.id}#${claim.id}`, title: claim.text, isContent: true, isOutside, icon: { claim: markOf(claim, block) },
    note: [others > 0 ? messages.event.value.more(sources, others) : sources, differWords(claim, block, facts, messages), isOutside ? words.outside : null].filter((part) => part !== null && part !== '').join(', '),
    action: { does: 'open-claim', event: of.event.id, claim: claim.id },
  })
}

/** As in the margin of the event's own page. */
function markOf({ id, status }: Claim, block: ClaimBlock | undefined): ClaimMarkKind {
  if (block?.tone === 'differ' || block?.tone === 'denied') return 'differ'
  if (block?.tone === 'vary' || block?.tone === 'past') return 'vary'
  if (status === 'undisclosed') return 'undisclosed'
  return voiceCount(block?.claims.find(({ claim }) => claim.id === id)?.voices ?? []) > 1 ? 'several' : 'one'
}

function differWords({ status, deniedBy }: Claim, block: ClaimBlock | undefined, facts: Facts, { event }: EntrySource['messages']): string | null {
  if (deniedBy !== undefined) return event.deniedBy(facts.actors.get(deniedBy)?.name ?? deniedBy)
  if (status === 'denied') return event.denied
  switch (block?.tone) {
    case 'denied':
    case 'differ': return event.differ
    case 'vary': return event.vary
    case 'past': return event.past
    default: return null
  }
}
