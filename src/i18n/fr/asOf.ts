import type { Translation } from '../translation'
import { claims, events, isOne, listed, n, names, reports } from './nouns'

export const asOf: Translation['asOf'] = {
  title: 'Publications',
  label: 'État connu au',
  hint: 'Glissez pour ne voir que ce qui était connu à une date',
  asKnown: (when) => `État connu au ${when}.`,
  suffix: (when) => `, état connu au ${when}`,
  endOf: (day) => `${day}, fin de journée`,
  latest: (updated) => `Dernier état, ${updated}`,
  date: 'État connu au, date',
  time: 'Heure (UTC) ; vide : la fin de la journée',
  previous: 'Jour de publication précédent',
  next: 'Jour de publication suivant',
  toLatest: 'Revenir au dernier état',
  sliderValue: (when, known, all) => `${when}. ${n(known)} sur ${events(all)} à l’écran. ${n(all - known)} ${isOne(all - known) ? 'masqué' : 'masqués'}.`,
  sliderLatest: (when, all) => `${when}. ${events(all)} à l’écran.`,
  hidden: (eventCount, claimCount, nameCount) => {
    const parts = [eventCount > 0 ? events(eventCount) : '', claimCount > 0 ? claims(claimCount) : '', nameCount > 0 ? names(nameCount) : ''].filter(Boolean)
    return parts.length === 0
      ? 'Rien ne repose sur des publications ultérieures.'
      : `${listed(parts)} ${eventCount + claimCount + nameCount === 1 ? 'repose' : 'reposent'} sur des publications ultérieures.`
  },
  inEvent: (known, all) => `Cet événement : ${n(known)} sur ${claims(all)}.`,
  reportsOf: (publishers) => (publishers.length < 3 ? publishers.join(', ') : `${publishers.slice(0, 2).join(', ')} et ${n(publishers.length - 2)} de plus`),
  hourless: (count) => `${reports(count)} de ce jour ${isOne(count) ? 'n’a pas d’heure et n’est pas encore comptée' : 'n’ont pas d’heure et ne sont pas encore comptées'}.`,
  notYetTitle: 'Rien n’avait encore été publié sur cet événement',
  notYetText: (when) => `Vous voyez l’état connu au ${when}. Les publications sur l’événement de cette adresse sont venues plus tard.`,
  failedTitle: 'Le retour en arrière est impossible pour le moment',
  failedText: 'Les dates de publication n’ont pas pu être chargées : rien n’est donc montré de ce qui a pu être publié plus tard.',
}
