import type { Translation } from '../translation'

export const phone: Translation['phone'] = {
  save: 'Enregistrer',
  more: 'Plus',
  lanes: (names) => `Lignes : ${names}`,
}
