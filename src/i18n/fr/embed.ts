import type { Translation } from '../translation'
import { claims, events, isOne, n } from './nouns'

export const embed: Translation['embed'] = {
  asKnownOn: (when) => `État connu au ${when}`,
  notYetKnown: (when) => `Aucun article sur cet événement n’avait été publié au ${when}.`,
  noneYetKnown: (when) => `Aucun article sur ces événements n’avait été publié au ${when}.`,
  noMatch: 'Aucun événement ne correspond au filtre de ce cadre.',
  revision: (revision, day) => `Révision ${revision} des données, ${day}`,
  otherRevision: (wanted) => `La révision ${wanted} était demandée.`,
  openEvent: 'L’événement, toutes les sources',
  openTimeline: 'Ouvrir toute la chronologie',
  allClaims: (count) => (count === 1 ? claims(count) : `Les ${claims(count)}`),
  someClaims: (shown, all) => `${n(shown)} sur ${claims(all)}`,
  moreDiffer: (groups) => `Les sources divergent sur ${n(groups)} ${isOne(groups) ? 'autre point' : 'autres points'}`,
  wholeSpan: 'Tout afficher',
  events: (count) => events(count),
  inWindow: (count, all) => `${n(count)} sur ${events(all)} à l’écran`,
  heaviestOnly: (held, all) => `Ce cadre contient les ${n(held)} événements de plus grand poids, sur ${n(all)}.`,
  searched: (words) => `Avec « ${words} » dans le titre, le résumé ou les noms`,
  previous: 'Événement précédent',
  next: 'Événement suivant',
  noTrack: 'Sans volet',
  strip: (count) => `Chronologie, ${events(count)}`,
  caption: 'Événement choisi',
}
