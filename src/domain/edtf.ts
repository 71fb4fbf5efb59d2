import { edtfHint } from './edtfHint'
import { EDTF_MAX_LENGTH, readEdtfOrRefuse } from './edtfRead'
import type { FuzzyDate } from './fuzzyDate'
import { fail, ok } from './result'
import type { Problem, Result } from './result'

export { EDTF_MAX_LENGTH, formatDay, formatMinute, yearText } from './edtfRead'

const END_BEFORE_START = 'ends before it starts'

/**
 * Reads EDTF of level 0 and 1 (docs/data-format.md) and refuses everything else. The interval starts where its first
 * end starts and ends where its second end ends. One that ends before it starts is refused with a problem of its own
 * (isEndBeforeStart). Where nobody is told what is wrong, readEdtf does the same without the words.
 */
export function parseEdtf(text: string): Result<FuzzyDate> {
  const read = readEdtfOrRefuse(text)
  switch (read) {
    case 'too-long':
      return fail(problem(`is not an EDTF date: ${text.length} characters`, `write at most ${EDTF_MAX_LENGTH} characters`))
    case 'no-date-at-all':
      return fail(problem('is not an EDTF date: an interval without any date', 'write a date on at least one side of the slash, such as 2025-02-18/..'))
    case 'ends-before-start':
      return fail({ ...problem(END_BEFORE_START, 'write the earlier date first, or mend the wrong one'), severity: 'warning' })
    case 'other':
      return fail(problem('is not an EDTF date', edtfHint(text)))
    default:
      return ok(read)
  }
}

/** Whether parseEdtf refused because of the order of two good dates: the record is shown, as undated. */
export const isEndBeforeStart = (refusal: Problem): boolean => refusal.message.endsWith(END_BEFORE_START)

const problem = (message: string, hint: string): Problem => ({ severity: 'error', path: '', message, hint })
