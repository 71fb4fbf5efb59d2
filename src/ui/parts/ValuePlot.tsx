import type { EventDetail } from '../../domain/eventDetail'
import { scaleOf, type ValueAxis, type ValueMark } from '../../domain/valueAxes'
import { publisherWords } from './SourceBadge'
import { useLanguage } from './language'
import type { Language } from './language'
import { plotRows, type PlacedMark } from './plotLayout'
import { tickWords, valueWords } from './valueWords'

const LABEL_PX = 12
const PILE_PX = 9
const ROW_GAP_PX = 5
const AXIS_PX = 20
/** Names beyond these are counted. */
const MOST_NAMES = 2

function speakerOf(mark: ValueMark, detail: EventDetail): string | undefined {
  const claim = detail.event.claims.find(({ id }) => id === mark.claim)
  return claim?.status === 'stated' && claim.attributedTo !== undefined ? detail.actorNames[claim.attributedTo] : undefined
}

/** Who gives a value: the speaker of a statement, else the reports, by the agency whose text it is. */
function namesOf(mark: ValueMark, detail: EventDetail, language: Language, isFull: boolean): readonly string[] {
  const speaker = speakerOf(mark, detail)
  if (speaker !== undefined) return [speaker]
  const names = mark.reports.flatMap((id) => {
    const article = detail.articles[id]
    if (article === undefined) return []
    const agency = article.agency === undefined || isFull ? undefined : detail.publishers[article.agency]?.name
    return agency ?? publisherWords(article, detail, language)
  })
  return [...new Set(names)]
}

/** Names stand in full where the short ones would be the same on two marks. */
function labelled(axis: ValueAxis, detail: EventDetail, language: Language) {
  const { value } = language.messages.event
  const short = axis.marks.map((mark) => namesOf(mark, detail, language, false))
  const all = axis.marks.map((mark, index) => {
    const isShared = short.some((names, other) => other !== index && names[0] === short[index]?.[0])
    const names = isShared ? namesOf(mark, detail, language, true) : (short[index] ?? [])
    const shown = names.slice(0, MOST_NAMES).join(', ')
    const who = names.length > MOST_NAMES ? value.more(shown, names.length - MOST_NAMES) : shown
    return { mark, label: value.of(who, valueWords(mark, language)), pile: speakerOf(mark, detail) === undefined ? mark.reports.length : 1 }
  })
  // Whoever says the same twice has one mark.
  return all.filter(({ label }, index) => all.findIndex((other) => other.label === label) === index)
}

const DOT: Readonly<Record<PlacedMark['shape'], string | null>> = {
  exact: null, around: null, almost: null, 'little-over': null, between: null,
  over: 'M-3-4.6 5 0-3 4.6z', 'at-most': 'M3-4.6-5 0 3 4.6z',
}

/** The dots of one account, one on another; where it says "between", bars with both ends. */
export function Dots({ placed: { shape, low, high, pile, mark }, y }: { readonly placed: PlacedMark; readonly y: number }) {
  const path = DOT[shape]
  return Array.from({ length: pile }, (_, index) => {
    const at = y - index * PILE_PX
    if (shape === 'between') return <line key={index} className="span" x1={`${low}%`} x2={`${high}%`} y1={at} y2={at} />
    return (
      <svg key={index} className={mark.isMinor ? 'minor' : ''} x={`${low}%`} y={at} overflow="visible">
        {path === null ? <circle r={mark.isMinor ? 3 : 4.2} /> : <path d={path} />}
      </svg>
    )
  })
}

/** How far an account may reach: soft where it says "around", running on where it says "over". */
export function Reach({ placed: { shape, from, to, low, high }, y, id }: { readonly placed: PlacedMark; readonly y: number; readonly id: string }) {
  const band = (start: number, end: number, fade: string, heightPx: number) => (
    <rect x={`${start}%`} width={`${Math.max(0, end - start)}%`} y={y - heightPx / 2} height={heightPx} fill={`url(#${id}-${fade})`} />
  )
  if (shape === 'over') return band(low, 100, 'end', 3)
  if (shape === 'at-most') return band(0, high, 'start', 3)
  if (shape === 'almost') return band(from, high, 'start', 14)
  if (shape === 'little-over') return band(low, to, 'end', 14)
  if (from < low || to > high) return band(from, to, 'both', 14)
  return null
}

/** The gradients that soft reaches are filled with; once in a document for an id. */
export function Fades({ id }: { readonly id: string }) {
  const fade = (name: string, opacities: readonly number[]) => (
    <linearGradient id={`${id}-${name}`}>
      {opacities.map((opacity, index) => (
        <stop key={index} offset={index / (opacities.length - 1)} stopColor="currentColor" stopOpacity={opacity} />
      ))}
    </linearGradient>
  )
  return (
    <defs>
      {fade('both', [0, 0.5, 0.5, 0])}
      {fade('start', [0, 0.5])}
      {fade('end', [0.5, 0])}
    </defs>
  )
}

/**
 * What several reports give for one thing, each on its own mark with its name above: imprecision and disagreement look
 * different, nothing is averaged. Only a picture of the claims beside it, which say the same in words.
 */
export function ValuePlot({ axis, detail, id }: { readonly axis: ValueAxis; readonly detail: EventDetail; readonly id: string }) {
  const language = useLanguage()
  const scale = scaleOf(axis)
  const rows = plotRows(labelled(axis, detail, language), scale)
  const bases: number[] = []
  let bottom = 0
  for (const row of rows) {
    bottom += LABEL_PX + PILE_PX * Math.max(...row.map(({ pile }) => pile)) + ROW_GAP_PX
    bases.push(bottom - ROW_GAP_PX)
  }
  const base = bases.at(-1) ?? 0
  const percent = (tick: number) => `${Math.round(((tick - scale.min) / (scale.max - scale.min)) * 1000) / 10}%`
  const measure = axis.of !== null && axis.unit !== null ? language.messages.event.value.measure(axis.of, axis.unit) : (axis.of ?? axis.unit)
  return (
    <div className="value-plot" aria-hidden="true">
      {measure !== null && (
        <p>
          <bdi>{measure}</bdi>
        </p>
      )}
      <svg width="100%" height={base + AXIS_PX} direction="ltr">
        <Fades id={id} />
        <line className="axis" x2="100%" y1={base} y2={base} />
        {scale.ticks.map((tick) => (
          <g key={tick}>
            <line className="axis" x1={percent(tick)} x2={percent(tick)} y1={base - 3} y2={base + 3} />
            <text className="tick" x={percent(tick)} y={base + 16} textAnchor="middle">
              {tickWords(tick, axis, scale, language)}
            </text>
          </g>
        ))}
        {rows.map((row, index) =>
          row.map((placed) => (
            <g key={`${placed.mark.claim} ${placed.label}`}>
              <Reach placed={placed} y={bases[index] ?? 0} id={id} />
              <Dots placed={placed} y={bases[index] ?? 0} />
              <text x={`${placed.labelAt}%`} y={(bases[index] ?? 0) - PILE_PX * placed.pile} textAnchor={placed.anchor}>
                {placed.label}
              </text>
            </g>
          )),
        )}
      </svg>
    </div>
  )
}
