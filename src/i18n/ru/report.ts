import type { Translation } from '../translation'
import { n } from './nouns'

export const report: Translation['report'] = {
  title: (used, all) => `Пригодных событий: ${n(used)} из ${n(all)}`,
  titleAlone: (used) => `Пригодных событий: ${n(used)}`,
  found: (file, errors, warnings, notes) => `${file}: ошибок ${n(errors)}, предупреждений ${n(warnings)}, замечаний ${n(notes)}.`,
  rule: 'Записи с ошибками пропущены целиком или частично, пока их не исправят; записи с предупреждениями показаны как есть.',
  severity: { error: 'Ошибка', warning: 'Предупреждение', note: 'Замечание' },
  kind: 'Степень',
  line: 'Строка',
  field: 'Поле',
  wrong: 'Что не так',
  mend: 'Как исправить',
  asItIs: (line) => `Строка ${n(line)}, как есть`,
  dates: 'Если известна только часть даты, запишите эту часть; так она и будет нарисована:',
  next: 'Следующая проблема',
  more: (rest) => `Ещё проблем в сохранённом отчёте: ${n(rest)}.`,
  save: 'Сохранить отчёт',
  close: 'Закрыть',
}
