import { checkDates } from './dateChecks'
import { RECORD_KINDS, type Draft, type RecordKind } from './draft'
import type { Actor, Claim, DiplomaticEvent } from './model'
import type { ProblemList, Report } from './problemList'
import { SHORT_MAX } from './records'
import { CLAIM_ID_FORM, ID_FORM } from './schema'
import { numbersIn, valueNumbers } from './titleNumbers'

const QUOTE_WORDS_MAX = 12
const SENTENCES_MAX = 3

/** What no schema sees and nothing is left out for: contradictions, wording, dates that do not go together, unused articles. */
export function checkDataset(draft: Draft, problems: ProblemList): void {
  checkInfo(draft, problems)
  checkIds(draft, problems)
  checkArticles(draft, problems)
  const actorNames = namesOf(draft.actors.values())
  for (const event of draft.events.values()) {
    const report = reporter(draft, problems, 'events', event)
    checkWording(event, report)
    checkTitleNumbers(event, report)
    checkDates(event, draft, report)
    for (const [index, claim] of event.claims.entries()) {
      checkContradictions(event, claim, index, draft, report)
      checkClaim(claim, index, actorNames, report)
    }
  }
}

function reporter(draft: Draft, problems: ProblemList, kind: RecordKind, { id }: { readonly id: string }): Report {
  const origin = draft.origins[kind].get(id) ?? draft.infoOrigin
  return (severity, path, message, hint) => problems.add(severity, origin, path, message, hint)
}

function checkInfo({ info, infoOrigin }: Draft, problems: ProblemList): void {
  if (info.schemaVersion !== 1) problems.add('warning', infoOrigin, ['schemaVersion'], `the format version ${info.schemaVersion} is not known; it was read as version 1`, 'Update Parley, or write 1.')
  if (info.sides.filter(({ fallback }) => fallback).length !== 1) problems.add('warning', infoOrigin, ['sides'], 'there must be exactly one side for everybody who belongs to no other', 'Mark one side with "fallback": true.')
}

function checkIds(draft: Draft, problems: ProblemList): void {
  for (const [id, origin] of RECORD_KINDS.flatMap((kind) => [...draft.origins[kind]])) {
    if (!ID_FORM.test(id)) problems.add('error', origin, ['id'], `"${id}" is shown, but does not have the form of an id`, 'Use lower-case letters a-z, digits and hyphens, 3 to 100 characters.')
    const name = /^(?:events|articles)\/(.+)\.json$/.exec(origin.file)?.[1]
    if (name !== undefined && name !== id) problems.add('warning', origin, ['id'], `the id "${id}" and the name of the file differ`, `Call the file ${id}.json.`)
  }
  for (const event of draft.events.values()) {
    for (const [index, { id }] of event.claims.entries()) {
      if (!CLAIM_ID_FORM.test(id)) reporter(draft, problems, 'events', event)('error', ['claims', index, 'id'], `"${id}" is shown, but does not have the form of an id`, 'Use lower-case letters a-z, digits and hyphens, 1 to 100 characters.')
    }
  }
}

function checkArticles(draft: Draft, problems: ProblemList): void {
  const used = new Set<string>()
  for (const event of draft.events.values()) {
    for (const id of event.relatedArticles) used.add(id)
    for (const claim of event.claims) {
      for (const { article } of claim.sources) used.add(article)
      if (claim.quote !== undefined) used.add(claim.quote.source)
      if (claim.attributedTo !== undefined) used.add(claim.attributedTo)
    }
  }
  const families = new Set([...used].map((id) => firstVersion(id, draft)))
  for (const article of draft.articles.values()) {
    if (!families.has(firstVersion(article.id, draft))) reporter(draft, problems, 'articles', article)('warning', [], 'no claim rests on this article', 'Name it in the sources of a claim or in the relatedArticles of an event, or take the file out.')
  }
}

/** All versions of one article are one source. Rings of versionOf are cut before. */
function firstVersion(id: string, draft: Draft): string {
  let at = id
  for (let next: string | undefined = at; next !== undefined; next = draft.articles.get(at)?.versionOf) at = next
  return at
}

function checkWording(event: DiplomaticEvent, report: Report): void {
  if (event.short.length > SHORT_MAX) report('warning', ['short'], `the short title has ${event.short.length} characters`, `Keep to ${SHORT_MAX}.`)
  if (event.summary.length > SENTENCES_MAX) report('warning', ['summary'], `the summary has ${event.summary.length} sentences`, `Keep to ${SENTENCES_MAX}; more belongs into claims.`)
  for (const [index, { text }] of event.summary.entries()) {
    if (LEANING.test(text) && index === 0) report('warning', ['summary', index, 'text'], `the summary begins with "${firstWord(text)}", which points at nothing`, 'Name whom or what is meant.')
  }
}

