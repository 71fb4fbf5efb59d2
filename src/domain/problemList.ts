import { pathText, type JsonPath } from './jsonPath'
import type { Problem } from './result'

/** Said of a record of which something else was said before. */
export const LEFT_OUT = 'the record was left out'

/** Where a record was read: the file, and the way to it inside. `inner` finds the place in the file of a path in the record. */
export interface Origin {
  readonly file: string
  readonly inner: (path: JsonPath) => JsonPath
}

/** Gathers problems; the place is given as a record's origin and a path inside the record. */
export class ProblemList {
  readonly all: Problem[] = []

  add(severity: Problem['severity'], origin: Origin, path: JsonPath, message: string, hint: string): void {
    this.all.push({ severity, file: origin.file, path: pathText(origin.inner(path)), message, hint })
  }
}

/** A file as a whole, for what concerns no record in it. */
export const fileOrigin = (file: string): Origin => ({ file, inner: (path) => path })

/** Reports a problem of one record, by the path in it. */
export type Report = (severity: Problem['severity'], path: JsonPath, message: string, hint: string) => void
