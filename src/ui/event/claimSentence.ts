import { blockOf, claimTopics, type ClaimBlock } from '../../domain/claimGroups'
import type { EventDetail } from '../../domain/eventDetail'
import { sourceWords } from '../parts/SourceBadge'
import { dayWords } from '../parts/dates'
import type { ExplorerLanguage } from '../explorerLanguage'
import type { Language } from '../parts/language'

/** Who says it: the speaker of a statement stands in its text; every article is named with its date. */
function accountOf(block: ClaimBlock, index: number, detail: EventDetail, language: Language): string {
  const claim = block.claims[index]?.claim
  if (claim === undefined) return ''
  const sources = claim.sources.map((source) => sourceWords(source, detail, null, language)).join('; ')
  return `${claim.text.replace(/[.\s]+$/, '')} (${sources}).`
}

/** The claim with all that contradict it and who says so, as text to paste: every account, none above the others. */
export function claimSentence(detail: EventDetail, claimId: string, address: string, language: ExplorerLanguage): string {
  const { messages, locale } = language
  const block = blockOf(claimTopics(detail), claimId)
  if (block === undefined) return address
  const accounts = block.claims.map((_, index) => accountOf(block, index, detail, language)).join(' ')
  const head = { single: '', denied: messages.event.denied, differ: messages.event.differ, vary: messages.event.vary, past: messages.event.past }[block.tone]
  return [head === '' ? accounts : messages.explorer.sentenceOf(head, accounts), `${detail.event.title}, ${dayWords(detail.event.when, locale)}.`, address].join(' ')
}
