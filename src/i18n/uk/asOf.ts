import type { Translation } from '../translation'
import { claims, events, form, listed, n, names, ofClaims, ofEvents, reports } from './nouns'

export const asOf: Translation['asOf'] = {
  title: 'Публікації',
  label: 'Станом на',
  hint: 'Перетягніть, щоб бачити лише відоме на дату',
  asKnown: (when) => `Станом на ${when}.`,
  suffix: (when) => `, станом на ${when}`,
  endOf: (day) => `${day}, кінець дня`,
  latest: (updated) => `Останні дані, ${updated}`,
  date: 'Станом на, дата',
  time: 'Час (UTC); порожньо — кінець дня',
  previous: 'Попередній день публікацій',
  next: 'Наступний день публікацій',
  toLatest: 'До останніх даних',
  sliderValue: (when, known, all) => `${when}. У вікні ${n(known)} з ${ofEvents(all)}. Приховано: ${n(all - known)}.`,
  sliderLatest: (when, all) => `${when}. У вікні ${events(all)}.`,
  hidden: (eventCount, claimCount, nameCount) => {
    const parts = [eventCount > 0 ? events(eventCount) : '', claimCount > 0 ? claims(claimCount) : '', nameCount > 0 ? names(nameCount) : ''].filter(Boolean)
    return parts.length === 0 ? 'На пізніших публікаціях нічого не ґрунтується.' : `На пізніших публікаціях ґрунтується: ${listed(parts)}.`
  },
  inEvent: (known, all) => `Ця подія: ${n(known)} з ${ofClaims(all)}.`,
  reportsOf: (publishers) => (publishers.length < 3 ? publishers.join(', ') : `${publishers.slice(0, 2).join(', ')} і ще ${n(publishers.length - 2)}`),
  hourless: (count) => `${reports(count)} того дня без зазначеної години, поки не ${form(count, 'врахована', 'враховані', 'враховані')}.`,
  notYetTitle: 'Про цю подію ще нічого не було опубліковано',
  notYetText: (when) => `Показано те, що було відомо на ${when}. Публікації про подію за цією адресою з’явилися пізніше.`,
  failedTitle: 'Зараз не можна переглянути попередні дані',
  failedText: 'Не вдалося завантажити дати публікацій, тому не показано нічого, що могло бути опубліковано пізніше.',
}
