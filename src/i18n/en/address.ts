/** What of an address could not be honoured (url/note.ts), by kind of note. `name` is the parameter, `value` the text in question. */
export const addressNotes = {
  'unknown-dataset': (_name: string, value: string) => `There is no dataset “${value}” here. You see the one this site opens with.`,
  'unknown-page': (_name: string, value: string) => `There is no page “${value}” here. You see the nearest one there is.`,
  'unknown-value': (name: string, value: string) => `“${name}=${value}” in the link is not understood and was left out.`,
  'too-long': (name: string) => `“${name}” in the link is too long and was left out or cut.`,
  repeated: (name: string, value: string) => `The link gives “${name}” more than once. The first counts, “${value}” does not.`,
  elsewhere: (name: string, value: string) => `“${name}=${value}” does not fit the rest of the link and was left out.`,
} as const
