import type { Translation } from '../translation'

export const steps: Translation['steps'] = {
  short: {
    before: 'Раньше в цепочке', after: 'Позже в цепочке', 'responds-to': 'Ответ на', 'answered-by': 'Ответное событие', 'part-of': 'Входит в', 'has-part': 'Включает',
    mentions: 'Упоминает', 'mentioned-in': 'Упомянуто в',
  },
  outsideFilter: 'вне фильтра',
}
