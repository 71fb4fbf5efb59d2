import type { Translation } from '../translation'

export const steps: Translation['steps'] = {
  short: {
    before: 'Раніше в ланцюжку', after: 'Пізніше в ланцюжку', 'responds-to': 'Відповідь на', 'answered-by': 'Подія у відповідь', 'part-of': 'Входить до', 'has-part': 'Містить',
    mentions: 'Згадує', 'mentioned-in': 'Згадано в',
  },
  outsideFilter: 'поза фільтром',
}
