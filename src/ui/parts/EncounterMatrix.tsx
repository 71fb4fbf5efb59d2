import type { Pair, Together } from '../../domain/encountersOf'
import type { RecordWorld } from '../../domain/recordWorld'
import type { ActorMatch } from '../../url/view'
import { dayWords } from './dates'
import type { RecordHrefs } from './recordHrefs'
import { useRecordLanguage } from './recordLanguage'

interface Props {
  readonly world: RecordWorld
  readonly pairs: readonly Pair[]
  /** In the order of rows and columns. */
  readonly actors: readonly string[]
  readonly hrefs: RecordHrefs
}

const HOWS: readonly (keyof Together)[] = ['met', 'spoke', 'named']
const MATCH: Readonly<Record<keyof Together, ActorMatch>> = { met: 'met', spoke: 'spoke', named: 'all' }

const nameOf = (world: RecordWorld, id: string) => world.facts.actors.get(id)?.name ?? id

/** The three figures of two actors; each opens the timeline filtered to just those events. */
function Cell({ pair, world, hrefs }: { readonly pair: Pair } & Pick<Props, 'world' | 'hrefs'>) {
  const { record } = useRecordLanguage().messages
  const [a, b] = [nameOf(world, pair.a), nameOf(world, pair.b)]
  return (
    <td>
      {pair.named.length === 0 ? <span className="muted" aria-label={record.never}>·</span> : (
        <ul>
          {HOWS.filter((how) => pair[how].length > 0).map((how) => (
            <li key={how} className={`together-${how}`}>
              <a href={hrefs.timeline({ actors: [pair.a, pair.b], match: MATCH[how] })} aria-label={record.cell(pair[how].length, record.how[how], a, b)}>
                <b>{pair[how].length}</b> {record.short[how]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

function ActorHead({ id, world, hrefs, scope }: { readonly id: string; readonly scope: 'row' | 'col' } & Pick<Props, 'world' | 'hrefs'>) {
  const side = world.sideOf(id)
  return (
    // The name is its text.
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label
    <th scope={scope} className={side === null ? 'lane-none' : `lane-${side.lane}`}>
      <a href={hrefs.actor(id)}><bdi>{nameOf(world, id)}</bdi></a>
    </th>
  )
}

/** Who met, spoke with and is named beside whom, and how often. */
export function EncounterMatrix({ world, pairs, actors, hrefs }: Props) {
  const { record } = useRecordLanguage().messages
  const found = new Map(pairs.flatMap((pair) => [[`${pair.a} ${pair.b}`, pair], [`${pair.b} ${pair.a}`, { ...pair, a: pair.b, b: pair.a }]]))
  return (
    // A wide table scrolls in its own frame, which the keyboard reaches.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="matrix-frame" aria-label={record.matrixCaption(actors.length)} tabIndex={0}>
      <table className="matrix">
        <caption className="visually-hidden">{record.matrixCaption(actors.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{record.actors}</th>
            {actors.map((id) => <ActorHead key={id} id={id} scope="col" world={world} hrefs={hrefs} />)}
          </tr>
        </thead>
        <tbody>
          {actors.map((row) => (
            <tr key={row}>
              <ActorHead id={row} scope="row" world={world} hrefs={hrefs} />
              {actors.map((column) => {
                const pair = found.get(`${row} ${column}`)
                if (pair) return <Cell key={column} pair={pair} world={world} hrefs={hrefs} />
                const events = world.index.actors.get(row)?.rows.length ?? 0
                return (
                  <td key={column} className="matrix-own">
                    <a href={hrefs.timeline({ actors: [row] })} aria-label={record.own(events, nameOf(world, row))}>{events}</a>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The first and the last of some events, as links; one where it is the only one. */
export function FirstLast({ rows, world, hrefs }: { readonly rows: readonly number[] } & Pick<Props, 'world' | 'hrefs'>) {
  const { locale, messages } = useRecordLanguage()
  const link = (row: number | undefined) => {
    const event = row === undefined ? undefined : world.facts.events[row]
    return event && <a href={hrefs.event(event.id)} title={event.title}>{dayWords(event.when.text, locale)}</a>
  }
  if (rows.length < 2) return <>{link(rows[0])}</>
  return <>{messages.record.first.toLowerCase()} {link(rows[0])}, {messages.record.last.toLowerCase()} {link(rows.at(-1))}</>
}

/** One way of coming together, in words: "met 3 times, first …, last …". */
export function TogetherWords({ a, b, how, rows, world, hrefs }: { readonly a: string; readonly b: string; readonly how: keyof Together; readonly rows: readonly number[] } & Pick<Props, 'world' | 'hrefs'>) {
  const { record } = useRecordLanguage().messages
  return (
    <span className={`together-${how}`}>
      <a href={hrefs.timeline({ actors: [a, b], match: MATCH[how] })}>{record.times(record.how[how], rows.length)}</a>
      {how !== 'named' && <>, <FirstLast rows={rows} world={world} hrefs={hrefs} /></>}
    </span>
  )
}

/** Each pair that met or spoke on a line of its own, with the first and the last time. */
export function PairTable({ world, pairs, hrefs }: Omit<Props, 'actors'>) {
  const { record } = useRecordLanguage().messages
  const together = pairs.filter(({ met, spoke }) => met.length + spoke.length > 0)
  return (
    <table className="pairs">
      <thead>
        <tr>
          <th scope="col">{record.pair}</th>
          {HOWS.map((how) => <th key={how} scope="col" className="sentence">{record.how[how]}</th>)}
        </tr>
      </thead>
      <tbody>
        {together.map((pair) => (
          <tr key={`${pair.a} ${pair.b}`}>
            <th scope="row">
              <a href={hrefs.actor(pair.a)}><bdi>{nameOf(world, pair.a)}</bdi></a>, <a href={hrefs.actor(pair.b)}><bdi>{nameOf(world, pair.b)}</bdi></a>
            </th>
            {HOWS.map((how) => (
              <td key={how} className={pair[how].length === 0 ? 'never' : undefined}>{pair[how].length === 0 ? <span className="muted">{record.never}</span> : <TogetherWords a={pair.a} b={pair.b} how={how} rows={pair[how]} world={world} hrefs={hrefs} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
