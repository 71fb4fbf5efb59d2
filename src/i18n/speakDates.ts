import { calendarNames } from './calendarNames'
import { addDates } from './dateWords'
import type { DateMessages } from './en/dates'

/** From now on dates are told in this language, too, whatever its region. Apart from dateWords.ts, so that English does without Intl. */
export const speakDates = (language: string, words: DateMessages): void => addDates(language, words, calendarNames)
