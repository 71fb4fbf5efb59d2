import type { EventDetail } from '../../domain/eventDetail'
import { ClaimRow } from './ClaimRow'
import { ClaimMark } from './Fork'
import type { ClaimBlock } from './claimBlocks'
import { useLanguage } from './language'
import type { Language } from './language'

interface Props {
  readonly detail: EventDetail
  readonly blocks: readonly ClaimBlock[]
  readonly numbers: ReadonlyMap<string, number>
  readonly year: number | null
  readonly pointedAt?: string | null
}

function toneWords(block: ClaimBlock, detail: EventDetail, { messages }: Language): string {
  if (block.tone === 'vary') return messages.event.vary
  if (block.tone === 'past') return messages.event.past
  if (block.tone === 'differ') return messages.event.differ
  const denier = block.claims.map(({ claim }) => claim.deniedBy).find((id) => id !== undefined)
  const name = denier === undefined ? undefined : detail.actorNames[denier]
  return name === undefined ? messages.event.denied : messages.event.deniedBy(name)
}

/** Accounts that contradict one another, each with its sources, none above the others. */
function ClaimGroup({ block, ...rest }: Props & { readonly block: ClaimBlock }) {
  const language = useLanguage()
  const { terms } = language.messages
  const pointed = block.claims.some(({ claim }) => claim.id === rest.pointedAt)
  return (
    <li className={`claim-group ${block.tone}${pointed ? ' pointed-at' : ''}`}>
      <div className="claim-group-head">
        <ClaimMark mark={block.tone === 'vary' || block.tone === 'past' ? 'vary' : 'differ'} />
        <p>
          <span className="tag">
            <bdi>{toneWords(block, rest.detail, language)}</bdi>
          </span>
          <span className="claim-group-about">{terms.about[block.about]}</span>
        </p>
      </div>
      <ul>
        {block.claims.map((numbered) => (
          <ClaimRow key={numbered.claim.id} numbered={numbered} {...rest} />
        ))}
      </ul>
    </li>
  )
}

/** All claims of an event, in the order of the data; contradicting ones as one group. */
export function ClaimList(props: Props) {
  const { blocks, ...rest } = props
  return (
    <ul className="claims">
      {blocks.map((block) => {
        const [first] = block.claims
        if (first === undefined) return null
        if (block.claims.length > 1) return <ClaimGroup key={first.claim.id} block={block} {...props} />
        return <ClaimRow key={first.claim.id} numbered={first} {...rest} {...(block.tone === 'denied' ? { mark: <ClaimMark mark="differ" /> } : {})} />
      })}
    </ul>
  )
}
