const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** Words of the report on a dataset that could not be read whole. */
export const report = {
  title: (used: number, all: number) => `${used} of ${count(all, 'event', 'events')} can be used`,
  titleAlone: (used: number) => `${count(used, 'event', 'events')} can be used`,
  found: (file: string, errors: number, warnings: number, notes: number) => `${file}: ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}, ${count(notes, 'note', 'notes')}.`,
  rule: 'What has an error is left out, whole or in part, until it is mended; what has a warning is shown as it is.',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  kind: 'Severity',
  line: 'Line',
  field: 'Field',
  wrong: 'What is wrong',
  mend: 'How to mend it',
  asItIs: (line: number) => `Line ${line}, as it is`,
  dates: 'If only part of a date is known, write that part, and it is drawn that way:',
  next: 'Next problem',
  more: (n: number) => `${count(n, 'further problem is', 'further problems are')} in the saved report.`,
  save: 'Save report',
  close: 'Close',
}
