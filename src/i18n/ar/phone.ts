import type { Translation } from '../translation'
import { apart } from './nouns'

export const phone: Translation['phone'] = {
  save: 'احفظ',
  more: 'المزيد',
  lanes: (names) => `الصفوف: ${apart(names)}`,
}
