import type { ActorStory, Counterpart, Office } from '../../domain/actorStory'
import { extentOf } from '../../domain/extent'
import type { EventSummary } from '../../domain/facts'
import type { RecordMessages } from '../../i18n/en/record'
import type { RecordWorld } from '../../domain/recordWorld'
import { TogetherWords } from './EncounterMatrix'
import { NotInDataset } from './NotDisclosed'
import { AxisRow, BARS_PX, MonthBars, StoryBar, StoryFades, StoryMarks, StoryRow } from './StoryPlot'
import { dayWords } from './dates'
import type { RecordHrefs } from './recordHrefs'
import { useRecordLanguage } from './recordLanguage'
import { GAP_MONTHS, storyAxis, type StoryAxis } from './storyAxis'
import { officeReach } from './storyMarks'

interface Props {
  readonly story: ActorStory
  readonly world: RecordWorld
  readonly hrefs: RecordHrefs
}

type RowProps = Props & { readonly axis: StoryAxis }

/** Whether the statements are all its own. */
export const statementsNote = ({ statements, actor }: Pick<ActorStory, 'statements' | 'actor'>, record: RecordMessages): string =>
  (statements.some(({ speaker }) => speaker !== actor.id) ? record.statementsWith : record.statementsNote)(statements.length)

/** The axis all rows of a page share: over what has a date, whether it took part or stated something. */
export function axisOf({ events, statements }: Pick<ActorStory, 'events' | 'statements'>): StoryAxis | null {
  return storyAxis([...events, ...statements].map(({ event }) => extentOf(event.when)).map(({ startMs, endMs }) => ({
    startMs: Number.isFinite(startMs) ? startMs : endMs - 1, endMs: Number.isFinite(endMs) ? endMs : startMs + 1,
  })))
}

/** A ruled heading between rows of the plot. */
function RowsHead({ title, note }: { readonly title: string; readonly note?: string }) {
  return (
    <div className="section-head">
      <h3>{title}</h3>
      {note !== undefined && <span className="muted">{note}</span>}
    </div>
  )
}

/** From when to when an office is held, as far as it is known. */
function OfficeDates({ role: { from, to } }: Pick<Office, 'role'>) {
  const { locale, messages: { record } } = useRecordLanguage()
  if (from === undefined && to === undefined) return <NotInDataset words={record.datesMissing} />
  if (from === undefined) return <>{record.until(dayWords(to ?? '', locale))}; <NotInDataset words={record.startMissing} /></>
  if (to === undefined) return <>{record.from(dayWords(from, locale))}; <NotInDataset words={record.endMissing} /></>
  return <>{from === to ? dayWords(from, locale) : record.fromTo(dayWords(from, locale), dayWords(to, locale))}</>
}

/** Offices as bars: those of a person with the body, those in a body with their holder. */
function Offices({ offices, axis, hrefs, ofHolder }: { readonly offices: readonly Office[]; readonly ofHolder: boolean } & Pick<RowProps, 'axis' | 'hrefs'>) {
  return (
    <ul>
      {offices.map(({ role, of, holder }) => {
        const reach = officeReach(role, axis)
        const other = ofHolder ? holder : of
        return (
          <StoryRow key={`${holder.id} ${role.title} ${role.from ?? ''}`} axis={axis} note={<OfficeDates role={role} />} label={
            <>
              <bdi>{role.title}</bdi>
              {other !== null && <>, <a href={hrefs.actor(other.id)}><bdi>{other.name}</bdi></a></>}
            </>
          }>
            {reach && <StoryBar reach={reach} thickPx={9} />}
          </StoryRow>
        )
      })}
    </ul>
  )
}

