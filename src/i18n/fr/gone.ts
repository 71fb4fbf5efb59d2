import type { Translation } from '../translation'

export const gone: Translation['gone'] = {
  unknownTitle: 'Aucun événement à cette adresse',
  unknownText: (id) => `« ${id} » n’est pas dans ce jeu de données. L’adresse est peut-être mal tapée ou coupée.`,
  withdrawnTitle: 'Cet événement a été retiré',
  withdrawnText: (on, reason) => `Retiré le ${on} : ${reason}`,
  mergedText: (on, reason) => `Fusionné avec un autre événement le ${on} : ${reason}`,
  openMerged: 'Ouvrir l’événement résultant',
  nearest: 'Événements aux adresses proches',
}
