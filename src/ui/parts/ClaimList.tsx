import type { ClaimBlock, ClaimTopic } from '../../domain/claimGroups'
import type { EventDetail } from '../../domain/eventDetail'
import { ClaimRow } from './ClaimRow'
import type { ClaimContext } from './ClaimRow'
import { ClaimMark } from './Fork'
import { Heading } from './Section'
import { ValuePlot } from './ValuePlot'
import { useLanguage } from './language'
import type { Language } from './language'

function toneWords(block: ClaimBlock, detail: EventDetail, { messages }: Language): string {
  if (block.tone === 'vary') return messages.event.vary
  if (block.tone === 'past') return messages.event.past
  if (block.tone === 'differ') return messages.event.differ
  const denier = block.claims.map(({ claim }) => claim.deniedBy).find((id) => id !== undefined)
  const name = denier === undefined ? undefined : detail.actorNames[denier]
  return name === undefined ? messages.event.denied : messages.event.deniedBy(name)
}

/** Axes are told apart by the place they stand at. */
function Axes({ axes, detail, at }: Pick<ClaimTopic, 'axes'> & { readonly detail: EventDetail; readonly at: string }) {
  return axes.map((axis, index) => <ValuePlot key={`${axis.type} ${axis.of} ${axis.unit}`} axis={axis} detail={detail} id={`${at}-values-${index}`} />)
}

/** Accounts that contradict one another, each with its sources, none above the others. */
export function ClaimGroup({ block, ...context }: ClaimContext & { readonly block: ClaimBlock }) {
  const language = useLanguage()
  const { detail, pointedAt } = context
  const pointed = block.claims.some(({ claim }) => claim.id === pointedAt)
  const accounts = language.messages.event.accounts(block.claims.length)
  return (
    <li className={`claim-group ${block.tone}${pointed ? ' pointed-at' : ''}`}>
      <div className="claim-group-head">
        <ClaimMark mark={block.tone === 'vary' || block.tone === 'past' ? 'vary' : 'differ'} />
        <p>
          <span className="tag">
            <bdi>{toneWords(block, detail, language)}</bdi>
          </span>
          <span className="muted">{accounts}</span>
        </p>
      </div>
      <Axes axes={block.axes} detail={detail} at={block.claims[0]?.claim.id ?? ''} />
      <ul aria-label={accounts}>
        {block.claims.map((numbered) => (
          <ClaimRow key={numbered.claim.id} numbered={numbered} {...context} />
        ))}
      </ul>
    </li>
  )
}

/** The claims about one thing under its heading, contradicting ones as one group. */
function Topic({ topic, level, ...context }: ClaimContext & { readonly topic: ClaimTopic; readonly level: number }) {
  const { event, terms } = useLanguage().messages
  return (
    <div className="topic">
      <Heading level={level}>
        <span className="topic-about">{terms.about[topic.about]}</span> <span className="muted">{event.claimCount(topic.count)}</span>
        {context.hrefs.compare && <a className="topic-compare" href={context.hrefs.compare(topic.about)} data-compare={topic.about}>{event.compareTopic}</a>}
      </Heading>
      <Axes axes={topic.axes} detail={context.detail} at={topic.about} />
      <ul className="claims">
        {topic.blocks.map((block) => {
          const [first] = block.claims
          if (first === undefined) return null
          if (block.claims.length > 1) return <ClaimGroup key={first.claim.id} block={block} {...context} />
          return <ClaimRow key={first.claim.id} numbered={first} {...context} {...(block.tone === 'denied' ? { mark: <ClaimMark mark="differ" /> } : {})} />
        })}
      </ul>
    </div>
  )
}

/** All claims of an event, by what they are about. */
export function ClaimList({ topics, ...rest }: ClaimContext & { readonly topics: readonly ClaimTopic[]; readonly level: number }) {
  return topics.map((topic) => <Topic key={topic.about} topic={topic} {...rest} />)
}
