import { figure, plural } from '../plural'

const LOCALE = 'ru'

export const n = (value: number): string => figure(LOCALE, value)
export const form = (value: number, one: string, few: string, many: string): string => plural(LOCALE, value, { one, few, many, other: few })
const counter = (one: string, few: string, many: string) => (value: number): string => `${n(value)} ${form(value, one, few, many)}`
/** After "из", "для": "из 21 события", "из 2 событий". */
const genitive = (one: string, many: string) => counter(one, many, many)

export const events = counter('событие', 'события', 'событий')
export const claims = counter('утверждение', 'утверждения', 'утверждений')
export const accounts = counter('версия', 'версии', 'версий')
export const articles = counter('статья', 'статьи', 'статей')
export const names = counter('имя', 'имени', 'имён')
export const reports = counter('публикация', 'публикации', 'публикаций')
export const records = counter('запись', 'записи', 'записей')
export const results = counter('результат', 'результата', 'результатов')
export const places = counter('место', 'места', 'мест')
export const publishers = counter('издатель', 'издателя', 'издателей')
export const lanes = counter('дорожка', 'дорожки', 'дорожек')
export const years = counter('год', 'года', 'лет')
export const months = counter('месяц', 'месяца', 'месяцев')
export const weeks = counter('неделя', 'недели', 'недель')
export const days = counter('день', 'дня', 'дней')
export const hours = counter('час', 'часа', 'часов')

export const ofEvents = genitive('события', 'событий')
export const ofClaims = genitive('утверждения', 'утверждений')
export const ofArticles = genitive('статьи', 'статей')
export const ofFiles = genitive('файла', 'файлов')

/** "а и б", "а, б и в". */
export const listed = (parts: readonly string[]): string => (parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} и ${parts.at(-1) ?? ''}`)
