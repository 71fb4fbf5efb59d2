import type { Draft, RecordKind } from './draft'
import { nearest } from './issueWords'
import type { JsonPath } from './jsonPath'
import type { Origin, ProblemList } from './problemList'

/** Looks references of one kind of record up and reports those that lead nowhere. */
export class Follow {
  private readonly origins: ReadonlyMap<string, Origin>
  readonly problems: ProblemList
  private readonly infoOrigin: Origin
  constructor(draft: Draft, problems: ProblemList, kind: RecordKind) {
    this.origins = draft.origins[kind]
    this.infoOrigin = draft.infoOrigin
    this.problems = problems
  }

  originOf(id: string): Origin {
    return this.origins.get(id) ?? this.infoOrigin
  }

  /** True if the id is there; else the hole is reported at the path in the record. */
  leads(owner: string, path: JsonPath, id: string, there: Known, kind: string, dropped = 'the reference was dropped'): boolean {
    if (there.has(id)) return true
    const guess = nearest(id, there.keys())
    const hint = guess === null ? `Add the ${kind}, or mend the id.` : `Did you mean "${guess}"?`
    this.problems.add('error', this.originOf(owner), path, `there is no ${kind} "${id}"; ${dropped}`, hint)
    return false
  }

  /** The record without an optional reference that leads nowhere. */
  optional<R extends { readonly id: string }, K extends keyof R & string>(record: R, field: K, there: Known, kind: string, path: JsonPath = [field], owner = record.id): R {
    const id = record[field]
    if (typeof id !== 'string' || this.leads(owner, path, id, there, kind)) return record
    return without(record, field)
  }

  /** Those of a list of ids that lead somewhere. */
  list(owner: string, path: JsonPath, ids: readonly string[], there: Known, kind: string): readonly string[] {
    return ids.filter((id, index) => this.leads(owner, [...path, index], id, there, kind))
  }
}

/** Ids that are there: a Map or a Set. */
export interface Known { has(id: string): boolean; keys(): Iterable<string> }

/** A copy without one field. */
export function without<R extends object>(record: R, field: keyof R & string): R {
  const { [field]: _, ...rest } = record
  return rest as R
}
