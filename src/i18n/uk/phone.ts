import type { Translation } from '../translation'

export const phone: Translation['phone'] = {
  save: 'Зберегти',
  more: 'Ще',
  lanes: (names) => `Доріжки: ${names}`,
}
