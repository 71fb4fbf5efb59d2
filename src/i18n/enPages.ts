import { en } from './en'
import { gone } from './en/gone'
import { key } from './en/key'
import { site } from './en/site'

/** The words of the app and those that only pages written at build time need: the app never loads these. */
export const enPages = { ...en, gone, key, site }
export type PageMessages = typeof enPages
