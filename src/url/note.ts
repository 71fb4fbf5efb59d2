/** What of an address could not be honoured; told to the reader in words of i18n. */
export interface Note {
  readonly kind: 'unknown-dataset' | 'unknown-page' | 'unknown-value' | 'too-long' | 'repeated' | 'elsewhere'
  /** The parameter as written canonically, or `path`. */
  readonly name: string
  /** The text in question, shortened. */
  readonly value: string
}

const MAX_SHOWN = 80

/** `elsewhere` = understood, but not at this place: another part of the address says otherwise. */
export const aNote = (kind: Note['kind'], name: string, value: string): Note => ({ kind, name, value: shorten(value) })

const shorten = (text: string): string => (text.length > MAX_SHOWN ? text.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/, '') + '…' : text)
