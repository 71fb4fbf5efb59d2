import type { Translation } from '../translation'
import { claims, events, form, n, ofClaims, ofEvents } from './nouns'

export const embed: Translation['embed'] = {
  asKnownOn: (when) => `Станом на ${when}`,
  notYetKnown: (when) => `Станом на ${when} публікацій про цю подію не було.`,
  noneYetKnown: (when) => `Станом на ${when} публікацій про ці події не було.`,
  noMatch: 'Фільтру цієї вставки не відповідає жодна подія.',
  revision: (revision, day) => `Редакція даних ${revision}, ${day}`,
  otherRevision: (wanted) => `Запитано редакцію ${wanted}.`,
  openEvent: 'Подія й усі джерела',
  openTimeline: 'Відкрити хронологію',
  allClaims: (count) => (count === 1 ? claims(count) : `Усі ${claims(count)}`),
  someClaims: (shown, all) => `${n(shown)} з ${ofClaims(all)}`,
  moreDiffer: (groups) => `Джерела розходяться ще в ${n(groups)} ${form(groups, 'пункті', 'пунктах', 'пунктах')}`,
  wholeSpan: 'Показати все',
  events: (count) => events(count),
  inWindow: (count, all) => `${n(count)} з ${ofEvents(all)} у вікні`,
  heaviestOnly: (held, all) => `У цій вставці найвагоміші події: ${n(held)} з ${n(all)}.`,
  searched: (words) => `«${words}» у заголовку, резюме або іменах`,
  previous: 'Попередня подія',
  next: 'Наступна подія',
  noTrack: 'Поза треками',
  strip: (count) => `Хронологія, ${events(count)}`,
  caption: 'Вибрана подія',
}
