import type { ReactNode } from 'react'
import type { EventDetail } from '../../domain/eventDetail'
import type { Claim } from '../../domain/model'
import { ClaimMark } from './Fork'
import type { ClaimMarkKind } from './Fork'
import { SourceBadge } from './SourceBadge'
import type { NumberedClaim } from './claimBlocks'
import { originCount } from './claimBlocks'
import { dayWords } from './dates'
import { useLanguage } from './language'
import type { Language } from './language'

interface Props {
  readonly numbered: NumberedClaim
  readonly detail: EventDetail
  readonly numbers: ReadonlyMap<string, number>
  readonly year: number | null
  /** Local id of the claim the address points at. */
  readonly pointedAt?: string | null
}

export function markOf(claim: Claim, detail: EventDetail): ClaimMarkKind {
  if (claim.status === 'undisclosed') return 'undisclosed'
  return originCount(claim, detail) > 1 ? 'several' : 'one'
}

const nameOf = (id: string, detail: EventDetail) => detail.actorNames[id] ?? detail.participants.find((one) => one.actor === id)?.name ?? null

/** What kind of voice it is, where that is not simply a report. */
function statusWords(claim: Claim, detail: EventDetail, { messages }: Language): string | null {
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
    case 'reported':
      return null
  }
}

/** Links to the claims that overtook this one. */
function Overtaken({ claim, numbers }: { readonly claim: Claim; readonly numbers: ReadonlyMap<string, number> }) {
  const { messages } = useLanguage()
  const later = (claim.supersededBy ?? []).filter((id) => numbers.has(id))
  if (later.length === 0) return null
  return (
    <span className="overtaken">
      {messages.event.overtakenBy}{' '}
      {later.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={`#${id}`}>{numbers.get(id)}</a>
        </span>
      ))}
    </span>
  )
}

function Quoted({ claim, detail }: { readonly claim: Claim; readonly detail: EventDetail }) {
  if (claim.quote === undefined) return null
  return (
    <p className="claim-quote">
      <q>
        <bdi>{claim.quote.text}</bdi>
      </q>{' '}
      <span className="cite">
        <bdi>{nameOf(claim.quote.speaker, detail) ?? claim.quote.speaker}</bdi>
      </span>
    </p>
  )
}

/** One reported statement: its text, who says so, and every article it rests on. `mark` replaces the mark in the margin. */
export function ClaimRow({ numbered: { claim, number }, detail, numbers, year, pointedAt, mark }: Props & { readonly mark?: ReactNode }) {
  const language = useLanguage()
  const { messages, locale } = language
  const status = statusWords(claim, detail, language)
  const classes = ['claim', pointedAt === claim.id && 'pointed-at', claim.withdrawn !== undefined && 'withdrawn'].filter(Boolean).join(' ')
  return (
    <li className={classes} id={claim.id}>
      <span className="claim-margin">
        {mark ?? <ClaimMark mark={markOf(claim, detail)} />}
        <span className="claim-number">
          <span className="visually-hidden">{messages.event.claimNumber(number)}</span>
          <span aria-hidden="true">{number}</span>
        </span>
      </span>
      <div>
        <p className="claim-text">
          <bdi>{claim.text}</bdi>
        </p>
        <Quoted claim={claim} detail={detail} />
        <p className="claim-sources">
          {status !== null && (
            <span className="status">
              <bdi>{status}</bdi>
            </span>
          )}
          {claim.sources.map((source) => (
            <SourceBadge key={source.article} source={source} records={detail} year={year} />
          ))}
          <Overtaken claim={claim} numbers={numbers} />
          {claim.withdrawn !== undefined && <span className="overtaken">{messages.event.withdrawn(dayWords(claim.withdrawn.on, locale), claim.withdrawn.reason)}</span>}
        </p>
      </div>
    </li>
  )
}
