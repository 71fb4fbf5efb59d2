import { ENGLISH, LANGUAGES, type LanguageEntry } from '../i18n/languages'
import type { Translation } from '../i18n/translation'

interface Module { readonly translation: Translation }

/** Each language is a chunk of its own; a folder with an all.ts is all it takes to be offered. */
const MODULES = import.meta.glob<Module>('../i18n/*/all.ts')

const loaderOf = ({ tag }: LanguageEntry): (() => Promise<Module>) | undefined => MODULES[`../i18n/${tag}/all.ts`]

export const OFFERED: readonly LanguageEntry[] = LANGUAGES.filter((language) => language === ENGLISH || loaderOf(language) !== undefined)

/** null: the words did not come. */
export async function fetchTranslation(language: LanguageEntry): Promise<Translation | null> {
  try {
    return (await loaderOf(language)?.())?.translation ?? null
  } catch {
    return null
  }
}
