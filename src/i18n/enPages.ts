import { en } from './en'
import { compare } from './en/compare'
import { embed } from './en/embed'
import { gone } from './en/gone'
import { key } from './en/key'
import { site } from './en/site'

/** The words of the app and those that only pages written at build time need: the app never loads these. */
export const enPages = { ...en, compare, embed, gone, key, site }
export type PageMessages = typeof enPages
