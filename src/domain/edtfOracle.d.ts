/** The packages that the date tests are held against; they bring no types. */
declare module 'edtf' {
  export function parse(text: string, constraints: { readonly level: 0 | 1 | 2 | 3 }): object
  export default function edtf(parsed: object): { readonly min: number | null; readonly max: number | null }
}
declare module 'edtfy' {
  export default function edtfy(text: string, options?: { readonly locale: string }): string
}
