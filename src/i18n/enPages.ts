import { en } from './en'
import { compare } from './en/compare'
import { embed } from './en/embed'
import { formats } from './en/formats'
import { gone } from './en/gone'
import { key } from './en/key'
import { record } from './en/record'
import { keys } from './en/keys'
import { site } from './en/site'

/** The words of the app and those that only pages written at build time need: the app never loads these. */
export const enPages = { ...en, compare, embed, formats, gone, key, keys, record, site }
export type PageMessages = typeof enPages
