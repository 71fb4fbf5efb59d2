import { formats } from './en/formats'
import { terms } from './en/terms'

/** The words of files that leave the site. */
export const enFormats = { terms, formats }
export type FormatMessages = typeof enFormats
