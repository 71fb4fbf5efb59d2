import type { ReactNode } from 'react'
import type { NumberedClaim } from '../../domain/claimGroups'
import type { EventDetail } from '../../domain/eventDetail'
import type { Claim } from '../../domain/model'
import { voiceCount } from '../../domain/voices'
import { ClaimMark } from './Fork'
import type { ClaimMarkKind } from './Fork'
import { Icon } from './Icon'
import { VoiceBadges } from './SourceBadge'
import { dayWords } from './dates'
import type { Hrefs } from './hrefs'
import { useForeign, useLanguage } from './language'
import type { Language } from './language'

/** What every claim of a page is drawn with. */
export interface ClaimContext {
  readonly detail: EventDetail
  readonly numbers: ReadonlyMap<string, number>
  readonly year: number | null
  readonly hrefs: Hrefs
  /** Address of the page that holds all claims, where it is not this one. */
  readonly allClaims?: string
  /** Local id of the claim the address points at. */
  readonly pointedAt?: string | null
  /** Stands at the end of a claim; without it, a link to the claim's own page. */
  readonly tools?: (claim: Claim) => ReactNode
}

const markOf = ({ claim, voices }: NumberedClaim): ClaimMarkKind => (claim.status === 'undisclosed' ? 'undisclosed' : voiceCount(voices) > 1 ? 'several' : 'one')

const nameOf = (id: string, detail: EventDetail) => detail.actorNames[id] ?? detail.participants.find((one) => one.actor === id)?.name ?? null

/** What kind of voice it is, where that is not simply a report. */
export function statusWords(claim: Claim, detail: EventDetail, { messages }: Language): string | null {
  if (claim.deniedBy !== undefined) return messages.event.deniedBy(nameOf(claim.deniedBy, detail) ?? claim.deniedBy)
  switch (claim.status) {
    case 'stated': {
      const name = claim.attributedTo === undefined ? null : nameOf(claim.attributedTo, detail)
      return name === null ? null : messages.event.statedBy(name)
    }
    case 'confirmed':
      return messages.event.confirmed
    case 'disputed':
      return messages.event.disputed
    case 'denied':
      return messages.event.denied
    case 'undisclosed':
      return messages.terms.status.undisclosed
    case 'reported':
      return null
  }
}

/** What overtook this claim: its number and its words. */
function Overtaken({ claim, detail, numbers, allClaims = '' }: { readonly claim: Claim } & ClaimContext) {
  const { messages } = useLanguage()
  const foreign = useForeign()
  const later = (claim.supersededBy ?? []).filter((id) => numbers.has(id))
  if (later.length === 0) return null
  return later.map((id) => (
    <p key={id} className="overtaken">
      {messages.event.overtakenBy} <a href={`${allClaims}#${id}`}>{messages.event.reference(numbers.get(id) ?? 0)}</a>: <bdi {...foreign}>{detail.event.claims.find((other) => other.id === id)?.text}</bdi>
    </p>
  ))
}

export function Quoted({ claim, detail }: { readonly claim: Claim; readonly detail: EventDetail }) {
  const foreign = useForeign()
  if (claim.quote === undefined) return null
  return (
    <p className="claim-quote">
      <q>
        <bdi {...foreign}>{claim.quote.text}</bdi>
      </q>{' '}
      <span className="cite">
        <bdi>{nameOf(claim.quote.speaker, detail) ?? claim.quote.speaker}</bdi>
      </span>
    </p>
  )
}

function Margin({ numbered, mark }: { readonly numbered: NumberedClaim; readonly mark?: ReactNode }) {
  const { messages } = useLanguage()
  const { claim, number } = numbered
  return (
    <span className="claim-margin">
      {mark ?? <ClaimMark mark={markOf(numbered)} />}
      <a className="claim-number" href={`#${claim.id}`} aria-label={messages.event.claimNumber(number)}>
        {messages.event.reference(number)}
      </a>
    </span>
  )
}

function Sources({ numbered: { claim, voices, number }, detail, year, hrefs, tools }: ClaimContext & { readonly numbered: NumberedClaim }) {
  const language = useLanguage()
  const status = statusWords(claim, detail, language)
  const speaker = claim.deniedBy ?? (claim.status === 'stated' ? claim.attributedTo : undefined)
  return (
    <div className="claim-sources">
      {status !== null && (
        <span className="status">
          {hrefs.page && speaker !== undefined && speaker in detail.actorNames ? <a href={hrefs.page('actor', speaker)}><bdi>{status}</bdi></a> : <bdi>{status}</bdi>}
        </span>
      )}
      {voices.map((voice) => (
        <VoiceBadges key={voice.origin} voice={voice} records={detail} year={year} hrefs={hrefs} />
      ))}
      <span className="claim-tools no-print">
        {tools?.(claim) ?? (
          <a className="button square" href={hrefs.claim(claim.id)} aria-label={language.messages.event.claimPage(number)}>
            <Icon name="link" />
          </a>
        )}
      </span>
    </div>
  )
}

/** One reported statement: its text, who says so, and every article it rests on. `mark` replaces the mark in the margin. */
export function ClaimRow({ numbered, mark, ...context }: ClaimContext & { readonly numbered: NumberedClaim; readonly mark?: ReactNode }) {
  const { messages, locale } = useLanguage()
  const foreign = useForeign()
  const { claim } = numbered
  const { detail, numbers, pointedAt } = context
  const isPast = (claim.supersededBy ?? []).some((id) => numbers.has(id))
  const classes = ['claim', pointedAt === claim.id && 'pointed-at', isPast && 'past', claim.withdrawn !== undefined && 'withdrawn'].filter(Boolean).join(' ')
  return (
    <li className={classes} id={claim.id}>
      <Margin numbered={numbered} {...(mark === undefined ? {} : { mark })} />
      <div>
        <p className="claim-text" {...foreign}>
          <bdi>{claim.text}</bdi>
        </p>
        <Quoted claim={claim} detail={detail} />
        <Overtaken claim={claim} {...context} />
        {claim.withdrawn !== undefined && <p className="overtaken">{messages.event.withdrawn(dayWords(claim.withdrawn.on, locale), claim.withdrawn.reason)}</p>}
        <Sources numbered={numbered} {...context} />
      </div>
    </li>
  )
}
