import type { Translation } from '../translation'
import { n } from './nouns'

export const report: Translation['report'] = {
  title: (used, all) => `Événements utilisables : ${n(used)} sur ${n(all)}`,
  titleAlone: (used) => `Événements utilisables : ${n(used)}`,
  found: (file, errors, warnings, notes) => `${file} : erreurs ${n(errors)}, avertissements ${n(warnings)}, remarques ${n(notes)}.`,
  rule: 'Ce qui contient une erreur est écarté, en tout ou en partie, jusqu’à sa correction ; ce qui porte un avertissement est affiché tel quel.',
  severity: { error: 'Erreur', warning: 'Avertissement', note: 'Remarque' },
  kind: 'Gravité',
  line: 'Ligne',
  field: 'Champ',
  wrong: 'Ce qui ne va pas',
  mend: 'Comment corriger',
  asItIs: (line) => `Ligne ${n(line)}, telle quelle`,
  dates: 'Si une partie seulement d’une date est connue, écrire cette partie ; elle est dessinée ainsi :',
  next: 'Problème suivant',
  more: (rest) => `Autres problèmes dans le rapport enregistré : ${n(rest)}.`,
  save: 'Enregistrer le rapport',
  close: 'Fermer',
}
