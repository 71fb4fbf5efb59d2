import type { Translation } from '../translation'
import { n } from './nouns'

export const report: Translation['report'] = {
  title: (used, all) => `Придатних подій: ${n(used)} з ${n(all)}`,
  titleAlone: (used) => `Придатних подій: ${n(used)}`,
  found: (file, errors, warnings, notes) => `${file}: помилок ${n(errors)}, попереджень ${n(warnings)}, зауважень ${n(notes)}.`,
  rule: 'Записи з помилками пропущено цілком або частково, доки їх не виправлять; записи з попередженнями показано як є.',
  severity: { error: 'Помилка', warning: 'Попередження', note: 'Зауваження' },
  kind: 'Ступінь',
  line: 'Рядок',
  field: 'Поле',
  wrong: 'Що не так',
  mend: 'Як виправити',
  asItIs: (line) => `Рядок ${n(line)}, як є`,
  dates: 'Якщо відома лише частина дати, запишіть цю частину; так її й буде намальовано:',
  next: 'Наступна проблема',
  more: (rest) => `Ще проблем у збереженому звіті: ${n(rest)}.`,
  save: 'Зберегти звіт',
  close: 'Закрити',
}
