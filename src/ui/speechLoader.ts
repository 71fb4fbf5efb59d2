import { detailIn, factsIn } from '../domain/namesIn'
import { speakDates } from '../i18n/speakDates'
import { chooseLanguage, ENGLISH, type LanguageWishes } from '../i18n/languages'
import type { Spoken } from './speech'
import { fetchTranslation, OFFERED } from './translations'

/** The words of the language that is asked for; in English where there are none. In a chunk of its own: English needs none of it. */
export async function speechFor(wishes: LanguageWishes): Promise<Spoken> {
  const { language, isRefused } = chooseLanguage(wishes, OFFERED)
  const note = isRefused && wishes.address !== null ? { kind: 'not-offered' as const, asked: wishes.address } : null
  if (language === ENGLISH) return { speech: null, note }
  const messages = await fetchTranslation(language)
  if (!messages) return { speech: null, note: { kind: 'failed', asked: language.name } }
  const { tag, locale, direction } = language
  speakDates(tag, messages.dates)
  return { note, speech: { tag, locale, direction, messages, facts: (facts) => factsIn(facts, tag), detail: (detail, facts) => (facts ? detailIn(detail, facts) : detail) } }
}
