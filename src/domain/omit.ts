/** A copy of a record without some of its fields. */
export function omit<T extends object, K extends keyof T>(record: T, ...fields: readonly K[]): Omit<T, K> {
  const copy = { ...record }
  for (const field of fields) delete (copy as Partial<T>)[field]
  return copy
}
