import type { Actor } from '../../domain/model'
import type { Statement } from '../../domain/recordWorld'
import { voiceReader } from '../../domain/voices'
import { KindMark } from './KindShape'
import { VoiceBadges } from './SourceBadge'
import { dayWords, yearOf } from './dates'
import type { RecordHrefs } from './recordHrefs'
import { useRecordLanguage } from './recordLanguage'

interface Props {
  readonly statements: readonly Statement[]
  /** Whose page it stands on: its own name is not repeated. */
  readonly actor: Actor
  readonly names: ReadonlyMap<string, Actor>
  readonly hrefs: RecordHrefs
}

function byEvent(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements) groups.set(statement.event.id, [...(groups.get(statement.event.id) ?? []), statement])
  return [...groups.values()]
}

function StatementRow({ statement: { claim, detail, speaker }, actor, names, hrefs }: Omit<Props, 'statements'> & { readonly statement: Statement }) {
  const { messages } = useRecordLanguage()
  const isOvertaken = (claim.supersededBy ?? []).some((id) => detail.event.claims.some((other) => other.id === id))
  return (
    <li>
      <a className="statement-text" href={hrefs.claim(detail.event.id, claim.id)}>
        <bdi>{claim.text}</bdi>
      </a>
      <div className="claim-sources">
        {speaker !== actor.id && (
          <span className="status">
            <a href={hrefs.actor(speaker)}>
              <bdi>{messages.event.statedBy(names.get(speaker)?.name ?? speaker)}</bdi>
            </a>
          </span>
        )}
        {isOvertaken && <span className="status">{messages.record.overtaken}</span>}
        {voiceReader(detail)(claim).map((voice) => (
          <VoiceBadges key={voice.origin} voice={voice} records={detail} year={yearOf(detail.event.when)} hrefs={hrefs} />
        ))}
      </div>
    </li>
  )
}

/** What somebody stated, by event, each with the reports it rests on. */
export function Statements({ statements, ...rest }: Props) {
  const { locale } = useRecordLanguage()
  return (
    <ul>
      {byEvent(statements).map((group) => {
        const event = group[0]?.event
        return event === undefined ? null : (
          <li key={event.id} className="record-use">
            <h3 className="record-event">
              <KindMark kind={event.kind} support={event.support} />
              <span>
                <a href={rest.hrefs.event(event.id)}>
                  <bdi>{event.title}</bdi>
                </a>{' '}
                <span className="muted">{dayWords(event.when.text, locale)}</span>
              </span>
            </h3>
            <ul>
              {group.map((statement) => <StatementRow key={statement.claim.id} statement={statement} {...rest} />)}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
