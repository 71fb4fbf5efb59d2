import type { Translation } from '../translation'
import { claims, events, form, n, ofClaims, ofEvents } from './nouns'

export const embed: Translation['embed'] = {
  asKnownOn: (when) => `По данным на ${when}`,
  notYetKnown: (when) => `По состоянию на ${when} публикаций об этом событии не было.`,
  noneYetKnown: (when) => `По состоянию на ${when} публикаций об этих событиях не было.`,
  noMatch: 'Фильтру этой вставки не соответствует ни одно событие.',
  revision: (revision, day) => `Редакция данных ${revision}, ${day}`,
  otherRevision: (wanted) => `Запрошена редакция ${wanted}.`,
  openEvent: 'Событие и все источники',
  openTimeline: 'Открыть хронологию',
  allClaims: (count) => (count === 1 ? claims(count) : `Все ${claims(count)}`),
  someClaims: (shown, all) => `${n(shown)} из ${ofClaims(all)}`,
  moreDiffer: (groups) => `Источники расходятся ещё в ${n(groups)} ${form(groups, 'пункте', 'пунктах', 'пунктах')}`,
  wholeSpan: 'Показать всё',
  events: (count) => events(count),
  inWindow: (count, all) => `${n(count)} из ${ofEvents(all)} в окне`,
  heaviestOnly: (held, all) => `В этой вставке самые значимые события: ${n(held)} из ${n(all)}.`,
  searched: (words) => `«${words}» в заголовке, резюме или именах`,
  previous: 'Предыдущее событие',
  next: 'Следующее событие',
  noTrack: 'Вне треков',
  strip: (count) => `Хронология, ${events(count)}`,
  caption: 'Выбранное событие',
}