function CounterpartRow({ counterpart, story, world, axis, hrefs }: RowProps & { readonly counterpart: Counterpart }) {
  const { actor, side, met, spoke, named } = counterpart
  const words = (how: 'met' | 'spoke' | 'named', rows: readonly number[]) => <TogetherWords a={story.actor.id} b={actor.id} how={how} rows={rows} world={world} hrefs={hrefs} />
  const events = [...new Set([...met, ...spoke])].toSorted((a, b) => a - b).flatMap((row) => world.facts.events[row] ?? [])
  const beyond = named.length - events.length
  return (
    <StoryRow axis={axis} className={side === null ? 'lane-none' : `lane-${side.lane}`}
      label={<><a href={hrefs.actor(actor.id)}><bdi>{actor.name}</bdi></a>{side !== null && <span className="muted">, <bdi>{side.title}</bdi></span>}</>}
      note={<>{met.length > 0 && words('met', met)}{met.length > 0 && spoke.length > 0 && '; '}{spoke.length > 0 && words('spoke', spoke)}{beyond > 0 && <>; {words('named', named)}</>}</>}
    >
      <StoryMarks events={events} axis={axis} href={hrefs.event} />
    </StoryRow>
  )
}

const Counterparts = ({ counterparts, ...props }: RowProps & { readonly counterparts: readonly Counterpart[] }) => (
  <ul>{counterparts.map((counterpart) => <CounterpartRow key={counterpart.actor.id} counterpart={counterpart} {...props} />)}</ul>
)

/** Everything that has a time, in rows over one axis; what each row shows stands beside it in words. */
export function ActorRows({ story, world, hrefs }: Props) {
  const { record } = useRecordLanguage().messages
  const axis = axisOf(story)
  if (axis === null) return null
  const props = { story, world, hrefs, axis }
  const { offices, held, roles, counterparts, statements, actor, below } = story
  const events = story.events.map(({ event }) => event)
  const stated = [...new Map(statements.map(({ event }): [string, EventSummary] => [event.id, event])).values()]
  const bodies = counterparts.filter((one) => one.actor.kind !== 'person')
  const isBroken = axis.stretches.some(({ isGap }) => isGap)
  return (
    <section className="section story">
      <div className="section-head">
        <h2>{record.axisTitle}</h2>
      </div>
      <p className="page-text">{record.axisNote} {isBroken && `${record.gapNote(GAP_MONTHS)} `}{record.inWords}{below.length > 0 && ` ${record.withPeople}`}</p>
      <StoryFades />
      <AxisRow axis={axis} />
      {events.length > 0 && (
        <ul>
          <StoryRow axis={axis} label={record.activity} note={record.activityNote} heightPx={BARS_PX} className="story-activity">
            <MonthBars events={events} axis={axis} />
          </StoryRow>
        </ul>
      )}
      {roles.length > 0 && (
        <>
          <RowsHead title={record.byRole} note={record.markNote} />
          <ul>
            {roles.map(([role, of]) => (
              <StoryRow key={role} axis={axis} label={<a href={hrefs.timeline({ actors: [actor.id], roles: [role] })}>{record.roles[role]}</a>} note={record.eventCount(of.length)}>
                <StoryMarks events={of} axis={axis} href={hrefs.event} />
              </StoryRow>
            ))}
          </ul>
        </>
      )}
      {offices.length > 0 && <><RowsHead title={record.offices} note={record.officesNote} /><Offices offices={offices} ofHolder={false} {...props} /></>}
      {held.length > 0 && <><RowsHead title={record.officesIn} note={record.officesNote} /><Offices offices={held} ofHolder {...props} /></>}
      <RowsHead title={record.encounters} note={record.encountersNote} />
      {counterparts.length === 0 ? <p className="story-none"><NotInDataset words={record.noEncounters} /></p> : (
        <>
          <Counterparts counterparts={counterparts.filter((one) => one.actor.kind === 'person')} {...props} />
          {bodies.length > 0 && <h4 className="story-sub">{record.bodies}</h4>}
          <Counterparts counterparts={bodies} {...props} />
        </>
      )}
      {stated.length > 0 && (
        <>
          <RowsHead title={record.statements} {...(roles.length === 0 ? { note: record.markNote } : {})} />
          <ul>
            <StoryRow axis={axis} label={<a href="#statements">{record.statements}</a>} note={statementsNote(story, record)}>
              <StoryMarks events={stated} axis={axis} href={hrefs.event} />
            </StoryRow>
          </ul>
        </>
      )}
    </section>
  )
}
