import type { EventDetail, EventLink, LinkedAs } from '../../domain/eventDetail'
import { DateText } from './DateText'
import { KindMark } from './KindShape'
import { Section } from './Section'
import { daysBetween } from './dates'
import type { Hrefs } from './hrefs'
import { useForeign, useLanguage } from './language'
import type { Language } from './language'

/** How far away in time, where both days are known; else only on which side. No cause is meant. */
function distanceWords(from: string, to: string, as: LinkedAs, { messages }: Language): string {
  if (as !== 'before' && as !== 'after') return messages.terms.linkedAs[as]
  const days = daysBetween(from, to)
  if (days === 0) return messages.event.sameDay
  if (days === null) return as === 'before' ? messages.event.before : messages.event.after
  return days < 0 ? messages.event.daysBefore(-days) : messages.event.daysAfter(days)
}

function LinkedEvent({ link, from, hrefs }: { readonly link: EventLink & { readonly as: LinkedAs }; readonly from: string; readonly hrefs: Pick<Hrefs, 'event'> }) {
  const language = useLanguage()
  const foreign = useForeign()
  return (
    <li>
      <small>
        {distanceWords(from, link.when, link.as, language)}, <DateText edtf={link.when} style="short" />
      </small>
      <a href={hrefs.event(link.id)} data-event-link={link.id}>
        <KindMark kind={link.kind} support="one-source" />
        <bdi {...foreign}>{link.title}</bdi>
      </a>
    </li>
  )
}

/** Earlier and later events of the same thread, then what responds, contains or mentions. */
export function LinkedEvents({ detail, level, hrefs }: { readonly detail: EventDetail; readonly level: number; readonly hrefs: Pick<Hrefs, 'event'> }) {
  const { messages } = useLanguage()
  const { linked, event } = detail
  const before = linked.filter((link) => link.as === 'before')
  const after = linked.filter((link) => link.as === 'after')
  const mentioned = new Set(linked.filter((link) => link.as === 'mentions').map((link) => link.id))
  // Two events that mention each other are told once.
  const others = linked.filter((link) => link.as !== 'before' && link.as !== 'after' && !(link.as === 'mentioned-in' && mentioned.has(link.id)))
  const list = (links: typeof linked) => links.map((link) => <LinkedEvent key={`${link.as} ${link.id}`} link={link} from={event.when} hrefs={hrefs} />)
  return (
    <>
      {before.length + after.length > 0 && (
        <Section title={messages.event.beforeAfterTitle} level={level}>
          <div className="before-after">
            <ul>{list(before)}</ul>
            <ul>{list(after)}</ul>
          </div>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={messages.event.otherLinksTitle} level={level}>
          <ul className="linked">{list(others)}</ul>
        </Section>
      )}
    </>
  )
}
