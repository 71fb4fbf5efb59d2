import type { Facts } from '../domain/facts'
import { SHAPE_OF_KIND } from '../domain/kinds'
import type { EventKind, Shape } from '../domain/model'
import type { Messages } from '../i18n/en'

export interface KindName { readonly id: string; readonly name: string; readonly shape: Shape }

/** The standard kinds of events and those the dataset adds. */
export function kindsOf(facts: Facts, terms: Messages['terms']): readonly KindName[] {
  const standard = (Object.keys(SHAPE_OF_KIND) as EventKind[]).map((id) => ({ id, name: terms.kinds[id], shape: SHAPE_OF_KIND[id] }))
  return [...standard, ...(facts.info.kinds ?? []).map(({ id, title, shape }) => ({ id, name: title, shape }))]
}
