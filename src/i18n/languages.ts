/** A language that the interface may speak. */
export interface LanguageEntry {
  /** BCP 47, lower case, as in the address (`lang=`) and as the folder of its words is called. */
  readonly tag: string
  /** In the language itself. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** For dates, digits and sorting. */
  readonly locale: string
}

export const ENGLISH: LanguageEntry = { tag: 'en', name: 'English', direction: 'ltr', locale: 'en-GB' }

/** In the order of a menu. A language is offered once its words are there (ui/translations.ts). */
export const LANGUAGES: readonly LanguageEntry[] = [
  ENGLISH,
  { tag: 'fr', name: 'Français', direction: 'ltr', locale: 'fr' },
  { tag: 'tr', name: 'Türkçe', direction: 'ltr', locale: 'tr' },
  { tag: 'uk', name: 'Українська', direction: 'ltr', locale: 'uk' },
  { tag: 'ru', name: 'Русский', direction: 'ltr', locale: 'ru' },
  // Egypt's: Arabic-Indic digits in every browser, whatever it holds Arabic without a region to write.
  { tag: 'ar', name: 'العربية', direction: 'rtl', locale: 'ar-EG' },
]

export interface LanguageWishes {
  /** `lang=` of the address. */
  readonly address: string | null
  /** What the reader chose on this device. */
  readonly preference: string | null
  /** What the browser asks for, best first. */
  readonly browser: readonly string[]
}

export interface ChosenLanguage {
  readonly language: LanguageEntry
  /** The address asks for a language that is not offered. */
  readonly isRefused: boolean
}

/** The language to speak: that of the address, else of the preference, else the first of the browser's that is offered, else English. */
export function chooseLanguage({ address, preference, browser }: LanguageWishes, offered: readonly LanguageEntry[]): ChosenLanguage {
  const wishes = [address, preference, ...browser]
  const language = wishes.map((wish) => offeredFor(wish, offered)).find((found) => found !== null) ?? ENGLISH
  return { language, isRefused: address !== null && offeredFor(address, offered) === null }
}

/** "fr-CA" is served in French; regions and scripts have no words of their own. */
function offeredFor(wish: string | null, offered: readonly LanguageEntry[]): LanguageEntry | null {
  const primary = wish?.toLowerCase().split(/[-_]/)[0]
  return offered.find(({ tag }) => tag === primary) ?? null
}
