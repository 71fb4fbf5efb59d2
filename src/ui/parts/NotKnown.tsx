import type { EventDetail } from '../../domain/eventDetail'
import { NotDisclosed, NotReported } from './NotDisclosed'
import { Section } from './Section'
import { standingUndisclosed } from './claimBlocks'
import { useLanguage } from './language'

/** What was kept back, and what no report gives: two different things with two different looks. */
export function NotKnown({ detail, level }: { readonly detail: EventDetail; readonly level: number }) {
  const { messages } = useLanguage()
  const undisclosed = standingUndisclosed(detail)
  const { notReported } = detail.event
  if (undisclosed.length === 0 && notReported.length === 0) return null
  return (
    <Section title={messages.event.notKnownTitle} level={level}>
      <ul className="not-known">
        {undisclosed.map((entry) => (
          <li key={entry.text}>
            <NotDisclosed />
            <bdi>{entry.text}</bdi>
          </li>
        ))}
        {notReported.map((about) => (
          <li key={about}>
            <NotReported />
            <span>{messages.event.noReportGives(messages.terms.about[about])}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
