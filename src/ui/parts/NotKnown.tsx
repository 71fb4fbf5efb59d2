import { standingUndisclosed } from '../../domain/claimGroups'
import type { EventDetail } from '../../domain/eventDetail'
import { lengthNotInDataset } from '../../domain/notKnown'
import { NotDisclosed, NotInDataset, NotReported } from './NotDisclosed'
import { References } from './Summary'
import { Section } from './Section'
import { useForeign, useLanguage } from './language'

interface Props {
  readonly detail: EventDetail
  readonly numbers: ReadonlyMap<string, number>
  readonly level: number
}

/** What was kept back, what no report gives and what is only not here: three different things with three different looks. */
export function NotKnown({ detail, numbers, level }: Props) {
  const { event, terms } = useLanguage().messages
  const foreign = useForeign()
  const undisclosed = standingUndisclosed(detail)
  const { notReported } = detail.event
  const lacksLength = lengthNotInDataset(detail)
  if (undisclosed.length === 0 && notReported.length === 0 && !lacksLength) return null
  return (
    <Section title={event.notKnownTitle} level={level}>
      <ul className="not-known">
        {undisclosed.map((entry) => (
          <li key={entry.text}>
            <NotDisclosed />
            <span>
              <bdi {...foreign}>{entry.text}</bdi>
              <References claims={entry.claims ?? []} numbers={numbers} />
            </span>
          </li>
        ))}
        {notReported.map((about) => (
          <li key={about}>
            <NotReported />
            <span>{event.noReportGives(terms.about[about])}</span>
          </li>
        ))}
        {lacksLength && (
          <li>
            <NotInDataset />
            <span className="sentence">{terms.about.duration}</span>
          </li>
        )}
      </ul>
    </Section>
  )
}
