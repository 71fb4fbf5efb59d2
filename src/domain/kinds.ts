import type { EventKind, Shape } from './model'

/** The group, and so the shape, of each standard kind. */
export const SHAPE_OF_KIND: Readonly<Record<EventKind, Shape>> = {
  talks: 'circle',
  meeting: 'circle',
  visit: 'circle',
  call: 'pill',
  speech: 'speech',
  statement: 'speech',
  agreement: 'diamond',
  ceasefire: 'diamond',
  vote: 'diamond',
  expulsion: 'triangle',
  sanctions: 'triangle',
  'prisoner-exchange': 'triangle',
  appointment: 'pennant',
  military: 'cross',
  other: 'square',
}
