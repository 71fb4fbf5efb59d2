/** The part of papaparse that tests use to read CSV a second way. */
declare module 'papaparse' {
  const papa: { parse(text: string, options: { readonly delimiter: ','; readonly newline: '\r\n' }): { readonly data: readonly (readonly string[])[]; readonly errors: readonly unknown[] } }
  export default papa
}
