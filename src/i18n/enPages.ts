import { en } from './en'
import { compare } from './en/compare'
import { gone } from './en/gone'
import { key } from './en/key'
import { site } from './en/site'

/** The words of the app and those that only pages written at build time need: the app never loads these. */
export const enPages = { ...en, compare, gone, key, site }
export type PageMessages = typeof enPages
