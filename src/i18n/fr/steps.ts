import type { Translation } from '../translation'

export const steps: Translation['steps'] = {
  short: {
    before: 'Avant dans le fil', after: 'Après dans le fil', 'responds-to': 'Répond à', 'answered-by': 'Réponse', 'part-of': 'Fait partie de', 'has-part': 'Contient',
    mentions: 'Mentionne', 'mentioned-in': 'Mentionné dans',
  },
  outsideFilter: 'hors du filtre',
}
