import type { Facts } from '../domain/facts'
import { SHAPE_OF_KIND } from '../domain/kinds'
import type { EventKind, Shape } from '../domain/model'
import type { Messages } from '../i18n/en'

export interface KindName { readonly id: string; readonly name: string; readonly shape: Shape }

/** Kinds that share a shape, as the filter shows them. */
export interface KindGroup { readonly shape: Shape; readonly name: string; readonly kinds: readonly KindName[] }

const SHAPES: readonly Shape[] = ['circle', 'pill', 'speech', 'diamond', 'triangle', 'pennant', 'cross', 'square']

/** The standard kinds of events and those the dataset adds. */
export function kindsOf(facts: Facts, terms: Messages['terms']): readonly KindName[] {
  const standard = (Object.keys(SHAPE_OF_KIND) as EventKind[]).map((id) => ({ id, name: terms.kinds[id], shape: SHAPE_OF_KIND[id] }))
  return [...standard, ...(facts.info.kinds ?? []).map(({ id, title, shape }) => ({ id, name: title, shape }))]
}

const present = new WeakMap<Facts, ReadonlySet<string>>()

function kindsPresent(facts: Facts): ReadonlySet<string> {
  const kinds = present.get(facts) ?? new Set<string>(facts.events.columns ? facts.events.columns.kinds : Array.from(facts.events, (event) => event.kind))
  present.set(facts, kinds)
  return kinds
}

/** The groups of kinds that occur in the dataset, or that are chosen. */
export function kindGroups(facts: Facts, terms: Messages['terms'], chosen: readonly string[]): readonly KindGroup[] {
  const occurring = kindsPresent(facts)
  const kinds = kindsOf(facts, terms).filter(({ id }) => occurring.has(id) || chosen.includes(id))
  return SHAPES.map((shape) => ({ shape, name: terms.shapes[shape], kinds: kinds.filter((kind) => kind.shape === shape) })).filter((group) => group.kinds.length > 0)
}
