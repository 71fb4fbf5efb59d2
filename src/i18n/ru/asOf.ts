import type { Translation } from '../translation'
import { claims, events, form, listed, n, names, ofClaims, ofEvents, reports } from './nouns'

export const asOf: Translation['asOf'] = {
  title: 'Публикации',
  label: 'По данным на',
  hint: 'Перетащите, чтобы видеть только известное к дате',
  asKnown: (when) => `По данным на ${when}.`,
  suffix: (when) => `, по данным на ${when}`,
  endOf: (day) => `${day}, конец дня`,
  latest: (updated) => `Последние данные, ${updated}`,
  date: 'По данным на, дата',
  time: 'Время (UTC); пусто — конец дня',
  previous: 'Предыдущий день публикаций',
  next: 'Следующий день публикаций',
  toLatest: 'К последним данным',
  sliderValue: (when, known, all) => `${when}. В окне ${n(known)} из ${ofEvents(all)}. Скрыто: ${n(all - known)}.`,
  sliderLatest: (when, all) => `${when}. В окне ${events(all)}.`,
  hidden: (eventCount, claimCount, nameCount) => {
    const parts = [eventCount > 0 ? events(eventCount) : '', claimCount > 0 ? claims(claimCount) : '', nameCount > 0 ? names(nameCount) : ''].filter(Boolean)
    return parts.length === 0 ? 'На более поздних публикациях ничего не основано.' : `На более поздних публикациях основано: ${listed(parts)}.`
  },
  inEvent: (known, all) => `Это событие: ${n(known)} из ${ofClaims(all)}.`,
  reportsOf: (publishers) => (publishers.length < 3 ? publishers.join(', ') : `${publishers.slice(0, 2).join(', ')} и ещё ${n(publishers.length - 2)}`),
  hourless: (count) => `${reports(count)} того дня без указания часа, пока не ${form(count, 'учтена', 'учтены', 'учтены')}.`,
  notYetTitle: 'Об этом событии ещё ничего не было опубликовано',
  notYetText: (when) => `Показано то, что было известно на ${when}. Публикации о событии по этому адресу появились позже.`,
  failedTitle: 'Сейчас нельзя посмотреть прежние данные',
  failedText: 'Не удалось загрузить даты публикаций, поэтому не показано ничего, что могло быть опубликовано позже.',
}
