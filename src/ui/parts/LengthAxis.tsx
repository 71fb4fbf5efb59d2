import type { Scale, ValueMark } from '../../domain/valueAxes'
import { Dots, Fades, Reach } from './ValuePlot'
import { useLanguage } from './language'
import { place } from './plotLayout'
import { tickWords } from './valueWords'

/** Gradients are defined once, in the head of the table, for all its plots. */
const FADES = 'compare'
const LENGTH = { type: 'duration' } as const
const ROW_PX = 20

const percent = (tick: number, { min, max }: Scale) => `${Math.round(((tick - min) / (max - min)) * 1000) / 10}%`

/** The round figures of the axis that all rows share. */
export function AxisHead({ scale }: { readonly scale: Scale }) {
  const language = useLanguage()
  return (
    <svg className="length-head" width="100%" height="18" direction="ltr" aria-hidden="true">
      <Fades id={FADES} />
      {scale.ticks.map((tick) => (
        <text key={tick} x={percent(tick, scale)} y="13" textAnchor={tick === scale.min ? 'start' : 'middle'}>
          {tickWords(tick, LENGTH, scale, language)}
        </text>
      ))}
    </svg>
  )
}

/** One length at its place on the shared axis; a picture of the figure beside it. null: the axis alone. */
export function LengthPlot({ mark, scale }: { readonly mark: ValueMark | null; readonly scale: Scale }) {
  const placed = mark === null ? null : place(mark, '', mark.reports.length, scale)
  const single = placed === null ? null : { ...placed, pile: 1 }
  return (
    <svg className="length-plot" width="100%" height={ROW_PX} direction="ltr" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <line key={tick} className="tick-line" x1={percent(tick, scale)} x2={percent(tick, scale)} y1="0" y2="100%" />
      ))}
      {single !== null && (
        <g className="length-mark">
          <Reach placed={single} y={ROW_PX / 2} id={FADES} />
          <Dots placed={single} y={ROW_PX / 2} />
        </g>
      )}
    </svg>
  )
}
