import { figure, plural } from '../plural'

const LOCALE = 'uk'

export const n = (value: number): string => figure(LOCALE, value)
export const form = (value: number, one: string, few: string, many: string): string => plural(LOCALE, value, { one, few, many, other: few })
const counter = (one: string, few: string, many: string) => (value: number): string => `${n(value)} ${form(value, one, few, many)}`
/** After "з", "для": "з 21 події", "з 2 подій". */
const genitive = (one: string, many: string) => counter(one, many, many)

export const events = counter('подія', 'події', 'подій')
export const claims = counter('твердження', 'твердження', 'тверджень')
export const accounts = counter('версія', 'версії', 'версій')
export const articles = counter('стаття', 'статті', 'статей')
export const names = counter('ім’я', 'імені', 'імен')
export const reports = counter('публікація', 'публікації', 'публікацій')
export const records = counter('запис', 'записи', 'записів')
export const results = counter('результат', 'результати', 'результатів')
export const places = counter('місце', 'місця', 'місць')
export const publishers = counter('видавець', 'видавці', 'видавців')
export const lanes = counter('доріжка', 'доріжки', 'доріжок')
export const years = counter('рік', 'роки', 'років')
export const months = counter('місяць', 'місяці', 'місяців')
export const weeks = counter('тиждень', 'тижні', 'тижнів')
export const days = counter('день', 'дні', 'днів')
export const hours = counter('година', 'години', 'годин')

export const ofEvents = genitive('події', 'подій')
export const ofClaims = genitive('твердження', 'тверджень')
export const ofArticles = genitive('статті', 'статей')
export const ofFiles = genitive('файлу', 'файлів')

/** "а і б", "а, б і в". */
export const listed = (parts: readonly string[]): string => (parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} і ${parts.at(-1) ?? ''}`)