/** First words that lean on a sentence before. "One" and "Both" only where no noun follows that would carry them. */
const LEANING = /^(?:others?|another|it|its|he|his|she|her|they|their|this|these|those|such|one (?:of|report|account|outlet|source)|one(?=[ ,][a-z]+s\b)|both(?! (?:the )?(?:sides|countries|presidents|ministers|delegations|states|governments|leaders)\b)|the (?:former|latter|others?|same))\b/i
const firstWord = (text: string): string => /^\S+/.exec(text)?.[0] ?? ''

function checkClaim(claim: Claim, index: number, actorNames: ReadonlyMap<string, string>, report: Report): void {
  const path = ['claims', index]
  if (LEANING.test(claim.text)) report('warning', [...path, 'text'], `begins with "${firstWord(claim.text)}" and cannot stand alone`, 'A claim is read by itself: name whom or what is meant.')
  const words = claim.quote?.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length ?? 0
  if (words > QUOTE_WORDS_MAX) report('warning', [...path, 'quote', 'text'], `the quote has ${words} words`, `Keep to ${QUOTE_WORDS_MAX}; the rest in own words.`)
  if (claim.quote !== undefined && !claim.sources.some(({ article }) => article === claim.quote?.source)) {
    report('warning', [...path, 'quote', 'source'], 'the quote is from an article that is no source of the claim', 'Add the article to the sources of the claim.')
  }
  if (claim.status === 'denied' && claim.deniedBy === undefined) report('warning', [...path, 'deniedBy'], 'the claim is denied, but nobody is said to deny it', 'Name the actor in deniedBy.')
  if (claim.status === 'stated' && claim.attributedTo === undefined) {
    const speaker = speakerOf(claim.text, actorNames)
    if (speaker !== null) report('note', [...path, 'attributedTo'], `somebody's words, but it is not said whose ("${speaker}"?)`, `Add "attributedTo": "${speaker}" if that is the speaker.`)
  }
}

/** Actors by every name a sentence may begin with: names, aliases, surnames borne by one person only. */
function namesOf(actors: Iterable<Actor>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const surnames = new Map<string, string | null>()
  for (const actor of actors) {
    for (const name of [actor.name, ...(actor.aliases ?? [])]) names.set(name, actor.id)
    const surname = actor.kind === 'person' ? actor.name.split(' ').at(-1) : undefined
    if (surname !== undefined) surnames.set(surname, surnames.has(surname) ? null : actor.id)
  }
  for (const [surname, id] of surnames) if (id !== null && !names.has(surname)) names.set(surname, id)
  return names
}

function speakerOf(text: string, actorNames: ReadonlyMap<string, string>): string | null {
  const words = text.replace(/^The /, '').split(' ')
  for (let length = Math.min(6, words.length); length > 0; length -= 1) {
    const id = actorNames.get(words.slice(0, length).join(' ').replace(/(?:’s|'s|[,:;])$/, ''))
    // "The US and Russia said" is nobody in particular.
    if (id !== undefined) return words[length] === 'and' ? null : id
  }
  return null
}

function checkContradictions(event: DiplomaticEvent, claim: Claim, index: number, draft: Draft, report: Report): void {
  for (const [at, other] of (claim.contradicts ?? []).entries()) {
    const [eventId, claimId] = other.includes('#') ? other.split('#', 2) : [event.id, other]
    const there = draft.events.get(eventId ?? '')?.claims.find(({ id }) => id === claimId)
    if (there === undefined || namesClaim(there.contradicts ?? [], event.id, claim.id, eventId === event.id)) continue
    report('warning', ['claims', index, 'contradicts', at], `"${claim.id}" contradicts "${other}", but not the other way round`, `Add "${eventId === event.id ? '' : `${event.id}#`}${claim.id}" to the contradicts of "${other}".`)
  }
}

const namesClaim = (list: readonly string[], eventId: string, claimId: string, sameEvent: boolean): boolean =>
  list.includes(`${eventId}#${claimId}`) || (sameEvent && list.includes(claimId))

function checkTitleNumbers(event: DiplomaticEvent, report: Report): void {
  const disputed = valueNumbers(event.claims.filter((claim) => (claim.contradicts ?? []).length > 0))
  for (const [field, text] of [['title', event.title], ['short', event.short]] as const) {
    const number = numbersIn(text).find((candidate) => disputed.has(candidate))
    if (number !== undefined) report('warning', [field], `has the number ${number}, on which the sources differ`, 'Leave the number out; the claims give it with its sources.')
  }
}
