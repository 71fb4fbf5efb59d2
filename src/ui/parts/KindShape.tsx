import type { EventKind, Shape, Support } from '../../domain/model'
import { SHAPE_OF_KIND } from '../../domain/kinds'

/** Outlines in a box of 16 by 16; they stay apart at 12 px and when only outlined. */
const OUTLINES: Record<Shape, string> = {
  circle: 'M8 2.4a5.6 5.6 0 1 1 0 11.2A5.6 5.6 0 1 1 8 2.4z',
  pill: 'M4.8 4.4h6.4a3.6 3.6 0 0 1 0 7.2H4.8a3.6 3.6 0 0 1 0-7.2z',
  speech: 'M2.3 2.6h11.4v8H8.6L5.2 14v-3.4H2.3z',
  diamond: 'M8 1.4 14.6 8 8 14.6 1.4 8z',
  triangle: 'M8 2.2 14.4 13.4H1.6z',
  pennant: 'M3.6 14.6V1.6h9.6l-2.6 3.5 2.6 3.5H3.6',
  cross: 'M4.4 1.8 8 5.4l3.6-3.6 2.6 2.6L10.6 8l3.6 3.6-2.6 2.6L8 10.6l-3.6 3.6-2.6-2.6L5.4 8 1.8 4.4z',
  square: 'M2.6 2.6h10.8v10.8H2.6z',
}

interface Props {
  readonly shape: Shape
  /** Filled: two or more independent voices. Open: one. Broken line: one side's word only. */
  readonly support: Support
  readonly className?: string
}

/** The mark of an event: shape = kind, line = how many voices carry it. Its colour is that of the lane around it. */
export function KindShape({ shape, support, className }: Props) {
  return (
    <svg className={`glyph ${support}${className ? ` ${className}` : ''}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={OUTLINES[shape]} />
    </svg>
  )
}

export const KindMark = ({ kind, support, className }: { readonly kind: EventKind; readonly support: Support; readonly className?: string }) => (
  <KindShape shape={SHAPE_OF_KIND[kind]} support={support} {...(className ? { className } : {})} />
)
