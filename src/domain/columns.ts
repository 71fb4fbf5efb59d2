import type { Problem } from './result'

/** JSON by columns: one list a field, the same row in each. A field that no record has is left out. */
export type Columns = Readonly<Record<string, readonly unknown[]>>

export function toColumns<T extends object>(records: readonly T[], fields: readonly Extract<keyof T, string>[]): Columns {
  const columns: [string, readonly unknown[]][] = []
  for (const field of fields) {
    if (records.some((record) => record[field] !== undefined)) columns.push([field, records.map((record) => record[field] ?? null)])
  }
  return Object.fromEntries(columns)
}

export const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> => typeof json === 'object' && json !== null && !Array.isArray(json)
export const isText = (json: unknown): json is string => typeof json === 'string' && json !== ''
/** A property of the object itself, so that ids such as "constructor" are ordinary. */
export const ownValue = (json: unknown, key: string): unknown => (isRecord(json) && Object.hasOwn(json, key) ? json[key] : undefined)
export const listOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : [])
export const textsOf = (json: unknown): readonly string[] => listOf(json).filter(isText)
export const isCount = (json: unknown): json is number => typeof json === 'number' && Number.isInteger(json) && json >= 0
export const optionalText = <K extends string>(key: K, json: unknown): { readonly [P in K]?: string } => (isText(json) ? textField(key, json) : {})

function textField<K extends string>(key: K, text: string): { readonly [P in K]?: string } {
  const field: { [P in K]?: string } = {}
  field[key] = text
  return field
}

/** Reads a table of columns row by row; a row that has nothing where something must be is the reader's to refuse. */
export class ColumnReader {
  readonly length: number
  readonly #columns = new Map<string, readonly unknown[]>()
  readonly #path: string
  readonly #problems: Problem[]

  constructor(json: unknown, path: string, problems: Problem[]) {
    this.#path = path
    this.#problems = problems
    if (isRecord(json)) for (const [field, column] of Object.entries(json)) if (Array.isArray(column)) this.#columns.set(field, column)
    this.length = this.#columns.get('id')?.length ?? 0
  }

  at(field: string, row: number): unknown {
    return this.#columns.get(field)?.[row]
  }

  complain(severity: Problem['severity'], field: string, row: number, message: string, hint: string): void {
    this.#problems.push({ severity, path: `${this.#path}.${field}[${row}]`, message, hint })
  }
}
